"""A sheet with what is known put into it: the course's gatherings and dates, people, place and time.

Facts about the person are left out of it unless the group is known to be large enough to hide in.

The prompts and the numbers one can ring are there without a course too; with it, those where it is held.
Where there is no course, or it does not know, there is room to write. What a leader has put into a copy
herself stays.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from msgspec.structs import replace

from mestringstreff_desktop.content.forms import (
    Card,
    Cards,
    Form,
    FormSection,
    Poster,
    Table,
    TableColumn,
    Text,
)
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.text import shortened
from mestringstreff_desktop.content.words import capitalised, clock_time, long_date, when
from mestringstreff_desktop.course.course import Course, Gathering, place_words
from mestringstreff_desktop.course.evaluation.disclosure import LARGE_GROUP
from mestringstreff_desktop.course.local_help import HERE, in_words, is_known, with_usual
from mestringstreff_desktop.course.recruiting.names import first_names

OFFERS = "lokale-tilbud"
MOST_GATHERINGS = 8  # beside each other in a table
UNNAMED = "Mestringstreff"  # on a sign that is of no course
NAME_LENGTH, PROMPT_LENGTH, CAPTION_LENGTH, SIGN_LENGTH = 60, 140, 80, 160  # letters there is room for


@dataclass(frozen=True)
class People:
    """The names of those who take part. On cards they may stand with their first names only."""

    names: Sequence[str] = ()
    first_names: bool = False

    def on_cards(self, team: Sequence[str]) -> Sequence[str]:
        """Return the names on the cards of all, the team's first."""
        everybody = [*team, *self.names]
        return first_names(everybody) if self.first_names else everybody


NOBODY = People()


_LEFT_OUT = "Spørsmålene om kjønn, alder og annet om personen er tatt ut"
_TOO_SMALL = f"{_LEFT_OUT}, fordi gruppa er for liten til at de kan være anonyme."
_UNKNOWN = f"{_LEFT_OUT}. De kan bare være anonyme når minst {LARGE_GROUP} deltar."


def can_hide(course: Course | None) -> bool:
    """Are there so many who take part that facts about the person tell nobody who answered?"""
    return course is not None and course.expected >= LARGE_GROUP


def has_left_out(form: Form, course: Course | None) -> bool:
    """Are facts about the person left out of a sheet as it is printed?"""
    return not can_hide(course) and any(section.background for section in form.sections)


def left_out_words(forms: Iterable[Form | None], course: Course | None) -> str:
    """Return what to say where one of the sheets is printed without facts about the person; else nothing."""
    if not any(form is not None and has_left_out(form, course) for form in forms):
        return ""
    return _TOO_SMALL if course is not None and course.expected else _UNKNOWN


def filled(form: Form, library: Library, course: Course | None = None, people: People = NOBODY) -> Form:
    """Return a sheet as it is to be printed. Names are on those that ask for them."""
    known = _Known(library, course, people)
    asked = (section for section in form.sections if can_hide(course) or not section.background)
    sections = tuple(own for section in asked for own in known.put_into(section))
    made = form if sections == form.sections else replace(form, sections=sections)
    return with_offers(made, course) if course and form.id == OFFERS else made


def with_offers(form: Form, course: Course) -> Form:
    """Return the sheet of local offers with those of the course in its table; as it is without any."""
    rows = tuple((offer.name, offer.text, offer.contact) for offer in course.local_offers)
    if not rows:
        return form
    sections = [
        replace(part, rows=rows, blank_rows=2 if len(rows) < 7 else 0) if isinstance(part, Table) else part
        for part in form.sections
    ]
    return replace(form, sections=tuple(sections))


