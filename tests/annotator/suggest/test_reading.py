"""What the encoder is given: tokens with their pieces, windows, and scores made into spans."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model import Range
from annotator.suggest.classes import ANER, SPANS, WIDTH
from annotator.suggest.decode import chain, softmax, spotted
from annotator.suggest.model import MODELS, possible_cuts, whole_tokens
from annotator.suggest.page import begin
from annotator.suggest.pieces import END, START, Pieces, tokens
from annotator.suggest.windows import LONGEST, windows
from tests.annotator.suggest.texts import texts

PIECES = Pieces(MODELS)


@pytest.fixture
def pieces() -> Pieces:
    return PIECES


def words(text: str) -> list[str]:
    return [text[r.start : r.end] for r in tokens(text)]


@given(texts)
def test_tokens_stand_in_order_without_blanks_and_leave_no_letter_out(text: str) -> None:
    found = tokens(text)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert not any(c.isspace() for r in found for c in text[r.start : r.end])
    covered = {i for r in found for i in range(r.start, r.end)}
    assert all(i in covered for i, c in enumerate(text) if c.isalnum())


def test_numbers_marks_and_glued_words_are_tokens_of_their_own() -> None:
    assert words("وفاة12 من روسياوتركيا بـ«حلب» 5.5٪") == [
        "وفاة", "12", "من", "روسيا", "وتركيا", "بـ", "«", "حلب", "»", "5.5", "٪",
    ]  # fmt: skip


def test_harakat_tatweel_and_digit_forms_make_no_difference_to_the_pieces(pieces: Pieces) -> None:
    assert pieces.of("قَصَفَ") == pieces.of("قصف") == pieces.of("قصـــف")
    assert pieces.of("٢٥") == pieces.of("25")


@given(texts)
def test_windows_hold_every_token_once_and_know_its_pieces(text: str) -> None:
    cut = windows(text, PIECES)
    assert [t for w in cut for t in w.tokens] == tokens(text)
    for w in cut:
        assert 0 < len(w.tokens) <= LONGEST
        assert (w.ids[0], w.ids[-1]) == (START, END)
        assert all(0 < a <= b < len(w.ids) - 1 for a, b in zip(w.first, w.last, strict=True))
        assert list(w.sentence) == sorted(w.sentence)


def test_a_long_text_is_cut_between_sentences(pieces: Pieces) -> None:
    text = "قصف الجيش بلدة في ريف حلب أمس. " * 60
    cut = windows(text, pieces)
    assert len(cut) > 1
    assert all(text[w.tokens[-1].start] == "." for w in cut)


def test_a_whole_token_of_anercorp_keeps_its_proclitic_and_loses_the_marks_around_it() -> None:
    text = "«وبالقاهرة»، (رويترز) 3.5 بوش-كيري."
    found = [text[r.start : r.end] for r in whole_tokens(text, Range(0, len(text)))]
    assert found == ["«", "وبالقاهرة", "»", "،", "(", "رويترز", ")", "3.5", "بوش-كيري", "."]


@pytest.mark.parametrize(
    ("word", "cuts"), [("وبحلب", (0, 1, 2)), ("حلب", (0,)), ("بحلب", (0, 1)), ("لو", (0,)), ("وقال", (0, 1))]
)
def test_only_proclitic_letters_may_come_off(word: str, cuts: tuple[int, ...]) -> None:
    assert possible_cuts(word) == cuts


def test_harakat_go_with_the_letter_that_is_cut() -> None:
    assert begin("وَبِحلب", Range(0, 7), 2) == 4


spans_scores = st.integers(1, 12).flatmap(
    lambda t: st.integers(0, 2**32 - 1).map(
        lambda seed: np.random.default_rng(seed).normal(0, 4, (t, WIDTH, len(SPANS))).astype(np.float32)
    )
)


@given(spans_scores, st.floats(0.05, 0.9))
def test_mentions_lie_in_the_window_never_cross_and_score_enough(scores: np.ndarray, least: float) -> None:
    found = spotted(scores, least)
    for i, a in enumerate(found):
        assert 0 <= a.first <= a.last < len(scores)
        assert a.score >= least
        for b in found[:i]:
            inside = (a.first <= b.first and b.last <= a.last) or (b.first <= a.first and a.last <= b.last)
            assert inside or a.last < b.first or b.last < a.first


@given(st.integers(0, 30), st.integers(0, 2**32 - 1))
def test_a_chain_of_tags_never_goes_on_with_what_did_not_begin(count: int, seed: int) -> None:
    tags = chain(np.random.default_rng(seed).normal(0, 3, (count, len(ANER))).astype(np.float32), ANER)
    assert len(tags) == count
    before = "O"
    for tag in tags:
        assert not tag.startswith("I-") or before[2:] == tag[2:]
        before = tag


def test_shares_add_up_to_one() -> None:
    assert softmax(np.array([[1.0, 2.0, 900.0]], np.float32)).sum() == pytest.approx(1)
