"""What reviews compare, and which documents wait for one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.model import State
from annotator.review import SUGGESTED, blind

if TYPE_CHECKING:
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


def waiting_in(project: Project) -> set[str]:
    """The documents that somebody worked on and whose review is not finished. Raises ExpectedError."""
    done = (State.DONE, State.SKIPPED)
    return {r.document for r in project.reviews.listing() if r.state not in done}
