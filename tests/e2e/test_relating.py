"""Relations, chains and curves from the keyboard, and how many keys a frame takes."""

import pytest
from PySide6.QtTest import QTest

import main
from storage.choosing import write_choices
from storage.project import Project

TEXT = "قصفت القوات الروسية حلب. وقال بيسكوف إن القوات الروسية انسحبت من حلب. وصل بيسكوف إلى موسكو اليوم."


@pytest.fixture
def small(tmp_path):
    """A project with one short report, in which nothing suggests."""
    path, text = tmp_path / "p.tawsim", tmp_path / "r.txt"
    text.write_text(TEXT, "utf-8")
    assert main.main(["new", str(path)]) == 0
    assert main.main(["import", str(path), str(text)]) == 0
    with Project.open(path) as project:
        write_choices(project, ())
    return path


def labelled(driver, words, key, nth=0):
    """Label a word by its digit and leave it in hand."""
    at = -1
    for _ in range(nth + 1):
        at = TEXT.index(words, at + 1)
    QTest.qWait(20)  # until the report has the keyboard
    driver.window.view.place_caret(at + 1)
    driver.press(key)
    return driver


def label_key(driver, label):
    return driver.window.session.scheme.label_of[label].key


@pytest.mark.parametrize("language", ["en", "ar"])
def test_two_keys_join_the_nearest_mention_of_the_same_name(run, small, language):
    def script(driver):
        key = label_key(driver, "PER")
        labelled(driver, "بيسكوف", key)
        labelled(driver, "بيسكوف", key, nth=1).press("C", "1")
        (relation,) = driver.layer.relations()
        assert relation.type == "same-as"
        words = [
            driver.layer.document.slice(driver.layer.find(x).ranges)
            for x in (relation.source, relation.target)
        ]
        assert words == ["بيسكوف", "بيسكوف"]
        assert driver.window.desk.frame is None
        driver.press("Ctrl+Z")
        assert driver.layer.relations() == []

    run(script, "open", small, language=language)


def test_a_relation_offers_only_what_the_scheme_lets_it_join(run, small):
    def script(driver):
        labelled(driver, "حلب", label_key(driver, "LOC"))
        labelled(driver, "موسكو", label_key(driver, "LOC"))
        labelled(driver, "بيسكوف", label_key(driver, "PER")).press("L")
        shown = [e.text for e in driver.window.digits.bar().entries]
        assert shown == ["Same as", "Located in", "Member of"]
        driver.press("2")
        ends = [driver.layer.document.slice(s.ranges) for s in driver.window.digits.fillers()]
        assert ends == ["حلب", "موسكو"]
        driver.press("Shift+1", "1", "L", "Down")
        assert [r.type for r in driver.layer.relations()] == ["located-in", "located-in"]
        driver.press("Delete", "Esc", "Esc")
        assert len(driver.layer.relations()) == 1

    run(script, "open", small)


def test_an_event_with_three_roles_takes_eight_keys(run, small):
    def script(driver):
        labelled(driver, "موسكو", label_key(driver, "LOC"))
        labelled(driver, "بيسكوف", label_key(driver, "PER"), nth=1)
        labelled(driver, "اليوم", label_key(driver, "DATE"))
        driver.window.view.place_caret(TEXT.index("وصل") + 1)
        before = driver.presses
        driver.press("E").type("Movement").press("Enter")
        typed = driver.presses - before - 2  # to filter the list; the likeliest type needs none
        roles = driver.window.frames.roles(driver.layer.events()[0])
        for role in ("Agent", "Destination", "Time"):
            driver.press(str(roles.index(role) + 1), "1")
        (event,) = driver.layer.events()
        assert {a.role for a in event.arguments} == {"Agent", "Destination", "Time"}
        assert driver.presses - before - typed == 8

    run(script, "open", small)


def test_all_curves_come_and_go_on_one_key(run, small):
    def script(driver):
        key = label_key(driver, "PER")
        labelled(driver, "بيسكوف", key)
        labelled(driver, "بيسكوف", key, nth=1).press("C", "1", "Esc")
        driver.window.view.place_caret(0)
        shown = []
        for _ in range(3):
            shown.append(len(driver.window.view.emphasis.curves))
            driver.press("Shift+R")
        assert shown == [0, 1, 0]

    run(script, "open", small)
