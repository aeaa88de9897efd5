"""The list of copies outside the usual backups, and the way to be rid of each."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import PurePath
from types import MappingProxyType

from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout

from mestringstreff_desktop.content.words import count, size_words
from mestringstreff_desktop.services import keeping, locking, other_copies
from mestringstreff_desktop.services.other_copies import Kind, OtherCopy
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.help_topic import tell_topic
from mestringstreff_desktop.ui.pages.sharing.backups.words import taken_words
from mestringstreff_desktop.ui.widgets.buttons import Link, apply_theme_within
from mestringstreff_desktop.ui.widgets.keeping_desk import KeepingDesk
from mestringstreff_desktop.ui.widgets.labels import breakable_path, label
from mestringstreff_desktop.ui.widgets.layouts import clear, column, line, row

_LEAD = "De har med navn og notater. Slett dem du ikke trenger."
_AWAY = "Er ikke her nå. Sett inn minnepinnen eller koble til mappa, så kan du slette kopiene."
_WHAT: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.AT_CLOSE: "Lagt der når programmet ble lukket",
        Kind.BY_HAND: "Lagret der med «Lagre en kopi et annet sted»",
        Kind.OLD_PLACE: "Kursene lå i denne mappa før",
        Kind.DAMAGED: "Skadet fil, lagt til side da en sikkerhetskopi ble hentet tilbake",
    }
)
_GOES: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.AT_CLOSE: "Alle kopiene i «{folder}» slettes for godt, også de en annen maskin har lagt der.",
        Kind.BY_HAND: "Kopien «{name}» i «{folder}» slettes for godt.",
        Kind.OLD_PLACE: "Kursene slik de var da de ble flyttet fra «{folder}», og sikkerhetskopiene der, "
        "slettes for godt.",
        Kind.DAMAGED: "Den skadde fila «{name}» slettes for godt. Trenger du noe fra den, "
        "så spør IT om hjelp først.",
    }
)
_STOPPED = "Du avbrøt. Noe kan være slettet."
_STAYS = "Kursene i programmet og sikkerhetskopiene ved siden av dem blir ikke rørt."


class OtherCopiesCard(QFrame):
    """The places with copies that the program knows of; hidden while there are none."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("role", "card")
        tell_topic(self, "for-godt")
        self.context = context
        self.desk = KeepingDesk(context)
        self.notice = self.desk.notice
        self.rows: list[CopyRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        head = column(label("Andre kopier av kursene", "title"), label(_LEAD, "lead"), gap=4)
        self.setLayout(column(head, self.desk, self._list, gap=12, margin=20))
        self.hide()

    def refresh(self) -> None:
        """A folder on a network may take a while to answer, so the keeper looks."""
        database = self.context.database
        self.context.keeper.keep(
            self, lambda _: [other_copies.look(place) for place in other_copies.places(database)], self._show
        )

    def _show(self, found: Sequence[OtherCopy | None]) -> None:
        copies = [copy for copy in found if copy is not None]
        if copies != [row.copy for row in self.rows]:
            place = self._place_of_focus()
            clear(self._list)
            self.rows = [CopyRow(self, copy) for copy in copies]
            for made in self.rows:
                self._list.addWidget(line())
                self._list.addWidget(made)
                made.show()  # what is not shown yet cannot have the keyboard
            apply_theme_within(self, self.context.theme)
            if place is not None:
                self._focus_near(place)
        self.setVisible(bool(copies) or not self.notice.isHidden())

    def _place_of_focus(self) -> int | None:
        """Return which row has the keyboard, if one has."""
        focus = QApplication.focusWidget()
        return next((at for at, row in enumerate(self.rows) if focus and row.isAncestorOf(focus)), None)

    def _focus_near(self, place: int) -> None:
        """Give the keyboard to the row that came in the place of one that went, or else to the card."""
        near = self.rows[min(place, len(self.rows) - 1)].way if self.rows else None
        (near or self).setFocus()

    def remove(self, copy: OtherCopy) -> None:
        """Ask, and delete the copies in a place."""
        context, path = self.context, copy.place.path
        words = f"{_GOES[copy.place.kind].format(folder=copy.place.folder, name=path.name)} {_STAYS}"
        title = f"Slette {count(len(copy.files), 'kopi', 'kopier')}?"
        if context.ask.confirm(title, words, "Slett for godt", "La det være", is_danger=True):
            self.desk.keep(
                "Sletter …",
                lambda _: other_copies.remove(context.database, copy.place),
                lambda _: self._on_removed(len(copy.files)),
                stopped=_STOPPED,
            )

    def _on_removed(self, number: int) -> None:
        self.notice.show_good("Kopiene er slettet." if number > 1 else "Kopien er slettet.")
        self.refresh()

    def forget(self, copy: OtherCopy) -> None:
        """Take a place that is away off the list."""
        self.context.act(lambda: other_copies.forget(self.context.database, copy.place))
        self.refresh()


class CopyRow(QFrame):
    """One place: where, what it is and holds, and the way to be rid of it."""

    def __init__(self, card: OtherCopiesCard, copy: OtherCopy) -> None:
        super().__init__()
        self.copy = copy
        is_folder = copy.place.kind in (Kind.AT_CLOSE, Kind.OLD_PLACE)
        where = copy.place.folder if is_folder else copy.place.path
        self.where = label(breakable_path(where if is_folder else PurePath(where.name)), "strong")
        self.facts = label(_facts(card.context, copy) if copy.is_here else _AWAY, "quiet")
        self.folder = label(breakable_path(copy.place.folder), "quiet")
        self.folder.setHidden(is_folder)
        what = label(_WHAT[copy.place.kind], "body")
        words = column(self.where, self.folder, what, self.facts, gap=2)
        self.delete = Link("Slett …", "trash-2")
        self.delete.setObjectName("delete-copy")
        self.delete.clicked.connect(partial(card.remove, copy))
        self.delete.setVisible(copy.is_here)
        self.forget = Link("Ta bort fra lista", "x")
        self.forget.setObjectName("forget-copy")
        self.forget.clicked.connect(partial(card.forget, copy))
        self.forget.setVisible(not (copy.is_here or _is_chosen(card.context, copy)))
        for way in (self.delete, self.forget):
            way.setAccessibleDescription(str(where))
        self.setLayout(column(words, row(self.delete, self.forget, None), gap=4))

    @property
    def way(self) -> Link | None:
        """The button there is, if there is one."""
        return next((way for way in (self.delete, self.forget) if not way.isHidden()), None)


def _is_chosen(context: Context, copy: OtherCopy) -> bool:
    """Is it the folder that gets a copy at each close? It stays on the list while it does."""
    folder = context.try_to(lambda: keeping.copy_folder(context.database))
    return copy.place.kind is Kind.AT_CLOSE and folder == copy.place.path


def _is_locked(copy: OtherCopy) -> bool:
    return copy.courses is None and any(map(locking.needs_password, copy.files))


def _facts(context: Context, copy: OtherCopy) -> str:
    """3 kopier · 2 kurs · 1,2 MB · den nyeste fra i dag kl. 10.05"""
    unread = "Låst med et annet passord" if _is_locked(copy) else "Lar seg ikke lese"
    courses = unread if copy.courses is None else count(copy.courses, "kurs", "kurs")
    newest = f"fra {taken_words(copy.newest, context.clock())}" if copy.newest else ""
    parts = [courses, size_words(copy.size), newest]
    if len(copy.files) > 1:
        parts = [count(len(copy.files), "kopi", "kopier"), *parts[:2], f"den nyeste {newest}"]
    return " · ".join(parts)
