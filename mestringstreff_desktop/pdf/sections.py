"""Renders a form's section, whatever its kind."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import msgspec

from mestringstreff_desktop.content import forms
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.pdf.blocks import heading, words_blocks
from mestringstreff_desktop.pdf.cards import cards_blocks
from mestringstreff_desktop.pdf.checklist import Entry, checklist_blocks
from mestringstreff_desktop.pdf.columns import columns_blocks
from mestringstreff_desktop.pdf.figure import figure_blocks
from mestringstreff_desktop.pdf.page import Block
from mestringstreff_desktop.pdf.poster import poster_blocks
from mestringstreff_desktop.pdf.style import GAP, HEAD_GAP, Look
from mestringstreff_desktop.pdf.tables import scale_blocks, table_blocks

WrittenSection = (
    forms.Text | forms.Steps | forms.Prompts | forms.Choices | forms.Table | forms.Scale | forms.Columns
)


@dataclass(frozen=True)
class Setting:
    """What sections are rendered with: the look, the width in points, and the course's answers.

    A drawing that does not say what it means is called by the sheet's `title`.
    """

    look: Look
    width: float
    library: Library
    entries: Sequence[Entry] = ()
    title: str = ""


def section_blocks(section: forms.FormSection, setting: Setting) -> list[Block]:
    """Return the section as blocks, its title first; they open a page if the section asks for it."""
    blocks = _blocks(section, setting)
    title = "" if _shows_its_title(section) else section.title
    if blocks:
        blocks[0] = replace(blocks[0], gap=HEAD_GAP if title else GAP)
    if title:
        blocks.insert(0, heading(title, setting.look, setting.width))
    if section.new_page and blocks:
        blocks[0] = replace(blocks[0], new_page=True)
    return blocks


def _shows_its_title(section: forms.FormSection) -> bool:
    if isinstance(section, forms.Poster):
        return True
    return isinstance(section, forms.Text) and section.tint != "none"


def _blocks(section: forms.FormSection, setting: Setting) -> list[Block]:
    match section:
        case forms.PlanningChecklist():
            entries = setting.entries
            return checklist_blocks(setting.library.checklist, entries, setting.look, setting.width)
        case forms.Cards() | forms.Poster() | forms.Figure():
            return _drawn_blocks(section, setting)
        case _:
            return _written_blocks(section, setting.look, setting.width)


def _drawn_blocks(section: forms.Cards | forms.Poster | forms.Figure, setting: Setting) -> list[Block]:
    look, width = setting.look, setting.width
    match section:
        case forms.Cards():
            return cards_blocks(section, look, width)
        case forms.Poster():
            return poster_blocks(section, look, width)
        case forms.Figure():
            named = msgspec.structs.replace(section, alt=section.alt or setting.title)
            return figure_blocks(named, look, width)


def _written_blocks(section: WrittenSection, look: Look, width: float) -> list[Block]:
    match section:
        case forms.Table():
            return table_blocks(section, look, width)
        case forms.Scale():
            return scale_blocks(section, look, width)
        case forms.Columns():
            return columns_blocks(section, look, width)
        case _:
            return words_blocks(section, look, width)
