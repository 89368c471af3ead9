"""The columns of the tables of annotations, events and suggestions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.model import Relation
from ui.panels.rows import Column, Shown
from ui.words import (
    joined,
    number,
    shortened,
    source_words,
    verdict_words,
)

if TYPE_CHECKING:
    from annotator.model import Event, Span, Suggestion


def words_of(shown: Shown, span: Span) -> str:
    """The words under a span, on one line."""
    return shortened(shown.layer.document.slice(span.ranges))


def _name(shown: Shown, span: Span) -> str:
    return shown.scheme.name(span.name, shown.language)


def _color(shown: Shown, span: Span) -> str:
    return shown.scheme.color(span.name, dark=shown.dark)


def _place(shown: Shown, span: Span) -> tuple[int, int]:
    return span.extent.start, -span.extent.end


def _origin(shown: Shown, span: Span) -> str:
    if span.origin is None:
        return ""
    return joined((source_words(span.origin.suggester), number(span.origin.score, 2)))


def _missing(shown: Shown, event: Event) -> list[str]:
    kind = shown.scheme.type_of.get(event.type)
    filled = {a.role for a in event.arguments}
    return [r for r in kind.expected if r not in filled] if kind else []


def _missing_words(shown: Shown, event: Event) -> str:
    comma = "، " if shown.language == "ar" else ", "
    return comma.join(shown.scheme.name(r, shown.language) for r in _missing(shown, event))


def _inner(suggestion: Suggestion) -> Span:
    assert not isinstance(suggestion.annotation, Relation)
    return suggestion.annotation


def _verdict(shown: Shown, suggestion: Suggestion) -> str:
    return verdict_words(shown.layer.verdicts.get(suggestion.id))


ANNOTATIONS = (
    Column("words", words_of, _place, least=100, weight=3),
    Column("label", _name, _name, _color, least=118, weight=2),
    Column("note", lambda _, a: shortened(a.note), lambda _, a: a.note, least=52),
    Column("origin", _origin, _origin),
)
EVENTS = (
    Column("trigger", words_of, _place, least=80),
    Column("type", _name, _name, _color, least=90, weight=2),
    Column("roles", lambda _, e: number(len(e.arguments)), lambda _, e: len(e.arguments), least=46, weight=0),
    Column("missing", _missing_words, lambda s, e: len(_missing(s, e))),
)
SUGGESTIONS = (
    Column("words", lambda s, x: words_of(s, _inner(x)), lambda s, x: _place(s, _inner(x)),
           least=100, weight=3),
    Column("label", lambda s, x: _name(s, _inner(x)), lambda s, x: _name(s, _inner(x)),
           lambda s, x: _color(s, _inner(x)), least=80),
    Column("score", lambda _, x: number(x.score, 2), lambda _, x: x.score, least=50, weight=0),
    Column("verdict", _verdict, _verdict),
    Column("source", lambda _, x: source_words(x.source), lambda _, x: x.source),
)  # fmt: skip
