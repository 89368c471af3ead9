"""The problems of a whole project: each document knows what its names are called in the others."""

from annotator.history import Kind
from annotator.model import Change, Document, Entity, Layer, LayerKey, Range
from annotator.problems import Ignored
from storage import Project
from storage.checking import check


def fill(project: Project, id: str, text: str, *labels: str) -> None:
    """A document whose words are entities with these labels."""
    document = Document(id, text)
    project.documents.add([document])
    entities: dict[str, Entity] = {}
    at = 0
    for i, (word, label) in enumerate(zip(text.split(), labels, strict=True)):
        entities[f"e{i}"] = Entity(f"e{i}", label, (Range(at, at + len(word)),))
        at += len(word) + 1
    project.layers.put(Layer(document, "A", entities))


def told(project: Project) -> list[tuple[str, str, bool]]:
    return [(f.layer.document.id, f.problem.code, f.ignored) for f in check(project)]


def test_the_same_words_under_another_label_are_told_across_documents(project: Project) -> None:
    fill(project, "a", "حلب", "LOC")
    fill(project, "b", "حلب", "LOC")
    fill(project, "c", "حلب بحلب", "ORG", "LOC")
    assert told(project) == [("c", "label-conflict-project", False), ("c", "proclitic", False)]


def test_documents_in_the_trash_have_no_say(project: Project) -> None:
    fill(project, "a", "حلب", "LOC")
    fill(project, "c", "حلب", "ORG")
    assert len(told(project)) == 2
    project.documents.remove(["a"])
    assert told(project) == []


def test_what_is_ignored_is_marked(project: Project) -> None:
    fill(project, "a", "حلب،", "LOC")
    project.ignoring.add(Ignored("ends-mark", "حلب،"))
    assert told(project) == [("a", "ends-mark", True)]


def test_progress_reaches_the_end(project: Project) -> None:
    fill(project, "a", "حلب", "LOC")
    fill(project, "b", "دمشق", "LOC")
    seen: list[tuple[int, int]] = []
    assert list(check(project, lambda done, of: seen.append((done, of)))) == []
    assert seen == [(1, 2), (2, 2)]


def test_names_are_counted_once_a_place(project: Project) -> None:
    fill(project, "a", "حلب حَلب", "LOC", "LOC")
    fill(project, "b", "x", "LOC")
    assert project.naming.documents() == ["a", "b"]
    assert project.naming.documents(most=1) == ["b"]
    assert project.naming.of("a") == {("حلب", "LOC"): 2}
    assert project.naming.of("nothing") == {}
    gone = project.layers.get(LayerKey("a", "A")).annotations["e0"]
    change = Change("delete", LayerKey("a", "A"), removed=(gone,))
    project.journal.write(change, annotator="A", kind=Kind.DO, id="1", at="")
    assert project.naming.of("a") == {("حلب", "LOC"): 1}
