"""Suggestions without a network or a model: lists, patterns, a trigger lexicon, the document itself.

`suggest` is the one way in: the suggesters of SUGGESTERS propose, one merge decides. The same document
in gives the same suggestions out, ids included.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from annotator.model import Argument, Document, Entity, Event, Suggestion
from annotator.scheme import Scheme
from annotator.suggest.arguments import Field, Roles
from annotator.suggest.attributes import Shades
from annotator.suggest.events import Trigger, Triggers
from annotator.suggest.gazetteer import Gazetteer
from annotator.suggest.lexicon import Lists
from annotator.suggest.memory import Memory, Remembered
from annotator.suggest.nouns import Nouns
from annotator.suggest.numbers import Numbers
from annotator.suggest.page import Page, read
from annotator.suggest.patterns import Heads
from annotator.suggest.propagate import names_of, propagate
from annotator.suggest.proposal import Proposal, merge
from annotator.suggest.tagger import Tagger

__all__ = ["REASONS", "SUGGESTERS", "Kit", "Remembered", "Suggester", "suggest"]


class Suggester(Protocol):
    """Same page in, same proposals out. Runs in a worker: no Qt, no store, no network."""

    name: str

    def propose(self, page: Page) -> Iterable[Proposal]:
        """Entities, in any order; they may cross, as the merge decides."""


SUGGESTERS: dict[str, Callable[[Lists], Suggester]] = {
    "gazetteer": Gazetteer,
    "numbers": Numbers,
    "heads": Heads,
    "nouns": Nouns,
    "context": Tagger,
}

# What a reason may begin with, before its colon; after it stand words of the document.
REASONS = (
    "gazetteer",
    "date words",
    "noun",
    "number",
    "number and what it counts",
    "trigger word",
    "words after it",
    "means in the clause",
    "the same as before",
    "seen in this project",
    "words around it",
    "word for a place",
    "two names in one word",
    "named elsewhere here",
)


_NOMINAL = 0.7  # of the common nouns that an event takes, so many were right (dev, 2026)


class Kit:
    """The suggesters with their lists read in (some tens of milliseconds); use one for many documents."""

    def __init__(self) -> None:
        self.lists = Lists()
        self.suggesters = tuple(make(self.lists) for make in SUGGESTERS.values())
        self.triggers = Triggers(self.lists)
        self.roles = Roles()
        self.shades = Shades(self.lists)


def suggest(
    document: Document,
    scheme: Scheme,
    *,
    memory: Sequence[Remembered] = (),
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    kit: Kit | None = None,
) -> list[Suggestion]:
    """What can be proposed for a document: entities, then events, each in reading order.

    `memory` holds what was decided in the project. `progress` is told the share done, in [0, 1];
    when `cancelled` says so, what was found is thrown away and the list is empty. Ids are
    made of the place and the label (`s18-24-NORP`): unique in the document, and the same whenever the
    same thing is proposed, so that a rejected one is known again. Only labels and types of the scheme are
    proposed.
    """
    kit = kit or Kit()
    parts = list(read(document).parts())
    remembered = Memory(memory)
    drafts: list[_Draft] = []
    suggestions: list[Suggestion] = []
    for done, part in enumerate(parts):
        if cancelled and cancelled():
            return []
        drafts.append(_draft(kit, part, scheme, remembered))
        if progress:
            progress(0.7 * (done + 1) / len(parts))
    named = names_of(kit.lists, ((d.page, d.entities) for d in drafts))
    for done, draft in enumerate(drafts):
        if cancelled and cancelled():
            return []
        suggestions += _finished(kit, draft, scheme, remembered, named)
        if progress:
            progress(0.7 + 0.3 * (done + 1) / len(drafts))
    if progress:
        progress(1.0)
    return sorted(suggestions, key=lambda s: isinstance(s.annotation, Event))


@dataclass(frozen=True, slots=True)
class _Draft:
    """A part of the document, what is proposed for it, and what some event would have to take."""

    page: Page
    entities: Sequence[Proposal]
    nominal: Sequence[Proposal]


def _draft(kit: Kit, page: Page, scheme: Scheme, memory: Memory) -> _Draft:
    proposals = [
        p
        for suggester in (*kit.suggesters, memory)
        for p in suggester.propose(page)
        if p.label in scheme.label_of and not memory.forbids(page, p)
    ]
    nominal = [replace(p, score=p.score / 4) for p in proposals if p.needs_event and p.source != memory.name]
    return _Draft(page, merge(p for p in proposals if not p.needs_event or p.source == memory.name), nominal)


def _finished(
    kit: Kit, draft: _Draft, scheme: Scheme, memory: Memory, named: Mapping[str, Proposal]
) -> Iterator[Suggestion]:
    """The suggestions of a part: names from elsewhere come in, then the events and who is in them."""
    page = draft.page
    others = propagate(page, named, draft.entities)
    entities = merge([*draft.entities, *(p for p in others if not memory.forbids(page, p))])
    triggers = kit.triggers.find(page, [(p.start, p.end) for p in entities])
    triggers = [t for t in triggers if t.type in scheme.type_of]
    entities, filled = _fill(kit, page, scheme, entities, draft.nominal, triggers)
    yield from _numbered(kit, page, entities, triggers, filled, scheme)


def _fill(
    kit: Kit,
    page: Page,
    scheme: Scheme,
    entities: Sequence[Proposal],
    nominal: Sequence[Proposal],
    triggers: Sequence[Trigger],
) -> tuple[list[Proposal], list[list[Argument]]]:
    """The entities, with the common nouns that some event takes, and each trigger's arguments."""
    known = set(entities)
    candidates = merge([*entities, *nominal])
    field = Field(page, candidates, triggers, kit.triggers.cues["preposition"])
    ids = [p.id for p in candidates] + [t.id for t in triggers]
    chosen = [kit.roles.fill(t, field, scheme.type_of[t.type]) for t in triggers]
    taken: dict[int, float] = {}
    for f in (f for row in chosen for f in row):
        taken[f.mention] = max(f.score, taken.get(f.mention, 0.0))
    kept = []
    for n, p in enumerate(candidates):
        if p in known:
            kept.append(p)
        elif n in taken:
            kept.append(replace(p, score=_NOMINAL * taken[n]))
    return kept, [[Argument(f.role, ids[f.mention]) for f in row] for row in chosen]


def _numbered(
    kit: Kit,
    page: Page,
    entities: Sequence[Proposal],
    triggers: Sequence[Trigger],
    filled: Sequence[list[Argument]],
    scheme: Scheme,
) -> Iterator[Suggestion]:
    for p in entities:
        known = {a.id for a in scheme.attributes_of(p.label)}
        attributes = {k: v for k, v in p.attributes.items() if k in known}
        yield Suggestion(Entity(p.id, p.label, (p.range,), attributes), round(p.score, 3), p.source, p.reason)
    of_events = {a.id for a in scheme.attributes_of("event")}
    for t, arguments in zip(triggers, filled, strict=True):
        attributes = {k: v for k, v in kit.shades.of(page, t).items() if k in of_events}
        event = Event(t.id, t.type, t.range, tuple(arguments), attributes)
        yield Suggestion(event, round(t.score, 3), "lexicon", t.reason)
