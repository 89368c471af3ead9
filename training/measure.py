"""Scores of a network before it is exported: what it says alone, without lists and rules."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import torch

from annotator import scheme
from annotator.formats.json_objects import entity_object, event_object
from annotator.learn.full.examples import tagged_examples
from annotator.learn.full.network import Network
from annotator.model import Document, Entity
from annotator.suggest import Kit, suggest
from annotator.suggest.choice import choices
from annotator.suggest.classes import ANER, Numbers
from annotator.suggest.decode import Scores, chain
from annotator.suggest.lexicon import Lists
from annotator.suggest.model import Model
from annotator.suggest.pieces import Pieces
from annotator.suggest.windows import Window
from training.corpora import rows
from training.parts import aner_parts
from training.silver import SHARED


class Unexported(Model):
    """The suggester, with torch in place of onnxruntime."""

    def __init__(self, net: Network, pieces: Pieces) -> None:
        self.lists, self.pieces, self.aner, self.net = Lists(), pieces, False, net

    @torch.no_grad()
    def heads(self, found: Sequence[Window], outputs: Sequence[str]) -> Iterator[dict[str, Scores]]:
        for w in found:
            ids = torch.tensor([list(w.ids)])
            x = self.net.words(
                ids, torch.ones_like(ids), torch.tensor([list(w.first)]), torch.tensor([list(w.last)])
            )
            heads = {"states": lambda x: x}
            yield {n: heads.get(n, getattr(self.net, n, None))(x)[0].numpy() for n in outputs}

    @torch.no_grad()
    def pair_scores(self, states: Scores, pairs: Numbers) -> Scores:
        scores: Scores = self.net.pairs(torch.from_numpy(states), torch.from_numpy(pairs)).numpy()
        return scores


def predicted(kit: Kit, row: dict[str, Any]) -> dict[str, Any]:
    """A row of own JSONL as the suggesters would have it."""
    document = Document(row["id"], row["text"])
    found = [s.annotation for s in suggest(document, scheme.load(), kit=kit)]
    return {
        "id": row["id"],
        "text": row["text"],
        "entities": [entity_object(document, a) for a in found if isinstance(a, Entity)],
        "events": [event_object(document, a) for a in found if not isinstance(a, Entity)],
    }


def score(gold: Sequence[dict[str, Any]], found: Sequence[dict[str, Any]], *extra: str) -> dict[str, Any]:
    """What shared/tools/score_events.py says."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for name, part in (("gold", gold), ("pred", found)):
            path = Path(folder) / f"{name}.jsonl"
            path.write_text("\n".join(json.dumps(r, ensure_ascii=False) for r in part), "utf-8")
            paths.append(str(path))
        command = [sys.executable, str(SHARED / "tools" / "score_events.py"), *paths, "--json", *extra]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def short(gold: Sequence[dict[str, Any]], found: Sequence[dict[str, Any]]) -> dict[str, float]:
    """The figures that are wanted; F1 and accuracies."""
    s, named = score(gold, found), score(gold, found, "--mentions", "nam")
    figures = {
        "entities token": s["entities"]["token"]["MICRO"]["F1"],
        "entities exact": s["entities"]["exact"]["MICRO"]["F1"],
        "named only token": named["entities"]["token"]["MICRO"]["F1"],
        "trigger": s["triggers"]["token"]["identification"]["F1"],
        "trigger and type": s["triggers"]["token"]["classification"]["F1"],
        "arguments": s["arguments"]["token"]["role+target"]["F1"],
    }
    attributes = s["attribute_accuracy_on_matched_triggers"]
    return figures | {k: v["acc"] for k, v in attributes.items()}


def aner_score(model: Model) -> float:
    """Micro F1 of the four labels on the held-out part of ANERcorp, whole spans."""
    examples = list(tagged_examples(aner_parts()[1], model.pieces))
    gold = found = right = 0
    for e, heads in zip(examples, model.heads([e.window for e in examples], ["aner"]), strict=True):
        a, b = _spans([ANER[t] for t in e.tags]), _spans(chain(heads["aner"], ANER))
        gold, found, right = gold + len(a), found + len(b), right + len(a & b)
    return 2 * right / (gold + found)


def _spans(tags: Sequence[str]) -> set[tuple[int, int, str]]:
    found, start, kind = set(), -1, ""
    for i, t in enumerate([*tags, "O"]):
        if start >= 0 and (t[0] != "I" or t[2:] != kind):
            found.add((start, i, kind))
            start = -1
        if t != "O" and start < 0:
            start, kind = i, t[2:]
    return found


def measure(net: Network, pieces: Pieces, held: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Figures on the held-out silver, gold dev and ANERcorp."""
    net.eval()
    model = Unexported(net, pieces)
    kit = Kit(choices([]))
    kit.by_part, kit.least = [model], {"model": 0.0}
    dev = rows(SHARED / "data" / "gold" / "dev.jsonl")
    parts = {"held-out silver": held, "gold dev": dev}
    result: dict[str, Any] = {n: short(part, [predicted(kit, r) for r in part]) for n, part in parts.items()}
    return result | {"ANERcorp": round(aner_score(model), 4)}
