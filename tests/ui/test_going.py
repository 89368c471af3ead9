"""A list that leads to passages never hides them."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect

from ui.going import _aside

ROOM = QRect(0, 20, 1366, 748)
SIDE = st.integers(1, 700)
FRAMES = st.builds(QRect, st.integers(0, 700), st.integers(20, 400), SIDE, SIDE).filter(ROOM.contains)


@given(FRAMES, FRAMES)
def test_a_list_steps_aside_within_the_screen_and_hides_nothing(frame, seen):
    at = _aside(frame, seen, ROOM)
    if not frame.intersects(seen):
        assert at == frame.topLeft()
    elif at is not None:
        aside = QRect(at, frame.size())
        assert not aside.intersects(seen)
        assert ROOM.contains(aside)


def test_a_list_as_large_as_the_screen_has_nowhere_to_go():
    assert _aside(ROOM, QRect(600, 300, 80, 30), ROOM) is None
