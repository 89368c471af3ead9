"""Between own JSONL and formats of spans and links: Prodigy, doccano, spaCy.

An event is a span labelled with its type (`kind`: `event`); each argument is a link from it, named
after the role. What is said of an annotation and has no place in the format stands in the same
object under own JSONL's names, where those programs let it be.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from annotator.formats.claims import Claim, Misplaced, Source
from annotator.formats.rows import Reading, Row
from annotator.model import Annotation, Argument, Document, Entity, Event, Relation, Suggestion, Verdict

Object = dict[str, Any]
EVENT, ARGUMENT, RELATION, ENTITY = "event", "argument", "relation", "entity"
_KINDS: dict[str, Callable[[Any], bool]] = {
    "kind": lambda x: x in (EVENT, ARGUMENT, RELATION, ENTITY),
    "ranges": lambda x: isinstance(x, list) and bool(x),
    "values": lambda x: isinstance(x, list),
    "mention": lambda x: isinstance(x, str),
    "attributes": lambda x: isinstance(x, dict),
    "note": lambda x: isinstance(x, str),
    "link": lambda x: isinstance(x, str),
    "origin": lambda x: isinstance(x, dict),
}
BESIDE = tuple(_KINDS)
_ORDER = {Entity: 0, Event: 1, Relation: 2}


def hold(row: Row, name: str, reserved: Iterable[str], of_spans: Iterable[str]) -> Row:
    """Everything but links to what is no span, keys of other formats, and where the text was read from.

    Annotations come in the order of entities, events and relations, arguments with a target before
    those without. `reserved` and `of_spans` are the keys that the format gives a meaning to, in the
    object of a row and in those of spans and links.
    """
    listed = _ordered(row.annotations if row.annotated else ())
    known, own = {a.id for a in listed if not isinstance(a, Relation)}, frozenset(of_spans)
    plain = (a if type(a) is Entity and not a.extra else _held(a, known, name, own) for a in listed)
    kept = [a for a in plain if a]
    suggestions = _suggestions(row, {a.id for a in kept})
    d = row.document
    document = Document(
        d.id, d.text, d.title, date=d.date, meta=d.meta, extra=own_key(d.extra, name, frozenset(reserved))
    )
    verdicts = {s.id: row.verdicts[s.id] for s in suggestions if s.id in row.verdicts}
    return Row(document, tuple(kept), row.annotator, row.status, suggestions, row.annotated, verdicts)


def _ordered(annotations: Iterable[Annotation]) -> list[Annotation]:
    return sorted(annotations, key=lambda a: _ORDER[type(a)])


def _held(a: Annotation, known: set[str], name: str, of_spans: frozenset[str]) -> Annotation | None:
    if isinstance(a, Relation) and not {a.source, a.target} <= known:
        return None
    extra = own_key(a.extra, name, of_spans)
    if isinstance(a, Event):
        there = [Argument(x.role, x.target) for x in a.arguments if x.target in known]
        values = [Argument(x.role, value=x.value) for x in a.arguments if x.value]
        return replace(a, arguments=(*there, *values), extra=extra)
    return replace(a, extra=extra) if a.extra else a


def _suggestions(row: Row, known: set[str]) -> tuple[Suggestion, ...]:
    """Those whose arguments and ends are all there."""
    order = {id(a): n for n, a in enumerate(_ordered(s.annotation for s in row.suggestions))}
    kept = sorted(row.suggestions, key=lambda s: order[id(s.annotation)])
    while True:
        there = known | {s.id for s in kept}
        fewer = [s for s in kept if _ends(s.annotation) <= there]
        if len(fewer) == len(kept):
            return tuple(kept)
        kept = fewer


def _ends(a: Annotation) -> set[str]:
    if isinstance(a, Event):
        return {x.target for x in a.arguments if x.target}
    return {a.source, a.target} if isinstance(a, Relation) else set()


def own_key(extra: Mapping[str, Any], name: str, reserved: frozenset[str]) -> Object:
    """Of the unknown keys those that a file of this format gave, and can take again."""
    found = extra.get(name) if extra else None
    rest = {k: v for k, v in found.items() if k not in reserved} if isinstance(found, dict) else {}
    return {name: rest} if rest else {}


def plain(suggestion: Suggestion, verdicts: Mapping[str, Verdict]) -> bool:
    """Whether it is a rejected entity of which nothing is said that only own JSONL knows."""
    a = suggestion.annotation
    return isinstance(a, Entity) and not a.extra and verdicts.get(a.id) is Verdict.REJECTED


def apart(own: Object) -> tuple[list[Object], list[Object]]:
    """The spans and links of an object of own JSONL."""
    spans, links = list(own.get("entities", ())), []
    for event in own.get("events", ()):
        rest = {k: v for k, v in event.items() if k not in ("trigger", "arguments", "type")}
        span = {"id": event["id"], **event["trigger"], "label": event["type"], "kind": EVENT, **rest}
        values = [a for a in event["arguments"] if "value" in a]
        span |= {"values": values} if values else {}
        spans.append({k: v for k, v in span.items() if k != "attributes" or v})
        for a in event["arguments"]:
            if "target" in a:
                links.append({"type": a["role"], "from": event["id"], "to": a["target"], "kind": ARGUMENT})
    links += [{**r, "kind": RELATION} for r in own.get("relations", ())]
    return spans, links


def joined(spans: Iterable[Object], links: Iterable[Object]) -> dict[str, list[Object]]:
    """The way back: the lists of own JSONL. A link from an event is an argument unless it says otherwise."""
    found: dict[str, list[Object]] = {"entities": [], "events": [], "relations": []}
    events: dict[str, Object] = {}
    for span in spans:
        plain = "kind" not in span and "values" not in span
        rest = span if plain else {k: v for k, v in span.items() if k not in ("kind", "values")}
        if span.get("kind") != EVENT:
            found["entities"].append(rest)
            continue
        trigger = {"start": rest.pop("start"), "end": rest.pop("end")}
        events[span["id"]] = {"type": rest.pop("label"), "trigger": trigger, "arguments": [], **rest}
    for link in links:
        if link["from"] in events and link.get("kind") != RELATION:
            events[link["from"]]["arguments"].append({"role": link["type"], "target": link["to"]})
        else:
            found["relations"].append({k: v for k, v in link.items() if k != "kind"})
    for span in spans:
        if span.get("kind") == EVENT:
            events[span["id"]]["arguments"] += span.get("values", [])
    found["events"] = list(events.values())
    return found


def beside(raw: Object, native: frozenset[str], name: str) -> Object:
    """What an object says under own JSONL's names; and under the format's name, what nobody knows."""
    if raw.keys() <= native and _KINDS.keys().isdisjoint(raw):
        return {}  # most say nothing more
    known = {k: raw[k] for k, sound in _KINDS.items() if k in raw and sound(raw[k])}
    rest = {k: v for k, v in raw.items() if k not in known and k not in native}
    return known | ({name: rest} if rest else {})


def sound(spans: Iterable[Object], source: Source, where: str, reading: Reading) -> list[Object]:
    """The spans that lie in the text and cover the words they say; the others are refused one by one.

    Doubles without ids are left out, and said. `text` stays only where it is that of an entity in one piece.
    """
    listed, kept = list(spans), []
    direct = source.points is None and source.positions is None
    right = [direct and _is_right(s, source.raw) for s in listed]
    claims: list[Claim] = []
    if not all(right):
        claims = [
            (str(n), ((s["start"], s["end"]),), s["text"]) for n, s in enumerate(listed, 1) if _claims(s)
        ]
    wrong = dict(source.mismatches(claims)) if claims else {}
    hint = source.other_count(claims) if wrong else ""
    silent = [s for s in listed if not isinstance(s.get("text"), str)]
    doubt = reading.doubt(where, source, [(s.get("start"), s.get("end")) for s in silent])
    seen: set[tuple[int, int, str]] = set()
    for n, span in enumerate(listed, 1):
        if not right[n - 1]:
            try:
                _check(span, source)
            except ValueError as problem:
                other = (hint or doubt) if isinstance(problem, Misplaced) else ""
                reading.refuse(where, f"span {n}: {problem}{other}")
                continue
        place = (span["start"], span["end"], span["label"])
        if wrong and str(n) in wrong:
            reading.refuse(where, f"span {n}, {span['label']},{wrong[str(n)].removeprefix(str(n))}{hint}")
        elif place in seen and not span.get("id"):
            reading.note(where, f"span {n}, {span['label']}, stands there twice and is taken once")
        elif right[n - 1] and "kind" not in span and "ranges" not in span:
            seen.add(place)
            kept.append(span | {"text": source.raw[place[0] : place[1]]})
        else:
            seen.add(place)
            kept.append({k: v for k, v in span.items() if k != "text"})
    return kept


def _is_right(span: Object, text: str) -> bool:
    """Whether it is seen at once that it has a label and lies in the text, on the words that it says."""
    start, end, label, words = span.get("start"), span.get("end"), span.get("label"), span.get("text")
    if type(start) is not int or type(end) is not int or not isinstance(label, str) or not label:
        return False
    if not 0 <= start < end <= len(text):
        return False
    return words is None or text[start:end] == words


def items(listed: object) -> list[Any]:
    """What is in a list; nothing where there is none, or something else in its place."""
    return listed if isinstance(listed, list) else []


def labelled(raw: Object) -> Object:
    """With the label under that name where it is called a type, as data sets of others have it."""
    if "label" in raw or not isinstance(raw.get("type"), str):
        return raw
    return {"label" if k == "type" else k: v for k, v in raw.items()}


def _claims(span: Object) -> bool:
    whole = isinstance(span.get("text"), str) and "ranges" not in span
    return whole and type(span.get("start")) is int and type(span.get("end")) is int


def _check(span: Object, source: Source) -> None:
    if not isinstance(span.get("label"), str) or not span["label"]:
        raise ValueError("it has no label")
    source.range(span.get("start"), span.get("end"))


def named(spans: Sequence[Object], letter: str, taken: set[str], where: str, reading: Reading) -> None:
    """Give ids to the spans that have none, or one that is taken."""
    free = (f"{letter}{n}" for n in range(1, len(spans) + len(taken) + 2))
    again = {s["id"] for s in spans if isinstance(s.get("id"), str)}
    for span in spans:
        if not span.get("id") or span["id"] in taken:
            new = next(x for x in free if x not in taken and x not in again)
            if span.get("id"):
                reading.note(where, f"the id {span['id']} stands twice; the second is now {new}")
            span["id"] = new
        taken.add(span["id"])
