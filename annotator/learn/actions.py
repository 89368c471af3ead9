"""How many key presses turn suggestions into gold, as a person with a keyboard would make them.

The person knows the gold annotations, walks the suggestions, goes through the text once for what is
missing, and then from event to event for roles and attributes: the way of benchmarks/annotate_seed.py,
which drives the real window (docs/seed-keys.md). What it leaves out: the first Tab of a document,
reading, mistakes, relations, and the keys that decide many suggestions at once.
"""

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from annotator.learn.keyboard import Ground, Keyboard, presses
from annotator.learn.matching import touching
from annotator.model import Argument, Entity, Event, Layer, Span, reading_order
from annotator.scheme import Scheme

PURPOSES = (
    "accept", "relabel", "resize", "reject", "move", "extent", "label", "type", "roles", "attributes",
)  # fmt: skip
FATES = ("accepted", "relabeled", "resized", "rejected", "created")

Filled = frozenset[tuple[str, str]]  # of an event: role, and the gold id or value that fills it


@dataclass(frozen=True, slots=True)
class Actions:
    """Key presses by PURPOSES, with the suggestions and `without` any; what became of them by FATES.

    `annotations` are the gold entities and events, with all that belongs to them. A suggestion that is
    both relabeled and resized counts as resized.
    """

    annotations: int
    suggestions: int
    presses: Mapping[str, int]
    without: Mapping[str, int]
    fates: Mapping[str, int]

    @property
    def total(self) -> int:
        """All presses with the suggestions."""
        return sum(self.presses.values())

    @property
    def total_without(self) -> int:
        """All presses when everything is made by hand."""
        return sum(self.without.values())

    @property
    def each(self) -> float:
        """Presses for each gold annotation; 1 when every suggestion is right."""
        return self.total / self.annotations if self.annotations else 0.0

    @property
    def each_without(self) -> float:
        """The same with no suggestions."""
        return self.total_without / self.annotations if self.annotations else 0.0

    @property
    def saved(self) -> float:
        """The share of presses that suggestions save; negative when they cost more than they give."""
        return 1 - self.total / self.total_without if self.total_without else 0.0


def simulate(
    gold: Sequence[Layer], predicted: Sequence[Layer], scheme: Scheme, *, known: Container[str] = ()
) -> Actions:
    """Turn each document's predicted annotations into its gold ones, in the fewest presses that this
    person finds. Documents are joined on their id; `known` are names that begin like a proclitic."""
    theirs = {layer.document.id: layer for layer in predicted}
    keyboard = Keyboard(scheme)
    spent, without, fates = Counter[str](), Counter[str](), Counter[str]()
    annotations = suggestions = 0
    for layer in gold:
        person = _Person(layer, keyboard, known)
        offered = _spans(theirs[layer.document.id]) if layer.document.id in theirs else []
        plan, bare = person.annotate(offered), person.annotate([])
        spent += plan.presses
        fates += plan.fates
        without += bare.presses
        annotations += len(person.gold)
        suggestions += len(offered)
    return Actions(
        annotations,
        suggestions,
        _listed(PURPOSES, spent),
        _listed(PURPOSES, without),
        _listed(FATES, fates),
    )


def _listed(names: Iterable[str], counts: Mapping[str, int]) -> dict[str, int]:
    return {name: counts.get(name, 0) for name in names}


def _spans(layer: Layer) -> list[Span]:
    return [a for a in layer.annotations.values() if isinstance(a, Entity | Event)]


@dataclass(frozen=True, slots=True)
class _Plan:
    """The presses of one document, and what became of its suggestions."""

    presses: Counter[str]
    fates: Counter[str]


@dataclass(frozen=True, slots=True)
class _Use:
    """One suggestion becomes one gold annotation: the presses until the next one is in hand."""

    presses: Mapping[str, int]
    fate: str

    @property
    def cost(self) -> int:
        return sum(self.presses.values())


Uses = dict[int, tuple[int, _Use]]  # index of a suggestion -> index of the gold span it becomes


