"""Who did what to whom: which mentions of the sentence fill which role of an event.

For every trigger and every mention near it a weighted vote (lists/roles.txt) of where the mention stands,
what preposition is before it and what the event's type takes gives a role or none.
"""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass

from annotator.suggest.events import Trigger, bare_form
from annotator.suggest.linear import NONE, Linear
from annotator.suggest.page import BREAK, CLAUSE, Page
from annotator.suggest.proposal import Proposal

_REACH = 40


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


def mentions(
    page: Page, entities: Sequence[Proposal], triggers: Sequence[Trigger], prepositions: Container[str]
) -> list[Mention]:
    """The entities, then the triggers, as fillers, in the order given."""
    found: list[Mention] = []
    at = 0
    words = page.words
    open_until: list[int] = []
    for p in entities:
        while at < len(words) and words[at].end <= p.start:
            at += 1
        first = min(at, len(words) - 1)
        last = first
        while last < len(words) and words[last].start < p.end:
            last += 1
        open_until = [end for end in open_until if end > p.start]
        found.append(
            Mention(
                first,
                max(last, first + 1),
                p.kind,
                _before(page, first, p.start, prepositions),
                len(open_until),
            )
        )
        open_until.append(p.end)
    for t in triggers:
        found.append(
            Mention(t.word, t.word + 1, "event " + t.type, _before(page, t.word, t.start, prepositions), 0)
        )
    return found


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


def near(page: Page, trigger: Trigger, all_mentions: Sequence[Mention]) -> Iterator[int]:
    """The numbers of the mentions in the trigger's sentence and the one before."""
    sentence = page.words[trigger.word].sentence
    for n, m in enumerate(all_mentions):
        close = -1 <= page.words[m.first].sentence - sentence <= 0 and abs(m.first - trigger.word) <= _REACH
        itself = m.label.startswith("event") and m.first == trigger.word
        if close and not itself:
            yield n


def features(page: Page, trigger: Trigger, mention: Mention, all_mentions: Sequence[Mention]) -> list[str]:
    """What can be said of the pair, as strings; the same in training and in use."""
    words = page.words
    after = mention.first > trigger.word
    low, high = sorted((mention.first, trigger.word))
    between = words[low + 1 : high + 1]
    marks = sum(w.gap == CLAUSE for w in between)
    other = sum(1 for m in all_mentions if m.label.startswith("event") and low < m.first < high)
    same = sum(1 for m in all_mentions if m.label == mention.label and low < m.first < high)
    far = any(w.gap == BREAK for w in between)
    side = ("A" if after else "B") + ("f" if far else "")
    label = mention.label.split(" ")[0]
    steps = min(high - low, 12) if high - low < 6 else 6 + min((high - low) // 6, 3)
    form = bare_form(page, trigger)
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

    def fill(
        self,
        page: Page,
        trigger: Trigger,
        all_mentions: Sequence[Mention],
        allowed: Sequence[str],
        least: float = 0.5,
    ) -> list[Filled]:
        """The mentions that fill a role with a share of `least` or more, in the order of the mentions."""
        filled: list[Filled] = []
        for n in near(page, trigger, all_mentions):
            shares = self.linear.shares(features(page, trigger, all_mentions[n], all_mentions))
            best = max(range(len(shares)), key=shares.__getitem__)
            role = self.linear.classes[best]
            if role != NONE and shares[best] >= least and role in allowed:
                filled.append(Filled(n, role, shares[best]))
        return filled
