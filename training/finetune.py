"""Stage 2: the adapted encoder learns every head at once, from the silver packs and ANERcorp's train side.

    python -m training.finetune --base FOLDER --output FOLDER [--seed 1] [--epochs 14] [--share 1.0]

FOLDER (base) is what training.adapt made, or the BERT folder itself. Writes network.pt and scores.json.
Scores it then on the held-out silver, gold dev and the held-out part of ANERcorp; nothing of them is learned.
About half an hour on two cores.
"""

import argparse
import json
import random
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import fmean

import torch

from annotator.learn.full.examples import Example, event_examples, tagged_examples
from annotator.learn.full.export import copy_tokenizer
from annotator.learn.full.network import Network
from annotator.learn.full.teaching import batches, teach
from annotator.suggest.pieces import Pieces
from training.measure import measure
from training.parts import aner_parts, silver_parts

RATE, HEAD_RATE = 1.2e-4, 1e-3


def learn(
    net: Network, labelled: Sequence[Example], tagged: Sequence[Example], epochs: int, share: float,
    chance: random.Random,
) -> None:  # fmt: skip
    """All heads at once; of the tagged examples `share` an epoch."""

    def epoch() -> list[list[Example]]:
        some = chance.sample(list(tagged), round(len(tagged) * share))
        found = [*batches(labelled, chance), *(batches(some, chance) if some else [])]
        chance.shuffle(found)
        return found

    count, began, losses = epochs * len(epoch()), time.time(), list[float]()

    def told(done: int, loss: float) -> None:
        losses.append(loss)
        if done % 50 == 0:
            print(f"{done}/{count} loss {fmean(losses[-50:]):.3f} {time.time() - began:.0f} s", flush=True)

    shown = (batch for _ in range(epochs) for batch in epoch())
    warm = max(1, count // 16)
    teach(net, shown, count, chance, rates=(RATE, HEAD_RATE), warm=warm, keep=0.998, told=told)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=14)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--share", type=float, default=1.0, help="of the silver paragraphs (learning curve)")
    parser.add_argument("--aner", type=float, default=0.5, help="of ANERcorp an epoch")
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    pieces = Pieces(args.base)
    rows, held = silver_parts()
    if args.share < 1:
        rows = random.Random(7).sample(rows, round(len(rows) * args.share))
    silver = [e for row in rows for e in event_examples(row, pieces)]
    net = Network.read(args.base)
    tagged = list(tagged_examples(aner_parts()[0], pieces))
    learn(net, silver, tagged, args.epochs, args.aner, random.Random(args.seed))
    args.output.mkdir(parents=True, exist_ok=True)
    torch.save({"config": net.config, "weights": net.state_dict()}, args.output / "network.pt")
    copy_tokenizer(args.base, args.output)
    scores = measure(net, pieces, held)
    (args.output / "scores.json").write_text(json.dumps(scores, indent=1), "utf-8")
    print(json.dumps(scores, indent=1))


if __name__ == "__main__":
    main()
