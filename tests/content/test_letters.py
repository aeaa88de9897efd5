"""The letters and posters: whole, plain, kind, and with nothing that tells of somebody's health."""

import re
from xml.etree import ElementTree

from mestringstreff_desktop.content.letters import LetterTemplate
from mestringstreff_desktop.course.recruiting.fields import field_of
from mestringstreff_desktop.paths import resources
from mestringstreff_desktop.ui.projector.slide_art import TOKENS
from tests.content.said import breaking, library, lix, said, sentences

LETTERS = library().letters
TO_ONE = {key: each for key, each in LETTERS.items() if each.person == "participant"}
RECRUITING = {key: each for key, each in LETTERS.items() if each.group == "recruiting"}
ART = resources() / "art" / "letters"
HARDEST = 40  # LIX: above it a text is no longer easy to read
FIELD = re.compile(r"\{([^{}]*)\}")
FEE = "{honorar_moter}|{honorar_fortelling}|{reise}|{tapt_arbeid}"
REVIEW = "{evalueringsmote}|{evaluering_klokkeslett}|{evaluering_sted}"
FOR_WHOM = "over 18 år|pårørende"
WHEN = "{dager}|{sted}|{pamelding}"
# What each text must hold, as words or as fields: what the lists of the handbook and the brochure ask for.
ASKED = {
    "foresporsel-brukerrepresentanter": f"minst to|FFO|SAFO|Kort om kurset|{{antall_moter}}|{FEE}",
    "melding-om-representant": "{organisasjon}|{navn}|{nas_pa}|Vi skriver fordi",
    "invitasjon-arbeidsmote": "{motedato}|{mote_klokkeslett}|{motested}|hvem det er for|venter av hverandre",
    "avtale-brukerrepresentant": f"{{antall_moter}}|{FEE}|Taushetserklæring|Jeg lover|for {{virksomhet}}",
    "til-deg-brukerrepresentant": f"{FEE}|{{kontakt}}|Dette trenger du ikke|Når du skal fortelle",
    "kursbeskrivelse": f"{FOR_WHOM}|Før kurset|På kurset|Etter kurset|uten navn|ikke behandling|{WHEN}",
    "plakat-1": f"{FOR_WHOM}|blir i gruppa|{WHEN}",
    "plakat-2": f"{FOR_WHOM}|blir i gruppa|{WHEN}",
    "brosjyre": f"{FOR_WHOM}|bli i gruppa|ikke behandling|{WHEN}",
    "nettomtale": f"{FOR_WHOM}|bli i gruppa|kronisk sykdom|smerter|mestring|ikke behandling|{WHEN}",
    "sosiale-medier": f"{FOR_WHOM}|{{dager}}|{{kontakt_telefon}}",
    "avisnotis": f"{FOR_WHOM}|{{dato:1}}|{WHEN}",
    "til-fastlegene": "over 18 år|Pårørende|ikke behandling|kognitiv svikt|ingen helseopplysn|{pamelding}",
    "til-koordinerende-enhet": f"{FOR_WHOM}|ikke behandling|kognitiv svikt|{WHEN}",
    "tv-skjerm": "pårørende|{kontakt_telefon}",
    "bekreftelse": "{fornavn}|{datoer}|{sted}|{kontakt_telefon}",
    "venteliste": "venteliste|ikke love|{kontakt_telefon}",
    "paminnelse": "{neste_dato}|{neste_klokkeslett}|{neste_sted}|{oppmotested}|{kontakt_telefon}",
    "avlysning": "avlyse|{neste_dato}|{kontakt_telefon}",
    "for-forste-gang": "{oppmotested}|Ta med|aldri mer enn du vil|Er det noe du trenger|{kontakt_telefon}",
    "sms-paminnelse": "{neste_dato}|{kontakt_telefon}",
    "kursbevis": "{navn}|{kurs}|{oppmote}",
    "takk-og-veien-videre": "Takk|Hva nå|Brukerorganisasjoner|{kontakt_telefon}",
    "invitasjon-evalueringsmote": f"{REVIEW}|deltakerne|brukerrepresentantene|samarbeide|endrer vi",
}
PAGES = {"4.3": (13, 14), "4.4": (14, 15), "4.5": (16, 18), "4.6": (19, 19), "7": (38, 38), "10.19": (67, 67)}


