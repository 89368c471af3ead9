"""How often Python looks for values that hold one another in circles, where many are made that do not."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

MANY = 20_000  # values more than before, after which it looks; 700 are an eighth of the time of an export


@contextmanager
def never() -> Iterator[None]:
    """Among values that all stay: a third of the time of a large layer."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


@contextmanager
def seldom() -> Iterator[None]:
    """Among rows that come and go, some at a time; what libraries leave in circles does not heap up."""
    before = gc.get_threshold()
    gc.set_threshold(max(MANY, before[0]) if before[0] else 0, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
