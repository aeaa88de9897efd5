"""The font of what is typed in a field: ours, whole, as every program that fills in forms can use it.

A field's text is not known when the file is made, so the font cannot be cut down to the letters in
use. It has one byte a character: Windows' Latin letters, and the Sami ones in place of signs hardly
anybody types. Only what is for layout is left out of the font's file (PDF 32000-1, 9.6.6.4, 12.7.3.3).
"""

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFObjectReference,
    PDFStream,
    PDFStreamFilterZCompress,
)
from reportlab.pdfbase.ttfonts import TTFontFace, TTFontMaker

from mestringstreff_desktop.pdf.fonts import REGULAR, face
from mestringstreff_desktop.pdf.objects import PdfObjects

FIRST, LAST = 32, 255
SAMI = {129: "Č", 134: "č", 135: "Đ", 137: "đ", 141: "Ŋ", 143: "ŋ", 144: "Ŧ", 157: "ŧ"}
GLYPH_NAMES = ("Ccaron", "ccaron", "Dcroat", "dcroat", "Eng", "eng", "Tbar", "tbar")
TABLES = ("head", "hhea", "maxp", "OS/2", "hmtx", "cmap", "loca", "glyf", "prep", "name")
NO_GLYPH_NAMES = b"\x00\x03" + bytes(30)  # a post table of version 3


def letter(code: int) -> str:
    """Return the character a byte stands for; nothing where it stands for none."""
    return SAMI.get(code) or bytes([code]).decode("cp1252", errors="ignore")


def embed(objects: PdfObjects) -> PDFObjectReference:
    """Put the font in a document, and return the reference to it."""
    own = face(REGULAR)
    return objects.refer(
        PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("TrueType"),
                "BaseFont": PDFName(REGULAR),
                "FirstChar": FIRST,
                "LastChar": LAST,
                "Widths": PDFArray([_width(own, code) for code in range(FIRST, LAST + 1)]),
                "Encoding": _encoding(),
                "FontDescriptor": objects.refer(_descriptor(objects, own)),
            }
        )
    )


def _width(own: TTFontFace, code: int) -> int:
    character = letter(code)
    return round(own.charWidths.get(ord(character), own.defaultWidth)) if character else 0


def _encoding() -> PDFDictionary:
    others = zip(SAMI, GLYPH_NAMES, strict=True)
    differences = [part for code, name in others for part in (code, PDFName(name))]
    return PDFDictionary(
        {
            "Type": PDFName("Encoding"),
            "BaseEncoding": PDFName("WinAnsiEncoding"),
            "Differences": PDFArray(differences),
        }
    )


def _descriptor(objects: PdfObjects, own: TTFontFace) -> PDFDictionary:
    maker = TTFontMaker()
    for table in TABLES:
        maker.add(table, own.get_table(table))  # type: ignore[no-untyped-call]
    maker.add("post", NO_GLYPH_NAMES)
    content = maker.makeStream()
    stream = PDFStream(
        PDFDictionary({"Length1": len(content)}), content, filters=[PDFStreamFilterZCompress()]
    )
    return PDFDictionary(
        {
            "Type": PDFName("FontDescriptor"),
            "FontName": PDFName(REGULAR),
            "Flags": 32,  # of ordinary letters, not symbols
            "FontBBox": PDFArray([round(side) for side in own.bbox]),
            "ItalicAngle": 0,
            "Ascent": round(own.ascent),
            "Descent": round(own.descent),
            "CapHeight": round(own.capHeight),
            "StemV": round(own.stemV),
            "FontFile2": objects.refer(stream),
        }
    )
