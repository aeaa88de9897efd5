"""A leader's own course: its gatherings, their plan, and the team that runs it.

Plain dataclasses; storage/mapping.py maps them to tables. `position` is an order within the parent.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol
from uuid import UUID, uuid4

from mestringstreff_desktop.content.model import CourseFrame, GatheringTemplate, ItemTemplate, Phase
from mestringstreff_desktop.content.slides.model import Layout
from mestringstreff_desktop.course.budget_line import BudgetLine
from mestringstreff_desktop.course.checklist import ChecklistEntry
from mestringstreff_desktop.course.evaluation.questionnaire import Questionnaire, Response
from mestringstreff_desktop.course.figures import CourseFigures
from mestringstreff_desktop.course.involvement import Involvement
from mestringstreff_desktop.course.log.model import GatheringLog, LogNote
from mestringstreff_desktop.course.own import Attachment, OwnSheet, OwnTool
from mestringstreff_desktop.course.recruiting.channel import Channel
from mestringstreff_desktop.course.recruiting.letter import Letter
from mestringstreff_desktop.course.recruiting.participant import Participant
from mestringstreff_desktop.course.run.events import RunEvent, has_finished, has_started
from mestringstreff_desktop.course.sheets import FolderPlan, LocalHelp, LocalOffer, SheetChoice
from mestringstreff_desktop.course.work_meeting import WorkMeeting

LARGEST_COURSE = 40
_TASK = "refleksjonsoppgave"


class Role(StrEnum):
    """What a member of the team is."""

    LEADER = "leader"
    PROFESSIONAL = "professional"
    USER_REPRESENTATIVE = "user_representative"
    OTHER = "other"


@dataclass(eq=False, kw_only=True)
class TeamMember:
    """Somebody in the working group. Personal data: never leaves the machine unasked."""

    name: str = ""
    role: Role = Role.PROFESSIONAL
    organisation: str = ""
    contact: str = ""
    is_contact_person: bool = False
    involvement: Involvement = field(default_factory=Involvement)
    position: int = 0
    id: UUID = field(default_factory=uuid4)


class Mark(StrEnum):
    """A colour that a leader marks a line of the plan with, and means by it what she likes."""

    NONE = ""
    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    ORANGE = "orange"


@dataclass(eq=False, kw_only=True)
class AgendaItem:
    """A line of a gathering's plan. `text` is for the leaders, `question` for the room.

    `note` is between the leaders: it is on no paper or screen for participants, and leaves the machine
    only with the names. `sheet` is a form's id. `locked_start` is a wall-clock time it must begin at;
    an unplanned item came up during the run. `origin` is the title of the suggested line it came from.
    """

    phase: Phase
    title: str
    minutes: int
    is_break: bool = False
    text: str = ""
    question: str = ""
    way_of_working: str = ""
    responsible: str = ""
    tool_id: str = ""
    sheet: str = ""
    note: str = ""
    mark: Mark = Mark.NONE
    origin: str = ""
    locked_start: dt.time | None = None
    is_unplanned: bool = False
    position: int = 0
    id: UUID = field(default_factory=uuid4)

    @property
    def quoted(self) -> str:
        """The title as a sentence names it: «Runde»."""
        return f"«{self.title.strip() or 'Uten navn'}»"


@dataclass(eq=False, kw_only=True)
class Consideration:
    """Something an earlier course found wise, to be considered at this gathering."""

    text: str
    is_dealt_with: bool = False
    position: int = 0
    id: UUID = field(default_factory=uuid4)


@dataclass(eq=False, kw_only=True)
class CourseConsideration:
    """Something the review meeting of an earlier course decided, to be considered in this one as a whole."""

    text: str
    is_dealt_with: bool = False
    position: int = 0
    id: UUID = field(default_factory=uuid4)


@dataclass(frozen=True, kw_only=True)
class Slide:
    """What is stored of a support slide. `id` is a built-in's, or one of its own.

    One that is not `is_changed` is as the program has it; its `title` is there for when that is gone.
    `picture` is the id of a file of the course's own, `line` of the line of the plan it was put at. Without
    `notes` a built-in one has those that came with it.
    """

    id: str
    title: str
    is_shown: bool = True
    is_changed: bool = False
    layout: Layout = "drawing"
    words: tuple[str, ...] = ()
    art: str = ""
    picture: str = ""
    alt: str = ""
    labels: tuple[str, ...] = ()
    notes: str = ""
    line: str = ""


@dataclass(eq=False, kw_only=True)
class Gathering:
    """One meeting of the course. `date` and `start` are wall-clock time where the course is held.

    `seen_at` (UTC) is when the program last saw its run go on, to tell a gap by. `slides` None are those
    of its theme, as the program has them; `own_slides` is the path of a file the leader shows instead.
    """

    title: str
    theme_id: str = ""
    lead: str = ""
    date: dt.date | None = None
    start: dt.time | None = None
    place: str = ""
    is_digital: bool = False
    link: str = ""
    reflection_task: str = ""
    goals: list[str] = field(default_factory=list)
    group_questions: list[str] = field(default_factory=list)
    prompts: list[str] = field(default_factory=list)
    tips: list[str] = field(default_factory=list)
    material: list[str] = field(default_factory=list)
    tools: list[str] = field(default_factory=list)
    sheets: tuple[SheetChoice, ...] = ()
    slides: tuple[Slide, ...] | None = None
    own_slides: str = ""
    seen_at: dt.datetime | None = None
    position: int = 0
    id: UUID = field(default_factory=uuid4)
    items: list[AgendaItem] = field(default_factory=list)
    events: list[RunEvent] = field(default_factory=list)
    log: GatheringLog = field(default_factory=GatheringLog)
    notes: list[LogNote] = field(default_factory=list)
    considerations: list[Consideration] = field(default_factory=list)

    @property
    def number(self) -> int:
        """The gathering's number in the course, from 1."""
        return self.position + 1

    @property
    def name(self) -> str:
        return f"Samling {self.number}: {self.title}"

    @property
    def starts_at(self) -> dt.datetime | None:
        """When it is to start, as wall-clock time, if both date and time are set."""
        return dt.datetime.combine(self.date, self.start) if self.date and self.start else None

    @property
    def is_started(self) -> bool:
        return has_started(self.events)

    @property
    def is_held(self) -> bool:
        return has_finished(self.events)

    def item(self, item_id: UUID) -> AgendaItem | None:
        return next((item for item in self.items if item.id == item_id), None)


