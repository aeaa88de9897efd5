"""The built-in material with a few short articles of the tests' own in place of those that are shipped."""

from functools import cached_property

from msgspec.structs import replace

from mestringstreff_desktop import paths
from mestringstreff_desktop.content.article_words import HARD_TIMES
from mestringstreff_desktop.content.articles import Article, Paragraph, Shelf
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.content.model import GatheringTemplate, Source
from mestringstreff_desktop.content.slides.model import SlideTemplate

HANDBOOK = Source(doc="handbook", chapter="14.2", page=98, last_page=99)
OWN = Source(doc="own")


def an_article(key: str, title: str, shelf: Shelf = "living", tools: tuple[str, ...] = ()) -> Article:
    """Return an article of two paragraphs that takes two minutes."""
    return Article(
        id=key,
        title=title,
        shelf=shelf,
        answer=f"{title}, sagt i én setning.",
        say=("Vi er her sammen.", "Det finnes flere måter."),
        paragraphs=(
            Paragraph(title="Hva det er", text="ord " * 200, source=HANDBOOK, points=("Krefter", "Kontroll")),
            Paragraph(text="Slik gjør dere det hos oss.", source=OWN),
        ),
        tools=tools,
        keywords=("takle",),
    )


SAMPLES = (
    an_article("hva-er-mestring", "Hva er mestring", tools=("ressurskartlegging",)),
    an_article("fem-faser", "Fem faser"),
    an_article("endring-seks-faser", "Endring i seks faser", "change"),
    an_article(HARD_TIMES, "Når noen har det vanskelig", "safety"),
)
FIRST = ("hva-er-mestring", "fem-faser")  # read before the first gathering, in order


def _with_nothing_to_read(theme: GatheringTemplate) -> GatheringTemplate:
    return replace(theme, background=(), items=tuple(replace(line, article="") for line in theme.items))


class ReadingLibrary(Library):
    """Built-in material in which the samples are read before the first gathering, and with its first line."""

    def __init__(self) -> None:
        super().__init__(paths.resources(), paths.forms())

    @cached_property
    def articles(self) -> dict[str, Article]:
        return {each.id: each for each in SAMPLES}

    @cached_property
    def slides(self) -> dict[str, tuple[SlideTemplate, ...]]:
        """One slide alone, with the first of the samples behind it."""
        first = super().slides["mestring"][0]
        return {"mestring": (replace(first, article=FIRST[0]),)}

    @cached_property
    def _themes(self) -> tuple[GatheringTemplate, ...]:
        first, *others = map(_with_nothing_to_read, super()._themes)
        line, *rest = first.items
        items = (replace(line, article=FIRST[1]), *rest)
        return (replace(first, background=FIRST, items=items), *others)
