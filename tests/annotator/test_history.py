"""Undo and redo from the journal alone."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from annotator.history import History, Kind, fitted
from annotator.model import (
    Change,
    Decision,
    Document,
    DocumentChange,
    Entity,
    Judgment,
    Layer,
    LayerKey,
    Origin,
    Range,
    Ruling,
    State,
    Status,
    Verdict,
)

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
    history = History.replayed([(Kind.DO, edit, "")])
    assert history.to_undo() == [edit.inverse()]


@given(st.lists(st.sampled_from(["do", "undo", "redo"])))
def test_a_replayed_journal_gives_the_same_history(moves):
    history, journal = History(), []
    for n, move in enumerate(moves):
        steps = {"do": [change(n)], "undo": history.to_undo(), "redo": history.to_redo()}[move]
        for step in steps:
            history.note(Kind(move), step)
            journal.append((Kind(move), step, ""))
    assert History.replayed(journal) == history


@given(
    st.lists(st.sampled_from(["do", "do", "do both", "undo", "redo"])), st.integers(0, 30), st.integers(1, 4)
)
def test_the_end_of_a_journal_gives_the_end_of_the_history(moves, most, kept):
    history, journal = History(), []
    for n, move in enumerate(moves):
        both = [change(2 * n, f"b{n}"), change(2 * n + 1, f"b{n}")]
        made = {"do": [change(2 * n)], "do both": both, "undo": history.to_undo(), "redo": history.to_redo()}
        for step in made[move]:
            history.note(Kind(move.split()[0]), step)
            journal.append((Kind(move.split()[0]), step, ""))
    batch = journal[-most - 1][1].batch if len(journal) > most else ""
    end = journal[-most:] if most else []
    while batch and end and end[0][1].batch == batch:
        del end[0]
    part = History.replayed(end, whole=len(journal) <= most, kept=kept)
    for mine, all_ in ((part.done, history.done), (part.undone, history.undone)):
        assert mine == all_[len(all_) - len(mine) :]
    assert not part.whole or part.done == history.done
    assert part.more_undone or part.undone == history.undone
    assert len(part.done) <= 2 * kept + 1


def test_an_undo_fits_what_is_there_now():
    before, after = Entity("e", "LOC", (Range(0, 4),)), Entity("e", "PLACE", (Range(0, 4),))
    change = Change("scheme", LayerKey("d", "a"), (before,), (after,))
    document = Document("d", "حماة أمس")
    assert fitted(change, Layer(document, "a", {"e": before})) == change
    resized = Entity("e", "LOC", (Range(0, 3),))
    there = Layer(document, "a", {"e": resized})
    assert there.apply(fitted(change, there)).annotations == {"e": Entity("e", "PLACE", (Range(0, 3),))}
    gone = Layer(document, "a")
    assert gone.apply(fitted(change, gone)) == gone


def test_what_another_put_there_or_decided_since_stays():
    document, made = Document("d", "حماة أمس"), Entity("e", "LOC", (Range(0, 4),))
    other = Entity("e", "ORG", (Range(5, 8),))
    there = Layer(document, "a", {"e": other}, {"s": Verdict.REJECTED})
    ruling = Ruling("s", None, Verdict.ACCEPTED)
    put = Change("label", LayerKey("d", "a"), (), (made,), (ruling,), (Status(State.DONE), Status()))
    assert there.apply(fitted(put, there)) == there
    assert there.apply(fitted(put.inverse(), there)).annotations == {"e": other}


def test_a_review_in_which_another_decided_since_is_not_new_again():
    document = Document("d", "حماة أمس")
    judged = Judgment(Verdict.ACCEPTED)
    finished = Status(), Status(State.DONE)
    accepted = Change(
        "accept", LayerKey("d", "gold"), status=finished, decisions=(Decision("A", "x", None, judged),)
    )
    back, layer = accepted.inverse(), Layer(document, "gold", status=finished[1])
    mine = {("A", "x", ""): judged}
    assert fitted(back, layer, mine) == back
    assert fitted(back, layer, {**mine, ("A", "y", ""): judged}) == replace(back, status=None)


def test_a_step_keeps_its_time_while_it_is_undone():
    history = History()
    history.note(Kind.DO, change(1), "t1")
    history.note(Kind.DO, change(2), "t2")
    history.note(Kind.UNDO, change(2).inverse(), "t3")
    assert [s.at for s in history.done] == ["t1"]
    assert [s.at for s in history.undone] == ["t2"]
    history.note(Kind.REDO, change(2), "t4")
    assert [s.at for s in history.done] == ["t1", "t4"]


def test_labels_given_last_come_first_and_those_taken_over_do_not_count():
    def made(n: int, label: str, name: str = "label", origin: Origin | None = None) -> Change:
        return Change(name, KEY, added=(Entity(f"e{n}", label, (Range(0, 1),), origin=origin),))

    history = History()
    taken, corrected = (Origin("m", 1.0, "", v) for v in (Verdict.ACCEPTED, Verdict.CORRECTED))
    for one in (
        made(1, "PER"),
        made(2, "LOC"),
        made(3, "ORG", "accept", taken),
        made(4, "FAC", "accept", corrected),
        made(5, "DATE", "resize"),
        made(6, "PER", "relabel"),
    ):
        history.note(Kind.DO, one)
    assert history.labels() == ["PER", "FAC", "LOC"]
    assert history.labels(steps=1) == ["PER"]


def test_edits_of_two_copies_that_lie_between_one_another_are_undone_one_by_one() -> None:
    first, second = (
        Change("label", LayerKey("d", "A"), added=(Entity(f"e{n}", "PER", (Range(n, n + 1),)),))
        for n in (1, 2)
    )
    history = History.replayed(
        [
            (Kind.DO, first, "1"),
            (Kind.DO, second, "2"),
            (Kind.UNDO, first.inverse(), "3"),
            (Kind.UNDO, second.inverse(), "4"),
            (Kind.DO, second, "5"),
            (Kind.REDO, first, "6"),
            (Kind.UNDO, second.inverse(), "7"),
        ]
    )
    assert history.to_undo() == [first.inverse()]
    assert history.to_redo() == [second]
