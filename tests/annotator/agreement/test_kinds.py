"""When a difference of edges is the proclitic's, and when it is not."""

import pytest

from annotator.agreement.kinds import by_proclitic, kind
from annotator.agreement.seen import Text
from annotator.model import Range


@pytest.mark.parametrize(
    ("text", "one", "other", "wanted"),
    [
        ("قصف وحلب", (4, 8), (5, 8), True),
        ("قصف بحلب", (5, 8), (4, 8), True),
        ("وبحلب", (0, 5), (2, 5), True),
        ("وبحلب", (1, 5), (2, 5), True),
        ("وبحلب", (0, 5), (1, 5), True),
        ("لوزير", (1, 5), (2, 5), False),
        ("وَحلب", (0, 5), (2, 5), True),  # its vowel goes with it
        ("للمعارضة", (0, 8), (1, 8), True),
        ("و25", (0, 3), (1, 3), True),
        ("وحلب الشمالية", (0, 13), (1, 13), True),
        ("الجيش", (0, 5), (2, 5), False),  # the article is never cut
        ("وزير", (0, 4), (1, 4), False),  # known to be one word
        ("في حلب", (0, 6), (3, 6), False),  # another word
        ("وحلب", (0, 4), (1, 3), False),  # the ends differ, too
        ("حلب", (0, 3), (0, 3), False),
        ("روسياوتركيا", (5, 11), (6, 11), False),  # within a glued token
        ("و حلب", (0, 5), (2, 5), False),
        ("ووووحلب", (0, 7), (4, 7), False),
    ],
)
def test_a_proclitic_is_told_from_other_letters(
    text: str, one: tuple[int, int], other: tuple[int, int], wanted: bool
) -> None:
    assert by_proclitic(text, Range(*one), Range(*other)) is wanted


@pytest.mark.parametrize(
    ("one", "other", "alike", "wanted"),
    [
        ((1, 4), (1, 4), True, "agreed"),
        ((1, 4), (1, 4), False, "label"),
        ((0, 4), (1, 4), True, "proclitic"),
        ((0, 4), (1, 4), False, "label_and_boundary"),
        ((0, 3), (0, 4), True, "boundary"),
        ((0, 3), None, False, "only_a"),
        (None, (0, 3), False, "only_b"),
    ],
)
def test_each_disagreement_has_one_kind(
    one: tuple[int, int] | None, other: tuple[int, int] | None, alike: bool, wanted: str
) -> None:
    ranges = (Range(*x) if x else None for x in (one, other))
    assert kind("وحلب", *ranges, named_alike=alike) == wanted


@pytest.mark.parametrize("start", [0, 1, 2])
def test_the_head_has_no_proclitics_wherever_among_them_the_mention_begins(start: int) -> None:
    assert Text("وبحلب الشمالية").look(Range(start, 14)).head == (2, 5)