class _Person:
    """Someone who knows the gold annotations of one document."""

    def __init__(self, layer: Layer, keyboard: Keyboard, known: Container[str]) -> None:
        self.keyboard = keyboard
        self.gold = sorted(_spans(layer), key=reading_order)
        self.ground = Ground(layer.document.text, self.gold, keyboard.scheme, known)

    def annotate(self, offered: Sequence[Span]) -> _Plan:
        """The cheaper of using what is good in the suggestions and of rejecting all of them."""
        plan = self._plan(offered, self._chosen(offered))
        if not offered:
            return plan
        scratch = self._plan(offered, {})
        return plan if plan.presses.total() <= scratch.presses.total() else scratch

    # ---- which suggestion becomes what ----

    def _chosen(self, offered: Sequence[Span]) -> Uses:
        """Each suggestion for the annotation where it saves most; none where rejecting is cheaper."""
        ones = [(s.extent.start, s.extent.end, "") for s in offered]
        others = [(g.extent.start, g.extent.end, "") for g in self.gold]
        ranked = []
        for i, j in touching(ones, others):
            use = self._use(offered[i], self.gold[j])
            if use is not None:
                lost = self._mended(use, offered[i], self.gold[j]) - self._made(self.gold[j])
                ranked.append((lost, use.cost, use.fate != "accepted", i, j, use))
        uses: Uses = {}
        done = set[int]()
        for lost, *_, i, j, use in sorted(ranked, key=lambda r: r[:5]):
            if lost <= presses("reject") and i not in uses and j not in done:
                uses[i] = j, use
                done.add(j)
        return {i: u for i, u in uses.items() if not self._better_made(offered[i], u, offered, uses)}

    def _mended(self, use: _Use, offered: Span, gold: Span) -> int:
        """With what is left to do to an event's attributes."""
        return use.cost + (self._attributes(offered, gold) if isinstance(gold, Event) else 0)

    def _made(self, gold: Span) -> int:
        """What making it costs, with the caret's way from the beginning of the sentence."""
        made = sum(self._making(gold).values()) + self.ground.approach(gold.extent.start)
        return made + (self._attributes(None, gold) if isinstance(gold, Event) else 0)

    def _better_made(self, offered: Span, used: tuple[int, _Use], among: Sequence[Span], uses: Uses) -> bool:
        """Whether an event comes with so much that is wrong that it is quicker to make a new one."""
        gold, use = self.gold[used[0]], used[1]
        if not isinstance(gold, Event):
            return False
        brought = self._brought(offered, among, uses)
        kept = self._mended(use, offered, gold) + self.ground.roles(gold, brought)
        return kept > presses("reject") + self._made(gold) + self.ground.roles(gold, ())

    def _use(self, offered: Span, gold: Span) -> _Use | None:
        """Accept it as it is, or with another name, extent or mention level; None when it cannot be."""
        if offered.ranges != gold.ranges and type(offered) is not type(gold):
            return None
        if len(offered.ranges) != len(gold.ranges):
            return None
        resized = sum(self.ground.fit(a, b) for a, b in zip(offered.ranges, gold.ranges, strict=True))
        renamed = 0
        if type(offered) is not type(gold) or offered.name != gold.name:
            renamed = self._naming(gold)
        toggled = self._attributes(offered, gold) if isinstance(gold, Entity) else 0
        if toggled and isinstance(offered, Event):
            return None  # the digit that makes it an entity goes on to the next at once
        if not (resized or renamed or toggled):
            return _Use({"accept": presses("accept")}, "accepted")
        spent = {"resize": resized, "relabel": renamed, "label": toggled}
        if resized or toggled or isinstance(gold, Event):  # it stays in hand
            spent["resize" if resized else "relabel"] += presses("next")
        return _Use(spent, "resized" if resized else "relabeled")

    # ---- what each thing costs ----

    def _naming(self, gold: Span) -> int:
        if isinstance(gold, Entity):
            return self.keyboard.label(gold.label)
        return self.keyboard.type(gold.type, self.ground.types_before(gold))

    def _attributes(self, has: Span | None, gold: Span) -> int:
        """Presses until all attributes are those of gold; a new annotation has the defaults."""
        kind = "event" if isinstance(gold, Event) else gold.label
        if has is not None and type(has) is type(gold):
            return self.keyboard.attributes(kind, has.attributes, gold.attributes)
        return self.keyboard.attributes(kind, self.keyboard.defaults(kind), gold.attributes)

    def _making(self, gold: Span) -> Counter[str]:
        """Extent and name, from the word at the caret on."""
        spent = Counter(extent=self.ground.extent(gold.ranges))
        if isinstance(gold, Event):
            spent["type"] = self._naming(gold)
        else:
            spent["label"] = self._naming(gold) + self._attributes(None, gold)
        return spent

    # ---- doing it ----

    def _plan(self, offered: Sequence[Span], uses: Uses) -> _Plan:
        spent, fates = Counter[str](), Counter[str]()
        for _, use in uses.values():
            spent.update(use.presses)
            fates[use.fate] += 1
        spent["reject"] += presses("reject") * (len(offered) - len(uses))
        fates["rejected"] += len(offered) - len(uses)
        used = {j for j, _ in uses.values()}
        missing = [g for j, g in enumerate(self.gold) if j not in used]
        fates["created"] += len(missing)
        if missing and offered:
            spent["move"] += presses("begin")
        spent["move"] += self.ground.path([g.extent.start for g in missing])
        for gold in missing:
            spent.update(self._making(gold))
        spent.update(self._finish(offered, uses))
        return _Plan(spent, fates)

    def _finish(self, offered: Sequence[Span], uses: Uses) -> Counter[str]:
        """From event to event, as far as there is something to mend."""
        source = {j: offered[i] for i, (j, _) in uses.items()}
        spent, events, last = Counter[str](), 0, 0
        for j, gold in enumerate(self.gold):
            if not isinstance(gold, Event):
                continue
            events += 1
            has = source.get(j)
            brought = self._brought(has, offered, uses) if has is not None else frozenset()
            roles, attributes = self.ground.roles(gold, brought), self._attributes(has, gold)
            spent["roles"] += roles
            spent["attributes"] += attributes
            if roles or attributes:
                last = events
        if last:
            spent["move"] += presses("begin") + last * presses("event")
        return spent

    def _brought(self, offered: Span, among: Sequence[Span], uses: Uses) -> Filled:
        """The arguments with which a suggested event comes, once all is decided: those that have a value
        or whose filler was used."""
        if not isinstance(offered, Event):
            return frozenset()
        become = {among[i].id: self.gold[j].id for i, (j, _) in uses.items()}
        kept = (self._as_gold(a, become) for a in offered.arguments if a.value or a.target in become)
        return frozenset((a.role, a.target or a.value) for a in kept)

    @staticmethod
    def _as_gold(argument: Argument, become: Mapping[str, str]) -> Argument:
        return replace(argument, target=become[argument.target]) if argument.target else argument
