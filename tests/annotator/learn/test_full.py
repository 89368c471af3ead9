"""The full learner's way there and back: network → int8 graph → network, on a tiny one."""

from pathlib import Path

import pytest

from annotator.model import Document
from annotator.scheme import load
from annotator.suggest import Kit, suggest
from annotator.suggest.choice import Choice
from annotator.suggest.model import MODELS

torch = pytest.importorskip("torch")
pytest.importorskip("onnx")
pytest.importorskip("transformers")
pytestmark = [
    pytest.mark.timeout(600),
    pytest.mark.filterwarnings("ignore"),  # what torch and onnx say of themselves
]

CONFIG = {
    "vocab_size": 31_110, "hidden_size": 32, "num_hidden_layers": 2, "num_attention_heads": 4,
    "intermediate_size": 64, "max_position_embeddings": 512, "type_vocab_size": 2, "layer_norm_eps": 1e-12,
    "bos_token_id": 0, "eos_token_id": 2, "pad_token_id": 1,
}  # fmt: skip
ROW = {
    "text": "قصف الجيش مدينة حلب أمس.",
    "entities": [
        {"id": "e1", "start": 4, "end": 9, "label": "ORG", "mention": "NAM"},
        {"id": "e2", "start": 16, "end": 19, "label": "LOC", "mention": "NAM"},
        {"id": "e3", "start": 20, "end": 23, "label": "DATE"},
    ],
    "events": [
        {
            "id": "v1", "type": "Shelling", "trigger": {"start": 0, "end": 3},
            "arguments": [{"role": "Agent", "target": "e1"}, {"role": "Target", "target": "e2"}],
        }
    ],
}  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from annotator.learn.full.export import export
    from annotator.learn.full.network import Network

    torch.manual_seed(1)
    made = tmp_path_factory.mktemp("tiny")
    export(Network(CONFIG), MODELS, made)
    return made


def test_an_exported_network_runs_as_a_suggester_and_contradicts_nothing(folder: Path) -> None:
    kit = Kit((Choice("model", options={"folder": str(folder)}),))
    for text in ("", "ـ", ROW["text"], "a b c " * 300):
        found = suggest(Document("d", str(text)), load(), kit=kit)
        assert len({s.id for s in found}) == len(found)


def test_what_was_exported_can_be_trained_further(folder: Path, tmp_path: Path) -> None:
    from annotator.learn.full import NOTICES, train
    from annotator.learn.full.export import restore

    torch.manual_seed(1)
    from annotator.learn.full.network import Network

    first, again = Network(CONFIG), restore(folder)
    for (name, a), (_, b) in zip(first.named_parameters(), again.named_parameters(), strict=True):
        assert (a - b).abs().max() <= 0.02 * a.abs().max() + 1e-6, name
    shares: list[float] = []
    train([ROW], tmp_path / "out", folder=folder, epochs=1, progress=shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1
    Kit((Choice("model", options={"folder": str(tmp_path / "out")}),))
    assert all((tmp_path / "out" / name).exists() for name in NOTICES)


def test_a_row_is_taught_with_every_argument_it_has() -> None:
    from annotator.learn.full.examples import event_examples
    from annotator.suggest.classes import ROLES
    from annotator.suggest.pieces import Pieces

    (example,) = event_examples(ROW, Pieces(MODELS))
    assert len(example.spans) == 3
    assert sorted(ROLES[r] for r in example.roles) == ["", "Agent", "Target"]


def test_a_place_that_can_not_be_written_to_is_said_before_anything_is_learned(tmp_path: Path) -> None:
    from annotator.errors import ExportFailed
    from annotator.learn.full import train

    (tmp_path / "file").touch()
    with pytest.raises(ExportFailed):
        train([ROW], tmp_path / "file")
