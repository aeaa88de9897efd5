import pytest

from mestringstreff_desktop.course.course import Gathering
from mestringstreff_desktop.course.log.model import LogNote, NoteKind
from mestringstreff_desktop.course.run.events import EventKind
from mestringstreff_desktop.pdf.log import course_logs, has_log, log_sheets
from tests.course.samples import at, happened
from tests.pdf.reading import read, text, texts
from tests.pdf.samples import HARD, LOOK, a_course_of, a_plan, a_plan_saying, bound


def printed(gathering: Gathering) -> str:
    return text(bound(log_sheets(gathering, a_course_of(gathering), at(200), LOOK)))


@pytest.fixture
def held() -> Gathering:
    """A gathering whose first item took two minutes more, and whose last one was not reached."""
    gathering = a_plan()
    enters = zip((0, 32, 77, 92), gathering.items, strict=False)
    gathering.events = [happened(EventKind.ENTERED, minute, item) for minute, item in enters]
    gathering.events[0] = happened(EventKind.STARTED, 0, gathering.items[0])
    gathering.events.append(happened(EventKind.FINISHED, 137))
    gathering.log.done, gathering.log.attendance = "Alle kom.", 8
    return gathering


def test_what_is_written_stands_under_its_heading(held: Gathering) -> None:
    held.log.learned, held.log.wise, held.log.deviations = "De vil mer.", "Mer kaffe.", "Strømmen gikk."
    assert "Gjort\nAlle kom.\nLært\nDe vil mer.\nLurt\nMer kaffe.\nAvvik\nStrømmen gikk." in printed(held)


def test_notes_follow_what_is_written_of_their_kind(held: Gathering) -> None:
    held.log.learned = "De vil mer."
    held.notes = [LogNote(kind=NoteKind.LEARNED, text="Søvn!", at=at(5))]
    lines = printed(held).split("\n")
    assert lines[lines.index("De vil mer.") + 1].endswith("Søvn!")


def test_an_empty_part_has_no_heading(held: Gathering) -> None:
    assert "Lurt" not in printed(held)


def test_attendance_is_held_against_the_group(held: Gathering) -> None:
    assert "Oppmøte: 8 av 9." in printed(held)


def test_the_plan_is_held_against_what_it_became(held: Gathering) -> None:
    found = printed(held)
    assert "Velkommen\n10.00 · 30 min" in found
    assert "32 min\n+2 min" in found
    assert "Takk for i dag\n12.15 · 30 min\nhoppet over" in found


def test_an_item_that_came_up_is_told(held: Gathering) -> None:
    held.items[1].is_unplanned = True
    found = printed(held)
    assert f"{held.items[1].title} · kom til underveis\n" in found
    planned = 30
    assert f"{held.items[2].title}\n10.{planned}" in found


def test_before_anything_is_written_there_is_room_to_write() -> None:
    found = printed(a_plan())
    assert all(part in found for part in ("Gjort", "Lært", "Lurt"))
    assert "Planen" not in found


def test_the_whole_courses_logs_have_an_outline_and_a_page_of_their_own(held: Gathering) -> None:
    held.log.wise = "Mer kaffe."
    pdf = course_logs(a_course_of(held, a_plan()), at(200), LOOK).pdf()
    titles = [entry["/Title"] for entry in read(pdf).outline]  # type: ignore[call-overload]
    assert titles == ["Alle samlingene", "Samling 1: Hva er mestring?"]
    assert "8 av 9\nLurt, samling 1: Hva er mestring?\nMer kaffe." in texts(pdf)[0]


@pytest.mark.parametrize("words", HARD, ids=lambda words: words[:8])
def test_any_text_is_printed(words: str) -> None:
    gathering = a_plan_saying(words)
    gathering.notes = [LogNote(kind=NoteKind.WISE, text=words, at=at(5))]
    assert read(course_logs(a_course_of(gathering, title=words), at(200), LOOK).pdf()).pages


def test_a_log_is_there_when_anything_has_happened(held: Gathering) -> None:
    noted = a_plan(notes=[LogNote(kind=NoteKind.WISE, text="x", at=at(0))])
    assert [has_log(each) for each in (held, a_plan(), noted)] == [True, False, True]
