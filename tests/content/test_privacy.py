"""What the sheets ask for, and what the example shows: nothing of anybody's health, no promise that fails."""

import re

from mestringstreff_desktop.content.forms import Table, Text
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.services.demo import texts

HEALTH = r"(?i)allergi|diagnose[^,.]* (har|hos)|\bsyk\b|forkjøl|hører dårlig og|\b\d+ år\b|medisin"


def test_the_attendance_list_asks_only_who_was_there(library: Library) -> None:
    (table,) = (part for part in library.forms["oppmote"].sections if isinstance(part, Table))
    assert [column.title for column in table.columns] == ["Navn", "1", "2", "3", "4", "5", "6"]


def test_the_sheet_for_the_talk_says_that_a_talk_is_not_anonymous(library: Library) -> None:
    form = library.forms["kartlegging-for"]
    about_you = next(part for part in form.sections if isinstance(part, Text) and part.title == "Litt om deg")
    assert "er det ikke anonymt" in form.lead
    assert "kan disse svarene vise hvem du er" in about_you.paragraphs[0]


def test_the_example_tells_nothing_of_anybodys_health() -> None:
    said = [*texts.FRAME.values(), *(answer.note for answer in texts.ANSWERS.values())]
    said += [text for held in texts.HELD for text in (held.done, held.learned, held.wise)]
    assert [text for text in said if re.search(HEALTH, text)] == []
