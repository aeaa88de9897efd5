"""The runner in words. Pure functions: time comes in as an argument, in UTC."""

from datetime import datetime, timedelta

from mestringstreff_desktop.clock import local, minutes_between
from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.content.words import capitalised, clock_time, count, long_date, when
from mestringstreff_desktop.course.course import Course, Gathering, place_words
from mestringstreff_desktop.course.handouts.stack import Handout
from mestringstreff_desktop.course.run.happenings import Happening, What
from mestringstreff_desktop.course.run.view import RunLine, RunView
from mestringstreff_desktop.course.timetable import minutes_in_words, time_in_words, total_minutes
from mestringstreff_desktop.services.edits import Where

_DEFINITE = {Phase.OPENING: "Oppstarten", Phase.MAIN: "Hoveddelen", Phase.CLOSING: "Avslutningen"}


_WITHOUT_ITEM = {What.STOP: "Tida ble stoppet", What.GO_ON: "Tida gikk videre", What.END: "Sluttet"}
_GONE = "en programpost som er tatt ut"


def where_of(gathering: Gathering) -> Where:
    """Return where a gathering is run, as undo tells of it."""
    return Where("run", gathering.id, f"gjennomføringen av samling {gathering.number}")


def happening_words(happening: Happening) -> str:
    """Startet med «Velkommen»; Gikk til «Runde»; Hoppet over «Pause»; Sluttet"""
    item = happening.item
    name = item.quoted if item else _GONE
    match happening.what:
        case What.START:
            return f"Startet med {name}"
        case What.SKIPPED:
            return f"Hoppet over {name}"
        case What.ITEM if item is not None and item.is_unplanned and not happening.is_return:
            return f"La inn {name}"
        case What.ITEM:
            return f"Gikk {'tilbake ' * happening.is_return}til {name}"
        case _:
            return _WITHOUT_ITEM[happening.what]


def time_question(happening: Happening) -> str:
    """Når gikk dere til «Runde»?"""
    name = happening.item.quoted if happening.item else _GONE
    match happening.what:
        case What.START:
            return "Når startet dere?"
        case What.STOP:
            return "Når ble tida stoppet?"
        case What.GO_ON:
            return "Når gikk tida videre?"
        case What.END:
            return "Når sluttet dere?"
        case _:
            return f"Når gikk dere til {name}?"


def sheet_words(handout: Handout) -> str:
    """Arket «BUSK», 11 stk., 2 av dem i stor skrift"""
    large = f", {handout.large} av dem i stor skrift" if handout.large else ""
    return f"Arket «{handout.title}», {handout.copies} stk.{large}"


def wall_time(moment: datetime | None) -> str:
    """Return a UTC moment as the clock on the wall shows it; nothing when it is not known."""
    return clock_time(local(moment)) if moment else ""


def whole_minutes(time: timedelta) -> int:
    """Return the minutes that are full, without sign."""
    return int(abs(time.total_seconds())) // 60


def left_words(line: RunLine) -> str:
    """igjen av 35 minutter; 3 minutter over"""
    if line.left >= timedelta():
        return f"igjen av {minutes_in_words(whole_minutes(line.planned))}"
    over = whole_minutes(line.left)
    return f"{minutes_in_words(over)} over" if over else "Litt over tida"


def spoken_left(line: RunLine) -> str:
    """3 minutter igjen; tida er ute; 2 minutter over tida"""
    minutes = whole_minutes(line.left)
    if line.left > timedelta():
        return f"{minutes_in_words(minutes)} igjen" if minutes else "under ett minutt igjen"
    return f"{minutes_in_words(minutes)} over tida" if minutes else "tida er ute"


def under_words(run: RunView) -> str:
    """Say, under the time left, what the item was to take when it is over, else when the phase ends."""
    line = run.current
    if line is None:
        return ""
    if line.left < timedelta():
        return f"{minutes_in_words(whole_minutes(line.planned))} var satt av"
    return f"{_DEFINITE[line.item.phase]} varer til kl. {wall_time(run.phase_ends)}"


