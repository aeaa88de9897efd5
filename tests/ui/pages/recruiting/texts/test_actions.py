"""What can be had of a text: printed, as a PDF, for Word, copied, and seen large."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.ui.pages.recruiting.texts.part import TextsPart
from mestringstreff_desktop.ui.paper.preview import Preview
from tests.pdf.reading import text
from tests.ui.fakes import FakeAsk
from tests.ui.pages.recruiting.texts.texts_parts import show


def wait(part: TextsPart, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: part.context.worker.is_idle and not part.ways_out.desk.is_busy)


def test_the_words_are_copied_with_the_subject_first(part: TextsPart) -> None:
    show(part, "bekreftelse")
    part.editor.to.each.click()
    part.ways_out.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Du har fått plass\n\nHei Kari\n\nDu har plass på Mestringstreff Orkdal.")
    assert "klammer" in part.ways_out.desk.notice.sentence


@pytest.mark.parametrize(
    ("way", "letter", "name"),
    [
        (("save_pdf", ".pdf"), "bekreftelse", "Bekreftelse på plass"),
        (("save_word", ".docx"), "plakat", "Plakat – Mestringstreff Orkdal"),
    ],
)
def test_a_file_is_named_after_nobody_and_to_a_participant_not_after_the_course(
    part: TextsPart,
    person: FakeAsk,
    tmp_path: Path,
    qtbot: QtBot,
    *,
    way: tuple[str, str],
    letter: str,
    name: str,
) -> None:
    kind, ending = way
    person.answers.append(tmp_path / f"brev{ending}")
    show(part, letter)
    getattr(part.ways_out, kind).click()
    wait(part, qtbot)
    assert person.asked[-1][1] == name
    assert (tmp_path / f"brev{ending}").stat().st_size > 1000
    assert part.ways_out.desk.notice.sentence == f"brev{ending} er lagret."


def test_each_has_a_page_of_ones_own_in_print(
    part: TextsPart, person: FakeAsk, tmp_path: Path, qtbot: QtBot
) -> None:
    person.answers.append(tmp_path / "brev.pdf")
    show(part, "bekreftelse")
    part.editor.to.each.click()
    part.ways_out.save_pdf.click()
    wait(part, qtbot)
    said = text((tmp_path / "brev.pdf").read_bytes())
    assert said.index("Hei Kari") < said.index("Hei Åse")


def test_the_pages_are_seen_large_as_they_print(part: TextsPart) -> None:
    show(part, "plakat")
    part.editor.edition.colours[True].click()
    part.ways_out.preview()
    shown = [each for each in QApplication.topLevelWidgets() if isinstance(each, Preview)]
    assert [(each.paper.title, each.edition().monochrome) for each in shown] == [("Plakat", True)]


def test_what_is_pasted_is_copied_first_of_all(part: TextsPart) -> None:
    show(part, "innlegg")
    assert part.ways_out.copy.property("role") == "primary"
    show(part, "plakat")
    assert part.ways_out.print.property("role") == "primary"


def test_it_is_printed_under_its_own_name(part: TextsPart, person: FakeAsk, qtbot: QtBot) -> None:
    person.answers = [True]
    show(part, "bekreftelse")
    part.editor.to.each.click()
    part.ways_out.print.click()
    qtbot.waitUntil(lambda: bool(part.ways_out.desk.notice.sentence))
    assert [job.title for job in person.machine.jobs] == ["Bekreftelse på plass"]
    assert person.machine.pages == [2]
