"""Suggestions in the words of another scheme, where a map is known."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from annotator.model import Annotation, Entity, Event, Relation, Suggestion
from annotator.scheme import Scheme
from annotator.scheme.moving import carried


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
    name = names.get(annotation.name, annotation.name)
    if isinstance(annotation, Entity):
        mention = annotation.attributes.get("mention", "")
        name = names.get(f"{annotation.label}:{mention}", name)
        found = carried(replace(annotation, label=name), target)
    else:
        found = carried(replace(annotation, type=name), target)
    if isinstance(found, Relation):
        return found if any(r.id == found.type for r in target.relations) else None
    if found.name not in (target.type_of if isinstance(found, Event) else target.label_of):
        return None  # such as O
    allowed = {a.id for a in target.attributes_of("event" if isinstance(found, Event) else found.label)}
    return replace(found, attributes={k: v for k, v in found.attributes.items() if k in allowed})


def _pruned(annotation: Annotation, ids: set[str]) -> Annotation:
    if isinstance(annotation, Event):
        gone = {a.target for a in annotation.arguments if a.target and a.target not in ids}
        return annotation.without(*gone)
    return annotation
