"""What a leader does with a tool: looks at and prints its sheets, and puts it in a gathering."""

import io

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.handouts.folder_window import FolderWindow
from mestringstreff_desktop.ui.pages.toolbox.actions import ToolActions
from mestringstreff_desktop.ui.paper.desk import PaperDesk
from mestringstreff_desktop.ui.paper.paper import Edition
from mestringstreff_desktop.ui.paper.preview import Preview
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.fakes import FakeAsk
from tests.ui.pages.toolbox.toolbox_parts import shown, tool


@pytest.fixture
def actions(context: Context) -> ToolActions:
    return actions_for(context)


def actions_for(context: Context) -> ToolActions:
    made = ToolActions(context, PaperDesk(context))
    made.desk.setParent(made)
    shown(context, made, 900, 200)
    made.show_tool(tool(context, "busk"))
    return made


def offered(actions: ToolActions) -> list[str]:
    return [each.text().strip() for each in actions.findChildren(QPushButton) if each.isVisible()]


def said(actions: ToolActions) -> str:
    return "" if actions.desk.notice.isHidden() else actions.desk.notice.sentence


def previews(context: Context) -> list[Preview]:
    window = context.parent()
    assert window is not None
    return window.findChildren(Preview)


def test_a_tool_with_a_sheet_can_be_seen_printed_and_planned(actions: ToolActions) -> None:
    assert offered(actions) == ["Legg til i samling", "Legg i kursperm", "Forhåndsvis", "Skriv ut"]


def test_a_tool_without_a_sheet_has_no_sheets_to_print(actions: ToolActions, context: Context) -> None:
    actions.show_tool(tool(context, "film"))
    assert offered(actions) == ["Legg til i samling"]
    actions.print()
    actions.preview()
    assert not actions.desk.is_busy


def test_without_a_course_there_is_no_gathering_to_plan(empty_window: MainWindow) -> None:
    assert offered(actions_for(empty_window.context)) == ["Forhåndsvis", "Skriv ut"]


def test_printing_gives_everybody_all_the_tools_sheets(
    actions: ToolActions, context: Context, person: FakeAsk, qtbot: QtBot
) -> None:
    person.answers = [True]
    actions.show_tool(tool(context, "helsekoppen"))
    actions.print()
    qtbot.waitUntil(lambda: bool(said(actions)))
    assert [(job.title, job.copies) for job in person.machine.jobs] == [("Helsekoppen", 12)]
    assert person.machine.pages == [4]


def test_the_guide_to_any_tool_is_looked_at_before_it_is_printed(
    actions: ToolActions, context: Context
) -> None:
    film = tool(context, "film")
    actions.show_tool(film)
    actions.preview_guide()
    (shown_now,) = previews(context)
    assert shown_now.paper.title == f"Veiledning til {film.name}"
    made = shown_now.paper.make(Edition(), lambda _done, _of: None)
    assert film.name in PdfReader(io.BytesIO(made)).pages[0].extract_text()


def test_previewing_shows_all_the_tools_sheets_or_one(actions: ToolActions, context: Context) -> None:
    actions.show_tool(tool(context, "helsekoppen"))
    actions.preview()
    actions.preview_sheet("sovn-og-energi")
    both, one = previews(context)
    assert len(both.paper.parts) == 2
    assert (one.paper.title, one.paper.parts) == ("Søvn og energi", ())


def test_a_tool_is_put_in_a_gathering_and_taken_out_again(actions: ToolActions, context: Context) -> None:
    actions.gathering_menu().actions()[4].trigger()
    assert context.require_course().gatherings[4].tools[-1] == "busk"
    assert said(actions) == "BUSK er lagt til i Samling 5: Motivasjon og endring."
    actions.gathering_menu().actions()[4].trigger()
    assert "busk" not in context.require_course().gatherings[4].tools
    assert said(actions) == "BUSK er tatt ut av Samling 5: Motivasjon og endring."


def test_the_menu_has_a_tick_where_the_tool_is_already(actions: ToolActions) -> None:
    ticked = [action.text() for action in actions.gathering_menu().actions() if action.isChecked()]
    assert ticked == ["Samling 3: Kommunikasjon og samspill"]


def test_what_was_said_goes_with_the_next_tool(actions: ToolActions, context: Context) -> None:
    actions.gathering_menu().actions()[0].trigger()
    actions.show_tool(tool(context, "soal"))
    assert said(actions) == ""


def test_a_tools_sheets_are_put_in_the_folder(
    actions: ToolActions, context: Context, window: MainWindow
) -> None:
    actions.show_tool(tool(context, "presentasjonshand"))
    actions.put_in_folder()
    assert said(actions) == "«Presentasjonshånd» er lagt i kurspermen."
    assert "sheet:presentasjonshand" in context.require_course().folder.parts
    actions.desk.notice.button.click()
    assert len(window.findChildren(FolderWindow)) == 1


def test_what_lies_in_the_folder_already_is_told_of(actions: ToolActions, context: Context) -> None:
    actions.show_tool(tool(context, "kognitiv-modell"))
    actions.put_in_folder()
    behind = context.require_course().gatherings[1].name
    assert said(actions) == f"«Diamanten» ligger i kurspermen fra før, bak «{behind}»."
    assert context.require_course().folder.parts == ()
