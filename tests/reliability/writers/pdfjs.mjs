// Fills in PDFs with pdf.js, as Firefox does: node pdfjs.mjs FOLDER < jobs, where FOLDER has pdfjs-dist.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const build = `${process.argv[2]}/node_modules/pdfjs-dist/legacy/build/pdf.mjs`;
const { getDocument } = await import(pathToFileURL(build).href);

const isAt = ({ rect: [left, bottom, right, top] }, { x, y }) =>
  left <= x && x <= right && bottom <= y && y <= top;

for (const line of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  const { source, target, marks } = JSON.parse(line);
  const data = new Uint8Array(readFileSync(source));
  const document = await getDocument({ data, verbosity: 0, useSystemFonts: false }).promise;
  const storage = document.annotationStorage;
  for (let number = 0; number < document.numPages; number++) {
    const page = await document.getPage(number + 1);
    const fields = (await page.getAnnotations()).filter((each) => each.subtype === "Widget");
    for (const mark of marks.filter((each) => each.page === number)) {
      const field = fields.find((each) => isAt(each, mark));
      if (mark.text !== null) {
        storage.setValue(field.id, { value: mark.text });
        continue;
      }
      for (const each of fields.filter((one) => one.fieldName === field.fieldName && one.radioButton)) {
        storage.setValue(each.id, { value: false });
      }
      storage.setValue(field.id, { value: true });
    }
  }
  writeFileSync(target, await document.saveDocument());
  await document.destroy();
}