def _all(letter: LetterTemplate) -> str:
    return "\n".join((letter.subject, *(block.text for block in letter.blocks)))


def _filled(text: str) -> str:
    """A text with a value of common length in each field."""
    long = {
        "dato:1": "onsdag 13. januar",
        "neste_dato": "onsdag 13. januar",
        "neste_klokkeslett": "10.00–12.30",
        "sted": "Helsehuset, Storgata 1",
        "lenke": "orkland.kommune.no/treff",
    }
    return FIELD.sub(lambda field: long.get(field[1], "12 Tangen"), text)


def _not(letters: dict[str, LetterTemplate], pattern: str) -> list[str]:
    """Return the letters in which a pattern is found, with what was found."""
    found = ((key, re.search(pattern, _all(each))) for key, each in letters.items())
    return [f"{key}: {match[0]}" for key, match in found if match]


def test_every_text_that_a_course_needs_is_there_with_what_it_is_to_say() -> None:
    assert set(ASKED) == set(LETTERS)
    missing = {(key, words) for key, asked in ASKED.items() for words in asked.split("|")}
    assert {(key, words) for key, words in missing if words not in _all(LETTERS[key])} == set()


def test_a_text_has_the_name_of_its_file_and_blocks_of_their_own_name() -> None:
    assert {path.stem for path in (resources() / "content" / "letters").glob("*.toml")} == set(LETTERS)
    ids = {key: [block.id for block in each.blocks] for key, each in LETTERS.items()}
    assert [key for key, own in ids.items() if len(set(own)) != len(own)] == []


def test_texts_of_a_group_stand_in_one_order() -> None:
    places = [(each.group, each.order) for each in LETTERS.values()]
    assert len(set(places)) == len(places)


def test_each_field_is_one_that_is_filled() -> None:
    used = {(key, name) for key, each in LETTERS.items() for name in FIELD.findall(_all(each) + each.to)}
    assert {(key, name) for key, name in used if field_of(name) is None} == set()


def test_a_name_stands_only_in_a_text_that_is_for_somebody() -> None:
    to_all = {key: each for key, each in LETTERS.items() if not each.person}
    assert _not(to_all, r"\{(navn|fornavn|oppmote)\}") == []


def _prose(letter: LetterTemplate) -> list[str]:
    """What is read as sentences: headings, dates and names are short, and would make it look easier."""
    told = "\n".join(block.text for block in letter.blocks if block.kind in {"lead", "text", "points"})
    return list(filter(None, _filled(told).splitlines()))


def test_no_text_is_hard_to_read() -> None:
    hard = {key: round(lix(_prose(each)), 1) for key, each in LETTERS.items()}
    assert {key: each for key, each in hard.items() if each > HARDEST} == {}


def test_no_sentence_says_both_du_and_dere() -> None:
    both = r"(?i)(?=.*\b(du|deg|din|ditt|dine)\b)(?=.*\b(dere|deres)\b)"
    parts = [(place, each) for place, text in said() for each in sentences(text)]
    assert breaking(both, [each for each in parts if each[0].startswith((".letters", ".channels"))]) == []


def test_a_text_with_a_limit_is_within_it_when_it_is_filled() -> None:
    lengths = {
        key: (len(_filled("\n".join(b.text for b in each.blocks))), each.most)
        for key, each in LETTERS.items()
    }
    assert {key: each for key, each in lengths.items() if each[1] and each[0] > each[1]} == {}
    assert {"sms-paminnelse": 160, "sosiale-medier": 600}.items() <= {
        k: most for k, (_, most) in lengths.items()
    }.items()


def test_what_goes_to_a_participant_says_nothing_of_health() -> None:
    assert (
        _not(
            TO_ONE,
            r"(?i)\b(helse(?!huset)\w*|syk(?!ehuset)\w*|diagnose\w*|plage\w*|belastning\w*|smerte\w*|hensyn\w*)",
        )
        == []
    )


def test_envelope_and_subject_do_not_tell_what_it_is_about() -> None:
    assert [
        key for key, each in TO_ONE.items() if re.search(r"(?i)kurs|helse|mestring", each.subject + each.to)
    ] == []
    assert "{kurs}" not in _all(LETTERS["sms-paminnelse"])


