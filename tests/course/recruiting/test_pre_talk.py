"""The talk before the course asks on the screen what it asks on paper."""

from mestringstreff_desktop.content.forms import Choices, Prompts
from mestringstreff_desktop.content.library import Library
from mestringstreff_desktop.course.recruiting import pre_talk
from mestringstreff_desktop.course.recruiting.participant import Status


def test_the_sheet_has_the_same_questions_in_the_same_words(library: Library) -> None:
    form = library.forms[pre_talk.FORM]
    prompts = {each.label for part in form.sections if isinstance(part, Prompts) for each in part.items}
    asked = {each.words for each in (*pre_talk.ASKED, pre_talk.NEXT)}
    assert asked | {pre_talk.REACHED, pre_talk.CRISIS} <= prompts
    choices = [part for part in form.sections if isinstance(part, Choices)]
    assert {pre_talk.ALLOW_FOR, pre_talk.AGREED_ON} <= {part.question for part in choices}
    assert tuple(pre_talk.AGREEMENTS.values()) in [part.options for part in choices]


def test_what_is_told_first_is_on_the_sheet(library: Library) -> None:
    told = pre_talk.told_first(library.forms[pre_talk.FORM])
    assert len(told) == 5
    assert "ikke om diagnoser" in told[1]
    assert pre_talk.told_first(library.forms["evaluering-etter"]) == ()


def test_every_agreement_leads_to_a_status() -> None:
    assert set(pre_talk.LEADS_TO) == set(pre_talk.AGREEMENTS) == set(pre_talk.Agreement)
    assert pre_talk.LEADS_TO[pre_talk.Agreement.THINKING] is Status.PRE_TALK
