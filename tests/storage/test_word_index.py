"""The index of words: what was put in last comes first, each course is put in and out as a whole."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.search.entry import Entry, Kind
from mestringstreff_desktop.course.search.providers import of_course
from mestringstreff_desktop.course.search.query import asked
from mestringstreff_desktop.storage.word_index import KINDS, WordIndex
from tests.storage.samples import a_full_course


def line(title: str, text: str = "", kind: Kind = Kind.LINE, course: str = "a") -> Entry:
    return Entry(kind, title, "key", "Samling 1", text, course=course, course_title="Orkdal")


@pytest.fixture
def index() -> Iterator[WordIndex]:
    with closing(WordIndex()) as made:
        made.replace("a", [line("Runde"), line("Pause", "kaffe"), line("Bli kjent", kind=Kind.GATHERING)])
        made.replace("b", [line("Rolig runde", course="b"), line("Runde", "te", course="b")])
        made.learn_words()
        yield made


def titles(index: WordIndex, text: str, besides: str = "") -> list[str]:
    return [entry.title for entry in index.find(asked(text), besides, 8) or ()]


def test_a_name_that_begins_so_comes_before_one_that_holds_it(index: WordIndex) -> None:
    assert titles(index, "runde") == ["Runde", "Runde", "Rolig runde"]


@pytest.mark.parametrize("typed", ["kaf", "KAFFE pause", "ause"])
def test_words_are_found_anywhere(index: WordIndex, typed: str) -> None:
    assert titles(index, typed) == ["Pause"]


@pytest.mark.parametrize("typed", ['"', "runde*", "title : x", "NEAR", "OR"])
def test_no_sign_is_taken_for_a_command(index: WordIndex, typed: str) -> None:
    index.find(asked(typed), "", 8)


def test_an_entry_comes_back_as_it_was_put_in(index: WordIndex) -> None:
    assert index.find(asked("bli kjent"), "", 8) == [line("Bli kjent", kind=Kind.GATHERING)]


def test_the_open_course_is_left_to_others(index: WordIndex) -> None:
    assert titles(index, "runde", besides="b") == ["Runde"]


def test_what_a_course_no_longer_holds_is_not_found(index: WordIndex) -> None:
    index.replace("a", [line("Samtale")])
    assert titles(index, "pause") == titles(index, "kaffe") == []
    assert titles(index, "samtale") == ["Samtale"]


def test_a_course_that_is_gone_is_taken_out(index: WordIndex) -> None:
    index.keep_only(["b"])
    assert titles(index, "runde") == ["Runde", "Rolig runde"]


def test_what_was_put_in_last_is_found_first(index: WordIndex) -> None:
    index.replace("a", [line("Rolig runde")])
    found = index.find(asked("runde rolig"), "", 8) or []
    assert [entry.course for entry in found] == ["a", "b"]


def test_nobody_waits_long_for_what_is_put_in(index: WordIndex) -> None:
    with index.busy():
        assert index.find(asked("runde"), "", 8) is None
    assert titles(index, "runde")


@pytest.mark.parametrize("typed", ['"', 'pau"se', '" OR "', "*", "NEAR(", "title:"])
def test_what_means_something_to_the_database_is_only_words(index: WordIndex, typed: str) -> None:
    assert index.find(asked(typed), "", 8) is not None


def test_all_that_another_course_holds_can_be_put_in_and_found(index: WordIndex, library: Library) -> None:
    course = a_full_course()
    course.letters[0].letter_id = next(iter(library.letters))
    held = of_course(course, library, is_open=False)
    index.replace(course.id.hex, held)
    index.learn_words()
    assert {Kind.LETTER, Kind.PARTICIPANT, Kind.LOG} <= {entry.kind for entry in held} <= set(KINDS)
    assert index.find(asked(library.letters[course.letters[0].letter_id].title), "", 8)
