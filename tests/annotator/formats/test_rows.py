"""The rules that all readers share: positions follow the cleaning, and circles are found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator import text as texts
from annotator.formats.claims import source
from annotator.formats.rows import cycle
from annotator.model import Argument, Event, Range

RAW = st.text(st.sampled_from("\ufeff\r\nأب\u2028\x85👍"), max_size=12)


@given(RAW)
def test_positions_lead_to_the_same_characters_in_the_cleaned_text(raw: str) -> None:
    found = source(raw)
    assert found.clean == texts.clean(raw)
    if found.positions is None:
        assert found.clean == raw
        return
    assert (len(found.positions), found.positions[-1]) == (len(raw) + 1, len(found.clean))
    kept = [i for i in range(len(raw)) if found.positions[i + 1] > found.positions[i]]
    assert "".join(raw[i] for i in kept).replace("\r", "\n") == found.clean


@given(RAW.filter(bool), st.data())
def test_a_range_covers_the_same_words_in_the_cleaned_text(raw: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(raw) - 1))
    end = data.draw(st.integers(start + 1, len(raw)))
    try:
        found = source(raw).range(start, end)
    except ValueError:
        assert texts.clean(raw[start:end]) == "" or raw[start:end] == "\r"
        return
    words = source(raw).clean[found.start : found.end]
    assert words.count("أ") == raw[start:end].count("أ")
    assert words.count("👍") == raw[start:end].count("👍")


@pytest.mark.parametrize(
    ("targets", "circle"),
    [
        ({"v1": ["v2"], "v2": ["e1"]}, False),
        ({"v1": ["v1"]}, True),
        ({"v1": ["v2"], "v2": ["v3"], "v3": ["v1"]}, True),
    ],
)
def test_circles_are_found(targets: dict[str, list[str]], circle: bool) -> None:
    events = [
        Event(id, "Say", Range(0, 1), tuple(Argument("Topic", x) for x in listed))
        for id, listed in targets.items()
    ]
    assert bool(cycle(events)) == circle
    assert not circle or cycle(events).split(" → ")[0] == cycle(events).split(" → ")[-1]


def test_a_line_end_in_a_span_may_stand_as_a_blank() -> None:
    assert source("أ\nب").mismatch([("e1", ((0, 3),), "أ ب")]) == ""
