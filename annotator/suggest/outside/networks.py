"""The networks behind token classifiers, run by torch or by onnxruntime; and their tokenizers.

Always on the CPU, and nothing here touches the network: folders are looked at before (see folders.py).
"""

import importlib
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from annotator import camel
from annotator.errors import ModelMissing, SuggesterFailed
from annotator.suggest.outside import folders
from annotator.suggest.outside.tagging import Best

Rows = list[list[int]]
_PROBE = "ا"


class Tokenizer(Protocol):
    """Cuts words into pieces; `before` and `after` are the special ones around a row."""

    before: Sequence[int]
    after: Sequence[int]

    def of(self, words: Sequence[str]) -> Rows:
        """The numbers of each word's pieces; a word may have none."""


@dataclass(frozen=True)
class Network:
    """A Classifier (see tagging.py). `run` takes rows and their masks, padded to one length, and gives the
    scores of every tag (before softmax) for every piece, as an array of three dimensions."""

    name: str  # for messages
    tags: Sequence[str]
    limit: int
    tokenizer: Tokenizer
    run: Callable[[Rows, Rows], Any]
    pad: int = 0

    def pieces(self, words: Sequence[str]) -> Rows:
        """The numbers of each word's pieces."""
        with folders.foreign(self.name):
            return self.tokenizer.of(words)

    def best(self, rows: Sequence[Sequence[int]]) -> list[Best]:
        """The likeliest tag of each piece, with its probability. Rows are padded to the longest of them."""
        before = self.tokenizer.before
        framed = [[*before, *row, *self.tokenizer.after] for row in rows]
        longest = max(map(len, framed))
        mask = [[1] * len(row) + [0] * (longest - len(row)) for row in framed]
        with folders.foreign(self.name):
            scores = self.run([row + [self.pad] * (longest - len(row)) for row in framed], mask)
            best = _likeliest(scores, (len(rows), longest, len(self.tags)))
        return [b[len(before) :][: len(row)] for row, b in zip(rows, best, strict=True)]


def _likeliest(scores: Any, shape: tuple[int, int, int]) -> list[Best]:
    numpy = importlib.import_module("numpy")
    if tuple(scores.shape) != shape or not numpy.isfinite(scores).all():
        raise SuggesterFailed(f"The model gives {tuple(scores.shape)} scores; {shape} numbers are due.")
    powers = numpy.exp(scores - scores.max(axis=-1, keepdims=True))
    shares = (powers / powers.sum(axis=-1, keepdims=True)).max(axis=-1).tolist()
    return [list(zip(*row, strict=True)) for row in zip(scores.argmax(axis=-1).tolist(), shares, strict=True)]


class Pieces:
    """A tokenizer of the package `tokenizers`."""

    def __init__(self, tokenizer: Any) -> None:
        tokenizer.no_truncation()
        tokenizer.no_padding()
        if type(tokenizer.pre_tokenizer).__name__ == "ByteLevel":
            tokenizer.pre_tokenizer.add_prefix_space = True  # its words are not the first of a text
        self._tokenizer = tokenizer
        whole, bare = tokenizer.encode(_PROBE).ids, tokenizer.encode(_PROBE, add_special_tokens=False).ids
        at = next((n for n in range(len(whole)) if whole[n : n + len(bare)] == bare), 0)
        self.before: Sequence[int] = whole[:at]
        self.after: Sequence[int] = whole[at + len(bare) :]

    def of(self, words: Sequence[str]) -> Rows:
        """The numbers of each word's pieces."""
        found: Rows = [[] for _ in words]
        encoding = self._tokenizer.encode(list(words), is_pretokenized=True, add_special_tokens=False)
        for word, id in zip(encoding.word_ids, encoding.ids, strict=True):
            found[word].append(id)
        return found


class _CamelPieces:
    """The tokenizer of camel-tools' recognizer, asked word by word as camel-tools does."""

    def __init__(self, tokenizer: Any) -> None:
        self._tokenizer = tokenizer
        self.before: Sequence[int] = (tokenizer.cls_token_id,)
        self.after: Sequence[int] = (tokenizer.sep_token_id,)

    def of(self, words: Sequence[str]) -> Rows:
        """The numbers of each word's pieces."""
        cut, number = self._tokenizer.tokenize, self._tokenizer.convert_tokens_to_ids
        return [list(number(cut(word))) for word in words]


