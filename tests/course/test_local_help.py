"""Whom to ring where the course is held: the usual lines, and the leader's own."""

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course import local_help
from mestringstreff_desktop.course.sheets import LocalHelp
from tests.course.samples import a_course

BOSS, OWN = LocalHelp("Lederen min", "Åse", "900 00 000"), LocalHelp("Presten", "", "911 11 111")


def test_the_usual_lines_are_those_of_the_card(library: Library) -> None:
    usual = local_help.usual(library)
    assert {"Lederen min", "Legevakta", "Barnevernvakta"} <= set(usual)
    assert len(usual) < local_help.MOST


def test_what_is_known_stands_at_its_line_and_what_is_own_comes_last(library: Library) -> None:
    course = a_course()
    course.local_help = (OWN, BOSS)
    found = local_help.lines(course, library)
    assert [each.what for each in found] == [*local_help.usual(library), "Presten"]
    assert [each for each in found if local_help.is_known(each)] == [BOSS, OWN]


def test_a_course_that_knows_nothing_has_the_usual_lines_empty(library: Library) -> None:
    assert not any(map(local_help.is_known, local_help.lines(a_course(), library)))
