"""The pages of a PDF in their order, with what they inherit; no recursion, and no way to go round in."""

from collections.abc import Iterator
from typing import cast

from pypdf import PdfReader
from pypdf.generic import DictionaryObject, IndirectObject, NameObject, PdfObject

from mestringstreff_desktop.course.own import MOST_PAGES
from mestringstreff_desktop.pdf.damage import NoPages, TooManyPages
from mestringstreff_desktop.pdf.entries import Key, at, items, key_of, resolved, word

_INHERITED = ("/Resources", "/MediaBox", "/CropBox", "/Rotate")


def pages_of(reader: PdfReader) -> list[DictionaryObject]:
    """Return the pages.

    Raises:
        TooManyPages, NoPages: of how many there are.
        ValueError: the tree goes round.
    """
    pages: list[DictionaryObject] = []
    for page in _leaves(reader):
        if len(pages) == MOST_PAGES:
            raise TooManyPages
        pages.append(page)
    if not pages:
        raise NoPages
    return pages


def _leaves(reader: PdfReader) -> Iterator[DictionaryObject]:
    seen: set[Key] = set()
    waiting: list[tuple[object, DictionaryObject]] = [
        (reader.root_object.raw_get("/Pages"), DictionaryObject())
    ]
    while waiting:
        reference, above = waiting.pop()
        node = resolved(reference)
        if not isinstance(node, DictionaryObject):
            continue
        full = _with(node, above)
        if not _is_branch(node):
            yield full
            continue
        if isinstance(reference, IndirectObject):
            if key_of(reference) in seen:
                raise ValueError("a page tree that goes round")
            seen.add(key_of(reference))
        waiting.extend((kid, full) for kid in reversed(items(node, "/Kids")))


def _is_branch(node: DictionaryObject) -> bool:
    return word(node, "/Type") != "/Page" and "/Kids" in node


def _with(node: DictionaryObject, above: DictionaryObject) -> DictionaryObject:
    """Return a page or branch with what it has from above, where it has none of its own."""
    passed_on = {key: above.raw_get(key) for key in _INHERITED if key in above and at(node, key) is None}
    full = DictionaryObject()
    full.update(cast(dict[PdfObject, PdfObject], {key: node.raw_get(key) for key in node}))
    full.update({NameObject(key): value for key, value in passed_on.items()})
    return full
