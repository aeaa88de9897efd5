"""One article of the help, laid out to be read."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from mestringstreff_desktop.content.help import Help, HelpArticle, KeyGroup
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.navigation import PLACES
from mestringstreff_desktop.ui.widgets.buttons import Button, apply_theme_within
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import box, clear, column, row, scrolled

READING_WIDTH = 700
_TOP = Qt.AlignmentFlag.AlignTop


class ArticleCard(QFrame):
    """The chosen article: text, steps, what to remember, the keys, and perhaps the way to its page."""

    def __init__(self, context: Context, book: Help, *, with_way: bool = True) -> None:
        super().__init__()
        self._with_way = with_way
        self.setProperty("role", "card")
        self.context, self._book = context, book
        self._parts = QVBoxLayout()
        self._parts.setSpacing(16)
        self._inner = QWidget()
        self._inner.setLayout(column(self._parts, None, margin=24))
        self._area = scrolled(self._inner, "on-card")
        layout = column(self._area)
        layout.setContentsMargins(2, 2, 2, 2)
        self.setLayout(layout)

    def show_article(self, article: HelpArticle) -> None:
        clear(self._parts)
        self._parts.addWidget(label(article.title, "heading"))
        for text in article.text:
            self._parts.addWidget(label(text, "body"))
        if article.steps:
            self._parts.addLayout(_numbered(article.steps))
        if article.note:
            self._parts.addWidget(box("teal", label("Verdt å vite", "primary"), label(article.note), gap=2))
        if article.id == self._book.keys_in:
            self._parts.addLayout(_keys(self._book.keys))
        if article.page and self._with_way:
            self._parts.addLayout(row(self._way_to(article.page), None))
        self._inner.setMaximumWidth(round(READING_WIDTH * self.context.theme.scale))
        self._area.verticalScrollBar().setValue(0)
        apply_theme_within(self, self.context.theme)

    def _way_to(self, page: str) -> Button:
        place = next(place for place in PLACES if place.name == page)
        button = Button(f"Gå til {place.word}", place.icon)
        button.clicked.connect(lambda: self.context.go_to.emit(page, None))
        return button


def _numbered(steps: tuple[str, ...]) -> QGridLayout:
    grid = QGridLayout()
    grid.setColumnStretch(1, 1)
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(10)
    for number, step in enumerate(steps):
        grid.addWidget(label(f"{number + 1}.", "primary", wrap=False), number, 0, _TOP)
        grid.addWidget(label(step), number, 1)
    return grid


def _keys(groups: tuple[KeyGroup, ...]) -> QGridLayout:
    grid = QGridLayout()
    grid.setColumnStretch(1, 1)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(6)
    for group in groups:
        grid.addWidget(label(group.where, "group"), grid.rowCount(), 0, 1, 2)
        for key in group.keys:
            at = grid.rowCount()
            grid.addLayout(row(label(key.key, "key", wrap=False), None), at, 0)
            grid.addWidget(label(key.does), at, 1)
    return grid
