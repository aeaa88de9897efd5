"""An update takes over the plan, keeps what is the leader's own, and tells just what it does."""

import copy
from collections.abc import Callable
from datetime import date, time
from uuid import uuid4

import msgspec
import pytest

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course.checklist import ChecklistEntry, ItemState
from mestringstreff_desktop.course.course import AgendaItem, Course, Gathering, Mark, Slide
from mestringstreff_desktop.course.log.model import GatheringLog, LogNote, NoteKind
from mestringstreff_desktop.course.own import OwnSheet
from mestringstreff_desktop.course.run.events import EventKind, RunEvent
from mestringstreff_desktop.course.sheets import FolderPlan, SheetChoice
from mestringstreff_desktop.storage.package.format import PackedCourse
from mestringstreff_desktop.storage.package.pack import pack
from mestringstreff_desktop.storage.package.unpack import unpack
from mestringstreff_desktop.storage.package.update import ChangeKind, same_ids, update
from tests.storage.package.packed_samples import EVERYTHING, SHEET, a_course_to_send
from tests.storage.samples import MOMENT, plain

NEW, CHANGED, REMOVED, KEPT = ChangeKind


def an_item(title: str, **own: object) -> AgendaItem:
    return AgendaItem(phase=Phase.MAIN, title=title, minutes=10, **own)  # type: ignore[arg-type]


def a_course() -> Course:
    """Three gatherings of two items, with all that is private in the second."""
    course = a_course_to_send(
        gatherings=[
            Gathering(
                title=title, position=at, items=[an_item(title + "a"), an_item(title + "b", position=1)]
            )
            for at, title in enumerate("ABC")
        ]
    )
    second = course.gatherings[1]
    second.date, second.start, second.place, second.link = date(2026, 12, 2), time(10), "Kantina", "https://x"
    second.items[0].responsible, second.items[0].locked_start = "Kari", time(11)
    second.sheets = (SheetChoice("busk", copies=7, large=2),)
    return course


def sent(change: Callable[[Course], object] = lambda _: None) -> tuple[Course, PackedCourse]:
    """A leader's own course, and the package of a colleague who has changed it."""
    own = a_course()
    theirs = unpack(pack(own, ()), MOMENT)
    change(theirs)
    return own, pack(theirs, ())


def set_fields(thing: object, values: dict[str, object]) -> None:
    for name, value in values.items():
        setattr(thing, name, value)


def updated(change: Callable[[Course], object]) -> tuple[Course, list[tuple[ChangeKind, str]]]:
    own, packed = sent(change)
    return own, [(each.kind, each.words) for each in update(own, packed, MOMENT)]


def test_the_same_plan_changes_nothing() -> None:
    own, packed = sent()
    before = plain(copy.deepcopy(own))
    assert update(own, packed, MOMENT) == []
    assert plain(own) == before


def test_figures_of_others_do_not_come() -> None:
    own = a_course_to_send()
    packed = pack(own, (), EVERYTHING)
    own.figures = None
    update(own, packed, MOMENT)
    assert packed.figures is not None
    assert own.figures is None


def test_a_changed_gathering_is_taken_over_without_what_is_private() -> None:
    def change(theirs: Course) -> None:
        second = theirs.gatherings[1]
        second.title, second.goals, second.items[0].minutes = "B2", ["Puste"], 25
        second.sheets = (SheetChoice("skoen"), SheetChoice("busk"))

    own, told = updated(change)
    second = own.gatherings[1]
    assert (second.title, second.goals, second.items[0].minutes) == ("B2", ["Puste"], 25)
    assert (second.date, second.start, second.place, second.link) == (
        date(2026, 12, 2),
        time(10),
        "Kantina",
        "https://x",
    )
    assert (second.items[0].responsible, second.items[0].locked_start) == ("Kari", time(11))
    assert second.sheets == (SheetChoice("skoen"), SheetChoice("busk", copies=7, large=2))
    assert told == [(CHANGED, "Samling 2 «B»: tittel, mål, ark, 1 endret i programmet")]


def test_all_of_a_gatherings_plan_is_taken_over_and_told() -> None:
    new = {
        "theme_id": "pause",
        "title": "Ny",
        "lead": "Velkommen igjen",
        "is_digital": True,
        "reflection_task": "Legg merke til en pause",
        "goals": ["Puste"],
        "group_questions": ["Hva hjalp?"],
        "prompts": ["Si mer"],
        "tips": ["Åpne vinduet"],
        "material": ["Te"],
        "tools": ["busk"],
        "sheets": (SheetChoice("skoen"),),
        "slides": (Slide(id="busk-busken", title="Busken", is_shown=False),),
    }
    own, told = updated(lambda theirs: set_fields(theirs.gatherings[0], new))
    assert {name: getattr(own.gatherings[0], name) for name in new} == new
    words = "tema, tittel, innledning, digital eller i rom, refleksjonsoppgave, mål, spørsmål til gruppa, "
    words += "støttespørsmål, tips, utstyr, verktøy, ark, støtteark"
    ((_, line),) = told
    assert sorted(line.removeprefix("Samling 1 «A»: ").split(", ")) == sorted(words.split(", "))


