"""Fills in PDFs with PDFium, as Chrome and Edge do: jobs on stdin."""

import ctypes
import json
import sys
from pathlib import Path
from typing import Any

import pypdfium2
from pypdfium2 import raw


def main() -> None:
    for line in sys.stdin:
        job = json.loads(line)
        document: Any = pypdfium2.PdfDocument(Path(job["source"]).read_bytes())
        document.init_forms()
        for number in range(len(document)):
            sheet = document[number]
            for mark in job["marks"]:
                if mark["page"] == number:
                    _put(document.formenv.raw, sheet.raw, mark)
            sheet.close()
        document.save(job["target"])
        document.close()


def _put(form: Any, page: Any, mark: dict[str, Any]) -> None:
    """Press a field, and write in one of text."""
    for press in (raw.FORM_OnLButtonDown, raw.FORM_OnLButtonUp):
        press(form, page, 0, mark["x"], mark["y"])
    if mark["text"] is not None:
        words = (mark["text"].replace("\n", "\r\n") + "\0").encode("utf-16-le")
        letters = ctypes.create_string_buffer(words)
        raw.FORM_ReplaceSelection(form, page, ctypes.cast(letters, raw.FPDF_WIDESTRING))
    raw.FORM_ForceToKillFocus(form)


if __name__ == "__main__":
    main()
