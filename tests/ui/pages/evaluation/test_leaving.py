"""What is counted is noted when it leaves the window, and it is said what that means where it is news."""

from collections.abc import Iterator
from uuid import UUID

import pytest

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.evaluation.leaving import let_out
from tests.ui.bare import bare_course
from tests.ui.fakes import FakeAsk
from tests.ui.pages.evaluation.results.results_parts import answer


@pytest.fixture
def context(database: Database, library: Library, person: FakeAsk) -> Iterator[Context]:
    made = bare_course(database, library, person)
    yield made
    made.stop()


def told(context: Context, number: int) -> frozenset[tuple[UUID, UUID]]:
    return frozenset({(context.require_course().id, answer(context, number).id)})


def released(context: Context) -> int:
    return sum(each.is_released for each in context.require_course().responses)


def test_a_no_leaves_all_as_it_was(context: Context, person: FakeAsk) -> None:
    person.answers = [False]
    assert not let_out(context, told(context, 6))
    assert released(context) == 0


def test_what_is_told_of_is_noted_and_no_other(context: Context, person: FakeAsk) -> None:
    person.answers = [True]
    answer(context, 7)
    assert let_out(context, told(context, 6))
    assert released(context) == 6


def test_where_no_number_is_shown_there_is_nothing_to_say(context: Context) -> None:
    assert let_out(context, told(context, 5))
    assert let_out(context, frozenset())
    assert released(context) == 0
