"""Later suggestions in place of earlier ones that nobody looked at."""

from collections.abc import Container, Sequence
from dataclasses import replace

from annotator.ids import free_id
from annotator.model import Suggestion, likeness
from annotator.suggest.choice import NAMES
from storage.project import Project
from storage.suggesting import renamed

NEAR = 0.05  # a score that moved by less says the same: the row that is there stays


def refresh(
    project: Project, document: str, offered: Sequence[Suggestion], asked: Container[str] = NAMES
) -> bool:
    """Propose `offered` from now on, and no longer what the suggesters that were `asked` proposed before.

    What is proposed again keeps its id, also in the copies of other people, and says what it says now; what
    is not is superseded, and comes back the day it is proposed again. What an import or a suggester that was
    not asked brought stays. Gives whether anything changed; when somebody has a layer on the document,
    nothing does.
    """
    if project.layers.of(document):
        return False
    offered = [*project.schemes.carried(offered)]  # made before a rename, stored after it
    current = project.suggestions.of(document)
    others = {s.id for s in current if _is_of_others(s.source, asked)}
    shown = project.suggestions.offered(document)  # what is retired waits for the day it is offered again
    before = {likeness(s.annotation): s for s in shown.values() if s.id not in others}
    gone = {likeness(s.annotation): s for s in project.suggestions.of(document, superseded=True)}
    theirs = {likeness(s.annotation): s.id for s in current if s.id in others}
    ids = {s.id: theirs[likeness(s.annotation)] for s in offered if likeness(s.annotation) in theirs}
    new = [s for s in offered if s.id not in ids]
    taken = project.suggestions.ids(document)
    for s in new:
        old = before.get(likeness(s.annotation)) or gone.get(likeness(s.annotation))
        ids[s.id] = old.id if old else free_id(s.id, taken)
        taken.add(ids[s.id])
    now = {ids[s.id]: replace(s, annotation=renamed(s.annotation, ids)) for s in new}
    there = {s.id: s for s in before.values()}
    past = {s.id for s in gone.values()}
    with project.writing():
        changed = project.suggestions.supersede(document, [id for id in there if id not in now])
        other = [s for id, s in now.items() if id in past or (id in there and not _same(s, there[id]))]
        changed += project.suggestions.revise(document, other)
        return changed + project.suggestions.add(document, now.values()) > 0


def _is_of_others(source: str, asked: Container[str]) -> bool:
    names = source.split("+")
    return source.startswith("import:") or any(n in NAMES and n not in asked for n in names)


def _same(new: Suggestion, old: Suggestion) -> bool:
    said = new.source == old.source and abs(new.score - old.score) < NEAR
    return said and new.annotation == old.annotation
