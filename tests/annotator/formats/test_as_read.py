"""Tokens and sentences that were read are those that are written, in and across the formats of tokens."""

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator import text as texts
from annotator.formats import CHOICES, FORMATS, Choices, Row, as_read, export, strict_json, tokens
from annotator.formats.rows import Reading
from annotator.model import Document, Entity, Range
from tests.annotator.formats.returned import losses

KNOWN = [
    "محمد-علي", "U.S.", "10:30", "@user_1", "http://x.y/z", "t.co", "$#$", "وبسوريا", "لل", ".", "؟", "…",
    "قال", "حلب", "«حلب»", "زيد.", "\U0001f44d\U0001f3fd", "#", "#وسم", "ــ", "\u200fحلب\u200f", "\u200f",
    "أ\u00a0ب", "a|O", "O", "B-PER", "-", "%", "🇸🇾", "#DOCSTART",
]  # fmt: skip
CHARACTERS = st.characters(exclude_categories=("Cs", "Cc", "Zs", "Zl", "Zp"), exclude_characters="\ufeff")
WORDS = st.sampled_from(KNOWN) | st.text(CHARACTERS, min_size=1, max_size=5)
TAGS = st.sampled_from(["O", "O", "B-PER", "B-LOC", "I-LOC"])
SENTENCES = st.lists(
    st.lists(st.tuples(WORDS, TAGS), min_size=1, max_size=7), min_size=1, max_size=4
)  # of words and tags
THROUGH = ["conll", "wojood", "conllu", "hf", "gliner", "jsonl"]


def file(folder: Path, sentences: Sequence[Sequence[tuple[str, str]]]) -> Path:
    """As CoNLL. Its words say nothing of a document."""
    words = "\n\n".join("\n".join(f"{w} {t}" for w, t in s) for s in sentences)
    (folder / "in.conll").write_text(f"{words}\n\n", "utf-8", newline="\n")
    return folder / "in.conll"


def sound(sentences: Sequence[Sequence[tuple[str, str]]]) -> bool:
    """Whether no line begins a document, and something can be seen."""
    words = [w for s in sentences for w, _ in s]
    return not any("DOCSTART" in w for w in words) and any(map(tokens.seen, words))


def words_of(path: Path) -> list[str]:
    """The first cell of each line of CoNLL, empty between sentences."""
    return [line.split(" ")[0] for line in path.read_text("utf-8").split("\n")]


def rows(name: str, path: Path) -> list[Row]:
    return list(FORMATS[name].rows(path, Reading()))


def sent(name: str, given: Sequence[Row], folder: str | Path, choices: Choices = CHOICES) -> Path:
    path = Path(tempfile.mkdtemp(dir=folder)) / f"out{FORMATS[name].suffix or '.jsonl'}"
    export(FORMATS[name], given, path, None, choices)
    return path


