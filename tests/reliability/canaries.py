"""Words that must not be found: the private ones in what leaves, the deleted ones in what stays.

Every text field of every class is filled with its own name. The unpacked package, the sheets for
participants and the log of an error must hold none of the private ones; a course that is deleted
after much typing must leave none of its words in any file of the data folder.
"""

import io
import shutil
import tempfile
import zipfile
from collections.abc import Collection, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from random import Random

from pypdf import PdfReader

from mestringstreff_desktop import diagnosis
from mestringstreff_desktop.course.course import Course, Role, TeamMember
from mestringstreff_desktop.pdf.options import PrintOptions
from mestringstreff_desktop.services import gatherings, keeping, planning, printing, running, sharing
from mestringstreff_desktop.storage import attachments
from mestringstreff_desktop.storage.database import Database
from tests.reliability.result import Result
from tests.reliability.world import NOW, library
from tests.storage.package.packed_samples import a_course_to_send, contents

PROMISE = "Canaries: no private word leaves unasked, no deleted word stays"
STAYS = (  # also where everything is asked for
    *("Participant.", "Need.", "Channel.", "Letter.", "WorkMeeting.", "AgendaPoint.", "Decision."),
    *("Involvement.", "Fee.", "Course.text_values"),
    *("Questionnaire.", "Item.key", "Item.options", "Item.other", "Item.group", "Answer.", "BudgetLine."),
    *("CourseConsideration.", "Course.report_words"),
)
PRIVATE = (
    *STAYS,
    *("TeamMember.", "GatheringLog.", "LogNote.", "Consideration.", "LocalOffer."),
    *("ChecklistEntry.note", "ChecklistEntry.responsible", "AgendaItem.responsible"),
    *("Gathering.place", "Gathering.link", "Gathering.own_slides", "Course.place", "Course.frame"),
    *("Slide.notes",),
)
FOR_LEADERS = {"sjekkliste", "logg"}
MEANT = {  # sheets that are there to tell of somebody or something, and what of it
    "bordkort": "TeamMember.name",
    "navnelapper": "TeamMember.name",
    "lokale-tilbud": "LocalOffer.",
}
MAY_BE_PRINTED = {"AgendaItem.responsible", "Gathering.place", "Gathering.link", "Course.place"}
CANARY = "Kanarifugl"


def private_words(content: bytes | str, allowed: Collection[str] = ()) -> list[str]:
    """Return which private words are in something, but for those that may be."""
    words = content.encode() if isinstance(content, str) else content
    return [word for word in PRIVATE if word not in allowed and word.encode() in words]


def unpacked(path: Path) -> bytes:
    with zipfile.ZipFile(path) as archive:
        return b"".join(archive.read(name) for name in archive.namelist()) + path.read_bytes()


def _printed(pdf: bytes) -> str:
    return "".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).replace("\n", "")


def _what_leaves(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """Return all that leaves a machine unasked, and the private words in each."""
    material, course = library(), a_course_to_send()
    with closing(Database(folder / "kurs.sqlite")) as database:
        with database.transaction() as session:
            session.add(course)
            session.flush()
            for key, content in contents(course).items():
                attachments.write(session, key, content)
        package = sharing.export_course(database, material, course.id, folder / "a.mestringskurs")
        figures = sharing.ExportOptions(figures=True)
        counted = sharing.export_course(database, material, course.id, folder / "tall.mestringskurs", figures)
    yield "the package", private_words(unpacked(package))
    yield "the package with figures", private_words(unpacked(counted))
    sheets = [form_id for form_id in material.forms if form_id not in {*FOR_LEADERS, *MEANT}]
    gathering = course.gatherings[0]
    for name, pdf in (
        ("sheets", printing.make_pdf(material, sheets, PrintOptions(), course)),
        ("programme", printing.programme_pdf(course, gathering, PrintOptions())),
        ("overview", printing.overview_pdf(course, PrintOptions())),
    ):
        yield name, private_words(_printed(pdf), MAY_BE_PRINTED)
    for form_id, meant in MEANT.items():
        pdf = printing.make_pdf(material, [form_id], PrintOptions(), course)
        yield form_id, private_words(_printed(pdf).replace(meant, ""), MAY_BE_PRINTED)
    yield "the log of an error", private_words(_logged(folder, course))


def _logged(folder: Path, course: Course) -> bytes:
    """Let an error that has the course's words in it be logged."""
    diagnosis.start_log(folder)
    try:
        raise RuntimeError(course.team[0].contact, course.gatherings[0].log.learned)
    except RuntimeError as error:
        diagnosis.record(error)
    diagnosis.stop_log()
    return (folder / diagnosis.LOG_NAME).read_bytes()


def _type(database: Database, courses: list[Course], random: Random) -> None:
    """Type in both courses, in all kinds of places and lengths; canaries in the one that is to go."""
    for _ in range(60):
        course = random.choice(courses)
        words = (CANARY if course is courses[0] else "trygt ") * random.choice([1, 5, 50, 500, 3000])
        gathering = random.choice(course.gatherings)
        item = random.choice(gathering.items)
        match random.randrange(5):
            case 0:
                gatherings.change_item(database, item.id, text=words)
            case 1:
                running.change_log(database, gathering.id, wise=words, done=words)
            case 2:
                planning.set_frame(database, course.id, "rammer", words)
            case 3:
                planning.write_member(database, course.id, TeamMember(name=words, role=Role.LEADER))
            case _:
                team = planning.load_course(database, course.id).team
                if team:
                    planning.remove_member(database, random.choice(team).id)


def what_stays(folder: Path, random: Random) -> list[str]:
    """Return the files that still hold a word of a deleted course."""
    material = library()
    with closing(Database(folder / "kurs.sqlite")) as database:
        courses = [planning.create_course(database, material, title, NOW) for title in (CANARY, "Blir")]
        for hour in range(3):
            _type(database, courses, random)
            keeping.take_backup(database, NOW + timedelta(hours=hour))
        keeping.delete_course(database, courses[0].id, NOW)
        keeping.erase_from_backups(database, courses[0].id)
        keeping.take_backup(database, NOW + timedelta(hours=4))
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [path.name for path in files if CANARY.encode() in path.read_bytes()]


def run(tries: int, seed: int) -> Result:
    """Look through all that leaves once, and delete a course so many times."""
    result, random = Result(PROMISE), Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        for name, found in _what_leaves(Path(folder)):
            result.record(f"{name}: {found}" if found else "")
        for attempt in range(tries):
            place = Path(folder) / "slettes"
            stays = what_stays(place, random)
            result.record(f"deleted, try {attempt}: {stays}" if stays else "")
            shutil.rmtree(place)
    return result
