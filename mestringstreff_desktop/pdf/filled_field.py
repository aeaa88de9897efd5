"""A field as it came back in a file that somebody has filled in: its name and its value, and nothing else."""

import msgspec


class FilledField(msgspec.Struct, frozen=True, kw_only=True):
    """One field. `text` is what was written. A field with buttons has their states, as the file calls them.

    `chosen` are places among the states, from 0.
    """

    name: str
    text: str = ""
    states: tuple[str, ...] = ()
    chosen: tuple[int, ...] = ()
