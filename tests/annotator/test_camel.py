"""camel-tools through its one door, and what our own rules have in common with it."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator import camel, text
from annotator.errors import ModelMissing

arabic = st.text(st.sampled_from("ابتوفلكسةىأإآ ال.،«»5\n\u064b\u0651\u0640\u200c\u200f😀👍🏽\U0001ee00aB"))
installed = pytest.mark.skipif(not camel.available(), reason="camel-tools is not installed")


@installed
@given(arabic)
def test_tokens_stand_in_order_and_leave_out_only_blanks(line):
    found = camel.tokens(line)
    at = 0
    for token in found:
        assert not line[at : token.start].strip()
        assert line[token.start : token.end].strip()
        at = token.end
    assert not line[at:].strip()


@installed
def test_tokens_are_the_words_and_the_marks():
    line = "«إن أنقرة»، قالت"
    assert [line[r.start : r.end] for r in camel.tokens(line)] == ["«", "إن", "أنقرة", "»", "،", "قالت"]


@installed
@given(arabic)
def test_folding_makes_no_difference_between_a_text_and_camels_version_of_it(line):
    assert text.fold(camel.without_harakat(line)).text == text.fold(line).text
    assert len(camel.normalized(line)) == len(line)
    assert text.fold(camel.normalized(line)).text == text.fold(line).text


@installed
def test_the_light_modules_load_no_network_catalogue_and_no_torch(root):
    heavy = ["torch", "transformers", "camel_tools.ner", "camel_tools.data", "camel_tools.morphology"]
    code = (
        "import sys; from annotator import camel\n"
        "assert 'camel_tools' not in sys.modules\n"
        "camel.tokens('a b'); camel.normalized('a'); camel.without_harakat('a')\n"
        f"print([name for name in {heavy} if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


@pytest.mark.parametrize("missing", ["camel_tools", "camel_tools.tokenizers.word"])
def test_without_it_the_person_is_told(monkeypatch, missing):
    for name in [name for name in sys.modules if name.split(".")[0] == "camel_tools"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, missing, None)
    assert not camel.available()
    with pytest.raises(ModelMissing, match="not installed"):
        camel.tokens("ا")


def test_a_package_that_it_needs_is_named(monkeypatch):
    for name in [name for name in sys.modules if name.startswith("camel_tools.ner")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "torch", None)
    with pytest.raises(ModelMissing) as caught:
        camel.recognizer("x")
    missing = "torch" if camel.available() else "camel-tools"
    assert caught.value.hint == f"Run: pip install {missing}"
