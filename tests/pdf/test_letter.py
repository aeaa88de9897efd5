"""What a letter is set as: facts in two columns, a list as a list, and its parts told aloud."""

from mestringstreff_desktop.course.recruiting.letter import Letter
from mestringstreff_desktop.course.recruiting.structure import title_of
from mestringstreff_desktop.pdf.letter import letter_sheets
from mestringstreff_desktop.pdf.style import Look
from tests.course.recruiting.letters import a_filled, a_known_course, a_text
from tests.pdf.reading import parts, text
from tests.pdf.recorded import record
from tests.pdf.samples import bound


def test_what_facts_are_about_is_beside_what_is_said_of_them() -> None:
    (page,) = record(letter_sheets(a_filled(), Look()))
    boxes = {each.words: each.box for each in page.texts}
    assert boxes["Sted"].top == boxes["Frivilligsentralen"].top
    assert boxes["Frivilligsentralen"].x == boxes["Gratis"].x > boxes["Sted"].right


def test_a_line_of_facts_without_a_colon_has_the_whole_width() -> None:
    letter = Letter(
        letter_id="letter", blocks={"facts": "Dette er bare en setning som er ganske lang\nSted: her"}
    )
    (page,) = record(letter_sheets(a_filled(letter=letter), Look()))
    boxes = {each.words: each.box for each in page.texts}
    assert boxes["Dette er bare en setning som er ganske lang"].x == boxes["Sted"].x


def test_each_who_is_to_sign_has_a_line_of_their_own_and_a_greeting_has_none() -> None:
    letter = Letter(letter_id="letter", blocks={"sign": "Kari\nbrukerrepresentant\n\nJonas\nfor oss"})
    (signed,), (greeted,) = (record(letter_sheets(a_filled(letter=each), Look())) for each in (letter, None))
    kari, jonas = (
        next(each.box for each in signed.texts if name in each.words) for name in ("Kari", "Jonas")
    )
    assert (kari.top, kari.right <= jonas.x) == (jonas.top, True)
    assert [len(page.ruled) for page in (signed, greeted)] == [2, 0]


def test_it_is_read_aloud_as_headings_lists_and_paragraphs() -> None:
    told = parts(bound(letter_sheets(a_filled(), Look())))
    roles = " ".join(each["/S"] for each in told)
    assert roles == "/P /P /P /H1 /H2 /P /P /P /L /L /P"
    fact = told[-2]["/K"][0].get_object()
    assert [fact["/S"], *(each.get_object()["/S"] for each in fact["/K"])] == ["/LI", "/Lbl", "/LBody"]


def test_a_sender_of_many_words_has_the_date_below_it() -> None:
    course = a_known_course(text_values={"virksomhet": "Orkland kommune, " * 500 + "slutt"})
    said = text(bound(letter_sheets(a_filled(course=course), Look())))
    assert said.index("slutt") < said.index("25. november 2026")


def test_the_title_is_the_subject_or_the_heading_it_opens_with_or_its_name() -> None:
    told = [title_of(a_filled(look)) for look in ("letter", "notice")]
    assert told == [(("Om Mestringstreff Orkdal", ""),), (("Mestringstreff Orkdal", ""),)]
    without = a_filled("plain", blocks=a_text().blocks[1:])
    assert title_of(without) == (("Prøve", ""),)
