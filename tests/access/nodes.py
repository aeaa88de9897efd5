"""What a screen reader is told of one control, and the text form that a tree of them is compared in."""

from collections.abc import Iterator
from dataclasses import dataclass

# What only holds other controls: without a name of its own it is passed over.
HOLDERS = frozenset({"filler", "panel", "layered pane"})
PRESSED = frozenset({"push button", "button menu", "check box", "radio button"})
WRITTEN = frozenset({"text", "spin box", "combo box"})
VALUED = frozenset({"spin box", "progress bar"})
# What stands on the face of a button is told with the button.
_FACE = frozenset({"label", "graphic", "progress bar"})
# A field that is made of fields tells for them all.
_WHOLE = frozenset({"spin box", "combo box"})


@dataclass(frozen=True)
class Node:
    """A control: its role in AT-SPI's words, what it is called, what it holds, how it stands, and its parts.

    `labelled` is the words of the label that belongs to it; `is_label` says that it is such a label itself.
    """

    role: str
    name: str = ""
    description: str = ""
    value: str = ""
    states: tuple[str, ...] = ()
    labelled: str = ""
    is_label: bool = False
    parts: tuple["Node", ...] = ()

    @property
    def is_used(self) -> bool:
        """Is it for pressing or writing?"""
        return self.role in PRESSED | WRITTEN

    @property
    def called(self) -> str:
        """What it is called. On Linux a choice is named by its label alone: its name is what is chosen."""
        return self.labelled if self.role == "combo box" else self.name

    def has(self, name: str) -> bool:
        """Does it hold something whose name begins so?"""
        return any(each.name.startswith(name) for each in self.every())

    def every(self) -> Iterator["Node"]:
        """Yield it and all within it, in the order they are read."""
        yield self
        for part in self.parts:
            yield from part.every()


def told(node: Node, depth: int = 0) -> Iterator[str]:
    """Yield a line for each control that says something, further in for each one it stands in."""
    is_said = bool(node.name) if node.role in HOLDERS else not _is_silent(node)
    if is_said:
        yield "  " * depth + line(node)
    if node.role not in _WHOLE:
        for part in node.parts:
            if not (node.role in PRESSED and part.role in _FACE):
                yield from told(part, depth + is_said)


def line(node: Node) -> str:
    """Return what is told of one control."""
    parts = [node.role, *([f"«{node.called}»"] if node.called or node.is_used else [])]
    parts += [f"= {node.value}"] if node.value else []
    parts += [f"({', '.join(node.states)})"] if node.states else []
    parts += [f"– {node.description}"] if node.description and node.description != node.name else []
    return " ".join(parts).replace("\n", " / ")


def unnamed(node: Node) -> list[str]:
    """Return the controls that are used but say nothing of what they are."""
    return [line(each) for each in node.every() if each.is_used and not each.called.strip()]


def _is_silent(node: Node) -> bool:
    """Is it a picture beside words, room for words to come, or a label that is told with its field?"""
    return node.role in _FACE - {"progress bar"} and (node.is_label or not (node.name or node.description))
