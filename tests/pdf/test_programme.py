import pytest

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Gathering, gathering_from
from mestringstreff_desktop.pdf.programme import overview, programme
from mestringstreff_desktop.pdf.style import Look
from tests.pdf.reading import texts
from tests.pdf.samples import HARD, LOOK, a_course_of, a_plan, a_plan_saying, bound


def printed(gathering: Gathering) -> list[str]:
    return texts(bound(programme(gathering, a_course_of(gathering), LOOK)))


def test_a_programme_has_time_content_who_and_how() -> None:
    (page,) = printed(a_plan(lead="Vi begynner."))
    assert "Tid\nInnhold\nHovedansvar\nArbeidsform" in page
    assert "10.00\nVelkommen\nÅshild\nRunde" in page
    assert "Onsdag 25. november kl. 10.00–12.45 · Helsehuset\nVi begynner." in page


def test_what_is_for_the_leaders_alone_is_not_there() -> None:
    gathering = a_plan()
    gathering.items[0].text, gathering.items[0].note = "Si det kort.", "Hent nøkkelen"
    gathering.considerations, gathering.tips = [], ["Et tips"]
    (page,) = printed(gathering)
    assert "Si det kort" not in page
    assert "Et tips" not in page
    assert "nøkkelen" not in page


def test_a_gathering_on_a_screen_has_its_link() -> None:
    (page,) = printed(a_plan(is_digital=True, link="https://eksempel.no/møte"))
    assert "På nett\nLenke: https://eksempel.no/møte" in page


def test_a_programme_that_is_not_made_says_so() -> None:
    assert "ikke satt opp ennå" in printed(a_plan(items=[]))[0]


def test_the_suggested_gatherings_take_one_page_each(library: Library) -> None:
    for template in (*library.gatherings, *library.extra_themes):
        assert len(printed(gathering_from(template))) == 1


@pytest.mark.parametrize("count", [1, 6, 8])
def test_all_gatherings_are_on_one_page(library: Library, count: int) -> None:
    themes = [*library.gatherings, *library.extra_themes][:count]
    course = a_course_of(*(gathering_from(theme) for theme in themes))
    (page,) = texts(bound(overview(course, LOOK)))
    assert all(f"Samling {number}: " in page for number in range(1, count + 1))


def test_a_place_is_told_where_it_is_another() -> None:
    course = a_course_of(a_plan(), a_plan(place="Biblioteket"))
    (page,) = texts(bound(overview(course, LOOK)))
    assert page.count("Biblioteket") == page.count("Helsehuset") == 1


def test_a_course_without_gatherings_says_so() -> None:
    assert "ingen samlinger ennå" in texts(bound(overview(a_course_of(), LOOK)))[0]


@pytest.mark.parametrize("text", HARD, ids=lambda text: text[:8])
def test_any_text_is_printed_whole_and_never_tiny(text: str) -> None:
    course = a_course_of(a_plan_saying(text), title=text, place=text)
    for sheets in (programme(course.gatherings[0], course, LOOK), overview(course, LOOK)):
        assert min(sheet.look.sizes.body for sheet in sheets) >= 10
        words = "".join("".join(texts(bound(sheets))).split())
        assert words.count(text[:3]) >= text.count(text[:3])


def test_large_print_goes_on_over_pages(library: Library) -> None:
    course = a_course_of(*(gathering_from(theme) for theme in library.gatherings))
    assert len(overview(course, Look(large_print=True))) > 1
