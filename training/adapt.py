"""Stage 1: the encoder reads the raw news and guesses hidden words, before it learns any label.

    python -m training.adapt --base BERT_FOLDER --output FOLDER [--epochs 1] [--seed 1]

BERT_FOLDER is made by shared/tools/e5_to_bert.py. Reads shared/data/raw and the texts (no labels) of the
silver packs and of ANERcorp's train side. About 20 minutes an epoch on two cores.
"""

import argparse
import gzip
import json
import random
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional
from transformers import BertModel

from annotator.learn.full.teaching import HALVES
from annotator.suggest.pieces import END, START, UNKNOWN, Pieces, tokens
from training.silver import SHARED, SILVER

LENGTH, BATCH, RATE, HIDDEN_SHARE = 128, 16, 2e-4, 0.15


def texts() -> Iterator[str]:
    """Everything that may be read: news of 2002-2018 and the paragraphs of the packs."""
    with gzip.open(SHARED / "data" / "raw" / "antcorpus.txt.gz", "rt", encoding="utf-8") as file:
        yield from (t for t in file.read().split("\n\n") if t.strip())
    for path in sorted(SILVER.glob("pack*.jsonl")):
        yield from (json.loads(line)["text"] for line in path.read_text("utf-8").splitlines())
    lines = (SHARED / "data" / "ner" / "anercorp" / "train.txt").read_text("utf-8").splitlines()
    words = [line.split()[0] for line in lines if line.strip()]
    yield from (" ".join(words[i : i + 100]) for i in range(0, len(words), 100))


def blocks(pieces: Pieces) -> list[tuple[list[int], list[int]]]:
    """(pieces, number of the token that each belongs to) of LENGTH each, text after text."""
    found, ids, owner, count = [], [], [], 0
    for text in texts():
        for r in tokens(text):
            piece = pieces.of(text[r.start : r.end])
            ids += piece
            owner += [count] * len(piece)
            count += 1
        ids.append(END)
        owner.append(-1)
        while len(ids) >= LENGTH - 2:
            found.append(([START, *ids[: LENGTH - 2], END], [-1, *owner[: LENGTH - 2], -1]))
            del ids[: LENGTH - 2], owner[: LENGTH - 2]
    return found


def hide(ids: list[int], owner: list[int], size: int, chance: random.Random) -> tuple[list[int], list[int]]:
    """What the encoder sees, and what it should have seen (-100 where nothing was hidden): whole words."""
    chosen: dict[int, float] = {}
    seen, wanted = list(ids), [-100] * len(ids)
    for i, word in enumerate(owner):
        if word < 0:
            continue
        roll = chosen.setdefault(word, chance.random())
        if roll < HIDDEN_SHARE:
            wanted[i] = ids[i]
            if roll < HIDDEN_SHARE * 0.8:
                seen[i] = UNKNOWN
            elif roll < HIDDEN_SHARE * 0.9:
                seen[i] = chance.randrange(4, size)
    return seen, wanted


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    chance = random.Random(args.seed)
    pieces = Pieces(args.base)
    data = blocks(pieces)
    net = BertModel.from_pretrained(
        args.base, add_pooling_layer=False, attn_implementation="eager",
        hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0,
    )  # fmt: skip
    size, width = net.embeddings.word_embeddings.weight.shape
    head = nn.Sequential(nn.Linear(width, width), nn.GELU(), nn.LayerNorm(width))
    nn.init.eye_(head[0].weight)
    bias = nn.Parameter(torch.zeros(size))
    steps = args.epochs * (len(data) // BATCH)
    optimizer = torch.optim.AdamW(
        [{"params": net.parameters()}, {"params": [*head.parameters(), bias], "lr": 5 * RATE}],
        lr=RATE, weight_decay=0.01, fused=True,
    )  # fmt: skip
    warm = 60
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda n: min((n + 1) / warm, max(0.02, (steps - n) / (steps - warm)))
    )
    fast = torch.compile(net)
    scale = torch.nn.Parameter(torch.tensor(0.15))
    optimizer.add_param_group({"params": [scale], "lr": 1e-3, "weight_decay": 0.0})
    schedule.base_lrs.append(1e-3)
    schedule.lr_lambdas.append(schedule.lr_lambdas[0])
    began, total = time.time(), 0.0
    step = 0
    for _ in range(args.epochs):
        chance.shuffle(data)
        for at in range(0, len(data) - BATCH + 1, BATCH):
            rows = [hide(*row, size, chance) for row in data[at : at + BATCH]]
            seen = torch.tensor([r[0] for r in rows])
            wanted = torch.tensor([r[1] for r in rows])
            with torch.autocast("cpu", torch.bfloat16, enabled=HALVES):
                states = fast(seen, attention_mask=torch.ones_like(seen)).last_hidden_state
                chosen = head(states[wanted != -100]) * scale
                scores = chosen @ net.embeddings.word_embeddings.weight.T
            loss = functional.cross_entropy(scores.float() + bias, wanted[wanted != -100])
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad()
            step += 1
            total += loss.item()
            if step % 50 == 0:
                print(f"{step}/{steps} loss {total / 50:.3f} {time.time() - began:.0f} s", flush=True)
                total = 0.0
    net.save_pretrained(args.output)
    for name in ("tokenizer.json", "normalizer.json"):
        shutil.copy(args.base / name, args.output / name)


if __name__ == "__main__":
    main()
