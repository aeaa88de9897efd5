"""What Juster resten says."""

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course.run.adjust import Adjustment, ItemChange, adjustment_words
from tests.course.samples import an_item, at

TALK, ROUND = an_item(35, title="Tydelig kommunikasjon"), an_item(10, title="Runde")
BREAK, CLOSING = an_item(15, is_break=True), an_item(30, Phase.CLOSING)
CLOCK = f"{at(150).astimezone():%H.%M}"


def words(*items: ItemChange, missing: int = 0, spare: int = 0) -> list[str]:
    return adjustment_words(Adjustment(items, missing, spare, at(150)))


def stays(item: object) -> ItemChange:
    assert isinstance(item, type(TALK))
    return ItemChange(item, item.minutes, item.minutes)


def test_what_to_shorten_and_what_to_drop() -> None:
    said = words(ItemChange(TALK, 35, 20), ItemChange(ROUND, 10, 0), stays(BREAK), stays(CLOSING))
    assert said == [
        "Kort ned «Tydelig kommunikasjon» til 20 minutter.",
        "Hopp over «Runde».",
        "Pausen og avslutningen blir som planlagt.",
        f"Da er dere ferdige kl. {CLOCK}.",
    ]


def test_only_what_is_left_is_said_to_stay() -> None:
    assert "Avslutningen blir som planlagt." in words(ItemChange(TALK, 35, 20), stays(CLOSING))
    assert "Pausen blir som planlagt." in words(ItemChange(TALK, 35, 20), stays(BREAK))
    assert len(words(ItemChange(TALK, 35, 20))) == 2


def test_more_time_is_given_kindly() -> None:
    assert words(ItemChange(TALK, 35, 41))[0] == "Gi «Tydelig kommunikasjon» god tid: 41 minutter."


def test_in_time_there_is_nothing_to_do() -> None:
    assert words(stays(TALK)) == [f"Dere er i rute til kl. {CLOCK}. Det er ingenting å justere."]
    assert words(stays(CLOSING), spare=8)[0].startswith("Dere har 8 minutter til gode")


def test_what_does_not_fit_is_said_last() -> None:
    said = words(ItemChange(TALK, 35, 0), stays(CLOSING), missing=1)
    assert said[-1] == f"Likevel: 1 minutt får ikke plass før kl. {CLOCK}. Velg en senere slutt."
    assert words(stays(CLOSING), missing=12)[0].startswith("12 minutter får ikke plass")


def test_spare_minutes_are_told() -> None:
    assert words(ItemChange(TALK, 35, 0), spare=3)[-1] == f"Da er dere ferdige 3 minutter før kl. {CLOCK}."


def test_an_item_without_a_name_is_told_too() -> None:
    assert words(ItemChange(an_item(20, title=" "), 20, 0))[0] == "Hopp over «Uten navn»."


def test_an_item_without_a_name_is_still_told() -> None:
    nameless = an_item(20, title="  ")
    assert words(ItemChange(nameless, 20, 0))[0] == "Hopp over «Uten navn»."


def test_nothing_to_adjust_is_one_sentence() -> None:
    assert words(stays(TALK)) == [f"Dere er i rute til kl. {CLOCK}. Det er ingenting å justere."]
    assert words() == words(stays(TALK))


def test_time_to_spare_is_told_with_its_minutes() -> None:
    assert words(stays(CLOSING), spare=1) == [f"Dere har 1 minutt til gode før kl. {CLOCK}. Bruk dem rolig."]


def test_what_does_not_fit_is_told_with_a_way_out() -> None:
    said = words(stays(CLOSING), missing=12)
    assert said == [f"12 minutter får ikke plass før kl. {CLOCK}. Velg en senere slutt."]


def test_what_does_not_fit_after_changes_comes_last() -> None:
    assert words(ItemChange(TALK, 35, 21), missing=1)[-1].startswith("Likevel: 1 minutt får ikke plass")


def test_ending_early_after_changes_is_told() -> None:
    said = words(ItemChange(TALK, 35, 0), spare=4)
    assert said[-1] == f"Da er dere ferdige 4 minutter før kl. {CLOCK}."


def test_every_sentence_ends_with_a_full_stop() -> None:
    changes = (ItemChange(TALK, 35, 20), ItemChange(ROUND, 10, 0), ItemChange(CLOSING, 30, 31))
    for missing, spare in ((0, 0), (5, 0), (0, 5)):
        assert all(each.endswith(".") for each in words(*changes, missing=missing, spare=spare))


def test_an_item_of_no_minutes_is_not_dropped_but_left() -> None:
    assert not ItemChange(ROUND, 0, 0).is_dropped
    assert words(ItemChange(ROUND, 0, 0)) == words()
