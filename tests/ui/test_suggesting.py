"""A queue of documents: nobody loses a place, nothing comes late, and the window waits for no program."""

import shlex
import sys
import time

from PySide6.QtWidgets import QApplication

from annotator.model import Document
from annotator.scheme import load
from annotator.suggest import SUGGESTERS
from annotator.suggest.choice import Choice, choices
from annotator.suggest.proposal import Proposal
from ui.suggesting import Suggesting

SLEEPS = shlex.join([sys.executable, "-c", "import time; time.sleep(6)"])
ENDS = shlex.join([sys.executable, "-c", "raise SystemExit(3)"])


def test_stopping_does_not_wait_for_a_program_that_owes_an_answer(qtbot):
    suggesting = Suggesting()
    slow = (Choice("command", options={"line": SLEEPS}),)
    suggesting.start(["d"], lambda id: Document(id, "قصف الجيش حلب"), load(), slow)
    qtbot.wait(1500)  # until it has been asked
    heard = []
    suggesting.found.connect(lambda *_: heard.append(1))
    began = time.monotonic()
    suggesting.stop()
    assert time.monotonic() - began < 2.5
    assert suggesting.waits
    qtbot.waitUntil(lambda: not suggesting.waits, timeout=30_000)
    assert not heard


def test_what_a_stopped_worker_found_is_dropped(qtbot):
    suggesting = Suggesting()
    suggesting.start(["d1"], lambda id: Document(id, "قصف الجيش حلب"), load(), choices())
    suggesting._worker.wait()  # its signals wait in the queue
    suggesting.stop()
    with qtbot.assertNotEmitted(suggesting.found):
        QApplication.processEvents()


def test_suggesting_for_one_document_keeps_the_others_waiting(qtbot):
    suggesting = Suggesting()
    found = []
    suggesting.found.connect(lambda document, _: found.append(document))
    ids = [f"d{n}" for n in range(8)]
    suggesting.start(ids, lambda id: Document(id, "قصف الجيش حلب"), load(), choices())
    suggesting.start(ids[7:], lambda id: Document(id, "قصف الجيش حلب"), load(), choices())
    qtbot.waitUntil(lambda: set(found) == set(ids), timeout=30_000)
    assert found[-8] == "d7"
    suggesting.stop()


def test_nothing_comes_for_what_was_forgotten_and_the_others_go_on(qtbot):
    suggesting = Suggesting()
    found, said, read = [], [], []
    suggesting.found.connect(lambda document, _: found.append(document))
    suggesting.progressed.connect(lambda *at: said.append(at))
    ids = [f"d{n}" for n in range(9)]

    def text(id):
        read.append(id)
        return Document(id, "قصف الجيش حلب")

    suggesting.start(ids, text, load(), choices())
    assert suggesting.forget({"d1", *ids[4:], "other"}) == ["d1", *ids[4:]]  # one of them was read already
    qtbot.waitUntil(lambda: said[-1] == (3, 3), timeout=30_000)
    suggesting._worker.wait()
    QApplication.processEvents()
    assert found == ["d0", "d2", "d3"]
    assert read == ["d0", "d1", "d2", "d3"]


def test_when_all_is_forgotten_it_ends(qtbot):
    suggesting = Suggesting()
    suggesting.start(["d1", "d2"], lambda id: Document(id, "قصف الجيش حلب"), load(), choices())
    assert suggesting.forget({"d1", "d2"}) == ["d1", "d2"]
    assert not suggesting.busy
    with qtbot.assertNotEmitted(suggesting.progressed):
        assert suggesting.forget({"d1"}) == []


def test_of_two_outside_one_fails_and_the_other_goes_on(qtbot, monkeypatch):
    class Answers:
        name = "llm"

        def propose(self, page):
            yield Proposal(0, 3, "MISC", 0.9, self.name, "language model")

    monkeypatch.setitem(SUGGESTERS, "llm", lambda *_: Answers())
    suggesting, found, told = Suggesting(), {}, []
    suggesting.found.connect(lambda document, said: found.setdefault(document, {s.source for s in said}))
    suggesting.failed.connect(lambda name, problem: told.append((name, problem.message)))
    chosen = (Choice("command", options={"line": ENDS}), Choice("llm"), Choice("gazetteer"))
    suggesting.start(["d1", "d2", "d3"], lambda id: Document(id, "قصف الجيش حلب"), load(), chosen)
    qtbot.waitUntil(lambda: len(found) == 3, timeout=30_000)
    assert [name for name, _ in told] == ["command"]
    assert "3" in told[0][1]
    assert all({"llm", "gazetteer"} <= sources for sources in found.values())
    suggesting.stop()


def test_a_bug_in_a_suggester_ends_the_work_and_nobody_waits_for_ever(qtbot, monkeypatch):
    monkeypatch.setitem(SUGGESTERS, "gazetteer", lambda *_: 1 / 0)
    suggesting, shown = Suggesting(), []
    suggesting.progressed.connect(lambda done, total: shown.append((done, total)))
    with qtbot.captureExceptions() as caught:
        suggesting.start(["d1", "d2"], lambda id: Document(id, "قصف"), load(), (Choice("gazetteer"),))
        qtbot.waitUntil(lambda: shown[-1:] == [(0, 0)], timeout=30_000)
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]
    assert not suggesting.waits
