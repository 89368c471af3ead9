"""What a scheme says of annotations that share words: whether a new one may be made at all.

Entities are compared with entities and triggers with triggers. Only what a person makes, resizes or
relabels is refused; what is there already, or comes with an import, at most is a Problem.
"""

from annotator import places
from annotator.errors import OverlapRefused
from annotator.model import Change, Event, Layer, Relation, Span
from annotator.scheme import Policy, Scheme

WAYS = ("nesting", "crossing", "twice")
_SAID = {
    "nesting": "{0} and {1} would lie one within the other, which the scheme refuses.",
    "crossing": "{0} would cross {1}, which the scheme refuses.",
    "twice": "{0} would be labelled twice, as {1} and as {2}, which the scheme refuses.",
}


def way(first: Span, second: Span) -> str:
    """One of WAYS in which two spans share words; empty when they share none."""
    if not first.extent.overlaps(second.extent):
        return ""
    if {*first.ranges} == {*second.ranges}:
        return "twice"
    pairs = [(a, b) for a in first.ranges for b in second.ranges if a.overlaps(b)]
    if any(a.crosses(b) for a, b in pairs):
        return "crossing"
    return "nesting" if pairs else ""


def policy(scheme: Scheme, first: Span, second: Span, way: str) -> Policy:
    """What the scheme says of two spans of one kind that share words in this way."""
    names = ["event" if isinstance(x, Event) else x.label for x in (first, second)]
    found: Policy = getattr(scheme.overlap_of(*names), way)
    return found


def refuse(scheme: Scheme, layer: Layer, change: Change) -> None:
    """Raises OverlapRefused, with one line, when the change makes what the scheme refuses."""
    if not any(Policy.REFUSED in (o.nesting, o.crossing, o.twice) for o in scheme.overlaps):
        return
    before = {a.id: a for a in change.removed}
    places.of(layer)  # so that those after the change are made from them
    after = places.of(layer.apply(change))
    for new in change.added:
        if isinstance(new, Relation) or _same(before.get(new.id), new):
            continue
        for other in after.over(new.extent):
            if other.id == new.id or not isinstance(other, type(new)):
                continue
            how = way(new, other)
            if how and policy(scheme, new, other, how) is Policy.REFUSED:
                words = [f"«{layer.document.slice(x.ranges)}»" for x in (new, other)]
                if how == "twice":
                    words = [words[0], new.name, other.name]
                raise OverlapRefused(_SAID[how].format(*words))


def _same(old: object, new: Span) -> bool:
    """Whether the change leaves a span where it was, and what it was."""
    return isinstance(old, type(new)) and (old.ranges, old.name) == (new.ranges, new.name)
