"""What is said of a tool in few words: purposes, kind, time, gatherings, and what of it is our own."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from mestringstreff_desktop.content.model import Purpose, Safety, Source, Tool
from mestringstreff_desktop.content.words import source_line

PURPOSES: Mapping[Purpose, str] = MappingProxyType(
    {
        Purpose.EXPLORE: "Ressurser og utfordringer",
        Purpose.BALANCE: "Bevissthet og balanse",
        Purpose.THOUGHTS: "Tanker og følelser",
        Purpose.INTERPLAY: "Samspill",
        Purpose.CHANGE: "Motivasjon",
    }
)
_FEW = ("", "", "to ", "tre ", "fire ")
TOOL_KINDS: Mapping[str, str] = MappingProxyType(
    {"coping": "Mestringsverktøy", "presentation": "Bli kjent", "method": "Metode for kursleder"}
)
KINDS: Mapping[str, str] = MappingProxyType({**TOOL_KINDS, "sheet": "Ark til kurset"})


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
    return f"Samling {_listed([str(number) for number in numbers])}"


def care(tool: Tool, safety: Safety) -> tuple[str, ...]:
    """What to be careful about; with an exercise also what to do when it becomes too much for somebody."""
    if tool.kind == "method" or not tool.care:
        return tool.care
    return (*tool.care, safety.short)


def own_parts(tool: Tool) -> str:
    """Laget for dette programmet: de fleste tidene, … Nothing of what a leader has made."""
    if tool.own is None:
        return ""
    parts = ("de fleste tidene", "utstyrslista", "eksemplene", *filter(None, _further_own_parts(tool)))
    return f"{source_line(Source(doc='own'))}: {_listed(parts)}. Resten bygger på kildene."


def _further_own_parts(tool: Tool) -> tuple[str, str, str]:
    """What of a tool's steps, questions and care no source holds; nothing for what all is from a source."""
    assert tool.own is not None
    steps, questions, care = tool.own.steps, tool.own.questions, tool.own.care
    all_steps = len(steps) == len(tool.steps)
    return (
        "stegene" if all_steps else f"steg {_listed([str(step) for step in steps])}" if steps else "",
        "" if not questions else _last("spørsmål", questions, len(tool.questions)),
        "" if not care else f"{_last('råd', care, len(tool.care))} under «Vær varsom»",
    )


def _last(noun: str, number: int, of: int) -> str:
    """Spørsmålene, det siste spørsmålet, de to siste spørsmålene"""
    if number == of:
        return f"{noun}ene" if of > 1 else f"{noun}et"
    return f"det siste {noun}et" if number == 1 else f"de {_FEW[number]}siste {noun}ene"


def _listed(parts: Sequence[str]) -> str:
    """En, to og tre"""
    *first, last = parts
    return f"{', '.join(first)} og {last}" if first else last
