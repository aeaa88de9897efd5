"""Takes a picture of the leader's own to a slide: looked at beside the window, kept, and put there."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject

from mestringstreff_desktop.course.course import Course, Slide
from mestringstreff_desktop.course.own import Attachment
from mestringstreff_desktop.sandbox.process import Sandbox
from mestringstreff_desktop.services.own import slide_pictures
from mestringstreff_desktop.services.own.files import CheckedFile
from mestringstreff_desktop.ui.base.worker import Task
from mestringstreff_desktop.ui.pages.gatherings.slides.editor import SlidesEditor
from mestringstreff_desktop.ui.widgets.notice import Notice
from mestringstreff_desktop.ui.widgets.plain_words import named
from mestringstreff_desktop.ui.widgets.progress import ProgressLine

KINDS = "Bilder (*.png *.jpg *.jpeg *.webp *.gif *.tif *.tiff *.bmp);;Alle filer (*)"
Changed = Callable[[str], tuple[Slide, ...]]  # from the id of a picture to the gathering's slides


class PictureTaker(QObject):
    """Takes one picture at a time, and tells of it in the notice; a bad file is a sentence there."""

    def __init__(self, editor: SlidesEditor, notice: Notice, progress: ProgressLine) -> None:
        super().__init__(editor)
        self._editor, self._notice, self._progress = editor, notice, progress

    def take(self, path: Path, changed: Changed, then: Callable[[], object]) -> None:
        """Take a picture; `changed` is what the slides are with it; `then` is called when it is stored."""
        context = self._editor.context
        if self._progress.is_busy:
            return
        self._notice.hide()
        wanted = context.require_course().id, self._editor.gathering.id
        task = context.worker.run(
            self,
            partial(_look, path, context.sandbox),
            lambda found: self._store(found, wanted, changed, then),
            self._notice.show_trouble,
        )
        self._progress.follow(task, f"Ser på «{path.name}» …")

    def _store(
        self, found: CheckedFile, wanted: tuple[UUID, UUID], changed: Changed, then: Callable[[], object]
    ) -> None:
        """Where another gathering is open by now, nothing is put in it that was not meant for it."""
        context, (course_id, gathering_id) = self._editor.context, wanted
        course = context.course
        if course is None or course.id != course_id or self._editor.gathering.id != gathering_id:
            return
        context.autosave.flush()
        before = context.require_course()
        context.keeper.hold(
            self,
            f"Legger til «{found.name}» …",
            lambda _: slide_pictures.put(context.database, course_id, gathering_id, found, changed),
            partial(self._on_stored, before, then),
            self._notice.show_trouble,
        )

    def _on_stored(self, before: Course, then: Callable[[], object], added: Attachment) -> None:
        words = f"la til bildet {named(added.name)}"
        self._editor.context.undo.keep(words, before, self._editor.where)
        self._notice.show_undoable(f"{named(added.name)} er lagt til. Skriv gjerne hva bildet viser.")
        then()


def _look(path: Path, sandbox: Sandbox, task: Task) -> CheckedFile:
    return slide_pictures.check(path, sandbox, task.step)
