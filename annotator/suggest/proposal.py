"""What a suggester puts forward, before one merge (merge.py) decides which of it is shown."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from annotator.model import Range

NAM = {"mention": "NAM"}
NOM = {"mention": "NOM"}


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


@dataclass(frozen=True, slots=True)
class Filler:
    """What fills a role: the proposal on `[start, end)` with that label, or the event of that type."""

    role: str
    start: int
    end: int
    name: str
    score: float


@dataclass(frozen=True, slots=True)
class EventProposal:
    """An event somebody proposes: its trigger `[start, end)` in code points, and who is in it."""

    start: int
    end: int
    type: str
    score: float
    source: str
    reason: str
    attributes: Mapping[str, str] = field(default_factory=dict, hash=False)
    fillers: tuple[Filler, ...] = ()

    @property
    def range(self) -> Range:
        """The trigger's place in the text."""
        return Range(self.start, self.end)

    @property
    def id(self) -> str:
        """Unique in a document after the merge, and the same whenever the same is proposed."""
        return f"sv{self.start}-{self.end}-{self.type}"
