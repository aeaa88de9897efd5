"""What stands around the lines: heads of phases and the end."""

import datetime as dt

from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.course.course import Gathering
from mestringstreff_desktop.services.gatherings import clock_times
from mestringstreff_desktop.ui.agenda_parts import Foot, PhaseHead
from tests.course.samples import a_gathering, an_item
from tests.ui.gathering_help import words


def head_of(qtbot: QtBot, gathering: Gathering, phase: Phase) -> PhaseHead:
    head = PhaseHead(phase)
    qtbot.addWidget(head)
    head.refresh(gathering, [slot for slot in clock_times(gathering) if slot.item.phase is phase])
    return head


def test_a_head_tells_the_phase_when_it_is_and_its_minutes(qtbot: QtBot) -> None:
    gathering = a_gathering(60, 30, start=dt.time(10, 30))
    assert words(head_of(qtbot, gathering, Phase.MAIN)) == "Hoveddel | 10.30–12.00 | 90 av 90 min"


def test_a_head_without_a_start_tells_no_times(qtbot: QtBot) -> None:
    assert words(head_of(qtbot, a_gathering(90), Phase.MAIN)) == "Hoveddel | 90 av 90 min"


def test_an_empty_phase_says_so_and_how_much_it_lacks(qtbot: QtBot) -> None:
    found = words(head_of(qtbot, a_gathering(90), Phase.CLOSING))
    assert "Avslutningen er 30 minutter for kort." in found
    assert "Ingen programposter her." in found


def test_the_foot_tells_end_and_length(qtbot: QtBot) -> None:
    foot = Foot()
    qtbot.addWidget(foot)
    gathering = a_gathering(150, start=dt.time(9))
    foot.refresh(gathering)
    assert words(foot) == "Slutt kl. 11.30 | 2 t 30 min"
    gathering.items.append(an_item(45, is_break=True))
    foot.refresh(gathering)
    assert "3 t 15 min med pause | Samlingen varer 15 minutter mer enn tre timer." in words(foot)
