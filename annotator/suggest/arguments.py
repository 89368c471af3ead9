"""Who did what to whom: which mentions of the sentence fill which role of an event.

For every trigger and every mention near it a weighted vote (lists/roles.txt) of where the mention stands,
what preposition is before it and what the event's type takes gives a role or none.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from annotator.scheme import EventType
from annotator.suggest.events import Trigger, bare_form
from annotator.suggest.linear import NONE, Linear
from annotator.suggest.page import CLAUSE, Page
from annotator.suggest.proposal import Proposal

_REACH = 20
_LEAST = 0.45
_EXPECTED = 0.3


@dataclass(frozen=True, slots=True)
class Mention:
    """A possible filler: `words[first:last]`, its label (`event` for a trigger), what precedes it."""

    first: int
    last: int
    label: str
    before: str
    depth: int


@dataclass(frozen=True, slots=True)
class Filled:
    """The number of a mention, the role it fills, and how sure that is."""

    mention: int
    role: str
    score: float


class Field:
    """The possible fillers of a page: the entities, then the triggers, in the order given."""

    def __init__(
        self,
        page: Page,
        entities: Sequence[Proposal],
        triggers: Sequence[Trigger],
        prepositions: Container[str],
    ) -> None:
        self.page = page
        self.mentions = [*_of_entities(page, entities, prepositions)]
        for t in triggers:
            before = _before(page, t.word, t.start, prepositions)
            self.mentions.append(Mention(t.word, t.word + 1, "event " + t.type, before, 0))
        self._places: dict[str, list[int]] = {}
        for m in self.mentions:
            self._places.setdefault(m.label, []).append(m.first)
        self._events = sorted(t.word for t in triggers)
        for places in self._places.values():
            places.sort()
        self._clauses = [0, *accumulate(w.gap == CLAUSE for w in page.words)]

    def events_between(self, low: int, high: int) -> int:
        """How many triggers stand strictly between two words."""
        return _between(self._events, low, high)

    def same_between(self, label: str, low: int, high: int) -> int:
        """How many mentions of a label begin strictly between two words."""
        return _between(self._places[label], low, high)

    def clauses_between(self, low: int, high: int) -> int:
        """How many clauses begin after the first of two words and not after the second."""
        return self._clauses[high + 1] - self._clauses[low + 1]


def _between(places: Sequence[int], low: int, high: int) -> int:
    return max(0, bisect_left(places, high) - bisect_right(places, low))


def _of_entities(page: Page, entities: Sequence[Proposal], prepositions: Container[str]) -> Iterator[Mention]:
    words, at = page.words, 0
    open_until: list[int] = []
    for p in entities:
        while at < len(words) - 1 and words[at].end <= p.start:
            at += 1
        last = at + 1
        while last < len(words) and words[last].start < p.end:
            last += 1
        open_until = [end for end in open_until if end > p.start]
        yield Mention(at, last, p.kind, _before(page, at, p.start, prepositions), len(open_until))
        open_until.append(p.end)


def _before(page: Page, first: int, start: int, prepositions: Container[str]) -> str:
    """The preposition before a mention: the letters cut off it, else the word before."""
    word = page.words[first]
    if start > word.start:
        return page.text[word.start : start][-1]
    if not first or word.gap >= CLAUSE:
        return "|"
    form = page.words[first - 1].form
    for _, rest in page.words[first - 1].cuts:
        if rest in prepositions:
            return rest
    return form[:1] + form[-2:] if len(form) > 3 else form


def near(trigger: Trigger, field: Field) -> Iterator[int]:
    """The numbers of the mentions in the trigger's sentence and the one before."""
    words = field.page.words
    sentence = words[trigger.word].sentence
    for n, m in enumerate(field.mentions):
        close = abs(m.first - trigger.word) <= _REACH and -1 <= words[m.first].sentence - sentence <= 0
        itself = m.first == trigger.word and m.label.startswith("event")
        if close and not itself:
            yield n


def features(trigger: Trigger, mention: Mention, field: Field) -> list[str]:
    """What can be said of the pair, as strings; the same in training and in use."""
    words = field.page.words
    low, high = sorted((mention.first, trigger.word))
    marks = field.clauses_between(low, high)
    other = field.events_between(low, high)
    same = field.same_between(mention.label, low, high)
    far = words[low].sentence != words[high].sentence
    side = ("A" if mention.first > trigger.word else "B") + ("f" if far else "")
    label = mention.label.partition(" ")[0]
    steps = min(high - low, 12) if high - low < 6 else 6 + min((high - low) // 6, 3)
    form = bare_form(field.page, trigger)
    inside = "i" if mention.first <= trigger.word < mention.last else side
    kind = f"{trigger.type} {mention.label}"
    return [
        f"t {kind} {inside}",
        f"d {mention.label} {inside} {steps}",
        f"b {label} {mention.before} {inside}",
        f"tb {trigger.type} {label} {mention.before}",
        f"f {form} {label} {inside}",
        f"s {label} {inside} {min(same, 3)}",
        f"o {label} {inside} {min(other, 3)}",
        f"m {label} {inside} {min(marks, 3)}",
        f"n {mention.label} {mention.depth}",
        f"to {kind} {inside} {min(other, 2)}",
        f"ts {kind} {inside} {min(same, 2)}",
        f"fb {form} {mention.before} {label}",
        f"td {trigger.type} {label} {inside} {min(steps, 7)}",
        f"l {mention.label}",
        f"p {form[:2]} {label} {inside} {steps < 3}",
    ]


class Roles:
    """Chooses the arguments of each trigger."""

    def __init__(self) -> None:
        self.linear = Linear("roles.txt")

    def fill(self, trigger: Trigger, field: Field, kind: EventType) -> list[Filled]:
        """The mentions that fill a role of the event's type, in the order of the mentions.

        A role that the type expects and that nothing fills takes its likeliest mention, where that is
        likely enough.
        """
        filled: list[Filled] = []
        left: list[tuple[int, list[float]]] = []
        for n in near(trigger, field):
            shares = self.linear.shares(features(trigger, field.mentions[n], field))
            best = max(range(len(shares)), key=shares.__getitem__)
            role = self.linear.classes[best]
            if role != NONE and shares[best] >= _LEAST and role in kind.roles:
                filled.append(Filled(n, role, shares[best]))
            else:
                left.append((n, shares))
        for role in kind.expected:
            if role in self.linear.classes and not any(f.role == role for f in filled):
                number = self.linear.classes.index(role)
                share, back = max(((shares[number], -n) for n, shares in left), default=(0.0, 0))
                if share >= _EXPECTED:
                    filled.append(Filled(-back, role, share))
        return sorted(filled, key=lambda f: (f.mention, f.role))
