"""Whatever the text, suggestions are sound; on a report they are the ones a person expects."""

from collections.abc import Iterable

import pytest
from hypothesis import given, settings

from annotator.errors import ExpectedError, SuggesterFailed
from annotator.model import Document, Entity, Event, Suggestion
from annotator.scheme import Scheme, load, scheming
from annotator.suggest import REASONS, Kit, suggest
from annotator.suggest.choice import choices
from annotator.suggest.page import Page
from annotator.suggest.proposal import NOM, EventProposal, Filler, Proposal
from tests.annotator.suggest.texts import texts

KIT = Kit()
SCHEME = load()


def found(text: str, **options: object) -> list[Suggestion]:
    return suggest(Document("d", text), SCHEME, kit=KIT, **options)  # type: ignore[arg-type]


def entities(suggestions: Iterable[Suggestion]) -> list[Entity]:
    return [s.annotation for s in suggestions if isinstance(s.annotation, Entity)]


def events(suggestions: Iterable[Suggestion]) -> list[Event]:
    return [s.annotation for s in suggestions if isinstance(s.annotation, Event)]


def labelled(text: str, label: str, **options: object) -> list[str]:
    return [text[e.extent.start : e.extent.end] for e in entities(found(text, **options)) if e.label == label]


def typed(text: str) -> dict[str, str]:
    return {text[v.trigger.start : v.trigger.end]: v.type for v in events(found(text))}


@given(texts)
@settings(max_examples=150)
def test_every_suggestion_lies_within_the_text_and_none_cross(text: str) -> None:
    suggestions = found(text)
    spans = entities(suggestions)
    assert all(s.annotation.extent.end <= len(text) for s in suggestions)  # type: ignore[union-attr]
    assert not any(a.extent.crosses(b.extent) for i, a in enumerate(spans) for b in spans[:i])
    assert len({e.extent for e in spans}) == len(spans)


@given(texts)
@settings(max_examples=100)
def test_the_same_text_gives_the_same_suggestions_in_a_new_kit_too(text: str) -> None:
    assert found(text) == found(text)


@given(texts)
@settings(max_examples=100)
def test_ids_are_unique_and_arguments_point_to_suggestions(text: str) -> None:
    suggestions = found(text)
    ids = {s.id for s in suggestions}
    assert len(ids) == len(suggestions)
    assert all(a.target in ids for v in events(suggestions) for a in v.arguments)


@given(texts)
@settings(max_examples=100)
def test_scores_reasons_and_names_are_such_as_the_interface_knows(text: str) -> None:
    for s in found(text):
        assert 0 <= s.score <= 1
        assert s.reason.partition(":")[0] in REASONS
        assert s.source
        assert s.annotation.name in SCHEME.label_of or s.annotation.name in SCHEME.type_of


@given(texts)
@settings(max_examples=60)
def test_no_span_begins_or_ends_with_blanks_or_quotation_marks(text: str) -> None:
    for e in entities(found(text)):
        words = text[e.extent.start : e.extent.end]
        assert words.strip(" \n\t«»\"'،.") == words


def test_a_new_kit_suggests_the_same(scheme: Scheme) -> None:
    text = "قصفت الطائرات مدينة حلب أمس"
    assert suggest(Document("d", text), scheme) == found(text)


def test_proclitics_are_cut_off_a_name_but_not_off_what_belongs_to_it() -> None:
    text = "وصل الوفد إلى لبنان وبحلب وحماة وقصف وادي بردى وفرنسا"
    places = labelled(text, "LOC")
    assert [p for p in places if p in ("لبنان", "حلب", "حماة", "وادي بردى", "فرنسا")] == places


def test_a_glued_word_gives_both_its_names() -> None:
    assert labelled("محادثات السلام التي تدعمها روسياوتركيا حيث قاطعت", "LOC") == ["روسيا", "تركيا"]


def test_the_second_lam_of_lil_stays_in_the_span() -> None:
    text = "تابعة للمعارضة السورية وقوات للأمم المتحدة"
    assert "لأمم المتحدة" in labelled(text, "ORG")


def test_a_last_name_is_suggested_after_the_whole_name() -> None:
    text = "قال وزير الخارجية الروسي سيرغي لافروف إن الوفد وصل. لكن لافروف نفى ذلك."
    assert labelled(text, "PER") == ["سيرغي لافروف", "لافروف"]


