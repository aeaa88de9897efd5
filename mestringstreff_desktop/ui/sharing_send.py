"""Deling, part one: send the course to a colleague, and see what leaves and what stays first."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from mestringstreff_desktop.services import sharing
from mestringstreff_desktop.services.sharing import ExportLine
from mestringstreff_desktop.ui import dialogs
from mestringstreff_desktop.ui.context import Context
from mestringstreff_desktop.ui.notice import Notice
from mestringstreff_desktop.ui.side_by_side import SideBySide
from mestringstreff_desktop.ui.tile import breakable
from mestringstreff_desktop.ui.widgets import Button, Picture, clear, column, dress_all, label, row

KINDS = "Kurspakke (*.mestringskurs)"
_TOP = Qt.AlignmentFlag.AlignTop


class SendCard(QFrame):
    """Two lists, what follows with the course and what does not, and the button that makes the package."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.context = context
        self._leaves = _Lines("Dette følger med", "check", "good")
        self._stays = _Lines("Dette blir hos dere", "shield-check", "primary")
        lists = SideBySide(context, self._leaves, self._stays, room=240)
        self.notice = Notice(context)
        make = Button("Lag kurspakke …", "package", "primary")
        make.setObjectName("export-course")
        make.clicked.connect(self._export)
        lead = "Kurspakken er én fil. Send den på e-post, eller legg den på en minnepinne."
        words = column(label("Send kurset til en kollega", "title"), label(lead, "lead"), None, gap=4)
        head = row(words, column(make, None), gap=16)
        head.setStretch(0, 1)
        self.setLayout(column(head, self.notice, lists, None, gap=16, margin=20))

    def refresh(self) -> None:
        """Show what the course on screen would give away."""
        context, course_id = self.context, self.context.course_id
        if course_id is None:
            return
        described = context.try_to(
            lambda: sharing.describe_export(context.database, context.library, course_id)
        )
        lines = described or []
        self._leaves.show_lines([line for line in lines if line.leaves])
        self._stays.show_lines([line for line in lines if not line.leaves])
        dress_all(self, context.theme)

    def _export(self) -> None:
        title = self.context.require_course().title
        target = dialogs.ask_save(self.context, "Lag kurspakke", title, KINDS)
        if target is not None:
            self.write(target)

    def write(self, target: Path) -> None:
        """Write the package, and say where it lies."""
        context, course = self.context, self.context.require_course()
        made = self.notice.try_to(
            lambda: sharing.export_course(context.database, context.library, course.id, target)
        )
        if made is not None:
            self.notice.show_file(f"Kurspakken «{made.name}» ligger i {made.parent}", made)


class _Lines(QWidget):
    """A heading, and a line for each kind of thing with a mark before it."""

    def __init__(self, title: str, icon: str, token: str) -> None:
        super().__init__()
        self._icon, self._token = icon, token
        self._shown: Sequence[ExportLine] = ()
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(10)
        self.setLayout(column(label(title, "group"), self._grid, None, gap=8))

    def show_lines(self, lines: Sequence[ExportLine]) -> None:
        if lines == self._shown:
            return
        self._shown = lines
        clear(self._grid)
        for number, line in enumerate(lines):
            words = column(label(line.what, "strong"), label(breakable(line.words), "quiet"), gap=0)
            self._grid.addWidget(Picture(self._icon, 20, self._token), number, 0, _TOP)
            self._grid.addLayout(words, number, 1)
