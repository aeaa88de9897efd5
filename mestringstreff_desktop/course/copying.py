"""Copies of a course's parts: the same again, as it was, or a new one like it."""

import dataclasses
from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import uuid4

from mestringstreff_desktop.course.course import AgendaItem, Gathering, Slide
from mestringstreff_desktop.course.own import Attachment, OwnSheet, OwnTool

T = TypeVar("T", AgendaItem, Attachment, OwnSheet, OwnTool)


def same_gathering(gathering: Gathering) -> Gathering:
    """Return a gathering with the same ids and all that belongs to it, to put it back where it was."""
    return dataclasses.replace(
        gathering,
        items=[dataclasses.replace(each) for each in gathering.items],
        events=[dataclasses.replace(each) for each in gathering.events],
        notes=[dataclasses.replace(each) for each in gathering.notes],
        considerations=[dataclasses.replace(each) for each in gathering.considerations],
        log=dataclasses.replace(gathering.log),
        **_own_lists(gathering),
    )


def new_like(thing: T) -> T:
    """Return a copy with an id of its own."""
    return dataclasses.replace(thing, id=uuid4())


def line_like(item: AgendaItem) -> AgendaItem:
    """Return a line like one, to stand elsewhere in a plan: with no start of its own."""
    return dataclasses.replace(item, id=uuid4(), locked_start=None, is_unplanned=False)


def plan_like(gathering: Gathering) -> Gathering:
    """Return a gathering with the same plan, and nothing of when it was held or what was written of it."""
    items = {str(each.id): new_like(each) for each in gathering.items if not each.is_unplanned}
    return Gathering(
        title=gathering.title,
        theme_id=gathering.theme_id,
        lead=gathering.lead,
        start=gathering.start,
        place=gathering.place,
        is_digital=gathering.is_digital,
        link=gathering.link,
        reflection_task=gathering.reflection_task,
        sheets=gathering.sheets,
        slides=_at_lines(gathering.slides, items),
        own_slides=gathering.own_slides,
        items=list(items.values()),
        position=gathering.position,
        **_own_lists(gathering),
    )


def _at_lines(slides: tuple[Slide, ...] | None, items: Mapping[str, AgendaItem]) -> tuple[Slide, ...] | None:
    """Return the slides put at the copies of the lines they were at; `items` are those by the old ids."""
    if slides is None:
        return None
    lines = {old: str(new.id) for old, new in items.items()}
    return tuple(dataclasses.replace(each, line=lines.get(each.line, "")) for each in slides)


def _own_lists(gathering: Gathering) -> dict[str, Any]:
    names = ("goals", "group_questions", "prompts", "tips", "material", "tools")
    return {name: list(getattr(gathering, name)) for name in names}
