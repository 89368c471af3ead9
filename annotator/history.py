"""Undo and redo over what was done, rebuilt from the journal: no limit, no snapshots.

Only the latest steps are kept at hand; whoever comes to the first of them reads further back.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from annotator.model import (
    Annotation,
    Change,
    DocumentChange,
    Entity,
    Judgment,
    Layer,
    Ruling,
    SchemeChange,
    State,
    TrashChange,
    Verdict,
)

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

AnyChange = Change | DocumentChange | SchemeChange | TrashChange
T = TypeVar("T", bound="DataclassInstance")
Key = tuple[str, str, str]  # of a decision: annotator, annotation, part (a role, or empty for the whole)
KEPT = 1_000  # steps at hand
NOTHING: Mapping[Key, Judgment] = MappingProxyType({})


class Kind(StrEnum):
    """What a journal entry was: an edit, its undoing or its redoing."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"


@dataclass(slots=True)
class Step:
    """What one undo takes back: every change of one batch, and when the first was made or redone."""

    changes: list[AnyChange]
    at: str = ""


@dataclass(slots=True)
class History:
    """Two stacks of steps, the one to undo or redo next at the end; changes in the order of their making,
    in `undone` the other way round. `whole`: nothing was done before the first step; `more_undone`: more than
    is at hand may have been undone."""

    done: list[Step] = field(default_factory=list)
    undone: list[Step] = field(default_factory=list)
    whole: bool = True
    more_undone: bool = False

    @classmethod
    def replayed(
        cls, entries: Iterable[tuple[Kind, AnyChange, str]], *, whole: bool = True, kept: int = KEPT
    ) -> "History":
        """From a journal, or its end with whole batches, oldest first, with times. An undo's entry holds the
        inverse that was applied."""
        history = cls(whole=whole, more_undone=not whole)
        for kind, change, at in entries:
            history.note(kind, change, at, kept=kept)
        return history

    def note(self, kind: Kind, change: AnyChange, at: str = "", *, kept: int = KEPT) -> None:
        """Take over an entry that the journal now holds; `at` is its time, in ISO 8601. Of more than twice as
        many steps as are to be `kept` the oldest go."""
        if len(self.done) > 2 * kept:
            del self.done[:-kept]
            self.whole = False
        match kind:
            case Kind.DO:
                self.undone.clear()
                self.more_undone = False
                _push(self.done, change, at)
            case Kind.UNDO:
                _push(self.undone, *_pop(self.done, change.inverse()))
            case Kind.REDO:
                original, _ = _pop(self.undone, change)
                _push(self.done, original, at)

    def labels(self, steps: int = 300) -> list[str]:
        """The labels that a person gave in the last so many steps, the latest first."""
        found: dict[str, None] = {}
        for step in reversed(self.done[-steps:]):
            for change in reversed(step.changes):
                if isinstance(change, Change):
                    found.update(dict.fromkeys(a.label for a in _given(change) if a.label not in found))
        return list(found)

    def to_undo(self) -> list[AnyChange]:
        """The inverses to apply, in this order; empty when there is nothing to undo."""
        return [c.inverse() for c in reversed(self.done[-1].changes)] if self.done else []

    def to_redo(self) -> list[AnyChange]:
        """The changes to apply again, in this order; empty when there is nothing to redo."""
        return list(reversed(self.undone[-1].changes)) if self.undone else []


def _given(change: Change) -> list[Entity]:
    """The entities whose label was chosen, not taken over from a suggestion or left as it was."""
    if change.name not in ("label", "relabel", "label all", "relabel all", "accept"):
        return []
    entities = [a for a in change.added if isinstance(a, Entity)]
    return [
        a
        for a in entities
        if change.name != "accept" or (a.origin is not None and a.origin.verdict is Verdict.CORRECTED)
    ]


def _push(stack: list[Step], change: AnyChange, at: str) -> None:
    if stack and change.batch and stack[-1].changes[-1].batch == change.batch:
        stack[-1].changes.append(change)
    else:
        stack.append(Step([change], at))


def _pop(stack: list[Step], meant: AnyChange) -> tuple[AnyChange, str]:
    """The change made last and the time of its step, which goes when that was all of it.

    Where edits of two copies of a project lie between one another, the latest step may be another than the
    one `meant`, which then goes; none is there when a copy was handed out without it.
    """
    found = (at for at in range(len(stack) - 1, -1, -1) if stack[at].changes[-1] == meant)
    place = next(found, len(stack) - 1)
    if place < 0:
        return meant, ""
    step = stack[place]
    change = step.changes.pop()
    if not step.changes:
        del stack[place]
    return change, step.at


def fitted(change: Change, layer: Layer, decided: Mapping[Key, Judgment] = NOTHING) -> Change:
    """An undo or redo as it can be made now: what others altered, or `decided` in a review, since stays as
    they left it; and a layer on which others decided is no new one.

    The same change when the layer is as the change says. Else each annotation takes over only what it
    still has as the change says, and what is gone, or there already, is passed over.
    """
    now = layer.annotations
    verdicts = tuple(v for v in change.verdicts if _stands(v, layer))
    status = change.status if change.status and change.status[0] == layer.status else None
    decisions = [d for d in change.decisions if decided.get((d.annotator, d.annotation, d.part)) == d.before]
    change = replace(change, verdicts=verdicts, decisions=tuple(decisions))
    if status and status[1].state is State.NEW and judgments_after(decided, change):
        status = None
    change = replace(change, status=status)
    if all(now.get(a.id) == a for a in change.removed) and not _taken(change, layer):
        return change
    before = {a.id: a for a in change.removed}
    removed: list[Annotation] = []
    added: list[Annotation] = []
    for new in change.added:
        old, theirs = before.pop(new.id, None), now.get(new.id)
        if old is None and theirs is None:
            added.append(new)
        elif old is not None and theirs is not None and type(old) is type(new) is type(theirs):
            removed.append(theirs)
            added.append(merged(old, new, theirs))
    removed += [a for a in before.values() if now.get(a.id) == a]
    return replace(change, removed=tuple(removed), added=tuple(added))


def judgments_after(decided: Mapping[Key, Judgment], change: Change) -> dict[Key, Judgment]:
    """What is decided when the change is made."""
    after = dict(decided)
    for d in change.decisions:
        after.pop((d.annotator, d.annotation, d.part), None)
        if d.after is not None:
            after[d.annotator, d.annotation, d.part] = d.after
    return after


def _taken(change: Change, layer: Layer) -> bool:
    gone = {a.id for a in change.removed}
    return any(a.id in layer.annotations and a.id not in gone for a in change.added)


def _stands(ruling: Ruling, layer: Layer) -> bool:
    return layer.verdicts.get(ruling.suggestion) == ruling.before


def merged(before: T, after: T, now: T) -> T:
    """`now`, with what was altered from `before` to `after` where it still is as `before` has it."""
    names = [f.name for f in fields(now) if getattr(now, f.name) == getattr(before, f.name)]
    return replace(now, **{name: getattr(after, name) for name in names})
