"""Which documents belong to which day, week or quarter of the work."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

DAY, WEEK, QUARTER = "day", "week", "quarter"
_LONG = 21  # days from which weeks are told, not days


def periods(
    documents: Sequence[str], finished: Mapping[str, str]
) -> tuple[str, list[tuple[str, frozenset[int]]]]:
    """By the day on which work on a document was finished, or the Monday of its week where the work took
    three weeks and more; the documents by number.

    Where it is known of fewer than half of them, or all were finished on one day, by their order instead: the
    first quarter, the second …
    """
    days = {at: date.fromisoformat(finished[id][:10]) for at, id in enumerate(documents) if finished.get(id)}
    if 2 * len(days) < len(documents) or len(set(days.values())) < 2:
        return QUARTER, _quarters(len(documents))
    long = (max(days.values()) - min(days.values())).days >= _LONG
    found: dict[date, set[int]] = defaultdict(set)
    for at, day in days.items():
        found[day - timedelta(days=day.weekday()) if long else day].add(at)
    return WEEK if long else DAY, [(day.isoformat(), frozenset(found[day])) for day in sorted(found)]


def _quarters(count: int) -> list[tuple[str, frozenset[int]]]:
    parts = min(4, count)
    edges = [round(n * count / parts) for n in range(parts + 1)]
    return [(str(n + 1), frozenset(range(edges[n], edges[n + 1]))) for n in range(parts)]
