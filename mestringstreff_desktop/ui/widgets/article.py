"""An article (fagstoff) laid out to be read: its answer, what can be said aloud, and its paragraphs."""

from collections.abc import Iterable

from PySide6.QtWidgets import QFrame, QLayout, QVBoxLayout, QWidget

from mestringstreff_desktop.content import article_words
from mestringstreff_desktop.content.articles import Article, Paragraph
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.buttons import apply_theme_within
from mestringstreff_desktop.ui.widgets.labels import SOFT_HYPHEN, Picture, breakable, hyphenated, label
from mestringstreff_desktop.ui.widgets.layouts import box, clear, column, row

_BETWEEN = 16  # pixels above a paragraph


class ArticleText(QWidget):
    """Shows one article at a time, each paragraph with its source below it."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._parts = QVBoxLayout()
        self._parts.setSpacing(10)
        self.setLayout(column(self._parts, None, gap=0))

    def show_article(self, article: Article) -> None:
        """Show an article in place of the one before."""
        clear(self._parts)
        theme = self.context.theme
        about = f"{article_words.minutes_to_read([article])} · {article_words.SHELVES[article.shelf]}"
        self._parts.addWidget(label(hyphenated(article.title, theme), "heading"))
        self._parts.addWidget(label(_soft(about), "quiet"))
        self._parts.addWidget(label(_soft(article.answer), "subtitle"))
        if article.say:
            self._parts.addSpacing(4)
            self._parts.addWidget(say_box(article.say))
        for paragraph in article.paragraphs:
            self._parts.addSpacing(_BETWEEN - self._parts.spacing())
            self._parts.addLayout(_paragraph(paragraph))
        apply_theme_within(self, theme)


def say_box(sentences: Iterable[str]) -> QFrame:
    """Return what a leader can say aloud, in a tinted box."""
    head = row(Picture("message-circle", 20), label(article_words.SAY, "primary"))
    head.setStretch(1, 1)
    made = box("teal", head, *(label(_soft(each)) for each in sentences), gap=6, margin=14)
    made.setAccessibleName(article_words.SAY)
    return made


def bullets(texts: Iterable[str], role: str = "body") -> QLayout:
    """Return a list with a dot before each text."""
    lines = []
    for text in texts:
        layout = row(column(label("•", role, wrap=False), None, gap=0), label(_soft(text), role), gap=10)
        layout.setStretch(1, 1)
        lines.append(layout)
    return column(*lines, gap=6)


def _paragraph(paragraph: Paragraph) -> QLayout:
    layout = column(gap=6)
    if paragraph.title:
        layout.addWidget(label(_soft(paragraph.title), "strong"))
    layout.addWidget(label(_soft(paragraph.text)))
    if paragraph.points:
        layout.addLayout(bullets(paragraph.points))
    layout.addWidget(label(article_words.source(paragraph), "quiet"))
    return layout


def _soft(text: str) -> str:
    """Let very long words break with a hyphen, where the text stands in a narrow part."""
    return breakable(text, mark=SOFT_HYPHEN)
