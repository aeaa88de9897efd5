"""What holds for a gathering as a whole: when, where, goals, questions, tools, what to bring and read."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.article_words import minutes_to_read
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.model import Reference
from mestringstreff_desktop.content.words import whose_words
from mestringstreff_desktop.course.background import read_before
from mestringstreff_desktop.services.series import add_gathering
from mestringstreff_desktop.ui.pages.gatherings.about_panel import AboutPanel, reference_line
from mestringstreff_desktop.ui.paper.preview import Preview
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.pages.gatherings.gathering_page import (
    activate,
    change,
    click,
    click_on,
    empty,
    opened,
    press,
    stored,
    type_in,
    words,
)


@pytest.fixture
def panel(window: MainWindow) -> AboutPanel:
    return opened(window).about


def test_date_and_start_are_stored_as_they_are_typed(window: MainWindow, panel: AboutPanel) -> None:
    type_in(panel.when.date.line, "2.12")
    type_in(panel.when.start.line, "1030")
    found = stored(window)
    assert (found.date, found.start) == (dt.date(2026, 12, 2), dt.time(10, 30))


def test_the_date_shows_at_once_where_it_is_told_of(window: MainWindow, panel: AboutPanel) -> None:
    type_in(panel.when.date.line, "2.12")
    assert "onsdag 2. desember" in opened(window).lead.text()


def test_a_date_may_be_taken_away(window: MainWindow, panel: AboutPanel) -> None:
    change(window, 2, date=dt.date(2026, 12, 2))
    empty(panel.when.date.line)
    assert stored(window).date is None


def test_a_place_is_typed_in_a_room_and_a_link_on_the_net(window: MainWindow, panel: AboutPanel) -> None:
    type_in(panel.when.place, "Storstua")
    click(panel.when.digital)
    assert not panel.when.place.isVisibleTo(panel)
    type_in(panel.when.link, "https://example.org/rom")
    found = stored(window)
    assert (found.place, found.is_digital, found.link) == ("Storstua", True, "https://example.org/rom")


def test_back_in_a_room_the_place_is_as_it_was(window: MainWindow, panel: AboutPanel) -> None:
    change(window, 2, place="Storstua", is_digital=True)
    click(panel.when.in_room)
    assert panel.when.place.text() == "Storstua"
    assert stored(window).is_digital is False


def test_choosing_again_what_is_chosen_changes_nothing(window: MainWindow, panel: AboutPanel) -> None:
    click(panel.when.in_room)
    assert (panel.when.in_room.isChecked(), panel.when.digital.isChecked()) == (True, False)


@pytest.mark.parametrize(
    ("field", "name"),
    [
        ("goals", "goals"),
        ("questions", "group_questions"),
        ("prompts", "prompts"),
        ("material", "material"),
        ("tips", "tips"),
    ],
)
def test_lists_are_stored_one_thing_a_line(
    window: MainWindow, panel: AboutPanel, field: str, name: str
) -> None:
    getattr(panel, field).setPlainText("Det første\n\n  Det andre ")
    assert getattr(stored(window), name) == ["Det første", "Det andre"]


def test_the_reflection_task_is_stored(window: MainWindow, panel: AboutPanel) -> None:
    panel.task.setPlainText("Se deg rundt.\nSkriv ned tre ting.")
    assert stored(window).reflection_task == "Se deg rundt.\nSkriv ned tre ting."


def test_the_tools_lead_to_the_toolbox(window: MainWindow, panel: AboutPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.context.go_to) as went:
        click_on(panel, "tool-sommerfuglmodellen")
    assert went.args == ["toolbox", "sommerfuglmodellen"]


def test_without_tools_there_is_no_heading_for_them(window: MainWindow) -> None:
    view = opened(window)
    view.editor.gathering.items.clear()
    view.editor.gathering.tools = []
    view.about.refresh(window.context.require_course(), view.editor.gathering, False)
    assert "Verktøy" not in words(view.about)


def test_what_to_read_comes_with_the_theme_and_its_source(panel: AboutPanel) -> None:
    found = words(panel)
    assert "Kapittel 17 i håndboka" in found
    assert "Ingvard Wilhelmsen (2004): Sjef i eget liv. Hertervig Forlag" in found
    assert "kap. 6.2, s. 28. Minuttene, og tekstene og spørsmålene i planen, er laget" in found


def test_an_example_of_the_model_stands_there_as_our_own(panel: AboutPanel) -> None:
    found = words(panel)
    assert "Dugnad på lørdag (laget for dette programmet)" in found
    assert "Hjelper denne tanken meg? Nei." in found


def test_an_extra_theme_is_our_own(library: Library) -> None:
    told = {whose_words(theme) for theme in library.extra_themes}
    assert told == {"Samlingen er laget for dette programmet. Håndboka nevner temaet i kapittel 5.4."}


def test_a_gathering_of_ones_own_has_nothing_to_read(window: MainWindow, panel: AboutPanel) -> None:
    gathering = opened(window).editor.gathering
    gathering.theme_id = ""
    panel.refresh(window.context.require_course(), gathering, False)
    assert "Anbefalt lesing" not in words(panel)


@pytest.mark.parametrize(
    ("reference", "line"),
    [
        (Reference(author="Kari", title="Søvn"), "Kari: Søvn"),
        (
            Reference(author="Kari", title="Søvn", year=2020, publisher="Forlaget"),
            "Kari (2020): Søvn. Forlaget",
        ),
    ],
)
def test_a_reference_tells_what_is_known(reference: Reference, line: str) -> None:
    assert reference_line(reference) == line


def test_a_list_being_typed_in_is_left_alone(window: MainWindow, panel: AboutPanel, qtbot: QtBot) -> None:
    activate(window, qtbot)
    panel.goals.setFocus()
    type_in(panel.goals, " Og litt til")
    press(panel.goals, Qt.Key.Key_Return)
    change(window, 2, goals=["Noe annet"])
    assert panel.goals.items()[-1].endswith("Og litt til")


def test_what_to_read_before_is_a_press_away_and_on_paper(window: MainWindow, panel: AboutPanel) -> None:
    context = window.context
    articles = read_before(context.require_course().gatherings[1], context.library)
    assert "Les før samlingen" in words(panel.before)
    assert minutes_to_read(articles) in words(panel.before)
    click_on(panel.before, "print-reading")
    assert [each.paper.title for each in window.findChildren(Preview)] == ["Les før samling 2"]
    click_on(panel.before, f"article-{articles[0].id}")
    page = window.pages["background"]
    assert (page.isVisible(), page.where().thing) == (True, articles[0].id)


def test_a_theme_of_ones_own_has_nothing_to_read_before(window: MainWindow, panel: AboutPanel) -> None:
    context, course = window.context, window.context.require_course().id
    context.act(lambda: add_gathering(context.database, course, None))
    assert not opened(window, 7).about.before.isVisible()
