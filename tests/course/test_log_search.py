"""Words found in all logs and notes of a course."""

from hypothesis import given
from hypothesis import strategies as st

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.log import LogNote, NoteKind
from mestringstreff_desktop.course.log_search import search_logs
from tests.course.samples import a_course, at


def a_told_course() -> Course:
    course = a_course(2)
    course.gatherings[0].log.done = "Vi tegnet sola,\nog Kari fortalte om søvn."
    course.gatherings[1].log.deviations = "Brannalarmen gikk."
    notes = course.gatherings[1].notes
    notes.append(LogNote(kind=NoteKind.WISE, text="Kom tidlig, og tegn sola selv", at=at(5)))
    return course


def test_every_log_and_note_is_searched_in_order() -> None:
    hits = search_logs(a_told_course(), "SOLA tegn")
    assert [(hit.where, hit.part) for hit in hits] == [
        ("Samling 1 · Gjort", "done"),
        ("Samling 2 · Lurt", "wise"),
    ]


def test_all_words_must_stand_there() -> None:
    assert search_logs(a_told_course(), "sola brannalarmen") == []
    assert [hit.where for hit in search_logs(a_told_course(), "alarm")] == ["Samling 2 · Avvik"]


def test_no_words_find_nothing() -> None:
    assert search_logs(a_told_course(), "  ") == []


def test_a_long_text_is_cut_between_words_around_what_is_found() -> None:
    course = a_course(1)
    course.gatherings[0].log.learned = "ord " * 60 + "Pauser hjelper " + "mer " * 60
    (hit,) = search_logs(course, "pauser")
    assert hit.excerpt.startswith("… ord")
    assert hit.excerpt.endswith("mer …")
    assert "Pauser hjelper" in hit.excerpt


@given(st.text(max_size=300), st.text(max_size=20))
def test_any_text_can_be_searched(text: str, wanted: str) -> None:
    course = a_course(1)
    course.gatherings[0].log.done = text
    assert len(search_logs(course, wanted)) <= 1
