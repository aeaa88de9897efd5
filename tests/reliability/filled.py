"""Our questionnaires filled in at random by several programs, normal and large, and read: all of it, or not.

pypdf is always there. The others are tried where they are: PDFium (pypdfium2), pdf.js in `PDFJS_FOLDER` (npm
install pdfjs-dist), and poppler in a Python of the system (python3-gi, gir1.2-poppler-0.18). LibreOffice
keeps no fields: it makes drawings of them, and what it has saved is told to have none.
"""

import json
import os
import shutil
import subprocess
import sys
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID

from pypdf import PdfReader

from mestringstreff_desktop import paths
from mestringstreff_desktop.content.field_words import word
from mestringstreff_desktop.content.forms import Form
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.text import clean_text
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation.items import items_of
from mestringstreff_desktop.course.evaluation.questionnaire import Answer, ItemKind
from mestringstreff_desktop.course.evaluation.sheets import BUILT_IN
from mestringstreff_desktop.pdf.sheet_fields import ItemFields, fields_of
from mestringstreff_desktop.sandbox.process import Sandbox
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.services.filled_forms import FilledFile, read_filled, store
from mestringstreff_desktop.storage.database import Database
from tests.pdf import strangers
from tests.pdf.filling import blank, filled
from tests.reliability.hostile import SECONDS, mutate
from tests.reliability.result import Result
from tests.reliability.world import NOW, library

PROMISE = "What is filled in with {writer} is read whole"
DRAWN = "What LibreOffice makes drawings of is told to have no fields"
HOSTILE = "A filled PDF from anyone is read, or told of in a sentence"
WRITERS = Path(__file__).parent / "writers"
SYSTEM_PYTHON = "/usr/bin/python3"
_WORDS = (
    "å være",
    "sett",
    "øyeblikk",
    "Ŋálmmi",
    "ŋ",
    "😀",
    "“hei”",
    "«ja»",
    "– og",
    "æøå ÆØÅ",
    "100 %",
    "né",
    "Š",
)
_LONG = 0.1  # how often a text is long
PARAGRAPH, PARAGRAPHS = 96, 4  # words of one, and how many of them: over 2,000 letters
_WRITE, _TICK = 0.7, 0.8  # how often a place to write and a choice are used
_SECONDS = 600  # a writer may take for all of its files

Answers = Mapping[str, Answer]


@dataclass(frozen=True)
class Sheet:
    """A sheet as it was filled in: the file to begin with, and what is to be read from it."""

    form: Form
    large_print: bool
    values: Mapping[str, str]  # by the words of the fields' names; a state begins with /
    answers: Answers


def a_sheet(forms: list[Form], random: Random) -> Sheet:
    """Return a questionnaire with something written and ticked."""
    form = random.choice(forms)
    values: dict[str, str] = {}
    answers: dict[str, Answer] = {}
    for each in fields_of(items_of(form), form):
        own, answer = _filled(each, random)
        values |= own
        if not answer.is_empty:
            answers[each.item.key] = answer
    return Sheet(form, random.random() < 0.5, values, answers)


def _filled(fields: ItemFields, random: Random) -> tuple[dict[str, str], Answer]:
    item, text, last = fields.item, "", len(fields.item.options)
    values: dict[str, str] = {}
    chosen: set[int] = set()
    if fields.group and random.random() < _TICK:
        place = random.randrange(last)
        values[fields.group], chosen = f"/{word(item.options[place])}", {place}
    for place, name in enumerate(fields.ticks):
        if random.random() < _TICK / 2:
            values[name] = "/Yes"
            chosen.add(place)
    for name, _ in fields.texts:
        if random.random() < (_WRITE if item.kind is ItemKind.TEXT else 0.2):
            text = a_text(random)
            values[name] = text
            chosen |= {last} if item.kind is ItemKind.SEVERAL or not chosen else set()
    places = () if item.kind is ItemKind.TEXT else tuple(sorted(chosen))
    return values, Answer(chosen=places, text=clean_text(text).strip())


