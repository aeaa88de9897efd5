"""A picture for a slide is looked at and stored with it; what is no picture is a sentence of its own."""

from pathlib import Path

import pytest

from mestringstreff_desktop.course.course import Course, Slide
from mestringstreff_desktop.errors import UserError
from mestringstreff_desktop.sandbox.process import Sandbox
from mestringstreff_desktop.services.own import slide_pictures
from mestringstreff_desktop.storage.database import Database
from tests.services.own.samples import pdf_bytes, picture_bytes, write
from tests.stored import load_gathering


def test_a_picture_is_stored_with_the_slide_it_is_on(
    database: Database, course: Course, sandbox: Sandbox, tmp_path: Path
) -> None:
    found = slide_pictures.check(write(tmp_path, "Fjorden.png", picture_bytes()), sandbox)
    gathering = course.gatherings[0]
    added = slide_pictures.put(
        database, course.id, gathering.id, found, lambda key: (Slide(id="a", title="Fjorden", picture=key),)
    )
    assert load_gathering(database, gathering.id).slides == (
        Slide(id="a", title="Fjorden", picture=str(added.id)),
    )


BAD = {
    "en PDF": pdf_bytes(1),
    "en ren tekstfil": b"Hei",
    "skadet": picture_bytes()[:60],
    "tom": b"",
}


@pytest.mark.parametrize("why", BAD)
def test_what_is_no_picture_is_told_in_a_sentence(sandbox: Sandbox, tmp_path: Path, why: str) -> None:
    path = write(tmp_path, "bilde.png", BAD[why])
    with pytest.raises(UserError, match=why if why != "skadet" else "lar seg ikke lese"):
        slide_pictures.check(path, sandbox)
    assert path.exists()
