"""Tags: what is written in a scheme is read again, by us and by the scorer that everybody uses."""

import importlib
import warnings
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats import tags
from annotator.formats.rows import TAGS

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    seqeval = importlib.import_module("seqeval.scheme")

THEIRS = {"iob1": seqeval.IOB1, "iob2": seqeval.IOB2, "bioes": seqeval.IOBES, "bilou": seqeval.BILOU}


@st.composite
def spans(draw: st.DrawFn) -> tuple[list[tags.Span], int]:
    """Apart, of two labels, on a few tokens."""
    edges = sorted(draw(st.sets(st.integers(0, 12), max_size=10)))
    pairs = [(a, b) for a, b in pairwise(edges) if draw(st.booleans())]
    return [(a, b, draw(st.sampled_from(["PER", "O-B"]))) for a, b in pairs], 12


@pytest.mark.parametrize("scheme", TAGS)
@given(drawn=spans())
def test_every_scheme_is_read_as_it_was_written(scheme: str, drawn: tuple[list[tags.Span], int]) -> None:
    given_spans, count = drawn
    assert tags.spans(tags.written(given_spans, count, scheme)) == given_spans


@pytest.mark.parametrize("scheme", TAGS)
@given(drawn=spans())
def test_seqeval_finds_the_same_entities(scheme: str, drawn: tuple[list[tags.Span], int]) -> None:
    given_spans, count = drawn
    written = tags.written(given_spans, count, scheme)
    theirs = seqeval.Entities([written], THEIRS[scheme]).entities[0]
    assert [(e.start, e.end, e.tag) for e in theirs] == given_spans


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("I-A I-A O I-A", [(0, 2, "A"), (3, 4, "A")]),
        ("I-A I-B B-B", [(0, 1, "A"), (1, 2, "B"), (2, 3, "B")]),
        ("B-A E-A I-A", [(0, 2, "A"), (2, 3, "A")]),
        ("S-A I-A", [(0, 1, "A"), (1, 2, "A")]),
        ("U-A L-A", [(0, 1, "A"), (1, 2, "A")]),
        ("B-A M-A E-A W-A", [(0, 3, "A"), (3, 4, "A")]),
    ],
)
def test_orphans_begin_a_span_and_what_ended_does_not_go_on(written: str, found: list[tags.Span]) -> None:
    assert tags.spans(written.split()) == found
