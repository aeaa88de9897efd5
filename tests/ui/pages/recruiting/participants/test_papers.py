"""The sheet for the talk tells whom it is with on the sheet alone."""

from io import BytesIO

from pypdf import PdfReader

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.recruiting.participant import Participant
from mestringstreff_desktop.storage.database import Database
from mestringstreff_desktop.ui.pages.recruiting.participants.papers import talk_paper
from mestringstreff_desktop.ui.paper.paper import Edition
from tests.ui.bare import bare_course


def test_the_name_is_on_the_sheet_and_in_no_title(database: Database, library: Library) -> None:
    paper = talk_paper(bare_course(database, library), Participant(name="Kari Nordmann", phone="900 11 222"))
    reader = PdfReader(BytesIO(paper.make(Edition(), lambda _done, _of: None)))
    assert "Kari Nordmann · 900 11 222" in reader.pages[0].extract_text()
    assert len(reader.pages) == 2
    assert (paper.title, "Kari" in str(reader.metadata)) == ("Forsamtalen", False)