def rate_words(run: RunView, due: datetime) -> str:
    """Startet kl. 10.00 · ferdig kl. 12.48, 3 minutter etter skjema"""
    started = f"Startet kl. {wall_time(run.started_at)}"
    if run.ends is None:
        return started
    return f"{started} · ferdig kl. {wall_time(run.ends)}, {_against(minutes_between(due, run.ends))}"


def _against(late: int) -> str:
    if not late:
        return "i rute"
    return f"{minutes_in_words(abs(late))} {'etter' if late > 0 else 'før'} skjema"


def then_words(run: RunView) -> str:
    """Så: Pause kl. 11.08"""
    if run.following is not None:
        return f"Så: {run.following.item.title} kl. {wall_time(run.following.starts)}"
    return f"Siste programpost. Samlingen er ferdig kl. {wall_time(run.ends)}"


def break_words(run: RunView) -> str:
    """Pausen er over kl. 11.23"""
    if run.current is not None and run.current.left <= timedelta():
        return "Pausen er over"
    return f"Pausen er over kl. {wall_time(run.item_ends)}"


def still_words(since: datetime | None) -> str:
    """Klokka har stått siden kl. 10.42"""
    return f"Klokka har stått siden kl. {wall_time(since)}" if since else "Klokka står"


def day_and_place(gathering: Gathering, course: Course) -> str:
    """Onsdag 25. november · Helsehuset"""
    day = when(gathering.date, None)
    return " · ".join(part for part in (capitalised(day), place_words(gathering, course)) if part)


def clock_words(gathering: Gathering) -> str:
    """10.00–12.45; what to do about it where no start is set."""
    if gathering.starts_at is None:
        return "Klare til å begynne?"
    ends = gathering.starts_at + timedelta(minutes=total_minutes(gathering.items))
    return f"{clock_time(gathering.starts_at)}–{clock_time(ends)}"


def other_day_words(gathering: Gathering, now: datetime) -> str:
    """Planlagt onsdag 25. november. I dag er det torsdag 26. november; nothing on the planned day."""
    today = local(now).date()
    if gathering.date is None or gathering.date == today:
        return ""
    return f"Planlagt {long_date(gathering.date)}. I dag er det {long_date(today)}."


def length_words(gathering: Gathering) -> str:
    minutes = total_minutes(gathering.items)
    has_break = any(item.is_break for item in gathering.items)
    return time_in_words(minutes) + (" med pausen" if has_break else "")


def held_words(gathering: Gathering, run: RunView) -> str:
    """Startet kl. 10.02 · sluttet kl. 12.51 · 4 minutter mer enn planlagt"""
    parts = [f"Startet kl. {wall_time(run.started_at)}", f"sluttet kl. {wall_time(run.finished_at)}"]
    if run.started_at is not None and run.finished_at is not None:
        planned = total_minutes(gathering.items)
        parts.append(_beyond(minutes_between(run.started_at, run.finished_at) - planned))
    return " · ".join(filter(None, parts))


def _beyond(minutes: int) -> str:
    if not minutes:
        return ""
    return f"{minutes_in_words(abs(minutes))} {'mer' if minutes > 0 else 'mindre'} enn planlagt"


def line_difference(line: RunLine) -> int:
    """Return how many minutes an item took beyond its plan; what was not planned took none beyond it."""
    return 0 if line.item.is_unplanned else line.used - line.item.minutes


def used_words(line: RunLine) -> str:
    """12 min; where it was not as planned: 15 min, planlagt 12; what came up: 7 min, ikke planlagt"""
    used = f"{line.used} min" if line.used else "under 1 min"
    if line.item.is_unplanned:
        return f"{used}, ikke planlagt"
    return f"{used}, planlagt {line.item.minutes}" if line_difference(line) else used


def finish_words(run: RunView) -> str:
    """Say what is left, for the question before a gathering is finished early."""
    minutes = whole_minutes(run.left)
    rest = sum(1 for line in run.lines if line.turn == "coming")
    what = f"Det er {minutes_in_words(minutes)} igjen av programmet"
    return f"{what}, og {count(rest, 'programpost', 'programposter')} står igjen." if rest else f"{what}."
