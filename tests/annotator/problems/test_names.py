"""One name in several places: proclitics, labels, repeats."""

import time

import pytest

from annotator.model import Document, Entity, Layer, Range, Suggestion, Verdict
from annotator.problems import Elsewhere, Problem, Tallies, problems, steps, tally
from annotator.scheme import load

NEWS = load()
NAMES = ("proclitic", "label-conflict", "unlabelled-repeat")


def layer(text: str, *rows: tuple[str, str, int], **more: str) -> Layer:
    """Rows: the words, the label, which of their occurrences."""
    entities = {}
    for i, (words, label, nth) in enumerate(rows):
        at = -1
        for _ in range(nth + 1):
            at = text.index(words, at + 1)
        entities[f"e{i}"] = Entity(f"e{i}", label, (Range(at, at + len(words)),), dict(more))
    return Layer(Document("d", text), "a", entities)


def told(made: Layer, elsewhere: Elsewhere | None = None) -> list[tuple[str, str]]:
    """Of these kinds: code and words."""
    found = problems(NEWS, made, elsewhere or {})
    return [(p.code, made.document.slice((p.where,))) for p in found if p.kind in NAMES and p.where]


# ---- proclitics


@pytest.mark.parametrize(
    ("inside", "outside"),
    [
        ("بحلب", "حلب"),
        ("وحلب", "حلب"),
        ("ولبنان", "لبنان"),
        ("للمعارضة", "المعارضة"),
        ("بالمعارضه", "المعارضة"),
    ],
)
def test_a_proclitic_inside_here_and_outside_there_is_told_at_once(inside: str, outside: str) -> None:
    made = layer(f"قال {outside} ثم {inside}.", (outside, "LOC", 0), (inside, "LOC", 0))
    assert told(made) == [("proclitic", inside)]


def test_a_first_letter_that_belongs_to_the_word_is_no_proclitic() -> None:
    assert told(layer("قال وزير ثم زير", ("وزير", "PER", 0), ("زير", "PER", 1))) == []
    assert told(layer("في لبنان", ("لبنان", "LOC", 0))) == []


def test_another_label_without_the_letter_is_another_name() -> None:
    assert told(layer("رأى باسم في اسم", ("باسم", "PER", 0), ("اسم", "ORG", 1))) == []


def test_a_proclitic_counts_against_other_documents_too() -> None:
    made = layer("وصل إلى بحلب", ("بحلب", "LOC", 0))
    assert told(made) == []
    assert told(made, {"حلب": {"LOC": 1}}) == [("proclitic", "بحلب")]


# ---- labels


def test_the_label_of_the_fewer_is_told() -> None:
    made = layer("حلب حلب حَلَب", ("حلب", "LOC", 0), ("حلب", "LOC", 1), ("حَلَب", "ORG", 0))
    assert told(made) == [("label-conflict", "حَلَب")]


def test_of_two_that_are_as_many_both_are_told() -> None:
    assert len(told(layer("حلب حلب", ("حلب", "LOC", 0), ("حلب", "ORG", 1)))) == 2


def test_two_labels_on_the_same_words_are_meant_so() -> None:
    assert told(layer("حلب حلب", ("حلب", "LOC", 0), ("حلب", "ORG", 0), ("حلب", "LOC", 1))) == []


def test_other_documents_have_a_say_and_this_one_is_not_counted_twice() -> None:
    made = layer("حلب", ("حلب", "ORG", 0))
    tallies = Tallies()
    tallies.put("d", tally(made.document.text, [("ORG", 0, 3)]))
    assert told(made, tallies.besides("d")) == []
    tallies.put("x", tally("حلب", [("LOC", 0, 3)]))
    assert told(made, tallies.besides("d")) == [("label-conflict-project", "حلب")]
    tallies.put("y", tally("حلب حلب", [("ORG", 0, 3), ("ORG", 4, 7), ("ORG", 4, 7)]))
    assert told(made, tallies.besides("d")) == []
    tallies.put("y", tally("", []))
    assert told(made, tallies.besides("d")) == [("label-conflict-project", "حلب")]


def test_a_label_that_the_scheme_lacks_never_wins() -> None:
    made = layer("حلب حلب حلب", ("حلب", "CITY", 0), ("حلب", "CITY", 1), ("حلب", "LOC", 2))
    assert told(made) == [("label-conflict", "حلب")] * 2


