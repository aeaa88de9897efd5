"""The course itself: give it another name, or delete it."""

from PySide6.QtWidgets import QFrame

from mestringstreff_desktop.content.words import count
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.services import planning, sharing
from mestringstreff_desktop.ui import dialogs
from mestringstreff_desktop.ui.context import Context
from mestringstreff_desktop.ui.notice import Notice
from mestringstreff_desktop.ui.tile import breakable
from mestringstreff_desktop.ui.widgets import Button, column, label
from mestringstreff_desktop.ui.wrap_layout import WrapLayout


class CourseCard(QFrame):
    """The course on screen, by name."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.context = context
        self.title = label("", "strong")
        self.rename = Button("Gi nytt navn …", "pencil")
        self.rename.setObjectName("rename-course")
        self.rename.clicked.connect(self._rename)
        self.delete = Button("Slett kurset …", "trash-2", "danger")
        self.delete.setObjectName("delete-course")
        self.delete.clicked.connect(self._delete)
        self.notice = Notice(context)
        head = column(label("Kurset", "title"), self.title, gap=4)
        buttons = WrapLayout(self.rename, self.delete, gap=12)
        self.setLayout(column(head, buttons, self.notice, gap=12, margin=20))

    def refresh(self) -> None:
        course = self.context.course
        self.title.setText(
            breakable(course.title) if course else "Du har ikke noe kurs ennå. Lag et på Oversikt."
        )
        self.rename.setVisible(course is not None)
        self.delete.setVisible(course is not None)

    def _rename(self) -> None:
        context, course = self.context, self.context.require_course()
        text = "Navnet står øverst til venstre, på utskriftene og i kurspakken."
        title = dialogs.ask_text(context, "Nytt navn på kurset", text, "Bruk navnet", course.title)
        if title:
            context.act(lambda: planning.change_course(context.database, course.id, title=title))

    def _delete(self) -> None:
        course = self.context.require_course()
        title, text = f"Slette «{course.title}»?", _what_goes(course)
        if dialogs.confirm(self.context, title, text, "Slett kurset", "Behold kurset", is_danger=True):
            self._delete_now(course)

    def _delete_now(self, course: Course) -> None:
        """A backup first, so that what the question promised holds; then the newest course is opened."""
        context = self.context
        if self.notice.try_to(lambda: _backed_up_and_deleted(context, course)) is not None:
            left = context.try_to(lambda: planning.list_courses(context.database)) or []
            context.open_course(left[0].id if left else None)
            self.notice.show_good(f"«{course.title}» er slettet.")


def _backed_up_and_deleted(context: Context, course: Course) -> bool:
    sharing.take_backup(context.database, context.clock())
    planning.delete_course(context.database, course.id)
    return True


def _what_goes(course: Course) -> str:
    gatherings = count(len(course.gatherings), "samling", "samlinger")
    return (
        f"Da forsvinner {gatherings} med planer og logg, alle svar i sjekklista, arbeidsgruppa og målene. "
        "Sikkerhetskopiene på maskinen har fortsatt kurset, til de etter hvert blir ryddet bort. "
        "Kurspakker og utskrifter du har lagret selv, blir ikke rørt."
    )
