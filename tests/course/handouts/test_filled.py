"""A course's gatherings, people, place and time are put into the sheets that have room for them."""

from datetime import date, time, timedelta

import msgspec
import pytest

from mestringstreff_desktop.content.forms import Card, Cards, Poster, Table, Text
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course import local_help
from mestringstreff_desktop.course.course import Course, TeamMember
from mestringstreff_desktop.course.handouts.filled import OFFERS, People, filled, has_left_out, left_out_words
from mestringstreff_desktop.course.recruiting.participant import Participant, Status
from mestringstreff_desktop.course.sheets import LocalHelp, LocalOffer
from tests.course.samples import a_course

FIRST = date(2026, 11, 25)  # a Wednesday


def dated(count: int, **rest: object) -> Course:
    """Return a course whose gatherings are a week apart, at ten."""
    course = a_course(count)
    course.place, course.participants = "Frivilligsentralen", 5
    for number, gathering in enumerate(course.gatherings):
        gathering.date, gathering.start = FIRST + timedelta(weeks=number), time(10)
    for name, value in rest.items():
        setattr(course, name, value)
    return course


def tables(library: Library, course: Course, participants: tuple[str, ...] = ()) -> list[Table]:
    form = filled(library.forms["oppmote"], library, course, People(participants))
    return [section for section in form.sections if isinstance(section, Table)]


def cards(form_id: str, library: Library, course: Course | None, *participants: str) -> Cards:
    (section,) = filled(library.forms[form_id], library, course, People(participants)).sections
    assert isinstance(section, Cards)
    return section


def sign(library: Library, course: Course) -> Poster:
    (section,) = filled(library.forms["dorskilt"], library, course).sections
    assert isinstance(section, Poster)
    return section


def test_without_a_course_the_prompts_and_the_numbers_are_put_in(library: Library) -> None:
    changed = [key for key, form in library.forms.items() if filled(form, library) != form]
    assert changed == ["dorskilt", "hjelpekort", "kartlegging-for", "sporsmalskort"]


@pytest.mark.parametrize(
    ("participants", "has_place", "is_asked"),
    [(0, 0, False), (11, 0, False), (12, 0, True), (14, 11, False), (8, 12, True)],
    ids=["unknown", "few planned", "many planned", "few have a place", "many have a place"],
)
def test_facts_about_the_person_are_asked_for_only_where_the_group_hides_them(
    library: Library, participants: int, has_place: int, is_asked: bool
) -> None:
    roster = [Participant(name="Ada", status=Status.PLACE) for _ in range(has_place)]
    course, form = dated(6, participants=participants, roster=roster), library.forms["kartlegging-for"]
    printed = filled(form, library, course)
    assert (printed == form) is is_asked
    assert any(section.background for section in printed.sections) is is_asked
    assert has_left_out(form, course) is not is_asked
    expected = "" if is_asked else "for liten" if course.expected else "minst 12"
    words = left_out_words([None, form], course)
    assert (expected in words, bool(words)) == (True, not is_asked)


def test_without_a_course_no_fact_about_the_person_is_asked_for(library: Library) -> None:
    form = library.forms["kartlegging-for"]
    assert has_left_out(form, None)
    assert not has_left_out(library.forms["runde"], None)
    assert [section for section in filled(form, library).sections if section.background] == []


def test_what_a_leader_has_put_into_a_copy_stays(library: Library) -> None:
    mine = (Card(words="Ada"),)
    own = (
        Cards(items=mine, of="names"),
        Cards(items=mine, of="prompts"),
        Poster(lines=("Pusterommet",), is_sign=True),
    )
    form = msgspec.structs.replace(library.forms["bordkort"], sections=own)
    assert filled(form, library, dated(6)).sections == own


def test_the_attendance_list_has_a_column_and_a_date_for_each_gathering(library: Library) -> None:
    course = dated(7)
    course.gatherings[6].date = None
    (table,) = tables(library, course)
    assert [column.title for column in table.columns] == ["Navn", *"1234567"]
    assert table.rows == (("Dato:", "25.11.", "2.12.", "9.12.", "16.12.", "23.12.", "30.12.", ""),)


def test_many_gatherings_go_on_in_a_list_on_another_page(library: Library) -> None:
    first, second = tables(library, dated(9))
    assert (len(first.columns), len(second.columns)) == (9, 2)
    assert (first.new_page, second.new_page) == (False, True)


def test_those_who_take_part_stand_on_the_attendance_list(library: Library) -> None:
    (table,) = tables(library, dated(6, participants=20), ("Ada", "Ole"))
    assert [row[0] for row in table.rows] == ["Dato:", "Ada", "Ole"]
    assert table.blank_rows == 18


