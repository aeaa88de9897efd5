"""The talk before the course: what is asked, what it can end with, and what is to be told first.

What is told first stands on the sheet «Forsamtalen», and only there.
"""

from dataclasses import dataclass
from enum import StrEnum

from mestringstreff_desktop.content.forms import Form, Steps
from mestringstreff_desktop.course.recruiting.participant import Status

FORM = "forsamtale"
AGREED = "agreed"  # what was agreed, among the answers


class Agreement(StrEnum):
    """What a talk ended with."""

    PLACE = "place"
    WAITING = "waiting"
    THINKING = "thinking"
    OTHER = "other"


@dataclass(frozen=True)
class TalkQuestion:
    """Something to ask; the answer is stored by `key`."""

    key: str
    words: str
    lines: int


ASKED = (
    TalkQuestion("hope", "Hva gjorde at du tok kontakt, og hva håper du på?", 3),
    TalkQuestion("group", "Har du vært i en gruppe før? Hva skal til for at du har det bra der?", 2),
)
NEXT = TalkQuestion("next", "Det neste vi gjør", 2)
ALLOW_FOR = "Hva trenger du for å kunne være med? Skriv hva som hjelper, ikke hvorfor."
REACHED = "Hvordan når vi deg?"
CRISIS = "Er det noen vi skal ringe hvis du blir dårlig her? Bare hvis du vil."
AGREED_ON = "Dette ble vi enige om"
AGREEMENTS = {
    Agreement.PLACE: "Plass",
    Agreement.WAITING: "Venteliste",
    Agreement.THINKING: "Tenker på det",
    Agreement.OTHER: "Et annet tilbud",
}
LEADS_TO = {
    Agreement.PLACE: Status.PLACE,
    Agreement.WAITING: Status.WAITING,
    Agreement.THINKING: Status.PRE_TALK,
    Agreement.OTHER: Status.WITHDRAWN,
}


def told_first(form: Form) -> tuple[str, ...]:
    """Return what is told before anything is asked, as the sheet has it."""
    return next((part.items for part in form.sections if isinstance(part, Steps)), ())
