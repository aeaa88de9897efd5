"""Everything that a course holds can be found, and leads to where it stands."""

from dataclasses import replace
from datetime import UTC, datetime

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.checklist import ChecklistEntry
from mestringstreff_desktop.course.course import Course, TeamMember, new_course
from mestringstreff_desktop.course.log.model import LogNote, NoteKind
from mestringstreff_desktop.course.own import Attachment, OwnSheet
from mestringstreff_desktop.course.recruiting.letter import Letter
from mestringstreff_desktop.course.recruiting.participant import NeedKind
from mestringstreff_desktop.course.search.entry import WORDS, Entry, Kind
from mestringstreff_desktop.course.search.providers import of_course, of_library
from mestringstreff_desktop.course.search.query import asked
from mestringstreff_desktop.course.slides import new_slide, slides_of
from tests.background import SAMPLES, ReadingLibrary
from tests.roster import join, needing

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)


def made(library: Library) -> Course:
    return new_course("Orkdal", library.gatherings, library.frame, NOW)


def entries(library: Library, course: Course, kind: Kind, *, is_open: bool = True) -> list[Entry]:
    return [each for each in of_course(course, library, is_open=is_open) if each.kind is kind]


def test_a_line_stands_in_its_gathering_and_its_course(library: Library) -> None:
    course = made(library)
    gathering = course.gatherings[1]
    lines = [each for each in entries(library, course, Kind.LINE) if each.where == gathering.name]
    assert [each.title for each in lines] == [item.title for item in gathering.items]
    assert lines[0].key == f"{gathering.id.hex} {gathering.items[0].id.hex}"
    assert (lines[0].course, lines[0].course_title) == (course.id.hex, "Orkdal")
    assert gathering.items[0].text in lines[0].text


def test_a_slide_stands_in_its_gathering_and_of_another_course_only_what_is_its_own(library: Library) -> None:
    course = made(library)
    second, mine = course.gatherings[1], new_slide("question", "Fjorden")
    second.slides = (*slides_of(second, library), replace(mine, notes="Ta det rolig"))
    found = [each for each in entries(library, course, Kind.SLIDE) if each.where == second.name]
    assert [each.title for each in found][-1] == "Fjorden"
    assert len(found) == len(second.slides)
    assert [(each.key, each.text) for each in entries(library, course, Kind.SLIDE, is_open=False)] == [
        (f"{second.id.hex} {mine.id}", "Ta det rolig")
    ]


def test_a_log_leads_to_its_part(library: Library) -> None:
    course = made(library)
    gathering = course.gatherings[0]
    gathering.log.wise = "Sett fram kaffen"
    gathering.notes = [LogNote(kind=NoteKind.LEARNED, text="Stillhet tåles", at=NOW)]
    found = {each.title: (each.key, each.text) for each in entries(library, course, Kind.LOG)}
    assert found == {
        "Lært": (f"{gathering.id.hex} learned", "Stillhet tåles"),
        "Lurt": (f"{gathering.id.hex} wise", "Sett fram kaffen"),
    }


def test_of_another_course_only_the_questions_with_words_are_found(library: Library) -> None:
    course = made(library)
    item = library.checklist.items[0]
    course.entries = [ChecklistEntry(area_id="forankring", item_id=item.id, note="Spør Åse")]
    every = entries(library, course, Kind.QUESTION)
    some = entries(library, course, Kind.QUESTION, is_open=False)
    assert len(every) == len(library.checklist.items) + 2
    assert [each.title for each in some] == ["Mål og rammer", "Arbeidsgruppa", item.question]


def test_a_participant_is_found_by_name_and_number_and_by_nothing_they_have_told(library: Library) -> None:
    course = made(library)
    secret = {"note": "hemmelig", "pre_talk": {"a": "hemmelig"}, "email": "hemmelig@hjemme.no"}
    (kari,) = join(
        course, "Kari Nordmann", phone="900 11 222", needs=needing(NeedKind.OTHER, texts=["x"]), **secret
    )
    join(course, " ")
    (found,) = entries(library, course, Kind.PARTICIPANT, is_open=False)
    assert (found.title, found.names, found.key) == ("Kari Nordmann", ("900 11 222", "90011222"), kari.id.hex)
    for typed in ("kari", "nordman", "900 11", "90011222"):
        assert asked(typed).fit(found) is not None, typed
    assert "hemmelig" not in repr(of_course(course, library, is_open=True))


def test_people_and_what_is_own_are_found(library: Library) -> None:
    course = made(library)
    course.team = [TeamMember(name="Kari Haugmo", organisation="Revmatikerlaget")]
    course.own_sheets = [OwnSheet(title="Turkart", toml="", changed_at=NOW)]
    course.attachments = [Attachment(name="Kart.pdf", media_type="application/pdf", size=1, pages=1)]
    assert "Kari Haugmo · Revmatikerlaget" in entries(library, course, Kind.QUESTION)[1].text
    own = [*entries(library, course, Kind.OWN), *entries(library, course, Kind.FILE)]
    assert [each.title for each in own] == ["Turkart", "Kart.pdf"]


def test_letters_are_found_by_title_and_those_of_another_course_by_its_own_words(library: Library) -> None:
    course = made(library)
    course.letters = [Letter(letter_id="bekreftelse", blocks={"apning": "Gled deg på {sted}"})]
    every = entries(library, course, Kind.LETTER)
    assert [each.title for each in every] == [each.title for each in library.letters.values()]
    (own,) = entries(library, course, Kind.LETTER, is_open=False)
    assert (own.key, own.text.startswith("Gled deg på [Sted]\n")) == ("bekreftelse", True)


def test_all_tools_sheets_and_articles_are_found(library: Library) -> None:
    found = of_library(library)
    assert len(found) == len(library.tools) + len(library.forms) + len(library.articles)


def test_every_kind_has_its_words() -> None:
    assert set(WORDS) == set(Kind)


def test_an_article_is_found_on_its_shelf_by_all_it_says() -> None:
    found = [each for each in of_library(ReadingLibrary()) if each.kind is Kind.BACKGROUND]
    assert [(each.key, each.title) for each in found] == [(each.id, each.title) for each in SAMPLES]
    assert (found[0].where, found[0].words) == ("Å leve med helseutfordringer", ("takle",))
    assert "Vi er her sammen." in found[0].text
