"""Documents of other files: which are those of the project, what new ones are called, what comes along."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from annotator import query, scheme
from annotator.model import (
    Document,
    DocumentChange,
    Entity,
    LayerKey,
    Range,
    State,
    Suggestion,
    Verdict,
)
from annotator.review import finish, take
from storage import Project
from storage.gold.reviewing import reviewed, unsettled
from storage.teams.threads import Thread, ThreadKind
from tests.storage.teams import TEXT, Person, brought, copied, handed, made, state

FEW = settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


IDS = st.sampled_from(["x", "x~2", "y", "z", "d0"])


TEXTS = st.sampled_from(["نص أول", "نص ثان", "نص ثالث", TEXT.format(1)])


def test_documents_are_matched_by_their_text_and_what_hangs_on_them_follows(
    fresh: Callable[[], Path],
) -> None:
    project = made(fresh() / "P.tawsim", 2)
    with Project.create(project.with_name("x.tawsim"), scheme.load()) as other:
        with Project.open(project) as opened:
            other.documents.add([replace(opened.documents.get("d1"), id="otherwise")])
        other.threads.begin(Thread("t", ThreadKind.QUESTION, "?", "B", "2026", "otherwise"))
        other.time.add(LayerKey("otherwise", "B"), 7.0)
    with Person(project.with_name("x.tawsim"), "B") as person:
        person.mark("otherwise", "e1")
        layer = person.layer("otherwise")
        after = replace(layer.document, title="عنوان")
        person.do(DocumentChange("properties", layer.document, after))
    assert brought(project, project.with_name("x.tawsim")).documents == ()
    with Project.open(project) as opened:
        assert opened.layers.of("d1") == ["B"]
        assert opened.documents.get("d1").title == "عنوان"
        assert opened.time.of(LayerKey("d1", "B")) == 7.0
        assert [t.id for t in opened.threads.of("d1")] == ["t"]
        assert next(e.change for e in opened.journal.entries("B")).layer == LayerKey("d1", "B")
    with Person(project, "B", "later") as person:
        person.undo()
        person.undo()
        assert person.layer("d1").annotations == {}


def test_new_documents_come_behind_the_others_in_one_order(fresh: Callable[[], Path]) -> None:
    project = made(fresh() / "P.tawsim", 2)
    files = handed(project, "A", "B")
    for who, ids in (("A", ("x2", "x9")), ("B", ("x1", "x5"))):
        with Project.open(files[who]) as theirs:
            theirs.documents.add([Document(id, f"نص {id}") for id in ids])
            theirs.suggestions.add(ids[0], [Suggestion(Entity("s0-2-LOC", "LOC", (Range(0, 2),)), 0.5, "x")])
    one, two = copied(project, "one"), copied(project, "two")
    brought(one, files["A"])
    brought(one, files["B"])
    brought(two, files["B"], files["A"])
    assert state(one) == state(two)
    with Project.open(one) as opened:
        assert opened.documents.ids() == ["d0", "d1", "x1", "x2", "x5", "x9"]
        hits = [h.document for h in opened.search.hits(query.read("x5", opened.scheme))]
        assert hits == ["x5"]
        assert len(opened.suggestions.of("x1")) == 1


@FEW
@given(
    st.lists(st.dictionaries(IDS, TEXTS, min_size=1, max_size=4), min_size=2, max_size=3),
    st.integers(0, 2),
    st.randoms(use_true_random=False),
)
@example([{"x": "نص أول"}, {"z": "نص أول"}, {"x": "نص أول", "y": "نص أول"}], 0, Random(0))
@example([{"z": TEXT.format(1)}, {"y": TEXT.format(1), "z": TEXT.format(1)}], 0, Random(1))
def test_new_documents_are_called_the_same_whatever_came_first(
    fresh: Callable[[], Path], brings: list[dict[str, str]], twins: int, chance: Random
) -> None:
    """The same id for other texts, other ids for the same text, one text several times in a file, texts and
    ids that the project has, and some documents of a merged copy that were worked on once more."""
    project = made(fresh() / "P.tawsim", 2)
    with Project.open(project) as opened:
        opened.documents.add([replace(opened.documents.get("d0"), id=f"d0~{n + 2}") for n in range(twins)])
    files = [
        worked(project.with_name(f"{n}.tawsim"), [Document(*x) for x in documents.items()], f"P{n}")
        for n, documents in enumerate(brings)
    ]
    half = copied(project, "half")
    brought(half, *files[1:])
    with Project.open(half) as opened:
        there = chance.sample(opened.documents.ids(), 2)
        some = [opened.documents.get(id) for id in there]
    files.append(worked(project.with_name("some.tawsim"), some, "some"))
    mixed = chance.sample(files, len(files))
    names = ("all", "one by one", "back", "mixed", "again", "nested")
    ways = {name: copied(project, f"way {name}") for name in names}
    brought(ways["all"], *files)
    for name, order in (("one by one", files), ("back", files[::-1]), ("mixed", mixed)):
        for file in order:
            brought(ways[name], file)
    brought(ways["again"], files[-1])
    brought(ways["again"], *files, ways["all"])
    brought(ways["nested"], mixed[0])
    brought(ways["nested"], half, files[-1], files[0])
    wanted = state(ways["all"])
    for name, path in ways.items():
        found = state(path)
        for part, value in wanted.items():
            assert found[part] == value, (name, part)


def worked(path: Path, documents: list[Document], who: str) -> Path:
    """A file of these documents, with what somebody made of them."""
    first = min(d.id for d in documents)
    with Project.create(path, scheme.load()) as theirs:
        theirs.documents.add(documents)
        theirs.suggestions.add(first, [Suggestion(Entity("s0-2-LOC", "LOC", (Range(0, 2),)), 0.5, "x")])
        theirs.time.add(LayerKey(first, who), 3.0)
        theirs.threads.begin(Thread(f"t {who}", ThreadKind.QUESTION, "?", "B", "2026", first))
    with Person(path, who) as person:
        for document in documents:
            person.mark(document.id, "e1", 0, "LOC")
    return path


def test_documents_of_one_text_keep_their_work_apart(fresh: Callable[[], Path]) -> None:
    project = made(fresh() / "P.tawsim", 1)
    with Project.open(project) as opened:
        opened.documents.add([replace(opened.documents.get("d0"), id="d0~2")])
    file = handed(project, "A")["A"]
    with Person(file, "A") as person:
        person.mark("d0~2", "e1")
    other = project.with_name("other.tawsim")
    with Project.create(other, scheme.load()) as theirs, Project.open(project) as opened:
        theirs.documents.add([replace(opened.documents.get("d0"), id="mine")])
    with Person(other, "B") as person:
        person.mark("mine", "e1")
    report = brought(project, file, other)
    assert report.documents == ("mine",)
    assert report.notes == ("Documents that came as new ones, though their text is here: mine.",)
    with Project.open(project) as opened:
        assert opened.layers.of("d0") == []
        assert opened.layers.of("d0~2") == ["A"]
        assert opened.layers.of("mine") == ["B"]
    assert brought(project, other, file).layers == 0


def test_a_file_is_found_again_by_its_edits_where_its_text_is_there_twice(fresh: Callable[[], Path]) -> None:
    project = made(fresh() / "P.tawsim", 1)
    other = project.with_name("other.tawsim")
    with Project.create(other, scheme.load()) as theirs, Project.open(project) as opened:
        theirs.documents.add([replace(opened.documents.get("d0"), id="mine")])
    with Person(other, "B") as person:
        person.mark("mine", "e1")
    brought(project, other)
    with Project.open(project) as opened:
        opened.documents.add([replace(opened.documents.get("d0"), id="d0~2")])
    with Person(other, "B", "later") as person:
        person.mark("mine", "e2", 4)
    assert brought(project, other).documents == ()
    with Project.open(project) as opened:
        assert [*opened.layers.get(LayerKey("d0", "B")).annotations] == ["e1", "e2"]


def test_work_on_a_document_in_the_trash_is_said(fresh: Callable[[], Path]) -> None:
    project = made(fresh() / "P.tawsim", 1)
    file = handed(project, "A")["A"]
    with Person(file, "A") as person:
        person.mark("d0", "e1")
    with Project.open(project) as opened:
        opened.documents.remove(["d0"])
    assert brought(project, file).notes == ("Documents in the trash on which work came: d0.",)
    with Project.open(project) as opened:
        assert opened.documents.ids() == []


def test_a_suggestion_that_was_decided_in_a_copy_comes_along(fresh: Callable[[], Path]) -> None:
    project = made(fresh() / "P.tawsim", 1)
    file = handed(project, "A")["A"]
    with Project.open(file) as theirs:
        theirs.suggestions.add("d0", [Suggestion(Entity("s4-6-ORG", "ORG", (Range(4, 6),)), 0.5, "x")])
    with Person(file, "A") as person:
        person.rule("d0", "s4-6-ORG", Verdict.REJECTED)
    brought(project, file)
    with Project.open(project) as opened:
        layer = opened.layers.get(LayerKey("d0", "A"))
        assert layer.verdicts == {"s4-6-ORG": Verdict.REJECTED}
        assert len(opened.suggestions.of("d0")) == 3


def test_what_a_later_round_took_the_place_of_in_a_copy_is_no_longer_proposed_unless_decided(
    fresh: Callable[[], Path],
) -> None:
    project = made(fresh() / "P.tawsim", 1)
    files = handed(project, "A", "B")
    with Project.open(files["A"]) as theirs:
        old = [s.id for s in theirs.suggestions.of("d0")]
        theirs.suggestions.supersede("d0", old)
        theirs.suggestions.add("d0", [Suggestion(Entity("s4-6-ORG", "ORG", (Range(4, 6),)), 0.5, "x")])
    with Person(files["A"], "A") as person:
        person.rule("d0", "s4-6-ORG", Verdict.ACCEPTED)
    with Person(files["B"], "B") as person:
        person.rule("d0", old[0], Verdict.REJECTED)
    one, two = copied(project, "one"), copied(project, "two")
    brought(one, files["A"])
    with Project.open(one) as opened:
        assert [s.id for s in opened.suggestions.of("d0")] == ["s4-6-ORG"]
    brought(one, files["B"])
    brought(two, files["B"])
    brought(two, files["A"])
    assert state(one) == state(two)
    with Project.open(one) as opened:
        assert {s.id for s in opened.suggestions.of("d0")} == {"s4-6-ORG", old[0]}
        assert opened.layers.get(LayerKey("d0", "B")).verdicts == {old[0]: Verdict.REJECTED}


def test_times_are_those_of_all_files_and_the_longest_of_each(fresh: Callable[[], Path]) -> None:
    project = made(fresh() / "P.tawsim", 1)
    file = handed(project, "A")["A"]
    key = LayerKey("d0", "A")
    with Project.open(project) as opened:
        opened.time.add(key, 10.0)
    for _ in range(2):
        with Project.open(file) as theirs:
            theirs.time.add(key, 5.0)
        brought(project, file, file)
    with Project.open(project) as opened:
        assert opened.time.of(key) == 20.0


def test_a_merge_says_which_finished_reviews_have_something_to_decide_again(
    fresh: Callable[[], Path],
) -> None:
    project = made(fresh() / "P.tawsim", 2)
    files = handed(project, "A")
    with Person(files["A"], "A") as person:
        for document in ("d0", "d1"):
            person.mark(document, "e1", 4)
            person.set_state(document, State.DONE)
    assert brought(project, files["A"]).notes == ()
    with Person(project, "lead") as lead:
        for document in ("d0", "d1"):
            review = reviewed(lead.project, document)
            lead.do(take(review, review.units[0], "A"))
            lead.do(finish(reviewed(lead.project, document)))
    with Person(files["A"], "A", "later") as person:
        person.mark("d0", "e1", 4, "ORG")
        person.set_state("d0", State.DONE)
    said = "Finished reviews in which something is to be decided: d0."
    assert brought(project, files["A"]).notes == (said,)
    with Person(files["A"], "A", "later still") as person:
        person.mark("d1", "e2", 9)
        person.set_state("d1", State.DONE)
    said = "Finished reviews in which something is to be decided: d1."
    assert brought(project, files["A"]).notes == (said,)
    with Project.open(project) as merged:
        assert unsettled(merged) == ["d0", "d1"]
