"""Suggestions without a network: the built-in model, lists, patterns, the document, what people decided.

`suggest` is the one way in: the suggesters that are chosen propose, one merge decides. The same document
in gives the same suggestions out, ids included.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

from annotator import scheme as schemes
from annotator.errors import ExpectedError
from annotator.model import Argument, Document, Entity, Event, Relation, Span, Suggestion
from annotator.scheme import Scheme
from annotator.scheme.moving import carried
from annotator.scheme.offering import offered
from annotator.suggest.choice import Choice, Choices, choices, seal
from annotator.suggest.edges import Edges
from annotator.suggest.events import Triggers
from annotator.suggest.gazetteer import Gazetteer
from annotator.suggest.lexicon import Lists
from annotator.suggest.memory import Memory, Remembered
from annotator.suggest.merge import ENTITY, EVENT, completed, merge, merge_events, weigh
from annotator.suggest.numbers import Numbers
from annotator.suggest.page import Page, read
from annotator.suggest.patterns import Heads
from annotator.suggest.propagate import names_of, propagate
from annotator.suggest.proposal import EventProposal, Filler, Proposal
from annotator.suggest.tense import Tenses

__all__ = ["REASONS", "SUGGESTERS", "Failed", "Kit", "Memory", "Remembered", "Suggester", "suggest"]

ANERCORP = "anercorp-4"  # the model has a head of its own for it; lists and rules know other guidelines
_RULES = ("gazetteer", "numbers", "heads", "lexicon")
_BUILT_IN = ("model", *_RULES, "memory", "quick", "propagation")  # weighed together, see merge.py
_LEAST = 0.4  # score from which on a built-in suggestion is shown (tuned on gold dev)


class Suggester(Protocol):
    """Same page in, same proposals out. Runs in a worker: no Qt, no store.

    May raise an ExpectedError: ModelMissing, SuggesterFailed.
    """

    name: str

    def propose(self, page: Page) -> Iterable[Proposal | EventProposal]:
        """Entities and events, in any order; they may contradict each other, as the merge decides."""


def _model(lists: Lists, options: Mapping[str, str], aner: bool) -> Suggester:
    from annotator.suggest.model import MODELS, Model  # loads numpy and onnxruntime

    return Model(lists, Path(options["folder"]) if options.get("folder") else MODELS, aner=aner)


def _quick(lists: Lists, options: Mapping[str, str], aner: bool) -> Suggester:
    from annotator.suggest.quick import Quick

    return Quick(options["file"], lists)


def _outside(name: str) -> Callable[[Lists, Mapping[str, str], bool], Suggester]:
    def make(lists: Lists, options: Mapping[str, str], aner: bool) -> Suggester:
        from annotator.suggest import outside

        made: Suggester = getattr(outside, name)(options)
        return made

    return make


SUGGESTERS: dict[str, Callable[[Lists, Mapping[str, str], bool], Suggester]] = {
    "model": _model,
    "gazetteer": lambda lists, options, aner: Gazetteer(lists),
    "numbers": lambda lists, options, aner: Numbers(lists),
    "heads": lambda lists, options, aner: Heads(lists),
    "lexicon": lambda lists, options, aner: Triggers(lists),
    "quick": _quick,
    "camel": _outside("Camel"),
    "transformer": _outside("Transformer"),
    "llm": _outside("Llm"),
    "command": _outside("Command"),
}
_WHOLE = ("camel", "transformer", "llm", "command")  # these are given a document in one piece

Failed = Callable[[str, ExpectedError], object]  # a suggester's name, what is wrong with it

# What a reason may begin with, before its colon; after it stand words of the document.
REASONS = (
    "model",
    "gazetteer",
    "date words",
    "number",
    "number and what it counts",
    "trigger word",
    "words after it",
    "means in the clause",
    "the same as before",
    "seen in this project",
    "word for a place",
    "word for an actor",
    "two names in one word",
    "named elsewhere here",
    "learned here",
    "camel-tools",
    "transformer",
    "language model",
    "command",
)


class Kit:
    """The chosen suggesters with what they need read in; use one for many documents.

    `kept` holds the lists and models that an earlier kit read in, and takes those of this one: they may be
    used by several threads. `failed` hears of a suggester outside that fails, by its name, and that one is
    left out from then on; without it the error is raised. Raises ModelMissing where one of the program lacks
    what it needs.
    """

    def __init__(
        self,
        chosen: Choices | None = None,
        *,
        aner: bool = False,
        kept: MutableMapping[str, Any] | None = None,
        failed: Failed | None = None,
    ) -> None:
        chosen = choices() if chosen is None else chosen
        kept = {} if kept is None else kept
        self.lists: Lists = kept.get("lists") or Lists()
        kept["lists"] = self.lists
        if aner:
            chosen = tuple(c for c in chosen if c.name not in _RULES)
        self.least = {c.name: c.least for c in chosen}
        made = {
            c.name: self._made(c, aner, kept)
            for c in chosen
            if c.name != "memory" and not (c.name == "quick" and not c.options.get("file"))
        }
        self.edges, self.tenses = Edges(self.lists), Tenses(self.lists)
        self.by_part = [s for name, s in made.items() if name not in _WHOLE]
        self.whole = [s for name, s in made.items() if name in _WHOLE]
        self._failed = failed
        self.remembers = "memory" in self.least
        self.tiers = self._tiers([c.name for c in chosen])
        # The weights are for the model beside the lists; alone, its own scores hold.
        self.names_weighed = {"model", "gazetteer"} <= made.keys()
        self.events_weighed = {"model", "lexicon"} <= made.keys()

    def of_whole(self, page: Page) -> list[Proposal | EventProposal]:
        """What those say that are given a document in one piece."""
        said: list[Proposal | EventProposal] = []
        for suggester in tuple(self.whole):
            try:
                said += list(suggester.propose(page))
            except ExpectedError as problem:
                if self._failed is None:
                    raise
                self.whole.remove(suggester)
                self._failed(suggester.name, problem)
        return said

    def _made(self, choice: Choice, aner: bool, kept: MutableMapping[str, Any]) -> Suggester:
        key = f"{seal(choice)} {aner}"
        made: Suggester = kept.get(key) or SUGGESTERS[choice.name](self.lists, choice.options, aner)
        if choice.name == "model":
            kept[key] = made
        return made

    @staticmethod
    def _tiers(names: Sequence[str]) -> dict[str, int]:
        """The place of each source; the built-in ones stand together at the first of theirs."""
        first = min((i for i, n in enumerate(names) if n in _BUILT_IN), default=0)
        return {n: i for i, n in enumerate(names)} | dict.fromkeys(_BUILT_IN, first)


def suggest(
    document: Document,
    scheme: Scheme,
    *,
    memory: Sequence[Remembered] | Memory = (),
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    kit: Kit | None = None,
) -> list[Suggestion]:
    """What can be proposed for a document: entities, then events, each in reading order.

    `memory` holds what was decided in the project (a Memory where there are many documents).
    `progress` is told the share done, in [0, 1];
    when `cancelled` says so, what was found is thrown away and the list is empty. Ids are
    made of the place and the label (`s18-24-NORP`): unique in the document, and the same whenever the
    same thing is proposed, so that a rejected one is known again. Only what the scheme
    offers is proposed.
    """
    kit = kit or Kit()
    page = read(document)
    known = memory if isinstance(memory, Memory) else Memory(memory)
    work = _Work(kit, scheme, known if kit.remembers else Memory())
    parts = list(page.parts())
    whole = kit.of_whole(page)
    if scheme.id == ANERCORP:
        whole = list(_in_words_of(scheme, whole))
    drafts: list[_Draft] = []
    for done, part in enumerate(parts):
        if cancelled and cancelled():
            return []
        drafts.append(work.draft(part, whole))
        if progress:
            progress(0.9 * (done + 1) / len(parts))
    if cancelled and cancelled():
        return []
    named = names_of(kit.lists, ((d.page, d.entities) for d in drafts))
    suggestions = offered((s for d in drafts for s in work.finished(d, named)), scheme)
    if progress:
        progress(1.0)
    return sorted(suggestions, key=lambda s: isinstance(s.annotation, Event))


@dataclass(frozen=True, slots=True)
class _Draft:
    """A part of the document, and what is proposed for it; of events also what is too weak to be shown."""

    page: Page
    entities: Sequence[Proposal]
    events: Sequence[EventProposal]


@dataclass(frozen=True, slots=True)
class _Work:
    """From proposals to suggestions, part by part."""

    kit: Kit
    scheme: Scheme
    memory: Memory

    def draft(self, page: Page, whole: Sequence[Proposal | EventProposal]) -> _Draft:
        """Everything that is proposed for a part, weighed, the weak left out."""
        kit = self.kit
        low, high = page.words[0].start, page.words[-1].end
        said = [p for s in kit.by_part for p in s.propose(page)]
        said += [p for p in whole if low <= p.start < high]
        said += self.memory.propose(page)
        if kit.names_weighed:
            said = kit.edges.mended(page, said)
        if kit.events_weighed:
            said = kit.tenses.told(page, said)
        if any(self.scheme.now.values()):
            said = [self._renamed(p) for p in said]
        entities = [p for p in said if isinstance(p, Proposal) and self._may(page, p)]
        events = [p for p in said if isinstance(p, EventProposal) and self._offered(p.type)]
        tiers = kit.tiers
        return _Draft(
            page,
            [
                p
                for p in weigh(entities, ENTITY, tiers, heard=kit.names_weighed)
                if p.score >= self._least(p.source)
            ],
            weigh(events, EVENT, tiers, heard=kit.events_weighed),
        )

    def _renamed(self, p: Proposal | EventProposal) -> Proposal | EventProposal:
        """Under the name that the project's scheme has now."""
        now = self.scheme.now
        if isinstance(p, Proposal):
            return replace(p, label=now["labels"].get(p.label, p.label))
        fillers = tuple(replace(f, role=now["roles"].get(f.role, f.role)) for f in p.fillers)
        return replace(p, type=now["types"].get(p.type, p.type), fillers=fillers)

    def _offered(self, type: str) -> bool:
        return type in self.scheme.type_of and not self.scheme.type_of[type].retired

    def _may(self, page: Page, p: Proposal) -> bool:
        label = self.scheme.label_of.get(p.label)
        return label is not None and not label.retired and not self.memory.forbids(page, p)

    def _least(self, sources: str) -> float:
        names = sources.split("+")
        built_in = all(n in _BUILT_IN for n in names)
        return max(_LEAST if built_in else 0.0, min(self.kit.least.get(n, 0.0) for n in names))

    def finished(self, draft: _Draft, named: Mapping[str, Proposal]) -> Iterator[Suggestion]:
        """The suggestions of a part: names from elsewhere come in, then the events and who is in them."""
        page, tiers = draft.page, self.kit.tiers
        entities = merge(draft.entities, tiers)
        others = [p for p in propagate(page, named, entities) if self._may(page, p)]
        entities = merge([*entities, *others], tiers)
        taken = {p.start for p in entities}
        strong = [v for v in draft.events if v.start not in taken and v.score >= self._least(v.source)]
        events = completed(merge_events(strong, tiers), draft.events)
        filled = self._arguments(entities, events)
        used = {a.target for row in filled for a in row}
        shown = [p for p in entities if not p.needs_event or p.id in used]
        yield from self._suggestions(shown, events, filled)

    def _arguments(
        self, entities: Sequence[Proposal], events: Sequence[EventProposal]
    ) -> list[list[Argument]]:
        """Who takes part in each event, of those that stay, in the roles that its type has.

        The surest role for each; events never lead in a circle.
        """
        there = {(v.start, v.end): v.id for v in events} | {(p.start, p.end): p.id for p in entities}
        best: dict[tuple[str, str], Filler] = {}
        for v in events:
            roles = {*self.scheme.type_of[v.type].roles} - self.scheme.retired["roles"]
            for f in v.fillers:
                key = v.id, there.get((f.start, f.end), "")
                if key[1] and f.role in roles and (key not in best or f.score > best[key].score):
                    best[key] = f
        inside = {v.id for v in events}
        leads: dict[str, set[str]] = {}
        taken: dict[str, list[Argument]] = {v.id: [] for v in events}
        for (event, target), f in sorted(best.items(), key=lambda x: (-x[1].score, x[0])):
            if target in inside:
                if event in _reached(target, leads):
                    continue
                leads.setdefault(event, set()).add(target)
            taken[event].append(Argument(f.role, target))
        return [taken[v.id] for v in events]

    def _suggestions(
        self, entities: Sequence[Proposal], events: Sequence[EventProposal], filled: Sequence[list[Argument]]
    ) -> Iterator[Suggestion]:
        for p in entities:
            entity = self._now(Entity(p.id, p.label, (p.range,), p.attributes), p.label)
            yield Suggestion(entity, round(p.score, 3), p.source, p.reason)
        for v, arguments in zip(events, filled, strict=True):
            event = self._now(Event(v.id, v.type, v.range, tuple(arguments), v.attributes), "event")
            yield Suggestion(event, round(v.score, 3), v.source, v.reason)

    def _now(self, span: Span, kind: str) -> Span:
        """Its attributes as the scheme names them now, without those that it has not."""
        named = carried(span, self.scheme) if any(self.scheme.now.values()) else span
        assert not isinstance(named, Relation)
        known = {a.id for a in self.scheme.attributes_of(kind)}
        return replace(named, attributes={k: v for k, v in named.attributes.items() if k in known})


def _in_words_of(
    scheme: Scheme, said: Iterable[Proposal | EventProposal]
) -> Iterator[Proposal | EventProposal]:
    """What suggesters outside say in the words of the default scheme, in those of another."""
    names = schemes.load().maps.get(scheme.id, {})
    for p in said:
        if isinstance(p, Proposal):
            kind = f"{p.label}:{p.attributes.get('mention', '')}"
            p = replace(p, label=names.get(kind, names.get(p.label, p.label)))
        yield p


def _reached(start: str, leads: Mapping[str, set[str]]) -> set[str]:
    """An event and all those that its arguments lead to."""
    found, left = {start}, [start]
    while left:
        for target in leads.get(left.pop(), ()):
            if target not in found:
                found.add(target)
                left.append(target)
    return found
