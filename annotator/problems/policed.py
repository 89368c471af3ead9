"""What the scheme warns of beside the usual: labels that overlap, roles with too few or too many fillers."""

from collections import Counter
from collections.abc import Iterator, Sequence

from annotator.model import Entity, Event, Span
from annotator.problems import overlaps
from annotator.problems.edges import inside
from annotator.problems.kinds import PULSE, Problem
from annotator.scheme import Policy, Scheme
from annotator.scheme.overlaps import policy, way

_CODES = {"nesting": "nested", "twice": "stacked", "crossing": "crossing"}
_PARTNERS = 8  # spans told of one: what lies within a whole report lies within it a thousand times


def policed(
    scheme: Scheme, text: str, entities: Sequence[Entity], events: Sequence[Event]
) -> Iterator[Problem | None]:
    """Crossings unless the scheme allows them; what lies within or upon another where it does not."""
    found: dict[str, Span] = {e.id: e for e in entities}
    for problem in overlaps.crossing(text, entities):
        if problem is None or _minded(scheme, found[problem.annotation], found[problem.data[0]], "crossing"):
            yield problem
    if any(p != Policy.ALLOWED for o in scheme.overlaps for p in (o.nesting, o.twice)):
        yield from _beneath(scheme, text, entities)
    if any("event" in o.of for o in scheme.overlaps):
        yield from _beneath(scheme, text, events, crossing=True)


def _minded(scheme: Scheme, first: Span, second: Span, how: str) -> bool:
    return policy(scheme, first, second, how) is not Policy.ALLOWED


def _beneath(
    scheme: Scheme, text: str, spans: Sequence[Span], *, crossing: bool = False
) -> Iterator[Problem | None]:
    """`spans` in the order of the text; `open` holds those that have not ended."""
    open: list[Span] = []
    for i, span in enumerate(spans):
        if i % PULSE == 0:
            yield None
        open = [o for o in open if o.extent.end > span.extent.start]
        for other in open[-_PARTNERS:]:
            how = way(span, other)
            told = how and (crossing or how != "crossing")
            same = (
                how == "twice" and span.name == other.name and not isinstance(span, Event)
            )  # doubled says it
            if told and not same and _minded(scheme, span, other, how):
                yield Problem(_CODES[how], span.id, (other.id,), inside(text, span.extent))
        open.append(span)


def counted(scheme: Scheme, text: str, event: Event) -> Iterator[Problem]:
    """Roles with more fillers than `most`, or with some but fewer than `least`."""
    kind = scheme.type_of.get(event.type)
    for role, number in Counter(a.role for a in event.arguments).items():
        known = scheme.role_of.get(role)
        if known is None:
            continue
        where = inside(text, event.trigger)
        if known.most and number > known.most:
            yield Problem("role-too-many", event.id, (role, str(number), str(known.most)), where)
        elif number < known.least and kind is not None and role in kind.expected:
            yield Problem("role-too-few", event.id, (role, str(number), str(known.least)), where)
