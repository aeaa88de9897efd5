"""The parts of a sheet, in the order they are printed: chosen, moved, removed, and new ones added."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QVBoxLayout, QWidget

from mestringstreff_desktop.content.forms import FormSection
from mestringstreff_desktop.content.own.sheets import KINDS, kind_of
from mestringstreff_desktop.content.text import clean_name
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.own.words import line_of
from mestringstreff_desktop.ui.widgets.buttons import Button, IconButton, apply_theme_within
from mestringstreff_desktop.ui.widgets.labels import Picture, label
from mestringstreff_desktop.ui.widgets.layouts import column, line, row, scrolled
from mestringstreff_desktop.ui.widgets.row_list import ListRow, RowList

HEAD = "head"
_HEAD_WORDS = "Tittel og oppsett"
_BESIDE_WORDS = 36  # pixels of a row that are neither for its icon nor for its words
_LONGEST = 80  # letters of a row that are looked at
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class SectionRow(ListRow):
    """One part: its icon, its kind, and how it begins."""

    def __init__(self, key: str, icon: str) -> None:
        super().__init__(key, "question")
        self._icon = Picture(icon, 20)
        self._word, self._begins = label("", "body", wrap=False), label("", "quiet", wrap=False)
        self._begins.setMinimumWidth(10)
        words = column(self._word, self._begins, gap=0)
        layout = row(column(self._icon, None), words, gap=10)
        layout.setStretch(1, 1)
        layout.setContentsMargins(10, 7, 8, 7)
        self.setLayout(layout)
        self._whole = ""

    def show_words(self, word: str, begins: str) -> None:
        """Show the kind, and the start of what is in it, cut where the line ends."""
        self._word.setText(word)
        self._whole = begins
        self._begins.setVisible(bool(begins))
        self._cut()
        self.setAccessibleName(f"{word}. {begins}" if begins else word)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        room = self.width() - self._icon.sizeHint().width() - _BESIDE_WORDS
        self._begins.ensurePolished()
        self._begins.setText(
            self._begins.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        )


class SectionList(RowList[SectionRow]):
    """The rows. `moved` carries by how many places, `removed` tells that the chosen one is to go."""

    moved = Signal(int)
    removed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__("Delene av arket")
        self.context = context
        self._kinds: list[object] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2)

    def show_sections(self, title: str, sections: Sequence[FormSection], key: str) -> None:
        """Show the parts; rows are made anew only when they are others than before."""
        kinds: list[object] = [type(section) for section in sections]
        if kinds != self._kinds or not self.rows:
            self._make_rows(sections)
            self._kinds = kinds
        self.rows[HEAD].show_words(_HEAD_WORDS, _short(title))
        for number, section in enumerate(sections):
            self.rows[str(number)].show_words(kind_of(section).word, _short(line_of(section)))
        self.show_chosen(key)

    def _make_rows(self, sections: Sequence[FormSection]) -> None:
        had_focus = self.has_focus
        for old in self.rows.values():
            old.hide()
            self._layout.removeWidget(old)
            old.deleteLater()
        icons = {HEAD: "settings"} | {str(at): kind_of(each).icon for at, each in enumerate(sections)}
        self.rows = {key: self.listen_to(SectionRow(key, icon)) for key, icon in icons.items()}
        for each in self.rows.values():
            self._layout.addWidget(each)
            each.show()  # at once: what is not shown yet cannot be given the keys
        apply_theme_within(self, self.context.theme)
        if had_focus:
            self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves the chosen part; Delete removes it."""
        key, is_alt = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if is_alt and key in _MOVES:
            self.moved.emit(_MOVES[key])
        elif key is Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)


def _short(text: str) -> str:
    return clean_name(text[: 4 * _LONGEST], _LONGEST)


class SectionPanel(QFrame):
    """The list with its buttons. `wanted` carries the kind of a part to add."""

    wanted = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.context = context
        self.list = SectionList(context)
        self.add = Button("Legg til del", "plus")
        self.add.setObjectName("add-section")
        self.add.clicked.connect(self._open_menu)
        self.up = _tool("arrow-up", "Flytt opp", "Alt+↑")
        self.down = _tool("arrow-down", "Flytt ned", "Alt+↓")
        self.remove = _tool("trash-2", "Fjern delen", "Delete")
        self.up.clicked.connect(lambda: self.list.moved.emit(-1))
        self.down.clicked.connect(lambda: self.list.moved.emit(1))
        self.remove.clicked.connect(self.list.removed)
        self._lay_out()

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setLayout(column(self.list, None, gap=0))
        self._area = scrolled(inner, "on-card")
        tools = row(self.up, self.down, None, self.remove, gap=6)
        layout = column(self._area, line(), tools, self.add, gap=8)
        layout.setContentsMargins(8, 10, 8, 10)
        layout.setStretch(0, 1)
        self.setLayout(layout)

    def put_below(self, button: Button) -> None:
        """Give a button its place under the others."""
        layout = self.layout()
        assert layout is not None, "it was given one"
        layout.addWidget(button)

    def show_sections(self, title: str, sections: Sequence[FormSection], key: str) -> None:
        """Show the parts, and offer what can be done with the chosen one."""
        self.list.show_sections(title, sections, key)
        at = int(key) if key != HEAD else None
        self.up.setEnabled(at is not None and at > 0)
        self.down.setEnabled(at is not None and at < len(sections) - 1)
        self.remove.setEnabled(at is not None)

    def reveal(self) -> None:
        """Scroll to the chosen part."""
        chosen = self.list.rows.get(self.list.key)
        if chosen is not None:
            self._area.ensureWidgetVisible(chosen, 0, 24)

    def menu_of_kinds(self) -> QMenu:
        """Return the kinds of part, each with what it is for."""
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for kind, words in KINDS.items():
            icon = self.context.theme.icon(words.icon, "primary")
            action = menu.addAction(icon, f"{words.word}: {words.use[0].lower()}{words.use[1:].rstrip('.')}")
            action.triggered.connect(lambda _=False, picked=kind: self.wanted.emit(picked))
        return menu

    def _open_menu(self) -> None:
        menu = self.menu_of_kinds()
        menu.popup(self.add.mapToGlobal(QPoint(0, -menu.sizeHint().height() - 4)))


def _tool(icon: str, name: str, key: str) -> IconButton:
    made = IconButton(icon)
    made.setAccessibleName(name)
    made.setToolTip(f"{name} ({key})")
    return made
