"""The bar that tells, once, what is new in this version. It takes no focus, and stays until put away."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame

from mestringstreff_desktop.content.help import NEWS
from mestringstreff_desktop.content.release import News
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.buttons import Button, apply_theme_within
from mestringstreff_desktop.ui.widgets.labels import Picture, breakable, label
from mestringstreff_desktop.ui.widgets.layouts import column, row

TITLE = "Nytt i denne versjonen"
ROOM_FOR_WORDS = 560  # pixels at 100 %


class NewsBar(QFrame):
    """A sentence, and the way to the rest of it in Hjelp. `known` says that the leader has seen it."""

    known = Signal()

    def __init__(self, context: Context, news: News) -> None:
        super().__init__()
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

    def _button(self, text: str, icon: str, name: str) -> Button:
        button = Button(text, icon)
        button.setObjectName(name)
        button.clicked.connect(self._put_away)
        return button

    def _put_away(self) -> None:
        self.hide()
        self.known.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The buttons stand beside the words where there is room."""
        super().resizeEvent(event)
        wide = sum(each.sizeHint().width() + 12 for each in (self.read, self.close_bar))
        way = QBoxLayout.Direction
        has_room = self.context.theme.has_room(self.width() - wide, ROOM_FOR_WORDS)
        self._whole.setDirection(way.LeftToRight if has_room else way.TopToBottom)
