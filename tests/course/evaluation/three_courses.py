"""Three invented courses of 2026, small enough to be counted by hand: see the table in each.

Orkdal is usual. Bjugn has answers from five alone. Agdenes is ended, so nobody is left in it.
"""

import datetime as dt

from mestringstreff_desktop.course.budget_line import BudgetKind, BudgetLine
from mestringstreff_desktop.course.course import Course, Role, TeamMember
from mestringstreff_desktop.course.evaluation.questionnaire import Answer, Item, ItemKind
from mestringstreff_desktop.course.figures import CourseFigures
from mestringstreff_desktop.course.recruiting.participant import Presence, Status
from tests.course.evaluation.answered import answer_benefit
from tests.course.samples import a_course
from tests.roster import join

WORTH = ("Ikke viktig", "Lite viktig", "Noe viktig", "Viktig", "Svært viktig")
SIGNS = {"K": Presence.PRESENT, "B": Presence.TOLD, "-": Presence.ABSENT}
# Came (K), told (B) or stayed away (-), a gathering a letter; a star is next of kin, and the last is the sum.
ORKDAL = (
    ("Anne", "KKKKKK"),  # 6 of 6
    ("Berit", "KKKKKB"),  # 5
    ("Carl*", "KKKKBB"),  # 4
    ("Dag", "KKKK--"),  # 4
    ("Elin", "KBKBKK"),  # 4
    ("Finn", "KKKKKK"),  # 6
    ("Gro*", "-KKKKK"),  # 5
    ("Hans", "KKKKK-"),  # 5
    ("Ida", "KKB---"),  # 2: has not completed
    ("Jon", "K-----"),  # 1: has not completed
)
ORKDAL_CAME = (9, 8, 8, 7, 6, 4)  # the columns of the table above
BJUGN = (
    ("Kari", "KKK"),
    ("Lars", "KK-"),  # 2 of 3 is enough
    ("Mona", "K-K"),
    ("Nils*", "-KK"),
    ("Olga", "KKK"),
    ("Per", "K--"),
    ("Rita", "-K-"),
)
BJUGN_CAME = (5, 5, 4)


def orkdal() -> Course:
    """Six gatherings; ten take part, one waits and one has withdrawn; nine answered."""
    course = _held("Orkdal", dt.date(2026, 11, 25), 6)
    _take_part(course, ORKDAL)
    join(course, "Siri", status=Status.WAITING)
    join(course, "Tor", status=Status.WITHDRAWN, is_next_of_kin=True)
    for person, channel in zip(course.roster, ("lege", "lege", "lege", "plakat", "naboen"), strict=False):
        person.heard = channel
    answer_benefit(course, 1, 2, 2, 2, 2, 3, 3, 3, 3)
    _answer_scale(course, 4, 4, 4, 3, 3, 2, 0)
    course.team = [TeamMember(name="Une", role=Role.USER_REPRESENTATIVE)]
    course.budget = [
        BudgetLine(kind=BudgetKind.MEETINGS, planned=600_000, used=500_000, position=0),
        BudgetLine(kind=BudgetKind.FOOD, planned=250_000, used=275_050, position=1),
        BudgetLine(kind=BudgetKind.INCOME, planned=1_000_000, used=1_000_000, position=2),
    ]
    return course


def bjugn() -> Course:
    """Three gatherings; seven take part; five answered, which is too few to be counted."""
    course = _held("Bjugn", dt.date(2026, 5, 6), 3)
    _take_part(course, BJUGN)
    answer_benefit(course, 0, 0, 0, 0, 0)
    return course


def agdenes() -> Course:
    """Six gatherings; twelve took part, six of them next of kin, nine completed; eight answered."""
    course = _held("Agdenes", dt.date(2026, 3, 18), 6)
    course.ended_on = dt.date(2026, 4, 20)
    course.figures = CourseFigures(
        interested=15,
        participants=12,
        next_of_kin=6,
        waiting=2,
        withdrawn=1,
        completed=9,
        attendance=(12, 11, 10, 9, 9, None),
    )
    answer_benefit(course, 0, 1, 2, 2, 3, 3, 3, 3)
    return course


def _held(title: str, last: dt.date, gatherings: int) -> Course:
    """A course with a gathering a week."""
    course = a_course(gatherings)
    course.title = title
    for gathering in course.gatherings:
        gathering.date = last - dt.timedelta(weeks=gatherings - gathering.number)
    return course


def _answer_scale(course: Course, *grades: int) -> None:
    """Let as many, of those who have answered, also answer to a statement."""
    item = Item(
        key="gruppe", text="Å snakke sammen", kind=ItemKind.ONE, options=WORTH, group="3. Hvor viktig?"
    )
    course.questionnaires[0].items += (item,)
    for response, grade in zip(course.responses, grades, strict=False):
        response.answers = {**response.answers, item.key: Answer(chosen=(grade,))}


def _take_part(course: Course, people: tuple[tuple[str, str], ...]) -> None:
    for name, signs in people:
        came = {str(each.id): SIGNS[sign] for each, sign in zip(course.gatherings, signs, strict=True)}
        join(course, name.rstrip("*"), attendance=came, is_next_of_kin=name.endswith("*"))
