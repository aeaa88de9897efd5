"""What is said of a backup."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from mestringstreff_desktop.clock import local
from mestringstreff_desktop.content.words import clock_time
from mestringstreff_desktop.storage.backup import Backup
from mestringstreff_desktop.ui.pages.sharing.backups.words import facts_words, taken_words, titles_words

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
AT = clock_time(local(NOW))


def found(*titles: str, changed_at: datetime | None = None) -> Backup:
    return Backup(Path("x"), NOW, 312_000, {uuid4(): title for title in titles}, changed_at)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, f"i dag kl. {AT}"),
        (1, f"tirsdag 24. november kl. {AT}"),
        (365, f"tirsdag 25. november 2025 kl. {AT}"),
    ],
)
def test_when_it_was_taken(days: int, words: str) -> None:
    assert taken_words(NOW - timedelta(days=days), NOW) == words


@pytest.mark.parametrize(
    ("titles", "words"),
    [
        ([], "Ingen kurs"),
        (["A", "B"], "«A», «B»"),
        (["A", "B", "C", "D\nE"], "«A», «B», «C» og 1 kurs til"),
        (["A\n\nB"], "«A B»"),
    ],
)
def test_which_courses_are_in_it(titles: list[str], words: str) -> None:
    assert titles_words(found(*titles)) == words


def test_its_size_and_the_last_change() -> None:
    assert facts_words(found()) == "305 kB"
    assert facts_words(found(changed_at=NOW)) == f"305 kB · sist endret ons. 25. nov. kl. {AT}"
