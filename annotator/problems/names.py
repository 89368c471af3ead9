"""The same name in several places: with and without its proclitic, under several labels, not labelled.

Names are compared folded (see text.fold), white space as one blank. What the rest of the project calls
a name is passed in, as `Elsewhere`.
"""

from bisect import bisect_left
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
_PIECE = 8_000  # code points of text that are read between two pauses
_LEFT = 3  # letters of a word that loses a proclitic
_NO_NAMES = frozenset(("على", "إلى", "الى", "حتى", "لدى", "سوى", "متى"))  # folded they are names: علي


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
    folded = " ".join(arabic.fold(words).text.split()) if len(words) <= _LONGEST else ""
    return folded if any(c.isalpha() for c in folded) else ""


def tally(text: str, entities: Iterable[tuple[str, int, int]]) -> Counter[tuple[str, str]]:
    """How often each name has each label, of entities of one part given as label, start and end.
    A label twice on the same words counts once."""
    found = {(label, start, end) for label, start, end in entities if end <= len(text)}
    forms = Counter((form_of(text[start:end]), label) for label, start, end in found)
    return Counter({key: n for key, n in forms.items() if key[0]})


class Tallies:
    """What names are called in each document of a project."""

    def __init__(self) -> None:
        self._of: dict[str, Counter[tuple[str, str]]] = {}
        self._total: dict[str, Counter[str]] = {}

    def put(self, document: str, counts: Counter[tuple[str, str]]) -> None:
        """In place of what was known of the document."""
        for sign, found in ((-1, self._of.get(document, Counter())), (+1, counts)):
            for (form, label), n in found.items():
                labels = self._total.setdefault(form, Counter())
                labels[label] += sign * n
                if labels[label] <= 0:
                    del labels[label]
        self._of[document] = counts

    def besides(self, document: str) -> Elsewhere:
        """In all documents but this one; it stays true when others are put in."""
        own: dict[str, Counter[str]] = {}
        for (form, label), n in self._of.get(document, Counter()).items():
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
            yield Problem(code, n.entity.id, (best,), n.words)


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
                for n, rest in _without_proclitic(form)
                if (label, rest) in known or label in elsewhere.get(rest, {})
            ),
            (0, ""),
        )
        if not step:
            return cut
        cut, form = cut + step, rest


@lru_cache(maxsize=1 << 15)
def _without_proclitic(form: str) -> Cuts:
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


# ---- repeats ----------------------------------------------------------------------------------


def repeats(
    scheme: Scheme, layer: Layer, entities: Sequence[Entity], names: Sequence[Named]
) -> Iterator[Problem | None]:
    """Where a labelled name stands once more and nothing is labelled or suggested on its words."""
    text = layer.document.text
    index, covered = _Index(scheme), _Covered()
    suggested = {getattr(s.annotation, "ranges", ()) for s in layer.suggestions.values()}
    yield from index.read(names)
    yield from covered.read(entities)
    words: list[tuple[int, int]] = []
    folds: list[str] = []
    for piece in _pieces(text) if index.first else ():
        yield None
        found = arabic.word_spans(text[piece.start : piece.end])
        words += [(piece.start + start, piece.start + end) for start, end in found]
        folds += [form_of(text[start:end]) for start, end in words[len(folds) :]]
    after = 0  # of the last repeat
    for i in range(len(words)):
        if i % (PULSE * 4) == 0:
            yield None
        cuts = index.cuts(folds[i]) if i >= after else ()
        hit = index.at(text, words, folds, i, cuts) if cuts else None
        if hit is not None and not covered.overlaps(hit[0]) and (hit[0],) not in suggested:
            where, model, count = hit
            yield Problem("unlabelled-repeat", model.id, (model.label,), where)
            after = i + count


def _pieces(text: str) -> Iterator[Range]:
    """The whole text in pieces that part no word of a sensible length."""
    start = 0
    while start < len(text):
        blank = text.find(" ", start + _PIECE, start + 2 * _PIECE)
        end = blank + 1 if blank >= 0 else min(start + 2 * _PIECE, len(text))
        yield Range(start, end)
        start = end


