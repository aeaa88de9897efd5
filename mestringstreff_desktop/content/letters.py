"""The types of the letters, posters and other texts (brev, plakat, kursbeskrivelse), straight from TOML.

A text is blocks, which the leader may rewrite one by one. In a block stands `{sted}` where a field of the
course goes; which fields there are is course/recruiting/fields.py's business. A field that is not known is
a gap, shown with its name, and never an empty hole.
"""

from typing import Literal

from mestringstreff_desktop.content.model import Source, Struct

# What a text looks like on paper. `plain` is copied into a web page or an e-mail.
LetterLook = Literal["letter", "description", "poster", "leaflet", "notice", "plain", "certificate"]
# Whom it is for, in the order the groups are listed.
LetterGroup = Literal["representatives", "recruiting", "participants", "after"]
BlockKind = Literal["heading", "lead", "text", "points", "facts", "sign", "tearoff"]
Person = Literal["", "participant", "representative"]


class Block(Struct, frozen=True, kw_only=True):
    """A part of a text that is written and changed as one.

    `heading` is a line in large type and `lead` the opening line of a poster. `points` has a point a line,
    `facts` a line a fact, as «Når: {dager} kl. {klokkeslett}». `sign` is who it is from, one a line.
    `tearoff` is what stands on each strip at the foot of a poster.
    """

    id: str
    kind: BlockKind
    text: str


class LetterTemplate(Struct, frozen=True, kw_only=True):
    """A text as the program has it. `use` says when to use it; `to` is who it is addressed to.

    `person` is whom it may name, one copy each. `most` is how many letters it may have, 0 where it does
    not matter. `art` is a drawing of resources/art/letters, and `alt` what it
    means to one who does not see it. `order` is its place within the group.
    """

    id: str
    title: str
    group: LetterGroup
    look: LetterLook
    order: int
    use: str
    blocks: tuple[Block, ...]
    source: Source
    to: str = ""
    subject: str = ""
    person: Person = ""
    most: int = 0
    art: str = ""
    alt: str = ""
    keywords: tuple[str, ...] = ()
