"""What a language model is asked, and what of its answer holds: only words that stand in the text.

A model counts no code points. It quotes, and says which occurrence it means; the place is found here.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from string import Template
from typing import Any

from annotator.model import Range
from annotator.scheme import Attribute, Scheme
from annotator.suggest.proposal import EventProposal, Filler, Proposal
from annotator.text import search, snap

_PROMPT = Path(__file__).parent / "prompt.txt"
_SCORE = 0.6  # of every proposal: the endpoints give no score that is comparable
_MOST = 500  # entities, or events, that one answer may hold; what is beyond is not read


def prompt(scheme: Scheme) -> str:
    """The instructions: prompt.txt with the labels, types, roles and attributes of the scheme."""
    events = scheme.attributes_of("event")
    return Template(_PROMPT.read_text("utf-8")).substitute(
        example=", ".join(f'"{a.id}": "{a.default}"' for a in events),
        leveled=", ".join(x.id for x in scheme.labels if _levels(scheme, x.id)),
        labels="\n".join(_line(x.id, x.words.en, x.help.en) for x in scheme.labels),
        types="\n".join(_line(t.id, f"{t.words.en}; {', '.join(t.roles)}", t.help.en) for t in scheme.types),
        roles="\n".join(_line(r.id, r.words.en, f"usually {', '.join(r.fits)}") for r in scheme.roles),
        attributes="\n".join(_line(a.id, ", ".join(v.id for v in a.values), "") for a in events),
    )


def _line(id: str, name: str, help: str) -> str:
    return f"- {id} ({name})" + (f": {help}" if help else "")


def _levels(scheme: Scheme, label: str) -> list[str]:
    return [v.id for a in scheme.attributes_of(label) if a.id == "mention" for v in a.values]


def schema(scheme: Scheme) -> dict[str, Any]:
    """The JSON schema of the answer, closed everywhere, as servers with structured output want it."""
    levels = list(dict.fromkeys(v for x in scheme.labels for v in _levels(scheme, x.id)))
    argument = _object(role=_one_of(scheme.role_of), quote={"type": "string"}, n={"type": "integer"})
    entity = _object(
        quote={"type": "string"},
        n={"type": "integer"},
        label=_one_of(scheme.label_of),
        mention=_one_of([*levels, ""]),
    )
    event = _object(
        trigger={"type": "string"},
        n={"type": "integer"},
        type=_one_of(scheme.type_of),
        arguments={"type": "array", "items": argument},
        **{a.id: _one_of(v.id for v in a.values) for a in scheme.attributes_of("event")},
    )
    return _object(entities={"type": "array", "items": entity}, events={"type": "array", "items": event})


def _object(**properties: Any) -> dict[str, Any]:
    required = list(properties)
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _one_of(values: Any) -> dict[str, Any]:
    return {"type": "string", "enum": list(values)}


class Answer:
    """Reads one answer about `text[start:end]`; `source` and `why` go onto every proposal."""

    def __init__(self, text: str, start: int, end: int, scheme: Scheme, source: str, why: str) -> None:
        self._text, self._start = text, start
        self._part = text[start:end]
        self._scheme, self._source, self._why = scheme, source, why

    def read(self, told: Any) -> Iterator[Proposal | EventProposal]:
        """The proposals whose words stand in the text and whose names stand in the scheme. Never raises."""
        entities = {p.range: p for p in map(self._entity, _rows(told, "entities")) if p}
        events = [(e, row) for row in _rows(told, "events") for e in [self._event(row)] if e]
        names = {e.range: e.type for e, _ in events} | {place: p.label for place, p in entities.items()}
        yield from entities.values()
        for event, row in events:
            fillers = tuple(self._fillers(row, event, names))
            yield replace(event, fillers=fillers)

    def _entity(self, row: Mapping[str, Any]) -> Proposal | None:
        label, place = row.get("label"), self._place(row.get("quote"), row.get("n"))
        if place is None or not isinstance(label, str) or label not in self._scheme.label_of:
            return None
        levels = _levels(self._scheme, label)
        level = row.get("mention") if row.get("mention") in levels else "NAM"
        attributes = {"mention": str(level)} if level in levels else {}
        return Proposal(place.start, place.end, label, _SCORE, self._source, self._why, attributes)

    def _event(self, row: Mapping[str, Any]) -> EventProposal | None:
        type, place = row.get("type"), self._place(row.get("trigger"), row.get("n"))
        if place is None or not isinstance(type, str) or type not in self._scheme.type_of:
            return None
        known = self._scheme.attributes_of("event")
        attributes = {a.id: str(row[a.id]) for a in known if _has(a, row.get(a.id))}
        return EventProposal(place.start, place.end, type, _SCORE, self._source, self._why, attributes)

    def _fillers(
        self, row: Mapping[str, Any], event: EventProposal, names: Mapping[Range, str]
    ) -> Iterator[Filler]:
        roles = self._scheme.type_of[event.type].roles
        seen: set[tuple[str, Range]] = {(role, event.range) for role in roles}
        for argument in _rows(row, "arguments"):
            role, place = argument.get("role"), self._place(argument.get("quote"), argument.get("n"))
            if place and place in names and role in roles and (role, place) not in seen:
                seen.add((role, place))
                yield Filler(str(role), place.start, place.end, names[place], _SCORE)

    def _place(self, quote: Any, n: Any) -> Range | None:
        """The n-th place where the quoted words stand as words; where there is one only, that one."""
        if not isinstance(quote, str) or not quote.strip():
            return None
        places = self._places(quote.strip())
        if len(places) == 1:
            return places[0]
        wanted = n if isinstance(n, int) and not isinstance(n, bool) else 1
        return places[wanted - 1] if 1 <= wanted <= len(places) else None

    def _places(self, quote: str) -> list[Range]:
        """Letter by letter; else without harakat and the forms of alef and ya, which models level."""
        found = self._whole(_exact(self._part, quote))
        return found or self._whole(search(self._part, quote))

    def _whole(self, places: Iterator[Range]) -> list[Range]:
        """Those that cut no word in two, without proclitics and marks around them."""
        whole = []
        for place in places:
            chosen = Range(place.start + self._start, place.end + self._start)
            words = snap(self._text, chosen)
            if words and chosen.covers(words):
                whole.append(words)
        return whole


def _exact(text: str, quote: str) -> Iterator[Range]:
    at = text.find(quote)
    while at >= 0:
        yield Range(at, at + len(quote))
        at = text.find(quote, at + len(quote))


def _has(attribute: Attribute, value: Any) -> bool:
    return value in [v.id for v in attribute.values]


def _rows(told: Any, key: str) -> list[Mapping[str, Any]]:
    listed = told.get(key) if isinstance(told, dict) else None
    return [row for row in listed[:_MOST] if isinstance(row, dict)] if isinstance(listed, list) else []
