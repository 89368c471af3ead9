"""A weighted vote of features over classes: small enough to read, fast enough for every word.

The weights are lists like the others (trained by training/weights.py): a feature, then its classes with
their weights in hundredths.
"""

import math
from collections.abc import Iterable

from annotator.suggest.lexicon import rows

NONE = "-"


class Linear:
    """Log-linear scores; the class NONE says that none of the others holds."""

    def __init__(self, name: str) -> None:
        lines = rows(name)
        self.classes = next(lines)
        self.weights: dict[str, list[tuple[int, float]]] = {}
        for feature, *votes in lines:
            self.weights[feature] = [(int(c), int(w) / 100) for c, w in (v.split(":") for v in votes)]

    def scores(self, features: Iterable[str]) -> list[float]:
        """One sum for each class, in their order."""
        sums = [0.0] * len(self.classes)
        get = self.weights.get
        for feature in features:
            votes = get(feature)
            if votes:
                for c, weight in votes:
                    sums[c] += weight
        return sums

    def shares(self, features: Iterable[str]) -> list[float]:
        """The scores as probabilities."""
        sums = self.scores(features)
        top = max(sums)
        grown = [math.exp(s - top) for s in sums]
        whole = sum(grown)
        return [g / whole for g in grown]
