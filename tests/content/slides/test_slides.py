"""The support slides: enough of them, few words on each, and each belongs to the plan it is shown with."""

import re

from reportlab.pdfbase.pdfmetrics import stringWidth

from mestringstreff_desktop.content.slides.layout import HEIGHT, WIDE, SlideLayout, laid_out
from mestringstreff_desktop.content.slides.model import MOST_WORDS, SlideTemplate
from mestringstreff_desktop.content.slides.shown import shown
from mestringstreff_desktop.paths import resources
from mestringstreff_desktop.pdf.fonts import BOLD, REGULAR, register_fonts
from tests.content.said import library, sentences

BUILT = library()
THEMES = {theme.id: theme for theme in (*BUILT.gatherings, *BUILT.extra_themes)}
SLIDES = [(theme, slide) for theme, slides in BUILT.slides.items() for slide in slides]
OF_A_GATHERING = range(8, 13)
OF_AN_EXTRA_THEME = range(4, 7)
LEAST_IN_ALL = 70
LONGEST_TITLE = 34  # letters, on one line


def _read(slide: SlideTemplate) -> tuple[str, ...]:
    return (slide.title, *slide.words, *slide.labels)


def test_every_gathering_and_every_extra_theme_has_its_slides() -> None:
    """Half of the files alone do not hold: it is about all six gatherings and all six extra themes."""
    found = {key: len(BUILT.slides.get(key, ())) for key in THEMES}
    right = {key: OF_A_GATHERING if each.number else OF_AN_EXTRA_THEME for key, each in THEMES.items()}
    assert {key: count for key, count in found.items() if count not in right[key]} == {}
    assert set(BUILT.slides) == set(THEMES)
    assert len(SLIDES) >= LEAST_IN_ALL


def test_an_id_is_of_one_slide_and_begins_with_its_theme() -> None:
    assert len(BUILT.slide_templates) == len(SLIDES)
    assert [slide.id for theme, slide in SLIDES if not slide.id.startswith(f"{theme}-")] == []


def test_a_title_is_there_on_one_line_and_of_one_slide_of_its_theme() -> None:
    assert [slide.id for _, slide in SLIDES if not 0 < len(slide.title) <= LONGEST_TITLE] == []
    titles = [(theme, slide.title) for theme, slide in SLIDES]
    assert [each for each in titles if titles.count(each) > 1] == []


def test_a_slide_is_read_at_a_glance() -> None:
    long = {slide.id: shown(slide, None).word_count for _, slide in SLIDES}
    assert {key: count for key, count in long.items() if count > MOST_WORDS} == {}
    assert [slide.id for _, slide in SLIDES if slide.layout == "model" and len(slide.words) > 1] == []
    assert [slide.id for _, slide in SLIDES if slide.layout == "drawing" and len(slide.words) > 4] == []


def _wide(text: str, size: float, bold: bool) -> float:
    return stringWidth(text, BOLD if bold else REGULAR, size)


def _is_whole(made: SlideLayout) -> bool:
    lines = (line for text in made.texts for _, line, _ in text.lines)
    return not made.is_cut and not any(re.search(r"\w-$", line) for line in lines)


def test_all_words_stand_whole_on_a_new_projector_and_on_an_old_one() -> None:
    register_fonts()
    places = BUILT.slide_art
    made = [
        (slide.id, width, laid_out(shown(slide, places.get(slide.art)), _wide, width))
        for _, slide in SLIDES
        for width in (WIDE, HEIGHT * 4 / 3)
    ]
    assert [each[:2] for each in made if not _is_whole(each[2])] == []


def test_a_question_asks_or_is_left_open() -> None:
    asked = [slide for _, slide in SLIDES if slide.layout == "question"]
    assert [each.id for each in asked if not each.words or not each.words[0].endswith(("?", " …"))] == []


def test_a_drawing_is_there_is_described_and_has_a_label_for_each_place() -> None:
    drawn = [slide for _, slide in SLIDES if slide.art]
    files = {path.stem for path in (resources() / "art" / "slides").glob("*.svg")}
    assert {each.art for each in drawn} <= files & set(BUILT.slide_art)
    assert [each.id for each in drawn if not 5 <= len(each.alt.split()) <= 40] == []
    models = [each for each in drawn if each.layout == "model"]
    off = [each.id for each in models if len(each.labels) != len(BUILT.slide_art[each.art].places)]
    assert off == []


def test_labels_and_descriptions_are_of_a_drawing() -> None:
    bare = [slide for _, slide in SLIDES if not slide.art]
    assert [each.id for each in bare if each.alt or each.labels or each.layout == "model"] == []
    assert [slide.id for _, slide in SLIDES if slide.labels and slide.layout != "model"] == []


def test_a_slide_belongs_to_a_line_of_its_plan_in_the_order_of_the_lines() -> None:
    for key, slides in BUILT.slides.items():
        lines = [item.title for item in THEMES[key].items]
        assert [slide.id for slide in slides if slide.item not in lines] == []
        at = [lines.index(slide.item) for slide in slides]
        assert at == sorted(at), key


def test_a_break_is_shown_in_a_break() -> None:
    breaks = {(key, item.title) for key, theme in THEMES.items() for item in theme.items if item.is_break}
    found = {(key, slide.item) for key, slide in SLIDES if slide.layout == "break"}
    assert found <= breaks
    assert {key for key, _ in found} >= {theme.id for theme in BUILT.gatherings}


def test_an_article_behind_a_slide_is_there() -> None:
    assert {slide.article for _, slide in SLIDES if slide.article} - set(BUILT.articles) == set()


def test_the_leader_has_something_to_say_to_every_slide() -> None:
    said = {slide.id: len(re.findall(r"[.?!…](?=\s|$)", slide.notes.say)) for _, slide in SLIDES}
    assert {key: count for key, count in said.items() if not 2 <= count <= 5} == {}
    asked = [(slide.id, slide.notes.ask) for _, slide in SLIDES if slide.notes.ask]
    assert [each for each in asked if "?" not in each[1]] == []


def test_all_that_the_room_is_to_talk_about_stands_on_a_slide() -> None:
    missing = []
    for key, theme in THEMES.items():
        on_slides = [text for slide in BUILT.slides.get(key, ()) for text in _read(slide)]
        about = (*theme.group_questions, *theme.prompts) if theme.number else ()
        missing += [each for each in about if not any(each in text for text in on_slides)]
    assert missing == []


def test_whoever_leads_an_exercise_of_breath_knows_when_to_ring() -> None:
    breath = [slide for _, slide in SLIDES if re.search(r"(?i)\bpusten?\b", slide.notes.say)]
    signs = ("113 med en gang", "i brystet", "tung pust", "lammelser", "utydelig tale")
    assert breath
    assert [each.id for each in breath if not all(sign in each.notes.care for sign in signs)] == []


def test_no_sentence_says_both_du_and_dere() -> None:
    notes = [(slide.id, text) for _, slide in SLIDES for text in (slide.notes.say, slide.notes.care)]
    du, dere = (re.compile(rf"(?i)\b({each})\b") for each in ("du|deg|din|ditt|dine", "dere|deres"))
    both = [
        (key, each)
        for key, text in notes
        for each in sentences(text)
        if du.search(each) and dere.search(each)
    ]
    assert both == []
