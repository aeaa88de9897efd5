"""A list keeps all its words, with a dot before each item, and is a list when it is read aloud."""

from mestringstreff_desktop.pdf.blocks import FLOW
from mestringstreff_desktop.pdf.bullets import bullets
from tests.pdf.reading import texts
from tests.pdf.samples import LOOK, drawn


def test_each_text_has_a_dot_and_empty_ones_are_left_out() -> None:
    (page,) = texts(drawn(*bullets(["Én ting", " ", "En til"], LOOK, 300)))
    assert page.split("\n") == ["•", "Én ting", "•", "En til"]


def test_a_long_text_may_be_parted_and_has_one_dot() -> None:
    blocks = bullets(["ord " * 900], LOOK, 300)
    assert max(block.height for block in blocks) <= FLOW
    assert "".join(texts(drawn(*blocks[:3]))).count("•") == 1
    assert {block.parts for block in blocks} == {blocks[0].parts}
