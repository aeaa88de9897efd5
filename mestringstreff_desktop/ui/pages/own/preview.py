"""The preview of a sheet while it is being written: made on a thread, after a short pause.

When the sheet cannot be printed, the last good picture stays, and a line beside it says why.
QtPdf and ReportLab are imported when the first picture is made.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from mestringstreff_desktop.content.forms import Form
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.own.sheets import problems
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import printing
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.worker import Task
from mestringstreff_desktop.ui.paper.sheet_painting import paint_ground, paint_sheet
from mestringstreff_desktop.ui.widgets.buttons import IconButton
from mestringstreff_desktop.ui.widgets.labels import Picture, breakable, label
from mestringstreff_desktop.ui.widgets.layouts import box, column, row

if TYPE_CHECKING:
    from mestringstreff_desktop.ui.paper.rendering import PagePicture

PAUSE_MS = 350
_MARGIN = 14


class SheetPreview(QWidget):
    """`shown` tells that the picture is that of the newest sheet, or that a line says why not."""

    shown = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._form: Form | None = None
        self._task: Task | None = None
        self.page, self.pages = 0, 0
        self.paper = _Paper(context)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._make)
        self._lay_out()
        self.paper.resized.connect(self._pause.start)

    def _lay_out(self) -> None:
        self._trouble = label("", "body")
        self._trouble.setObjectName("preview-trouble")
        words = row(column(Picture("info", 20, "warm"), None), self._trouble, gap=10)
        words.setStretch(1, 1)
        self.trouble_box: QFrame = box("sun", words, margin=12)
        self.trouble_box.hide()
        self.back, self.on = IconButton("chevron-left"), IconButton("chevron-right")
        for button, name, step in ((self.back, "Forrige side", -1), (self.on, "Neste side", 1)):
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.clicked.connect(lambda _=False, by=step: self.turn(by))
        self._number = label("", "quiet", wrap=False)
        self._pages = QWidget()
        self._pages.setLayout(row(None, self.back, self._number, self.on, None, gap=10))
        self._pages.hide()
        layout = column(self.trouble_box, self.paper, self._pages, gap=10)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    @property
    def trouble(self) -> str:
        """Why the sheet cannot be printed as it is now; nothing when it can."""
        return self._trouble.text() if self.trouble_box.isVisibleTo(self) else ""

    def show_form(self, form: Form, *, at_once: bool = False) -> None:
        """Show a sheet soon; one that is on its way is given up."""
        self._form = form
        self._pause.start(0 if at_once else PAUSE_MS)

    def turn(self, by: int) -> None:
        """Show another page of the sheet."""
        self.page = max(0, min(self.page + by, self.pages - 1))
        self._make()

    def _make(self) -> None:
        form = self._form
        if form is None or not self.isVisible():
            return
        if self._task is not None:
            self._task.cancel()
        library, course, page = self.context.library, self.context.course, self.page
        size = self.paper.room() * self.devicePixelRatioF()
        self._task = self.context.worker.do(
            self, lambda: picture_of(library, course, form, page, size), self._show, self._show_trouble
        )

    def showEvent(self, event: object) -> None:
        """What was changed while this was out of sight is shown now."""
        self._pause.start(0)

    def _show(self, made: "PagePicture") -> None:
        self.trouble_box.hide()
        self.page, self.pages = made.page, made.pages
        picture = QPixmap.fromImage(made.picture)
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        self.paper.show_picture(picture)
        self._number.setText(f"Side {made.page + 1} av {made.pages}")
        self._pages.setVisible(made.pages > 1)
        self.back.setEnabled(made.page > 0)
        self.on.setEnabled(made.page + 1 < made.pages)
        self.shown.emit()

    def _show_trouble(self, sentence: str) -> None:
        self._trouble.setText(breakable(sentence))
        self.trouble_box.show()
        self.shown.emit()


class _Paper(QWidget):
    """The picture, as paper on a quiet ground. `resized` tells that it could be of another size."""

    resized = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.picture: QPixmap | None = None
        self.setAccessibleName("Slik blir arket")
        self.setMinimumSize(160, 200)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def room(self) -> QSize:
        return self.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN).size()

    def show_picture(self, picture: QPixmap) -> None:
        self.picture = picture
        self.update()

    def resizeEvent(self, event: object) -> None:
        self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, self.rect(), self.context.theme)
        room = QRect(self.rect().topLeft(), self.room())
        room.moveCenter(self.rect().center())
        paint_sheet(painter, room, self._fitting(room.size()), self.context.theme)

    def _fitting(self, room: QSize) -> QPixmap | None:
        """The last picture, stretched to the room until a sharper one comes."""
        if self.picture is None or self.picture.deviceIndependentSize().toSize().boundedTo(room) == (
            self.picture.deviceIndependentSize().toSize()
        ):
            return self.picture
        return self.picture.scaled(
            room * self.picture.devicePixelRatio(),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )


def picture_of(library: Library, course: Course | None, form: Form, page: int, size: QSize) -> "PagePicture":
    """Return a page of a sheet, to fit in `size` pixels; the last one where there are fewer pages.

    Raises:
        UserError: the sheet cannot be printed as it is.
    """
    from mestringstreff_desktop.pdf.options import PrintOptions
    from mestringstreff_desktop.ui.paper.rendering import page_picture

    if trouble := problems(form):
        raise UserError(trouble[0])
    return page_picture(printing.forms_pdf(library, [(form, PrintOptions())], course), page, size)