def test_who_is_responsible_is_taken_over_only_where_nobody_is() -> None:
    own, packed = sent()
    first = packed.gatherings[1]
    items = tuple(msgspec.structs.replace(item, responsible="Kursleder") for item in first.items)
    gatherings = (packed.gatherings[0], msgspec.structs.replace(first, items=items), packed.gatherings[2])
    update(own, msgspec.structs.replace(packed, gatherings=gatherings), MOMENT)
    assert [item.responsible for item in own.gatherings[1].items] == ["Kari", "Kursleder"]


def test_own_notes_stay_and_those_of_others_do_not_come() -> None:
    own = a_course()
    theirs = unpack(pack(own, ()), MOMENT)
    theirs.gatherings[1].items[0].note, theirs.gatherings[1].items[1].mark = "Hos dem", Mark.GREEN
    own.gatherings[1].items[1].note = "Hos oss"
    told = update(own, pack(theirs, (), EVERYTHING), MOMENT)
    assert [item.note for item in own.gatherings[1].items] == ["", "Hos oss"]
    assert own.gatherings[1].items[1].mark is Mark.GREEN
    assert told[-1].words.startswith("Svar, navn, notater og logg")


def test_own_notes_on_slides_stay_and_those_of_others_do_not_come() -> None:
    own = a_course()
    theirs = unpack(pack(own, ()), MOMENT)
    theirs.gatherings[1].slides = tuple(Slide(id=each, title=each, notes="Hos dem") for each in "ab")
    own.gatherings[1].slides = (Slide(id="a", title="a", notes="Hos oss"),)
    told = update(own, pack(theirs, (), EVERYTHING), MOMENT)
    assert [each.notes for each in own.gatherings[1].slides] == ["Hos oss", ""]
    assert told[-1].words.startswith("Svar, navn, notater og logg")


def test_a_gathering_that_is_new_brings_its_slides_without_what_others_noted() -> None:
    own = a_course()
    theirs = unpack(pack(own, ()), MOMENT)
    new = Gathering(title="Ny", slides=(Slide(id="a", title="a", notes="Hos dem"),), position=9)
    theirs.gatherings.append(new)
    update(own, pack(theirs, (), EVERYTHING), MOMENT)
    assert own.gatherings[-1].slides == (Slide(id="a", title="a"),)


def test_items_come_go_and_change_places() -> None:
    def change(theirs: Course) -> None:
        theirs.gatherings[0].items.insert(0, an_item("Ny"))
        del theirs.gatherings[1].items[0]
        theirs.gatherings[2].items.reverse()

    own, told = updated(change)
    items = [[item.title for item in each.items] for each in own.gatherings]
    assert items == [["Ny", "Aa", "Ab"], ["Bb"], ["Cb", "Ca"]]
    assert [item.position for item in own.gatherings[0].items] == [0, 1, 2]
    assert [words for _, words in told] == [
        "Samling 1 «A»: 1 ny i programmet",
        "Samling 2 «B»: 1 tatt ut av programmet",
        "Samling 3 «C»: rekkefølge",
    ]


def test_gatherings_come_go_and_change_places() -> None:
    def change(theirs: Course) -> None:
        first, _, last = theirs.gatherings
        theirs.gatherings = [last, Gathering(title="Ny"), first]

    own, told = updated(change)
    assert [(each.title, each.position) for each in own.gatherings] == [("C", 0), ("Ny", 1), ("A", 2)]
    assert told == [
        (NEW, "Ny samling: «Ny»"),
        (CHANGED, "Rekkefølgen på samlingene"),
        (REMOVED, "Samling 2 «B» er ikke i pakken, og blir tatt bort"),
    ]


HISTORY = {
    "a run": {"events": [RunEvent(kind=EventKind.STARTED, at=MOMENT)]},
    "a log": {"log": GatheringLog(wise="Mer pause")},
    "a note": {"notes": [LogNote(kind=NoteKind.WISE, text="Mer pause", at=MOMENT)]},
}


@pytest.mark.parametrize("history", HISTORY.values(), ids=list(HISTORY))
def test_a_gathering_with_a_history_is_never_changed_nor_removed(history: dict[str, object]) -> None:
    own, packed = sent(lambda theirs: theirs.gatherings.pop(0))
    for gathering in own.gatherings[:2]:
        for name, value in copy.deepcopy(history).items():
            setattr(gathering, name, value)
    packed = msgspec.structs.replace(
        packed,
        gatherings=tuple(msgspec.structs.replace(each, title="X", items=()) for each in packed.gatherings),
    )
    told = [(each.kind, each.words) for each in update(own, packed, MOMENT)]
    assert [(each.title, len(each.items)) for each in own.gatherings] == [("A", 2), ("B", 2), ("X", 0)]
    assert told == [
        (KEPT, "Samling 2 «B» er i gang eller holdt, og blir stående som den er"),
        (CHANGED, "Samling 3 «C»: tittel, 2 tatt ut av programmet"),
        (KEPT, "Samling 1 «A» er ikke i pakken, men blir stående med loggen"),
    ]


