"""Lists that a person loaded, kept in the project."""

import pytest

from annotator.linking import Entry
from storage import Project

ENTRIES = [
    Entry("groups", "1", ("داعش", "تنظيم الدولة"), "group"),
    Entry("groups", "2", ("حماس", "حركة حماس")),
    Entry("groups", "3", ("الجيش",), "army"),
]


@pytest.fixture
def project(closed):
    with Project.open(closed) as project:
        project.knowledge.put("groups", ENTRIES)
        yield project


@pytest.mark.parametrize("words", ["داعش", "دَاعِش", "تنظيم الدوله", " تنظيم  الدولة "])
def test_an_entry_is_found_by_each_of_its_names_however_spelled(project, words):
    assert project.knowledge.named(words) == [ENTRIES[0]]


def test_the_article_may_be_there_or_not(project):
    assert project.knowledge.named("جيش") == project.knowledge.named("الجيش") == [ENTRIES[2]]


def test_first_letters_find_each_entry_once(project):
    assert project.knowledge.beginning("ح") == [ENTRIES[1]]
    assert project.knowledge.beginning("") == project.knowledge.named(" ") == []
    assert project.knowledge.beginning("ز") == []


def test_a_list_is_replaced_and_removed_whole(project):
    assert project._file.read("SELECT base, count(*) FROM knowledge") == [("groups", 3)]
    project.knowledge.put("groups", ENTRIES[:1])
    assert project.knowledge.get("groups", "2") is None
    assert project.knowledge.named("حماس") == []
    project.knowledge.put("groups", [])
    assert project._file.read("SELECT count(*) FROM knowledge") == [(0,)]
    assert project._file.read("SELECT count(*) FROM knowledge_names") == [(0,)]


def test_lists_stay_in_the_file(closed):
    with Project.open(closed) as project:
        project.knowledge.put("groups", ENTRIES)
    with Project.open(closed) as project:
        assert project.knowledge.get("groups", "1") == ENTRIES[0]
        assert project.knowledge.get("other", "1") is None


def test_only_layers_with_events_are_read_for_the_table(closed):
    from annotator.model import Document, Event, Layer, LayerKey, Range

    with Project.open(closed) as project:
        project.documents.add([Document(x, "قصف حلب") for x in "abc"])
        event = Event("e", "Attack", Range(0, 3))
        project.layers.put(Layer(project.documents.get("b"), "أحمد", {"e": event}))
        project.layers.put(Layer(project.documents.get("c"), "منى", {"e": event}))
        assert project.layers.with_events("أحمد") == ["b"]
        assert project.layers.annotated(LayerKey("b", "أحمد")).annotations == {"e": event}
        assert project.layers.annotated(LayerKey("a", "أحمد")).annotations == {}
