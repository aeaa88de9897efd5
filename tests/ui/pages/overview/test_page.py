"""Oversikt: a newcomer's welcome, the next gathering, the next steps."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.checklist import questions
from mestringstreff_desktop.course.course import Consideration, Course, CourseConsideration, TeamMember
from mestringstreff_desktop.course.next_steps import NextStep, StepKind
from mestringstreff_desktop.services import gatherings, planning, running, series, work_meetings
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.pages.overview.page import MOST_TILES, OverviewPage, _way_to
from mestringstreff_desktop.ui.pages.overview.stage_ring import StageRing
from mestringstreff_desktop.ui.widgets.decided_card import DecidedCard
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.bare import bare
from tests.ui.finding import shown_page, the
from tests.ui.waiting import click


def texts(window: MainWindow) -> list[str]:
    page = window.pages["overview"]
    return [each.text() for each in page.findChildren(QLabel) if each.isVisible()]


def button(window: MainWindow, name: str) -> QPushButton:
    page = window.pages["overview"]
    return next(each for each in page.findChildren(QPushButton) if each.accessibleName() == name)


def hold_first(window: MainWindow) -> None:
    context = window.context
    first = context.require_course().gatherings[0]
    context.act(lambda: running.start(context.database, first.id, context.clock()))
    context.act(lambda: running.finish(context.database, first.id, context.clock()))


def test_a_newcomer_is_welcomed_with_ways_to_begin(empty_window: MainWindow) -> None:
    assert "Velkommen til Mestringstreff" in texts(empty_window)
    assert the(empty_window, QWidget, "make-first-course").isVisible()


def test_a_newcomer_can_look_at_an_example_and_take_it_away(empty_window: MainWindow) -> None:
    the(empty_window, QPushButton, "show-example").click()
    away = the(empty_window, QPushButton, "take-example-away")
    assert (empty_window.context.is_example, away.isVisible()) == (True, True)
    click(away, empty_window.context)
    assert "Velkommen til Mestringstreff" in texts(empty_window)


@pytest.mark.parametrize("name", ["Lag ditt første kurs", "Nytt kurs"])
def test_a_new_course_is_asked_for_by_a_signal(
    database: Database, library: Library, qtbot: QtBot, name: str
) -> None:
    page = OverviewPage(bare(database, library))
    qtbot.addWidget(page)
    page.ensure_built()
    made = next(each for each in page.findChildren(QPushButton) if each.accessibleName() == name)
    with qtbot.waitSignal(page.context.wants_new_course):
        made.click()


def test_the_welcome_gives_way_to_the_course(empty_window: MainWindow) -> None:
    empty_window.create_course("Våren")
    assert "Velkommen til Mestringstreff" not in texts(empty_window)
    assert "Neste steg" in texts(empty_window)


def test_the_next_gathering_is_named(window: MainWindow) -> None:
    assert "Samling 1: Hva er mestring?" in texts(window)


def test_start_leads_to_the_runner(window: MainWindow, qtbot: QtBot) -> None:
    QTest.mouseClick(button(window, "Start samlingen"), Qt.MouseButton.LeftButton)
    assert shown_page(window) == "page-run"


def test_a_held_gathering_gives_way_to_the_next(window: MainWindow) -> None:
    hold_first(window)
    assert "Samling 2: Tanker, følelser og handling" in texts(window)


def test_a_held_gathering_without_wise_words_asks_for_them(window: MainWindow, qtbot: QtBot) -> None:
    hold_first(window)
    qtbot.waitUntil(lambda: "Skriv LURT fra samling 1" in texts(window))


def test_a_step_leads_to_where_it_is_done(window: MainWindow, qtbot: QtBot) -> None:
    step = button(window, "Gjør nå: Sett dato for samling 1")
    QTest.mouseClick(step, Qt.MouseButton.LeftButton)
    assert shown_page(window) == "page-gatherings"


def test_the_ring_says_how_far_in_words_too(window: MainWindow) -> None:
    ring = window.pages["overview"].findChild(StageRing)
    assert ring is not None
    assert ring.value() == 0


def tiles(window: MainWindow) -> list[QPushButton]:
    found = window.pages["overview"].findChildren(QPushButton)
    return [each for each in found if each.property("role") == "tile"]


def hold(window: MainWindow, number: int) -> None:
    context = window.context
    key = context.require_course().gatherings[number].id
    context.act(lambda: running.start(context.database, key, context.clock()))
    context.act(lambda: running.finish(context.database, key, context.clock()))


def test_when_all_is_held_it_says_what_is_left(window: MainWindow) -> None:
    for number in range(6):
        hold(window, number)
    assert {"Alle samlingene er holdt", "Godt jobbet! Nå gjenstår evalueringen."} <= set(texts(window))
    context, course_id = window.context, window.context.require_course().id
    review = work_meetings.add_review(context.database, course_id)
    context.act(lambda: work_meetings.change_meeting(context.database, review.id, is_held=True))
    assert "Godt jobbet! Evalueringsmøtet er holdt." in texts(window)
    assert [each.accessibleName().endswith("Holdt") for each in tiles(window)] == [True] * 6
    seen = [each for each in window.pages["overview"].findChildren(QPushButton) if each.isVisible()]
    assert not {"Start samlingen", "Gjør klar"} & {each.accessibleName() for each in seen}


def test_each_gathering_has_a_tile_that_tells_when(window: MainWindow) -> None:
    context, first = window.context, window.context.require_course().gatherings[0]
    context.act(lambda: gatherings.change_gathering(context.database, first.id, date=dt.date(2026, 12, 2)))
    names = [each.accessibleName() for each in tiles(window)]
    assert names[0].startswith("Samling 1: Hva er mestring?")
    assert names[0].endswith(", 2. des., neste")
    assert all(name.endswith(", Uten dato") for name in names[1:])


def test_the_next_gathering_is_told_on_its_tile(window: MainWindow) -> None:
    hold(window, 0)
    assert [each.property("next") for each in tiles(window)] == [False, True, *[False] * 4]


def test_a_tile_leads_to_its_gathering_and_stays_as_it_was(window: MainWindow, qtbot: QtBot) -> None:
    third, wanted = tiles(window)[2], window.context.require_course().gatherings[2].id
    with qtbot.waitSignal(window.context.go_to) as told:
        QTest.mouseClick(third, Qt.MouseButton.LeftButton)
    assert told.args == ["gatherings", wanted]
    assert not third.isChecked()


def test_a_begun_gathering_is_gone_on_with(window: MainWindow) -> None:
    context, first = window.context, window.context.require_course().gatherings[0]
    context.act(lambda: running.start(context.database, first.id, context.clock()))
    assert button(window, "Fortsett samlingen").isVisible()


@pytest.mark.parametrize(
    ("place", "is_digital", "words"),
    [("Biblioteket", False, "Biblioteket"), ("Biblioteket", True, "På nett")],
)
def test_where_the_next_one_is_stands_with_it(
    window: MainWindow, place: str, is_digital: bool, words: str
) -> None:
    context, first = window.context, window.context.require_course().gatherings[0]
    context.act(
        lambda: gatherings.change_gathering(context.database, first.id, place=place, is_digital=is_digital)
    )
    (line,) = [text for text in texts(window) if text.startswith("Neste samling")]
    assert line.endswith(f" · {words}")


def test_at_most_three_steps_are_told_and_each_has_a_way(window: MainWindow) -> None:
    names = [each.accessibleName() for each in window.pages["overview"].findChildren(QPushButton)]
    steps = [name for name in names if name.startswith("Gjør nå: ")]
    assert 1 <= len(steps) <= 3
    assert len(set(steps)) == len(steps)


def test_many_gatherings_never_crowd_the_row(window: MainWindow) -> None:
    context, course = window.context, window.context.require_course()
    for _ in range(4):
        context.act(lambda: series.add_gathering(context.database, course.id, None))
    assert len(context.require_course().gatherings) == 10
    assert len(tiles(window)) == MOST_TILES


def test_no_text_on_it_acts_as_markup(window: MainWindow) -> None:
    context, first = window.context, window.context.require_course().gatherings[0]
    context.act(lambda: gatherings.change_gathering(context.database, first.id, title="<b>Ro</b> & mot"))
    assert "Samling 1: <b>Ro</b> & mot" in texts(window)
    labels = [each for each in window.pages["overview"].findChildren(QLabel) if each.text()]
    assert {each.textFormat() for each in labels} == {Qt.TextFormat.PlainText}


def steps_to(window: MainWindow) -> list[tuple[str, object]]:
    """Press each way to a next step; return where they lead."""
    went: list[tuple[str, object]] = []
    window.context.go_to.connect(lambda page, what: went.append((page, what)))
    for each in window.pages["overview"].findChildren(QPushButton):
        if each.accessibleName().startswith("Gjør nå: "):
            each.click()
    return went


def test_the_log_of_a_held_gathering_is_written_where_it_was_held(window: MainWindow) -> None:
    hold_first(window)
    first = window.context.require_course().gatherings[0].id
    assert ("run", first) in steps_to(window)


def test_what_the_team_lacks_and_an_open_question_are_found_in_the_planning(window: MainWindow) -> None:
    context, course = window.context, window.context.require_course()
    context.act(lambda: planning.write_member(context.database, course.id, TeamMember(name="Kari")))
    first = next(each for each in questions(context.library.checklist, course.entries) if each.is_essential)
    assert {("planning", "team"), ("planning", first.key)} <= set(steps_to(window))


def test_making_ready_leads_to_the_gathering(window: MainWindow, qtbot: QtBot) -> None:
    first = window.context.require_course().gatherings[0].id
    with qtbot.waitSignal(window.context.go_to) as told:
        button(window, "Gjør klar").click()
    assert told.args == ["gatherings", first]


def test_coming_back_makes_nothing_anew(window: MainWindow) -> None:
    before = set(window.pages["overview"].findChildren(QWidget))
    window.show_page("help")
    window.context.change_settings(spare_copies=3)
    window.show_page("overview")
    assert set(window.pages["overview"].findChildren(QWidget)) == before


def test_every_kind_of_step_has_its_way(window: MainWindow) -> None:
    key = window.context.require_course().gatherings[0].id
    pages = {_way_to(NextStep(kind, "", "", key="enhet", id=key))[0] for kind in StepKind}
    assert pages == {"planning", "recruiting", "gatherings", "run", "evaluation", "settings"}


def test_the_channel_to_use_next_is_a_step_that_leads_to_it(window: MainWindow) -> None:
    context = window.context
    step = NextStep(StepKind.CHANNEL, "", "", key="koordinerende-enhet")
    context.go_to.emit(*_way_to(step))
    focus = window.focusWidget()
    assert focus is not None
    assert focus.accessibleName().startswith("Koordinerende enhet")


def test_what_counts_in_a_stage_is_told_beside_it(window: MainWindow) -> None:
    hold_first(window)
    (run,) = [
        each
        for each in window.pages["overview"].findChildren(QLabel)
        if each.text().startswith("5. Gjennomføre")
    ]
    assert "Samlinger holdt: 1 av 6" in run.toolTip()
    assert "Samlinger holdt: 1 av 6" in run.accessibleDescription()


def decide(window: MainWindow, *texts: str) -> DecidedCard:
    """Let so much have been decided the last time; return the card, shown."""
    context, course_id = window.context, window.context.course_id
    assert course_id is not None

    def write() -> None:
        with context.database.transaction() as session:
            course = courses.find(session, Course, course_id)
            course.considerations += [
                CourseConsideration(text=text, position=number) for number, text in enumerate(texts)
            ]
            course.gatherings[1].considerations.append(Consideration(text="Mer te"))

    context.act(write)
    return the(window, DecidedCard, "decided-last")


def test_what_was_decided_the_last_time_is_ticked_off_and_opened_again_by_undo(window: MainWindow) -> None:
    context, page = window.context, window.pages["overview"]
    card = decide(window, "Begynn i januar")
    (tick,) = card.ticks.ticks
    tick.click()
    assert context.require_course().considerations[0].is_dealt_with
    assert (card.isVisible(), "Alt er vurdert." in texts(window)) == (True, True)
    context.undo.undo(page.where())
    assert not tick.isChecked()


def test_it_leads_to_where_it_is_dealt_with_and_shows_those_that_wait_first(
    window: MainWindow, qtbot: QtBot
) -> None:
    card = decide(window, "En", "To", "Tre", "Fire")
    card.ticks.ticks[0].click()
    assert [each.accessibleName() for each in card.ticks.ticks] == [
        f"{word} (ikke vurdert ennå)" for word in ("To", "Tre", "Fire")
    ]
    assert button(window, "Se alle 4 i Mål og rammer")
    with qtbot.waitSignal(window.context.go_to) as told:
        button(window, "Samling 2: 1 å vurdere").click()
    assert told.args == ["gatherings", window.context.require_course().gatherings[1].id]


def test_when_the_course_is_under_way_and_all_is_dealt_with_it_gives_way(window: MainWindow) -> None:
    card = decide(window, "Begynn i januar")
    hold_first(window)
    assert card.isVisible()
    card.ticks.ticks[0].click()
    assert not card.isVisible()
