"""What is filled in is read, however the program that saved the file writes it."""

from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    ByteStringObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.pdf import read_fields as reading
from mestringstreff_desktop.pdf.damage import Locked, TooLarge
from mestringstreff_desktop.pdf.filled_field import FilledField
from mestringstreff_desktop.pdf.options import PrintOptions
from mestringstreff_desktop.pdf.read_fields import read_fields, said
from tests.pdf.samples import print_forms
from tests.pdf.strangers import fields_of, one_page

FORM = "evaluering-etter"
USEFUL, BENEFIT = "2-hva-var-spesielt-nyttig-for-deg", "1-hvor-stor-nytte-har-du-hatt-av-kurset-alt-i-alt"
GRADES = ("ingen-nytte", "noe-nytte", "god-nytte", "svart-god-nytte")
WORDS = "Å være «sett» – og å le 😀.\nŊálmmi."


@pytest.fixture(scope="module")
def blank(library: Library) -> bytes:
    return print_forms([library.forms[FORM]], PrintOptions(fillable=True), library=library)


def entry(thing: Any, key: str) -> Any:
    return thing[key]


def name_of(field: Any) -> str:
    return str(field.get_object()["/T"]).partition(":")[2]


class Changed:
    """A copy of a file whose fields can be changed, object by object."""

    def __init__(self, content: bytes) -> None:
        self.writer = PdfWriter(clone_from=BytesIO(content))
        self.form = entry(self.writer.root_object, "/AcroForm")
        self.fields = {name_of(each): each.get_object() for each in self.form["/Fields"]}

    def kid(self, name: str, place: int) -> Any:
        return self.fields[name]["/Kids"][place].get_object()

    def read(self) -> dict[str, FilledField]:
        out = BytesIO()
        self.writer.write(out)
        return {each.name.partition(":")[2]: each for each in read_fields(out.getvalue())}


@pytest.fixture
def changed(blank: bytes) -> Changed:
    return Changed(blank)


def test_a_blank_sheet_has_its_fields_in_order_and_nothing_in_them(blank: bytes) -> None:
    found = read_fields(blank)
    assert [each.name.partition(":")[2] for each in found[:2]] == [BENEFIT, USEFUL]
    assert found[0].states == GRADES
    assert not any(each.text or each.chosen for each in found)


@pytest.mark.parametrize(
    "value",
    [
        TextStringObject(WORDS),
        ByteStringObject(b"\xfe\xff" + WORDS.replace("\n", "\r").encode("utf-16-be")),
        ByteStringObject(b"\xff\xfe" + WORDS.replace("\n", "\r\n").encode("utf-16-le")),
        ByteStringObject(b"\xef\xbb\xbf" + WORDS.encode()),
        ByteStringObject(WORDS.encode()),
        TextStringObject(WORDS.replace("😀", "\uf600")),
        ByteStringObject(b"\xfe\xff" + f"\x1bnb\x1b{WORDS}".encode("utf-16-be")),
    ],
    ids=[
        "pypdf",
        "utf-16",
        "little end first",
        "utf-8",
        "utf-8 without a mark",
        "PDFium",
        "with its language",
    ],
)
def test_words_are_read_in_every_alphabet(changed: Changed, value: Any) -> None:
    changed.fields[USEFUL][NameObject("/V")] = value
    assert changed.read()[USEFUL].text == WORDS


def test_letters_of_pdfs_own_alphabet_and_long_texts_are_read() -> None:
    long = StreamObject()
    long.set_data("Bål".encode("latin-1"))
    values = (ByteStringObject(b"\x8dR\xf8d\x8e \x85 \xa0 \xe5"), long, NameObject("/Ja"), NumberObject(7))
    assert [said(each) for each in values] == ["“Rød” – € å", "Bål", "Ja", "7"]
    assert said(ArrayObject([TextStringObject("a"), TextStringObject("b")])) == "a\nb"


def test_what_is_written_on_a_box_of_a_field_is_read_there(changed: Changed) -> None:
    field = changed.fields[USEFUL]
    box = DictionaryObject(field)
    del box["/T"]
    box.update({NameObject("/V"): TextStringObject("Hei"), NameObject("/Parent"): field.indirect_reference})
    kid = changed.writer._add_object(box)
    annotations = changed.writer.pages[0]["/Annots"]
    place = [each.get_object() for each in annotations].index(field)  # type: ignore[attr-defined]
    annotations[place] = kid  # type: ignore[index]
    field[NameObject("/Kids")] = ArrayObject([kid])
    assert changed.read()[USEFUL].text == "Hei"