def of_camel(folder: Path) -> Network:
    """camel-tools' recognizer on the model in a folder.

    Its own `predict` gives no scores, pads every sentence to 256 pieces and shifts labels (issue #105),
    so its network and tokenizer are asked here.
    """
    name = f"The model in {folder}"
    config = folders.check(folder)
    with folders.foreign(name):
        recognizer = camel.recognizer(folder)
        tokenizer = _CamelPieces(recognizer.tokenizer)
    limit = folders.limit(config, 2)
    return Network(name, folders.tags(config, folder), limit, tokenizer, _by_torch(recognizer.model))


def of_transformers(folder: Path) -> Network:
    """A token classifier of transformers: model.safetensors, config.json, its tokenizer; by torch."""
    name = f"The model in {folder}"
    config = folders.check(folder)
    os.environ["HF_HUB_OFFLINE"] = "1"
    local = {"local_files_only": True, "trust_remote_code": False}
    with folders.foreign(name):
        library = importlib.import_module("transformers")
        library.utils.logging.set_verbosity_error()
        library.utils.logging.disable_progress_bar()
        tokenizer = library.AutoTokenizer.from_pretrained(str(folder), **local)
        if not hasattr(tokenizer, "backend_tokenizer"):
            raise SuggesterFailed(f"The tokenizer in {folder} is a slow one.", "It needs tokenizer.json.")
        pieces = Pieces(tokenizer.backend_tokenizer)
        model, loaded = library.AutoModelForTokenClassification.from_pretrained(
            str(folder), use_safetensors=True, output_loading_info=True, **local
        )
    if loaded["missing_keys"] or loaded["mismatched_keys"]:
        raise SuggesterFailed(f"{folder} lacks weights of a token classifier.")
    limit = folders.limit(config, len(pieces.before) + len(pieces.after))
    run, pad = _by_torch(model), model.config.pad_token_id or 0
    return Network(name, folders.tags(config, folder), limit, pieces, run, pad)


def _by_torch(model: Any) -> Callable[[Rows, Rows], Any]:
    torch = importlib.import_module("torch")
    model.eval()

    def run(ids: Rows, mask: Rows) -> Any:
        with torch.inference_mode():
            told = model(input_ids=torch.tensor(ids), attention_mask=torch.tensor(mask))
            return told.logits.float().numpy()

    return run


def of_onnx(folder: Path) -> Network:
    """A token classifier as model.onnx, tokenizer.json and config.json (id2label), run without torch."""
    name = f"The model in {folder}"
    config = folders.config(folder)
    if not (folder / "tokenizer.json").is_file():
        raise ModelMissing(f"{folder} holds no tokenizer.json.", "An ONNX model needs it beside it.")
    with folders.foreign(name):
        runtime = importlib.import_module("onnxruntime")
        tokenizers = importlib.import_module("tokenizers")
        pieces = Pieces(tokenizers.Tokenizer.from_file(str(folder / "tokenizer.json")))
        session = runtime.InferenceSession(str(folder / "model.onnx"), providers=["CPUExecutionProvider"])
    limit = folders.limit(config, len(pieces.before) + len(pieces.after))
    run, pad = _by_onnxruntime(session), int(config.get("pad_token_id") or 0)
    return Network(name, folders.tags(config, folder), limit, pieces, run, pad)


def _by_onnxruntime(session: Any) -> Callable[[Rows, Rows], Any]:
    numpy = importlib.import_module("numpy")
    wanted = {i.name: numpy.int32 if "int32" in i.type else numpy.int64 for i in session.get_inputs()}
    unknown = sorted(set(wanted) - {"input_ids", "attention_mask", "token_type_ids"})
    if unknown:
        raise SuggesterFailed(f"The ONNX model asks for «{unknown[0]}», which is not known here.")

    def run(ids: Rows, mask: Rows) -> Any:
        given = {"input_ids": ids, "attention_mask": mask, "token_type_ids": [[0] * len(row) for row in ids]}
        return session.run(None, {name: numpy.array(given[name], kind) for name, kind in wanted.items()})[0]

    return run
