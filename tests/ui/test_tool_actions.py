"""What a leader does with a tool: saves and opens its sheets, and puts it in a gathering."""

import io
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.services import planning
from mestringstreff_desktop.ui import dialogs
from mestringstreff_desktop.ui.context import Context
from mestringstreff_desktop.ui.main_window import MainWindow
from mestringstreff_desktop.ui.save_sheets import SaveSheets, SheetChoice
from mestringstreff_desktop.ui.tool_actions import ToolActions
from mestringstreff_desktop.ui.worker import Worker
from tests.ui.toolbox_parts import shown, tool


@pytest.fixture
def actions(context: Context) -> ToolActions:
    return actions_for(context)


def actions_for(context: Context) -> ToolActions:
    made = ToolActions(context, Worker(context))
    made.notice.setParent(made)
    shown(context, made, 800, 200)
    made.show_tool(tool(context, "busk"))
    return made


def offered(actions: ToolActions) -> list[str]:
    return [each.text().strip() for each in actions.findChildren(QPushButton) if each.isVisible()]


def said(actions: ToolActions) -> str:
    return "" if actions.notice.isHidden() else actions.notice.said


def pages(file: Path) -> int:
    return len(PdfReader(io.BytesIO(file.read_bytes())).pages)


def test_a_tool_with_a_sheet_can_be_saved_opened_and_planned(actions: ToolActions) -> None:
    assert offered(actions) == ["Legg til i samling", "Åpne", "Lagre som PDF"]


def test_a_tool_without_a_sheet_has_nothing_to_print(actions: ToolActions, context: Context) -> None:
    actions.show_tool(tool(context, "film"))
    assert offered(actions) == ["Legg til i samling"]


def test_without_a_course_there_is_no_gathering_to_plan(empty_window: MainWindow) -> None:
    assert offered(actions_for(empty_window.context)) == ["Åpne", "Lagre som PDF"]


def test_saving_writes_the_copies_and_says_so(actions: ToolActions, tmp_path: Path, qtbot: QtBot) -> None:
    target = tmp_path / "BUSK.pdf"
    actions.save_to(target, SheetChoice(("busk",), copies=3))
    qtbot.waitUntil(lambda: bool(said(actions)))
    assert said(actions) == "BUSK.pdf er lagret."
    assert pages(target) == 3


def test_the_checklist_is_saved_with_the_courses_answers(
    actions: ToolActions, context: Context, tmp_path: Path, qtbot: QtBot
) -> None:
    course = context.require_course()
    context.act(lambda: planning.add_question(context.database, course.id, "oppdrag", "Hva vil Ågot?"))
    actions.save_to(tmp_path / "Sjekkliste.pdf", SheetChoice(("sjekkliste",)))
    qtbot.waitUntil(lambda: bool(said(actions)))
    words = "".join(page.extract_text() for page in PdfReader(tmp_path / "Sjekkliste.pdf").pages)
    assert "Hva vil Ågot?" in words


def test_what_cannot_be_saved_is_told_in_a_sentence(
    actions: ToolActions, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(actions.context.failed) as told:
        actions.save_to(tmp_path / "nowhere" / "BUSK.pdf", SheetChoice(("busk",)))
    assert said(actions) == told.args[0]


def test_the_suggested_name_is_the_sheets_own(
    actions: ToolActions, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    names: list[str] = []
    monkeypatch.setattr(SaveSheets, "exec", lambda _: True)
    monkeypatch.setattr(dialogs, "ask_save", lambda _context, _title, name, _kinds: names.append(name))
    for tool_id in ("kognitiv-modell", "helsekoppen"):
        actions.show_tool(tool(context, tool_id))
        actions.save_sheets()
    assert names == ["Diamanten", "Helsekoppen"]


def test_opening_shows_the_sheet_in_the_machines_own_reader(
    actions: ToolActions, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(
        QDesktopServices,
        "openUrl",
        lambda url: not opened.append(Path(url.toLocalFile())),  # type: ignore[func-returns-value]
    )
    actions.open_sheets(["busk"])
    qtbot.waitUntil(lambda: bool(opened))
    assert opened[0].name == "BUSK.pdf"
    assert pages(opened[0]) == 1


def test_a_machine_without_a_reader_is_told_of(
    actions: ToolActions, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: False)
    with qtbot.waitSignal(actions.context.failed):
        actions.open_sheets(["busk"])
    assert "BUSK.pdf" in said(actions)


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
