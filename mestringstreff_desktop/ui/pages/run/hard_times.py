"""What to do when somebody has a hard time, as the card says it: whom one can ring, and step by step."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from mestringstreff_desktop.content.article_words import HARD_TIMES
from mestringstreff_desktop.content.forms import FormSection, Steps, Table, Text
from mestringstreff_desktop.course import local_help
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.help_numbers import numbers_box
from mestringstreff_desktop.ui.widgets.labels import SOFT_HYPHEN, breakable, label
from mestringstreff_desktop.ui.widgets.layouts import box, column, row

FILL_IN = "Fyll inn numrene hos dere"


def hard_times(context: Context, course: Course) -> Iterator[QWidget]:
    """Yield the parts of the card, in its order, as they are read on a screen."""
    for section in context.library.forms[local_help.CARD].sections:
        if (part := _part(section, context, course)) is not None:
            yield part


def _part(section: FormSection, context: Context, course: Course) -> QWidget | None:
    match section:
        case Text():
            role = "sun" if section.tint in ("rose", "sun") else "teal"
            paragraphs = (_soft(each) for each in section.paragraphs)
            return box(role, _soft(section.title, "strong"), *paragraphs, gap=6, margin=12)
        case Steps():
            return _steps(section)
        case Table(of="numbers"):
            return numbers_box(context.library.safety.numbers)
        case Table(of="local"):
            return _local(context, course)
        case _:
            return None


def _steps(section: Steps) -> QWidget:
    grid, made = QGridLayout(), QWidget()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setColumnStretch(1, 1)
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(8)
    for number, step in enumerate(section.items, 1):
        mark = label(f"{number}.", "primary", wrap=False)
        grid.addWidget(mark, number, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(_soft(step), number, 1)
    made.setLayout(column(_soft(section.title, "subtitle"), grid, gap=8))
    return made


def _local(context: Context, course: Course) -> QWidget:
    """What is known where the course is held, and the way to fill it in."""
    known = [each for each in course.local_help if local_help.is_known(each)]
    lines = (_soft(local_help.in_words(each)) for each in known)
    fill = Button("Endre" if known else FILL_IN, "pencil", "small")
    fill.setObjectName("fill-in-local-help")
    fill.clicked.connect(lambda: context.go_to.emit("background", HARD_TIMES))
    head = label(local_help.HERE, "title")
    return box("card", head, *lines, row(fill, None), gap=6, margin=12)


def _soft(text: str, role: str = "body") -> QLabel:
    """Let very long words break with a hyphen."""
    return label(breakable(text, mark=SOFT_HYPHEN), role)
