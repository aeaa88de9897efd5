"""The text that is open: its words as they are written and as they are read, and how both are stored.

What is typed and not yet stored counts: what is shown, printed and copied is what stands on the screen.
"""

import dataclasses
import datetime as dt
from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import partial
from uuid import UUID

from mestringstreff_desktop.clock import local
from mestringstreff_desktop.content.letters import LetterLook, LetterTemplate
from mestringstreff_desktop.course.course import Course, TeamMember
from mestringstreff_desktop.course.recruiting import texts
from mestringstreff_desktop.course.recruiting.fields import FIELD, Field, field_of, values
from mestringstreff_desktop.course.recruiting.letter import Letter
from mestringstreff_desktop.course.recruiting.participant import Participant
from mestringstreff_desktop.course.recruiting.texts import Difference, Filled
from mestringstreff_desktop.course.work_meeting import WorkMeeting
from mestringstreff_desktop.services import letters
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.drafts import Drafts
from mestringstreff_desktop.ui.base.navigation import LetterPlace
from mestringstreff_desktop.ui.pages.recruiting.part import PAGE
from mestringstreff_desktop.ui.pages.recruiting.texts.letter_field import Shown
from mestringstreff_desktop.ui.widgets.plain_words import named

Person = Participant | TeamMember
Change = Callable[[Database, UUID, LetterTemplate, str], None]
SENDER = "virksomhet"  # stands at the top of every letter
LINK = "lenke"
_WITH_CODE: tuple[LetterLook, ...] = ("poster", "leaflet")


def place_of(template: LetterTemplate) -> Where:
    """Return where what is done to a text is seen."""
    return Where(PAGE, LetterPlace(template.id), f"Tekster: {template.title}")


class OpenText:
    """One text of one course. `people` are whom it is to, chosen for this once and stored nowhere.

    It is about a `meeting`, or the next one, where it is about a meeting of the working group.
    """

    def __init__(
        self,
        context: Context,
        drafts: Drafts,
        course: Course,
        template: LetterTemplate,
        *,
        people: Sequence[Person] = (),
        meeting: WorkMeeting | None = None,
    ) -> None:
        self.context, self.drafts, self.people, self.meeting = context, drafts, people, meeting
        self.course, self.template = course, template
        self._own = letters.own_words(course, template.id)

    @property
    def block_ids(self) -> tuple[str, ...]:
        """What can be written in, in the order it is read."""
        return texts.ids(self.template)

    def words(self, block_id: str) -> str:
        """Return what is written in a block, with its fields between braces."""
        stored = texts.own_or_built_in(self.template, self._own, block_id)
        return self.drafts.text(self._key(block_id), stored)

    def value(self, name: str) -> str:
        """Return what is typed for a field, for all texts."""
        return self.drafts.text(self._value_key(name), self.course.text_values.get(name, ""))

    def names(self) -> list[str]:
        """Return the fields that stand in the text, each once, in the order they are read."""
        sender = [SENDER] if self.template.look == "letter" else []
        found = [match[1] for key in self.block_ids for match in FIELD.finditer(self.words(key))]
        return [name for name in dict.fromkeys([*sender, *found, *self.optional]) if field_of(name)]

    @property
    def optional(self) -> list[str]:
        """What may be told or not: a web address becomes a code to point a telephone at."""
        return [LINK] if self.template.look in _WITH_CODE else []

    def copies(self, most: int | None = None) -> tuple[Filled, ...]:
        """Return the text filled: a copy for each of those it is to, at `most` so many; one without any."""
        letter = self._letter()
        people: Sequence[Person | None] = self.people[:most] or [None]
        return tuple(texts.filled(self.template, letter, self._values(each)) for each in people)

    def _letter(self) -> Letter:
        """Her words, and what is typed for all texts, as they stand on the screen."""
        own = self._own or Letter(letter_id=self.template.id)
        words = {key: self.words(key) for key in self.block_ids}
        typed = {name: self.value(name) for name in self.names()}
        new = {name: text for name, text in typed.items() if text != self.course.text_values.get(name, "")}
        blocks, gap_values = {**own.blocks, **words}, {**own.gap_values, **new}
        return dataclasses.replace(own, blocks=blocks, gap_values=gap_values)

    def _values(self, person: Person | None) -> Mapping[str, str]:
        participant = person if isinstance(person, Participant) else None
        member = person if isinstance(person, TeamMember) else None
        return values(self.course, self._today, participant, member, self.meeting)

    @property
    def _today(self) -> dt.date:
        return local(self.context.clock()).date()

    def shown(self) -> dict[str, Shown]:
        """Return what stands where a field is, by its name, in what is read here first."""
        person = next(iter(self.people), None)
        known = {**self._values(person), **self._letter().gap_values}
        fields = [field for name in self.names() if (field := field_of(name))]
        told = {each: known.get(each.name, "").strip() for each in fields}
        return {each.name: Shown(text or each.label, not text) for each, text in told.items()}

    def gaps(self) -> list[Field]:
        """Return what is missing, but for what comes with whom it is to."""
        return [each for each in texts.gaps(self.copies(1)[0]) if each.home != "person"]

    def to_fill(self) -> list[Field]:
        """Return what is missing or typed for all texts, in the order it is read."""
        missing = {each.name for each in self.gaps()}
        typed = {name for name in self.names() if self.value(name).strip() and self._is_typed(name)}
        wanted = missing | typed | set(self.optional)
        return [field for name in self.names() if name in wanted and (field := field_of(name))]

    def _is_typed(self, name: str) -> bool:
        """Is it what is typed that stands there, and not what the course knows by now?"""
        stored = self.course.text_values.get(name, "").strip()
        return self._values(None).get(name, "") in {"", stored}

    def difference(self, block_id: str) -> Difference | None:
        """Return how her words of a block differ from the program's, if they do; also those set aside."""
        found = texts.differences(self._letter(), self.template)
        return next((each for each in found if each.block_id == block_id), None)

    @property
    def is_changed(self) -> bool:
        """Does something stand here that she has written?"""
        return any(self.words(key) != texts.built_in(self.template, key) for key in self.block_ids)

    def write(self, block_id: str, text: str) -> None:
        """Store what is typed in a block."""
        store = partial(
            letters.change_block, self.context.database, self.course.id, self.template, block_id, text
        )
        self.drafts.edit(self._key(block_id), text, self._changed_words(), store, place_of(self.template))

    def write_value(self, field: Field, text: str) -> None:
        """Store what is typed for a field, for all texts."""
        store = partial(letters.set_value, self.context.database, self.course.id, field.name, text)
        words = f"fylte inn {named(field.label)}"
        self.drafts.edit(self._value_key(field.name), text, words, store, place_of(self.template))

    def fetch_again(self, block_id: str = "") -> None:
        """Have the program's words again in a block, or in all; hers are set aside."""
        self._do(f"hentet {named(self.template.title)} på nytt", letters.fetch_again, block_id)

    def take_back(self, block_id: str) -> None:
        """Have her own words of a block again."""
        self._do(self._changed_words(), letters.take_back, block_id)

    def _do(self, words: str, change: Change, block_id: str) -> None:
        act = partial(change, self.context.database, self.course.id, self.template, block_id)
        self.context.undo.do(words, act, place_of(self.template))

    def _changed_words(self) -> str:
        return f"endret {named(self.template.title)}"

    def _key(self, block_id: str) -> Hashable:
        return self.course.id, self.template.id, block_id

    def _value_key(self, name: str) -> Hashable:
        return self.course.id, "text value", name
