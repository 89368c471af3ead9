"""Sentences of tokens, and annotations by the numbers of tokens, gathered to one document."""

from collections.abc import Mapping, Sequence
from typing import Any

from annotator.formats import claims
from annotator.formats.json_row import read_row
from annotator.formats.oneie import layout as oneie_layout
from annotator.formats.oneie.layout import NAME, Sentence
from annotator.formats.rows import LONGEST_TEXT, Reading, Row
from annotator.formats.span_tokens import placed
from annotator.model import Range

Object = dict[str, Any]
_LETTERS = {"entities": "e", "events": "v", "relations": "r"}


class Gathered:
    """One document as it is read. What is annotated names others by the objects that stand for them."""

    def __init__(self, id: str, where: str, reading: Reading) -> None:
        self.id, self.where, self.reading = id, where, reading
        self.annotated = self.suggested = False
        self.extra: Object = {}
        self._parts: list[str] = []
        self._length = 0
        self._sentences: list[Sentence] = []
        self._tokens: list[tuple[int, int]] = []
        self._listed: dict[bool, dict[str, list[Object]]] = {
            suggested: {kind: [] for kind in _LETTERS} for suggested in (False, True)
        }
        self._taken: set[str] = set()
        self._again = 0

    def sentence(self, words: Sequence[str], raw: Mapping[str, Any], keys: Mapping[str, Any]) -> range:
        """Add one; gives the numbers of its tokens. `text` or else `sentence` of the raw line has its blanks.

        Raises ValueError where the text has other words, or the document grows too long.
        """
        text, shown = raw.get("text"), raw.get("sentence")
        if isinstance(text, str):
            found = placed(words, text)
        else:
            found = placed(words, shown) if isinstance(shown, str) else None
            text = f"{shown if found is not None else ' '.join(words)}\n"
            found = found if found is not None else placed(words, text)
        if found is None:
            raise ValueError("the tokens are not the words of its text")
        if self._length + len(text) > LONGEST_TEXT:
            raise ValueError(f"the text of {self.id} has more than {LONGEST_TEXT} characters")
        first = len(self._tokens)
        self._tokens += [(self._length + a, self._length + b) for a, b in found]
        if found:
            self._sentences.append(Sentence(tuple(self._tokens[first:]), keys))
        self._parts.append(text)
        self._length += len(text)
        return range(first, len(self._tokens))

    @property
    def empty(self) -> bool:
        """Whether no sentence could be read."""
        return not self._parts

    def span(self, start: object, end: object, within: range) -> Object:
        """The place of some tokens, in code points; `end` is the one after the last. Raises ValueError."""
        if type(start) is not int or type(end) is not int:
            raise ValueError("start and end are not numbers of tokens")
        if not 0 <= start < end <= len(within):
            raise ValueError(f"there are no tokens {start}–{end}; it has {len(within)}")
        found = {"start": self._tokens[within[start]][0], "end": self._tokens[within[end - 1]][1]}
        if found["start"] == found["end"]:
            raise ValueError(f"the tokens {start}–{end} are empty")
        return found

    def words(self, span: Mapping[str, int]) -> str:
        """What stands there; sentences before the last one are not looked at."""
        text = self._parts[-1]
        start = self._length - len(text)
        return text[span["start"] - start : span["end"] - start]

    def add(self, kind: str, id: object, found: Object, *, suggested: bool = False) -> Object:
        """An annotation of own JSONL; an id that is there already, or is none, is replaced by a free one."""
        name = str(id) if isinstance(id, str | int) and id != "" else ""
        again = bool(name) and name in self._taken
        self._again += again
        found["id"] = "" if again else name
        self._taken.add(name)
        self._listed[suggested][kind].append(found)
        return found

    def entities(self, *, suggested: bool = False) -> list[Object]:
        """Those that were added so far."""
        return self._listed[suggested]["entities"]

    def row(self) -> Row:
        """The whole. Raises ValueError, saying why, where it is none."""
        for lists in self._listed.values():
            for kind, objects in lists.items():
                self._name(_LETTERS[kind], objects)
        for lists in self._listed.values():
            for event in lists["events"]:
                event["arguments"] = [{**a, "target": a["target"]["id"]} for a in event["arguments"]]
            for relation in lists["relations"]:
                relation |= {end: relation[end]["id"] for end in ("from", "to")}
        if self._again:
            self.reading.note(self.where, f"{self.id}: {self._again} ids stand twice; the later ones are new")
        raw = "".join(self._parts)
        own: Object = {"id": self.id, "text": raw} | (self._listed[False] if self.annotated else {})
        own |= {"suggestions": self._listed[True]} if self.suggested else {}
        kept = self.extra | self._told(raw)
        return read_row(own | ({NAME: kept} if kept else {}), self.where)

    def _told(self, raw: str) -> Object:
        source = claims.source(raw)
        at = source.positions
        lists = self._listed[False]
        places = [*lists["entities"], *(v["trigger"] for v in lists["events"])]
        ends = ((p["start"], p["end"]) for p in places)
        extents = tuple([Range(a, b) if at is None else Range(at[a], at[b]) for a, b in ends])
        moved = [
            Sentence(
                s.tokens if at is None else tuple([(at[a], at[b]) for a, b in s.tokens]),
                {k: v for k, v in s.keys.items() if (k, v) != ("sent_id", f"{self.id}-{n}")},
            )
            for n, s in enumerate(self._sentences)
        ]
        return dict(oneie_layout.told(source.clean, moved, extents).get(NAME, {}))

    def _name(self, letter: str, objects: Sequence[Object]) -> None:
        free = (f"{letter}{n}" for n in range(1, len(self._taken) + len(objects) + 2))
        for one in objects:
            if not one["id"]:
                one["id"] = next(x for x in free if x not in self._taken)
                self._taken.add(one["id"])
