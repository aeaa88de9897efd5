"""The bar of a preview tells where one is, and offers only what leads on."""

import pytest
from PySide6.QtPdf import QPdfDocument

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.paper.page_view import Fit, PageView
from mestringstreff_desktop.ui.paper.rendering import load
from mestringstreff_desktop.ui.paper.view_bar import ViewBar
from tests.ui.pages.toolbox.toolbox_parts import shown
from tests.ui.paper.paper_parts import A4, pdf_of


@pytest.fixture
def pages(context: Context) -> PageView:
    made = PageView(context)
    shown(context, made, 600, 500)
    document = QPdfDocument(made)
    load(document, pdf_of(A4, A4, A4))
    made.show_document(document)
    return made


@pytest.fixture
def bar(context: Context, pages: PageView) -> ViewBar:
    made = ViewBar(pages)
    shown(context, made, 700, 60)
    return made


def test_it_tells_the_page_and_the_number_of_pages(bar: ViewBar, pages: PageView) -> None:
    assert bar.place.text() == "Side 1 av 3"
    bar.forward.click()
    assert bar.place.text() == "Side 2 av 3"
    assert pages.page == 1


def test_before_the_first_and_after_the_last_there_is_no_way(bar: ViewBar) -> None:
    assert (bar.back.isEnabled(), bar.forward.isEnabled()) == (False, True)
    bar.forward.click()
    bar.forward.click()
    assert (bar.back.isEnabled(), bar.forward.isEnabled()) == (True, False)


def test_larger_and_smaller_tell_the_zoom(bar: ViewBar, pages: PageView) -> None:
    pages.zoom_by(1 / pages.zoom)
    assert bar.scale.text() == "100 %"
    bar.larger.click()
    assert bar.scale.text() == "125 %"
    bar.smaller.click()
    assert bar.scale.text() == "100 %"


def test_a_fit_stays_marked_until_one_zooms(bar: ViewBar, pages: PageView) -> None:
    bar.wide.click()
    assert (pages.fit, bar.wide.isChecked(), bar.whole.isChecked()) == (Fit.WIDTH, True, False)
    bar.larger.click()
    assert (bar.wide.isChecked(), bar.whole.isChecked()) == (False, False)
    bar.whole.click()
    assert pages.fit is Fit.PAGE


def test_pressing_the_marked_fit_keeps_it_marked(bar: ViewBar) -> None:
    bar.whole.click()
    assert bar.whole.isChecked()


def test_every_button_has_a_name_and_tells_its_key(bar: ViewBar) -> None:
    for button in (bar.back, bar.forward, bar.smaller, bar.larger):
        assert button.accessibleName()
        assert button.toolTip().endswith(")")


def test_no_two_buttons_share_a_key(bar: ViewBar) -> None:
    keys = [key for key, _ in bar.shortcuts()]
    assert len(keys) == len(set(map(str, keys)))