@dataclass(eq=False, kw_only=True)
class Course:
    """One run of Mestringstreff in one place. `goals` and `frame` are texts by kind and by factor.

    `participants` is how many there is room for, `roster` those who have asked or take part. `local_help` is
    whom the leaders ring where the course is held, when somebody has a hard time. `text_values` fill the
    gaps of letters and posters, by the field's name, and `report_words` are a leader's own in the report, by
    the part of it. A course that is ended has `figures` and no roster.
    """

    title: str
    created_at: dt.datetime
    place: str = ""
    participants: int = 10
    goals: dict[str, str] = field(default_factory=dict)
    frame: dict[str, str] = field(default_factory=dict)
    id: UUID = field(default_factory=uuid4)
    gatherings: list[Gathering] = field(default_factory=list)
    team: list[TeamMember] = field(default_factory=list)
    entries: list[ChecklistEntry] = field(default_factory=list)
    folder: FolderPlan = field(default_factory=FolderPlan)
    local_offers: tuple[LocalOffer, ...] = ()
    local_help: tuple[LocalHelp, ...] = ()
    own_sheets: list[OwnSheet] = field(default_factory=list)
    own_tools: list[OwnTool] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    roster: list[Participant] = field(default_factory=list)
    channels: list[Channel] = field(default_factory=list)
    letters: list[Letter] = field(default_factory=list)
    work_meetings: list[WorkMeeting] = field(default_factory=list)
    considerations: list[CourseConsideration] = field(default_factory=list)
    questionnaires: list[Questionnaire] = field(default_factory=list)
    responses: list[Response] = field(default_factory=list)
    budget: list[BudgetLine] = field(default_factory=list)
    text_values: Mapping[str, str] = field(default_factory=dict)
    report_words: Mapping[str, str] = field(default_factory=dict)
    ended_on: dt.date | None = None
    figures: CourseFigures | None = None

    def gathering(self, gathering_id: UUID) -> Gathering | None:
        return next((each for each in self.gatherings if each.id == gathering_id), None)

    @property
    def taking_part(self) -> list[Participant]:
        """Those who have a place, in the order they are listed."""
        return [each for each in self.roster if each.has_place]

    @property
    def expected(self) -> int:
        """How many are expected: those who have or had a place, else as is planned; 0 unknown."""
        taken = self.figures.participants if self.figures else len(self.taking_part)
        return taken or self.participants

    @property
    def most_present(self) -> int:
        """How many can be at a gathering: all who take part, or what a course has room for."""
        return max(self.participants or LARGEST_COURSE, len(self.taking_part))

    @property
    def next_gathering(self) -> Gathering | None:
        """The first gathering that has not been held."""
        return next((each for each in self.gatherings if not each.is_held), None)