def test_name_goals_and_folder_are_taken_over() -> None:
    def change(theirs: Course) -> None:
        theirs.title, theirs.goals = "Kurs 2", {"skill": "Bremse"}
        theirs.folder = FolderPlan(parts=("cover",))

    own, told = updated(change)
    assert (own.title, own.goals, own.folder) == ("Kurs 2", {"skill": "Bremse"}, FolderPlan(("cover",), 4, 3))
    assert [kind for kind, _ in told] == [CHANGED] * 3
    assert told[0][1].endswith("blir «Kurs 2»")


def test_an_own_question_is_taken_over_and_its_answer_stays() -> None:
    own, told = updated(lambda theirs: setattr(theirs.entries[0], "question", "Har vi kopper?"))
    entry = own.entries[1]
    assert (entry.question, entry.state, entry.note) == (
        "Har vi kopper?",
        ItemState.IN_PROGRESS,
        "ChecklistEntry.note æøå ŋ 🌻",
    )
    assert told == [(CHANGED, "Eget punkt: «Har vi kopper?»")]


def test_own_questions_come_and_go_but_not_with_an_answer() -> None:
    own, packed = sent()
    own.entries.append(ChecklistEntry(area_id="drift", question="Ubesvart?", position=2))
    theirs = unpack(packed, MOMENT)
    theirs.entries = [ChecklistEntry(area_id="drift", question="Nytt?")]
    told = [(each.kind, each.words) for each in update(own, pack(theirs, ()), MOMENT)]
    assert [entry.question for entry in own.entries][1:] == ["Eget spørsmål?", "Nytt?"]
    assert told == [
        (NEW, "Nytt eget punkt i sjekklista: «Nytt?»"),
        (KEPT, "Eget punkt «Eget spørsmål?» er ikke i pakken, men blir stående med svaret"),
        (REMOVED, "Eget punkt «Ubesvart?» er ikke i pakken, og blir tatt bort"),
    ]


def test_sheets_tools_and_files_come_and_change_but_never_go() -> None:
    def change(theirs: Course) -> None:
        theirs.own_sheets[0].toml = SHEET.replace("lines = 4", "lines = 5")
        theirs.own_sheets.append(OwnSheet(title="Nytt", toml=SHEET, changed_at=MOMENT))
        theirs.own_tools.clear()

    own, told = updated(change)
    assert [each.toml.count("lines = 5") for each in own.own_sheets] == [1, 0]
    assert len(own.own_tools) == 1
    assert [kind for kind, _ in told] == [CHANGED, NEW, KEPT]
    assert told[1][1] == "Nytt eget ark: «Nytt»"


def test_a_file_with_other_bytes_is_told_as_changed() -> None:
    own, packed = sent()
    (told,) = update(own, packed, MOMENT, new_content={own.attachments[0].id})
    assert (told.kind, told.words) == (CHANGED, "Eget vedlegg: «Attachment.name æøå ŋ 🌻»")


def test_what_is_private_in_the_package_is_left_out() -> None:
    own = a_course()
    theirs = copy.deepcopy(own)
    theirs.team[0].name, theirs.entries[0].note = "Ola", "Ring Ola"
    theirs.gatherings[0].log.wise = "Mer pause"
    theirs.gatherings[0].items.append(an_item("Kom til", is_unplanned=True))
    before = plain(copy.deepcopy(own))
    (told,) = update(own, pack(theirs, {"Kari"}, EVERYTHING), MOMENT)
    assert (told.kind, plain(own)) == (KEPT, before)


def test_a_package_of_the_first_version_says_nothing_of_sheets_and_folder() -> None:
    own, packed = sent()
    bare = [msgspec.structs.replace(each, sheets=None) for each in packed.gatherings]
    old = msgspec.structs.replace(packed, folder=None, gatherings=tuple(bare), made_on=None)
    before = plain(copy.deepcopy(own))
    assert update(own, old, MOMENT) == []
    assert plain(own) == before


def test_only_what_stands_at_the_same_place_is_the_same() -> None:
    own, packed = sent()
    assert same_ids(own, packed) == {packed.id, *packed.part_ids}
    first, second, third = packed.gatherings
    moved = msgspec.structs.replace(third, id=first.items[0].id)
    strange = msgspec.structs.replace(packed, gatherings=(first, second, moved))
    assert same_ids(own, strange).isdisjoint({third.id, *(item.id for item in third.items), uuid4()})


def test_a_long_name_is_cut_and_stands_on_one_line() -> None:
    _, told = updated(lambda theirs: theirs.gatherings.append(Gathering(title="x\n" * 500)))
    assert len(told[0][1]) < 100
    assert "\n" not in told[0][1]
