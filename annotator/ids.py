"""Ids that nothing else has."""

from collections.abc import Container
from itertools import chain, count


def free_id(id: str, *taken: Container[str]) -> str:
    """The id, or the first of it with a number from 2 on, that none of these has."""
    named = chain([id], (f"{id}-{n}" for n in count(2)))
    return next(x for x in named if not any(x in ids for ids in taken))


def named_for(id: str, wanted: str) -> bool:
    """Whether `free_id` may have made the id of what was wanted."""
    stem, _, number = id.rpartition("-")
    return id == wanted or (stem == wanted and number.isdecimal())
