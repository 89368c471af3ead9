"""The lines of a brat `.ann` file → annotations. Pure; bad lines are listed, never guessed at."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from annotator.formats.brat.ids import KEY, numbered, recorded
from annotator.formats.claims import Claim, Source
from annotator.formats.rows import Reading
from annotator.model import Annotation, Argument, Entity, Event, Range, Relation, plain_entity

_ID = re.compile(r"[TERAMN#]\S+")
_PLAIN = re.compile(r"(T[1-9][0-9]*)\t(\S+) ([0-9]{1,18}) ([0-9]{1,18})\t(.*)")
_PLACE = r"-?[0-9]{1,18}\s+-?[0-9]{1,18}"
_PLACES = re.compile(rf"(\S+) \s*({_PLACE}(?:\s*;\s*{_PLACE})*)")
REFERENCE = r"(?!Link:)[^\s:]+:\S+"  # what brat calls a reference: database and id


def parse(source: Source, listed: str, where: str, reading: Reading) -> tuple[Annotation, ...]:
    """The annotations that the lines describe; bad lines and what is not kept go to `reading`.

    Entities come first, then events, then relations, each in the order of the lines.
    """
    lines = _Lines(source, where, reading)
    for number, line in enumerate(listed.split("\n"), 1):
        plain = _PLAIN.fullmatch(line)
        if not (plain and lines.plain(*plain.groups())) and line.strip():
            lines.line(number, line)
    return lines.annotations()


@dataclass(slots=True)
class _Mark:
    """A T line, and what other lines say of it; also used for E and R lines."""

    number: int
    type: str
    range: tuple[Range, ...] = ()
    trigger: str = ""
    ends: tuple[tuple[str, str], ...] = ()
    attributes: dict[str, str] = field(default_factory=dict)
    note: str = ""
    link: str = ""
    kept: list[list[str]] = field(default_factory=list)

    def extra(self) -> dict[str, Any]:
        return {KEY: self.kept} if self.kept else {}

    def entity(self, id: str) -> Entity:
        return Entity(id, self.type, self.range, self.attributes, self.note, self.link, None, self.extra())


class _Lines:
    """Two passes: every line on its own, then what they say of one another."""

    def __init__(self, source: Source, where: str, reading: Reading) -> None:
        self.source, self.where, self.reading = source, where, reading
        self.marks: dict[str, _Mark | Entity] = {}  # a plain line is read at once
        self.direct = source.positions is None and source.points is None
        self.claims: list[Claim] = []
        self.later: list[tuple[int, Callable[[_Mark], str], str]] = []
        self.equivalents: list[tuple[int, list[str]]] = []
        self.others: set[str] = set()
        self._readers = {"T": self._text, "E": self._event, "R": self._relation, "A": self._attribute}
        self._readers |= {"M": self._attribute, "N": self._reference, "#": self._note}

    def _mark(self, id: str) -> _Mark:
        found = self.marks[id]
        if isinstance(found, Entity):
            found = self.marks[id] = _Mark(0, found.label, found.ranges)
        return found

    def _of(self, letter: str) -> dict[str, _Mark]:
        return {id: m for id, m in self.marks.items() if id[0] == letter and isinstance(m, _Mark)}

    def bad(self, number: int, words: str) -> None:
        self.reading.refuse(f"{self.where}:{number}", words)
        self.reading.spoil(self.where)

    def plain(self, id: str, type: str, start: str, end: str, words: str) -> bool:
        """A T line of one range that covers its words, as most are; False where it has to be looked at."""
        first, last, raw = int(start), int(end), self.source.raw
        if not self.direct or not first < last <= len(raw) or raw[first:last] != words:
            return False
        if id in self.marks or id in self.others:
            return False
        self.marks[id] = plain_entity(id, type, first, last)
        return True

    def line(self, number: int, line: str) -> None:
        """The first pass."""
        try:
            self._dispatch(number, line)
        except ValueError as problem:
            self.bad(number, str(problem))

    def _dispatch(self, number: int, line: str) -> None:
        id, _, rest = line.partition("\t")
        id = id.strip()
        if id == "*":
            self.equivalents.append((number, rest.split() or [""]))
            return
        if not _ID.fullmatch(id):
            raise ValueError(f"«{line[:20]}» begins no line of brat")
        if id in self.marks or id in self.others:
            raise ValueError(f"the id {id} stands twice")
        self._readers[id[0]](number, id, rest)

    def _text(self, number: int, id: str, rest: str) -> None:
        head, tab, words = rest.partition("\t")
        found = _PLACES.fullmatch(head.strip())
        if not found:
            raise ValueError(f"{id} has no type and range")
        type, spans = found.groups()
        numbers = tuple((int(a), int(b)) for a, b in (p.split() for p in spans.split(";")))
        ranges = tuple(self.source.range(a, b) for a, b in numbers)
        self.marks[id] = _Mark(number, type, ranges)
        if tab:
            self.claims.append((id, numbers, words.rstrip("\r")))

    def _event(self, number: int, id: str, rest: str) -> None:
        parts = [tuple(p.rsplit(":", 1)) for p in rest.split()]
        if not parts or not all(len(p) == 2 and all(p) for p in parts):
            raise ValueError(f"{id} is not a type with a trigger and roles with targets")
        (type, trigger), *ends = parts
        self.marks[id] = _Mark(number, type, trigger=trigger, ends=tuple((r, t) for r, t in ends))

    def _relation(self, number: int, id: str, rest: str) -> None:
        type, *parts = rest.split() or [""]
        ends = [tuple(p.rsplit(":", 1)) for p in parts]
        if not type or len(ends) != 2 or not all(len(p) == 2 and all(p) for p in ends):
            raise ValueError(f"{id} is not a type with two ends")
        ordered = tuple((r, t) for r, t in (ends[::-1] if ends[0][0] == "Arg2" else ends))
        roles = [r for r, _ in ordered]
        kept = [] if roles == ["Arg1", "Arg2"] else [["R", *roles]]
        self.marks[id] = _Mark(number, type, ends=ordered, kept=kept)

    def _attribute(self, number: int, id: str, rest: str) -> None:
        name, target, value = ([*rest.strip().split(" ", 2), "", ""])[:3]
        if not name or not target:
            raise ValueError(f"{id} does not say what it is an attribute of")
        self.others.add(id)

        def add(mark: _Mark) -> str:
            if mark.ends and not mark.trigger:
                mark.kept.append(["A", name, value])
            elif name in mark.attributes:
                return f"{target} has the attribute {name} twice"
            else:
                mark.attributes[name] = value.strip() or "true"
            return ""

        self.later.append((number, add, target))

    def _reference(self, number: int, id: str, rest: str) -> None:
        head, _, words = rest.partition("\t")
        kind, target, link = ([*head.strip().split(" ", 2), "", ""])[:3]
        if kind != "Reference" or not target or not link:
            raise ValueError(f"{id} is not a reference to a database's id")
        self.others.add(id)

        def add(mark: _Mark) -> str:
            if mark.link or mark.ends or mark.trigger:
                mark.kept.append(["N", link, words])
            else:
                mark.link = link.removeprefix("Link:")
                mark.kept += [["N", "", words]] if words else []
            return ""

        self.later.append((number, add, target))

    def _note(self, number: int, id: str, rest: str) -> None:
        head, _, words = rest.partition("\t")
        kind, _, target = head.strip().partition(" ")
        if not target:
            raise ValueError(f"{id} does not say what it is a note to")
        self.others.add(id)

        def add(mark: _Mark) -> str:
            if kind == "AnnotatorNotes" and not mark.note and words:
                mark.note = words
            else:
                mark.kept.append(["#", kind, words])
            return ""

        self.later.append((number, add, target.strip()))

    def annotations(self) -> tuple[Annotation, ...]:
        """The second pass."""
        self._compare()
        events = self._of("E")
        for id, mark in list(events.items()):
            if mark.trigger not in self.marks or mark.trigger[0] != "T":
                self.bad(mark.number, f"{id}: its trigger {mark.trigger} does not exist")
                del self.marks[id], events[id]
        self._attach(events)
        stand_for = {m.trigger: id for id, m in reversed(events.items())}
        # A T line that an event of another type points to is an entity as well.
        triggers = {m.trigger for m in events.values() if self._mark(m.trigger).type == m.type}
        entities = [
            m if isinstance(m, Entity) else m.entity(id)
            for id, m in self.marks.items()
            if id[0] == "T" and id not in triggers
        ]
        known = {e.id: e.id for e in entities} | {id: id for id in events}
        known |= {t: id for t, id in stand_for.items() if t not in known}
        built = [self._built_event(id, m, known) for id, m in events.items()]
        relations = [self._built_relation(id, m, known) for id, m in self._of("R").items()]
        relations += self._equivalences(known)
        found: tuple[Annotation, ...] = (*entities, *built, *(r for r in relations if r))
        return tuple(with_triggers(found, {id: m.trigger for id, m in events.items()}))

    def _compare(self) -> None:
        wrong = self.source.mismatches(self.claims)
        hint = self.source.other_count([*self.claims, *self._fitting()]) if wrong else ""
        for id, words in wrong:
            self.bad(self._mark(id).number, words + hint)
            del self.marks[id]

    def _fitting(self) -> Iterator[Claim]:
        """What the plain lines claim."""
        for id, mark in self.marks.items():
            if isinstance(mark, Entity):
                start, end = mark.extent.start, mark.extent.end
                yield id, ((start, end),), self.source.raw[start:end]

    def _attach(self, events: dict[str, _Mark]) -> None:
        """Attributes and notes; those of a trigger are its event's."""
        by_trigger = {m.trigger: m for m in reversed(events.values())}
        for number, add, target in self.later:
            mark = self._mark(target) if target in self.marks else None
            if mark and target in by_trigger and by_trigger[target].type == mark.type:
                mark = by_trigger[target]
            if mark:
                problem = add(mark)
                if problem:
                    self.bad(number, problem)
            elif target in self.others:
                self.reading.note(f"{self.where}:{number}", f"what is said of {target} is not kept")
            else:
                self.bad(number, f"{target} does not exist")

    def _built_event(self, id: str, mark: _Mark, known: dict[str, str]) -> Event:
        trigger = self._mark(mark.trigger).range
        whole = Range(min(r.start for r in trigger), max(r.end for r in trigger))
        if len(trigger) > 1:
            words = f"the trigger of {id} was in pieces and is now one range"
            self.reading.note(f"{self.where}:{mark.number}", words)
        kept = []
        for role, target in mark.ends:
            if target in known:
                kept.append((role, known[target]))
            else:
                self.bad(mark.number, f"{id}: its {role} {target} does not exist")
        roles = unnumbered([r for r, _ in kept])
        arguments = tuple(Argument(r, t) for r, (_, t) in zip(roles, kept, strict=True))
        return Event(id, mark.type, whole, arguments, mark.attributes, mark.note, None, mark.extra())

    def _built_relation(self, id: str, mark: _Mark, known: dict[str, str]) -> Relation | None:
        for role, target in mark.ends:
            if target not in known:
                self.bad(mark.number, f"{id}: its {role} {target} does not exist")
                return None
        source, target = (known[t] for _, t in mark.ends)
        return Relation(id, mark.type, source, target, mark.note, None, mark.extra())

    def _equivalences(self, known: dict[str, str]) -> list[Relation | None]:
        """`*` lines have no id: each name after the first is related to the first."""
        made: list[Relation | None] = []
        if not self.equivalents:
            return made
        number = max((int(i[1:]) for i in self.marks if re.fullmatch(r"R[0-9]{1,9}", i)), default=0)
        for line, (type, *names) in self.equivalents:
            missing = [n for n in names if n not in known]
            if missing or len(names) < 2:
                self.bad(line, f"{missing[0]} does not exist" if missing else "equates fewer than two")
                continue
            for other in names[1:]:
                number += 1
                star = {KEY: [["*", "", ""]]}
                made.append(Relation(f"R{number}", type, known[names[0]], known[other], extra=star))
        return made


def with_triggers(annotations: Sequence[Annotation], wanted: Mapping[str, str]) -> Iterator[Annotation]:
    """The events with the ids of their triggers in `extra`, where these are not what they would be anyway."""
    events = [a for a in annotations if isinstance(a, Event)]
    said = recorded(annotations, numbered(annotations), wanted) if events else {}
    for a in annotations:
        if not isinstance(a, Event):
            yield a
            continue
        kept = [x for x in a.extra.get(KEY, ()) if x[0] != "T"]
        kept = [["T", said[a.id], ""], *kept] if a.id in said else kept
        yield replace(a, extra={KEY: kept} if kept else {}) if kept != a.extra.get(KEY, []) else a


def unnumbered(roles: Sequence[str]) -> list[str]:
    """`Theme2` is a second Theme, when the event has a Theme."""
    present = set(roles)
    return [
        next((r[:i] for i in range(1, len(r)) if r[:i] in present and re.fullmatch("[0-9]+", r[i:])), r)
        for r in roles
    ]
