"""Undo and redo over what was done, rebuilt from the journal: no limit, no snapshots."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from annotator.model import Change, DocumentChange

AnyChange = Change | DocumentChange


class Kind(StrEnum):
    """What a journal entry was: an edit, its undoing or its redoing."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"


@dataclass(slots=True)
class History:
    """Two stacks of steps; a step is every change of one batch, in the order they were made."""

    done: list[list[AnyChange]] = field(default_factory=list)
    undone: list[list[AnyChange]] = field(default_factory=list)

    @classmethod
    def replayed(cls, entries: Iterable[tuple[Kind, AnyChange]]) -> "History":
        """From a journal, oldest first. An undo's entry holds the inverse that was applied."""
        history = cls()
        for kind, change in entries:
            history.note(kind, change)
        return history

    def note(self, kind: Kind, change: AnyChange) -> None:
        """Take over an entry that the journal now holds."""
        match kind:
            case Kind.DO:
                self.undone.clear()
                _push(self.done, change)
            case Kind.UNDO:
                original = _pop(self.done)
                _push(self.undone, original)
            case Kind.REDO:
                original = _pop(self.undone)
                _push(self.done, original)

    def to_undo(self) -> list[AnyChange]:
        """The inverses to apply, in this order; empty when there is nothing to undo."""
        return [c.inverse() for c in reversed(self.done[-1])] if self.done else []

    def to_redo(self) -> list[AnyChange]:
        """The changes to apply again, in this order; empty when there is nothing to redo."""
        return list(reversed(self.undone[-1])) if self.undone else []


def _push(stack: list[list[AnyChange]], change: AnyChange) -> None:
    if stack and change.batch and stack[-1][-1].batch == change.batch:
        stack[-1].append(change)
    else:
        stack.append([change])


def _pop(stack: list[list[AnyChange]]) -> AnyChange:
    """The change made last, and its step when that was all of it."""
    change = stack[-1].pop()
    if not stack[-1]:
        stack.pop()
    return change
