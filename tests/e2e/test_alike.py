"""Everything like this one and the search of the project, from the keyboard, in both languages."""

from __future__ import annotations

import re

import pytest
from PySide6.QtTest import QTest

import main
from annotator.model import Entity, Event, Layer, LayerKey, Range, State
from storage.choosing import write_choices
from storage.project import Project

TEXTS = {
    "a": "قصفت طائرات مدينة حلب صباحا. وقال شهود إن حلب هادئة.",
    "b": "وصل الوفد إلى وحلب ثم غادر بحلب مساء.",
    "c": "لا شيء هنا عن المدن.",
    "d": "تقع حلب في الشمال، وحَلَب قديمة. جامعة حلب مغلقة.",
}


@pytest.fixture
def four(tmp_path):
    """A project with four short reports, in which nothing suggests."""
    path = tmp_path / "p.tawsim"
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    assert main.main(["new", str(path)]) == 0
    assert main.main(["import", str(path), *(str(tmp_path / f"{n}.txt") for n in TEXTS)]) == 0
    with Project.open(path) as project:
        write_choices(project, ())
    return path


def label(driver, words: str, name: str = "LOC"):
    """Label a word by its digit and leave it in hand."""
    QTest.qWait(20)  # until the report has the keyboard
    driver.caret_to(words)
    driver.press(driver.window.session.scheme.label_of[name].key)


def heard(signal):
    """What a signal said, as it says it."""
    got = []
    signal.connect(got.append)
    return got


def until(settled) -> None:
    for _ in range(500):
        QTest.qWait(10)
        if settled():
            return
    raise AssertionError("it never settles")


def searched(driver):
    """Wait until the concordance has looked at everything."""
    alike, panel = driver.window.alike, driver.window.concordance
    until(lambda: not (panel.asked.typing.isActive() or alike._again.isActive() or alike._steps.isActive()))
    return [(h.document, h.text, panel.hits.is_ticked(h)) for h in panel.hits.hits]


def applied(driver):
    driver.press("Ctrl+Return")
    until(lambda: not driver.window.alike.bulk.busy)
    return searched(driver)


def places(path, annotator="أحمد"):
    """What the annotator's layers hold, by document."""
    with Project.open(path) as project:
        layers = {d: project.layers.get(LayerKey(d, annotator)) for d in project.documents.ids()}
    return {
        d: [(e.label, layer.document.slice(e.ranges)) for e in layer.entities()]
        for d, layer in layers.items()
    }


@pytest.mark.parametrize("language", ["en", "ar"])
def test_one_name_is_labelled_everywhere_and_one_undo_takes_all_of_it_back(run, four, language):
    def script(driver):
        label(driver, "حلب صباحا")
        driver.press("Shift+S")
        assert searched(driver) == [("a", "حلب", False), ("a", "حلب", True)]
        panel = driver.window.concordance
        assert panel.line == "حلب"
        assert panel.isVisible()
        driver.press("Shift+Tab", "Down")
        assert not panel.in_document
        found = searched(driver)
        assert [d for d, _, _ in found] == ["a", "a", "b", "b", "d", "d", "d"]
        assert [ticked for _, _, ticked in found] == [False, *[True] * 6]
        panel.list.setFocus()
        driver.press("End", "Space")  # not the one in the name of a university
        found = applied(driver)
        assert not any(ticked for *_, ticked in found[:-1])
        assert driver.layer.status.state is State.IN_PROGRESS  # Ctrl+Enter is the panel's here

    assert run(script, "open", four, language=language) == 0
    labelled = {
        "a": [("LOC", "حلب")] * 2,
        "b": [("LOC", "حلب")] * 2,
        "c": [],
        "d": [("LOC", "حلب"), ("LOC", "حَلَب")],
    }
    assert places(four) == labelled

    def undo(driver):
        QTest.qWait(20)
        driver.press("Ctrl+Z")

    assert run(undo, "open", four, language=language) == 0
    assert places(four) == {"a": [("LOC", "حلب")], "b": [], "c": [], "d": []}

    def redo_and_delete(driver):
        QTest.qWait(20)
        driver.press("Ctrl+Y")
        driver.window.session.show_document("a")
        driver.window.desk.take(driver.layer.entities()[0].id)
        driver.press("Shift+S")
        panel = driver.window.concordance
        panel.scope.setFocus()
        driver.press("Down")
        searched(driver)
        panel.verb.setFocus()
        driver.press("End")
        assert panel.operation == "delete"
        assert sum(t for *_, t in searched(driver)) == 6
        applied(driver)

    assert run(redo_and_delete, "open", four, language=language) == 0
    assert places(four) == {"a": [], "b": [], "c": [], "d": []}


