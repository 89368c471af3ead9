"""A document of DyGIE++'s JSON: sentences of tokens, and annotations by the numbers of the document's tokens.

The last token is named, not the one after it. What a model found (`predicted_…`) are suggestions. Mentions of
one thing (`clusters`) are joined, each to the next, by the relation that schemes here have for that. RAMS,
which has sentences and a key too, says the same of events in lists of its own.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from annotator.chains import SAME
from annotator.formats.oneie.document import Gathered
from annotator.formats.rows import Reading, Row

Object = dict[str, Any]
_MENTION = "mention"  # the label of what is in a cluster and is no entity
_KINDS = ("ner", "events", "relations", "clusters")
_RAMS = ("evt_triggers", "ent_spans", "gold_evt_links")  # its triggers, arguments, and what joins them
_ROLE = re.compile(r"evt[0-9]+arg[0-9]+(?=.)")  # stands before the role that it numbers
_READ = ("doc_key", "sentences", *_KINDS, *(f"predicted_{k}" for k in _KINDS))


def row(raw: Object, id: str, where: str, reading: Reading) -> Row:
    """The row of an object. What is bad in it is refused one by one. Raises ValueError where it is none."""
    document = Gathered(id, where, reading)
    raw = _of_rams(raw) if _RAMS[0] in raw else raw
    count = 0
    for words in raw["sentences"]:
        if not isinstance(words, list) or not all(isinstance(w, str) for w in words):
            raise ValueError("its sentences are not lists of words")
        count += len(document.sentence(words, {}, {}))
    for suggested, prefix in ((False, ""), (True, "predicted_")):
        lists = {k: raw[f"{prefix}{k}"] for k in _KINDS if isinstance(raw.get(f"{prefix}{k}"), list)}
        if lists:
            document.annotated |= not suggested
            document.suggested |= suggested
            _Lists(document, range(count), where, reading, suggested=suggested).all(lists)
    document.extra = {k: v for k, v in raw.items() if k not in _READ}
    return document.row()


def _of_rams(raw: Object) -> Object:
    """With its lists in the shape of DyGIE++: a span is labelled with the role that it fills."""
    triggers, spans, links = (list(_inner(raw.get(k), 1)) for k in _RAMS)
    try:
        ner = [[s[0], s[1], _role(s[2][0][0])] for s in spans]
        events = {(t[0], t[1]): [[t[0], t[1], t[2][0][0]]] for t in triggers}
        for trigger, span, role in links:
            events[trigger[0], trigger[1]].append([span[0], span[1], _role(role)])
    except (TypeError, IndexError, KeyError, ValueError) as problem:
        raise ValueError("its events are not as RAMS writes them") from problem
    rest = {k: v for k, v in raw.items() if k not in _RAMS and v != []}
    return rest | {"ner": [ner], "events": [list(events.values())]}


def _role(name: str) -> str:
    return _ROLE.sub("", name)


class _Lists:
    def __init__(
        self, document: Gathered, tokens: range, where: str, reading: Reading, *, suggested: bool
    ) -> None:
        self._document, self._tokens, self._suggested = document, tokens, suggested
        self._where, self._reading = where, reading
        self._places: dict[tuple[int, int], Object] = {}

    def all(self, lists: Mapping[str, list[Any]]) -> None:
        """Entities first, which the others join."""
        for kind in _KINDS:
            for one in _inner(lists.get(kind, []), 1 if kind == "clusters" else 2):
                try:
                    getattr(self, f"_{kind}")(one)
                except (ValueError, TypeError, IndexError) as problem:
                    words = str(problem) if isinstance(problem, ValueError) else "not as DyGIE++ writes it"
                    self._reading.refuse(self._where, f"{self._document.id}, one of its {kind}: {words}")

    def _span(self, first: object, last: object) -> Object:
        if type(first) is not int or type(last) is not int:
            raise ValueError("its tokens are not numbers")
        if not 0 <= first <= last < len(self._tokens):
            raise ValueError(f"there are no tokens {first} to {last}; it has {len(self._tokens)}")
        return self._document.span(first, last + 1, self._tokens)

    def _add(self, kind: str, found: Object, scores: Sequence[Any]) -> Object:
        said = [x for x in scores if isinstance(x, int | float) and 0 <= x <= 1]
        guess = {"score": float(said[-1]) if said else 0.5, "source": "dygie"} if self._suggested else {}
        return self._document.add(kind, None, found | guess, suggested=self._suggested)

    def _ner(self, one: Sequence[Any]) -> None:
        span = self._span(one[0], one[1])
        found = self._add("entities", {**span, "label": _name(one[2])}, one[3:])
        self._places.setdefault((span["start"], span["end"]), found)

    def _filler(self, first: object, last: object, label: str) -> Object:
        """The entity on these tokens; where there is none, one of this label is made, and said."""
        span = self._span(first, last)
        place = (span["start"], span["end"])
        if place not in self._places:
            words = f"no entity stands on tokens {first}–{last}; one called {label} was made"
            self._reading.note(self._where, f"{self._document.id}: {words}")
            self._places[place] = self._add("entities", {**span, "label": label}, ())
        return self._places[place]

    def _events(self, one: Sequence[Any]) -> None:
        head = one[0]
        last = 0 if isinstance(head[1], str) else 1  # the trigger is one token, or its first and last
        found: Object = {"type": _name(head[last + 1]), "trigger": self._span(head[0], head[last])}
        filled = [(a, _name(a[2])) for a in one[1:]]
        found["arguments"] = [{"role": role, "target": self._filler(a[0], a[1], role)} for a, role in filled]
        self._add("events", found, head[last + 2 :])

    def _relations(self, one: Sequence[Any]) -> None:
        type = _name(one[4])
        ends = {"from": self._filler(one[0], one[1], _MENTION), "to": self._filler(one[2], one[3], _MENTION)}
        self._add("relations", {"type": type, **ends}, one[5:])

    def _clusters(self, one: Sequence[Any]) -> None:
        mentions = [self._filler(m[0], m[1], _MENTION) for m in one]
        for before, after in pairwise(mentions):
            self._add("relations", {"type": SAME, "from": before, "to": after}, ())


def _inner(listed: object, depth: int) -> Iterator[Any]:
    """What stands in lists within lists: a list for each sentence, or none."""
    for one in listed if isinstance(listed, list) else ():
        if depth > 1:
            yield from _inner(one, depth - 1)
        else:
            yield one


def _name(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise ValueError("it has no name")
    return value
