"""Suggestions in the words of another scheme, where a map is known."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from annotator.model import Annotation, Event, Relation, Suggestion
from annotator.scheme import Scheme
from annotator.scheme.scheming import carried

NOTHING = "O"


def translate(suggestions: Iterable[Suggestion], source: Scheme, target: Scheme) -> list[Suggestion]:
    """Labels and types of `source` as `target` calls them; what it has no word for goes.

    Without a map between the two a name stays what it is. An event loses the arguments that went
    and the attributes that the target does not define.
    """
    names = source.maps.get(target.id, {})
    found = []
    for suggestion in suggestions:
        annotation = _renamed(suggestion.annotation, names, target)
        if annotation is not None:
            found.append(replace(suggestion, annotation=annotation))
    ids = {s.id for s in found}
    whole = [s for s in found if not isinstance(s.annotation, Relation) or _joined(s.annotation, ids)]
    return [replace(s, annotation=_pruned(s.annotation, ids)) for s in whole]


def _joined(relation: Relation, ids: set[str]) -> bool:
    return relation.source in ids and relation.target in ids


def _renamed(annotation: Annotation, names: Mapping[str, str], target: Scheme) -> Annotation | None:
    """A map says what the target was when it was made; a row may have another name now."""
    if isinstance(annotation, Relation):
        known = {r.id for r in target.relations}
        name = names.get(annotation.type, annotation.type)
        relation = carried(replace(annotation, type=name), target)
        return relation if relation.name in known else None
    if isinstance(annotation, Event):
        name = names.get(annotation.type, annotation.type)
        allowed = {a.id for a in target.attributes_of("event")}
        attributes = {k: v for k, v in annotation.attributes.items() if k in allowed}
        event = carried(replace(annotation, type=name, attributes=attributes), target)
        return event if event.name in target.type_of else None
    level = annotation.attributes.get("mention", "")
    name = names.get(f"{annotation.label}:{level}", names.get(annotation.label, annotation.label))
    name = target.now["labels"].get(name, name)
    if name == NOTHING or name not in target.label_of:
        return None
    allowed = {a.id for a in target.attributes_of(name)}
    attributes = {k: v for k, v in annotation.attributes.items() if k in allowed}
    return replace(annotation, label=name, attributes=attributes)


def _pruned(annotation: Annotation, ids: set[str]) -> Annotation:
    if isinstance(annotation, Event):
        gone = {a.target for a in annotation.arguments if a.target and a.target not in ids}
        return annotation.without(*gone)
    return annotation
