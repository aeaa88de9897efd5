from itertools import pairwise

import pytest

from mestringstreff_desktop.course.course import Course, TeamMember
from mestringstreff_desktop.pdf.folder import TABS, cover, divider, folder_programme
from mestringstreff_desktop.pdf.style import MM, Look
from tests.pdf.reading import texts
from tests.pdf.recorded import Page, record
from tests.pdf.samples import HARD, LOOK, a_course_of, a_plan, a_plan_saying, bound

PRINTABLE = 5 * MM  # of the edge that printers leave white


@pytest.fixture
def course() -> Course:
    gatherings = [a_plan(lead="Vi begynner.", reflection_task="Prøv én ting."), a_plan(title="Videre")]
    team = [
        TeamMember(name="Kari", contact="kari@example.org", is_contact_person=True),
        TeamMember(name="Åshild", contact="hemmelig@example.org"),
    ]
    return a_course_of(*gatherings, team=team)


def test_the_cover_has_course_place_times_and_contact(course: Course) -> None:
    (page,) = texts(bound(cover(course, LOOK)))
    for words in (
        "Vårkurs\nHelsehuset",
        "Ons. 25. nov. kl. 10.00\nSamling 2: Videre",
        "Kari · kari@example.org",
    ):
        assert words in page


def test_only_contact_persons_are_on_the_cover(course: Course) -> None:
    (page,) = texts(bound(cover(course, LOOK)))
    assert "Åshild" not in page
    assert "hemmelig" not in page


def test_what_is_not_known_is_not_on_the_cover() -> None:
    (page,) = texts(bound(cover(a_course_of(a_plan(date=None), place=""), LOOK)))
    assert page.split("\n")[1:4] == ["Vårkurs", "Samlingene", "Samling 1: Hva er mestring?"]
    assert "Lurer du" not in page


def test_another_place_is_told_on_the_cover() -> None:
    (page,) = texts(bound(cover(a_course_of(a_plan(is_digital=True)), LOOK)))
    assert "Samling 1: Hva er mestring? · På nett" in page


def test_the_programme_has_all_gatherings_and_then_each(course: Course) -> None:
    pages = texts(bound(folder_programme(course, LOOK)))
    assert [page.split("\n")[1] for page in pages] == [
        "Vårkurs",
        "Samling 1: Hva er mestring?",
        "Samling 2: Videre",
    ]


def test_a_divider_has_theme_task_and_what_is_behind_it(course: Course) -> None:
    (page,) = texts(bound(divider(course.gatherings[0], course, ["BUSK", "Ukeplan"], LOOK)))
    assert "Hva er mestring?\nOnsdag 25. november kl. 10.00–12.45 · Helsehuset\nVi begynner." in page
    assert "Ark i denne delen\nBUSK · Ukeplan" in page
    assert "Refleksjonsoppgave til neste gang\nPrøv én ting." in page


def test_a_gathering_without_a_task_has_room_for_notes(course: Course) -> None:
    (page,) = texts(bound(divider(course.gatherings[1], course, [], LOOK)))
    assert "Notater" in page
    assert "Refleksjonsoppgave" not in page
    assert "Ark i denne delen" not in page


@pytest.fixture(scope="module")
def tabs() -> list[Page]:
    """The dividers of as many gatherings as have a tab of their own."""
    course = a_course_of(*(a_plan() for _ in range(TABS)))
    return record([divider(each, course, [], LOOK)[0] for each in course.gatherings])


def test_tabs_stand_below_each_other_and_run_off_the_paper(tabs: list[Page]) -> None:
    found = [page.drawn[0].box for page in tabs]
    assert all(upper.y >= lower.top for upper, lower in pairwise(found))
    assert min(box.y for box in found) > PRINTABLE
    assert all(box.right > page.width for box, page in zip(found, tabs, strict=True))


def test_a_tab_s_number_is_printed_where_printers_leave_the_edge_white(tabs: list[Page]) -> None:
    numbers = [page.drawn[1] for page in tabs]
    assert [number.words for number in numbers] == [str(number + 1) for number in range(TABS)]
    assert all(
        number.box.right < page.width - 2 * PRINTABLE for number, page in zip(numbers, tabs, strict=True)
    )


@pytest.mark.parametrize("look", [LOOK, Look(large_print=True, fillable=True)], ids=["plain", "large"])
@pytest.mark.parametrize("text", HARD, ids=lambda text: text[:8])
def test_any_text_is_printed(text: str, look: Look) -> None:
    team = [TeamMember(name=text, contact=text, is_contact_person=True)]
    course = a_course_of(a_plan_saying(text), title=text, place=text, team=team)
    sheets = [*cover(course, look), *divider(course.gatherings[0], course, [text], look)]
    words = "".join("".join(texts(bound(sheets))).split())
    assert words.count(text[:3]) >= text.count(text[:3])
