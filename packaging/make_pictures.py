"""The pictures of README.md, made from the example course: `python packaging/make_pictures.py [OUT]`.

The time is fixed, so the same program gives the same pictures on any day. Nothing of the user's is read or
written: the courses, the cache and the log are in a folder that is thrown away.
"""
# ruff: noqa: E402 - the zone, the screen and the ids are chosen before the program is imported

import os
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ |= {"QT_QPA_PLATFORM": "offscreen", "TZ": "Europe/Oslo"}
if hasattr(time, "tzset"):
    time.tzset()
_random = Random(1)  # of ids: answers stand in the order of theirs
uuid.uuid4 = lambda: uuid.UUID(int=_random.getrandbits(128), version=4)

from PIL import Image

from mestringstreff_desktop import app, paths
from mestringstreff_desktop.course.course import Gathering
from mestringstreff_desktop.pdf.options import PrintOptions
from mestringstreff_desktop.sandbox.process import Sandbox
from mestringstreff_desktop.services import planning, printing, reports, running, settings, slides
from mestringstreff_desktop.services.demo.fill import fill_both
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.storage.temporary import TemporaryFiles

# isort: split
from PySide6.QtCore import QBuffer, QByteArray, QElapsedTimer, QIODevice, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QWidget

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.base.navigation import LetterPlace, ParticipantPlace
from mestringstreff_desktop.ui.window.application import make_application
from mestringstreff_desktop.ui.window.main_window import MainWindow

MONDAY = datetime(2026, 11, 2, 8, 0, tzinfo=UTC)  # two days before gathering 3
STARTS = datetime(2026, 11, 4, 9, 0, tzinfo=UTC)  # 10.00 in Norway
SIZE = QSize(1366, 880)
NEXT = 3  # the gathering that comes
PASSED = 4  # lines of its plan, when it is shown as it goes on
SHOWN = 1  # in the list of participants: somebody with a need to allow for
LARGEST = 200_000  # bytes of a picture
SHEETS = ("pedagogisk-sol", "helsekoppen", "nettverkskart")
TABLE, MARGIN, SHADOW = QColor("#e9e4da"), 28, QColor(0, 0, 0, 40)
QUIET_MS = 400  # so long nothing may change before a picture is taken


class Camera:
    """Takes pictures of one window, whose clock it moves."""

    def __init__(self, window: MainWindow, out: Path) -> None:
        self.window, self.context, self._out = window, window.context, out

    def page(self, name: str, page: str, what: object = None) -> None:
        """Show a page, wait until all of it is drawn, and take it."""
        self.window.show_page(page, what)
        self.window.setFocus()
        keep(settled(self.window, self.context), self._out / f"{name}.png")

    def paper(self, name: str, pdf: bytes, pages: Sequence[int], height: int) -> None:
        """Take pages of a PDF, side by side on a table."""
        keep(on_table(list(pages_of(pdf, pages, height))), self._out / f"{name}.png")


def settled(widget: QWidget, context: Context) -> QImage:
    """Return a picture of a widget when nothing is under way beside it, and nothing changes any more."""
    before, quiet = QImage(), QElapsedTimer()
    quiet.start()
    while True:
        make_application().processEvents()
        now = widget.grab().toImage()
        if now != before or not (context.worker.is_idle and context.keeper.is_idle):
            before = now
            quiet.restart()
        elif quiet.elapsed() > QUIET_MS:
            return now
        time.sleep(0.05)


def pages_of(pdf: bytes, pages: Sequence[int], height: int) -> Iterator[QImage]:
    """Yield pages of a PDF as pictures of that height."""
    buffer, document = QBuffer(), QPdfDocument()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    for page in pages:
        points = document.pagePointSize(page)
        width = round(height * points.width() / points.height())
        drawn = QImage(width, height, QImage.Format.Format_RGB32)
        drawn.fill(Qt.GlobalColor.white)
        with closing_painter(drawn) as painter:
            painter.drawImage(0, 0, document.render(page, drawn.size()))
        yield drawn
    document.close()


def on_table(papers: Sequence[QImage]) -> QImage:
    """Lay papers beside one another, each with a shadow."""
    width = sum(each.width() + MARGIN for each in papers) + MARGIN
    table = QImage(width, papers[0].height() + 2 * MARGIN, QImage.Format.Format_RGB32)
    table.fill(TABLE)
    with closing_painter(table) as painter:
        at = QPointF(MARGIN, MARGIN)
        for paper in papers:
            painter.fillRect(QRectF(at + QPointF(3, 4), paper.size().toSizeF()), SHADOW)
            painter.drawImage(at, paper)
            at += QPointF(paper.width() + MARGIN, 0)
    return table


