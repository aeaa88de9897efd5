"""The sheets that are handed out: what is found of an id."""

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from mestringstreff_desktop.content.forms import Cards, Columns, Text
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.own.sheets import new_form
from mestringstreff_desktop.content.toml import encode
from mestringstreff_desktop.course.course import Course, gathering_from, renumber
from mestringstreff_desktop.course.handouts import sheets
from mestringstreff_desktop.course.own import OwnSheet
from mestringstreff_desktop.errors import ContentError

NOW = datetime(2026, 11, 25, tzinfo=UTC)


@pytest.fixture
def course(library: Library) -> Course:
    gatherings = [gathering_from(template) for template in library.gatherings]
    renumber(gatherings)
    return Course(title="Vårkurs", created_at=NOW, participants=9, gatherings=gatherings)


def test_the_task_of_a_gathering_stands_on_its_sheet(course: Course, library: Library) -> None:
    gathering, blank = course.gatherings[0], library.forms[sheets.TASK]
    gathering.reflection_task = " Gå en tur. "
    form = sheets.form_of(sheets.TASK, course, library, gathering)
    assert form is not None
    words, room = form.sections
    assert isinstance(words, Text)
    assert isinstance(room, Columns)
    assert isinstance(blank.sections[0], Columns)
    assert (words.title, words.paragraphs) == ("Oppgaven til neste gang", ("Gå en tur.",))
    assert room.items == blank.sections[0].items[1:]


def test_the_cards_to_talk_from_have_the_gatherings_prompts(course: Course, library: Library) -> None:
    form = sheets.form_of(sheets.TALK_CARDS, course, library, course.gatherings[1])
    assert form is not None
    (cards,) = form.sections
    assert isinstance(cards, Cards)
    assert [card.words for card in cards.items] == course.gatherings[1].prompts


def test_without_a_task_or_a_gathering_one_writes_it_oneself(course: Course, library: Library) -> None:
    course.gatherings[0].reflection_task = "\n"
    for gathering in (None, course.gatherings[0]):
        found = sheets.form_of(sheets.TASK, course, library, gathering)
        assert found is library.forms[sheets.TASK]


NO_COLUMNS = replace(new_form("x"), sections=(Columns(items=(), per_row=0),))


@pytest.mark.parametrize("toml", ["id=3", encode(NO_COLUMNS), "a=" + "[" * 5000])
def test_a_sheet_of_ones_own_that_cannot_be_printed_is_wrong(
    toml: str, course: Course, library: Library
) -> None:
    own = OwnSheet(title="Mitt", toml=toml, changed_at=NOW)
    course.own_sheets = [own]
    with pytest.raises(ContentError):
        sheets.form_of(str(own.id), course, library)
    assert sheets.title_of(str(own.id), course, library) == "Mitt"


def test_a_sheet_that_is_gone_says_so(course: Course, library: Library) -> None:
    assert sheets.title_of("finnes-ikke", course, library) == sheets.GONE
    assert sheets.form_of("finnes-ikke", course, library) is None


def test_equal_titles_get_a_detail_or_a_number() -> None:
    titles, details = ["BUSK", "Skoen", "BUSK", "BUSK"], ["Øve", "Se", "", ""]
    assert sheets.distinct(titles, details) == ["BUSK, Øve", "Skoen", "BUSK", "BUSK (2)"]