@pytest.mark.parametrize("form_id", ["bordkort", "navnelapper"])
def test_cards_have_the_names_there_are_and_room_for_the_others_in_whole_pages(
    form_id: str, library: Library
) -> None:
    team = [TeamMember(name=name) for name in ("Åshild", "", "Jonas")]
    found = cards(form_id, library, dated(6, team=team), "Ada")
    assert [card.words for card in found.items] == ["Åshild", "Jonas", "Ada"]
    assert found.blanks >= 4
    on_a_page = cards(form_id, library, None).blanks
    assert (len(found.items) + found.blanks) % on_a_page == 0


def test_the_prompts_are_the_courses_own(library: Library) -> None:
    course = a_course(2)
    course.gatherings[1].prompts = ["Jeg ler når …"]
    assert cards("sporsmalskort", library, course).items == (
        Card(words="Jeg ler når …", caption="Samling 2: Hva er mestring?"),
    )


def test_the_prompts_are_all_the_built_in_ones_where_there_is_no_course(library: Library) -> None:
    prompts = [prompt for theme in library.gatherings for prompt in theme.prompts]
    assert [card.words for card in cards("sporsmalskort", library, None).items] == prompts


def test_no_word_of_the_built_in_cards_is_cut(library: Library) -> None:
    titles = {f"Samling {each.number}: {each.title}" for each in library.gatherings}
    assert {card.caption for card in cards("sporsmalskort", library, None).items} == titles


def test_the_way_on_has_the_offers_of_the_course_wherever_it_is_printed(library: Library) -> None:
    course = dated(2, local_offers=(LocalOffer("Turgruppa", "Gåtur", "Ring Åse"),))
    (table,) = (
        part for part in filled(library.forms[OFFERS], library, course).sections if isinstance(part, Table)
    )
    assert table.rows == (("Turgruppa", "Gåtur", "Ring Åse"),)
    assert filled(library.forms[OFFERS], library, dated(2)) is library.forms[OFFERS]


def test_a_sign_tells_what_where_and_when(library: Library) -> None:
    found = sign(library, dated(6))
    assert found.lines == ("Mestringstreff Orkdal", "Frivilligsentralen", "Onsdager kl. 10.00")
    assert found.blanks == ()


def test_a_sign_tells_when_it_is_next_where_the_days_differ(library: Library) -> None:
    course = dated(2)
    course.gatherings[1].date = FIRST + timedelta(days=8)
    assert sign(library, course).lines[2] == "Onsdag 25. november kl. 10.00"


def test_a_sign_has_room_for_what_is_not_known(library: Library) -> None:
    found = sign(library, a_course(1))
    assert (found.lines, found.blanks) == (("Mestringstreff Orkdal",), ("Sted", "Tid"))


def test_a_copy_without_columns_or_words_is_no_fault(library: Library) -> None:
    form = library.forms["oppmote"]
    bare = msgspec.structs.replace(form, sections=(Table(columns=(), of="gatherings"), Poster(lines=())))
    assert filled(bare, library, dated(6)) == bare


def test_the_help_card_has_whom_to_ring_where_the_course_is(library: Library) -> None:
    course = dated(2, local_help=(LocalHelp("Presten", "Per", "911 11 111"), LocalHelp("Lederen min", "Åse")))
    card = filled(library.forms[local_help.CARD], library, course)
    table = local_help.table_of(card)
    assert table is not None
    rows = {row[0]: row[1:] for row in table.rows}
    assert (rows["Lederen min"], rows["Barnevernvakta"]) == (("Åse", ""), ("", ""))
    below = card.sections[card.sections.index(table) + 1]
    assert isinstance(below, Text)
    assert below.paragraphs == ("Også hos oss: Presten: Per, 911 11 111",)


def test_cards_may_have_first_names_and_lists_have_whole_ones(library: Library) -> None:
    course, people = dated(6), People(["Kari Nordmann", "Kari Hansen", "Ola Moe"], first_names=True)
    course.team = [TeamMember(name="Ola Berg")]
    (names,) = filled(library.forms["bordkort"], library, course, people).sections
    assert isinstance(names, Cards)
    assert [card.words for card in names.items] == ["Ola B.", "Kari N.", "Kari H.", "Ola M."]
    form = filled(library.forms["oppmote"], library, course, people)
    (table,) = [section for section in form.sections if isinstance(section, Table)]
    assert table.rows[1:] == (("Kari Nordmann",), ("Kari Hansen",), ("Ola Moe",))
