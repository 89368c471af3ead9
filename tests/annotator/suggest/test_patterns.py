"""Places and actors by their heads."""

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
        ("قصف قرى يمنية", []),
    ],
)
def test_places_are_named_by_the_word_before_them(kit: Kit, text: str, places: list[tuple[str, str]]) -> None:
    assert [(words, label) for words, label in heads(kit, text) if label != "ORG"] == places


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("وقالت وزارة الدفاع الروسية أمس", ["وزارة الدفاع الروسية"]),
        ("وتفرض قوات الدعم السريع حصارا", ["قوات الدعم السريع"]),
        ("موقع لكتائب القسام في غزة", ["كتائب القسام"]),
        ("وزارة المالية تابعة لحكومة الوفاق الوطني", ["وزارة المالية", "حكومة الوفاق الوطني"]),
        ("قصف الجيش اللبناني اليوم الخميس", ["الجيش اللبناني"]),
        ("قالت الجمعية العامة للأمم المتحدة", ["الجمعية العامة للأمم المتحدة"]),
        ("دعم القوات المسلحة للسلام", ["القوات المسلحة"]),
        ("أقال نادي الزمالك مدربه", ["نادي الزمالك"]),
        ("صادرت شرطة لندن أسلحة", ["شرطة لندن"]),
        ("وصلت قوات كبيرة", []),
        ("دخلت القوات. العسكرية منها", []),
        ("عاد الجيش اليوم", []),
        ("غادر الجيش", []),
    ],
)
def test_actors_are_named_by_the_word_they_begin_with(kit: Kit, text: str, actors: list[str]) -> None:
    assert [words for words, label in heads(kit, text) if label == "ORG"] == actors
