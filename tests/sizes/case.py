"""What is measured at once."""

from typing import NamedTuple


class Case(NamedTuple):
    """A screen in pixels, a text size in per cent, and a theme."""

    screen: tuple[int, int]
    text: int
    theme: str

    def __str__(self) -> str:
        return f"{self.screen[0]}×{self.screen[1]}, {self.text} %, {self.theme}"