def test_a_search_of_the_project_goes_to_its_hits(run, four):
    def script(driver):
        QTest.qWait(20)
        driver.press("Ctrl+Shift+F")
        panel = driver.window.concordance
        driver.type("حلب")
        assert [t for *_, t in searched(driver)] == [False] * 7
        driver.press("Down", "End", "Enter")
        assert driver.layer.document.id == "d"
        chosen = driver.window.view.selection()
        assert TEXTS["d"][chosen.start : chosen.end] == "حلب"
        assert chosen.start > TEXTS["d"].index("جامعة")
        assert driver.window.view.hasFocus()
        assert panel.isVisible()
        driver.press("Ctrl+Shift+F")
        assert panel.list.hasFocus()  # from the report, back to what was found
        driver.press("Ctrl+Shift+F", "Ctrl+A", "Delete")
        driver.type("/")
        searched(driver)
        driver.type("(/")
        searched(driver)
        assert "(" in panel.count.text()
        driver.press("Esc")
        assert panel.isHidden()
        assert driver.window.view.hasFocus()

    assert run(script, "open", four) == 0


def test_an_expression_that_never_ends_and_too_many_words_are_told_and_end_the_search(run, four):
    def script(driver):
        QTest.qWait(20)
        driver.press("Ctrl+Shift+F")
        panel = driver.window.concordance
        for line, told in ((r"/(?s)^(.|..)+[0-9]$/", "too long"), ("حلب " * 60, "200")):
            driver.press("Ctrl+A", "Delete")
            driver.type(line)
            assert searched(driver) == []
            assert told in panel.count.text()
            assert not driver.window.alike._steps.isActive()

    assert run(script, "open", four) == 0


def test_edges_and_labels_are_changed_in_bulk(run, four):
    def script(driver):
        label(driver, "حلب صباحا", "ORG")
        driver.press("Shift+S")
        panel = driver.window.concordance
        searched(driver)
        panel.names.setFocus()
        panel.names.setCurrentIndex(panel.names.findData("LOC") - 1)
        driver.press("Down")
        assert panel.name == "LOC"
        panel.verb.setFocus()
        driver.press("Down")
        assert panel.operation == "relabel"
        assert panel.hits.words_there(panel.hits.hits[0]).startswith("≠")
        assert [t for *_, t in searched(driver)] == [True, False]
        applied(driver)
        assert driver.words_labelled("LOC") == ["حلب"]
        driver.window.concordance.field.setFocus()
        driver.press("Ctrl+A")
        driver.type("مدينة حلب")
        searched(driver)
        panel.verb.setFocus()
        driver.press("Down")
        assert panel.operation == "resize"
        assert [t for *_, t in searched(driver)] == [True]
        applied(driver)
        assert driver.words_labelled("LOC") == ["مدينة حلب"]

    assert run(script, "open", four) == 0


def test_a_label_is_asked_for_before_anything_is_done(run, four):
    def script(driver):
        QTest.qWait(20)
        driver.caret_to("طائرات")
        driver.press("Shift+S")
        searched(driver)
        panel = driver.window.concordance
        driver.press("Ctrl+Return")
        assert panel.names.hasFocus()
        assert not driver.layer.annotations

    assert run(script, "open", four) == 0


