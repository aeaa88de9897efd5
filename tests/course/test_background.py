"""Where the articles belong."""

import pytest
from msgspec.structs import replace

from mestringstreff_desktop.content.article_words import SHELVES
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course import background
from mestringstreff_desktop.course.course import Course, new_course
from tests.background import FIRST, SAMPLES, ReadingLibrary
from tests.conftest import NOW


@pytest.fixture(scope="module")
def reading() -> Library:
    return ReadingLibrary()


@pytest.fixture
def started(reading: Library) -> Course:
    return new_course("Kurs", reading.gatherings, reading.frame, NOW)


def test_a_gathering_knows_what_to_read_in_order(started: Course, reading: Library) -> None:
    first, second, *_ = started.gatherings
    assert [each.id for each in background.read_before(first, reading)] == list(FIRST)
    assert background.read_before(second, reading) == ()


def test_a_theme_of_the_leaders_own_has_nothing_to_read(started: Course, reading: Library) -> None:
    started.gatherings[0].theme_id = ""
    assert background.read_before(started.gatherings[0], reading) == ()


def test_an_article_that_is_not_there_is_passed_over(reading: Library) -> None:
    theme = replace(reading.gatherings[0], background=("borte", FIRST[0]))
    assert background.to_read(theme, reading) == (SAMPLES[0],)


def test_a_line_knows_its_article(started: Course, reading: Library) -> None:
    first = started.gatherings[0]
    found = background.article_of(first.items[0], first, reading)
    assert found == SAMPLES[1]
    first.items[1].tool_id = ""
    assert background.article_of(first.items[1], first, reading) is None


def test_a_line_without_one_has_that_of_its_tool(started: Course, reading: Library) -> None:
    first = started.gatherings[0]
    first.items[1].tool_id = "ressurskartlegging"
    assert background.article_of(first.items[1], first, reading) == SAMPLES[0]


def test_a_tool_has_first_the_article_that_names_it_first(library: Library) -> None:
    tool = library.tool("kognitiv-modell")
    assert tool is not None
    found = [each.id for each in background.articles_of(tool, library)]
    assert found == ["tanker-folelser-kropp-handling", "empowerment"]


def test_an_article_knows_where_it_is_used(started: Course, reading: Library) -> None:
    used = background.uses(SAMPLES[1], started, reading)
    assert used.gatherings == (started.gatherings[0],)
    assert [each.item for each in used.lines] == [started.gatherings[0].items[0]]
    assert not used.themes
    assert [tool.id for tool in background.uses(SAMPLES[0], started, reading).tools] == ["ressurskartlegging"]


def test_without_a_course_it_knows_the_built_in_gatherings(reading: Library) -> None:
    used = background.uses(SAMPLES[0], None, reading)
    assert (used.themes, used.gatherings, used.lines) == ((reading.gatherings[0],), (), ())


def test_a_slide_that_names_an_article_is_among_its_uses(reading: Library) -> None:
    assert background.uses(SAMPLES[0], None, reading).slides == reading.slides["mestring"]
    assert background.uses(SAMPLES[1], None, reading).slides == ()


def test_a_slide_of_a_theme_the_course_has_not_is_no_use(started: Course, reading: Library) -> None:
    assert background.uses(SAMPLES[0], started, reading).slides == reading.slides["mestring"]
    started.gatherings[0].theme_id = ""
    assert background.uses(SAMPLES[0], started, reading).slides == ()


def test_a_shelf_has_what_is_needed_first_at_first(reading: Library) -> None:
    assert [each.id for each in background.in_order(reading)] == [each.id for each in SAMPLES]


def test_what_stands_on_a_shelf_stands_together(library: Library) -> None:
    shelves = [each.shelf for each in background.in_order(library)]
    assert shelves == sorted(shelves, key=list(SHELVES).index)
