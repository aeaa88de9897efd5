"""The chosen article, and beside it what belongs to it: where it is used, and whom one can ring."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QWidget

from mestringstreff_desktop.content.article_words import HARD_TIMES
from mestringstreff_desktop.content.articles import Article
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.background.local_help import LocalHelpCard
from mestringstreff_desktop.ui.pages.background.uses import UsesCard
from mestringstreff_desktop.ui.widgets.article import ArticleText
from mestringstreff_desktop.ui.widgets.help_numbers import numbers_box
from mestringstreff_desktop.ui.widgets.layouts import GAP, column, scrolled
from mestringstreff_desktop.ui.widgets.main_and_side import MainAndSide, SideWidth

_SIDE = SideWidth(share=0.34, least=220, most=340, room=600)
_READING_WIDTH = 1120  # pixels at 100 % text size, with what is beside


class ArticleView(QFrame):
    """A card that scrolls; it has the keys, so that one reads on with the arrows."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.context = context
        self.article: Article | None = None
        self._is_another = False
        self._text, self._uses = ArticleText(context), UsesCard(context)
        self._steps: list[Callable[[Article], None]] = []
        self._soon = QTimer(self)
        self._soon.timeout.connect(self._show_next)
        self._numbers = numbers_box(context.library.safety.numbers)
        self.local = LocalHelpCard(context)
        side, inner = QWidget(), QWidget()
        side.setLayout(column(self._numbers, self.local, self._uses, None, gap=GAP))
        self._inner = MainAndSide(context, self._text, side, _SIDE)
        inner.setLayout(column(self._inner, None, margin=24))
        self._area = scrolled(inner, "reading")
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setAccessibleName("Artikkelen")
        self.setFocusProxy(self._area)
        layout = column(self._area)
        layout.setContentsMargins(2, 2, 2, 2)
        self.setLayout(layout)
        self._numbers.hide()
        self.local.hide()

    def show_article(self, article: Article) -> None:
        """Show another article from the top; the same one stays where one has come to."""
        self.show_soon(article)
        while self._steps:
            self._show_next()

    def show_soon(self, article: Article) -> None:
        """Show it a moment later, and then what is around it: so each takes less time than a letter may."""
        self._is_another = self.article is None or article.id != self.article.id
        self.article = article
        self._steps = [self._show_text, self._uses.show_article, self._show_numbers]
        self._soon.start()

    def _show_next(self) -> None:
        if self.article is not None and self._steps:
            self._steps.pop(0)(self.article)
        if not self._steps:
            self._soon.stop()

    def _show_text(self, article: Article) -> None:
        self._text.show_article(article)
        self._inner.setMaximumWidth(self.context.theme.pixels(_READING_WIDTH))
        if self._is_another:
            self._area.verticalScrollBar().setValue(0)

    def _show_numbers(self, article: Article) -> None:
        """The numbers stand beside the one on hard times, those of the place too."""
        is_hard = article.id == HARD_TIMES
        self._numbers.setVisible(is_hard)
        self.local.setVisible(is_hard)
        if is_hard:
            self.local.refresh()
