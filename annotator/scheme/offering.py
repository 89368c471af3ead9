"""Which suggestions the scheme still offers: what is retired in it is no longer proposed."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import replace

from annotator.model import Annotation, Argument, Entity, Event, Relation, Suggestion
from annotator.scheme import Scheme

KINDS = {"labels": "entity", "types": "event", "relations": "relation"}  # table → kind of annotation


def offered(
    suggestions: Iterable[Suggestion], scheme: Scheme, decided: Container[str] = ()
) -> list[Suggestion]:
    """Without those of a retired label or type, and without retired roles, attributes and values in the
    others. Those whose ids are `decided` stay as they are: a person said so.

    They come back with the row that is offered again; nothing is written.
    """
    found = list(suggestions)
    if not any(scheme.retired.values()):
        return found
    out = {s.id for s in found if s.id not in decided and _retired(s.annotation, scheme)}
    ends = {s.id for s in found if s.id not in decided and _ends(s.annotation) & out}
    return [
        s if s.id in decided else replace(s, annotation=_trimmed(s.annotation, scheme, out))
        for s in found
        if s.id not in out | ends
    ]


def withdrawn(scheme: Scheme) -> dict[str, set[str]]:
    """Kind of annotation → the names under which what is retired may be stored: those of now and before."""
    found: dict[str, set[str]] = {}
    for table, kind in KINDS.items():
        retired = scheme.retired[table]
        found[kind] = {*retired, *(old for old, new in scheme.now[table].items() if new in retired)}
    return found


def kind_of(annotation: Annotation) -> str:
    """Entity, event or relation, in lower case."""
    return type(annotation).__name__.lower()


def _retired(annotation: Annotation, scheme: Scheme) -> bool:
    table = next(table for table, kind in KINDS.items() if kind == kind_of(annotation))
    return annotation.name in scheme.retired[table]


def _ends(annotation: Annotation) -> set[str]:
    return {annotation.source, annotation.target} if isinstance(annotation, Relation) else set()


def _trimmed(annotation: Annotation, scheme: Scheme, out: Container[str]) -> Annotation:
    if isinstance(annotation, Entity | Event):
        attributes = _kept(annotation.attributes, scheme)
        if attributes != annotation.attributes:
            annotation = replace(annotation, attributes=attributes)
    if isinstance(annotation, Event):
        arguments = tuple(a for a in annotation.arguments if _stays(a, scheme, out))
        if arguments != annotation.arguments:
            annotation = replace(annotation, arguments=arguments)
    return annotation


def _kept(attributes: Mapping[str, str], scheme: Scheme) -> dict[str, str]:
    retired = scheme.retired
    return {
        name: value
        for name, value in attributes.items()
        if name not in retired["attributes"] and value not in retired.get(f"attributes.{name}", ())
    }


def _stays(argument: Argument, scheme: Scheme, out: Container[str]) -> bool:
    retired = scheme.retired
    gone = argument.role in retired["roles"] or argument.value in retired["values"]
    return not gone and argument.target not in out
