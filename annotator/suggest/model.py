"""The built-in model: an encoder that has read annotated news, run by onnxruntime.

A folder holds words.onnx (pieces to scores of every token and span), pairs.onnx (who an event concerns),
tokenizer.json and normalizer.json (see pieces.py), model.json (version, checksums). What it says
is a guess about all labels of the news-events scheme, or with a head of its own about ANERcorp's four.
"""

import hashlib
import json
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from annotator.errors import ModelMissing
from annotator.model import Range
from annotator.suggest.classes import ANER, CUTS, LABELS_AND_EVENT, ROLES, SPANS, TYPES, Numbers
from annotator.suggest.decode import Scores, chain, softmax, spotted, told
from annotator.suggest.lexicon import Lists
from annotator.suggest.page import Page, begin, cuts_of, fold
from annotator.suggest.pieces import PAD, Pieces, tokens
from annotator.suggest.proposal import EventProposal, Filler, Proposal
from annotator.suggest.windows import Window, pairs, windows
from annotator.text import DROPPED

THREADS = "TAWSIM_THREADS"  # of the environment: where many processes share the cores, each takes one
MODELS = Path(__file__).parent / "models"
FORMAT = 1
_NEEDED = ("words.onnx", "pairs.onnx", "tokenizer.json", "normalizer.json")
_APART = r"\s.,;:!?()\[\]{}<>\"'«»“”‘’،؛؟…"
_WHOLE = re.compile(rf"[^{_APART}]+(?:[.,:'’-]+[^{_APART}]+)*|[^\s\w]")
_EVENT = LABELS_AND_EVENT.index("event")
_SPAN, _TRIGGER, _ROLE = 0.05, 0.03, 0.22  # from which score on something is put forward at all
_KNOWN = 0.4  # share of a word that are triggers, from which on the lexicon puts it forward
_LIKELY = 0.15  # a weaker mention or trigger is put forward, but without a part in events


@dataclass(frozen=True, slots=True)
class _Placed:
    """A mention or a trigger in code points, and in tokens of its window."""

    start: int
    end: int
    first: int
    last: int
    kind: int
    name: str
    score: float


