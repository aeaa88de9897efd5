"""What is said of an article (fagstoff) in few words: its shelf, how long it takes to read, its sources."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from msgspec.structs import replace

from mestringstreff_desktop.content.articles import Article, Paragraph, Shelf
from mestringstreff_desktop.content.model import Safety
from mestringstreff_desktop.content.words import OWN_WORK, capitalised, count, short_source

_RING = "Disse svarer. Numrene der kurset holdes, står på hjelpekortet."
HARD_TIMES = "nar-noen-har-det-vanskelig"  # the article that has the numbers one can ring beside it
SAY = "Si det slik"
READ_BEFORE = "Les før samlingen"
SHELVES: Mapping[Shelf, str] = MappingProxyType(
    {
        "living": "Å leve med helseutfordringer",
        "change": "Endring",
        "group": "Gruppa og samtalen",
        "involvement": "Medvirkning",
        "frame": "Rammer og kunnskap",
        "safety": "Når det er vanskelig",
    }
)


def minutes(article: Article) -> str:
    """4 min"""
    return f"{article.minutes} min"


def minutes_to_read(articles: Iterable[Article]) -> str:
    """4 minutter å lese; 1 minutt å lese"""
    return f"{count(sum(each.minutes for each in articles), 'minutt', 'minutter')} å lese"


def source(paragraph: Paragraph) -> str:
    """Håndboka kap. 17.2, s. 112–113; Laget for dette programmet"""
    own = paragraph.source.doc == "own"
    return capitalised(OWN_WORK) if own else short_source(paragraph.source)


def read_before(number: int) -> str:
    """Les før samling 3"""
    return f"Les før samling {number}"


def with_numbers(article: Article, safety: Safety) -> Article:
    """Return an article as it stands on paper: the one on hard times with whom one can ring at its end."""
    if article.id != HARD_TIMES:
        return article
    points = tuple(f"{each.name}: {each.fixed}. {each.about}" for each in safety.numbers)
    numbers = Paragraph(title="Hvem dere kan ringe", text=_RING, points=points, source=safety.source)
    return replace(article, paragraphs=(*article.paragraphs, numbers))
