"""The format of a file, told by its first bytes and never by its name: what is read here, and what is not.

Of what is not read, a format says what it is called and what to do about it.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from mestringstreff_desktop import paths

HEAD = 1024  # bytes: a PDF may begin as late as this (PDF 32000-1, annex H.3.4.1)


@dataclass(frozen=True)
class Format:
    """A file format. `name` has its article («et Word-dokument»); `advice` is empty when it is read here."""

    name: str
    media_type: str
    advice: str = ""

    @property
    def is_readable(self) -> bool:
        return not self.advice

    @property
    def is_pdf(self) -> bool:
        return self is PDF


PDF = Format("en PDF", "application/pdf")
PNG = Format("et bilde (PNG)", "image/png")
JPEG = Format("et bilde (JPEG)", "image/jpeg")
WEBP = Format("et bilde (WebP)", "image/webp")
GIF = Format("et bilde (GIF)", "image/gif")
TIFF = Format("et bilde (TIFF)", "image/tiff")
BMP = Format("et bilde (BMP)", "image/bmp")

_AS_JPEG = "Lagre bildet som JPEG eller PNG, og legg det til."
_AS_PDF = "Lagre dokumentet som PDF i {program}, og legg til PDF-en."
_UNPACK = "Pakk ut mappa, og legg til filene som er PDF eller bilder."
_SHARE = "Ta det opp eller vis det fram fra et annet program. Her kan PDF og bilder legges til."


def _document(name: str, media_type: str, program: str) -> Format:
    return Format(name, media_type, _AS_PDF.format(program=program))


def _office(kind: str) -> str:
    return f"application/vnd.openxmlformats-officedocument.{kind}"


HEIC = Format(
    "et HEIC-bilde",
    "image/heic",
    "Lagre bildet som JPEG, og legg det til. På iPhone: Innstillinger, Kamera, Formater, Mest kompatibel.",
)
AVIF = Format("et AVIF-bilde", "image/avif", _AS_JPEG)
JPEG_XL = Format("et bilde i formatet JPEG XL", "image/jxl", _AS_JPEG)
JPEG_2000 = Format("et bilde i formatet JPEG 2000", "image/jp2", _AS_JPEG)
PHOTOSHOP = Format("et Photoshop-bilde", "image/vnd.adobe.photoshop", _AS_JPEG)
ICON = Format("et ikon", "image/vnd.microsoft.icon", _AS_JPEG)
METAFILE = Format("en tegning fra Windows (EMF eller WMF)", "image/emf", _AS_JPEG)
SVG = Format("en SVG-tegning", "image/svg+xml", "Lagre tegningen som PDF eller PNG, og legg det til.")
POSTSCRIPT = Format("en PostScript-fil", "application/postscript", _AS_PDF.format(program="et tegneprogram"))
DOCX = _document("et Word-dokument", _office("wordprocessingml.document"), "Word")
DOC = _document("et Word-dokument av eldre slag", "application/msword", "Word")
PPTX = _document("en PowerPoint-presentasjon", _office("presentationml.presentation"), "PowerPoint")
PPT = _document("en PowerPoint-presentasjon av eldre slag", "application/vnd.ms-powerpoint", "PowerPoint")
XLSX = _document("et Excel-ark", _office("spreadsheetml.sheet"), "Excel")
XLS = _document("et Excel-ark av eldre slag", "application/vnd.ms-excel", "Excel")
PUBLISHER = _document("et Publisher-dokument", "application/x-mspublisher", "Publisher")
VISIO = _document("en Visio-tegning", "application/vnd.visio", "Visio")
OUTLOOK = _document("en e-post fra Outlook", "application/vnd.ms-outlook", "Outlook")
OFFICE = _document("et Office-dokument", "application/x-ole-storage", "programmet det er laget i")
LOCKED_OFFICE = Format(
    "et Office-dokument som er låst med passord",
    "application/x-ole-storage",
    "Åpne dokumentet i Office, lagre det som PDF, og legg til PDF-en.",
)
ODT = _document("et tekstdokument (OpenDocument)", "application/vnd.oasis.opendocument.text", "LibreOffice")
ODP = _document(
    "en presentasjon (OpenDocument)", "application/vnd.oasis.opendocument.presentation", "LibreOffice"
)
ODS = _document("et regneark (OpenDocument)", "application/vnd.oasis.opendocument.spreadsheet", "LibreOffice")
ODF = _document("et dokument (OpenDocument)", "application/vnd.oasis.opendocument", "LibreOffice")
IWORK = _document(
    "et dokument fra Pages, Numbers eller Keynote", "application/vnd.apple.iwork", "programmet det er laget i"
)
XPS = _document("et XPS-dokument", "application/oxps", "et program som viser XPS")
EPUB = Format(
    "en e-bok (EPUB)", "application/epub+zip", "Lagre sidene dere trenger, som PDF, og legg til PDF-en."
)
RTF = _document("et tekstdokument (RTF)", "application/rtf", "Word")
HTML = Format(
    "en nettside (HTML)", "text/html", "Åpne den i en nettleser, skriv den ut som PDF, og legg til PDF-en."
)
TEXT = Format("en ren tekstfil", "text/plain", "Åpne den i Word, lagre den som PDF, og legg til PDF-en.")
CALENDAR = Format(
    "en kalenderfil", "text/calendar", "Åpne den i kalenderen. Her kan PDF og bilder legges til."
)
MAIL = Format("en e-post", "message/rfc822", "Åpne den, skriv den ut som PDF, og legg til PDF-en.")
PACKAGE = Format("et kurs fra Mestringstreff Desktop", paths.PACKAGE_TYPE, "Hent det inn på siden Deling.")
ZIP = Format("en pakket mappe (ZIP)", "application/zip", _UNPACK)
ARCHIVE = Format("en pakket mappe", "application/x-archive", _UNPACK)
VIDEO = Format("en video", "video/mp4", _SHARE)
SOUND = Format("en lydfil", "audio/mpeg", _SHARE)
PROGRAM = Format("et program", "application/x-executable", "Velg en PDF eller et bilde i stedet.")

_STARTS = (
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"\xff\xd8\xff", JPEG),
    (b"GIF87a", GIF),
    (b"GIF89a", GIF),
    (b"II*\0", TIFF),
    (b"MM\0*", TIFF),
    (b"II+\0\x08\0\0\0", TIFF),
    (b"MM\0+\0\x08\0\0", TIFF),
    (b"\xff\x0a", JPEG_XL),
    (b"\0\0\0\x0cJXL \r\n\x87\n", JPEG_XL),
    (b"\0\0\0\x0cjP  \r\n\x87\n", JPEG_2000),
    (b"\xff\x4f\xff\x51", JPEG_2000),
    (b"8BPS", PHOTOSHOP),
    (b"\0\0\x01\0", ICON),
    (b"\xd7\xcd\xc6\x9a", METAFILE),
    (b"\x01\0\0\0", METAFILE),
    (b"%!PS", POSTSCRIPT),
    (b"\xc5\xd0\xd3\xc6", POSTSCRIPT),
    (b"{\\rtf", RTF),
    (b"Rar!\x1a\x07", ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", ARCHIVE),
    (b"\x1f\x8b", ARCHIVE),
    (b"BZh", ARCHIVE),
    (b"\xfd7zXZ\0", ARCHIVE),
    (b"ID3", SOUND),
    (b"\xff\xfb", SOUND),
    (b"\xff\xf3", SOUND),
    (b"OggS", SOUND),
    (b"fLaC", SOUND),
    (b"\x1a\x45\xdf\xa3", VIDEO),
    (b"\0\0\x01\xba", VIDEO),
    (b"MZ", PROGRAM),
    (b"\x7fELF", PROGRAM),
    (b"\xcf\xfa\xed\xfe", PROGRAM),
)
_RIFF = {b"WEBP": WEBP, b"WAVE": SOUND, b"AVI ": VIDEO}
_BRANDS = {
    HEIC: (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"),
    AVIF: (b"avif", b"avis"),
    SOUND: (b"M4A ", b"M4B "),
}
_IN_ZIP = (  # the names of entries stand plainly in the file
    (b"word/document", DOCX),
    (b"ppt/presentation", PPTX),
    (b"xl/workbook", XLSX),
    (b"visio/document", VISIO),
    (b"mimetypeapplication/vnd.oasis.opendocument.text", ODT),
    (b"mimetypeapplication/vnd.oasis.opendocument.presentation", ODP),
    (b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet", ODS),
    (b"mimetypeapplication/vnd.oasis.opendocument", ODF),
    (b"mimetypeapplication/epub+zip", EPUB),
    (b"Index/Document.iwa", IWORK),
    (b"FixedDocSeq.fdseq", XPS),
    (b"FixedDocumentSequence.fdseq", XPS),
)
_IN_OLE = (
    ("EncryptedPackage", LOCKED_OFFICE),
    ("WordDocument", DOC),
    ("PowerPoint Document", PPT),
    ("Workbook", XLS),
    ("Quill", PUBLISHER),
    ("VisioDocument", VISIO),
    ("__substg1.0_", OUTLOOK),
)
_WRITTEN = (  # how text begins, whatever its case
    (rb"<\?xml[^<]*(<!--.*?-->\s*|<!doctype[^>]*>\s*)*<svg|(<!--.*?-->\s*|<!doctype svg[^>]*>\s*)*<svg", SVG),
    (rb"(<\?xml[^<]*)?(<!--.*?-->\s*)*(<!doctype html|<html|<head|<body)", HTML),
    (rb"begin:vcalendar", CALENDAR),
    (rb"(from|return-path|received|delivered-to|mime-version|x-[\w-]+): ", MAIL),
)


def format_of(content: bytes) -> Format | None:
    """Return a file's format, or None when it is none that is known here."""
    for tell in (_by_start, _by_container, _by_text):
        if (found := tell(content)) is not None:
            return found
    return None


