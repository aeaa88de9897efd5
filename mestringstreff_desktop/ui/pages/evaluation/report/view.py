"""The base of the two reports: what is chosen and written beside the live page, which the part shows."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation.report import Report
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.evaluation.part import PAGE

WHERE = Where(PAGE, "report", "Rapport")


class ReportView(QFrame):
    """`changed` tells that the pages are others by now, and carries whether they are of another report."""

    changed = Signal(bool)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context

    @property
    def is_there(self) -> bool:
        """Is there a report to look at, save and print?"""
        raise NotImplementedError

    @property
    def report(self) -> Report | None:
        """The report as it stands on the screen; None while there is nothing to tell."""
        raise NotImplementedError

    @property
    def file_name(self) -> str:
        """What a file of it is called, without the ending."""
        raise NotImplementedError

    def refresh(self, course: Course) -> None:
        """Fill in what is known now."""

    @property
    def way_out(self) -> Callable[[], bool]:
        """What notes that the results of the report as it stands leave the window; are they to?"""
        return lambda: True

    def work(self) -> QWidget | None:
        """Return the control that one most likely came for."""
        return None
