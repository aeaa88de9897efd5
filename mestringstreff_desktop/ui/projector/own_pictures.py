"""The leader's own pictures for slides: read and drawn beside the window, and kept while it is open."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from PySide6.QtCore import QByteArray, QObject, Signal
from PySide6.QtGui import QImage

from mestringstreff_desktop.content.slides.shown import ShownSlide
from mestringstreff_desktop.services.own import pictures
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.paper.picture_queue import Maker, PictureQueue

_MOST = 20  # pictures at once, more than are near each other: each takes some megabytes


class SlidePictures(QObject):
    """Hands out pictures by the id of their file. `came` tells that one more can be had."""

    came = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self._pictures: dict[str, QImage] = {}
        self._asked: dict[str, None] = {}
        self._queue = PictureQueue(context.worker, self)
        self._queue.made.connect(self._keep)

    @property
    def pictures(self) -> Mapping[str, QImage]:
        """Those that have come."""
        return self._pictures

    def ask(self, slides: Iterable[ShownSlide]) -> None:
        """Have the pictures of slides made, those that are not; these are kept the longest."""
        for key in (slide.figure.picture for slide in slides if slide.figure.picture):
            if key in self._pictures:
                self._pictures[key] = self._pictures.pop(key)
            elif key not in self._asked:
                self._asked[key] = None
                self._queue.add(key, self._maker(key))

    def _maker(self, key: str) -> Maker:
        context = self._context

        def drawn() -> QImage:
            content = pictures.of_file(context.database, context.sandbox, UUID(key))
            return QImage.fromData(QByteArray(content))

        return lambda: drawn

    def _keep(self, key: str, image: QImage) -> None:
        while len(self._pictures) >= _MOST:
            oldest = next(iter(self._pictures))
            del self._pictures[oldest], self._asked[oldest]
        self._pictures[key] = image
        self.came.emit()
