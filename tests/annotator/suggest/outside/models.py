"""Tiny models with random weights, made in the test: no file of them is kept, and no network is asked."""

import json
from pathlib import Path

import pytest

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءةىأإآئؤ"
VOCABULARY = (
    ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
    + list(LETTERS)
    + [f"##{c}" for c in LETTERS]
    + list("،؟.«»:()-%0123456789")
    + [f"##{c}" for c in "0123456789"]
)
CAMEL = ("O", "B-PERS", "I-PERS", "B-LOC", "I-LOC", "B-ORG", "I-ORG", "B-MISC", "I-MISC")


def bert(folder: Path, tags: tuple[str, ...] = CAMEL, *, positions: int = 512, seed: int = 1) -> Path:
    """A BERT of one layer that classifies tokens, written as safetensors with its vocabulary."""
    torch = pytest.importorskip("torch", reason="torch is not installed")
    transformers = pytest.importorskip("transformers", reason="transformers is not installed")
    transformers.utils.logging.disable_progress_bar()
    torch.manual_seed(seed)
    config = transformers.BertConfig(
        vocab_size=len(VOCABULARY),
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=16,
        max_position_embeddings=positions,
        id2label=dict(enumerate(tags)),
        label2id=dict(zip(tags, range(len(tags)), strict=True)),
    )
    model = transformers.BertForTokenClassification(config)
    with torch.no_grad():
        model.classifier.weight *= 40  # random, but far from undecided
    folder.mkdir(parents=True, exist_ok=True)
    model.save_pretrained(folder)
    (folder / "vocab.txt").write_text("\n".join(VOCABULARY) + "\n", encoding="utf-8")
    return folder


def onnx(folder: Path, source: Path) -> Path:
    """The model of another folder as model.onnx with tokenizer.json and config.json."""
    torch = pytest.importorskip("torch", reason="torch is not installed")
    pytest.importorskip("onnx", reason="onnx is not installed")
    transformers = pytest.importorskip("transformers", reason="transformers is not installed")
    folder.mkdir(parents=True, exist_ok=True)
    model = transformers.BertForTokenClassification.from_pretrained(source, attn_implementation="eager")
    transformers.BertTokenizer.from_pretrained(source).save_pretrained(folder)
    inputs = (torch.ones(2, 7, dtype=torch.long), torch.ones(2, 7, dtype=torch.long))
    axes = {0: "rows", 1: "pieces"}
    names = ["input_ids", "attention_mask"]

    class Bare(torch.nn.Module):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__()
            self.model = model

        def forward(self, ids: object, mask: object) -> object:
            return self.model(input_ids=ids, attention_mask=mask).logits

    torch.onnx.export(
        Bare().eval(),
        inputs,
        str(folder / "model.onnx"),
        input_names=names,
        output_names=["logits"],
        dynamic_axes=dict.fromkeys([*names, "logits"], axes),
        opset_version=17,
        dynamo=False,
    )
    config = json.loads((source / "config.json").read_text("utf-8"))
    kept = {k: config[k] for k in ("id2label", "max_position_embeddings", "pad_token_id")}
    (folder / "config.json").write_text(json.dumps(kept), "utf-8")
    return folder
