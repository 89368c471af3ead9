"""What a suggester puts forward, before one merge decides which of it is shown."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from annotator.model import Range

NAM = {"mention": "NAM"}
NOM = {"mention": "NOM"}
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
class Proposal:
    """An entity somebody proposes: `[start, end)` in code points, and why."""

    start: int
    end: int
    label: str
    score: float
    source: str
    reason: str
    attributes: Mapping[str, str] = field(default_factory=dict, hash=False)

    @property
    def range(self) -> Range:
        """Its place in the text."""
        return Range(self.start, self.end)

    @property
    def id(self) -> str:
        """Unique in a document after the merge, and the same whenever the same is proposed."""
        return f"s{self.start}-{self.end}-{self.label}"

    @property
    def needs_event(self) -> bool:
        """Whether it counts only as an argument of an event (guidelines §2: NOM but of ORG, VEH)."""
        return self.label == "VEH" or (self.label != "ORG" and self.attributes.get("mention") == "NOM")

    @property
    def kind(self) -> str:
        """The label with the mention level, where it has one."""
        mention = self.attributes.get("mention", "")
        return f"{self.label} {mention}" if mention else self.label


def merge(
    proposals: Iterable[Proposal], may_nest: Callable[[Proposal, Proposal], bool] | None = None
) -> list[Proposal]:
    """What stays when all are held against each other, in reading order.

    The stronger goes first: the higher score, then the longer, then the earlier. One that has the place of
    a stronger one, crosses it, or lies within it (or around it) where the scheme knows no such nesting,
    goes. The result never holds two crossing ranges, nor two on the same range.
    """
    nests = may_nest or _may_nest
    kept: list[Proposal] = []
    near: dict[int, list[Proposal]] = {}
    for new in sorted(proposals, key=_strength):
        blocks = range(new.start // 64, (new.end - 1) // 64 + 1)
        if all(_agree(new, old, nests) for block in blocks for old in near.get(block, ())):
            kept.append(new)
            for block in blocks:
                near.setdefault(block, []).append(new)
    return sorted(kept, key=lambda p: (p.start, -p.end))


def _strength(p: Proposal) -> tuple[float, int, int, str]:
    length = p.end - p.start
    return (-(p.score + min(length, 40) / _LENGTH), -length, p.start, p.label)


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
