"""What the quick learner proposes: mentions, what lies within them, and triggers, as a model file says.

Three chains over the words of a page: outermost mentions, mentions inside one of those, triggers. The
file is trained by annotator/learn/quick.py and needs no trust: it holds words and numbers, no code.
"""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from annotator.errors import ModelMissing, SuggesterFailed
from annotator.suggest.crf import Chain, Found, Row, unpack
from annotator.suggest.lexicon import REMEMBERED, Lists
from annotator.suggest.page import BREAK, CLAUSE, Page
from annotator.suggest.proposal import EventProposal, Proposal

MAGIC, VERSION = "tawsim-quick", 1
MOST = 300  # words looked at in one go, where a text has no sentences
_EDGE = "<>"
_SEVERAL = 3  # words counted from an edge of a mention, up to
_TRAIN = "Train one: main.py train P.tawsim --output MODEL"


# ---- what is known of a word ---------------------------------------------------------------


class Clues:
    """The features of words. Each begins with the word it looks at: `-2` to `2`, counted from its own."""

    def __init__(self, lists: Lists) -> None:
        self.lists = lists
        self._own = lru_cache(maxsize=REMEMBERED)(self._of_word)
        self._side = lru_cache(maxsize=REMEMBERED)(self._of_neighbor)

    def of(self, page: Page, *, least: int = 0) -> list[Row]:
        """For each word of the page; names of lists that were seen less than `least` times are not used."""
        known = self._listed(page, least)
        cores = [self.lists.core(word) for word in page.words]
        found: list[Row] = []
        for first, last in page.sentences():
            forms = [_EDGE, _EDGE, *(form for _, form in cores[first:last]), _EDGE, _EDGE]
            names = [known.get(i, "") if first <= i < last else "" for i in range(first - 2, last + 2)]
            for i in range(first, last):
                at = i - first + 2
                place = (
                    f"0g{names[at]}", f"-1g{names[at - 1]}", f"1g{names[at + 1]}",
                    f"0n{page.words[i].form[: cores[i][0]]}", _marks(page, i),
                    f"-1B{forms[at - 1]} {forms[at]}", f"1B{forms[at]} {forms[at + 1]}",
                )  # fmt: skip
                sides = (self._side(offset, forms[at + offset]) for offset in (-2, -1, 1, 2))
                found.append((place, self._own(page.words[i].form, forms[at]), *sides))
        return found

    def _of_word(self, form: str, core: str) -> tuple[str, ...]:
        bare = core.removeprefix("ال")
        kind = "9" if core[0].isdigit() else "a" if core[0].isascii() else ""
        return (
            "0", f"0w{form}", f"0c{core}", f"0b{bare}",
            *(f"0p{core[:n]}" for n in (1, 2, 3, 4)),
            *(f"0s{bare[-n:]}" for n in (1, 2, 3, 4)),
            f"0q{bare[:3]}", f"0q{bare[:4]}",
            f"0k{kind}{'d' if bare != core else ''}{min(len(bare), 7)}",
            f"0e{round(self.lists.triggers.get(core, 0) * 4)}",
        )  # fmt: skip

    def _of_neighbor(self, offset: int, core: str) -> tuple[str, ...]:
        if abs(offset) == 2:
            return (f"{offset}c{core}",)
        bare = core.removeprefix("ال")
        definite = "d" if bare != core else ""
        rate = round(self.lists.triggers.get(core, 0) * 4)
        return f"{offset}c{core}", f"{offset}b{bare}", f"{offset}y{definite}{bare[-2:]}", f"{offset}e{rate}"

    def _listed(self, page: Page, least: int) -> dict[int, str]:
        """What the lists say of each word that is part of one of their names."""
        kinds: dict[int, str] = {}
        covered = 0
        for hit in self.lists.names.longest(page):
            if hit.last <= covered or self.lists.seen.get(hit.key, least) < least:
                continue
            covered = hit.last
            entry = self.lists.entries[hit.key]
            strength = "s" if entry.score > 0.7 else "m" if entry.score > 0.4 else "w"
            for i in range(hit.first, hit.last):
                kinds.setdefault(i, f"{'B' if i == hit.first else 'I'}{entry.label}{entry.mention}{strength}")
        return kinds


def _marks(page: Page, i: int) -> str:
    words = page.words
    after = words[i + 1].gap if i + 1 < len(words) else BREAK
    return f"0m{int(words[i].gap >= CLAUSE)}{int(after >= CLAUSE)}{int(i in page.quoted)}"


def within(rows: Sequence[Row], kind: str) -> list[Row]:
    """The features of the words of one mention of that kind, for what lies inside it."""
    count = len(rows)
    found: list[Row] = []
    for i, (place, own, *sides) in enumerate(rows):
        edges = f"0O{min(i, _SEVERAL)} {min(count - i, _SEVERAL)} {kind}"
        found.append(((*place, f"0o{kind}", edges, f"{own[2]} {kind}"), own, *sides))
    return found


