"""The layouts of a template -> the one that each face of a deck stands on: by places and boxes, type, then name."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct

from sessionbuilder.brand.found import Face, Found, Held, Master
from sessionbuilder.brand.grounds import Grounds
from sessionbuilder.brand.shades import can_be_read
from sessionbuilder.theme.branded import FACES, FaceName
from sessionbuilder.units import Box

_NAMED: dict[FaceName, str] = {
    "cover": r"title slide|cover|titelfolie|deckblatt|titre|couverture|capa|rosto|portada|t[ií]tulo$|copertina|omslag",
    "section": r"section|divider|chapter|abschnitt|kapitel|partie|intertitre|se[cç][aã]o|secci[oó]n|sezione|hoofdstuk",
    "content": r"title and content|content|bullet|inhalt|contenu|conte[uú]do|contenido|contenuto|inhoud|text",
    "two-columns": r"two|column|comparison|zwei|deux|dois|dos |due |twee",
    "title-only": r"title only|nur titel|titre seul|somente t|s[oó]lo el t|solo titolo|alleen titel",
    "question": r"question|frage|pregunta|pergunta|domanda|vraag|discussion",
    "quote": r"quot|zitat|citation|cita|citaat",
    "break": r"break|pause|pausa|pauze",
}
"""Names of layouts in the languages in which Office names them."""
_VERTICAL = re.compile(r"vert", re.IGNORECASE)


class Match(Struct, frozen=True):
    """What a face stands on."""

    face: Face
    """A layout, or the master itself."""
    named: bool = False
    """Whether the theme names it."""
    stands_in: bool = False
    """Whether the template has none for it, and another serves."""


def best_master(found: Found, grounds: Grounds) -> Master:
    """Return the master whose layouts serve best; of those alike, the first."""

    def worth(master: Master) -> tuple[int, int]:
        matches = matched(master, found.slide, grounds, {})
        served = sum(not match.stands_in for name, match in matches.items() if name in FACES[:5])
        return served, len(master.layouts)

    return found.masters[0] if len(found.masters) == 1 else max(found.masters, key=worth)


def matched(master: Master, slide: Box, grounds: Grounds, named: Mapping[FaceName, Face]) -> dict[FaceName, Match]:
    """Return what each face stands on; `named` are those that the theme names."""
    usable = [face for face in master.layouts if _has_title(face, slide) and _VERTICAL.search(face.type) is None]
    found: dict[FaceName, Match] = {}
    for name in sorted(FACES, key=lambda each: each != "content"):  # where there is none, pages lend theirs to others
        if name in named:
            found[name] = Match(named[name], named=True)
            continue
        scored = [(score, face) for face in usable if (score := _scored(name, face, slide, grounds)) > 0]
        if scored:
            found[name] = Match(max(scored, key=lambda each: (each[0], -each[1].order))[1])
        else:
            found[name] = _stand_in(name, found, usable, master, slide)
    return found


def _stand_in(
    name: FaceName, found: Mapping[FaceName, Match], usable: Sequence[Face], master: Master, slide: Box
) -> Match:
    """Return what serves where the template has no layout for a face."""
    if name == "content":
        bare = [face for face in usable if _title_only(face, _title(face), slide) > 0]
        return Match(bare[0] if bare and master.face.first("body") else master.face, stands_in=True)
    if name == "section" and not found["cover"].stands_in:
        return Match(found["cover"].face, stands_in=True)
    alone = name in ("quote", "break") and not found["title-only"].stands_in
    return Match(found["title-only" if alone else "content"].face, stands_in=True)


def _has_title(face: Face, slide: Box) -> bool:
    title = face.first("title")
    return title is not None and title.upright and slide.inset(-slide.width // 100).contains(title.box)


def _scored(name: FaceName, face: Face, slide: Box, grounds: Grounds) -> int:
    """Return how well `face` serves as `name`; nothing where it cannot."""
    title = _title(face)
    score = _SCORES[name](face, title, slide)
    if score <= 0:
        return 0
    if re.search(_NAMED[name], face.name, re.IGNORECASE):
        score += 1
    colour, under = title.levels[0].colour, grounds.behind(face, title)
    if colour and under and not can_be_read(colour, under):
        score -= 1
    return score


def _title(face: Face) -> Held:
    title = face.first("title")
    assert title
    return title


def _beside(one: Box, other: Box) -> bool:
    """Whether two boxes share some of their height."""
    return min(one.bottom, other.bottom) - max(one.y, other.y) > min(one.height, other.height) * 0.3


def _large(face: Face, slide: Box) -> list[Held]:
    """Return where much may stand: what is wide and high, or grows."""
    return [
        each
        for each in face.bodies
        if each.upright
        and each.box.width > slide.width * 0.25
        and (each.box.height > slide.height * 0.3 or (each.sort == "content" and each.grows))
    ]


def _cover(face: Face, title: Held, slide: Box) -> int:
    if face.type in ("secHead", "obj", "tx", "twoObj", "titleOnly", "blank", "picTx", "objTx", "twoTxTwoObj"):
        return 0
    score = 6 * (face.type == "title") + 4 * _is_centred(title) + 2 * (face.first("subtitle") is not None)
    score -= 6 * bool([each for each in _large(face, slide) if each.sort == "content"])
    score -= 2 * bool(face.first("picture"))
    return score + (2 if score > 0 and face.order == 1 else 0)


def _section(face: Face, title: Held, slide: Box) -> int:
    if face.type == "secHead":
        return 8
    if face.type in ("obj", "tx", "twoObj", "titleOnly", "title", "blank", "picTx", "objTx", "twoTxTwoObj"):
        return 0
    if not re.search(_NAMED["section"], face.name, re.IGNORECASE):
        return 0
    return 4 - 2 * bool(_large(face, slide)) - 2 * bool(face.first("picture"))


def _content(face: Face, title: Held, slide: Box) -> int:
    if face.type in ("title", "secHead", "twoObj", "twoTxTwoObj", "titleOnly", "picTx", "objTx", "blank"):
        return 0
    under = [each for each in face.bodies if _is_under(each, title) and each.upright]
    wide = [each for each in under if each.box.width > slide.width * 0.55]
    if len(wide) != 1 or (_is_centred(title) and face.first("subtitle")):
        return 0
    body = wide[0]
    if any(each is not body and _beside(each.box, body.box) for each in face.bodies):
        return 0
    grown = body.box.height > slide.height * 0.3 or body.grows or body.sort == "content"
    if not grown or title.box.y > slide.height * 0.45:
        return 0
    score = 4 + 4 * (face.type in ("obj", "tx")) + 2 * (body.sort == "content") - 2 * (len(face.bodies) - 1)
    return score - 2 * bool(face.first("picture"))


def _two(face: Face, title: Held, slide: Box) -> int:
    under = [each for each in _large(face, slide) if _is_under(each, title)]
    if len(under) != 2 or len(face.bodies) > 2 or face.first("picture"):
        return 0
    one, two = sorted(under, key=lambda each: each.box.x)
    alike = abs(one.box.y - two.box.y) < slide.height * 0.05 and one.box.right <= two.box.x + slide.width * 0.01
    even = min(one.box.width, two.box.width) > 0.75 * max(one.box.width, two.box.width)
    return (4 + 4 * (face.type == "twoObj")) if alike and even else 0


def _title_only(face: Face, title: Held, slide: Box) -> int:
    if face.bodies or face.first("picture", "other") or title.box.y > slide.height * 0.3 or _is_centred(title):
        return 0
    if re.search(_NAMED["section"], face.name, re.IGNORECASE):
        return 0
    return 4 + 4 * (face.type == "titleOnly")


def _by_name(name: FaceName) -> Callable[[Face, Held, Box], int]:
    """Return a score for a layout that no type tells: its name says what it is for."""

    def score(face: Face, title: Held, slide: Box) -> int:
        told = re.search(_NAMED[name], face.name, re.IGNORECASE) and not face.first("picture")
        return (
            4
            if told and title.box.y < slide.height * 0.3 and len(_large(face, slide)) <= 1 and _large(face, slide)
            else 0
        )

    return score


_SCORES: dict[FaceName, Callable[[Face, Held, Box], int]] = {
    "cover": _cover,
    "section": _section,
    "content": _content,
    "two-columns": _two,
    "title-only": _title_only,
    "question": _by_name("question"),
    "quote": lambda face, title, slide: 0,
    "break": lambda face, title, slide: 0,
}
"""What is quoted, and a break, stand on other layouts unless the theme names some: a name alone says too little."""


def _is_centred(title: Held) -> bool:
    return title.type == "ctrTitle"


def _is_under(body: Held, title: Held) -> bool:
    return body.box.y + body.box.height // 10 >= title.box.y + title.box.height // 2
