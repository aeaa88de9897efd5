"""The bar that tells, once, what is new in this version. It takes no focus, and stays until put away.

It is never worth the room of what matters now: it is out of sight while there is a warning, and while a
gathering is under way.
"""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from mestringstreff_desktop.content.help import NEWS
from mestringstreff_desktop.content.release import News
from mestringstreff_desktop.course.run.view import under_way
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.announce import announce
from mestringstreff_desktop.ui.widgets.buttons import Button, apply_theme_within
from mestringstreff_desktop.ui.widgets.labels import Picture, breakable, label
from mestringstreff_desktop.ui.widgets.layouts import column, row

TITLE = "Nytt i denne versjonen"
ROOM_FOR_WORDS = 560  # pixels at 100 %


class NewsBar(QFrame):
    """A sentence, and the way to the rest of it in Hjelp. `known` says that the leader has seen it.

    `graver` is the bar that it gives way to.
    """

    known = Signal()

    def __init__(self, context: Context, news: News, graver: QWidget) -> None:
        super().__init__()
        self._summary, self._graver, self._is_put_away = news.summary, graver, False
        self.setObjectName("news-bar")
        self.context = context
        self.title, self.summary = label(TITLE, "strong"), label(breakable(news.summary), "body")
        self.read = self._button("Se hva som er nytt", "book-open", "news-read")
        self.read.clicked.connect(lambda: context.go_to.emit("help", NEWS))
        self.close_bar = self._button("Lukk", "x", "news-close")
        words = column(self.title, self.summary, None, gap=2)
        self._whole = row(words, row(self.read, self.close_bar, None, gap=12), gap=12)
        self._whole.setStretch(0, 1)
        outer = row(column(Picture("sprout", 22, "primary"), None), self._whole, gap=12)
        outer.setStretch(1, 1)
        outer.setContentsMargins(28, 8, 28, 8)
        self.setLayout(outer)
        context.themed.connect(lambda: apply_theme_within(self, context.theme))
        context.dress(self)
        apply_theme_within(self, context.theme)
        context.changed.connect(self.give_way)
        graver.installEventFilter(self)
        self.hide()

    def _button(self, text: str, icon: str, name: str) -> Button:
        button = Button(text, icon)
        button.setObjectName(name)
        button.clicked.connect(self._put_away)
        return button

    def begin(self) -> None:
        """Be in sight if there is room. A screen reader says it: the keyboard does not come here itself."""
        self.give_way()
        if not self.isHidden():
            announce(self, f"{TITLE}. {self._summary}")

    def give_way(self) -> None:
        """Be in sight only where nothing else is to be."""
        course = self.context.try_to(lambda: self.context.course)
        is_busy = course is not None and any(under_way(course))
        self.setHidden(self._is_put_away or is_busy or not self._graver.isHidden())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self.give_way()
        return False

    def _put_away(self) -> None:
        self._is_put_away = True
        self.hide()
        self.known.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The buttons stand beside the words where there is room."""
        super().resizeEvent(event)
        wide = sum(each.sizeHint().width() + 12 for each in (self.read, self.close_bar))
        way = QBoxLayout.Direction
        has_room = self.context.theme.has_room(self.width() - wide, ROOM_FOR_WORDS)
        self._whole.setDirection(way.LeftToRight if has_room else way.TopToBottom)
