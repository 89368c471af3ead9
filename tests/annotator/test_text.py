"""Words, proclitics, sentences and search, in code points of the text as it stands."""

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator import text
from annotator.model import Range

arabic = st.text(st.sampled_from("ابتوفلكس ال.،«»5\n\u064b\u0640\u200c\u200f😀\U0001ee00aB"))


def words_of(line: str) -> list[str]:
    return [line[r.start : r.end] for r in text.words(line)]


def whole(line: str, word: str) -> Range:
    at = line.index(word)
    return Range(at, at + len(word))


def core(word: str, known: tuple[str, ...] = ()) -> str:
    r = text.core(word, Range(0, len(word)), known)
    return word[r.start : r.end]


@given(arabic)
def test_words_and_sentences_lie_apart_and_in_order(line):
    for found in (text.words(line), text.sentences(line)):
        assert all(a.end <= b.start for a, b in itertools.pairwise(found))
        assert all(line[r.start : r.end].strip() for r in found)
    sentences = text.sentences(line)
    assert all(any(s.covers(w) for s in sentences) for w in text.words(line) if not line[w.start].isdigit())


@given(arabic)
def test_words_are_the_same_whether_a_text_is_taken_apart_at_its_blanks_or_not(line):
    assert text.word_spans(line) == [m.span() for m in text._WORD.finditer(line)]
    assert text.by_blanks(line, lambda *piece: [piece]) == [m.span() for m in re.finditer("[^ ]+", line)]


def test_words_leave_punctuation_and_quotation_marks():
    assert words_of("وحماة، «إن 5.5 مليون») U.N") == ["وحماة", "إن", "5.5", "مليون", "U", "N"]


def test_harakat_and_joiners_belong_to_their_word():
    assert words_of("مُقنعة، می\u200cخواهم مـــن") == ["مُقنعة", "می\u200cخواهم", "مـــن"]


PIECES = ["قال الوزير", ".", "؟ ", "…", "\n", "\n\n", " ", "5.5", "«إن»", "وحلب", "روسياوتركيا", "x" * 700]
lines = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


@given(lines, st.data())
def test_the_sentence_of_a_place_is_found_from_what_is_around(line, data):
    at = data.draw(st.integers(0, len(line)))
    starts = [s.start for s in text.sentences(line)]
    before = [s for s in starts if s <= at]
    assert text.sentence_start(line, at) == (before[-1] if before else starts[0] if starts else len(line))
    for start, following in itertools.pairwise([*starts, len(line)]):
        assert text.next_sentence(line, start) == following
        assert text.next_sentence(line, max(start, following - 1)) == following  # the blank before it, too


@given(lines, st.data(), st.booleans(), st.booleans())
def test_the_next_edge_is_found_from_what_is_around(line, data, end, forward):
    at = data.draw(st.integers(0, len(line)))
    stops = [s for s in text.edges(line)[end] if (s > at if forward else s < at)]
    expected = (min(stops) if forward else max(stops)) if stops else None
    assert text.next_edge(line, at, end=end, forward=forward) == expected


def test_sentences_end_at_marks_not_within_numbers():
    line = "قتل 5.5 آلاف. «هل عاد؟» نعم!\nثم"
    assert [line[r.start : r.end] for r in text.sentences(line)] == [
        "قتل 5.5 آلاف.",
        "«هل عاد؟»",
        "نعم!",
        "ثم",
    ]


@pytest.mark.parametrize(
    ("word", "left"),
    [("وسيطرت", "سيطرت"), ("بحلب", "حلب"), ("للمعارضة", "لمعارضة"), ("وللمعارضة", "لمعارضة"),
     ("بالقنابل", "القنابل"), ("والمدفعية", "المدفعية"), ("وسوحا", "سوحا"), ("كالعادة", "العادة"),
     ("وهو", "هو"), ("وَبحلب", "حلب"), ("و25", "25"), ("بِحلب", "حلب"), ("ب3", "3")],
)  # fmt: skip
def test_proclitics_are_cut(word, left):
    assert core(word) == left


