"""A made-up course that is over, small enough to count by hand; each figure of its report is known.

| who   | came to | of six |        | gathering | came |
|-------|---------|--------|        |-----------|------|
| 1, 2  | xxxxxx  | 6      |        | 1         | 9    |
| 3     | xxxxx-  | 5      |        | 2         | 8    |
| 4     | xxxx--  | 4      |        | 3         | 8    |
| 5     | xxx-xx  | 5      |        | 4         | 8    |
| 6     | xx-xxx  | 5      |        | 5         | 8    |
| 7     | x-xxxx  | 5      |        | 6         | 5    |
| 8     | xxx---  | 3      |
| 9     | -xxxx-  | 4      |   Eight of ten came to four or more.
| 10    | x--xx-  | 3      |
"""

import datetime as dt
from collections.abc import Iterator

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.budget_line import BudgetKind, BudgetLine
from mestringstreff_desktop.course.course import Course, Gathering, Role, TeamMember, renumber
from mestringstreff_desktop.course.evaluation.course_report import MISSED, USEFUL
from mestringstreff_desktop.course.evaluation.items import items_of
from mestringstreff_desktop.course.evaluation.questionnaire import Answer, Questionnaire, Response, Review
from mestringstreff_desktop.course.evaluation.topics import AFTER
from mestringstreff_desktop.course.recruiting.participant import Participant, Presence, Status
from mestringstreff_desktop.course.work_meeting import Decision, WorkMeeting
from tests.conftest import NOW

FIRST = dt.date(2026, 1, 12)
OVER, BETWEEN = dt.date(2026, 3, 1), dt.date(2026, 1, 20)
CAME = (
    *("xxxxxx", "xxxxxx", "xxxxx-", "xxxx--", "xxx-xx"),
    *("xx-xxx", "x-xxxx", "xxx---", "-xxxx-", "x--xx-"),
)
KIN = 3  # of those with a place
BENEFIT = (1, 2, 2, 2, 2, 2, 3, 3, 3)  # the grade that each of nine chose, from 0
TOOLS = (4, 4, 4, 3, 3, 3, 2, 1, 0)  # the grade of tools: six of nine find them important or more
COMPANY = (4, 4, 4, 4, 4, 4, 4, 3, 0)  # and of being together: eight of nine
KRONE = 100


def a_held_course(library: Library, gatherings: int = 6) -> Course:
    """Return the course, with its first gatherings noted as held."""
    made = Course(title="Mestringstreff Orkdal", created_at=NOW, place="Orkdal", participants=12)
    made.goals = {goal.kind: goal.text for goal in library.frame.goals}
    made.gatherings = [
        Gathering(title=f"Tema {number}", date=FIRST + dt.timedelta(weeks=number - 1))
        for number in range(1, 7)
    ]
    renumber(made.gatherings)
    made.roster = [*_with_place(made, gatherings), *_without_place()]
    made.team = [
        TeamMember(name="Åshild", role=Role.LEADER, organisation="Orkland kommune", contact="900 12 345"),
        TeamMember(name="Jonas", role=Role.PROFESSIONAL),
        TeamMember(name="Kari", role=Role.USER_REPRESENTATIVE),
        TeamMember(name="Per", role=Role.USER_REPRESENTATIVE),
        TeamMember(role=Role.OTHER),
    ]
    made.budget = [
        _line(BudgetKind.WAGES, 10_000 * KRONE, 9_500 * KRONE),
        _line(BudgetKind.FOOD, 2_000 * KRONE, 1_850 * KRONE + 50),
        _line(BudgetKind.INCOME, 12_000 * KRONE, 12_000 * KRONE),
    ]
    renumber(made.budget)
    made.work_meetings = [_review(), WorkMeeting(decisions=(Decision(id="x", text="Bestill kaffe"),))]
    return made


def _with_place(course: Course, gatherings: int) -> Iterator[Participant]:
    for number, came in enumerate(CAME, 1):
        noted = zip(course.gatherings[:gatherings], came, strict=False)
        yield Participant(
            name=f"Deltaker {number}",
            status=Status.PLACE,
            is_next_of_kin=number <= KIN,
            heard="fastleger" if number <= 4 else "",
            attendance={
                str(each.id): Presence.PRESENT if letter == "x" else Presence.ABSENT for each, letter in noted
            },
        )


def _without_place() -> Iterator[Participant]:
    for number, status in enumerate(
        (Status.WAITING, Status.WAITING, Status.WITHDRAWN, Status.INTERESTED), 11
    ):
        yield Participant(
            name=f"Deltaker {number}", status=status, heard="naboen min" if number == 11 else ""
        )


def _line(kind: BudgetKind, planned: int, used: int) -> BudgetLine:
    return BudgetLine(kind=kind, planned=planned, used=used)


def _review() -> WorkMeeting:
    decisions = (
        Decision(id="1", text="Lengre pauser", responsible="Åshild"),
        Decision(id="2", text="Mer tid til runden", gathering=2),
        Decision(id="3", text=" "),
    )
    return WorkMeeting(is_review=True, date=dt.date(2026, 2, 23), decisions=decisions)


def answer_after(course: Course, library: Library, *, most: int = len(BENEFIT)) -> Questionnaire:
    """Let nine answer the sheet of after the course, or so many of them. Three wrote; one is held back."""
    form = library.forms[AFTER]
    sheet = Questionnaire(form_id=AFTER, title=form.title, items=items_of(form))
    course.questionnaires.append(sheet)
    keys = {each.text: each.key for each in sheet.items}
    for number, (benefit, tools, company) in enumerate(zip(BENEFIT[:most], TOOLS, COMPANY, strict=False)):
        answers = {
            sheet.items[0].key: Answer(chosen=(benefit,)),
            keys["Verktøy jeg kan bruke i hverdagen"]: Answer(chosen=(tools,)),
            keys["Sosialt samvær"]: Answer(chosen=(company,)),
            **_written(number),
        }
        course.responses.append(
            Response(questionnaire_id=sheet.id, number=number, answers=answers, is_done=True)
        )
    return sheet


def _written(number: int) -> dict[str, Answer]:
    match number:
        case 0:
            return {USEFUL: Answer(text="Å ikke være alene", review=Review.PRINT)}
        case 1:
            return {USEFUL: Answer(text="Kari fra Storgata", review=Review.HOLD)}
        case 2:
            return {MISSED[0]: Answer(text="Mer kaffe", review=Review.PRINT, wording="Mer å drikke")}
        case _:
            return {}
