"""Entities in the column MISC of CoNLL-U: `Entity=` of CorefUD, in brackets, or tags in `NER=`.

CorefUD 1.0 (Nedoluzhko et al. 2022): `(e1-PER` opens an entity at its first word, `e1)` closes it at
its last, `(e1-PER)` is of one word; `(e1[1/2]-PER` is the first of two pieces. What stands between
the hyphens is told by `# global.Entity`. Mentions of one thing have one id (conllu/coref.py).
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple
from urllib.parse import unquote

from annotator.formats import tags
from annotator.formats.conllu import coref
from annotator.formats.conllu.coref import Used, plain
from annotator.model import Annotation, Entity, Range, Relation, plain_entity

FIELDS = "GRP-etype-head-identity-mention-led"  # GRP: an id that holds within its document
_HEAD = "1"  # of its words the first, as no tree says otherwise; Udapi cannot do without
Place = tuple[int, int]  # start and end in the text, in code points
_CHUNK = re.compile(r"\(([^()]+)(\)?)|([^()]+)\)")
_PIECE = re.compile(r"(.+)\[([1-9][0-9]{0,5})/([1-9][0-9]{0,5})\]")
_NAMES = ("eid", "GRP"), ("etype", "entity"), ("identity", "link"), ("mention",), ("led",)  # of `Fields`


@dataclass(slots=True)
class Word:
    """A line of a sentence. `last`: the number of the last word of a token of several (`3-4`).

    An empty node (`5.1`) has no number: −1. `tag`: what a column or MISC says in the manner of IOB.
    """

    line: int
    number: int
    last: int
    form: str
    misc: Mapping[str, str]
    tag: str = ""


class Fields(NamedTuple):
    """Which of the parts between hyphens is what; −1 = none."""

    id: int
    label: int
    link: int
    own: int
    led: int

    @classmethod
    def named(cls, names: Sequence[str]) -> "Fields":
        """By the names that `# global.Entity` gives."""
        at = {name: n for n, name in enumerate(names)}
        return cls(*(next((at[k] for k in keys if k in at), -1) for keys in _NAMES))


@dataclass(slots=True)
class _Mention:
    """An entity that begins at a line; `pieces` are those that are complete.

    `id` is that of its cluster, `own` its own where the file says one, `led` which relations lead to it.
    """

    line: int
    id: str
    label: str
    link: str
    own: str = ""
    led: str = ""
    pieces: list[Range] = field(default_factory=list)
    start: int = -1  # of the piece that is open


@dataclass(slots=True)
class Mentions:
    """Those of one document.

    `said`: whether the file says anything of entities; `unseen`: some are on empty nodes only.
    """

    said: bool = False
    unseen: bool = False
    beside: Counter[int] = field(default_factory=Counter)  # how often a part that is no field says something
    listed: list[_Mention] = field(default_factory=list)
    going: dict[str, list[_Mention]] = field(default_factory=dict)
    paused: dict[str, list[_Mention]] = field(default_factory=dict)

    def sentence(
        self, words: Sequence[Word], places: Mapping[int, Place], fields: Fields
    ) -> Iterator[tuple[int, str]]:
        """Take those of one sentence. `places`: of words, by line. Gives the lines that are bad, and why."""
        for n, word in enumerate(words):
            brackets = word.misc.get("Entity", "")
            if brackets and "(" not in brackets and ")" not in brackets:
                word.tag = word.tag or brackets
            elif brackets:
                yield from self._brackets(word, brackets, _around(words, n, places), fields)
        tagged = [w for w in words if w.number > 0 and w.last == w.number and w.line in places]
        if any(w.tag for w in tagged):
            yield from self._tags(tagged, places)

    def _tags(self, words: Sequence[Word], places: Mapping[int, Place]) -> Iterator[tuple[int, str]]:
        self.said = True
        listed = []
        for word in words:
            tag = word.tag if word.tag not in ("", "_", "*") else "O"
            if not tags.TAG.fullmatch(tag):
                yield word.line, f"«{tag}» is no tag"
                tag = "O"
            listed.append(tag)
        for start, end, label in tags.spans(listed):
            extent = Range(places[words[start].line][0], places[words[end - 1].line][1])
            self.listed.append(_Mention(words[start].line, "", label, "", pieces=[extent]))

    def _brackets(
        self, word: Word, brackets: str, around: tuple[Place, Place], fields: Fields
    ) -> Iterator[tuple[int, str]]:
        self.said = True
        before, after = around
        at = 0
        for found in _CHUNK.finditer(brackets):
            if found.start() != at:
                break
            at = found.end()
            if found[3]:
                wrong = self._closed(found[3], before)
            elif found[2] and word.number < 0:
                self.unseen, wrong = True, ""
            else:
                wrong = self._opened(word, found[1], after, fields, closed=bool(found[2]))
            if wrong:
                yield word.line, wrong
        if at != len(brackets):
            yield word.line, f"«Entity={brackets[:40]}» is not understood"

    def _opened(self, word: Word, chunk: str, place: Place, fields: Fields, *, closed: bool) -> str:
        parts = chunk.split("-")
        eid, label, link, own, led = (parts[n] if 0 <= n < len(parts) else "" for n in fields)
        self.beside.update(n for n, said in enumerate(parts) if said and n not in fields)
        piece = _piece(eid)
        id = unquote(piece[1] if piece else eid)
        if not id:
            return f"«({chunk[:40]}» has no id"
        if piece and piece[2] != "1":
            if not self.paused.get(id):
                return f"the first piece of {id} is missing"
            mention = self.paused[id].pop()
        else:
            mention = _Mention(word.line, id, unquote(label) or "_", unquote(link), unquote(own), led)
            self.listed.append(mention)
        mention.start = place[0]
        if closed:
            self._ended(mention, eid, place)
        else:
            self.going.setdefault(eid, []).append(mention)
        return ""

    def _closed(self, chunk: str, place: Place) -> str:
        eid = chunk if chunk in self.going else next((p for p in chunk.split("-") if p in self.going), "")
        if not self.going.get(eid):
            return f"«{chunk[:40]})» closes nothing"
        self._ended(self.going[eid].pop(), eid, place)
        return ""

    def _ended(self, mention: _Mention, eid: str, place: Place) -> None:
        mention.pieces.append(Range(mention.start, max(place[1], mention.start + 1)))
        piece = _piece(eid)
        if piece and piece[2] != piece[3]:
            self.paused.setdefault(unquote(piece[1]), []).append(mention)

    def open(self) -> Iterator[tuple[int, str]]:
        """The lines of those that are never closed, and that in words. They are left out."""
        for mention in (m for listed in self.going.values() for m in listed):
            mention.pieces = []
            yield mention.line, f"{mention.id} is never closed"
        for mention in (m for listed in self.paused.values() for m in listed):
            mention.pieces = []
            yield mention.line, f"a piece of {mention.id} is missing"

    def annotations(self) -> tuple[Annotation, ...]:
        """Entities under ids of their own; those of one id in the file are related."""
        used = Used(x for m in self.listed for x in (m.id, m.own))
        places: dict[str, int] = {}
        entities: list[Entity] = []
        clusters: dict[str, list[tuple[str, str]]] = {}
        for mention in (m for m in self.listed if m.pieces):
            id = mention.own or mention.id
            if not id or id in places:
                id = used.fresh(f"{mention.id}." if mention.id else "e")
            places[id] = len(places)
            if mention.id:
                clusters.setdefault(mention.id, []).append((id, mention.led))
            if len(mention.pieces) == 1 and not mention.link:  # most are so
                entities.append(
                    plain_entity(id, mention.label, mention.pieces[0].start, mention.pieces[0].end)
                )
            else:
                entities.append(Entity(id, mention.label, tuple(mention.pieces), link=mention.link))
        joined = (c for c in clusters.values() if len(c) > 1 or c[0][1])
        relations = [r for c in joined for r in coref.relations(c, used)]
        return (*entities, *sorted(relations, key=lambda r: places[r.target]))


def _piece(eid: str) -> re.Match[str] | None:
    return _PIECE.fullmatch(eid) if eid.endswith("]") else None


def _around(words: Sequence[Word], n: int, places: Mapping[int, Place]) -> tuple[Place, Place]:
    """Where what ends at a word ends, and what begins at it begins: of an empty node, its neighbors."""
    if words[n].line in places:
        return places[words[n].line], places[words[n].line]
    before = next((places[w.line] for w in reversed(words[:n]) if w.line in places), None)
    after = next((places[w.line] for w in words[n + 1 :] if w.line in places), None)
    found = before or after
    assert found is not None  # a sentence has words
    return found, after or found


def written(
    entities: Sequence[Entity], relations: Sequence[Relation], listed: Sequence[Place]
) -> dict[int, str]:
    """The value of `Entity=`, by the start of the token at which something begins or ends.

    `listed`: all tokens; entities begin and end with one.
    """
    closing: dict[int, str] = {}
    opening: dict[int, str] = {}
    clusters, led = coref.clusters(entities, relations), coref.said(relations)
    for e in entities:
        for n, piece in enumerate(e.ranges, 1):
            cluster = clusters.get(e.id, e.id)
            eid = plain(cluster) + (f"[{n}/{len(e.ranges)}]" if len(e.ranges) > 1 else "")
            said = "-".join((eid, plain(e.label), _HEAD, *_more(e, cluster, led.get(e.id, ""))))
            start, end = piece.start, listed[bisect_left(listed, (piece.end, 0)) - 1][0]
            opening[start] = f"{opening.get(start, '')}({said}" + (")" if start == end else "")
            if start != end:
                closing[end] = f"{eid}){closing.get(end, '')}"
    return {start: closing.get(start, "") + opening.get(start, "") for start in (*closing, *opening)}


def _more(e: Entity, cluster: str, led: str) -> list[str]:
    """The fields after the head, without empty ones at the end."""
    fields = [plain(e.link), plain(e.id) if cluster != e.id else "", led]
    while fields and not fields[-1]:
        fields.pop()
    return fields
