"""The font of what is typed in a field: our own, cut down to the letters that people here write with.

What will be typed is not known when the file is made, so all letters of the languages of Norway come
along, Sami ones among them, and those of the Latin and Cyrillic alphabets of our neighbours. There is one
font file, known to the programs that fill in forms by two fonts, as none of them understands all:

- `whole` has every letter, two bytes each, with a table of what they mean (PDF 32000-1, 9.7). The code of a
  letter, its place in the table of widths and its glyph's number are all its number in Unicode: programs
  take one for another, and are right. A letter that is not there leaves a gap, and is never another one.
- `plain` has one byte a letter, as in Windows' Western alphabet, named outright: all that some know.
"""

from dataclasses import dataclass
from functools import cache
from itertools import chain

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFObjectReference,
    PDFStream,
    PDFStreamFilterZCompress,
    PDFString,
)
from reportlab.pdfbase.ttfonts import TTFontFace

from mestringstreff_desktop.pdf.cut_font import CutFont, runs
from mestringstreff_desktop.pdf.fonts import ONE_AT_A_TIME, REGULAR, Lent, face
from mestringstreff_desktop.pdf.objects import PdfObjects

NAME = "Feltskrift"
FIRST, LAST = 32, 255  # of the letters with one byte
GAP = 500  # the width of a letter that is not there, for type of size 1,000
ASCENT, DESCENT = 934, -288  # how far its letters reach: so close are lines of what is typed, in PDFium
LETTERS = (  # as ranges
    (0x20, 0x7E),
    (0xA0, 0x17F),  # Norwegian, North, Lule and South Sami, Polish, Lithuanian, Turkish
    (0x18F, 0x18F),  # Azerbaijani
    (0x1A0, 0x1A1),
    (0x1AF, 0x1B0),
    (0x1B7, 0x1B7),
    (0x1CD, 0x1EF),  # Skolt Sami
    (0x1FA, 0x21B),  # Romanian
    (0x259, 0x259),
    (0x292, 0x292),
    (0x2BB, 0x2BC),
    (0x400, 0x45F),  # Ukrainian, Russian, Serbian
    (0x490, 0x491),
    (0x1E00, 0x1EFF),  # Vietnamese
    (0x2010, 0x2027),
    (0x202F, 0x203A),
    (0x20AC, 0x20AC),
    (0x2116, 0x2122),
    (0x2190, 0x2193),
    (0x2212, 0x2212),
    (0x2248, 0x2265),
    (0x263A, 0x263A),
    (0x2665, 0x2665),
    (0x2713, 0x2713),
)


@dataclass(frozen=True)
class FieldFonts:
    """The two fonts of a document's fields."""

    whole: PDFObjectReference
    plain: PDFObjectReference


@cache
def letters() -> tuple[int, ...]:
    """Return what can be typed, as numbers in Unicode: those of `LETTERS` that our font has."""
    own = face(REGULAR).charToGlyph
    codes = chain.from_iterable(range(first, last + 1) for first, last in LETTERS)
    return tuple(code for code in codes if code in own)


@cache
def _file() -> bytes:
    with ONE_AT_A_TIME:
        return CutFont(face(REGULAR), letters(), GAP).file()


def embed(objects: PdfObjects) -> FieldFonts:
    """Put the fonts in a document."""
    own = face(REGULAR)
    descriptor = objects.refer(_descriptor(objects, own))
    objects.lend(Lent(REGULAR, NAME, descriptor, frozenset(letters())))
    whole, plain = _whole(objects, own, descriptor), _plain(own, descriptor)
    return FieldFonts(objects.refer(whole), objects.refer(plain))


def _whole(objects: PdfObjects, own: TTFontFace, descriptor: PDFObjectReference) -> PDFDictionary:
    system = {"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0}
    widths = [(run[0], PDFArray([_width(own, code) for code in run])) for run in runs(letters())]
    descendant = {
        "Type": PDFName("Font"),
        "Subtype": PDFName("CIDFontType2"),
        "BaseFont": PDFName(NAME),
        "CIDSystemInfo": PDFDictionary(system),
        "CIDToGIDMap": PDFName("Identity"),
        "DW": GAP,
        "W": PDFArray([*chain.from_iterable(widths)]),
        "FontDescriptor": descriptor,
    }
    return PDFDictionary(
        {
            "Type": PDFName("Font"),
            "Subtype": PDFName("Type0"),
            "BaseFont": PDFName(NAME),
            "Encoding": PDFName("Identity-H"),
            "DescendantFonts": PDFArray([objects.refer(PDFDictionary(descendant))]),
            "ToUnicode": objects.refer(_stream({}, _meanings().encode())),
        }
    )


def _plain(own: TTFontFace, descriptor: PDFObjectReference) -> PDFDictionary:
    all_of_it = (bytes([code]).decode("cp1252", errors="ignore") for code in range(FIRST, LAST + 1))
    return PDFDictionary(
        {
            "Type": PDFName("Font"),
            "Subtype": PDFName("TrueType"),
            "BaseFont": PDFName(NAME),
            "FirstChar": FIRST,
            "LastChar": LAST,
            "Widths": PDFArray([_width(own, ord(letter)) if letter else 0 for letter in all_of_it]),
            "Encoding": PDFName("WinAnsiEncoding"),
            "FontDescriptor": descriptor,
        }
    )


def _width(own: TTFontFace, code: int) -> int:
    return round(float(own.charWidths.get(code, GAP)))


def _descriptor(objects: PdfObjects, own: TTFontFace) -> PDFDictionary:
    content = _file()
    return PDFDictionary(
        {
            "Type": PDFName("FontDescriptor"),
            "FontName": PDFName(NAME),
            "Flags": 32,  # of ordinary letters, not symbols
            "FontBBox": PDFArray([round(side) for side in own.bbox]),
            "ItalicAngle": 0,
            "Ascent": ASCENT,
            "Descent": DESCENT,
            "CapHeight": round(own.capHeight),
            "StemV": round(own.stemV),
            "FontFile2": objects.refer(_stream({"Length1": len(content)}, content)),
        }
    )


def _stream(entries: dict[str, int], content: bytes) -> PDFStream:
    return PDFStream(PDFDictionary(entries), content, filters=[PDFStreamFilterZCompress()])


def _meanings() -> str:
    """Return the table of what each code means, as programs read it."""
    lines = [f"<{run[0]:04X}> <{run[-1]:04X}> <{run[0]:04X}>" for run in runs(letters())]
    return "\n".join(
        (
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
            "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def",
            "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
            "1 begincodespacerange",
            "<0000> <FFFF>",
            "endcodespacerange",
            f"{len(lines)} beginbfrange",
            *lines,
            "endbfrange",
            "endcmap CMapName currentdict /CMap defineresource pop end end",
        )
    )
