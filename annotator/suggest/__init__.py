"""Suggestions without a network or a model: lists, patterns, a trigger lexicon, the document itself.

`suggest` is the one way in: the suggesters of SUGGESTERS propose, one merge decides. The same document
in gives the same suggestions out, ids included.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Protocol

from annotator.model import Argument, Document, Entity, Event, Suggestion
from annotator.scheme import Scheme
from annotator.suggest.arguments import Roles, mentions
from annotator.suggest.attributes import Shades
from annotator.suggest.events import Trigger, Triggers
from annotator.suggest.gazetteer import Gazetteer
from annotator.suggest.lexicon import Lists
from annotator.suggest.memory import Memory, Remembered
from annotator.suggest.nouns import Nouns
from annotator.suggest.numbers import Numbers
from annotator.suggest.page import Page, read
from annotator.suggest.patterns import Heads
from annotator.suggest.propagate import propagate
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
    page = read(document)
    remembered = Memory(memory)
    steps = (*kit.suggesters, remembered)
    proposals: list[Proposal] = []
    for done, suggester in enumerate(steps):
        if cancelled and cancelled():
            return []
        if progress:
            progress(done / (len(steps) + 1))
        proposals += (p for p in suggester.propose(page) if not remembered.forbids(page, p))
    proposals = [p for p in proposals if p.label in scheme.label_of]
    entities = merge(p for p in proposals if not p.needs_event)
    entities = merge([*entities, *propagate(page, kit.lists, entities)])
    if cancelled and cancelled():
        return []
    found = kit.triggers.find(page, [(p.start, p.end) for p in entities])
    triggers = [t for t in found if t.type in scheme.type_of]
    nominal = [replace(p, score=p.score / 4) for p in proposals if p.needs_event]
    entities, filled = _fill(kit, page, scheme, entities, nominal, triggers)
    if progress:
        progress(1.0)
    return list(_numbered(kit, page, entities, triggers, filled, scheme))


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
    found = mentions(page, candidates, triggers, kit.triggers.cues["preposition"])
    ids = [p.id for p in candidates] + [t.id for t in triggers]
    chosen = [kit.roles.fill(page, t, found, scheme.type_of[t.type].roles) for t in triggers]
    used = {f.mention for row in chosen for f in row}
    kept = [p for n, p in enumerate(candidates) if p in known or n in used]
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
