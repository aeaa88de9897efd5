"""Samlingens bunke: which sheets a gathering hands out, in which order and number."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.content.words import count
from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.course.handouts import stack
from mestringstreff_desktop.course.handouts.both import also_in_folder
from mestringstreff_desktop.course.handouts.rows import with_changed
from mestringstreff_desktop.course.handouts.stack import StackRow, large_wanted
from mestringstreff_desktop.services import choosing
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.handouts.papers import stack_editions, stack_note, stack_paper
from mestringstreff_desktop.ui.handouts.stack_line import (
    LARGE_WIDTH,
    NUMBER_WIDTH,
    CountField,
    StackLine,
    column_width,
)
from mestringstreff_desktop.ui.handouts.window import HandoutWindow
from mestringstreff_desktop.ui.paper.paper import Paper
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import column, row

_LEAD = "Kryss av for det dere deler ut. Rekkefølgen er den arkene brukes i."


class StackWindow(HandoutWindow[StackRow, StackLine]):
    """The sheets with their numbers, and how many are to be in large print of all of them."""

    lines_name = "Arkene i bunken"

    def __init__(self, context: Context, course: Course, gathering: Gathering) -> None:
        super().__init__(context, "Samlingens bunke", gathering.name)
        self.setObjectName("stack-window")
        self._course, self.gathering = course, gathering
        self.large = CountField("Hvor mange deltakere vil ha stor skrift?", 0)
        self.large.setSpecialValueText("ingen")
        self.large.show_number(large_wanted(course), max(course.expected, 1))
        self.follow = Button("Som i planen", "rotate-ccw", "quiet")
        self.follow.setToolTip("Gå tilbake til arkene planen trenger")
        self.large.edited.connect(lambda large: self.change(stack.with_large(self._rows, large)))
        self.follow.clicked.connect(self.follow_plan)
        self.put(self._main(), self._for_all())
        self._take_stored()
        self.list.rows[self._rows[0].sheet].setFocus() if self._rows else self.adder.button.setFocus()

    def _main(self) -> QWidget:
        lead = label(_LEAD, "lead")
        top = row(lead, self.follow, gap=16)
        top.setStretch(0, 1)
        layout = column(top, self._titles(), self._area, gap=10)
        layout.setContentsMargins(24, 20, 12, 12)
        main = QWidget()
        main.setLayout(layout)
        return main

    def _titles(self) -> QWidget:
        """The words above the numbers."""
        scale, words = self.context.theme.scale, QWidget()
        number, large = label("Antall", "group", wrap=False), label("I stor skrift", "group", wrap=False)
        for title, width in ((number, NUMBER_WIDTH), (large, LARGE_WIDTH)):
            title.setFixedWidth(column_width(width, scale))
            title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout = row(label("Ark", "group", wrap=False), None, number, large, gap=12)
        layout.setContentsMargins(44, 0, 25, 0)
        words.setLayout(layout)
        return words

    def _for_all(self) -> QWidget:
        part = QWidget()
        hint = label("Gjelder alle arkene. Du kan også endre ett og ett ark.", "quiet")
        known = label(f"{large_wanted(self._course)} av dem med plass trenger det.", "quiet")
        known.setVisible(bool(large_wanted(self._course)))
        question = label("Deltakere som vil ha stor skrift", "group")
        self._note = label("", "quiet")
        self._note.setObjectName("stack-note")
        part.setLayout(column(question, self.large, known, hint, self.editions, self._note, gap=10))
        return part

    def offered(self) -> frozenset[str]:
        return stack_editions(self.context)

    def paper(self) -> Paper:
        return stack_paper(self.context, self.gathering.id)

    def show_pages(self, pages: int) -> None:
        sheets = count(sum(each.is_chosen for each in self._rows), "ark", "ark")
        self._sum.setText(f"{sheets}, {count(pages, 'side', 'sider')} i alt med forsiden")
        note = stack_note(self.context, [each.sheet for each in self._rows if each.is_chosen])
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def _take_stored(self) -> None:
        library, spares = self.context.library, self.context.settings.spare_copies
        self._rows = stack.rows(self._course, self.gathering, library, spares)
        self.show_lines()

    def new_line(self, row: StackRow) -> StackLine:
        line = StackLine(self.context, row)
        line.counted.connect(lambda key, copies: self._change_row(replace(self.row_of(key), copies=copies)))
        line.enlarged.connect(lambda key, large: self._change_row(replace(self.row_of(key), large=large)))
        return line

    def others(self) -> dict[str, str]:
        known = {each.sheet for each in self._rows}
        titles = {form_id: form.title for form_id, form in self.context.library.forms.items()}
        titles |= {str(file.id): file.name for file in self._course.attachments}
        return {sheet: title for sheet, title in titles.items() if sheet not in known}

    def _change_row(self, changed: StackRow) -> None:
        """There are never more in large print than there are."""
        rows = with_changed(self._rows, changed)
        self.change([replace(each, large=min(each.large, each.copies)) for each in rows])

    def new_row(self, key: str) -> StackRow:
        return stack.new_row(key, self._course, self.context.library, self.context.settings.spare_copies)

    def both(self) -> str:
        chosen = [each.sheet for each in self._rows if each.is_chosen]
        return also_in_folder(chosen, self.gathering, self._course, self.context.library)

    def store(self) -> None:
        choices, key, database = stack.choices(self._rows), self.gathering.id, self.context.database
        action = lambda: choosing.choose_sheets(database, key, choices)  # noqa: E731
        self.context.undo.typed(("stack", key), "endret bunken", action, self.where())

    def where(self) -> Where:
        return Where("stack", self.gathering.id, f"bunken til samling {self.gathering.number}")

    def show_again(self, course: Course) -> None:
        gathering = course.gathering(self.gathering.id)
        if gathering is not None:
            self._course, self.gathering = course, gathering
            self._take_stored()

    def follow_plan(self) -> None:
        """Take the sheets the plan needs, in the usual number."""
        key, database = self.gathering.id, self.context.database
        words = "lot bunken følge planen"
        if self.context.undo.do(words, lambda: choosing.follow_plan(database, key), self.where()):
            self.show_again(self.context.require_course())
            self.recount()
