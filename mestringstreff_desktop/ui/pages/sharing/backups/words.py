"""A backup in words: when it was taken, and what is in it."""

from datetime import datetime

from mestringstreff_desktop.clock import local
from mestringstreff_desktop.content.words import clock_time, count, long_date, short_date, size_words
from mestringstreff_desktop.storage.backup import Backup

MOST_TITLES = 3


def taken_words(taken: datetime, now: datetime) -> str:
    """I dag kl. 10.05; onsdag 25. november kl. 10.05; with the year where it is another. Times are UTC."""
    then, today = local(taken), local(now).date()
    if then.date() == today:
        return f"i dag kl. {clock_time(then)}"
    year = f" {then.year}" if then.year != today.year else ""
    return f"{long_date(then.date())}{year} kl. {clock_time(then)}"


def titles_words(found: Backup) -> str:
    """«A», «B», «C» og 2 kurs til"""
    titles = [f"«{' '.join(title.split())}»" for title in (found.courses or {}).values()]
    if not titles:
        return "Ingen kurs"
    left = len(titles) - MOST_TITLES
    return ", ".join(titles[:MOST_TITLES]) + (f" og {count(left, 'kurs', 'kurs')} til" if left > 0 else "")


def facts_words(found: Backup) -> str:
    """312 kB · sist endret tir. 24. nov. kl. 14.32"""
    size = size_words(found.size)
    if found.changed_at is None:
        return size
    changed = local(found.changed_at)
    return f"{size} · sist endret {short_date(changed.date())} kl. {clock_time(changed)}"
