"""The question of which course to fetch from a backup, and what to do when it is here already."""

from collections.abc import Collection, Mapping
from uuid import UUID

from PySide6.QtWidgets import QButtonGroup

from mestringstreff_desktop.content.text import clean_name
from mestringstreff_desktop.services.keeping import RestoreChoice
from mestringstreff_desktop.storage.backup import Backup
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.sharing.backups.words import taken_words
from mestringstreff_desktop.ui.widgets.buttons import apply_theme_within, chip
from mestringstreff_desktop.ui.widgets.choice_field import ChoiceField
from mestringstreff_desktop.ui.widgets.dialogs import Question
from mestringstreff_desktop.ui.widgets.labels import breakable, label, label_of
from mestringstreff_desktop.ui.widgets.layouts import column
from mestringstreff_desktop.ui.widgets.wrap_layout import WrapLayout

_TITLE = "Hente tilbake ett kurs fra {when}?"
_PROMISE = "De andre kursene blir ikke rørt. Programmet tar en sikkerhetskopi av hvordan det er nå først."
_WAYS: Mapping[RestoreChoice, tuple[str, str]] = {
    RestoreChoice.KEEP_BOTH: (
        "Behold begge",
        "Det du har, står urørt. Det gamle legger seg ved siden av, med datoen i navnet.",
    ),
    RestoreChoice.REPLACE: (
        "Bytt ut det jeg har",
        "Kurset blir slik det var da. Det som er skrevet i det siden, blir borte herfra.",
    ),
}
_GONE = "Kurset er ikke her nå, så det kommer tilbake som det var."


class RestoreQuestion(Question):
    """Which course; and, where it is among those that are `here` already, replace it or keep both."""

    def __init__(self, context: Context, found: Backup, here: Collection[UUID]) -> None:
        title = _TITLE.format(when=taken_words(found.taken_at, context.clock()))
        super().__init__(context, title, _PROMISE, "Hent tilbake kurset")
        self._here = here
        titles = [(str(key), clean_name(title)) for key, title in (found.courses or {}).items()]
        self.courses = ChoiceField("Hvilket kurs", titles)
        self.courses.setObjectName("restore-which")
        self.courses.currentIndexChanged.connect(self._refresh)
        self._group = QButtonGroup(self)
        self.ways = {choice: chip(words) for choice, (words, _) in _WAYS.items()}
        for choice, button in self.ways.items():
            button.setObjectName(f"restore-{choice.name.lower()}")
            button.clicked.connect(self._refresh)
            self._group.addButton(button)
        self.ways[RestoreChoice.KEEP_BOTH].setChecked(True)
        self._meaning = label("", "body")
        self.content.addLayout(
            column(
                label_of(self.courses, "Kurs"),
                self.courses,
                WrapLayout(*self.ways.values()),
                self._meaning,
                gap=10,
            )
        )
        apply_theme_within(self, context.theme)
        self._refresh()

    @property
    def _course_id(self) -> UUID:
        return UUID(str(self.courses.key))

    @property
    def answer(self) -> tuple[UUID, RestoreChoice]:
        """The course, and what to do with the one that is here."""
        return self._course_id, next(choice for choice, button in self.ways.items() if button.isChecked())

    def _refresh(self) -> None:
        is_here = self._course_id in self._here
        for button in self.ways.values():
            button.setVisible(is_here)
        _, choice = self.answer
        self._meaning.setText(breakable(_WAYS[choice][1] if is_here else _GONE))