def test_the_button_says_what_it_will_do_and_the_status_line_how_to_undo_it(run, four):
    """Others' annotations are found, but never changed."""
    with Project.open(four) as project:
        for annotator, label, documents in (("أحمد", "LOC", "ad"), ("B", "LOC", "b")):
            for id in documents:
                document = project.documents.get(id)
                at = document.text.index("حلب")
                made = Entity(f"{id}1", label, (Range(at, at + 3),))
                trigger = Event(f"{id}2", "AirStrike", Range(at, at + 3))
                project.layers.put(Layer(document, annotator, {made.id: made, trigger.id: trigger}))

    def script(driver):
        QTest.qWait(20)
        driver.press("Ctrl+Shift+F")
        panel = driver.window.concordance
        driver.type("label:LOC")
        assert [d for d, *_ in searched(driver)] == ["a", "d", "b"]
        assert panel.hits.words_there(panel.hits.hits[2]).endswith("· \u2068B\u2069")
        assert not any(map(panel.hits.conflicts, panel.hits.hits))
        driver.press("Down", "Ctrl+A")
        panel.verb.setFocus()
        driver.press("End")
        until(lambda: not driver.window.alike.bulk.busy)
        assert [int(n) for n in re.findall(r"\d+", panel.apply.text())] == [2, 2]
        said = heard(driver.window.desk.said)
        assert [d for d, *_ in applied(driver)] == ["b"]
        assert [int(n) for n in re.findall(r"\d+", said[-1])] == [2, 2]
        assert "Ctrl+Z" in said[-1]
        panel.list.setFocus()
        driver.press("Ctrl+A")
        until(lambda: not driver.window.alike.bulk.busy)
        assert not panel.apply.isEnabled()  # what is left is not ours

    assert run(script, "open", four) == 0
    assert places(four) == {"a": [], "b": [], "c": [], "d": []}
    assert places(four, "B")["b"] == [("LOC", "حلب")]
    with Project.open(four) as project:  # the event on the same words was not looked for
        assert len(project.layers.get(LayerKey("a", "أحمد")).annotations) == 1


def test_a_hit_on_an_annotation_brings_it_into_hand(run, four):
    def script(driver):
        label(driver, "حلب صباحا")
        driver.window.desk.let_go()
        driver.press("Ctrl+Shift+F")
        driver.type("حلب")
        searched(driver)
        driver.press("Down", "Enter")
        assert driver.window.desk.in_hand == driver.layer.entities()[0].id
        driver.press("Shift+S")
        searched(driver)
        assert driver.window.concordance.name == "LOC"

    assert run(script, "open", four) == 0


def test_who_looked_at_a_hit_comes_back_to_the_list_with_its_ticks(run, four):
    def script(driver):
        label(driver, "حلب صباحا")
        driver.press("Shift+S")
        searched(driver)
        panel = driver.window.concordance
        driver.press("Space", "Down", "Enter")
        assert driver.window.view.hasFocus()
        driver.press("Ctrl+Shift+F")
        assert panel.list.hasFocus()
        assert (panel.alike, panel.name) == (True, "LOC")
        assert [ticked for *_, ticked in searched(driver)] == [True, True]
        driver.press("Ctrl+Shift+F")  # from the list: to the search of the project
        assert panel.field.hasFocus()
        assert [ticked for *_, ticked in searched(driver)] == [False] * 7
        driver.press("Down", "Space", "Enter", "Ctrl+Shift+F")
        assert panel.list.hasFocus()
        assert [ticked for *_, ticked in searched(driver)].count(True) == 1

    assert run(script, "open", four) == 0


