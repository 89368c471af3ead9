"""What the lists know of one word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats import FORMATS
from annotator.model import Range
from annotator.scheme import load
from annotator.suggest.known import KnownNames, types_of
from annotator.text import core, snap


@pytest.mark.parametrize(
    ("word", "type"),
    [("قاطعوا", "Refuse"), ("المحادثات", "Meet"), ("قُتلوا", "Die"), ("دمّر", "Destroy"), ("وصل", "Movement")],
)
def test_a_word_tells_of_what_it_told_of_before_in_any_of_its_forms(word, type):
    found = types_of(word)
    assert max(found, key=found.__getitem__) == type


@given(st.text(max_size=30))
def test_any_word_is_asked_for_without_harm(word):
    assert types_of(word).keys() <= load().type_of.keys()


def test_a_word_that_tells_of_nothing_has_no_types():
    assert types_of("كتاب") == {}


def test_names_are_known_in_any_spelling():
    assert "سانا" in KnownNames()
    assert "خشبة" not in KnownNames()


def test_a_listed_name_keeps_its_first_letter():
    known = KnownNames()
    assert core("سانا", Range(0, 4), known) == Range(0, 4)
    assert "سانا" in known
    assert 5 not in known


def test_snapping_whole_words_gives_back_gold_spans(shared):
    known, read = KnownNames(), FORMATS["jsonl"].read
    rows = [r for f in ("seed", "dev") for r in read(shared / "data" / "gold" / f"{f}.jsonl").rows]
    spans = [(row.document.text, e.extent) for row in rows for e in (*row.entities(), *row.events())]
    right = sum(snap(text, extent, known) == extent for text, extent in spans)
    assert right >= 0.99 * len(spans)
