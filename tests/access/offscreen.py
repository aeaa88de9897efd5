"""Reads the same tree through Qt's own interface, with no bus and no screen."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QMainWindow

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.window.application import make_application
from tests.access.nodes import PRESSED, VALUED, WRITTEN, Node
from tests.access.places import UNDER_WAY, WAY, Place
from tests.access.program import example_window

Role, Text, Relation = QAccessible.Role, QAccessible.Text, QAccessible.RelationFlag
# As Qt names them on the bus.
_ROLES = {
    Role.Application: "application",
    Role.Border: "panel",
    Role.Button: "push button",
    Role.ButtonMenu: "button menu",
    Role.Canvas: "canvas",
    Role.Cell: "table cell",
    Role.CheckBox: "check box",
    Role.Client: "filler",
    Role.ColumnHeader: "column header",
    Role.ComboBox: "combo box",
    Role.Dialog: "dialog",
    Role.EditableText: "text",
    Role.Graphic: "graphic",
    Role.Grouping: "panel",
    Role.LayeredPane: "layered pane",
    Role.List: "list",
    Role.ListItem: "list item",
    Role.MenuItem: "menu item",
    Role.Pane: "panel",
    Role.PopupMenu: "popup menu",
    Role.ProgressBar: "progress bar",
    Role.RadioButton: "radio button",
    Role.ScrollBar: "scroll bar",
    Role.Separator: "separator",
    Role.SpinBox: "spin box",
    Role.StaticText: "label",
    Role.StatusBar: "status bar",
    Role.Table: "table",
    Role.Window: "frame",
}
_PASSED_OVER = frozenset({Role.ScrollBar})
_PAUSE_MS = 30  # what a press leads to is shown by then, or told by the keeper to be under way
_MOST_TRIES = 600


class OffscreenReader:
    """Reads the window that is on top in this process."""

    def read(self) -> Node:
        return _node(self._top())

    def press(self, name: str) -> bool:
        """Press the first control whose name begins so; is there one?"""
        named = (each for each in _every(self._top()) if each.text(Text.Name).startswith(name))
        found = next((each for each in named if _ROLES.get(each.role()) in PRESSED), None)
        action = found.actionInterface() if found else None
        if action is not None:
            action.doAction(action.actionNames()[0])
        return action is not None

    def _top(self) -> QAccessibleInterface:
        seen = [each for each in QApplication.topLevelWidgets() if isinstance(each, QMainWindow)]
        return QAccessible.queryAccessibleInterface(QApplication.activeModalWidget() or seen[0])


def _every(place: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield place
    for child in _children(place):
        yield from _every(child)


def _children(place: QAccessibleInterface) -> list[QAccessibleInterface]:
    children = (place.child(at) for at in range(place.childCount()))
    return [each for each in children if each is not None and not each.state().invisible]


def _node(place: QAccessibleInterface) -> Node:
    role = _ROLES.get(place.role(), place.role().name)
    labels = [other.text(Text.Name) for other, kind in place.relations() if kind & Relation.Label]
    return Node(
        role,
        place.text(Text.Name),
        place.text(Text.Description),
        _value(place, role),
        tuple(_states(place.state(), role)),
        " ".join(labels),
        any(kind & Relation.Labelled for _, kind in place.relations()),
        tuple(_node(each) for each in _children(place) if each.role() not in _PASSED_OVER),
    )


def _value(place: QAccessibleInterface, role: str) -> str:
    value = place.valueInterface()
    if role in VALUED and value is not None:
        return f"{value.currentValue():g}"
    return place.text(Text.Value) if role in WRITTEN else ""


def _states(state: QAccessible.State, role: str) -> Iterator[str]:
    named = {
        "checked": state.checked,
        "expanded": state.expanded,
        "focusable": state.focusable,
        "selected": state.selected,
        "menu": state.hasPopup,
        "read only": state.readOnly and role in WRITTEN,
        "disabled": state.disabled,
    }
    return (name for name, holds in named.items() if holds and (role != "label" or name == "disabled"))


def read_all() -> dict[str, Node]:
    """Return the tree of every place on the way."""
    _application = make_application()
    with example_window() as window:
        trees = Walk(OffscreenReader(), window.context).go(WAY)
        window.context.stop()
    return trees


class Walk:
    """Goes the way from one place to the next on timers: what a press opens may wait for an answer."""

    def __init__(self, reader: OffscreenReader, context: Context) -> None:
        self.trees: dict[str, Node] = {}
        self._reader, self._context = reader, context
        self._loop = QEventLoop()
        self._steps: list[Callable[[], bool]] = []
        self._tries = 0

    def go(self, way: Sequence[Place]) -> dict[str, Node]:
        """Return the tree of each place."""
        for place in way:
            self._steps += [partial(self._reader.press, name) for name in place.presses]
            self._steps.append(partial(self._read, place))
        self._later()
        self._loop.exec()
        assert not self._steps, f"{len(self.trees)} places reached"
        return self.trees

    def _read(self, place: Place) -> bool:
        """Read; is the place there, by its sign, and has nothing changed since it was last read?"""
        before, now = self.trees.get(place.name), self._reader.read()
        self.trees[place.name] = now
        return now.has(place.sign) and not now.has(UNDER_WAY) and now == before

    def _later(self) -> None:
        QTimer.singleShot(_PAUSE_MS, self._do)

    def _do(self) -> None:
        """Do the next step once nothing is under way; what is not there yet is waited for."""
        if not self._steps or self._tries > _MOST_TRIES:
            self._loop.quit()
            return
        self._later()
        if self._context.keeper.is_idle:
            step = self._steps.pop(0)
            is_done = step()
            self._tries = 0 if is_done else self._tries + 1
            self._steps[:0] = [] if is_done else [step]
