"""How good suggestions were, held against what people decided, document after document."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from annotator.model import Annotation, Layer, Relation, Verdict

WINDOW = 10  # documents over which a point looks back, its own included
_WORTH = {Verdict.ACCEPTED: 2, Verdict.CORRECTED: 1, Verdict.REJECTED: 0}  # halves: exact sums


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of the suggestions of one finished document, by label or type.

    `right` and `found` count halves: an accepted suggestion is 2, a corrected one 1. `decided` are the
    suggestions with a verdict (replaced ones say nothing), `gold` the annotations.
    """

    right: Mapping[str, int] = field(default_factory=dict, hash=False)
    decided: Mapping[str, int] = field(default_factory=dict, hash=False)
    found: Mapping[str, int] = field(default_factory=dict, hash=False)
    gold: Mapping[str, int] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Point:
    """After the `document`-th finished document (from 1), over the last WINDOW; None: nothing to go by."""

    document: int
    precision: float | None
    recall: float | None
    decided: int
    gold: int


def tally(layer: Layer) -> Tally:
    """The figures of one layer; entities and events only."""
    right: Counter[str] = Counter()
    decided: Counter[str] = Counter()
    for id, verdict in layer.verdicts.items():
        suggestion = layer.suggestions.get(id)
        if suggestion is None or verdict not in _WORTH or isinstance(suggestion.annotation, Relation):
            continue
        decided[suggestion.annotation.name] += 1
        right[suggestion.annotation.name] += _WORTH[verdict]
    found: Counter[str] = Counter()
    gold: Counter[str] = Counter()
    for annotation in layer.annotations.values():
        if not isinstance(annotation, Relation):
            gold[annotation.name] += 1
            found[annotation.name] += _worth(annotation)
    return Tally(dict(right), dict(decided), dict(found), dict(gold))


def _worth(annotation: Annotation) -> int:
    return _WORTH.get(annotation.origin.verdict, 0) if annotation.origin else 0


def labels(tallies: Iterable[Tally]) -> list[str]:
    """All that were suggested or annotated, the most frequent first."""
    count: Counter[str] = Counter()
    for t in tallies:
        count.update(t.decided)
        count.update(t.gold)
    return sorted(count, key=lambda name: (-count[name], name))


def progress(tallies: Sequence[Tally], label: str = "", *, window: int = WINDOW) -> list[Point]:
    """A point for each finished document, in their order; of one label or type, else of all.

    Precision: how much of what was suggested and decided was right. Recall: how much of what stands
    annotated came from a suggestion. In both a corrected suggestion counts half.
    """
    rows = [tuple(_of(figures, label) for figures in (t.right, t.decided, t.found, t.gold)) for t in tallies]
    sums = [0, 0, 0, 0]
    points = []
    for n, row in enumerate(rows):
        leaving = rows[n - window] if n >= window else (0, 0, 0, 0)
        sums = [a + b - c for a, b, c in zip(sums, row, leaving, strict=True)]
        right, decided, found, gold = sums
        points.append(Point(n + 1, _share(right, decided), _share(found, gold), decided, gold))
    return points


def _of(figures: Mapping[str, int], label: str) -> int:
    return figures.get(label, 0) if label else sum(figures.values())


def _share(halves: int, of: int) -> float | None:
    return halves / (2 * of) if of else None
