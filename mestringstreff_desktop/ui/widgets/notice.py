"""A line in the page itself that says how something went, and stands there until the next thing."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services.edits import Edit
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.announce import announce
from mestringstreff_desktop.ui.widgets.buttons import Button, IconButton
from mestringstreff_desktop.ui.widgets.labels import Picture, breakable, label, set_role
from mestringstreff_desktop.ui.widgets.layouts import column, row

T = TypeVar("T")
WayOn = tuple[str, Callable[[], object]]


class Notice(QFrame):
    """Says that something went well, perhaps with a way on, or what went wrong: `sentence` is the last."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._picture = Picture("check", 20, "good")
        self.sentence = ""
        self._text = label("", "body")
        self.button, self.second = Button("", role="quiet"), Button("", role="quiet")
        self._edit: Edit | None = None
        context.undo.moved.connect(self._follow_edit)
        self._then: dict[Button, Callable[[], object]] = {}
        for button in (self.button, self.second):
            button.clicked.connect(lambda _=False, pressed=button: self._on_clicked(pressed))
        self.close_button = IconButton("x")
        set_role(self.close_button, "icon-quiet")
        self.close_button.setAccessibleName("Lukk meldingen")
        self.close_button.setToolTip("Lukk meldingen")
        self.close_button.clicked.connect(self.hide)
        words = row(column(self._picture, None), self._text, column(self.close_button, None), gap=10)
        words.setStretch(1, 1)
        layout = column(words, row(self.button, self.second, None), gap=4)
        layout.setContentsMargins(14, 12, 14, 10)
        self.setLayout(layout)
        self.hide()

    def show_good(
        self,
        text: str,
        way_on: str = "",
        then: Callable[[], object] | None = None,
        second: WayOn | None = None,
    ) -> None:
        """Say that something is done; `way_on` is the button that does `then`, `second` another one."""
        self._show(text, "teal", "circle-check", "good")
        announce(self, text)
        self._offer(self.button, (way_on, then) if then else None)
        self._offer(self.second, second)

    def show_undoable(self, text: str) -> None:
        """Say what has just been done to the course, with a way to undo it while it is what was done last.

        Where it could not be done, that is told already, and nothing is said here.
        """
        undo = self.context.undo
        edit = undo.just_done
        if edit is not None:
            self.show_good(text, "Angre", lambda: undo.take_back(edit))
            self._edit = edit

    def _follow_edit(self) -> None:
        """What has been undone is no news any longer; after another edit it is not the next to be undone."""
        if self._edit is None or self.context.course is None:
            return
        if self.context.undo.is_taken_back(self._edit):
            self._edit = None
            self.hide()
        else:
            self.button.setEnabled(self.context.undo.last is self._edit)

    def _offer(self, button: Button, way_on: WayOn | None) -> None:
        words, then = way_on or ("", None)
        button.show_text(words)
        button.setVisible(bool(words))
        self._then.pop(button, None)
        if then is not None:
            self._then[button] = then

    def show_file(self, text: str, path: Path) -> None:
        """Say that a file is written, with the way to its folder."""
        self.show_good(text, "Åpne mappa", lambda: self.context.ask.show_path(path.parent))

    def show_trouble(self, sentence: str, comfort: str = "") -> None:
        """Say what went wrong, also to those who look at the status bar."""
        self._show(f"{sentence} {comfort}".strip(), "sun", "info", "warm")
        self._offer(self.button, None)
        self._offer(self.second, None)
        self.context.failed.emit(sentence)

    def try_to(self, action: Callable[[], T], comfort: str = "") -> T | None:
        """Store what is typed, then do something; on trouble say so here, with a comfort, and return None."""
        self.hide()
        self.context.autosave.flush()
        try:
            return action()
        except UserError as error:
            self.show_trouble(str(error), comfort)
            return None

    def _show(self, text: str, role: str, icon: str, token: str) -> None:
        self.sentence, self._edit = text, None
        self.button.setEnabled(True)
        self._text.setText(breakable(text))
        self._picture.show_icon(icon, token, self.context.theme)
        self.close_button.apply_theme(self.context.theme)
        set_role(self, role)
        self.show()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """A way on that comes or goes takes room, or leaves some."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def _fit(self) -> None:
        """Be as high as the words need at this width, and no higher; one that floats is given its place."""
        if self.property("floats"):
            return
        needed = self.heightForWidth(self.width()) if self.hasHeightForWidth() else self.sizeHint().height()
        self.setFixedHeight(max(needed, 0))

    def _on_clicked(self, pressed: Button) -> None:
        if pressed in self._then:
            self.context.try_to(self._then[pressed])