def on(changed: Changed, value: Any = None, drawn: str = "", by_value: bool = False) -> tuple[int, ...]:
    """Which of the four grades is read, where the third is to be on."""
    if value is not None:
        changed.fields[BENEFIT][NameObject("/V")] = value
    if drawn:
        changed.kid(BENEFIT, 2)[NameObject("/AS")] = NameObject(drawn)
    changed.form[NameObject("/NeedAppearances")] = BooleanObject(by_value)
    return changed.read()[BENEFIT].chosen


@pytest.mark.parametrize(
    ("value", "drawn"),
    [
        (NameObject("/god-nytte"), "/god-nytte"),
        (None, "/god-nytte"),
        (NameObject("/god-nytte"), ""),
        (TextStringObject("god-nytte"), ""),
        (NameObject("/2"), ""),
        (NameObject("/noe-nytte"), "/god-nytte"),
    ],
    ids=["both", "drawn alone", "value alone", "value as text", "by number", "value is of before"],
)
def test_the_choice_is_read_as_it_is_seen(changed: Changed, value: Any, drawn: str) -> None:
    assert on(changed, value, drawn) == (2,)


def test_where_the_looks_are_to_be_made_anew_the_value_counts(changed: Changed) -> None:
    assert on(changed, NameObject("/noe-nytte"), "/god-nytte", by_value=True) == (1,)


def test_states_with_numbers_are_read_by_the_words_beside_them(changed: Changed) -> None:
    field = changed.fields[BENEFIT]
    for place in range(4):
        looks = changed.kid(BENEFIT, place)["/AP"]["/N"]
        name = next(key for key in looks if key != "/Off")
        looks[NameObject(f"/{place}")] = looks.raw_get(name)
        del looks[name]
    changed.kid(BENEFIT, 1)[NameObject("/AS")] = NameObject("/1")
    numbered = changed.read()[BENEFIT]
    assert (numbered.states, numbered.chosen) == (("0", "1", "2", "3"), (1,))
    field[NameObject("/Opt")] = ArrayObject([TextStringObject(each) for each in GRADES])
    worded = changed.read()[BENEFIT]
    assert (worded.states, worded.chosen) == (GRADES, (1,))


def test_the_rest_of_the_file_has_no_say(changed: Changed) -> None:
    changed.form[NameObject("/XFA")] = TextStringObject("<xdp>Noe annet</xdp>")
    changed.form[NameObject("/Fields")] = ArrayObject()
    changed.writer.add_metadata({"/Author": "Åse Nordmann"})
    changed.fields[USEFUL][NameObject("/V")] = TextStringObject("Hei")
    found = changed.read()
    assert found[USEFUL].text == "Hei"
    assert "Åse" not in str(found)


def test_a_file_that_is_locked_without_a_password_is_read(changed: Changed) -> None:
    changed.fields[USEFUL][NameObject("/V")] = TextStringObject("Hei")
    changed.writer.encrypt("", "eier")
    assert changed.read()[USEFUL].text == "Hei"
    changed.writer.encrypt("bruker", "eier")
    with pytest.raises(Locked):
        changed.read()


@pytest.mark.parametrize(
    "field",
    [
        b"<</Subtype/Widget/T(a)/FT/Tx/Parent 6 0 R/Kids[6 0 R]>>",
        b"<</Subtype/Widget/FT/Tx/Parent 6 0 R/V 6 0 R>>",
        b"<</Subtype/Widget/T 7/FT[/Btn]/V<</A 1>>/AS(x)/AP 3 0 R>>",
        b"<</Subtype/Widget/T(a)/FT/Btn/AP<</N 7>>/V[[[[1]]]]/Opt 9>>",
        b"[1 2 3]",
        b"null",
    ],
    ids=[
        "goes round",
        "is its own value",
        "of wrong kinds",
        "a button of wrong kinds",
        "an array",
        "nothing",
    ],
)
def test_a_field_that_makes_no_sense_says_nothing(field: bytes) -> None:
    assert not any(each.text.strip("1") or each.chosen for each in read_fields(fields_of(field)))


def test_more_than_a_pile_of_sheets_is_refused() -> None:
    with pytest.raises(TooLarge):
        read_fields(fields_of(b"<</Subtype/Widget/T(a)/FT/Tx/V(%b)>>" % (b"x" * (reading.LONGEST + 1))))
    long = b"<</Subtype/Widget/T(%b)/FT/Tx/V(%b)>>"
    with pytest.raises(TooLarge):
        read_fields(fields_of(*(long % (b"%d" % n, b"x" * reading.LONGEST) for n in range(21))))
    same = b" ".join([b"6 0 R"] * (reading.MOST_FIELDS + 1))
    with pytest.raises(TooLarge):
        read_fields(one_page(page=b"/Annots[%b]" % same, o6=long % (b"a", b"b")))
