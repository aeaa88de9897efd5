"""The panel on a gathering as a whole: when and where, goals, questions, tools and what to bring."""

import datetime as dt
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from mestringstreff_desktop.content import article_words
from mestringstreff_desktop.content.model import Example, GatheringTemplate, Reference
from mestringstreff_desktop.content.words import OWN_WORK, count, whose_words
from mestringstreff_desktop.course.background import read_before
from mestringstreff_desktop.course.course import Course, Gathering, task_from_last
from mestringstreff_desktop.course.series import following
from mestringstreff_desktop.services.gatherings import tool_ids
from mestringstreff_desktop.services.series import move_following
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.gatherings.agenda.heads import FromLast
from mestringstreff_desktop.ui.pages.gatherings.considerations import Considerations
from mestringstreff_desktop.ui.pages.gatherings.editor import GatheringEditor
from mestringstreff_desktop.ui.widgets.advice_box import AdviceBox
from mestringstreff_desktop.ui.widgets.buttons import Link, ShortLink, apply_theme_within, chip
from mestringstreff_desktop.ui.widgets.date_field import DateField, TimeField
from mestringstreff_desktop.ui.widgets.labels import breakable, label
from mestringstreff_desktop.ui.widgets.layouts import clear, column, line, row
from mestringstreff_desktop.ui.widgets.reading_links import ReadingLinks
from mestringstreff_desktop.ui.widgets.text_fields import LineField, ListField, TextField
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout


class AboutPanel(QWidget):
    """Fields of the gathering on screen. Lists are typed one thing a line."""

    def __init__(self, editor: GatheringEditor) -> None:
        super().__init__()
        self.editor = editor
        self.when = WhenAndWhere(editor)
        self.goals = ListField("Mål", "Ett mål på hver linje")
        self.questions = ListField("Spørsmål til gruppa", "Ett spørsmål på hver linje")
        self.prompts = ListField("Fullfør setningen", "Én påbegynt setning på hver linje")
        self.material = ListField("Utstyr", "Én ting på hver linje")
        self.tips = ListField("Praktiske tips", "Ett tips på hver linje")
        self.task = TextField("Refleksjonsoppgave", "Noe å tenke på til neste gang.", lines=3, most_lines=14)
        self.advice = AdviceBox()
        self.from_last = FromLast()
        self.considerations = Considerations(editor)
        self._tools = QVBoxLayout()
        self._shown_tools: list[str] = []
        self.before = ReadBefore(editor.context)
        self._reading = Reading()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._tools_part = _part("Verktøy", self._tools)
        parts = (
            self.when,
            self.advice,
            self.from_last,
            self.considerations,
            self.before,
            line(),
            _part("Mål", self.goals),
            self._tools_part,
            _part("Spørsmål til gruppa", self.questions),
            _part("Fullfør setningen", self.prompts),
            _part("Refleksjonsoppgave til neste gang", self.task),
            _part("Utstyr", self.material),
            _part("Praktiske tips", self.tips),
            self._reading,
        )
        layout = column(*parts, None, gap=14)
        layout.setContentsMargins(0, 0, 8, 8)
        self._tools.setSpacing(0)
        self.setLayout(layout)

    def _connect(self) -> None:
        change = self.editor.change
        self.goals.edited.connect(lambda lines: change(goals=lines))
        self.questions.edited.connect(lambda lines: change(group_questions=lines))
        self.prompts.edited.connect(lambda lines: change(prompts=lines))
        self.material.edited.connect(lambda lines: change(material=lines))
        self.tips.edited.connect(lambda lines: change(tips=lines))
        self.task.edited.connect(lambda text: change(reflection_task=text))

    def refresh(self, course: Course, gathering: Gathering, is_another: bool) -> None:
        """Show a gathering; what is being typed is left alone while it is the same one."""
        self.when.refresh(course, gathering, is_another)
        self.from_last.refresh(task_from_last(course, gathering))
        self.considerations.refresh(gathering)
        self.goals.show_items(gathering.goals)
        self.questions.show_items(gathering.group_questions)
        self.prompts.show_items(gathering.prompts)
        self.material.show_items(gathering.material)
        self.tips.show_items(gathering.tips)
        self.task.show_text(gathering.reflection_task)
        self._show_tools(tool_ids(gathering))
        self.before.refresh(gathering)
        self._reading.refresh(self.editor.context.library.theme(gathering.theme_id))

    def _show_tools(self, wanted: list[str]) -> None:
        if wanted == self._shown_tools:
            return
        self._shown_tools = wanted
        clear(self._tools)
        library, go_to = self.editor.context.library, self.editor.context.go_to
        before: QWidget = self.goals
        for tool in filter(None, map(library.tool, wanted)):
            button = ShortLink(tool.name, "toolbox")
            button.setObjectName(f"tool-{tool.id}")
            button.setToolTip("Åpne i verktøykassa")
            button.clicked.connect(lambda _=False, key=tool.id: go_to.emit("toolbox", key))
            self._tools.addLayout(row(button, None))
            self.setTabOrder(before, button)
            before = button
        self._tools_part.setVisible(bool(wanted))
        apply_theme_within(self, self.editor.context.theme)


