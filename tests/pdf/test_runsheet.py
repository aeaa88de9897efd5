import pytest

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Gathering, gathering_from
from mestringstreff_desktop.course.recruiting.participant import NeedKind
from mestringstreff_desktop.pdf.runsheet import SIZES, Names, run_sheet
from mestringstreff_desktop.pdf.style import Look
from tests.pdf.reading import texts
from tests.pdf.samples import HARD, LOOK, a_course_of, a_plan, a_plan_saying, bound
from tests.roster import join, needing

NAMES = Names({"skoen": "Hvor trykker skoen?"}, {"skoen": "Skoen-arket"})


def printed(gathering: Gathering, look: Look = LOOK) -> list[str]:
    return texts(bound(run_sheet(gathering, a_course_of(gathering), NAMES, look)))


def test_all_that_a_leader_needs_is_on_one_page() -> None:
    (page,) = printed(a_plan(reflection_task="Prøv én ting."))
    for words in ("10.00", "Velkommen", "Åshild · Runde", "Hva er mestring?", "Hvor trykker skoen?"):
        assert words in page
    assert "Refleksjonsoppgave til neste gang\nPrøv én ting." in page


def test_the_note_to_the_leaders_and_a_lines_own_sheet_are_on_it() -> None:
    gathering = a_plan()
    gathering.items[0].note, gathering.items[0].sheet = "Hent nøkkelen", "skoen"
    (page,) = printed(gathering)
    assert "Notat · Hent nøkkelen" in page.replace("\xa0", " ")
    assert "Skoen-arket" in page


def test_phases_have_their_start_and_their_minutes() -> None:
    (page,) = printed(a_plan())
    assert "10.30\nHoveddel\n105 minutter" in page


def test_without_a_start_there_are_minutes_and_no_clock() -> None:
    (page,) = printed(a_plan(start=None))
    assert "klokkeslett er ikke satt" in page
    assert "00.00" not in page


def test_an_empty_plan_says_so() -> None:
    assert "ingen programposter ennå" in printed(a_plan(items=[]))[0]


def with_last_task(gathering: Gathering, task: str = "Gå en tur.") -> list[str]:
    course = a_course_of(a_plan(reflection_task=task), gathering)
    return texts(bound(run_sheet(gathering, course, NAMES, LOOK)))


def test_tasks_stand_below_the_lines_where_they_are_talked_of_and_given() -> None:
    gathering = a_plan(reflection_task="Prøv én ting.")
    gathering.items[0].title, gathering.items[-1].title = "Refleksjonsoppgaven fra sist", "Refleksjonsoppgave"
    (page,) = (each.replace("\xa0", " ") for each in with_last_task(gathering))
    last, given = page.index("Oppgaven · Gå en tur."), page.index("Oppgaven · Prøv én ting.")
    assert page.index("Refleksjonsoppgaven fra sist") < last < page.index("Hoveddel") < given
    assert page.count("Refleksjonsoppgave til neste gang") == 0


def test_a_task_without_a_line_stands_by_itself() -> None:
    (page,) = with_last_task(a_plan())
    assert page.index("Refleksjonsoppgaven fra sist\nGå en tur.") < page.index("Velkommen")


def test_what_pairs_can_begin_with_is_on_it() -> None:
    (page,) = printed(a_plan(prompts=["Jeg får det til når …", "En gang …"]))
    assert "Jeg får det til når … · En gang …" in page.replace("\xa0", " ")


def test_the_suggested_gatherings_take_a_leaf_at_most(library: Library) -> None:
    gatherings = [gathering_from(template) for template in (*library.gatherings, *library.extra_themes)]
    course = a_course_of(*gatherings, title="Mestringstreff i Orkdal og Rennebu høsten 2026, gruppe 2")
    made = {each.title: run_sheet(each, course, NAMES, LOOK) for each in gatherings}
    assert [title for title, sheets in made.items() if len(sheets) > 2] == []
    assert all(sheets[0].look.sizes.body > 12 for sheets in made.values() if len(sheets) == 2)


def test_type_is_never_smaller_than_twelve_points() -> None:
    for count in (5, 15, 60):
        gathering = a_plan(items=a_plan().items * (count // 5))
        sheets = run_sheet(gathering, a_course_of(gathering), NAMES, LOOK)
        assert min(sheet.look.sizes.body for sheet in sheets) >= 12


@pytest.mark.parametrize("text", HARD, ids=lambda text: text[:8])
def test_any_text_is_printed_whole(text: str) -> None:
    words = "".join("".join(printed(a_plan_saying(text))).split())
    assert words.count(text[:3]) >= text.count(text[:3])


def test_large_print_is_large() -> None:
    gathering = a_plan()
    (sheet, *_) = run_sheet(gathering, a_course_of(gathering), NAMES, Look(large_print=True))
    assert sheet.look.sizes.body > SIZES[0]


def test_what_to_allow_for_is_counted_at_the_top_and_at_the_lines_it_touches() -> None:
    gathering = a_plan()
    gathering.items[1].is_break = True
    course = a_course_of(gathering)
    join(course, "Kari Hemmelig", needs=needing(NeedKind.ALLERGY, NeedKind.HEARING, texts=["Hemmelig nøtt"]))
    join(course, "Ola Hemmelig", needs=needing(NeedKind.ALLERGY))
    (page,) = (each.replace("\xa0", " ") for each in texts(bound(run_sheet(gathering, course, NAMES, LOOK))))
    assert "Hensyn: 1 hørsel, 2 allergi og mat" in page
    assert page.count("Hensyn · 2 allergi og mat") == sum(item.is_break for item in gathering.items)
    assert "Hemmelig" not in page
    assert "Hensyn" not in printed(gathering)[0]
