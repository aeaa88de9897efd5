"""The bar of warnings over the pages: what is not stored, what cannot be changed, what is amiss with the
folder, or that the program came to a stop.

It goes away by itself when all is stored again. What is typed stays in its field meanwhile.
"""

from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import folder, keeping, settings
from mestringstreff_desktop.storage.faults import Fault, StorageError
from mestringstreff_desktop.ui.base.autosave import FaultyError
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.widgets.buttons import Button, apply_theme_within
from mestringstreff_desktop.ui.widgets.labels import Picture, breakable, label
from mestringstreff_desktop.ui.widgets.layouts import column, row

ROOM_FOR_WORDS = 560  # pixels at 100 %
_TYPED = "Det du har skrevet, står fortsatt i vinduet. Programmet prøver igjen av seg selv."
_FAULTY = "Det står fortsatt i feltet. Kopier det til et annet sted før du lukker vinduet."
_DONE = "Det siste du gjorde, ble ikke lagret. Gjør det en gang til når det virker igjen."
_DAMAGED = (
    "Kopier det du nettopp skrev, og lukk programmet. Når du åpner det igjen, "
    "får du tilbud om den nyeste hele sikkerhetskopien."
)
_VIEWING = "Kursene er åpnet bare for lesing, for mappa kan ikke skrives til. Du kan se og skrive ut alt."
_TYPED_WHILE_VIEWING = "Det du har skrevet, er ikke lagret. Det står i vinduet til du lagrer et annet sted."
_STOPPED = "Programmet stoppet brått sist. Alt som var lagret, er her."
_STOPPED_MORE = (
    "Se over det du skrev helt til slutt. Skjer det igjen, er detaljene til den som hjelper deg. "
    "De inneholder ingenting av det du har skrevet."
)
_MOVED = "Kursene lagres nå i «{place}»."
_OLD_STAYS = "Den gamle fila ligger igjen der den var. Du kan slette den under Deling."
_NOT_NOTED = "Programmet fikk ikke skrevet ned hvor. Velg denne mappa selv neste gang."


