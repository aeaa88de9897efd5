"""An article of the help over a dialog, which stays as it is."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QWidget

from mestringstreff_desktop import paths
from mestringstreff_desktop.content.help import read_help
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.fitting_dialog import resize_within
from mestringstreff_desktop.ui.widgets.help_article import ArticleCard
from mestringstreff_desktop.ui.widgets.layouts import column, row
from mestringstreff_desktop.ui.widgets.plain_words import title_words

_SIZE = QSize(640, 560)  # pixels at 100 % text size


class HelpWindow(QDialog):
    """Shows one article, by its id. Esc and Enter close it."""

    def __init__(self, context: Context, article: str, over: QWidget) -> None:
        super().__init__(over)
        book = read_help(paths.resources())
        found = next(each for each in book.articles if each.id == article)
        self.setWindowTitle(title_words(f"Hjelp – {found.title}"))
        self.card = ArticleCard(context, book, with_way=False)
        self.card.show_article(found)
        close = Button("Lukk")
        close.clicked.connect(self.accept)
        close.setDefault(True)
        layout = column(self.card, row(None, close), gap=14, margin=16)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        context.dress(self)
        resize_within(self, _SIZE * context.theme.scale)
