"""What the inspector says of a noun, worked out from the layer: no widgets here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotator import places
from annotator.model import Argument, Entity, Event, Range, Relation, reading_order
from ui.actions import QT_TRANSLATE_NOOP
from ui.words import joined, number, quoted, reason_words, shortened, source_words, verdict_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annotator.model import Annotation, Layer, Origin, Span, Suggestion
    from annotator.scheme import Scheme

FILLED, MISSING, SUGGESTED, OPEN = "filled", "missing", "suggested", "open"


@dataclass(frozen=True, slots=True)
class NounView:
    """What is outlined, and the layer it lies in.

    `id` is empty for bare words, which `ranges` (code points) give. `place` of `of`: where it
    stands among the marks on these words, from 1. `role` is the open role of the event `id`,
    `row` the argument the arrows stand on. `fillers` are the ids of mentions that fit the open
    role, in the order of their numbers. `framed`: digits mean roles now.
    """

    layer: Layer
    scheme: Scheme
    id: str = ""
    ranges: tuple[Range, ...] = ()
    place: int = 0
    of: int = 0
    writable: bool = True
    role: str = ""
    row: int = -1
    language: str = "en"
    fillers: tuple[str, ...] = ()
    framed: bool = True
    link: str = ""  # the entry that the entity in hand is linked to, in words


@dataclass(frozen=True, slots=True)
class RoleRow:
    """A line of the event's roles: `state` is FILLED, MISSING, SUGGESTED or OPEN (may be empty)."""

    number: int  # 0: a further filler of the role above
    role: str
    name: str
    state: str
    words: str = ""
    argument: Argument | None = None
    lit: bool = False
    standing: bool = False


@dataclass(frozen=True, slots=True)
class LinkRow:
    """A line that leads to another mark: a filler, an event it belongs to, an alternative."""

    id: str
    words: str
    detail: str = ""
    number: int = 0
    argument: Argument | None = None  # chosen as a filler of the open role


def annotation_of(view: NounView) -> Annotation | None:
    """The annotation or suggested one in hand; None for bare words."""
    return view.layer.find(view.id) if view.id else None


def suggestion_of(view: NounView) -> Suggestion | None:
    """The suggestion in hand, while it is undecided."""
    if view.id in view.layer.annotations or view.id in view.layer.verdicts:
        return None
    return view.layer.suggestions.get(view.id)


def words_of(view: NounView) -> str:
    """The words that are outlined."""
    found = annotation_of(view)
    ranges = view.ranges if found is None or isinstance(found, Relation) else found.ranges
    return view.layer.document.slice(ranges)


def standing_of(view: NounView) -> tuple[str, str]:
    """Suggestion or annotation with source and score, and the reason."""
    found, waiting = annotation_of(view), suggestion_of(view)
    if waiting is not None:
        start = QCoreApplication.translate("inspector", "Suggestion")
        standing = joined((start, source_words(waiting.source), number(waiting.score, 2)))
        return standing, reason_words(waiting.reason)
    if found is None:
        return _standing_of_words(view), ""
    origin: Origin | None = found.origin
    if origin is None:
        return QCoreApplication.translate("inspector", "Annotation"), ""
    verdict = verdict_words(origin.verdict)
    start, source = QCoreApplication.translate("inspector", "Annotation"), source_words(origin.suggester)
    return joined((start, source, number(origin.score, 2), verdict)), reason_words(origin.reason)


def _standing_of_words(view: NounView) -> str:
    """What lies on bare words, else over them."""
    known = places.of(view.layer)
    words = QT_TRANSLATE_NOOP("inspector", "Annotated as {0}. V takes it in hand.")
    there = known.on(view.ranges)
    if view.ranges and not there:
        words = QT_TRANSLATE_NOOP("inspector", "Part of {0}. V takes it in hand.")
        start, end = min(r.start for r in view.ranges), max(r.end for r in view.ranges)
        over = known.over(Range(start, end))
        there = [a for a in over if any(r.start <= start and end <= r.end for r in a.ranges)]
    if not there:
        return QCoreApplication.translate("inspector", "Not annotated")
    names = joined(view.scheme.name(a.name, view.language) for a in there)
    return QCoreApplication.translate("inspector", words).format(names)


def filler_words(view: NounView, argument: Argument) -> str:
    """What fills a role, for people."""
    if argument.value:
        return view.scheme.name(argument.value, view.language)
    found = view.layer.find(argument.target)
    if found is None or isinstance(found, Relation):
        return QCoreApplication.translate("inspector", "not there")
    return shortened(view.layer.document.slice(found.ranges))


