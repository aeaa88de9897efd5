"""The drawings of slides, in the colours of a look and as far as they are built up."""

import re
from functools import lru_cache
from xml.etree import ElementTree

from PySide6.QtCore import QByteArray
from PySide6.QtSvg import QSvgRenderer

from mestringstreff_desktop import paths
from mestringstreff_desktop.ui.base.theme import Theme

# Each colour of the drawings is that of a token in the light; in another look it is that look's.
TOKENS = {
    "#0F5C63": "primary",
    "#FFFFFF": "surface",
    "#E3EFEE": "soft_teal",
    "#FBF0D6": "soft_sun",
    "#F9E9E2": "soft_rose",
    "#EAF1E1": "soft_sage",
    "#ECEAF6": "soft_lilac",
    "#E9A820": "sun",
    "#C4552D": "warm",
    "#2E7D4F": "good",
}
_COLOUR = re.compile("|".join(TOKENS))
_STEP = re.compile(r"steg-(\d+)")
_SVG = "http://www.w3.org/2000/svg"
_MOST_KEPT = 60  # drawings that are read; each takes some ten thousand bytes


def renderer(name: str, theme: Theme, step: int) -> QSvgRenderer:
    """Return a drawing as far as it is built up at a step, ready to be painted in the window's thread."""
    return _renderer(name, step, _colours(theme))


def new_renderer(name: str, theme: Theme, step: int) -> QSvgRenderer:
    """Return one that no other thread has."""
    return _made(name, step, _colours(theme))


def _colours(theme: Theme) -> tuple[tuple[str, str], ...]:
    return tuple((colour, theme[token]) for colour, token in TOKENS.items())


@lru_cache(maxsize=_MOST_KEPT)
def _renderer(name: str, step: int, colours: tuple[tuple[str, str], ...]) -> QSvgRenderer:
    return _made(name, step, colours)


def _made(name: str, step: int, colours: tuple[tuple[str, str], ...]) -> QSvgRenderer:
    known = dict(colours)
    coloured = _COLOUR.sub(lambda found: known[found[0]], _built(name, step))
    return QSvgRenderer(QByteArray(coloured.encode()))


def _built(name: str, step: int) -> str:
    """Return the SVG without the groups that come later."""
    text = (paths.resources() / "art" / "slides" / f"{name}.svg").read_text("utf-8")
    ElementTree.register_namespace("", _SVG)
    root = ElementTree.fromstring(text)
    for parent in list(root.iter()):
        for child in list(parent):
            later = _STEP.fullmatch(child.get("id", ""))
            if later and int(later[1]) > step:
                parent.remove(child)
    return ElementTree.tostring(root, "unicode")
