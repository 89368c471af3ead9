"""Everything like these words: whole words whatever their spelling, without proclitics, exactly placed."""

import itertools
import re
from dataclasses import replace

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from annotator import alike
from annotator.alike import ALL, NAMES, Standing, Variants, find, indexed, needle_of, phrases, standing
from annotator.model import Entity, Event, Range
from annotator.text import DROPPED, fold, joints, words

LETTERS = "ابتوفلكسأإآىيةهؤئ 25٥.،«_\n\u064b\u0650\u0640\u200c\u200f😀aB"
texts = st.text(st.sampled_from(LETTERS), max_size=40)
needles = st.text(st.sampled_from(LETTERS), min_size=1, max_size=6)
variants = st.builds(Variants, *(st.booleans() for _ in NAMES))


@st.composite
def pairs(draw):
    """A text and a needle, which mostly is a part of it."""
    text = draw(texts)
    found = words(text)
    if found and draw(st.booleans()):
        first, last = sorted(draw(st.tuples(st.sampled_from(found), st.sampled_from(found))))
        return text, text[first.start : last.end]
    return text, draw(needles)


def hits(text: str, needle: str, switched: Variants = ALL) -> list[str]:
    return [text[r.start : r.end] for r in find(text, needle, switched)]


def bare(text: str) -> str:
    return " ".join(fold(text).text.split())


@given(pairs(), variants)
def test_a_hit_lies_in_the_text_and_folds_to_what_was_sought(pair, switched):
    text, needle = pair
    for hit in find(text, needle, switched):
        assert hit.end <= len(text)
        found = bare(text[hit.start : hit.end])
        assert bare(needle) in (found, f"ا{found}")


@given(pairs(), variants, st.sampled_from(NAMES))
def test_switching_a_variant_off_only_takes_hits_away(pair, switched, name):
    on, off = (set(find(*pair, replace(switched, **{name: value}))) for value in (True, False))
    assert off <= on


@given(pairs(), variants)
def test_a_hit_begins_and_ends_where_a_word_does(pair, switched):
    text, needle = pair
    for hit in find(text, needle, switched):
        for word in words(text):
            before = DROPPED.sub("", text[word.start : hit.start])
            if word.start < hit.start < word.end and before:
                assert set(before[-2:]) <= set("وفبلكس")
                assert switched.proclitics
            if word.start < hit.end < word.end and text[hit.end : word.end].strip("\u200c"):
                assert hit.end in joints(text, word)


@given(texts)
@example("B\u200c\u0640")
def test_every_word_finds_itself(text):
    for word in words(text):
        found = text[word.start : word.end]
        first, last = _LEADING.match(found).end(), len(found.rstrip("\u200c"))
        if first < last:
            bare = Range(word.start + first, word.start + last)
            for switched in (ALL, Variants(*[False] * len(NAMES))):
                assert bare in set(find(text, found, switched))


_LEADING = re.compile(f"(?:{DROPPED.pattern})*")


@given(pairs(), variants)
def test_the_index_misses_no_text_with_a_hit(pair, switched):
    text, needle = pair
    assume(not re.search(rf"\d{DROPPED.pattern}|\u200f|[\u200c\u200d](?!\w)", text))  # see `indexed`
    if not any(True for _ in find(text, needle, switched)) or not phrases(needle, switched):
        return
    held = _tokens(indexed(text))
    assert any(_follows(_tokens(p), held) for p in phrases(needle, switched))


def _tokens(line: str) -> list[str]:
    """As FTS5's unicode61 parts a line."""
    alnum = itertools.groupby(line, str.isalnum)
    return ["".join(letters) for is_word, letters in alnum if is_word]


def _follows(wanted: list[str], held: list[str]) -> bool:
    return any(held[i : i + len(wanted)] == wanted for i in range(len(held) - len(wanted) + 1))


