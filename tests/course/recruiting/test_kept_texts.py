"""What of a leader's own letters and posters comes along to the next course."""

from mestringstreff_desktop.course.recruiting.kept_texts import letters_for_next, values_for_next
from mestringstreff_desktop.course.recruiting.letter import Letter
from tests.course.samples import a_course


def _mentions(text: str) -> bool:
    return "Kari" in text


def test_what_is_of_the_place_is_typed_once_for_all_courses() -> None:
    course = a_course()
    place = {"kommune": "Orkland", "pris": "Gratis", "pamelding": "Ring oss"}
    passing = {"frist": "1. mars", "dager": "onsdager", "motested": "Rom 2", "kontakt": "Ola", "navn": "Per"}
    course.text_values = {**place, **passing, "taushet": "Kari og vi", "ukjent": "x"}
    assert values_for_next(course, _mentions) == place


def test_ones_own_words_come_along_unless_they_tell_of_a_day_or_of_somebody() -> None:
    course = a_course()
    told = {"b": "Hei fra Kari", "c": "Vi begynner 13. januar", "d": "Kom 3.2. kl. 10", "e": "Fra 13. Mars"}
    course.letters = [
        Letter(letter_id="plakat", blocks={"a": "Velkommen {navn}", **told}, gap_values={"frist": "1. mai"}),
        Letter(letter_id="brev", blocks=told),
    ]
    made = letters_for_next(course, _mentions)
    assert [(each.letter_id, each.blocks, each.gap_values) for each in made] == [
        ("plakat", {"a": "Velkommen {navn}"}, {})
    ]
    assert made[0].id != course.letters[0].id
