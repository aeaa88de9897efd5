"""Pictures of sheets as they are printed: made from the PDF on a thread, and kept as files.

A picture's file is named after all that it is drawn from, so a form that has changed gets a new one.
Those of built-in sheets are in the cache, those of own sheets beside the database: see storage/pictures.py.
QtPdf and ReportLab are imported when the first picture is made.
"""

import hashlib
from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageWriter, QPixmap

from mestringstreff_desktop import __version__, paths
from mestringstreff_desktop.content.forms import Cards, Figure, Form, PlanningChecklist
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.own.library import CourseLibrary
from mestringstreff_desktop.services import printing
from mestringstreff_desktop.storage import pictures
from mestringstreff_desktop.ui.base.worker import Worker
from mestringstreff_desktop.ui.paper.picture_queue import PictureQueue

LONG_SIDE = 800  # pixels of a stored picture: enough for the largest one shown on a dense screen
PAUSE_MS = 120
KIND = "ark"
Key = tuple[str, int, int]


class SheetPictures(QObject):
    """Hands out pictures of sheets' first pages. `ready` tells that one more can be had.

    `library` is asked each time: a course has sheets of its own, which change. So is `own`, the folder
    for pictures of those, which goes where the courses go; None where none may be kept.
    """

    ready = Signal(str)

    def __init__(
        self, library: Callable[[], Library], worker: Worker, folder: Path, own: Callable[[], Path | None]
    ) -> None:
        super().__init__(worker)
        self._library, self._folder, self._own = library, folder, own
        self._pictures: dict[Key, QPixmap] = {}
        self._ratios: dict[Key, float] = {}
        self._asked: dict[Key, Form] = {}
        self._queue = PictureQueue(worker, self, PAUSE_MS)
        self._queue.made.connect(self._keep)

    def picture(self, form_id: str, room: QSize, ratio: float = 1.0) -> QPixmap | None:
        """Return a picture that fits in `room`, or None when it is not made yet.

        `room` is in the window's pixels, of which each has `ratio` × `ratio` of the screen's.
        """
        size = room * ratio
        key = (form_id, size.width(), size.height())
        form, asked = self._library().forms.get(form_id), self._asked.get(key)
        if form is not None and form is not asked and form != asked:
            self._asked[key], self._ratios[key] = form, ratio
            self._queue.add(key, lambda: self._maker(form, size))
        return self._pictures.get(key)

    def hold(self) -> None:
        """Begin no more pictures for a moment."""
        self._queue.hold()

    def _maker(self, form: Form, size: QSize) -> Callable[[], QImage]:
        library = self._library()
        is_own = isinstance(library, CourseLibrary) and form.id in library.own_forms
        folder = self._own() if is_own else self._folder
        return lambda: sheet_image(library, form, folder, size)

    def _keep(self, key: Key, image: QImage) -> None:
        picture = QPixmap.fromImage(image)
        picture.setDevicePixelRatio(self._ratios[key])
        self._pictures[key] = picture
        own = self._own()
        if own is not None and key[0] not in self._library().forms:  # it was removed meanwhile
            pictures.remove_of(own, key[0])
        self.ready.emit(key[0])


def sheet_image(library: Library, form: Form, folder: Path | None, size: QSize) -> QImage:
    """Return the form's first page, to fit in `size` pixels, from its file or made anew."""
    file = pictures.path_of(folder, KIND, form.id, fingerprint(library, form)) if folder else None
    whole = QImage(str(file)) if file is not None and file.is_file() else QImage()
    if whole.isNull():
        whole = _first_page(library, form)
        if file is not None:
            pictures.keep(file, _png(whole))
    return whole.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)


def fingerprint(library: Library, form: Form) -> str:
    """Return 16 letters that change with the form, its drawings and the program's version."""
    mark = hashlib.sha256(f"{__version__} {LONG_SIDE} ".encode())
    mark.update(msgspec.json.encode(form))
    for section in form.sections:
        if isinstance(section, Figure | Cards) and section.art:
            mark.update((paths.resources() / "art" / section.art).read_bytes())
        elif isinstance(section, PlanningChecklist):
            mark.update(msgspec.json.encode(library.checklist))
    return mark.hexdigest()[:16]


def _first_page(library: Library, form: Form) -> QImage:
    from mestringstreff_desktop.pdf.options import PrintOptions
    from mestringstreff_desktop.ui.paper.rendering import page_picture

    pdf = printing.make_pdf(library, [form.id], PrintOptions())
    return page_picture(pdf, 0, QSize(LONG_SIDE, LONG_SIDE)).picture


def _png(picture: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(picture)
    return bytes(buffer.data().data())
