"""brat's annotation.conf ↔ Scheme, after https://brat.nlplab.org/configuration.html.

brat knows one name for each thing, and no colors, keys or guidelines in this file: read in, the name stands
in both languages and colors come from a palette.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from annotator.formats.scheme_brat_lines import SECTIONS, Lines, Part, split
from annotator.formats.scheme_palette import Palette, built
from annotator.scheme import (
    Attribute,
    EntityLabel,
    EventType,
    Group,
    Overlaps,
    Policy,
    RelationType,
    Role,
    Scheme,
    Value,
    Words,
)

LOSES = "names in two languages, colors, keys, guidelines, examples, fillers without words, maps"
FLAG = "true"  # the value of an attribute that is there, or not
GROUP = "Events"  # of types that stand in none
WAYS = {"contain": "nesting", "equal": "twice", "cross": "crossing"}
_SYMMETRIC = "symmetric-transitive"
_ENDS = re.compile(r"[\s:]")


def write(scheme: Scheme | None, more: Mapping[str, Sequence[str]] = MappingProxyType({})) -> str:
    """What is offered; a retired row is left out. `more` are lines for each section."""
    said = dict[str, list[str]]() if scheme is None else _sections(scheme)
    overlaps = said.pop("overlaps", [_overlap(Overlaps())])
    sections = {s: [*said.get(s, ()), *more.get(s, ())] for s in SECTIONS}
    sections["relations"] = [*overlaps, *sections["relations"]]
    return "\n".join(line for s in SECTIONS for line in (f"[{s}]", *sections[s], ""))


def _sections(scheme: Scheme) -> dict[str, list[str]]:
    types = [t for t in scheme.types if not t.retired]
    events = []
    for group in scheme.groups:
        events.append(f"!{plain(group.id)}_" if group.id in scheme.type_of else f"!{plain(group.id)}")
        for t in (t for t in types if t.group == group.id):
            events.append(f"\t{plain(t.id)}\t{_arguments(scheme, t)}".rstrip())
    rows = [o for o in scheme.overlaps if all(_is_offered(scheme, x) for x in o.of)] or [Overlaps()]
    return {
        "entities": [plain(x.id) for x in scheme.labels if not x.retired],
        "overlaps": [_overlap(o) for o in rows if _ways(o)],
        "relations": [_relation(scheme, r) for r in scheme.relations if not r.retired],
        "events": events,
        "attributes": [_attribute(scheme, a) for a in scheme.attributes if not a.retired],
    }


def plain(id: str) -> str:
    """Names end at a blank or a colon."""
    return _ENDS.sub("_", id) or "_"


def _ways(row: Overlaps) -> list[str]:
    return [brat for brat, ours in WAYS.items() if getattr(row, ours) is not Policy.REFUSED]


def _overlap(row: Overlaps) -> str:
    """Without such a line brat lets nothing overlap; it knows no warning, only yes or no."""
    kinds = "|".join(map(plain, row.of)) or "<ENTITY>"
    return f"<OVERLAP>\tArg1:{kinds}, Arg2:{kinds}, <OVL-TYPE>:{'|'.join(_ways(row))}"


def _relation(scheme: Scheme, r: RelationType) -> str:
    line = f"{plain(r.id)}\tArg1:{_kinds(scheme, r.sources)}, Arg2:{_kinds(scheme, r.targets)}"
    return f"{line}, <REL-TYPE>:{_SYMMETRIC}" if r.chain else line


def values_of(a: Attribute) -> list[str]:
    """Those that are offered; FLAG alone: the attribute is there, or not."""
    return [v.id for v in a.values if not v.retired]


def _attribute(scheme: Scheme, a: Attribute) -> str:
    values = values_of(a)
    named = "" if values == [FLAG] else f", Value:{'|'.join(values)}"
    return f"{plain(a.id)}\tArg:{_kinds(scheme, a.of)}{named}"


def _kinds(scheme: Scheme, kinds: Iterable[str]) -> str:
    shown = ["<EVENT>" if k == "event" else plain(k) for k in kinds if k == "event" or _is_offered(scheme, k)]
    return "|".join(shown) or "<ANY>"


def _is_offered(scheme: Scheme, label: str) -> bool:
    return label in scheme.label_of and not scheme.label_of[label].retired


def _arguments(scheme: Scheme, kind: EventType) -> str:
    roles = [scheme.role_of[r] for r in kind.roles if not scheme.role_of[r].retired]
    return ", ".join(f"{plain(r.id)}{_times(r, kind)}:{_kinds(scheme, r.fits)}" for r in roles)


def _times(role: Role, kind: EventType) -> str:
    """brat's sign for how many: none 1, `?` 0-1, `+` 1 or more, `*` any, `{2}`, `{1-3}`."""
    least = max(1, role.least) if role.id in kind.expected else 0
    if not role.most:
        return "+" if least else "*"
    if role.most == 1:
        return "" if least else "?"
    return f"{{{least}}}" if least == role.most else f"{{{least}-{role.most}}}"


def read(text: str, name: str) -> Scheme:
    """The scheme of such a file. Raises SchemeInvalid, naming the line."""
    return _Reading(Lines(text)).scheme(name)


