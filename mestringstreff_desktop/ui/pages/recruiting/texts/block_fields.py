"""The blocks of a text, each a field with its name, and the way back to the program's words."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mestringstreff_desktop.course.recruiting import texts
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.recruiting.texts.letter_field import LetterField
from mestringstreff_desktop.ui.pages.recruiting.texts.open_text import OpenText
from mestringstreff_desktop.ui.widgets.buttons import Link, apply_theme_within
from mestringstreff_desktop.ui.widgets.labels import label, label_of
from mestringstreff_desktop.ui.widgets.layouts import clear, column
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

FETCH, TAKE_BACK = "Hent teksten på nytt", "Ta tilbake det du skrev"


class BlockField(QWidget):
    """One block. `edited` tells that something is typed."""

    edited = Signal()

    def __init__(self, context: Context, block_id: str, name: str) -> None:
        super().__init__()
        self.block_id = block_id
        self.text: OpenText | None = None
        self.field = LetterField(context, name)
        self.field.setObjectName(f"block-{block_id}")
        self._mark = label("Endret", "tag", wrap=False)
        self.fetch, self.back = Link(FETCH, "rotate-ccw"), Link(TAKE_BACK, "undo-2")
        for link, what in ((self.fetch, FETCH), (self.back, TAKE_BACK)):
            link.setAccessibleName(f"{what}: {name}")
        self.fetch.setToolTip("Det du skrev, blir lagt til side. Du kan ta det tilbake.")
        head = WrapLayout(label_of(self.field, name), self._mark, self.fetch, self.back, gap=8)
        self.setLayout(column(head, self.field, gap=4))
        self.field.edited.connect(self._on_edited)
        self.fetch.clicked.connect(lambda: self.text and self.text.fetch_again(block_id))
        self.back.clicked.connect(lambda: self.text and self.text.take_back(block_id))

    def show_text(self, text: OpenText) -> None:
        """Show the block as it stands in a text."""
        self.text = text
        self.field.show_template(text.words(self.block_id), text.shown())
        self._show_ways()

    def _show_ways(self) -> None:
        """Offer the program's words where hers stand, and hers where they are set aside."""
        found = self.text.difference(self.block_id) if self.text else None
        is_hers = found is not None and found.is_shown
        for part in (self._mark, self.fetch):
            part.setVisible(is_hers)
        self.back.setVisible(found is not None and not is_hers)

    def _on_edited(self, words: str) -> None:
        if self.text is not None:
            self.text.write(self.block_id, texts.from_labels(words))
            self._show_ways()
            self.edited.emit()


class BlockFields(QWidget):
    """All blocks of the text that is open. `edited` tells that something is typed in one."""

    edited = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.fields: dict[str, BlockField] = {}
        self._identity: object = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(14)

    def show_text(self, text: OpenText) -> None:
        """Show a text; what is being typed is left alone while it is the same one."""
        identity = text.course.id, text.template.id
        if identity != self._identity:
            self._identity = identity
            self._put(text)
        for each in self.fields.values():
            each.show_text(text)

    @property
    def stops(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        return [stop for each in self.fields.values() for stop in (each.fetch, each.back, each.field)]

    def _put(self, text: OpenText) -> None:
        clear(self._layout)
        names = _numbered([texts.name_of(text.template, key) for key in text.block_ids])
        made = [BlockField(self.context, *each) for each in zip(text.block_ids, names, strict=True)]
        self.fields = {each.block_id: each for each in made}
        for each in made:
            each.edited.connect(self.edited)
            self._layout.addWidget(each)
        apply_theme_within(self, self.context.theme)


def _numbered(names: Sequence[str]) -> list[str]:
    """Tell apart those that are called the same: Tekst 1, Tekst 2."""
    numbers = [names[: at + 1].count(name) for at, name in enumerate(names)]
    return [
        f"{name} {number}" if names.count(name) > 1 else name
        for name, number in zip(names, numbers, strict=True)
    ]
