import pytest

from mestringstreff_desktop.pdf.blocks import flowing
from mestringstreff_desktop.pdf.document import Layout, body, lay_out
from mestringstreff_desktop.pdf.header_footer import Foot, running_head
from mestringstreff_desktop.pdf.page import Block
from mestringstreff_desktop.pdf.pen import PageOverflowError
from tests.pdf.reading import read, texts
from tests.pdf.samples import LOOK, bound


def layout(landscape: bool = False) -> Layout:
    head = running_head("Arket", LOOK, body(landscape).width)
    return Layout(LOOK, head, Foot("Kilde", "Vårkurs", LOOK), landscape)


def test_pages_have_their_head_and_their_foot_in_the_order_one_reads() -> None:
    blocks = flowing("ord " * 2000, LOOK, "body", body().width)
    first, last = texts(bound(lay_out(blocks, layout())))
    assert first.startswith("ord")
    assert last.startswith("Arket\nord")
    assert first.endswith("ord\nside 1 av 2")
    assert last.endswith("side 2 av 2\nVårkurs\nKilde")


def test_a_page_may_lie() -> None:
    sheets = lay_out(flowing("ord", LOOK, "body", 400), layout(landscape=True))
    (page,) = read(bound(sheets)).pages
    assert page.mediabox.width > page.mediabox.height


def test_what_is_higher_than_a_page_is_an_error() -> None:
    with pytest.raises(PageOverflowError):
        lay_out([Block(900, lambda pen, box: None)], layout())