@dataclass(frozen=True)
class _Known:
    """What there is to put into a sheet."""

    library: Library
    course: Course | None
    people: People

    def put_into(self, section: FormSection) -> Iterator[FormSection]:
        """Yield a section as it is to be printed; a table may need to be several."""
        match section:
            case Cards(of="prompts", items=()):
                yield replace(section, items=tuple(self._prompts()))
            case Cards(of="names", items=()) if self.course:
                yield self._names(section, self.course)
            case Table(of="numbers"):
                rows = tuple((each.fixed, each.name, each.about) for each in self.library.safety.numbers)
                yield replace(section, rows=rows)
            case Table(of="local") if self.course and self.course.local_help:
                yield from _local(section, self.course)
            case Table(of="gatherings", columns=(first, *_)) if self.course and self.course.gatherings:
                yield from self._by_gathering(section, first, self.course)
            case Poster(is_sign=True, lines=()):
                yield _sign(section, self.course) if self.course else replace(section, lines=(UNNAMED,))
            case _:
                yield section

    def _prompts(self) -> Iterator[Card]:
        """The course's own prompts, else those that are built in."""
        for gathering in self.course.gatherings if self.course else self.library.gatherings:
            caption = shortened(f"Samling {gathering.number}: {gathering.title}", CAPTION_LENGTH)
            for prompt in gathering.prompts:
                yield Card(words=shortened(prompt, PROMPT_LENGTH), caption=caption)

    def _names(self, section: Cards, course: Course) -> Cards:
        """The team and the participants, then blank cards for those there are no names of: whole pages."""
        people = self.people.on_cards([each.name for each in course.team])
        names = [name for each in people if (name := shortened(each, NAME_LENGTH))]
        unknown = max(0, course.participants - len(self.people.names))
        spare = -(len(names) + unknown) % max(1, section.blanks)
        items = tuple(Card(words=name) for name in names)
        return replace(section, items=items, blanks=unknown + spare)

    def _by_gathering(self, section: Table, first: TableColumn, course: Course) -> Iterator[Table]:
        names = tuple((shortened(name, NAME_LENGTH),) for name in self.people.names)
        blank = max(section.blank_rows, course.participants) - len(names)
        label = next((cell for row in section.rows for cell in row), "")
        for start in range(0, len(course.gatherings), MOST_GATHERINGS):
            some = course.gatherings[start : start + MOST_GATHERINGS]
            yield replace(
                section,
                columns=(first, *(TableColumn(title=str(each.number)) for each in some)),
                rows=((label, *map(_day, some)), *names),
                blank_rows=max(0, blank),
                new_page=start > 0,
            )


def _local(section: Table, course: Course) -> Iterator[FormSection]:
    """The usual lines with what is known, and below them in few words the leader's own."""
    wanted = [row[0] for row in section.rows]
    known = with_usual(wanted, course.local_help)
    rows = tuple((each.what, each.name, each.phone) for each in known[: len(wanted)])
    yield replace(section, rows=rows)
    if own := [in_words(each) for each in known[len(wanted) :] if is_known(each)]:
        yield Text(paragraphs=(f"Også {HERE.lower()}: {' · '.join(own)}",))


def _day(gathering: Gathering) -> str:
    return f"{gathering.date.day}.{gathering.date.month}." if gathering.date else ""


def _sign(section: Poster, course: Course) -> Poster:
    """The course's title, where and when; what is not known is there to be written."""
    details = (_place(course), _time(course))
    lines = [shortened(each, SIGN_LENGTH) for each in (course.title, *details) if each]
    blanks = [label for label, known in zip(section.blanks, details, strict=False) if not known]
    return replace(section, lines=tuple(lines), blanks=tuple(blanks))


def _next(course: Course) -> Gathering | None:
    return course.next_gathering or next(reversed(course.gatherings), None)


def _place(course: Course) -> str:
    gathering = _next(course)
    return place_words(gathering, course) if gathering else course.place.strip()


def _time(course: Course) -> str:
    """Onsdager kl. 10.00, where it is always so; else when the next gathering is."""
    dated = [each for each in course.gatherings if each.date]
    usual = {(each.date.weekday(), each.start) for each in dated if each.date}
    gathering = _next(course)
    if len(dated) > 1 and len(usual) == 1 and dated[0].date and dated[0].start:
        return f"{_weekday(dated[0])}er kl. {clock_time(dated[0].start)}"
    return capitalised(when(gathering.date, gathering.start)) if gathering and gathering.date else ""


def _weekday(gathering: Gathering) -> str:
    return capitalised(long_date(gathering.date).split(" ")[0]) if gathering.date else ""
