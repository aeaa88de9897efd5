"""PDF files and pictures of the leader's own, that print with the sheets: added by a button, or dropped."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.own import Attachment
from mestringstreff_desktop.paths import PACKAGE_SUFFIX
from mestringstreff_desktop.services.own import files as own_files
from mestringstreff_desktop.storage.attachments import ENDINGS
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.temporary import TemporaryFiles
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.drafts import Drafts
from mestringstreff_desktop.ui.base.worker import Task
from mestringstreff_desktop.ui.pages.own.pictures import OwnPictures, file_picture
from mestringstreff_desktop.ui.pages.own.row import OwnRow, RowAction, Thumb
from mestringstreff_desktop.ui.pages.own.taken_list import TakenList
from mestringstreff_desktop.ui.pages.own.taking import FileTaker, Outcome
from mestringstreff_desktop.ui.pages.own.words import THE_LISTS, file_words
from mestringstreff_desktop.ui.paper.picture_queue import Maker
from mestringstreff_desktop.ui.widgets.buttons import Button, apply_theme_within
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import column, row
from mestringstreff_desktop.ui.widgets.notice import Notice
from mestringstreff_desktop.ui.widgets.plain_words import named
from mestringstreff_desktop.ui.widgets.progress import ProgressLine

KINDS = "PDF og bilder (*.pdf *.png *.jpg *.jpeg *.webp *.gif *.tif *.tiff *.bmp);;Alle filer (*)"
_LEAD = "PDF-er og bilder som skrives ut sammen med arkene. Dra dem hit, eller legg dem til med knappen."


class AttachmentsPart(QWidget):
    """The files of the course. Each can be renamed in its place, and removed with a way back."""

    def __init__(self, context: Context, pictures: OwnPictures, notice: Notice) -> None:
        super().__init__()
        self.context, self._pictures = context, pictures
        self.notice = notice
        self.list = TakenList(context)
        self.list.close_button.clicked.connect(self._on_list_closed)
        self.progress = ProgressLine()
        self._taker = FileTaker(context, self)
        self._taker.looking.connect(self.progress.follow)
        self._taker.finished.connect(self._tell)
        self.rows: dict[UUID, OwnRow] = {}
        self._names = Drafts(context)
        self.setAcceptDrops(True)
        self.add = Button("Legg til fil", "paperclip")
        self.add.setObjectName("add-file")
        self.add.clicked.connect(self.ask)
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        head = row(column(label("Filer", "title"), label(_LEAD, "lead"), gap=2), self.add, gap=16)
        head.setStretch(0, 1)
        self._none = label("Ingen filer ennå.", "quiet")
        self.setLayout(column(head, self._list, self._none, gap=12))

    def refresh(self, course: Course) -> None:
        """Show the course's files; rows are made anew only when there are others than before."""
        self._none.setVisible(not course.attachments)
        if list(self.rows) != [each.id for each in course.attachments]:
            self._arrange(course.attachments)
        for each in course.attachments:
            name = self._names.text(("file-name", each.id), each.name)
            self.rows[each.id].show_words(name, file_words(each))

    def focus(self, key: UUID) -> None:
        """Go to a file's row, if it is there."""
        if key in self.rows:
            self.rows[key].buttons[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _arrange(self, attachments: Sequence[Attachment]) -> None:
        """Rows that stay are left alone: of a hundred files that come, each brings one row."""
        before, self.rows = self.rows, {}
        for place, each in enumerate(attachments):
            made = before.pop(each.id, None)
            if made is None:
                made = self._row(each)
                apply_theme_within(made, self.context.theme)
            self.rows[each.id] = made
            if self._list.indexOf(made) != place:
                self._list.insertWidget(place, made)
        for gone in before.values():
            gone.hide()
            self._list.removeWidget(gone)
            gone.deleteLater()

    def _row(self, attachment: Attachment) -> OwnRow:
        thumb = Thumb(self.context, self._pictures, "paperclip")
        thumb.show_picture(str(attachment.id), self._maker(attachment, thumb.room()))
        key = attachment.id
        remove = RowAction("remove-file", "Fjern", "trash-2", lambda: self.remove(key))
        show = RowAction("open-file", "Åpne", "external-link", lambda: self.open(key))
        made = OwnRow(self.context, thumb, [show, remove], can_rename=True)
        made.renamed.connect(lambda name: self._rename(key, name))
        return made

    def _maker(self, attachment: Attachment, size: QSize) -> Maker:
        database, sandbox, key = self.context.database, self.context.sandbox, attachment.id
        return lambda: file_picture(database, sandbox, key, size)

    def _rename(self, key: UUID, name: str) -> None:
        rename = partial(own_files.rename_attachment, self.context.database, key, name)
        words = f"endret navnet på fila {named(name)}"
        self._names.edit(("file-name", key), name, words, rename, THE_LISTS)

    def ask(self) -> None:
        """Ask for files, and add them."""
        self.take(self.context.ask.open_files("Legg til filer", KINDS))

    def take(self, paths: Sequence[Path]) -> None:
        """Look at files on the thread beside, and add those that can be printed."""
        self.notice.hide()
        self.list.hide()
        self._taker.take(paths)

    def _tell(self, outcomes: Sequence[Outcome]) -> None:
        """Say what came of one file in a sentence, of several in a list."""
        if len(outcomes) > 1:
            self.list.show_outcomes(outcomes)
        elif outcomes[0].trouble:
            self.notice.show_trouble(outcomes[0].trouble)
        else:
            self.notice.show_good(f"«{outcomes[0].name}» er lagt til.")

    def _on_list_closed(self) -> None:
        self.add.setFocus()

    def open(self, key: UUID) -> None:
        """Write a copy in passing, and let the machine's own reader show it.

        A reader remembers the names of files: this one does not tell what is in it.
        """
        context = self.context
        for each in context.require_course().attachments:
            if each.id == key:
                self.notice.hide()
                copy = partial(_copy, context.database, context.temporary, each)
                context.keeper.keep(self, copy, self._show_copy, self.notice.show_trouble)

    def _show_copy(self, copy: Path) -> None:
        self.notice.try_to(lambda: self.context.ask.show_path(copy))

    def remove(self, key: UUID) -> None:
        """Remove a file while the window waits, for it may be large; then offer to put it back."""
        context = self.context
        context.autosave.flush()
        context.keeper.hold(
            self,
            "Fjerner fila …",
            lambda _: own_files.remove_attachment(context.database, key),
            partial(self._on_removed, context.require_course()),
            self.notice.show_trouble,
        )

    def _on_removed(self, before: Course, removed: own_files.RemovedFile) -> None:
        name, contents = removed.attachment.name, {removed.attachment.id: removed.content}
        self.context.undo.keep(f"fjernet fila {named(name)}", before, THE_LISTS, contents)
        self.add.setFocus()
        self.notice.show_undoable(f"«{name}» er fjernet.")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_in(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.take(files_in(event))
        event.acceptProposedAction()


def files_in(event: QDropEvent) -> list[Path]:
    """Return the files that are dragged, but for course packages, which are for the window."""
    paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
    return [Path(path) for path in paths if not path.endswith(PACKAGE_SUFFIX)]


def _copy(database: Database, temporary: TemporaryFiles, attachment: Attachment, _task: Task) -> Path:
    target = temporary.new_folder() / f"Fil.{ENDINGS[attachment.media_type]}"
    return own_files.put_aside(database, attachment.id, target)
