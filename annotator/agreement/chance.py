"""Agreement beyond chance: κ, α and AC1, from sums over units that two or more people rated.

All take arrays whose leading axes are kept, so that a thousand resamples cost one call. What cannot be said
(nothing was rated) is NaN. Where all chose one category there is no chance to correct for and no
disagreement either: that is 1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    Array = npt.NDArray[np.float64]


def kappa(units: Array, agreed: Array, ones: Array, others: Array) -> Array:
    """Cohen's κ (1960) of two people.

    `units` rated by both, of which `agreed` alike; `ones` and `others` say how often each of the two chose
    each category (the last axis).
    """
    by_chance = (ones * others).sum(axis=-1)
    return _ratio(agreed * units - by_chance, units * units - by_chance, units)


def alpha(coincidences: Array, values: Array) -> Array:
    """Krippendorff's α (2011) of any number of people, nominal; units may lack values.

    `values` counts each category (the last axis) over the units that have two values or more. `coincidences`
    is the diagonal of his coincidence matrix: of each unit with m values, its ordered pairs of equal values
    divided by m - 1.
    """
    count = values.sum(axis=-1)
    differing = count * count - (values * values).sum(axis=-1)
    return 1 - _ratio((count - 1) * (count - coincidences), differing, count, otherwise=0.0)


def ac1(agreed: Array, shares: Array, categories: int) -> Array:
    """Gwet's AC1 (2008) of any number of people.

    `agreed` is the mean over the units of the share of their pairs of people that agree; `shares` is the
    mean over the units of the share of their people who chose a category (the last axis), of which there
    are so many.
    """
    if categories < 2:
        return agreed
    by_chance = (shares * (1 - shares)).sum(axis=-1) / (categories - 1)
    found: Array = (agreed - by_chance) / (1 - by_chance)
    return found


def _ratio(above: Array, below: Array, units: Array, otherwise: float = 1.0) -> Array:
    """NaN without units; `otherwise` where nothing is left to divide by."""
    found = np.full(np.broadcast(above, below).shape, otherwise)
    np.divide(above, below, out=found, where=below > 0)
    rated: Array = np.where(units > 0, found, np.nan)
    return rated
