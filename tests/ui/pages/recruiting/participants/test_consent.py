"""A yes is noted with its day, and can be taken off again."""

from datetime import date

from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.pages.recruiting.participants.consent import Consent
from mestringstreff_desktop.ui.pages.recruiting.participants.editing import Editing
from tests.ui.bare import bare_course
from tests.ui.pages.recruiting.participants.people import add, stored


def test_a_tick_is_today_s(qtbot: QtBot, database: Database, library: Library) -> None:
    context = bare_course(database, library)
    add(context, "Kari")
    consent = Consent(Editing(context))
    qtbot.addWidget(consent)
    for day in (date(2026, 11, 25), None):
        consent.show_person(stored(context)[0])
        consent.click()
        assert stored(context)[0].consent_on == day
