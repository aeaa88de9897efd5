"""Lines of a plan from any text: a list from Word, rows from Excel, a mail. And the other way.

A line of text is a line of the plan. Minutes are found where they are written («10 min», «1 t», «15'»),
or worked out from clock times; who is responsible is found where it has a place of its own, or is one of
those who are known. Nothing that is written is lost: what is not understood stays in the title.
"""

import csv
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise, zip_longest

from mestringstreff_desktop.content.model import Phase
from mestringstreff_desktop.content.text import clean_name
from mestringstreff_desktop.course.course import AgendaItem
from mestringstreff_desktop.course.suggestions import NEW_MINUTES
from mestringstreff_desktop.course.timetable import MOST_MINUTES, PHASE_NAMES

NO_TITLE = "Ny programpost"
_DAY = 24 * 60
_LONGEST_TITLE = 100  # letters; of a longer line the first sentence is the title
_MOST_NAMES = 4  # words of somebody's name or role

_BULLET = re.compile(r"^\s*(?:[•▪◦‣∙·●○■□–—*\-\uf0b7\uf0a7]|o(?=\t| {2}))\s+")
_NUMBER = re.compile(r"^\s*(?:\d{1,2}|[a-zæøå])[.)]\s+(?=\S)", re.IGNORECASE)
# «10m» is ten minutes, and «400 m» a way to walk
_MINUTES = r"(?P<minutes>\d{1,3})(?:\s*(?:min(?:utt(?:er)?)?\b\.?|['′’´])|m\b)"
_REST = r"(?:\s*(?:og\s+)?(?P<rest>\d{1,2})\s*m(?:in\w*)?\b\.?)?"
_HOURS = rf"(?P<hours>\d{{1,2}}(?:[.,]5)?)\s*(?:t(?:imer?)?|h)\b\.?{_REST}"
_UPPER = r"(?:(?:ca\.?|cirka|maks|inntil)\s*)?(?:\d{1,3}\s*[-–—]\s*)?"
_LENGTH = re.compile(f"{_UPPER}(?:{_MINUTES}|{_HOURS})", re.IGNORECASE)
_CLOCK = r"(?:[01]?\d|2[0-3])(?:[.:][0-5]\d)?|(?:[01]\d|2[0-3])[0-5]\d"
_BEFORE = r"(?:kl(?:okka|okken)?\.?\s*)?"
_NO_MORE = r"(?!\d|[.:]\d)"
_SPAN = re.compile(rf"{_BEFORE}(?P<start>{_CLOCK})\s*(?:[-–—]|til)\s*{_BEFORE}(?P<end>{_CLOCK}){_NO_MORE}")
_START = re.compile(rf"{_BEFORE}(?P<start>(?:[01]?\d|2[0-3])[.:][0-5]\d){_NO_MORE}")
_WHO = re.compile(r"^(?:hoved)?(?:ansvar(?:lig)?|leder|ved)\s*:?\s+(?P<who>.+)$", re.IGNORECASE)
_BRACKETS = re.compile(r"\(([^()]*)\)")
_PARTS = re.compile(r"\t|\s+[–—|/-]\s+|;\s+|,\s+")
_EDGES = " \t,;:|/–—-"
_QUOTED_ROWS = re.compile(r'(?:^|\t)"[^"\t]*\n', re.MULTILINE)
_LINE_ENDS = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_HEADINGS = {name.casefold(): phase for phase, name in PHASE_NAMES.items()}
_COLUMNS = {
    "clock": {"tid", "klokkeslett", "kl", "når", "tidspunkt"},
    "minutes": {"min", "minutter", "varighet", "lengde", "tidsbruk", "antall minutter"},
    "title": {"hva", "innhold", "tema", "aktivitet", "program", "programpost", "tittel", "post"},
    "who": {"hvem", "ansvar", "ansvarlig", "hovedansvar", "leder", "hvem har ansvar"},
    "way": {"hvordan", "arbeidsform", "metode", "form"},
    "text": {"merknad", "kommentar", "beskrivelse", "notat", "hva gjør dere"},
}


@dataclass
class _Line:
    """What is understood of a line so far. Clock times are minutes since midnight."""

    title: str = ""
    minutes: int | None = None
    start: int | None = None
    end: int | None = None
    who: str = ""
    way: str = ""
    text: list[str] = field(default_factory=list)
    is_heading_only: bool = False

    @property
    def length(self) -> int | None:
        """The minutes that are written, or that its two clock times give."""
        if self.minutes is not None:
            return self.minutes
        between = (self.end - self.start) % _DAY if self.start is not None and self.end is not None else 0
        return between if 0 < between <= MOST_MINUTES else None


@dataclass(frozen=True)
class Pasted:
    """Lines for a plan, and how many of them had no minutes to be found."""

    items: tuple[AgendaItem, ...]
    guessed: int


