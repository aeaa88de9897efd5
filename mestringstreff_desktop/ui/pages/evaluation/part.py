"""The base of the parts of Evaluering: each is made when it is first shown."""

from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.buttons import Button

PAGE = "evaluation"


class Part(QWidget):
    """A part of the page. `top_buttons` stand at the top right of the page while it is shown."""

    name = ""
    title = ""
    lead = ""
    help_topic = ""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.top_buttons: tuple[Button, ...] = ()

    def refresh(self, course: Course) -> None:
        """Fill in what the course says now."""

    def apply_theme(self) -> None:
        """Colour what is drawn by hand; the icons of buttons and pictures are coloured by the page."""

    def point_at(self, what: object) -> bool:
        """Show a certain thing; return whether it is one of this part's."""
        return False

    def where(self) -> Where:
        """Return what one sees here, to tell by whether an edit was done to it."""
        return Where(PAGE, self.name, self.title)

    def go_back_to(self, where: Where) -> None:
        """Show what was undone in this part."""

    def leave(self) -> None:
        """Another part or page is shown: begin nothing half done again."""

    def work(self) -> QWidget | None:
        """Return the control that one most likely came for."""
        return None

    def search_here(self) -> bool:
        """Go to the part's own search field; return whether it has one."""
        return False
