"""The local offers of the folder's last pages: what they are called, what they are, where and when."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from mestringstreff_desktop.course.sheets import LocalOffer
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.buttons import Button, IconButton, apply_theme_within
from mestringstreff_desktop.ui.widgets.layouts import clear, column, row, widgets_in
from mestringstreff_desktop.ui.widgets.text_fields import LineField

_LONGEST = 300


class OfferLine(QFrame):
    """One offer. `edited` tells that something is typed, `removed` that it is to go."""

    edited = Signal()
    removed = Signal()

    def __init__(self, offer: LocalOffer) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.name = LineField("Navn på tilbudet", "Hva heter det?")
        self.text = LineField("Hva er det?", "Hva er det, kort sagt?")
        self.contact = LineField("Sted, tid og telefon", "Hos oss: sted, tid og telefon")
        for field, words in zip(self.fields(), (offer.name, offer.text, offer.contact), strict=True):
            field.setMaxLength(_LONGEST)
            field.show_text(words)
            field.edited.connect(lambda _: self.edited.emit())
        remove = IconButton("trash-2")
        remove.setAccessibleName(f"Fjern {offer.name or 'tilbudet'}")
        remove.setToolTip("Fjern tilbudet")
        remove.clicked.connect(self.removed)
        first = row(self.name, self.contact, remove)
        first.setStretch(0, 2)
        first.setStretch(1, 3)
        self.setLayout(column(first, self.text, gap=8, margin=12))

    def fields(self) -> tuple[LineField, LineField, LineField]:
        return self.name, self.text, self.contact

    def offer(self) -> LocalOffer:
        """Return what is typed."""
        return LocalOffer(*(field.text().strip() for field in self.fields()))


class OffersEditor(QWidget):
    """The offers under each other. `edited` carries all of them, each time one is typed in or removed."""

    edited = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._lines = QVBoxLayout()
        self._lines.setSpacing(10)
        self.add = Button("Legg til et tilbud", "plus", "quiet")
        self.add.setObjectName("add-offer")
        self.add.clicked.connect(self._add_empty)
        self.setLayout(column(self._lines, row(self.add, None), None, gap=12))

    def show_offers(self, offers: Sequence[LocalOffer]) -> None:
        """Show offers, as the window opens or something is undone. Else what is typed is the truth."""
        clear(self._lines)
        for offer in offers:
            self._add(offer)

    def lines(self) -> list[OfferLine]:
        """Return the lines in their order."""
        return [each for each in widgets_in(self._lines) if isinstance(each, OfferLine)]

    def _add(self, offer: LocalOffer) -> OfferLine:
        line = OfferLine(offer)
        line.edited.connect(self._tell)
        line.removed.connect(lambda: self._remove(line))
        self._lines.addWidget(line)
        apply_theme_within(line, self.context.theme)
        return line

    def _add_empty(self) -> None:
        line = self._add(LocalOffer(""))
        line.show()
        line.name.setFocus()

    def _remove(self, line: OfferLine) -> None:
        self._lines.removeWidget(line)
        line.hide()
        line.deleteLater()
        self.add.setFocus()
        self._tell()

    def _tell(self) -> None:
        self.edited.emit([line.offer() for line in self.lines()])
