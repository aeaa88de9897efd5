"""Slides in words: what the pages say about one, and the kinds of slides there are to make."""

from collections.abc import Mapping
from types import MappingProxyType

from mestringstreff_desktop.content.slides.layout import WIDE
from mestringstreff_desktop.content.slides.model import MOST_WORDS, Layout
from mestringstreff_desktop.content.slides.shown import ShownSlide
from mestringstreff_desktop.course.course import Gathering
from mestringstreff_desktop.course.slides import DeckSlide, SlideKind
from mestringstreff_desktop.ui.projector.slide_view import NARROWEST, layout_on

STATES: Mapping[SlideKind, str] = MappingProxyType(
    {
        SlideKind.BUILT_IN: "",
        SlideKind.CHANGED: "Endret",
        SlideKind.OWN: "Eget",
        SlideKind.GONE: "Finnes ikke lenger i programmet",
    }
)
NOT_SHOWN = "Vises ikke"
# How one of the leader's own can look, and what stands first on it.
LOOKS: Mapping[Layout, str] = MappingProxyType(
    {
        "drawing": "Tekst",
        "question": "Spørsmål",
        "steps": "Nummererte trinn",
        "task": "Oppgave",
        "story": "Fortelling",
        "title": "Stor overskrift",
        "break": "Pause",
    }
)
MODEL = "Modell med ord i tegningen"
TOO_MANY = f"Det er mange ord. Høyst {MOST_WORDS} er lett å lese."
TOO_LONG = "Alt får ikke plass. Gjør teksten kortere, eller del den på to støtteark."


def line_title(of: DeckSlide, gathering: Gathering) -> str:
    """Return the title of the line of the plan that a slide is shown at."""
    item = gathering.item(of.line) if of.line else None
    return item.title if item else ""


def advice(slide: ShownSlide) -> str:
    """Return what to say of the words on a slide; empty where they are few enough, and fit on any wall."""
    is_cut = any(layout_on(slide, width).is_cut for width in (WIDE, NARROWEST))
    parts = (TOO_MANY if slide.word_count > MOST_WORDS else "", TOO_LONG if is_cut else "")
    return " ".join(filter(None, parts))
