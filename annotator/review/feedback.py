"""What a review made of one person's layer, for that person."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from annotator.model import Annotation, Layer, State, Verdict
from annotator.review.comparing import Review
from annotator.review.standing import between
from annotator.review.units import Decided, Dispute, Standing, Unit


class Kind(StrEnum):
    """What a remark says of an annotation."""

    CORRECTED = "corrected"
    REJECTED = "rejected"
    MISSED = "missed"  # gold has it, the person has not


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to look at. `role` is the role it is about, empty for the whole; `mine` is None for what was
    missed, `gold` for what was rejected. `altered`: the person changed it since."""

    kind: Kind
    unit: Unit
    mine: Annotation | None
    gold: Annotation | None
    disputes: tuple[Dispute, ...] = ()  # in what mine and gold differ
    role: str = ""
    said: Decided | None = None  # why, by whom and when; None where gold came from elsewhere
    altered: bool = False

    @property
    def reason(self) -> str:
        """The id of a reason of the scheme, or words; mostly empty."""
        return self.said.judgment.reason if self.said else ""


def feedback(review: Review, annotator: str) -> tuple[Remark, ...]:
    """What gold has otherwise, has not, or has besides, in the order of the text; of what is decided only.
    Where gold is done, what it has is decided, whether or not somebody said so one by one."""
    own = next((s for s in review.sources if s.annotator == annotator), None)
    done = review.gold.status.state is State.DONE
    found: list[Remark] = []
    for unit in review.units:
        if own is not None and (mine := unit.members.get(annotator)):
            found += _on_own(review, own, unit, mine, done=done)
        elif unit.gold is not None and (done or unit.head is Standing.DECIDED):
            said = _said_of_any(review, unit)
            found.append(Remark(Kind.MISSED, unit, None, unit.gold, (Dispute.MISSED,), said=said))
    return tuple(found)


def _on_own(review: Review, own: Layer, unit: Unit, mine: Annotation, *, done: bool) -> Iterator[Remark]:
    thing = review.golden[unit.key]
    said = review.decided.get((own.annotator, mine.id, ""))
    same = thing.gold is not None and thing.gold_head == thing.heads[own.annotator]
    judged = said.judgment.verdict if said else Verdict.ACCEPTED if same or not done else None
    altered = said is not None and not review.reader.saw(said.judgment.seen, own, mine)
    if judged is not Verdict.ACCEPTED:
        kind = Kind.REJECTED if unit.gold is None or judged is Verdict.REJECTED else Kind.CORRECTED
        differs: list[Dispute] = []
        if unit.gold is not None:
            sides = (mine, thing.heads[own.annotator]), (unit.gold, thing.gold_head)
            differs = between(review.document.text, *sides)
        yield Remark(kind, unit, mine, unit.gold, tuple(differs), said=said, altered=altered)
    for role in unit.roles if unit.gold is not None else ():
        part = review.reader.decision(review.decided, own.annotator, mine.id, role.role)
        other = thing.roles[own.annotator].get(role.role, ()) != role.gold
        judged = part.judgment.verdict if part else Verdict.CORRECTED if other and done else Verdict.ACCEPTED
        if judged is not Verdict.ACCEPTED:
            kind = Kind.CORRECTED if role.gold else Kind.REJECTED
            late = part is not None and not review.reader.saw(part.judgment.seen, own, mine, role.role)
            yield Remark(kind, unit, mine, unit.gold, (Dispute.ROLE,), role.role, said=part, altered=late)


def _said_of_any(review: Review, unit: Unit) -> Decided | None:
    """What was said of another's annotation in the unit: who decided it, and when."""
    found = (review.decided.get((name, a.id, "")) for name, a in unit.members.items())
    return next((d for d in found if d is not None), None)
