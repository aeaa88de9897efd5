"""The fonts of all that is printed, and which of them has a letter.

Ours comes first; the others are for what it lacks. The fonts are shared by all that is made at once.
"""

import re
import threading
import unicodedata
from collections import defaultdict
from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from reportlab.lib.fonts import addMapping
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFObjectReference,
    PDFStream,
    PDFStreamFilterZCompress,
)
from reportlab.pdfbase.ttfonts import TTFont, TTFontFace, makeToUnicodeCMap

from mestringstreff_desktop import paths

REGULAR, ITALIC, SEMIBOLD, BOLD = (
    f"SourceSans3-{weight}" for weight in ("Regular", "Italic", "SemiBold", "Bold")
)
SIGNS, EMOJI = "DejaVuSans", "NotoEmoji-Regular"
PICTURES = 0x1F000  # from here on nearly all characters are small pictures
UNKNOWN = "\N{WHITE VERTICAL RECTANGLE}"  # of `SIGNS`; stands for a letter that no font has
ONE_AT_A_TIME = threading.RLock()  # ReportLab's fonts and drawings are shared by all that is made at once

_PRIVATE = range(0xE000, 0xF900)  # glyphs without a letter of their own get one of these
_FORM = re.compile(r"[\ue000-\uf8ff\ufb1d-\ufdff\ufe70-\ufeff]")  # what stands for how a letter looks
_meant: dict[str, dict[int, str]] = defaultdict(dict)


@dataclass(frozen=True)
class Lent:
    """A font that stands in a file anyway, with outlines of one of ours: its name, and what it has."""

    of: str
    name: str
    descriptor: PDFObjectReference
    letters: frozenset[int]

    @property
    def known(self) -> Set[int]:
        """The letters that can be told by name."""
        return self.letters & _glyph_names().keys()


_lent: WeakKeyDictionary[PDFDocument, Lent] = WeakKeyDictionary()


def lend(document: PDFDocument, font: Lent) -> None:
    """Have a document set its text in a font that is there for another reason, where it has all letters."""
    _lent[document] = font


class _Font(TTFont):
    """A font whose text can be read back from the file: small pictures, and letters that are joined."""

    def addObjects(self, doc: PDFDocument) -> None:  # noqa: N802 - ReportLab's name
        """Put the font in a file, and mend the tables of what the glyphs mean.

        ReportLab writes most letters there, not all.
        """
        lent = _lent.get(doc)
        with ONE_AT_A_TIME:  # the tables of the font's file are read anew each time, into the font itself
            if lent is not None and lent.of == self.fontName and self._used(doc) <= lent.known:
                self._borrow(doc, lent)
            else:
                self._add(doc)

    def _used(self, doc: PDFDocument) -> set[int]:
        state: Any = self.state[doc]  # the stubs of it lack what is asked here
        return {code for code in state.assignments if code}

    def _borrow(self, doc: PDFDocument, lent: Lent) -> None:
        """Refer to the lent font, once for each subset."""
        own: Any = doc
        for number, subset in enumerate(self.state[doc].subsets):
            name = self.getSubsetInternalName(number, doc)[1:]
            font = self._borrowed(lent, [code if code in lent.known else 0 for code in subset], own)
            own.idToObject["BasicFonts"].dict[name] = own.Reference(font, name)
        del self.state[doc]

    def _borrowed(self, lent: Lent, subset: Sequence[int], document: Any) -> PDFDictionary:  # noqa: ANN401
        others = [(place, code) for place, code in enumerate(subset) if code and place != code]
        names = [part for place, code in others for part in (place, PDFName(_glyph_names()[code]))]
        encoding = {"Type": PDFName("Encoding"), "BaseEncoding": PDFName("WinAnsiEncoding")}
        meanings = makeToUnicodeCMap(lent.name, subset)
        table = document.Reference(PDFStream(content=meanings, filters=[PDFStreamFilterZCompress()]))
        own: Any = self.face
        return PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("TrueType"),
                "BaseFont": PDFName(lent.name),
                "FirstChar": 0,
                "LastChar": len(subset) - 1,
                "Widths": PDFArray([round(own.getCharWidth(code)) if code else 0 for code in subset]),
                "Encoding": PDFDictionary({**encoding, "Differences": PDFArray(names)}),
                "FontDescriptor": lent.descriptor,
                "ToUnicode": table,
            }
        )

    def _add(self, doc: PDFDocument) -> None:
        super().addObjects(doc)
        for name, table in doc.idToObject.items():
            is_own = name.startswith("toUnicodeCMap:") and name.endswith(f"+{self.face.name.decode()}")
            if is_own and isinstance(table, PDFStream):
                table.content = _CODE.sub(self._in_pairs, table.content)

    def _in_pairs(self, number: re.Match[str]) -> str:
        code = int(number[0], 16)
        return _meant[self.fontName].get(code, chr(code)).encode("utf-16-be", "surrogatepass").hex()


