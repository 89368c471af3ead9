"""Later suggestions in place of earlier ones that nobody looked at."""

from collections.abc import Container, Sequence
from dataclasses import replace

from annotator.model import Suggestion, likeness
from annotator.suggest.choice import NAMES
from storage.project import Project
from storage.suggesting import renamed

NEAR = 0.05  # a score that moved by less says the same: the row that is there stays


def refresh(
    project: Project, document: str, offered: Sequence[Suggestion], asked: Container[str] = NAMES
) -> bool:
    """Propose `offered` from now on, and no longer what the suggesters that were `asked` proposed before.

    Nothing is deleted: what is not proposed again is superseded. What an import or a
    suggester that was not asked brought stays. Gives whether anything changed; when somebody has a layer on
    the document, nothing does.
    """
    if project.layers.of(document):
        return False
    offered = [*project.schemes.carried(offered)]  # made before a rename, stored after it
    current = project.suggestions.of(document)
    others = {s.id for s in current if _is_of_others(s.source, asked)}
    shown = project.suggestions.offered(document)  # what is retired waits for the day it is offered again
    before = {likeness(s.annotation): s for s in shown.values() if s.id not in others}
    there = {likeness(s.annotation): s.id for s in current if s.id in others}
    ids = {s.id: there[likeness(s.annotation)] for s in offered if likeness(s.annotation) in there}
    new = [s for s in offered if s.id not in ids]
    kept = _kept(new, before, ids)
    taken = project.suggestions.ids(document)
    for s in new:
        ids[s.id] = kept[s.id].id if s.id in kept else _free(s.id, taken)
        taken.add(ids[s.id])
    stay = {s.id for s in kept.values()}
    with project.writing():
        gone = project.suggestions.supersede(document, [s.id for s in before.values() if s.id not in stay])
        added = [replace(s, annotation=renamed(s.annotation, ids)) for s in new if s.id not in kept]
        return gone + project.suggestions.add(document, added) > 0


def _is_of_others(source: str, asked: Container[str]) -> bool:
    names = source.split("+")
    return source.startswith("import:") or any(n in NAMES and n not in asked for n in names)


def _kept(
    new: Sequence[Suggestion], before: dict[tuple[object, ...], Suggestion], others: dict[str, str]
) -> dict[str, Suggestion]:
    """Which of the new say no more than one that is there, by their ids.

    An event whose argument is not kept is not kept either, so it is looked at until nothing changes.
    """
    kept = {s.id: before[likeness(s.annotation)] for s in new if likeness(s.annotation) in before}
    while True:
        ids = {s.id: f"\0{s.id}" for s in new} | others | {id: old.id for id, old in kept.items()}
        odd = [s.id for s in new if s.id in kept and not _same(s, kept[s.id], ids)]
        if not odd:
            return kept
        for id in odd:
            del kept[id]


def _same(new: Suggestion, old: Suggestion, ids: dict[str, str]) -> bool:
    said = new.source == old.source and abs(new.score - old.score) < NEAR
    return said and renamed(new.annotation, ids) == old.annotation


def _free(id: str, taken: set[str]) -> str:
    free, n = id, 1
    while free in taken:
        n += 1
        free = f"{id}-{n}"
    return free
