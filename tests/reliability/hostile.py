"""PDFs and pictures from anyone, mutated at random and taken in at the door, while the window's heart beats.

Whatever a file is, it is taken or refused with a sentence; what is taken prints, with as many pages as it
was said to have; the window never waits, and the program's own memory hardly grows.
"""

import resource
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from pypdf import PdfReader
from PySide6.QtCore import QEventLoop, QObject, QTimer

from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.pdf.attachments import attachment_sheets
from mestringstreff_desktop.pdf.book import Book
from mestringstreff_desktop.pdf.style import Look
from mestringstreff_desktop.sandbox.process import Sandbox
from mestringstreff_desktop.services.own.files import CheckedFile, check_file
from mestringstreff_desktop.ui.base.worker import Worker
from tests.pdf import strangers
from tests.reliability.result import Result
from tests.sandbox import heavy
from tests.services.own.samples import pdf_bytes

PROMISE = "A file from anyone is refused or prints; the window never waits, its memory hardly grows"
BEAT_MS = 10
SECONDS = 3.0  # a file may take: less than in the program, so that a thousand are tried in time
LONGEST_WAIT_MS = 1000  # of a beat: more than the machine's other work explains
MOST_GROWTH = 400 * 1024  # kB of the program's own memory, over all the files
_TOKENS = (
    b"/Kids [3 0 R]",
    b"/Count 99999999",
    b"/MediaBox [0 0 0 0]",
    b"/MediaBox [9 9 -9e9 9]",
    b"/Length 999999999",
    b"/Filter /LZWDecode",
    b"/Filter [/FlateDecode /FlateDecode]",
    b"/Parent 3 0 R",
    b"/Rotate 45",
    b"/UserUnit 1e30",
    b"/Resources 1 0 R",
    b"/Contents [4 0 R 4 0 R 1 0 R]",
    b"/AP <</N 3 0 R>>",
    b"null",
    b"<<",
    b"[",
    b"(((((",
    b"999999999999999999999",
    b"\x00\xff\xfe",
)


def bases() -> dict[str, bytes]:
    """Files of every kind, as people make them: what is tried as it is, and mutated."""
    pictures = {name: content for name, (content, _) in strangers.PICTURES.items()}
    return {"three pages": pdf_bytes(3), **strangers.PDFS, **pictures}


def mutate(content: bytes, random: Random) -> bytes:
    """Return the file with a few things wrong in it."""
    data = bytearray(content)
    for _ in range(random.choice((1, 1, 2, 4, 12))):
        random.choice(_WAYS)(data, random)
    return bytes(data)


def _flip(data: bytearray, random: Random) -> None:
    if data:
        data[random.randrange(len(data))] ^= 1 << random.randrange(8)


def _cut(data: bytearray, random: Random) -> None:
    start = random.randrange(len(data) + 1)
    del data[start : start + random.choice((1, 9, 200, len(data)))]


def _repeat(data: bytearray, random: Random) -> None:
    start = random.randrange(len(data) + 1)
    part = data[start : start + random.choice((4, 60, 900))]
    data[start:start] = part * random.choice((1, 2, 50))


def _put_token(data: bytearray, random: Random) -> None:
    """Put something that means much into a place where something else may stand."""
    places = [at for at in range(len(data)) if data[at] in b"/<["] or [len(data) // 2]
    at = random.choice(places)
    data[at : at + random.choice((0, 0, 12))] = random.choice(_TOKENS) + b" "


def _change_number(data: bytearray, random: Random) -> None:
    places = [at for at in range(len(data)) if chr(data[at]).isdigit()]
    if places:
        data[(at := random.choice(places)) : at + 1] = random.choice((b"0", b"-1", b"7", b"4294967295"))


_WAYS: tuple[Callable[[bytearray, Random], None], ...] = (
    _flip,
    _cut,
    _repeat,
    _put_token,
    _put_token,
    _change_number,
    _change_number,
)


def attempt(path: Path, sandbox: Sandbox) -> str:
    """Take a file in as the window does, and print it. Return what went wrong, if anything did."""
    try:
        taken = check_file(path, sandbox)
    except UserError as refused:
        return "" if f"«{path.name}»" in str(refused) else f"a sentence that does not name it: {refused}"
    return _print(taken, sandbox)


def _print(taken: CheckedFile, sandbox: Sandbox) -> str:
    clean = sandbox.look_at(taken.content)
    book = Book("Prøve")
    book.add("Fil", attachment_sheets("fil", clean.content, clean.media_type, Look()), 1)
    pdf = book.pdf()
    pages = len(PdfReader(BytesIO(pdf)).pages)
    if (pages, sandbox.look_at(pdf).pages) != (taken.pages, taken.pages):
        return f"{taken.pages} pages were taken, and {pages} printed"
    return "" if taken.picture else "it has no picture"


class _Heart(QObject):
    """Beats in the window's thread, and remembers the longest time between two beats."""

    def __init__(self) -> None:
        super().__init__()
        from PySide6.QtCore import QElapsedTimer

        self.longest_ms = 0
        self._since = QElapsedTimer()
        self._since.start()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._beat)
        self._timer.start(BEAT_MS)

    def _beat(self) -> None:
        self.longest_ms = max(self.longest_ms, self._since.restart())


class _Window:
    """As much of a window as waits for a file: a worker, a heart, and a loop."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "fil fra noen.pdf"
        self._worker, self._sandbox, self.heart = Worker(), Sandbox(SECONDS), _Heart()

    def attempt(self, content: bytes) -> str:
        self._path.write_bytes(content)
        told: list[str] = []
        loop = QEventLoop()
        self._worker.run(
            self.heart,
            lambda _: attempt(self._path, self._sandbox),
            told.append,
            told.append,
            at_end=loop.quit,
        )
        loop.exec()
        return told[0]

    def close(self) -> None:
        self._worker.stop()
        self._sandbox.close()


def run(tries: int, seed: int) -> Result:
    """Try so many files in the window's own way."""
    from PySide6.QtWidgets import QApplication

    from mestringstreff_desktop.ui.window.application import make_application

    application = QApplication.instance() or make_application()
    random, result, right = Random(seed), Result(PROMISE), bases()
    by_hand = [heavy.slow_pdf(), *random.sample(list(right.values()), min(len(right), tries // 2))]
    with TemporaryDirectory() as folder:
        window, before = _Window(Path(folder)), _memory()
        for number in range(tries):
            name = random.choice(sorted(right))
            content = by_hand[number] if number < len(by_hand) else mutate(right[name], random)
            told = _attempt(window, content)
            result.record(told and f"{name}, try {number} of seed {seed}: {told}")
        window.close()
    if window.heart.longest_ms > LONGEST_WAIT_MS:
        result.failures.append(f"the window waited {window.heart.longest_ms} ms")
    if _memory() - before > MOST_GROWTH:
        result.failures.append(f"the program's own memory grew by {(_memory() - before) // 1024} MB")
    del application
    return result


def _attempt(window: _Window, content: bytes) -> str:
    try:
        return window.attempt(content)
    except Exception as error:  # noqa: BLE001 - what no file must lead to
        return repr(error)


def _memory() -> int:
    """Return the most memory this process has had, in kB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
