"""A code has the squares of its address, and says where it leads."""

from mestringstreff_desktop.pdf.book import Sheet
from mestringstreff_desktop.pdf.code import draw_code, parted
from mestringstreff_desktop.pdf.pen import Box, Pen
from mestringstreff_desktop.pdf.style import Look
from tests.pdf.reading import parts, pictures
from tests.pdf.samples import bound

ADDRESS = "https://orkland.kommune.no/mestringstreff"


def test_a_long_address_is_parted_after_a_sign() -> None:
    lines = parted("www.midtre-gauldal.kommune.no/helse/mestringstreff", Look(), "label", 110).split("\n")
    assert lines == ["www.midtre-", "gauldal.kommune.", "no/helse/", "mestringstreff"]


def _sheet(pen: Pen) -> None:
    draw_code(pen, Box(20, 20, 160, 160), ADDRESS)


def test_its_squares_are_those_of_the_standard(qapp: object) -> None:
    import segno

    matrix = segno.make_qr(ADDRESS, error="m").matrix
    (picture,) = pictures(bound([Sheet(200, 200, _sheet)]), dots=12)
    unit = 160 / (len(matrix) + 8)
    scale = picture.width() / 200
    seen = [
        [
            picture.pixelColor(
                round((20 + (4.5 + x) * unit) * scale), round((20 + (4.5 + y) * unit) * scale)
            ).lightness()
            < 128
            for x in range(len(matrix))
        ]
        for y in range(len(matrix))
    ]
    assert seen == [[bool(square) for square in row] for row in matrix]


def test_it_is_read_aloud_as_where_it_leads() -> None:
    (figure,) = parts(bound([Sheet(200, 200, _sheet)]))
    assert figure["/Alt"] == "QR-kode. Lenke til orkland.kommune.no/mestringstreff"
