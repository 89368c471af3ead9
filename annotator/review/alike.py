"""Open mentions between whose options there is the same choice, wherever they stand."""

from annotator.model import Document, Entity
from annotator.review.comparing import Review
from annotator.review.units import Option, Unit
from annotator.text import fold


def alike(review: Review, unit: Unit) -> list[Unit]:
    """The unit and, if it is a mention, the open ones of whose words, the same, the same people say the same.
    The roles of events and what relations join differ from place to place."""
    if unit.kind != "entity":
        return [unit]
    wanted = _choice(review.document, unit)
    others = (u for u in review.units if u.kind == "entity" and u.open and u.key != unit.key)
    return [unit, *(u for u in others if _choice(review.document, u) == wanted)]


def _choice(document: Document, unit: Unit) -> list[tuple[object, ...]]:
    return [(option.sources, *_reading(document, option)) for option in unit.options]


def _reading(document: Document, option: Option) -> tuple[object, ...]:
    there = option.annotation
    if not isinstance(there, Entity):
        return ()
    return fold(document.slice(there.ranges)).text, there.label, dict(there.attributes), there.link
