"""Strips to tear off: ten where the words have room, fewer and broader else, and read aloud once."""

from mestringstreff_desktop.course.recruiting.texts import FilledBlock
from mestringstreff_desktop.pdf import strips
from mestringstreff_desktop.pdf.book import Sheet
from mestringstreff_desktop.pdf.pen import Box, Pen
from tests.course.recruiting.letters import LONG_TITLE
from tests.pdf.reading import parts, text
from tests.pdf.samples import bound


def _made(words: str, gap: str = "") -> bytes:
    runs = ((f"{words}\n", ""), *([(gap, "kontakt_telefon")] if gap else []))
    block = FilledBlock("strip", "tearoff", words, runs)

    def draw(pen: Pen) -> None:
        strips.draw(pen, block, Box(0, 0, 595, strips.HEIGHT))

    return bound([Sheet(595, 300, draw)])


def test_there_are_ten_for_a_name_and_fewer_for_a_long_one() -> None:
    assert text(_made("Orkdal")).count("Orkdal") == 10
    assert text(_made(f"Orkdal, {LONG_TITLE}, {LONG_TITLE}")).count("Orkdal") == 5


def test_a_gap_is_marked_on_every_strip() -> None:
    assert text(_made("Orkdal", "Kontaktens telefon")).count("Kontaktens telefon") == 10


def test_they_are_read_aloud_once() -> None:
    (figure,) = parts(_made("Orkdal", "Telefon"))
    assert figure["/Alt"] == "Like lapper til å rive av: Orkdal, [Telefon]"
