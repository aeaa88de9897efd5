"""The handbook's advice in boxes: recommendation, consideration, practical tip."""

from typing import NamedTuple

from PySide6.QtWidgets import QFrame

from mestringstreff_desktop.content.model import Advice
from mestringstreff_desktop.content.words import short_source
from mestringstreff_desktop.ui.widgets.labels import label
from mestringstreff_desktop.ui.widgets.layouts import box


class AdviceLook(NamedTuple):
    """How a kind of advice is shown: its heading, the heading's role, and the box's."""

    heading: str
    heading_role: str
    box_role: str


_LOOKS = {
    "recommendation": AdviceLook("Anbefaling", "primary", "teal"),
    "consideration": AdviceLook("Vurdering", "strong", "sage"),
    "tip": AdviceLook("Praktisk tips", "strong", "sun"),
}


def advice_box(advice: Advice) -> QFrame:
    """Return a box with one piece of advice and where it comes from."""
    look = _LOOKS[advice.kind]
    source = label(short_source(advice.source), "quiet")
    heading = label(look.heading, look.heading_role)
    made = box(look.box_role, heading, label(advice.text), source, None, gap=4, margin=13)
    made.setAccessibleName(f"{look.heading}: {advice.text}")
    return made
