"""Filled PDFs of the questionnaires: read beside the window, each once, and stored as whole responses.

First `read_filled`, which any thread may do, then `store`. What is kept of a file is what was answered, and
a mark that tells whether the same file comes again; it stands with the questionnaire and never beside the
response. The file's name, and what the file says of who wrote it, are kept nowhere.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from uuid import UUID

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.words import count
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.evaluation import sheets
from mestringstreff_desktop.course.evaluation.questionnaire import Moment, Questionnaire, Response
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.pdf.formats import PDF, format_of
from mestringstreff_desktop.sandbox.messages import Reason
from mestringstreff_desktop.sandbox.process import Refused, Sandbox, Step, nobody
from mestringstreff_desktop.services import answers
from mestringstreff_desktop.services.filled_sheets import (
    Answers,
    Fault,
    FilledSheet,
    TooManySheets,
    sheets_in,
)
from mestringstreff_desktop.services.own.files import read
from mestringstreff_desktop.services.own.library import library_of
from mestringstreff_desktop.services.planning import load_course
from mestringstreff_desktop.storage.database import Database


class Outcome(StrEnum):
    """What comes of a file."""

    READ = "read"
    HALF = "half"  # read, and more than half of it stands empty
    EMPTY = "empty"
    ALREADY = "already"
    ALIKE = "alike"  # the same is answered in one that is stored: it is asked whether to read it
    WHICH = "which"  # a sheet of a gathering, and it is not known which
    NOT_USED = "not-used"  # a sheet of the course's own that no answers are gathered from
    OLDER = "older"
    ELSEWHERE = "elsewhere"
    FOREIGN = "foreign"
    REFUSED = "refused"  # it is damaged, locked or too heavy


STORED = frozenset({Outcome.READ, Outcome.HALF})
SENTENCES: Mapping[Outcome, str] = MappingProxyType(
    {
        Outcome.EMPTY: "Ingenting er fylt ut i fila. Finn den som er fylt ut og lagret, og les inn den.",
        Outcome.ALREADY: "Fila er lest inn før. Du trenger ikke gjøre noe.",
        Outcome.ALIKE: "Svarene er helt like noen som er her. Les inn fila bare om den er fra en annen.",
        Outcome.WHICH: "Dette er «{title}». Velg hvilken samling svarene er fra.",
        Outcome.NOT_USED: "Det samles ikke svar på «{title}» ennå. Velg «Bruk et eget ark», og prøv igjen.",
        Outcome.OLDER: "Fila er «{title}», men med andre spørsmål enn nå. Skriv inn de svarene som passer.",
        Outcome.ELSEWHERE: "Fila er et eget ark fra et annet kurs. Åpne det kurset, og les inn fila der.",
        Outcome.FOREIGN: "Fila har ingen felt fra et skjema i kurset. Skriv inn svarene for hånd.",
    }
)
_NO_QUESTIONNAIRE = "Dette er arket «{title}», som ikke er et spørreskjema. Velg en annen fil."
_NO_PDF = "Dette er ikke en PDF. Velg PDF-er som er fylt ut på skjerm."
_REFUSALS: Mapping[Reason, str] = MappingProxyType(
    {
        Reason.LOCKED: "Fila er låst med passord. Lag en kopi uten passord, og les inn den.",
        Reason.WRONG_PASSWORD: "Fila er låst med passord. Lag en kopi uten passord, og les inn den.",
        Reason.DAMAGED: "Fila er skadet og lar seg ikke lese. Skriv inn svarene for hånd, om du har dem.",
        Reason.NO_PAGES: "Fila har ingen sider. Velg en annen fil.",
        Reason.TOO_MANY_PAGES: "Fila har for mange sider. Del den opp, og les inn delene.",
        Reason.TOO_HEAVY: "Fila er for tung å lese. Del den opp, eller skriv inn svarene for hånd.",
    }
)
_ALL, _SOME = (
    "Lest inn{place}. Alle spørsmålene har svar.",
    "Lest inn{place}. {answered} av {of} spørsmål har svar.",
)
_HALF = "Lest inn{place}, men bare {answered} av {of} spørsmål har svar. Resten står tomt."
_CORRECTED = "Fila er lest inn før, men svarene er rettet eller fjernet siden. Les den inn om de mangler."


@dataclass(frozen=True, kw_only=True)
class FilledFile:
    """A file that was read: what tells it from all others, and its sheets by their places in it."""

    digest: bytes = b""
    sheets: Mapping[int, FilledSheet] = field(default_factory=dict)
    refusal: str = ""


@dataclass(frozen=True, kw_only=True)
class Told:
    """What came of a file, in a sentence. `rest` are the sheets that can be stored if the leader says so."""

    outcome: Outcome
    sentence: str
    stored: int = 0
    rest: FilledFile | None = None


def read_filled(
    path: Path, sandbox: Sandbox, course: Course, library: Library, step: Step = nobody
) -> FilledFile:
    """Read a file that somebody has filled in. Whatever it is, it is read or refused in a sentence."""
    try:
        content = read(path)
    except UserError as error:
        return FilledFile(refusal=str(error))
    if format_of(content) is not PDF:
        return FilledFile(refusal=_NO_PDF)
    try:
        fields = sandbox.read_fields(content, step)
    except Refused as refused:
        return FilledFile(refusal=_REFUSALS[refused.reason])
    try:
        found = sheets_in(fields, course, library_of(library, course).forms)
    except TooManySheets:
        return FilledFile(refusal=_REFUSALS[Reason.TOO_HEAVY])
    return FilledFile(digest=hashlib.sha256(content).digest(), sheets=dict(enumerate(found)))


def store(
    database: Database,
    library: Library,
    course_id: UUID,
    file: FilledFile,
    *,
    gathering_id: UUID | None = None,
    in_any_case: bool = False,
) -> Told:
    """Store what is answered in a file, each sheet of it as a response, and tell what came of it.

    `gathering_id` is the one that sheets of a gathering are of. What was read before is stored again only
    `in_any_case`.

    Raises:
        UserError: it could not be stored.
    """
    if file.refusal:
        return Told(outcome=Outcome.REFUSED, sentence=file.refusal)
    if not file.sheets:
        return _told_of(Outcome.FOREIGN)
    storing = _Storing(database, library, course_id, file.digest, gathering_id, in_any_case)
    told = {place: storing.store(place, sheet) for place, sheet in file.sheets.items()}
    rest = {place: file.sheets[place] for place, each in told.items() if each.rest is not None}
    one = _summed([*told.values()])
    return replace(one, rest=replace(file, sheets=rest) if rest else None)


def store_all(
    database: Database,
    library: Library,
    course_id: UUID,
    files: Sequence[FilledFile],
    *,
    gathering_id: UUID | None = None,
    in_any_case: bool = False,
    step: Step = nobody,
) -> list[Told]:
    """Store several files, one after another, and tell what came of each, also of one that could not be."""
    told = []
    for done, file in enumerate(files):
        step(done, len(files))
        try:
            one = store(
                database, library, course_id, file, gathering_id=gathering_id, in_any_case=in_any_case
            )
        except UserError as error:  # the others are not held up by it
            one = Told(outcome=Outcome.REFUSED, sentence=str(error))
        told.append(one)
    return told


@dataclass(frozen=True)
class _Storing:
    """What a file's sheets are stored with."""

    database: Database
    library: Library
    course_id: UUID
    digest: bytes
    gathering_id: UUID | None
    in_any_case: bool

    def store(self, place: int, sheet: FilledSheet) -> Told:
        if sheet.fault is not None:
            return _faulty(sheet.fault, sheet.title)
        if not sheet.given:
            return _told_of(Outcome.EMPTY)
        course = load_course(self.database, self.course_id)
        used = _used(sheet, course, self.gathering_id)
        if isinstance(used, Outcome):
            can_be = FilledFile() if used is Outcome.WHICH else None
            return replace(_told_of(used, sheet.title), rest=can_be)
        asked = used if isinstance(used, Questionnaire) else self._opened(sheet, *used)
        return self._store(asked, place, sheet, course)

    def _opened(self, sheet: FilledSheet, moment: Moment, gathering_id: UUID | None) -> Questionnaire:
        return answers.open_questionnaire(
            self.database, self.library, self.course_id, sheet.form_id, moment, gathering_id=gathering_id
        )

    def _store(self, asked: Questionnaire, place: int, sheet: FilledSheet, course: Course) -> Told:
        mark = file_mark(self.digest, asked.id, place)
        typed = {each.key for each in sheets.typed_items(course, asked)}  # as from a paper
        given = {key: answer for key, answer in sheet.given.items() if key in typed}
        is_read, is_here = mark in asked.files_read, _is_here(given, asked, course)
        if is_here or is_read:
            if not self.in_any_case:
                return _known(is_read=is_read, is_here=is_here)
            mark = "" if is_read else mark
        answers.add_response(self.database, self.course_id, asked.id, given, mark)
        gathering = course.gathering(asked.gathering_id) if asked.gathering_id else None
        of_gathering = f" til samling {gathering.number}" if gathering else ""
        return _read_told(len(given), sheet.of, of_gathering)


