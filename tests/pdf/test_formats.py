"""What a file is called is told by its first bytes."""

import io
import zipfile

import pytest
from PIL import Image

from mestringstreff_desktop.pdf import formats
from mestringstreff_desktop.pdf.formats import Format, format_of


def picture(kind: str) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (4, 3)).save(out, kind)
    return out.getvalue()


def packed(*names: str, first: str = "") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        if first:
            file.writestr("mimetype", first)
        for name in names:
            file.writestr(name, "innhold")
    return out.getvalue()


def ole(stream: str) -> bytes:
    return bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600) + stream.encode("utf-16-le")


def ftyp(*brands: bytes) -> bytes:
    body = b"ftyp" + brands[0] + bytes(4) + b"".join(brands[1:])
    return (len(body) + 4).to_bytes(4, "big") + body + bytes(40)


READ_HERE: dict[str, tuple[bytes, Format]] = {
    "PDF": (b"%PDF-1.7\n", formats.PDF),
    "line before": (b"\r\n%PDF-1.7\n", formats.PDF),
    "byte order mark before": (b"\xef\xbb\xbf%PDF-1.7\n", formats.PDF),
    "as late as it may": (b" " * 1024 + b"%PDF-1.4", formats.PDF),
    **{
        kind: (picture(kind), getattr(formats, kind))
        for kind in ("PNG", "JPEG", "WEBP", "GIF", "TIFF", "BMP")
    },
}
NOT_READ: dict[str, tuple[bytes, Format]] = {
    "heic": (ftyp(b"heic", b"mif1", b"heic"), formats.HEIC),
    "heif of many": (ftyp(b"mif1", b"heic"), formats.HEIC),
    "avif": (ftyp(b"avif", b"mif1"), formats.AVIF),
    "avif called heif": (ftyp(b"mif1", b"miaf", b"avif"), formats.AVIF),
    "film": (ftyp(b"isom", b"mp42"), formats.VIDEO),
    "film from a telephone": (ftyp(b"qt  "), formats.VIDEO),
    "docx": (packed("[Content_Types].xml", "word/document.xml"), formats.DOCX),
    "pptx": (packed("[Content_Types].xml", "ppt/presentation.xml"), formats.PPTX),
    "xlsx": (packed("[Content_Types].xml", "xl/workbook.xml"), formats.XLSX),
    "odt": (packed("content.xml", first="application/vnd.oasis.opendocument.text"), formats.ODT),
    "ods": (packed("content.xml", first="application/vnd.oasis.opendocument.spreadsheet"), formats.ODS),
    "odg": (packed("content.xml", first="application/vnd.oasis.opendocument.graphics"), formats.ODF),
    "epub": (packed("a.opf", first="application/epub+zip"), formats.EPUB),
    "pages": (packed("Index/Document.iwa"), formats.IWORK),
    "course": (packed("manifest.json", "course.json"), formats.PACKAGE),
    "zip": (packed("bilde.png"), formats.ZIP),
    "doc": (ole("WordDocument"), formats.DOC),
    "xls": (ole("Workbook"), formats.XLS),
    "ppt": (ole("PowerPoint Document"), formats.PPT),
    "pub": (ole("Quill"), formats.PUBLISHER),
    "locked": (ole("EncryptedPackage"), formats.LOCKED_OFFICE),
    "ole": (ole("Noe annet"), formats.OFFICE),
    "rtf": (b"{\\rtf1\\ansi", formats.RTF),
    "svg": (b'<?xml version="1.0"?>\n<!-- x --><svg>', formats.SVG),
    "svg alone": (b"\xef\xbb\xbf <svg xmlns=''>", formats.SVG),
    "html": (b"<!DOCTYPE HTML><title>", formats.HTML),
    "text": ("Blåbærtur på søndag\n".encode(), formats.TEXT),
    "text from Notepad": ("Blåbærtur".encode("utf-16"), formats.TEXT),
    "text that begins with BM": (b"BMI og helse", formats.TEXT),
    "calendar": (b"BEGIN:VCALENDAR\r\n", formats.CALENDAR),
    "mail": (b"Received: from a\r\n", formats.MAIL),
    "postscript": (b"%!PS-Adobe-3.0", formats.POSTSCRIPT),
    "photoshop": (b"8BPS\0\1", formats.PHOTOSHOP),
    "jpeg xl": (b"\xff\x0a\0", formats.JPEG_XL),
    "sound": (b"RIFF\0\0\0\0WAVE", formats.SOUND),
    "program": (b"MZ\x90\0", formats.PROGRAM),
}


@pytest.mark.parametrize("kind", READ_HERE)
def test_what_is_read_here_needs_no_advice(kind: str) -> None:
    content, known = READ_HERE[kind]
    assert format_of(content) is known
    assert known.is_readable


@pytest.mark.parametrize("kind", NOT_READ)
def test_what_is_not_read_has_a_name_and_a_way(kind: str) -> None:
    content, known = NOT_READ[kind]
    assert format_of(content) is known
    assert not known.is_readable


@pytest.mark.parametrize("content", [b"", bytes(900), b"\x07\x99\x03", b" " * 1025 + b"\x01%PDF-"], ids=repr)
def test_what_is_unknown_is_none(content: bytes) -> None:
    assert format_of(content) is None


def test_names_go_in_a_sentence_and_advice_is_sentences() -> None:
    known = [each for each in vars(formats).values() if isinstance(each, Format)]
    assert len(known) > 30
    assert [each.name for each in known if not each.name.startswith(("en ", "et "))] == []
    assert [each.advice for each in known if each.advice and not each.advice.endswith(".")] == []
