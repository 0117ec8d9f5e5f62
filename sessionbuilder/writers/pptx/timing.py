"""Shapes that empty after a click -> the animation of a slide, as PowerPoint writes it for the exit effect Wipe.

PowerPoint plays it without macro, sound or video; where nothing plays, the shape is there in full.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count

_PRESET = 'presetID="22" presetClass="exit" presetSubtype="2"'
"""Wipe, on the way out, from the right."""


def timing_xml(countdowns: Sequence[tuple[int, int]]) -> str:
    """Return the timing of a slide whose shapes (id, seconds) empty, each at a click of its own; empty for none."""
    if not countdowns:
        return ""
    numbers = count(3)
    effects = "".join(_effect(shape, seconds * 1000, numbers) for shape, seconds in countdowns)
    builds = "".join(f'<p:bldP spid="{shape}" grpId="0" animBg="1"/>' for shape, _ in countdowns)
    return (
        '<p:timing><p:tnLst><p:par><p:cTn id="1" dur="indefinite" restart="never" nodeType="tmRoot"><p:childTnLst>'
        '<p:seq concurrent="1" nextAc="seek"><p:cTn id="2" dur="indefinite" nodeType="mainSeq"><p:childTnLst>'
        f"{effects}</p:childTnLst></p:cTn>"
        '<p:prevCondLst><p:cond evt="onPrev" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond></p:prevCondLst>'
        '<p:nextCondLst><p:cond evt="onNext" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond></p:nextCondLst>'
        f"</p:seq></p:childTnLst></p:cTn></p:par></p:tnLst><p:bldLst>{builds}</p:bldLst></p:timing>"
    )


def _effect(shape: int, milliseconds: int, numbers: Iterator[int]) -> str:
    """Return one effect: the shape is wiped away over its time, and hidden when nothing of it is left."""
    target = f'<p:tgtEl><p:spTgt spid="{shape}"/></p:tgtEl>'
    click, start, effect, wipe, hide = (next(numbers) for _ in range(5))
    return (
        f'<p:par><p:cTn id="{click}" fill="hold"><p:stCondLst><p:cond delay="indefinite"/></p:stCondLst><p:childTnLst>'
        f'<p:par><p:cTn id="{start}" fill="hold"><p:stCondLst><p:cond delay="0"/></p:stCondLst><p:childTnLst>'
        f'<p:par><p:cTn id="{effect}" {_PRESET} fill="hold" grpId="0" nodeType="clickEffect">'
        '<p:stCondLst><p:cond delay="0"/></p:stCondLst><p:childTnLst>'
        f'<p:animEffect transition="out" filter="wipe(right)"><p:cBhvr><p:cTn id="{wipe}" dur="{milliseconds}"/>'
        f"{target}</p:cBhvr></p:animEffect>"
        f'<p:set><p:cBhvr><p:cTn id="{hide}" dur="1" fill="hold"><p:stCondLst><p:cond delay="{milliseconds - 1}"/>'
        f"</p:stCondLst></p:cTn>{target}<p:attrNameLst><p:attrName>style.visibility</p:attrName></p:attrNameLst>"
        '</p:cBhvr><p:to><p:strVal val="hidden"/></p:to></p:set>'
        "</p:childTnLst></p:cTn></p:par></p:childTnLst></p:cTn></p:par></p:childTnLst></p:cTn></p:par>"
    )
