"""The help is whole, short, and found by the words people use."""

import pytest

from mestringstreff_desktop import paths
from mestringstreff_desktop.content.help import Help, read_help

PAGES = {
    "",
    "overview",
    "planning",
    "recruiting",
    "gatherings",
    "run",
    "evaluation",
    "toolbox",
    "background",
    "sharing",
    "settings",
}


@pytest.fixture(scope="module")
def book() -> Help:
    return read_help(paths.resources())


def test_every_article_has_its_own_id_and_title(book: Help) -> None:
    assert len({each.id for each in book.articles}) == len(book.articles)
    assert len({each.title for each in book.articles}) == len(book.articles)


def test_every_page_of_the_program_is_explained(book: Help) -> None:
    assert {each.page for each in book.articles} == PAGES


def test_the_keys_belong_to_an_article(book: Help) -> None:
    assert book.keys_in in {each.id for each in book.articles}
    assert sum(len(group.keys) for group in book.keys) > 10


def test_no_article_is_long(book: Help) -> None:
    assert book.articles
    for article in book.articles:
        assert len(article.all_text.split()) < 170, article.id


@pytest.mark.parametrize(
    ("typed", "best"),
    [
        ("sikkerhetskopi", "sikkerhetskopi"),
        ("BACKUP", "sikkerhetskopi"),
        ("eksport", "sende-kurs"),
        ("importere", "hente-kurs"),
        ("skriv ut", "skrive-ut"),
        ("printer", "skrive-ut"),
        ("kursperm", "bunke-og-perm"),
        ("dele ut", "bunke-og-perm"),
        ("taushetsplikt", "personvern"),
        ("hurtigtast", "taster"),
        ("forberede", "fagstoff"),
        ("ctrl+f", "sok"),
        ("slette kurs", "flere-kurs"),
        ("slette for godt", "for-godt"),
        ("hvor ligger", "for-godt"),
        ("mørk", "utseende"),
        ("glemt passord", "las"),
        ("plakat", "tekster"),
        ("venteliste", "deltakere"),
        ("referat", "arbeidsmoter"),
        ("avslutt kurset", "avslutte-kurset"),
        ("koordinerende enhet", "kanaler"),
        ("angre", "angre"),
        ("disk full", "noe-galt"),
        ("gjennomforing", "gjennomforing"),
    ],
)
def test_people_find_what_they_look_for(book: Help, typed: str, best: str) -> None:
    assert book.find(typed)[0].id == best


def test_nothing_typed_is_everything_in_order(book: Help) -> None:
    assert tuple(book.find("  ")) == book.articles


def test_all_typed_words_must_be_there(book: Help) -> None:
    assert book.find("kopi minnepinne")
    assert not book.find("kopi xyzzy")
