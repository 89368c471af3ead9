"""What reviews compare, and which documents wait for one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.model import State
from annotator.review import SUGGESTED, blind
from storage.gold.reviewing import compared

if TYPE_CHECKING:
    from collections.abc import Collection

    from storage.project import Project


@dataclass(frozen=True, slots=True)
class Sources:
    """What is compared: all layers but those `left_out`, and with `suggestions` what is suggested, too.
    It lasts until the project is closed: nobody goes on leaving people out without knowing it."""

    left_out: frozenset[str] = frozenset()
    suggestions: bool = False

    def on(self, project: Project, document: str, *, hidden: bool) -> list[str]:
        """Who is compared on a document, in the order of their options; `hidden` names in an order of their
        own. What is suggested where nobody worked. Raises ExpectedError."""
        there = [a for a in project.reviews.sources(document) if a not in self.left_out]
        names = [*there, SUGGESTED] if self.suggestions or not there else there
        return list(blind(document, names)) if hidden else names


def waiting_in(project: Project, chosen: Collection[str]) -> set[str]:
    """The documents that somebody worked on and whose review is not finished. Of those that a person chose
    also finished ones in which something is to be decided again: of all it would take too long to compare
    these. Raises ExpectedError."""
    listed = project.reviews.listing()
    if chosen:
        listed = [compared(project, r) for r in listed if r.document in chosen]
    return {r.document for r in listed if r.again or r.state not in (State.DONE, State.SKIPPED)}
