"""A package is chosen or not, what it holds is told in full, and hostile texts stay texts within the page."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.course.course import TeamMember
from mestringstreff_desktop.sandbox.process import Sandbox
from mestringstreff_desktop.services import gatherings, planning, sharing
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.sharing.fetch import FetchCard, PackageCard
from mestringstreff_desktop.ui.pages.sharing.page import SharingPage
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.stored import delete_course
from tests.ui.fakes import FakeAsk
from tests.ui.finding import the
from tests.ui.waiting import click, settle

NAMES = [
    "Hva er mestring?",
    "Tanker, følelser og handling",
    "Kommunikasjon og samspill",
    "Mestringsstrategier, mestringstro og egne ressurser",
    "Motivasjon og endring",
    "Muligheter framover",
]


@pytest.fixture
def page(window: MainWindow) -> SharingPage:
    window.show_page("sharing")
    page = window.pages["sharing"]
    assert isinstance(page, SharingPage)
    return page


def packed(context: Context, target: Path, title: str = "Mestringstreff Orkdal") -> Path:
    course = context.require_course()
    planning.change_course(context.database, course.id, title=title)
    return sharing.export_course(context.database, context.library, course.id, target)


def look(page: SharingPage, path: object) -> None:
    page.point_at(str(path))
    settle(page.context)


def delete_all(context: Context) -> None:
    delete_course(context.database, context.require_course().id)
    context.open_course(None)


def texts(card: PackageCard) -> str:
    return "\n".join(each.text() for each in card.findChildren(QLabel) if each.isVisible())


def test_all_of_it_is_told(page: SharingPage, tmp_path: Path) -> None:
    look(page, packed(page.context, tmp_path / "a.mestringskurs"))
    told = texts(page.package)
    for number, name in enumerate(NAMES, 1):
        assert f"{number}. {name}" in told
    assert "6 samlinger" in told
    assert "programposter" in told
    assert "Pakken er laget av Mestringstreff" in told


def test_a_course_that_is_here_can_only_be_kept_beside_it(page: SharingPage, tmp_path: Path) -> None:
    look(page, packed(page.context, tmp_path / "a.mestringskurs"))
    assert page.package.add.isHidden()
    assert "har du fra før" in texts(page.package)
    click(page.package.keep, page.context)
    found = planning.list_courses(page.context.database)
    assert sorted(each.title for each in found) == ["Mestringstreff Orkdal", "Mestringstreff Orkdal (kopi)"]


def test_a_course_that_is_not_here_is_simply_added(page: SharingPage, tmp_path: Path) -> None:
    file = packed(page.context, tmp_path / "a.mestringskurs")
    delete_all(page.context)
    look(page, file)
    assert page.package.keep.isHidden()
    assert "har du fra før" not in texts(page.package)
    click(page.package.add, page.context)
    assert page.context.require_course().title == "Mestringstreff Orkdal"


def test_a_course_that_comes_twice_is_told_in_the_card(page: SharingPage, tmp_path: Path) -> None:
    """The file was opened before the same course came in by another way."""
    file = packed(page.context, tmp_path / "a.mestringskurs")
    delete_all(page.context)
    look(page, file)
    sharing.import_course(
        page.context.database,
        sharing.read_package(file, Sandbox()),
        sharing.ImportChoice.NEW,
        page.context.clock(),
    )
    click(page.package.add, page.context)
    assert "finnes her fra før" in page.package.notice.sentence


@pytest.mark.looks
def test_texts_of_a_package_never_act_nor_widen_the_page(page: SharingPage, tmp_path: Path) -> None:
    context, hostile = page.context, "<img src='x'>" + "å" * 600
    first = context.require_course().gatherings[0]
    gatherings.change_gathering(context.database, first.id, title=hostile)
    look(page, packed(context, tmp_path / "a.mestringskurs", f"{hostile}\n\nlinje"))
    labels = [each for each in page.package.findChildren(QLabel) if each.text()]
    assert all(each.textFormat() is Qt.TextFormat.PlainText for each in labels)
    assert page.package.minimumSizeHint().width() < 700


def changed_here(context: Context) -> None:
    """Something is changed in one's own copy after the package was made."""
    course = context.require_course()
    context.act(lambda: planning.change_course(context.database, course.id, title="Mitt eget navn"))


