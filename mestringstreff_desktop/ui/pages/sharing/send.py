"""Sending the course to a colleague: what leaves and what stays is seen first."""

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from mestringstreff_desktop.clock import local
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.services import sharing
from mestringstreff_desktop.services.sharing import ExportLine, ExportOptions
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.sharing.package_password import PackagePassword
from mestringstreff_desktop.ui.widgets.buttons import Button, apply_theme_within
from mestringstreff_desktop.ui.widgets.keeping_desk import KeepingDesk
from mestringstreff_desktop.ui.widgets.labels import Picture, breakable, label
from mestringstreff_desktop.ui.widgets.layouts import column, row
from mestringstreff_desktop.ui.widgets.side_by_side import SideBySide
from mestringstreff_desktop.ui.widgets.tick_choice import TickChoice

KINDS = "Kurspakke (*.mestringskurs)"
_TOP = Qt.AlignmentFlag.AlignTop
_EXAMPLE = (
    "Sende eksempelkurset?",
    "Kurset du ser på, er et eksempel. Vil du sende ditt eget, velger du det øverst til venstre først.",
    "Lag kurspakke",
)
_WITH_PASSWORD = "Mottakeren trenger passordet, og den nyeste versjonen av programmet."
_CARE = "Den har med mer enn planen, så send den bare til dem det gjelder."


class SendCard(QFrame):
    """What may follow when it is asked for, the lists of what leaves and what stays, and the way out."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.context = context
        self._course_id: UUID | None = None
        self._asked_for: tuple[Course | None, ExportOptions] | None = None
        self._leaves = _Lines("Dette følger med", "check", "good")
        self._stays = _Lines("Dette blir hos dere", "shield-check", "primary")
        self.choices = {each.name: self._choice(each) for each in sharing.EXPORT_CHOICES}
        self.desk = KeepingDesk(context)
        self.notice = self.desk.notice
        lists = SideBySide(context, self._leaves, self._stays, room=240)
        self.setLayout(column(self._head(), self.desk, self._asked(), lists, None, gap=16, margin=20))

    def _choice(self, choice: sharing.ExportChoice) -> TickChoice:
        made = TickChoice(self.context, choice.title, choice.meaning)
        made.box.setObjectName(f"export-{choice.name}")
        made.ticked.connect(self.refresh)
        return made

    def _head(self) -> QVBoxLayout:
        make = Button("Lag kurspakke …", "package", "primary")
        make.setObjectName("export-course")
        make.clicked.connect(self._export)
        lead = "Kurspakken er én fil. Send den på e-post, eller legg den på en minnepinne."
        words = column(label("Send kurset til en kollega", "title"), label(lead, "lead"), None, gap=4)
        head = row(words, column(make, None), gap=16)
        head.setStretch(0, 1)
        return column(head)

    def _asked(self) -> QVBoxLayout:
        heading = label("Planen følger alltid med. Vil du sende mer?", "group")
        return column(heading, *self.choices.values(), gap=6)

    @property
    def options(self) -> ExportOptions:
        """What is ticked."""
        return ExportOptions(**{name: choice.is_on for name, choice in self.choices.items()})

    def refresh(self) -> None:
        """Show what the course on screen would give away, first what was asked for beside the plan.

        For another course nothing is ticked. While the card is out of sight nothing is looked up.
        """
        if not self.isVisible():
            return
        context, course_id = self.context, self.context.course_id
        if course_id != self._course_id:
            self._course_id = course_id
            self._untick()
        asked = (context.course, self.options)
        if course_id is None or asked == self._asked_for:
            return
        lines = self._described(course_id, self.options)
        plan = {line.what for line in self._described(course_id, ExportOptions()) if line.leaves}
        leaves = [line for line in lines if line.leaves]
        self._leaves.show_lines(sorted(leaves, key=lambda line: line.what in plan))
        self._stays.show_lines([line for line in lines if not line.leaves])
        apply_theme_within(self, context.theme)
        self._asked_for = asked if lines else None

    def _described(self, course_id: UUID, options: ExportOptions) -> list[ExportLine]:
        context = self.context
        return (
            context.try_to(
                lambda: sharing.describe_export(
                    context.database, context.library, course_id, options, local(context.clock()).date()
                )
            )
            or []
        )

    def _untick(self) -> None:
        for choice in self.choices.values():
            choice.blockSignals(True)  # the lists are made once, when they are seen
            choice.box.setChecked(False)
            choice.blockSignals(False)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """What was asked for once must not leave by habit the next time."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._untick()

    def _export(self) -> None:
        title = self.context.require_course().title
        if self.context.is_example and not self.context.ask.confirm(*_EXAMPLE):
            return
        password = self._password()
        if password is None:
            return
        target = self.context.ask.save_file("Lag kurspakke", title, KINDS)
        if target is not None:
            self.write(target, password)

    def _password(self) -> str | None:
        """Ask for a password where more than the plan leaves; empty is none, and None to leave it all."""
        if not (self.options.team or self.options.logs):
            return ""
        dialog = PackagePassword(self.context)
        is_answered = self.context.ask.exec(dialog)
        typed = dialog.take()
        return typed if is_answered else None

    def write(self, target: Path, password: str = "") -> None:
        """Write the package, and say where it lies."""
        context, course, options = self.context, self.context.require_course(), self.options
        library, today = context.library, local(context.clock()).date()
        self.desk.keep(
            "Lager kurspakken …",
            lambda task: sharing.export_course(
                *(context.database, library, course.id, target, options),
                password=password,
                progress=task,
                today=today,
            ),
            lambda made: self._on_made(made, options, has_password=bool(password)),
        )

    def _on_made(self, made: Path, options: ExportOptions, *, has_password: bool) -> None:
        care = f" {_CARE}" if options != ExportOptions() else ""
        care = f" {_WITH_PASSWORD}" if has_password else care
        self.notice.show_file(f"Kurspakken «{made.name}» ligger i {made.parent}.{care}", made)


class _Lines(QWidget):
    """A heading, and a line for each kind of thing with a mark before it."""

    def __init__(self, title: str, icon: str, token: str) -> None:
        super().__init__()
        self._icon, self._token = icon, token
        self._shown: Sequence[ExportLine] = ()
        self._rows: list[tuple[Picture, QLabel, QLabel]] = []
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(10)
        self.setLayout(column(label(title, "group"), self._grid, None, gap=8))

    def show_lines(self, lines: Sequence[ExportLine]) -> None:
        if lines == self._shown:
            return
        self._shown = lines
        while len(self._rows) < len(lines):
            self._add_row()
        for number, parts in enumerate(self._rows):
            line = lines[number] if number < len(lines) else None
            _, what, words = parts
            what.setText(line.what if line else "")
            words.setText(breakable(line.words) if line else "")
            for part in parts:
                part.setVisible(line is not None)

    def _add_row(self) -> None:
        """A row is kept and given other words: to make it anew costs the window more than all the rest."""
        picture, what, words = Picture(self._icon, 20, self._token), label("", "strong"), label("", "quiet")
        self._grid.addWidget(picture, len(self._rows), 0, _TOP)
        self._grid.addLayout(column(what, words, gap=0), len(self._rows), 1)
        self._rows.append((picture, what, words))