class _Reading:
    """The rows of the lines; what stands under `!Group` or under a type is of that group."""

    def __init__(self, lines: Lines) -> None:
        self.lines = lines
        self.palette = Palette()

    def scheme(self, name: str) -> Scheme:
        entities = [n for _, _, n, _ in self.lines["entities"] if not n.startswith(("!", "-"))]
        groups, types = self._events()
        types = {n: t for n, t in types.items() if n not in groups or t[1]}
        roles = self._roles([a for _, arguments in types.values() for a in arguments], entities, {*types})
        relations, overlaps = self._relations(entities, {*types})
        return built(
            name,
            labels=[self._label(n) for n in dict.fromkeys(entities)],
            groups=[self._group(g) for g in dict.fromkeys(g for g, _ in types.values())],
            types=[
                EventType(
                    n,
                    Words(n, n),
                    group,
                    tuple(a.name for a in arguments if a.least),
                    tuple(a.name for a in arguments if not a.least),
                )
                for n, (group, arguments) in types.items()
            ],
            roles=roles,
            relations=relations,
            attributes=self._attributes(entities, {*types}),
            overlaps=overlaps,
        )

    def _label(self, id: str) -> EntityLabel:
        color, dark = self.palette.next()
        return EntityLabel(id, Words(id, id), color, dark)

    def _group(self, id: str) -> Group:
        color, dark = self.palette.next()
        return Group(id, Words(id, id), color, dark)

    def _events(self) -> tuple[set[str], dict[str, tuple[str, list[Part]]]]:
        """The names of groups only; type → group and arguments."""
        groups: set[str] = set()
        types: dict[str, tuple[str, list[Part]]] = {}
        above: list[tuple[int, str]] = []
        for number, depth, name, rest in self.lines["events"]:
            above = [a for a in above if a[0] < depth]
            plain = name.lstrip("!-")
            if name.startswith("!"):
                groups.add(plain)
            elif not name.startswith("-"):
                types[plain] = (above[-1][1] if above else GROUP, list(split(number, rest)))
            above.append((depth, plain))
        return groups, types

    def _roles(self, arguments: Iterable[Part], entities: list[str], types: set[str]) -> list[Role]:
        """A role has one line here for all types: it fits what it fits in any of them, as often as in any."""
        fits: dict[str, dict[str, None]] = {}
        any_: set[str] = set()
        least: dict[str, int] = {}
        most: dict[str, int] = {}
        for role, low, high, kinds in arguments:
            named = _named(kinds, entities, types)
            fits.setdefault(role, {}).update(dict.fromkeys(named))
            if not named:
                any_.add(role)
            if low:
                least[role] = min(low, least.get(role, low))
            most[role] = 0 if not high or most.get(role) == 0 else max(high, most.get(role, high))
        return [
            Role(
                r,
                Words(r, r),
                fits=() if r in any_ else tuple(f),
                least=least.get(r, 0) if least.get(r, 0) > 1 else 0,
                most=most[r],
            )
            for r, f in fits.items()
        ]

    def _relations(self, entities: list[str], types: set[str]) -> tuple[list[RelationType], list[Overlaps]]:
        found: dict[str, RelationType] = {}
        overlaps: list[Overlaps] = []
        for number, _, name, rest in self.lines["relations"]:
            parts = {end.name: end.kinds for end in split(number, rest)}
            ends = [kinds for end, kinds in parts.items() if not end.startswith("<")]  # Arg1, Arg2, or others
            sides = [_named(kinds, entities, types) for kinds in (*ends, "", "")[:2]]
            if name == "<OVERLAP>":
                overlaps += _allowed(parts.get("<OVL-TYPE>", ""), sides, entities)
                continue
            if name in found:  # brat has a line for each pair of ends
                before = (found[name].sources, found[name].targets)
                sides = [
                    tuple(dict.fromkeys((*b, *s))) if b and s else ()
                    for b, s in zip(before, sides, strict=True)
                ]
            chain = _SYMMETRIC in rest
            found[name] = RelationType(name, Words(name, name), sides[0], sides[1], chain)
        return list(found.values()), overlaps if overlaps != [Overlaps()] else []  # that is usual here

    def _attributes(self, entities: list[str], types: set[str]) -> Iterator[Attribute]:
        for number, _, name, rest in self.lines["attributes"]:
            parts = {part.name: part.kinds for part in split(number, rest)}
            values = [v for v in parts.get("Value", "").split("|") if v] or [FLAG]
            named = _named(parts.get("Arg", ""), entities, types) or (
                ("event",) if not entities else (*entities, "event") if types else tuple(entities)
            )
            yield Attribute(name, Words(name, name), tuple(Value(v, Words(v, v)) for v in values), named)


def _named(kinds: str, entities: Iterable[str], types: set[str]) -> tuple[str, ...]:
    """Labels, and `event` for any type; empty for what may be anything."""
    listed = {*entities}
    out: dict[str, None] = {}
    for kind in kinds.split("|"):
        if kind == "<ANY>":
            return ()
        if kind == "<ENTITY>":
            out.update(dict.fromkeys(entities))
        elif kind == "<EVENT>" or kind in types:
            out["event"] = None
        elif kind in listed:
            out[kind] = None
    return tuple(out)


def _allowed(ways: str, sides: Sequence[tuple[str, ...]], entities: Sequence[str]) -> Iterator[Overlaps]:
    """None when it is of two sorts of labels."""
    of = () if {*sides[0]} in (set(), {*entities}) else sides[0]
    if {*sides[0]} != {*sides[1]}:
        return
    told = [*WAYS] if ways in ("", "<ANY>") else ways.split("|")
    said = {ours: brat in told for brat, ours in WAYS.items()}
    usual = Overlaps()
    yield Overlaps(
        of, *(getattr(usual, w) if said[w] else Policy.REFUSED for w in ("nesting", "crossing", "twice"))
    )
