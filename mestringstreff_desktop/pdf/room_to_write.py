"""Room to write in large print: a form that asks for as many lines as its usual edition gives.

The usual edition fills its pages with lines, more than the form asks for. In large print there are fewer
of them to a page; the form then takes more pages.
"""

from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO

from msgspec.structs import replace
from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas

from mestringstreff_desktop.content.forms import ColumnBox, Columns, Form, FormSection, Prompts, Table
from mestringstreff_desktop.pdf import columns, tables
from mestringstreff_desktop.pdf.book import Sheet
from mestringstreff_desktop.pdf.pen import EASE, Box, Pen
from mestringstreff_desktop.pdf.style import LARGE, LARGER, MM, Look

Counts = Mapping[str, int]
AROUND = 0.5  # millimetres between the writing in a cell and the lines around it


def with_lines_of(sheets: Iterable[Sheet], form: Form) -> Form:
    """Return the form with the lines, and the height of rows, that its usual pages have room for."""
    counts = _counted(sheets)
    return replace(form, sections=tuple(_roomy(section, counts) for section in form.sections))


def prompts_with_lines_of(sheets: Iterable[Sheet], prompts: Prompts) -> Prompts:
    """Return prompts with the lines that the usual pages they stand on have room for."""
    return _roomy_prompts(prompts, _counted(sheets))


def _counted(sheets: Iterable[Sheet]) -> Counts:
    counts: dict[str, int] = {}
    for sheet in sheets:
        sheet.draw(_CountingPen(sheet.look, counts))
    return counts


class _CountingPen(Pen):
    """A pen that counts the lines there are to write on, by the label of their place."""

    def __init__(self, look: Look, counts: dict[str, int]) -> None:
        super().__init__(Canvas(BytesIO()), look)
        self._counts = counts
        self._begun = 0

    def text(self, text: str, style: str, box: Box, lead: str = "") -> float:
        self._begun = 0  # words come before their lines: those of a drawing belong to nobody here
        return super().text(text, style, box, lead)

    def lines(
        self,
        lines: Sequence[tuple[float, float, float, float]],
        *,
        dotted: bool = False,
        colour: Color | None = None,
    ) -> None:
        self._begun += len(lines) if dotted else 0

    def write(self, box: Box, label: str, *, lines: int = 1, rule: bool = True, size: float = 0.0) -> None:
        super().write(box, label, lines=lines, rule=rule, size=size)
        if not rule:
            self._begun = int((box.height + EASE) / self.look.sizes.least_line_step)
        self._counts[label] = max(self._counts.get(label, 0), self._begun)
        self._begun = 0


def _roomy(section: FormSection, counts: Counts) -> FormSection:
    match section:
        case Prompts():
            return _roomy_prompts(section, counts)
        case Columns():
            return replace(section, items=tuple(_roomy_box(item, counts) for item in section.items))
        case Table():
            return _roomy_table(section, counts)
        case _:
            return section


def _roomy_prompts(section: Prompts, counts: Counts) -> Prompts:
    items = (replace(item, lines=max(item.lines, counts.get(item.label, 0))) for item in section.items)
    return replace(section, items=tuple(items))


def _roomy_box(item: ColumnBox, counts: Counts) -> ColumnBox:
    names = (columns.place_name(item, starter) for starter in item.starters or ("",))
    return replace(item, lines=max(item.lines, *(counts.get(name, 0) for name in names)))


def _roomy_table(section: Table, counts: Counts) -> Table:
    ends = tuple(tables.place_name("", column) for column in section.columns)
    lines = max((count for name, count in counts.items() if name.endswith(ends)), default=0)
    needed = lines * LARGE.least_line_step / MM + 2 * AROUND
    return replace(section, row_height=max(LARGER * section.row_height, needed))
