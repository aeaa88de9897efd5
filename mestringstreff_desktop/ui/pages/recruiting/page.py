"""Rekruttering: how participants are reached, who takes part, and what is written to them."""

from collections.abc import Mapping
from types import MappingProxyType

from mestringstreff_desktop.ui.base.context import Context
from mestringstreff_desktop.ui.pages.recruiting.part import PAGE, Part
from mestringstreff_desktop.ui.widgets.parts_page import PartMaker, PartsPage


def _channels(context: Context) -> Part:
    from mestringstreff_desktop.ui.pages.recruiting.channels.part import ChannelsPart

    return ChannelsPart(context)


def _participants(context: Context) -> Part:
    from mestringstreff_desktop.ui.pages.recruiting.participants.part import ParticipantsPart

    return ParticipantsPart(context)


def _texts(context: Context) -> Part:
    from mestringstreff_desktop.ui.pages.recruiting.texts.part import TextsPart

    return TextsPart(context)


# Each part's word, icon and maker, in the order they stand.
PARTS: Mapping[str, PartMaker] = MappingProxyType(
    {
        "participants": PartMaker("Deltakere", "users", _participants),
        "channels": PartMaker("Kanaler", "megaphone", _channels),
        "texts": PartMaker("Tekster", "file-text", _texts),
    }
)


class RecruitingPage(PartsPage):
    """Three parts, one at a time; what each can do stands at the top right while it is shown."""

    name = PAGE
    help_topic = "deltakere"
    title = "Rekruttering"
    lead = "Nå ut til dem kurset er for, ta imot påmeldinger, og skriv det dere trenger."
    makers = PARTS