def file_mark(digest: bytes, questionnaire_id: UUID, place: int) -> str:
    """Return what tells that a sheet of a file was read; only one who has both can make it."""
    mark = hashlib.blake2b(digest + place.to_bytes(4, "big"), key=questionnaire_id.bytes, digest_size=16)
    return mark.hexdigest()


def _used(
    sheet: FilledSheet, course: Course, gathering_id: UUID | None
) -> Questionnaire | tuple[Moment, UUID | None] | Outcome:
    """Return which questionnaire a sheet belongs to, or how to open it; or why it belongs to none."""
    of_form = [each for each in course.questionnaires if each.form_id == sheet.form_id]
    moments = [each.moment for each in of_form]
    moment = sheets.BUILT_IN.get(sheet.form_id) or next(iter(moments), None)
    if moment is None:
        return Outcome.NOT_USED
    is_of_gathering = moment is Moment.DURING
    if is_of_gathering and (gathering_id is None or course.gathering(gathering_id) is None):
        return Outcome.WHICH
    gathering = gathering_id if is_of_gathering else None
    if sheet.edition is None:
        return moment, gathering
    before = next(each for each in of_form if each.id == sheet.edition)
    same = (each for each in of_form if each.gathering_id == gathering and each.items == before.items)
    return next(same, Outcome.OLDER)


