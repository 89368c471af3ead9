"""The full learner: the built-in model trained further on a project's layers. Needs torch; takes minutes.

What it learned before it does not forget: paragraphs of the base file are mixed in.
"""

import gzip
import json
import random
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

EPOCHS, RATE, HEAD_RATE = 4, 5e-5, 2e-4


def train(
    rows: Sequence[dict[str, Any]],
    output: Path,
    *,
    folder: Path | None = None,
    seed: int = 1,
    epochs: int = EPOCHS,
    progress: Callable[[float], None] | None = None,
) -> None:
    """Write a model folder that learned from `rows` (own JSONL, in memory; each counts twice).

    It starts from the model in `folder`, else the built-in one. `progress` is told the share done, in [0, 1].

    Raises ModelMissing where torch, transformers or onnx are not installed, ExportFailed when the folder
    can't be written to.
    """
    from annotator.errors import ExportFailed, ModelMissing

    try:
        import onnx  # noqa: F401  asked for now, not after minutes of training
        import torch

        from annotator.learn.full.examples import event_examples
        from annotator.learn.full.export import export, restore
        from annotator.learn.full.teaching import Average, batches, loss_of
    except ImportError as problem:
        raise ModelMissing(
            f"The full learner needs {problem.name}, which is not installed.",
            "Run: pip install torch transformers onnx, or train with --kind quick.",
        ) from problem
    from annotator.suggest.model import MODELS, about
    from annotator.suggest.pieces import Pieces

    start = folder or MODELS
    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise ExportFailed(
            f"{output} can't be written to ({problem.strerror}).", "Choose a folder."
        ) from problem
    about(start)  # refuses what is no model
    torch.manual_seed(seed)
    chance = random.Random(seed)
    pieces = Pieces(start)
    examples = [e for row in [*rows, *rows, *_base()] for e in event_examples(row, pieces)]
    net = restore(start)
    net.encoder.embeddings.word_embeddings.weight.requires_grad = False
    inner = [p for p in net.encoder.parameters() if p.requires_grad]
    heads = [p for n, p in net.named_parameters() if not n.startswith("encoder.")]
    optimizer = torch.optim.AdamW(
        [{"params": inner}, {"params": heads, "lr": HEAD_RATE}], lr=RATE, weight_decay=0.01, fused=True
    )
    average = Average(net, 0.99)
    steps = [b for _ in range(epochs) for b in batches(examples, chance)]
    net.train()
    for n, batch in enumerate(steps):
        for group, rate in zip(optimizer.param_groups, (RATE, HEAD_RATE), strict=True):
            group["lr"] = rate * min(1.0, (n + 1) / (len(steps) / 10 + 1), 1.02 - n / len(steps))
        loss = loss_of(net, batch, chance)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad()
        average.update(net)
        if progress:
            progress((n + 1) / (len(steps) + 2))
    average.load(net)
    with tempfile.TemporaryDirectory(dir=output) as part:  # a model that is in use stays whole till the end
        export(net, start, Path(part))
        for file in Path(part).iterdir():
            file.replace(output / file.name)
    if progress:
        progress(1.0)


def _base() -> list[dict[str, Any]]:
    from annotator.learn.quick import BASE

    with gzip.open(BASE, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]
