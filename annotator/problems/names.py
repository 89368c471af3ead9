"""The same name in several places: with and without its proclitic, under several labels.

Names are compared folded (see text.fold), white space as one blank. What the rest of the project calls
a name is passed in, as `Elsewhere`.
"""

from array import array
from collections import ChainMap, Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from annotator import text as arabic
from annotator.alike import PREFIXES
from annotator.model import Entity, Layer, Range
from annotator.problems.kinds import PULSE, Problem
from annotator.scheme import Scheme

Elsewhere = Mapping[str, Mapping[str, int]]  # folded name -> label -> how often, in other documents
Cuts = tuple[tuple[int, str], ...]  # letters that are cut off a folded word, and what is left
NOWHERE: Elsewhere = MappingProxyType({})
_LONGEST = 100  # code points of a name
_CUTS = sorted((p for p in PREFIXES if p), key=len, reverse=True)
_CUT_LETTERS = frozenset(p[0] for p in _CUTS)
_LEFT = 3  # letters of a word that loses a proclitic


@dataclass(frozen=True, slots=True)
class Named:
    """An entity of one part, and its folded name."""

    entity: Entity
    form: str

    @property
    def words(self) -> Range:
        """Where it stands."""
        return self.entity.ranges[0]


@lru_cache(maxsize=1 << 15)
def form_of(words: str) -> str:
    """Folded, with single blanks; empty for what is no name: no letters, or too many."""
    folded = arabic.key(words) if len(words) <= _LONGEST else ""
    return folded if any(c.isalpha() for c in folded) else ""


def tally(text: str, entities: Iterable[tuple[str, int, int]]) -> Counter[tuple[str, str]]:
    """How often each name has each label, of entities of one part given as label, start and end.
    A label twice on the same words counts once."""
    found = {(label, start, end) for label, start, end in entities if end <= len(text)}
    forms = Counter((form_of(text[start:end]), label) for label, start, end in found)
    return Counter({key: n for key, n in forms.items() if key[0]})


class Tallies:
    """What names are called in each document of a project: of a hundred thousand some dozen MB."""

    def __init__(self) -> None:
        self._of: dict[str, array[int]] = {}  # numbers of names, each with how often
        self._number: dict[tuple[str, str], int] = {}
        self._named: list[tuple[str, str]] = []
        self._total: dict[str, Counter[str]] = {}

    def _known(self, document: str) -> Iterator[tuple[tuple[str, str], int]]:
        """The names of a document and how often each has its label there."""
        kept = self._of.get(document, ())
        return ((self._named[number], n) for number, n in zip(kept[::2], kept[1::2], strict=True))

    def put(self, document: str, counts: Counter[tuple[str, str]]) -> None:
        """In place of what was known of the document."""
        for sign, found in ((-1, self._known(document)), (+1, counts.items())):
            for (form, label), n in found:
                labels = self._total.setdefault(form, Counter())
                labels[label] += sign * n
                if labels[label] <= 0:
                    del labels[label]
        kept = array("Q")
        for name, n in counts.items():
            number = self._number.setdefault(name, len(self._named))
            if number == len(self._named):
                self._named.append(name)
            kept.extend((number, n))
        self._of[document] = kept

    def besides(self, document: str) -> Elsewhere:
        """In all documents but this one; it stays true when others are put in."""
        own: dict[str, Counter[str]] = {}
        for (form, label), n in self._known(document):
            own.setdefault(form, Counter())[label] = n
        return ChainMap({form: self._total[form] - counts for form, counts in own.items()}, self._total)


def named(layer: Layer, entities: Sequence[Entity], elsewhere: Elsewhere) -> Iterator[Named | None]:
    """The names of a layer. One that lost its ا to the ل before it is known by its whole form."""
    text = layer.document.text
    plain: list[Named] = []
    for i, e in enumerate(entities):
        if i % PULSE == 0:
            yield None
        if len(e.ranges) == 1 and e.ranges[0].end <= len(text):
            form = form_of(text[e.ranges[0].start : e.ranges[0].end])
            if form:
                plain.append(Named(e, form))
    forms = {n.form for n in plain}
    for i, n in enumerate(plain):
        if i % PULSE == 0:
            yield None
        whole = f"ا{n.form}"
        known = n.form[0] == "ل" and (whole in forms or bool(elsewhere.get(whole)))
        yield Named(n.entity, whole) if known and _letter_before(text, n.words.start) == "ل" else n


