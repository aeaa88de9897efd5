"""What is typed as a web address is one, or none at all."""

import pytest

from mestringstreff_desktop.course.recruiting.web_address import LONGEST, as_read, code_words, web_address

ADDRESS = "https://orkland.kommune.no/mestringstreff"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("orkland.kommune.no/mestringstreff", ADDRESS),
        (f" {ADDRESS} ", ADDRESS),
        ("http://treff.no/", "http://treff.no/"),
        ("kommer senere", ""),
        ("jonas@example.org", ""),
        ("nei", ""),
        ("", ""),
        ("a.no/" + "x" * LONGEST, ""),
    ],
)
def test_only_what_is_an_address_is_one(typed: str, meant: str) -> None:
    assert web_address(typed) == meant


def test_it_is_read_without_what_every_browser_puts_before_it() -> None:
    assert as_read(ADDRESS) == "orkland.kommune.no/mestringstreff"
    assert as_read("http://treff.no/") == "treff.no"


def test_a_code_is_told_as_where_it_leads() -> None:
    assert code_words(ADDRESS) == "QR-kode. Lenke til orkland.kommune.no/mestringstreff"
