"""What can travel in a course package: the fields of these structs, and nothing else.

The structs are the allowlist. A course is copied into them field by field (pack.py), so what
is not named here cannot leave: place, dates, links, frame, local offers and numbers of copies have no
field to leave in. Names, notes and logs have one, that is left empty unless the leader asks for them.

They are also what a package is checked against: every length and number has a limit. A field with a
default came with version 2; a line's sheet, note and mark came with version 3, a gathering's slides and
where a line came from with version 4, and the figures with version 5. A new kind of section in a sheet, or
of anything here, takes a new version.
"""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

import msgspec
from msgspec import Meta

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.content.slides.model import Layout
from mestringstreff_desktop.course.agenda import MOST_ITEMS
from mestringstreff_desktop.course.checklist import ItemState
from mestringstreff_desktop.course.course import Mark, Role
from mestringstreff_desktop.course.evaluation.disclosure import may_count
from mestringstreff_desktop.course.evaluation.figures import is_few
from mestringstreff_desktop.course.log.model import NoteKind
from mestringstreff_desktop.course.run.events import EventKind
from mestringstreff_desktop.course.slides import MOST_SLIDES
from mestringstreff_desktop.storage.attachments import LARGEST

_WITHOUT_NUL = r"\A[^\x00]*\Z"
_FILE_NAME = r"\A[^\x00-\x1f\x7f/\\]*\Z"
YEARS = range(1970, 2200)
MOST_ATTACHMENTS = 200
MOST_GATHERINGS = 100
Key = Annotated[str, Meta(max_length=100, pattern=_WITHOUT_NUL)]
Line = Annotated[str, Meta(max_length=1_000, pattern=_WITHOUT_NUL)]
Text = Annotated[str, Meta(max_length=20_000, pattern=_WITHOUT_NUL)]
Document = Annotated[str, Meta(max_length=100_000, pattern=_WITHOUT_NUL)]
FileName = Annotated[str, Meta(max_length=255, pattern=_FILE_NAME)]
Texts = Annotated[tuple[Text, ...], Meta(max_length=200)]
ShortTexts = Annotated[tuple[Text, ...], Meta(max_length=20)]
Keys = Annotated[tuple[Key, ...], Meta(max_length=200)]
Minutes = Annotated[int, Meta(ge=0, le=600)]
Gatherings = Annotated[int, Meta(ge=0, le=MOST_GATHERINGS)]
People = Annotated[int, Meta(ge=0, le=10_000)]
Moment = Annotated[datetime, Meta(tz=True)]
MediaType = Literal["application/pdf", "image/png", "image/jpeg"]


