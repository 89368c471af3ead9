"""What became of a layer since some moment."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.model import Change, Document, Entity, Layer, LayerKey, Range
from annotator.since import Difference, differences

KEY = LayerKey("d", "a")


def entity(n, label):
    return Entity(f"e{n}", label, (Range(n, n + 1),))


@given(st.lists(st.tuples(st.integers(0, 4), st.sampled_from(["PER", "LOC", None])), max_size=20), st.data())
def test_differences_lead_from_what_was_to_what_is(moves, data):
    layer, layers, changes = Layer(Document("d", "نص قصير هنا"), "a"), [], []
    for n, label in moves:
        was = layer.annotations.get(f"e{n}")
        change = Change("x", KEY, (was,) if was else (), (entity(n, label),) if label else ())
        layers.append(layer)
        changes.append(change)
        layer = layer.apply(change)
    layers.append(layer)
    since = data.draw(st.integers(0, len(changes)))
    found = differences(layer, changes[since:])
    annotations = dict(layers[since].annotations)
    for d in found:
        assert annotations.pop(d.annotation.id, None) == d.before
        if d.after is not None:
            annotations[d.after.id] = d.after
    assert annotations == dict(layer.annotations)
    assert all(d.before != d.after for d in found)


def test_what_came_and_went_is_no_difference():
    layer = Layer(Document("d", "نص"), "a")
    there = Change("x", KEY, added=(entity(0, "PER"),))
    assert differences(layer, [there, there.inverse()]) == []
    assert differences(layer.apply(there), [there]) == [Difference(None, entity(0, "PER"))]
