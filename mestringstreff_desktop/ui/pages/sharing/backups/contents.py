"""The contents of a backup: its courses, with their gatherings and dates. Nothing can be changed here."""

from contextlib import closing

from PySide6.QtWidgets import QFrame, QLayout, QWidget

from mestringstreff_desktop.content.text import clean_name
from mestringstreff_desktop.content.words import when
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.services import keeping, planning
from mestringstreff_desktop.storage.backup import Backup
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.sharing.backups.words import facts_words, taken_words
from mestringstreff_desktop.ui.widgets.buttons import Button, apply_theme_within
from mestringstreff_desktop.ui.widgets.dialogs import context_window
from mestringstreff_desktop.ui.widgets.fitting_dialog import FittingDialog
from mestringstreff_desktop.ui.widgets.labels import breakable, label
from mestringstreff_desktop.ui.widgets.layouts import GAP, box, column, row

WIDTH = 620  # pixels at 100 % text size
_EMPTY = "Det er ingen kurs i denne sikkerhetskopien."


class ContentsDialog(FittingDialog):
    """What was in the courses when the backup was taken.

    Raises:
        UserError: the backup is gone, damaged, or made by a newer program.
    """

    def __init__(self, context: Context, found: Backup) -> None:
        courses = _courses(context, found)
        super().__init__(context_window(context), context.theme, WIDTH)
        self.setWindowTitle("Se i sikkerhetskopien")
        taken = taken_words(found.taken_at, context.clock())
        head = column(label(f"Slik var det {taken}", "title"), label(facts_words(found), "lead"), gap=4)
        cards = [_card(course) for course in courses] or [label(_EMPTY)]
        close = Button("Lukk", role="primary")
        close.clicked.connect(self.accept)
        close.setDefault(True)
        self.lay_out(column(head, *cards, gap=GAP), row(None, close))
        apply_theme_within(self, context.theme)


def _courses(context: Context, found: Backup) -> list[Course]:
    with closing(keeping.look(context.database, found.path)) as old:
        return [planning.load_course(old, each.id) for each in planning.list_courses(old)]


def _card(course: Course) -> QFrame:
    lines: list[QLayout | QWidget] = []
    for gathering in course.gatherings:
        place = f" · {gathering.place}" if gathering.place else ""
        words = f"{when(gathering.date, gathering.start)}{place}"
        lines.append(column(_line(gathering.name, "body"), _line(words, "quiet"), gap=0))
    return box("card", _line(course.title, "subtitle"), *(lines or [label("Ingen samlinger")]), gap=10)


def _line(text: str, role: str) -> QWidget:
    return label(breakable(clean_name(text)), role)
