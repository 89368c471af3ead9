"""The journal: every edit once, in order, and with it the tables or neither."""

from dataclasses import replace

import pytest

from annotator.history import Kind
from annotator.model import Change, Document, DocumentChange, Entity, LayerKey, Range
from storage import Entry, Project

DOCUMENT = Document("d", "قتل شخصان في حماة")
KEY = LayerKey("d", "A")
CHANGE = Change("label", KEY, added=(Entity("p", "LOC", (Range(13, 17),)),))


def test_entries_are_those_of_the_annotator_in_order(project: Project) -> None:
    project.documents.add([DOCUMENT])
    dated = DocumentChange("date", DOCUMENT, replace(DOCUMENT, date="2017-03-15"))
    first = project.journal.write(CHANGE, annotator="A", kind=Kind.DO, id="1", at="t1")
    project.journal.write(dated, annotator="B", kind=Kind.DO, id="2", at="t2")
    third = project.journal.write(
        CHANGE.inverse(), annotator="A", kind=Kind.UNDO, undoes=first.seq, id="3", at="t3"
    )
    assert list(project.journal.entries("A")) == [
        Entry(first.seq, "1", "t1", "A", Kind.DO, None, CHANGE),
        Entry(third.seq, "3", "t3", "A", Kind.UNDO, first.seq, CHANGE.inverse()),
    ]
    assert first.seq < third.seq
    assert [e.change for e in project.journal.entries("B")] == [dated]
    assert project.documents.get("d").date == "2017-03-15"


def test_the_latest_edits_are_told_without_half_a_batch(project: Project) -> None:
    project.documents.add([DOCUMENT])
    made = []
    for n, batch in enumerate(("", "b", "b", "", "c")):
        change = replace(CHANGE, added=(Entity(f"p{n}", "LOC", (Range(13, 17),)),), batch=batch)
        made.append(project.journal.write(change, annotator="A", kind=Kind.DO, id=str(n), at="t"))
    assert project.journal.latest("A", 5) == (made, True)
    assert project.journal.latest("A", 4) == (made[1:], False)
    assert project.journal.latest("A", 3) == project.journal.latest("A", 2) == (made[3:], False)
    assert project.journal.latest("B", 0) == ([], True)


def test_the_same_edit_again_is_not_done_twice(project: Project) -> None:
    project.documents.add([DOCUMENT])
    first = project.journal.write(CHANGE, annotator="A", kind=Kind.DO, id="1", at="t")
    assert project.journal.write(CHANGE, annotator="A", kind=Kind.DO, id="1", at="later") == first
    with pytest.raises(ValueError, match="the edit 1 was another"):
        project.journal.write(CHANGE.inverse(), annotator="A", kind=Kind.DO, id="1", at="t")
    assert len(list(project.journal.entries("A"))) == 1


def test_a_document_edit_that_does_not_fit_is_refused(project: Project) -> None:
    project.documents.add([DOCUMENT])
    wrong = DocumentChange("date", replace(DOCUMENT, date="2000"), replace(DOCUMENT, date="2001"))
    with pytest.raises(ValueError, match="not as the change says"):
        project.journal.write(wrong, annotator="A", kind=Kind.DO, id="1", at="t")
    assert project.documents.get("d") == DOCUMENT


def test_undoing_what_was_never_done_is_refused(project: Project) -> None:
    project.documents.add([DOCUMENT])
    with pytest.raises(ValueError, match="not made for"):
        project.journal.write(CHANGE, annotator="A", kind=Kind.UNDO, undoes=99, id="1", at="t")
    assert not project.layers.exists(KEY)


def test_what_came_after_an_edit_is_found_by_its_number(project: Project) -> None:
    project.documents.add([DOCUMENT])
    assert project.journal.last() == 0
    first = project.journal.write(CHANGE, annotator="A", kind=Kind.DO, id="1", at="t1")
    second = project.journal.write(CHANGE.inverse(), annotator="A", kind=Kind.UNDO, id="2", at="t2")
    assert project.journal.last() == second.seq
    assert list(project.journal.since(first.seq)) == [second]
    assert list(project.journal.since(0)) == [first, second]


def test_the_clock_of_the_journal_goes_on_where_that_of_the_computer_jumps_back(project: Project) -> None:
    project.documents.add([DOCUMENT])
    times = ("2026-01-02T00:00:00+00:00", "2026-01-01T00:00:00+00:00", "no time", "2027-01-01")
    for number, at in enumerate(times):
        change = replace(CHANGE, added=(Entity(f"e{number}", "LOC", (Range(13, 17),)),))
        project.journal.write(change, annotator="A", kind=Kind.DO, id=str(number), at=at)
    first, *between, last = (c for (c,) in project.file.read("SELECT clock FROM journal ORDER BY number"))
    assert between == [first + 1, first + 2]
    assert last > first + 86_400_000_000
