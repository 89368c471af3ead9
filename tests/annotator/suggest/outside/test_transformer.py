"""Token classifiers in folders, by torch and by onnxruntime: tiny ones with random weights."""

import json
import shutil
import subprocess
import sys
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, given, settings

from annotator.errors import ModelMissing, SuggesterFailed
from annotator.suggest.outside import Transformer
from annotator.suggest.outside.networks import Pieces, _by_onnxruntime
from annotator.suggest.outside.transformer import network
from tests.annotator.suggest.outside import models
from tests.annotator.suggest.texts import texts

REPORT = """قصف الطيران الحربي قريتي أبو دالية وسوحا بالقنابل العنقودية، قُتِلَ ٢٨ عنصرًا أمس الخميس.
قال سيرغي لافروف وزير الخارجية الروسي إن روسياوتركيا اتفقتا على وقف إطلاق النار في حلب وحماة."""
pytestmark = pytest.mark.timeout(600)  # torch is loaded, which takes its time on a busy machine
HOSTILE = ["", " \n", "\u200f", "\u064b\u0651", "ـــ", "…،؟", "ب" * 30_000, "قال " * 3000, "\ud800 حلب \0"]


def told(suggester, page, text):
    found = list(suggester.propose(page(text)))
    assert all(0 <= p.start < p.end <= len(text) and 0 <= p.score <= 1 for p in found)
    return found


@pytest.fixture(scope="module", params=["bert", "onnx"])
def suggester(request):
    return Transformer({"folder": str(request.getfixturevalue(request.param))})


def test_it_proposes_in_the_words_of_the_scheme_and_says_why(suggester, page):
    found = told(suggester, page, REPORT)
    assert {p.label for p in found} <= {"PER", "LOC", "ORG", "MISC"}
    assert len(found) > 5
    assert all(p.source == "transformer" and p.reason.startswith("transformer: ") for p in found)
    assert all(("mention" in p.attributes) == (p.label != "MISC") for p in found)
    assert found == told(suggester, page, REPORT)


def test_onnxruntime_says_what_torch_says(bert, onnx, page):
    by_torch, by_onnx = (told(Transformer({"folder": str(f)}), page, REPORT) for f in (bert, onnx))
    assert [(p.start, p.end, p.label) for p in by_torch] == [(p.start, p.end, p.label) for p in by_onnx]
    assert [p.score for p in by_torch] == pytest.approx([p.score for p in by_onnx], abs=2e-4)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_no_text_is_too_hostile(suggester, page, text):
    told(suggester, page, text)


@given(text=texts)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_ranges_lie_in_any_text_and_are_the_same_again(suggester, page, text):
    assert told(suggester, page, text) == told(suggester, page, text)


def test_a_document_longer_than_the_model_is_read_to_its_end(tmp_path, page):
    model = models.bert(tmp_path / "short", positions=20)
    found = told(Transformer({"folder": str(model)}), page, "قال لافروف في حلب " * 60)
    assert max(p.end for p in found) > 900
    assert network(model).limit == 16


def test_the_table_of_labels_is_the_persons(bert, page):
    table = "PERS=PER NOM, LOC=FAC NAM, ORG=O"
    found = told(Transformer({"folder": str(bert), "labels": table}), page, REPORT)
    assert {p.kind for p in found} <= {"PER NOM", "FAC NAM"}
    with pytest.raises(SuggesterFailed, match="does not define"):
        told(Transformer({"folder": str(bert), "labels": "PERS=HUMAN"}), page, REPORT)


def test_the_scores_are_those_of_softmax(bert):
    torch = pytest.importorskip("torch")
    model = network(bert)
    rows = [[5, 6, 7], [8]]
    best = model.best(rows)
    from transformers import BertForTokenClassification

    direct = BertForTokenClassification.from_pretrained(bert)
    with torch.no_grad():
        shares = direct(input_ids=torch.tensor([[2, 5, 6, 7, 3]])).logits.softmax(-1)[0, 1:4]
    assert [n for n, _ in best[0]] == shares.argmax(-1).tolist()
    assert [p for _, p in best[0]] == pytest.approx(shares.max(-1).values.tolist(), abs=1e-5)
    assert [len(b) for b in best] == [3, 1]


# ---- folders that will not do ------------------------------------------------------------


def failing(page, **options):
    with pytest.raises((ModelMissing, SuggesterFailed)) as caught:
        list(Transformer(options).propose(page(REPORT)))
    return caught.value


def test_nothing_is_loaded_for_a_text_without_words(page):
    assert list(Transformer({"folder": "/nowhere"}).propose(page(" \u200f،"))) == []


def test_a_folder_must_be_chosen_and_be_there(page, tmp_path):
    assert "No model was chosen" in failing(page, folder=" ").message
    assert "does not exist" in failing(page, folder="CAMeL-Lab/some-name-on-the-network").message
    assert "no config.json" in failing(page, folder=str(tmp_path)).message


@pytest.fixture
def copy(bert, tmp_path):
    return shutil.copytree(bert, tmp_path / "copy")


def test_weights_kept_as_a_pickle_are_not_opened(copy, page):
    (copy / "model.safetensors").rename(copy / "pytorch_model.bin")
    problem = failing(page, folder=str(copy))
    assert "pickle" in problem.message
    assert "model.safetensors" in problem.hint


