import pytest

from tests.mutation.changes import find_changes


def changed(text: str) -> set[str]:
    """What one line of a module can become."""
    return {change.changed.strip() for change in find_changes("toy.py", text) if change.can_run()}


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("a < b", {"a <= b", "a >= b"}),
        ("a == b != c", {"a != b != c", "a == b == c"}),
        ("a not in (b)", {"a in (b)"}),
        ("a and b and c", {"a or b and c", "a and b or c"}),
        ("not a", {"(a)"}),
        ("f(7)", {"f(8)", "f(6)", "pass"}),
        ("x = True", {"x = False"}),
        ("x = 'é' + ø", {"x = 'éX' + ø", 'x = "" + ø'}),
        ("a + b * c", {"a - b * c", "a + b / c"}),
        ("folder / name", set()),
        ("def f():\n    return a", {"def f():\n    return None"}),
        ("def f(a=False): ...", {"def f(a=True): ..."}),
        ("if a or b: pass", {"if a and b: pass", "if not (a or b): pass"}),
        ("x = [a for a in b if a.c]", {"x = [a for a in b if not (a.c)]"}),
        ("while a: break", {"while a: continue", "while not (a): break"}),
        ("def f(): raise a", {"def f(): pass"}),
        (
            "try: pass\nexcept (A, B): pass",
            {f"try: pass\nexcept {kinds}: pass" for kinds in ("()", "(A,)", "(B,)")},
        ),
    ],
)
def test_each_part_can_be_what_it_might_have_been_by_mistake(text: str, others: set[str]) -> None:
    assert changed(text) == others


@pytest.mark.parametrize(
    "text",
    [
        '"""Words."""',
        "import a",
        "x: Literal[1]",
        '__all__ = ["a"]',
        "if TYPE_CHECKING:\n    a = 1",
        'if __name__ == "__main__":\n    main()',
        "@dataclass(order=True)\nclass A: ...",
        'T = TypeVar("T", bound=1)',
        'logging.getLogger("a").info(1)',
        'x = f"{1} < {a}"',
        "class A(B, frozen=True): ...",
    ],
)
def test_what_has_no_behaviour_is_left_as_it_is(text: str) -> None:
    assert changed(text) == set()


def test_lines_keep_their_numbers() -> None:
    text = "def f():\n    g(\n        a,\n    )\n    return b\n"
    assert {change.changed.split("\n")[4] for change in find_changes("toy.py", text)} == {
        "    return b",
        "    return None",
    }


def test_how_much_of_the_window_is_painted_is_no_behaviour_but_whether_it_is() -> None:
    text = "def paintEvent(self): draw(1 + a)\n"
    found = find_changes("mestringstreff_desktop/ui/a.py", text)
    assert [change.after for change in found] == ["def paintEvent(self): pass"]


def test_spaces_in_the_window_are_no_behaviour() -> None:
    text = "layout.setSpacing(8)\nrow(a, gap=4)\n"
    assert {change.after for change in find_changes("mestringstreff_desktop/ui/a.py", text)} == {"pass"}