class WhenAndWhere(QWidget):
    """Date, start, and a place in a room or a link on the net."""

    def __init__(self, editor: GatheringEditor) -> None:
        super().__init__()
        self.editor = editor
        self.date = DateField(editor.context, "Dato")
        self.start = TimeField("Starttid")
        self.move_rest = MoveRest(editor)
        self.in_room, self.digital = chip("I et rom"), chip("På nett")
        self.place = LineField("Sted", "Rom og adresse")
        self.link = LineField("Lenke", "https://")
        self._place_part, self._link_part = _part("Sted", self.place), _part("Lenke til møtet", self.link)
        times = WrapLayout(_part("Dato", self.date), _part("Start", self.start))
        kinds = row(self.in_room, self.digital, None, gap=8)
        self.setLayout(column(times, self.move_rest, kinds, self._place_part, self._link_part, gap=10))
        self._connect()

    def _connect(self) -> None:
        self.date.edited.connect(lambda day: self.editor.change(date=day))
        self.date.edited.connect(self.move_rest.offer)
        self.start.edited.connect(lambda time: self.editor.change(start=time))
        for name, field in self._typed_fields():
            field.half_typed.connect(partial(self._keep_half_typed, name))
        self.place.edited.connect(lambda text: self.editor.change(place=text.strip()))
        self.link.edited.connect(lambda text: self.editor.change(link=text.strip()))
        self.in_room.clicked.connect(lambda: self._set_digital(False))
        self.digital.clicked.connect(lambda: self._set_digital(True))

    def _typed_fields(self) -> tuple[tuple[str, DateField | TimeField], ...]:
        return ("date", self.date), ("start", self.start)

    def _keep_half_typed(self, name: str, text: str) -> None:
        self.editor.keep_half_typed(self.editor.gathering.id, name, text)

    def _set_digital(self, is_digital: bool) -> None:
        self.editor.set_digital(is_digital)

    def refresh(self, course: Course, gathering: Gathering, is_another: bool) -> None:
        self.move_rest.refresh(course, gathering, is_another)
        (self.date.show_afresh if is_another else self.date.show_value)(gathering.date)
        (self.start.show_afresh if is_another else self.start.show_value)(gathering.start)
        for name, field in self._typed_fields() if is_another else ():
            field.show_half_typed(self.editor.half_typed(gathering.id, name))
        self.in_room.setChecked(not gathering.is_digital)
        self.digital.setChecked(gathering.is_digital)
        self.place.setPlaceholderText(course.place or "Rom og adresse")
        self.place.show_text(gathering.place)
        self.link.show_text(gathering.link)
        self._place_part.setVisible(not gathering.is_digital)
        self._link_part.setVisible(gathering.is_digital)