class Positioned(Protocol):
    """Anything that has a place in an order."""

    position: int


def renumber(things: Iterable[Positioned]) -> None:
    """Give each thing the position it has in the list, from 0."""
    for position, thing in enumerate(things):
        thing.position = position


def next_position(things: Iterable[Positioned]) -> int:
    """Return the position after all there are, also where one between them has been removed."""
    return max((thing.position for thing in things), default=-1) + 1


def task_from_last(course: Course, gathering: Gathering) -> str:
    """Return the reflection task given in the gathering before, to be talked of first in this one.

    It follows the order there is now; nothing is copied.
    """
    at = next((at for at, each in enumerate(course.gatherings) if each.id == gathering.id), 0)
    return course.gatherings[at - 1].reflection_task.strip() if at > 0 else ""


def line_on_last_task(gathering: Gathering) -> AgendaItem | None:
    """Return the line of the opening where the task from last time is talked of, if there is one."""
    opening = (item for item in gathering.items if item.phase is Phase.OPENING)
    return next((item for item in opening if _TASK in f"{item.title} {item.text}".casefold()), None)


def line_on_next_task(gathering: Gathering) -> AgendaItem | None:
    """Return the line of the closing where the task to the next time is given, if there is one."""
    closing = (item for item in gathering.items if item.phase is Phase.CLOSING)
    return next((item for item in closing if _TASK in item.title.casefold()), None)


def place_words(gathering: Gathering, course: Course) -> str:
    """Return where a gathering is held: på nett, or its own place, or the course's; nothing if not known."""
    return "På nett" if gathering.is_digital else (gathering.place.strip() or course.place.strip())


def item_from(template: ItemTemplate) -> AgendaItem:
    """Return a line of one's own, as the built-in material suggests it."""
    return AgendaItem(
        phase=template.phase,
        title=template.title,
        minutes=template.minutes,
        is_break=template.is_break,
        text=template.text,
        question=template.question,
        way_of_working=template.way_of_working,
        responsible=template.responsible,
        tool_id=template.tool,
        origin=template.title,
    )


def gathering_from(template: GatheringTemplate) -> Gathering:
    """Return a gathering of one's own, as the built-in material suggests it."""
    items = [item_from(item) for item in template.items]
    renumber(items)
    return Gathering(
        title=template.title,
        theme_id=template.id,
        lead=template.lead,
        reflection_task=template.reflection_task,
        goals=list(template.goals),
        group_questions=list(template.group_questions),
        prompts=list(template.prompts),
        tips=list(template.tips),
        material=list(template.material),
        tools=list(template.tools),
        items=items,
    )


def new_course(
    title: str, templates: Iterable[GatheringTemplate], frame: CourseFrame, created_at: dt.datetime
) -> Course:
    """Return a course with the suggested gatherings and goals. `created_at` is UTC."""
    gatherings = [gathering_from(template) for template in templates]
    renumber(gatherings)
    goals: dict[str, str] = {goal.kind: goal.text for goal in frame.goals}
    return Course(title=title, created_at=created_at, goals=goals, gatherings=gatherings)