@contextmanager
def closing_painter(image: QImage) -> Iterator[QPainter]:
    """A painter that has ended when it is left."""
    painter = QPainter(image)
    try:
        yield painter
    finally:
        painter.end()


def keep(picture: QImage, target: Path) -> None:
    """Write a picture as a PNG in 256 colours: the window has few, and the file is a third of the size."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB888)
    size, line = (plain.width(), plain.height()), plain.bytesPerLine()
    image = Image.frombuffer("RGB", size, bytes(plain.constBits()), "raw", "RGB", line, 1)
    data = BytesIO()
    image.quantize(256, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(data, "PNG", optimize=True)
    if len(data.getvalue()) > LARGEST:
        raise SystemExit(f"{target.name} is larger than {LARGEST} bytes")
    target.write_bytes(data.getvalue())
    print(f"{target.name}: {size[0]} × {size[1]}, {len(data.getvalue()) // 1000} kB")


class Scene:
    """The example course, open in a window whose clock stands still where it is put."""

    def __init__(self, folder: Path, out: Path) -> None:
        self.now = MONDAY
        with closing(Database(folder / paths.DATABASE_NAME)) as database:
            self.course = fill_both(database, app.library(), MONDAY)
            settings.change(database, course_id=self.course.id)
            others = (each.id for each in planning.list_courses(database) if each.id != self.course.id)
            self.earlier = next(others)
        temporary = TemporaryFiles(folder / "midlertidig")
        self.window = app.build(folder, now=lambda: self.now, temporary=temporary)
        self.window.resize(SIZE)
        self.window.show()
        self.camera, self.database = Camera(self.window, out), self.window.context.database
        self.gathering = self._next()

    def _next(self) -> Gathering:
        return slides.gathering_number(planning.load_course(self.database, self.course.id), NEXT)

    def plan(self) -> None:
        self.camera.page("oversikt", "overview")
        self.camera.page("samling", "gatherings", self.gathering.id)
        person = self.window.context.require_course().roster[SHOWN].id
        self.camera.page("deltakere", "recruiting", ParticipantPlace(person))
        self.camera.page("plakat", "recruiting", LetterPlace("plakat-1"))
        self.camera.page("verktoykasse", "toolbox")
        self.camera.page("fagstoff", "background")

    def run(self) -> None:
        """Go on until the main part is well under way, two minutes late."""
        context, self.now = self.window.context, STARTS + timedelta(minutes=2)
        context.act(lambda: running.start(self.database, self.gathering.id, self.now))
        for item in self._next().items[:PASSED]:
            self.now += timedelta(minutes=item.minutes)
            context.act(lambda: running.next_item(self.database, self.gathering.id, self.now))
        self.now += timedelta(minutes=9)
        context.act(lambda: running.seen(self.database, self.gathering.id, self.now))
        self.camera.page("gjennomforing", "run")

    def look_back(self) -> None:
        self.now = MONDAY
        self.window.context.open_course(self.earlier)
        self.camera.page("resultat", "evaluation", "results")
        target = Path(self.database.path).with_name("rapport.pdf")
        reports.save_course_report(self.database, app.library(), self.earlier, target, self.now)
        self.camera.paper("rapport", target.read_bytes(), (0, 1, 2), 640)

    def papers(self) -> None:
        sheets = printing.make_pdf(app.library(), SHEETS, PrintOptions())
        self.camera.paper("ark", sheets, range(len(SHEETS)), 640)
        with closing(Sandbox()) as sandbox:
            ready = slides.read_slides(
                self.database, app.library(), self.course.id, self.gathering.id, sandbox
            )
        made = slides.make_slides(ready, slides.Edition.PAGES, PrintOptions(), self.now)
        self.camera.paper("stotteark", made, (1, 2, 3), 260)


def main(out: Path) -> None:
    """Make all pictures."""
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"XDG_CACHE_HOME": folder, "XDG_STATE_HOME": folder, "HOME": folder}
        make_application()
        scene = Scene(Path(folder) / "kurs", out)
        for part in (scene.plan, scene.run, scene.look_back, scene.papers):
            part()
        scene.window.context.stop()
        scene.window.context.sandbox.close()
        scene.database.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "packaging" / "pictures")
    sys.stdout.flush()
    os._exit(0)  # a window that is torn down after its database has nothing to say
