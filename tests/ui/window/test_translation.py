"""Qt's own words come in Bokmål, and the compiled file is what the source file says."""

import re
from collections.abc import Iterable
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QDir, QLocale, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mestringstreff_desktop import paths
from mestringstreff_desktop.ui.window import translation

pytestmark = pytest.mark.usefixtures("qapp")
Buttons = QMessageBox.StandardButton
_PARTS = re.compile(r"[^\W\d_]{2,}")


def _messages() -> list[tuple[str, str, str, str]]:
    """Context, source, comment and translation of every message in the source file."""
    contexts = ElementTree.parse(paths.resources() / "qt_nb.ts").getroot().iter("context")
    return [
        (
            context.findtext("name", ""),
            message.findtext("source", ""),
            message.findtext("comment", ""),
            message.findtext("translation", ""),
        )
        for context in contexts
        for message in context.iter("message")
    ]


def _words(texts: Iterable[str]) -> set[str]:
    return {word for text in texts for word in _PARTS.findall(text.replace("&", "").lower())}


def _english() -> set[str]:
    """The words of Qt's English texts that no Bokmål text has."""
    sources, texts = zip(*((source, text) for _, source, _, text in _messages()), strict=True)
    return _words(sources) - _words(texts)


def _seen(widget: QWidget) -> set[str]:
    """What can be read on a widget and the actions in it, tooltips too."""
    texts = [each.text() for each in widget.findChildren(QLabel)]
    texts += [each.text() for each in widget.findChildren(QAbstractButton)]
    texts += [action.text() for action in widget.findChildren(QAction)]
    texts += [each.toolTip() for each in widget.findChildren(QWidget)]
    for tree in widget.findChildren(QTreeView):
        model = tree.model()
        texts += [str(model.headerData(i, Qt.Orientation.Horizontal)) for i in range(model.columnCount())]
    return _words(texts)


def test_the_compiled_file_says_what_the_source_file_says() -> None:
    assert _messages()
    for context, source, comment, text in _messages():
        assert QCoreApplication.translate(context, source, comment) == text, (context, source)


def test_no_message_is_translated_by_nothing_or_by_itself() -> None:
    assert not [message for message in _messages() if message[3].strip() in ("", message[1])]


@pytest.mark.parametrize("mark", ["%1", "%2", "%3"])
def test_a_translation_keeps_the_places_to_fill_in(mark: str) -> None:
    for _, source, _, text in _messages():
        assert source.count(mark) == text.count(mark), source


def test_the_buttons_of_a_message_box(qtbot: QtBot) -> None:
    box = QMessageBox()
    qtbot.addWidget(box)
    box.setStandardButtons(Buttons.Yes | Buttons.No | Buttons.Cancel | Buttons.Save | Buttons.Ok)
    assert [button.text() for button in box.buttons()] == ["OK", "Lagre", "Avbryt", "&Ja", "&Nei"]


@pytest.mark.parametrize("kind", [QPlainTextEdit, QLineEdit])
def test_a_text_fields_menu_has_no_english_word(
    qtbot: QtBot, kind: type[QPlainTextEdit] | type[QLineEdit]
) -> None:
    field = kind()
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    texts = [action.text().partition("\t")[0] for action in menu.actions() if action.text()]
    assert [text.replace("&", "") for text in texts[:4]] == ["Angre", "Gjenta", "Klipp ut", "Kopier"]
    assert not _words(texts) & _english()


@pytest.mark.parametrize("mode", list(QFileDialog.AcceptMode))
def test_qts_own_file_dialog_has_no_english_word(qtbot: QtBot, mode: QFileDialog.AcceptMode) -> None:
    dialog = QFileDialog(None, "Hent et kurs", QDir.rootPath(), "Kurspakke (*.mestringskurs)")
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(mode)
    dialog.setViewMode(QFileDialog.ViewMode.Detail)
    dialog.show()
    seen = _seen(dialog)
    assert {"filnavn", "navn", "størrelse", "avbryt"} <= seen
    assert not seen & _english()


def test_dates_and_keys_are_written_as_in_norway() -> None:
    assert QLocale().monthName(5) == "mai"
    assert QLocale().dayName(7) == "søndag"
    assert QKeySequence("Ctrl+Space").toString(QKeySequence.SequenceFormat.NativeText) == "Ctrl+Mellomrom"


def test_installing_needs_the_compiled_file(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        translation.install(qapp, "borte.qm")