def read(text: str, phase: Phase, people: Collection[str] = ()) -> Pasted:
    """Return the lines of a text, in a phase until a heading names another. `people` may be responsible."""
    rows = _rows(text)
    columns = _columns(rows[0]) if rows else ()
    known = {name.casefold() for each in people for name in (each, each.split(" ")[0]) if name}
    if columns:
        lines = [_by_columns(row, columns) for row in rows[1:]]
    else:
        lines = [_understood(row, known) for row in _without_numbers(rows)]
    _work_out(lines)
    items, at = [], phase
    for line, following in zip_longest(lines, lines[1:]):
        heading = _HEADINGS.get(line.title.casefold()) if line.is_heading_only else None
        if heading is not None and following is not None and not following.is_heading_only:
            at = heading
        else:
            items.append((line, at))
    made = tuple(_item(line, at) for line, at in items)
    return Pasted(made, sum(line.length is None for line, _ in items))


def write(items: Sequence[AgendaItem]) -> str:
    """Return lines of a plan as rows for Word or Excel, without what is between the leaders."""
    rows = ((item.title, f"{item.minutes} min", item.responsible, item.way_of_working) for item in items)
    return "\n".join("\t".join(map(clean_name, row)).rstrip("\t") for row in rows)


def _rows(text: str) -> list[list[str]]:
    """Return the rows of a text, each as its cells; a cell of Excel may hold several lines."""
    lines = _LINE_ENDS.split(text.replace("\0", ""))
    found = _quoted_rows(lines) if _QUOTED_ROWS.search(text) else []
    found = found or [_unmarked(line).split("\t") for line in lines]
    cells = ([clean_name(cell) for cell in row] for row in found)
    return [row for row in cells if any(row)]


def _quoted_rows(lines: Sequence[str]) -> list[list[str]]:
    """Return rows as Excel writes them; none where a mark is never closed, or what it holds is no cell."""
    try:
        return list(csv.reader((f"{line}\n" for line in lines), delimiter="\t", strict=True))
    except csv.Error:
        return []


def _unmarked(line: str) -> str:
    """Return a line without its bullet or its number."""
    return _NUMBER.sub("", _BULLET.sub("", line))


def _columns(row: Sequence[str]) -> tuple[str, ...]:
    """Return what the columns of a table are, when a row is their heads."""
    words = [cell.casefold().strip(" .:") for cell in row]
    found = tuple(next((kind for kind, names in _COLUMNS.items() if word in names), "") for word in words)
    return found if "title" in found and sum(map(bool, found)) > 1 else ()


def _by_columns(row: Sequence[str], columns: Sequence[str]) -> _Line:
    line = _Line()
    for at, cell in enumerate(row):
        kind = columns[at] if at < len(columns) else ""
        if not cell:
            continue
        if kind == "title":
            line.title = cell
        elif kind in {"clock", "minutes"} and _take_number(line, cell):
            continue
        elif kind == "who":
            line.who = cell
        elif kind == "way":
            line.way = cell
        else:
            line.text.append(cell)
    return line


def _take_number(line: _Line, cell: str) -> bool:
    """Take a cell that is a clock time or minutes, or a number alone. Return whether it was."""
    if cell.isdecimal() and len(cell) < len("0900") and int(cell) <= MOST_MINUTES:
        line.minutes = int(cell)
        return True
    tried = replace(line)
    if _take_time(tried, cell).strip(_EDGES):
        return False
    line.minutes, line.start, line.end = tried.minutes, tried.start, tried.end
    return True


def _without_numbers(rows: list[list[str]]) -> list[list[str]]:
    """Return rows without a first column that only counts them."""
    first = [row[0].strip(".)") for row in rows]
    counts = [str(number) for number in range(1, len(rows) + 1)]
    is_counted = len(rows) > 1 and first == counts and all(len(row) > 1 for row in rows)
    return [row[1:] for row in rows] if is_counted else rows


def _understood(row: Sequence[str], known: Collection[str]) -> _Line:
    cells = [cell for cell in row if cell]
    line = _Line(is_heading_only=len(cells) == 1 and cells[0].rstrip(" :").casefold() in _HEADINGS)
    if len(cells) == 1:
        _take_text(line, cells[0].rstrip(" :") if line.is_heading_only else cells[0], known)
    else:
        _take_cells(line, cells)
    return line


def _take_cells(line: _Line, cells: Sequence[str]) -> None:
    """Take the cells of a row: the first text is the title, a short one after it who is responsible."""
    for cell in cells:
        if _take_number(line, cell):
            continue
        if not line.title:
            line.title = _take_time(line, cell)
        elif not line.who and _is_short(cell):
            line.who = cell
        elif not line.way and _is_short(cell):
            line.way = cell
        else:
            line.text.append(cell)


def _is_short(cell: str) -> bool:
    return len(cell.split()) <= _MOST_NAMES and not cell.endswith((".", "?", "!"))


def _take_text(line: _Line, text: str, known: Collection[str]) -> None:
    """Take a line of running text: a clock time before, minutes and who after it or in brackets."""
    for found in _BRACKETS.finditer(text):
        if _take_aside(line, found[1], known):
            text = text.replace(found[0], " ", 1)
    text = _take_time(line, text)
    while aside := _last_aside(line, text, known):
        text = text[: text.rindex(aside)].rstrip(_EDGES)
    line.title = clean_name(_take_time(line, text))


