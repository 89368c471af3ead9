"""What is learned from and what is only tuned on, by documents; the same for every run.

Silver: see silver.py. ANERcorp: every tenth block of sentences; a block ends
where an article begins with its place and agency, else after BLOCK sentences, and then the sentences beside
a held-out block are learned by neither. Silver paragraphs (packs 07, 08) that stand in a held-out block go.
"""

import itertools
import re
from typing import Any

from training.corpora import rows, sentences
from training.silver import EVERY, HELD, SHARED, SILVER

BLOCK, MARGIN = 60, 6
_DATELINE = re.compile(r"^(?:\S+ ){1,4}\( ?(?:د ?ب ?أ|د ?ب ?ا|ا ?ف ?ب|أ ?ف ?ب|رويترز|وكالات|CNN|اب|ا ب)")
Sentences = list[tuple[list[str], list[str]]]


def aner_parts() -> tuple[Sentences, Sentences]:
    """Sentences to learn from, and the held-out ones."""
    found = sentences(SHARED / "data" / "ner" / "anercorp" / "train.txt")
    starts = [0]
    sure = {0}
    for i, (words, _) in enumerate(found):
        if _DATELINE.match(" ".join(words[:12])):
            if i - starts[-1] >= 8:
                starts.append(i)
            sure.add(i)
        elif i - starts[-1] >= BLOCK:
            starts.append(i)
    starts.append(len(found))
    learn: Sentences = []
    held: Sentences = []
    for n, (a, b) in enumerate(itertools.pairwise(starts)):
        if n % 10 == 4:
            held += found[a:b]
        else:
            first = a + (MARGIN if n % 10 == 5 and a not in sure else 0)
            last = b - (MARGIN if n % 10 == 3 and b not in sure else 0)
            learn += found[first:last]
    return learn, held


def silver_parts() -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Rows to learn from, and the held-out ones."""
    taken = {_key(" ".join(words)) for words, _ in aner_parts()[1]}
    learn, held = [], []
    for path in sorted(SILVER.glob("pack*.jsonl")):
        for n, row in enumerate(rows(path)):
            if n % EVERY == HELD:
                held.append(row)
            elif path.stem not in ("pack07", "pack08") or not any(
                _key(s) in taken for s in re.split(r"[.\n]", row["text"]) if s.strip()
            ):
                learn.append(row)
    return learn, held


def _key(sentence: str) -> str:
    return re.sub(r"\W", "", sentence)[:40]
