"""From tags to spans: windows, label shapes, tokens without pieces. No network is needed for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import SuggesterFailed
from annotator.model import Range
from annotator.scheme import load
from annotator.suggest.outside.labels import Table
from annotator.suggest.outside.tagging import Found, find, proposals, sendable, tokens
from tests.annotator.suggest.texts import texts

TAGS = ("O", "B-PER", "I-PER", "E-PER", "S-LOC", "PLAIN")


class Told:
    """A classifier that says what it is told: the tag of a word is `told[word]`, a piece is a letter."""

    def __init__(self, told=None, *, limit=1000, tags=TAGS):
        self.told, self.limit, self.tags = told or {}, limit, tags
        self.seen: list[list[str]] = []
        self.words: list[str] = []

    def pieces(self, words):
        self.words = list(words)
        return [[n] * len(w) for n, w in enumerate(words)]

    def best(self, rows):
        self.seen += [[self.words[n] for n in dict.fromkeys(row)] for row in rows]
        assert all(len(row) <= self.limit for row in rows)
        return [[(self.tags.index(self.told.get(self.words[n], "O")), 0.5) for n in row] for row in rows]


def marked(text, told, **options):
    spans = find(text, tokens(text), Told(told, **options))
    return [(text[s.start : s.end], s.tag) for s in spans]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("B-PER I-PER O", ["a b"]),
        ("B-PER B-PER O", ["a", "b"]),
        ("I-PER I-PER I-PER", ["a b c"]),
        ("B-PER E-PER I-PER", ["a b", "c"]),
        ("B-PER I-PER S-LOC", ["a b", "c"]),
        ("S-LOC S-LOC O", ["a", "b"]),
        ("PLAIN PLAIN O", ["a b"]),
        ("O O O", []),
    ],
)
def test_runs_of_tags_are_spans_whatever_their_make(told, expected):
    words = dict(zip("abc", told.split(), strict=True))
    assert [words for words, _ in marked("a b c", words)] == expected


def test_the_score_is_that_of_all_words_of_the_span():
    (span,) = find("a b", tokens("a b"), Told({"a": "B-PER", "b": "I-PER"}))
    assert span == Found(0, 3, "B-PER", 0.5)


def test_words_without_pieces_shift_no_label():
    text = "\u200f قال \u0651 لافروف"
    words = [Range(0, 1), Range(2, 5), Range(6, 7), Range(8, 14)]
    found = find(text, words, Told({"لافروف": "B-PER"}))
    assert [text[s.start : s.end] for s in found] == ["لافروف"]


def test_harakat_and_tatweel_are_not_shown_to_the_model():
    told = Told({"حلب": "S-LOC"})
    text = "قُتِلَ حـــلب"
    assert [text[s.start : s.end] for s in find(text, tokens(text), told)] == ["حـــلب"]
    assert told.seen == [["قتل", "حلب"]]


def test_a_sentence_goes_in_by_itself():
    told = Told()
    assert list(find("a b. c d", tokens("a b. c d"), told)) == []
    assert told.seen == [["a", "b", "."], ["c", "d"]]


@given(st.lists(st.integers(1, 12), min_size=1, max_size=60), st.integers(8, 30))
def test_a_long_sentence_is_cut_into_pieces_that_fit_and_every_word_is_labelled_once(sizes, limit):
    text = " ".join(chr(0x627 + n % 20) * size for n, size in enumerate(sizes))
    words = tokens(text)
    told = Told({text[w.start : w.end]: "S-LOC" for w in words}, limit=limit)
    assert [Range(s.start, s.end) for s in find(text, words, told)] == words


def test_a_word_longer_than_the_limit_is_read_from_its_front():
    assert marked(f"{'ب' * 5000} b", {"b": "S-LOC"}, limit=10) == [("b", "S-LOC")]


@given(texts)
def test_whatever_the_text_the_spans_lie_in_it_and_are_the_same_again(text):
    words = tokens(text)
    told = {text[w.start : w.end]: TAGS[n % len(TAGS)] for n, w in enumerate(words)}
    spans = list(find(text, words, Told(told, limit=20)))
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
    assert spans == list(find(text, words, Told(told, limit=20)))
    table = Table(TAGS, "PER=PER NAM, LOC=LOC NAM, PLAIN=MISC", load())
    found = list(proposals(text, iter(spans), table, "x", "x"))
    assert all(0 <= p.start < p.end <= len(text) for p in found)


def test_proclitics_and_marks_are_trimmed_and_what_is_no_word_goes():
    text = "«وبحلب»، ، قال"
    table = Table(TAGS, "PER=PER NAM, LOC=LOC NAM", load())
    spans = [Found(0, 7, "S-LOC", 0.913), Found(9, 10, "B-PER", 0.9), Found(11, 14, "PLAIN", 0.9)]
    (one,) = proposals(text, iter(spans), table, "camel", "camel-tools")
    assert (text[one.start : one.end], one.label, one.attributes) == ("حلب", "LOC", {"mention": "NAM"})
    assert (one.score, one.source, one.reason) == (0.913, "camel", "camel-tools: LOC 0.91")


def test_known_words_keep_their_first_letters():
    table = Table(TAGS, "LOC=LOC NAM", load())
    kept = proposals("بحلب", iter([Found(0, 4, "S-LOC", 1.0)]), table, "x", "x", {"بحلب"})
    assert [(p.start, p.end) for p in kept] == [(0, 4)]


@pytest.mark.parametrize("wrong", ["pieces", "best"])
def test_counts_that_do_not_fit_are_refused(wrong):
    told = Told()
    setattr(told, wrong, lambda x: [[]] * (len(x) + 1) if wrong == "pieces" else [[] for _ in x])
    with pytest.raises(SuggesterFailed):
        list(find("a b", tokens("a b"), told))


def test_what_no_other_program_takes_is_replaced_and_the_length_stays():
    assert sendable("a\ud800\0ب😀") == "a\ufffd\ufffdب😀"