def test_no_effect_is_promised() -> None:
    promise = (
        r"(?i)\b(garanter\w*|blir? (frisk|bedre|sterkere)|hjelper deg|du vil (få|bli)|virker\b|dokumentert)"
    )
    assert _not(LETTERS, promise) == []


def test_what_others_will_do_and_what_the_group_became_is_not_said_as_a_fact() -> None:
    """That what is said stays in the group is agreed on; a fee may be none; a letter knows no law."""
    too_strong = r"(?i)[.,] det som blir sagt[^.]*, blir i gruppa|gruppa (er|ble|blir) (god|trygg)|dekker vi$"
    too_strong += r"|taushetsplikten gjelder|i samme situasjon|bare igjen med tall"
    assert _not(LETTERS, too_strong) == []


def test_a_text_about_the_coming_gathering_takes_its_own_day() -> None:
    coming = {"paminnelse", "sms-paminnelse", "avlysning"}
    assert _not({key: LETTERS[key] for key in coming}, r"\{(dato:1|klokkeslett|sted)\}") == []


def test_a_text_that_invites_ends_with_how_one_gets_in_touch() -> None:
    ends = {
        key: [b.text for b in each.blocks if b.kind not in {"sign", "tearoff"}][-2:]
        for key, each in RECRUITING.items()
    }
    assert {
        k for k, end in ends.items() if not re.search(r"\{(pamelding|kontakt_telefon)\}", "".join(end))
    } == set()


def test_a_link_never_stands_alone() -> None:
    lines = [line for each in LETTERS.values() for line in _all(each).splitlines() if "{lenke}" in line]
    assert lines
    assert [line for line in lines if len(line.split()) < 4] == []


def test_words_that_need_a_value_stand_on_a_line_of_their_own() -> None:
    """So that the line can go where a course has no value."""
    optional = r"\{(pris|serveres|oppmotested|plasser|taushet|lenke)\}"
    lines = [
        line for each in LETTERS.values() for line in _all(each).splitlines() if re.search(optional, line)
    ]
    assert [line for line in lines if len(sentences(line)) > 1 and not re.match(r"[\w ]{3,60}: ", line)] == []


def test_drawings_are_there_and_told_to_one_who_does_not_see_them() -> None:
    drawn = {key: each for key, each in LETTERS.items() if each.art}
    assert {each.art for each in drawn.values()} == {path.name for path in ART.glob("*.svg")}
    assert set(drawn) >= {
        key for key, each in LETTERS.items() if each.look in {"poster", "certificate", "leaflet"}
    }
    assert {
        key for key, each in drawn.items() if not (20 <= len(each.alt) <= 250 and each.alt[-1] == ".")
    } == set()


def test_drawings_are_plain_shapes_in_our_colours() -> None:
    nodes = [node for path in ART.glob("*.svg") for node in ElementTree.parse(path).iter()]
    assert {node.tag.rpartition("}")[2] for node in nodes} <= {"svg", "path", "circle"}
    assert {node.get(name, "none") for node in nodes for name in ("fill", "stroke")} <= {*TOKENS, "none"}


def test_posters_have_strips_to_tear_off_and_a_leaflet_has_six_panels() -> None:
    strips = {key for key, each in LETTERS.items() if any(block.kind == "tearoff" for block in each.blocks)}
    assert (
        strips == {key for key, each in LETTERS.items() if each.look == "poster"} == {"plakat-1", "plakat-2"}
    )
    assert [len(each.blocks) for each in LETTERS.values() if each.look == "leaflet"] == [6]


def test_when_to_use_a_text_is_told_in_one_to_three_sentences() -> None:
    assert {
        key
        for key, each in LETTERS.items()
        if not (each.use.endswith(".") and 1 <= len(sentences(each.use)) <= 3)
    } == set()


def _is_on_a_page_of_its_chapter(letter: LetterTemplate) -> bool:
    first, last = PAGES[letter.source.chapter]
    page = letter.source.page or 0
    return first <= page <= (letter.source.last_page or page) <= last


def test_what_the_handbook_has_is_on_a_page_of_its_chapter() -> None:
    of_handbook = {key: each for key, each in LETTERS.items() if each.source.doc == "handbook"}
    assert {key for key, each in of_handbook.items() if not _is_on_a_page_of_its_chapter(each)} == set()
    assert {each.source.doc for each in LETTERS.values()} == {"handbook", "brochure", "own"}