def test_where_nothing_is_new_there_is_nothing_to_update(page: SharingPage, tmp_path: Path) -> None:
    look(page, packed(page.context, tmp_path / "a.mestringskurs"))
    assert page.package.update_own.isHidden()
    assert "ingenting å oppdatere" in texts(page.package)


def test_what_an_update_does_is_told_before(page: SharingPage, tmp_path: Path) -> None:
    file = packed(page.context, tmp_path / "a.mestringskurs")
    changed_here(page.context)
    look(page, file)
    told = texts(page.package)
    assert "Navnet på kurset: «Mitt eget navn» blir «Mestringstreff Orkdal»" in told
    assert "Endret" in told


def test_an_update_takes_the_plan_over_and_can_be_taken_back(page: SharingPage, tmp_path: Path) -> None:
    context, file = page.context, packed(page.context, tmp_path / "a.mestringskurs")
    changed_here(context)
    look(page, file)
    click(page.package.update_own, page.context)
    assert context.require_course().title == "Mestringstreff Orkdal"
    assert "er oppdatert" in page.notice.sentence
    click(page.notice.second, page.context)
    assert context.require_course().title == "Mitt eget navn"
    assert "Angret" in page.notice.sentence


def test_a_course_that_came_in_can_be_taken_back(page: SharingPage, tmp_path: Path) -> None:
    context = page.context
    look(page, packed(context, tmp_path / "a.mestringskurs"))
    first = context.course_id
    click(page.package.keep, page.context)
    assert context.course_id != first
    click(page.notice.second, page.context)
    assert context.course_id == first
    assert len(planning.list_courses(context.database)) == 1


def test_people_and_logs_in_it_are_told(page: SharingPage, tmp_path: Path) -> None:
    context, course = page.context, page.context.require_course()
    planning.write_member(context.database, course.id, TeamMember(name="Kari Kanari"))
    options, file = sharing.ExportOptions(team=True, logs=True), tmp_path / "a.mestringskurs"
    sharing.export_course(context.database, context.library, course.id, file, options)
    look(page, file)
    assert "Pakken har også med arbeidsgruppa (Kari Kanari)." in texts(page.package)


def test_a_plan_alone_says_nothing_of_people(page: SharingPage, tmp_path: Path) -> None:
    look(page, packed(page.context, tmp_path / "a.mestringskurs"))
    assert "Pakken har også med" not in texts(page.package)


@pytest.fixture
def fetching(context: Context, qtbot: QtBot) -> FetchCard:
    made = FetchCard(context)
    qtbot.addWidget(made)
    return made


def test_a_file_that_is_chosen_is_told(
    fetching: FetchCard, tmp_path: Path, qtbot: QtBot, person: FakeAsk
) -> None:
    person.answers = [tmp_path / "a.mestringskurs"]
    with qtbot.waitSignal(fetching.chosen) as told:
        the(fetching, QPushButton, "choose-package").click()
    assert told.args == [str(tmp_path / "a.mestringskurs")]


def test_no_file_chosen_tells_nothing(fetching: FetchCard, qtbot: QtBot, person: FakeAsk) -> None:
    person.answers = [None]
    with qtbot.assertNotEmitted(fetching.chosen):
        the(fetching, QPushButton, "choose-package").click()


def sealed(context: Context, target: Path) -> Path:
    course = context.require_course()
    return sharing.export_course(context.database, context.library, course.id, target, password="fire ord")


def test_a_password_is_asked_for_until_it_fits(page: SharingPage, person: FakeAsk, tmp_path: Path) -> None:
    person.answers = ["fem ord", "fire ord"]
    look(page, sealed(page.context, tmp_path / "a.mestringskurs"))
    assert "har passord" in str(person.asked[0])
    assert "passer ikke" in str(person.asked[1])
    assert page.package.isVisible()


def test_without_the_password_nothing_is_opened(page: SharingPage, person: FakeAsk, tmp_path: Path) -> None:
    person.answers = [None]
    look(page, sealed(page.context, tmp_path / "a.mestringskurs"))
    assert not page.package.isVisible()
    assert "ble ikke åpnet" in page.fetch.notice.sentence