def test_a_name_is_proposed_at_its_other_mentions_with_the_reason(scheme: Scheme) -> None:
    rules = Kit(choices(["heads"]))
    text = "دخل الجيش بلدة كفرحوم صباحا. ثم غادر كفرحوم."
    said = suggest(Document("d", text), scheme, kit=rules)
    assert [s.reason for s in said if s.source == "propagation"] == ["named elsewhere here: كفرحوم"]


def test_a_name_rejected_in_the_project_is_not_proposed_again() -> None:
    text = "وصل الوفد إلى حلب"
    assert labelled(text, "LOC") == ["حلب"]
    assert labelled(text, "LOC", memory=[("حلب", "LOC", 1, 2)]) == []


def test_a_name_accepted_in_the_project_is_proposed_with_how_often() -> None:
    text = "وصل الوفد إلى بلقوسة ثم غادر بِلقوسة"
    suggestions = [
        s for s in found(text, memory=[("بلقوسة", "LOC", 3, 0)]) if "memory" in s.source.split("+")
    ]
    assert [text[s.annotation.extent.start : s.annotation.extent.end] for s in suggestions] == [
        "بلقوسة",
        "بِلقوسة",
    ]  # type: ignore[union-attr]
    assert all("seen in this project: " in s.reason for s in suggestions)


def test_an_id_stays_the_same_when_the_memory_changes() -> None:
    text = "وصل الوفد إلى حلب وحماة"
    before = {s.id for s in found(text) if s.annotation.name == "LOC"}
    after = {s.id for s in found(text, memory=[("الوفد", "ORG", 3, 0)]) if s.annotation.name == "LOC"}
    assert before == after