class Packed(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The base of all that travels: no field but those that are named."""


class PackedItem(Packed, frozen=True, kw_only=True):
    """A line of a gathering's plan. `responsible` is a role; a name typed there may stay at home.

    `note` travels only with the team.
    """

    id: UUID
    phase: Phase
    title: Line
    minutes: Minutes
    is_break: bool
    text: Text
    question: Text
    way_of_working: Line
    responsible: Line
    tool_id: Key
    is_unplanned: bool = False
    sheet: Key = ""
    note: Text = ""
    mark: Mark = Mark.NONE
    origin: Line = ""


class PackedSlide(Packed, frozen=True, kw_only=True):
    """A support slide of a gathering. `notes` are the leader's, and travel only with the team."""

    id: Key
    title: Line
    is_shown: bool
    is_changed: bool
    layout: Layout
    words: ShortTexts
    art: Key
    picture: Key
    alt: Text
    labels: ShortTexts
    line: Key
    notes: Text = ""


class PackedEvent(Packed, frozen=True, kw_only=True):
    """Something that happened while a gathering went on."""

    kind: EventKind
    at: Moment
    item_id: UUID | None
    minutes: Annotated[int, Meta(ge=-600, le=600)]
    plan: Annotated[dict[Key, Minutes], Meta(max_length=200)]

    def __post_init__(self) -> None:
        _require_near(self.at)


class PackedNote(Packed, frozen=True, kw_only=True):
    """A note written while a gathering went on."""

    kind: NoteKind
    text: Text
    at: Moment

    def __post_init__(self) -> None:
        _require_near(self.at)


class PackedConsideration(Packed, frozen=True, kw_only=True):
    """Something from an earlier course's log, to be considered at this gathering."""

    text: Text
    is_dealt_with: bool


class PackedLog(Packed, frozen=True, kw_only=True):
    """A gathering's log: Gjort, Lært, Lurt."""

    done: Text
    learned: Text
    wise: Text
    deviations: Text
    attendance: People | None


class PackedHistory(Packed, frozen=True, kw_only=True):
    """How a gathering went, and what was learned. Travels only when the leader has asked for it."""

    log: PackedLog
    events: Annotated[tuple[PackedEvent, ...], Meta(max_length=2_000)]
    notes: Annotated[tuple[PackedNote, ...], Meta(max_length=500)]
    considerations: Annotated[tuple[PackedConsideration, ...], Meta(max_length=200)]


class PackedGathering(Packed, frozen=True, kw_only=True):
    """A gathering's plan, without when and where. `sheets` and `slides` None say nothing of them."""

    id: UUID
    theme_id: Key
    title: Line
    lead: Text
    is_digital: bool
    reflection_task: Text
    goals: Texts
    group_questions: Texts
    prompts: Texts
    tips: Texts
    material: Texts
    tools: Keys
    items: Annotated[tuple[PackedItem, ...], Meta(max_length=MOST_ITEMS)]
    sheets: Keys | None = None
    slides: Annotated[tuple[PackedSlide, ...], Meta(max_length=MOST_SLIDES)] | None = None
    history: PackedHistory | None = None


class PackedAnswer(Packed, frozen=True, kw_only=True):
    """How far a built-in question has come. Note and responsible travel only with the team."""

    item_id: Key
    area_id: Key
    state: ItemState
    due: date | None
    note: Text
    responsible: Line

    def __post_init__(self) -> None:
        _require_near(self.due)


class PackedQuestion(Packed, frozen=True, kw_only=True):
    """A checklist question of the course's own; the answer only when it is asked for, as above."""

    id: UUID
    area_id: Key
    question: Text
    state: ItemState = ItemState.NOT_STARTED
    due: date | None = None
    note: Text = ""
    responsible: Line = ""

    def __post_init__(self) -> None:
        _require_near(self.due)


class PackedMember(Packed, frozen=True, kw_only=True):
    """Somebody in the working group. Travels only when the leader has asked for it."""

    name: Line
    role: Role
    organisation: Line
    contact: Text
    is_contact_person: bool


class PackedSheet(Packed, frozen=True, kw_only=True):
    """A sheet of the leader's own, as TOML (own.py checks it)."""

    id: UUID
    title: Line
    toml: Document


class PackedTool(Packed, frozen=True, kw_only=True):
    """A tool page of the leader's own, as TOML (own.py checks it)."""

    id: UUID
    name: Line
    toml: Document


class PackedAttachment(Packed, frozen=True, kw_only=True):
    """A file of the leader's own; its bytes are an entry of the package. `size` in bytes."""

    id: UUID
    name: FileName
    media_type: MediaType
    size: Annotated[int, Meta(ge=1, le=LARGEST)]
    pages: Annotated[int, Meta(ge=0, le=10_000)]


class PackedGoals(Packed, frozen=True, kw_only=True):
    """What the participants should be left with, by kind."""

    attitude: Text
    knowledge: Text
    skill: Text


class PackedFigures(Packed, frozen=True, kw_only=True):
    """A course's key figures, as they may travel: numbers alone, and no count of one to five people.

    Travels only when the leader has asked for it. None is not known, or left out. `benefit` is how many
    chose each grade, and `answered` how many that is.
    """

    year: Annotated[int, Meta(ge=YEARS.start, lt=YEARS.stop)]
    planned: Gatherings
    held: Gatherings | None
    participants: People | None
    next_of_kin: People | None
    completed: People | None
    benefit: tuple[People, People, People, People] | None
    answered: People | None

    def __post_init__(self) -> None:
        if not (self._hides_few() and self._is_of_the_participants() and self._has_answers_that_agree()):
            raise ValueError("figures that cannot be of a course, or tell of few")
        if self.held is not None and self.held > self.planned:
            raise ValueError("more gatherings held than there are")

    def _hides_few(self) -> bool:
        told = (self.participants, self.next_of_kin, self.completed)
        return not any(is_few(number) for number in told if number is not None)

    def _is_of_the_participants(self) -> bool:
        """Are the groups of the participants no larger than they, and next of kin not known by the rest?"""
        groups = [number for number in (self.next_of_kin, self.completed) if number is not None]
        if self.participants is None:
            return not groups
        is_hidden = self.next_of_kin is None or not is_few(self.participants - self.next_of_kin)
        return is_hidden and all(number <= self.participants for number in groups)

    def _has_answers_that_agree(self) -> bool:
        if self.benefit is None or self.answered is None:
            return self.benefit is None and self.answered is None
        return sum(self.benefit) == self.answered and may_count(self.answered)


class PackedCourse(Packed, frozen=True, kw_only=True):
    """A course as it travels. `folder` is the parts of the participants' folder; None says nothing."""

    id: UUID
    title: Line
    goals: PackedGoals
    gatherings: Annotated[tuple[PackedGathering, ...], Meta(max_length=MOST_GATHERINGS)]
    questions: Annotated[tuple[PackedQuestion, ...], Meta(max_length=500)]
    made_on: date | None = None
    folder: Keys | None = None
    own_sheets: Annotated[tuple[PackedSheet, ...], Meta(max_length=200)] = ()
    own_tools: Annotated[tuple[PackedTool, ...], Meta(max_length=200)] = ()
    attachments: Annotated[tuple[PackedAttachment, ...], Meta(max_length=MOST_ATTACHMENTS)] = ()
    answers: Annotated[tuple[PackedAnswer, ...], Meta(max_length=500)] = ()
    team: Annotated[tuple[PackedMember, ...], Meta(max_length=200)] = ()
    figures: PackedFigures | None = None

    def __post_init__(self) -> None:
        _require_near(self.made_on)

    @property
    def items(self) -> list[PackedItem]:
        """The lines of all the plans, in order."""
        return [item for gathering in self.gatherings for item in gathering.items]

    @property
    def histories(self) -> list[PackedHistory]:
        return [gathering.history for gathering in self.gatherings if gathering.history]

    @property
    def part_ids(self) -> list[UUID]:
        """The ids of everything in the course."""
        parts = (
            *(self.gatherings, self.items, self.questions),
            *(self.own_sheets, self.own_tools, self.attachments),
        )
        return [part.id for kind in parts for part in kind]


def _require_near(day: date | None) -> None:
    """Far from now, a day cannot be moved between time zones."""
    if day is not None and day.year not in YEARS:
        raise ValueError(f"a year outside {YEARS}")