def role_rows(view: NounView) -> list[RoleRow]:
    """The roles of the event in hand, numbered as the digits choose them, each with its fillers."""
    event = annotation_of(view)
    if not isinstance(event, Event):
        return []
    known = view.scheme.type_of.get(event.type)
    listed = known.roles if known and known.roles else [r.id for r in view.scheme.roles]
    named = [r for r in listed if not view.scheme.role_of[r].retired]
    roles = named + sorted({a.role for a in event.arguments} - set(named))
    expected = set(known.expected) if known else set()
    waiting = _waiting(view, event)
    undecided = suggestion_of(view) is not None
    rows: list[RoleRow] = []
    for n, role in enumerate(roles, 1):
        rows += _of_role(view, event, role, n, waiting, expected=role in expected, undecided=undecided)
    return rows


def _of_role(
    view: NounView,
    event: Event,
    role: str,
    n: int,
    waiting: list[Argument],
    *,
    expected: bool,
    undecided: bool,
) -> list[RoleRow]:
    name, lit = view.scheme.name(role, view.language), role == view.role
    found: list[tuple[str, Argument]] = [
        (SUGGESTED if undecided or _is_waiting(view, a) else FILLED, a)
        for a in event.arguments
        if a.role == role
    ]
    found += [(SUGGESTED, a) for a in waiting if a.role == role]
    if not found:
        return [RoleRow(n, role, name, MISSING if expected else OPEN, lit=lit)]
    rows = []
    for i, (state, argument) in enumerate(found):
        standing = 0 <= view.row < len(event.arguments) and event.arguments[view.row] == argument
        words = filler_words(view, argument)
        rows.append(RoleRow(0 if i else n, role, "" if i else name, state, words, argument, lit, standing))
    return rows


def _is_waiting(view: NounView, argument: Argument) -> bool:
    layer = view.layer
    return argument.target in layer.suggestions and argument.target not in layer.annotations


def _waiting(view: NounView, event: Event) -> list[Argument]:
    """Arguments that were suggested for a decided event and that it does not have."""
    suggestion = view.layer.suggestions.get(event.id)
    if (
        suggestion is None
        or event.id not in view.layer.annotations
        or not isinstance(suggestion.annotation, Event)
    ):
        return []
    layer = view.layer
    return [
        a
        for a in suggestion.annotation.arguments
        if a not in event.arguments
        and (
            a.value
            or a.target in layer.annotations
            or (a.target in layer.suggestions and a.target not in layer.verdicts)
        )
    ]


def filler_rows(view: NounView) -> list[LinkRow]:
    """The mentions that can fill the open role, with the words around them."""
    rows = []
    for n, id in enumerate(view.fillers, 1):
        found = view.layer.find(id)
        if found is not None and not isinstance(found, Relation):
            words = shortened(view.layer.document.slice(found.ranges))
            argument = Argument(view.role, target=id)
            rows.append(LinkRow(id, words, around(view, found.extent), n if n < 10 else 0, argument))
    return rows


def around(view: NounView, extent: Range, reach: int = 40) -> str:
    """The words before and after, on one line."""
    text = view.layer.document.text
    before = text[max(0, extent.start - reach) : extent.start].split("\n")[-1]
    after = text[extent.end : extent.end + reach].split("\n")[0]
    return f"…{before}«{' '.join(text[extent.start : extent.end].split())}»{after}…"


def link_rows(view: NounView) -> list[LinkRow]:
    """Events the mention belongs to, what else is suggested on these very words, its relations."""
    found = annotation_of(view)
    if found is None or isinstance(found, Relation):
        return []
    return [*_events_of(view, found.id), *_alternatives(view, found), *_relations(view, found.id)]


def _events_of(view: NounView, id: str) -> Iterator[LinkRow]:
    scheme, language = view.scheme, view.language
    events = [a for a in places.of(view.layer).naming(id) if isinstance(a, Event)]
    for event in sorted(events, key=reading_order):
        for a in event.arguments:
            if a.target == id:
                trigger = quoted(view.layer.document.slice(event.ranges))
                words = f"{scheme.name(event.type, language)} {trigger}"
                yield LinkRow(event.id, words, scheme.name(a.role, language))


def _alternatives(view: NounView, found: Span) -> Iterator[LinkRow]:
    for other in places.waiting(view.layer).on(found.ranges):
        if other.id != found.id and isinstance(other, Entity) is isinstance(found, Entity):
            score = view.layer.suggestions[other.id].score
            detail = QCoreApplication.translate("inspector", "or, {0}").format(number(score, 2))
            yield LinkRow(other.id, view.scheme.name(other.name, view.language), detail)


def _relations(view: NounView, id: str) -> Iterator[LinkRow]:
    for r in places.of(view.layer).naming(id):
        end = view.layer.find(r.target if r.source == id else r.source) if isinstance(r, Relation) else None
        if isinstance(r, Relation) and end is not None and not isinstance(end, Relation):
            arrow = "→" if (r.source == id) is (view.language == "en") else "←"
            name = view.scheme.name(r.type, view.language)
            words = f"{name} {arrow} {quoted(view.layer.document.slice(end.ranges))}"
            yield LinkRow(end.id, words, QCoreApplication.translate("inspector", "relation"))
