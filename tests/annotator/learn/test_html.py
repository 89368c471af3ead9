"""The page: whole, safe, offline, in both languages."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator import scheme as schemes
from annotator.agreement.html_words import WORDS as AGREEMENT
from annotator.learn.actions import simulate
from annotator.learn.html import MOST, context, page
from annotator.learn.html_words import WORDS, Words
from annotator.learn.report import Evaluation, as_object
from annotator.learn.scores import score
from annotator.model import Argument, Document, Entity, Event, Layer, Range, Suggestion

TEXT = "قصف الطيران مدينة حلب أمس، وقال بشار الأسد إن روسيا تدعم دمشق."
SCHEME = schemes.load()
EMPTY = {"meta", "br"}


class Reader(HTMLParser):
    """Every tag closed in its turn, and what could fetch something."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [k for k, _ in attrs if k in ("src", "href", "srcset", "data") or k.startswith("on")]
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def entity(id: str, words: str, label: str) -> Entity:
    start = TEXT.index(words)
    return Entity(id, label, (Range(start, start + len(words)),))


def layer(*spans: Entity | Event, text: str = TEXT, id: str = "d", scored: bool = True) -> Layer:
    suggestions = {s.id: Suggestion(s, 0.8, "model") for s in spans} if scored else {}
    return Layer(Document(id, text), "", {s.id: s for s in spans}, suggestions=suggestions)


ALEPPO, ASSAD, RUSSIA = entity("e1", "حلب", "LOC"), entity("e2", "الأسد", "PER"), entity("e3", "روسيا", "LOC")
RAID = Event("v1", "AirStrike", Range(0, 3), (Argument("Place", "e1"),), {"tense": "past"})
GOLD = layer(ALEPPO, entity("e2", "بشار الأسد", "PER"), RUSSIA, RAID, entity("e9", "دمشق", "LOC"))
SAID = layer(ALEPPO, ASSAD, replace(RUSSIA, label="ORG"), RAID, entity("e8", "أمس", "DATE"))


def evaluation(gold: Layer, said: Layer, *names: str) -> Evaluation:
    gold_name, said_name = names or ("gold.jsonl", "model")
    return Evaluation(
        gold_name, said_name, score([gold], [said]), simulate([gold], [said], SCHEME), named_only=True
    )


def read(text: str) -> Reader:
    reader = Reader()
    reader.feed(text)
    reader.close()
    assert reader.open == []
    return reader


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_page_is_whole_and_needs_nothing_else(language: str) -> None:
    text = page(evaluation(GOLD, SAID), [GOLD], SCHEME, language)
    reader = read(text)
    assert reader.links == []
    assert not {"script", "link", "img", "iframe"} & set(reader.tags)
    assert {"svg", "table", "mark", "style"} <= set(reader.tags)
    assert "url(" not in text
    assert "default-src 'none'" in text
    assert f'lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}"' in text
    assert text.count("<section>") == 9


def test_the_figures_are_those_of_the_scores() -> None:
    found = evaluation(GOLD, SAID)
    text = page(found, [GOLD], SCHEME)
    assert f"<b>{found.scores.all('entities', 'token').f1:.3f}</b>" in text
    assert f"<b>{found.actions.each:.2f}</b>" in text
    assert "Common nouns are optional" in text
    assert text.count('class="mistake"') == len(found.scores.mistakes) == 4
    assert text.count("<circle") == 2


def test_what_comes_from_outside_is_escaped() -> None:
    evil = "<script>alert(1)</script>"
    text = f"{evil} ال & \u202e\x00 \ud800"
    bad = Entity(evil, f'"{evil}', (Range(0, 5),))
    gold = Layer(Document(f"d{evil}", text), "", {bad.id: bad})
    said = replace(gold, annotations={})
    shown = page(evaluation(gold, said, evil, evil), [gold], SCHEME)
    assert "script" not in read(shown).tags
    assert "\u202e" not in shown
    assert "\x00" not in shown
    shown.encode("utf-8")


def test_nothing_at_all_is_a_page_too() -> None:
    empty = layer()
    text = page(evaluation(empty, empty), [empty], SCHEME)
    read(text)
    assert "None." in text
    assert "<svg class" not in text


