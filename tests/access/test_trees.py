"""The trees that are kept are told by Qt itself, too: so they hold where there is no bus and no screen.

What the bus makes of them is tried by python -m tests.access.
"""

from tests.access import goldens
from tests.access.nodes import unnamed
from tests.access.offscreen import read_all


def test_every_place_tells_a_screen_reader_what_is_kept() -> None:
    trees = read_all()
    changed = "\n".join(goldens.differences(goldens.texts_of(trees)))
    assert changed == "", f"{changed}\nAs it should be? python -m tests.access --here --keep"
    assert [each for tree in trees.values() for each in unnamed(tree)] == []