# ---- the file ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Learned:
    """What a model file tells of itself. `starts`: form of a word → letters that are proclitics, where
    that differs from the lists; the chains are packed."""

    scheme: str
    documents: int
    annotations: int
    starts: Mapping[str, int]
    chains: tuple[bytes, bytes, bytes] = (b"", b"", b"")

    def pack(self) -> bytes:
        """The whole file."""
        head = {
            "scheme": self.scheme,
            "documents": self.documents,
            "annotations": self.annotations,
            "starts": dict(self.starts),
            "sizes": [len(c) for c in self.chains],
        }
        line = json.dumps(head, ensure_ascii=False, sort_keys=True).encode()
        body = b"\n".join((line, b"".join(self.chains)))
        return f"{MAGIC} {VERSION} {hashlib.sha256(body).hexdigest()}\n".encode() + body


def read(file: Path) -> Learned:
    """Raises ModelMissing where no such model is, SuggesterFailed when it is not as it was written."""
    if file.exists() and not (file.is_file() or file.is_dir()):
        raise ModelMissing(f"{file} is not an ordinary file.", _TRAIN)
    try:
        content = file.read_bytes()
    except OSError as problem:
        raise ModelMissing(f"The model {file} cannot be read.", f"{problem.strerror}. {_TRAIN}") from problem
    line, _, body = content.partition(b"\n")
    match = re.fullmatch(rf"{MAGIC} (\d{{1,9}}) ([0-9a-f]{{64}})".encode(), line)
    if not match:
        raise ModelMissing(f"{file} is no model of the quick learner.", _TRAIN)
    if int(match[1]) != VERSION:
        raise ModelMissing(f"{file} was trained by another version of Tawsim.", _TRAIN)
    if hashlib.sha256(body).hexdigest().encode() != match[2]:
        raise SuggesterFailed(f"{file} is damaged or cut off.", "Copy it again, or train it again.")
    try:
        return _learned(body)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as problem:
        raise _not_sound(file) from problem


def _learned(body: bytes) -> Learned:
    line, _, rest = body.partition(b"\n")
    head = json.loads(line)
    first, second, third = (int(size) for size in head["sizes"])
    if min(first, second, third) < 0 or first + second + third != len(rest):
        raise ValueError("its parts have other sizes")
    starts = {str(form): int(cut) for form, cut in head["starts"].items()}
    chains = rest[:first], rest[first : first + second], rest[first + second :]
    return Learned(str(head["scheme"]), int(head["documents"]), int(head["annotations"]), starts, chains)


def _not_sound(file: Path) -> SuggesterFailed:
    return SuggesterFailed(f"{file} holds what no quick learner wrote.", "Train it again.")


# ---- the suggester -------------------------------------------------------------------------


class Quick:
    """Proposes what a model file learned; loads in a fraction of a second. Use it from one thread at a time.

    Raises ModelMissing and SuggesterFailed as `read` does.
    """

    name = "quick"

    def __init__(self, file: Path | str, lists: Lists | None = None) -> None:
        self.learned = read(Path(file))
        self.clues = Clues(lists or Lists())
        try:
            chains = tuple(unpack(chain) if chain else None for chain in self.learned.chains)
        except ValueError as problem:
            raise _not_sound(Path(file)) from problem
        self._outer, self._inner, self._events = chains

    def propose(self, page: Page) -> Iterator[Proposal | EventProposal]:
        """Mentions with what lies within them, then triggers, in the order of the text."""
        rows = self.clues.of(page)
        for found in self._find(self._outer, page, rows):
            yield self._mention(page, found)
            if found.last - found.first > 1:
                inside = within(rows[found.first : found.last], found.kind)
                for inner in self._inner.find(inside) if self._inner else ():
                    yield self._mention(page, _moved(inner, found.first, found.score))
        for found in self._find(self._events, page, rows):
            start, end = self._place(page, found)
            yield EventProposal(start, end, found.kind, found.score, self.name, _reason(page, found))

    @staticmethod
    def _find(chain: Chain | None, page: Page, rows: Sequence[Row]) -> Iterator[Found]:
        for first, last in page.sentences() if chain else ():
            for start in range(first, last, MOST):
                for found in chain.find(rows[start : min(start + MOST, last)]) if chain else ():
                    yield _moved(found, start)

    def _mention(self, page: Page, found: Found) -> Proposal:
        start, end = self._place(page, found)
        label, _, mention = found.kind.partition("\t")
        attributes = {"mention": mention} if mention else {}
        return Proposal(start, end, label, found.score, self.name, _reason(page, found), attributes)

    def _place(self, page: Page, found: Found) -> tuple[int, int]:
        first = page.words[found.first]
        cut = self.learned.starts.get(first.form, self.clues.lists.core(first)[0])
        return page.begin(first, min(cut, 3)), page.words[found.last - 1].end


def _moved(found: Found, by: int, share: float = 1.0) -> Found:
    return replace(found, first=found.first + by, last=found.last + by, score=found.score * share)


def _reason(page: Page, found: Found) -> str:
    """Which word spoke most for it: its own, or one beside it."""
    offset = re.match(r"-?\d", found.why)
    at = found.first + int(offset[0] if offset else 0)
    word = page.words[at if 0 <= at < len(page.words) else found.first]
    return f"learned here: {page.text[word.start : word.end]}"
