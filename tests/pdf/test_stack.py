import pytest

from mestringstreff_desktop.course.course import Gathering
from mestringstreff_desktop.course.handouts.stack import Handout
from mestringstreff_desktop.pdf.stack import StackList, front
from mestringstreff_desktop.pdf.style import Look
from tests.pdf.reading import texts
from tests.pdf.samples import HARD, LOOK, a_course_of, a_plan, a_plan_saying, bound

SHEETS = (Handout("busk", "BUSK", 11, 2, "Om mestring"), Handout("oppmote", "Oppmøte", 1, 0))


def printed(gathering: Gathering, *left_out: str, look: Look = LOOK) -> list[str]:
    told = StackList(SHEETS, left_out, spares=2, pages=12)
    return texts(bound(front(gathering, a_course_of(gathering), told, look)))


def test_the_leader_sees_when_where_who_and_how_many() -> None:
    (page,) = printed(a_plan())
    assert "Onsdag 25. november kl. 10.00–12.45 · Helsehuset" in page
    assert "Ansvar: Åshild, Jonas, Kari\n9 deltakere og 2 ekstra · 12 sider i alt" in page


def test_it_tells_how_to_print_where_a_sheet_has_more_pages() -> None:
    gathering, said = a_plan(), "Skriv ut på begge sider. Hvert eksemplar begynner på et nytt blad."
    for needs in (True, False):
        told = StackList(SHEETS, (), 2, 12, needs)
        (page,) = texts(bound(front(gathering, a_course_of(gathering), told, LOOK)))
        assert (said in page) is needs


def test_sheets_are_listed_with_numbers_and_large_print() -> None:
    (page,) = printed(a_plan())
    assert "BUSK · Om mestring\n11\n2 av dem\nOppmøte\n1" in page


def test_when_all_is_in_large_print_it_says_so() -> None:
    assert "Oppmøte\n1\nalle" in printed(a_plan(), look=Look(large_print=True))[0]


def test_material_is_to_be_ticked_off() -> None:
    (page,) = printed(a_plan(material=["penner", "post-it-lapper", "kaffe"]))
    assert "Ha klart i rommet\nPenner\nPost-it-lapper\nKaffe" in page


def test_what_was_left_out_is_named_before_everything() -> None:
    (page,) = printed(a_plan(), "«kart.pdf» er skadet.")
    assert page.index("Dette ble ikke med\n«kart.pdf» er skadet.") < page.index("BUSK")


def test_an_empty_stack_says_so() -> None:
    gathering = a_plan()
    sheets = front(gathering, a_course_of(gathering), StackList((), (), 2, 0), LOOK)
    assert "Ingen ark er valgt" in texts(bound(sheets))[0]


@pytest.mark.parametrize("text", HARD, ids=lambda text: text[:8])
def test_any_text_is_printed(text: str) -> None:
    assert printed(a_plan_saying(text), text)
