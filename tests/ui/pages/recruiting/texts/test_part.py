"""Tekster: as many of the list, the text and its page as there is room for, and ways in from elsewhere."""

from PySide6.QtWidgets import QApplication

from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.services.edits import Where
from mestringstreff_desktop.storage import courses
from mestringstreff_desktop.ui.base.navigation import LetterPlace
from mestringstreff_desktop.ui.pages.recruiting.texts.part import TextsPart
from tests.ui.pages.recruiting.texts.texts_parts import show


def seen(part: TextsPart, width: int) -> list[bool]:
    part.window().resize(width, 700)
    for _ in range(4):  # each part that goes leaves room to the next
        QApplication.processEvents()
    return [each.isVisible() for each in (part.list, part.editor, part.pages, part.ways_out.look)]


def test_the_page_gives_way_to_a_button_and_then_the_list_to_the_text(part: TextsPart) -> None:
    assert seen(part, 1150) == [True, True, True, False]
    assert seen(part, 850) == [True, True, False, True]
    assert seen(part, 600) == [True, False, False, False]
    show(part, "plakat")
    assert seen(part, 600) == [False, True, False, True]
    part.editor.back.click()
    assert seen(part, 600) == [True, False, False, False]


def test_buttons_with_little_room_say_it_in_a_word_and_are_called_the_same(part: TextsPart) -> None:
    seen(part, 850)
    button = part.ways_out.save_pdf
    assert (button.text().strip(), button.accessibleName()) == ("PDF", "Lagre som PDF")
    seen(part, 1150)
    assert button.text().strip() == "Lagre som PDF"


def test_it_knows_its_own_texts_alone(part: TextsPart) -> None:
    assert not part.point_at(LetterPlace("qqq"))
    assert not part.point_at("plakat")
    show(part, "plakat")
    assert part.where() == Where("recruiting", LetterPlace("plakat"))
    part.go_back_to(Where("recruiting", LetterPlace("innlegg")))
    assert part.editor.title.text() == "Innlegg"


def test_what_changes_elsewhere_is_seen(part: TextsPart) -> None:
    show(part, "innlegg")
    context = part.context

    def move() -> None:
        with context.database.transaction() as session:
            courses.find_bare(session, Course, context.require_course().id).place = "Biblioteket"

    context.act(move)
    assert part.editor.blocks.fields["tekst"].field.toPlainText() == "Kom til Biblioteket hos oss"
    assert part.editor.gaps.isHidden()


def test_what_is_typed_survives_a_full_disk_and_another_text(part: TextsPart) -> None:
    show(part, "innlegg")
    part.editor.blocks.fields["tekst"].field.setPlainText("Ny tekst")
    show(part, "plakat")
    show(part, "innlegg")
    assert part.editor.blocks.fields["tekst"].field.toPlainText() == "Ny tekst"
