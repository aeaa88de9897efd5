"""The empty file is ours: colours, layouts in Bokmål, and no trace of who made the one it is made from."""

from datetime import UTC, datetime

from pptx.opc.constants import RELATIONSHIP_TYPE as RT

from mestringstreff_desktop.office.template import empty, layout_for

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)


def test_it_tells_its_title_and_names_nobody() -> None:
    told = empty("Støtteark, samling 1", NOW).core_properties
    assert (told.title, told.language) == ("Støtteark, samling 1", "nb-NO")
    assert len(empty("Mestring " * 40, NOW).core_properties.title) <= 255
    assert (told.author, told.last_modified_by, told.comments) == ("", "", "")
    assert told.created == told.modified == NOW.replace(tzinfo=None)


def test_a_leader_who_adds_a_slide_finds_layouts_in_her_language() -> None:
    document = empty("", NOW)
    assert [each.name for each in document.slide_layouts] == [
        "Tittel og tekst",
        "Bare tittel",
        "Åpning",
        "Pause",
    ]
    words = {each.text for layout in document.slide_layouts for each in layout.element.iter("{*}t")}
    assert words == {"Skriv tittelen her", "Skriv her"}


def test_it_tells_of_its_notes_and_of_no_other_page() -> None:
    told = empty("", NOW).element
    names = [each.tag.rpartition("}")[2] for each in told]
    assert names[:4] == ["sldMasterIdLst", "notesMasterIdLst", "sldIdLst", "sldSz"]
    assert told.sldSz.get("type") is None


def test_each_ground_has_a_layout_and_one_without_words_where_there_is_one() -> None:
    document = empty("", NOW)
    names = {
        (ground, has_body): layout_for(document, ground, has_body=has_body).name
        for ground in ("paper", "soft_teal", "soft_sun")
        for has_body in (True, False)
    }
    assert names["paper", True] == "Tittel og tekst"
    assert names["paper", False] == "Bare tittel"
    assert names["soft_teal", False] == names["soft_teal", True] == "Åpning"
    assert names["soft_sun", False] == "Pause"


def test_its_colours_are_those_of_the_window() -> None:
    theme = empty("", NOW).slide_master.part.part_related_by(RT.THEME).blob.decode()
    assert '<a:dk2><a:srgbClr val="0F5C63"/></a:dk2>' in theme
    assert '<a:lt2><a:srgbClr val="F7F5F0"/></a:lt2>' in theme