def _last_aside(line: _Line, text: str, known: Collection[str]) -> str:
    """Take the last part of a text, or the last two, if they are an aside; return the first words of it."""
    parts = [part for part in _PARTS.split(text) if part.strip()]
    if len(parts) > 1 and _take_aside(line, parts[-1], known):
        return parts[-1]
    if len(parts) > 2 and _take_aside(line, ", ".join(parts[-2:]), known):
        return parts[-2]
    return ""


def _take_aside(line: _Line, text: str, known: Collection[str]) -> bool:
    """Take what stands apart: minutes, somebody, or both. Return whether it was no more than that."""
    was = replace(line)
    rest = _take_time(was, text).strip(_EDGES)
    named = _WHO.match(rest)
    who = named["who"] if named else rest
    is_known = all(name.strip().casefold() in known for name in re.split(r" og |[,/&+]", who))
    is_named = named is not None or is_known or (rest != text.strip(_EDGES) and _is_name(who))
    if rest and (was.who or not is_named):
        return False
    line.minutes, line.start, line.end, line.who = was.minutes, was.start, was.end, who or was.who
    return True


def _is_name(text: str) -> bool:
    """Does it look like somebody's name, standing beside minutes?"""
    words = text.split()
    return len(words) <= _MOST_NAMES and all(word[0].isupper() or word == "og" for word in words)


def _take_time(line: _Line, text: str) -> str:
    """Take the clock times and minutes at the ends of a text, and return what is left of it."""
    for pattern in (_SPAN, _LENGTH, _START):
        found = _at_an_end(pattern, text)
        if found is not None and _has_taken(line, found):
            text = f"{text[: found.start()]} {text[found.end() :]}".strip(_EDGES)
    return text


def _at_an_end(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """Return where a pattern is found with nothing before it, or nothing after it."""
    for found in pattern.finditer(text):
        before, after = text[: found.start()], text[found.end() :]
        if not before.strip(_EDGES) and not after[:1].isalnum():
            return found
        if not after.strip(_EDGES + ".") and not before[-1:].isalnum():
            return found
    return None


def _has_taken(line: _Line, found: re.Match[str]) -> bool:
    groups = found.groupdict()
    if "end" in groups:
        return _has_taken_span(line, found)
    if "start" in groups:
        if line.start is None:
            line.start = _clock(found["start"])
            return True
        return False
    minutes = _minutes(groups)
    if minutes > MOST_MINUTES or line.minutes is not None:
        return False
    line.minutes = minutes
    return True


def _has_taken_span(line: _Line, found: re.Match[str]) -> bool:
    """Two bare numbers, as in «10-15 deltakere», are no clock times."""
    start, end = found["start"], found["end"]
    is_clock = any(not each.isdecimal() for each in (start, end)) or len(start) == len(end) == len("0900")
    if not is_clock or line.start is not None:
        return False
    line.start, line.end = _clock(start), _clock(end)
    return True


def _clock(text: str) -> int:
    """Return a time of day in minutes since midnight: 9, 9.15, 9:15, 0915."""
    if text.isdecimal():
        hour, minute = (text[:-2], text[-2:]) if len(text) == len("0900") else (text, "0")
    else:
        hour, minute = re.split("[.:]", text)
    return int(hour) * 60 + int(minute)


def _minutes(found: dict[str, str | None]) -> int:
    hours = float((found["hours"] or "0").replace(",", "."))
    return round(hours * 60) + int(found["rest"] or 0) + int(found["minutes"] or 0)


def _work_out(lines: Sequence[_Line]) -> None:
    """A line that only says when it begins lasts until the next one does."""
    timed = [line for line in lines if line.start is not None]
    for line, following in pairwise(timed):
        if line.length is None:
            line.end = following.start


def _item(line: _Line, phase: Phase) -> AgendaItem:
    title, more = _parted(line.title)
    length = line.length
    return AgendaItem(
        phase=phase,
        title=title or NO_TITLE,
        minutes=NEW_MINUTES if length is None else length,
        is_break=_is_break(title),
        text="\n".join([*([more] if more else []), *line.text]),
        way_of_working=line.way,
        responsible=line.who,
    )


def _parted(title: str) -> tuple[str, str]:
    """Return a title, and what follows its first sentence where all of it is too long for one."""
    if len(title) <= _LONGEST_TITLE:
        return title, ""
    for mark in (". ", ": ", "? ", "! ", " – ", ", "):
        first, found, rest = title.partition(mark)
        if found and len(first) <= _LONGEST_TITLE:
            return (first + mark.strip() if mark[0] in "?!" else first), rest
    return title, ""


def _is_break(title: str) -> bool:
    word = title.casefold().split(" ")[0].strip(".,:") if title else ""
    return word.endswith("pause") or word in {"lunsj", "lunch"}
