"""Deling: a course goes out and comes in, by way of the page's own buttons."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from mestringstreff_desktop import paths
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.services import planning, sharing
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.sharing.page import SharingPage
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.conftest import NOW
from tests.ui.fakes import FakeAsk
from tests.ui.waiting import click, settle


def opened(window: MainWindow) -> SharingPage:
    window.show_page("sharing")
    page = window.pages["sharing"]
    assert isinstance(page, SharingPage)
    return page


@pytest.fixture
def page(window: MainWindow) -> SharingPage:
    return opened(window)


@pytest.fixture
def package(tmp_path: Path, library: Library) -> str:
    """A course from a colleague."""
    database = Database(tmp_path / "colleague" / paths.DATABASE_NAME)
    course = planning.create_course(database, library, "Mestringstreff Inderøy", NOW)
    made = sharing.export_course(database, library, course.id, tmp_path / "Inderøy.mestringskurs")
    database.close()
    return str(made)


@pytest.fixture
def broken(tmp_path: Path) -> str:
    file = tmp_path / "skadet.mestringskurs"
    file.write_bytes(b"PK\x03\x04 og mer er det ikke")
    return str(file)


def look(page: SharingPage, what: object) -> None:
    page.point_at(what)
    settle(page.context)


def press(page: SharingPage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None
    assert not button.isHidden()
    click(button, page.context)


def titles(context: Context) -> list[str]:
    return sorted(course.title for course in planning.list_courses(context.database))


def test_a_package_is_shown_before_anything_is_stored(page: SharingPage, package: str) -> None:
    page.window().show_page("sharing", package)  # type: ignore[attr-defined]
    settle(page.context)
    assert page.package.isVisible()
    assert page.send.isHidden() or not page.send.isVisible()
    assert titles(page.context) == ["Mestringstreff Orkdal"]


def test_a_course_that_comes_in_is_opened_and_said_to_be(page: SharingPage, package: str) -> None:
    look(page, package)
    press(page, "import-new")
    assert page.context.require_course().title == "Mestringstreff Inderøy"
    assert "«Mestringstreff Inderøy» er hentet inn" in page.notice.sentence
    assert page.send.isVisible()


def test_from_there_the_way_goes_to_the_gatherings(page: SharingPage, package: str) -> None:
    look(page, package)
    press(page, "import-new")
    page.notice.button.click()
    assert not page.isVisible()
    opened(page.window())  # type: ignore[arg-type]
    assert page.notice.isHidden()


def test_to_leave_it_changes_nothing(page: SharingPage, package: str) -> None:
    look(page, package)
    press(page, "import-leave")
    assert titles(page.context) == ["Mestringstreff Orkdal"]
    assert page.send.isVisible()


def test_a_broken_package_is_told_in_the_page_and_changes_nothing(page: SharingPage, broken: str) -> None:
    before = page.context.database.path.read_bytes()
    look(page, broken)
    assert page.fetch.notice.isVisible()
    assert "Ingenting er endret hos deg." in page.fetch.notice.sentence
    assert page.package.isHidden()
    assert page.context.database.path.read_bytes() == before


def test_a_broken_package_after_a_whole_one_hides_the_whole_one(
    page: SharingPage, package: str, broken: str
) -> None:
    look(page, package)
    look(page, broken)
    assert page.package.isHidden()


@pytest.mark.parametrize("nothing", ["", None, 7])
def test_what_is_no_path_shows_the_page_as_it_is(page: SharingPage, nothing: object) -> None:
    look(page, nothing)
    assert page.send.isVisible()


def test_a_file_is_chosen_by_the_button(page: SharingPage, package: str, person: FakeAsk) -> None:
    person.answers = [Path(package)]
    press(page, "choose-package")
    assert page.package.isVisible()


def test_the_first_course_may_come_from_a_colleague(empty_window: MainWindow, package: str) -> None:
    page = opened(empty_window)
    assert page.send.isHidden()
    assert "Hent et kurs" in page.lead_label.text()
    look(page, package)
    press(page, "import-new")
    assert page.context.require_course().title == "Mestringstreff Inderøy"
    assert not page.send.isHidden()
