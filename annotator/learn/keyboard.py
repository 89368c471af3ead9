"""What the keys of the program cost: names, attributes, extents, the caret's way, roles.

KEYS is the one table of costs. Its keys are those of ui/actions.py, ui/digits.py and docs/guide.md (a
test holds that they are); how they follow each other is that of benchmarks/annotate_seed.py.
"""

import unicodedata
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from functools import cache

from annotator import text as arabic
from annotator.model import Attributes, Entity, Event, Range, Span
from annotator.scheme import Scheme

KEYS: Mapping[str, str] = {
    # deciding: after Enter, Backspace and a digit the next suggestion is in hand
    "accept": "Enter",
    "reject": "Backspace",
    "next": "Tab",
    # names: the digit bar; a label without a digit and a type from their lists, where letters filter
    "label": "1",
    "unkeyed label": "= a Enter",
    "type": "E 1 Esc",  # Esc closes the roles that open
    "letter of a type": "a",
    # attributes: the one of two values, and any other
    "toggle": "T",
    "value": "A 1",
    # extents
    "edge": "[",
    "edge by a letter": "Shift+[",
    "further part": "H Shift+M",
    # the caret's way
    "begin": "Esc Ctrl+Home",
    "sentence": "Ctrl+Down",
    "word": "Ctrl+Left",
    "event": "Shift+J",
    # roles
    "roles": "R Esc",
    "row": "Down",
    "take out": "Delete",
    "role": "1",
    "unkeyed role": "= a Enter",
    "filler": "1",
    "filler that does not fit": "R",
    "filler from the list": "= Enter",
    "value without words": "0 1",
}
_DIGITS = 9  # choices of a list, and fillers, that have one
_ROLES = 11  # 1 … 9 0 −
_FEW = 4  # letters after which a list of fillers is short enough


@cache
def presses(what: str) -> int:
    """How many keys it takes; a key with Shift or Ctrl is one."""
    return len(KEYS[what].split())


class Keyboard:
    """What depends on the scheme alone."""

    def __init__(self, scheme: Scheme) -> None:
        self.scheme = scheme
        self._names = {
            t.id: arabic.fold("\n".join(("", t.words.ar, t.words.en, t.id, _group(scheme, t.group)))).text
            for t in scheme.types
        }
        self._letters: dict[str, int] = {}

    def label(self, id: str) -> int:
        """To label what is in hand."""
        known = self.scheme.label_of.get(id)
        return presses("label" if known and known.key else "unkeyed label")

    def type(self, id: str, likely: Sequence[str] = ()) -> int:
        """To make what is in hand an event of that type; the `likely` ones head the list."""
        if id not in self._names or id in likely[:_DIGITS]:
            return presses("type")
        if id not in self._letters:
            self._letters[id] = self._filtered(id)
        return presses("type") + self._letters[id] * presses("letter of a type")

    def _filtered(self, id: str) -> int:
        """Letters of the English name until the type has a digit."""
        name = self.scheme.type_of[id].words.get("en").lower()
        for count in range(len(name)):
            wanted = arabic.fold(name[:count].strip()).text
            if id in self._shown(wanted)[:_DIGITS]:
                return count
        return len(name)

    def _shown(self, wanted: str) -> list[str]:
        """Those that begin a word so come first."""
        found = [id for id, words in self._names.items() if wanted in words]
        begins = [id for id in found if f"\n{wanted}" in self._names[id] or f" {wanted}" in self._names[id]]
        return begins + [id for id in found if id not in begins]

    def defaults(self, kind: str) -> dict[str, str]:
        """The attributes with which a new event, or entity of a label, starts."""
        return {a.id: a.default for a in self.scheme.attributes_of(kind)}

    def attributes(self, kind: str, has: Attributes, wanted: Attributes) -> int:
        """From some values to others. What the scheme does not know, or gold does not say, costs nothing."""
        spent, toggles = 0, "toggle"
        for attribute in self.scheme.attributes_of(kind):
            two = len(attribute.values) == 2
            want, now = wanted.get(attribute.id, ""), has.get(attribute.id, "")
            if want and want != now:
                turned = two and (now or attribute.default) != want
                spent += presses(toggles if turned else "value")
            if two:
                toggles = "value"  # T turns the first of them over
        return spent


def _group(scheme: Scheme, id: str) -> str:
    return scheme.group_of[id].words.en if id in scheme.group_of else ""


