"""What to allow for: counted, where in the plan it matters, and never of whom."""

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.recruiting import needs
from mestringstreff_desktop.course.recruiting.participant import NeedKind, Status
from tests.course.samples import a_course, an_item
from tests.roster import join, needing

ALLERGY, HEARING, OTHER = NeedKind.ALLERGY, NeedKind.HEARING, NeedKind.OTHER


def course_of(*kinds: tuple[NeedKind, ...]) -> Course:
    course = a_course(1)
    for own in kinds:
        join(course, "Kari", needs=needing(*own, texts=["nøtter"]))
    return course


def test_each_need_is_counted_once_a_person() -> None:
    found = needs.needed(course_of((HEARING, ALLERGY, ALLERGY), (ALLERGY,), ()))
    assert found == {HEARING: 1, ALLERGY: 2}
    assert needs.in_words(found) == "1 hørsel, 2 allergi og mat"
    assert needs.in_words(found, [ALLERGY, OTHER]) == "2 allergi og mat"


def test_only_those_with_a_place_are_counted() -> None:
    course = a_course(1)
    join(course, "Kari", status=Status.WAITING, needs=needing(ALLERGY))
    assert needs.in_words(needs.needed(course)) == ""


def test_a_need_names_the_lines_it_touches() -> None:
    course = course_of((ALLERGY, HEARING))
    film = an_item(title="Filmen", tool_id="film")
    course.gatherings[0].items = [an_item(title="Kaffe", is_break=True), film, an_item()]
    found = {each.kind: each.lines for each in needs.allowances(course, course.gatherings[0])}
    assert found == {HEARING: ("«Filmen»",), ALLERGY: ("«Kaffe»",)}


def test_there_is_advice_on_every_need() -> None:
    assert set(needs.ADVICE) == set(NeedKind)
