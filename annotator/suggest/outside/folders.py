"""Folders with a model in them: looked at before anything is loaded from them.

A name of a folder that is not there would be taken for a model on the network, weights kept as a pickle could
run any code, and without its vocabulary a tokenizer starts with an empty one and says nothing.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from annotator.elsewhere import install
from annotator.errors import ExpectedError, ModelMissing, SuggesterFailed

_WEIGHTS = ("model.safetensors", "model.safetensors.index.json")
_PICKLES = ("*.bin", "*.pt", "*.pth", "*.ckpt")
_VOCABULARIES = (
    "tokenizer.json", "vocab.txt", "vocab.json", "tokenizer.model", "spiece.model", "spm.model",
    "sentencepiece.bpe.model",
)  # fmt: skip
_LARGEST = 4_000_000  # bytes of config.json
_LONGEST = 256  # pieces; what recognizers are trained on, and the cost grows with the square


def config(folder: Path) -> dict[str, Any]:
    """The model's config.json. Raises ModelMissing when there is no such folder or file."""
    if not folder.is_dir():
        raise ModelMissing(f"The folder {folder} does not exist.", "Choose the folder of a model.")
    file = folder / "config.json"
    if not file.is_file():
        raise ModelMissing(f"{folder} holds no config.json.", "Choose the folder of a model.")
    if file.stat().st_size > _LARGEST:
        raise SuggesterFailed(f"{file} cannot be read: it is larger than {_LARGEST // 10**6} MB.")
    try:
        found = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError, RecursionError) as problem:
        raise SuggesterFailed(f"{file} cannot be read: {problem}.") from problem
    if not isinstance(found, dict):
        raise SuggesterFailed(f"{folder / 'config.json'} is not an object.")
    return found


def check(folder: Path) -> dict[str, Any]:
    """The config.json of a Hugging Face token classifier that is safe and whole enough to be loaded.

    Raises ModelMissing for what is not there, SuggesterFailed for what is there and will not do.
    """
    found = config(folder)
    if not any((folder / name).is_file() for name in _WEIGHTS):
        if any(path for pattern in _PICKLES for path in folder.glob(pattern)):
            hint = "A pickle can run any code. Save the model again as model.safetensors."
            raise SuggesterFailed(f"{folder} keeps its weights as a pickle, which is not opened.", hint)
        raise ModelMissing(f"{folder} holds no model.safetensors.", "Choose the folder of a model.")
    if not any((folder / name).is_file() for name in _VOCABULARIES):
        raise ModelMissing(f"{folder} holds no tokenizer.", "It needs tokenizer.json or vocab.txt.")
    kinds = found.get("architectures") or ["ForTokenClassification"]
    if not any("ForTokenClassification" in str(kind) for kind in kinds):
        raise SuggesterFailed(f"{folder} holds no token classifier, but {', '.join(map(str, kinds))}.")
    return found


def tags(found: Mapping[str, Any], folder: Path) -> list[str]:
    """The labels by number, as config.json has them. Raises SuggesterFailed when it has none."""
    raw = found.get("id2label")
    try:
        named = {int(number): str(name) for number, name in raw.items()} if isinstance(raw, dict) else {}
    except ValueError:
        named = {}
    if not named or sorted(named) != list(range(len(named))):
        raise SuggesterFailed(f"{folder / 'config.json'} names no labels (id2label).")
    return [named[n] for n in range(len(named))]


def limit(found: Mapping[str, Any], special: int) -> int:
    """How many pieces fit beside so many special ones."""
    positions = found.get("max_position_embeddings")  # RoBERTa's kind counts two too many
    known = isinstance(positions, int) and positions - 2 > special
    return (min(_LONGEST, positions - 2) if isinstance(positions, int) and known else _LONGEST) - special


@contextmanager
def foreign(what: str) -> Iterator[None]:
    """Whatever a library raises on a file it cannot make sense of, as SuggesterFailed.

    The libraries of models raise RuntimeError, KeyError, OSError, classes of their own, and tokenizers a bare
    Exception: nothing narrower holds them all.
    """
    try:
        yield
    except ExpectedError:
        raise
    except ImportError as problem:
        package = (problem.name or "a package").split(".")[0]
        raise ModelMissing(f"{package} is not installed.", install(package)) from problem
    except Exception as problem:
        words = " ".join(str(problem).split())[:300] or type(problem).__name__
        raise SuggesterFailed(f"{what} cannot be used: {words}") from problem
