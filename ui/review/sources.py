"""What reviews compare, and which documents wait for one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.model import State
from annotator.review import SUGGESTED, blind
from storage.gold.reviewing import compared
from ui.parts import waiting

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from storage.gold.reviews import Reviewed
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


def waiting_in(listed: Iterable[Reviewed], chosen: Collection[str]) -> list[Reviewed]:
    """Those whose review is not finished; of the `chosen` ones, if there are any."""
    some = (r for r in listed if not chosen or r.document in chosen)
    return [r for r in some if r.state not in (State.DONE, State.SKIPPED)]


def next_waiting(
    project: Project, ids: Iterable[str], chosen: Collection[str], left: Mapping[str, int]
) -> str:
    """The first of the documents whose review is not finished; else in which something is to be decided all
    the same, more than was `left` so. Of the `chosen` ones, if there are any. Raises ExpectedError."""
    listed = {r.document: r for r in project.reviews.listing() if not chosen or r.document in chosen}
    there = [listed[id] for id in ids if id in listed]
    if unfinished := waiting_in(there, ()):
        return unfinished[0].document
    with waiting():
        finished = (compared(project, r) for r in there)
        return next((r.document for r in finished if r.left > left.get(r.document, 0)), "")
