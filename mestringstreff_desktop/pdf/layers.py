"""Which of a PDF's layers are seen: optional content, as a viewer shows it when the file is opened.

PDF 32000-1, 8.11. What is off on the screen is off on paper; so is what says itself that it is not for print.
"""

from collections.abc import Sequence

from pypdf.generic import DictionaryObject, IndirectObject, PdfObject

from mestringstreff_desktop.pdf.entries import Key, at, dictionary, items, key_of, resolved, word

_DEEPEST = 32  # levels of an expression of layers
_USES = (("/View", "/ViewState"), ("/Print", "/PrintState"))


class Layers:
    """The layers of one file, by its catalog."""

    def __init__(self, catalog: DictionaryObject) -> None:
        properties = dictionary(catalog, "/OCProperties")
        self._default = dictionary(properties, "/D")
        self._on, self._off = _keys(self._default, "/ON"), _keys(self._default, "/OFF")
        self._shown: dict[Key, bool] = {}

    def shows(self, content: PdfObject | None) -> bool:
        """Tell whether what belongs to a layer, or to several, is seen. What belongs to none is."""
        if isinstance(content, IndirectObject):
            if key_of(content) not in self._shown:
                self._shown[key_of(content)] = self._is_shown(content, resolved(content))
            return self._shown[key_of(content)]
        return self._is_shown(None, content)

    def _is_shown(self, reference: IndirectObject | None, content: PdfObject | None) -> bool:
        if not isinstance(content, DictionaryObject) or word(content, "/Type") != "/OCMD":
            return self._is_on(reference, content)
        if expression := items(content, "/VE"):
            return self._holds(expression, 0)
        return self._some_or_all(content)

    def _some_or_all(self, membership: DictionaryObject) -> bool:
        """Tell what a membership's policy says of its layers; without any it is seen."""
        is_one = isinstance(at(membership, "/OCGs"), DictionaryObject)
        groups = [membership.raw_get("/OCGs")] if is_one else items(membership, "/OCGs")
        states = [self.shows(group) for group in groups if isinstance(resolved(group), DictionaryObject)]
        if not states:
            return True
        match word(membership, "/P"):
            case "/AllOn":
                return all(states)
            case "/AnyOff":
                return not all(states)
            case "/AllOff":
                return not any(states)
            case _:
                return any(states)

    def _holds(self, expression: Sequence[PdfObject], depth: int) -> bool:
        if depth > _DEEPEST:
            raise ValueError("an expression of layers without an end")
        held = [self._part(part, depth) for part in expression[1:]]
        match str(resolved(expression[0])):
            case "/Not":
                return not all(held)
            case "/Or":
                return any(held)
            case _:
                return all(held)

    def _part(self, part: PdfObject, depth: int) -> bool:
        inner = resolved(part)
        return self._holds(inner, depth + 1) if isinstance(inner, list) and inner else self.shows(part)

    def _is_on(self, reference: IndirectObject | None, group: PdfObject | None) -> bool:
        usage = dictionary(group, "/Usage")
        said = [word(dictionary(usage, use), state) for use, state in _USES]
        if "OFF" in {each.lstrip("/") for each in said}:
            return False
        is_said = said[0].lstrip("/") == "ON"
        return is_said or self._by_default(key_of(reference) if reference is not None else None)

    def _by_default(self, key: Key | None) -> bool:
        if key in self._off:
            return False
        return key in self._on or word(self._default, "/BaseState") != "/OFF"


def _keys(thing: DictionaryObject, key: str) -> set[Key]:
    return {key_of(part) for part in items(thing, key) if isinstance(part, IndirectObject)}
