"""brat's annotation.conf ↔ Scheme, after https://brat.nlplab.org/configuration.html.

brat knows one name for each thing, and no colors, keys or guidelines in this file: read in, the name stands
in both languages and colors come from a palette.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from annotator.errors import SchemeInvalid
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
_WAYS = {"contain": "nesting", "equal": "twice", "cross": "crossing"}
_SECTIONS = ("entities", "relations", "events", "attributes")
_NUMBER = re.compile(r"(.+?)(\?|\*|\+|\{(\d{1,4})(?:-(\d{1,4}))?\})?$")
_LONGEST = 10_000  # letters of a line: macros that name macros grow without end
_SYMMETRIC = "symmetric-transitive"


class _Part(NamedTuple):
    """`Agent+:PER|ORG`: the name, how many at least and at most (0 = any), and what may stand there."""

    name: str
    least: int
    most: int
    kinds: str


def write(scheme: Scheme) -> str:
    """What is offered; a retired row is left out."""
    lines = ["[entities]", *(x.id for x in scheme.labels if not x.retired), "", "[relations]"]
    lines += [_overlaps(scheme)]
    lines += [_relation(scheme, r) for r in scheme.relations if not r.retired]
    lines += ["", "[events]"]
    types = [t for t in scheme.types if not t.retired]
    for group in scheme.groups:
        lines.append(f"!{group.id}_" if group.id in scheme.type_of else f"!{group.id}")
        lines += [f"\t{t.id}\t{_arguments(scheme, t)}".rstrip() for t in types if t.group == group.id]
    lines += ["", "[attributes]"]
    for a in scheme.attributes:
        if not a.retired:
            values = "|".join(v.id for v in a.values if not v.retired)
            lines.append(f"{a.id}\tArg:{_kinds(scheme, a.of)}, Value:{values}")
    return "\n".join(lines) + "\n"


def _overlaps(scheme: Scheme) -> str:
    """Without this line brat lets nothing overlap; it knows no warning, only yes or no."""
    whole = next((o for o in scheme.overlaps if not o.of), Overlaps())
    allowed = [brat for brat, ours in _WAYS.items() if getattr(whole, ours) is not Policy.REFUSED]
    return f"<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:{'|'.join(allowed)}" if allowed else ""


def _relation(scheme: Scheme, r: RelationType) -> str:
    line = f"{r.id}\tArg1:{_kinds(scheme, r.sources)}, Arg2:{_kinds(scheme, r.targets)}"
    return f"{line}, <REL-TYPE>:{_SYMMETRIC}" if r.chain else line


def _kinds(scheme: Scheme, kinds: Iterable[str]) -> str:
    shown = ["<EVENT>" if k == "event" else k for k in kinds if k == "event" or k in scheme.label_of]
    return "|".join(shown) or "<ANY>"


def _arguments(scheme: Scheme, kind: EventType) -> str:
    roles = [scheme.role_of[r] for r in kind.roles if not scheme.role_of[r].retired]
    return ", ".join(f"{r.id}{_times(r, kind)}:{_kinds(scheme, r.fits)}" for r in roles)


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
    reading = _Reading()
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.lstrip().startswith("#"):
            reading.line(number, line)
    return reading.scheme(name)


class _Reading:
    """Rows as they come; what stands under `!Group` or under a type is of that group."""

    def __init__(self) -> None:
        self.section = ""
        self.macros: dict[str, str] = {}
        self.lines: dict[str, list[tuple[int, int, str, str]]] = {s: [] for s in _SECTIONS}
        self.palette = Palette()

    def line(self, number: int, line: str) -> None:
        found = re.fullmatch(r"\s*\[(\w+)\]\s*", line)
        if found:
            self.section = "entities" if found[1] == "spans" else found[1]
            if self.section not in _SECTIONS:
                raise SchemeInvalid(f"Line {number}: [{found[1]}] is no section of annotation.conf.")
            return
        if not self.section:
            raise SchemeInvalid(f"Line {number} stands in no section, such as [entities].")
        macro = re.fullmatch(r"\s*(<[^<>=\s]+>)\s*=\s*(.+)", line)
        if macro:
            self.macros[macro[1]] = macro[2].strip()
            return
        depth = len(line) - len(line.lstrip())
        name, _, rest = line.strip().partition("\t") if "\t" in line.strip() else line.strip().partition(" ")
        for _ in range(len(self.macros)):  # a macro may name another
            rest = re.sub(r"<[^<>\s]+>", lambda m: self.macros.get(m[0], m[0]), rest)
            if len(rest) > _LONGEST:
                raise SchemeInvalid(f"Line {number} is too long once its macros are filled in.")
        self.lines[self.section].append((number, depth, name, rest.strip()))

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

    def _events(self) -> tuple[set[str], dict[str, tuple[str, list[_Part]]]]:
        """The names of groups only; type → group and arguments."""
        groups: set[str] = set()
        types: dict[str, tuple[str, list[_Part]]] = {}
        above: list[tuple[int, str]] = []
        for number, depth, name, rest in self.lines["events"]:
            above = [a for a in above if a[0] < depth]
            plain = name.lstrip("!-")
            if name.startswith("!"):
                groups.add(plain)
            elif not name.startswith("-"):
                types[plain] = (above[-1][1] if above else "Events", list(_split(number, rest)))
            above.append((depth, plain))
        return groups, types

    def _roles(self, arguments: Iterable[_Part], entities: list[str], types: set[str]) -> list[Role]:
        """A role has one line here for all types: it fits what it fits in any of them."""
        fits: dict[str, dict[str, None]] = {}
        any_: set[str] = set()
        least: dict[str, int] = {}
        most: dict[str, int] = {}
        for role, low, high, kinds in arguments:
            named = _named(kinds, entities, types)
            fits.setdefault(role, {}).update(dict.fromkeys(named))
            if not named:
                any_.add(role)
            least[role] = max(low, least.get(role, 0))
            most[role] = 0 if not high or most.get(role) == 0 else max(high, most.get(role, high))
        return [
            Role(
                r,
                Words(r, r),
                fits=() if r in any_ else tuple(f),
                least=least[r] if least[r] > 1 else 0,
                most=most[r],
            )
            for r, f in fits.items()
        ]

    def _relations(self, entities: list[str], types: set[str]) -> tuple[list[RelationType], list[Overlaps]]:
        found: dict[str, RelationType] = {}
        overlaps: list[Overlaps] = []
        for number, _, name, rest in self.lines["relations"]:
            ends = {end.name: end.kinds for end in _split(number, rest)}
            if name == "<OVERLAP>":
                overlaps = [*_allowed(ends.get("<OVL-TYPE>", ""))]
                continue
            sides = [_named(ends.get(side, ""), entities, types) for side in ("Arg1", "Arg2")]
            if name in found:  # brat has a line for each pair of ends
                before = (found[name].sources, found[name].targets)
                sides = [
                    tuple(dict.fromkeys((*b, *s))) if b and s else ()
                    for b, s in zip(before, sides, strict=True)
                ]
            chain = _SYMMETRIC in rest
            found[name] = RelationType(name, Words(name, name), sides[0], sides[1], chain)
        return list(found.values()), overlaps

    def _attributes(self, entities: list[str], types: set[str]) -> Iterator[Attribute]:
        for number, _, name, rest in self.lines["attributes"]:
            parts = {part.name: part.kinds for part in _split(number, rest)}
            values = [v for v in parts.get("Value", "").split("|") if v] or ["true"]
            named = _named(parts.get("Arg", ""), entities, types) or (
                ("event",) if not entities else (*entities, "event") if types else tuple(entities)
            )
            yield Attribute(name, Words(name, name), tuple(Value(v, Words(v, v)) for v in values), named)


def _split(number: int, rest: str) -> Iterator[_Part]:
    """`Agent+:PER|ORG, Time?:DATE` one by one."""
    for part in filter(None, (p.strip() for p in rest.split(","))):
        key, colon, kinds = part.partition(":")
        found = _NUMBER.fullmatch(key.strip())
        if not colon or found is None:
            raise SchemeInvalid(f"Line {number}: {part} names no role and what fills it.")
        sign, low, high = found[2] or "", found[3], found[4]
        least, most = {"": (1, 1), "?": (0, 1), "*": (0, 0), "+": (1, 0)}.get(sign, (0, 0))
        if low:
            least, most = int(low), int(high or low)
        yield _Part(found[1], least, most, kinds.strip())


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


def _allowed(ways: str) -> Iterator[Overlaps]:
    """None when brat's word is what is usual here."""
    if ways in ("", "<ANY>"):
        return
    told = ways.split("|")
    said = {ours: brat in told for brat, ours in _WAYS.items()}
    usual = Overlaps()
    row = Overlaps(
        (), *(getattr(usual, w) if said[w] else Policy.REFUSED for w in ("nesting", "crossing", "twice"))
    )
    if row != usual:
        yield row
