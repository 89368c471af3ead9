"""Documents into train, validation and test: whole groups, every label in each by its share, seeded."""

import random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from annotator.errors import ExportFailed

PARTS = ("train", "validation", "test")


@dataclass(frozen=True, slots=True)
class Piece:
    """What is kept together: the ids of its documents, and in how many of them each label stands."""

    documents: tuple[str, ...]
    labels: Mapping[str, int] = field(default_factory=dict, hash=False)


def shares(words: str) -> tuple[float, ...]:
    """`80/10/10` or `80/20` (train and test) as three parts of one. Raises ExportFailed."""
    try:
        numbers = [float(x) for x in words.split("/")]
    except ValueError:
        numbers = []
    if len(numbers) == 2:
        numbers.insert(1, 0.0)
    if len(numbers) != 3 or min(numbers) < 0 or not 0 < sum(numbers) < float("inf"):
        raise ExportFailed(f"«{words}» is no split.", "Write it like this: 80/10/10.")
    return tuple(n / sum(numbers) for n in numbers)


def split(pieces: Iterable[Piece], parts: Sequence[float], seed: int = 0) -> dict[str, str]:
    """Which of PARTS each document is in; `parts` are their shares, which add up to one.

    Iterative stratification (Sechidis, Tsoumakas and Vlahavas 2011): the rarest label that is still to
    be dealt goes first, each piece to the part that wants most of it. The same pieces, shares and
    seed give the same parts.
    """
    left = [*pieces]
    random.Random(seed).shuffle(left)
    left.sort(key=lambda p: -len(p.documents))  # what is large cannot be made up for later
    totals = Counter[str]()
    for piece in left:
        totals.update(piece.labels)
    wanted = [{label: share * n for label, n in totals.items()} for share in parts]
    room = [share * sum(len(p.documents) for p in left) for share in parts]
    dealt: dict[str, str] = {}
    while left:
        remaining = Counter[str]()
        for piece in left:
            remaining.update(piece.labels)
        rarest = min(remaining, key=lambda x: (remaining[x], x)) if +remaining else ""
        chosen = [p for p in left if not rarest or p.labels.get(rarest)]
        for piece in chosen:
            part = _part(piece, rarest, wanted, room, parts)
            for label, n in piece.labels.items():
                wanted[part][label] -= n
            room[part] -= len(piece.documents)
            dealt |= dict.fromkeys(piece.documents, PARTS[part])
        left = [p for p in left if rarest and not p.labels.get(rarest)]
    return dealt


def _part(
    piece: Piece,
    label: str,
    wanted: Sequence[Mapping[str, float]],
    room: Sequence[float],
    parts: Sequence[float],
) -> int:
    """Where the label is wanted most, then where there is most room; never a part without a share."""
    open_ = [i for i, share in enumerate(parts) if share > 0]
    return max(open_, key=lambda i: (wanted[i].get(label, 0.0), room[i], -i))