def test_a_long_list_of_mistakes_is_cut() -> None:
    words = "كلمة " * (MOST + 5)
    spans = [Entity(f"e{n}", "MISC", (Range(5 * n, 5 * n + 4),)) for n in range(MOST + 5)]
    gold = layer(*spans, text=words)
    text = page(evaluation(gold, layer(text=words)), [gold], SCHEME)
    assert text.count('class="mistake"') == MOST
    assert "and 5 more" in text
    assert "more presses" not in text


def test_many_types_stand_closer_and_worse_suggestions_are_said_to_be() -> None:
    types = [t.id for t in SCHEME.types]
    gold = layer(*(Event(f"v{n}", t, Range(n, n + 1)) for n, t in enumerate(types)))
    assert 'class="heat many"' in page(evaluation(gold, gold), [gold], SCHEME)
    wrong = layer(*(Entity(f"e{n}", "DATE", (Range(n, n + 1),)) for n in range(20)))
    one = layer(ALEPPO)
    assert "more presses" in page(evaluation(one, wrong), [one], SCHEME)


def test_predictions_without_scores_have_no_reliability() -> None:
    plain = replace(SAID, suggestions={})
    found = evaluation(GOLD, plain)
    assert "Whether scores mean" not in page(found, [GOLD], SCHEME)
    assert as_object(found)["calibration"] == {"entities": None, "events": None}


def test_a_context_marks_both_and_cuts_at_blanks() -> None:
    text = "letter " * 30 + "one two three" + " letters" * 30
    start = text.index("one")
    gold = Entity("a", "X", (Range(start, start + 7),))
    said = Entity("b", "X", (Range(start + 4, start + 13),))
    shown = context(text, gold, said)
    assert '<p dir="ltr"><bdi>… letter letter' in shown
    marks = re.findall(r'<mark class="([^"]+)">([^<]+)</mark>', shown)
    assert marks == [("gold", "one "), ("gold predicted", "two"), ("predicted", " three")]
    assert shown.endswith("letters …</bdi></p>")
    assert context(TEXT, RAID, None).startswith('<p dir="rtl"><bdi><mark class="gold">قصف</mark> الطيران')


@given(st.text(st.characters(), min_size=1, max_size=300), st.integers(0, 300), st.integers(1, 40))
def test_any_text_has_a_context(text: str, start: int, length: int) -> None:
    start = min(start, len(text) - 1)
    span = Entity("a", "X", (Range(start, min(len(text), start + length)),))
    read(context(text, span, None))


def test_all_words_are_there_in_both_languages_with_the_same_places() -> None:
    for english, arabic in WORDS.values():
        assert arabic.strip()
        assert re.findall(r"\{\d\}", english) == re.findall(r"\{\d\}", arabic)
    assert Words("ar")("saved", 3) == "ضغطات أقل بنسبة 3 ٪"


def test_what_the_report_of_agreement_says_too_is_said_in_the_same_words() -> None:
    pairs = dict(AGREEMENT.values())
    assert {e: a for e, a in WORDS.values() if e in pairs} == {
        e: pairs[e] for e, _ in WORDS.values() if e in pairs
    }
    assert not [a for _, a in WORDS.values() if "المُطلِق" in a or "المشاركون" in a]


def test_the_object_keeps_its_names() -> None:
    found = as_object(evaluation(GOLD, SAID))
    assert list(found) == [
        "gold", "predicted", "documents", "documents_predicted", "mentions", "note", "entities", "triggers",
        "types", "arguments", "attributes", "confusion", "mistakes", "calibration", "actions",
    ]  # fmt: skip
    row = found["entities"]["token"]["labels"]["LOC"]
    assert row == {"precision": 1.0, "recall": 0.3333, "f1": 0.5, "right": 1, "gold": 3, "predicted": 1}
    assert {"micro", "macro_f1", "span_only", "labels"} == set(found["entities"]["exact"])
    assert found["mistakes"]["missed"] == {"entities": 1, "events": 0}
    assert found["confusion"]["labels"][-1]["gold"] in ("LOC", "PER")
    assert found["attributes"] == {"tense": {"accuracy": 1.0, "right": 1, "count": 1}}
    assert found["calibration"]["events"]["bins"][0]["right"] == 1
    assert found["actions"]["annotations"] == 5
    assert set(found["actions"]["suggestions_became"]) == {"accepted", "relabeled", "resized", "rejected"}
