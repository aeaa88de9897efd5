"""A free place is offered to whoever is next, by name."""

from pytestqt.qtbot import QtBot

from mestringstreff_desktop.course.recruiting.participant import Participant
from mestringstreff_desktop.ui.pages.recruiting.participants.offer import PlaceOffer


def test_the_place_is_offered_by_name_and_given_to_that_one(qtbot: QtBot) -> None:
    offer, kari = PlaceOffer(), Participant(name="Kari <b>")
    qtbot.addWidget(offer)
    offer.refresh(kari)
    assert offer.words.text() == "Det er ledig plass. Neste på ventelista er Kari <b>."
    assert offer.button.accessibleName() == "Flytt opp Kari <b> fra ventelista"
    with qtbot.waitSignal(offer.accepted) as accepted:
        offer.button.click()
    assert accepted.args == [kari]


def test_with_nobody_to_offer_it_to_it_is_not_there_and_gives_nothing(qtbot: QtBot) -> None:
    offer = PlaceOffer()
    qtbot.addWidget(offer)
    offer.refresh(None)
    assert offer.isHidden()
    with qtbot.assertNotEmitted(offer.accepted):
        offer.button.click()
