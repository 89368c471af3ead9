"""Which versions of a layer are ahead, whatever came first."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from annotator.model import Document, Entity, Layer, Range, State, Status, Verdict
from storage import encode
from storage.layers import columns
from storage.merging.versions import Content, Version, heads
from tests.storage.conftest import SCHEME

EDITS = st.frozensets(st.sampled_from("abcdef"), max_size=5)


def content(label: str) -> Content:
    return Content((columns(Entity("e", label, (Range(0, 3),))),))


@st.composite
def versions(draw: st.DrawFn) -> list[Version]:
    """Of one history there is one content."""
    histories = draw(st.lists(EDITS, min_size=1, max_size=6))
    contents = {h: content(draw(st.sampled_from(("PER", "LOC", "ORG")))) for h in histories}
    return [Version(h, contents[h], max(map(ord, h), default=0)) for h in histories]


@given(versions(), st.randoms())
def test_the_order_in_which_they_come_says_nothing(found: list[Version], chance: object) -> None:
    shuffled = [*found, *found[:2]]
    chance.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis' Random
    assert digests(heads(shuffled)) == digests(heads(found))


def digests(found: Sequence[Version]) -> list[tuple[frozenset[str], str]]:
    return [(v.history, v.content.digest) for v in found]


@given(versions())
def test_no_edit_is_lost_and_no_head_is_behind_another(found: list[Version]) -> None:
    left = heads(found)
    assert {e for v in found for e in v.history} == {e for v in left for e in v.history}
    assert not any(a.history <= b.history for a in left for b in left if a is not b)
    assert len({v.content.digest for v in left}) == len(left)


def test_what_a_version_holds_comes_back_from_its_text_and_as_a_layer() -> None:
    entity = Entity("e", "PER", (Range(0, 3),), note="ملاحظة")
    held = Content((columns(entity),), (("s1", "rejected", "x"),), ("done", 1, "y"), (), "edit")
    assert Content.parsed(held.text) == held
    layer = held.layer(Layer(Document("d", "نص طويل"), "A"), SCHEME)
    assert layer.annotations == {"e": entity}
    assert layer.verdicts == {"s1": Verdict.REJECTED}
    assert layer.status == Status(State.DONE, True, "y")
    assert encode.annotation_text(entity) == held.annotations[0][-1]
    assert not held.blank
    assert Content().blank
