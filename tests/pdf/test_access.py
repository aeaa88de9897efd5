"""What the program prints for a screen can be read aloud and kept: two checkers of PDF/UA-1, and PDF/A-2a.

No checker of PDF/A comes without Java; what it asks of our files is looked at here, one rule a function.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import outloud
import pdfua
import pikepdf
import pytest
from hypothesis import settings

from mestringstreff_desktop.content.library import Library
from tests.pdf.everything import documents

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def papers(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    folder, found = tmp_path_factory.mktemp("ark"), {}
    in_full = settings.get_current_profile_name() == "full"
    for number, (name, pdf) in enumerate(documents(library, NOW, in_full=in_full)):
        found[name] = folder / f"{number}.pdf"
        found[name].write_bytes(pdf)
    return found


def test_one_checker_finds_no_error(papers: Mapping[str, Path]) -> None:
    checked = {name: outloud.check(str(path)) for name, path in papers.items()}
    assert [result.error for result in checked.values() if result.error] == []
    errors = [
        f"{name}: {each.rule} {each.message} {each.evidence}"
        for name, result in checked.items()
        for each in result.findings
        if each.severity == "error"
    ]
    assert errors == []


def test_the_other_checker_finds_nothing(papers: Mapping[str, Path]) -> None:
    found = [
        f"{name}: {each.rule_id} {each.message}"
        for name, path in papers.items()
        for each in pdfua.validate(str(path)).findings
    ]
    assert found == []


def test_nothing_breaks_a_rule_of_the_archive(papers: Mapping[str, Path]) -> None:
    broken = []
    for name, path in papers.items():
        with pikepdf.open(path) as pdf:
            broken += [f"{name}: {rule.__name__}" for rule in RULES if not rule(pdf)]
    assert broken == []


Rule = Callable[[pikepdf.Pdf], bool]


def says_what_it_keeps_to(pdf: pikepdf.Pdf) -> bool:
    with pdf.open_metadata() as told:
        return (told.get("pdfaid:part"), told.get("pdfaid:conformance"), told.get("pdfuaid:part")) == (
            "2",
            "A",
            "1",
        )


def says_the_same_of_itself_twice(pdf: pikepdf.Pdf) -> bool:
    with pdf.open_metadata() as told:
        return (
            told["dc:title"] == str(pdf.docinfo["/Title"])
            and told["dc:creator"] == [str(pdf.docinfo["/Author"])]
            and told["pdf:Producer"] == str(pdf.docinfo["/Producer"])
            and told["xmp:CreatorTool"] == str(pdf.docinfo["/Creator"])
            and _digits(told["xmp:CreateDate"]) == _digits(str(pdf.docinfo["/CreationDate"]))
        )


def _digits(moment: object) -> str:
    return "".join(filter(str.isdigit, str(moment)))[:14]


def tells_its_colours(pdf: pikepdf.Pdf) -> bool:
    (intent,) = pdf.Root.OutputIntents
    profile = intent.DestOutputProfile
    return intent.S == "/GTS_PDFA1" and profile.N == 3 and profile.read_bytes()[36:40] == b"acsp"


def has_a_name_and_no_lock(pdf: pikepdf.Pdf) -> bool:
    return "/ID" in pdf.trailer and "/Encrypt" not in pdf.trailer and pdf.pdf_version == "1.7"


def is_marked_and_in_a_language(pdf: pikepdf.Pdf) -> bool:
    return bool(pdf.Root.MarkInfo.Marked) and str(pdf.Root.Lang) == "nb" and "/StructTreeRoot" in pdf.Root


def nothing_acts(pdf: pikepdf.Pdf) -> bool:
    acting = {"/JavaScript", "/JS", "/AA", "/OpenAction", "/Launch", "/XFA", "/EmbeddedFiles", "/AF"}
    return not any(acting & set(each.keys()) for each in _dictionaries(pdf))


def every_font_is_there_with_its_letters(pdf: pikepdf.Pdf) -> bool:
    return all(
        font.Subtype == "/Type0" or "/FontFile2" in font.FontDescriptor
        for font in _dictionaries(pdf)
        if font.get("/Type") == "/Font"
    ) and all(
        "/ToUnicode" in font or "/Encoding" in font
        for font in _dictionaries(pdf)
        if font.get("/Type") == "/Font" and font.get("/Subtype") != "/CIDFontType2"
    )


def fields_are_drawn_and_printed(pdf: pikepdf.Pdf) -> bool:
    if "/NeedAppearances" in pdf.Root.get("/AcroForm", {}):
        return False
    widgets = [each for each in _dictionaries(pdf) if each.get("/Subtype") == "/Widget"]
    return all(
        int(each.F) == 4 and set(each.AP.keys()) == {"/N"} and "/StructParent" in each for each in widgets
    )


def the_way_back_leads_to_each_part(pdf: pikepdf.Pdf) -> bool:
    """From a number of a page's marked content, and from a field, to the part of the document it is in."""
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    ways = {int(numbers[place]): numbers[place + 1] for place in range(0, len(numbers), 2)}
    for element in (each for each in _dictionaries(pdf) if "/S" in each and "/P" in each):
        for kid in element.get("/K", []):
            if isinstance(kid, int):
                if ways[int(element.Pg.StructParents)][kid].objgen != element.objgen:
                    return False
            elif kid.get("/Type") == "/OBJR" and ways[int(kid.Obj.StructParent)].objgen != element.objgen:
                return False
    return True


def pictures_are_not_smoothed(pdf: pikepdf.Pdf) -> bool:
    return not any(bool(each.get("/Interpolate", False)) for each in _dictionaries(pdf))


def _dictionaries(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """Yield all dictionaries of a file that are objects of their own, streams' too."""
    for each in pdf.objects:
        if isinstance(each, pikepdf.Dictionary | pikepdf.Stream):
            yield each


RULES: list[Rule] = [
    says_what_it_keeps_to,
    says_the_same_of_itself_twice,
    tells_its_colours,
    has_a_name_and_no_lock,
    is_marked_and_in_a_language,
    nothing_acts,
    every_font_is_there_with_its_letters,
    fields_are_drawn_and_printed,
    the_way_back_leads_to_each_part,
    pictures_are_not_smoothed,
]
