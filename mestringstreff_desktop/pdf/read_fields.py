"""The fields of a stranger's PDF and what is filled into them, however the program that saved it writes it.

Only what can be seen counts: a field is one that a page shows. A form for XFA beside the fields, what the
file says of who made it, and earlier states that an incremental save has left behind are never looked at.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    PdfObject,
    StreamObject,
    TextStringObject,
)

from mestringstreff_desktop.pdf.damage import TooLarge
from mestringstreff_desktop.pdf.entries import at, dictionary, inherited, items, key_of, resolved, word
from mestringstreff_desktop.pdf.filled_field import FilledField
from mestringstreff_desktop.pdf.imported_pages import opened
from mestringstreff_desktop.pdf.page_tree import pages_of

MOST_FIELDS = 20_000  # boxes on the pages of one file: 300 copies of our longest sheet
LONGEST = 100_000  # letters of one value
LONGEST_TOGETHER = 2_000_000  # letters of all names and values
_DEEPEST = 32  # fields within each other
_OFF = frozenset({"", "Off"})
_MARKS = ((b"\xfe\xff", "utf-16-be"), (b"\xff\xfe", "utf-16-le"), (b"\xef\xbb\xbf", "utf-8"))
# PDFium keeps the last sixteen bits alone of a small picture (U+1F300 to U+1F6FF): what nobody else means.
_CUT_PICTURES = {code: code + 0x10000 for code in range(0xF300, 0xF700)}
_ESCAPE = "\x1b"  # the language of a text stands between two of them (PDF 32000-1, 7.9.2.2)
# Where the alphabet of PDF's own (PDFDocEncoding, annex D.2) is not that of Latin-1.
_OWN_LETTERS = dict(
    zip(
        (*range(0x18, 0x20), *range(0x80, 0x9F), 0xA0),
        "˘ˇˆ˙˝˛˚˜•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž€",
        strict=True,
    )
)


@dataclass
class _Shown:
    """A field as the pages show it: what it is of, and its boxes."""

    node: DictionaryObject
    widgets: list[DictionaryObject] = field(default_factory=list)


def read_fields(content: bytes, password: str = "") -> list[FilledField]:
    """Return the fields of a PDF in the order of its pages, with what is filled in.

    Raises:
        Locked: it asks for a password.
        TooManyPages, NoPages: of how many pages it has.
        TooLarge: it has more fields, or more in them, than a pile of sheets has.
        DAMAGE: it cannot be read.
    """
    reader = opened(content, password)
    form = dictionary(reader.root_object, "/AcroForm")
    is_by_value = str(at(form, "/NeedAppearances")).lower() == "true"
    found: list[FilledField] = []
    letters = 0
    for shown in _shown(pages_of(reader)):
        made = _read(shown, is_by_value=is_by_value)
        letters += len(made.name) + len(made.text) + sum(map(len, made.states))
        if letters > LONGEST_TOGETHER:
            raise TooLarge
        found.append(made)
    return found


def _shown(pages: Iterable[DictionaryObject]) -> list[_Shown]:
    """Return the fields that pages show; boxes of one field are together, also on several pages."""
    fields: dict[object, _Shown] = {}
    seen: set[object] = set()
    for count, reference in enumerate(each for page in pages for each in items(page, "/Annots")):
        if count >= MOST_FIELDS:
            raise TooLarge
        widget, key = resolved(reference), _key(reference)
        if isinstance(widget, DictionaryObject) and word(widget, "/Subtype") == "/Widget" and key not in seen:
            seen.add(key)
            of, node = _field_of(key, widget)
            fields.setdefault(of, _Shown(node)).widgets.append(widget)
    return [_in_order(each) for each in fields.values()]


def _key(reference: object) -> object:
    return key_of(reference) if isinstance(reference, IndirectObject) else id(reference)


def _field_of(key: object, widget: DictionaryObject) -> tuple[object, DictionaryObject]:
    """Return the field that a box is one of: the nearest above it with a name."""
    node = widget
    for _ in range(_DEEPEST):
        parent = at(node, "/Parent")
        if "/T" in node or not isinstance(parent, DictionaryObject):
            break
        key, node = _key(node.raw_get("/Parent")), parent
    return key, node


def _in_order(shown: _Shown) -> _Shown:
    """Put the boxes of a field in its own order, where it tells of them all."""
    order = {id(resolved(kid)): place for place, kid in enumerate(items(shown.node, "/Kids"))}
    if all(id(widget) in order for widget in shown.widgets):
        shown.widgets.sort(key=lambda widget: order[id(widget)])
    return shown


def _read(shown: _Shown, *, is_by_value: bool) -> FilledField:
    name = _name(shown.node)
    if str(inherited(shown.widgets[0], "/FT")) != "/Btn":
        return FilledField(name=name, text=_value(shown))
    states = tuple(_state(each) for each in shown.widgets)
    return FilledField(
        name=name, states=_renamed(states, shown.node), chosen=_chosen(shown, states, is_by_value=is_by_value)
    )


def _name(node: DictionaryObject) -> str:
    """Return the whole name of a field: those above it, parted by full stops."""
    parts: list[str] = []
    for _ in range(_DEEPEST):
        if part := said(at(node, "/T")):
            parts.append(part)
        parent = at(node, "/Parent")
        if not isinstance(parent, DictionaryObject):
            break
        node = parent
    return ".".join(reversed(parts))


def _value(shown: _Shown) -> str:
    """Return what is written: on the field, or where a program has put it on one of its boxes instead."""
    values = (said(inherited(each, "/V")) for each in (shown.node, *shown.widgets))
    return next(filter(None, values), "")


def _state(widget: DictionaryObject) -> str:
    """Return the name of a button's state when it is on; nothing where its looks do not tell."""
    looks = dictionary(widget, "/AP")
    names = [said(NameObject(key)) for part in ("/N", "/D") for key in _keys(dictionary(looks, part))]
    return next((name for name in names if name not in _OFF), "")


