"""Labelled paragraphs as the network learns them: windows with what every head should say."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from annotator.model import Range
from annotator.suggest.classes import (
    ANER,
    LABELS_AND_EVENT,
    MODALITIES,
    POLARITIES,
    ROLES,
    SPANS,
    TENSES,
    TYPES,
    WIDTH,
)
from annotator.suggest.pieces import Pieces
from annotator.suggest.windows import Window, pairs, window, windows
from annotator.text import DROPPED as MARKS

NONE = -100  # nothing to learn here


@dataclass(slots=True)
class Example:
    """A window; `spans` are (token, width - 1, class), `cuts` letters by token, `shades` by trigger."""

    window: Window
    spans: list[tuple[int, int, int]] = field(default_factory=list)
    triggers: dict[int, int] = field(default_factory=dict)
    cuts: dict[int, int] = field(default_factory=dict)
    shades: dict[int, tuple[int, int, int]] = field(default_factory=dict)
    pairs: list[list[int]] = field(default_factory=list)
    roles: list[int] = field(default_factory=list)
    tags: list[int] = field(default_factory=list)


def event_examples(row: dict[str, Any], pieces: Pieces) -> Iterator[Example]:
    """A row of own JSONL, window by window; an argument across two windows is lost."""
    for w in windows(row["text"], pieces):
        yield _labelled(Example(w), row)


def _labelled(example: Example, row: dict[str, Any]) -> Example:
    ends = {t.end: i for i, t in enumerate(example.window.tokens)}
    mentions: dict[str, tuple[int, int, int]] = {}
    for e in row["entities"]:
        if len(e.get("ranges", ())) > 1:
            continue  # a span has one range
        place = _place(example, ends, e)
        kind = f"{e['label']} {e['mention']}" if e.get("mention") else e["label"]
        if place and place[1] - place[0] < WIDTH and kind in SPANS:
            first, last = place
            mentions[e["id"]] = (first, last, SPANS.index(kind))
            example.spans.append((first, last - first, SPANS.index(kind)))
    events = []
    for v in row["events"]:
        place = _place(example, ends, v["trigger"])
        if place and v["type"] in TYPES:
            kind = TYPES.index(v["type"])
            example.triggers[place[1]] = kind
            events.append((place[1], kind, v))
            mentions[v["id"]] = (place[1], place[1], LABELS_AND_EVENT.index("event"))
            a = v.get("attributes", {})
            example.shades[place[1]] = (
                _index(POLARITIES, a.get("polarity")),
                _index(MODALITIES, a.get("modality")),
                _index(TENSES, a.get("tense")),
            )
    if not events:
        return example
    ids = list(mentions)
    triggers = np.array([(t, kind) for t, kind, _ in events])
    rows = pairs(example.window, triggers, np.array([mentions[id] for id in ids]), [t for t, _, _ in events])
    for n, (_, _, v) in enumerate(events):
        filled = {a["target"]: a["role"] for a in v.get("arguments", []) if a.get("target")}
        for m, id in enumerate(ids):
            if id != v["id"]:
                example.pairs.append(rows[n * len(ids) + m].tolist())
                example.roles.append(_index(ROLES, filled.get(id)))
    return example


def _index(names: Sequence[str], name: str | None) -> int:
    """The place of a name; that of the default where there is none, or one that the network can't say."""
    return names.index(name) if name in names else 0


def _place(example: Example, ends: dict[int, int], span: dict[str, Any]) -> tuple[int, int] | None:
    """The first and last token of a span, and on the way how many letters are cut off the first."""
    last = ends.get(span["end"])
    if last is None:
        return None
    first = last
    tokens = example.window.tokens
    while first > 0 and tokens[first].start > span["start"]:
        first -= 1
    before = MARKS.sub("", example.window.text[tokens[first].start : span["start"]])
    if span["start"] < tokens[first].start or len(before) > 2:
        return None
    example.cuts[first] = len(before)
    return first, last


def tagged_examples(sentences: Sequence[tuple[list[str], list[str]]], pieces: Pieces) -> Iterator[Example]:
    """Sentences of words with ANERcorp's tags, some of them in a window."""
    words: list[str] = []
    tags: list[str] = []
    for w, t in sentences:
        if words and len(words) + len(w) > 100:
            yield _tagged(words, tags, pieces)
            words, tags = [], []
        words, tags = [*words, *w], [*tags, *t]
    if words:
        yield _tagged(words, tags, pieces)


def _tagged(words: list[str], tags: list[str], pieces: Pieces) -> Example:
    ranges, at = [], 0
    for word in words:
        ranges.append(Range(at, at + len(word)))
        at += len(word) + 1
    made = Example(window(" ".join(words), ranges, pieces))
    made.tags = [ANER.index(t) for t in tags]
    return made
