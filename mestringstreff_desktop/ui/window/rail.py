"""The rail to the left: which course this is, and the way to every page."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QVBoxLayout, QWidget

from mestringstreff_desktop.content.words import count
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.navigation import (
    FIRST_TO_LOOK_IN,
    MAIN_PLACES,
    OTHER_PLACES,
    PART_OF,
    SEARCH_KEY,
    Destination,
)
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import column, line, scrolled
from mestringstreff_desktop.ui.widgets.pressing import choose_one
from mestringstreff_desktop.ui.window.rail_button import RailButton

WIDTH, SLIM = 216, 104  # pixels at 100 % text size
ROOM = 800  # of the window, at 100 % text size, for words beside the icons
_KEY = "Ctrl+O"
_RIGHT = Qt.TextElideMode.ElideRight


class Rail(QFrame):
    """Buttons to the pages, and above them the course, where the menu of all courses opens."""

    chosen = Signal(str)
    wants_search = Signal()
    wants_menu = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.setObjectName("rail")
        self.setAccessibleName("Sider i programmet")
        self._buttons: dict[str, RailButton] = {}
        self._group = QButtonGroup(self)
        self._is_slim = False
        self._course = RailButton("book-open")
        self._course.setObjectName("course-button")
        self._course.setAccessibleName("Velg kurs")
        self._arrow = self._course.add_picture("chevron-down")
        self._course.clicked.connect(self.wants_menu)
        self.about = label("", "quiet", wrap=False)
        self._lay_out()
        context.changed.connect(self.refresh)
        context.themed.connect(self.apply_theme)
        context.themed.connect(self.refresh)

    def _lay_out(self) -> None:
        inner = QWidget()
        layout = self._inner = QVBoxLayout(inner)
        layout.setSpacing(4)
        layout.addWidget(self._course)
        self.about.setContentsMargins(12, 0, 0, 10)
        layout.addWidget(self.about)
        layout.addWidget(self._search_button())
        for place in MAIN_PLACES:
            if place.name == FIRST_TO_LOOK_IN:
                layout.addWidget(_line())
            layout.addWidget(self._button(place))
        layout.addStretch(1)
        for place in OTHER_PLACES:
            layout.addWidget(self._button(place))
        self._area = scrolled(inner, "on-card")
        self.setLayout(column(self._area))

    def _search_button(self) -> RailButton:
        self.search = button = RailButton("search", "Søk", SEARCH_KEY)
        button.setObjectName("rail-search")
        button.setToolTip(f"Søk i alt ({SEARCH_KEY})")
        button.clicked.connect(self.wants_search)
        return button

    def _button(self, place: Destination) -> RailButton:
        button = RailButton(place.icon, place.word)
        button.setObjectName(f"rail-{place.name}")
        button.setCheckable(True)
        button.setToolTip(f"{place.word} ({place.key})")
        button.clicked.connect(lambda: self.chosen.emit(place.name))
        self._group.addButton(button)
        choose_one(button)
        self._buttons[place.name] = button
        return button

    def show_chosen(self, name: str) -> None:
        button = self._buttons[PART_OF.get(name, name)]
        button.setChecked(True)
        self._area.ensureWidgetVisible(button, 0, 0)

    def fit(self, window_width: int) -> None:
        """Have the words below the icons where the window, in pixels, is narrow for its text size."""
        is_slim = not self.context.theme.has_room(window_width, ROOM)
        if is_slim != self._is_slim:
            self._is_slim = is_slim
            self.apply_theme()
            self.refresh()

    def refresh(self) -> None:
        """Show the course's name on one line, so that what is below stays; it is whole in the tooltip."""
        course = self.context.course
        title = course.title if course else "Velg eller lag kurs"
        about = _about(course.place, course.participants) if course else ""
        word, width = self._course.word, self._fit()
        shown = word.fontMetrics().elidedText(title, _RIGHT, width - 84)
        word.setText("Kurs" if self._is_slim else shown)
        self._course.setToolTip(f"{title} ({_KEY})")
        self.about.setText(self.about.fontMetrics().elidedText(about, _RIGHT, width - 40))
        self.about.setToolTip(about)
        self.about.setHidden(self._is_slim)

    def _fit(self) -> int:
        """Give the words room at larger text sizes; return the width in pixels."""
        width = round((SLIM if self._is_slim else WIDTH) * max(1.0, self.context.theme.scale * 0.95))
        self.setFixedWidth(width)
        return width

    def apply_theme(self) -> None:
        margins = (4, 8, 4, 8) if self._is_slim else (12, 18, 12, 12)
        self._inner.setContentsMargins(*margins)
        for button in (self._course, self.search, *self._buttons.values()):
            button.show_slim(self._is_slim, self.context.theme)
        self._course.picture.setVisible(self._is_slim)
        self._arrow.setHidden(self._is_slim)
        self._arrow.apply_theme(self.context.theme)

    def below_course(self) -> QPoint:
        """Return where the menu of courses opens, on the screen."""
        return self._course.mapToGlobal(self._course.rect().bottomLeft())


def _line() -> QWidget:
    """A thin line across, between two kinds of pages."""
    made = QWidget()
    made.setLayout(column(line(), margin=6))
    return made


def _about(place: str, participants: int) -> str:
    parts = [place] if place else []
    return " · ".join([*parts, count(participants, "deltaker", "deltakere")])
