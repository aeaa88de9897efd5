"""The page beside the fields: made again as one writes, and kept where the sheet cannot be printed."""

from contextlib import suppress

import msgspec
import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.forms import Figure, Form, FormSection, Steps, Table, Text
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.own.sheets import new_form
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.ui.pages.own.preview import SheetPreview, picture_of
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.ui.pages.own.own_parts import editor

TOO_MUCH = Steps(items=("ord " * 10_000,))


def form(*sections: FormSection) -> Form:
    return msgspec.structs.replace(new_form("eget"), sections=sections)


@pytest.fixture
def preview(window: MainWindow, qtbot: QtBot) -> SheetPreview:
    made = editor(window).preview
    with qtbot.waitSignal(made.shown, timeout=30_000):
        made.show_form(made._form or form(), at_once=True)
    return made


def shown(preview: SheetPreview, what: Form, qtbot: QtBot) -> None:
    with qtbot.waitSignal(preview.shown, timeout=30_000):
        preview.show_form(what)


@pytest.mark.looks
def test_a_page_comes_after_a_pause(preview: SheetPreview) -> None:
    picture = preview.paper.picture
    assert picture is not None
    assert picture.height() > picture.width()
    assert preview.trouble == ""


def test_a_mistake_is_said_beside_the_last_good_picture(preview: SheetPreview, qtbot: QtBot) -> None:
    before = preview.paper.picture
    shown(preview, form(TOO_MUCH), qtbot)
    assert "for stort for arket" in preview.trouble
    assert preview.paper.picture is before
    shown(preview, form(Text(paragraphs=("Hei",))), qtbot)
    assert preview.trouble == ""


def test_a_sheet_of_several_pages_is_leafed_through(preview: SheetPreview, qtbot: QtBot) -> None:
    pages = tuple(Text(paragraphs=("Hei",), new_page=number > 0) for number in range(3))
    shown(preview, form(*pages), qtbot)
    assert preview.pages == 3
    with qtbot.waitSignal(preview.shown, timeout=30_000):
        preview.on.click()
    assert preview.page == 1
    assert preview.back.isEnabled()
    shown(preview, form(pages[0]), qtbot)
    assert preview.page == 0


@pytest.mark.parametrize(
    "section", [Table(columns=()), Figure(art="finnes-ikke.svg"), Figure(art="../theme.toml"), TOO_MUCH]
)
def test_what_cannot_be_printed_is_a_sentence(section: FormSection, library: Library, qapp: object) -> None:
    with pytest.raises(UserError) as told:
        picture_of(library, None, form(section), 0, QSize(300, 400))
    assert str(told.value).endswith(".")


@pytest.mark.parametrize("text", ["<b>&", "ord " * 10_000, "🌻 ŋ", "\x00\x1b\t", "a" * 5000])
def test_any_text_is_a_page(text: str, library: Library, qapp: object) -> None:
    made = picture_of(library, None, form(Text(paragraphs=(text,))), 99, QSize(300, 400))
    assert made.page == made.pages - 1
    assert not made.picture.isNull()


@pytest.mark.parametrize("text", ["<b>&", "ord " * 10_000, "🌻 ŋ", "a" * 5000])
def test_any_title_is_a_page_or_a_sentence(text: str, library: Library, qapp: object) -> None:
    titled = msgspec.structs.replace(form(Text(paragraphs=("Hei",))), title=text, lead=text)
    with suppress(UserError):
        assert not picture_of(library, None, titled, 0, QSize(300, 400)).picture.isNull()
