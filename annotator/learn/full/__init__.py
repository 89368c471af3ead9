"""The full learner: the built-in model trained further on a project's layers. Needs torch; takes minutes.

What it learned before it does not forget: paragraphs of the base file are mixed in.
"""

import gzip
import json
import random
import shutil
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

EPOCHS, RATE, HEAD_RATE = 4, 5e-5, 2e-4
NOTICES = ("LICENSE", "NOTICE.md", "Apache-2.0.txt")  # whoever passes a model on passes them on with it


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
    from annotator.elsewhere import install
    from annotator.errors import ExportFailed, ModelMissing

    try:
        import onnx  # noqa: F401  asked for now, not after minutes of training
        import torch

        from annotator.learn.full.examples import event_examples
        from annotator.learn.full.export import export, restore
        from annotator.learn.full.teaching import batches, teach
    except ImportError as problem:
        raise ModelMissing(
            f"The full learner needs {problem.name}, which is not installed.",
            install("torch", "transformers", "onnx"),
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
    shown = [b for _ in range(epochs) for b in batches(examples, chance)]
    count = len(shown)

    def told(done: int, _: float) -> None:
        if progress:
            progress(done / (count + 2))

    teach(net, shown, count, chance, rates=(RATE, HEAD_RATE), warm=count // 10 + 1, keep=0.99, told=told)
    with tempfile.TemporaryDirectory(dir=output) as part:  # a model that is in use stays whole till the end
        export(net, start, Path(part))
        for name in NOTICES:
            shutil.copy(MODELS / name, part)
        for file in Path(part).iterdir():
            file.replace(output / file.name)
    if progress:
        progress(1.0)


def _base() -> list[dict[str, Any]]:
    from annotator.learn.quick import BASE

    with gzip.open(BASE, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]