def _keys(looks: DictionaryObject) -> Sequence[str]:
    return () if isinstance(looks, StreamObject) else [str(key) for key in looks]


def _renamed(states: tuple[str, ...], node: DictionaryObject) -> tuple[str, ...]:
    """Return the states by the words that the field tells of them beside (/Opt), where it does."""
    words = [said(each) for each in items(node, "/Opt")]
    return tuple(words) if len(words) == len(states) and all(words) else states


def _chosen(shown: _Shown, states: Sequence[str], *, is_by_value: bool) -> tuple[int, ...]:
    """Return which buttons are on: as they are seen, or as the field's value has it where they are not drawn.

    A form whose looks are to be drawn anew goes by its value first.
    """
    drawn = tuple(place for place, each in enumerate(shown.widgets) if _is_drawn_on(each))
    told = _told(shown, states)
    return (told or drawn) if is_by_value else (drawn or told)


def _is_drawn_on(widget: DictionaryObject) -> bool:
    state = said(at(widget, "/AS"))
    looks = _keys(dictionary(dictionary(widget, "/AP"), "/N"))
    return state not in _OFF and (not looks or f"/{state}" in looks or state == _state(widget))


def _told(shown: _Shown, states: Sequence[str]) -> tuple[int, ...]:
    """Return the buttons that the field's value names: by state, by the words of it, or by number."""
    values = {said(inherited(each, "/V")) for each in (shown.node, *shown.widgets)} - _OFF
    by_state = tuple(place for place, each in enumerate(states) if each and each in values)
    words = _renamed(tuple(states), shown.node)
    by_word = tuple(place for place, each in enumerate(words) if each and each in values)
    numbers = {int(each) for each in values if each.isdecimal() and len(each) < len(str(MOST_FIELDS))}
    by_number = tuple(place for place in range(len(states)) if place in numbers)
    only = (0,) if values and len(states) == 1 and not states[0] else ()
    return by_state or by_word or by_number or only


def said(thing: PdfObject | None) -> str:
    """Return what a text, a name or a number says, in whichever alphabet it is written.

    Raises:
        TooLarge: it is longer than anybody writes.
    """
    found = resolved(thing)
    if isinstance(found, ArrayObject):
        return "\n".join(_each_said(found))
    return _of_bytes(_raw(found))


def _raw(thing: PdfObject | None) -> bytes:
    match thing:
        case NameObject() as name:
            return str(name)[1:].encode("utf-8", "surrogateescape")
        case TextStringObject() as text:
            return text.get_original_bytes()
        case ByteStringObject() as raw:
            return bytes(raw)
        case StreamObject() as long:
            return bytes(long.get_data())
        case NumberObject() as number:
            return str(number).encode()
    return b""


def _each_said(several: ArrayObject) -> Iterator[str]:
    for each in several:
        if not isinstance(part := resolved(each), ArrayObject):
            yield said(part)


def _of_bytes(raw: bytes) -> str:
    if len(raw) > 4 * LONGEST:
        raise TooLarge
    text = _decoded(raw)
    if len(text) > LONGEST:
        raise TooLarge
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_CUT_PICTURES)


def _decoded(raw: bytes) -> str:
    """Return a text by the mark it begins with; one without is in PDF's own alphabet, or in UTF-8 for all."""
    for mark, alphabet in _MARKS:
        if raw.startswith(mark):
            return _without_language(raw[len(mark) :].decode(alphabet, "replace"))
    if not raw.isascii():
        try:
            return raw.decode("utf-8")
        except UnicodeDecodeError:
            pass
    if len(raw) > 1 and len(raw) % 2 == 0 and not any(raw[::2]):
        return raw.decode("utf-16-be", "replace")
    return "".join(_OWN_LETTERS.get(code, chr(code)) for code in raw)


def _without_language(text: str) -> str:
    first, *parts = text.split(_ESCAPE)
    return first + "".join(parts[1::2])