@pytest.mark.parametrize(
    "word",
    [
        "وزارة",
        "وزير",
        "فرنسا",
        "ليبيا",
        "لبنان",
        "سوريا",
        "بلدة",
        "كتيبة",
        "لواء",
        "باب",
        "وقف",
        "فجر",
        "سيطر",
        "والد",
        "بيانون",
        "في",
        "ال",
        "س1",
    ],
)
def test_letters_of_the_word_stay(word):
    assert core(word) == word


def test_known_names_decide():
    assert core("بيلوسي") == core("بيلوسي", ("بيلوسي",)) == "بيلوسي"
    assert core("بزيلا", ("زيلا",)) == "زيلا"
    assert core("وفاقلا", ("فاقلا",)) == "فاقلا"


def test_a_word_of_nothing_but_marks_is_its_own_core():
    assert core("\u0640\u064b") == "\u0640\u064b"


@given(arabic)
def test_a_core_is_within_its_word(line):
    for word in text.words(line):
        assert word.covers(text.core(line, word))


def test_snapping_takes_whole_words_without_what_surrounds_them():
    line = "قال «وبحلب الشمالية»، ثم"
    taken = text.snap(line, Range(line.index("ب") + 1, line.index("ية") + 1))
    assert line[taken.start : taken.end] == "حلب الشمالية"
    assert text.snap(line, whole(line, "»،")) is None
    assert text.snap("قتل 5.5 ألف", Range(4, 5)) == Range(4, 7)


@pytest.mark.parametrize("front", ["ل", "لـ", "و", "و«ب"])
def test_snapping_leaves_a_proclitic_in_front_of_quotation_marks(front):
    line = f'{front}"جوهرة أف أم"'
    taken = text.snap(line, Range(0, len(line)))
    assert line[taken.start : taken.end] == "جوهرة أف أم"
    assert text.snap(line, taken) == taken


@given(arabic, st.data())
def test_snapping_stays_within_the_text_and_is_stable(line, data):
    if not line:
        return
    start = data.draw(st.integers(0, len(line) - 1))
    chosen = Range(start, data.draw(st.integers(start + 1, len(line))))
    taken = text.snap(line, chosen)
    if taken is not None:
        assert taken.end <= len(line)
        assert text.snap(line, taken) == taken


def test_glued_names_split_before_the_waw():
    token = "روسياوتركيا"
    assert text.joints(token, Range(0, 11)) == [5]
    assert text.snap(token, Range(7, 9)) == Range(6, 11)
    assert text.snap(token, Range(1, 3)) == Range(0, 5)
    assert text.joints(token, Range(0, 11), (token,)) == []
    assert text.joints("معلومات", Range(0, 7)) == []


@pytest.mark.parametrize("piece", [".", "وا", "ا\u200c", ".»", "\n", "1.", "\u0640"])
def test_long_runs_of_anything_cost_what_other_text_costs(piece):
    # What costs the square of its length would take minutes here and run into the test's time limit.
    line = "ا" + piece * 100_000
    text.words(line)
    text.sentences(line)
    text.fold(line)
    text.joints(line, Range(0, len(line)))
    text.snap(line, Range(0, 1))


def test_a_word_shorter_than_three_letters_is_whole():
    assert core("لي") == "لي"


def test_search_for_nothing_finds_nothing():
    assert list(text.search("حلب", "")) == []


def test_search_finds_variants_and_gives_the_letters_as_they_stand():
    line = "مُؤكّداً أنّ آستانة وأستانه"
    assert [line[r.start : r.end] for r in text.search(line, "استانه")] == ["آستانة", "أستانه"]
    assert [line[r.start : r.end] for r in text.search(line, "مؤكدا")] == ["مُؤكّداً"]
    assert list(text.search("حلـب", "حل")) == [Range(0, 2)]
    assert list(text.search(line, "\u0640")) == []


@given(arabic)
def test_folding_keeps_the_way_back(line):
    folded = text.fold(line)
    assert len(folded.starts) == len(folded.text) + 1
    assert folded.starts[-1] == len(line)
    assert text.fold(folded.text).text == folded.text
    assert text.folded(line) == folded.text


def test_folding_survives_letters_that_grow():
    assert text.fold("İx").text == "i̇x"
    assert text.fold("٣ABأ").text == "3abا"
