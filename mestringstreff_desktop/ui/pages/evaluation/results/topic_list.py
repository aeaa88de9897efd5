"""What one can look at: a list beside the figures, or chips above them where there is little room."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from mestringstreff_desktop.course.evaluation.topics import Topic, TopicKind
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.buttons import apply_theme_within
from mestringstreff_desktop.ui.widgets.filter_chips import FilterChip
from mestringstreff_desktop.ui.widgets.labels import Picture, hyphenated, label
from mestringstreff_desktop.ui.widgets.layouts import clear, column, row, scrolled
from mestringstreff_desktop.ui.widgets.plain_words import short_line
from mestringstreff_desktop.ui.widgets.pressing import choose_one
from mestringstreff_desktop.ui.widgets.row_list import ListRow, RowList
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

ICONS: Mapping[TopicKind, str] = MappingProxyType(
    {
        TopicKind.SHEET: "clipboard-pen",
        TopicKind.ROUNDS: "message-circle",
        TopicKind.BOTH: "columns-2",
        TopicKind.PEOPLE: "users",
        TopicKind.COURSES: "layers",
    }
)
MOST_ON_CHIP = 28  # letters of a title


class TopicRow(ListRow):
    """A title with its picture, and below it how many have answered."""

    def __init__(self, topic: Topic, context: Context) -> None:
        super().__init__(topic.key, "row")
        self._title, self._about = label(hyphenated(topic.title, context.theme)), label("", "quiet")
        words = column(self._title, self._about, gap=0)
        layout = row(column(Picture(ICONS[topic.kind], 18, "quiet"), None), words, gap=10)
        layout.setStretch(1, 1)
        layout.setContentsMargins(10, 7, 10, 7)
        self.setLayout(layout)
        self.title = topic.title

    def show_about(self, about: str) -> None:
        self._about.setText(about)
        self._about.setVisible(bool(about))
        self.setAccessibleName(". ".join(filter(None, (self.title, about))))


class TopicList(QWidget):
    """`chosen` carries the key of a topic. It shows itself as `chips` where its maker says so."""

    chosen = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.list = RowList[TopicRow]("Resultat av")
        self.chips: dict[str, FilterChip] = {}
        self._shown: tuple[object, ...] = ()
        self._rows: QVBoxLayout = column(gap=2)
        self.list.setLayout(column(self._rows, None))
        self.area = scrolled(self.list)
        self.bar = QWidget()
        self._bar_rows: QVBoxLayout = column()
        self.bar.setLayout(self._bar_rows)
        self.list.chosen.connect(self.chosen)
        self.setLayout(column(self.area))

    def show_topics(self, topics: Sequence[Topic], about: Mapping[str, str], chosen: str) -> None:
        """Show what there is, how many have answered each, and which is chosen."""
        wanted = (self.context.theme, *((each.key, each.title) for each in topics))
        if wanted != self._shown:
            self._shown = wanted
            self._make(topics)
        for key, each in self.list.rows.items():
            each.show_about(about.get(key, ""))
        self.list.show_chosen(chosen)
        for key, chip in self.chips.items():
            chip.setChecked(key == chosen)

    def _make(self, topics: Sequence[Topic]) -> None:
        clear(self._rows)
        clear(self._bar_rows)
        self.list.rows, self.chips = {}, {}
        group = QButtonGroup(self.bar)
        for each in topics:
            made = self.list.rows[each.key] = self.list.listen_to(TopicRow(each, self.context))
            self._rows.addWidget(made)
            made.show()  # else it could not have the keys yet
            chip = self.chips[each.key] = FilterChip(short_line(each.title, MOST_ON_CHIP), ICONS[each.kind])
            chip.setAccessibleName(each.title)
            chip.setObjectName(f"topic-{each.key}")
            chip.clicked.connect(lambda _=False, key=each.key: self.chosen.emit(key))
            group.addButton(chip)
            choose_one(chip)
        self._bar_rows.addLayout(WrapLayout(*self.chips.values(), gap=6))
        apply_theme_within(self, self.context.theme)
        apply_theme_within(self.bar, self.context.theme)