class _Index:
    """The names of a layer by their first word; of one name's labels the one that is usual."""

    def __init__(self, scheme: Scheme) -> None:
        mention = next((a for a in scheme.attributes if a.id == "mention"), None)
        self._labels = frozenset(mention.of if mention else scheme.label_of)
        self._proper = mention.default if mention else ""
        self._models: dict[tuple[str, ...], Entity] = {}
        self._cuts: dict[str, Cuts] = {}
        self.first: dict[str, set[int]] = {}  # first word -> how many words such names have

    def read(self, names: Sequence[Named]) -> Iterator[None]:
        """Take them in."""
        labels: dict[str, Counter[str]] = {}
        for i, n in enumerate(names):
            if i % (PULSE * 8) == 0:
                yield None
            labels.setdefault(n.form, Counter())[n.entity.label] += 1
        usual = {form: max(sorted(counts), key=counts.__getitem__) for form, counts in labels.items()}
        taken: set[str] = set()
        for i, n in enumerate(names):
            if i % PULSE == 0:
                yield None
            if n.form not in taken and n.entity.label == usual[n.form] and self._is_name(n.entity):
                taken.add(n.form)
                self._take(n)

    def _is_name(self, entity: Entity) -> bool:
        """A proper name and no common noun, date or number, as far as the scheme tells them apart."""
        mention = entity.attributes.get("mention", self._proper)
        return entity.label in self._labels and (not self._proper or mention == self._proper)

    def _take(self, name: Named) -> None:
        words = arabic.words(name.form)
        if words and (words[0].start, words[-1].end) == (0, len(name.form)):
            key = tuple(name.form[w.start : w.end] for w in words)
            self._models[key] = name.entity
            self.first.setdefault(key[0], set()).add(len(key))

    def cuts(self, word: str) -> Cuts:
        """How many letters of proclitics may stand in a folded word before the first word of a name."""
        if word not in self._cuts:
            whole = ((0, word), *_without_proclitic(word))
            self._cuts[word] = tuple((cut, rest) for cut, rest in whole if rest in self.first)
        return self._cuts[word]

    def at(
        self, text: str, words: Sequence[tuple[int, int]], folds: Sequence[str], i: int, cuts: Cuts
    ) -> tuple[Range, Entity, int] | None:
        """The longest name that begins in word `i`: its words, the entity that it repeats, their number."""
        best: tuple[Range, Entity, int] | None = None
        for cut, rest in cuts:
            for count in self.first[rest]:
                model = self._models.get((rest, *folds[i + 1 : i + count]))
                if model is None or (best is not None and best[2] >= count):
                    continue
                where = self._words(text, words[i : i + count], folds[i : i + count], cut)
                if where is not None:
                    best = where, model, count
        return best

    def _words(
        self, text: str, words: Sequence[tuple[int, int]], folds: Sequence[str], cut: int
    ) -> Range | None:
        """Nothing but blanks between the words, and neither «على» for «علي» nor «كريم» for «ك» and «ريم»."""
        bare = arabic.DROPPED.sub("", text[words[0][0] : words[0][1]])
        if bare in _NO_NAMES or (cut and arabic.is_whole(bare)):
            return None
        whole = Range(words[0][0], words[-1][1])
        if len(words) > 1 and form_of(text[whole.start : whole.end]) != " ".join(folds):
            return None
        return without(text, whole, cut) if cut else whole


class _Covered:
    """Which words are part of an entity."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []

    def read(self, entities: Sequence[Entity]) -> Iterator[None]:
        """Take them in."""
        ranges: list[Range] = []
        for i, e in enumerate(entities):
            if i % (PULSE * 8) == 0:
                yield None
            ranges += e.ranges
        ranges.sort(key=lambda r: r.start)
        for i, r in enumerate(ranges):
            if i % (PULSE * 8) == 0:
                yield None
            if self._ends and r.start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], r.end)
            else:
                self._starts.append(r.start)
                self._ends.append(r.end)

    def overlaps(self, words: Range) -> bool:
        n = bisect_left(self._starts, words.end) - 1
        return n >= 0 and self._ends[n] > words.start
