"""What the room may see of a gathering: a pure function of the gathering, its run and the time.

The view is built from an allowlist: the gathering's theme and planned start, of the item that is on its
title, phase, question, and when a break ends, and of a support slide what is on it. Of these, words typed
during the gathering stay out until they are let out. Nothing else of the plan, the log or the team comes
in here, nor what the leader has in mind with a slide, and nothing tells that the gathering is late: what
is over says no more of time.
"""

import datetime as dt
from dataclasses import dataclass, replace
from enum import StrEnum

from mestringstreff_desktop.clock import local
from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.content.slides.shown import ShownSlide
from mestringstreff_desktop.course.course import AgendaItem, Gathering
from mestringstreff_desktop.course.run.events import RunStatus
from mestringstreff_desktop.course.run.room import Room
from mestringstreff_desktop.course.run.slide_show import SlideShow
from mestringstreff_desktop.course.run.view import RunLine, RunView

NO_SHOW = SlideShow()
_MINUTE = dt.timedelta(minutes=1)


class Scene(StrEnum):
    """What the gathering is to the room right now."""

    WELCOME = "welcome"
    ACTIVITY = "activity"
    BREAK = "break"
    GOODBYE = "goodbye"


@dataclass(frozen=True)
class ParticipantView:
    """All that the room is shown. Two equal views look the same.

    A `slide`, built up to its `step`, stands in place of title and question; in a break its words do.
    `begins` is the wall-clock time when the gathering begins, or goes on after a break; None when that is
    over or not known. `minutes_left` of the item is None unless asked for. `is_waiting` says that nobody can
    tell yet when it goes on.
    """

    scene: Scene
    theme: str
    phase: Phase | None = None
    title: str = ""
    question: str = ""
    begins: dt.time | None = None
    minutes_left: int | None = None
    is_waiting: bool = False
    slide: ShownSlide | None = None
    step: int = 1


def participant_view(
    gathering: Gathering,
    run: RunView,
    now: dt.datetime,
    *,
    room: Room | None = None,
    wants_minutes: bool = False,
    show: SlideShow = NO_SHOW,
) -> ParticipantView:
    """Return what the room may see at `now` (UTC); without a `room` no words are held back.

    `show` are the slides of the item that is on; those of another one are not shown.
    """
    theme = gathering.title.strip()
    if run.status is RunStatus.NOT_STARTED:
        return ParticipantView(Scene.WELCOME, theme, begins=_planned_start(gathering, now))
    if run.status is RunStatus.FINISHED:
        return ParticipantView(Scene.GOODBYE, theme)
    if room is not None and not room.may_see_theme(gathering):
        theme = ""
    line = run.current
    if line is None:
        return ParticipantView(Scene.ACTIVITY, theme)
    if line.item.is_break:
        shown = _break(theme, run, line.item, now, wants_minutes)
    else:
        shown = _activity(theme, run, line, wants_minutes)
    shown = shown if room is None else _held_back(shown, gathering, line.item, room)
    return _with_slide(shown, gathering, room, show) if show.line == line.item.id else shown


def _with_slide(
    shown: ParticipantView, gathering: Gathering, room: Room | None, show: SlideShow
) -> ParticipantView:
    slide = show.current
    if slide is None or not (room is None or room.may_see_slide(gathering, slide)):
        return shown
    return replace(shown, slide=slide.shown, step=show.step)


def _held_back(shown: ParticipantView, gathering: Gathering, item: AgendaItem, room: Room) -> ParticipantView:
    """Return the view without the words of the item that are not let out."""
    title, question = (
        words if room.may_see(gathering, item, words) else "" for words in (shown.title, shown.question)
    )
    return replace(shown, title=title, question=question)


def _planned_start(gathering: Gathering, now: dt.datetime) -> dt.time | None:
    """Return when it begins, if that is later today."""
    here = local(now).replace(tzinfo=None)
    if gathering.start is None or (gathering.date or here.date()) != here.date():
        return None
    return gathering.start if dt.datetime.combine(here.date(), gathering.start) > here else None


def _break(
    theme: str, run: RunView, item: AgendaItem, now: dt.datetime, wants_minutes: bool
) -> ParticipantView:
    """It ends when the next item begins, which may be later than the break's own minutes say."""
    is_waiting = run.status is RunStatus.PAUSED or run.following is None
    ends = None if is_waiting or run.item_ends is None or run.item_ends <= now else run.item_ends
    return ParticipantView(
        Scene.BREAK,
        theme,
        title=item.title.strip(),
        begins=local(ends).time().replace(second=0, microsecond=0) if ends else None,
        minutes_left=_minutes(ends - now) if ends and wants_minutes else None,
        is_waiting=is_waiting,
    )


def _activity(theme: str, run: RunView, line: RunLine, wants_minutes: bool) -> ParticipantView:
    item, is_waiting = line.item, run.status is RunStatus.PAUSED
    return ParticipantView(
        Scene.ACTIVITY,
        theme,
        phase=item.phase,
        title=item.title.strip(),
        question=item.question.strip(),
        minutes_left=_minutes(line.left) if wants_minutes and not is_waiting else None,
        is_waiting=is_waiting,
    )


def _minutes(left: dt.timedelta) -> int | None:
    """Return whole minutes, the one begun included; nothing when time is up."""
    return -(-left // _MINUTE) if left > dt.timedelta() else None
