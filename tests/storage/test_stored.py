"""Whatever is stored is read back as it was, and every edit can be taken back."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator import scheme
from annotator.history import Kind
from annotator.model import (
    Annotation,
    Argument,
    Change,
    Document,
    DocumentChange,
    Entity,
    Event,
    Layer,
    Origin,
    Range,
    Relation,
    Ruling,
    State,
    Status,
    Suggestion,
    Verdict,
)
from storage import Project

NUMBERS = count()
LETTERS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)  # with NUL
ARABIC = st.text("ابتوَُّـ\u200c\u200f \n\r\x00😀\U0001ee00aZ٣", max_size=40)
SCORES = st.floats(0, 1) | st.integers(0, 1)
ORIGINS = st.none() | st.builds(Origin, LETTERS, SCORES, LETTERS, st.sampled_from(Verdict))
NUMBERS_OF_JSON = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
LEAVES = st.none() | st.booleans() | NUMBERS_OF_JSON | LETTERS
TREES = st.recursive(LEAVES, lambda x: st.lists(x, max_size=3) | st.dictionaries(LETTERS, x, max_size=3))
EXTRAS = st.dictionaries(LETTERS, TREES, max_size=2)
ATTRIBUTES = st.dictionaries(LETTERS, LETTERS, max_size=2)
RANGES = st.builds(lambda at, length: Range(at, at + length), st.integers(0, 2**40), st.integers(1, 50))
TARGETS = LETTERS.filter(bool)
ARGUMENTS = st.builds(lambda r, t, e: Argument(r, target=t, extra=e), LETTERS, TARGETS, EXTRAS) | st.builds(
    lambda r, v: Argument(r, value=v), LETTERS, TARGETS
)
STATUSES = st.builds(Status, st.sampled_from(State), st.booleans(), LETTERS)


@st.composite
def annotations(draw: Any, **texts: Any) -> dict[str, Annotation]:
    """A few, keyed by id."""
    entity = st.builds(
        Entity, LETTERS, LETTERS, st.lists(RANGES, min_size=1, max_size=3).map(tuple), ATTRIBUTES, LETTERS,
        LETTERS, ORIGINS, EXTRAS,
    )  # fmt: skip
    arguments = st.lists(ARGUMENTS, max_size=3).map(tuple)
    event = st.builds(Event, LETTERS, LETTERS, RANGES, arguments, ATTRIBUTES, LETTERS, ORIGINS, EXTRAS)
    relation = st.builds(Relation, LETTERS, LETTERS, LETTERS, LETTERS, LETTERS, ORIGINS, EXTRAS)
    return {a.id: a for a in draw(st.lists(entity | event | relation, max_size=5))}


@st.composite
def documents(draw: Any) -> Document:
    """With an id that no other has."""
    id = f"{draw(LETTERS)} {next(NUMBERS)}"  # the blank: without it "1" and 12 would be "11" and 2
    fields = draw(st.tuples(LETTERS, LETTERS, LETTERS, EXTRAS, LETTERS, LETTERS, EXTRAS))
    return Document(id, draw(ARABIC), *fields)


@st.composite
def layers(draw: Any) -> Layer:
    """With suggestions, on some of which there are verdicts."""
    suggested = draw(annotations())
    suggestions = {i: Suggestion(a, draw(SCORES), draw(LETTERS), draw(LETTERS)) for i, a in suggested.items()}
    decided = draw(st.lists(st.sampled_from(sorted(suggested)), unique=True)) if suggested else []
    verdicts = {i: draw(st.sampled_from(Verdict)) for i in decided}
    return Layer(draw(documents()), draw(LETTERS), draw(annotations()), verdicts, suggestions, draw(STATUSES))


def edit(layer: Layer, draw: Any) -> Change:
    """Any change that the layer can take."""
    ids = sorted(layer.annotations)
    going = draw(st.lists(st.sampled_from(ids), unique=True)) if ids else ()
    removed = tuple(layer.annotations[i] for i in going)
    kept = set(ids) - {a.id for a in removed}
    added = tuple(a for i, a in draw(annotations()).items() if i not in kept)
    rulings = []
    for i in sorted(layer.suggestions):
        before, after = layer.verdicts.get(i), draw(st.none() | st.sampled_from(Verdict))
        rulings.append(Ruling(i, before, after, draw(LETTERS)))
    status = draw(st.none() | STATUSES)
    both = (layer.status, status) if status else None
    return Change(draw(LETTERS), layer.key, removed, added, tuple(rulings), both, draw(LETTERS))


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """One for all examples, as each brings a document with an id of its own."""
    with Project.create(tmp_path_factory.mktemp("stored") / "P.tawsim", scheme.load()) as project:
        yield project


def sane(function: Any) -> Any:
    """Enough examples, however slow the disk."""
    return settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])(function)


@sane
@given(documents())
def test_a_document_is_read_back(project: Project, document: Document) -> None:
    project.documents.add([document])
    assert project.documents.get(document.id) == document
    assert document.id in project.documents.by_sha256(document.sha256)


@sane
@given(layers())
def test_a_layer_is_read_back(project: Project, layer: Layer) -> None:
    project.documents.add([layer.document])
    project.layers.put(layer)
    stored = project.layers.get(layer.key)
    assert stored == layer
    assert list(stored.annotations) == list(layer.annotations)


@sane
@given(layers(), st.data())
def test_an_edit_and_its_undoing_are_stored(project: Project, layer: Layer, data: st.DataObject) -> None:
    project.documents.add([layer.document])
    project.layers.put(layer)
    change = edit(layer, data.draw)
    annotator = f"{layer.annotator}{layer.document.id}"
    done = project.journal.write(
        change, annotator=annotator, kind=Kind.DO, undoes=None, id=f"do {annotator}", at="2026"
    )
    assert project.layers.get(layer.key) == layer.apply(change)
    undone = project.journal.write(
        change.inverse(), annotator=annotator, kind=Kind.UNDO, undoes=done.seq, id=f"undo {annotator}", at=""
    )
    assert project.layers.get(layer.key) == layer
    assert list(project.journal.entries(annotator)) == [done, undone]
    (listed,) = [x for x in project.documents.listing(layer.annotator) if x.id == layer.document.id]
    assert (listed.annotations, listed.undecided) == (len(layer.annotations), len(list(layer.undecided())))


@sane
@given(documents(), documents())
def test_a_document_edit_and_its_undoing_are_stored(
    project: Project, before: Document, other: Document
) -> None:
    after = replace(other, id=before.id, text=before.text)
    project.documents.add([before])
    change = DocumentChange("date", before, after, "b")
    done = project.journal.write(change, annotator=before.id, kind=Kind.DO, id=f"do {before.id}", at="")
    assert project.documents.get(before.id) == after
    undone = project.journal.write(
        change.inverse(), annotator=before.id, kind=Kind.UNDO, undoes=done.seq, id=f"undo {before.id}", at=""
    )
    assert project.documents.get(before.id) == before
    assert list(project.journal.entries(before.id)) == [done, undone]


@sane
@given(layers())
def test_suggestions_are_read_back_and_never_doubled(project: Project, layer: Layer) -> None:
    project.documents.add([layer.document])
    given = tuple(layer.suggestions.values())
    assert project.suggestions.add(layer.document.id, given) == len(given)
    assert project.suggestions.add(layer.document.id, given) == 0
    assert project.suggestions.of(layer.document.id) == given
