"""Sending a course: what leaves is shown before, and where the file lies after."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from mestringstreff_desktop.services import planning, sharing
from mestringstreff_desktop.ui import dialogs
from mestringstreff_desktop.ui.main_window import MainWindow
from mestringstreff_desktop.ui.sharing import SharingPage
from mestringstreff_desktop.ui.sharing_send import SendCard


@pytest.fixture
def card(window: MainWindow) -> SendCard:
    window.show_page("sharing")
    page = window.pages["sharing"]
    assert isinstance(page, SharingPage)
    return page.send


def texts(card: SendCard) -> list[str]:
    return [each.text() for each in card.findChildren(QLabel)]


def press_export(card: SendCard, monkeypatch: pytest.MonkeyPatch, target: Path | None) -> list[str]:
    """Press the button, answer with a place, and return what was suggested."""
    asked: list[str] = []

    def ask(_: object, title: str, name: str, kinds: str) -> Path | None:
        asked.extend((title, name, kinds))
        return target

    monkeypatch.setattr(dialogs, "ask_save", ask)
    button = card.findChild(QPushButton, "export-course")
    assert button is not None
    button.click()
    return asked


def test_every_kind_of_thing_stands_in_its_list(card: SendCard) -> None:
    context = card.context
    assert context.course_id is not None
    for line in sharing.describe_export(context.database, context.library, context.course_id):
        assert line.what in texts(card)


def test_the_lists_follow_the_course(card: SendCard) -> None:
    context, course_id = card.context, card.context.course_id
    assert course_id is not None
    context.act(lambda: planning.change_course(context.database, course_id, title="Høsten"))
    assert "«Høsten»" in texts(card)


def test_what_is_unchanged_is_not_made_anew(card: SendCard) -> None:
    before = card.findChildren(QLabel)
    card.context.changed.emit()
    assert card.findChildren(QLabel) == before


def test_the_file_is_named_after_the_course_and_its_place_is_told(
    card: SendCard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "kurs.mestringskurs"
    assert "Mestringstreff Orkdal" in press_export(card, monkeypatch, target)
    assert sharing.read_package(target).course.title == "Mestringstreff Orkdal"
    assert "kurs.mestringskurs" in card.notice.said
    assert str(tmp_path) in card.notice.said
    opened: list[Path] = []
    monkeypatch.setattr(dialogs, "open_path", opened.append)
    card.notice.button.click()
    assert opened == [tmp_path]


def test_no_place_chosen_writes_nothing(
    card: SendCard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    press_export(card, monkeypatch, None)
    assert not list(tmp_path.glob("*.mestringskurs"))
    assert card.notice.isHidden()


def test_a_place_that_cannot_be_written_to_is_told_in_the_card(
    card: SendCard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    press_export(card, monkeypatch, tmp_path / "finnes ikke" / "kurs.mestringskurs")
    assert "ble ikke lagret" in card.notice.said
    assert card.notice.button.isHidden()
