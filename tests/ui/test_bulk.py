"""What the concordance says beforehand that an edit will touch is what it then touches."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator import editing
from annotator.model import Document, Entity, Event, Layer, LayerKey, Range
from storage.search import Hit
from ui.bulk import _counts, _sketch

TEXT = "ا" * 24
KEY = LayerKey("d", "A")

ranges = st.builds(lambda at, n: Range(at, at + n), st.integers(0, 18), st.integers(1, 5))
spans = st.lists(
    st.tuples(st.lists(ranges, min_size=1, max_size=2), st.sampled_from(("LOC", "ORG"))), max_size=6
)


def layer_of(there, *, event: bool) -> Layer:
    made = [
        Event(f"a{n}", name, parts[0]) if event else Entity(f"a{n}", name, tuple(parts))
        for n, (parts, name) in enumerate(there)
    ]
    return Layer(Document("d", TEXT), "A", {a.id: a for a in made})


def hits_at(layer: Layer, places: list[Range]) -> list[Hit]:
    """As a search finds them: with what its owner has over the words."""
    return [
        Hit("d", "", words, "", "", "", own=tuple(
            a for a in layer.annotations.values() if any(r.overlaps(words) for r in a.ranges)
        ))
        for words in places
    ]  # fmt: skip


@pytest.mark.parametrize("verb", ["label", "relabel", "resize", "delete"])
@given(there=spans, places=st.lists(ranges, max_size=5), event=st.booleans())
def test_the_number_that_is_said_is_the_number_that_is_done(verb, there, places, event):
    whole = layer_of(there, event=event)

    def change(layer: Layer):
        if verb == "label":
            ids = [f"n{n}" for n in range(len(places))]
            return editing.label_all(layer, places, "LOC", ids=ids, event=event)
        if verb == "relabel":
            return editing.relabel_all(layer, places, "LOC", event=event)
        return getattr(editing, f"{verb}_all")(layer, places, "LOC")

    said = _counts([change(_sketch(KEY, hits_at(whole, places)))])
    assert said == _counts([change(whole)])
