"""The channels: the handbook's list, each with what to do and the text that suits it."""

from tests.content.said import library

CHANNELS = library().channels
IDS = [each.id for each in CHANNELS]


def test_each_channel_has_a_short_id_of_its_own() -> None:
    assert len(set(IDS)) == len(IDS) >= 14
    assert [each for each in IDS if not each.replace("-", "").isascii() or len(each) > 24] == []


def test_the_one_that_the_handbook_stresses_comes_first() -> None:
    assert [each.id for each in CHANNELS if each.is_essential] == IDS[:1] == ["koordinerende-enhet"]


def test_the_text_that_suits_a_channel_is_there() -> None:
    letters = {each.id for each in library().letters.values() if each.group == "recruiting"}
    assert {each.id: each.letter for each in CHANNELS if each.letter not in letters} == {}


def test_the_handbooks_list_is_whole() -> None:
    read = " ".join(each.title + each.hint for each in CHANNELS).casefold()
    listed = (
        "helsestasjon, legekontor, rehabilitering, psykisk helse, friskliv, fysioterapeut, ergoterapeut, "
        "nav, skjerm, bestillerkontor, søkerkontor, tjenestekontor, nettside, sosiale medier, annonse, "
        "bedriftshelsetjeneste, "
        "redaksjonen, sykehus, ffo, safo, brukerorganisasjon, fastlege, tidligere deltakere"
    )
    assert [each for each in listed.split(", ") if each not in read] == []


def test_a_channel_tells_how_in_a_few_sentences() -> None:
    assert [
        each.id for each in CHANNELS if not (40 <= len(each.hint) <= 200 and each.hint.endswith("."))
    ] == []


def test_what_the_handbook_has_of_channels_is_on_one_page() -> None:
    sources = {(each.source.chapter, each.source.page) for each in CHANNELS if each.source.doc == "handbook"}
    assert sources == {("4.5", 17)}
