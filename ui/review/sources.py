"""What reviews compare, as the project remembers it, and which documents wait for one."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.model import State
from annotator.review import SUGGESTED, blind
from storage.gold.reviewing import reviewed

if TYPE_CHECKING:
    from annotator.review import Review
    from storage.project import Project

KEPT = "review"  # the setting of the project


@dataclass(frozen=True, slots=True)
class Sources:
    """What is compared: all layers but those `left_out`, and with `suggestions` what is suggested, too."""

    left_out: frozenset[str] = frozenset()
    suggestions: bool = False


def sources_of(project: Project) -> Sources:
    """As they were chosen last, by whoever reviews in this project."""
    with suppress(ValueError, TypeError, AttributeError):  # what something else wrote
        found = json.loads(project.settings.get(KEPT) or "{}")
        return Sources(frozenset(map(str, found.get("left_out", ()))), bool(found.get("suggestions")))
    return Sources()


def set_sources(project: Project, sources: Sources) -> None:
    """From now on. Raises ExpectedError."""
    kept = {"left_out": sorted(sources.left_out), "suggestions": sources.suggestions}
    project.settings.set(KEPT, json.dumps(kept, ensure_ascii=False))


def names_on(project: Project, document: str, *, hidden: bool) -> list[str]:
    """Who is compared on a document, in the order of their options; `hidden` names in an order of their own.
    What is suggested where nobody worked. Raises ExpectedError."""
    sources = sources_of(project)
    there = [a for a in project.reviews.sources(document) if a not in sources.left_out]
    names = [*there, SUGGESTED] if sources.suggestions or not there else there
    return list(blind(document, names)) if hidden else names


def review_of(project: Project, document: str, *, hidden: bool) -> Review:
    """What they and gold have there, and what is decided. Raises ExpectedError."""
    return reviewed(project, document, names_on(project, document, hidden=hidden))


def waiting_in(project: Project) -> set[str]:
    """The documents that somebody worked on and whose review is not finished. Raises ExpectedError."""
    done = (State.DONE, State.SKIPPED)
    return {r.document for r in project.reviews.listing() if r.state not in done}
