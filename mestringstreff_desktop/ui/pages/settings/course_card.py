"""The course itself: give it another name, end it, or delete it; see also ui/widgets/course_desk.py."""

from PySide6.QtWidgets import QFrame

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.help_topic import tell_topic
from mestringstreff_desktop.ui.pages.settings.ending import EndingDesk, ended_words
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.course_desk import CourseDesk
from mestringstreff_desktop.ui.widgets.labels import breakable, label
from mestringstreff_desktop.ui.widgets.layouts import column
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout


class CourseCard(QFrame):
    """The course on screen, by name."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "card")
        tell_topic(self, "flere-kurs")
        self.context = context
        self.title = label("", "strong")
        self.desk = CourseDesk(context)
        self.notice, self.noticed, self.regret = self.desk.notice, self.desk.noticed, self.desk.regret
        self.rename = Button("Gi nytt navn …", "pencil")
        self.rename.setObjectName("rename-course")
        self.rename.clicked.connect(lambda: self.desk.rename(context.require_course().id))
        self.delete = Button("Slett kurset …", "trash-2", "danger")
        self.delete.setObjectName("delete-course")
        self.delete.clicked.connect(lambda: self.desk.delete(context.require_course().id))
        self.ending = EndingDesk(context)
        self.end = Button("Avslutt kurset …", "flag")
        self.end.setObjectName("end-course")
        self.end.setToolTip("Slett opplysningene om deltakerne, og behold tallene")
        self.end.clicked.connect(self.ending.ask)
        tell_topic(self.end, "avslutte-kurset")
        self.ended = label("", "lead")
        head = column(label("Kurset", "title"), self.title, self.ended, gap=4)
        buttons = WrapLayout(self.rename, self.end, self.delete, gap=12)
        self.setLayout(column(head, buttons, self.desk, self.ending, gap=12, margin=20))

    def refresh(self) -> None:
        course = self.context.course
        self.title.setText(
            breakable(course.title) if course else "Du har ikke noe kurs ennå. Lag et på Oversikt."
        )
        self.rename.setVisible(course is not None)
        self.delete.setVisible(course is not None)
        self.end.setVisible(course is not None and bool(course.roster))
        self.ended.setText(ended_words(course) if course else "")
        self.ended.setVisible(bool(self.ended.text()))
        self.desk.refresh()
