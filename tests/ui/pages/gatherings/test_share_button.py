"""What goes on paper or to others from Samlinger: sheets, run sheet, programme, and calendar files."""

import datetime as dt
import io
from pathlib import Path

import pypdf
import pytest
from icalendar import Calendar

from mestringstreff_desktop.course.background import read_before
from mestringstreff_desktop.course.course import TeamMember
from mestringstreff_desktop.services import gatherings, planning
from mestringstreff_desktop.ui.handouts.folder_window import FolderWindow
from mestringstreff_desktop.ui.handouts.stack_window import StackWindow
from mestringstreff_desktop.ui.pages.gatherings.share_button import ShareButton
from mestringstreff_desktop.ui.paper.paper import Paper
from mestringstreff_desktop.ui.paper.preview import Preview
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.fakes import FakeAsk
from tests.ui.pages.gatherings.gathering_page import change, opened, shown_page


@pytest.fixture
def button(window: MainWindow) -> ShareButton:
    """The button as it is for the second gathering, which has a date."""
    change(window, 2, date=dt.date(2026, 12, 2), start=dt.time(10), place="Storstua")
    opened(window)
    return shown_page(window).share


def papers(window: MainWindow) -> list[Paper]:
    """The papers that are shown for printing."""
    return [each.paper for each in window.findChildren(Preview)]


def names(button: ShareButton) -> list[str]:
    return [each.text() for each in button.menu_of_ways().actions() if each.text()]


def choose(button: ShareButton, beginning: str) -> None:
    ways = button.menu_of_ways().actions()
    next(each for each in ways if each.text().startswith(beginning)).trigger()


def text_of(paper: Paper) -> str:
    pdf = paper.make(paper.edition, lambda done, of: None)
    return " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)


def test_inside_a_gathering_the_menu_has_all_ways(button: ShareButton) -> None:
    assert names(button) == [
        "Samlingens bunke …",
        "Kjøreplan for lederne …",
        "Veiledning for lederne …",
        "Fagstoff å lese før samlingen …",
        "Program for deltakerne …",
        "Kalenderfil for samlingen …",
        "Alle samlingene på én side …",
        "Kursperm til deltakerne …",
        "Kalenderfil for alle samlingene …",
    ]


def test_among_all_of_them_it_has_those_for_all(window: MainWindow, button: ShareButton) -> None:
    shown_page(window).show_all()
    assert names(button) == [
        "Alle samlingene på én side …",
        "Kursperm til deltakerne …",
        "Kalenderfil for alle samlingene …",
    ]
    assert button.isVisible()


@pytest.mark.parametrize(
    ("way", "words"),
    [
        ("Kjøreplan", "Den kognitive modellen"),
        ("Veiledning", "Spørsmål til gruppa"),
        ("Program for", "Den kognitive modellen"),
        ("Alle samlingene", "Kommunikasjon og samspill"),
    ],
)
def test_each_paper_holds_the_plan(window: MainWindow, button: ShareButton, way: str, words: str) -> None:
    choose(button, way)
    assert words in " ".join(text_of(papers(window)[0]).split())


def test_participants_get_one_each_and_some_to_spare(window: MainWindow, button: ShareButton) -> None:
    choose(button, "Program for")
    course = button.context.require_course()
    assert papers(window)[0].copies == course.participants + button.context.settings.spare_copies


def test_the_stack_opens_for_the_gathering_on_screen(window: MainWindow, button: ShareButton) -> None:
    choose(button, "Samlingens bunke")
    shown_page(window).stack.click()
    assert [each.gathering.number for each in window.findChildren(StackWindow)] == [2, 2]


def test_the_folder_opens_for_the_course(window: MainWindow, button: ShareButton) -> None:
    choose(button, "Kursperm")
    assert len(window.findChildren(FolderWindow)) == 1


def test_a_calendar_file_is_written_and_told_of(button: ShareButton, tmp_path: Path, person: FakeAsk) -> None:
    target = tmp_path / "samling.ics"
    person.answers = [target]
    choose(button, "Kalenderfil for samlingen")
    assert len(Calendar.from_ical(target.read_bytes()).walk("VEVENT")) == 1
    assert button.desk.notice.sentence.startswith("samling.ics er lagret.")


def test_without_any_date_it_is_said_and_nothing_is_asked(
    window: MainWindow, button: ShareButton, person: FakeAsk
) -> None:
    opened(window, 3)
    choose(button, "Kalenderfil for samlingen")
    assert "Sett en dato" in button.desk.notice.sentence
    assert person.asked == []


def test_a_folder_that_cannot_be_written_to_is_told(
    button: ShareButton, tmp_path: Path, person: FakeAsk
) -> None:
    person.answers = [tmp_path / "borte" / "a.ics"]
    choose(button, "Kalenderfil for alle")
    assert "ikke lagret" in button.desk.notice.sentence


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_what_is_typed_just_before_is_on_the_paper(window: MainWindow, button: ShareButton) -> None:
    context, second = window.context, window.context.require_course().gatherings[1]
    context.autosave.queue(
        "title", lambda: gatherings.change_gathering(context.database, second.id, title="Nytt navn")
    )
    button.click()
    choose(button, "Kjøreplan")
    assert "Nytt navn" in text_of(papers(window)[0])


@pytest.mark.parametrize("people", [0, 1, 3])
def test_each_leader_gets_run_sheet_and_guide(window: MainWindow, button: ShareButton, people: int) -> None:
    context, course = window.context, window.context.require_course()
    for _ in range(people):
        context.act(lambda: planning.write_member(context.database, course.id, TeamMember(name="Kari")))
    for way in ("Kjøreplan", "Veiledning"):
        choose(button, way)
    assert [paper.copies for paper in papers(window)] == [max(1, people)] * 2


@pytest.mark.parametrize(
    ("way", "name"),
    [
        ("Kalenderfil for samlingen", "Samling 2: Tanker, følelser og handling"),
        ("Kalenderfil for alle", "Mestringstreff Orkdal"),
    ],
)
def test_a_calendar_file_is_called_by_what_is_in_it(
    button: ShareButton, person: FakeAsk, way: str, name: str
) -> None:
    person.answers = [None]
    choose(button, way)
    assert person.asked[0][1] == name


def test_what_to_read_beforehand_is_one_paper_for_each_who_leads(
    window: MainWindow, button: ShareButton
) -> None:
    choose(button, "Fagstoff å lese")
    (paper,) = papers(window)
    assert (paper.title, paper.copies) == ("Les før samling 2", 1)
    articles = read_before(window.context.require_course().gatherings[1], window.context.library)
    assert all(each.title.split()[0] in text_of(paper) for each in articles)