@settings(max_examples=60, deadline=None)
@given(sentences=SENTENCES.filter(sound), through=st.lists(st.sampled_from(THROUGH), max_size=3))
def test_tokens_and_sentences_come_back_through_every_format(
    sentences: list[list[tuple[str, str]]], through: list[str]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = file(Path(folder), sentences)
        found = rows("conll", path)
        for name in through:
            found = rows(name, sent(name, found, folder))
        assert words_of(sent("conll", found, folder)) == words_of(path)


@settings(max_examples=60, deadline=None)
@given(listed=st.lists(WORDS, min_size=1, max_size=9), name=st.sampled_from(["gliner", "hf"]))
def test_lists_of_tokens_are_written_as_they_were_read(listed: list[str], name: str) -> None:
    if not any(map(tokens.seen, listed)):
        return
    key, beside = (
        ("tokenized_text", {"ner": []}) if name == "gliner" else ("tokens", {"ner_tags": ["O"] * len(listed)})
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "in.jsonl"
        path.write_bytes(strict_json.line({"id": "a", key: listed} | beside))
        found = rows(name, path)
        out = sent(name, found, folder)
        file = out / "data/train.jsonl" if name == "hf" else out
        raw = file.read_text("utf-8").strip("[]\n")
        assert strict_json.loads(raw)[key] == listed


@settings(max_examples=60, deadline=None)
@given(
    text=st.text(st.sampled_from("اب .-\n\u200f\u00a0\t"), min_size=1, max_size=20).map(texts.clean),
    data=st.data(),
)
def test_any_tokens_of_a_text_are_told_exactly_or_not_at_all(text: str, data: st.DataObject) -> None:
    edges = sorted(data.draw(st.sets(st.integers(0, len(text)))) | {0, len(text)})
    listed = [(a, b) for a, b in pairwise(edges) if text[a:b].strip()]
    ends = data.draw(st.none() | st.lists(st.sampled_from([b for _, b in listed])) if listed else st.none())
    extra = as_read.told(text, listed, ends, [])
    known = as_read.of(Document("a", text, extra=extra))
    assert known.tokens in (None, listed)


@settings(max_examples=60, deadline=None)
@given(
    listed=st.lists(WORDS | st.sampled_from(["-DOCSTART-", "10 000", "a\tb", " ", "ا\nب"]), min_size=1),
    name=st.sampled_from(THROUGH),
)
def test_tokens_that_a_format_cannot_have_are_parted_and_the_text_stays(listed: list[str], name: str) -> None:
    if not any(map(tokens.seen, listed)):
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "in.json"
        path.write_bytes(strict_json.line({"tokenized_text": listed, "ner": [[0, 0, "A"]]}))
        found = rows("gliner", path)
        back = rows(name, sent(name, found, folder))
        visible = ["".join(filter(tokens.visible, r.document.text)) for r in (*found, *back)]
        assert len(set(visible)) == 1


def test_an_annotation_that_cuts_a_token_decides_as_it_does_elsewhere(tmp_path: Path) -> None:
    row = rows("conll", file(tmp_path, [[("محمد-علي", "O"), ("U.S.", "B-LOC")]]))[0]
    cut = replace(row, annotations=(*row.annotations, Entity("n", "PER", (Range(0, 4),))))
    assert words_of(sent("conll", [cut], tmp_path))[:4] == ["محمد", "-علي", "U.S.", ""]
    grown = sent("conll", [cut], tmp_path, Choices(subword="grow"))
    assert grown.read_text("utf-8") == "محمد-علي B-PER\nU.S. B-LOC\n\n"


@pytest.mark.parametrize("start", ["", "-DOCSTART- O\n\n"])
def test_a_document_that_is_alone_begins_as_its_file_did(start: str, tmp_path: Path) -> None:
    words = f"{start}قال O\nزيد B-PER\n\n"
    (tmp_path / "in.conll").write_text(words, "utf-8")
    found = rows("conll", tmp_path / "in.conll")
    assert sent("conll", found, tmp_path).read_text("utf-8") == words
    assert sent("wojood", found, tmp_path).read_text("utf-8") == words
    both = [found[0], replace(found[0], document=replace(found[0].document, id="b"))]
    assert sent("conll", both, tmp_path).read_text("utf-8").count("-DOCSTART-") == 2


def test_as_many_columns_as_were_read_are_written_unless_another_choice_is_made(tmp_path: Path) -> None:
    words = "جامعة B-ORG O\nحلب I-ORG B-LOC\n\nقال O O\n\n"
    (tmp_path / "in.conll").write_text(words, "utf-8")
    found = rows("conll", tmp_path / "in.conll")
    assert sent("conll", found, tmp_path).read_text("utf-8") == words
    outer = sent("conll", found, tmp_path, Choices(nesting="outermost"))
    assert outer.read_text("utf-8") == "جامعة B-ORG\nحلب I-ORG\n\nقال O\n\n"
    bare = replace(found[0], document=replace(found[0].document, extra={}))
    assert "1 entity" in losses("conll", bare)


def test_a_sentence_that_is_longer_than_most_is_written_whole(tmp_path: Path) -> None:
    path = file(tmp_path, [[("قال", "O"), (".", "O")] * 150, [("نعم", "O")]])
    assert words_of(sent("conll", rows("conll", path), tmp_path)) == words_of(path)


def test_nothing_is_remembered_of_tokens_that_are_the_programs_own(tmp_path: Path) -> None:
    path = file(tmp_path, [[("قال", "O"), ("زيد", "B-PER"), (".", "O")], [("نعم", "O")]])
    assert rows("conll", path)[0].document.extra == {}


@pytest.mark.parametrize(
    "odd", [5, {}, {"tokens": 5}, {"tokens": {"cuts": ["a"], "joins": 3, "ends": [99, -1]}}, {"levels": "x"}]
)
def test_what_is_remembered_in_another_form_is_passed_over(odd: object, tmp_path: Path) -> None:
    row = Row(Document("a", "قال زيد. نعم", extra={as_read.KEY: odd}), (Entity("e", "PER", (Range(4, 7),)),))
    for name in THROUGH:
        assert rows(name, sent(name, [row], tmp_path))


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("conll", "conll/IDRISI__LMR__data__AR__gold-random-bilou__cairo_bombing_2019__dev.txt"),
        ("conll", "conll/dkpro__2002__germeval2014_test.conll"),
        ("conll", "conll/dkpro__2000__chunk2000_test.conll"),
        ("wojood", "wojood/ArabicNER__data__val.txt"),
        ("wojood", "wojood/ArabicNER__data__train.txt"),
    ],
)
def test_real_files_keep_their_tokens_sentences_and_entities(
    name: str, file: str, shared: Path, tmp_path: Path
) -> None:
    path = shared / "data/formats" / file
    if not path.exists():
        pytest.skip("it is not here")
    found = rows(name, path)
    again = rows(name, sent(name, found, tmp_path))
    for one, other in zip(found, again, strict=True):
        assert other.document.text == one.document.text
        assert [(e.label, e.ranges) for e in other.entities()] == [
            (e.label, e.ranges) for e in one.entities()
        ]
    through = rows("jsonl", sent("jsonl", found, tmp_path))
    assert sent(name, through, tmp_path).read_bytes() == sent(name, found, tmp_path).read_bytes()


def test_only_formats_that_do_not_write_the_tokens_count_what_is_remembered(tmp_path: Path) -> None:
    row = rows("conll", file(tmp_path, [[("محمد-علي", "B-PER"), ("U.S.", "O")]]))[0]
    counted = {name for name in FORMATS if FORMATS[name].write and "1 unknown key" in losses(name, row)}
    assert not counted & {*THROUGH}
    assert {"brat", "webanno", "doccano"} <= counted
