"""The review meeting (evalueringsmøte): what there is to talk of, and in the end what is to be changed."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from mestringstreff_desktop.course.meetings import new_id
from mestringstreff_desktop.course.work_meeting import AgendaPoint, Decision

ANSWERS, EXPERIENCE, REPRESENTATIVES = "review-answers", "review-experience", "review-representatives"
ATTENDANCE, COOPERATION, CHANNELS = "review-attendance", "review-cooperation", "review-channels"
MONEY, CONTENT, FORM, WORK = "review-money", "review-content", "review-form", "review-work"

WHOLE = "Hele kurset"

# What is suggested to talk of, by what tells where it comes from, in the order it is talked of.
POINTS: Mapping[str, str] = MappingProxyType(
    {
        ANSWERS: "Hva svarte deltakerne?",
        EXPERIENCE: "Hvordan var det å holde kurset?",
        REPRESENTATIVES: "Hva erfarte brukerrepresentantene?",
        ATTENDANCE: "Hvor mange kom, og hvor mange fullførte?",
        COOPERATION: "Hvordan var samarbeidet vårt?",
        CHANNELS: "Hvordan fikk folk vite om kurset?",
        MONEY: "Hva kostet kurset?",
        CONTENT: "Hva endrer vi i innholdet?",
        FORM: "Hva endrer vi i formen?",
        WORK: "Hva endrer vi i måten vi jobber på?",
    }
)
# Where a point stands on paper.
GROUPS: MappingProxyType[str, str] = MappingProxyType(
    {
        key: "Hva gjør vi neste gang?" if key in (CONTENT, FORM, WORK) else "Hvordan gikk det?"
        for key in POINTS
    }
)


def missing(agenda: Iterable[AgendaPoint]) -> list[str]:
    """Return what is suggested and is not on an agenda."""
    there = {point.question for point in agenda}
    return [key for key in POINTS if key not in there]


def with_suggested(agenda: tuple[AgendaPoint, ...] = ()) -> tuple[AgendaPoint, ...]:
    """Return what stands on an agenda, and after it what is suggested and is not there."""
    return (*agenda, *(AgendaPoint(id=new_id(), text=POINTS[key], question=key) for key in missing(agenda)))


def about(decision: Decision) -> str:
    """Samling 2, or Hele kurset: what a decision is about."""
    return f"Samling {decision.gathering}" if decision.gathering > 0 else WHOLE
