"""The lines of a WebAnno TSV file → marks. Positions in the file are UTF-16 units."""

import itertools

from annotator.chains import SAME
from annotator.formats.claims import Source
from annotator.formats.rows import Reading
from annotator.formats.uima.layers import (
    NEXT,
    TOKEN,
    TYPE,
    Link,
    Mark,
    Marks,
    closed,
    of_words,
    short,
    without_letters,
)
from annotator.formats.webanno.lines import (
    ENDING,
    Content,
    Layer,
    Unit,
    reference,
    slotted,
    stacked,
    unescaped,
)

MOST = 200_000  # annotations of a file


class Annotations:
    """The marks of a file, gathered unit by unit."""

    def __init__(self, content: Content, source: Source, where: str, reading: Reading) -> None:
        self.content, self.source, self.where, self.reading = content, source, where, reading
        self.spans: dict[str, tuple[int, int]] = {}  # of each mark, as the file counts
        self.marks: Marks = {}
        self.at: dict[str, list[str]] = {}  # unit to the marks that begin there
        self.numbered: dict[str, list[str]] = {}  # a number to the marks that have it, of one layer each
        self.layers = {x.name for x in content.layers}
        self.units = {u.id: u for u in content.units}
        self.later: list[tuple[Unit, Layer, list[list[str]]]] = []
        self.chains: dict[str, dict[int, str]] = {}
        self.empty = set[str]()  # marks of no letter

    def read(self) -> Marks:
        """All of them: entities and events in the order of the text, then relations.

        Raises ValueError where there are too many, and for a token that stands twice.
        """
        if len(self.units) < len(self.content.units):
            raise ValueError("two of its tokens have the same number")
        empty = "".join("\t_" for x in self.content.layers for _ in x.features)
        nothing = (f"{empty}\t", empty)
        for unit in self.content.units:
            if unit.rest in nothing:
                continue
            at, said = 0, unit.cells
            for layer in self.content.layers:
                cells = said[at : at + len(layer.features)]
                if len(cells) < len(layer.features):
                    self.bad(unit.line, "fewer columns than the header says")
                    break
                at += len(layer.features)
                if any(c != "_" for c in cells):
                    self._cells(unit, layer, [stacked(c) for c in cells])
        self._place()
        for unit, layer, columns in self.later:
            (self._relations if layer.kind == "RL" else self._slots)(unit, layer, columns)
        self._link_chains()
        for what, count in without_letters(self.marks, self.empty).items():
            self.reading.note(self.where, f"{count} of {what} are left out: they cover no letter")
        for what, count in of_words(self.marks).items():
            self.reading.note(self.where, f"{count} of {what} join words, which are entities now")
        return closed(self._sorted())

    def bad(self, line: int, words: object) -> None:
        self.reading.refuse(f"{self.where}:{line}", words)

    def _cells(self, unit: Unit, layer: Layer, columns: list[list[str]]) -> None:
        if layer.kind == "RL":
            self.later.append((unit, layer, columns))
        elif layer.kind == "CH":
            self._chained(unit, layer, columns)
        else:
            if layer.slots:
                self.later.append((unit, layer, columns))
            self._spans(unit, layer, columns)

    def _spans(self, unit: Unit, layer: Layer, columns: list[list[str]]) -> None:
        """Each of the stacked annotations: begun here, or gone on from the unit before."""
        for n in range(max(map(len, columns))):
            key = _key(unit, layer, columns, n)
            self._extend(key, unit, layer.name)
            self.marks[key].slots = layer.slots
            for at in layer.plain():
                value = ENDING.fullmatch(columns[at][n]) if n < len(columns[at]) else None
                if value and layer.features[at]:
                    self._feature(key, layer.features[at], value["value"])

    def _feature(self, key: str, name: str, value: str) -> None:
        if value not in ("*", "_"):
            self.marks[key].features[name] = unescaped(value)

    def _extend(self, key: str, unit: Unit, layer: str) -> None:
        start, end = self.spans.get(key, (unit.start, unit.end))
        if key not in self.marks:
            if len(self.marks) >= MOST:
                raise ValueError(f"it has more than {MOST} annotations")
            self.marks[key] = Mark(layer)
            self.at.setdefault(unit.id, []).append(key)
            if key.endswith("]"):
                self.numbered.setdefault(key.rpartition("[")[2][:-1], []).append(key)
        self.spans[key] = min(start, unit.start), max(end, unit.end)

    def _chained(self, unit: Unit, layer: Layer, columns: list[list[str]]) -> None:
        by_name = dict(zip(layer.features, columns, strict=True))
        links, kinds = by_name.get(NEXT, []), by_name.get(TYPE, [])
        for n, cell in enumerate(links):
            ending = ENDING.fullmatch(cell)
            if ending is None or ending["chain"] is None:
                self.bad(unit.line, f"«{cell[:40]}» names no place in a chain")
                continue
            chain, place = ending["chain"].split("-")
            key = f"{layer.name}\0chain {chain}-{place}"
            self._extend(key, unit, layer.name)
            self.marks[key].chain = layer.name
            self.chains.setdefault(f"{layer.name}\0{chain}", {})[int(place)] = key
            self._feature(key, NEXT, ending["value"])
            if n < len(kinds) and (kind := ENDING.fullmatch(kinds[n])):
                self._feature(key, TYPE, kind["value"])

    def _place(self) -> None:
        """Ranges of the text; what has none is left out."""
        lines = {k: u for u, keys in self.at.items() for k in keys}
        self.empty = {key for key, (start, end) in self.spans.items() if start == end}
        for key, (start, end) in self.spans.items():
            if start == end:
                continue
            try:
                self.marks[key].range = self.source.range(start, end)
            except ValueError as problem:
                mark = self.marks.pop(key)
                self.bad(self.units[lines[key]].line, f"{short(mark.layer)}: {problem}")

    def _slots(self, unit: Unit, layer: Layer, columns: list[list[str]]) -> None:
        for at, slot in layer.roles.items():
            targets = columns[at + 1] if at + 1 < len(columns) else []
            for n, (cell, filled) in enumerate(zip(columns[at], targets, strict=False)):
                mark = self.marks.get(_key(unit, layer, columns, n))
                if mark is not None and filled not in ("*", "_"):
                    self._fill(mark, slot, layer.slots[slot][1], cell, filled, unit)

    def _fill(self, mark: Mark, slot: str, target: str, cell: str, filled: str, unit: Unit) -> None:
        ending = ENDING.fullmatch(cell)
        roles = slotted(ending["value"] if ending else cell)
        if any(x.slot == slot for x in mark.links):
            return  # said again on a further token
        for n, said in enumerate(slotted(filled)):
            found = self._found(target, *reference(said))
            if found is None:
                self.bad(unit.line, f"the slot {slot} leads to {said}, where nothing is")
                continue
            role = roles[n] if n < len(roles) else "*"
            mark.links.append(Link(slot, None if role in ("*", "_", "") else unescaped(role), found))

    def _found(self, layer: str, unit: str, id: str) -> str | None:
        """The mark that a reference names, or the token that has none."""
        if id != "0" and (numbered := [k for k in self.numbered.get(id, ()) if k in self.marks]):
            return next((k for k in numbered if self.marks[k].layer == layer), numbered[0])
        there = [k for k in self.at.get(unit, ()) if k in self.marks]
        exact = [k for k in there if self.marks[k].layer == layer]
        if found := exact or (there if layer not in self.layers and layer != TOKEN else []):
            return found[0]
        if layer != TOKEN or unit not in self.units:
            return None
        key, token = f"\0token {unit}", self.units[unit]
        if key not in self.marks:
            try:
                range = self.source.range(token.start, token.end)
            except ValueError:
                return None
            self.marks[key] = Mark(TOKEN, range, part=True)
            self.at.setdefault(unit, []).append(key)
        return key

    def _relations(self, unit: Unit, layer: Layer, columns: list[list[str]]) -> None:
        by_name = dict(zip(layer.features, columns, strict=True))
        for n, said in enumerate(by_name.get(f"BT_{layer.base}", [])):
            place, ids = reference(said)
            source, _, target = ids.partition("_")
            ends = self._found(layer.base, place, source), self._found(layer.base, unit.id, target or "0")
            if ends[0] is None or ends[1] is None:
                self.bad(unit.line, f"{short(layer.name)} {said} joins what is not there")
                continue
            key = f"{layer.name}\0{unit.id} {n}"
            self.marks[key] = Mark(layer.name, ends=(ends[0], ends[1]), part=layer.base == TOKEN)
            for at in layer.plain():
                if layer.features[at] and n < len(columns[at]):
                    self._feature(key, layer.features[at], columns[at][n])

    def _link_chains(self) -> None:
        for chain, places in self.chains.items():
            there = (places[n] for n in sorted(places))
            keys = [k for k in there if k in self.marks and k not in self.empty]
            for a, b in itertools.pairwise(keys):
                said = self.marks[a].features.pop(NEXT, "")
                features = {"value": SAME} | ({NEXT: said} if said else {})
                layer = self.marks[a].layer
                self.marks[f"{chain}\0{a}"] = Mark("", None, features, ends=(a, b), chain=layer)

    def _sorted(self) -> Marks:
        spans = {k: m for k, m in self.marks.items() if not m.ends}
        ordered = dict(sorted(spans.items(), key=lambda x: order(x[1])))
        places = {k: n for n, k in enumerate(ordered)}
        joined = [(k, m) for k, m in self.marks.items() if m.ends and set(m.ends) <= places.keys()]
        by_end = sorted((places[m.ends[1]], m.layer, n) for n, (_, m) in enumerate(joined) if m.ends)
        ordered |= dict(joined[n] for _, _, n in by_end)
        return ordered


def order(mark: Mark) -> tuple[bool, int, int, str]:
    """Sort key: entities before events, then as in the text, the longer first, then by layer."""
    assert mark.range is not None
    return bool(mark.slots), mark.range.start, -mark.range.end, mark.layer


def _key(unit: Unit, layer: Layer, columns: list[list[str]], n: int) -> str:
    """An annotation's number in the file, else its place."""
    for at, column in enumerate(columns):
        if at - 1 in layer.roles:
            continue  # the numbers there are those of others
        ending = ENDING.fullmatch(column[n]) if n < len(column) else None
        if ending and ending["id"]:
            return f"{layer.name}\0[{ending['id']}]"
    return f"{layer.name}\0{unit.id} {n}"
