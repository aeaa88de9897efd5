"""Whom a letter is to: nobody by name before it is asked for, then those it is for, one each."""

from mestringstreff_desktop.ui.base.navigation import LetterPlace
from mestringstreff_desktop.ui.pages.recruiting.texts.part import TextsPart
from mestringstreff_desktop.ui.pages.recruiting.texts.receivers_box import ABOUT, TO
from tests.course.recruiting.letters import a_text
from tests.ui.pages.recruiting.texts.texts_parts import read, show


def names(part: TextsPart) -> list[str]:
    return [each.name for each in part.editor.to.people]


def test_no_name_stands_there_before_it_is_asked_for(part: TextsPart) -> None:
    show(part, "bekreftelse")
    assert names(part) == []
    assert "Kari" not in read(part.editor)
    assert part.editor.blocks.fields["to"].field.toPlainText() == "[Navn]"


def test_each_of_those_it_is_for_gets_one(part: TextsPart) -> None:
    show(part, "bekreftelse")
    part.editor.to.each.click()
    assert names(part) == ["Kari Haugmo", "Åse Bø"]
    assert "2 eksemplarer" in read(part.editor.to)
    assert part.editor.blocks.fields["to"].field.toPlainText() == "Kari Haugmo"
    show(part, "avtale")
    part.editor.to.each.click()
    assert names(part) == ["Ola Nes"]


def test_others_can_be_ticked(part: TextsPart) -> None:
    show(part, "bekreftelse")
    box = part.editor.to
    box.who.click()
    assert [each.box.accessibleName() for each in box.lines.values()][1] == "Per Li, på venteliste"
    for line in list(box.lines.values())[:2]:
        line.box.click()
    assert names(part) == ["Kari Haugmo", "Per Li"]
    box.all.click()
    assert len(names(part)) == 3
    box.nobody.click()
    assert names(part) == []


def test_one_can_come_with_a_person_in_mind(part: TextsPart) -> None:
    per = part.context.require_course().roster[1]
    assert part.point_at(LetterPlace("bekreftelse", per.id))
    assert names(part) == ["Per Li"]
    show(part, "plakat")
    assert part.editor.to.isHidden()
    show(part, "bekreftelse")
    assert names(part) == ["Per Li"]


def test_a_text_that_goes_to_others_asks_whom_it_is_about(part: TextsPart) -> None:
    course, box = part.context.require_course(), part.editor.to
    asked = []
    for to in ("{navn}", "", "FFOs fylkeslag"):
        box.show_letter(course, a_text(to=to))
        asked.append(box.question.text())
    assert asked == [TO, TO, ABOUT]
