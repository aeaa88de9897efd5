"""Shapes of a slide that appear step by step, on a click: as PowerPoint writes it (ECMA-376, 19.5)."""

from collections.abc import Iterator, Sequence
from itertools import count

from mestringstreff_desktop.office.markup import NAMES

_START = '<p:stCondLst><p:cond delay="0"/></p:stCondLst>'


def clicks(steps: Sequence[Sequence[tuple[int, bool]]]) -> str:
    """Return what a slide does on each click: the ids of shapes that appear, and whether each is text."""
    numbers = count(3)
    clicked = "".join(_click(step, numbers) for step in steps)
    texts = [spid for step in steps for spid, is_text in step if is_text]
    built = "".join(f'<p:bldP spid="{spid}" grpId="0"/>' for spid in texts)
    return (
        f'<p:timing {NAMES}><p:tnLst><p:par><p:cTn id="1" dur="indefinite" restart="never" nodeType="tmRoot">'
        '<p:childTnLst><p:seq concurrent="1" nextAc="seek">'
        f'<p:cTn id="2" dur="indefinite" nodeType="mainSeq"><p:childTnLst>{clicked}</p:childTnLst></p:cTn>'
        f"<p:prevCondLst>{_told('onPrev')}</p:prevCondLst><p:nextCondLst>{_told('onNext')}</p:nextCondLst>"
        "</p:seq></p:childTnLst></p:cTn></p:par></p:tnLst>"
        f"{f'<p:bldLst>{built}</p:bldLst>' if built else ''}</p:timing>"
    )


def _told(event: str) -> str:
    return f'<p:cond evt="{event}" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond>'


def _click(step: Sequence[tuple[int, bool]], numbers: Iterator[int]) -> str:
    """Return what a click does: the first of its shapes appears, and the others with it."""
    outer, inner = next(numbers), next(numbers)
    shown = "".join(
        _appears(spid, numbers, "withEffect" if place else "clickEffect", is_text=is_text)
        for place, (spid, is_text) in enumerate(step)
    )
    return _after("indefinite", outer, _after("0", inner, shown))


def _after(delay: str, number: int, inside: str) -> str:
    return (
        f'<p:par><p:cTn id="{number}" fill="hold"><p:stCondLst><p:cond delay="{delay}"/></p:stCondLst>'
        f"<p:childTnLst>{inside}</p:childTnLst></p:cTn></p:par>"
    )


def _appears(spid: int, numbers: Iterator[int], begun: str, *, is_text: bool) -> str:
    group = ' grpId="0"' if is_text else ""
    return (
        f'<p:par><p:cTn id="{next(numbers)}" presetID="1" presetClass="entr" presetSubtype="0" fill="hold"'
        f'{group} nodeType="{begun}">{_START}<p:childTnLst><p:set><p:cBhvr>'
        f'<p:cTn id="{next(numbers)}" dur="1" fill="hold">{_START}</p:cTn>'
        f'<p:tgtEl><p:spTgt spid="{spid}"/></p:tgtEl>'
        "<p:attrNameLst><p:attrName>style.visibility</p:attrName></p:attrNameLst></p:cBhvr>"
        '<p:to><p:strVal val="visible"/></p:to></p:set></p:childTnLst></p:cTn></p:par>'
    )