def _is_here(given: Answers, asked: Questionnaire, course: Course) -> bool:
    """Is there a response that says the very same?"""
    same = {
        each.id
        for each in course.questionnaires
        if (each.form_id, each.gathering_id) == (asked.form_id, asked.gathering_id)
    }
    return any(each.questionnaire_id in same and _said(each) == _plain(given) for each in course.responses)


def _said(response: Response) -> Mapping[str, tuple[tuple[int, ...], str]]:
    return _plain(response.answers)


def _plain(given: Answers) -> Mapping[str, tuple[tuple[int, ...], str]]:
    return {key: (each.chosen, each.text) for key, each in given.items() if not each.is_empty}


def _known(*, is_read: bool, is_here: bool) -> Told:
    if is_read and is_here:
        return _told_of(Outcome.ALREADY)
    sentence = _CORRECTED if is_read else ""
    return replace(_told_of(Outcome.ALIKE, sentence=sentence), rest=FilledFile())


def _faulty(fault: Fault, title: str) -> Told:
    if fault is Fault.UNASKED:
        return Told(outcome=Outcome.FOREIGN, sentence=_NO_QUESTIONNAIRE.format(title=title))
    return _told_of(Outcome(fault), title)


def _told_of(outcome: Outcome, title: str = "", sentence: str = "") -> Told:
    return Told(outcome=outcome, sentence=sentence or SENTENCES[outcome].format(title=title))


def _read_told(answered: int, of: int, place: str) -> Told:
    outcome = Outcome.HALF if 2 * answered < of else Outcome.READ
    words = _HALF if outcome is Outcome.HALF else _ALL if answered == of else _SOME
    return Told(outcome=outcome, sentence=words.format(answered=answered, of=of, place=place), stored=1)


def _summed(told: Sequence[Told]) -> Told:
    """Return what came of a file in one sentence; of several sheets, how many of each."""
    if len(told) == 1:
        return told[0]
    read_ones = [each for each in told if each.outcome in STORED]
    others = [each for each in told if each.outcome not in STORED]
    worst = next((each for each in others if each.outcome is not Outcome.EMPTY), None)
    if not read_ones:
        return worst or others[0]
    parts = [f"Lest inn {count(len(read_ones), 'skjema', 'skjemaer')} fra fila."]
    if empty := sum(each.outcome is Outcome.EMPTY for each in others):
        parts.append(
            f"{count(empty, 'skjema', 'skjemaer')} var tomt." if empty == 1 else f"{empty} var tomme."
        )
    if worst is not None:
        left = sum(each.outcome is not Outcome.EMPTY for each in others)
        parts.append(f"{left} til: {worst.sentence}")
    outcome = Outcome.HALF if all(each.outcome is Outcome.HALF for each in read_ones) else Outcome.READ
    return Told(outcome=outcome, sentence=" ".join(parts), stored=len(read_ones))
