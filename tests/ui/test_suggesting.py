"""Suggesters outside the program may take their time; the window does not wait for them."""

import shlex
import sys
import time

from annotator.model import Document
from annotator.scheme import load
from annotator.suggest.choice import Choice
from ui.suggesting import Suggesting

SLEEPS = shlex.join([sys.executable, "-c", "import time; time.sleep(6)"])


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
