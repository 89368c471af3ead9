"""The edges of what the model proposes; what the rest of the suggesters say stays as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model import Document
from annotator.suggest import Kit
from annotator.suggest.page import read
from annotator.suggest.proposal import NAM, EventProposal, Filler, Proposal
from tests.annotator.suggest.texts import texts

KIT = Kit()


def proposal(text: str, words: str, label: str, source: str = "model") -> Proposal:
    start = text.index(words)
    attributes = NAM if label in ("LOC", "PER", "ORG", "FAC") else {}
    return Proposal(start, start + len(words), label, 0.9, source, source, attributes)


def mended(text: str, said: list[Proposal | EventProposal]) -> list[Proposal | EventProposal]:
    return KIT.edges.mended(read(Document("d", text)), said)


@pytest.mark.parametrize(
    ("text", "label", "proposed", "right"),
    [
        ("دعم للقوات المسلحة أمس", "ORG", "للقوات المسلحة", "لقوات المسلحة"),
        ("وصل إلى أم درمان", "LOC", "درمان", "أم درمان"),
        ("معارك برأس لانوف", "LOC", "لانوف", "رأس لانوف"),
        ("قصف بلدة طير حرفا", "LOC", "طير", "طير حرفا"),
        ("قالت أم خالد", "PER", "خالد", "أم خالد"),
        ("في ولاية شمال دارفور", "LOC", "دارفور", "شمال دارفور"),
        ("هجوم بعد ظهر الأحد", "DATE", "ظهر الأحد", "بعد ظهر الأحد"),
        ("استمر عدة أسابيع", "DATE", "أسابيع", "عدة أسابيع"),
    ],
)
def test_a_mention_gets_what_belongs_to_it(text: str, label: str, proposed: str, right: str) -> None:
    (found,) = mended(text, [proposal(text, proposed, label)])
    assert isinstance(found, Proposal)
    assert text[found.start : found.end] == right


@pytest.mark.parametrize(
    ("text", "label", "proposed"),
    [
        ("في بلدة شمال حلب", "LOC", "حلب"),
        ("أم، درمان", "LOC", "درمان"),
        ("بعد الأحد", "DATE", "الأحد"),
        ("منذ أسابيع", "DATE", "أسابيع"),
        ("قرب تل. وقال", "LOC", "تل"),
        ("أم الجيش", "ORG", "الجيش"),
        ("عند دير", "LOC", "دير"),
    ],
)
def test_a_mention_keeps_its_edges_where_no_rule_holds(text: str, label: str, proposed: str) -> None:
    assert mended(text, [one := proposal(text, proposed, label)]) == [one]


def test_what_lists_and_patterns_propose_keeps_its_edges() -> None:
    text = "وصل إلى أم درمان"
    said = [proposal(text, "درمان", "LOC", source) for source in ("gazetteer", "heads", "memory", "quick")]
    assert mended(text, [*said]) == said


def test_what_an_event_says_of_a_mention_goes_with_it() -> None:
    text = "قصف الجيش أم درمان"
    place = proposal(text, "درمان", "LOC")
    army = proposal(text, "الجيش", "ORG")
    fillers = tuple(
        Filler(role, p.start, p.end, p.label, 0.8) for role, p in (("Agent", army), ("Place", place))
    )
    said = [army, place, EventProposal(0, 3, "Shelling", 0.9, "model", "model", {}, fillers)]
    _, there, event = mended(text, said)
    assert isinstance(event, EventProposal)
    assert event.fillers[0] == fillers[0]
    assert (event.fillers[1].start, event.fillers[1].end) == (there.start, there.end) == (10, len(text))


@given(texts, st.data())
def test_whatever_the_text_a_mended_mention_lies_within_it_and_is_not_empty(
    text: str, data: st.DataObject
) -> None:
    words = read(Document("d", text)).words
    if not words:
        return
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    label = data.draw(st.sampled_from(["LOC", "PER", "ORG", "DATE", "NORP"]))
    one = Proposal(words[first].start, words[last].end, label, 0.9, "model", "model", NAM)
    (found,) = mended(text, [one])
    assert 0 <= found.start < found.end <= len(text)
