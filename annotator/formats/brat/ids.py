"""The ids of brat's lines: of annotations, of the triggers of events, and of `*` lines, which have none.

What reads them back must come to the same ids, so reader and writer use the same rules.
"""

import re
from collections.abc import Mapping, Sequence

from annotator.model import Annotation, Entity, Event, Range, Relation

KEY = "brat"  # of `extra`: a list of [letter, name, rest], lines without a place in the model
_NUMBER = re.compile(r"[TER][1-9][0-9]{0,8}")
_LETTERS = {Entity: "T", Event: "E", Relation: "R"}


def is_star(a: Annotation) -> bool:
    """Whether it is a relation that is written as a part of a `*` line, which holds nothing else."""
    return type(a) is Relation and not a.note and a.extra.get(KEY) == [["*", "", ""]]


def keeps(annotations: Sequence[Annotation]) -> bool:
    """Whether `numbered` gives each its own id."""
    others = (a for a in annotations if not _is_own(a))
    first = next(others, None)
    return first is None or (is_star(first) and numbered(annotations) == [a.id for a in annotations])


def numbered(annotations: Sequence[Annotation]) -> list[str]:
    """The id of each: its own where that is of brat's form, else the next number after those.

    Those of `*` lines come after all other relations, as they do in reading.
    """
    others = [a for a in annotations if not _is_own(a)]
    if not others:
        return [a.id for a in annotations]
    given = {a.id: "" for a in others}
    last = dict.fromkeys("TER", 0)
    for a in annotations if len(others) < len(annotations) else ():
        if a.id not in given:
            last[a.id[0]] = max(last[a.id[0]], int(a.id[1:]))
    for a in sorted(others, key=is_star):
        letter = _LETTERS[type(a)]
        last[letter] += 1
        given[a.id] = f"{letter}{last[letter]}"
    return [given.get(a.id, a.id) for a in annotations]


def _is_own(a: Annotation) -> bool:
    return a.id[:1] == _LETTERS[type(a)] and _NUMBER.fullmatch(a.id) is not None and not is_star(a)


def recorded(
    annotations: Sequence[Annotation], ids: Sequence[str], wanted: Mapping[str, str]
) -> dict[str, str]:
    """The ids of the triggers of events, by the events' own ids, as they are `wanted`; empty where these
    are the ones that would be given anyway.
    """
    found = triggers(annotations, ids, wanted)
    return {} if found == triggers(annotations, ids, {}) else found


def triggers(
    annotations: Sequence[Annotation], ids: Sequence[str], wanted: Mapping[str, str]
) -> dict[str, str]:
    """The id of the T line of each event's trigger. Events of one type on the same words share one."""
    events = [a for a in annotations if isinstance(a, Event)]
    if not events:
        return {}
    taken = {id for a, id in zip(annotations, ids, strict=True) if isinstance(a, Entity)}
    lines: dict[str, tuple[str, Range]] = {}
    found: dict[str, str] = {}
    for e in events:
        id = wanted.get(e.id, "")
        free = _NUMBER.fullmatch(id) and id[0] == "T" and id not in taken
        if free and lines.setdefault(id, (e.type, e.trigger)) == (e.type, e.trigger):
            found[e.id] = id
    shared = {line: id for id, line in reversed(lines.items())}
    last = max((int(id[1:]) for id in (*taken, *lines) if _NUMBER.fullmatch(id)), default=0)
    for e in events:
        if e.id not in found:
            if (e.type, e.trigger) not in shared:
                last += 1
                shared[e.type, e.trigger] = f"T{last}"
            found[e.id] = shared[e.type, e.trigger]
    return found
