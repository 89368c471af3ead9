"""Agreement as the tables of its window: every figure with the passages behind it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.agreement.html import ROWS
from annotator.agreement.kinds import AGREED, BOUNDARY, KINDS, PROCLITIC
from annotator.agreement.meeting import ATTRIBUTE, Cell
from annotator.agreement.report import kinds, matrix, parts
from annotator.agreement.seen import MODES
from annotator.agreement.sums import MEASURES, WORD
from annotator.learn.report import names_in
from annotator.learn.scores import NOTHING
from ui.panels.grid import Sheet, Spot
from ui.words import digits, isolated, number

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from annotator.agreement.gamma import Gamma, Gammas
    from annotator.agreement.html_words import Words
    from annotator.agreement.measuring import Agreement, Compared, Corrected, Pair, Scored

Wanted = Callable[[Cell], bool]
FORGIVEN = {"head": {PROCLITIC}, "overlap": {PROCLITIC, BOUNDARY}, "token": {PROCLITIC}}  # by the mode
MET_IN = {  # the parts whose passages are behind a row of figures
    "entities": ("entities",),
    "spans": ("entities",),
    "triggers": ("triggers",),
    "types": ("triggers",),
    "fillers": ("arguments",),
    "roles": ("arguments",),
    "frames": ("triggers", "arguments"),
    "relations": ("relations",),
}
UNNAMED = ("spans", "triggers", "fillers")  # rows in which another name is no disagreement


@dataclass(frozen=True, slots=True)
class Behind:
    """Which passages a cell opens; `words` say what they are."""

    words: str
    wanted: Wanted
    pair: Pair | None = None
    documents: frozenset[int] | None = None


@dataclass(frozen=True, slots=True)
class Sheets:
    """Of one agreement, in the language of the words."""

    agreement: Agreement
    gammas: Gammas | None
    words: Words

    def pair(self, compared: Compared) -> str:
        """Its name."""
        if not any(compared.pair):
            return self.words("all pairs")
        return self.words("pair", *map(isolated, compared.pair))

    def pairs(self) -> Sheet:
        """A row a pair: entities, and words beyond chance."""
        w = self.words
        modes = ("exact", "token")  # the others stand among the figures of the pair
        heads = [w("pair column"), w("documents"), *(w("f1 of", w(m)) for m in modes), *map(w, MEASURES)]
        heads += [w("gamma")] if self.gammas else []
        rows = []
        for compared in (self.agreement.overall, *self.agreement.pairs):
            sheet, name = compared.sheet, self.pair(compared)
            row = [Spot(name), Spot(number(sheet.documents))]
            row += [self._f1(sheet.score("entities", m), "entities", m, compared, "") for m in modes]
            row += [self._chance(sheet.corrected("entities", m), "entities", compared) for m in MEASURES]
            rows.append(row + self._gamma(compared))
        return Sheet(heads, rows)

    def _gamma(self, compared: Compared) -> list[Spot]:
        if self.gammas is None:
            return []
        found: Gamma = self.gammas.pairs.get(compared.pair, self.gammas.overall)
        words = said(found.value, found.low, found.high)
        return [Spot(words, self._behind(words, _differ(("entities",)), compared))]

    def figures(self, compared: Compared) -> Sheet:
        """A row for each thing that is compared."""
        w = self.words
        heads = [w("part"), *(w("f1 of", w(m)) for m in MODES), *map(w, MEASURES)]
        rows = []
        for part in ROWS:
            scored = compared.sheet.score(part, "exact")
            if scored.ones + scored.others:
                row = [Spot(w(part)), *self._row(part, compared)]
                rated = part if part in ("entities", "triggers") else ""
                row += [self._chance(compared.sheet.corrected(rated, m), part, compared) for m in MEASURES]
                rows.append(row)
        for part in dict.fromkeys(p for p, _ in compared.sheet.chance if p.startswith(ATTRIBUTE)):
            row = [Spot(self.part(part)), *(Spot("") for _ in MODES)]
            for m in MEASURES:
                found = compared.sheet.corrected(part, m)
                row.append(self._chance(found, part, compared) if m != "kappa_marked" else Spot(""))
            rows.append(row)
        return Sheet(heads, rows)

    def named(self, compared: Compared) -> Sheet:
        """A row for each label, type and role."""
        w = self.words
        heads = [w("part"), w("name"), w("count"), *(w("f1 of", w(m)) for m in MODES)]
        heads += [w(m) for m in ("kappa", "alpha", "ac1")]
        rows = []
        for part in ("entities", "types", "roles"):
            what = w({"entities": "entities", "types": "triggers", "roles": "arguments"}[part])
            for name in compared.sheet.names(part):
                scored = compared.sheet.score(part, "exact", name)
                row = [Spot(what), Spot(self.name(name)), Spot(number(scored.ones + scored.others))]
                row += self._row(part, compared, name)
                for m in ("kappa", "alpha", "ac1"):
                    found = compared.sheet.corrected(WORD + name if part == "entities" else "", m)
                    row.append(self._chance(found, part, compared, name))
                rows.append(row)
        return Sheet(heads, rows)

    def _row(self, part: str, compared: Compared, name: str = "") -> list[Spot]:
        return [self._f1(compared.sheet.score(part, m, name), part, m, compared, name) for m in MODES]

    def _f1(self, scored: Scored, part: str, mode: str, compared: Compared, name: str) -> Spot:
        words = said(scored.f1, scored.low, scored.high)
        wanted = _differ(MET_IN[part], FORGIVEN.get(mode, set()), unnamed=part in UNNAMED, name=name)
        title = f"{self.words(part)}: {self.name(name)}" if name else self.words(part)
        return Spot(words, self._behind(title, wanted, compared) if scored.f1 is not None else None)

    def _chance(self, found: Corrected, part: str, compared: Compared, name: str = "") -> Spot:
        if found.value is None:
            return Spot("")
        wanted = _differ(MET_IN.get(part, (part,)), name=name)
        title = self.name(name) if name else self._title(part)
        return Spot(said(found.value, found.low, found.high), self._behind(title, wanted, compared))

    def _behind(self, words: str, wanted: Wanted, compared: Compared) -> Behind:
        return Behind(f"{self.pair(compared)} · {words}", wanted, compared.pair)

    def kinds(self, compared: Compared) -> Sheet:
        """How often people differ in which way."""
        found = kinds(compared.cells)
        rows = []
        for part in parts(compared.cells):
            row = [Spot(self.part(part))]
            for kind in KINDS:
                title = f"{self.part(part)} · {self.words(kind)}"
                behind = self._behind(title, _just(part, kind), compared) if found[part][kind] else None
                row.append(Spot(number(found[part][kind]), behind))
            rows.append(row)
        return Sheet([self.words("part"), *map(self.words, KINDS)], rows)

    def confusion(self, compared: Compared, part: str) -> Sheet:
        """The first of the two down, the second across."""
        found = matrix(compared.cells, part)
        names = [*names_in(found), NOTHING]
        totals = {one: sum(found[one, other] for other in names) for one in names}
        rows = []
        for one in names:
            row = [Spot(self.name(one))]
            for other in names:
                count = found[one, other]
                title = f"{self.name(one)} / {self.name(other)}"
                behind = self._behind(title, _cell(part, one, other), compared) if count else None
                shade = (count / totals[one]) ** 0.5 if count else 0.0
                row.append(Spot(number(count) if count else "", behind, shade, one == other))
            rows.append(row)
        sides = map(isolated, compared.pair) if any(compared.pair) else map(self.words, ("first", "second"))
        return Sheet([self.words("axes", *sides), *map(self.name, names)], rows)

    def over_time(self, compared: Compared) -> Sheet:
        """A row a period."""
        w = self.words
        columns = (("entities", "exact"), ("entities", "token"), ("types", "token"), ("roles", "token"))
        heads = [w(self.agreement.unit), w("documents")]
        heads += [f"{w(part)}: {w('f1 of', w(mode))}" for part, mode in columns]
        heads += [w(m) for m in ("kappa", "alpha", "ac1")]
        rows = []
        for period in compared.periods:
            name = isolated(digits(period.name))
            behind = Behind(
                f"{self.pair(compared)} · {name}", _differ(("entities",)), compared.pair, period.documents
            )
            values = [period.sheet.score(part, mode).f1 for part, mode in columns]
            values += [period.sheet.corrected("entities", m).value for m in ("kappa", "alpha", "ac1")]
            row = [Spot(name), Spot(number(period.sheet.documents), behind)]
            rows.append([*row, *(Spot(said(value), behind) for value in values)])
        return Sheet(heads, rows)

    # ---- names ----

    def name(self, id: str) -> str:
        """Of a label, type, role or value; of what is not there."""
        return self.agreement.scheme.name(id, self.words.language) if id else self.words("nothing")

    def _title(self, part: str) -> str:
        return self.part(part) if part.startswith(ATTRIBUTE) else self.words(part)

    def part(self, part: str) -> str:
        """Of a confusion matrix."""
        return self.words.part(part, self.name(part.removeprefix(ATTRIBUTE)))


def said(value: float | None, low: float | None = None, high: float | None = None) -> str:
    """`0.844 [0.81–0.87]` in the digits that are installed."""
    if value is None:
        return "–"
    around = "" if low is None or high is None else f" [{_plain(low, 2)}–{_plain(high, 2)}]"
    return isolated(f"\u200e{_plain(value, 3)}{around}")


def _plain(value: float, decimals: int) -> str:
    return number(round(value, decimals) + 0.0, decimals)  # nothing is less than nothing: no -0.00


def _differ(
    where: Sequence[str], forgiven: Iterable[str] = (), *, unnamed: bool = False, name: str = ""
) -> Wanted:
    """Disagreements of these parts, but for those of some kinds; of one name, if there is one."""
    kept = frozenset(KINDS) - {AGREED, *forgiven} - ({"label"} if unnamed else set())
    there = frozenset(where)

    def wanted(cell: Cell) -> bool:
        return cell.part in there and cell.kind in kept and (not name or name in (cell.one, cell.other))

    return wanted


def _just(part: str, kind: str) -> Wanted:
    return lambda cell: (cell.part, cell.kind) == (part, kind)


def _cell(part: str, one: str, other: str) -> Wanted:
    return lambda cell: (cell.part, cell.one, cell.other) == (part, one, other)
