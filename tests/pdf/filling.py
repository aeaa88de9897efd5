"""Fills in our sheets as pypdf does it: the words of a field's name lead to a text or to a state."""

import logging
from collections.abc import Mapping
from io import BytesIO

from pypdf import PdfWriter

from mestringstreff_desktop.content.forms import Form
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.pdf.options import PrintOptions
from tests.pdf.samples import of_large_group, print_forms

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # of letters that it does not draw; it keeps them


def blank(library: Library, *forms: Form, copies: int = 1, large_print: bool = False) -> bytes:
    """Return sheets to be filled in on a screen, with all they ask in a large group."""
    options = PrintOptions(fillable=True, copies=copies, large_print=large_print)
    return print_forms([*map(of_large_group, forms)], options, library=library)


def filled(pdf: bytes, values: Mapping[str, str], copy: str = "") -> bytes:
    """Return a file filled in; a value that begins with / is a state. `copy` is the number of one, and /."""
    writer = PdfWriter(clone_from=BytesIO(pdf))
    names = {name: name.rpartition(":")[2] for name in writer.get_fields() or {} if _is_of(name, copy)}
    given = {name: values[words] for name, words in names.items() if words in values}
    for page in writer.pages:
        writer.update_page_form_field_values(page, given, auto_regenerate=False)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _is_of(name: str, copy: str) -> bool:
    return name.startswith(copy) if copy else name.partition("@")[0].count("/") == 0
