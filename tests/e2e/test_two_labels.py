"""Words that carry an annotation get another label, and a second one only when the person asks for it."""

import main
from annotator.model import Entity, Range, Suggestion, Verdict
from storage.project import Project
from tests.e2e.test_relating import TEXT, label_key, labelled, small

__all__ = ["small"]

AT = TEXT.index("بيسكوف")
WORDS = Range(AT, AT + len("بيسكوف"))


def labels(driver):
    return [e.label for e in driver.layer.entities()]


def propose(path, label, words=WORDS):
    """A suggestion that came after the annotation, as a second run of the suggesters brings it."""
    with Project.open(path) as project:
        (document,) = project.documents.ids()
        offered = Suggestion(
            Entity("offered", label, (words,), {"mention": "NAM"}), 0.9, "gazetteer", "gazetteer: x"
        )
        project.suggestions.add(document, [offered])


def test_a_digit_on_annotated_words_relabels_them_and_shift_adds_a_second_label(run, small):
    def script(driver):
        person, group = label_key(driver, "PER"), label_key(driver, "ORG")
        labelled(driver, "بيسكوف", person).press("Esc")
        assert driver.in_hand == ""
        driver.press(group)
        assert labels(driver) == ["ORG"]
        driver.press("Esc", f"Shift+{person}")
        assert sorted(labels(driver)) == ["ORG", "PER"]
        driver.press("Esc", label_key(driver, "LOC"))
        assert sorted(labels(driver)) == ["ORG", "PER"]
        assert "V" in driver.window.status.message

    run(script, "open", small)


def test_the_inspector_and_the_bar_say_what_the_words_at_the_caret_carry(run, small):
    def script(driver):
        labelled(driver, "بيسكوف", label_key(driver, "PER")).press("Esc")
        assert driver.window.inspector._origin.text() == "Annotated as Person. V takes it in hand."
        assert [e.key for e in driver.window.digits.bar().entries if e.checked] == [label_key(driver, "PER")]
        driver.press("V")
        assert driver.in_hand == driver.layer.entities()[0].id

    run(script, "open", small)


def test_a_digit_on_a_suggestion_relabels_the_annotation_on_its_words_and_decides_it(run, small):
    def first(driver):
        labelled(driver, "بيسكوف", label_key(driver, "ORG"))

    def second(driver):
        driver.until(driver.window.view.hasFocus).press("Tab")
        assert driver.in_hand == "offered"
        driver.press(label_key(driver, "PER"))
        assert labels(driver) == ["PER"]
        assert driver.layer.verdicts == {"offered": Verdict.REPLACED}
        driver.press("Ctrl+Z")
        assert (labels(driver), driver.layer.verdicts) == (["ORG"], {})

    run(first, "open", small)
    propose(small, "PER")
    run(second, "open", small)


def test_accepting_a_second_label_says_that_there_are_two(run, small):
    def first(driver):
        labelled(driver, "بيسكوف", label_key(driver, "ORG"))

    def second(driver):
        driver.until(driver.window.view.hasFocus).press("Tab", "Enter")
        assert sorted(labels(driver)) == ["ORG", "PER"]
        assert "Person" in driver.window.status.message
        assert "Organization" in driver.window.status.message

    run(first, "open", small)
    propose(small, "PER")
    run(second, "open", small)


def test_what_was_said_goes_with_the_document(run, small, tmp_path):
    (tmp_path / "second.txt").write_text("نص آخر", "utf-8")
    main.main(["import", str(small), str(tmp_path / "second.txt")])

    def script(driver):
        window = driver.window
        driver.until(window.view.hasFocus).press("A")
        assert window.status.message == "No annotation is in hand."
        driver.press("Ctrl+PgDown").until(window.view.hasFocus)
        assert driver.layer.document.text == "نص آخر"
        assert window.status.message == ""

    run(script, "open", small)
