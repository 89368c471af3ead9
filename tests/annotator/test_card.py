"""What a data card says, and under which names."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.card import Agreed, Card, Worker, markdown
from annotator.formats import Row
from annotator.model import Document, Entity, Origin, Range, Suggestion
from annotator.pseudonyms import disguised, pseudonyms

CARD = Card(
    "مشروع",
    documents=3,
    unfinished=1,
    characters=900,
    counts={"labels": {"PER": 2, "LOC": 5}},
    scheme={"id": "arabic", "version": "2", "number": 4},
    guidelines={"number": 2, "at": "2026-01-02T00:00:00", "who": "ليلى"},
    people=(Worker("سعاد", "annotator", 3, 2, 40, 0, 7200.0), Worker("ليلى", "lead", decisions=9)),
    verdicts={"accepted": 8, "rejected": 1},
    agreement=(Agreed("سعاد", "ليلى", 2, {"entities F1": 0.8125}), Agreed("a", "b", 1, {"α": 0.5})),
    terms={"description": "خبر\n\nوآخر", "licence": "CC*BY"},
    at="2026-02-03T04:05:06+00:00",
    release="v1",
)
NAMES = st.lists(st.text(min_size=1), unique=True, max_size=8)


def test_a_card_says_what_is_known() -> None:
    said = markdown(CARD, "conll", {"train": 2, "test": 1}, ["3 notes"])
    for words in (
        "# مشروع\n",
        "خبر\n\nوآخر\n",
        "Release v1 of 2026-02-03",
        "- licence: CC\\*BY",
        "- owner: not said",
        "- of them with a review that is not finished: 1\n",
        "- entities: 7 (LOC 5, PER 2)",
        "- events: 0\n",
        "- split: train 2, test 1",
        "- scheme: arabic, its version 2 (state 4 of it)",
        "- guideline notes: version 2 of 2026-01-02 by ليلى",
        "- decisions of reviews: 8 accepted, 1 rejected",
        "| سعاد | annotator | 3 | 2 | 40 | 0 | 120.0 |",
        "| سعاد, ليلى | 2 | 0.812 | – |",
        "| a, b | 1 | – | 0.500 |",
        "- 3 notes",
    ):
        assert words in said


def test_a_card_of_little_says_so() -> None:
    said = markdown(Card("x"), "jsonl", {}, [])
    for words in (
        "Gold of",
        "Nobody is known",
        "Not measured",
        "none beside the scheme",
        "Nothing: jsonl holds",
    ):
        assert words in said


def test_a_card_survives_json() -> None:
    assert Card.of(CARD.row()) == CARD
    assert Card.of({**CARD.row(), "of a later version": 1}) == CARD


def test_a_card_under_pseudonyms_names_nobody() -> None:
    other = CARD.called(pseudonyms(["سعاد", "ليلى"]))
    said = markdown(other, "jsonl", {}, [])
    assert "سعاد" not in said
    assert "ليلى" not in said
    assert [p.name for p in other.people] == ["P1", "P2"]


@given(NAMES, st.integers(0, 9))
def test_pseudonyms_are_a_matter_of_names_and_seed(names: list[str], seed: int) -> None:
    found = pseudonyms(names, seed)
    assert found == pseudonyms(reversed(names), seed)
    assert sorted(found.values(), key=lambda p: int(p[1:])) == [f"P{n}" for n in range(1, len(names) + 1)]


def test_other_seeds_give_other_orders() -> None:
    assert len({tuple(pseudonyms("abcdef", seed)) for seed in range(9)}) > 1


def test_a_row_is_disguised_in_its_annotator_its_origins_and_its_suggestions() -> None:
    entity = Entity("e1", "PER", (Range(0, 2),), origin=Origin("سعاد", 1.0))
    other = Entity("e2", "PER", (Range(0, 1),), origin=Origin("names", 1.0))
    row = Row(Document("d", "زيد"), (entity, other), "سعاد", suggestions=(Suggestion(entity, 1.0, "سعاد"),))
    found = disguised(row, {"سعاد": "P1"})
    assert found.annotator == found.suggestions[0].source == "P1"
    assert [a.origin and a.origin.suggester for a in found.annotations] == ["P1", "names"]
    assert disguised(row, {}) is row
