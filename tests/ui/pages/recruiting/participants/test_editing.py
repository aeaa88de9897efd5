"""What is changed of somebody is told in words that name them, as undo tells of it."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.recruiting.participant import NeedKind, Status
from mestringstreff_desktop.course.recruiting.pre_talk import Agreement
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.pages.recruiting.participants.editing import Editing
from tests.ui.bare import bare_course
from tests.ui.pages.recruiting.participants.people import add, stored


def test_every_edit_says_what_was_done_and_to_whom(
    qapp: QObject, database: Database, library: Library
) -> None:
    editing = Editing(bare_course(database, library))
    add(editing.context, "Ola", Status.WAITING)
    add(editing.context, "Kari", Status.WAITING)
    _, kari = stored(editing.context)
    acts = (
        lambda: editing.typed(kari, "note", "x", note="x"),
        lambda: editing.answered(kari, "hope", "x"),
        lambda: editing.described(kari, NeedKind.SIGHT, "lys"),
        lambda: editing.tick(kari, NeedKind.ALLERGY, is_on=True),
        lambda: editing.step(kari, -1),
        lambda: editing.set_status(kari, Status.PLACE),
        lambda: editing.agree(kari, Agreement.THINKING),
        lambda: editing.remove(kari),
    )
    said = [_words_of(editing, act) for act in acts]
    assert said == [
        "endret det som står om «Kari»",
        "skrev fra forsamtalen med «Kari»",
        "skrev om hensyn til «Kari»",
        "endret hensyn til «Kari»",
        "flyttet «Kari» på ventelista",
        "ga «Kari» plass",
        "ble enig med «Kari» om «Tenker på det»",
        "tok «Kari» av lista",
    ]


def _words_of(editing: Editing, act: Callable[[], None]) -> str:
    act()
    editing.context.autosave.flush()
    assert editing.context.undo.last is not None
    return editing.context.undo.last.words


def test_a_name_with_braces_is_a_name(qapp: QObject, database: Database, library: Library) -> None:
    editing = Editing(bare_course(database, library))
    add(editing.context, "Kari {0} {x}")
    kari = stored(editing.context)[0]
    said = _words_of(editing, lambda: editing.agree(kari, Agreement.PLACE))
    assert said == "ble enig med «Kari {0} {x}» om «Plass»"
