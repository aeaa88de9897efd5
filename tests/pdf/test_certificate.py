"""A certificate lies, has the name large, and a line to sign on for each who signs."""

from mestringstreff_desktop.pdf.certificate import certificate_sheets
from mestringstreff_desktop.pdf.style import Look
from tests.course.recruiting.letters import a_filled
from tests.pdf.recorded import record


def test_it_lies_and_those_who_sign_stand_beside_each_other_at_its_foot() -> None:
    (page,) = record(certificate_sheets(a_filled("certificate"), Look()))
    jonas, kommune = (
        next(each.box for each in page.texts if each.words == words)
        for words in ("Jonas Bekkelund", "Orkland kommune")
    )
    assert page.width > page.height
    assert jonas.top == kommune.top < page.height / 4
    assert jonas.right < kommune.x


def test_the_facts_are_on_one_line() -> None:
    (page,) = record(certificate_sheets(a_filled("certificate"), Look()))
    said = [each.words for each in page.texts]
    assert "Når: onsdager kl. 10.00–12.30 · Sted: Frivilligsentralen · Pris: Gratis" in said