def a_text(random: Random) -> str:
    """Return something written: a few words, some lines, or a long text."""
    words = [random.choice(_WORDS) for _ in range(random.choice((1, 4, 12)))]
    if random.random() < _LONG:  # in paragraphs: of hundreds of short lines poppler never comes to an end
        return "\n".join([" ".join(words * (PARAGRAPH // len(words)))] * PARAGRAPHS)
    return random.choice((" ", "\n")).join(words)


Fill = Callable[[list[tuple[Sheet, Path]], Library], None]


def by_pypdf(sheets: list[tuple[Sheet, Path]], material: Library) -> None:
    for sheet, target in sheets:
        target.write_bytes(filled(_blank(sheet, material), sheet.values))


def _blank(sheet: Sheet, material: Library) -> bytes:
    return blank(material, sheet.form, large_print=sheet.large_print)


def by_another(command: list[str]) -> Fill:
    """Return what has another program fill in sheets: see writers."""

    def fill(sheets: list[tuple[Sheet, Path]], material: Library) -> None:
        jobs = []
        for sheet, target in sheets:
            source = target.with_suffix(".blank.pdf")
            source.write_bytes(pdf := _blank(sheet, material))
            job = {"source": str(source), "target": str(target), "marks": [*_marks(pdf, sheet.values)]}
            jobs.append(json.dumps(job))
        told = subprocess.run(
            command, input="\n".join(jobs), text=True, capture_output=True, timeout=_SECONDS, check=False
        )
        if told.returncode:
            raise RuntimeError(f"{command[0]} ended with {told.returncode}: {told.stderr[-2000:]}")

    return fill


def _marks(pdf: bytes, values: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """Yield where to write and what to press."""
    for number, page in enumerate(PdfReader(BytesIO(pdf)).pages):
        for reference in page.get("/Annots", ()):
            widget: Any = reference.get_object()
            name = str(widget.get("/T") or widget["/Parent"]["/T"])
            value = values.get(name.rpartition(":")[2])
            is_text = widget.get("/FT") == "/Tx"
            if value is None or not (is_text or value in widget["/AP"]["/N"]):
                continue
            left, bottom, right, top = map(float, widget["/Rect"])
            text = value if is_text else None
            yield {
                "page": number,
                "x": (left + right) / 2,
                "y": (bottom + top) / 2,
                "name": name,
                "text": text,
            }


def writers() -> dict[str, Fill]:
    """Return the programs that are on this machine."""
    found: dict[str, Fill] = {"pypdf": by_pypdf}
    folder = os.environ.get("PDFJS_FOLDER", "")
    if folder and shutil.which("node"):
        found["pdf.js"] = by_another(["node", str(WRITERS / "pdfjs.mjs"), folder])
    if _imports("gi; gi.require_version('Poppler', '0.18')"):
        found["poppler"] = by_another([SYSTEM_PYTHON, str(WRITERS / "poppler.py")])
    if find_spec("pypdfium2") is not None:
        found["PDFium"] = by_another([sys.executable, str(WRITERS / "pdfium.py")])
    return found


def _imports(modules: str) -> bool:
    if not Path(SYSTEM_PYTHON).exists():
        return False
    command = [SYSTEM_PYTHON, "-c", f"import {modules}"]
    return not subprocess.run(command, capture_output=True, check=False).returncode


def attempt(sheet: Sheet, path: Path, sandbox: Sandbox, course: Course, material: Library) -> str:
    """Read a file that was filled in. Return what is not read right, if anything is not."""
    return difference(sheet, read_filled(path, sandbox, course, material))


def difference(sheet: Sheet, read: FilledFile) -> str:
    if read.refusal:
        return f"refused: {read.refusal}"
    if [each.form_id for each in read.sheets.values()] != [sheet.form.id]:
        return f"read as {[*read.sheets.values()]}"
    given = read.sheets[0].given
    wrong = [key for key in {*given, *sheet.answers} if given.get(key) != sheet.answers.get(key)]
    return "".join(f"{key}: {given.get(key)} for {sheet.answers.get(key)}; " for key in sorted(wrong))


def a_course() -> Course:
    return Course(title="Kurs", created_at=NOW, participants=20)


def try_writer(name: str, fill: Fill, tries: int, seed: int) -> Result:
    """Have one program fill in so many sheets, and read them."""
    random, material = Random(f"{name} {seed}"), library()
    result, forms = Result(PROMISE.format(writer=name)), [material.forms[key] for key in BUILT_IN]
    course = a_course()
    with TemporaryDirectory() as folder, closing(Sandbox()) as sandbox:
        sheets = [(a_sheet(forms, random), Path(folder) / f"{number}.pdf") for number in range(tries)]
        fill(sheets, material)
        for number, (sheet, path) in enumerate(sheets):
            told = attempt(sheet, path, sandbox, course, material)
            size = "large" if sheet.large_print else "normal"
            result.record(told and f"{sheet.form.id}, {size}, try {number} of seed {seed}: {told[:600]}")
    return result


def run(tries: int, seed: int) -> Result:
    """Try sheets that pypdf has filled in."""
    return try_writer("pypdf", by_pypdf, tries, seed)


def run_others(tries: int | None, seed: int) -> Result:
    """Try sheets that the other programs have filled in, so many of each that is on this machine."""
    others = {name: fill for name, fill in writers().items() if name != "pypdf"} if tries else {}
    result = Result(PROMISE.format(writer=", ".join(others) or "other programs"))
    for name, fill in others.items():
        found = try_writer(name, fill, tries or 0, seed)
        print(f"  {name}: {found.tries - len(found.failures)} of {found.tries} read right", flush=True)
        result.tries += found.tries
        result.failures += [f"{name}: {told}" for told in found.failures]
    return result


def run_office(tries: int | None, seed: int) -> Result:
    """Try sheets that LibreOffice has opened and saved: their fields are gone, and that is told."""
    random, material, result = Random(f"office {seed}"), library(), Result(DRAWN)
    office = shutil.which("soffice")
    if not (tries and office):
        return result
    forms = [material.forms[key] for key in BUILT_IN]
    with TemporaryDirectory() as name, closing(Sandbox()) as sandbox:
        folder = Path(name)
        (folder / "saved").mkdir()
        files = [(a_sheet(forms, random), folder / f"{number}.pdf") for number in range(tries)]
        by_pypdf(files, material)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        saving = [office, "--headless", profile, "--convert-to", "pdf", "--outdir", str(folder / "saved")]
        told = [*saving, *(str(path) for _, path in files)]
        subprocess.run(told, capture_output=True, timeout=_SECONDS, check=True)
        for number, (sheet, path) in enumerate(files):
            read = read_filled(folder / "saved" / path.name, sandbox, a_course(), material)
            is_told = sheet.values == {} or (not read.refusal and not read.sheets)
            result.record("" if is_told else f"{sheet.form.id}, try {number} of seed {seed}: {read}"[:600])
    return result


def by_hand() -> dict[str, bytes]:
    """Files that are made to be too much, or to make no sense."""
    name = b"evaluering-etter@000000:4-var-det-noe-du-savnet"
    field = b"<</Subtype/Widget/FT/Tx/T(%b)/V(Hei)>>"
    above = [b"<</Subtype/Widget/T(a)/FT/Tx/V(x)/Parent %d 0 R>>" % (number + 7) for number in range(9_000)]
    bomb = strangers.stream(zlib.compress(bytes(200_000_000), 9), b"/Filter/FlateDecode")
    return {
        "ten thousand fields": strangers.fields_of(*(field % b"felt-%d" % n for n in range(10_000))),
        "ten thousand of one name": strangers.fields_of(*[field % name] * 10_000),
        "more fields than are read": strangers.fields_of(*(field % b"felt-%d" % n for n in range(21_000))),
        "a value that unpacks": strangers.fields_of(b"<</Subtype/Widget/FT/Tx/T(%b)/V 7 0 R>>" % name, bomb),
        "kids that go round": strangers.fields_of(
            b"<</Subtype/Widget/FT/Btn/T(%b)/Kids[6 0 R 7 0 R]/Parent 7 0 R>>" % name,
            b"<</Subtype/Widget/FT/Btn/T(b)/Kids[6 0 R 7 0 R]/Parent 6 0 R>>",
        ),
        "nine thousand above each other": strangers.fields_of(*above),
        "everything of another kind": strangers.fields_of(
            b"<</Subtype/Widget/FT/Tx/T[(%b)]/V<</V 6 0 R>>/Kids 7/Parent(x)/AP[1]/AS 3/Opt true/Ff(x)>>"
            % name
        ),
        "no form, and widgets": strangers.one_page(page=b"/Annots[6 0 R 99 0 R null 7 (x)]", o6=field % name),
        "annotations that are the page": strangers.one_page(page=b"/Annots 3 0 R"),
        "a value within itself": strangers.fields_of(
            b"<</Subtype/Widget/FT/Tx/T(%b)/V 7 0 R>>" % name, b"[7 0 R [7 0 R] 7 0 R]"
        ),
    }


def run_hostile(tries: int, seed: int) -> Result:
    """Try files that are wrong in some way: each is read or told of in a sentence."""
    random, material, result = Random(f"hostile {seed}"), library(), Result(HOSTILE)
    forms, bad = [material.forms[key] for key in BUILT_IN], by_hand()
    with TemporaryDirectory() as folder, closing(Sandbox(SECONDS)) as sandbox:
        path = Path(folder) / "fil fra noen.pdf"
        database = Database(Path(folder) / "data" / paths.DATABASE_NAME)
        course = planning.create_course(database, material, "Kurs", NOW)
        sheets = [a_sheet(forms, random) for _ in range(min(12, tries))]
        right = [filled(_blank(sheet, material), sheet.values) for sheet in sheets]
        named = list(bad.items())[:tries]
        for number in range(tries):
            kind, content = named[number] if number < len(named) else ("", b"")
            path.write_bytes(content or mutate(random.choice(right), random))
            told = _told(path, sandbox, database, course.id, material)
            result.record(told and f"{kind or 'mutated'}, try {number} of seed {seed}: {told}")
        database.close()
    return result


def _told(path: Path, sandbox: Sandbox, database: Database, course_id: UUID, material: Library) -> str:
    try:
        course = planning.load_course(database, course_id)
        file, gathering = read_filled(path, sandbox, course, material), course.gatherings[0].id
        told = store(database, material, course_id, file, gathering_id=gathering)
    except Exception as error:  # noqa: BLE001 - what no file must lead to
        return repr(error)
    return "" if told.sentence.endswith(".") else f"{told.outcome} says «{told.sentence}»"
