from datetime import date
from io import BytesIO

import pikepdf
import pytest

from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.checklist import ChecklistEntry, ItemState
from mestringstreff_desktop.pdf import checklist
from mestringstreff_desktop.pdf.checklist import Entry, checklist_blocks
from mestringstreff_desktop.pdf.options import PrintOptions
from tests.pdf.reading import drawn, read, text
from tests.pdf.samples import LOOK, Answer, print_forms


def printed(library: Library, *entries: Entry, fillable: bool = False) -> bytes:
    form = library.forms["sjekkliste"]
    return print_forms([form], PrintOptions(fillable=fillable), library=library, entries=entries)


def flat(pdf: bytes) -> str:
    return " ".join(text(pdf).split())


def test_every_question_is_on_the_blank_checklist(library: Library) -> None:
    found = flat(printed(library))
    questions = [item.question for item in library.checklist.items]
    assert len(questions) > 40
    assert [question for question in questions if question not in found] == []


def test_note_responsible_and_date_stand_beside_their_question(library: Library) -> None:
    item = library.checklist.items[0]
    entry = Answer(item.id, "forankring", "", "in_progress", "Ringt Anne", "Kari", date(2026, 3, 4))
    assert f"{item.question} Ringt Anne Kari, frist 4.3.2026" in flat(printed(library, entry))


def test_own_questions_stand_last_in_their_area(library: Library) -> None:
    first, second = library.checklist.areas[:2]
    found = flat(printed(library, Answer(None, first.id, "Har vi kaffekopper?")))
    assert found.index("Egne punkter Har vi kaffekopper?") < found.index(second.title)


def test_a_course_s_entries_fit(library: Library) -> None:
    entry = ChecklistEntry(area_id="forankring", question="Egen?", state=ItemState.SETTLED, note="Ja")
    assert "Egen? Ja" in flat(printed(library, entry))


def test_what_the_marks_mean_is_told_when_there_are_any(library: Library) -> None:
    assert checklist.LEGEND in flat(printed(library, Answer(None, "forankring", "Egen?")))
    assert checklist.LEGEND not in flat(printed(library))


def test_each_state_looks_different(library: Library) -> None:
    item = library.checklist.items[0]
    states = ["not_started", "in_progress", "settled", "not_applicable"]
    assert len({printed_page(library, Answer(item.id, "forankring", state=state)) for state in states}) == 4


def test_a_state_is_read_aloud(library: Library) -> None:
    item = library.checklist.items[0]
    with pikepdf.open(BytesIO(printed(library, Answer(item.id, "forankring", state="settled")))) as pdf:
        told = [
            str(each.Alt) for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and "/Alt" in each
        ]
    assert told == ["Avklart"]


def printed_page(library: Library, entry: Entry) -> bytes:
    return drawn(read(printed(library, entry)).pages[0])


def test_a_note_longer_than_a_page_is_printed_whole(library: Library) -> None:
    words = [f"tekst{number}" for number in range(2000)]
    item = library.checklist.items[0]
    found = flat(printed(library, Answer(item.id, "forankring", note=" ".join(words)))).split()
    assert [word for word in found if word.startswith("tekst")] == words


def test_every_question_has_a_box_and_room_for_a_note_on_a_screen(library: Library) -> None:
    fields = (read(printed(library, fillable=True)).get_fields() or {}).values()
    kinds = [field["/FT"] for field in fields]
    assert kinds.count("/Btn") == kinds.count("/Tx") == len(library.checklist.items)


@pytest.mark.parametrize("width", [300, 450])
def test_an_area_is_not_parted_from_its_first_question(library: Library, width: float) -> None:
    title, lead, head, *_ = checklist_blocks(library.checklist, [], LOOK, width)
    assert title.keeps
    assert lead.keeps
    assert head.keeps


def test_states_are_those_of_the_course() -> None:
    names = {checklist.SETTLED, checklist.IN_PROGRESS, checklist.NOT_APPLICABLE}
    assert names < {state.value for state in ItemState}
