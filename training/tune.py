"""Stage 4: how much each built-in suggester is believed, and from which score on it is heard.

    python -m training.tune [--models annotator/suggest/models]

Reads the held-out silver and gold dev (never the seed report). Prints the weights that stand in
annotator/suggest/merge.py (log-odds, fitted), and how often a score so weighed is right.

"""

import argparse
import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

from annotator.model import Document
from annotator.suggest import Kit
from annotator.suggest.choice import Choice, choices
from annotator.suggest.merge import ENTITY, EVENT
from annotator.suggest.model import MODELS
from annotator.suggest.page import read
from annotator.suggest.proposal import EventProposal, Proposal
from training.corpora import rows
from training.parts import silver_parts
from training.silver import SHARED

Said = dict[str, dict[str, float]]  # id of a proposal → source → score


def said(kit: Kit, row: dict[str, Any]) -> tuple[Said, Said]:
    """What is proposed for a row: entities, events."""
    found: tuple[Said, Said] = (defaultdict(dict), defaultdict(dict))
    for part in read(Document(row["id"], row["text"])).parts():
        for suggester in kit.by_part:
            for p in suggester.propose(part):
                where = found[isinstance(p, EventProposal)][p.id]
                where[p.source] = max(p.score, where.get(p.source, 0.0))
    return found


def right(row: dict[str, Any]) -> tuple[set[str], set[str]]:
    """The ids that proposals on gold would have."""
    entities = {Proposal(e["start"], e["end"], e["label"], 1, "", "").id for e in row["entities"]}
    triggers = ((v["trigger"]["start"], v["trigger"]["end"], v["type"]) for v in row["events"])
    return entities, {EventProposal(a, b, t, 1, "", "").id for a, b, t in triggers}


def odds(share: float) -> float:
    bounded = min(max(share, 1e-4), 1 - 1e-4)
    return math.log(bounded / (1 - bounded))


def fit(groups: Sequence[tuple[dict[str, float], bool]], others: Sequence[str]) -> None:
    """Print the weights of the sources."""
    x = [
        [
            odds(g["model"]) if "model" in g else 0.0,
            float("model" not in g),
            *(2 * g.get(s, 0.0) for s in others),
        ]
        for g, _ in groups
    ]
    y = [r for _, r in groups]
    fitted = LogisticRegression(C=1.0, max_iter=1000).fit(x, y)
    model, silent, *rest = fitted.coef_[0]
    print(f"  model {model:.2f} silent {silent:.2f} base {fitted.intercept_[0]:.2f}")
    print("  others", {s: round(float(w), 2) for s, w in zip(others, rest, strict=True)})
    shares = fitted.predict_proba(x)[:, 1]
    missing = 0
    for least in (0.3, 0.35, 0.4, 0.45, 0.5, 0.55):
        kept = [r for s, r in zip(shares, y, strict=True) if s >= least]
        print(f"  from {least}: {sum(kept)} right of {len(kept)}, {sum(y) + missing} could be")
    for low in np.arange(0, 1, 0.1):
        inside = [r for s, r in zip(shares, y, strict=True) if low <= s < low + 0.1]
        if inside:
            print(f"    says {low:.1f}: right {sum(inside) / len(inside):.2f} of {len(inside)}")


def groups(kit: Kit, part: Sequence[dict[str, Any]]) -> Iterator[list[tuple[dict[str, float], bool]]]:
    """For entities, then for events: what each source said, and whether it was right."""
    both = [(said(kit, row), right(row)) for row in part]
    for kind in (0, 1):
        yield [(g, id in gold[kind]) for found, gold in both for id, g in found[kind].items()]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--models", type=Path, default=MODELS)
    args = parser.parse_args()
    usual = tuple(
        Choice("model", options={"folder": str(args.models)}) if c.name == "model" else c for c in choices()
    )
    kit = Kit(usual)
    _, held = silver_parts()
    dev = rows(SHARED / "data" / "gold" / "dev.jsonl")
    parts = {"held-out silver": held, "gold dev": dev, "both, dev three times": [*held, *dev, *dev, *dev]}
    for name, part in parts.items():
        entities, events = groups(kit, part)
        print(name)
        fit(entities, list(ENTITY.others))
        fit(events, list(EVENT.others))


if __name__ == "__main__":
    main()
