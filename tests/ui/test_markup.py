"""No text of a user's or a package's is taken for markup, wherever in the program it stands."""

import ast
from functools import lru_cache
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QListWidgetItem, QMessageBox
from pytestqt.qtbot import QtBot

from mestringstreff_desktop import app, paths, ui
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.base import theme
from mestringstreff_desktop.ui.base.theme import Theme
from tests.conftest import NOW
from tests.ui import hostile
from tests.ui.conftest import MovableClock
from tests.ui.hostile import HOSTILE, MARK
from tests.ui.looking import Looker, hover, is_plain
from tests.ui.walk import Walk

pytestmark = pytest.mark.qt_log_ignore(r"does not support raise\(\)", extend=True)  # offscreen only

# At least so many texts must have been met of each kind, and so many places gone to.
KINDS = {"label": 500, "tooltip": 40, "button": 25, "menu": 150, "choice": 30, "field": 200, "title": 2}
PLACES = 45
# What shows HTML, or guesses whether a text is. Labels do too, but for `label` and the stylesheet.
HTML = {
    *("setHtml", "insertHtml", "appendHtml", "setMarkdown", "setWhatsThis", "setStatusTip"),
    *("QTextBrowser", "QTextDocument", "QStaticText", "QGraphicsTextItem", "QErrorMessage"),
}


@pytest.fixture(scope="module")
def looker(qapp: QApplication, library: Library, tmp_path_factory: pytest.TempPathFactory) -> Looker:
    """What was seen on the whole way through the program, in the look a user has."""
    folder, clock = tmp_path_factory.mktemp("hostile"), MovableClock()
    database = Database(folder / paths.DATABASE_NAME)
    hostile.make(database, library, NOW)
    database.close()
    window = app.build(folder, now=clock)
    window.show()
    walk = Walk(window, clock, folder)
    walk.everywhere()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
    return walk.looker


def test_every_text_is_shown_as_it_is(looker: Looker) -> None:
    assert looker.faults == []


def test_the_text_was_met_everywhere(looker: Looker) -> None:
    few = {kind: looker.seen[kind] for kind, least in KINDS.items() if looker.seen[kind] < least}
    assert few == {}
    # nothing of the course's is told in the one, and a file's name has no room for it
    assert [place for place, number in looker.places.items() if not number] == [
        "slides of the program",
        "drawings of the program",
        "when did it start",
        "PackagePassword",
        "LockWindow",
        "where to save",
    ]
    assert len(looker.places) >= PLACES


def test_no_tip_of_a_list_is_html(qtbot: QtBot) -> None:
    items, item = QListWidget(), QListWidgetItem("Ark")
    item.setToolTip(HOSTILE)
    items.addItem(item)
    theme.dress(items, Theme("light"))
    qtbot.addWidget(items)
    items.show()
    (tip,) = hover(items.viewport(), items.visualItemRect(item).center())
    assert (tip.text(), is_plain(tip)) == (HOSTILE, True)


def test_no_message_of_qt_itself_is_html(qtbot: QtBot) -> None:
    """Such as the question whether to replace a file, which has the file's name in it."""
    box = QMessageBox(QMessageBox.Icon.Question, "", HOSTILE)
    box.setInformativeText(HOSTILE)
    theme.dress(box, Theme("light"))
    qtbot.addWidget(box)
    box.show()
    labels = [each for each in box.findChildren(QLabel) if MARK in each.text()]
    assert [is_plain(each) for each in labels] == [True, True]


@lru_cache(maxsize=1)
def calls() -> list[tuple[str, ast.Call]]:
    """Return every call in the window's code, with its place."""
    folder = Path(ui.__file__).parent
    files = [(path, ast.parse(path.read_text("utf-8"))) for path in sorted(folder.rglob("*.py"))]
    return [
        (f"{path.relative_to(folder)}:{node.lineno}", node)
        for path, module in files
        for node in ast.walk(module)
        if isinstance(node, ast.Call)
    ]


def test_nothing_hands_html_to_qt() -> None:
    assert [f"{place} {_name(call)}" for place, call in calls() if _name(call) in HTML] == []


def test_no_window_has_a_title_with_a_mark_in_it() -> None:
    titles = [(place, call.args[0]) for place, call in calls() if _name(call) == "setWindowTitle"]
    assert len(titles) >= 8
    assert [place for place, title in titles if not _is_safe(title)] == []


def _name(call: ast.Call) -> str:
    match call.func:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
    return ""


def _is_safe(title: ast.expr) -> bool:
    """A text of the program's own, or one that goes through `title_words`."""
    match title:
        case ast.Constant():
            return True
        case ast.Name(id=name):
            return name.isupper()
        case ast.Call():
            return _name(title) == "title_words"
    return False
