"""How well predicted layers agree with gold ones: precision, recall and F1 of all that they hold.

Agrees to the last digit with the project's scorer, `score_events.py`. Two annotators' layers can be
held against each other in the same way; which of them is called gold changes P into R only.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from annotator.errors import NotComparable
from annotator.learn.matching import MODES, Place, grown, match, nearest
from annotator.model import Entity, Event, Layer, Range, Span

NOTHING = ""  # the name, in a confusion matrix, of what only one side has
TRIGGERS = ("identification", "classification", "group")
ARGUMENTS = ("role+target", "target_only")


@dataclass(frozen=True, slots=True)
class Figures:
    """How many are right, of how many in gold, of how many predicted."""

    right: int = 0
    gold: int = 0
    predicted: int = 0

    def __add__(self, other: "Figures") -> "Figures":
        return Figures(self.right + other.right, self.gold + other.gold, self.predicted + other.predicted)

    @property
    def precision(self) -> float:
        """In [0, 1]; 0 where nothing is predicted."""
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """In [0, 1]; 0 where gold has nothing."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Their harmonic mean, in [0, 1]."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Mistake:
    """`missed`, `spurious`, `label` (or type: the words agree) or `extent` (the label agrees)."""

    document: str
    kind: str
    gold: Span | None
    predicted: Span | None
    score: float | None = None

    @property
    def event(self) -> bool:
        """Whether it is one of triggers and types, not of entities."""
        return isinstance(self.gold or self.predicted, Event)


@dataclass(frozen=True, slots=True)
class Guess:
    """A predicted annotation that came with a score in [0, 1], and whether gold has it (token mode)."""

    event: bool
    score: float
    right: bool


@dataclass(frozen=True, slots=True)
class Scores:
    """Everything counted. `figures` is keyed by part, mode and name:

    `entities` label · `spans` "" (whatever the label) · `triggers` one of TRIGGERS · `types` type ·
    `arguments` one of ARGUMENTS · `roles` role. `attributes` counts matched triggers whose two events
    both have the attribute. The confusion matrices are keyed by gold and predicted name, NOTHING on one
    side for missed and spurious ones.
    """

    documents: int
    predicted: int
    figures: Mapping[tuple[str, str, str], Figures]
    attributes: Mapping[str, Figures]
    labels: Mapping[tuple[str, str], int]
    types: Mapping[tuple[str, str], int]
    mistakes: tuple[Mistake, ...] = ()
    guesses: tuple[Guess, ...] = ()

    def of(self, part: str, mode: str) -> dict[str, Figures]:
        """By name, the most frequent in gold first."""
        found = {name: f for (p, m, name), f in self.figures.items() if (p, m) == (part, mode)}
        return dict(sorted(found.items(), key=lambda item: (-item[1].gold, item[0])))

    def one(self, part: str, mode: str, name: str = "") -> Figures:
        """Zeros where there is nothing to count."""
        return self.figures.get((part, mode, name), Figures())

    def all(self, part: str, mode: str) -> Figures:
        """All names together (micro average)."""
        return sum(self.of(part, mode).values(), Figures())

    def macro(self, part: str, mode: str) -> float:
        """The mean F1 of the names that gold has, each rounded to four digits as the scorer does."""
        f1s = [round(f.f1, 4) for f in self.of(part, mode).values() if f.gold]
        return sum(f1s) / len(f1s) if f1s else 0.0


def score(
    gold: Sequence[Layer],
    predicted: Sequence[Layer],
    *,
    labels: Collection[str] = (),
    named_only: bool = False,
    groups: Mapping[str, str] | None = None,
) -> Scores:
    """Hold the predicted layers against the gold ones, joined on the document's id.

    A gold document that was not predicted counts as empty, a predicted one that gold lacks not at all.
    The score of a prediction is that of the layer's suggestion with its id. `labels` (none = all) are
    the entity labels that count. With `named_only`, gold entities with the mention NOM are optional:
    not required, and a prediction of their label that overlaps one is neither right nor wrong. `groups`
    maps an event type to its group. Raises NotComparable when the two have no document in common, or
    other texts for one.
    """
    theirs = {layer.document.id: layer for layer in predicted}
    common = [layer for layer in gold if layer.document.id in theirs]
    if not common:
        raise NotComparable("The two have no document id in common.")
    for layer in common:
        if layer.document.text != theirs[layer.document.id].document.text:
            raise NotComparable(f"{layer.document.id} has another text in the one than in the other.")
    tally = _Tally(frozenset(labels), named_only, groups or {})
    for layer in gold:
        tally.add(layer, theirs.get(layer.document.id, Layer(layer.document, "")))
    return Scores(
        len(gold),
        len(common),
        dict(tally.figures),
        dict(tally.attributes),
        dict(tally.labels),
        dict(tally.types),
        tuple(tally.mistakes),
        tuple(tally.guesses),
    )


