"""The lines of a participant's folder: what is in it, what could be, and what is stored of it."""

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.handouts import folder
from mestringstreff_desktop.course.sheets import FolderPlan, LocalOffer


def chosen(course: Course, library: Library) -> list[str]:
    return [row.title for row in folder.rows(course, library) if row.is_chosen]


def test_at_first_it_is_the_usual_folder(course: Course, library: Library) -> None:
    titles = chosen(course, library)
    assert titles[:3] == ["Forside", "Program for alle samlingene", course.gatherings[0].name]
    assert titles[-2:] == ["Notatark", "Veien videre: lokale tilbud"]
    assert len(folder.rows(course, library)) == len(titles)


def test_a_gathering_tells_which_sheets_lie_behind_it(course: Course, library: Library) -> None:
    rows = {row.title: row.under for row in folder.rows(course, library)}
    assert "Diamanten" in rows[course.gatherings[1].name]


def test_what_was_left_out_stands_last_without_a_tick(course: Course, library: Library) -> None:
    course.folder = FolderPlan((folder.NOTES, folder.COVER))
    rows = folder.rows(course, library)
    assert chosen(course, library) == ["Notatark", "Forside"]
    assert [row.is_chosen for row in rows[2:]] == [False] * (len(rows) - 2)
    assert len(rows) == len(folder.usual_parts(course))


def test_the_usual_parts_are_stored_as_nothing_and_follow_the_course(course: Course) -> None:
    usual = folder.usual_parts(course)
    assert folder.stored(course, usual) == ()
    assert folder.stored(course, usual[1:]) == usual[1:]


def test_everything_else_can_be_added_once(course: Course, library: Library) -> None:
    rows = folder.rows(course, library)
    found = folder.others(course, library, rows)
    assert found[f"{folder.SHEET}busk"] == "BUSK"
    busk = folder.new_row(f"{folder.SHEET}busk", course, library)
    assert f"{folder.SHEET}busk" not in folder.others(course, library, [*rows, busk])


def test_where_a_sheet_is_in_the_folder_is_known(course: Course, library: Library) -> None:
    assert folder.place_of("diamanten", course, library) == course.gatherings[1].name
    assert folder.place_of("sjekkliste", course, library) == ""


def test_a_sheet_is_put_before_the_notes(course: Course, library: Library) -> None:
    course.folder = FolderPlan(folder.with_sheets(course, library, ["presentasjonshand"]))
    titles = chosen(course, library)
    assert titles[-3:] == ["Presentasjonshånd", "Notatark", "Veien videre: lokale tilbud"]
    assert folder.place_of("presentasjonshand", course, library) == "Presentasjonshånd"


def test_a_folder_without_notes_gets_it_last(course: Course, library: Library) -> None:
    course.folder = FolderPlan((folder.COVER,))
    assert folder.with_sheets(course, library, ["busk"]) == (folder.COVER, f"{folder.SHEET}busk")


def test_the_local_offers_begin_with_those_of_the_sheet(course: Course, library: Library) -> None:
    begun = folder.offers(course, library)
    assert "Frivilligsentralen" in [offer.name for offer in begun]
    assert not any(offer.contact for offer in begun)
    course.local_offers = (LocalOffer("Turgruppa", "Hver tirsdag", "Torget kl. 11"),)
    assert folder.offers(course, library) == course.local_offers


def test_an_empty_page_of_offers_is_told_of(course: Course, library: Library) -> None:
    last = folder.rows(course, library)[-1]
    assert last.under == "Ikke fylt ut ennå"
    course.local_offers = (LocalOffer("Turgruppa"),)
    assert folder.rows(course, library)[-1].under == ""
