"""What is done to whole courses from wherever in the window: opened, made, copied, renamed, deleted."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.course_desk import CourseDesk

if TYPE_CHECKING:
    from mestringstreff_desktop.ui.window.course_menu import CourseMenu


class CourseActions(QObject):
    """The menu of courses and the desk over the page, and what they lead to.

    `show` shows a page. What takes a moment to make is made when it is first asked for.
    """

    def __init__(self, context: Context, show: Callable[[str], object], window: QWidget) -> None:
        super().__init__(window)
        self.context, self._show, self._window = context, show, window
        self.desk = CourseDesk(context)
        self._menu: CourseMenu | None = None
        context.wants_new_course.connect(self.make)
        context.wants_example.connect(self.show_example)
        context.wants_example_away.connect(self.take_example_away)
        context.changed.connect(self.desk.refresh)

    @property
    def menu(self) -> "CourseMenu":
        """The menu of courses."""
        if self._menu is None:
            from mestringstreff_desktop.ui.window.course_menu import CourseMenu

            self._menu = menu = CourseMenu(self.context, self._window)
            menu.chosen.connect(self.context.open_course)
            menu.renamed.connect(self.desk.rename)
            menu.copied.connect(self.copy)
            menu.deleted.connect(self.desk.delete)
            menu.wants_new_course.connect(self.make)
            menu.wants_example.connect(self.show_example)
        return self._menu

    def show_menu(self, corner: QPoint) -> None:
        """Open the menu of courses with its upper left corner there, on the screen."""
        if not self.context.keeper.is_holding:
            self.context.autosave.flush()
            self.menu.show_at(corner)

    def make(self) -> None:
        """Ask for a name and what to begin with, and make a course."""
        from mestringstreff_desktop.ui.window.new_course import ask_new_course

        self._open_made(lambda: ask_new_course(self.context))

    def copy(self, course_id: UUID) -> None:
        """Ask for the name of a new course with the plan of this one, and make it."""
        from mestringstreff_desktop.ui.window.new_course import ask_copy

        self._open_made(lambda: ask_copy(self.context, course_id))

    def _open_made(self, ask: Callable[[], Course | None]) -> None:
        if self.context.keeper.is_holding:
            return
        made = ask()
        if made is not None:
            self.context.open_course(made.id)
            self._show("overview")

    def show_example(self) -> None:
        """Open the example course, which is made the first time."""
        if self.context.keeper.is_holding:
            return
        example_id = self._example_here() or self._make_example()
        if example_id is not None:
            self.context.open_course(example_id)
            self._show("overview")

    def _example_here(self) -> UUID | None:
        context, known = self.context, self.context.settings.example_id
        here = context.try_to(lambda: planning.list_courses(context.database)) or []
        return known if any(each.id == known for each in here) else None

    def _make_example(self) -> UUID | None:
        """It is known to be the example before it is there, so that it is never taken for one's own."""
        from mestringstreff_desktop.services.demo import fill

        context = self.context
        example = fill.example(context.library, context.clock())
        context.change_settings(example_id=example.id)
        stored = context.act(lambda: fill.store(context.database, example))
        return stored.id if stored else None

    def take_example_away(self) -> None:
        """Delete the example that is on screen; it can be regretted as with any course."""
        if self.context.is_example and self.context.course_id is not None:
            self.desk.delete_now(self.context.course_id)
