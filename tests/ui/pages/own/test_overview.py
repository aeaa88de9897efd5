"""The lists of what is the course's own: what is removed can be put back, and copies are made from here."""

import pytest

from mestringstreff_desktop.ui.pages.own.overview import OwnKind, OwnOverview
from mestringstreff_desktop.ui.pages.own.row import OwnRow
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.finding import shown_page, the
from tests.ui.pages.own.own_parts import own_page, stored


def press(row: OwnRow, name: str) -> None:
    the(row, Button, name).click()


def overview(window: MainWindow, *what: str) -> OwnOverview:
    page = own_page(window)
    for each in what:
        own_page(window, each).go_back()
    return page.overview


def test_an_empty_list_says_so_and_has_a_way_to_begin(window: MainWindow) -> None:
    made = overview(window)
    assert made.sheets._none.isVisible()
    made.sheets.new.click()
    assert len(stored(window).own_sheets) == 1


@pytest.mark.parametrize("what", ["sheet", "tool"])
def test_what_is_removed_is_put_back(window: MainWindow, what: str) -> None:
    made = overview(window, f"new-{what}")
    kind: OwnKind = made.sheets if what == "sheet" else made.tools
    (row,) = kind.rows.values()
    press(row, f"remove-{what}")
    assert kind.rows == {}
    assert kind.new.hasFocus()
    assert "er fjernet" in made.notice.sentence
    made.notice.button.click()
    assert len(kind.rows) == 1


@pytest.mark.parametrize("what", ["sheet", "tool"])
def test_a_copy_is_another_one_with_a_name_that_tells(window: MainWindow, what: str) -> None:
    made = overview(window, f"new-{what}")
    (row,) = (made.sheets if what == "sheet" else made.tools).rows.values()
    press(row, f"copy-{what}")
    course = stored(window)
    names = [each.title for each in course.own_sheets] + [each.name for each in course.own_tools]
    assert len(names) == 2
    assert names[1] == f"{names[0]} (kopi)"


@pytest.mark.parametrize("what", ["sheet", "tool"])
def test_one_is_opened_for_change(window: MainWindow, what: str) -> None:
    made = overview(window, f"new-{what}")
    (row,) = (made.sheets if what == "sheet" else made.tools).rows.values()
    press(row, f"edit-{what}")
    assert not made.isVisible()


def test_a_tools_page_is_in_the_toolbox(window: MainWindow) -> None:
    made = overview(window, "new-tool")
    (row,) = made.tools.rows.values()
    press(row, "show-tool")
    assert shown_page(window) == "page-toolbox"
    assert window.pages["toolbox"].heading.text() == "Nytt verktøy"


def test_rows_stay_when_nothing_of_theirs_has_changed(window: MainWindow) -> None:
    made = overview(window, "new-sheet")
    (row,) = made.sheets.rows.values()
    window.context.act(lambda: None)
    assert list(made.sheets.rows.values()) == [row]
