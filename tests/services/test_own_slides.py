"""A presentation of the leader's own: only its path is kept, and nothing but a presentation is opened."""

from pathlib import Path

import pytest

from mestringstreff_desktop.course.course import Course, Gathering
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.services import own_slides
from mestringstreff_desktop.storage.database import Database


@pytest.fixture
def gathering(course: Course) -> Gathering:
    return course.gatherings[0]


@pytest.mark.parametrize("ending", own_slides.ENDINGS)
def test_a_presentation_is_found_again_under_the_name_the_disk_has(
    database: Database, gathering: Gathering, tmp_path: Path, ending: str
) -> None:
    file = tmp_path / f"Kurs a\u030a{ending.upper()}"  # as macOS may write an å
    file.write_text("x")
    made = own_slides.attach(database, gathering.id, file)
    assert own_slides.to_open(made) == file
    assert own_slides.detach(database, gathering.id).own_slides == ""


@pytest.mark.parametrize("name", ["kurs.pptm", "kurs.exe", "kurs.desktop", "kurs", "kurs.pptx.sh"])
def test_what_a_system_could_run_is_neither_kept_nor_opened(
    database: Database, gathering: Gathering, tmp_path: Path, name: str
) -> None:
    (tmp_path / name).touch()
    with pytest.raises(UserError, match="er ingen presentasjon"):
        own_slides.attach(database, gathering.id, tmp_path / name)
    gathering.own_slides = str(tmp_path / name)
    with pytest.raises(UserError, match="er ingen presentasjon"):
        own_slides.to_open(gathering)


@pytest.mark.parametrize("name", ["borte.pptx", "x" * 300 + ".pptx", "nul\0.pptx"])
def test_one_that_is_gone_is_told_by_its_name_alone(
    database: Database, gathering: Gathering, tmp_path: Path, name: str
) -> None:
    with pytest.raises(UserError) as told:
        own_slides.attach(database, gathering.id, tmp_path / name)
    assert str(tmp_path) not in str(told.value)


def test_a_folder_is_no_presentation_but_as_keynote_keeps_one(
    database: Database, gathering: Gathering, tmp_path: Path
) -> None:
    for name in ("kurs.key", "kurs.pptx"):
        (tmp_path / name).mkdir()
    assert own_slides.attach(database, gathering.id, tmp_path / "kurs.key").own_slides
    with pytest.raises(UserError, match="ikke der den var"):
        own_slides.attach(database, gathering.id, tmp_path / "kurs.pptx")


def test_a_name_that_no_text_can_hold_is_told(
    database: Database, gathering: Gathering, tmp_path: Path
) -> None:
    file = tmp_path / "kurs\udcff.pptx"
    file.touch()
    with pytest.raises(UserError, match="tegn som ikke kan lagres"):
        own_slides.attach(database, gathering.id, file)
