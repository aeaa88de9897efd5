"""The page Fagstoff on the samples, as its tests use it."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QApplication, QLabel, QWidget

from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.background.page import BackgroundPage
from mestringstreff_desktop.ui.widgets.article import ArticleText
from tests.background import ReadingLibrary
from tests.ui.bare import bare, bare_course

LIBRARY = ReadingLibrary()


@contextmanager
def opened(database: Database, *, has_course: bool = True) -> Iterator[BackgroundPage]:
    """Give the page, shown and active, on a new course or on none."""
    context: Context = (bare_course if has_course else bare)(database, LIBRARY)
    page = BackgroundPage(context)
    page.resize(1100, 700)
    page.show()
    page.activateWindow()
    QApplication.processEvents()
    yield page
    context.stop()


def settle() -> None:
    """Let come what comes a moment later, and then show itself."""
    for _ in range(6):
        QApplication.processEvents()


def read(part: QWidget) -> str:
    """Return all that stands in a part, once it stands there."""
    settle()
    labels = [each.text() for each in part.findChildren(QLabel) if each.isVisibleTo(part)]
    articles = [each.toPlainText() for each in part.findChildren(ArticleText)]
    return "\n".join([*labels, *articles])
