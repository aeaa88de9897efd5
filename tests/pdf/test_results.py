"""Printed results tell how many answered, show charts with their numbers, and no text that is held back."""

from collections.abc import Sequence
from uuid import uuid4

from mestringstreff_desktop.course.course import Gathering
from mestringstreff_desktop.course.evaluation.chapters import (
    SOME_LEFT_OUT,
    Chapter,
    Entry,
    Written,
    WrittenGroup,
)
from mestringstreff_desktop.course.evaluation.charts import Chart, ChartKind, Series
from mestringstreff_desktop.course.evaluation.questionnaire import (
    Answer,
    Item,
    ItemKind,
    Questionnaire,
    Review,
)
from mestringstreff_desktop.pdf.results import RESERVATION, ResultsPaper, results_sheets
from tests.pdf.reading import read, text
from tests.pdf.samples import HARD, LOOK, TITLES, bound

BENEFIT = Chart(
    kind=ChartKind.BARS,
    title="Hvor stor nytte?",
    sentence="8 av 10 svarte god nytte.",
    rows=("Ingen", "God"),
    series=(Series(name="Antall", numbers=(2, 8)),),
    of=(10, 10),
)
USEFUL = Item(key="nyttig", text="Hva var nyttig?", kind=ItemKind.TEXT)
SHEET = Questionnaire(form_id="runde", items=(USEFUL,))
TOLD = frozenset({(uuid4(), uuid4())})


def a_group(*said: tuple[str, Review], gathering: Gathering | None = None) -> WrittenGroup:
    written = [
        Written(response_id=uuid4(), item=USEFUL, answer=Answer(text=words, review=review))
        for words, review in said
    ]
    return WrittenGroup(questionnaire=SHEET, item=USEFUL, written=tuple(written), gathering=gathering)


def an_entry(*groups: WrittenGroup) -> Entry:
    return Entry(key="nyttig", title="Hva var nyttig?", groups=groups)


def printed(*entries: Entry, why: str = "", title: str = "Orkdal", lines: Sequence[str] = ()) -> bytes:
    chapter = Chapter(
        key="etter", title="Etter kurset", lines=tuple(lines), why=why, entries=entries, released=TOLD
    )
    paper = ResultsPaper(title=title, about="Biblioteket", chapters=(chapter,))
    return bound(results_sheets(paper, LOOK))


def flat(pdf: bytes) -> str:
    return " ".join(text(pdf).split())


def test_a_question_has_its_sentence_its_chart_and_its_numbers() -> None:
    found = flat(printed(Entry(key="nytte", title="", figure=BENEFIT), lines=["10 svar er med."]))
    assert "Etter kurset 10 svar er med. Hvor stor nytte? 8 av 10 svarte god nytte." in found
    assert "Tallene i tabeller Hvor stor nytte?" in found
    assert "God 8 10" in found
    assert RESERVATION in found


def test_only_what_is_let_through_is_there_and_it_is_said_that_there_is_more() -> None:
    found = flat(
        printed(an_entry(a_group(("Pausene", Review.PRINT), ("Kari", Review.HOLD), ("Ola", Review.UNREAD))))
    )
    assert "Hva var nyttig? • Pausene" in found
    assert not {"Kari", "Ola"} & set(found.split())
    assert SOME_LEFT_OUT in found


def test_a_question_that_nothing_is_let_through_of_is_not_there() -> None:
    assert "nyttig" not in flat(printed(an_entry(a_group(("Kari", Review.HOLD)))))


def test_what_was_written_at_a_gathering_stands_under_its_name() -> None:
    oss, kropp = Gathering(title="Oss"), Gathering(title="Kropp", position=1)
    groups = (
        a_group(("Latteren", Review.PRINT), gathering=oss),
        a_group(("Kari", Review.HOLD), gathering=kropp),
    )
    found = flat(printed(an_entry(*groups)))
    assert "Samling 1: Oss • Latteren" in found
    assert "Kropp" not in found


def test_what_is_not_shown_says_why() -> None:
    assert "Åpnes i mai." in flat(printed(why="Åpnes i mai."))
    assert "Få har svart." in flat(printed(Entry(key="n", title="Nytte?", hidden="Få har svart.")))


def test_texts_and_titles_of_any_length_fit() -> None:
    groups = [a_group(*((words, Review.PRINT) for words in HARD)) for _ in range(2)]
    entries = [Entry(key="t", title=words, groups=tuple(groups)) for words in HARD]
    assert read(printed(*entries, title=TITLES[2], lines=HARD)).pages
