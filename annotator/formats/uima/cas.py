"""What a CAS of UIMA holds → a row. The CAS comes from XMI or JSON, as structures with ids."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from annotator.chains import SAME
from annotator.formats.claims import Source
from annotator.formats.rows import LONGEST_TEXT, Reading, Row
from annotator.formats.uima import own as uima_own
from annotator.formats.uima.layers import (
    CORE,
    NEXT,
    Link,
    Mark,
    Marks,
    annotations,
    feature_name,
    named,
    of_words,
    short,
    without_letters,
)
from annotator.formats.uima.types import ANNOTATION, META, OWN, Types
from annotator.model import Document

ENDS = (("Governor", "Dependent"), ("governor", "dependent"), ("source", "target"))
_NOT_LAYERS = (f"{CORE}.metadata.type.", "de.tudarmstadt.ukp.clarin.webanno.api.type.", "uima.cas.")
_NO_SLOTS = {"next", "first", "parent"}
_PLACED = ("begin", "end", "sofa", "documentId", "documentTitle", OWN)  # said of all, or of the document
_NOTHING = ("false", "x-unspecified", "ar")  # what is said where nothing is, and the language of ours
_DOCUMENT = "uima.tcas.DocumentAnnotation"


@dataclass(slots=True)
class Structure:
    """A feature structure: strings by feature, and the ids that features refer to."""

    id: str
    type: str
    values: dict[str, str] = field(default_factory=dict)
    refs: dict[str, list[str]] = field(default_factory=dict)


@dataclass(slots=True)
class Cas:
    """The text of the first view, and all structures by id. `members` are those that the view lists."""

    text: str
    sofa: str
    structures: dict[str, Structure]
    members: set[str]
    types: Types


def read(cas: Cas, name: str, where: str, reading: Reading) -> Row:
    """The row of a CAS; `name` is the document's id where the CAS says none.

    What is bad goes to the reading. Raises ValueError where there is no text to read.
    """
    if not cas.text:
        raise ValueError("it holds no text")
    if len(cas.text) > LONGEST_TEXT or "\0" in cas.text:
        raise ValueError("its text is too long, or holds NUL characters")
    source = reading.source(cas.text, "utf-16")
    reader = _Reader(cas, source, where, reading)
    marks = reader.marks()
    said = next((s.values for s in cas.structures.values() if s.type == META), {})
    kept = uima_own.parsed(said.get(OWN, ""), "the document")
    title = said.get("documentTitle", "")
    id = said.get("documentId", "") or name
    if not reader.kept and not kept:
        document = Document(id, source.clean, "" if title == id else title)
        return Row(document, tuple(annotations(named(marks))), annotated=bool(marks), where=where)
    return uima_own.joined({"id": id, "title": title}, kept, source.clean, marks, reader.kept, where, reading)


class _Reader:
    """Marks of the structures; `kept` are the contents of our own feature, by structure."""

    def __init__(self, cas: Cas, source: Source, where: str, reading: Reading) -> None:
        self.cas, self.source, self.where, self.reading = cas, source, where, reading
        self.kept: dict[str, dict[str, Any]] = {}
        self.chained = {k: chain for chain in self._chains() for k in chain}
        self.linked = self._slots()
        self.empty = set[str]()  # of no letter

    def marks(self) -> Marks:
        """In the order of the file. Kinds: with ends, with slots, other spans."""
        found: Marks = {}
        left: dict[str, int] = {}
        structures = self.cas.structures
        needed = {i for s in structures.values() for ids in s.refs.values() for i in ids}
        led_to = {i for s in structures.values() for i in (*(self._ends(s) or ()), *s.refs.get("target", ()))}
        layers = {t: not (t in (_DOCUMENT, META) or t.startswith(_NOT_LAYERS)) for t in self.linked}
        for key, s in structures.items():
            if not layers[s.type] or (is_text(s.type) and key not in led_to):
                continue
            if "begin" not in s.values or "end" not in s.values:
                if key not in needed and "first" not in s.refs and not s.type.endswith("[]"):
                    left[short(s.type)] = left.get(short(s.type), 0) + 1
                continue
            if s.values.get("sofa", self.cas.sofa) != self.cas.sofa:
                left[f"{short(s.type)} of another view"] = left.get(f"{short(s.type)} of another view", 0) + 1
                continue
            if self.cas.members and key not in self.cas.members and key not in needed:
                continue
            self._add(key, s, found)
        for what, count in left.items():
            self.reading.note(self.where, f"{count} of {what} are left out: no annotations of the text")
        for n, chain in enumerate(dict.fromkeys(map(tuple, self.chained.values()))):
            self._chain(n, chain, found)
        for what, count in without_letters(found, self.empty).items():
            self.reading.note(self.where, f"{count} of {what} are left out: they cover no letter")
        self._tell(found, {t for t, is_layer in layers.items() if not is_layer})
        return self._closed(found)

    def _tell(self, found: Marks, others: set[str]) -> None:
        """What is altered or has no place: layers of words, and what other types say of all of the text."""
        for what, count in of_words(found).items():
            self.reading.note(self.where, f"{count} of {what} join words, which are entities now")
        for s in self.cas.structures.values():
            if s.type in others and not s.type.startswith("uima.cas."):
                said = {k: v for k, v in s.values.items() if v not in _NOTHING}
                self.reading.lose(short(s.type), said, _PLACED)

    def _add(self, key: str, s: Structure, found: Marks) -> None:
        try:
            if OWN in s.values:
                self.kept[key] = uima_own.parsed(s.values[OWN], short(s.type))
            found[key] = self._mark(key, s)
        except ValueError as problem:
            self.reading.refuse(self.where, f"{short(s.type)} {key}: {problem}")
            self.kept.pop(key, None)

    def _mark(self, key: str, s: Structure) -> Mark:
        features = {k: v for k, v in s.values.items() if k not in ("begin", "end", "sofa", OWN)}
        ends = self._ends(s)
        if ends is not None:
            tokens = all(is_text(self.cas.structures[e].type) for e in ends if e in self.cas.structures)
            return Mark(s.type, None, features, ends=ends, part=tokens)
        begin, end = _number(s.values["begin"]), _number(s.values["end"])
        range = None if begin == end else self.source.range(begin, end)
        if range is None:
            self.empty.add(key)
            self.kept.pop(key, None)
        if is_text(s.type):
            return Mark(s.type, range, part=True)
        if key in self.chained:
            return Mark(s.type, range, features, chain=s.type)
        kind = self.kept.get(key, {}).get("kind")
        slots = {} if kind == "entity" else self.linked[s.type]
        return Mark(s.type, range, features, list(self._links(s, slots)), slots)

    def _ends(self, s: Structure) -> tuple[str, str] | None:
        if not s.refs or "begin" not in s.values:
            return None
        for one, other in ENDS:
            if len(s.refs.get(one, ())) == 1 and len(s.refs.get(other, ())) == 1:
                return s.refs[one][0], s.refs[other][0]
        return None

    def _slots(self) -> dict[str, dict[str, tuple[str, str]]]:
        """Of each type: those that the type system names, and those that are filled."""
        found: dict[str, dict[str, tuple[str, str]]] = {}
        for s in self.cas.structures.values():
            if s.type not in found:
                found[s.type] = dict(self.cas.types.slots(s.type))
            slots = found[s.type]
            if "begin" not in s.values or is_text(s.type) or self._ends(s):
                continue
            for name, ids in s.refs.items():
                filler = self.cas.structures.get(ids[0]) if ids else None
                if filler is None or name in slots or name in _NO_SLOTS or not feature_name(name):
                    continue
                if "begin" in filler.values:  # without a link between
                    slots[name] = f"{s.type}{name.capitalize()}Link", ANNOTATION
                elif "target" in filler.refs:
                    slots[name] = filler.type, ANNOTATION
        return found

    def _links(self, s: Structure, slots: Mapping[str, tuple[str, str]]) -> Iterator[Link]:
        for slot in slots:
            for id in s.refs.get(slot, ()):
                link = self.cas.structures.get(id)
                if link is None:
                    continue
                if "begin" in link.values:  # leads there without a link between
                    yield Link(slot, None, id)
                elif target := link.refs.get("target"):
                    role = link.values.get("role")
                    yield Link(slot, None if role in (None, "", slot) else role, target[0])

    def _chains(self) -> list[list[str]]:
        found = []
        for s in self.cas.structures.values():
            if "begin" in s.values or len(s.refs.get("first", ())) != 1:
                continue
            chain, at = dict[str, None](), s.refs["first"][0]
            while at in self.cas.structures and at not in chain:
                chain[at] = None
                at = next(iter(self.cas.structures[at].refs.get("next", ())), "")
            found.append(list(chain))
        return found

    def _chain(self, n: int, chain: tuple[str, ...], found: Marks) -> None:
        there = [k for k in chain if k in found and k not in self.empty]
        for a, b in pairwise(there):
            said = found[a].features.pop(NEXT, "")
            features = {"value": SAME} | ({NEXT: said} if said else {})
            key = f"chain {n} {a}"
            found[key] = Mark("", None, features, ends=(a, b), chain=found[a].layer)
            if isinstance(kept := self.kept.get(a, {}).pop("next", None), dict):
                self.kept[key] = kept

    def _closed(self, found: Marks) -> Marks:
        """Without what leads to structures that are not there."""
        while True:
            loose = [k for k, m in found.items() if m.ends and not set(m.ends) <= found.keys()]
            if not loose:
                break
            for key in loose:
                self.reading.refuse(
                    self.where, f"{short(found.pop(key).layer)} {key} joins what is not there"
                )
        for key, m in found.items():
            gone = [x for x in m.links if x.target not in found]
            for x in gone:
                self.reading.refuse(
                    self.where, f"{short(m.layer)} {key}: its {x.slot} leads to what is not there"
                )
            m.links = [x for x in m.links if x.target in found]
        return found


def is_text(type: str) -> bool:
    """Whether it says what the words and sentences are, which this program finds by itself."""
    return type.endswith(("Token", "Sentence")) and short(type) in ("Token", "Sentence")


def _number(words: str) -> int:
    if not words.removeprefix("-").isdecimal() or len(words) > 18:
        raise ValueError("its begin or end is no whole number")
    return int(words)
