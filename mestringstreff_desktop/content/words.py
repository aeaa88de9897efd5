"""Dates, times and numbers as a Norwegian reads them."""

import datetime as dt

from mestringstreff_desktop.content.model import GatheringTemplate, Reference, Source

_WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
MONTHS = (
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
)
_FIXED = "\N{NO-BREAK SPACE}"
OWN_WORK = "laget for dette programmet"
_KB, _MB, _GB = 1024, 1024**2, 1024**3
_DOCUMENTS = {
    "handbook": "Håndbok for etablering av Mestringstreff (2017/2018)",
    "brochure": "Brosjyre om å utvikle lærings- og mestringstilbud",
    "survey": "Kartlegging av kurs i helsepedagogikk",
    "slides": "Presentasjon fra en kursenhet på sykehus",
    "strategy": "Strategiplan",
    "own": "Laget for dette programmet",
}
_SHORT_NAMES = {
    "handbook": "Håndboka",
    "brochure": "Brosjyren",
    "survey": "Kartleggingen",
    "slides": "Presentasjonen",
    "strategy": "Strategiplanen",
    "own": "Vårt eget råd",
}


def weekday_name(day: dt.date) -> str:
    """onsdag"""
    return _WEEKDAYS[day.weekday()]


def month_name(day: dt.date) -> str:
    """november"""
    return MONTHS[day.month - 1]


def long_date(day: dt.date) -> str:
    """onsdag 25. november"""
    return f"{weekday_name(day)} {day.day}. {month_name(day)}"


def short_date(day: dt.date) -> str:
    """ons. 25. nov."""
    month = MONTHS[day.month - 1]
    return f"{_WEEKDAYS[day.weekday()][:3]}. {day.day}. {month if len(month) <= 4 else month[:3] + '.'}"


def numeric_date(day: dt.date) -> str:
    """25.11.2026"""
    return f"{day.day}.{day.month}.{day.year}"


def day_and_year(day: dt.date) -> str:
    """25. november 2026"""
    return f"{day.day}. {month_name(day)} {day.year}"


def clock_time(moment: dt.datetime | dt.time) -> str:
    """10.05"""
    return f"{moment.hour:02}.{moment.minute:02}"


def when(day: dt.date | None, start: dt.time | None) -> str:
    """onsdag 25. november kl. 10.00; says what is missing."""
    if day is None:
        return "Dato er ikke satt"
    return long_date(day) + (f" kl. {clock_time(start)}" if start else "")


def countdown(left: dt.timedelta) -> str:
    """12:40; over time counts up with a plus: +1:05."""
    seconds = int(left.total_seconds())
    sign = "" if seconds >= 0 else "+"
    minutes, rest = divmod(abs(seconds), 60)
    return f"{sign}{minutes}:{rest:02}"


def kroner(ore: int) -> str:
    """1 250 kr; 1 250,50 kr. Its spaces do not break."""
    whole, part = divmod(ore, 100)
    after = f",{part:02}" if part else ""
    return f"{whole:,}".replace(",", _FIXED) + f"{after}{_FIXED}kr"


def count(number: int, one: str, many: str) -> str:
    """1 samling, 6 samlinger"""
    return f"{number} {one if number == 1 else many}"


def capitalised(text: str) -> str:
    """Return a text with a capital first; the rest stays as it is."""
    return text[:1].upper() + text[1:]


def size_words(size: int) -> str:
    """340 kB; 2,4 MB; 1 GB. `size` is bytes, of which 1024 are a kB, as in the folders of Windows."""
    if size < _MB:
        return f"{-(-size // _KB)} kB"
    unit, word = (_MB, "MB") if size < _GB else (_GB, "GB")
    return f"{size / unit:.1f}".removesuffix(".0").replace(".", ",") + f" {word}"


def source_line(source: Source) -> str:
    """Håndbok for etablering av Mestringstreff (2017/2018), kap. 10.5, s. 51 og 75"""
    through = f"{source.page}–{source.last_page}" if source.last_page else source.page
    pages = [str(page) for page in (through, source.annex) if page is not None]
    parts = [_DOCUMENTS[source.doc]]
    if source.chapter:
        numbered = source.chapter[0].isdigit()
        parts.append(f"kap. {source.chapter}" if numbered else f"«{source.chapter}»")
    if pages:
        parts.append("s. " + " og ".join(pages))
    return ", ".join(parts)


def short_source(source: Source) -> str:
    """Håndboka kap. 4.4, s. 15"""
    rest = source_line(source).removeprefix(source_line(Source(doc=source.doc)))
    return f"{_SHORT_NAMES[source.doc]} {rest.removeprefix(', ')}".strip()


def whose_words(theme: GatheringTemplate) -> str:
    """Tell what of a built-in theme is its source's, and what is the program's."""
    if theme.source.doc == "own":
        return f"Samlingen er {OWN_WORK}. Håndboka nevner temaet i kapittel 5.4."
    return f"{source_line(theme.source)}. Minuttene, og tekstene og spørsmålene i planen, er {OWN_WORK}."


def reference_line(reference: Reference) -> str:
    """Tveiten S (2008). Pedagogikk i sykepleiepraksis. Fagbokforlaget."""
    year = f" ({reference.year})" if reference.year else ""
    parts = (f"{reference.author}{year}", reference.title, reference.publisher)
    return " ".join(f"{part.rstrip('.')}." for part in parts if part)
