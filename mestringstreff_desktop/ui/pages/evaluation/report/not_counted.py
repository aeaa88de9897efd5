"""What is not counted in a year, each with the reason and what to do."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from mestringstreff_desktop.content.words import count
from mestringstreff_desktop.course.evaluation.year import LeftOut, Why, YearOfCourses
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.buttons import Link, apply_theme_within
from mestringstreff_desktop.ui.widgets.labels import breakable, label, set_role
from mestringstreff_desktop.ui.widgets.layouts import clear, column, row

_WHEN = "Et kurs regnes med når samlingene har datoer, og den siste er holdt."
FIRST, MOST = 3, 100  # that are told of at once, and when one asks for all


class NotCounted(QFrame):
    """Hidden while all is counted. What can be mended comes first, and the rest when one asks for it."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.setObjectName("report-not-counted")
        self._left_out: Sequence[LeftOut] = ()
        self._shows_all = False
        self.title = label("", "strong")
        self.all = Link("Vis alle", "chevron-down")
        self.all.clicked.connect(self._show_all)
        self.more = label("", "quiet")
        self._rows: QVBoxLayout = column(gap=8)
        self.setLayout(column(self.title, self._rows, row(self.all, None), self.more, gap=8, margin=14))
        self.hide()

    def show_left_out(self, left_out: Sequence[LeftOut]) -> None:
        """Show what is not counted; nothing where there is nothing."""
        self._left_out = sorted(left_out, key=lambda each: each.why is not Why.NOT_READ)
        self._shows_all = False
        set_role(self, "sun" if any(each.why is Why.NOT_READ for each in left_out) else "sage")
        self.title.setText(f"Ikke regnet med: {len(left_out)}")
        self._show()
        self.setVisible(bool(left_out))

    def _show_all(self) -> None:
        self._shows_all = True
        self._show()

    def _show(self) -> None:
        clear(self._rows)
        shown = self._left_out[: MOST if self._shows_all else FIRST]
        for each in shown:
            line = QWidget()
            line.setLayout(column(label(breakable(each.name), "strong"), label(breakable(each.words)), gap=0))
            self._rows.addWidget(line)
        more = len(self._left_out) - len(shown)
        self.all.setVisible(bool(more) and not self._shows_all)
        self.more.setText(f"Og {more} til.")
        self.more.setVisible(bool(more) and self._shows_all)
        apply_theme_within(self, self.context.theme)


def counted_words(found: YearOfCourses) -> str:
    """3 kurs fra 2026 er regnet med: 2 egne og 1 fra andre."""
    own = sum(each.is_own for each in found.courses)
    others = len(found.courses) - own
    told = ([count(own, "eget", "egne")] if own else []) + ([f"{others} fra andre"] if others else [])
    if not told:
        return f"Ingen kurs fra {found.year} er regnet med ennå. {_WHEN}"
    return f"{len(found.courses)} kurs fra {found.year} er regnet med: {' og '.join(told)}."
