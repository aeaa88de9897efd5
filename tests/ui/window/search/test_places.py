"""Everything that is found leads to a page that shows it, in the window as it is."""

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.course.search.entry import WORDS, Entry, Kind
from mestringstreff_desktop.course.search.providers import of_course
from mestringstreff_desktop.services.search import Hit
from mestringstreff_desktop.ui.base.navigation import LetterPlace, ParticipantPlace, SlidePlace
from mestringstreff_desktop.ui.pages.evaluation.page import PARTS, EvaluationPage
from mestringstreff_desktop.ui.pages.gatherings.agenda.row import AgendaRow
from mestringstreff_desktop.ui.pages.gatherings.page import GatheringsPage
from mestringstreff_desktop.ui.paper.preview import Preview
from mestringstreff_desktop.ui.window.main_window import MainWindow
from mestringstreff_desktop.ui.window.search.places import ICONS, fixed, is_done_by_window, place_of
from tests.ui.waiting import settle


def go(window: MainWindow, text: str, kind: Kind) -> None:
    """Search, step to the first of a kind, and go there."""
    window.rail.search.click()
    settle(window.context)
    QTest.keyClicks(window.search.panel.field, text)
    results = window.search.panel.results
    while results.hit and results.hit.entry.kind is not kind:
        QTest.keyClick(window.search.panel.field, Qt.Key.Key_Down)
    QTest.keyClick(window.search.panel.field, Qt.Key.Key_Return)
    settle(window.context)


def test_each_kind_leads_to_what_is_found(window: MainWindow, qtbot: QtBot) -> None:
    course = window.context.require_course()
    item = course.gatherings[3].items[5]
    go(window, f"{item.title} samling 4", Kind.LINE)
    focused = window.focusWidget()
    assert isinstance(focused, AgendaRow)
    assert focused.key == item.id
    qtbot.waitUntil(lambda: focused.visibleRegion().boundingRect().height() == focused.height())
    go(window, window.context.library.checklist.items[0].question, Kind.QUESTION)
    assert window.pages["planning"].isVisible()
    go(window, "pusteankeret", Kind.TOOL)
    assert window.pages["toolbox"].heading.text() == "Pusteankeret"
    go(window, "oppmøte", Kind.SHEET)
    qtbot.waitUntil(lambda: bool(window.findChildren(Preview)))
    window.findChildren(Preview)[0].close()
    go(window, "sikkerhetskopi", Kind.ARTICLE)
    assert window.pages["help"].isVisible()
    go(window, "innst", Kind.PAGE)
    assert window.pages["settings"].isVisible()


def test_the_key_opens_the_search(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.search.panel.isVisible()


def test_a_part_of_a_log_is_gone_to(window: MainWindow) -> None:
    page = window.pages["run"]
    course = window.context.require_course()
    entry = Entry(Kind.LOG, "Lurt", f"{course.gatherings[2].id.hex} wise")
    window.show_page(*place_of(entry))
    assert course.gatherings[2].title.split()[0] in page.heading.text()


def test_a_slide_is_gone_to_in_its_gathering(window: MainWindow) -> None:
    key = window.context.require_course().gatherings[1].id
    window.show_page(*place_of(Entry(Kind.SLIDE, "Diamanten", f"{key.hex} tanker-diamanten")))
    assert window.seen().thing == SlidePlace(key)
    page = window.pages["gatherings"]
    assert isinstance(page, GatheringsPage)
    assert page.slides is not None
    assert page.slides.panel.title.text() == "Diamanten"


def test_an_article_is_read_on_its_page() -> None:
    assert place_of(Entry(Kind.BACKGROUND, "Fem faser", "fem-faser")) == ("background", "fem-faser")


def test_a_text_is_opened_where_it_is_written(window: MainWindow) -> None:
    window.show_page(*place_of(Entry(Kind.LETTER, "Bekreftelse på plass", "bekreftelse")))
    assert window.seen().thing == LetterPlace("bekreftelse")


def test_every_page_and_kind_has_its_place(window: MainWindow) -> None:
    course, library = window.context.require_course(), window.context.library
    found = [*fixed(), *of_course(course, library, is_open=True)]
    pages = {place_of(entry)[0] for entry in found if not is_done_by_window(entry)}
    assert pages <= set(window.pages)
    assert set(ICONS) == set(WORDS)


def test_the_key_of_finding_belongs_to_the_page_on_screen(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.focusWidget().objectName() == "find-on-page"
    assert window.pages["overview"].isAncestorOf(window.focusWidget())


def test_where_one_has_been_is_offered_when_the_search_is_opened(window: MainWindow) -> None:
    window.show_page("planning")
    window.show_page("settings")
    window.rail.search.click()
    words = [row.title.text for row in window.search.panel.results.rows.rows if isinstance(row, Hit)]
    assert words[:3] == ["Innstillinger", "Planlegging", "Oversikt"]


def test_a_participant_is_gone_to_in_the_list() -> None:
    key = UUID(int=7)
    assert place_of(Entry(Kind.PARTICIPANT, "Kari", key.hex)) == ("recruiting", ParticipantPlace(key))


def test_the_parts_of_the_evaluation_are_gone_to(window: MainWindow) -> None:
    parts = {place_of(each)[1] for each in fixed() if each.key.startswith("evaluation/")}
    assert parts == set(PARTS)
    go(window, "budsjett", Kind.ACTION)
    page = window.pages["evaluation"]
    assert isinstance(page, EvaluationPage)
    assert page.chips["economy"].isChecked()
