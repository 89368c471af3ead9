"""From the encoder's scores to spans and triggers. Tokens count within a window.

Scores are logits as the heads give them: spans (T, WIDTH, C), triggers (T, types), cuts (T, 3), shades
(T, 9), states (T, H).
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

from annotator.suggest.classes import MODALITIES, POLARITIES, TENSES

Scores = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Spotted:
    """A mention: its first and last token, its class in SPANS, and how likely that is."""

    first: int
    last: int
    kind: int
    score: float


@dataclass(frozen=True, slots=True)
class Told:
    """A trigger: its token, its class in TYPES, how likely it is one at all, and of that type."""

    token: int
    kind: int
    score: float
    attributes: Mapping[str, str] = field(default_factory=dict, hash=False)


def softmax(scores: Scores) -> Scores:
    """Shares that add up to 1 along the last axis."""
    exp = np.exp(scores - scores.max(-1, keepdims=True))
    shares: Scores = exp / exp.sum(-1, keepdims=True)
    return shares


def spotted(scores: Scores, least: float) -> list[Spotted]:
    """Mentions whose best class scores at least `least`, none crossing a stronger one, in reading order."""
    count = len(scores)
    # Cheap test first: exp is only worked out where "none" does not win by far.
    rough = np.argwhere(scores[..., 1:].max(-1) > scores[..., 0] - 4.0)
    if not len(rough):
        return []
    t, w = rough[:, 0], rough[:, 1]
    shares = softmax(scores[t, w])
    best = shares[:, 1:].argmax(-1) + 1
    found = sorted(
        (
            Spotted(int(a), int(a + b), int(k), float(shares[n, k]))
            for n, (a, b, k) in enumerate(zip(t, w, best, strict=True))
            if a + b < count and shares[n, k] >= least
        ),
        key=lambda s: (-s.score, s.first, s.last),
    )
    kept: list[Spotted] = []
    for new in found:
        if not any(_crosses(new, old) for old in kept):
            kept.append(new)
    return sorted(kept, key=lambda s: (s.first, -s.last))


def _crosses(a: Spotted, b: Spotted) -> bool:
    if a.last < b.first or b.last < a.first:
        return False
    return not ((a.first <= b.first and b.last <= a.last) or (b.first <= a.first and a.last <= b.last))


def told(scores: Scores, shades: Scores, least: float, known: Container[int] = ()) -> Iterator[Told]:
    """Tokens that are triggers with at least `least`, and the `known` ones in any case, in reading order."""
    shares = softmax(scores)
    any_ = 1 - shares[:, 0]
    for token in range(len(shares)):
        if any_[token] < least and token not in known:
            continue
        kind = int(shares[token, 1:].argmax()) + 1
        yield Told(token, kind, float(shares[token, kind]), shaded(shades[token]))


def shaded(scores: Scores) -> dict[str, str]:
    """Polarity, modality and tense of a trigger."""
    p, m = len(POLARITIES), len(POLARITIES) + len(MODALITIES)
    return {
        "polarity": POLARITIES[int(scores[:p].argmax())],
        "modality": MODALITIES[int(scores[p:m].argmax())],
        "tense": TENSES[int(scores[m:].argmax())],
    }


def chain(scores: Scores, tags: Sequence[str]) -> list[str]:
    """The likeliest row of B-/I- tags in which every I- goes on with its own label."""
    if not len(scores):
        return []
    allowed = np.array([[0.0 if _may_follow(a, b) else -1e4 for b in tags] for a in tags], np.float32)
    begins = np.array([0.0 if not t.startswith("I") else -1e4 for t in tags], np.float32)
    return [tags[i] for i in likeliest(np.concatenate([scores[:1] + begins, scores[1:]]), allowed)]


def likeliest(scores: npt.NDArray[Any], steps: npt.NDArray[Any]) -> list[int]:
    """The likeliest row of tags, by their numbers (Viterbi): `scores` of each tag at each place (T, K), at
    least one place; `steps` from a tag to the next (K, K)."""
    best, back = scores[0], []
    for own in scores[1:]:
        ways = best[:, None] + steps
        back.append(ways.argmax(0))
        best = ways.max(0) + own
    tags = [int(best.argmax())]
    for row in reversed(back):
        tags.append(int(row[tags[-1]]))
    return tags[::-1]


def _may_follow(a: str, b: str) -> bool:
    return not b.startswith("I-") or a[2:] == b[2:]
