import pytest

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Gathering, gathering_from
from mestringstreff_desktop.pdf.runsheet import SIZES, Names, run_sheet
from mestringstreff_desktop.pdf.style import Look
from tests.pdf.reading import texts
from tests.pdf.samples import HARD, LOOK, a_course_of, a_plan, a_plan_saying, bound

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


def test_the_suggested_gatherings_take_one_page_each(library: Library) -> None:
    for template in (*library.gatherings, *library.extra_themes):
        gathering = gathering_from(template)
        assert len(run_sheet(gathering, a_course_of(gathering), NAMES, LOOK)) == 1


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
