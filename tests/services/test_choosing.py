"""What a leader chooses to hand out is stored, and the usual choice goes on following the course."""

import pytest

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.handouts import folder as parts
from mestringstreff_desktop.course.local_help import MOST
from mestringstreff_desktop.course.sheets import LocalHelp, LocalOffer, SheetChoice
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import choosing, planning
from mestringstreff_desktop.storage.database import Database


def stored(database: Database, course: Course) -> Course:
    found = planning.load_course(database, course.id)
    assert found is not None
    return found


def test_the_sheets_of_a_gathering_are_stored_in_their_order(database: Database, course: Course) -> None:
    wanted = (SheetChoice("soal", 4, 1), SheetChoice("busk"))
    choosing.choose_sheets(database, course.gatherings[1].id, wanted)
    assert stored(database, course).gatherings[1].sheets == wanted
    choosing.follow_plan(database, course.gatherings[1].id)
    assert stored(database, course).gatherings[1].sheets == ()


def test_a_stack_without_sheets_is_refused(database: Database, course: Course) -> None:
    with pytest.raises(UserError, match="Ett ark må være med"):
        choosing.choose_sheets(database, course.gatherings[1].id, ())


def test_the_parts_of_the_folder_are_stored_and_the_usual_ones_forgotten(
    database: Database, course: Course
) -> None:
    choosing.choose_parts(database, course.id, [parts.NOTES, parts.COVER])
    assert stored(database, course).folder.parts == (parts.NOTES, parts.COVER)
    choosing.choose_parts(database, course.id, parts.usual_parts(course))
    assert stored(database, course).folder.parts == ()


def test_a_folder_without_parts_is_refused(database: Database, course: Course) -> None:
    with pytest.raises(UserError, match="Én del må være med"):
        choosing.choose_parts(database, course.id, [])


def test_the_number_of_folders_leaves_its_parts_alone(database: Database, course: Course) -> None:
    choosing.choose_parts(database, course.id, [parts.COVER])
    choosing.count_folders(database, course.id, 7)
    choosing.count_large_folders(database, course.id, 2)
    folder = stored(database, course).folder
    assert (folder.parts, folder.copies, folder.large) == ((parts.COVER,), 7, 2)
    choosing.count_folders(database, course.id, None)
    choosing.count_large_folders(database, course.id, None)
    assert (stored(database, course).folder.copies, stored(database, course).folder.large) == (None, None)


def test_a_sheet_is_put_in_the_folder_once(database: Database, library: Library, course: Course) -> None:
    put = choosing.put_in_folder(database, library, course.id, ["presentasjonshand", "diamanten"])
    assert put == ["presentasjonshand"]  # diamanten lies behind its gathering already
    assert f"{parts.SHEET}presentasjonshand" in stored(database, course).folder.parts
    assert choosing.put_in_folder(database, library, course.id, ["presentasjonshand"]) == []


def test_local_offers_are_stored_but_not_the_empty_ones(database: Database, course: Course) -> None:
    offer = LocalOffer("Turgruppa", "", "Torget kl. 11")
    choosing.set_offers(database, course.id, [offer, LocalOffer(" ", "", "")])
    assert stored(database, course).local_offers == (offer,)


def test_more_offers_than_there_is_room_for_are_refused(database: Database, course: Course) -> None:
    with pytest.raises(UserError, match="plass til 40"):
        choosing.set_offers(database, course.id, [LocalOffer(str(number)) for number in range(41)])


@pytest.mark.parametrize("copies", [None, 0, 1, 40])
def test_any_number_of_folders_is_remembered(database: Database, course: Course, copies: int | None) -> None:
    choosing.count_folders(database, course.id, copies)
    assert stored(database, course).folder.copies == copies


def test_forty_offers_have_room(database: Database, course: Course) -> None:
    choosing.set_offers(
        database, course.id, [LocalOffer(f"Tilbud {at}") for at in range(choosing.MOST_OFFERS)]
    )
    assert len(stored(database, course).local_offers) == 40


def test_empty_lines_take_no_room(database: Database, course: Course) -> None:
    wanted = [LocalOffer("Kafé <b>& ŋ 🌻")] + [LocalOffer(" ", "", " ")] * 50
    choosing.set_offers(database, course.id, wanted)
    assert stored(database, course).local_offers == (wanted[0],)


def test_an_offer_with_only_a_contact_is_kept(database: Database, course: Course) -> None:
    choosing.set_offers(database, course.id, [LocalOffer("", "", "73 00 00 00")])
    assert len(stored(database, course).local_offers) == 1


def test_offers_can_be_taken_away_again(database: Database, course: Course) -> None:
    choosing.set_offers(database, course.id, [LocalOffer("Kafé")])
    choosing.set_offers(database, course.id, [])
    assert stored(database, course).local_offers == ()


def test_local_help_is_stored_but_not_the_lines_without_a_word(database: Database, course: Course) -> None:
    boss = LocalHelp("Lederen min", "Åse", "")
    choosing.set_local_help(database, course.id, [LocalHelp(" "), boss])
    assert stored(database, course).local_help == (boss,)


def test_more_local_help_than_the_card_has_room_for_is_refused(database: Database, course: Course) -> None:
    lines = [LocalHelp(str(number), "Åse") for number in range(MOST + 1)]
    with pytest.raises(UserError, match="plass til 8 linjer"):
        choosing.set_local_help(database, course.id, lines)
