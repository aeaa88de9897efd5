"""Deling: send a course to a colleague, fetch one, and keep what one has."""

from pathlib import Path

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from mestringstreff_desktop.ui.data_card import DataCard
from mestringstreff_desktop.ui.notice import Notice
from mestringstreff_desktop.ui.page import Page
from mestringstreff_desktop.ui.sharing_fetch import FetchCard, PackageCard
from mestringstreff_desktop.ui.sharing_keep import BackupCard
from mestringstreff_desktop.ui.sharing_send import SendCard
from mestringstreff_desktop.ui.side_by_side import SideBySide
from mestringstreff_desktop.ui.widgets import GAP, column, scrolled

_WITHOUT_COURSE = "Hent et kurs fra en kollega, eller lag et eget på Oversikt."


class SharingPage(Page):
    """The cards of the page; while a package is looked at, that alone."""

    name = "sharing"
    title = "Deling"
    lead = "Kurset kan dere dele. Navn på folk, notater og logg blir på denne maskinen."

    def build(self) -> None:
        context = self.context
        self.notice = Notice(context)
        self.send, self.fetch = SendCard(context), FetchCard(context)
        self.fetch.chosen.connect(self.point_at)
        self.backup = BackupCard(context)
        self.package = PackageCard(context)
        self.package.done.connect(self._on_done)
        self.package.put_away.connect(self._show_cards)
        right = QWidget()
        right.setLayout(column(self.fetch, self.backup, DataCard(context), None, gap=GAP))
        self._cards = SideBySide(context, self.send, right, room=460)
        self._area = self._scrolled()
        self.put(self._area)
        self._show_cards()

    def _scrolled(self) -> QScrollArea:
        inner = QWidget()
        inner.setLayout(column(self.notice, self.package, self._cards, None, gap=GAP))
        return scrolled(inner)

    def refresh(self) -> None:
        has_course = self.context.course is not None
        self.lead_label.setText(self.lead if has_course else _WITHOUT_COURSE)
        self.send.setVisible(has_course)
        self.send.refresh()
        self.backup.refresh()

    def point_at(self, what: object) -> None:
        """Show what a package holds; `what` is the path of the file."""
        if not isinstance(what, str) or not what:
            return
        self._show_cards()
        if self.fetch.notice.try_to(lambda: self.package.open(Path(what)), "Ingenting er endret hos deg."):
            self._cards.hide()
            self.package.show()
            self.package.leave.setFocus()

    def _show_cards(self) -> None:
        self.notice.hide()
        self.package.hide()
        self._cards.show()
        self._area.verticalScrollBar().setValue(0)

    def _on_done(self, title: str) -> None:
        self._show_cards()
        self.notice.show_good(
            f"«{title}» er hentet inn og åpnet. Navnet står øverst til venstre, og der bytter du kurs.",
            "Se samlingene",
            lambda: self.context.go_to.emit("gatherings", None),
        )

    def hideEvent(self, event: QHideEvent) -> None:
        """What was said is old news when one comes back."""
        super().hideEvent(event)
        if self._is_built:
            for notice in self.findChildren(Notice):
                notice.hide()
