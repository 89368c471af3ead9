"""In which order documents wait; what is behind the person stands still."""

import pytest

from annotator.model import Document, Entity, Range, State, Status, Suggestion
from annotator.scheme import load
from storage.project import Project
from ui.session import Session

TEXTS = {"a": "قصف الجيش حلب", "b": "قصف الجيش حلب أمس", "c": "فاز الفريق بالكأس", "d": "قصف الجيش مدينة حلب"}
SCORES = {"a": 0.9, "b": 0.5, "c": 0.99, "d": 0.6}


@pytest.fixture
def session(tmp_path, qtbot):
    with Project.create(tmp_path / "p.tawsim", load()) as project:
        project.documents.add([Document(id, text) for id, text in TEXTS.items()])
        for id, score in SCORES.items():
            project.suggestions.add(id, [Suggestion(Entity("s", "ORG", (Range(0, 3),)), score, "model")])
    made = Session()
    made.open_project(Project.open(tmp_path / "p.tawsim"), "A")
    yield made
    made.close_project()


def listed(session: Session) -> list[str]:
    return [d.id for d in session.listing()]


def test_documents_stand_as_they_were_imported(session):
    assert listed(session) == ["a", "b", "c", "d"]


def test_the_most_uncertain_come_first_behind_what_was_on_show(session, qtbot):
    with qtbot.waitSignal(session.listing_changed):
        session.set_order("uncertainty")
    assert listed(session) == ["a", "b", "d", "c"]
    session.show_document("d")
    assert listed(session) == ["a", "d", "b", "c"]
    session.show_document("a")
    assert listed(session) == ["a", "d", "b", "c"]


@pytest.mark.parametrize("order", ["imported", "uncertainty"])
def test_the_next_document_is_that_of_the_list(session, order):
    session.set_order(order)
    for id in "bda":
        session.show_document(id)
        ids = ["", *listed(session), ""]
        at = ids.index(id)
        assert (session.beside(-1), session.beside(+1)) == (ids[at - 1], ids[at + 1])


def test_another_state_lists_anew_only_where_the_order_hangs_on_it(session, qtbot):
    with qtbot.waitSignal(session.restated) as told, qtbot.assertNotEmitted(session.listing_changed):
        session.set_status(Status(State.DONE))
    assert told.args == [["a"]]
    session.set_order("uncertainty")
    with qtbot.waitSignal(session.listing_changed), qtbot.assertNotEmitted(session.restated):
        session.set_status(Status(State.IN_PROGRESS))


def test_what_was_begun_before_stands_first(session):
    session.show_document("c")
    session.set_status(Status(State.DONE))
    project, session_path = session.project, session.project.path
    session.set_order("uncertainty")
    session.close_project()
    del project
    again = Session()
    again.open_project(Project.open(session_path), "A")
    again.show_document("b")
    assert listed(again) == ["c", "b", "d", "a"]
    again.close_project()


def test_the_most_different_come_first_once_that_is_known(session, qtbot):
    with qtbot.waitSignals([session.ordering.changed] * 2, timeout=20_000):
        session.set_order("diversity")
    assert listed(session)[:2] == ["a", "c"]


def test_the_project_remembers_its_order(session, qtbot):
    session.set_order("uncertainty")
    path = session.project.path
    session.close_project()
    again = Session()
    again.open_project(Project.open(path), "A")
    assert again.ordering.name == "uncertainty"
    again.project.settings.set("order", "nonsense")
    again.close_project()
    again.open_project(Project.open(path), "A")
    assert again.ordering.name == "imported"
    again.close_project()


def test_an_unknown_order_is_a_bug(session):
    with pytest.raises(ValueError, match="no order"):
        session.set_order("by color")


def test_closing_while_it_ranks_waits_for_nothing(session):
    session.set_order("diversity")
    session.close_project()
    assert session.listing() == []
