"""How good the suggestions were, against what people made of them."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.learn.progress import Tally, labels, progress, tally
from annotator.model import Document, Entity, Event, Layer, Range, Relation, Suggestion, Verdict

TEXT = "قصف الجيش مدينة حلب"
COUNTS = st.dictionaries(st.sampled_from(["PER", "LOC"]), st.integers(0, 5), max_size=2)


def entity(id: str, label: str = "ORG") -> Entity:
    return Entity(id, label, (Range(4, 9),))


def layer() -> Layer:
    ids = ("right", "moved", "wrong", "other", "open")
    offered = {id: Suggestion(entity(id), 0.9, "model") for id in ids}
    offered["shot"] = Suggestion(Event("shot", "Shelling", Range(0, 3)), 0.8, "model")
    offered["tie"] = Suggestion(Relation("tie", "in", "a", "b"), 0.8, "model")
    verdicts = {
        "right": Verdict.ACCEPTED, "moved": Verdict.CORRECTED, "wrong": Verdict.REJECTED,
        "other": Verdict.REPLACED, "shot": Verdict.ACCEPTED, "tie": Verdict.ACCEPTED,
        "gone": Verdict.ACCEPTED,
    }  # fmt: skip
    made = {
        "right": Entity("right", "ORG", (Range(4, 9),), origin=offered["right"].origin(Verdict.ACCEPTED)),
        "moved": Entity("moved", "PER", (Range(4, 9),), origin=offered["moved"].origin(Verdict.CORRECTED)),
        "own": entity("own", "LOC"),
        "shot": Event("shot", "Shelling", Range(0, 3), origin=offered["shot"].origin(Verdict.ACCEPTED)),
        "tie": Relation("tie", "in", "right", "own"),
    }
    return Layer(Document("d", TEXT), "A", made, verdicts, offered)


def test_a_layer_is_counted_by_label_and_a_corrected_one_is_half() -> None:
    assert tally(layer()) == Tally(
        right={"ORG": 3, "Shelling": 2},
        decided={"ORG": 3, "Shelling": 1},
        found={"ORG": 2, "PER": 1, "LOC": 0, "Shelling": 2},
        gold={"ORG": 1, "PER": 1, "LOC": 1, "Shelling": 1},
    )


def test_a_point_says_what_was_right_and_what_was_found() -> None:
    (point,) = progress([tally(layer())])
    assert (point.document, point.precision, point.recall) == (1, 5 / 8, 5 / 8)
    assert (point.decided, point.gold) == (4, 4)


def test_one_label_can_be_looked_at_alone() -> None:
    (point,) = progress([tally(layer())], "LOC")
    assert (point.precision, point.recall) == (None, 0.0)
    assert labels([tally(layer())])[0] == "ORG"


def test_a_point_looks_back_over_a_few_documents_only() -> None:
    good, bad = Tally({"a": 2}, {"a": 1}, {"a": 2}, {"a": 1}), Tally({"a": 0}, {"a": 1}, {"a": 0}, {"a": 1})
    points = progress([bad, bad, good, good], window=2)
    assert [p.precision for p in points] == [0, 0, 0.5, 1]


def test_nothing_to_go_by_is_said() -> None:
    (point,) = progress([Tally()])
    assert (point.precision, point.recall) == (None, None)
    assert progress([]) == []


@given(st.lists(st.builds(lambda a, b: Tally(a, {k: v + 3 for k, v in a.items()}, b, b), COUNTS, COUNTS)))
def test_every_share_lies_between_nothing_and_all(tallies: list[Tally]) -> None:
    for point in progress(tallies, window=3):
        for share in (point.precision, point.recall):
            assert share is None or 0 <= share <= 1
