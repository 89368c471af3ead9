"""An evaluation as one value, and as the object that `evaluate --json` prints."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from annotator.learn.actions import Actions
from annotator.learn.calibration import Reliability, reliability
from annotator.learn.matching import MODES
from annotator.learn.scores import NOTHING, TRIGGERS, Figures, Scores

Object = dict[str, Any]
KINDS = ("missed", "spurious", "label", "extent")  # of mistakes


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What was held against what, and how it came out. `gold` and `predicted` are names for people;
    `note` is what these should know of the scheme."""

    gold: str
    predicted: str
    scores: Scores
    actions: Actions
    named_only: bool = False
    note: str = ""

    def reliability(self, *, events: bool) -> Reliability:
        """Of the scores of predicted entities, or of predicted events."""
        return reliability((g.score, g.right) for g in self.scores.guesses if g.event is events)


def as_object(evaluation: Evaluation) -> Object:
    """Everything, under names that stay.

    `gold`, `predicted`, `documents`, `documents_predicted`, `mentions` (all or nam), `note`
    `entities` mode → {`labels` label → ROW, `micro` ROW, `macro_f1`, `span_only` ROW}
    `triggers` mode → {`identification` ROW, `classification` ROW, `group` ROW}
    `types` mode → {`types` type → ROW, `micro` ROW, `macro_f1`}
    `arguments` mode → {`role_and_target` ROW, `target_only` ROW, `roles` role → ROW}
    `attributes` name → {`accuracy`, `right`, `count`}, of triggers that match by overlap
    `confusion` {`labels`, `types`} → list of {`gold`, `predicted`, `count`}; null = missed or spurious
    `mistakes` {`missed`, `spurious`, `label`, `extent`} → {`entities`, `events`}
    `calibration` {`entities`, `events`} → {`count`, `error`, `bins` list of {`low`, `high`, `count`,
    `score`, `right`}}, or null where no prediction has a score
    `actions` {`annotations`, `suggestions`, `presses` and `without_suggestions` purpose → count,
    `total`, `total_without`, `per_annotation`, `per_annotation_without`, `saved`, `suggestions_became`,
    `created`}

    A mode is exact, token or overlap. A ROW is {`precision`, `recall`, `f1`, `right`, `gold`,
    `predicted`}; shares are rounded to four digits.
    """
    s = evaluation.scores
    return {
        "gold": evaluation.gold,
        "predicted": evaluation.predicted,
        "documents": s.documents,
        "documents_predicted": s.predicted,
        "mentions": "nam" if evaluation.named_only else "all",
        "note": evaluation.note,
        "entities": {
            m: {"labels": _rows(s, "entities", m)} | _averages(s, "entities", m)
            | {"span_only": _row(s.one("spans", m))}
            for m in MODES
        },
        "triggers": {m: {name: _row(s.one("triggers", m, name)) for name in TRIGGERS} for m in MODES},
        "types": {m: {"types": _rows(s, "types", m)} | _averages(s, "types", m) for m in MODES},
        "arguments": {
            m: {
                "role_and_target": _row(s.one("arguments", m, "role+target")),
                "target_only": _row(s.one("arguments", m, "target_only")),
                "roles": _rows(s, "roles", m),
            }
            for m in MODES
        },
        "attributes": {
            name: {"accuracy": round(f.recall, 4), "right": f.right, "count": f.gold}
            for name, f in sorted(s.attributes.items())
        },
        "confusion": {"labels": _confusion(s.labels), "types": _confusion(s.types)},
        "mistakes": _mistakes(s),
        "calibration": {
            "entities": _calibration(evaluation.reliability(events=False)),
            "events": _calibration(evaluation.reliability(events=True)),
        },
        "actions": _actions(evaluation.actions),
    }  # fmt: skip


def _row(figures: Figures) -> Object:
    return {
        "precision": round(figures.precision, 4),
        "recall": round(figures.recall, 4),
        "f1": round(figures.f1, 4),
        "right": figures.right,
        "gold": figures.gold,
        "predicted": figures.predicted,
    }


def _rows(scores: Scores, part: str, mode: str) -> Object:
    return {name: _row(f) for name, f in scores.of(part, mode).items()}


def _averages(scores: Scores, part: str, mode: str) -> Object:
    return {"micro": _row(scores.all(part, mode)), "macro_f1": round(scores.macro(part, mode), 4)}


def _confusion(matrix: Mapping[tuple[str, str], int]) -> list[Object]:
    ordered = sorted(matrix.items(), key=lambda item: (-item[1], item[0]))
    return [{"gold": g or None, "predicted": p or None, "count": n} for (g, p), n in ordered]


def _mistakes(scores: Scores) -> Object:
    """How many of each kind."""
    counts = Counter((m.kind, m.event) for m in scores.mistakes)
    return {k: {"entities": counts[k, False], "events": counts[k, True]} for k in KINDS}


def _calibration(found: Reliability) -> Object | None:
    if not found.count:
        return None
    bins = [
        {"low": b.low, "high": b.high, "count": b.count}
        | {"score": round(b.score, 4), "right": round(b.right, 4)}
        for b in found.bins
    ]
    return {"count": found.count, "error": round(found.error, 4), "bins": bins}


def _actions(actions: Actions) -> Object:
    return {
        "annotations": actions.annotations,
        "suggestions": actions.suggestions,
        "presses": dict(actions.presses),
        "without_suggestions": dict(actions.without),
        "total": actions.total,
        "total_without": actions.total_without,
        "per_annotation": round(actions.each, 4),
        "per_annotation_without": round(actions.each_without, 4),
        "saved": round(actions.saved, 4),
        "suggestions_became": {k: n for k, n in actions.fates.items() if k != "created"},
        "created": actions.fates["created"],
    }


def names_in(matrix: Mapping[tuple[str, str], int]) -> list[str]:
    """The names of a confusion matrix, the most frequent in gold first."""
    rows, columns = Counter[str](), Counter[str]()
    for (gold, predicted), count in matrix.items():
        rows[gold] += count
        columns[predicted] += count
    return sorted((rows.keys() | columns.keys()) - {NOTHING}, key=lambda n: (-rows[n], -columns[n], n))