class MoveRest(Link):
    """Offers to move the gatherings that follow as far as this one was moved; not there otherwise."""

    def __init__(self, editor: GatheringEditor) -> None:
        super().__init__("", "calendar-arrow-up")
        self.setObjectName("move-rest")
        self.editor = editor
        self._course: Course | None = None
        self._was: dt.date | None = None
        self._days = 0
        self.clicked.connect(self._move)
        self.hide()

    def refresh(self, course: Course, gathering: Gathering, is_another: bool) -> None:
        """Count from the date a gathering has when it is opened."""
        self._course = course
        if is_another:
            self._was = gathering.date
            self.hide()

    def offer(self, day: dt.date | None) -> None:
        """Offer it when there is something to move."""
        later = following(self._course, self.editor.gathering) if self._course else []
        self._days = (day - self._was).days if day and self._was else 0
        direction = "senere" if self._days > 0 else "tidligere"
        self.show_text(f"Flytt de neste også: {count(abs(self._days), 'dag', 'dager')} {direction}")
        self.setVisible(bool(later and self._days))

    def _move(self) -> None:
        database, gathering, days = self.editor.context.database, self.editor.gathering, self._days
        course = self.editor.context.require_course()
        self.editor.do(
            "flyttet de neste samlingene",
            lambda: move_following(database, course.id, gathering.id, days),
        )
        self._was = gathering.date
        self.hide()


class ReadBefore(QWidget):
    """The articles to read before the gathering, and the way to have them on paper.

    It is not there where there is nothing.
    """

    wants_print = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.setObjectName("read-before")
        self._time, self.links = label("", "quiet"), ReadingLinks(context)
        self.links.chosen.connect(lambda key: context.go_to.emit("background", key))
        self.print = Link("Skriv ut", "printer")
        self.print.setObjectName("print-reading")
        self.print.clicked.connect(self.wants_print)
        head = row(label(article_words.READ_BEFORE, "group"), self.print)
        head.setStretch(0, 1)
        self.setLayout(column(head, self.links, self._time, gap=4))

    def refresh(self, gathering: Gathering) -> None:
        """Show what belongs to the theme of a gathering."""
        articles = read_before(gathering, self.context.library)
        self.links.show_articles(articles)
        self._time.setText(article_words.minutes_to_read(articles))
        self.setVisible(bool(articles))


class Reading(QWidget):
    """An example and what to read beforehand, from the built-in theme, and whose words they are.

    It is empty for a theme of the leader's own.
    """

    def __init__(self) -> None:
        super().__init__()
        self._chapters, self._source = label("", "small"), label("", "quiet")
        self._tips, self._example = label("", "small"), label("", "small")
        self._example_part = _part("Et helt eksempel", self._example)
        self._chapters_part = _part("Anbefalt lesing", self._chapters)
        self._tips_part = _part("Lesetips", self._tips)
        parts = (self._example_part, self._chapters_part, self._tips_part, self._source)
        self.setLayout(column(*parts, gap=14))

    def refresh(self, theme: GatheringTemplate | None) -> None:
        self.setVisible(theme is not None)
        if theme is None:
            return
        self._example.setText(example_lines(theme.example) if theme.example else "")
        self._example_part.setVisible(theme.example is not None)
        self._chapters.setText(theme.reading)
        self._chapters_part.setVisible(bool(theme.reading))
        self._tips.setText("\n\n".join(reference_line(each) for each in theme.reading_tips))
        self._tips_part.setVisible(bool(theme.reading_tips))
        self._source.setText(whose_words(theme))


def example_lines(example: Example) -> str:
    """Return an example as it is read, a line for each of its parts, with its title first."""
    lines = [f"{line.label}{' ' if line.label.endswith('?') else ': '}{line.text}" for line in example.lines]
    return breakable("\n\n".join([f"{example.title} ({OWN_WORK})", *lines]))


def reference_line(reference: Reference) -> str:
    """Author (year): Title. Publisher"""
    year = f" ({reference.year})" if reference.year else ""
    publisher = f". {reference.publisher}" if reference.publisher else ""
    return breakable(f"{reference.author}{year}: {reference.title}{publisher}")


def _part(name: str, content: QWidget | QVBoxLayout) -> QWidget:
    """A field or a list under its name."""
    part, title = QWidget(), label(name, "group")
    title.setAlignment(Qt.AlignmentFlag.AlignLeft)
    part.setLayout(column(title, content, gap=4))
    if not isinstance(content, QVBoxLayout | QLabel):
        title.setBuddy(content)
    return part
