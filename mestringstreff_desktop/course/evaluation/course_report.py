"""A course's report: what it was, who came, what it gave them, what it cost, and what is done next time.

Every figure is worked out where the window does it too, and none of what must not be shown of answers is
here. The words of each part are the program's until the leader writes her own; what an early report cannot
know is left out, and said.
"""

import datetime as dt
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType
from uuid import UUID

from mestringstreff_desktop.content.channels import ChannelTemplate
from mestringstreff_desktop.content.words import count, month_name, numeric_date
from mestringstreff_desktop.course.course import Course, Role, TeamMember
from mestringstreff_desktop.course.economy import lacks_used, taking_part
from mestringstreff_desktop.course.evaluation import disclosure, results
from mestringstreff_desktop.course.evaluation.charts import Chart, Figure
from mestringstreff_desktop.course.evaluation.figures import GOOD, is_finished, key_figures
from mestringstreff_desktop.course.evaluation.people import attendance_chart, channels_chart
from mestringstreff_desktop.course.evaluation.questionnaire import (
    Moment,
    Questionnaire,
    Review,
)
from mestringstreff_desktop.course.evaluation.report import KeyFigure, Report, ReportPart, ReportTable
from mestringstreff_desktop.course.evaluation.report_money import money_tables, money_words
from mestringstreff_desktop.course.evaluation.results import QuestionnaireResult, result, wordings
from mestringstreff_desktop.course.evaluation.sentences import listed, out_of, without_number
from mestringstreff_desktop.course.evaluation.topics import AFTER
from mestringstreff_desktop.course.expiry import figures
from mestringstreff_desktop.course.recruiting.roster import least_to_complete

KIND = "Kursrapport"
RESERVATION = (
    "Tallene om nytte er det deltakerne selv har svart. God nytte er ikke det samme som effekt. "
    "Har færre enn seks svart på et spørsmål, vises ikke tallene."
)
NOT_FINISHED = "Kurset er ikke ferdig."
AFTERWARDS = "Svarene etter kurset kommer med når den siste samlingen er holdt."
# What is written to these items of the built-in sheet, by their keys, and the part it stands in.
USEFUL = "2-hva-var-spesielt-nyttig-for-deg"
MISSED = ("4-var-det-noe-du-savnet", "5-er-det-noe-annet-du-vil-si-eller-foresla")
_WHAT = (
    "Mestringstreff er et kurs i gruppe for voksne som lever med langvarig sykdom, nedsatt funksjon eller "
    "lettere psykiske belastninger. Pårørende kan også være med. Deltakerne har ulike diagnoser og lærer av "
    "hverandre. Fagpersoner og brukerrepresentanter planlegger og leder kurset sammen."
)
_GOALS = "Dette er målene:"
_ROLES: Mapping[Role, tuple[str, str]] = MappingProxyType(
    {
        Role.LEADER: ("kursleder", "kursledere"),
        Role.PROFESSIONAL: ("fagperson", "fagpersoner"),
        Role.USER_REPRESENTATIVE: ("brukerrepresentant", "brukerrepresentanter"),
        Role.OTHER: ("med en annen rolle", "med andre roller"),
    }
)


@dataclass(frozen=True, kw_only=True)
class ReportChoices:
    """What a leader has chosen to have in a report: the team's names, what participants wrote, the money."""

    names: bool = False
    texts: bool = True
    money: bool = True


def course_report(
    course: Course,
    templates: Collection[ChannelTemplate],
    today: dt.date,
    choices: ReportChoices = ReportChoices(),
) -> Report:
    """Return a course's report as it is on a day, in the words that are stored."""
    return CourseReport(course, templates, today, choices).report(course.report_words)


def shown_questionnaires(course: Course, today: dt.date) -> list[UUID]:
    """Return the ids of the questionnaires whose answers a report tells of."""
    return [each.id for each in _after(course) if not results.why_closed(course, each, today)]


