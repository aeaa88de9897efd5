"""Run apart by test_participant_screen.py: a laptop and a projector, as Qt itself has them.

Prints where the participants' screen is: full or not, the name of its screen, and its place; and
whether it is there when the program ends.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from mestringstreff_desktop import app
from mestringstreff_desktop.ui.projector.participant_screen import ParticipantScreen
from mestringstreff_desktop.ui.window.application import make_application
from tests.conftest import NOW


def where(screen: ParticipantScreen) -> str:
    QApplication.processEvents()
    window = screen.window
    place = window.geometry()
    kind = "full" if window.isFullScreen() else "window"
    return f"{kind} {window.screen().name()} {place.x()},{place.y()} {place.width()}x{place.height()}"


def main(folder: Path) -> None:
    """Show the screen on both, and close the program with it shown."""
    application = make_application()
    leader = app.build(folder, now=lambda: NOW)
    leader.show()
    screen = ParticipantScreen(leader.context)
    screen.show_on()
    print(where(screen))
    screen.show_on(screen.leader_key)
    print(where(screen))
    QTimer.singleShot(0, leader.close)
    application.exec()
    print("shown" if screen.is_shown else "hidden")
    leader.context.database.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
