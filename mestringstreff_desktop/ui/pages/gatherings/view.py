"""One gathering: its name, its agenda, and beside it what holds for the whole or for one line."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QWidget

from mestringstreff_desktop.clock import local
from mestringstreff_desktop.course.advice import date_advice, plan_advice
from mestringstreff_desktop.course.course import Course, Gathering, place_words, task_from_last
from mestringstreff_desktop.services.gatherings import who_can_lead
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.gatherings.about_panel import AboutPanel
from mestringstreff_desktop.ui.pages.gatherings.agenda.actions import AgendaActions
from mestringstreff_desktop.ui.pages.gatherings.agenda.row import AgendaRow
from mestringstreff_desktop.ui.pages.gatherings.agenda.table import Agenda
from mestringstreff_desktop.ui.pages.gatherings.editor import GatheringEditor
from mestringstreff_desktop.ui.pages.gatherings.item_panel import ItemPanel
from mestringstreff_desktop.ui.pages.gatherings.several_panel import SeveralPanel
from mestringstreff_desktop.ui.pages.gatherings.words import when_in_words
from mestringstreff_desktop.ui.widgets.buttons import IconButton, apply_theme_within, chip
from mestringstreff_desktop.ui.widgets.labels import Picture, breakable, label
from mestringstreff_desktop.ui.widgets.layouts import column, row, scrolled
from mestringstreff_desktop.ui.widgets.main_and_side import MainAndSide, SideWidth
from mestringstreff_desktop.ui.widgets.one_at_a_time import OneAtATime
from mestringstreff_desktop.ui.widgets.text_fields import WrapField
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

_SIDE = SideWidth(share=0.31, least=296, most=500, room=600)


class GatheringView(QWidget):
    """The agenda is the larger part. Choosing a line shows it at the side.

    Esc leaves the field one is in, then the line, and then the gathering: `wants_out`.
    """

    wants = Signal(object)
    wants_out = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.editor = GatheringEditor(context, self)
        self._course: Course | None = None
        self._sought: UUID | None = None  # the line one came for, while the keyboard stays on it
        self.title = WrapField("Samlingens navn", "Hva heter samlingen?", role="heading-cell")
        self.title.setObjectName("gathering-title")
        self.lead = label("", "lead")
        self._held = Picture("circle-check", 20, "good")
        self.previous = _arrow("chevron-left", "previous-gathering")
        self.next = _arrow("chevron-right", "next-gathering")
        self.agenda = Agenda(self.editor)
        self.actions_on_lines = AgendaActions(self.editor, self.agenda)
        self.about, self.panel = AboutPanel(self.editor), ItemPanel(self.editor)
        self.several = SeveralPanel(self.actions_on_lines)
        self.about_chip, self.item_chip = chip("Om samlingen"), chip("Programpost")
        self._side = self._make_side()
        self._lay_out()
        self._connect()

    def _make_side(self) -> QFrame:
        self._stack = OneAtATime()
        parts = (self.about, self.panel, self.several)
        self._areas = [scrolled(part, "on-card") for part in parts]
        self._area = self._areas[0]
        for area in self._areas:
            self._stack.addWidget(area)
        layout = column(WrapLayout(self.about_chip, self.item_chip), self._stack, gap=12)
        layout.setContentsMargins(16, 12, 4, 8)
        side = QFrame()
        side.setProperty("role", "card")
        side.setLayout(layout)
        return side

    def _lay_out(self) -> None:
        body = MainAndSide(self.context, self.agenda, self._side, _SIDE)
        lead = row(self._held, self.lead, gap=8)
        lead.setStretch(1, 1)
        lead.setContentsMargins(7, 0, 0, 0)
        layout = column(self.title, lead, body, gap=0)
        layout.insertSpacing(2, 14)
        layout.setStretch(3, 1)
        self.setLayout(layout)

    def _connect(self) -> None:
        self.title.edited.connect(self._change_title)
        self.title.left.connect(lambda: self.title.show_text(self.editor.gathering.title))
        self.agenda.selection.changed.connect(self._on_selected)
        self.agenda.ranged.connect(self._keep_in_sight)
        self.agenda.minutes_edited.connect(lambda key, minutes: self.editor.change_item(key, minutes=minutes))
        self.agenda.title_edited.connect(self._change_item_title)
        self.agenda.who_edited.connect(lambda key, who: self.editor.change_item(key, responsible=who))
        self.panel.remove_wanted.connect(lambda key: self.actions_on_lines.remove([key]))
        for key, by in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self._step_item(by))
        self.agenda.tool_wanted.connect(lambda tool_id: self.context.go_to.emit("toolbox", tool_id))
        self.agenda.wants_start.connect(self.focus_start)
        self.about_chip.clicked.connect(self.show_about)
        self.item_chip.clicked.connect(self._show_some_item)
        self.previous.clicked.connect(lambda: self._go(-1))
        self.next.clicked.connect(lambda: self._go(1))
        self.editor.followed.connect(self._follow)

    def refresh(self, course: Course, gathering: Gathering) -> None:
        """Show a gathering as it is stored; another one than before is shown from its top."""
        is_another = gathering.id != self.editor.gathering.id
        if is_another:
            self.setFocus()
        course = self._course = self.editor.take(course, gathering)
        gathering = self.editor.gathering
        self.title.show_text(gathering.title)
        self.agenda.show_people(who_can_lead(course, self.context.library.frame))
        self._show_neighbours(course, gathering)
        self.about.refresh(course, gathering, is_another)
        if is_another:
            self._start_at_top()
        self._show_panel()
        self._follow()
        if is_another:
            self.agenda.focus_first()

    def _start_at_top(self) -> None:
        self.agenda.selection.clear()
        self.agenda.start_at_top()
        self._areas[0].verticalScrollBar().setValue(0)

    def _follow(self) -> None:
        """Show what has been typed so far wherever it is told of."""
        gathering, course = self.editor.gathering, self._course
        if course is None:
            return
        number = f"Samling {gathering.number} av {len(course.gatherings)}"
        parts = (number, when_in_words(gathering), place_words(gathering, course))
        self.lead.setText(breakable(" · ".join(part for part in parts if part)))
        self._held.setVisible(gathering.is_held)
        self._show_advice(course, gathering)
        self.agenda.refresh(gathering, task_from_last(course, gathering))

    def _show_advice(self, course: Course, gathering: Gathering) -> None:
        """All of it stands at the side; how much there is, on the way there."""
        today = local(self.context.clock()).date()
        advice = [] if gathering.is_held else plan_advice(course, gathering)
        advice = [*date_advice(course, gathering, today), *advice]
        self.about.advice.refresh(advice)
        self.about_chip.show_text("Om samlingen" + (f" · {len(advice)} råd" if advice else ""))

    def choose(self, item_id: UUID) -> None:
        """Show a line of the agenda at the side."""
        self.agenda.selection.only(item_id)

    def _on_selected(self) -> None:
        self._show_panel()
        self._area.verticalScrollBar().setValue(0)

    def show_item(self, item_id: UUID) -> None:
        """Go to a line, show it at the side, and keep it in sight while all finds its place."""
        if item_id != self.panel.item_id:
            self.choose(item_id)
        self.agenda.focus_row(item_id)
        self._sought = item_id

    def _keep_in_sight(self) -> None:
        """A plan that is shown just now is laid out in several turns, and the line moves with each."""
        if self._sought is not None and self.agenda.focused_item() == self._sought:
            self.agenda.show_row(self._sought)
        else:
            self._sought = None

    def _step_item(self, by: int) -> None:
        """Move the line that has the focus, with those chosen with it, or else those at the side."""
        focused, chosen = self.agenda.focused_item(), self.agenda.selection
        ids = chosen.with_others(focused) if focused else chosen.ids
        if ids:
            self.editor.step_items(ids, by)
            if focused is not None:
                self.agenda.show_row(focused)

    def _change_item_title(self, item_id: UUID, text: str) -> None:
        """A title that is being typed anew may be blank for a while; it is not stored so."""
        if text.strip():
            self.editor.change_item(item_id, title=text.strip())

    def show_about(self) -> None:
        self.agenda.selection.clear()

    def focus_start(self) -> None:
        self.show_about()
        self.about.when.start.setFocus()

    def focus_date(self) -> None:
        self.show_about()
        self.about.when.date.setFocus()

    def _show_some_item(self) -> None:
        """Without a chosen line the first one is shown."""
        if not self.agenda.selection.ids and self.editor.gathering.items:
            self.choose(self.editor.gathering.items[0].id)
        self._show_panel()

    def _show_panel(self) -> None:
        """Show the side that belongs to what is chosen, and keep it up to date."""
        items = self.editor.items(self.agenda.selection.ids)
        if len(items) > 1:
            self.several.refresh(items)
        elif items and self._course is not None:
            self.panel.refresh(self._course, items[0])
        self.panel.item_id = self.agenda.selection.single
        self._area = self._areas[min(len(items), 2)]
        self._stack.setCurrentWidget(self._area)
        self.about_chip.setChecked(not items)
        self.item_chip.setChecked(bool(items))
        self.item_chip.show_text(f"{len(items)} programposter" if len(items) > 1 else "Programpost")
        self.item_chip.setEnabled(bool(self.editor.gathering.items))
        apply_theme_within(self._side, self.context.theme)

    def _show_neighbours(self, course: Course, gathering: Gathering) -> None:
        for step, button, word in ((-1, self.previous, "Forrige"), (1, self.next, "Neste")):
            other = _neighbour(course, gathering, step)
            button.setEnabled(other is not None)
            button.setToolTip(other.name if other else "")
            button.setAccessibleName(f"{word} samling" + (f": {other.title}" if other else ""))

    def _go(self, step: int) -> None:
        other = _neighbour(self._course, self.editor.gathering, step) if self._course else None
        if other is not None:
            self.wants.emit(other.id)

    def _change_title(self, text: str) -> None:
        """A name that is being typed anew may be blank for a while; it is not stored so."""
        if text.strip():
            self.editor.change(title=text.strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._is_in_field():
            self._leave_field()
        elif self.agenda.selection.ids:
            self.show_about()
        else:
            self.wants_out.emit()

    def _is_in_field(self) -> bool:
        focused = self.focusWidget()
        return focused is not None and focused is not self and not isinstance(focused, AgendaRow)

    def _leave_field(self) -> None:
        """Go to the line that the field is of, or to the gathering as a whole."""
        line = self.agenda.focused_item() or self.agenda.selection.single
        if line is None:
            self.setFocus()
        else:
            self.agenda.focus_row(line)


def _neighbour(course: Course, gathering: Gathering, step: int) -> Gathering | None:
    ids = [each.id for each in course.gatherings]
    at = ids.index(gathering.id) + step if gathering.id in ids else -1
    return course.gatherings[at] if 0 <= at < len(ids) else None


def _arrow(icon: str, name: str) -> IconButton:
    button = IconButton(icon)
    button.setObjectName(name)
    return button
