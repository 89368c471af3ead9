"""Documents come in, are listed, go to the trash and come back."""

from dataclasses import replace
from hashlib import sha256

import pytest

from annotator.errors import ExpectedError
from annotator.model import Document, Entity, Layer, LayerKey, Range, State, Status, Suggestion, Verdict
from storage import Listed, Project

ONE = Document("one", "قال سيرغي لافروف", title="T", source="S", date="2017-03-15")
TWO = Document("two", "قال سيرغي لافروف")


def test_documents_keep_their_order_and_doubles_are_found(project: Project) -> None:
    project.documents.add([TWO, ONE])
    assert project.documents.ids() == ["two", "one"]
    assert project.documents.by_sha256(ONE.sha256) == ["two", "one"]
    assert project.documents.by_sha256(sha256().hexdigest()) == []


def test_the_document_beside_another_is_not_one_of_the_trash(project: Project) -> None:
    project.documents.add([replace(ONE, id=id) for id in "abcd"])
    project.documents.remove(["b"])
    assert [project.documents.beside(id, +1) for id in "acd"] == ["c", "d", ""]
    assert [project.documents.beside(id, -1) for id in "acd"] == ["", "a", "c"]


def test_an_id_that_is_taken_is_refused_and_nothing_of_the_batch_is_kept(project: Project) -> None:
    project.documents.add([ONE])
    with pytest.raises(ExpectedError, match="already has a document one"):
        project.documents.add([TWO, ONE])
    assert project.documents.ids() == ["one"]


def test_a_document_that_is_not_there_is_said_so(project: Project) -> None:
    with pytest.raises(ExpectedError, match="no document three"):
        project.documents.get("three")


@pytest.mark.parametrize("document", [replace(ONE, text="\udc00"), replace(ONE, id="\udc00")])
def test_half_a_character_is_refused_in_words(project: Project, document: Document) -> None:
    with pytest.raises(ExpectedError, match="half a character"):
        project.documents.add([document])
    assert project.documents.ids() == []


@pytest.mark.parametrize("value", [float("nan"), float("inf"), object()])
def test_what_json_cannot_hold_is_refused_in_words(project: Project, value: object) -> None:
    with pytest.raises(ExpectedError, match="cannot be stored"):
        project.documents.add([replace(ONE, meta={"a": value})])


def test_the_list_tells_state_and_counts_of_the_annotator_who_asks(project: Project) -> None:
    project.documents.add([ONE, TWO])
    entity = Entity("e", "PER", (Range(4, 9),))
    layer = Layer(ONE, "A", {"e": entity}, status=Status(State.DONE, True, "hm"))
    project.suggestions.add("one", [Suggestion(replace(entity, id=i), 0.5, "s") for i in "xy"])
    project.layers.put(replace(layer, verdicts={"x": Verdict.REJECTED}))
    status = Status(State.DONE, True, "hm")
    assert project.documents.listing("A") == [
        Listed("one", "T", "S", "2017-03-15", status, 1, undecided=1, doubt=2 / 6, started=True),
        Listed("two", "", "", "", Status(), annotations=0, undecided=0),
    ]
    assert [x.undecided for x in project.documents.listing("B")] == [2, 0]
    assert project.documents.listing("A", ["two", "gone"]) == project.documents.listing("A")[1:]


def test_the_trash_hides_a_document_and_gives_it_back_where_it_stood(project: Project) -> None:
    project.documents.add([ONE, TWO])
    project.layers.put(Layer(ONE, "A", {"e": Entity("e", "PER", (Range(4, 9),))}))
    layers = project.layers
    before = (project.stats(), project.documents.listing("A"), layers.keys(), layers.annotators())
    project.documents.remove(["one"])
    assert project.documents.ids() == ["two"]
    assert project.documents.ids(trashed=True) == ["one"]
    assert project.documents.by_sha256(ONE.sha256) == ["two"]
    assert [x.id for x in project.documents.listing("A")] == ["two"]
    assert (layers.keys(), layers.annotators()) == ([], [])
    assert (project.stats().documents, project.stats().entities) == (1, 0)
    project.documents.restore(["one"])
    assert before == (project.stats(), project.documents.listing("A"), layers.keys(), layers.annotators())


def test_only_what_is_there_goes_to_the_trash_and_all_or_none(project: Project) -> None:
    project.documents.add([ONE, TWO])
    with pytest.raises(ValueError, match="three is not there"):
        project.documents.remove(["one", "three"])
    with pytest.raises(ValueError, match="one is not there"):
        project.documents.restore(["one"])
    assert project.documents.ids() == ["one", "two"]


def test_adding_what_lies_in_the_trash_brings_it_back(project: Project) -> None:
    project.documents.add([ONE])
    project.layers.put(Layer(ONE, "A"))
    project.documents.remove(["one"])
    with pytest.raises(ExpectedError, match="lies in the project's trash"):
        project.documents.add([replace(ONE, text="ا")])
    project.documents.add([replace(ONE, title="again")])
    assert project.documents.get("one") == replace(ONE, title="again")
    assert project.layers.exists(LayerKey("one", "A"))
