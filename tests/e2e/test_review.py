"""A review by keys: three layers become gold, decision by decision."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.model import GOLD, LayerKey, State
from storage.project import Project
from tests.reviewed import LAYLA, OMAR, SARA, TEXT, reviewed
from ui.dialogs.discussing import DiscussDialog
from ui.dialogs.review_list import ReviewDialog
from ui.dialogs.review_rule import RuleDialog


@pytest.fixture
def project(tmp_path):
    return reviewed(tmp_path / "p.tawsim")


def gold(path, document="r1"):
    """What is stored: (name, words), sorted, and the state."""
    with Project.open(path) as stored:
        layer = stored.layers.get(LayerKey(document, GOLD))
        named = sorted((a.name, layer.document.slice(a.ranges)) for a in layer.annotations.values())
        return named, layer


def decided(path):
    with Project.open(path) as stored:
        return stored.reviews.of(LayerKey("r1", GOLD))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_review_from_the_first_dispute_to_the_next_document(run, project, language):
    def script(driver):
        window = driver.window
        view = window.view
        driver.until(view.hasFocus).press("Ctrl+R")
        assert window.session.reviewing
        assert driver.layer.annotator == GOLD
        assert window.review_board.panel.isVisible()
        cards = window.review_board.cards()
        assert [c.key for c in cards] == ["1", "2"]
        assert cards[0].passage.own == "سيرغي لافروف"
        driver.press("A", "1", "1")  # the name and Aleppo by A, then the attack
        assert window.reviewing.stop.role == "Place"
        driver.press("A", "Backspace")  # its place as Sara has it; no target
        (event,) = driver.layer.events()
        words = {
            a.role: driver.layer.document.slice(driver.layer.find(a.target).ranges) for a in event.arguments
        }
        assert words == {"Agent": "القوات الروسية", "Place": "مدينة حلب"}
        assert window.reviewing.unit().extent.start == TEXT.index("بيسكوف")
        driver.press("B", "2")  # an organization; nothing in Damascus
        assert window.reviewing.stops() == []
        driver.press("U").until(lambda: isinstance(QApplication.activeWindow(), RuleDialog)).press("Enter")
        driver.until(lambda: window.reviewing.review.tally().open == 0)
        driver.press("Ctrl+Enter")
        assert driver.layer.document.id == "r2"

    run(script, "open", project, language=language)
    named, layer = gold(project)
    assert layer.status.state is State.DONE
    assert ("ORG", "بيسكوف") in named
    assert ("LOC", "دمشق") not in named
    assert {d.who for d in decided(project).values()} == {"أحمد"}


def test_extent_from_one_and_label_from_another(run, project):
    def script(driver):
        driver.until(driver.window.view.hasFocus).press("Ctrl+R", "Tab")
        assert [c.name for c in driver.window.review_board.cards()] == ["Location", "Facility", "Location"]
        driver.press("Shift+A")
        assert driver.window.reviewing.extent_of == 0
        assert driver.window.digits.bar() is not None
        driver.press("B")

    run(script, "open", project)
    assert gold(project)[0] == [("FAC", "مدينة حلب")]


@pytest.mark.parametrize(
    ("keys", "left", "has"),
    [
        ("Shift+A", [], {"Agent": "القوات الروسية", "Place": "مدينة حلب"}),
        ("Shift+B", ["Target"], {"Agent": "القوات الروسية"}),  # Omar and Layla differ on the target
    ],
)
def test_all_roles_are_taken_at_once_but_those_on_which_their_sources_differ(run, project, keys, left, has):
    def script(driver):
        window = driver.window
        driver.until(window.view.hasFocus).press("Ctrl+R", "A", "1", "1")
        assert window.reviewing.stop.role == "Place"
        driver.press(keys)
        assert [s.role for s in window.reviewing.stops() if s.role] == left
        assert window.reviewing.stop.role == (left[0] if left else "")
        (made,) = driver.layer.events()
        words = {
            a.role: driver.layer.document.slice(driver.layer.find(a.target).ranges) for a in made.arguments
        }
        assert words == has

    run(script, "open", project)


def test_undo_brings_the_dispute_back_and_in_hand(run, project):
    def script(driver):
        driver.until(driver.window.view.hasFocus).press("Ctrl+R")
        first = driver.window.reviewing.stop
        driver.press("Backspace")
        assert driver.window.reviewing.stop != first
        driver.press("Ctrl+Z")
        assert driver.window.reviewing.stop == first
        assert driver.window.reviewing.unit().open

    run(script, "open", project)
    assert gold(project)[0] == []
    assert not decided(project)


def test_undo_of_the_own_layer_leaves_the_review_and_redo_of_gold_enters_it(run, project):
    def script(driver):
        window = driver.window
        driver.until(window.view.hasFocus).caret_to("حلب").press("3")
        driver.press("Ctrl+R", "A", "Ctrl+Z", "Ctrl+Z")
        assert not window.session.reviewing
        assert driver.layer.annotator == "أحمد"
        assert not driver.layer.annotations
        driver.press("Ctrl+Y", "Ctrl+Y")
        assert window.session.reviewing
        assert len(driver.layer.annotations) == 1

    run(script, "open", project)


def test_usual_keys_edit_gold_and_that_decides(run, project):
    def script(driver):
        window = driver.window
        driver.until(window.view.hasFocus).press("Ctrl+R", "Tab")
        key = window.reviewing.stop.unit
        driver.press("=")
        window.chooser.field.setText("GPE")
        window.chooser.field.setText("")
        driver.press("Down", "Enter")
        assert not window.reviewing.review.unit(key).open
        assert len(driver.layer.annotations) == 1

    run(script, "open", project)
    assert {d.judgment.verdict for d in decided(project).values()}


def test_one_persons_work_is_accepted_and_rejected_with_a_reason(run, project):
    def script(driver):
        window = driver.window
        driver.until(window.view.hasFocus)
        window.session.show_document("r2")
        driver.press("Ctrl+R", "Enter")
        assert driver.words_labelled("PER") == ["بيسكوف"]
        driver.press("Shift+Backspace")
        driver.until(window.chooser.isVisible).press("Down", "Enter")
        assert window.reviewing.review.tally().open == 0

    run(script, "open", project)
    with Project.open(project) as stored:
        found = stored.reviews.of(LayerKey("r2", GOLD))
        assert sorted(d.judgment.verdict for d in found.values()) == ["accepted", "rejected"]
        assert any(d.judgment.reason for d in found.values())


def test_the_annotator_sees_what_the_review_changed_and_why(run, project):
    def review(driver):
        driver.until(driver.window.view.hasFocus).press("Ctrl+R", "A", "1", "1", "A", "Backspace", "A")
        driver.press("Shift+Backspace")
        driver.until(driver.window.chooser.isVisible).press("Enter")
        assert driver.window.reviewing.stops() == []

    def read(driver):
        window = driver.window
        driver.until(window.view.hasFocus).press("Ctrl+Shift+D")
        rows = window.chooser._choices.shown
        signs = [row.en[0] for row in rows[:-1]]
        assert "≠" in signs
        assert "−" in signs
        assert any("نور" in row.detail for row in rows)
        driver.press("Enter")
        driver.until(window.view.hasFocus)
        assert driver.in_hand in driver.layer.annotations
        assert driver.layer.annotator == "ليلى"
        here = driver.in_hand
        driver.press(".")
        assert window.status.message != ""
        assert "نور" in window.status.message
        driver.press(",")
        assert driver.in_hand == here

    run(review, "open", project, annotator="نور")
    run(read, "open", project, annotator="ليلى")


def test_a_passage_is_discussed_and_the_thread_is_there_afterwards(run, project):
    def script(driver):
        window = driver.window
        driver.until(window.view.hasFocus).press("Ctrl+R", "Q")
        driver.until(lambda: isinstance(QApplication.activeWindow(), DiscussDialog))
        dialog = QApplication.activeWindow()
        dialog.field.setFocus()
        driver.type("why?").press("Ctrl+Enter")
        dialog.view.field.setPlainText("so")
        driver.press("Ctrl+Enter")
        assert len(window.session.project.threads.all()) == 1
        driver.press("Esc")
        assert any("(1)" in d.words for d in window.review_board.panel._shown)

    run(script, "open", project)
    with Project.open(project) as stored:
        (thread,) = stored.threads.open()
        assert [c.text for c in thread.comments] == ["why?", "so"]
        assert thread.where.start == TEXT.index("وزير")


def test_names_are_hidden_and_the_order_is_another(run, project):
    def script(driver):
        window = driver.window
        driver.until(window.view.hasFocus).press("Ctrl+R")
        assert "عمر" in " ".join(c.who for c in window.review_board.cards())
        window.reviewing.turn_blind()
        shown = [*window.review_board.cards(), *(c for c in window.review_board.panel.cards.cards)]
        assert not any(name in c.said for c in shown for name in (SARA, OMAR, LAYLA))
        assert window.review_board.panel.blind.isChecked()

    run(script, "open", project)


def test_the_list_of_reviews_opens_what_is_chosen_and_only_that_is_gone_through(run, project):
    def script(driver):
        window = driver.window
        driver.until(window.view.hasFocus).press("Ctrl+Shift+R")
        driver.until(lambda: isinstance(QApplication.activeWindow(), ReviewDialog))
        dialog = QApplication.activeWindow()
        assert dialog.table.rowCount() == 2
        dialog.table.setFocus()
        driver.press("Down", "Enter")
        driver.until(lambda: window.session.reviewing)
        assert driver.layer.document.id == "r2"
        assert window.reviewing.stop is not None

    run(script, "open", project)


def test_every_decision_can_be_made_with_the_mouse(run, project):
    def script(driver):
        window, view = driver.window, driver.window.view
        driver.until(view.hasFocus).press("Ctrl+R")
        QTest.qWait(50)
        mark = next(m for m in view.marks if m.start == TEXT.index("بيسكوف"))
        (box,) = view.rectangles(mark.ranges[0])
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint())
        assert window.reviewing.unit().extent == mark.ranges[0]
        cards = window.review_board.panel.cards
        place = cards.visualRect(cards.model().index(1, 0)).center()
        QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert driver.words_labelled("ORG") == ["بيسكوف"]

    run(script, "open", project)


def test_an_edge_moved_while_one_work_is_checked_accepts_and_corrects_in_one_undo(run, project):
    def script(driver):
        window = driver.window
        driver.until(window.view.hasFocus)
        window.session.show_document("r2")
        driver.press("Ctrl+R", "[")
        (made,) = driver.layer.entities()
        assert driver.layer.document.slice(made.ranges) == "بيسكوف إلى"
        assert not window.reviewing.unit().open
        driver.press("Ctrl+Z")
        assert not driver.layer.annotations
        driver.press("2")
        assert driver.words_labelled("ORG") == ["بيسكوف"]

    run(script, "open", project)


def test_a_finished_review_is_opened_again(run, project):
    def script(driver):
        window = driver.window
        driver.until(window.view.hasFocus).press("Ctrl+R", "Ctrl+Enter")
        assert driver.layer.document.id == "r1"  # says what is open
        driver.press("Ctrl+Enter")
        assert driver.layer.document.id == "r2"
        driver.press("Ctrl+PgUp")
        assert driver.layer.status.state is State.DONE
        assert "D\u2069 opens it again" in window.review_board.panel._empty.text()
        driver.press("D")
        assert driver.layer.status.state is State.IN_PROGRESS

    run(script, "open", project)


def test_letters_take_by_their_place_on_an_arabic_keyboard(run, project):
    def script(driver):
        driver.until(driver.window.view.hasFocus).press("Ctrl+R")
        first, second = (c.letter for c in driver.window.review_board.cards())
        assert (first, second) == ("(ش)", "(لا)")  # where A and B are; set apart, as the second reads «no»
        driver.type(first.strip("()"))
        assert driver.words_labelled("PER") == ["سيرغي لافروف"]

    run(script, "open", project, language="ar")


def test_words_that_nobody_chose_become_gold_and_decide_the_dispute(run, project):
    def script(driver):
        window = driver.window
        driver.until(window.view.hasFocus).press("Ctrl+R", "Tab")
        key = window.reviewing.stop.unit
        assert window.digits.bar() != window.bar.bar
        driver.press("Ctrl+Shift+Left", "Ctrl+Shift+Left", "Ctrl+Shift+Left")
        assert window.view.selection() is not None
        driver.press("3")
        (made,) = driver.layer.entities()
        assert made.label == "LOC"
        assert not window.reviewing.review.unit(key).open

    run(script, "open", project)
    assert decided(project)


def test_escape_lets_go_first_of_the_extent_then_of_the_dispute(run, project):
    def script(driver):
        window = driver.window
        driver.until(window.view.hasFocus).press("Ctrl+R", "Shift+A", "Esc")
        assert window.reviewing.extent_of is None
        assert window.reviewing.stop is not None
        driver.press("Esc")
        assert window.reviewing.stop is None
        driver.press("Tab")
        assert window.reviewing.stop is not None

    run(script, "open", project)


def test_a_reason_goes_with_the_decision_that_comes_next_or_with_the_one_in_hand(run, project):
    def script(driver):
        window = driver.window
        driver.until(window.view.hasFocus).press("Ctrl+R", "Z")
        driver.until(window.chooser.isVisible).press("Enter")
        driver.until(window.view.hasFocus).press("A")
        first = window.session.scheme.reasons[0].id
        reasons = [
            d.judgment.reason for d in window.session.project.reviews.of(LayerKey("r1", GOLD)).values()
        ]
        assert first in reasons
        driver.press("K", "Z")
        driver.until(window.chooser.isVisible).type("titles stay out").press("Up", "Enter")
        driver.until(window.view.hasFocus)
        assert "titles stay out" in window.review_board.panel._state.text()

    run(script, "open", project)
