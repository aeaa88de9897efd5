"""The program's questions: what Enter and Esc mean, and where files end up."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QDir, QStandardPaths, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from mestringstreff_desktop import paths
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets import dialogs
from mestringstreff_desktop.ui.widgets.dialogs import AskText, Dialogs, Question


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
    assert Dialogs(context).text("Nytt kurs", "Hva heter det?", "Lag kurset") == "Våren"


def test_a_file_gets_its_ending_when_none_is_typed(
    context: Context, tmp_path: Path, when_asked: Callable[[Callable[[QFileDialog], None]], None]
) -> None:
    def save(dialog: QFileDialog) -> None:
        dialog.setDirectory(str(tmp_path))
        dialog.findChildren(QLineEdit)[0].setText("kurset mitt")
        dialog.accept()

    when_asked(save)
    chosen = Dialogs(context).save_file("Lag kurspakke", "Orkdal", "Kurspakke (*.mestringskurs)")
    assert chosen == tmp_path / "kurset mitt.mestringskurs"


def test_the_suggested_name_has_the_ending_once(
    context: Context, when_asked: Callable[[Callable[[QFileDialog], None]], None]
) -> None:
    seen: list[str] = []

    def look(dialog: QFileDialog) -> None:
        seen.extend(dialog.selectedFiles())
        dialog.reject()

    when_asked(look)
    assert Dialogs(context).save_file("Lagre", "Vår 1.5.pdf", "PDF (*.pdf)") is None
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

    # where a machine has its folders, and where the program was started, is not ours to say
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(tmp_path))
    monkeypatch.setattr(QDir, "current", QFileDialog().directory)
    when_asked(look)
    Dialogs(context).open_file("Hent et kurs", "Kurspakke (*.mestringskurs)")
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
    assert Dialogs(context).open_file("Hent et kurs", "Kurspakke (*.mestringskurs)") == file


def test_a_folder_is_shown_or_its_place_is_told(
    context: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    answers = [False, True]

    def open_url(url: QUrl) -> bool:
        opened.append(url)
        return answers.pop()

    # what opens a file is up to the machine
    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    Dialogs(context).show_path(tmp_path)
    assert opened[0].toLocalFile() == str(tmp_path)
    with pytest.raises(UserError, match=f"Åpne «{tmp_path}» selv"):
        Dialogs(context).show_path(tmp_path)


def test_a_folder_is_chosen(
    context: Context, tmp_path: Path, when_asked: Callable[[Callable[[QFileDialog], None]], None]
) -> None:
    def choose(dialog: QFileDialog) -> None:
        assert dialog.fileMode() is QFileDialog.FileMode.Directory
        dialog.setDirectory(str(tmp_path))
        dialog.selectFile(str(tmp_path))
        dialog.accept()

    when_asked(choose)
    assert Dialogs(context).folder("Velg en mappe") == tmp_path


def test_a_question_shows_markup_as_it_is_and_its_words_whole(context: Context) -> None:
    dialog = Question(context, "Slette «<b>Vår</b>»?", "A & B blir borte.", "Slett")
    found = [each for each in dialog.findChildren(QLabel) if each.text()]
    assert {each.text() for each in found} == {"Slette «<b>Vår</b>»?", "A & B blir borte."}
    assert {each.textFormat() for each in found} == {Qt.TextFormat.PlainText}
    assert all(each.wordWrap() for each in found)
    assert (dialog.yes.accessibleName(), dialog.no.accessibleName()) == ("Slett", "Avbryt")


@pytest.mark.parametrize(("is_danger", "role"), [(True, "danger"), (False, "primary")])
def test_a_dangerous_yes_looks_dangerous_and_is_not_the_easy_answer(
    context: Context, is_danger: bool, role: str
) -> None:
    dialog = question(context, is_danger=is_danger)
    assert dialog.yes.property("role") == role
    assert (dialog.yes.isDefault(), dialog.no.isDefault()) == (not is_danger, is_danger)


def test_a_text_to_change_is_there_and_marked_so_that_typing_replaces_it(context: Context) -> None:
    dialog = AskText(context, "Nytt navn", "Hva heter det?", "Bruk navnet", "Våren")
    dialog.show()
    assert dialog.yes.isEnabled()
    assert dialog.field.accessibleName() == "Nytt navn"
    QTest.keyClicks(dialog.field, "Høsten")
    assert dialog.field.text() == "Høsten"


def test_enter_without_an_answer_does_not_close_the_question(context: Context) -> None:
    dialog = AskText(context, "Nytt kurs", "Hva heter det?", "Lag kurset")
    dialog.show()
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    QTest.keyClicks(dialog.field, "Våren")
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.result() == AskText.DialogCode.Accepted


def test_a_question_that_is_put_away_has_no_answer(context: Context) -> None:
    def escape() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, AskText)
        QTest.keyClicks(dialog.field, "Våren")
        QTest.keyClick(dialog.field, Qt.Key.Key_Escape)

    QTimer.singleShot(0, escape)
    assert Dialogs(context).text("Nytt kurs", "Hva heter det?", "Lag kurset") is None


@pytest.mark.parametrize(("button", "answer"), [("Slett", True), ("Behold", False)])
def test_a_yes_or_a_no_is_told(context: Context, button: str, answer: bool) -> None:
    def press() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Question)
        next(each for each in (dialog.yes, dialog.no) if each.accessibleName() == button).click()

    QTimer.singleShot(0, press)
    assert Dialogs(context).confirm("Slette?", "Da er det borte.", "Slett", "Behold") is answer


def test_pictures_of_sheets_are_kept_in_a_folder_of_the_programs_own(context: Context) -> None:
    assert Dialogs(context).cache_folder() == paths.user_cache() / "bilder"
    assert paths.PROGRAM in str(paths.user_cache())


def test_a_dialog_stands_over_the_one_that_is_open(context: Context) -> None:
    assert dialogs.top_window(context) is context.parent()
    first = question(context)
    first.open()
    assert dialogs.top_window(context) is first
    assert question(context).parent() is first
    first.reject()
