"""Words found in all logs and notes of a course."""

from hypothesis import given
from hypothesis import strategies as st

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.log.model import LogNote, NoteKind
from mestringstreff_desktop.course.log.search import search_logs
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


def test_a_letter_is_found_in_any_case_and_any_alphabet() -> None:
    course = a_course(1)
    course.gatherings[0].log.wise = "ŊÁLMMI sa <b>ja</b> & 🌻 nikket"
    for typed in ("ŋálmmi", "<b>ja</b>", "&", "🌻"):
        assert [hit.part for hit in search_logs(course, typed)] == ["wise"]


def test_one_text_is_one_hit_however_often_the_word_is_there() -> None:
    course = a_course(1)
    course.gatherings[0].log.done = "pause " * 20
    assert len(search_logs(course, "pause")) == 1


def test_a_short_text_is_shown_whole_on_one_line() -> None:
    hits = search_logs(a_told_course(), "søvn")
    assert hits[0].excerpt == "Vi tegnet sola, og Kari fortalte om søvn."


def test_one_very_long_word_is_cut_and_still_shown() -> None:
    course = a_course(1)
    course.gatherings[0].log.learned = "x" * 5000
    (hit,) = search_logs(course, "xxx")
    assert 70 <= len(hit.excerpt) <= 150


def test_a_hit_leads_to_its_gathering() -> None:
    course = a_told_course()
    assert [hit.gathering_id for hit in search_logs(course, "brann")] == [course.gatherings[1].id]


def test_a_course_without_gatherings_has_nothing_to_search() -> None:
    assert search_logs(a_course(0), "pause") == []
