"""What a file is, is told by what is in it; what is wrong with it, in one sentence."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from threading import Thread

import pytest
from pypdf import PdfReader

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.own import MOST_PAGES, Attachment
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.sandbox.process import Sandbox
from mestringstreff_desktop.services import planning
from mestringstreff_desktop.services.changes import change
from mestringstreff_desktop.services.own import files
from mestringstreff_desktop.services.own.files import NeedsPassword, check_file, tidy_name
from mestringstreff_desktop.storage.attachments import LARGEST, LARGEST_TOGETHER, media_type
from mestringstreff_desktop.storage.database import Database
from tests.services.own.samples import pdf_bytes, picture_bytes, write


def test_a_pdf_is_told_by_its_content_and_its_pages_are_counted(sandbox: Sandbox, tmp_path: Path) -> None:
    checked = check_file(write(tmp_path, "Turkart.png", pdf_bytes(3)), sandbox)
    assert (checked.name, checked.media_type, checked.pages) == ("Turkart", "application/pdf", 3)


@pytest.mark.parametrize(("kind", "told"), [("PNG", "image/png"), ("JPEG", "image/jpeg")])
def test_a_picture_is_one_page(sandbox: Sandbox, kind: str, told: str, tmp_path: Path) -> None:
    checked = check_file(write(tmp_path, "bilde.pdf", picture_bytes(kind)), sandbox)
    assert (checked.media_type, checked.pages) == (told, 1)


PDF, PNG, JPEG = pdf_bytes(2), picture_bytes(size=(400, 300)), picture_bytes("JPEG", (400, 300))
PDF_TYPE = "application/pdf"
BAD = {
    "password.pdf": (pdf_bytes(1, "hemmelig"), "passord"),
    "half.pdf": (PDF[: len(PDF) // 2], "skadet"),
    "only the head.pdf": (b"%PDF-1.7\n", "skadet"),
    "no pages.pdf": (pdf_bytes(0), "ingen sider"),
    "half.png": (PNG[: len(PNG) // 2], "skadet"),
    "half.jpg": (JPEG[: len(JPEG) // 2], "skadet"),
    "head.png": (PNG[:12], "skadet"),
    "photo.jpg": (b"\0\0\0\x18ftypheic" + bytes(99), "HEIC"),
    "text.png": (b"Hei og god dag", "ren tekstfil"),
    "empty.pdf": (b"", "tom"),
    "large.pdf": (b"%PDF-" + bytes(LARGEST), "for stor"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_gets_a_sentence_that_names_it(sandbox: Sandbox, name: str, tmp_path: Path) -> None:
    content, reason = BAD[name]
    with pytest.raises(UserError) as told:
        check_file(write(tmp_path, name, content), sandbox)
    assert reason in str(told.value)
    assert name in str(told.value)


@pytest.mark.parametrize("cut", range(20, len(PDF), 97))
def test_a_pdf_cut_anywhere_is_read_or_refused(sandbox: Sandbox, cut: int, tmp_path: Path) -> None:
    path = write(tmp_path, "kuttet.pdf", PDF[:cut] + PDF[cut + 9 :])
    with suppress(UserError):
        assert check_file(path, sandbox).pages


def test_a_picture_of_too_many_dots_is_refused_before_it_is_opened(sandbox: Sandbox, tmp_path: Path) -> None:
    wide = PNG[:16] + (60_000).to_bytes(4, "big") + (60_000).to_bytes(4, "big") + PNG[24:]
    with pytest.raises(UserError, match="skadet"):
        check_file(write(tmp_path, "stort.png", wide), sandbox)


def test_a_locked_file_asks_for_its_password_and_is_kept_without_it(sandbox: Sandbox, tmp_path: Path) -> None:
    path = write(tmp_path, "hemmelig.pdf", pdf_bytes(2, "hemmelig", "AES-256"))
    with pytest.raises(NeedsPassword):
        check_file(path, sandbox)
    with pytest.raises(UserError, match="stemmer ikke"):
        check_file(path, sandbox, "feil")
    kept = check_file(path, sandbox, "hemmelig")
    assert (kept.media_type, kept.pages) == (PDF_TYPE, 2)
    assert not PdfReader(BytesIO(kept.content)).is_encrypted


@pytest.mark.parametrize("kind", ["WEBP", "TIFF", "BMP", "GIF"])
def test_a_picture_of_another_kind_is_kept_as_one_that_every_version_reads(
    sandbox: Sandbox, tmp_path: Path, kind: str
) -> None:
    checked = check_file(write(tmp_path, "bilde", picture_bytes(kind)), sandbox)
    assert checked.media_type == media_type(checked.content) == "image/png"


def test_a_pdf_with_something_before_it_is_kept_as_it_prints(sandbox: Sandbox, tmp_path: Path) -> None:
    checked = check_file(write(tmp_path, "bom.pdf", b"\xef\xbb\xbf" + PDF), sandbox)
    assert (checked.pages, media_type(checked.content)) == (2, PDF_TYPE)


def test_a_book_of_pages_is_too_much(sandbox: Sandbox, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=f"flere enn {MOST_PAGES} sider"):
        check_file(write(tmp_path, "bok.pdf", pdf_bytes(MOST_PAGES + 1)), sandbox)


def test_a_file_that_is_not_there_is_told(sandbox: Sandbox, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="Fikk ikke lest"):
        check_file(tmp_path / "borte.pdf", sandbox)


def test_a_file_may_be_as_large_as_the_limit_and_no_larger(sandbox: Sandbox, tmp_path: Path) -> None:
    full = PNG + bytes(LARGEST - len(PNG))
    assert len(check_file(write(tmp_path, "a.png", full), sandbox).content) == LARGEST
    with pytest.raises(UserError, match="for stor"):
        check_file(write(tmp_path, "b.png", full + b"!"), sandbox)


def test_a_photo_larger_than_earlier_versions_read_is_kept_as_it_prints(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    photo = write(tmp_path, "foto.jpg", picture_bytes("JPEG", (8192, 6144)))
    assert media_type(photo.read_bytes()) is None
    assert media_type(check_file(photo, sandbox).content) == "image/jpeg"


def test_a_folder_is_told_to_be_one(sandbox: Sandbox, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="er en mappe"):
        check_file(tmp_path, sandbox)


@pytest.mark.skipif(sys.platform == "win32", reason="has neither")
def test_what_is_no_file_is_not_waited_for(sandbox: Sandbox, tmp_path: Path) -> None:
    pipe = tmp_path / "ror.pdf"
    os.mkfifo(pipe)
    writer = Thread(target=lambda: offer(pipe), daemon=True)
    writer.start()
    (tmp_path / "uten ende.pdf").symlink_to("/dev/zero")
    for name in ("ror.pdf", "uten ende.pdf"):
        with pytest.raises(UserError, match="Fikk ikke lest"):
            check_file(tmp_path / name, sandbox)
    os.close(os.open(pipe, os.O_RDONLY | os.O_NONBLOCK))
    writer.join(10)


def offer(pipe: Path) -> None:
    """Write to whoever reads it, who would else wait for ever."""
    with suppress(OSError):
        pipe.write_bytes(PDF)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (" Tur\nkart ", "Tur kart"),
        ("", "Uten navn"),
        ("a" * 999, "a" * 120),
        ("\udce5r", "r"),
        ("\u202etur\x0bkart", "tur kart"),
    ],
)
def test_a_name_is_one_tidy_line(text: str, name: str) -> None:
    assert tidy_name(text) == name


@pytest.fixture
def attach(
    database: Database, course: Course, sandbox: Sandbox, tmp_path: Path
) -> Callable[[str], Attachment]:
    return lambda name: files.attach(
        database, course.id, check_file(write(tmp_path, f"{name}.pdf", pdf_bytes(2)), sandbox)
    )


def test_a_file_is_kept_byte_for_byte(
    attach: Callable[[str], Attachment], database: Database, course: Course
) -> None:
    added = attach("Turkart")
    (found,) = planning.load_course(database, course.id).attachments
    assert (found.name, found.pages, found.size) == ("Turkart", 2, len(pdf_bytes(2)))
    assert files.read_attachment(database, added.id)[:5] == b"%PDF-"


def test_a_removed_file_is_given_back_to_be_kept(
    attach: Callable[[str], Attachment], database: Database
) -> None:
    added = attach("a")
    before = files.read_attachment(database, added.id)
    removed = files.remove_attachment(database, added.id)
    assert (removed.attachment.id, removed.content) == (added.id, before)
    with pytest.raises(UserError):
        files.read_attachment(database, added.id)


def test_a_file_gets_another_name(attach: Callable[[str], Attachment], database: Database) -> None:
    assert files.rename_attachment(database, attach("x").id, "  Kart\n ").name == "Kart"


def test_files_too_large_together_are_refused_and_nothing_is_stored(
    attach: Callable[[str], Attachment], database: Database, course: Course
) -> None:
    change(database, Attachment, attach("a").id, {"size": LARGEST_TOGETHER - 10})
    with pytest.raises(UserError, match="til sammen"):
        attach("b")
    assert len(planning.load_course(database, course.id).attachments) == 1