def test_numbers_are_no_names() -> None:
    assert told(layer("5 و 5", ("5", "QUANTITY", 0), ("5", "CASUALTY", 1))) == []


# ---- repeats


@pytest.mark.parametrize(
    ("text", "name", "repeats"),
    [
        ("حلب ثم حلب", "حلب", ["حلب"]),
        ("حلب ثم بحلب ووحلب", "حلب", ["حلب"]),
        ("المعارضة ثم للمعارضة", "المعارضة", ["لمعارضة"]),
        ("سيرغي لافروف ثم لسيرغي لافروف، ولافروف", "سيرغي لافروف", ["سيرغي لافروف"]),
        ("بشار الأسد ثم بشار\nالاسد", "بشار الأسد", ["بشار\nالاسد"]),
        ("قال علي على الباب", "علي", []),
        ("حلب وحلبي وحلبة", "حلب", []),
        ("ريم ثم كريم", "ريم", []),
        ("بشار، الأسد ثم بشار الأسد", "بشار الأسد", []),
    ],
)
def test_repeats_of_a_name_are_found_as_whole_words_less_their_proclitics(
    text: str, name: str, repeats: list[str]
) -> None:
    assert told(layer(text, (name, "PER" if " " in name else "LOC", 0))) == [
        ("unlabelled-repeat", r) for r in repeats
    ]


@pytest.mark.parametrize(
    ("elsewhere", "data", "tied"),
    [
        ({}, ("ORG",), False),
        ({"ORG": 1}, ("ORG",), False),
        ({"PER": 3}, ("PER", "3", "ORG", "1"), False),
        ({"PER": 1}, ("ORG", "1", "PER", "1"), True),
        ({"PER": 1, "ORG": 1}, ("ORG", "2", "PER", "1"), False),
    ],
)
def test_a_repeat_says_how_the_name_is_labelled_in_other_documents_too(
    elsewhere: dict[str, int], data: tuple[str, ...], tied: bool
) -> None:
    found = problems(
        NEWS, layer("محمد الأسد ثم محمد الأسد", ("محمد الأسد", "ORG", 0)), {"محمد الاسد": elsewhere}
    )
    (repeat,) = (p for p in found if p.kind == "unlabelled-repeat")
    assert (repeat.data, repeat.tied) == (data, tied)


def test_common_nouns_dates_and_what_lies_in_an_entity_are_no_repeats() -> None:
    assert told(layer("الجيش ثم الجيش", ("الجيش", "ORG", 0), mention="NOM")) == []
    assert told(layer("أمس ثم أمس", ("أمس", "DATE", 0))) == []
    assert told(layer("حلب وجامعة حلب", ("حلب", "LOC", 0), ("جامعة حلب", "ORG", 0))) == []


@pytest.mark.parametrize("verdict", [None, Verdict.REJECTED])
def test_a_repeat_that_is_suggested_or_was_rejected_is_not_told(verdict: Verdict | None) -> None:
    made = layer("حلب ثم حلب", ("حلب", "LOC", 0))
    offered = Suggestion(Entity("s", "LOC", (Range(7, 10),)), 0.5, "x")
    verdicts = {"s": verdict} if verdict else {}
    assert told(Layer(made.document, "a", made.annotations, verdicts, {"s": offered})) == []


# ---- time


def test_a_long_layer_full_of_names_is_looked_through_in_short_steps() -> None:
    """50,000 names of which many conflict and repeat; a step is what a window waits for."""
    text = "قصف الجيش مدينة حلب وبحلب أمس مع بوتين. " * 20_000
    places = [i for i in range(0, len(text) - 40, 13) if text[i : i + 3].isalpha()][:50_000]
    many = {str(i): Entity(str(i), ("LOC", "ORG")[i % 2], (Range(i, i + 3),)) for i in places}
    walk = steps(NEWS, Layer(Document("d", text), "a", many))
    taken: list[float] = []
    found: list[Problem] = []
    while not found:
        begun = time.thread_time()
        try:
            next(walk)
        except StopIteration as end:
            found = end.value
        taken.append(time.thread_time() - begun)
    assert sum(taken) < 20  # about 2
    assert sorted(taken)[int(len(taken) * 0.98)] < 0.016
