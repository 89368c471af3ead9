"""Names that stand once more and are not labelled there."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from annotator import text as arabic
from annotator.model import Entity, Layer, Range
from annotator.problems.kinds import PULSE, Problem
from annotator.problems.names import Cuts, Elsewhere, Named, form_of, without, without_proclitic
from annotator.scheme import Scheme

_PIECE = 8_000  # code points of text that are read between two pauses
_NO_NAMES = frozenset(("على", "إلى", "الى", "حتى", "لدى", "سوى", "متى"))  # folded they are names: علي


def repeats(
    scheme: Scheme, layer: Layer, entities: Sequence[Entity], names: Sequence[Named], elsewhere: Elsewhere
) -> Iterator[Problem | None]:
    """Where a labelled name stands once more and nothing is labelled or suggested on its words."""
    text = layer.document.text
    index, covered = _Index(scheme, elsewhere), _Covered()
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
            data = index.said[model.id]
            code = "unlabelled-repeat" if len(data) == 1 else "unlabelled-repeat-mixed"
            yield Problem(code, model.id, data, where)
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
    """The names of a layer by their first word; of one name's labels the one that is usual, here and
    elsewhere."""

    def __init__(self, scheme: Scheme, elsewhere: Elsewhere) -> None:
        self._elsewhere = elsewhere
        mention = next((a for a in scheme.attributes if a.id == "mention"), None)
        self._labels = frozenset(mention.of if mention else scheme.label_of)
        self._proper = mention.default if mention else ""
        self._models: dict[tuple[str, ...], Entity] = {}
        self._cuts: dict[str, Cuts] = {}
        self.said: dict[
            str, tuple[str, ...]
        ] = {}  # a model's id -> its label; of several how often each of two
        self.first: dict[str, set[int]] = {}  # first word -> how many words such names have

    def read(self, names: Sequence[Named]) -> Iterator[None]:
        """Take them in."""
        labels: dict[str, Counter[str]] = {}
        for i, n in enumerate(names):
            if i % (PULSE * 8) == 0:
                yield None
            labels.setdefault(n.form, Counter())[n.entity.label] += 1
        said = {form: self._counted(form, counts) for form, counts in labels.items()}
        taken: set[str] = set()
        for i, n in enumerate(names):
            if i % PULSE == 0:
                yield None
            usual = said[n.form][0]
            is_usual = n.entity.label == usual or usual not in labels[n.form]
            if n.form not in taken and is_usual and usual in self._labels and self._is_name(n.entity):
                taken.add(n.form)
                self.said[n.entity.id] = said[n.form]
                self._take(n)

    def _counted(self, form: str, here: Counter[str]) -> tuple[str, ...]:
        """The usual label; where there is another, how often this one and the next are, here and elsewhere.
        Of labels that are as frequent the first is one that this document has."""
        counts = here + Counter(self._elsewhere.get(form, {}))
        order = sorted(counts, key=lambda x: (-counts[x], x not in here, x))
        two = [(x, str(counts[x])) for x in order[:2] if x in self._labels]
        return (order[0],) if len(two) < 2 else (*two[0], *two[1])

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
            whole = ((0, word), *without_proclitic(word))
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
