"""The rail to the left: which course this is, and the way to every page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QButtonGroup, QFrame, QMenu, QPushButton, QVBoxLayout

from mestringstreff_desktop.content.words import count
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.navigation import MAIN_PLACES, OTHER_PLACES, PART_OF, Destination
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.plain_words import button_words, menu_words

WIDTH = 216
_RIGHT = Qt.TextElideMode.ElideRight


class Rail(QFrame):
    """Buttons to the pages, and above them the course with a menu of all courses."""

    chosen = Signal(str)
    wants_new_course = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.setObjectName("rail")
        self._buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._course = QPushButton()
        self._course.setObjectName("course-button")
        self._course.setAccessibleName("Velg kurs")
        self._menu = QMenu(self._course)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._course.setMenu(self._menu)
        self._about = label("", "quiet")
        self._lay_out()
        context.changed.connect(self.refresh)
        context.themed.connect(self.apply_theme)
        context.themed.connect(self.refresh)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 18, 12, 12)
        layout.setSpacing(4)
        layout.addWidget(self._course)
        self._about.setContentsMargins(12, 0, 0, 10)
        layout.addWidget(self._about)
        for place in MAIN_PLACES:
            layout.addWidget(self._button(place))
        layout.addStretch(1)
        for place in OTHER_PLACES:
            layout.addWidget(self._button(place))

    def _button(self, place: Destination) -> QPushButton:
        button = QPushButton(f"  {place.word}")
        button.setObjectName(f"rail-{place.name}")
        button.setCheckable(True)
        button.setAccessibleName(place.word)
        button.setToolTip(f"{place.word} ({place.key})")
        button.clicked.connect(lambda: self.chosen.emit(place.name))
        self._group.addButton(button)
        self._buttons[place.name] = button
        return button

    def show_chosen(self, name: str) -> None:
        self._buttons[PART_OF.get(name, name)].setChecked(True)

    def refresh(self) -> None:
        """Show the course's name; a long one is cut with an ellipsis, whole in the tooltip."""
        course = self.context.course
        title = course.title if course else "Velg eller lag kurs"
        room = self._fit() - 64
        self._course.setText(button_words(self._course.fontMetrics().elidedText(title, _RIGHT, room)))
        self._course.setToolTip(title)
        self._about.setText(_about(course.place, course.participants) if course else "")
        self._about.setVisible(course is not None)

    def _fit(self) -> int:
        """Give the words room at larger text sizes; return the width in pixels."""
        width = round(WIDTH * max(1.0, self.context.theme.scale * 0.95))
        self.setFixedWidth(width)
        return width

    def apply_theme(self) -> None:
        places = {place.name: place for place in MAIN_PLACES + OTHER_PLACES}
        for name, button in self._buttons.items():
            button.setIcon(QIcon(self.context.theme.icon(places[name].icon, "rail_ink")))

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
