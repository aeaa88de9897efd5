"""Filled PDFs are read once each, and whatever else comes is told of in a sentence."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from uuid import UUID, uuid4

import msgspec
import pytest

from mestringstreff_desktop.content.forms import Choices, Form, Prompt, Prompts
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.own import sheets as own_sheets
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation.disclosure import LARGE_GROUP
from mestringstreff_desktop.course.evaluation.questionnaire import Answer, Moment
from mestringstreff_desktop.sandbox.process import Sandbox
from mestringstreff_desktop.services import answers, planning
from mestringstreff_desktop.services.changes import change
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.services.filled_forms import FilledFile, Outcome, Told, read_filled, store
from mestringstreff_desktop.services.filled_sheets import MOST_SHEETS
from mestringstreff_desktop.services.own import edit as own
from mestringstreff_desktop.services.own.library import library_of
from mestringstreff_desktop.services.undo import UndoStack
from mestringstreff_desktop.storage.database import Database
from tests.pdf.filling import blank, filled
from tests.pdf.strangers import encrypted, fields_of, one_page
from tests.services.own.samples import pdf_bytes

AFTER = "evaluering-etter"
BENEFIT, MISSED = "1-hvor-stor-nytte-har-du-hatt-av-kurset-alt-i-alt", "4-var-det-noe-du-savnet"
GIVEN = {BENEFIT: "/god-nytte", MISSED: "Mer «tid» 😀"}
SAME = {BENEFIT: Answer(chosen=(2,)), MISSED: Answer(text="Mer «tid» 😀")}


class Pile:
    """A course, and files that are read into it."""

    def __init__(
        self, database: Database, library: Library, course_id: UUID, sandbox: Sandbox, folder: Path
    ) -> None:
        self.database, self.library, self.course_id = database, library, course_id
        self.sandbox, self._path = sandbox, folder / "Åse Nordmann.pdf"

    @property
    def course(self) -> Course:
        return planning.load_course(self.database, self.course_id)

    def read(self, content: bytes) -> FilledFile:
        self._path.write_bytes(content)
        return read_filled(self._path, self.sandbox, self.course, self.library)

    def store(self, file: FilledFile, *, gathering: UUID | None = None, in_any_case: bool = False) -> Told:
        return store(
            self.database, self.library, self.course_id, file, gathering_id=gathering, in_any_case=in_any_case
        )

    def take(self, content: bytes, gathering: UUID | None = None) -> Outcome:
        return self.store(self.read(content), gathering=gathering).outcome

    def answers(self) -> list[Mapping[str, Answer]]:
        return [each.answers for each in self.course.responses]

    def sheet(self, form_id: str = AFTER, given: Mapping[str, str] | None = None, **rest: object) -> bytes:
        form = library_of(self.library, self.course).forms[form_id]
        return filled(blank(self.library, form, **rest), GIVEN if given is None else given)  # type: ignore[arg-type]


@pytest.fixture
def pile(database: Database, library: Library, course: Course, sandbox: Sandbox, tmp_path: Path) -> Pile:
    return Pile(database, library, course.id, sandbox, tmp_path)


def an_own_sheet(pile: Pile, now: datetime, key: str = "", *options: str) -> str:
    form = msgspec.structs.replace(
        own_sheets.new_form(key or str(uuid4())),
        title="Hvordan går det?",
        sections=(
            Choices(question="Humør", options=options or ("Godt", "Dårlig")),
            Prompts(items=(Prompt(label="Si mer"),)),
        ),
    )
    own.write_sheet(pile.database, pile.course_id, form, now)
    return form.id


@pytest.mark.parametrize("large_print", [False, True], ids=["normal", "large"])
def test_a_filled_sheet_is_a_whole_response(pile: Pile, large_print: bool) -> None:
    told = pile.store(pile.read(pile.sheet(large_print=large_print)))
    assert (told.outcome, told.stored, told.rest) == (Outcome.HALF, 1, None)
    (response,) = pile.course.responses
    assert (response.answers, response.is_done) == (SAME, True)


def test_how_much_is_answered_is_told(pile: Pile) -> None:
    runde = {"viktigst-for-meg-i-dag": "Å le", "dette-vil-jeg-prove-eller-tenke-pa": "Gå"}
    last = {"dette-onsker-jeg-annerledes-neste-gang": "Kaffe"}
    day = pile.course.gatherings[0].id
    files = (pile.sheet("runde", runde | last), pile.sheet("runde", runde), pile.sheet("runde", last))
    told = [pile.store(pile.read(each), gathering=day) for each in files]
    assert [each.outcome for each in told] == [Outcome.READ, Outcome.READ, Outcome.HALF]
    numbers = ("Alle spørsmålene", "2 av 3 spørsmål", "bare 1 av 3 spørsmål")
    assert all(each.sentence.startswith("Lest inn til samling 1") for each in told)
    assert [number in each.sentence for number, each in zip(numbers, told, strict=True)] == [True] * 3


def test_each_file_is_read_once_and_what_is_kept_of_it_is_a_mark(pile: Pile) -> None:
    content = pile.sheet()
    assert [pile.take(content), pile.take(content)] == [Outcome.HALF, Outcome.ALREADY]
    (questionnaire,) = pile.course.questionnaires
    (mark,) = questionnaire.files_read
    assert len(mark) == 32
    assert pile.answers() == [SAME]


def test_marks_of_files_have_no_order_and_another_questionnaire_has_others(pile: Pile) -> None:
    for text in "abcdefgh":
        pile.take(pile.sheet(given={MISSED: text}))
    day, other = (each.id for each in pile.course.gatherings[:2])
    same = pile.sheet("runde", {"viktigst-for-meg-i-dag": "Å le"})
    assert [pile.take(same, day), pile.take(same, other)] == [Outcome.HALF, Outcome.HALF]
    after, *rounds = pile.course.questionnaires
    assert list(after.files_read) == sorted(after.files_read)
    assert len({each.files_read for each in rounds}) == 2


def test_another_file_with_the_very_same_answers_is_asked_about(pile: Pile) -> None:
    pile.take(pile.sheet())
    content = pile.sheet(large_print=True)
    told = pile.store(pile.read(content))
    assert (told.outcome, told.stored) == (Outcome.ALIKE, 0)
    assert told.rest is not None
    assert pile.store(told.rest, in_any_case=True).outcome is Outcome.HALF
    assert pile.answers() == [SAME, SAME]
    assert pile.take(content) is Outcome.ALREADY


def test_a_file_whose_answers_were_taken_away_can_be_read_again(pile: Pile) -> None:
    content = pile.sheet()
    pile.take(content)
    answers.remove_response(pile.database, pile.course.responses[0].id)
    told = pile.store(pile.read(content))
    assert told.outcome is Outcome.ALIKE
    assert "rettet eller fjernet" in told.sentence
    assert told.rest is not None
    assert pile.store(told.rest, in_any_case=True).stored == 1


def test_all_copies_in_a_file_are_read_but_those_that_are_empty(pile: Pile) -> None:
    three = pile.sheet(copies=3)
    content = filled(three, {MISSED: "Kaffe"}, "3/")
    told = pile.store(pile.read(content))
    assert (told.outcome, told.stored) == (Outcome.HALF, 2)
    assert told.sentence == "Lest inn 2 skjemaer fra fila. 1 skjema var tomt."
    assert pile.take(content) is Outcome.ALREADY
    assert sorted(map(len, pile.answers())) == [1, 2]


def test_a_sheet_of_a_gathering_asks_which(pile: Pile) -> None:
    told = pile.store(pile.read(pile.sheet("runde", {"viktigst-for-meg-i-dag": "Å le"})))
    assert (told.outcome, pile.answers()) == (Outcome.WHICH, [])
    assert told.rest is not None
    day = pile.course.gatherings[2].id
    assert pile.store(told.rest, gathering=day).stored == 1
    assert pile.course.questionnaires[0].gathering_id == day


def test_undo_takes_back_the_answers_and_the_file_can_be_read_anew(pile: Pile) -> None:
    stack, content = UndoStack(pile.database, pile.course_id), pile.sheet()
    before = stack.course()
    file = pile.read(content)
    pile.store(file)
    stack.record("leste inn svar", before, Where("evaluation"))
    stack.undo()
    assert pile.answers() == []
    assert pile.take(content) is Outcome.HALF


def changed(library: Library, **rest: object) -> Form:
    form = library.forms[AFTER]
    first = msgspec.structs.replace(form.sections[0], **rest)
    return msgspec.structs.replace(form, sections=(first, *form.sections[1:]))


def test_an_older_edition_is_read_where_it_asks_the_same_by_words_and_options(pile: Pile) -> None:
    other_lead = msgspec.structs.replace(pile.library.forms[AFTER], lead="Skriv her.")
    other_options = changed(pile.library, options=("Ingen", "Noe", "God", "Stor"))
    without = msgspec.structs.replace(other_lead, sections=other_lead.sections[1:])
    found = [
        pile.take(filled(blank(pile.library, form), {MISSED: form.lead + str(len(form.sections))}))
        for form in (other_lead, other_options, without)
    ]
    assert found == [Outcome.HALF, Outcome.OLDER, Outcome.OLDER]


def test_what_an_own_sheet_asked_before_it_was_changed_goes_with_the_answers_of_then(
    pile: Pile, now: datetime
) -> None:
    key = an_own_sheet(pile, now)
    one, other = (pile.sheet(key, {"humor": "/godt", "si-mer": text}) for text in "ab")
    assert pile.take(one) is Outcome.NOT_USED
    answers.open_questionnaire(pile.database, pile.library, pile.course_id, key, Moment.AFTER)
    assert pile.take(one) is Outcome.READ
    an_own_sheet(pile, now, key, "Bra", "Ikke bra")
    answers.open_questionnaire(pile.database, pile.library, pile.course_id, key, Moment.AFTER)
    assert pile.take(other) is Outcome.READ
    assert len({each.questionnaire_id for each in pile.course.responses}) == 1
    assert pile.take(pile.sheet(key, {"humor": "/bra"})) is Outcome.READ
    assert len({each.questionnaire_id for each in pile.course.responses}) == 2


NAMED = b"<</Subtype/Widget/FT/Tx/T(runde@123456:viktigst-for-meg-i-dag)/V(Hei)>>"


def unknown(library: Library) -> bytes:
    return filled(blank(library, msgspec.structs.replace(library.forms[AFTER], id="maling")), GIVEN)


@pytest.mark.parametrize(
    ("content", "outcome"),
    [
        (lambda pile: pile.sheet(given={}), Outcome.EMPTY),
        (lambda pile: pile.sheet("busk"), Outcome.FOREIGN),
        (lambda pile: pdf_bytes(), Outcome.FOREIGN),
        (lambda pile: unknown(pile.library), Outcome.FOREIGN),
        (lambda pile: fields_of(*[NAMED] * (MOST_SHEETS + 1)), Outcome.REFUSED),
        (lambda pile: encrypted(one_page(), "blåbær", "AES-256"), Outcome.REFUSED),
        (lambda pile: b"%PDF-1.7 og resten er borte", Outcome.REFUSED),
        (lambda pile: b"Hei", Outcome.REFUSED),
        (lambda pile: b"", Outcome.REFUSED),
    ],
    ids=[
        "empty",
        "a tool's",
        "no fields",
        "unknown",
        "too many sheets",
        "locked",
        "damaged",
        "no PDF",
        "nothing",
    ],
)
def test_what_is_no_answer_is_told_and_nothing_is_stored(
    pile: Pile, content: Callable[[Pile], bytes], outcome: Outcome
) -> None:
    assert pile.take(content(pile)) is outcome
    assert (pile.course.questionnaires, pile.course.responses) == ([], [])


def test_a_sheet_of_another_course_is_told(pile: Pile, now: datetime, tmp_path: Path) -> None:
    other = planning.create_course(pile.database, pile.library, "Et annet kurs", now)
    theirs = Pile(pile.database, pile.library, other.id, pile.sandbox, tmp_path)
    key = an_own_sheet(theirs, now)
    assert pile.take(theirs.sheet(key, {"si-mer": "Hei"})) is Outcome.ELSEWHERE


def test_neither_the_name_nor_who_wrote_it_is_kept(pile: Pile) -> None:
    pile.take(pile.sheet())
    pile.database.close()
    assert "Åse".encode() not in b"".join(each.read_bytes() for each in pile.database.path.parent.iterdir())


def test_facts_about_the_person_are_not_stored_in_a_small_group(pile: Pile) -> None:
    content = pile.sheet("kartlegging-for", {"kjonn": "/mann", "1-hvorfor-vil-du-vare-med": "Lære"})
    assert pile.take(content) is Outcome.HALF
    assert [[*each] for each in pile.answers()] == [["1-hvorfor-vil-du-vare-med"]]


def test_nor_are_they_where_the_group_has_grown_small_since_they_were_asked(pile: Pile) -> None:
    for participants, why in ((LARGE_GROUP, "Lære"), (LARGE_GROUP - 1, "Se")):
        change(pile.database, Course, pile.course_id, {"participants": participants})
        given = {"kjonn": "/mann", "1-hvorfor-vil-du-vare-med": why}
        pile.take(pile.sheet("kartlegging-for", given))
    assert sorted(len(each) for each in pile.answers()) == [1, 2]
