from io import BytesIO

from pypdf import PdfReader
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFString
from reportlab.pdfgen.canvas import Canvas

from mestringstreff_desktop.pdf.objects import PdfObjects


def saved(canvas: Canvas, file: BytesIO) -> PdfReader:
    canvas.save()
    return PdfReader(file)


def with_form(words: str) -> tuple[Canvas, BytesIO]:
    file = BytesIO()
    canvas = Canvas(file)
    canvas.beginForm("ark", 0, 0, 300, 200)
    canvas.drawString(10, 10, words)
    canvas.endForm()
    return canvas, file


def test_equal_pages_are_a_few_bytes_each() -> None:
    sizes = []
    for count in (1, 101):
        canvas, file = with_form("Hei")
        objects = PdfObjects(canvas)
        shared = objects.page_of("ark", 300, 200)
        for _ in range(count):
            objects.add_page(shared)
        assert [page.extract_text().strip() for page in saved(canvas, file).pages] == ["Hei"] * count
        sizes.append(len(file.getvalue()))
    assert sizes[1] - sizes[0] < 100 * 200


def test_a_page_has_the_annotations_it_is_given() -> None:
    canvas, file = with_form("Hei")
    objects = PdfObjects(canvas)
    note = objects.refer(PDFDictionary({"Contents": PDFString("Husk")}))
    shared = objects.page_of("ark", 300, 200)
    objects.add_page(shared, [note])
    objects.add_page(shared)
    first, second = saved(canvas, file).pages
    assert first["/Annots"][0].get_object()["/Contents"] == "Husk"  # type: ignore[index]
    assert "/Annots" not in second


def test_an_object_has_one_number_however_often_it_is_asked_for() -> None:
    canvas, _ = with_form("Hei")
    objects, thing = PdfObjects(canvas), PDFDictionary({})
    number = objects.number(objects.refer(thing))
    assert objects.number(objects.refer(thing)) == number != objects.number(objects.refer(PDFDictionary({})))


def test_what_is_drawn_can_be_drawn_again_elsewhere() -> None:
    one = Canvas(BytesIO())
    one.rect(1, 2, 3, 4)
    other = Canvas(BytesIO())
    PdfObjects(other).draw(PdfObjects(one).drawn())
    assert PdfObjects(other).drawn().endswith("n 1 2 3 4 re S")
