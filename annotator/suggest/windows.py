"""A text cut into the windows that the encoder reads at once.

T tokens and L pieces a window; a window ends between sentences where that can be.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from annotator.model import Range
from annotator.suggest.classes import between, distance
from annotator.suggest.pieces import END, START, Pieces, tokens
from annotator.text import ends_sentence

TOKENS = 90  # of a window, about; one sentence may bring it to LONGEST
LONGEST = 180
_PIECES = 480  # of a window at most; the encoder has places for 512


@dataclass(frozen=True, slots=True)
class Window:
    """Tokens of a text with their pieces; `first` and `last` are the pieces at a token's two ends.

    `sentence` counts the sentences before each token; `gap` tells what stands before it: 0 a blank,
    1 nothing, 2 the end of a sentence.
    """

    text: str
    tokens: Sequence[Range]
    ids: Sequence[int]
    first: Sequence[int]
    last: Sequence[int]
    sentence: Sequence[int]


def windows(text: str, pieces: Pieces, ranges: Sequence[Range] | None = None) -> list[Window]:
    """All tokens of a text (or those given), in windows. Never raises, whatever the characters."""
    chosen = tokens(text) if ranges is None else ranges
    found: list[Window] = []
    first = since = size = 0  # since: where the last sentence began; size: pieces of the window so far
    for i, token in enumerate(chosen):
        if i and ends_sentence(text[chosen[i - 1].start : token.start]):
            since = i
        more = len(pieces.of(text[token.start : token.end]))
        full = i - first >= LONGEST or size + more > _PIECES
        if full or (i - first >= TOKENS and since == i):
            cut = since if since > first and i - since < LONGEST // 2 else i
            found.append(window(text, chosen[first:cut], pieces))
            first = cut
            size = sum(len(pieces.of(text[t.start : t.end])) for t in chosen[cut:i])
        size += more
    if first < len(chosen):
        found.append(window(text, chosen[first:], pieces))
    return found


def window(text: str, chosen: Sequence[Range], pieces: Pieces) -> Window:
    """These tokens as one window, however many they are."""
    ids, first, last = [START], list[int](), list[int]()
    sentence: list[int] = []
    count, end = 0, chosen[0].start if chosen else 0
    for token in chosen:
        count += ends_sentence(text[end : token.start])
        if sentence and ends_sentence(text[end - 1]):
            count += 1
        piece = pieces.of(text[token.start : token.end])
        first.append(len(ids))
        ids += piece
        last.append(len(ids) - 1)
        sentence.append(count)
        end = token.end
    return Window(text, chosen, [*ids, END], first, last, sentence)


def pairs(
    window: Window, triggers: npt.NDArray[np.int64], mentions: npt.NDArray[np.int64], strong: Sequence[int]
) -> npt.NDArray[np.int64]:
    """What the pair head is told of every trigger with every mention, (triggers x mentions, 8).

    A trigger is (token, type), a mention (first token, last token, label); `strong` are the tokens of the
    triggers that count as standing between two others. See learn/full/network.py for the columns.
    """
    t, m = len(triggers), len(mentions)
    at, kind = np.repeat(triggers, m, 0).T
    first, last, label = np.tile(mentions, (t, 1)).T
    left = last < at
    low, high = np.where(left, last, at), np.where(left, at, first)
    where, sentence = np.sort(np.array(strong, np.int64)), np.array(window.sentence, np.int64)
    crossed = np.searchsorted(where, high, "left") - np.searchsorted(where, low, "right")
    ends = np.abs(sentence[at] - sentence[first])
    far = distance(np.where(left, at - last, first - at), left)
    columns = (
        at,
        first,
        last,
        np.maximum(first - 1, 0),
        kind,
        label,
        far,
        between(ends, np.maximum(crossed, 0)),
    )
    return np.stack(columns, 1)
