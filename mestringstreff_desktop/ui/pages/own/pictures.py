"""Small pictures of own sheets and files: one made at a time, on a thread, and kept while the page is."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QByteArray, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap

from mestringstreff_desktop.content.forms import Form
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.sandbox.process import Sandbox
from mestringstreff_desktop.services.own import pictures as own_pictures
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.base.worker import Worker
from mestringstreff_desktop.ui.pages.own.preview import picture_of
from mestringstreff_desktop.ui.paper.picture_queue import Maker, PictureQueue

_FINER = 5  # times: lines drawn at the size of a thumb would be too thick


class OwnPictures(QObject):
    """Hands out pictures by key. `ready` tells that one more can be had."""

    ready = Signal(str)

    def __init__(self, worker: Worker) -> None:
        super().__init__(worker)
        self._pictures: dict[str, QPixmap] = {}
        self._asked: set[str] = set()
        self._queue = PictureQueue(worker, self)
        self._queue.made.connect(self._keep)

    def picture(self, key: str, maker: Maker, ratio: float) -> QPixmap | None:
        """Return the picture of a key, or None when it is not made yet. `ratio` is the screen's."""
        if key not in self._asked:
            self._asked.add(key)
            self._queue.add(key, maker)
        found = self._pictures.get(key)
        if found is not None:
            found.setDevicePixelRatio(ratio)
        return found

    def _keep(self, key: str, image: QImage) -> None:
        self._pictures[key] = QPixmap.fromImage(image)
        self.ready.emit(key)


def sheet_picture(library: Library, form: Form, size: QSize) -> Callable[[], QImage]:
    """Return what draws the first page of a sheet, to fit in `size` pixels."""
    return lambda: _smooth(picture_of(library, None, form, 0, size * _FINER).picture, size)


def file_picture(database: Database, sandbox: Sandbox, key: UUID, size: QSize) -> Callable[[], QImage]:
    """Return what gives the picture of a file's first page, to fit in `size` pixels."""
    return lambda: _smooth(QImage.fromData(QByteArray(own_pictures.of_file(database, sandbox, key))), size)


def _smooth(picture: QImage, size: QSize) -> QImage:
    ways = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return picture.scaled(size, *ways) if not picture.isNull() else picture
