"""The slides of the line that is on, as the leader sees them: this one, the next, and the notes."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.content.slides.layout import HEIGHT, WIDE
from mestringstreff_desktop.course.run.slide_show import SlideShow
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.run.fitted_text import show, show_short
from mestringstreff_desktop.ui.projector.drawn_ahead import DrawnAhead
from mestringstreff_desktop.ui.projector.own_pictures import SlidePictures
from mestringstreff_desktop.ui.projector.slide_view import SlideView
from mestringstreff_desktop.ui.widgets.buttons import IconButton
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import column, row, scrolled

_GAP, _SMALL_GAP = 12, 4
_SHARE, _NEXT_SHARE = 0.52, 0.4  # of the width, for this slide; of this one's, for the next
_NOTE_LINES = 4  # of the notes are there whatever else is
_LOW = 110  # pixels at 100 % text size: below, there is room for the notes alone
_LEAST_HEIGHT = 84
_NOTES = "Notater"
_NO_NOTES = "Dette støttearket har ingen notater."
_LAST = "Siste støtteark"


class SlidesView(QWidget):
    """Shows a place in the slides. `wants_step` is 1 for the next, -1 for the one before."""

    wants_step = Signal(int)

    def __init__(self, context: Context, pictures: SlidePictures) -> None:
        super().__init__()
        self.context = context
        self._pictures = pictures
        self.current = SlideView(context.theme, shows_later=True)
        self.following = SlideView(context.theme)
        for view in (self.current, self.following):
            view.drawn = DrawnAhead(context.worker, view)
        self.current.setObjectName("run-slide")
        self.following.setObjectName("run-slide-next")
        self.back = _arrow("chevron-left", "Forrige støtteark (Page Up)")
        self.forward = _arrow("chevron-right", "Neste støtteark (Page Down)")
        self.place = label("", "quiet", wrap=False)
        self.place.setObjectName("run-slide-place")
        self.next_title = label("", "quiet", wrap=False)
        self.notes = label("")
        self.notes.setObjectName("run-slide-notes")
        self._next_words, self._has_next = "", False
        self._make_parts()
        self.back.clicked.connect(lambda: self.wants_step.emit(-1))
        self.forward.clicked.connect(lambda: self.wants_step.emit(1))
        pictures.came.connect(self._show_pictures)

    def _make_parts(self) -> None:
        """They are placed by `_fit`: a layout would ask for the height that the slide happens to have."""
        self._controls = QWidget()
        self._controls.setLayout(row(self.back, self.place, self.forward, None, gap=8))
        self._heading = label(_NOTES, "group", wrap=False)
        self._area = scrolled(_said(self.notes), "on-card", lines=0)
        parts = (self.current, self._controls, self._heading, self._area, self.next_title, self.following)
        for part in parts:
            part.setParent(self)
        self.setMinimumHeight(_LEAST_HEIGHT)

    def show_place(self, show_now: SlideShow) -> None:
        """Show where one is in the slides."""
        current, following = show_now.current, show_now.following
        if current is None:
            return
        self._pictures.ask(each.shown for each in show_now.near)
        theme = self.context.theme
        self.current.show_slide(current.shown, show_now.step, theme)
        self.back.setEnabled(show_now.previous is not None)
        self.forward.setEnabled(following is not None)
        show(self.place, _place_words(show_now))
        show(self.notes, current.notes or _NO_NOTES)
        after = following.current if following else None
        self.following.show_slide(after.shown if after else None, following.step if following else 1, theme)
        self._next_words = f"Neste: {after.shown.title}" if after else _LAST
        self._has_next = after is not None
        self._show_pictures()
        self._fit()
        self._look_ahead(show_now)

    def _look_ahead(self, show_now: SlideShow) -> None:
        """Have the next turn's drawings ready: the next build here, and the one after it beside."""
        following = show_now.following
        for view, place in ((self.current, following), (self.following, following and following.following)):
            if place and place.current:
                shown = place.current.shown
                view.ask_ahead({(shown, place.step), (shown, shown.steps)})

    def _show_pictures(self) -> None:
        for view in (self.current, self.following):
            view.show_pictures(self._pictures.pictures)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give the slide that is shown the height there is, but no more than half of the width."""
        controls, is_high = self._controls.sizeHint(), self.context.theme.has_room(self.height(), _LOW)
        height = max(1, self.height() - controls.height() - _SMALL_GAP)
        width = min(round(height * WIDE / HEIGHT), round(self.width() * _SHARE))
        high = self.current.heightForWidth(width)
        for part in (self.current, self._controls):
            part.setVisible(is_high)
        self.current.setGeometry(0, 0, width, high)
        self._controls.setGeometry(0, high + _SMALL_GAP, max(width, controls.width()), controls.height())
        left = max(width, controls.width()) + _GAP if is_high else 0
        self._place_right(QRect(left, 0, self.width() - left, self.height()), is_high)

    def _place_right(self, room: QRect, is_high: bool) -> None:
        """The notes, and below them what comes next where the notes have some lines left."""
        top = self._heading.sizeHint().height() if is_high else 0
        below, notes = room.bottom() + 1, top + _NOTE_LINES * self.notes.fontMetrics().lineSpacing()
        width = min(room.width(), round(self.current.width() * _NEXT_SHARE))
        title, picture = self.next_title.sizeHint().height(), self.following.heightForWidth(width)
        has_title = below - title - _SMALL_GAP >= notes
        has_picture = self._has_next and below - title - picture - 2 * _SMALL_GAP >= notes
        self.following.setVisible(has_picture)
        self.next_title.setVisible(has_title)
        if has_picture:
            self.following.setGeometry(room.left(), below - picture, width, picture)
            below -= picture + _SMALL_GAP
        if has_title:
            self.next_title.setGeometry(room.left(), below - title, room.width(), title)
            show_short(self.next_title, self._next_words)
            below -= title + _SMALL_GAP
        self._heading.setVisible(is_high)
        self._heading.setGeometry(room.left(), 0, room.width(), top)
        self._area.setGeometry(room.left(), top, room.width(), max(0, below - top))


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
