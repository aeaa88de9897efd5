"""The agenda has room to write; the minutes tell what was said and decided, and no more."""

import datetime as dt
from dataclasses import replace
from typing import Any

from mestringstreff_desktop.course.meetings import Open
from mestringstreff_desktop.course.work_meeting import AgendaPoint, Decision, WorkMeeting
from mestringstreff_desktop.pdf.meeting import NOTHING, MeetingPaper, agenda_sheets, minutes_sheets
from tests.pdf.reading import read, text
from tests.pdf.samples import HARD, LOOK, a_course_of, bound

DAY = dt.date(2026, 12, 7)
FOOD, CAKE = AgendaPoint(id="1", text="Hva med mat?", question="mat"), AgendaPoint(id="2", text="Kake")


def a_paper(meeting: WorkMeeting, *follow_up: Decision) -> MeetingPaper:
    before = [Open(WorkMeeting(), decision) for decision in follow_up]
    return MeetingPaper(a_course_of(), meeting, {"mat": "Drift"}, before)


def a_meeting(*points: AgendaPoint, **rest: Any) -> WorkMeeting:
    made = WorkMeeting(title="Arbeidsmøte 2", date=DAY, start=dt.time(13), place="Kantina", agenda=points)
    return replace(made, **rest)


def agenda(meeting: WorkMeeting, *follow_up: Decision) -> str:
    return text(bound(agenda_sheets(a_paper(meeting, *follow_up), LOOK)))


def minutes(meeting: WorkMeeting) -> str:
    return text(bound(minutes_sheets(a_paper(meeting), LOOK)))


def test_the_agenda_tells_when_and_where_and_what_in_groups() -> None:
    found = agenda(a_meeting(FOOD, CAKE))
    assert "Saksliste\nArbeidsmøte 2\nMandag 7. desember kl. 13.00 · Kantina" in found
    assert "Drift\n1. Hva med mat?\nEgne saker\n2. Kake" in found


def test_it_opens_with_what_was_decided_and_is_not_done() -> None:
    decision = Decision(id="1", text="Kari ringer.", responsible="Kari", due=DAY)
    found = agenda(a_meeting(FOOD), decision)
    assert found.index("Fra tidligere møter") < found.index("Kari ringer.\nKari\nman. 7. des.")
    assert found.index("Kari ringer.") < found.index("Hva med mat?")
    assert "Fra tidligere" not in agenda(a_meeting(FOOD))


def test_the_minutes_tell_what_was_said_and_decided_and_what_there_was_no_time_for() -> None:
    said = replace(FOOD, minutes="Suppe.\nOg brød.")
    decided = (Decision(id="1", text="Per Otto handler.", responsible="Per Otto"), Decision(id="2", text=" "))
    found = minutes(a_meeting(said, CAKE, minutes="Ny dato.", decisions=decided, present="Åshild, Kari"))
    assert "Til stede: Åshild, Kari" in found
    assert "1. Hva med mat?\nSuppe.\nOg brød.\nEllers\nNy dato.\nIkke tatt opp\n2. Kake" in found
    assert "Beslutninger\nDet vi bestemte\nHvem\nNår\nPer Otto handler.\nPer Otto" in found


def test_the_minutes_of_a_review_tell_what_each_decision_is_about() -> None:
    decided = (Decision(id="1", text="Mer te.", gathering=2), Decision(id="2", text="Begynn i januar."))
    found = minutes(a_meeting(decisions=decided, is_review=True))
    assert "Det vi bestemte til neste kurs\nHvem\nGjelder\nMer te.\nSamling 2" in found
    assert "Begynn i januar.\nHele kurset" in found
    assert "Hvem?\nGjelder?" in agenda(a_meeting(FOOD, is_review=True))


def test_where_nothing_is_written_it_is_said_so() -> None:
    blank = (Decision(id="1", text=" "),)
    assert NOTHING in minutes(a_meeting(FOOD, CAKE, decisions=blank))
    assert NOTHING not in minutes(a_meeting(minutes="Ny dato."))


def test_texts_of_any_length_fit() -> None:
    points = tuple(AgendaPoint(id=words, text=words, minutes=words) for words in HARD)
    decided = tuple(Decision(id=words, text=words, responsible=words, due=DAY) for words in HARD)
    said = dict.fromkeys(("title", "place", "present", "minutes"), HARD[4])
    paper = a_paper(a_meeting(*points, **said, decisions=decided), *decided[:1])
    assert read(bound(agenda_sheets(paper, LOOK))).pages
    assert read(bound(minutes_sheets(paper, LOOK))).pages


def test_sixty_points_go_over_several_pages() -> None:
    points = (replace(FOOD, id=str(number)) for number in range(60))
    assert len(agenda_sheets(a_paper(a_meeting(*points)), LOOK)) > 1