class WarningBar(QFrame):
    """Says one thing at a time, the gravest, with the ways out of it."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("warning-bar")
        self.context = context
        self._trouble: UserError | None = None
        self._news = ("", "")
        self._stop = ""
        self._icon = Picture("triangle-alert", 22, "warm")
        self.sentence, self.more = label("", "strong"), label("", "body")
        self.again = self._button("Prøv igjen", "refresh-cw", "warning-again", self._try_again)
        self.elsewhere = self._button(
            "Lagre et annet sted …", "save", "warning-elsewhere", self._go_elsewhere
        )
        self.understood = self._button("Jeg forstår", "check", "warning-understood", self._accept)
        self.copy = self._button("Kopier detaljer", "copy", "warning-copy", self._copy_stop)
        self._ways = (self.again, self.elsewhere, self.copy, self.understood)
        self._words_and_ways = row(
            column(self.sentence, self.more, None, gap=2), row(*self._ways, None, gap=12), gap=12
        )
        self._words_and_ways.setStretch(0, 1)
        whole = row(column(self._icon, None), self._words_and_ways, gap=12)
        whole.setStretch(1, 1)
        whole.setContentsMargins(28, 8, 28, 8)
        self.setLayout(whole)
        self.hide()
        self._listen()
        self.refresh()

    def _button(self, text: str, icon: str, name: str, act: Callable[[], None]) -> Button:
        button = Button(text, icon)
        button.setObjectName(name)
        button.clicked.connect(act)
        return button

    def _listen(self) -> None:
        context = self.context
        context.faulted.connect(self._on_fault)
        context.saved.connect(self._on_saved)
        context.autosave.failed.connect(self._on_not_stored)
        context.themed.connect(lambda: apply_theme_within(self, context.theme))

    def refresh(self) -> None:
        """Say the gravest thing there is; with nothing to say be gone."""
        database = self.context.database
        if self._trouble is not None:
            self._tell_trouble(self._trouble)
        elif self._stop:
            self._say(_STOPPED, _STOPPED_MORE, self.copy, self.understood)
        elif database.is_read_only:
            self._say(_VIEWING, "", self.elsewhere)
        elif any(self._news):
            self._say(*self._news, self.understood)
        elif words := self.context.try_to(lambda: folder.new_warning(database)):
            self._say(words, "", self.elsewhere, self.understood)
        else:
            self.hide()

    def tell_stop(self, trace: str) -> None:
        """Tell that the program stopped where it should not, and give its trace to who wants it."""
        self._stop = trace
        self.refresh()

    def _copy_stop(self) -> None:
        QGuiApplication.clipboard().setText(self._stop)
        self.copy.show_text("Kopiert")

    def _tell_trouble(self, trouble: UserError) -> None:
        is_typed = self.context.autosave.is_waiting
        if isinstance(trouble, FaultyError):
            self._say(str(trouble), _FAULTY, self.again)
        elif self.context.database.is_read_only:
            self._say(str(trouble), _TYPED_WHILE_VIEWING if is_typed else "", self.elsewhere)
        elif isinstance(trouble, StorageError) and trouble.fault is Fault.DAMAGED:
            self._say(str(trouble), _DAMAGED)
        else:
            self._say(str(trouble), _TYPED if is_typed else _DONE, self.again, self.elsewhere)

    def _say(self, sentence: str, more: str, *ways: Button) -> None:
        self.sentence.setText(breakable(sentence))
        self.more.setText(breakable(more))
        self.more.setVisible(bool(more))
        for button in self._ways:
            button.setVisible(button in ways)
        apply_theme_within(self, self.context.theme)
        self.show()
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """The buttons stand beside the words where there is room: the page needs its height."""
        wide = sum(button.sizeHint().width() + 12 for button in self._ways if not button.isHidden())
        has_room = self.context.theme.has_room(self.width() - wide, ROOM_FOR_WORDS)
        way = QBoxLayout.Direction
        self._words_and_ways.setDirection(way.LeftToRight if has_room else way.TopToBottom)

    def _on_fault(self, fault: StorageError) -> None:
        self._trouble = fault
        self.refresh()

    def _on_not_stored(self, sentence: str) -> None:
        self._trouble = self.context.autosave.trouble or UserError(sentence)
        self.refresh()

    def _on_saved(self) -> None:
        """Something was stored; while something typed still waits it is not over."""
        if self._trouble is not None and not self.context.autosave.is_waiting:
            self._trouble = None
            self.refresh()

    def _try_again(self) -> None:
        """Store what waits; where nothing does, see whether anything can be stored at all."""
        context = self.context
        if context.autosave.is_waiting:
            context.autosave.try_all()
        else:
            context.act(lambda: settings.change(context.database))

    def _go_elsewhere(self) -> None:
        chosen = self.context.ask.folder("Velg en mappe for kursene")
        if chosen is None:
            return
        context, old = self.context, self.context.database.path
        context.keeper.hold(
            self,
            "Flytter kursene …",
            lambda task: folder.move(context.database, chosen, context.home, task),
            lambda is_noted: self._on_moved(old, chosen, is_noted=is_noted),
            self._on_not_moved,
        )

    def _on_not_moved(self, sentence: str) -> None:
        self.sentence.setText(breakable(sentence))
        self.context.failed.emit(sentence)

    def _on_moved(self, old: Path, place: Path, *, is_noted: bool) -> None:
        context = self.context
        self._trouble = None
        more = _OLD_STAYS if keeping.is_there(old.parent) else ""
        self._news = (_MOVED.format(place=place), more if is_noted else _NOT_NOTED)
        context.change_settings(**msgspec.structs.asdict(context.settings))
        self.refresh()

    def _accept(self) -> None:
        """What was told is known. Of a folder it is remembered, so that it is told once."""
        if self._stop:
            self._stop = ""
        elif any(self._news):
            self._news = ("", "")
        else:
            self.context.act(lambda: folder.accept(self.context.database))
        self.refresh()
