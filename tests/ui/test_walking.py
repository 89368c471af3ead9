"""Tab through what is suggested, from the first word of a document that was just opened."""

import pytest

from annotator.model import Document, Entity, Event, Range, Suggestion
from annotator.scheme import load
from storage.project import Project

STRIKE = "قصف الطيران حلب. وصل زيد."  # begins with a trigger
PLACE = "حلب مدينة. زارها زيد."  # begins with a name


def suggested(text):
    """The names and the trigger that are in the text."""
    labels = {"الطيران": "ORG", "حلب": "LOC", "زيد": "PER"}
    found = [
        Entity(w, x, (Range(text.index(w), text.index(w) + len(w)),)) for w, x in labels.items() if w in text
    ]
    if text.startswith("قصف"):
        found.append(Event("قصف", "AirStrike", Range(0, 3)))
    return [Suggestion(a, 0.9, "model") for a in found]


@pytest.fixture
def window(shown, tmp_path):
    project = Project.create(tmp_path / "p.tawsim", load())
    for id, text in (("d1", PLACE), ("d2", STRIKE), ("d3", PLACE)):
        project.documents.add([Document(id, text)])
        project.suggestions.add(id, suggested(text))
    return shown(project)


def test_a_name_at_the_first_word_is_the_first_that_tab_takes(window):
    window.deciding.next()
    assert window.desk.in_hand == "حلب"
    assert window.status.message == "Suggestion 1 of 2"


@pytest.mark.parametrize("way", ["next", "previous"])
def test_what_begins_in_the_blanks_before_the_first_letter_is_walked_to(window, way):
    text = "  دمشق مدينة."
    window.session.project.documents.add([Document("d4", text)])
    window.session.project.suggestions.add("d4", [Suggestion(Entity("x", "LOC", (Range(0, 6),)), 0.9, "m")])
    window.session.show_document("d4")
    window.view.place_caret(len(text))
    getattr(window.deciding, way)()
    getattr(window.deciding, way)()
    assert window.desk.in_hand == "x"


def test_a_sentence_gives_its_mentions_and_then_its_events_before_the_next_begins(window):
    window.session.show_document("d2")
    walked = []
    for _ in range(4):
        window.deciding.next()
        walked.append(window.desk.in_hand)
    assert walked == ["الطيران", "حلب", "قصف", "زيد"]


def test_in_the_document_that_follows_tab_begins_at_the_first_word_again(window):
    window.session.show_document("d2")
    window.deciding.next()
    window.moving.done()
    window.moving.done()
    assert window.session.layer.document.id == "d3"
    window.deciding.next()
    assert window.desk.in_hand == "حلب"
