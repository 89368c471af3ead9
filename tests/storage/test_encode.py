"""One value has one JSON text, whichever way it is written."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.model import Entity, Range
from storage import encode


@given(st.text(max_size=5), st.text(max_size=5))
def test_the_quick_way_writes_the_same_text(id: str, label: str) -> None:
    entity = Entity(id, label, (Range(1, 3), Range(5, 7)))
    assert encode.annotation_text(entity) == encode.to_json(encode._annotation(entity))
