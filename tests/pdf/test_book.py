from mestringstreff_desktop.pdf.book import A4, Book, Sheet
from mestringstreff_desktop.pdf.document import body, page_size
from mestringstreff_desktop.pdf.pen import Box, Pen
from mestringstreff_desktop.pdf.style import MARGIN, MM, Look
from tests.pdf.reading import fonts, read, texts
from tests.pdf.samples import LOOK


def sheet(words: str, look: Look) -> Sheet:
    def draw(pen: Pen) -> None:
        pen.text(words, "body", Box(60, 400, 300, 200))
        pen.write(Box(60, 100, 300, 50), words)

    return Sheet(*A4, draw, look)


def book(look: Look = LOOK) -> Book:
    made = Book("Årets ark")
    made.add("Ærlig", [sheet("én", look), sheet("to", look)], copies=3)
    made.add("Øvelse", [sheet("tre", look)])
    return made


def test_copies_follow_each_other_whole() -> None:
    assert texts(book().pdf()) == ["én", "to"] * 3 + ["tre"]


def test_the_outline_names_each_document_once() -> None:
    reader = read(book().pdf())
    places = {entry["/Title"]: reader.get_destination_page_number(entry) for entry in reader.outline}  # type: ignore
    assert places == {"Ærlig": 0, "Øvelse": 6}


def test_an_outline_may_have_levels_and_stored_pages_be_shown_in_any_order() -> None:
    made = Book("Perm")
    first, second = (made.store([sheet(words, LOOK)]) for words in ("én", "to"))
    made.show(second, "Samling 1")
    made.show(first, "Ark", level=1)
    made.show(second)
    reader = read(made.pdf())
    top, below = reader.outline
    assert (top["/Title"], below[0]["/Title"]) == ("Samling 1", "Ark")  # type: ignore
    assert [page.extract_text().strip() for page in reader.pages] == ["to", "én", "to"]


def test_pages_may_be_counted_through() -> None:
    def draw(pen: Pen) -> None:
        pen.text(f"side {pen.number}", "body", Box(60, 400, 300, 200))

    made = Book("Perm")
    made.show(made.store([Sheet(*A4, draw)] * 2, first_number=7))
    made.show(made.store([Sheet(*A4, draw)]))
    assert texts(made.pdf()) == ["side 7", "side 8", "side None"]


def test_pages_of_a_book_may_differ_in_look() -> None:
    made = Book("Perm")
    for look in (LOOK, Look(large_print=True), Look(fillable=True)):
        made.add("Ark", [sheet("Øvelse", look)])
    reader = read(made.pdf())
    assert len(reader.get_fields() or {}) == 1
    drawn = [page.get_contents().get_data() for page in reader.pages]  # type: ignore[union-attr]
    sizes = {float(data.split(b" Tf")[0].split()[-1]) for data in drawn}
    assert sizes == {12, 14}


def test_the_title_of_the_document_is_shown_and_pages_are_not_scaled() -> None:
    wishes = read(book().pdf()).trailer["/Root"]["/ViewerPreferences"]  # type: ignore[index]
    assert wishes == {
        "/DisplayDocTitle": True,
        "/PrintScaling": "/None",
        "/Duplex": "/DuplexFlipLongEdge",
    }


def test_language_title_and_author_are_told() -> None:
    reader = read(book().pdf())
    assert reader.trailer["/Root"]["/Lang"] == "nb"  # type: ignore[index]
    assert reader.metadata is not None
    assert (reader.metadata.title, reader.metadata.author) == ("Årets ark", "Mestringstreff")


def test_every_font_is_embedded_and_only_with_what_is_used() -> None:
    found = fonts(book().pdf())
    assert found
    for font in found:
        assert "+" in font["/BaseFont"]
        assert font["/FontDescriptor"].get_object()["/FontFile2"]


def test_fields_have_names_of_their_own_in_every_copy() -> None:
    fields = read(book(Look(fillable=True)).pdf()).get_fields() or {}
    assert len(fields) == 7


def test_a_page_has_margins_of_18_mm() -> None:
    assert MARGIN == 18 * MM
    upright, lying = body(landscape=False), body(landscape=True)
    assert (round(upright.width / MM), round(upright.height / MM)) == (174, 261)
    assert (lying.width, lying.height) == (upright.height, upright.width)
    assert page_size(landscape=True) == A4[::-1]
