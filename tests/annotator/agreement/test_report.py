"""The object and the page: everything is there, nothing from outside can break them."""

import json
import re
from html.parser import HTMLParser
from itertools import pairwise
from xml.etree import ElementTree

import pytest

from annotator.agreement.gamma import gammas
from annotator.agreement.html import page
from annotator.agreement.html_words import WORDS, Words
from annotator.agreement.measuring import Agreement, measure
from annotator.agreement.plots import Line, Whisker, course, intervals
from annotator.agreement.report import as_object
from annotator.agreement.seen import MODES
from annotator.model import Argument, Relation
from tests.annotator.agreement.layers import SCHEME, TEXT, document, entity, event, layer

ALEPPO, BOTH = entity("e1", "حلب", "LOC"), entity("e1", "وحلب", "LOC")
ASSAD, ORG = entity("e2", "بشار الأسد", "PER"), entity("e2", "بشار الأسد", "ORG")
RAID = event("v1", "قصف", "AirStrike", Argument("Target", "e1"), tense="past")
TIE = Relation("r", "located", "e2", "e1")


@pytest.fixture(scope="module")
def found() -> Agreement:
    """Three people, of whom one is called as no page would like it."""
    groups = [
        [
            layer(document(n), "A", ALEPPO, ASSAD, RAID, TIE),
            layer(document(n), "B", BOTH, ORG, RAID, TIE),
            layer(document(n), "<C> & \u202e", ALEPPO),
        ]
        for n in range(50)
    ]
    return measure(groups, SCHEME, times=50, finished={f"d{n}": f"2026-11-{1 + n % 9:02}" for n in range(50)})


def test_a_pair_has_what_is_promised(found: Agreement) -> None:
    told = as_object(found)
    pair = next(p for p in told["pairs"] if (p["a"], p["b"]) == ("A", "B"))
    assert (pair["documents"], told["documents"], told["seed"], told["period"]) == (50, 50, 7, "day")
    assert pair["entities"]["exact"]["f1"] == 0
    assert pair["entities"]["head"] | {"labels": 0, "span_only": 0} == {
        "precision": 0.5, "recall": 0.5, "f1": 0.5, "right": 50, "a": 100, "b": 100, "interval": [0.5, 0.5],
        "labels": 0, "span_only": 0,
    }  # fmt: skip
    assert pair["entities"]["token"]["labels"]["LOC"]["f1"] == 1
    assert pair["entities"]["exact"]["span_only"]["f1"] == 0.5
    assert set(pair["entities"]) == set(pair["triggers"]) == set(pair["arguments"]) == set(MODES)
    assert pair["triggers"]["exact"]["f1"] == pair["triggers"]["exact"]["identification"]["f1"] == 1
    assert pair["triggers"]["exact"]["types"]["AirStrike"]["f1"] == 1
    assert (pair["arguments"]["exact"]["f1"], pair["arguments"]["head"]["target_only"]["f1"]) == (0, 1)
    assert (pair["frames"]["exact"]["f1"], pair["frames"]["head"]["f1"]) == (0, 1)
    assert pair["attributes"]["tense"]["kappa"] == {"value": 1, "interval": [1, 1]}
    assert set(pair["tokens"]["entities"]) == {"kappa", "kappa_marked", "alpha", "ac1"}
    assert pair["disagreements"]["entities"]["proclitic"] == 50
    assert {"a": "PER", "b": "ORG", "count": 50} in pair["confusion"]["entities"]
    assert [p["documents"] for p in pair["over_time"]] == [6, 6, 6, 6, 6, 5, 5, 5, 5]
    json.dumps(told)


def test_what_one_alone_has_meets_null(found: Agreement) -> None:
    told = as_object(found)
    pair = next(p for p in told["pairs"] if p["b"] != "B" and p["a"] != "B")
    assert any(None in (row["a"], row["b"]) for row in pair["confusion"]["triggers"])
    assert pair["frames"]["exact"]["f1"] == 0
    assert pair["attributes"].get("tense") is None
    assert "gamma" not in told
    assert "passages" not in told


