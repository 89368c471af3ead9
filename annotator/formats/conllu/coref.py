"""Mentions of one thing in CoNLL-U: relations of some types make clusters, which share an id in the file.

CorefUD says of each mention in which cluster it is. What it does not say, the mention's own id and the
relations that led to it, stands in fields of ours (`mention`, `led`), so that both come back as they were.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from urllib.parse import quote, unquote

from annotator.chains import SAME
from annotator.model import Entity, Relation

_SPECIAL = re.compile(r"[^\w.]")
TYPES = (SAME, "equiv", "coref", "coreference")  # in any letters


def held(entities: Sequence[Entity], relations: Iterable[Relation]) -> list[Relation]:
    """The relations that stay, by the place of what they lead to. Of one cluster no two mentions cross:
    the file could not tell which of them ends."""
    places = {e.id: n for n, e in enumerate(entities)}
    found = [r for r in relations if r.type.lower() in TYPES and {r.source, r.target} <= places.keys()]
    if not found:
        return []
    groups = grouped([], ((r.source, r.target) for r in found))
    whole = {id(g): [entities[n] for n in sorted(places[x] for x in g)] for g in groups.values()}
    wrong = {g for g, mentions in whole.items() if _crossed(mentions)}
    kept = [r for r in found if id(groups[r.source]) not in wrong]
    return sorted(kept, key=lambda r: places[r.target])


def _crossed(mentions: Iterable[Entity]) -> bool:
    """Whether two, in the order of the text, cross, or one in pieces is not apart from the others."""
    around: list[Entity] = []
    for e in mentions:
        while around and around[-1].extent.end <= e.extent.start:
            around.pop()
        if around and (e.extent.end > around[-1].extent.end or len(e.ranges) + len(around[-1].ranges) > 2):
            return True
        around.append(e)
    return False


def grouped(ids: Iterable[str], pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Of each id the list of those that hang together with it, itself too; one list for all of them."""
    groups = {id: [id] for id in ids}
    for pair in pairs:
        one, other = sorted((groups.setdefault(x, [x]) for x in pair), key=len)
        if one is not other:
            other += one
            groups.update(dict.fromkeys(one, other))
    return groups


def clusters(entities: Iterable[Entity], relations: Iterable[Relation]) -> dict[str, str]:
    """Of each entity that is joined to others, the first of these in the order of the text."""
    groups = grouped([], ((r.source, r.target) for r in relations))
    first: dict[int, str] = {}
    return {e.id: first.setdefault(id(groups[e.id]), e.id) for e in entities if e.id in groups}


def said(relations: Iterable[Relation]) -> dict[str, str]:
    """By the id of what they lead to, the field `led`: `R1:same%2Das:e1`, one after the other."""
    found: dict[str, str] = {}
    for r in relations:
        words = ":".join(map(plain, (r.id, r.type, r.source)))
        found[r.target] = f"{found[r.target]},{words}" if r.target in found else words
    return found


def relations(mentions: Sequence[tuple[str, str]], used: "Used") -> Iterator[Relation]:
    """Those of one cluster: of its mentions, in the order of the text, the ids and the fields `led`.

    What nothing joins to the first is related to it.
    """
    ids = [id for id, _ in mentions]
    there = {*ids}
    told = [r for id, led in mentions if led for r in _told(led, id, there, used)]
    yield from told
    yield from _missing(grouped(ids, ((r.source, r.target) for r in told)), ids[0], used)


def _told(led: str, target: str, there: set[str], used: set[str]) -> Iterator[Relation]:
    for words in filter(None, led.split(",")):
        id, _, rest = words.partition(":")
        type, _, source = map(unquote, rest.partition(":"))
        if (id := unquote(id)) and type and source in there and id not in used:
            used.add(id)
            yield Relation(id, type, source, target)


def _missing(groups: Mapping[str, list[str]], first: str, used: "Used") -> Iterator[Relation]:
    done = {id(groups[first])}
    for target, group in groups.items():
        if id(group) not in done:
            done.add(id(group))
            yield Relation(used.fresh("R"), SAME, first, target)


class Used(set[str]):
    """Ids that are taken."""

    def __init__(self, ids: Iterable[str]) -> None:
        super().__init__(ids)
        self._counts: dict[str, int] = {}

    def fresh(self, stem: str) -> str:
        """One that is not: the stem and a number."""
        number = self._counts.get(stem, 0) + 1
        while f"{stem}{number}" in self:
            number += 1
        self._counts[stem] = number
        self.add(f"{stem}{number}")
        return f"{stem}{number}"


def plain(words: str) -> str:
    """Letters, digits and dots stay; all else would be read as something else."""
    return words if words.isalnum() else _SPECIAL.sub(_quoted, words)


def _quoted(special: re.Match[str]) -> str:
    return quote(special[0], safe="").replace("-", "%2D").replace("~", "%7E")
