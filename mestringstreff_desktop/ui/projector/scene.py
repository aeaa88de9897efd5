"""What the participants' screen says of a gathering. Pure: a view of the gathering in, its words out."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from mestringstreff_desktop.content.words import clock_time, count
from mestringstreff_desktop.course.run.participants import ParticipantView, Scene
from mestringstreff_desktop.course.timetable import PHASE_NAMES

Drawing = Literal["", "sun", "cup", "evening"]
_NO_BREAK = "\u00a0"


@dataclass(frozen=True)
class SceneWords:
    """The texts by place. `main` is the largest; `ground` is the token of the colour behind it all."""

    main: str
    heading: str = ""
    below: str = ""
    foot: str = ""
    corner: str = ""
    other_corner: str = ""
    drawing: Drawing = ""
    ground: str = "paper"


def words_of(view: ParticipantView) -> SceneWords:
    """Return the words of a view."""
    match view.scene:
        case Scene.WELCOME:
            foot = f"Vi begynner {_at(view.begins)}" if view.begins else "Vi begynner snart"
            return SceneWords("Velkommen", below=view.theme, foot=foot, drawing="sun", ground="soft_teal")
        case Scene.BREAK:
            return _break(view)
        case Scene.GOODBYE:
            return SceneWords("Takk for i dag", below="Ha det godt!", drawing="evening", ground="soft_teal")
        case Scene.ACTIVITY:
            return _activity(view)


def _break(view: ParticipantView) -> SceneWords:
    if view.begins is not None:
        main = f"Vi begynner igjen {_at(view.begins)}"
    else:
        main = "Vi sier fra når vi begynner igjen" if view.is_waiting else "Nå begynner vi igjen"
    left, words = view.minutes_left, view.slide.words[:1] if view.slide else ()
    return SceneWords(
        main,
        heading=(view.slide.title if view.slide else view.title) or "Pause",
        below=f"om {count(left, 'minutt', 'minutter')}" if left else "".join(words),
        corner=view.theme,
        drawing="cup",
        ground="soft_sun",
    )


def _activity(view: ParticipantView) -> SceneWords:
    """The question is what is largest; without one the activity, without that the theme, or the phase."""
    phase = PHASE_NAMES[view.phase] if view.phase else ""
    words = view.question or view.title or view.theme
    main = (words or phase or "Mestringstreff").replace(" …", f"{_NO_BREAK}…")
    return SceneWords(
        main,
        heading=view.title if view.question else "",
        foot=_foot(view),
        corner=view.theme if view.question or view.title else "",
        other_corner=phase if words else "",
    )


def _foot(view: ParticipantView) -> str:
    if view.is_waiting:
        return "Vi tar oss litt tid"
    left = view.minutes_left
    return f"{count(left, 'minutt', 'minutter')} igjen" if left else ""


def _at(moment: dt.time) -> str:
    """kl. 11.23, never parted at the end of a line"""
    return f"kl.{_NO_BREAK}{clock_time(moment)}"
