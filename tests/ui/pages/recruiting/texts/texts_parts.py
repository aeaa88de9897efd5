"""The part Tekster on a few texts of the tests' own, as its tests use it."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property, partial

from PySide6.QtWidgets import QApplication, QLabel, QWidget

from mestringstreff_desktop import paths
from mestringstreff_desktop.content.letters import Block, LetterTemplate
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.model import Source
from mestringstreff_desktop.course.course import Course, Role, TeamMember
from mestringstreff_desktop.course.recruiting.participant import Participant, Status
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.navigation import LetterPlace
from mestringstreff_desktop.ui.pages.recruiting.page import RecruitingPage
from mestringstreff_desktop.ui.pages.recruiting.texts.part import TextsPart
from tests.ui.bare import bare_course
from tests.ui.fakes import FakeAsk

OWN = Source(doc="own")
SAMPLES = (
    LetterTemplate(
        id="avtale",
        title="Avtale om å være med",
        group="representatives",
        look="letter",
        order=1,
        use="Skriv under sammen.",
        to="{navn}",
        person="representative",
        source=OWN,
        blocks=(Block(id="tekst", kind="text", text="Honorar: {honorar_moter}."),),
    ),
    LetterTemplate(
        id="plakat",
        title="Plakat",
        group="recruiting",
        look="poster",
        order=1,
        use="Heng den opp.",
        source=OWN,
        blocks=(
            Block(id="overskrift", kind="heading", text="Kom til {kurs}"),
            Block(id="fakta", kind="facts", text="Sted: {sted}\nPris: {pris}"),
        ),
    ),
    LetterTemplate(
        id="innlegg",
        title="Innlegg",
        group="recruiting",
        look="plain",
        order=2,
        use="Legg det ut.",
        most=40,
        source=OWN,
        keywords=("facebook",),
        blocks=(Block(id="tekst", kind="text", text="Kom til {sted} hos oss"),),
    ),
    LetterTemplate(
        id="bekreftelse",
        title="Bekreftelse på plass",
        group="participants",
        look="letter",
        order=1,
        use="Send den når deltakeren har fått plass.",
        to="{navn}",
        subject="Du har fått plass",
        person="participant",
        source=OWN,
        blocks=(
            Block(id="apning", kind="text", text="Hei {fornavn}\n\nDu har plass på {kurs}."),
            Block(id="fakta", kind="facts", text="Når: {dager}\nSted: {sted}\nPris: {pris}"),
            Block(id="slutt", kind="text", text="Vi gleder oss."),
        ),
    ),
    LetterTemplate(
        id="invitasjon",
        title="Invitasjon",
        group="after",
        look="letter",
        order=1,
        use="Send den til dem som skal møtes.",
        source=OWN,
        blocks=(Block(id="tekst", kind="text", text="Vi møtes {motedato}."),),
    ),
)
PEOPLE = (("Kari Haugmo", Status.PLACE), ("Per Li", Status.WAITING), ("Åse Bø", Status.PLACE))


class LettersLibrary(Library):
    """Built-in material in which the texts are the samples."""

    def __init__(self) -> None:
        super().__init__(paths.resources(), paths.forms())

    @cached_property
    def letters(self) -> dict[str, LetterTemplate]:
        return {each.id: each for each in SAMPLES}


LIBRARY = LettersLibrary()


@contextmanager
def opened(database: Database, ask: FakeAsk | None = None) -> Iterator[TextsPart]:
    """Give the part, shown and active, on a new course with some people in it."""
    context: Context = bare_course(database, LIBRARY, ask)
    _put_people(context)
    page = RecruitingPage(context)
    page.show_part("texts")  # at once, so that no other part is made
    page.show()
    page.resize(1150, 700)
    page.activateWindow()
    QApplication.processEvents()
    part = page.part
    assert isinstance(part, TextsPart)
    yield part
    context.stop()


def _put_people(context: Context) -> None:
    course_id = context.require_course().id
    with context.database.transaction() as session:
        course = courses.find_bare(session, Course, course_id)
        course.roster += [
            Participant(name=name, status=status, position=at) for at, (name, status) in enumerate(PEOPLE)
        ]
    member = TeamMember(name="Ola Nes", role=Role.USER_REPRESENTATIVE)
    context.act(partial(planning.write_member, context.database, course_id, member))


def show(part: TextsPart, letter_id: str) -> None:
    """Open a text, as somebody does who comes from another page."""
    assert part.point_at(LetterPlace(letter_id))
    QApplication.processEvents()


def stored(part: TextsPart) -> Course:
    """Return the course as it is stored, when what is typed is stored too."""
    part.context.autosave.flush()
    return planning.load_course(part.context.database, part.context.require_course().id)


def read(part: QWidget) -> str:
    """Return all that stands in labels that are seen."""
    return "\n".join(each.text() for each in part.findChildren(QLabel) if each.isVisibleTo(part))
