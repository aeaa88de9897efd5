"""What Juster resten says: what to shorten, what to drop, what stays, and what does not fit."""

from mestringstreff_desktop.clock import local
from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.content.words import clock_time
from mestringstreff_desktop.course.adjust import Adjustment, ItemChange
from mestringstreff_desktop.course.timetable import minutes_in_words


def adjustment_words(adjustment: Adjustment) -> list[str]:
    """Return the proposal as sentences: what to do, what stays, and how it comes out."""
    if not adjustment.changes:
        return [_unchanged(adjustment)]
    sentences = [_sentence(change) for change in adjustment.changes]
    return [*sentences, *_stays(adjustment), _outcome(adjustment)]


def _sentence(change: ItemChange) -> str:
    title = f"«{change.item.title.strip() or 'Uten navn'}»"
    if change.is_dropped:
        return f"Dropp {title}."
    what = "Kort ned" if change.after < change.before else "Gi"
    how = "til" if change.after < change.before else "god tid:"
    return f"{what} {title} {how} {minutes_in_words(change.after)}."


def _unchanged(adjustment: Adjustment) -> str:
    if adjustment.missing:
        return _too_little(adjustment)
    at = clock_time(local(adjustment.ends))
    if adjustment.spare:
        return f"Dere har {minutes_in_words(adjustment.spare)} til gode før kl. {at}. Bruk dem rolig."
    return f"Dere er i rute til kl. {at}. Det er ingenting å justere."


def _too_little(adjustment: Adjustment) -> str:
    """Say what does not fit: the closing and the breaks have what they need first."""
    at = clock_time(local(adjustment.ends))
    return f"{minutes_in_words(adjustment.missing)} får ikke plass før kl. {at}. Velg en senere slutt."


def _stays(adjustment: Adjustment) -> list[str]:
    has_break = any(each.item.is_break for each in adjustment.items)
    has_closing = any(each.item.phase is Phase.CLOSING for each in adjustment.items)
    match has_break, has_closing:
        case True, True:
            return ["Pausen og avslutningen blir som planlagt."]
        case True, False:
            return ["Pausen blir som planlagt."]
        case False, True:
            return ["Avslutningen blir som planlagt."]
        case _:
            return []


def _outcome(adjustment: Adjustment) -> str:
    at = clock_time(local(adjustment.ends))
    if adjustment.missing:
        return f"Likevel: {_too_little(adjustment)}"
    if adjustment.spare:
        return f"Da er dere ferdige {minutes_in_words(adjustment.spare)} før kl. {at}."
    return f"Da er dere ferdige kl. {at}."
