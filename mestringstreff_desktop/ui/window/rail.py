"""The rail to the left: which course this is, and the way to every page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QMenu, QVBoxLayout, QWidget

from mestringstreff_desktop.content.words import count
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.navigation import (
    MAIN_PLACES,
    OTHER_PLACES,
    PART_OF,
    SEARCH_KEY,
    Destination,
)
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import column, scrolled
from mestringstreff_desktop.ui.widgets.plain_words import menu_words
from mestringstreff_desktop.ui.window.rail_button import RailButton

WIDTH, SLIM = 216, 104  # pixels at 100 % text size
ROOM = 800  # of the window, at 100 % text size, for words beside the icons
_RIGHT = Qt.TextElideMode.ElideRight


class Rail(QFrame):
    """Buttons to the pages, and above them the course with a menu of all courses."""

    chosen = Signal(str)
    wants_new_course = Signal()
    wants_search = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.setObjectName("rail")
        self._buttons: dict[str, RailButton] = {}
        self._group = QButtonGroup(self)
        self._is_slim = False
        self._course = RailButton("book-open")
        self._course.setObjectName("course-button")
        self._course.setAccessibleName("Velg kurs")
        self._menu = QMenu(self._course)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._course.setMenu(self._menu)
        self.about = label("", "quiet")
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
            layout.addWidget(self._button(place))
        layout.addStretch(1)
        for place in OTHER_PLACES:
            layout.addWidget(self._button(place))
        self.setLayout(column(scrolled(inner, "on-card")))

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
        self._buttons[place.name] = button
        return button

    def show_chosen(self, name: str) -> None:
        self._buttons[PART_OF.get(name, name)].setChecked(True)

    def fit(self, window_width: int) -> None:
        """Have the words below the icons where the window, in pixels, is narrow for its text size."""
        is_slim = not self.context.theme.has_room(window_width, ROOM)
        if is_slim != self._is_slim:
            self._is_slim = is_slim
            self.apply_theme()
            self.refresh()

    def refresh(self) -> None:
        """Show the course's name; a long one is cut with an ellipsis, whole in the tooltip."""
        course = self.context.course
        title = course.title if course else "Velg eller lag kurs"
        word = self._course.word
        shown = word.fontMetrics().elidedText(title, _RIGHT, self._fit() - 72)
        word.setText("Kurs" if self._is_slim else shown)
        self._course.setToolTip(title)
        self.about.setText(_about(course.place, course.participants) if course else "")
        self.about.setVisible(course is not None and not self._is_slim)

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

    def _fill_menu(self) -> None:
        self._menu.clear()
        for course in self.context.try_to(lambda: planning.list_courses(self.context.database)) or []:
            action = self._menu.addAction(menu_words(course.title))
            action.setCheckable(True)
            action.setChecked(course.id == self.context.course_id)
            action.triggered.connect(lambda _=False, key=course.id: self.context.open_course(key))
        self._menu.addSeparator()
        self._menu.addAction("Nytt kurs …").triggered.connect(self.wants_new_course)


def _about(place: str, participants: int) -> str:
    parts = [place] if place else []
    return " · ".join([*parts, count(participants, "deltaker", "deltakere")])
