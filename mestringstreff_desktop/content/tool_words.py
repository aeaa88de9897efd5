"""What is said of a tool in few words: its purposes, its kind, its time and its gatherings."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from mestringstreff_desktop.content.model import Purpose, Tool

PURPOSES: Mapping[Purpose, str] = MappingProxyType(
    {
        Purpose.EXPLORE: "Ressurser og utfordringer",
        Purpose.BALANCE: "Bevissthet og balanse",
        Purpose.THOUGHTS: "Tanker og følelser",
        Purpose.INTERPLAY: "Samspill",
        Purpose.CHANGE: "Motivasjon",
    }
)
KINDS: Mapping[str, str] = MappingProxyType(
    {"coping": "Mestringsverktøy", "presentation": "Bli kjent", "method": "Metode for kursleder"}
)


def minutes(tool: Tool) -> str:
    """25–40 min. Nothing when no time is told."""
    shortest, longest = tool.minutes
    if not longest:
        return ""
    return f"{shortest} min" if shortest == longest else f"{shortest}–{longest} min"


def gatherings(numbers: Sequence[int]) -> str:
    """Samling 2; Samling 1, 2 og 5; Samling 1–5. Nothing when there are none."""
    if not numbers:
        return ""
    if len(numbers) > 2 and list(numbers) == list(range(numbers[0], numbers[-1] + 1)):
        return f"Samling {numbers[0]}–{numbers[-1]}"
    *first, last = (str(number) for number in numbers)
    return "Samling " + (f"{', '.join(first)} og {last}" if first else last)