@pytest.mark.parametrize(
    ("needle", "text", "found"),
    [
        ("حلب", "حلب وحلب بحلب وبحلب وَبِحلب لحلب حلبي الحلب", ["حلب"] * 6),
        ("أنقرة", "أنقرة وانقره إنقرة آنقرة", ["أنقرة", "انقره", "إنقرة", "آنقرة"]),
        ("المعارضة", "للمعارضة وللمعارضة بالمعارضة لمعارضة", ["لمعارضة", "لمعارضة", "المعارضة"]),
        ("تركيا", "روسياوتركيا", ["تركيا"]),
        ("روسيا", "روسياوتركيا", ["روسيا"]),
        ("سيرغي لافروف", "قال سيرغي\n لافروف، ولسيرغي  لافـروف", ["سيرغي\n لافروف", "سيرغي  لافـروف"]),
        ("مستشفى", "مستشفي ومُسْتَشْفَى", ["مستشفي", "مُسْتَشْفَى"]),
        ("زير", "وزير وزير", []),
        ("NATO", "nato ونATO", ["nato"]),
        ("15", "١٥ و15 ۱۵", ["١٥", "15", "۱۵"]),
        ("نعم نعم", "نعم نعم نعم", ["نعم نعم", "نعم نعم"]),
        ("...", "حسنا... نعم", ["..."]),
        ("\u200f\u064b", "حسنا", []),
    ],
)
def test_spellings_that_are_found(needle, text, found):
    assert hits(text, needle) == found


@pytest.mark.parametrize(
    ("name", "needle", "text"),
    [("proclitics", "حلب", "وحلب"), ("hamza", "أنقرة", "انقرة"), ("ya", "مستشفى", "مستشفي"),
     ("ta", "حماة", "حماه"), ("harakat", "حلب", "حَلب"), ("tatweel", "حلب", "حـلب"),
     ("proclitics", "المعارضة", "للمعارضة"), ("proclitics", "تركيا", "روسياوتركيا")],
)  # fmt: skip
def test_each_variant_can_be_switched_off(name, needle, text):
    assert len(hits(text, needle)) == 1
    assert hits(text, needle, replace(ALL, **{name: False})) == []


def test_of_words_behind_a_double_lam_the_article_is_sought():
    text = "للمعارضة ولها"
    assert needle_of(text, Range(1, 8)) == "المعارضة"
    assert needle_of(text, Range(9, 13)) == "ولها"
    assert needle_of("لِلمعارضة", Range(2, 9)) == "المعارضة"


def test_what_is_no_word_is_not_asked_of_the_index():
    assert phrases("…") == []
    assert phrases("«حلب")[:1] == ["«حلب"]
    assert phrases("حلب", Variants(proclitics=False)) == ["حلب"]


def test_how_a_hit_stands_to_what_is_there():
    words = Range(5, 10)
    same, other = Entity("a", "LOC", (words,)), Entity("b", "ORG", (words,))
    crossing, around = Entity("c", "PER", (Range(0, 6),)), Event("d", "Meet", Range(0, 20))
    apart = Entity("e", "LOC", (Range(20, 25),))
    assert standing(words, "LOC", [apart]) == (Standing.FREE, "")
    assert standing(words, "LOC", [around, apart]) == (Standing.NESTED, "Meet")
    assert standing(words, "LOC", [around, crossing]) == (Standing.CROSSES, "PER")
    assert standing(words, "LOC", [other, crossing]) == (Standing.OTHER, "ORG")
    assert standing(words, "LOC", [other, same, crossing]) == (Standing.SAME, "LOC")


def test_the_index_parts_what_is_written_as_one_word():
    assert indexed("روسياوتركيا ٢٥كم كم25 المُعارضة") == "روسيا وتركيا 25 كم كم25 المعارضه"
    assert indexed("ا" * 20_000) == "ا" * 20_000  # in no time


def test_prefixes_are_those_of_a_word():
    assert len(alike.PREFIXES) == 15


@given(st.lists(pairs(), min_size=1, max_size=4), variants)
def test_a_search_that_goes_on_after_a_hit_finds_the_rest(several, chosen):
    text, needle = " ".join(text for text, _ in several) * 2, several[0][1]
    whole = list(find(text, needle, chosen))
    for n, hit in enumerate(whole):
        assert list(find(text, needle, chosen, hit.start + 1)) == whole[n + 1 :]
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(alike, "_AHEAD", 0)  # words of a text are looked at piece by piece
        assert list(find(text, needle, chosen)) == whole
