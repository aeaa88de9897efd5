"""What a leader has changed of a letter, a poster or another text: her words, by the block they are in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID, uuid4


@dataclass(eq=False, kw_only=True)
class Letter:
    """A course's own words in a built-in text; a block that is not in `blocks` is as the program has it.

    `gap_values` fill gaps of this text alone; those of the whole course are `Course.text_values`.
    """

    letter_id: str
    blocks: Mapping[str, str] = field(default_factory=dict)
    gap_values: Mapping[str, str] = field(default_factory=dict)
    position: int = 0
    id: UUID = field(default_factory=uuid4)
