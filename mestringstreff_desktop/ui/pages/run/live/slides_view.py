"""The slides of the line that is on, as the leader sees them: this one, the next, and the notes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from mestringstreff_desktop.course.run.slide_show import SlideShow
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.run.fitted_text import show
from mestringstreff_desktop.ui.projector.own_pictures import SlidePictures
from mestringstreff_desktop.ui.projector.slide_view import SlideView
from mestringstreff_desktop.ui.widgets.buttons import IconButton
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import column, row, scrolled

_GAP = 12
_LOW = 230  # pixels at 100 % text size: below, the next slide is told by its title alone
_LEAST_HEIGHT = 84
_NOTES = "Notater"
_NO_NOTES = "Dette støttearket har ingen notater."
_LAST = "Siste støtteark på denne programposten"


class SlidesView(QWidget):
    """Shows a place in the slides. `wants_step` is 1 for the next, -1 for the one before."""

    wants_step = Signal(int)

    def __init__(self, context: Context, pictures: SlidePictures) -> None:
        super().__init__()
        self.context = context
        self._pictures = pictures
        self.current = SlideView(context.theme, shows_later=True)
        self.following = SlideView(context.theme)
        self.current.setObjectName("run-slide")
        self.following.setObjectName("run-slide-next")
        self.back = _arrow("chevron-left", "Forrige støtteark (Page Up)")
        self.forward = _arrow("chevron-right", "Neste støtteark (Page Down)")
        self.place = label("", "quiet", wrap=False)
        self.place.setObjectName("run-slide-place")
        self.next_title = label("", "quiet")
        self.notes = label("")
        self.notes.setObjectName("run-slide-notes")
        self._has_next = False
        self._lay_out()
        self.back.clicked.connect(lambda: self.wants_step.emit(-1))
        self.forward.clicked.connect(lambda: self.wants_step.emit(1))
        pictures.came.connect(self._show_pictures)

    def _lay_out(self) -> None:
        self._controls = row(self.back, self.place, self.forward, None, gap=8)
        self._left = QWidget()
        left = column(self.current, None, gap=8)
        left.insertLayout(1, self._controls)
        self._left.setLayout(left)
        self._area: QScrollArea = scrolled(_said(self.notes), "on-card")
        self._right = QWidget()
        right = column(label(_NOTES, "group"), self._area, self.next_title, self.following, gap=4)
        right.setStretch(1, 1)
        self._right.setLayout(right)
        layout = row(self._left, self._right, gap=_GAP)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.setMinimumHeight(_LEAST_HEIGHT)

    def show_place(self, show_now: SlideShow) -> None:
        """Show where one is in the slides."""
        current, following = show_now.current, show_now.following
        if current is None:
            return
        self._pictures.ask(each.shown for each in show_now.slides)
        theme = self.context.theme
        self.current.show_slide(current.shown, show_now.step, theme)
        self.back.setEnabled(show_now.previous is not None)
        self.forward.setEnabled(following is not None)
        show(self.place, _place_words(show_now))
        show(self.notes, current.notes or _NO_NOTES)
        after = following.current if following else None
        self.following.show_slide(after.shown if after else None, following.step if following else 1, theme)
        show(self.next_title, f"Neste: {after.shown.title}" if after else _LAST)
        self._has_next = after is not None
        self._show_pictures()
        self._fit()

    def _show_pictures(self) -> None:
        for view in (self.current, self.following):
            view.show_pictures(self._pictures.pictures)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give the slide that is shown the height there is, but no more than half of the width."""
        controls = max(self.back.sizeHint().height(), self.place.sizeHint().height())
        height = max(40, self.height() - controls - 8)
        width = min(round(height * 16 / 9), self.width() * 11 // 20)
        self.current.setFixedSize(width, self.current.heightForWidth(width))
        self._left.setFixedWidth(width)
        is_high = self.context.theme.has_room(self.height(), _LOW)
        self.following.setVisible(is_high and self._has_next)
        small = min(self.width() - width - _GAP, round(width * 0.55))
        self.following.setFixedSize(max(small, 40), self.following.heightForWidth(max(small, 40)))


def _place_words(show_now: SlideShow) -> str:
    """2 av 4, and how far it is built up: 2 av 4 · trinn 1 av 3."""
    current = show_now.current
    steps = current.shown.steps if current else 1
    words = f"{show_now.at + 1} av {len(show_now.slides)}"
    return f"{words} · trinn {show_now.step} av {steps}" if steps > 1 else words


def _said(text: QWidget) -> QWidget:
    holder = QWidget()
    holder.setLayout(column(text, None))
    return holder


def _arrow(icon: str, words: str) -> IconButton:
    button = IconButton(icon)
    button.setToolTip(words)
    button.setAccessibleName(words)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