def _reviews(course: Course, sheet: Questionnaire) -> list[Review]:
    """Whether each text of those that count may be printed."""
    keys = [each.key for each in sheet.items if each.is_written]
    counted = disclosure.counted(sheet, course.responses)
    answers = [each.answer(key) for each in counted for key in keys]
    return [each.review for each in answers if each.text.strip()]


def _after(course: Course) -> list[Questionnaire]:
    return [each for each in course.questionnaires if each.moment is Moment.AFTER]


def about(course: Course) -> str:
    """Orkdal · 12. januar–16. februar 2026"""
    return " · ".join(filter(None, (course.place.strip(), _days(course))))


def _days(course: Course) -> str:
    days = sorted(each.date for each in course.gatherings if each.date)
    if not days:
        return ""
    first, last = days[0], days[-1]
    end = f"{last.day}. {month_name(last)} {last.year}"
    if first == last:
        return end
    year = f" {first.year}" if first.year != last.year else ""
    return f"{first.day}. {month_name(first)}{year} til {end}"


@dataclass(frozen=True)
class CourseReport:
    """The report of a course as it is on a day: what it knows is worked out once, whatever the words."""

    course: Course
    templates: Collection[ChannelTemplate]
    today: dt.date
    choices: ReportChoices = ReportChoices()

    def report(self, own: Mapping[str, str]) -> Report:
        """Return the report with the leader's words, by the part's key; parts that know nothing are out."""
        parts = (_with_own(part, own.get(part.key)) for part in self.suggested)
        return Report(
            kind=KIND,
            title=self.course.title,
            about=about(self.course),
            parts=tuple(part for part in parts if not part.is_empty),
            reservation=RESERVATION,
            is_unfinished=self.is_unfinished,
            notice=self.notice,
            key_figures=self._key_figures,
        )

    @cached_property
    def suggested(self) -> tuple[ReportPart, ...]:
        """The parts that can be written in, with the program's words, also those with nothing in them."""
        return (
            self._what(),
            self._programme(),
            self._team(),
            self._participants(),
            self._benefit(),
            self._useful(),
            self._missed(),
            *self._other_sheets(),
            self._changes(),
            self._channels(),
            *([self._money()] if self.choices.money else ()),
            ReportPart(key="own", heading="Fra kurslederne"),
            self._missing(),
        )

    @cached_property
    def unread(self) -> int:
        """How many texts that it could tell of have not been read through yet."""
        found = (_reviews(self.course, each.questionnaire) for each in self._results)
        return sum(reviews.count(Review.UNREAD) for reviews in found)

    @cached_property
    def is_unfinished(self) -> bool:
        """Is there more of the course to come, by what is noted and by the days?"""
        if is_finished(self.course, self.today):
            return False
        probe = Questionnaire(form_id=AFTER)
        is_known = any(each.date or each.is_held for each in self.course.gatherings)
        has_answers = any(each.counted for each in self._results)
        return bool(results.why_closed(self.course, probe, self.today)) or not (is_known or has_answers)

    @cached_property
    def notice(self) -> str:
        """Say that a course is not finished, and how far it has come."""
        if not self.is_unfinished:
            return ""
        found = key_figures(self.course)
        held = _held(found.held or 0, found.planned) if found.planned else ""
        return " ".join(filter(None, (NOT_FINISHED, held, AFTERWARDS)))

    @cached_property
    def _key_figures(self) -> tuple[KeyFigure, ...]:
        return tuple(self._large_numbers())

    def _large_numbers(self) -> Iterator[KeyFigure]:
        """Yield the numbers that are known, for who reads no further."""
        found = key_figures(self.course)
        if found.participants:
            people = "deltaker" if found.participants == 1 else "deltakere"
            yield KeyFigure(number=str(found.participants), words=people)
        if found.next_of_kin:
            yield KeyFigure(number=str(found.next_of_kin), words="av dem pårørende")
        if found.completed is not None and found.participants and not self.is_unfinished:
            yield KeyFigure(number=f"{found.completed} av {found.participants}", words="fullførte")
        if found.benefit is not None and self._results:
            good = sum(found.benefit[GOOD:])
            yield KeyFigure(number=f"{good} av {found.answered}", words="svarte god eller svært god nytte")

    @cached_property
    def _results(self) -> list[QuestionnaireResult]:
        """What the sheets of after the course say, of those that are open."""
        found = [result(self.course, each, self.today) for each in _after(self.course)]
        return [each for each in found if not each.why_closed]

    @property
    def _built_in(self) -> list[QuestionnaireResult]:
        return [each for each in self._results if each.questionnaire.form_id == AFTER]

    def _what(self) -> ReportPart:
        goals = tuple(text.strip() for text in self.course.goals.values() if text.strip())
        words = f"{_WHAT}\n{_GOALS}" if goals else _WHAT
        return ReportPart(key="about", heading="Om kurset", words=words, bullets=goals)

    def _programme(self) -> ReportPart:
        heading, found = "Programmet", key_figures(self.course)
        if not self.course.gatherings:
            return ReportPart(key="programme", heading=heading)
        gatherings = sorted(self.course.gatherings, key=lambda each: each.position)
        words = f"Kurset er satt opp med {count(found.planned, 'samling', 'samlinger')}."
        if found.held is not None:
            is_whole = self.is_unfinished or found.held == found.planned
            words = (_held if is_whole else _held_as_noted)(found.held, found.planned)
        if not any(each.date for each in gatherings):
            names = tuple(each.name for each in gatherings)
            return ReportPart(key="programme", heading=heading, words=words, bullets=names)
        rows = tuple((each.name, numeric_date(each.date) if each.date else "") for each in gatherings)
        table = ReportTable(title="", columns=("Samling", "Dato"), rows=rows)
        return ReportPart(key="programme", heading=heading, words=words, tables=(table,))

    def _team(self) -> ReportPart:
        team = [each for each in self.course.team if each.name.strip() or each.organisation.strip()]
        roles = [each.role for each in team]
        told = [count(roles.count(role), *names) for role, names in _ROLES.items() if role in roles]
        words = f"I arbeidsgruppa var {listed(told)}." if told else ""
        names = tuple(map(_member, team)) if self.choices.names else ()
        return ReportPart(key="team", heading="Hvem holdt kurset", words=words, bullets=names)

    def _participants(self) -> ReportPart:
        chart = attendance_chart(self.course, self.templates)
        if chart and self.is_unfinished:
            chart = _until_known(chart)
        charts = (replace(chart, note=""),) if chart else ()
        return ReportPart(
            key="participants",
            heading="Deltakerne",
            words=" ".join(self._people_words()),
            figures=charts,
        )

    def _people_words(self) -> Iterator[str]:
        found = figures(self.course, self.templates)
        if not found.interested:
            return
        yield f"{found.interested} spurte om kurset, og {found.participants or 'ingen'} fikk plass."
        if found.next_of_kin:
            yield f"{found.next_of_kin} av dem deltok som pårørende."
        if found.waiting:
            yield f"{found.waiting} sto på venteliste."
        if found.withdrawn:
            yield f"{found.withdrawn} trakk seg."
        if found.completed is not None and found.participants and not self.is_unfinished:
            least, planned = least_to_complete(self.course), len(self.course.gatherings)
            yield f"{out_of(found.completed, found.participants)} fullførte."
            yield f"Fullført betyr at de kom på minst {least} av {planned} samlinger."

    def _benefit(self) -> ReportPart:
        """What was answered to the questions of the built-in sheet that are no scale."""
        shown = tuple(figure for each in self._built_in for figure in _charts(each, is_scale=False))
        words = " ".join(self._answered_words()) if shown else ""
        return ReportPart(key="benefit", heading="Nytte", words=words, figures=shown)

    def _answered_words(self) -> Iterator[str]:
        """9 av 10 deltakere svarte på spørreskjemaet etter kurset."""
        answered = sum(each.counted + each.waiting for each in self._built_in)
        people = taking_part(self.course)
        yield f"{_of_participants(answered, people)} svarte på spørreskjemaet etter kurset."

    def _useful(self) -> ReportPart:
        shown = tuple(figure for each in self._built_in for figure in _charts(each, is_scale=True))
        said = tuple(self._written([USEFUL]))
        words = "Dette skrev deltakerne at var spesielt nyttig for dem:" if said else ""
        return ReportPart(
            key="useful", heading="Det som var nyttig og viktig", words=words, bullets=said, figures=shown
        )

    def _missed(self) -> ReportPart:
        said = tuple(self._written(MISSED))
        words = "Dette skrev deltakerne at de savnet eller ville foreslå:" if said else ""
        return ReportPart(key="missed", heading="Det de savnet og foreslo", words=words, bullets=said)

    def _written(self, keys: Sequence[str]) -> Iterator[str]:
        """Yield what was written to items of the built-in sheet, as it may be printed."""
        if self.choices.texts:
            for each in self._built_in:
                for key in keys:
                    yield from _quoted(self.course, each.questionnaire, key)

    def _other_sheets(self) -> Iterator[ReportPart]:
        """Yield a part for each sheet of the course's own that is answered after it.

        One that was changed after answers came has a part for what was asked each time.
        """
        first: dict[str, UUID] = {}
        for each in self._results:
            sheet = each.questionnaire
            if sheet.form_id != AFTER:
                is_first = first.setdefault(sheet.form_id, sheet.id) == sheet.id
                shown = (found.figure for found in each.results if found.figure is not None)
                tables = self._tables_of_texts(sheet) if self.choices.texts else ()
                yield ReportPart(
                    key=f"sheet-{sheet.form_id if is_first else sheet.id}",
                    heading=sheet.title.strip() or "Svar på eget ark",
                    tables=tuple(tables),
                    figures=tuple(shown),
                )

    def _tables_of_texts(self, sheet: Questionnaire) -> Iterator[ReportTable]:
        for item in sheet.items:
            rows = tuple((text,) for text in _quoted(self.course, sheet, item.key))
            if rows:
                yield ReportTable(
                    title=without_number(item.text), columns=("Dette skrev deltakerne",), rows=rows
                )

    def _changes(self) -> ReportPart:
        meetings = [each for each in self.course.work_meetings if each.is_review]
        decisions = [each for meeting in meetings for each in meeting.decisions if each.text.strip()]
        said = tuple(
            f"Samling {each.gathering}: {each.text.strip()}" if each.gathering else each.text.strip()
            for each in decisions
        )
        days = [numeric_date(each.date) for each in meetings if each.date and each.decisions]
        when = f" {listed(days)}" if days else ""
        words = f"Dette ble bestemt på evalueringsmøtet{when}:" if said else ""
        return ReportPart(key="changes", heading="Det som endres neste gang", words=words, bullets=said)

    def _channels(self) -> ReportPart:
        chart = channels_chart(self.course, self.templates)
        return ReportPart(
            key="channels", heading="Hvordan de fikk vite om kurset", figures=(chart,) if chart else ()
        )

    def _money(self) -> ReportPart:
        words = " ".join(money_words(self.course))
        return ReportPart(
            key="money", heading="Økonomi", words=words, tables=tuple(money_tables(self.course))
        )

    def _missing(self) -> ReportPart:
        bullets = () if self.is_unfinished else tuple(self._lacks())
        return ReportPart(key="missing", heading="Dette mangler i rapporten", bullets=bullets)

    def _lacks(self) -> Iterator[str]:
        found = figures(self.course, self.templates)
        if not found.interested:
            yield "Det er ikke ført liste over deltakerne."
        elif found.completed is None:
            some = any(each.attendance for each in self.course.taking_part)
            where = " på alle samlingene" if some else ""
            yield f"Det er ikke notert hvem som kom{where}, så det er ikke kjent hvor mange som fullførte."
        unknown = [str(at) for at, came in enumerate(found.attendance, 1) if came is None]
        if unknown and len(unknown) < len(found.attendance):
            yield f"Oppmøtet er ikke notert på samling {listed(unknown)}."
        elif unknown:
            yield "Det er ikke notert hvor mange som kom på samlingene."
        yield from self._lacks_answers()
        if self.choices.money and (lacks := lacks_used(self.course)):
            yield f"{count(lacks, 'linje', 'linjer')} i regnskapet mangler det som ble brukt."

    def _lacks_answers(self) -> Iterator[str]:
        answered = sum(each.counted for each in self._results)
        late = sum(each.waiting for each in self._results)
        if not answered:
            yield "Ingen svar på spørreskjema etter kurset er skrevet inn."
        elif not any(disclosure.may_count(each.counted) for each in self._results):
            yield "Færre enn seks har svart på spørreskjemaet etter kurset, så tallene vises ikke."
        elif any(each.hidden for found in self._results for each in found.results):
            yield "På noen spørsmål har færre enn seks svart, så de tallene vises ikke."
        if late:
            yield f"{count(late, 'svar', 'svar')} kom sent og er ikke regnet med ennå."
        if self.choices.texts and self._has_unprinted:
            yield "Ikke alt deltakerne skrev, er gjengitt."

    @property
    def _has_unprinted(self) -> bool:
        reviews = (each for found in self._results for each in _reviews(self.course, found.questionnaire))
        return any(each is not Review.PRINT for each in reviews)


