"""Goes the whole way through the program at one size of screen and text, in one theme, and measures."""

import sys
import tempfile
from collections import Counter
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSize

from mestringstreff_desktop import app, paths
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.temporary import TemporaryFiles
from mestringstreff_desktop.ui.window.application import make_application
from tests.conftest import NOW
from tests.sizes.case import Case
from tests.ui import real
from tests.ui.conftest import MovableClock
from tests.ui.fitting import Fitter
from tests.ui.walk import Walk


def walk_through(case: Case) -> Fitter:
    """Return what was measured on the whole way through the program."""
    with tempfile.TemporaryDirectory() as name:
        folder, fitter = Path(name), Fitter(QSize(*case.screen))
        database = Database(folder / "kurs" / paths.DATABASE_NAME)
        real.make(database, app.library(), NOW, case.text, case.theme)
        database.close()
        with closing(TemporaryFiles(folder / "midlertidig")) as temporary:
            clock = MovableClock()
            window = app.build(folder / "kurs", now=clock, temporary=temporary)
            window.resize(*case.screen)
            window.show()
            Walk(window, clock, folder, fitter).everywhere()
            window.deleteLater()
            QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
    return fitter


def tell(case: Case) -> int:
    """Print what does not fit, by place, and return how much it is."""
    fitter = walk_through(case)
    cut = Counter(fault.split(": ")[0] for fault in fitter.faults)
    print(
        f"\n{case}: {fitter.places.total()} measured in {len(fitter.places)} places, {len(fitter.faults)} cut"
    )
    for place, number in fitter.places.items():
        print(f"  {place:45} {number:5} {cut[place]:4}")
    for fault in fitter.faults:
        print(f"    {fault}")
    return len(fitter.faults)


if __name__ == "__main__":
    _application = make_application()
    asked = sys.argv[1:]
    sys.exit(min(tell(Case((int(asked[0]), int(asked[1])), int(asked[2]), asked[3])), 250))
