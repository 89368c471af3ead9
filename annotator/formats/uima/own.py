"""What files of this program say beyond the usual: a feature with what the others have no place for.

It is the difference between what own JSONL says of an annotation and what its layer says, so a row
is put together as one of own JSONL. Where another tool altered the rest, that holds.
"""

from collections.abc import Container, Iterable, Mapping
from dataclasses import replace
from typing import Any

from annotator.formats import strict_json
from annotator.formats.json_objects import row_object
from annotator.formats.json_row import read_row
from annotator.formats.rows import Reading, Row
from annotator.formats.uima.layers import Link, Marks, annotations
from annotator.formats.uima.types import OWN
from annotator.model import Annotation, Document, Event, is_plain

BARE = "bare"  # of an annotation in a chain, which does not remember that


def parsed(words: str, who: str) -> dict[str, Any]:
    """Our feature of a structure: an object, or an id alone. Raises ValueError."""
    if words and not words.startswith("{"):
        return {"id": words}
    try:
        said = strict_json.loads(words) if words else {}
    except ValueError as problem:
        raise ValueError(f"the feature {OWN} of {who}: {problem}") from problem
    if not isinstance(said, dict):
        raise ValueError(f"the feature {OWN} of {who} is no object")
    return said


def joined(
    said: dict[str, Any],
    document: dict[str, Any],
    text: str,
    marks: Marks,
    kept: Mapping[str, dict[str, Any]],
    where: str,
    reading: Reading,
) -> Row:
    """A row that this program wrote: put together as one of own JSONL, and read as that."""
    annotated, beside_text = document.get("annotated", True), document.get("row", {})
    if not isinstance(beside_text, dict):
        raise ValueError(f"what the feature {OWN} says of the document is no object")
    said |= beside_text
    marks = _identified(marks, kept)
    more = {k["id"]: k.get("more", {}) for k in kept.values() if isinstance(k.get("id"), str)}
    if isinstance(order := document.get("relations"), list):  # some are in chains
        places = {id: n for n, id in enumerate(order) if isinstance(id, str)}
        marks = dict(sorted(marks.items(), key=lambda x: places.get(x[0], len(places))))
    chained = {id for id, m in marks.items() if m.chain} - {k.get("id") for k in kept.values() if BARE in k}
    listed = bare(annotations(marks), chained)
    alone = annotated is True and "suggestions" not in said and not any(more.values())
    plain = alone and all(map(is_plain, listed))  # as most files are: nothing is to be put together
    objects = row_object(Row(Document("x", text), () if plain else tuple(listed)))
    for key in ("entities", "events", "relations"):
        made = [_joined(o, more.get(o["id"], {}), where, reading) for o in objects.get(key, [])]
        if annotated is True:
            said[key] = made
    row = read_row(said | {"text": text, "offsets": "codepoints"}, where)
    return replace(row, annotations=tuple(listed) if plain else row.annotations, where=where)


def _identified(marks: Marks, kept: Mapping[str, dict[str, Any]]) -> Marks:
    """Under the ids that they were written with; others, and what has one twice, under free ones."""
    names, taken = dict[str, str](), set[str]()
    for key in marks:
        id = kept.get(key, {}).get("id")
        if isinstance(id, str) and id and id not in taken:
            names[key] = id
            taken.add(id)
    free = (f"x{n}" for n in range(1, len(marks) + len(taken) + 2))
    for key in marks:
        if key not in names:
            names[key] = next(f for f in free if f not in taken)
            kept.get(key, {}).pop("id", None)
    for m in marks.values():
        m.links = [Link(x.slot, x.role, names[x.target]) for x in m.links]
        m.ends = (names[m.ends[0]], names[m.ends[1]]) if m.ends else None
    return {names[k]: m for k, m in marks.items()}


def bare(listed: Iterable[Annotation], chained: Container[str] = ()) -> list[Annotation]:
    """Without what was kept of layers: in files of ours our feature says it, save of the `chained`."""
    found = []
    for a in listed:
        if isinstance(a, Event):
            a = replace(a, arguments=tuple(replace(x, extra={}) for x in a.arguments))
        found.append(replace(a, extra={}) if a.extra and a.id not in chained else a)
    return found


def _joined(made: dict[str, Any], kept: object, where: str, reading: Reading) -> dict[str, Any]:
    """An object of own JSONL with what was kept beside; what was altered elsewhere since is as it is now."""
    if not kept or not isinstance(kept, dict):
        return made
    kept = dict(kept)
    if "ranges" in kept:
        pairs = kept["ranges"]
        ends = [x for p in pairs if isinstance(p, list) for x in p] if isinstance(pairs, list) else []
        if (
            not ends
            or not all(type(x) is int for x in ends)
            or (min(ends), max(ends)) != (made.get("start"), made.get("end"))
        ):
            reading.note(where, f"the pieces of {made['id']} are no longer those that were written")
            del kept["ranges"]
        else:
            made = {k: v for k, v in made.items() if k != "text"}
    if "arguments" in kept:  # of an event, which it may be no longer
        kept["arguments"] = _arguments(made.get("arguments", []), kept["arguments"])
    for key in ("attributes", "trigger"):
        if isinstance(kept.get(key), dict):
            kept[key] = made.get(key, {}) | kept[key]
    return made | kept


def _arguments(linked: list[dict[str, Any]], kept: object) -> list[Any]:
    """What was kept where its links are those that are there; else the links and what has no target."""
    if not isinstance(kept, list) or not all(isinstance(x, dict) for x in kept):
        return linked
    pairs = [(x["role"], x["target"]) for x in linked]
    known = set(pairs)
    if [p for x in kept if (p := (x.get("role"), x.get("target"))) in known] == pairs:
        return kept
    return [*linked, *(x for x in kept if "target" not in x)]
