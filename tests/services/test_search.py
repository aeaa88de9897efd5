"""The search of everything: the best first, the open course before others, and always as it is stored."""

from collections.abc import Iterator
from contextlib import closing

import pytest

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.search.entry import Entry, Kind
from mestringstreff_desktop.services import gatherings, keeping, planning
from mestringstreff_desktop.services.search import MOST_FAR, Search
from mestringstreff_desktop.storage.database import Database
from tests.conftest import NOW
from tests.roster import enrol

PAGE = Entry(Kind.PAGE, "Samlinger", "gatherings")


class Steps:
    """Counts what is read."""

    def __init__(self) -> None:
        self.of = 0

    def step(self, done: int, of: int) -> None:
        assert done < of
        self.of = of

    def settle(self) -> None:
        raise AssertionError


def made(database: Database, library: Library) -> list[Course]:
    """Return the open course and four others, stored."""
    names = ("Mestringstreff Orkdal", *(f"Meldal {number}" for number in range(4)))
    return [planning.create_course(database, library, name, NOW) for name in names]


def searched(database: Database, library: Library, course: Course) -> Search:
    """Return a search that has read everything."""
    search = Search(database, [PAGE])
    search.read_material(library)
    search.look_at(planning.load_course(database, course.id), library)
    search.update(library)
    return search


@pytest.fixture(scope="module")
def shared(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Search]:
    """A search for those who change nothing."""
    database = Database(tmp_path_factory.mktemp("search") / "kurs.sqlite")
    with closing(database), closing(searched(database, library, made(database, library)[0])) as search:
        yield search


@pytest.fixture
def courses(database: Database, library: Library) -> list[Course]:
    return made(database, library)


@pytest.fixture
def search(database: Database, library: Library, courses: list[Course]) -> Iterator[Search]:
    with closing(searched(database, library, courses[0])) as search:
        yield search


def first(search: Search, text: str) -> tuple[Kind, str]:
    entry = search.find(text).hits[0].entry
    return entry.kind, entry.title


@pytest.mark.parametrize(
    ("typed", "kind", "title"),
    [
        ("samlinger", Kind.PAGE, "Samlinger"),
        ("samling 2", Kind.GATHERING, "Tanker, følelser og handling"),
        ("hjelpehånda", Kind.TOOL, "Hjelpehånda"),
        ("hjelpehaand", Kind.TOOL, "Hjelpehånda"),
        ("nettverkskrat", Kind.TOOL, "Nettverkskartlegging"),
        ("søvn energi", Kind.LINE, "Energibalanse og søvn"),
        ("meldal 3", Kind.COURSE, "Meldal 3"),
        ("sikkerhetskopi", Kind.ARTICLE, "Sikkerhetskopier"),
    ],
)
def test_what_a_leader_means_comes_first(shared: Search, typed: str, kind: Kind, title: str) -> None:
    found = first(shared, typed)
    assert found[0] is kind
    assert found[1].startswith(title[:12])


def test_the_open_course_comes_before_others_that_fit_better(
    database: Database, library: Library, search: Search, courses: list[Course]
) -> None:
    gatherings.change_item(database, courses[3].gatherings[0].items[0].id, title="Energibalanse")
    search.update(library)
    lines = next(group for group in search.find("energibalanse").groups if group.kind is Kind.LINE)
    assert [hit.entry.course == courses[0].id.hex for hit in lines.hits] == [True, *[False] * MOST_FAR]
    assert lines.hits[1].entry.title == "Energibalanse"


def test_nothing_typed_finds_nothing(shared: Search) -> None:
    assert shared.find(" . ").groups == ()


def test_where_a_word_stands_is_told_with_the_words_around(shared: Search) -> None:
    hit = shared.find("kaffe").hits[0]
    assert "kaffe" in hit.excerpt.text.casefold()
    assert "Mestringstreff Orkdal" in hit.where.text


def test_only_what_was_written_is_read_again(
    database: Database, library: Library, search: Search, courses: list[Course]
) -> None:
    gatherings.change_item(database, courses[3].gatherings[0].items[0].id, title="Fjelltur")
    steps = Steps()
    search.update(library, steps)
    assert steps.of == 1
    assert first(search, "fjelltur") == (Kind.LINE, "Fjelltur")


def test_a_course_that_is_deleted_is_not_found(
    database: Database, library: Library, search: Search, courses: list[Course]
) -> None:
    keeping.delete_course(database, courses[2].id, NOW)
    search.update(library)
    assert all(hit.entry.title != "Meldal 1" for hit in search.find("meldal").hits)
    assert not search.knows_course(courses[2].id.hex)


def test_one_that_was_given_up_on_the_way_goes_on_where_it_was(
    database: Database, library: Library, courses: list[Course]
) -> None:
    class Stop(Steps):
        def step(self, done: int, of: int) -> None:
            super().step(done, of)
            if done:
                raise InterruptedError

    with closing(Search(database)) as search:
        with pytest.raises(InterruptedError):
            search.update(library, Stop())
        assert not search.find("meldal").is_whole
        steps = Steps()
        search.update(library, steps)
        assert steps.of == 2
        assert search.find("meldal").is_whole


def test_a_participant_of_another_course_is_found_by_name_and_number(
    database: Database, library: Library, search: Search, courses: list[Course]
) -> None:
    enrol(database, courses[0].id, "Ola Nordmann")
    enrol(database, courses[2].id, "Kari Nordmann", phone="900 11 222")
    search.look_at(planning.load_course(database, courses[0].id), library)
    search.update(library)
    for typed in ("kari nord", "900 11", "90011222"):
        assert first(search, typed) == (Kind.PARTICIPANT, "Kari Nordmann"), typed
    assert first(search, "nordmann")[1] == "Ola Nordmann"
