"""Types in a PDF's fields as in Chrome's viewer, letter by letter: with PDFium itself."""

from io import BytesIO
from typing import Any

import pypdfium2
from pypdfium2 import raw


def typed(pdf: bytes, words: str) -> bytes:
    """Return the file as saved when the words have been typed in the first field of its first page."""
    document: Any = pypdfium2.PdfDocument(pdf)
    document.init_forms()
    sheet = document[0]
    form, page = document.formenv.raw, sheet.raw
    field = raw.FPDFPage_GetAnnot(page, 0)
    place = raw.FS_RECTF()
    raw.FPDFAnnot_GetRect(field, place)
    for press in (raw.FORM_OnLButtonDown, raw.FORM_OnLButtonUp):
        press(form, page, 0, place.left + 5, place.top - 5)
    for letter in words:
        raw.FORM_OnChar(form, page, ord(letter), 0)
    raw.FORM_ForceToKillFocus(form)
    raw.FPDFPage_CloseAnnot(field)
    file = BytesIO()
    document.save(file)
    sheet.close()
    document.close()
    return file.getvalue()
