"""One merge decides: what several suggesters propose becomes one list that does not contradict itself.

The same thing proposed by several is one; those that come with the program are weighed together (WEIGHTS),
others go before or after them in the order of the choices.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import exp, log
from typing import TypeVar

from annotator.suggest.proposal import EventProposal, Proposal

Any_ = TypeVar("Any_", Proposal, EventProposal)

_NESTS = {
    # outer label and mention -> labels that may lie within it (counted in the silver paragraphs)
    "FAC": {"LOC", "ORG", "PER", "FAC"},
    "ORG NAM": {"LOC"},
    "ORG NOM": {"PER"},
    "LOC": {"LOC"},
    "PER NOM": {"NORP", "ORG", "LOC", "PER"},
    "MISC": {"LOC", "ORG"},
    "QUANTITY": {"WEAPON", "NORP", "ORG"},
    "CASUALTY": {"NORP", "ORG"},
    "VEH": {"NORP"},
}
_LENGTH = 150  # code points that weigh as much as a score of 1 (tuned on dev)


@dataclass(frozen=True, slots=True)
class Weights:
    """How a score is made of what the built-in suggesters say: log-odds, fitted on held-out silver."""

    model: float
    silent: float  # the model looked and did not see it
    base: float
    others: Mapping[str, float]


ENTITY = Weights(
    0.6, -2.3, -0.7, {"gazetteer": 0.9, "numbers": 1.2, "heads": 1.1, "memory": 1.7, "quick": 0.5}
)
EVENT = Weights(0.91, -1.27, -0.85, {"lexicon": 1.75, "quick": 0.5})


def weigh(
    proposals: Iterable[Any_], weights: Weights, tiers: Mapping[str, int], *, heard: bool
) -> list[Any_]:
    """One proposal for everything that is proposed by one or more, with all its sources and reasons.

    `tiers` are the places of the sources in the person's order; `heard` says that the model and the lists
    were asked, which the weights are for.
    """
    groups: dict[str, list[Any_]] = {}
    for p in proposals:
        groups.setdefault(p.id, []).append(p)
    return [_one(sorted(group, key=lambda p: _rank(p, tiers)), weights, heard) for group in groups.values()]


def _rank(p: Proposal | EventProposal, tiers: Mapping[str, int]) -> tuple[int, bool, float, str]:
    return tiers.get(p.source, 99), p.source != "model", -p.score, p.source


def _one(group: Sequence[Any_], weights: Weights, heard: bool) -> Any_:
    """`group` begins with the one whose attributes and fillers are taken."""
    said: dict[str, Any_] = {}
    for p in group:
        if p.source not in said or p.score > said[p.source].score:
            said[p.source] = p
    inside = {s: p.score for s, p in said.items() if s == "model" or s in weights.others}
    scores = [p.score for s, p in said.items() if s not in inside]
    if inside:
        scores.append(_weighed(inside, weights) if heard else max(inside.values()))
    attributes = next((p.attributes for p in group if p.attributes), {})
    reasons = list(dict.fromkeys(p.reason for p in said.values()))
    return replace(
        group[0],
        score=max(scores),
        source="+".join(said),
        reason="; ".join(reasons),
        attributes=attributes,
    )


def _weighed(scores: Mapping[str, float], weights: Weights) -> float:
    z = weights.base + (weights.model * _odds(scores["model"]) if "model" in scores else weights.silent)
    z += sum(weights.others[s] * (2 * score) for s, score in scores.items() if s != "model")
    return 1 / (1 + exp(-z))


def _odds(share: float) -> float:
    bounded = min(max(share, 1e-4), 1 - 1e-4)
    return log(bounded / (1 - bounded))


def merge(
    proposals: Iterable[Proposal],
    tiers: Mapping[str, int] | None = None,
    may_nest: Callable[[Proposal, Proposal], bool] | None = None,
) -> list[Proposal]:
    """What stays when all are held against each other, in reading order.

    The stronger goes first: the earlier tier, the higher score, then the longer, then the earlier. One that
    has the place of a stronger one, crosses it, or lies within it (or around it) where the scheme knows no
    such nesting, goes. The result never holds two crossing ranges, nor two on the same range.
    """
    nests, order = may_nest or _may_nest, tiers or {}
    kept: list[Proposal] = []
    near: dict[int, list[Proposal]] = {}
    for new in sorted(proposals, key=lambda p: _strength(p, order)):
        blocks = range(new.start // 64, (new.end - 1) // 64 + 1)
        if all(_agree(new, old, nests) for block in blocks for old in near.get(block, ())):
            kept.append(new)
            for block in blocks:
                near.setdefault(block, []).append(new)
    return sorted(kept, key=lambda p: (p.start, -p.end))


def tier(source: str, tiers: Mapping[str, int]) -> int:
    """The place of what several sources (joined with +) propose: that of the first of them."""
    return min((tiers.get(s, 99) for s in source.split("+")), default=99)


def _strength(p: Proposal, tiers: Mapping[str, int]) -> tuple[int, float, int, int, str]:
    length = p.end - p.start
    return (tier(p.source, tiers), -(p.score + min(length, 40) / _LENGTH), -length, p.start, p.label)


def _agree(new: Proposal, old: Proposal, nests: Callable[[Proposal, Proposal], bool]) -> bool:
    if new.end <= old.start or old.end <= new.start:
        return True
    if (new.start, new.end) == (old.start, old.end):
        return False
    if old.start <= new.start and new.end <= old.end:
        return nests(old, new)
    return new.start <= old.start and old.end <= new.end and nests(new, old)


def _may_nest(outer: Proposal, inner: Proposal) -> bool:
    return inner.label in _NESTS.get(outer.kind, _NESTS.get(outer.label, ()))


def merge_events(proposals: Iterable[EventProposal], tiers: Mapping[str, int]) -> list[EventProposal]:
    """One event a trigger, the earlier tier and then the likelier first; triggers never overlap."""
    kept: list[EventProposal] = []
    for new in sorted(proposals, key=lambda p: (tier(p.source, tiers), -p.score, p.start, p.end, p.type)):
        if all(new.end <= old.start or old.end <= new.start for old in kept):
            kept.append(new)
    return sorted(kept, key=lambda p: p.start)


def completed(events: Iterable[EventProposal], said: Iterable[EventProposal]) -> list[EventProposal]:
    """Events of which nothing but the type is known, with what the likeliest other said of the same word."""
    best: dict[tuple[int, int], EventProposal] = {}
    for v in sorted(said, key=lambda v: (-v.score, v.type)):
        if v.attributes or v.fillers:
            best.setdefault((v.start, v.end), v)
    return [
        replace(v, attributes=other.attributes, fillers=other.fillers)
        if not (v.attributes or v.fillers) and (other := best.get((v.start, v.end)))
        else v
        for v in events
    ]
