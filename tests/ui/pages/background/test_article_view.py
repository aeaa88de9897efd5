"""The chosen article with what belongs to it."""

from mestringstreff_desktop.ui.pages.background.page import BackgroundPage
from tests.background import SAMPLES
from tests.ui.pages.background.background_parts import read


def test_all_of_it_is_read_with_the_source_of_each_paragraph(page: BackgroundPage) -> None:
    said = read(page.view)
    assert all(" ".join(text.split()) in " ".join(said.split()) for text in SAMPLES[0].texts)
    assert "2 minutter å lese · Å leve med helseutfordringer" in said
    assert said.index("Si det slik") < said.index("Hva det er") < said.index("Håndboka kap. 14.2, s. 98–99")
    assert "Laget for dette programmet" in said


def test_another_one_is_read_from_the_top(page: BackgroundPage) -> None:
    bar = page.view._area.verticalScrollBar()
    bar.setRange(0, 100)
    bar.setValue(60)
    page.view.show_article(SAMPLES[0])
    assert bar.value() == 60
    page.view.show_article(SAMPLES[1])
    assert bar.value() == 0
