"""What people write to one another only grows, and stands the same whatever came first."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.model import Range
from storage import Project
from storage.teams.threads import Comment, Thread, ThreadKind, ThreadState

ASKED = Comment("c1", "LOC أم ORG؟", "سلمى", "2026-01-01T10:00:00+00:00")
ANSWERED = Comment("c2", "ORG", "ليلى", "2026-01-01T11:00:00+00:00", ThreadState.ANSWERED)
AGAIN = Comment("c3", "وهنا؟", "سلمى", "2026-01-02T09:00:00+00:00", ThreadState.OPEN)
QUESTION = Thread(
    "t1", ThreadKind.QUESTION, "الجيش", "سلمى", ASKED.at, "d1", "سلمى", "e1", Range(3, 8), (ASKED,)
)
REQUEST = Thread("t2", ThreadKind.REQUEST, "label VEHICLE", "سلمى", "2026-01-01T12:00:00+00:00")


def test_a_thread_comes_back_as_it_was_after_opening_again(closed: Path) -> None:
    with Project.open(closed) as project:
        project.threads.begin(QUESTION)
        project.threads.begin(REQUEST)
    with Project.open(closed) as project:
        assert project.threads.all() == [QUESTION, REQUEST]
        assert project.threads.of("d1") == [QUESTION]
        assert project.threads.all(ThreadKind.REQUEST) == [REQUEST]
        assert project.threads.get("t2") == REQUEST
        assert project.threads.get("x") is None


def test_a_thread_stands_as_its_latest_comment_with_a_state_says(project: Project) -> None:
    project.threads.begin(QUESTION)
    assert project.threads.open() == [QUESTION]
    project.threads.say("t1", ANSWERED)
    assert project.threads.open() == []
    project.threads.say("t1", AGAIN, Comment("c4", "…", "ليلى", "2026-01-03T00:00:00+00:00"))
    assert [t.id for t in project.threads.open(ThreadKind.QUESTION)] == ["t1"]


def test_a_comment_on_a_thread_that_is_not_there_is_refused(project: Project) -> None:
    with pytest.raises(ValueError, match="not made for"):
        project.threads.say("t1", ASKED)


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.permutations([ASKED, ANSWERED, AGAIN, ANSWERED]))
def test_comments_that_come_in_another_order_or_twice_make_the_same_thread(
    tmp_path_factory: pytest.TempPathFactory, order: Sequence[Comment]
) -> None:
    from tests.storage.conftest import SCHEME

    with Project.create(tmp_path_factory.mktemp("p") / "P.tawsim", SCHEME) as project:
        project.threads.begin(QUESTION)
        for comment in order:
            project.threads.say("t1", comment)
        (thread,) = project.threads.all()
        assert thread.comments == (ASKED, ANSWERED, AGAIN)
        assert thread.state is ThreadState.OPEN
