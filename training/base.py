"""Chooses the paragraphs from which every project's quick learner starts: annotator/learn/base.jsonl.gz.

    python -m training.base

From silver packs 01-06 and 13-16 only (antcorpus, Apache-2.0; FIGNEWS-2024, MIT). The choice is greedy: each
time the paragraph that adds most to what is covered so far, where the n-th example of a thing adds 1/n: of a
label or type (weighted, so that rare ones come), of a word that begins a mention with its label, of a trigger
word with its type. Ties go to the first id, so the file is the same whenever it is made.
"""

import gzip
import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from annotator.learn.quick import BASE
from annotator.suggest.page import fold
from training.silver import EVERY, HELD, SILVER

PACKS = (1, 2, 3, 4, 5, 6, 13, 14, 15, 16)
MOST = 300
_OF_A_KIND = 5.0  # a label or type weighs as much as so many words


def main() -> None:
    """Writes the file and says what it holds."""
    chosen = choose(list(_rows()))
    lines = [json.dumps(_compact(row), ensure_ascii=False, separators=(",", ":")) for row in chosen]
    packed = gzip.compress(("\n".join(lines) + "\n").encode(), 9, mtime=0)
    BASE.write_bytes(packed)
    words = sum(len(row["text"].split()) for row in chosen)
    kinds = Counter(thing for row in chosen for thing in _things(row) if " " not in thing)
    print(f"{len(chosen)} paragraphs, {words} words, {len(packed)} bytes; rarest: {kinds.most_common()[-8:]}")


def _rows() -> Iterator[dict[str, Any]]:
    for pack in PACKS:
        for n, line in enumerate((SILVER / f"pack{pack:02d}.jsonl").read_text("utf-8").splitlines()):
            if n % EVERY != HELD:  # held out of all learning
                yield json.loads(line)


def choose(rows: list[dict[str, Any]], most: int = MOST) -> list[dict[str, Any]]:
    """The paragraphs that cover most, in the order of their ids."""
    left = {row["id"]: Counter(_things(row)) for row in sorted(rows, key=lambda row: row["id"])}
    covered: Counter[str] = Counter()
    chosen: set[str] = set()
    while left and len(chosen) < most:
        best = max(left, key=lambda id: _gain(left[id], covered))
        covered += left.pop(best)
        chosen.add(best)
    return [row for row in sorted(rows, key=lambda row: row["id"]) if row["id"] in chosen]


def _gain(things: Counter[str], covered: Counter[str]) -> float:
    return sum(
        (1.0 if " " in thing else _OF_A_KIND) / (covered[thing] + n + 1)
        for thing, count in things.items()
        for n in range(count)
    )


def _things(row: dict[str, Any]) -> Iterator[str]:
    """What a paragraph is an example of: kinds, and kinds with a word."""
    for e in row["entities"]:
        kind = f"{e['label']}/{e.get('mention', '')}"
        yield from (kind, f"{kind} {fold(e['text']).split(' ')[0]}")
    for v in row["events"]:
        yield from (v["type"], f"{v['type']} {fold(v['trigger']['text'])}")


def _compact(row: dict[str, Any]) -> dict[str, Any]:
    """The row without the words under each range, which the text holds already."""
    return {
        "id": row["id"],
        "source": row["source"],
        "text": row["text"],
        "entities": [_bare(e) for e in row["entities"]],
        "events": [v | {"trigger": _bare(v["trigger"])} for v in row["events"]],
    }


def _bare(thing: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in thing.items() if key != "text"}


if __name__ == "__main__":
    main()
