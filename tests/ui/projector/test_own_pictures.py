"""The leader's own pictures are read beside the window, and those that are shown are kept."""

from collections.abc import Sequence

import pytest
from pytestqt.qtbot import QtBot

from mestringstreff_desktop.content.slides.shown import Figure, ShownSlide
from mestringstreff_desktop.course.course import Course
from mestringstreff_desktop.course.own import Attachment
from mestringstreff_desktop.storage import attachments
from mestringstreff_desktop.ui.projector.own_pictures import SlidePictures
from mestringstreff_desktop.ui.window.main_window import MainWindow
from tests.office.decks import png

PICTURE = png()


@pytest.fixture
def slides(window: MainWindow) -> Sequence[ShownSlide]:
    """One picture more than are kept at once."""
    files = [Attachment(name="a.png", media_type="image/png", size=len(PICTURE), pages=1) for _ in range(21)]
    with window.context.database.transaction() as session:
        session.get_one(Course, window.context.require_course().id).attachments += files
        session.flush()
        for file in files:
            attachments.write(session, file.id, PICTURE)
    return [ShownSlide("title", "", figure=Figure(picture=str(file.id))) for file in files]


def test_of_many_pictures_those_asked_for_last_are_kept(
    window: MainWindow, slides: Sequence[ShownSlide], qtbot: QtBot
) -> None:
    pictures, (first, *others, last) = SlidePictures(window.context), slides
    pictures.ask([first, *others])
    qtbot.waitUntil(lambda: len(pictures.pictures) == 20)
    pictures.ask([first, last])
    qtbot.waitUntil(lambda: last.figure.picture in pictures.pictures)
    assert first.figure.picture in pictures.pictures