def _letter_before(text: str, at: int) -> str:
    return arabic.DROPPED.sub("", text[max(0, at - 4) : at])[-1:]


# ---- labels -----------------------------------------------------------------------------------


def conflicts(scheme: Scheme, names: Sequence[Named], elsewhere: Elsewhere) -> Iterator[Problem | None]:
    """Entities whose words have another label as often or more often. Two labels on the very same
    words are meant so. What the scheme does not know counts less than what it knows."""
    better: dict[tuple[str, str], str] = {}
    labels: dict[str, Counter[str]] = {}
    places: dict[Range, set[str]] = {}
    for i, n in enumerate(names):
        if i % PULSE == 0:
            yield None
        if n.entity.label not in places.setdefault(n.words, set()):
            places[n.words].add(n.entity.label)
            labels.setdefault(n.form, Counter())[n.entity.label] += 1
    for i, n in enumerate(names):
        if i % PULSE == 0:
            yield None
        key = n.form, n.entity.label
        if key not in better:
            better[key] = _better(scheme, n.entity.label, labels[n.form], elsewhere.get(n.form, {}))
        best = better[key]
        if best and len(places[n.words]) == 1:
            code = "label-conflict" if best in labels[n.form] else "label-conflict-project"
            counts = (_count(x, n.form, labels, elsewhere) for x in (best, n.entity.label))
            yield Problem(code, n.entity.id, (best, next(counts), n.entity.label, next(counts)), n.words)


def _count(label: str, form: str, here: Mapping[str, Mapping[str, int]], there: Elsewhere) -> str:
    """How often a name has a label, here and elsewhere."""
    return str(here[form].get(label, 0) + there.get(form, {}).get(label, 0))


def _better(scheme: Scheme, own: str, here: Mapping[str, int], there: Mapping[str, int]) -> str:
    """The label that a name has most often, unless that is its own."""
    rank = {x: (x in scheme.label_of, here.get(x, 0) + there.get(x, 0)) for x in (*here, *there)}
    others = sorted(x for x in rank if x != own)
    best = max(others, key=rank.__getitem__, default="")
    return best if best and rank[best] >= rank[own] else ""


# ---- proclitics -------------------------------------------------------------------------------


def proclitics(layer: Layer, names: Sequence[Named], elsewhere: Elsewhere) -> Iterator[Problem | None]:
    """Names that begin with a proclitic, and have the same label without it somewhere else."""
    text = layer.document.text
    known = {(n.entity.label, n.form) for n in names}
    for i, n in enumerate(names):
        if i % PULSE == 0:
            yield None
        letters = _cut_of(n, known, elsewhere)
        if letters and not arabic.is_whole(_first_word(text, n.words)):
            yield Problem("proclitic", n.entity.id, (n.form[:letters],), n.words)


def _cut_of(name: Named, known: set[tuple[str, str]], elsewhere: Elsewhere) -> int:
    """How many letters of proclitics it begins with; of وب two, as «حلب» is known beside «بحلب»."""
    label, form, cut = name.entity.label, name.form, 0
    while True:
        step, rest = next(
            (
                (n, rest)
                for n, rest in without_proclitic(form)
                if (label, rest) in known or label in elsewhere.get(rest, {})
            ),
            (0, ""),
        )
        if not step:
            return cut
        cut, form = cut + step, rest


@lru_cache(maxsize=1 << 15)
def without_proclitic(form: str) -> Cuts:
    """How many letters may be cut off a folded word, and what is left of it; the longest cut first."""
    if form[:1] not in _CUT_LETTERS:
        return ()
    found: list[tuple[int, str]] = []
    for prefix in ("ول", "فل", "ل"):
        if form.startswith(f"{prefix}ل") and len(form) - len(prefix) >= _LEFT:
            found.append((len(prefix), f"ا{form[len(prefix) :]}"))
    for prefix in _CUTS:
        if form.startswith(prefix) and len(form) - len(prefix) >= _LEFT and form[len(prefix)].isalnum():
            found.append((len(prefix), form[len(prefix) :]))
    return tuple(found)


def _first_word(text: str, words: Range) -> str:
    return arabic.DROPPED.sub("", text[words.start : words.end]).split()[0]


def without(text: str, words: Range, letters: int) -> Range | None:
    """The same words less so many letters in front, and the vowels on those."""
    at = words.start
    while letters and at < words.end:
        letters -= not arabic.DROPPED.match(text[at])
        at += 1
    while at < words.end and arabic.DROPPED.match(text[at]):
        at += 1
    return Range(at, words.end) if at < words.end else None
