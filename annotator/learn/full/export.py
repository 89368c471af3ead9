"""The network as the program runs it: int8 ONNX with checksums; and the way back.

Needs torch and onnx. model.json beside the weights says under which name each parameter lies in the graph, so
that a shipped model can be trained further.
"""

import json
import shutil
import tempfile
import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from annotator.learn.full.network import Network
from annotator.suggest.model import FORMAT, checksums

_HEADS = ("states", "spans", "trigger", "cut", "shades", "aner")


class _Words(torch.nn.Module):
    """Pieces to scores."""

    def __init__(self, net: Network) -> None:
        super().__init__()
        self.net = net

    def forward(self, ids: Tensor, mask: Tensor, first: Tensor, last: Tensor) -> tuple[Tensor, ...]:
        net = self.net
        x = net.words(ids, mask, first, last)
        return x, net.spans(x), net.trigger(x), net.cut(x), net.shades(x), net.aner(x)


def export(net: Network, source: Path, output: Path) -> None:
    """Write a model folder; the tokenizer is copied from `source`."""
    net.eval()
    output.mkdir(parents=True, exist_ok=True)
    for name in ("tokenizer.json", "normalizer.json"):
        content = json.loads((source / name).read_text("utf-8"))
        text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
        (output / name).write_text(text, "utf-8")
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        names = _write_words(net, Path(folder), output / "words.onnx")
        names |= _write_pairs(net, Path(folder), output / "pairs.onnx")
    whole = {"format": FORMAT, "encoder": net.config, "parameters": names}
    whole["files"] = checksums(output)
    (output / "model.json").write_text(json.dumps(whole, ensure_ascii=False, indent=1) + "\n", "utf-8")


def _write_words(net: Network, folder: Path, path: Path) -> dict[str, str]:
    from onnxruntime.quantization.shape_inference import quant_pre_process

    plain, ready = folder / "plain.onnx", folder / "ready.onnx"
    ids, at = torch.randint(4, 99, (2, 12)), torch.arange(1, 9).repeat(2, 1)
    pieces, words = {0: "batch", 1: "pieces"}, {0: "batch", 1: "tokens"}
    axes = {"ids": pieces, "mask": pieces, "first": words, "last": words}
    torch.onnx.export(
        _Words(net), (ids, torch.ones_like(ids), at, at), str(plain), dynamo=False, opset_version=17,
        input_names=list(axes), output_names=list(_HEADS), dynamic_axes=axes | dict.fromkeys(_HEADS, words),
    )  # fmt: skip
    quant_pre_process(str(plain), str(ready), skip_symbolic_shape=True)
    _quantize(ready, path)
    return _names(net, ready, "")


def _write_pairs(net: Network, folder: Path, path: Path) -> dict[str, str]:
    plain = folder / "pairs.onnx"
    given = (torch.randn(9, net.config["hidden_size"]), torch.ones(3, 8, dtype=torch.long))
    torch.onnx.export(
        net.pairs,
        given,
        str(plain),
        dynamo=False,
        opset_version=17,
        input_names=["states", "pairs"],
        output_names=["roles"],
        dynamic_axes={"states": {0: "tokens"}, "pairs": {0: "pairs"}, "roles": {0: "pairs"}},
    )
    _quantize(plain, path)
    return _names(net, plain, "pairs.")


def _quantize(source: Path, target: Path) -> None:
    """Weights as int8.

    Seven bits are used: with eight, sums overflow on processors without VNNI (most laptops before 2020), and
    scores there were off by 0.1 on average; with seven by 0.01.
    """
    from onnxruntime.quantization import QuantType, quantize_dynamic

    quantize_dynamic(
        str(source),
        str(target),
        weight_type=QuantType.QInt8,
        per_channel=True,
        reduce_range=True,
        op_types_to_quantize=["MatMul", "Gather"],
    )


def _names(net: Network, graph: Path, only: str) -> dict[str, str]:
    """Parameter → initializer of the graph (with a ^T where it lies transposed), found by their values."""
    import onnx
    from onnx import numpy_helper

    held = {i.name: numpy_helper.to_array(i) for i in onnx.load(str(graph)).graph.initializer}
    prints = {_print(array): name for name, array in held.items() if array.dtype.kind == "f"}
    found = {}
    for name, value in net.named_parameters():
        if name.startswith("pairs.") != bool(only):
            continue
        array = value.detach().numpy()
        if _print(array) in prints:
            found[name] = prints[_print(array)]
        elif array.ndim == 2 and _print(array.T) in prints:
            found[name] = f"{prints[_print(array.T)]}^T"
    return found


def _print(array: Any) -> tuple[tuple[int, ...], bytes]:
    import hashlib

    import numpy as np

    return array.shape, hashlib.sha256(np.ascontiguousarray(array).tobytes()).digest()


def restore(folder: Path) -> Network:
    """The network of a model folder, as exact as int8 keeps it."""
    import onnx
    from onnx import numpy_helper

    about = json.loads((folder / "model.json").read_text("utf-8"))
    net = Network(about["encoder"])
    held: dict[str, Any] = {}
    for name in ("words.onnx", "pairs.onnx"):
        arrays = {i.name: numpy_helper.to_array(i) for i in onnx.load(str(folder / name)).graph.initializer}
        held |= {f"{name}:{k}": v for k, v in arrays.items()}
    with torch.no_grad():
        for parameter, value in net.named_parameters():
            name, _, turned = about["parameters"][parameter].partition("^")
            file = "pairs.onnx" if parameter.startswith("pairs.") else "words.onnx"
            array = _plain(held, f"{file}:{name}")
            value.copy_(torch.from_numpy((array.T if turned else array).copy()))
    return net


def _plain(held: Mapping[str, Any], name: str) -> Any:
    """An initializer as float32, whether or not it was quantized (by column)."""
    if name in held:
        return held[name]
    if f"{name}_Transposed_quantized" in held:  # quantizing turns Gemm into MatMul
        return _plain(held, f"{name}_Transposed").T
    scale, zero = held[f"{name}_scale"], held[f"{name}_zero_point"]
    return (held[f"{name}_quantized"].astype("float32") - zero.astype("float32")) * scale


def copy_tokenizer(source: Path, output: Path) -> None:
    """What the pieces need, beside a network that is not exported yet."""
    for name in ("tokenizer.json", "normalizer.json"):
        shutil.copy(source / name, output / name)
