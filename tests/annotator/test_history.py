"""Undo and redo from the journal alone."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.history import History, Kind
from annotator.model import Change, Document, DocumentChange, Entity, LayerKey, Range

KEY = LayerKey("d", "a")


def change(number: int, batch: str = "") -> Change:
    return Change("label", KEY, added=(Entity(f"e{number}", "PER", (Range(0, 1),)),), batch=batch)


def test_undo_takes_back_a_whole_batch_in_reverse():
    history = History()
    for n in (1, 2):
        history.note(Kind.DO, change(n, "b"))
    history.note(Kind.DO, change(3))
    assert history.to_undo() == [change(3).inverse()]
    history.note(Kind.UNDO, change(3).inverse())
    assert history.to_undo() == [change(2, "b").inverse(), change(1, "b").inverse()]


def test_redo_makes_a_batch_again_in_its_order():
    history = History()
    for n in (1, 2):
        history.note(Kind.DO, change(n, "b"))
    for undo in history.to_undo():
        history.note(Kind.UNDO, undo)
    assert history.to_undo() == []
    assert history.to_redo() == [change(1, "b"), change(2, "b")]
    for redo in history.to_redo():
        history.note(Kind.REDO, redo)
    assert history.to_redo() == []
    assert history.to_undo() == [change(2, "b").inverse(), change(1, "b").inverse()]


def test_a_new_edit_forgets_what_was_undone():
    history = History()
    history.note(Kind.DO, change(1))
    history.note(Kind.UNDO, change(1).inverse())
    history.note(Kind.DO, change(2))
    assert history.to_redo() == []


def test_a_changed_document_has_its_inverse():
    edit = DocumentChange("properties", Document("d", "x"), Document("d", "x", date="2017-03-15"))
    assert edit.inverse().inverse() == edit
    history = History.replayed([(Kind.DO, edit)])
    assert history.to_undo() == [edit.inverse()]


@given(st.lists(st.sampled_from(["do", "undo", "redo"])))
def test_a_replayed_journal_gives_the_same_history(moves):
    history, journal = History(), []
    for n, move in enumerate(moves):
        steps = {"do": [change(n)], "undo": history.to_undo(), "redo": history.to_redo()}[move]
        for step in steps:
            history.note(Kind(move), step)
            journal.append((Kind(move), step))
    assert History.replayed(journal) == history