@dataclass(slots=True)
class _Tally:
    """What has been counted so far."""

    wanted: frozenset[str]
    named_only: bool
    groups: Mapping[str, str]
    figures: dict[tuple[str, str, str], Figures] = field(default_factory=lambda: defaultdict(Figures))
    attributes: dict[str, Figures] = field(default_factory=lambda: defaultdict(Figures))
    labels: Counter[tuple[str, str]] = field(default_factory=Counter)
    types: Counter[tuple[str, str]] = field(default_factory=Counter)
    mistakes: list[Mistake] = field(default_factory=list)
    guesses: list[Guess] = field(default_factory=list)

    def add(self, gold: Layer, predicted: Layer) -> None:
        """Count one document. Annotations go in the order in which the layers hold them."""
        for mode in MODES:
            wanted, offered = self._entities(gold, predicted, mode)
            self._count_entities(gold, wanted, offered, mode)
            pairs = self._count_events(gold, predicted, mode)
            self._count_arguments(gold, predicted, pairs, mode)
            if mode == "token":
                self._guess(predicted, wanted, offered)
                self._guess(predicted, _events(gold), _events(predicted))
            if mode == "overlap":
                self._count_attributes(pairs)
                self._confuse(predicted, wanted, offered, self.labels)
                self._confuse(predicted, _events(gold), _events(predicted), self.types)

    def _entities(self, gold: Layer, predicted: Layer, mode: str) -> tuple[list[Entity], list[Entity]]:
        """The gold entities that are required, and the predicted ones that count."""
        wanted = self._asked_for(gold)
        first: dict[tuple[Range, str], Entity] = {}
        for e in self._asked_for(predicted):
            first.setdefault((e.extent, e.label), e)
        offered = list(first.values())
        if not self.named_only:
            return wanted, offered
        optional = [e for e in wanted if e.attributes.get("mention") == "NOM"]
        wanted = [e for e in wanted if e.attributes.get("mention") != "NOM"]
        if not optional:
            return wanted, offered
        text = gold.document.text
        right = {j for _, j in match(_places(text, wanted, mode), _places(text, offered, mode), mode)}
        counted = [
            e
            for j, e in enumerate(offered)
            if j in right or not any(e.label == o.label and e.extent.overlaps(o.extent) for o in optional)
        ]
        return wanted, counted

    def _asked_for(self, layer: Layer) -> list[Entity]:
        found = [a for a in layer.annotations.values() if isinstance(a, Entity)]
        return [e for e in found if e.label in self.wanted] if self.wanted else found

    def _count_entities(self, gold: Layer, wanted: list[Entity], offered: list[Entity], mode: str) -> None:
        text = gold.document.text
        ones, others = _places(text, wanted, mode), _places(text, offered, mode)
        if mode == "token":  # «حلب» and «بحلب» are the same words: said once
            others = list(dict.fromkeys(others))
        self._count("entities", mode, ones, others, [ones[i] for i, _ in match(ones, others, mode)])
        bare, theirs = _unnamed(ones), _unnamed(others)
        right = len(match(bare, theirs, mode))
        self.figures["spans", mode, ""] += Figures(right, len(ones), len(others))

    def _count(
        self, part: str, mode: str, ones: list[Place], others: list[Place], right: list[Place]
    ) -> None:
        """By name: how many of `ones` there are, how many of them are `right`, how many `others`."""
        have, said, hits = (Counter(name for *_, name in places) for places in (ones, others, right))
        for name in have | said:
            self.figures[part, mode, name] += Figures(hits[name], have[name], said[name])

    def _count_events(self, gold: Layer, predicted: Layer, mode: str) -> list[tuple[Event, Event]]:
        """Triggers and types; the events whose trigger and type match."""
        text = gold.document.text
        events, theirs = _events(gold), _events(predicted)
        ones, others = _places(text, events, mode), _places(text, theirs, mode)
        pairs = match(ones, others, mode)
        ways = {
            "identification": len(match(_unnamed(ones), _unnamed(others), mode)),
            "classification": len(pairs),
            "group": len(match(self._grouped(ones), self._grouped(others), mode)),
        }
        for name, right in ways.items():
            self.figures["triggers", mode, name] += Figures(right, len(ones), len(others))
        self._count("types", mode, ones, others, [ones[i] for i, _ in pairs])
        return [(events[i], theirs[j]) for i, j in pairs]

    def _grouped(self, places: list[Place]) -> list[Place]:
        return [(start, end, self.groups.get(name, name)) for start, end, name in places]

    def _count_arguments(
        self, gold: Layer, predicted: Layer, pairs: list[tuple[Event, Event]], mode: str
    ) -> None:
        """An argument is right when its event is, and its target is on the same words."""
        text = gold.document.text
        mine, theirs = _fillers(text, gold, mode), _fillers(text, predicted, mode)
        right: list[Place] = []
        targets = 0
        for one, other in pairs:
            has, said = mine[one.id], theirs[other.id]
            right += [has[i] for i, _ in match(has, said, mode)]
            targets += len(match(_unnamed(has), _unnamed(said), mode))
        ones = [p for places in mine.values() for p in places]
        others = [p for places in theirs.values() for p in places]
        self.figures["arguments", mode, "role+target"] += Figures(len(right), len(ones), len(others))
        self.figures["arguments", mode, "target_only"] += Figures(targets, len(ones), len(others))
        self._count("roles", mode, ones, others, right)

    def _count_attributes(self, pairs: list[tuple[Event, Event]]) -> None:
        for one, other in pairs:
            for name, value in one.attributes.items():
                if name in other.attributes:
                    self.attributes[name] += Figures(other.attributes[name] == value, 1, 1)

    def _guess(self, predicted: Layer, wanted: Sequence[Span], offered: Sequence[Span]) -> None:
        text = predicted.document.text
        pairs = match(_places(text, wanted, "token"), _places(text, offered, "token"), "token")
        right = {j for _, j in pairs}
        for j, span in enumerate(offered):
            suggestion = predicted.suggestions.get(span.id)
            if suggestion is not None:
                self.guesses.append(Guess(isinstance(span, Event), suggestion.score, j in right))

    def _confuse(
        self,
        predicted: Layer,
        wanted: Sequence[Span],
        offered: Sequence[Span],
        matrix: Counter[tuple[str, str]],
    ) -> None:
        text = predicted.document.text
        pairs = nearest(_places(text, wanted, "overlap"), _places(text, offered, "overlap"))
        both: list[tuple[Span | None, Span | None]] = [(wanted[i], offered[j]) for i, j in pairs]
        taken, given = {i for i, _ in pairs}, {j for _, j in pairs}
        both += [(span, None) for i, span in enumerate(wanted) if i not in taken]
        both += [(None, span) for j, span in enumerate(offered) if j not in given]
        for one, other in sorted(both, key=_reading_order):
            matrix[one.name if one else NOTHING, other.name if other else NOTHING] += 1
            kind = _mistaken(text, one, other)
            if kind:
                suggestion = predicted.suggestions.get(other.id) if other else None
                found = suggestion.score if suggestion else None
                self.mistakes.append(Mistake(predicted.document.id, kind, one, other, found))