def test_cancelling_gives_nothing_and_progress_never_goes_back() -> None:
    shares: list[float] = []
    assert found("قصف الطيران حلب", progress=shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1
    for allowed in range(2):
        calls = iter([False] * allowed + [True] * 20)
        assert found("قصف الطيران حلب", cancelled=lambda calls=calls: next(calls)) == []


def test_only_what_the_scheme_has_is_proposed(kit: Kit) -> None:
    other = load("anercorp-4")
    names = {s.annotation.name for s in suggest(Document("d", "قصف الطيران مدينة حلب أمس"), other, kit=kit)}
    assert names <= set(other.label_of)


def test_a_common_noun_is_proposed_only_where_an_event_takes_it() -> None:
    assert "حافلة" in labelled("استهدف مسلحون حافلة تقل جنودا قرب حمص أمس الأحد.", "VEH")
    assert labelled("رأيت لون حافلة جميلا", "VEH") == []


def test_obvious_arguments_are_filled() -> None:
    text = "قصفت الطائرات الروسية مدينة إدلب أمس بالقنابل العنقودية."
    suggestions = found(text)
    words = {e.id: text[e.extent.start : e.extent.end] for e in entities(suggestions)}
    (event,) = events(suggestions)
    roles = {a.role: words[a.target] for a in event.arguments}
    assert event.type == "AirStrike"
    assert roles["Time"] == "أمس"
    assert roles["Instrument"] == "القنابل العنقودية"
    assert roles["Target"] == "إدلب"


@pytest.mark.parametrize(
    ("text", "attribute", "value"),
    [
        ("لم يقتل أحد في القصف", "polarity", "negative"),
        ("قتل جنديان أمس", "polarity", "positive"),
        ("قتل جنديان أمس", "tense", "past"),
        ("من المقرر أن يلتقي الرئيسان في موسكو غدا.", "tense", "future"),
        ("دعا إلى وقف إطلاق النار فورا", "modality", "hypothetical"),
    ],
)
def test_polarity_modality_and_tense_follow_what_stands_before(text: str, attribute: str, value: str) -> None:
    assert value in {v.attributes[attribute] for v in events(found(text))}


def test_a_name_that_was_accepted_does_not_hide_a_longer_one(scheme: Scheme) -> None:
    text = "قال محمد علي العبدالله إن قوات الجيش السوري الحر دخلت البلدة."
    before = labelled(text, "PER") + labelled(text, "ORG")
    known = [("محمد", "PER", 4, 0), ("الجيش", "ORG", 4, 0)]
    assert labelled(text, "PER", memory=known) + labelled(text, "ORG", memory=known) == before


def test_what_is_remembered_keeps_its_level_of_mention() -> None:
    (place,) = entities(found("وصل الوفد إلى حلب", memory=[("حلب", "LOC", 5, 0)]))[-1:]
    assert (place.label, place.attributes["mention"]) == ("LOC", "NAM")


class Circle:
    """Says that two events are in each other."""

    name = "command"

    def propose(self, page: Page) -> list[EventProposal]:
        first, second = (page.words[i] for i in (0, 1))
        there = Filler("Topic", second.start, second.end, "Meet", 0.9)
        back = Filler("Topic", first.start, first.end, "Demand", 0.5)
        return [
            EventProposal(first.start, first.end, "Demand", 0.9, self.name, "command", {}, (there,)),
            EventProposal(second.start, second.end, "Meet", 0.9, self.name, "command", {}, (back,)),
        ]


def test_events_that_would_lead_in_a_circle_keep_only_the_surer_argument(scheme: Scheme) -> None:
    kit = Kit(choices([]))
    kit.whole = [Circle()]
    both = events(suggest(Document("d", "طالب محادثات"), scheme, kit=kit))
    assert [[a.target for a in v.arguments] for v in both] == [[both[1].id], []]


class Person:
    """Speaks the default scheme, as all suggesters outside do."""

    name = "camel"

    def propose(self, page: Page) -> list[Proposal]:
        return [
            Proposal(0, 3, "PER", 0.9, self.name, "camel-tools"),
            Proposal(4, 8, "ORG", 0.9, self.name, "camel-tools", NOM),
        ]


def test_suggesters_outside_speak_anercorps_words_too() -> None:
    kit = Kit(choices([]), aner=True)
    kit.whole = [Person()]
    said = suggest(Document("d", "علي وفدا"), load("anercorp-4"), kit=kit)
    assert [s.annotation.name for s in said] == ["PERS"]


class Broken:
    """A suggester outside that says something, and then fails."""

    name = "command"

    def propose(self, page: Page) -> Iterable[Proposal]:
        """One that must not be kept."""
        yield Proposal(0, 3, "ORG", 0.9, self.name, "command")
        raise SuggesterFailed("The program ended with 3.")


def test_one_outside_that_fails_is_told_and_left_out_and_the_others_go_on() -> None:
    told: list[tuple[str, ExpectedError]] = []
    kit = Kit(choices([]), failed=lambda name, problem: told.append((name, problem)))
    person = Person()
    kit.whole = [Broken(), person]
    for _ in range(2):
        said = suggest(Document("d", "علي وفدا"), SCHEME, kit=kit)
        assert ("PER", "camel") in {(s.annotation.name, s.source) for s in said}
        assert not any("command" in s.source for s in said)
    assert [(name, str(problem)) for name, problem in told] == [("command", "The program ended with 3.")]
    assert kit.whole == [person]


def test_one_outside_that_fails_stops_it_where_nobody_would_hear() -> None:
    kit = Kit(choices([]))
    kit.whole = [Broken()]
    with pytest.raises(SuggesterFailed):
        suggest(Document("d", "علي"), SCHEME, kit=kit)


# ---- the project's scheme: renamed and retired ----

REPORT = "قصفت طائرات روسية أمس مدينة حماة وقتل 12 مدنيا."


def under(scheme: Scheme) -> list[Suggestion]:
    return suggest(Document("d", REPORT), scheme, kit=KIT)


def test_what_is_retired_is_not_suggested_any_more() -> None:
    before = under(SCHEME)
    roles = {a.role for v in events(before) for a in v.arguments}
    assert {"LOC"} <= {e.label for e in entities(before)}
    assert {"Place"} & roles
    assert any("tense" in v.attributes for v in events(before))
    retired = SCHEME
    for table, id in (("labels", "LOC"), ("types", "Die"), ("roles", "Agent"), ("attributes", "tense")):
        retired = scheming.retire(retired, table, id).scheme
    retired = scheming.retire(retired, "attributes.polarity", "positive").scheme
    after = under(retired)
    assert "LOC" not in {e.label for e in entities(after)}
    assert "Die" not in {v.type for v in events(after)}
    assert events(after)
    for v in events(after):
        assert "Agent" not in {a.role for a in v.arguments}
        assert "tense" not in v.attributes
        assert v.attributes.get("polarity") != "positive"


def test_attributes_and_values_are_suggested_under_the_names_of_now() -> None:
    before = under(SCHEME)
    renamed = scheming.rename(SCHEME, "attributes", "polarity", "sign").scheme
    renamed = scheming.rename(renamed, "attributes.sign", "positive", "yes").scheme
    renamed = scheming.rename(renamed, "attributes.mention", "NAM", "name").scheme
    after = under(renamed)
    assert [s.id for s in after] == [s.id for s in before]
    signs = {v.attributes.get("sign") for v in events(after)}
    assert "yes" in signs
    assert all("polarity" not in v.attributes for v in events(after))
    assert "name" in {e.attributes.get("mention") for e in entities(after)}
