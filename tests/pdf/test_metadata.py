"""A file claims to keep to the standards only where all of it is ours."""

from io import BytesIO

import pikepdf
import pytest

from mestringstreff_desktop.pdf.book import A4, Book, Sheet


def told(*, is_ours: bool, title: str = "Prøve") -> dict[str, object]:
    book = Book(title)
    book.add("Prøve", [Sheet(*A4, lambda pen: None, is_ours=is_ours)])
    with pikepdf.open(BytesIO(book.pdf())) as pdf, pdf.open_metadata() as metadata:
        return dict(metadata.items())


@pytest.mark.parametrize("is_ours", [True, False])
def test_the_claims_are_made_where_all_is_ours(is_ours: bool) -> None:
    claims = [name for name in told(is_ours=is_ours) if "pdfuaid" in name or "pdfa/ns/id" in name]
    assert bool(claims) is is_ours


def test_the_title_is_told_as_it_is() -> None:
    title = "Mål & «måte» <1>"
    assert title in told(is_ours=True, title=title).values()


@pytest.mark.parametrize("title", ["", " \n "])
def test_what_has_no_title_says_so(title: str) -> None:
    assert "Uten tittel" in told(is_ours=True, title=title).values()
