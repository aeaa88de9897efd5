"""Drawings of the slides that come next, drawn beside the window before they are asked for.

A drawing as large as a wall takes longer to draw than the window may stand still. What is not ready in time
is drawn as it is shown.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QImage, QPainter

from mestringstreff_desktop.content.slides.shown import ShownSlide
from mestringstreff_desktop.ui.base.theme import Theme
from mestringstreff_desktop.ui.base.worker import Worker
from mestringstreff_desktop.ui.paper.picture_queue import PictureQueue
from mestringstreff_desktop.ui.projector.slide_art import new_renderer

_MOST = 8  # drawings at once: of a wall of 1920 × 1080, each takes 4 MB


@dataclass(frozen=True)
class Wanted:
    """A drawing as far as it is built up, in a look, and as large as it is shown, in the screen's pixels."""

    art: str
    step: int
    look: str
    width: int
    height: int


class DrawnAhead(QObject):
    """Keeps the drawings that were asked for last."""

    def __init__(self, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._drawn: dict[Wanted, QImage] = {}
        self._asked: set[Wanted] = set()
        self._queue = PictureQueue(worker, self)
        self._queue.made.connect(self._keep)

    def get(self, wanted: Wanted) -> QImage | None:
        return self._drawn.get(wanted)

    def ask(self, slides: Iterable[tuple[ShownSlide, int]], theme: Theme, size: QSize) -> None:
        """Have the drawings of slides made, each as far as its step. `size` is in the screen's pixels."""
        for slide, step in slides:
            wanted = Wanted(slide.figure.art, step, theme.name, size.width(), size.height())
            if slide.figure.art and wanted not in self._asked and not size.isEmpty():
                self._asked.add(wanted)
                self._queue.add(wanted, partial(partial, _drawn, wanted))

    def _keep(self, wanted: Wanted, image: QImage) -> None:
        while len(self._drawn) >= _MOST:
            oldest = next(iter(self._drawn))
            del self._drawn[oldest]
            self._asked.discard(oldest)
        self._drawn[wanted] = image


def _drawn(wanted: Wanted) -> QImage:
    """Draw on the worker's thread, with nothing that the window's thread has."""
    image = QImage(wanted.width, wanted.height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    new_renderer(wanted.art, Theme(wanted.look), wanted.step).render(painter)
    painter.end()
    return image
