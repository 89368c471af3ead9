"""Trains the weight lists of annotator/suggest/linear.py with torch (not needed to run the program)."""

from collections import Counter
from collections.abc import Sequence

import torch

from annotator.suggest.lexicon import LISTS


def fit(
    examples: Sequence[tuple[Sequence[str], str]],
    classes: Sequence[str],
    *,
    rare: int = 2,
    epochs: int = 12,
    rate: float = 0.02,
    decay: float = 1e-5,
    dropout: float = 0.1,
    seed: int = 1,
) -> dict[str, list[float]]:
    """Weights of each feature seen `rare` times or more, by Adam on the cross-entropy."""
    torch.manual_seed(seed)
    count = Counter(f for features, _ in examples for f in set(features))
    index = {f: i for i, f in enumerate(sorted(f for f, n in count.items() if n >= rare))}
    place = {c: i for i, c in enumerate(classes)}
    pad = len(index)
    width = max(len(features) for features, _ in examples)
    ids = torch.full((len(examples), width), pad)
    for i, (features, _) in enumerate(examples):
        known = [index[f] for f in features if f in index]
        ids[i, : len(known)] = torch.tensor(known)
    gold = torch.tensor([place[c] for _, c in examples])
    bag = torch.nn.EmbeddingBag(pad + 1, len(classes), mode="sum", padding_idx=pad)
    torch.nn.init.zeros_(bag.weight)
    optimizer = torch.optim.AdamW(bag.parameters(), lr=rate, weight_decay=0.0)
    step = 512
    for epoch in range(epochs):
        order = torch.randperm(len(ids))
        total = 0.0
        for group in optimizer.param_groups:
            group["lr"] = rate * (1 - epoch / epochs)
        for at in range(0, len(order), step):
            batch = order[at : at + step]
            kept = ids[batch]
            kept = kept.masked_fill(torch.rand(kept.shape) < dropout, pad)
            logits = bag(kept)
            loss = (
                torch.nn.functional.cross_entropy(logits, gold[batch]) + decay * bag.weight.pow(2).sum() / 2
            )
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += float(loss.detach()) * len(batch)
        print(f"  epoch {epoch} loss {total / len(ids):.4f}", flush=True)
    table = bag.weight.detach().tolist()
    return {f: table[i] for f, i in index.items()}


def save(
    name: str, notes: Sequence[str], classes: Sequence[str], weights: dict[str, list[float]], least: float
) -> None:
    """The weights whose size is `least` or more, as a list."""
    lines = ["\t".join(classes)]
    for feature, row in sorted(weights.items()):
        votes = [f"{c}:{round(w * 100)}" for c, w in enumerate(row) if abs(w) >= least]
        if votes:
            lines.append("\t".join([feature, *votes]))
    (LISTS / name).write_text("\n".join([*notes, *lines]) + "\n", "utf-8")
    print(name, len(lines), (LISTS / name).stat().st_size)