@pytest.mark.parametrize(
    ("name", "words"), [("model.safetensors", "no model.safetensors"), ("vocab.txt", "no tokenizer")]
)
def test_what_is_missing_is_named(copy, page, name, words):
    (copy / name).unlink()
    assert words in failing(page, folder=str(copy)).message


@pytest.mark.parametrize("name", ["model.safetensors", "config.json"])
def test_a_damaged_file_is_an_error_a_person_can_read(copy, page, name):
    (copy / name).write_bytes(b"{]")
    assert str(copy) in failing(page, folder=str(copy)).message


def changed(folder, **values):
    config = json.loads((folder / "config.json").read_text("utf-8"))
    (folder / "config.json").write_text(json.dumps(config | values), "utf-8")


def test_a_model_of_another_kind_is_refused(copy, page):
    changed(copy, architectures=["BertForSequenceClassification"])
    assert "no token classifier" in failing(page, folder=str(copy)).message


def test_a_model_without_a_classifier_is_refused(copy, page):
    from transformers import BertModel

    BertModel.from_pretrained(copy).save_pretrained(copy)
    changed(copy, architectures=["BertForTokenClassification"], id2label=dict(enumerate(models.CAMEL)))
    assert "lacks weights" in failing(page, folder=str(copy)).message


def test_a_model_without_names_of_labels_is_refused(onnx, tmp_path, page):
    folder = shutil.copytree(onnx, tmp_path / "x")
    for wrong in ({"1": "B-PER"}, {"x": "B-PER"}, ["B-PER"], {}):
        changed(folder, id2label=wrong)
        assert "id2label" in failing(page, folder=str(folder)).message
    changed(folder, id2label={"0": "O", "1": "B-PER"})
    assert "scores" in failing(page, folder=str(folder)).message


def test_code_in_a_folder_is_not_run(copy, page):
    changed(copy, auto_map={"AutoConfig": "evil.Evil", "AutoModelForTokenClassification": "evil.Model"},
            model_type="evil")  # fmt: skip
    (copy / "evil.py").write_text("raise SystemExit('it was run')", "utf-8")
    assert str(copy) in failing(page, folder=str(copy)).message


def test_a_config_that_is_no_object_is_refused(copy, page):
    (copy / "config.json").write_text("[]", "utf-8")
    assert "is not an object" in failing(page, folder=str(copy)).message


def test_a_tokenizer_of_the_slow_kind_is_refused(copy, page, monkeypatch):
    from transformers import AutoTokenizer

    monkeypatch.setattr(AutoTokenizer, "from_pretrained", lambda *a, **k: object())
    assert "slow" in failing(page, folder=str(copy)).message


def test_an_onnx_model_that_asks_for_more_is_refused():
    session = SimpleNamespace(get_inputs=lambda: [SimpleNamespace(name="position_ids", type="tensor(int64)")])
    with pytest.raises(SuggesterFailed, match="«position_ids»"):
        _by_onnxruntime(session)


def test_a_tokenizer_of_bytes_reads_words_as_within_a_text():
    tokenizers = pytest.importorskip("tokenizers", reason="tokenizers is not installed")
    made = tokenizers.Tokenizer(tokenizers.models.BPE({"a": 0, "Ġ": 1, "b": 2}, []))
    made.pre_tokenizer = tokenizers.pre_tokenizers.ByteLevel(add_prefix_space=False)
    assert Pieces(made).of(["a", "b"]) == [[1, 0], [1, 2]]


@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json"])
def test_a_damaged_onnx_folder_is_an_error_a_person_can_read(onnx, tmp_path, page, name):
    folder = shutil.copytree(onnx, tmp_path / "x")
    (folder / name).write_bytes(b"nothing")
    assert str(folder) in failing(page, folder=str(folder)).message


def test_an_onnx_model_needs_its_tokenizer(onnx, tmp_path, page):
    folder = shutil.copytree(onnx, tmp_path / "x")
    (folder / "tokenizer.json").unlink()
    assert "no tokenizer.json" in failing(page, folder=str(folder)).message


@pytest.mark.parametrize("package", ["torch", "transformers"])
def test_without_a_package_the_person_is_told_which(bert, page, monkeypatch, package):
    monkeypatch.setitem(sys.modules, package, None)
    problem = failing(page, folder=str(bert))
    assert problem.message == f"{package} is not installed."
    assert problem.hint == f"Run: pip install {package}"


def test_without_onnxruntime_too(onnx, page, monkeypatch):
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    assert failing(page, folder=str(onnx)).message == "onnxruntime is not installed."


OFFLINE = """
import socket, sys
def forbidden(*args, **kwargs): raise SystemExit("the network was asked")
socket.socket.connect = socket.getaddrinfo = socket.create_connection = forbidden
sys.modules["torch"] = sys.modules["transformers"] = None
from annotator.model import Document
from annotator.suggest.outside import Transformer
from annotator.suggest.page import read
page = read(Document("d", "قال لافروف في حلب وحماة أمس"))
print(len(list(Transformer({"folder": sys.argv[1]}).propose(page))))
"""


def test_onnx_needs_neither_torch_nor_the_network(onnx, root):
    run = subprocess.run(
        [sys.executable, "-c", OFFLINE, str(onnx)], cwd=root, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    assert int(run.stdout) > 0
