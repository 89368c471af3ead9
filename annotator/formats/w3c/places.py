"""Where the target of a W3C annotation is in a text: by position, and by the words that it quotes.

Tools count positions differently, so the quote is believed where the two say otherwise.
"""

import re
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from annotator.formats import claims
from annotator.formats.claims import Claim, Source
from annotator.formats.rows import Reading
from annotator.model import Range

_CHAR = re.compile(r"char=([0-9]{1,18}),([0-9]{1,18})")  # RFC 5147
_TARGET = frozenset(  # keys of a target, its source and its selectors
    ("type", "id", "source", "selector", "items", "format", "value", "dc:title", "dc:date", "dc:source")
) | {"start", "end", "exact", "prefix", "suffix", "conformsTo"}
_MOST = 1000  # places of a quotation that are looked at
_CONTEXT = 32  # characters before and after a quotation


@dataclass(frozen=True, slots=True)
class Place:
    """A piece of a target; −1 and None = not said."""

    start: int = -1
    end: int = -1
    exact: str | None = None
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Target:
    """`source` is the document's IRI, `text` the one embedded, `pieces` are of one thing, `refers` ids."""

    source: str = ""
    text: str | None = None
    pieces: tuple[Place, ...] = ()
    refers: tuple[str, ...] = ()
    document: Any = None


def targets(raw: Any) -> list[Target]:
    """Those of an annotation: several targets are things of their own, a Composite is one in pieces."""
    listed = raw if isinstance(raw, list) else [raw]
    found = [_target(x) for x in listed]
    refers = tuple(r for t in found for r in t.refers)
    if refers and not any(t.pieces for t in found) and len(listed) > 1:
        return [Target(refers=refers)]
    return found


def _target(raw: Any) -> Target:
    if isinstance(raw, str):
        head, _, fragment = raw.partition("#")
        place = _fragment(fragment)
        return Target(head, pieces=(place,)) if place else Target(raw, refers=(raw,))
    if not isinstance(raw, dict):
        return Target()
    if raw.get("type") == "Composite" and isinstance(raw.get("items"), list):
        parts = [_target(x) for x in raw["items"]]
        if not parts or not all(p.pieces for p in parts):
            return Target()
        return replace(parts[0], pieces=tuple(x for p in parts for x in p.pieces))
    source, id = raw.get("source"), raw.get("id")
    place = _place(raw.get("selector"))
    pieces = (place,) if place else ()
    if isinstance(source, dict):
        iri, text = source.get("id"), source.get("value")
        named = iri if isinstance(iri, str) else ""
        return Target(named, text if isinstance(text, str) else None, pieces, (), source)
    if isinstance(source, str):
        return Target(source, None, pieces)
    if isinstance(id, str) and not pieces:
        return Target(id, refers=(id,))
    return Target(pieces=pieces)


def lose_target(raw: Any, reading: Reading) -> None:
    """Count what a target says that has no place, and what is in it: sources, selectors, pieces."""
    for x in raw if isinstance(raw, list) else [raw]:
        if isinstance(x, dict):
            if not x.keys() <= _TARGET:
                reading.lose("target", x, _TARGET)
            for key in ("source", "selector", "items"):
                lose_target(x.get(key), reading)


def _place(selector: Any) -> Place | None:
    """Of selectors that all say the same place."""
    start, end, exact = -1, -1, None
    around: dict[str, str] = {}
    for x in selector if isinstance(selector, list) else [selector]:
        kind = x.get("type") if isinstance(x, dict) else None
        if kind == "TextPositionSelector" and type(x.get("start")) is type(x.get("end")) is int:
            start, end = x["start"], x["end"]
        elif kind == "TextQuoteSelector" and isinstance(x.get("exact"), str):
            exact = x["exact"]
            around |= {k: x[k] for k in ("prefix", "suffix") if isinstance(x.get(k), str)}
        elif kind == "FragmentSelector" and (found := _fragment(x.get("value"))):
            start, end = found.start, found.end
    said = start != -1 or end != -1 or exact is not None
    return Place(start, end, exact, **around) if said else None


def _fragment(words: Any) -> Place | None:
    found = _CHAR.match(words) if isinstance(words, str) else None
    return Place(int(found[1]), int(found[2])) if found else None


def counted(raw: str, places: list[Place], where: str, reading: Reading) -> Source:
    """The text, with the way of counting in which all quotations stand where they should, if there is one."""
    said = [_claim(p) for p in places if p.exact is not None and p.start >= 0]
    source = reading.source(raw)
    if said and not reading.counted and source.mismatches(said):
        name = claims.fitting(raw, said)
        if name:
            reading.note(where, f"its positions count {claims.COUNTED[name]}")
            return claims.source(raw, name)
    silent = [(p.start, p.end) for p in places if p.exact is None]
    reading.doubt(where, source, silent)
    return source


def located(place: Place, source: Source) -> tuple[Range, bool]:
    """The range, and whether it had to be corrected by the quotation. Raises ValueError."""
    wrong = ""
    direct = source.points is None and source.positions is None
    inside = direct and 0 <= place.start < place.end <= len(source.raw)
    if inside and place.exact == source.raw[place.start : place.end]:
        return Range(place.start, place.end), False  # most are so
    if place.start >= 0 or place.exact is None:
        try:
            found = source.range(place.start, place.end)
        except ValueError as problem:
            wrong = str(problem)
        else:
            said = source.mismatches([_claim(place)]) if place.exact is not None else []
            if not said:
                return found, False
            wrong = said[0][1]
    if not place.exact:
        raise ValueError(wrong or "its quotation is empty")
    raw, words = source.raw, place.exact
    matches = re.finditer(f"(?={re.escape(words)})", raw)
    starts = [m.start() for m in islice(matches, _MOST)]
    if len(starts) > 1:
        starts = [
            i
            for i in starts
            if raw.startswith(place.prefix, max(i - len(place.prefix), 0))
            and raw.startswith(place.suffix, i + len(words))
        ]
    if len(starts) != 1:
        times = f"«{words[:40]}» stands {len(starts)} times in the text"
        raise ValueError(f"{wrong + '; ' if wrong else ''}{times}")
    plain = claims.source(raw)
    return plain.range(starts[0], starts[0] + len(words)), place.start >= 0


def _claim(place: Place) -> Claim:
    return "it", ((place.start, place.end),), place.exact or ""


def selectors(text: str, r: Range) -> list[dict[str, Any]]:
    """The quotation with what stands around it, and the position in code points."""
    return [
        {
            "type": "TextQuoteSelector",
            "exact": text[r.start : r.end],
            "prefix": text[max(r.start - _CONTEXT, 0) : r.start],
            "suffix": text[r.end : r.end + _CONTEXT],
        },
        {"type": "TextPositionSelector", "start": r.start, "end": r.end},
    ]