def _reading_order(pair: tuple[Span | None, Span | None]) -> tuple[int, int]:
    extent = next(span.extent for span in pair if span is not None)
    return extent.start, extent.end


def _mistaken(text: str, gold: Span | None, predicted: Span | None) -> str:
    """What kind of mistake the pair is; empty = none in token mode."""
    if gold is None or predicted is None:
        return "missed" if gold else "spurious"
    if gold.name != predicted.name:
        return "label"
    one, other = gold.extent, predicted.extent
    return "" if grown(text, one.start, one.end) == grown(text, other.start, other.end) else "extent"


def _events(layer: Layer) -> list[Event]:
    """In the order of the layer."""
    return [a for a in layer.annotations.values() if isinstance(a, Event)]


def _places(text: str, spans: Iterable[Span], mode: str) -> list[Place]:
    """Where they are as the mode sees it. A span of several parts counts from its first to its last."""
    places = [(s.extent.start, s.extent.end, s.name) for s in spans]
    return [(*grown(text, start, end), n) for start, end, n in places] if mode == "token" else places


def _unnamed(places: Iterable[Place]) -> list[Place]:
    return [(start, end, "") for start, end, _ in places]


def _fillers(text: str, layer: Layer, mode: str) -> dict[str, list[Place]]:
    """Of each event, the place and role of every argument that has words in the text."""
    spans = [a for a in layer.annotations.values() if isinstance(a, Entity | Event)]
    at = dict(zip((s.id for s in spans), _places(text, spans, mode), strict=True))
    return {
        e.id: [(*at[a.target][:2], a.role) for a in e.arguments if a.target in at]
        for e in spans
        if isinstance(e, Event)
    }