def test_gamma_and_passages_are_there_when_they_were_asked_for(found: Agreement) -> None:
    thrown = gammas(found, lambda done, total: None, sample=2)
    told = as_object(found, thrown, found.passages(lambda cell: cell.kind == "proclitic", ("A", "B")))
    assert (told["gamma"]["documents"], told["gamma"]["out_of"], len(told["gamma"]["pairs"])) == (2, 50, 3)
    assert told["gamma"]["overall"]["interval"][0] <= told["gamma"]["overall"]["value"]
    at = TEXT.index("حلب")
    assert told["passages"][0] == {
        "document": "d0", "a": "A", "b": "B", "part": "entities", "kind": "proclitic",
        "annotation_a": {"id": "e1", "name": "LOC", "start": at, "end": at + 3},
        "annotation_b": {"id": "e1", "name": "LOC", "start": at - 1, "end": at + 3},
    }  # fmt: skip
    lonely = next(p for p in as_object(found, None, found.passages(lambda c: c.kind == "only_a"))["passages"])
    assert lonely["annotation_b"] is None
    assert as_object(found, None, ())["passages"] == []
    assert "passages" not in as_object(found)


class Checked(HTMLParser):
    """Tags that are opened are closed, in their order."""

    EMPTY = frozenset({"meta", "br"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag not in self.EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        pass

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_page_is_whole_in_both_languages_and_needs_nothing_else(found: Agreement, language: str) -> None:
    thrown = gammas(found, lambda done, total: None, sample=1)
    html = page(found, "P <1>", thrown, language=language)
    checked = Checked()
    checked.feed(html)
    assert checked.open == []
    assert f'dir="{"rtl" if language == "ar" else "ltr"}"' in html
    assert "P &lt;1&gt;" in html
    assert "<C>" not in html
    assert "\u202e" not in html
    assert not re.search(r"(src|href)=|url\(|<script", html)
    words = Words(language)
    for key in ("pairs", "by label", "by type", "by role", "over time", "kinds", "confusion", "passages"):
        assert words(key) in html
    assert words("warning") in html
    assert words("more", 60) in html


def test_a_page_of_people_who_agree_on_nothing_at_all_says_so() -> None:
    html = page(measure([[layer(document(), "A"), layer(document(), "B")]], SCHEME), "P", language="en")
    assert "None." in html
    assert "By label" not in html


def test_drawings_are_sound_xml_and_have_a_place_for_what_is_not_known() -> None:
    for rtl in (False, True):
        whiskers = [Whisker("a & <b>", 0.5, 0.4, 0.6), Whisker("c", None), Whisker("d", -0.2)]
        drawn = ElementTree.fromstring(intervals(whiskers, "t", rtl=rtl))
        assert sum(x.tag.endswith("circle") for x in drawn.iter()) == 2
        lines = [Line("x", [0.1, None, 0.3]), Line("y", [0.5] * 3), Line("z", [None] * 3)]
        drawn = ElementTree.fromstring(course(lines, ["1", "2", "3"], "t", rtl=rtl))
        assert sum(x.tag.endswith("polyline") for x in drawn.iter()) == 3
    ElementTree.fromstring(course([Line("x", [0.1])], ["1"], "t", rtl=True))


def test_names_of_a_legend_have_room_within_the_drawing() -> None:
    for language in ("en", "ar"):
        w, rtl = Words(language), language == "ar"
        entities = w("entities")
        names = [f"{entities}: {w('f1 of', w('exact'))}", f"{entities}: {w('alpha')}", w("types"), w("roles")]
        drawn = ElementTree.fromstring(course([Line(n, [0.5]) for n in names], ["1"], "t", rtl=rtl))
        wide, high = float(drawn.get("width", 0)), float(drawn.get("height", 0))
        texts = [x for x in drawn.iter() if (x.text or "").strip("\u2066\u2067\u2069") in names]
        assert len(texts) == 4
        ends: dict[str, list[tuple[float, float]]] = {}
        for text in texts:
            start, needed = float(text.get("x", 0)), 8.0 * len(text.text or "")  # letters of 12 pixels
            spot = (start - needed, start) if rtl else (start, start + needed)
            ends.setdefault(text.get("y", ""), []).append(spot)
        for y, row in ends.items():
            assert 0 < float(y) < high
            assert min(row)[0] >= 0
            assert max(row)[1] <= wide
            assert all(one[1] < other[0] for one, other in pairwise(sorted(row)))


def test_every_word_is_there_in_both_languages_with_the_same_blanks() -> None:
    for english, arabic in WORDS.values():
        assert english
        assert arabic
        assert re.findall(r"{\d}", english) == re.findall(r"{\d}", arabic)
