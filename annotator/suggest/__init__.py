"""Suggestions without a network or a model: lists, patterns, a trigger lexicon, the document itself.

`suggest` is the one way in: the suggesters of SUGGESTERS propose, one merge decides. The same document
in gives the same suggestions out, ids included.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol

from annotator.model import Document, Entity, Event, Suggestion
from annotator.scheme import Scheme
from annotator.suggest.events import Trigger, Triggers
from annotator.suggest.gazetteer import Gazetteer
from annotator.suggest.memory import Memory, Remembered
from annotator.suggest.numbers import Numbers
from annotator.suggest.page import Page, read
from annotator.suggest.proposal import Proposal, merge

__all__ = ["REASONS", "SUGGESTERS", "Kit", "Remembered", "Suggester", "suggest"]


class Suggester(Protocol):
    """Same page in, same proposals out. Runs in a worker: no Qt, no store, no network."""

    name: str

    def propose(self, page: Page) -> Iterable[Proposal]:
        """Entities, in any order; they may cross, as the merge decides."""


SUGGESTERS: dict[str, Callable[[], Suggester]] = {"gazetteer": Gazetteer, "pattern": Numbers}

# What a reason may begin with, before its colon; after it stand words of the document.
REASONS = (
    "gazetteer",
    "date words",
    "number",
    "number and what it counts",
    "trigger word",
    "words after it",
    "means in the clause",
    "the same as before",
    "seen in this project",
)


class Kit:
    """The suggesters with their lists read in (some tens of milliseconds); use one for many documents."""

    def __init__(self) -> None:
        self.suggesters = tuple(make() for make in SUGGESTERS.values())
        self.triggers = Triggers()


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
    when `cancelled` says so, what was found is thrown away and the list is empty. Ids are `s1`, `s2` …:
    unique in the document and the same every time. Only labels and types of the scheme are proposed.
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
    entities = [p for p in merge(proposals) if p.label in scheme.label_of]
    if cancelled and cancelled():
        return []
    triggers = [t for t in kit.triggers.find(page, [(p.start, p.end) for p in entities]) if t.type in scheme.type_of]
    if progress:
        progress(1.0)
    return list(_numbered(entities, triggers, scheme))


def _numbered(entities: Sequence[Proposal], triggers: Sequence[Trigger], scheme: Scheme) -> Iterator[Suggestion]:
    for n, p in enumerate(entities, 1):
        known = {a.id for a in scheme.attributes_of(p.label)}
        attributes = {k: v for k, v in p.attributes.items() if k in known}
        yield Suggestion(Entity(f"s{n}", p.label, (p.range,), attributes), round(p.score, 3), p.source, p.reason)
    for n, t in enumerate(triggers, len(entities) + 1):
        yield Suggestion(Event(f"s{n}", t.type, t.range), round(t.score, 3), "lexicon", t.reason)
