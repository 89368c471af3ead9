"""Documents in the order in which they are worth a person's time."""

import random
import time

from hypothesis import given
from hypothesis import strategies as st

from annotator.learn.order import NEAR, _bag, _gain, _meet, by_diversity, by_doubt

TEXTS = st.lists(st.text("ابتثجح ةىأ.\n", max_size=30), max_size=12)


def test_the_most_doubtful_comes_first_and_equals_keep_their_order() -> None:
    assert by_doubt([0.1, 0.5, 0.1, 0.9]) == [3, 1, 0, 2]
    assert by_doubt([]) == []


def test_a_text_unlike_those_before_it_comes_next() -> None:
    texts = ["قصف الجيش حلب", "قصف الجيش حلب أمس", "فاز الفريق بالكأس", "قصف الجيش مدينة حلب"]
    order = by_diversity(texts)
    assert order.index(2) == 1


def test_what_was_read_before_counts() -> None:
    texts = ["قصف الجيش حلب", "فاز الفريق بالكأس"]
    assert by_diversity(texts, before=["فاز الفريق بالكأس"]) == [0, 1]
    assert by_diversity(texts, before=["قصف الجيش حلب"]) == [1, 0]


def test_spelling_that_folds_alike_is_no_difference() -> None:
    assert by_diversity(["أحمدُ", "احمد", "بيت"]) == [0, 2, 1]


@given(TEXTS, TEXTS)
def test_every_text_comes_once_and_always_in_the_same_place(texts: list[str], before: list[str]) -> None:
    order = by_diversity(texts, before)
    assert sorted(order) == list(range(len(texts)))
    assert order == by_diversity(list(texts), list(before))


@given(TEXTS)
def test_each_is_nearly_the_best_of_those_left(texts: list[str]) -> None:
    numbers: dict[str, int] = {}
    bags = [_bag(text, numbers) for text in texts]
    worth = [1.0] * len(numbers)
    left = set(range(len(texts)))
    for i in by_diversity(texts):
        assert _gain(bags[i], worth) >= NEAR * max(_gain(bags[j], worth) for j in left)
        _meet(bags[i], worth)
        left.remove(i)


def test_thousands_of_texts_take_seconds() -> None:
    draw = random.Random(3)
    words = [f"كلمة{n}" for n in range(20_000)]
    texts = [" ".join(draw.choices(words, k=60)) for _ in range(2_000)]
    begun = time.process_time()
    by_diversity(texts)
    assert time.process_time() - begun < 5
