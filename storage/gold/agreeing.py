"""Whose layers of a project are held against each other, and reading them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from annotator import garbage
from annotator.errors import NotComparable
from annotator.model import GOLD, Layer, LayerKey, State
from storage.project import Project

SUGGESTIONS = "suggestions"  # as an annotator: what is suggested for a document, whoever decided on it
_AT_ONCE = 100  # documents that are read with as few statements as possible


@dataclass(frozen=True, slots=True)
class Comparing:
    """The layers of each document, two at least, and when the last of them was done (ISO 8601), as far as
    that is known. `all_states`: also layers that are not done."""

    groups: tuple[tuple[LayerKey, ...], ...]
    finished: Mapping[str, str] = field(default_factory=dict)
    all_states: bool = False


def people(project: Project) -> list[str]:
    """Who can be compared: all who have a layer, gold and what is suggested among them, by name."""
    others = [name for name in project.layers.annotators() if name not in (GOLD, SUGGESTIONS)]
    gold = [GOLD] if GOLD in project.layers.annotators() else []
    return [*others, *gold, *([SUGGESTIONS] if project.stats().suggestions else [])]


def choose(project: Project, annotators: Sequence[str] = (), *, all_states: bool = False) -> Comparing:
    """The layers of these people that are done, or in whatever state.

    Nobody named: all but gold and what is suggested. Raises NotComparable for somebody without any layer, and
    when no document has two of them.
    """
    known = people(project)
    for name in annotators:
        if name not in known:
            raise NotComparable(f"{name} has no layer in the project.", f"There are {', '.join(known)}.")
    wanted = frozenset(annotators or (n for n in known if n not in (GOLD, SUGGESTIONS)))
    found: dict[str, list[LayerKey]] = defaultdict(list)
    finished: dict[str, str] = {}
    checks = frozenset[LayerKey]() if GOLD in wanted else project.people.checks()
    for key, (state, at) in project.layers.stages().items():
        if key.annotator in wanted and key not in checks and (all_states or state is State.DONE):
            found[key.document].append(key)
            finished[key.document] = max(at, finished.get(key.document, ""))
    if SUGGESTIONS in wanted:
        for document, keys in found.items():
            keys.append(LayerKey(document, SUGGESTIONS))
    groups = tuple(tuple(keys) for keys in found.values() if len(keys) > 1)
    if not groups and all_states:
        raise NotComparable("No document has layers of two people.", "Agreement needs the same texts twice.")
    if not groups:
        raise NotComparable("No document has layers of two people that are done.")
    return Comparing(groups, finished, all_states)


def choose_any(project: Project, annotators: Sequence[str] = ()) -> Comparing:
    """What is done; where no document has two such layers, as after an import, whatever there is."""
    try:
        return choose(project, annotators)
    except NotComparable:
        return choose(project, annotators, all_states=True)


def read(project: Project, groups: Sequence[Sequence[LayerKey]]) -> Iterator[list[Layer]]:
    """The layers of each group, without suggestions. Raises ProjectDamaged when one is not as it
    was stored."""
    for start in range(0, len(groups), _AT_ONCE):
        some = groups[start : start + _AT_ONCE]
        keys = [key for group in some for key in group]
        layers = project.layers.many([k for k in keys if k.annotator != SUGGESTIONS], suggestions=False)
        with garbage.seldom():  # all of it stays: half of the time
            found = {layer.key: layer for layer in layers}
        for group in some:
            document = next(found[key].document for key in group if key in found)
            yield [
                found[key] if key in found else _suggested(project, Layer(document, SUGGESTIONS))
                for key in group
            ]


def _suggested(project: Project, layer: Layer) -> Layer:
    proposed = project.suggestions.of(layer.document.id)
    return Layer(layer.document, layer.annotator, {s.id: s.annotation for s in proposed})