@cache
def _glyph_names() -> dict[int, str]:
    """What letters are called in a font's encoding: Adobe's names."""
    from reportlab.pdfbase._glyphlist import _glyphname2unicode

    return {code: name for name, code in reversed(_glyphname2unicode.items())}


_CODE = re.compile(r"(?<= <)[0-9A-F]{4,6}(?=>)")


def font_file(name: str) -> Path:
    return paths.resources() / "fonts" / f"{name}.ttf"


def _font(name: str) -> TTFont:
    with ONE_AT_A_TIME:
        return _made_font(name)


@cache
def _made_font(name: str) -> TTFont:
    font = _Font(name, str(font_file(name)))
    pdfmetrics.registerFont(font)
    addMapping(name, 0, 0, name)
    addMapping(name, 1, 0, name)
    return font


def face(name: str) -> TTFontFace:
    """Return the outlines and measures of one of our fonts."""
    return _font(name).face


def register_fonts() -> None:
    """Make the fonts known to ReportLab. The fallbacks follow when a character needs them."""
    for name in (REGULAR, ITALIC, SEMIBOLD, BOLD):
        _font(name)


def has(font: str, character: str) -> bool:
    """Whether a font has a character. What it has for its own use only is no character."""
    return ord(character) in face(font).charToGlyph and unicodedata.category(character) != "Co"


def is_shown(character: str) -> bool:
    """False for what has no shape of its own: controls, joiners, variation signs, skin tones."""
    hidden = unicodedata.category(character) in {"Cc", "Cf"} and character not in "\n\t"
    return not hidden and not 0xFE00 <= ord(character) <= 0xFE0F and not 0x1F3FB <= ord(character) <= 0x1F3FF


def font_for(text: str, own: str = REGULAR) -> str:
    """The name of the first font that has all of a text, or at least its first character; else nothing."""
    if text in "\n\t":
        return own
    others = (EMOJI, SIGNS) if ord(text[0]) >= PICTURES else (SIGNS, EMOJI)
    wanted = [character for character in text if is_shown(character)]
    for needed in (wanted, wanted[:1]):
        for font in (own, *others):
            if all(has(font, character) for character in needed):
                return font
    return ""


def code_of_glyph(font: str, glyph: int, meant: str) -> int:
    """Return the character that a glyph is written as in a file, where it is read back as what is meant."""
    with ONE_AT_A_TIME:
        own: Any = face(font)  # the stubs of it lack what is asked here
        codes = own.glyphToChar.setdefault(glyph, [])
        if len(meant) == 1 and ord(meant) in codes:
            return ord(meant)
        if not codes:
            codes.append(next(code for code in _PRIVATE if code not in own.charToGlyph))
            own.charToGlyph[codes[0]] = glyph
            own.charWidths[codes[0]] = own._pdfScale(own.hmetrics[glyph][0])
        if _FORM.match(chr(codes[0])):
            _meant[font].setdefault(codes[0], meant)
        return int(codes[0])


def width_of_code(font: str, code: int) -> float:
    """Return how wide a file says that a character is, for type of size 1,000."""
    return float(face(font).charWidths[code])
