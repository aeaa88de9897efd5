"""The bar below the pages: what is stored, when the last backup was taken, and what went wrong."""

from datetime import datetime

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLayout

from mestringstreff_desktop.clock import local
from mestringstreff_desktop.content.words import clock_time, short_date
from mestringstreff_desktop.services import keeping
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.help_topic import tell_topic
from mestringstreff_desktop.ui.widgets.announce import announce
from mestringstreff_desktop.ui.widgets.buttons import Button
from mestringstreff_desktop.ui.widgets.labels import Picture, label, set_role
from mestringstreff_desktop.ui.widgets.layouts import MARGIN, row
from mestringstreff_desktop.ui.widgets.plain_words import button_words

_HELD = "Det du skriver i «{window}», er ikke lagret ennå"
_VIEWING = "Åpnet bare for lesing"
_GAP = 10
_WAY = QBoxLayout.Direction


class StatusBar(QFrame):
    """A sentence, the `signals` that are shown, and the last backup.

    Where there is no room for them beside each other, the backup is told in fewer words, and then they
    stand on two lines.
    """

    def __init__(self, context: Context, *signals: Button) -> None:
        super().__init__()
        self.context = context
        self.setObjectName("status")
        self.setAccessibleName("Status")
        tell_topic(self, "lagring")
        self._icon = Picture("check", 16, "quiet")
        self.message = label("", "quiet", wrap=False)
        self.message.setObjectName("status-message")
        self.message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.backup = label("", "quiet", wrap=False)
        self._backup_words = ("", "")
        self._tells_trouble = False
        self._is_passing = False  # is what is said of what was just tried?
        self._said = said = row(self._icon, self.message, gap=_GAP)
        said.setStretch(1, 1)
        self._signals = signals
        self._lines = row(said, row(None, *signals, self.backup, gap=_GAP), gap=_GAP)
        self._lines.setContentsMargins(MARGIN, 6, MARGIN, 6)
        self._lines.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setLayout(self._lines)
        context.saved.connect(self.show_saved)
        context.autosave.queued.connect(self._show_waiting)
        context.autosave.held_changed.connect(self.show_saved)
        context.failed.connect(self.show_trouble)
        context.undo.told.connect(self.show_undone)
        context.noted.connect(self.show_note)
        context.themed.connect(lambda: self._icon.apply_theme(context.theme))
        context.changed.connect(self.show_backup)
        if context.database.is_read_only:
            self._show(_VIEWING, "quiet", "eye")
        else:
            self._show_all_stored("Alt er lagret")
        self.show_backup()

    def show_saved(self) -> None:
        """Say that all is stored, if it is: something may have been stored while something else waits."""
        autosave = self.context.autosave
        if autosave.is_waiting:
            if autosave.trouble is not None:
                self.show_trouble(str(autosave.trouble))
        elif autosave.held:
            self._show(_HELD.format(window=autosave.held), "quiet", "pencil")
        elif self.context.database.is_read_only:
            self._show(_VIEWING, "quiet", "eye")
        else:
            self._show_all_stored(f"Alt er lagret kl. {clock_time(local(self.context.clock()))}")

    def _show_all_stored(self, words: str) -> None:
        """Told aloud only where it was not so a moment ago: it is shown with every word that is typed."""
        if self._tells_trouble:
            announce(self, words)
        self._show(words, "quiet", "check")
        self._says_stored = True

    def _show_waiting(self) -> None:
        """What was typed a moment ago is not stored yet; trouble that is told stays."""
        if self._says_stored:
            self._show("Lagrer …", "quiet", "pencil")

    def show_undone(self, sentence: str) -> None:
        """Say what was taken back, or would be; it is stored."""
        self._show(sentence, "quiet", "undo-2")
        announce(self, sentence)
        self._says_stored = True

    def show_note(self, sentence: str) -> None:
        """Say something to know until something else is to be said."""
        says_stored = self._says_stored
        self._show(sentence, "quiet", "info")
        announce(self, sentence)
        self._says_stored, self._is_passing = says_stored, True

    def show_trouble(self, sentence: str) -> None:
        """Say what went wrong; what is told already is not said aloud again."""
        if not self._tells_trouble or self.message.text() != sentence:
            announce(self, sentence, is_urgent=True)
        self._show(sentence, "danger", "triangle-alert")
        self._is_passing = self._tells_trouble = True

    def forget(self) -> None:
        """What was tried on another page is over; what is not stored is told again."""
        if self._is_passing:
            self.show_saved()

    def show_backup(self) -> None:
        taken, now = self.context.last_backup, self.context.clock()
        is_old = taken is not None and keeping.is_backup_old(taken, now) and not self.context.is_example
        self._backup_words = _backup_words(local(taken), local(now), is_old) if taken else ("", "")
        set_role(self.backup, "warm" if is_old else "quiet")
        self._arrange()

    def _show(self, text: str, role: str, icon: str) -> None:
        self._says_stored = self._is_passing = self._tells_trouble = False
        self.message.setText(text)
        set_role(self.message, role)
        self._icon.show_icon(icon, role, self.context.theme)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """A signal that comes or goes, or larger text, needs another room."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def minimumSizeHint(self) -> QSize:
        """The bar makes do with the width there is, whatever is to be said."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Give all of it room: a long signal is cut last, and read whole in its tooltip."""
        room = self.width() - 2 * MARGIN
        signals = [each for each in self._signals if not each.isHidden()]
        beside = sum(_whole_width(each) + _GAP for each in signals)
        words = self.message.fontMetrics().horizontalAdvance(self.message.text()) + _GAP
        words += self._icon.sizeHint().width() + _GAP
        whole, short = (self.backup.fontMetrics().horizontalAdvance(each) for each in self._backup_words)
        has_room = words + beside + short <= room
        fits = (words if has_room else 0) + beside + whole <= room
        self.backup.setText(self._backup_words[0 if fits else 1])
        left = room - short - _GAP * len(signals)
        for each in signals:
            _show_within(each, _whole_width(each) if has_room else left // len(signals))
        if self.message.wordWrap() is has_room:  # said again, it asks for another turn, for ever
            self.message.setWordWrap(not has_room)
            align = Qt.AlignmentFlag
            self._said.setAlignment(self._icon, align.AlignVCenter if has_room else align.AlignTop)
        self._lines.setDirection(_WAY.LeftToRight if has_room else _WAY.TopToBottom)


def _whole_width(button: Button) -> int:
    """Return how wide a button is with all its words."""
    measure = button.fontMetrics().horizontalAdvance
    around = button.sizeHint().width() - measure(button.text().replace("&&", "&"))
    return around + measure(f" {button.accessibleName()}")


def _show_within(button: Button, width: int) -> None:
    shown = whole = button.accessibleName()
    lacking = _whole_width(button) - width
    if lacking > 0:
        metrics = button.fontMetrics()
        room = max(metrics.horizontalAdvance(whole) - lacking, 0)
        shown = metrics.elidedText(whole, Qt.TextElideMode.ElideRight, room)
    text = f" {button_words(shown)}"
    if button.text() != text:
        button.setText(text)
        button.setToolTip(whole if shown != whole else "")


def _backup_words(taken: datetime, now: datetime, is_old: bool) -> tuple[str, str]:
    """Return when the last backup was taken, and the same in fewer words."""
    if is_old:
        date = short_date(taken.date())
        return f"Siste sikkerhetskopi er over en uke gammel ({date})", f"Gammel sikkerhetskopi ({date})"
    day = "i dag" if taken.date() == now.date() else short_date(taken.date())
    when = f"{day} kl. {clock_time(taken)}"
    return f"Siste sikkerhetskopi {when}", f"Kopi {when}"
