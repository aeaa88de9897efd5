"""The types of the channels: ways to reach participants, decoded straight from TOML."""

from mestringstreff_desktop.content.model import Source, Struct


class ChannelTemplate(Struct, frozen=True, kw_only=True):
    """One way to reach participants. `hint` says how; `letter` is the id of the text that suits it.

    `is_essential` are those that the handbook stresses.
    """

    id: str
    title: str
    hint: str
    source: Source
    letter: str = ""
    is_essential: bool = False


class ChannelSet(Struct, frozen=True, kw_only=True):
    """All channels, in the order they are shown."""

    channels: tuple[ChannelTemplate, ...]