class Ground:
    """One document: its words and sentences, and where its gold annotations stand."""

    def __init__(self, text: str, gold: Sequence[Span], scheme: Scheme, known: Container[str] = ()) -> None:
        self.text, self.gold, self.scheme, self.known = text, gold, scheme, known
        self.starts, self.ends = arabic.edges(text, known)
        self.words = arabic.words(text)
        self.word_starts = [w.start for w in self.words]
        self.sentences = [s.start for s in arabic.sentences(text)]
        self.order = {g.id: n for n, g in enumerate(gold)}
        self.span_starts = [g.extent.start for g in gold]
        self.longest = max((len(g.extent) for g in gold), default=0)
        self._in_sentence: dict[int, list[Span]] = defaultdict(list)
        for g in gold:
            self._in_sentence[self.sentence(g.extent.start)].append(g)
        self._events: dict[str, list[Event]] = defaultdict(list)
        for g in gold:
            if isinstance(g, Event):
                self._events[self._folded(g)].append(g)

    def sentence(self, at: int) -> int:
        """Which one a code point lies in, from 0."""
        return max(0, bisect_right(self.sentences, at) - 1)

    def _folded(self, span: Span) -> str:
        return arabic.fold(self.text[span.extent.start : span.extent.end]).text

    def types_before(self, event: Span) -> list[str]:
        """The types that its word had earlier in the document: they head the list."""
        before = (v for v in self._events[self._folded(event)] if v.extent.start < event.extent.start)
        return list(dict.fromkeys(v.type for v in before))

    # ---- extents ----

    def fit(self, now: Range, wanted: Range) -> int:
        """Both edges from the one range to the other, by words, then by letters."""
        return self._way(now.start, wanted.start, self.starts) + self._way(now.end, wanted.end, self.ends)

    def _way(self, a: int, b: int, stops: Sequence[int]) -> int:
        """The cheapest of letters alone and of a stop before or behind `b` and letters from there."""
        if a == b:
            return 0
        ways = [self._letters(a, b)]
        here = bisect_left(stops, a) if b < a else bisect_right(stops, a) - 1
        for n in (bisect_right(stops, b) - 1, bisect_left(stops, b)):
            if 0 <= n < len(stops) and abs(n - here) * presses("edge") < ways[0]:
                ways.append(abs(n - here) * presses("edge") + self._letters(stops[n], b))
        return min(ways)

    def _letters(self, a: int, b: int) -> int:
        """A letter with its harakat is one stop."""
        between = self.text[min(a, b) : max(a, b)]
        return presses("edge by a letter") * sum(unicodedata.category(c) not in ("Mn", "Cf") for c in between)

    def extent(self, ranges: Sequence[Range]) -> int:
        """From the word at the caret, which stands on the first range, to all of them."""
        first, *further = sorted(ranges)
        spent = self.fit(self._word(first.start), first)
        for before, part in zip(sorted(ranges), further, strict=False):
            spent += presses("further part") + self.path([part.start], before.start)
            spent += self.fit(self._word(part.start), part)
        return spent

    def _word(self, at: int) -> Range:
        """What a caret there has in hand: the word without its proclitics."""
        n = min(max(0, bisect_right(self.word_starts, at) - 1), len(self.words) - 1)
        return arabic.core(self.text, self.words[n], self.known) if n >= 0 else Range(at, at + 1)

    def path(self, places: Iterable[int], caret: int = 0) -> int:
        """The caret from place to place, in the order of the text: by sentences, then by words."""
        spent = 0
        for place in places:
            below = self.sentence(place) - self.sentence(caret)
            if below > 0:
                spent += below * presses("sentence")
                caret = self.sentences[self.sentence(place)]
            passed = bisect_right(self.word_starts, place) - bisect_right(self.word_starts, caret)
            spent += max(0, passed) * presses("word")
            caret = place
        return spent

    def approach(self, place: int) -> int:
        """The caret from the beginning of the sentence to a place in it."""
        return self.path([place], self.sentences[self.sentence(place)] if self.sentences else 0)

    # ---- roles ----

    def roles(self, event: Event, has: Iterable[tuple[str, str]]) -> int:
        """From the arguments that an event has (role and gold id or value) to those of gold."""
        now = list(has)
        wanted = {(a.role, a.target or a.value): a.target for a in event.arguments}
        wrong = [n for n, pair in enumerate(sorted(now)) if pair not in wanted]
        missing = [pair for pair in wanted if pair not in now]
        if not wrong and not missing:
            return 0
        spent = presses("roles") + len(wrong) * presses("take out")
        if wrong:
            spent += (wrong[-1] + 1) * presses("row")
        filled = set(now) & wanted.keys()
        for role, filler in sorted(missing, key=lambda p: (p[0], self.order.get(p[1], -1))):
            spent += self._fill(event, role, filler if wanted[role, filler] else "", filled)
            filled.add((role, filler))
        return spent

    def _fill(self, event: Event, role: str, target: str, filled: Container[tuple[str, str]]) -> int:
        """The role's digit and its filler's; an empty `target` is a value without words."""
        known = self.scheme.type_of.get(event.type)
        roles = known.roles if known and known.roles else tuple(r.id for r in self.scheme.roles)
        spent = presses("role" if role in roles[:_ROLES] else "unkeyed role")
        if target not in self.order:
            return spent + presses("value without words")
        span = self.gold[self.order[target]]
        fits = self.scheme.role_of[role].fits if role in self.scheme.role_of else ()
        everything = not _suits(span, fits)
        spent += presses("filler that does not fit") if everything else 0
        before = self._before(event, span, () if everything else fits)
        number = sum((role, s.id) not in filled for s in before)
        if number < _DIGITS:
            return spent + presses("filler")
        return spent + presses("filler from the list") + min(number, _FEW) * presses("row")

    def _before(self, event: Event, target: Span, fits: Sequence[str]) -> list[Span]:
        """What is numbered before the target: first the event's sentence, then by distance."""
        here, home = event.trigger, self.sentence(event.trigger.start)
        rank = self._rank(event, target)
        near = self._in_sentence[home]
        if rank[0]:
            gap = rank[1]
            low = bisect_left(self.span_starts, here.start - gap - self.longest)
            near = [*near, *self.gold[low : bisect_right(self.span_starts, here.end + gap)]]
        found = {s.id: s for s in near if s.id != event.id and _suits(s, fits)}
        return [s for s in found.values() if self._rank(event, s) < rank]

    def _rank(self, event: Event, span: Span) -> tuple[bool, int, int]:
        extent, here = span.extent, event.trigger
        gap = max(extent.start - here.end, here.start - extent.end, 0)
        away = self.sentence(extent.start) != self.sentence(here.start)
        return away, gap, self.order[span.id]


def _suits(span: Span, fits: Sequence[str]) -> bool:
    if not fits:
        return True
    return span.label in fits if isinstance(span, Entity) else "event" in fits
