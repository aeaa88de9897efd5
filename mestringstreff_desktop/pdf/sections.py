"""Renders a form's section, whatever its kind."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mestringstreff_desktop.content import forms
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.pdf.blocks import heading, words_blocks
from mestringstreff_desktop.pdf.checklist import Entry, checklist_blocks
from mestringstreff_desktop.pdf.columns import columns_blocks
from mestringstreff_desktop.pdf.figure import figure_blocks
from mestringstreff_desktop.pdf.page import Block
from mestringstreff_desktop.pdf.style import GAP, HEAD_GAP, Look
from mestringstreff_desktop.pdf.tables import scale_blocks, table_blocks


@dataclass(frozen=True)
class Setting:
    """What sections are rendered with: the look, the width in points, and the course's answers."""

    look: Look
    width: float
    library: Library
    entries: Sequence[Entry] = ()


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
    return isinstance(section, forms.Text) and section.tint != "none"


def _blocks(section: forms.FormSection, setting: Setting) -> list[Block]:
    look, width = setting.look, setting.width
    match section:
        case forms.Table():
            return table_blocks(section, look, width)
        case forms.Figure():
            return figure_blocks(section, look, width)
        case forms.Scale():
            return scale_blocks(section, look, width)
        case forms.Columns():
            return columns_blocks(section, look, width)
        case forms.PlanningChecklist():
            return checklist_blocks(setting.library.checklist, setting.entries, look, width)
        case _:
            return words_blocks(section, look, width)
