"""The list of what came of several files can be read and put away without a mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea

from mestringstreff_desktop.ui.pages.own.attachments import AttachmentsPart
from mestringstreff_desktop.ui.pages.own.taking import Outcome
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.finding import the
from tests.ui.pages.own.own_parts import own_page


@pytest.fixture
def files(window: MainWindow) -> AttachmentsPart:
    """The files of the page, with the list of what came of forty that are dropped."""
    files = own_page(window).overview.files
    files.list.show_outcomes(
        [Outcome(f"Ark {number}") for number in range(39)] + [Outcome("a", "«a» er tom.")]
    )
    return files


def test_the_keys_scroll_it(files: AttachmentsPart) -> None:
    area = the(files.list, QScrollArea, "outcomes")
    area.setFocus()
    QTest.keyClick(area, Qt.Key.Key_PageDown)
    assert area.verticalScrollBar().value() > 0


def test_tab_reaches_it(files: AttachmentsPart) -> None:
    files.list.close_button.setFocus()
    QTest.keyClick(files.list.close_button, Qt.Key.Key_Tab)
    assert the(files.list, QScrollArea, "outcomes").hasFocus()


def test_it_is_read_aloud_with_what_was_refused_first(files: AttachmentsPart) -> None:
    area = the(files.list, QScrollArea, "outcomes")
    assert area.accessibleName() == "39 av 40 filer er lagt til."
    assert area.accessibleDescription().splitlines()[0] == "«a» er tom."


def test_the_keys_go_to_the_button_when_it_is_closed(files: AttachmentsPart) -> None:
    files.list.close_button.setFocus()
    QTest.keyClick(files.list.close_button, Qt.Key.Key_Space)
    assert (files.list.isHidden(), files.add.hasFocus()) == (True, True)