class Model:
    """Proposes entities, events and their arguments; with `aner`, ANERcorp's four labels instead."""

    name = "model"

    def __init__(self, lists: Lists, folder: Path = MODELS, *, aner: bool = False) -> None:
        known = about(folder)["files"]
        self.lists, self.aner = lists, aner
        with ThreadPoolExecutor(1) as beside:  # hashing takes no time of its own beside the loading
            read = beside.submit(checksums, folder)
            self.pieces = Pieces(folder)
            self._words, self._pairs = _session(folder / "words.onnx", 2), _session(folder / "pairs.onnx", 1)
        if any(read.result()[name]["sha256"] != known[name].get("sha256") for name in _NEEDED):
            raise ModelMissing(f"The model in {folder} is damaged.", "Copy it again.")

    def propose(self, page: Page) -> Iterator[Proposal | EventProposal]:
        """What it sees in the words of the page, window by window."""
        if not page.words:
            return
        within = Range(page.words[0].start, page.words[-1].end)
        chosen = whole_tokens(page.text, within) if self.aner else tokens(page.text, within)
        # Windows of like length together, so that little of a batch is padding.
        found = sorted(windows(page.text, self.pieces, chosen), key=lambda w: len(w.ids))
        outputs = ("aner",) if self.aner else ("states", "spans", "trigger", "cut", "shades")
        for window, heads in zip(found, self.heads(found, outputs), strict=True):
            yield from self._names(window, heads["aner"]) if self.aner else self._seen(page, window, heads)

    def heads(self, found: Sequence[Window], outputs: Sequence[str]) -> Iterator[dict[str, Scores]]:
        """What the heads say of each window (see decode.py for the shapes)."""
        for at in range(0, len(found), 4):
            some = found[at : at + 4]
            ids = _padded([w.ids for w in some], PAD)
            given = {
                "ids": ids,
                "mask": (ids != PAD).astype(np.int64),
                "first": _padded([w.first for w in some], 0),
                "last": _padded([w.last for w in some], 0),
            }
            results = self._words.run(list(outputs), given)
            for n, w in enumerate(some):
                named = zip(outputs, results, strict=True)
                yield {name: result[n, : len(w.tokens)] for name, result in named}

    def pair_scores(self, states: Scores, pairs: Numbers) -> Scores:
        """What each row of windows.pairs is to each other: logits of ROLES."""
        (scores,) = self._pairs.run(["roles"], {"states": states, "pairs": pairs})
        found: Scores = scores
        return found

    def _names(self, window: Window, scores: Scores) -> Iterator[Proposal]:
        tags = chain(scores, ANER)
        shares = softmax(scores)
        start = 0
        for i in range(1, len(tags) + 1):
            if i < len(tags) and tags[i].startswith("I-"):
                continue
            if tags[start] != "O":
                share = float(min(shares[j, ANER.index(tags[j])] for j in range(start, i)))
                place = window.tokens[start].start, window.tokens[i - 1].end
                yield Proposal(*place, tags[start][2:], share, self.name, f"model: {share:.2f}")
            start = i

    def _seen(
        self, page: Page, window: Window, heads: Mapping[str, Scores]
    ) -> Iterator[Proposal | EventProposal]:
        cuts = softmax(heads["cut"])
        spans = [
            _Placed(
                *self._place(page, window, s.first, s.last, cuts),
                s.first,
                s.last,
                s.kind,
                SPANS[s.kind],
                s.score,
            )
            for s in spotted(heads["spans"], _SPAN)
        ]
        for s in spans:
            label, _, mention = s.name.partition(" ")
            attributes = {"mention": mention} if mention else {}
            yield Proposal(s.start, s.end, label, s.score, self.name, f"model: {s.score:.2f}", attributes)
        known = {i for i, t in enumerate(window.tokens) if self._is_known(page.text[t.start : t.end])}
        found = list(told(heads["trigger"], heads["shades"], _TRIGGER, known))
        events = [
            _Placed(
                *self._place(page, window, t.token, t.token, cuts),
                t.token,
                t.token,
                t.kind,
                TYPES[t.kind],
                t.score,
            )
            for t in found
        ]
        likely = [v for v in events if v.score >= _LIKELY or v.first in known]
        fillers = self._fillers(window, heads["states"], [s for s in spans if s.score >= _LIKELY], likely)
        for t, v in zip(found, events, strict=True):
            reason, filled = f"model: {v.score:.2f}", tuple(fillers.get(v.first, ()))
            yield EventProposal(v.start, v.end, v.name, v.score, self.name, reason, t.attributes, filled)

    def _is_known(self, token: str) -> bool:
        """Whether the lexicon has it as a trigger, so that its attributes and arguments are wanted."""
        return any(self.lists.triggers.get(form, 0) >= _KNOWN for _, form in cuts_of(fold(token) or "."))

    def _place(self, page: Page, window: Window, first: int, last: int, cuts: Scores) -> tuple[int, int]:
        """Code points of a span: proclitics are cut off its first token as the head says, where they can be,
        and a name that the lists know decides."""
        token, end = window.tokens[first], window.tokens[last].end
        text = page.text[token.start : token.end]
        allowed = possible_cuts(DROPPED.sub("", text))
        if len(allowed) > 1:
            rest = fold(page.text[token.end : end])
            form = fold(text)
            shares = [(float(cuts[first, c]) + (form[c:] + rest in self.lists.entries), -c) for c in allowed]
            letters = -max(shares)[1]
        else:
            letters = 0
        return begin(page.text, token, letters), end

    def _fillers(
        self, window: Window, states: Scores, spans: Sequence[_Placed], events: Sequence[_Placed]
    ) -> dict[int, list[Filler]]:
        """What takes part in each event, by the event's token."""
        members = [*spans, *events]
        filled: dict[int, list[Filler]] = {}
        if not events:
            return filled
        triggers = np.array([(v.first, v.kind) for v in events])
        mentions = np.array(
            [(s.first, s.last, s.kind) for s in spans] + [(v.first, v.first, _EVENT) for v in events]
        )
        rows = pairs(window, triggers, mentions, [v.first for v in events])
        shares = softmax(self.pair_scores(states, rows))
        sure = 1 - shares[:, 0]
        for i in np.flatnonzero(sure >= _ROLE):
            event, member = events[int(i) // len(members)], members[int(i) % len(members)]
            if member is not event:
                role = ROLES[int(shares[i, 1:].argmax()) + 1]
                filler = Filler(role, member.start, member.end, member.name, float(sure[i]))
                filled.setdefault(event.first, []).append(filler)
        return filled


@lru_cache(maxsize=60_000)
def possible_cuts(form: str) -> tuple[int, ...]:
    """How many letters may come off a word without harakat: و ف أ, then one of ب ل ك س; two letters stay."""
    found = [0]
    for letters in CUTS[1:]:
        head, rest = form[:letters], form[letters:]
        one = letters == 1 and head in tuple("وفبلكسأ")
        two = letters == 2 and head[:1] in tuple("وفأ") and head[1:] in tuple("بلكس")
        if len(rest) >= 2 and (one or two):
            found.append(letters)
    return tuple(found)


def whole_tokens(text: str, within: Range) -> list[Range]:
    """Words as ANERcorp has them: with their proclitics, apart from the punctuation around them."""
    return [Range(*m.span()) for m in _WHOLE.finditer(text, within.start, within.end)]


def _session(path: Path, threads: int) -> Any:
    """A graph ready to run. Raises ModelMissing when the file is none."""
    from onnxruntime import InferenceSession, SessionOptions  # 0.1 s; only who suggests needs it

    options = SessionOptions()
    options.log_severity_level = 4
    options.intra_op_num_threads = min(int(os.environ.get(THREADS) or threads), os.cpu_count() or 1)
    try:
        return InferenceSession(str(path), options, ["CPUExecutionProvider"])
    except Exception as problem:
        raise ModelMissing(f"{path} can't be loaded.", "Copy the model again.") from problem


def _padded(rows: Sequence[Sequence[int]], fill: int) -> Any:
    most = max(map(len, rows))
    return np.array([[*row, *[fill] * (most - len(row))] for row in rows], np.int64)


def about(folder: Path) -> dict[str, Any]:
    """What model.json says. Raises ModelMissing when the folder holds no sound model."""
    try:
        about: dict[str, Any] = json.loads((folder / "model.json").read_text("utf-8"))
        if about["format"] != FORMAT:
            raise ModelMissing(f"{folder} holds a model for another version of the program.")
        sizes = {name: (folder / name).stat().st_size for name in _NEEDED}
        wanted = {name: about["files"][name]["bytes"] for name in _NEEDED}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as problem:
        hint = "Choose a folder that `main.py train` made."
        raise ModelMissing(f"{folder} holds no model.", hint) from problem
    if sizes != wanted:
        raise ModelMissing(f"The model in {folder} is damaged.", "Copy it again.")
    return about


def checksums(folder: Path) -> dict[str, dict[str, Any]]:
    """Size in bytes and SHA-256 of the files of a model."""
    found = {}
    for name in _NEEDED:
        content = (folder / name).read_bytes()
        found[name] = {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
    return found
