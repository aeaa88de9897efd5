"""The item that is on, as the leaders read it: the question to talk about, what they do, or a tool's steps.

The texts are as large as there is room for, so that they can be read by somebody who stands.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from mestringstreff_desktop.content import tool_words
from mestringstreff_desktop.content.model import Tool
from mestringstreff_desktop.course.course import AgendaItem
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.run.fitted_text import set_points, show, text_height
from mestringstreff_desktop.ui.widgets.buttons import apply_theme_within
from mestringstreff_desktop.ui.widgets.labels import Picture, label
from mestringstreff_desktop.ui.widgets.layouts import box, clear, column, row

# Points for the question and for the other text, the largest first. The question comes first.
SIZES = (
    (44.0, 22.0),
    (38.0, 19.0),
    (32.0, 17.0),
    (28.0, 15.0),
    (25.0, 13.5),
    (22.0, 12.5),
    (20.0, 12.0),
    (18.0, 12.0),
    (16.0, 12.0),
)
STEP_SIZES = (22.0, 19.0, 17.0, 15.0, 13.5, 12.0)
GAP = 12
BOX_MARGIN = 14
NUMBER_WIDTH = 32
SCROLL_BAR_WIDTH = 12
LEAST_HEIGHT = 84


TALK, TALK_IN_PAIRS = "Å snakke om", "Snakk sammen to og to om"


@dataclass(frozen=True)
class Extras:
    """What is known of an item beside itself: something to talk about, and who is responsible by name."""

    prompt: str = ""
    who: str = ""


NO_EXTRAS = Extras()


class ItemView(QScrollArea):
    """What the leaders look at while an item is on."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._talk = label(TALK, "group")
        self.question = label("", "run-question")
        self.question.setObjectName("run-question")
        self._question_box = box("sun", self._talk, self.question, gap=2, margin=BOX_MARGIN)
        self.text = label("")
        self.who = _Fact("users", "Hovedansvar")
        self.how = _Fact("messages-square", "Arbeidsform")
        self._facts = QWidget()
        facts = row(self.who, self.how, gap=24)
        facts.setStretch(0, 1)
        facts.setStretch(1, 1)
        self._facts.setLayout(facts)
        self.steps = _Steps(context)
        self._key: object = None
        self._lay_out()

    def _lay_out(self) -> None:
        content = QWidget()
        content.setLayout(column(self._question_box, self.text, self._facts, self.steps, None, gap=GAP))
        self.setProperty("role", "on-card")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        self.setMinimumHeight(LEAST_HEIGHT)

    def show_item(
        self, item: AgendaItem, tool: Tool | None, break_words: str = "", extras: Extras = NO_EXTRAS
    ) -> None:
        """Show an item, or the steps of a tool. In a break the large text is when it ends."""
        text = _leaders_text(item)
        key = (item.id, text, item.way_of_working, item.responsible, extras, tool and tool.id)
        large = break_words or item.question or extras.prompt
        if (*key, large, self.context.theme.scale) == self._key:
            return
        self._key = (*key, large, self.context.theme.scale)
        show(self.question, large)
        show(self.text, text)
        self.who.show_value(extras.who or item.responsible)
        self.how.show_value(item.way_of_working)
        self._talk.setVisible(not break_words)
        show(self._talk, TALK if item.question else TALK_IN_PAIRS)
        self._show_parts(tool)
        self.fit()

    def _show_parts(self, tool: Tool | None) -> None:
        is_plain = tool is None
        self._question_box.setVisible(is_plain and bool(self.question.text()))
        self.text.setVisible(is_plain and bool(self.text.text()))
        self._facts.setVisible(is_plain and (self.who.has_text or self.how.has_text))
        self.steps.setVisible(not is_plain)
        if tool is not None:
            self.steps.show_tool(tool)
        self.verticalScrollBar().setValue(0)

    def fit(self) -> None:
        """Take the largest text that needs no scrolling; the smallest may scroll.

        The heights are worked out from the fonts: a label tells its new height too late.
        """
        scale = self.context.theme.scale
        room = self.maximumViewportSize()
        width = room.width() - SCROLL_BAR_WIDTH
        if not self.steps.isHidden():
            self.steps.fit(width, room.height())
            return
        # Without a question the leaders' own text is what is to be read from a distance.
        share = 0.0 if self.question.text() else 0.72
        sizes = [(large * scale, max(other, large * share) * scale) for large, other in SIZES]
        fitting = (each for each in sizes if self._height(width, *each) <= room.height())
        large, other = next(fitting, sizes[-1])
        set_points(self.question, large)
        set_points(self.text, other)

    def _height(self, width: int, large: float, other: float) -> float:
        parts = []
        if not self._question_box.isHidden():
            inner = text_height(self.question.text(), width - 2 * BOX_MARGIN, large, is_bold=True)
            heading = 0 if self._talk.isHidden() else self._talk.sizeHint().height() + 2
            parts.append(inner + heading + 2 * BOX_MARGIN)
        if not self.text.isHidden():
            parts.append(text_height(self.text.text(), width, other))
        if not self._facts.isHidden():
            parts.append(self._facts.heightForWidth(width))
        return sum(parts) + GAP * len(parts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()


def _leaders_text(item: AgendaItem) -> str:
    """Return what the leaders do, and under it what they have noted for each other."""
    note = f"Notat: {item.note.strip()}" if item.note.strip() else ""
    return "\n\n".join(filter(None, (item.text, note)))


class _Fact(QWidget):
    """An icon and a few words, such as who is responsible; hidden where there is nothing to say."""

    def __init__(self, icon: str, name: str) -> None:
        super().__init__()
        self._name = name
        self._value = label("", "strong")
        layout = row(Picture(icon, 20), self._value)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.setToolTip(name)

    @property
    def has_text(self) -> bool:
        return bool(self._value.text())

    def show_value(self, value: str) -> None:
        show(self._value, value)
        self._value.setAccessibleName(f"{self._name}: {value}")
        self.setVisible(bool(value))


class _Steps(QWidget):
    """A tool's steps, numbered, and what to be careful about."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._texts: list[QLabel] = []
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self.setLayout(self._column)

    def show_tool(self, tool: Tool) -> None:
        clear(self._column)
        self._texts = []
        self._column.addWidget(label(tool.name, "subtitle"))
        self._column.addLayout(self._numbered(tool.steps))
        if care := tool_words.care(tool, self.context.library.safety):
            heading = label("Vær varsom", "group")
            self._column.addWidget(box("sun", heading, *map(self._text, care), margin=14))
        apply_theme_within(self, self.context.theme)

    def _numbered(self, steps: Iterable[str]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(8)
        grid.setColumnMinimumWidth(0, NUMBER_WIDTH)
        grid.setColumnStretch(1, 1)
        for number, step in enumerate(steps):
            mark = label(f"{number + 1}", "primary", wrap=False)
            self._texts.append(mark)
            grid.addWidget(mark, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._text(step), number, 1)
        return grid

    def _text(self, text: str) -> QLabel:
        made = label(text)
        self._texts.append(made)
        return made

    def fit(self, width: int, height: int) -> None:
        """Take the largest text with which all steps are seen at once, or the smallest."""
        scale = self.context.theme.scale
        fitting = (points * scale for points in STEP_SIZES if self._height(width, points * scale) <= height)
        points = next(fitting, STEP_SIZES[-1] * scale)
        for each in self._texts:
            set_points(each, points)

    def _height(self, width: int, points: float) -> float:
        """The hundred pixels are for the heading, and for the box of what to be careful about."""
        texts = [each.text() for each in self._texts if not each.text().isdigit()]
        heights = [text_height(text, width - NUMBER_WIDTH, points) + 8 for text in texts]
        return sum(heights) + 100
