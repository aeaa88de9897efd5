"""The program's questions: what Enter and Esc mean, and where files end up."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QDir, QStandardPaths, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.ui import dialogs
from mestringstreff_desktop.ui.context import Context
from mestringstreff_desktop.ui.dialogs import AskText, Question


@pytest.fixture
def when_asked(qtbot: QtBot) -> Callable[[Callable[[QFileDialog], None]], None]:
    """Do something with the file dialog as soon as it stands there."""

    def react(action: Callable[[QFileDialog], None]) -> None:
        def look() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, QFileDialog)
            action(dialog)

        QTimer.singleShot(0, look)

    return react


def question(context: Context, *, is_danger: bool = False) -> Question:
    return Question(context, "Slette?", "Da er det borte.", "Slett", "Behold", is_danger=is_danger)


@pytest.mark.parametrize(("is_danger", "answer"), [(False, 1), (True, 0)])
def test_enter_says_yes_but_never_to_what_is_dangerous(
    context: Context, is_danger: bool, answer: int
) -> None:
    dialog = question(context, is_danger=is_danger)
    dialog.show()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert dialog.result() == answer
    assert dialog.isHidden()


def test_escape_says_no(context: Context, qtbot: QtBot) -> None:
    dialog = question(context)
    dialog.show()
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_a_question_without_an_answer_cannot_be_answered(context: Context) -> None:
    dialog = AskText(context, "Nytt kurs", "Hva heter det?", "Lag kurset")
    assert not dialog.yes.isEnabled()
    dialog.field.setText("  Våren  ")
    assert dialog.yes.isEnabled()
    dialog.field.setText("   ")
    assert not dialog.yes.isEnabled()


def test_the_answer_is_given_without_spaces_around_it(context: Context) -> None:
    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, AskText)
        dialog.field.setText("  Våren  ")
        dialog.accept()

    QTimer.singleShot(0, answer)
    assert dialogs.ask_text(context, "Nytt kurs", "Hva heter det?", "Lag kurset") == "Våren"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Mestringstreff våren", "Mestringstreff våren"),
        ("Vår 26/27: «Orkdal»?", "Vår 26 27 «Orkdal»"),
        ("..\\..\\etc", "etc"),
        ("CON.", "CON"),
        ("   ", "Mestringstreff"),
        ("x" * 300, "x" * 80),
        ("to\nlinjer", "to linjer"),
    ],
)
def test_a_title_becomes_a_name_that_every_system_takes(title: str, name: str) -> None:
    assert dialogs.file_name(title) == name


def test_a_file_gets_its_ending_when_none_is_typed(
    context: Context, tmp_path: Path, when_asked: Callable[[Callable[[QFileDialog], None]], None]
) -> None:
    def save(dialog: QFileDialog) -> None:
        dialog.setDirectory(str(tmp_path))
        dialog.findChildren(QLineEdit)[0].setText("kurset mitt")
        dialog.accept()

    when_asked(save)
    chosen = dialogs.ask_save(context, "Lag kurspakke", "Orkdal", "Kurspakke (*.mestringskurs)")
    assert chosen == tmp_path / "kurset mitt.mestringskurs"


def test_the_suggested_name_has_the_ending_once(
    context: Context, when_asked: Callable[[Callable[[QFileDialog], None]], None]
) -> None:
    seen: list[str] = []

    def look(dialog: QFileDialog) -> None:
        seen.extend(dialog.selectedFiles())
        dialog.reject()

    when_asked(look)
    assert dialogs.ask_save(context, "Lagre", "Vår 1.5.pdf", "PDF (*.pdf)") is None
    assert [Path(path).name for path in seen] == ["Vår 1.5.pdf"]


def test_the_first_time_it_is_among_the_users_documents(
    context: Context,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    when_asked: Callable[[Callable[[QFileDialog], None]], None],
) -> None:
    seen: list[str] = []

    def look(dialog: QFileDialog) -> None:
        seen.append(dialog.directory().path())
        dialog.reject()

    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(tmp_path))
    monkeypatch.setattr(QDir, "current", QFileDialog().directory)
    when_asked(look)
    dialogs.ask_open(context, "Hent et kurs", "Kurspakke (*.mestringskurs)")
    assert seen == [str(tmp_path)]


def test_a_file_that_is_chosen_is_opened(
    context: Context, tmp_path: Path, when_asked: Callable[[Callable[[QFileDialog], None]], None]
) -> None:
    file = tmp_path / "a.mestringskurs"
    file.touch()

    def choose(dialog: QFileDialog) -> None:
        dialog.selectFile(str(file))
        dialog.accept()

    when_asked(choose)
    assert dialogs.ask_open(context, "Hent et kurs", "Kurspakke (*.mestringskurs)") == file


def test_a_folder_is_shown_or_its_place_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    answers = [False, True]

    def open_url(url: QUrl) -> bool:
        opened.append(url)
        return answers.pop()

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    dialogs.open_path(tmp_path)
    assert opened[0].toLocalFile() == str(tmp_path)
    with pytest.raises(UserError, match="Du finner det her"):
        dialogs.open_path(tmp_path)


def test_a_folder_is_chosen(
    context: Context, tmp_path: Path, when_asked: Callable[[Callable[[QFileDialog], None]], None]
) -> None:
    def choose(dialog: QFileDialog) -> None:
        assert dialog.fileMode() is QFileDialog.FileMode.Directory
        dialog.setDirectory(str(tmp_path))
        dialog.selectFile(str(tmp_path))
        dialog.accept()

    when_asked(choose)
    assert dialogs.ask_folder(context, "Velg en mappe") == tmp_path
