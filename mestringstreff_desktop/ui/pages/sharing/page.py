"""Deling: send a course to a colleague, fetch one, and keep what one has."""

from pathlib import Path
from uuid import UUID

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from mestringstreff_desktop.services import planning, sharing
from mestringstreff_desktop.services.sharing import ImportChoice, Imported, Package, Preview
from mestringstreff_desktop.ui.pages.sharing.backups.backup_card import BackupCard
from mestringstreff_desktop.ui.pages.sharing.backups.backup_list import BackupList
from mestringstreff_desktop.ui.pages.sharing.backups.other_copies import OtherCopiesCard
from mestringstreff_desktop.ui.pages.sharing.fetch import FetchCard, PackageCard
from mestringstreff_desktop.ui.pages.sharing.send import SendCard
from mestringstreff_desktop.ui.pages.sharing.words import one_line
from mestringstreff_desktop.ui.widgets.data_folder_card import DataFolderCard
from mestringstreff_desktop.ui.widgets.keeping_desk import KeepingDesk
from mestringstreff_desktop.ui.widgets.layouts import GAP, column, scrolled
from mestringstreff_desktop.ui.widgets.notice import Notice
from mestringstreff_desktop.ui.widgets.page import Page
from mestringstreff_desktop.ui.widgets.side_by_side import SideBySide

_WITHOUT_COURSE = "Hent et kurs fra en kollega, eller lag et eget på Oversikt."


class SharingPage(Page):
    """The cards of the page; while a package is looked at, that alone."""

    name = "sharing"
    help_topic = "sende-kurs"
    title = "Deling"
    lead = "Planen kan dere dele. Navn, svar og logg blir på denne maskinen, om dere ikke velger noe annet."

    def build(self) -> None:
        context = self.context
        self.desk = KeepingDesk(context)
        self.notice = self.desk.notice
        self.send, self.fetch = SendCard(context), FetchCard(context)
        self.fetch.chosen.connect(self.point_at)
        self.fetch.seen.connect(self._on_seen)
        self.backup, self.backups = BackupCard(context), BackupList(context)
        self.others, self.data = OtherCopiesCard(context), DataFolderCard(context)
        self.package = PackageCard(context)
        self.package.done.connect(self._on_done)
        self.package.put_away.connect(self._show_cards)
        right = QWidget()
        right.setLayout(column(self.fetch, self.backup, self.backups, self.others, self.data, None, gap=GAP))
        self._cards = SideBySide(context, self.send, right, room=460)
        self._area = self._scrolled()
        self.put(self._area)
        self._show_cards()

    def _scrolled(self) -> QScrollArea:
        inner = QWidget()
        inner.setLayout(column(self.desk, self.package, self._cards, None, gap=GAP))
        return scrolled(inner)

    def refresh(self) -> None:
        has_course = self.context.course is not None
        self.lead_label.setText(self.lead if has_course else _WITHOUT_COURSE)
        self.send.setVisible(has_course)
        for card in (self.send, self.backup, self.backups, self.others, self.data):
            card.refresh()

    def point_at(self, what: object) -> None:
        """Show what a package holds; `what` is the path of the file."""
        if not isinstance(what, str) or not what:
            return
        self._show_cards()
        self.fetch.look(Path(what))

    def _on_seen(self, read: Package, found: Preview) -> None:
        self.package.show_package(read, found)
        self._cards.hide()
        self.package.show()
        self.package.leave.setFocus()

    def _show_cards(self) -> None:
        self.notice.hide()
        self.package.hide()
        self._cards.show()
        self._area.verticalScrollBar().setValue(0)

    def _on_done(self, made: Imported, choice: ImportChoice) -> None:
        context, was_open = self.context, self.context.course_id
        context.open_course(made.id)
        context.undo.forget(made.id)
        self._show_cards()
        self.notice.show_good(
            _done_words(one_line(made.title), choice),
            "Se samlingene",
            lambda: context.go_to.emit("gatherings", None),
            ("Angre", lambda: self._undo(made, was_open)),
        )

    def _undo(self, made: Imported, was_open: UUID | None) -> None:
        """Take the import back, and show the course that was on screen before it."""
        context = self.context
        self.desk.hold(
            "Tar kurset bort igjen …",
            lambda task: sharing.undo_import(context.database, made, context.clock(), task),
            lambda _: self._on_undone(was_open),
        )

    def _on_undone(self, was_open: UUID | None) -> None:
        context = self.context
        context.open_course(planning.course_to_open(context.database, was_open))
        context.undo.forget()
        self.notice.show_good("Angret. Alt er som før du hentet kurset.")

    def hideEvent(self, event: QHideEvent) -> None:
        """What was said is old news when one comes back."""
        super().hideEvent(event)
        if self._is_built and not event.spontaneous():
            for notice in self.findChildren(Notice):
                notice.hide()


def _done_words(title: str, choice: ImportChoice) -> str:
    if choice is ImportChoice.UPDATE:
        return f"«{title}» er oppdatert, og kurset er åpnet."
    return f"«{title}» er hentet inn og åpnet. Navnet står øverst til venstre, og der bytter du kurs."