def test_documents_found_by_their_state_open_and_are_no_places_to_edit(run, four):
    def script(driver):
        QTest.qWait(20)
        driver.press("Ctrl+Shift+F")
        panel = driver.window.concordance
        driver.type("state:new")
        assert [(d, ticked) for d, _, ticked in searched(driver)] == [(d, False) for d in "abcd"]
        driver.press("Down", "Ctrl+A", "Ctrl+Return")
        assert panel.hits.chosen() == []
        driver.press("End", "Return")
        assert driver.layer.document.id == "d"
        assert driver.window.view.hasFocus()

    assert run(script, "open", four) == 0
    assert places(four) == {"a": [], "b": [], "c": [], "d": []}


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_name_that_the_scheme_does_not_know_is_told_with_those_near_it(run, four, language):
    def script(driver):
        QTest.qWait(20)
        driver.press("Ctrl+Shift+F")
        panel = driver.window.concordance
        name = driver.window.session.scheme.name("ORG", language)
        driver.type("label:ORGA")
        assert searched(driver) == []
        assert not panel.asked.note.isHidden()
        assert "ORGA" in panel.asked.note.text()
        assert name in panel.asked.note.text()
        driver.press("Backspace")
        searched(driver)
        assert panel.asked.note.isHidden()

    assert run(script, "open", four, language=language) == 0


def test_a_long_search_says_how_far_it_is_and_can_be_stopped(run, four, monkeypatch):
    monkeypatch.setattr("ui.alike.SOON", 0.0)
    monkeypatch.setattr("ui.alike.SLICE", -1.0)
    monkeypatch.setattr("ui.alike.PAUSE", 10_000)
    monkeypatch.setattr("storage.search.LETTERS", 1)

    def script(driver):
        QTest.qWait(20)
        driver.press("Ctrl+Shift+F")
        panel = driver.window.concordance
        driver.type("/الوفد|قصفت/")
        until(lambda: panel.hits.hits and not panel.asked.typing.isActive())
        assert "%" in panel.count.text()
        driver.press("Esc")
        assert panel.isVisible()
        assert not driver.window.alike._steps.isActive()
        assert [h.document for h in panel.hits.hits] == ["a"]
        driver.press("Esc")
        assert panel.isHidden()

    assert run(script, "open", four) == 0


@pytest.mark.parametrize("language", ["en", "ar"])
def test_in_the_list_the_digits_label_what_is_ticked_and_the_bar_says_so(run, four, language):
    def script(driver):
        window, scheme = driver.window, driver.window.session.scheme
        label(driver, "حلب صباحا")
        before = window.bar.bar
        driver.press("Shift+S")
        searched(driver)
        assert window.bar.bar.title != before.title
        assert [e.key for e in window.bar.bar.entries if e.checked] == [scheme.label_of["LOC"].key]
        driver.press(scheme.label_of["ORG"].key)
        assert window.concordance.name == "ORG"
        assert [e.key for e in window.bar.bar.entries if e.checked] == [scheme.label_of["ORG"].key]
        window.view.setFocus()
        assert window.bar.bar == before

    assert run(script, "open", four, language=language) == 0


def test_undo_and_redo_of_many_documents_stay_where_the_person_is(run, four):
    def script(driver):
        window = driver.window
        label(driver, "حلب صباحا")
        driver.press("Shift+S", "Shift+Tab", "Down")
        searched(driver)
        window.concordance.list.setFocus()
        applied(driver)
        window.session.show_document("c")
        window.view.setFocus()
        caret = window.view.caret
        said = heard(window.desk.said)
        driver.press("Ctrl+Z", "Ctrl+Y")
        assert driver.layer.document.id == "c"
        assert said == [f"{how} in other documents: label everything like it" for how in ("Undone", "Redone")]
        window.session.show_document("b")
        window.view.place_caret(0)
        driver.press("Ctrl+Z", "Ctrl+Y")
        assert (driver.layer.document.id, window.view.caret, caret) == ("b", 0, 0)
        driver.press("Ctrl+Shift+U")
        first = window.chooser._choices.shown[0]
        count = sum(len(found) for found in places_now(driver).values()) - 1  # the first was no part of it
        assert first.en.endswith(f"× {count}"), first

    assert run(script, "open", four) == 0


def places_now(driver):
    session = driver.window.session
    keys = [LayerKey(d, session.annotator) for d in session.project.documents.ids()]
    return {key.document: list(session.project.layers.get(key).entities()) for key in keys}
