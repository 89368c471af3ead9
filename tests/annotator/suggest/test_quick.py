"""The suggester of the quick learner: ranges inside the text, reasons, and files that are broken."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.errors import ExpectedError, ModelMissing, SuggesterFailed
from annotator.learn.quick import learn
from annotator.model import Document
from annotator.suggest.page import read as read_page
from annotator.suggest.quick import MAGIC, Learned, Quick, read
from tests.annotator.learn.layers import TEXTS, layers

LETTERS = "هاجمزرقانطولب وبفل.،«»123٣\n\u064e\u0640\u200c\U0001ee00\ud800x"


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("model") / "m"
    path.write_bytes(learn(layers(), start=()))
    return path


@pytest.fixture(scope="module")
def quick(file: Path) -> Quick:
    return Quick(file)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.text(LETTERS, max_size=80), st.text(max_size=40), st.sampled_from(TEXTS)))
def test_whatever_the_text_proposals_lie_inside_it_and_are_the_same_again(quick: Quick, text: str) -> None:
    page = read_page(Document("d", text))
    found = list(quick.propose(page))
    assert found == list(quick.propose(page))
    for p in found:
        assert 0 <= p.start < p.end <= len(text)
        assert 0 <= p.score <= 1
        assert p.source == "quick"


def test_a_reason_is_a_word_of_the_document(quick: Quick) -> None:
    for p in quick.propose(read_page(Document("d", TEXTS[0]))):
        head, _, word = p.reason.partition(": ")
        assert head == "learned here"
        assert word in TEXTS[0].split()


def test_a_text_without_sentences_is_read_in_parts(quick: Quick) -> None:
    found = list(quick.propose(read_page(Document("d", "هاجم زرقان " * 500))))
    assert len(found) > 900


def test_what_is_no_model_is_told_from_what_is_broken(file: Path, tmp_path: Path) -> None:
    content = file.read_bytes()
    other = tmp_path / "other"
    cases = {
        b"": ModelMissing,
        b"SQLite format 3\0": ModelMissing,
        content.replace(b"quick 1 ", b"quick 2 ", 1): ModelMissing,
        content[:-1]: SuggesterFailed,
        content[:200]: SuggesterFailed,
        content[:-9] + b"!" + content[-8:]: SuggesterFailed,
    }
    for written, kind in cases.items():
        other.write_bytes(written)
        with pytest.raises(kind):
            Quick(other)
    with pytest.raises(ModelMissing, match="cannot be read"):
        Quick(tmp_path / "none")


LIES = (
    b"", b"[]\n", b"{}\n", b"[" * 99_999, b"\xff\n",
    b'{"sizes":[1,2],"starts":{}}\n', b'{"sizes":[-1,0,0],"starts":0}\n',
)  # fmt: skip


@pytest.mark.parametrize("body", LIES)
def test_a_file_that_lies_with_a_right_checksum_is_refused(body: bytes, tmp_path: Path) -> None:
    file = tmp_path / "liar"
    file.write_bytes(f"{MAGIC} 1 {hashlib.sha256(body).hexdigest()}\n".encode() + body)
    with pytest.raises(SuggesterFailed):
        read(file)
    file.write_bytes(Learned("s", 1, 1, {}, (b"no", b"", b"")).pack())
    with pytest.raises(ExpectedError, match="no quick learner wrote"):
        Quick(file)


def test_a_model_without_chains_proposes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "empty"
    file.write_bytes(Learned("s", 0, 0, {}).pack())
    assert list(Quick(file).propose(read_page(Document("d", TEXTS[0])))) == []