def _by_start(content: bytes) -> Format | None:
    by_start = (found for start, found in _STARTS if content.startswith(start))
    return next(by_start, BMP if _is_bmp(content) else None)


def _is_bmp(content: bytes) -> bool:
    """Tell whether it is a bitmap: two letters are too little to go by, the size of its header is not."""
    sizes = {12, 16, 40, 52, 56, 64, 108, 124}
    return content.startswith(b"BM") and int.from_bytes(content[14:18], "little") in sizes


def _by_container(content: bytes) -> Format | None:
    if content.startswith(b"RIFF"):
        return _RIFF.get(content[8:12])
    if content[4:8] == b"ftyp":
        return _by_brand(content)
    if content.startswith(b"PK\x03\x04"):
        return _in_zip(content)
    if content.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return next((found for name, found in _IN_OLE if name.encode("utf-16-le") in content), OFFICE)
    return PDF if b"%PDF-" in content[: HEAD + len(b"%PDF-")] else None


def _by_brand(content: bytes) -> Format:
    """Tell pictures and films apart: the first brand says what it is, the others what it is like."""
    length = min(int.from_bytes(content[:4], "big"), 256)
    brands = [content[8:12], *(content[at : at + 4] for at in range(16, length, 4))]
    kinds = {brand: found for found, known in _BRANDS.items() for brand in known}
    if brands[0] in {b"mif1", b"msf1"}:
        brands.sort(key=lambda brand: brand not in _BRANDS[AVIF])
    return next((kinds[brand] for brand in brands if brand in kinds), VIDEO)


def _in_zip(content: bytes) -> Format:
    if b"manifest.json" in content[:HEAD] and b"course.json" in content:
        return PACKAGE
    return next((found for name, found in _IN_ZIP if name in content), ZIP)


def _by_text(content: bytes) -> Format | None:
    head = _plain(content[:HEAD])
    is_written: Callable[[bytes], object] = lambda pattern: re.match(pattern, head, re.I | re.S)  # noqa: E731
    if (found := next((kind for pattern, kind in _WRITTEN if is_written(pattern)), None)) is not None:
        return found
    return TEXT if head and re.search(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]", head) is None else None


def _plain(head: bytes) -> bytes:
    """Return the beginning of a text without its byte order mark, in one byte a character where it can be."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head[: len(head) // 2 * 2].decode("utf-16", "replace").encode()
    return head.removeprefix(b"\xef\xbb\xbf").lstrip()
