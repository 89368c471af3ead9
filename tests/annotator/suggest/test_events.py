"""Triggers: which words are events, and of which type the words around make them."""

import pytest

from annotator.model import Document
from annotator.suggest import Kit
from annotator.suggest.events import Triggers
from annotator.suggest.page import read


def typed(kit: Kit, text: str) -> dict[str, str]:
    return {text[t.start : t.end]: t.type for t in Triggers(kit.lists).propose(read(Document("d", text)))}


@pytest.mark.parametrize(
    ("text", "trigger", "type_"),
    [
        ("تعرضت البلدة لقصف مدفعي عنيف", "قصف", "Shelling"),
        ("تعرضت البلدة لقصف جوي عنيف", "قصف", "AirStrike"),
        ("نفذ انتحاري هجوما بحزام ناسف", "هجوما", "Bombing"),
        ("شن مسلحون هجوما على القرية", "هجوما", "Attack"),
        ("شنّ الطيران غارات على المدينة", "غارات", "AirStrike"),
        ("وأصيب آخرون", "أصيب", "Injure"),
        ("تم إطلاق سراح المحتجزين", "إطلاق", "Release"),
        ("أطلق الجيش النار على المتظاهرين", "أطلق", "Attack"),
        ("أطلق الجيش هجوما كبيرا", "هجوما", "Attack"),
        ("أطلق الجيش صواريخ على المدينة", "أطلق", "Shelling"),
    ],
)
def test_the_type_of_a_trigger_is_told_by_the_words_around_it(
    kit: Kit, text: str, trigger: str, type_: str
) -> None:
    assert typed(kit, text)[trigger] == type_


def test_stopping_fire_is_one_agreement_and_firing_is_then_no_trigger(kit: Kit) -> None:
    assert typed(kit, "أعلنت الأطراف وقف إطلاق النار في المدينة") == {"وقف": "Agreement"}


def test_link_verbs_are_no_triggers(kit: Kit) -> None:
    assert set(typed(kit, "غارات أسفرت عن مقتل مدنيين")) == {"غارات", "مقتل"}


def test_hitting_is_no_trigger_when_an_event_does_it(kit: Kit) -> None:
    assert set(typed(kit, "شن الطيران غارات استهدفت القرية")) == {"غارات"}


def test_a_back_reference_takes_the_type_of_what_it_refers_to(kit: Kit) -> None:
    text = "نفذ انتحاري تفجيرا بسيارة مفخخة في السوق. وتبنى التنظيم الهجوم."
    assert typed(kit, text)["الهجوم"] == "Bombing"
