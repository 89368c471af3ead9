"""Places by their heads."""

import pytest

from annotator.model import Document
from annotator.suggest import Kit
from annotator.suggest.page import read
from annotator.suggest.patterns import Heads


def heads(kit: Kit, text: str) -> list[tuple[str, str]]:
    return [(text[p.start : p.end], p.label) for p in Heads(kit.lists).propose(read(Document("d", text)))]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("تعرضت بلدة بيانون لقصف", [("بيانون", "LOC")]),
        ("في ريف حلب الشمالي أمس", [("ريف حلب الشمالي", "LOC")]),
        ("محيط مطار دير الزور العسكري", [("مطار دير الزور العسكري", "FAC")]),
        ("قريتي أبو دالية وسوحا، أمس", [("أبو دالية", "LOC"), ("سوحا", "LOC")]),
        ("وبحي هرابش وقال", [("حي هرابش", "LOC")]),
        ("في بلدة صغيرة", []),
        ("في حي السلطات المصرية", []),
        ("في منطقة حلب", []),
        ("في منطقة سكنية", []),
        ("هذه بلدة. ثم غادر", []),
    ],
)
def test_places_are_named_by_the_word_before_them(kit: Kit, text: str, places: list[tuple[str, str]]) -> None:
    assert heads(kit, text) == places
