"""What more labelled paragraphs would give: a learning curve of the quick learner, and where it leads.

    python -m training.curve

The network needs an hour for each point, the chains of the quick learner (annotator/learn/quick.py) a minute.
They learn from nested random parts of the silver paragraphs, once a seed, and are scored alone on the
held-out silver and gold dev. Names and trigger words that the lists learned from all silver paragraphs are
hidden from them, or a small part would know what only the whole can. Prints tables in Markdown.
"""

import random
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from annotator.learn.quick import Job, Lesson, Span, train
from annotator.model import Document
from annotator.scheme import DEFAULT
from annotator.suggest.lexicon import Lists
from annotator.suggest.page import read
from annotator.suggest.proposal import Proposal
from annotator.suggest.quick import Quick
from training.corpora import rows
from training.parts import silver_parts
from training.silver import SHARED

SIZES = (100, 200, 400, 800, 1600)
SEEDS = (1, 2)
MORE = (500, 5000)
SCORES = ("entities, exact", "trigger", "trigger and type")
Curve = dict[int, list[dict[str, float]]]  # paragraphs → for each seed, F1 of SCORES


def lesson(row: Mapping[str, Any]) -> Lesson:
    """A labelled paragraph."""
    entities = (
        (e["start"], e["end"], f"{e['label']}\t{e['mention']}" if e.get("mention") else e["label"])
        for e in row["entities"]
    )
    events = ((v["trigger"]["start"], v["trigger"]["end"], v["type"]) for v in row["events"])
    return Lesson(row["text"], tuple(sorted(entities)), tuple(sorted(events)))


def spans(lesson: Lesson) -> dict[str, set[Span]]:
    """What is to be found, for each of SCORES."""
    entities = {(a, b, kind.partition("\t")[0]) for a, b, kind in lesson.entities}
    return _by_score(entities, set(lesson.events))


def found(quick: Quick, lesson: Lesson) -> dict[str, set[Span]]:
    """What the quick learner finds."""
    said = [p for part in read(Document("curve", lesson.text)).parts() for p in quick.propose(part)]
    entities = {(p.start, p.end, p.label) for p in said if isinstance(p, Proposal)}
    return _by_score(entities, {(v.start, v.end, v.type) for v in said if not isinstance(v, Proposal)})


def _by_score(entities: set[Span], events: set[Span]) -> dict[str, set[Span]]:
    return dict(zip(SCORES, (entities, {(a, b, "") for a, b, _ in events}, events), strict=True))


def f1(quick: Quick, lessons: Sequence[Lesson]) -> dict[str, float]:
    """F1 of each of SCORES."""
    pairs = [(spans(x), found(quick, x)) for x in lessons]
    return {
        s: 2 * sum(len(a[s] & b[s]) for a, b in pairs) / sum(len(a[s]) + len(b[s]) for a, b in pairs)
        for s in SCORES
    }


def learned(lessons: Sequence[Lesson], seed: int, lists: Lists) -> Quick:
    """The quick learner, taught by these alone."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "curve"
        file.write_bytes(train(Job(DEFAULT, seed, (), tuple(lessons)), lambda share: None, lists))
        return Quick(file, lists)


def curves(learn: Sequence[Lesson], parts: Mapping[str, Sequence[Lesson]]) -> dict[str, Curve]:
    """For each part its curve."""
    lists = Lists(learned=False)
    result: dict[str, Curve] = {name: {} for name in parts}
    for seed in SEEDS:
        order = list(learn)
        random.Random(seed).shuffle(order)
        for size in SIZES:
            quick = learned(order[:size], seed, lists)
            for name, part in parts.items():
                result[name].setdefault(size, []).append(f1(quick, part))
    return result


def power(sizes: Iterable[int], scores: Iterable[float]) -> tuple[float, float]:
    """The law 1 - F1 = e^a n^b (least squares of the logarithms; Hestness et al., 2017): a and b."""
    b, a = np.polyfit(np.log(list(sizes)), np.log(1 - np.array(list(scores))), 1)
    return float(a), float(b)


def at(law: tuple[float, float], size: int) -> float:
    """The F1 that a law promises."""
    a, b = law
    return 1 - float(np.exp(a) * size**b)


def lines(curve: Curve, now: int) -> Iterator[str]:
    """A table: what was measured, what the law promises, and how far off it was where that is known."""
    sizes = sorted(curve)
    ahead = (now, *(now + more for more in MORE))
    measured = " | ".join(f"{n:,}" for n in sizes)
    promised = " | ".join(f"*{now:,}*" if n == now else f"*+{n - now:,}*" for n in ahead)
    yield f"| | {measured} | {promised} | off |"
    yield "|---|" + "---:|" * (len(sizes) + len(ahead) + 1)
    for score in SCORES:
        means = [float(np.mean([one[score] for one in curve[n]])) for n in sizes]
        cells = [f"{m:.3f}" for m in means]
        law = power(sizes, means)
        cells += [f"*{at(law, n):.3f}*" for n in ahead]
        off = at(power(sizes[:-1], means[:-1]), sizes[-1]) - means[-1]
        yield f"| {score} | {' | '.join(cells)} | {off:+.3f} |"
    apart = max(max(c) - min(c) for n in sizes for s in SCORES if (c := [one[s] for one in curve[n]]))
    yield f"\nSeeds lie up to {apart:.3f} apart."


NOTE = """
In italics what the law 1 - F1 = a n^b promises for all paragraphs there are, and for more; `off`: how much
too much it said of the last point when fitted without it. Far beyond the largest part it is a guess: labels
that disagree set a ceiling that it does not know, and the network gets more out of a paragraph than these
chains do."""


def main() -> None:
    """Measures, prints."""
    learn, held = silver_parts()
    dev = rows(SHARED / "data" / "gold" / "dev.jsonl")
    parts = {"held-out silver": [*map(lesson, held)], "gold dev": [*map(lesson, dev)]}
    for name, curve in curves([*map(lesson, learn)], parts).items():
        print(f"\n{name}, {len(parts[name])} paragraphs: F1, mean of {len(SEEDS)} seeds\n")
        print("\n".join(lines(curve, len(learn))))
    print(NOTE)


if __name__ == "__main__":
    main()
