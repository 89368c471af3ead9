"""Agreement as the object that `agreement --json` prints."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from annotator.agreement.gamma import Gamma, Gammas
from annotator.agreement.kinds import KINDS
from annotator.agreement.measuring import Agreement, Compared, Corrected, Passage, Scored, Sheet
from annotator.agreement.meeting import ATTRIBUTE, ENTITIES, RELATIONS, TRIGGERS, Cell
from annotator.agreement.seen import MODES, Side
from annotator.agreement.sums import MEASURES, WORD

Object = dict[str, Any]


def as_object(
    agreement: Agreement, gammas: Gammas | None = None, passages: Iterable[Passage] | None = None
) -> Object:
    """Everything, under names that stay.

    `annotators`, `documents`, `resamples`, `seed`, `period` (day, week or quarter)
    `overall` SHEET, all pairs together · `pairs` list of {`a`, `b`} and SHEET
    `gamma` {`documents`, `out_of`, `left_out`, `overall` VALUE, `pairs` list of {`a`, `b`} and VALUE}, when
    it was asked for · `passages` list of {`document`, `a`, `b`, `part`, `kind`, `annotation_a`,
    `annotation_b`}, an annotation {`id`, `name`, `start`, `end`} or null, when they were asked for

    A SHEET is
    `documents`
    `entities` mode → ROW of label and words, {`labels` label → ROW, `span_only` ROW}
    `triggers` mode → ROW of type and words, {`types` type → ROW, `identification` ROW, `classification` ROW}
    `arguments` mode → ROW of role and words, {`roles` role → ROW, `target_only` ROW, `role_and_target` ROW}
    `frames` mode → ROW · `relations` mode → ROW, {`types` type → ROW}
    `tokens` {`entities`, `triggers`} → CHANCE, and `labels` label → CHANCE
    `attributes` name → CHANCE
    `confusion` part → list of {`a`, `b`, `count`}; null = nothing there
    `disagreements` part → kind → count
    `over_time` list of {`period`, `documents`, `entities` mode → ROW, `triggers`, `arguments`, `tokens`}

    A mode is exact, head, overlap or token. A ROW is {`precision`, `recall`, `f1`, `right`, `a`, `b`,
    `interval`}, the first of the two taken as gold (by name, in `overall`); the first three are null where
    nobody has anything. A CHANCE is {`kappa`, `kappa_marked`, `alpha`, `ac1`} → VALUE; a VALUE is {`value`,
    `interval`}, null where nothing can be said. An interval is [low, high] of 95 %, or null. Figures are
    rounded to four digits.
    """
    found: Object = {
        "annotators": list(agreement.annotators),
        "documents": len(agreement.documents),
        "resamples": agreement.times,
        "seed": agreement.seed,
        "period": agreement.unit,
        "overall": _compared(agreement.overall),
        "pairs": [{"a": c.pair[0], "b": c.pair[1]} | _compared(c) for c in agreement.pairs],
    }
    if gammas is not None:
        found["gamma"] = {
            "documents": gammas.sample,
            "out_of": gammas.out_of,
            "left_out": gammas.left_out,
            "overall": _gamma(gammas.overall),
            "pairs": [{"a": a, "b": b} | _gamma(g) for (a, b), g in gammas.pairs.items()],
        }
    return found | ({} if passages is None else {"passages": [_passage(p) for p in passages]})


def _compared(compared: Compared) -> Object:
    sheet = compared.sheet
    return (
        {"documents": sheet.documents}
        | _spans(sheet, names=True)
        | {
            "frames": {m: _row(sheet.score("frames", m)) for m in MODES},
            "relations": {
                m: _row(sheet.score(RELATIONS, m)) | {"types": _rows(sheet, RELATIONS, m)} for m in MODES
            },
            "tokens": _tokens(sheet) | {"labels": _rated(sheet, WORD)},
            "attributes": _rated(sheet, ATTRIBUTE),
            "confusion": _confusion(compared.cells),
            "disagreements": _kinds(compared.cells),
            "over_time": [
                {"period": p.name, "documents": p.sheet.documents}
                | _spans(p.sheet, names=False)
                | {"tokens": _tokens(p.sheet)}
                for p in compared.periods
            ],
        }
    )


def _spans(sheet: Sheet, *, names: bool) -> Object:
    """Entities, triggers and arguments."""
    found: Object = {}
    for part, key, by, ways in (
        (ENTITIES, ENTITIES, "labels", {"span_only": "spans"}),
        (TRIGGERS, "types", "types", {"identification": TRIGGERS, "classification": "types"}),
        ("arguments", "roles", "roles", {"target_only": "fillers", "role_and_target": "roles"}),
    ):
        found[part] = {
            m: _row(sheet.score(key, m))
            | ({by: _rows(sheet, key, m)} if names else {})
            | {way: _row(sheet.score(name, m)) for way, name in ways.items()}
            for m in MODES
        }
    return found


def _row(scored: Scored) -> Object:
    figures, said = scored.figures, scored.f1 is not None
    return {
        "precision": _rounded(figures.precision if said else None),
        "recall": _rounded(figures.recall if said else None),
        "f1": _rounded(scored.f1),
        "right": scored.right,
        "a": scored.ones,
        "b": scored.others,
        "interval": _interval(scored.low, scored.high),
    }


def _rows(sheet: Sheet, part: str, mode: str) -> Object:
    return {name: _row(sheet.score(part, mode, name)) for name in sheet.names(part)}


def _tokens(sheet: Sheet) -> Object:
    return {part: _chance(sheet, part) for part in (ENTITIES, TRIGGERS)}


def _rated(sheet: Sheet, before: str) -> Object:
    parts = dict.fromkeys(part for part, _ in sheet.chance if part.startswith(before))
    return {part.removeprefix(before): _chance(sheet, part) for part in parts}


def _chance(sheet: Sheet, part: str) -> Object:
    return {measure: _value(sheet.corrected(part, measure)) for measure in MEASURES}


def _value(corrected: Corrected) -> Object:
    return {"value": _rounded(corrected.value), "interval": _interval(corrected.low, corrected.high)}


def _gamma(gamma: Gamma) -> Object:
    value = {"value": _rounded(gamma.value), "interval": _interval(gamma.low, gamma.high)}
    return value | {"documents": gamma.documents}


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def _interval(low: float | None, high: float | None) -> list[float] | None:
    return None if low is None or high is None else [round(low, 4), round(high, 4)]


def matrix(cells: Mapping[Cell, int], part: str) -> Counter[tuple[str, str]]:
    """How often which name of the one met which of the other, however they differ."""
    found: Counter[tuple[str, str]] = Counter()
    for cell, count in cells.items():
        if cell.part == part:
            found[cell.one, cell.other] += count
    return found


def parts(cells: Mapping[Cell, int]) -> list[str]:
    """Those that have a matrix, in the order of the report."""
    there = {cell.part for cell in cells}
    first = [part for part in (ENTITIES, TRIGGERS, "arguments", RELATIONS) if part in there]
    return first + sorted(there - set(first))


def _confusion(cells: Mapping[Cell, int]) -> Object:
    return {
        part: [
            {"a": one or None, "b": other or None, "count": n}
            for (one, other), n in sorted(matrix(cells, part).items(), key=lambda item: (-item[1], item[0]))
        ]
        for part in parts(cells)
    }


def kinds(cells: Mapping[Cell, int]) -> Mapping[str, Counter[str]]:
    """How often each kind, by part."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for cell, count in cells.items():
        found[cell.part][cell.kind] += count
    return found


def _kinds(cells: Mapping[Cell, int]) -> Object:
    found = kinds(cells)
    return {part: {kind: found[part][kind] for kind in KINDS} for part in parts(cells)}


def _passage(passage: Passage) -> Object:
    return {
        "document": passage.document.id,
        "a": passage.pair[0],
        "b": passage.pair[1],
        "part": passage.cell.part,
        "kind": passage.cell.kind,
        "annotation_a": _side(passage.one),
        "annotation_b": _side(passage.other),
    }


def _side(side: Side | None) -> Object | None:
    if side is None:
        return None
    return {"id": side.id, "name": side.name, "start": side.extent.start, "end": side.extent.end}
