"""Whom one can ring when it is hard: a number, who answers, and what it is for."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QLayout

from mestringstreff_desktop.content.model import HelpNumber
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import box, column

TITLE = "Ring"


def numbers_box(numbers: Sequence[HelpNumber]) -> QFrame:
    """Return the numbers in a box, each as large as it must be to be read at once."""
    return box("sun", label(TITLE, "title"), *map(_number, numbers), gap=10, margin=16)


def _number(number: HelpNumber) -> QLayout:
    first = label(f"{number.fixed}  {number.name}", "strong")
    first.setAccessibleName(f"{number.name}: {number.number}")
    return column(first, label(number.about, "small"), gap=0)
