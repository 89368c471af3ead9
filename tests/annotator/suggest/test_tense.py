"""Tenses that the form of a trigger and the words near it tell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model import Document
from annotator.suggest import Kit
from annotator.suggest.classes import MODALITIES, TENSES
from annotator.suggest.page import read
from annotator.suggest.proposal import NAM, EventProposal, Proposal
from tests.annotator.suggest.texts import texts

KIT = Kit()


def event(start: int, end: int, tense: str, modality: str, source: str = "model") -> EventProposal:
    shades = {"polarity": "positive", "modality": modality, "tense": tense}
    return EventProposal(start, end, "Attack", 0.9, source, source, shades)


def told(
    text: str, trigger: str, tense: str, modality: str = "asserted", source: str = "model"
) -> dict[str, str]:
    start = text.index(trigger)
    said = [event(start, start + len(trigger), tense, modality, source)]
    (found,) = KIT.tenses.told(read(Document("d", text)), said)
    assert isinstance(found, EventProposal)
    return dict(found.attributes)


@pytest.mark.parametrize(
    ("text", "trigger", "tense"),
    [
        ("وتطالب منظمات حقوقية الجماعة", "تطالب", "present"),
        ("والمجلس الرئاسي يدعو الطرفين", "يدعو", "present"),
        ("وما زال يحاكم في القضية", "يحاكم", "present"),
        ("عن مصدر، ترفض المملكة ذلك", "ترفض", "present"),
        ("على قرار يدعو إلى وقف القتال", "يدعو", "past"),
        ("ولم يرفض العرض", "يرفض", "past"),
        ("قبل أن يرفض العرض", "يرفض", "past"),
        ("نددت باستمرار الهجمات على المدن", "الهجمات", "present"),
        ("يشهد محيط السد معارك", "معارك", "present"),
        ("استمرار القصف. وقتل ثلاثة", "قتل", "past"),
        ("قبيل زيارة الرئيس", "زيارة", "future"),
        ("تمهيدا لزيارة مرتقبة للرئيس", "زيارة", "future"),
        ("بعد زيارة الرئيس", "زيارة", "past"),
        ("وقع تفجير في المدينة", "تفجير", "past"),
    ],
)
def test_a_trigger_that_the_network_takes_for_past(text: str, trigger: str, tense: str) -> None:
    assert told(text, trigger, "past")["tense"] == tense


@pytest.mark.parametrize(
    ("text", "trigger", "tense"),
    [
        ("كانت تخطط لإطلاق صواريخ", "إطلاق", "unspecified"),
        ("قال إنه لن يطلب إجراء محادثات", "محادثات", "future"),
        ("يريد إجراء محادثات الأسبوع المقبل", "محادثات", "future"),
        ("سيطالب الوفد بمحادثات", "محادثات", "future"),
        ("أمام سيارة كانت تخطط لتفجير", "تفجير", "unspecified"),
    ],
)
def test_what_is_only_wished_for_is_future_where_a_word_says_so(text: str, trigger: str, tense: str) -> None:
    assert told(text, trigger, "future", "hypothetical")["tense"] == tense


def test_present_open_and_asserted_future_stay_as_the_network_says() -> None:
    for tense in ("present", "unspecified", "future"):
        assert told("كانت تخطط لإطلاق صواريخ", "إطلاق", tense)["tense"] == tense


def test_what_others_say_stays_as_it_is() -> None:
    assert told("نددت باستمرار الهجمات", "الهجمات", "past", source="llm")["tense"] == "past"
    mention = Proposal(0, 4, "LOC", 0.9, "model", "model", NAM)
    bare = EventProposal(0, 4, "Attack", 0.9, "model", "model")
    assert KIT.tenses.told(read(Document("d", "نددت باستمرار")), [mention, bare]) == [mention, bare]


@given(texts, st.data())
def test_only_the_tense_changes_and_to_one_that_the_scheme_knows(text: str, data: st.DataObject) -> None:
    page = read(Document("d", text))
    if not page.words:
        return
    word = data.draw(st.sampled_from(page.words))
    v = event(
        word.start, word.end, data.draw(st.sampled_from(TENSES)), data.draw(st.sampled_from(MODALITIES))
    )
    (found,) = KIT.tenses.told(page, [v])
    assert isinstance(found, EventProposal)
    assert found.attributes["tense"] in TENSES
    assert {**found.attributes, "tense": v.attributes["tense"]} == v.attributes