def _of_participants(answered: int, people: int) -> str:
    """9 av 10 deltakere; only the number where there are more answers than participants."""
    if answered == people:
        return f"Alle de {people} deltakerne"
    return f"{answered} av {people} deltakere" if answered < people else str(answered)


def _held(held: int, planned: int) -> str:
    """2 av 6 samlinger er holdt; Alle 6 samlingene er holdt."""
    if planned == 1:
        return "Samlingen er holdt." if held else "Samlingen er ikke holdt."
    if 0 < held < planned:
        return f"{held} av {planned} samlinger er holdt."
    return f"{'Alle' if held else 'Ingen av'} de {planned} samlingene er holdt."


def _held_as_noted(held: int, planned: int) -> str:
    """Of a course whose days are past, what is not noted may have been held too."""
    return f"Det er notert at {held} av {planned} samlinger er holdt."


def _until_known(chart: Chart) -> Chart:
    """Return a chart without the last rows that know nothing: gatherings that are still to come."""
    numbers = chart.series[0].numbers
    last = max(place for place, number in enumerate(numbers, 1) if number is not None)
    series = tuple(replace(each, numbers=each.numbers[:last]) for each in chart.series)
    return replace(chart, rows=chart.rows[:last], series=series, of=chart.of[:last])


def _with_own(part: ReportPart, words: str | None) -> ReportPart:
    return part if words is None else replace(part, words=words, is_own=True)


def _member(member: TeamMember) -> str:
    """Kari Nordmann, fagperson, Orkland kommune"""
    role = "" if member.role is Role.OTHER else _ROLES[member.role][0]
    return ", ".join(filter(None, (member.name.strip(), role, member.organisation.strip())))


def _charts(found: QuestionnaireResult, *, is_scale: bool) -> Iterator[Figure]:
    for each in found.results:
        if each.figure is not None and bool(each.counted[0].item.group) is is_scale:
            yield each.figure


def _quoted(course: Course, sheet: Questionnaire, key: str) -> Iterator[str]:
    for each in wordings(course, sheet, key):
        yield f"«{each.text}»"
