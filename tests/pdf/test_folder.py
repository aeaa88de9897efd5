import pytest
from PySide6.QtWidgets import QApplication

from mestringstreff_desktop.course.course import Course, TeamMember
from mestringstreff_desktop.pdf.folder import cover, divider, folder_programme
from mestringstreff_desktop.pdf.style import Look
from tests.pdf.reading import margins, pictures, texts
from tests.pdf.samples import HARD, LOOK, a_course_of, a_plan, a_plan_saying, bound


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


def test_tabs_stand_below_each_other_and_within_the_margins(qapp: QApplication) -> None:
    course = a_course_of(*(a_plan() for _ in range(9)))
    sheets = [sheet for each in course.gatherings for sheet in divider(each, course, [], LOOK)]
    shown = list(pictures(bound(sheets)))
    assert len(shown) == 9
    assert min(min(margins(picture)) for picture in shown) >= 10


@pytest.mark.parametrize("look", [LOOK, Look(large_print=True, fillable=True)], ids=["plain", "large"])
@pytest.mark.parametrize("text", HARD, ids=lambda text: text[:8])
def test_any_text_is_printed(text: str, look: Look) -> None:
    team = [TeamMember(name=text, contact=text, is_contact_person=True)]
    course = a_course_of(a_plan_saying(text), title=text, place=text, team=team)
    sheets = [*cover(course, look), *divider(course.gatherings[0], course, [text], look)]
    words = "".join("".join(texts(bound(sheets))).split())
    assert words.count(text[:3]) >= text.count(text[:3])
