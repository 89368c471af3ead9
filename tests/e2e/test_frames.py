"""Event frames from the keyboard: the likeliest type, and what fills a role without words."""

import pytest
from PySide6.QtCore import QPoint

from annotator.model import Argument, Entity, Event, Range, Suggestion
from storage.project import Project
from tests.e2e.test_relating import TEXT, small

__all__ = ["small"]


def offered(driver):
    driver.press("E")
    driver.until(driver.window.chooser.isVisible)
    return driver.window.chooser.shown()


@pytest.mark.parametrize(
    ("words", "type"), [("قصفت", "AirStrike"), ("انسحبت", "Territory"), ("وصل", "Movement")]
)
def test_the_likeliest_type_of_a_word_stands_first(run, small, words, type):
    def script(driver):
        driver.until(driver.window.view.hasFocus).caret_to(words)
        assert offered(driver)[0] == type
        driver.press("Esc")

    run(script, "open", small)


def test_for_a_word_that_no_list_knows_the_usual_type_of_the_document_stands_first(run, small):
    def script(driver):
        driver.until(driver.window.view.hasFocus).caret_to("وصل")
        assert offered(driver)[0] == "Movement"
        driver.press("Enter")
        driver.until(driver.window.view.hasFocus).press("Esc").caret_to("اليوم")
        assert offered(driver)[0] == "Movement"
        driver.press("Esc")

    run(script, "open", small)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_zero_says_unstated_at_once_and_asks_only_where_a_date_fits_too(run, small, language):
    def script(driver):
        window = driver.window
        driver.until(window.view.hasFocus).caret_to("وصل")
        offered(driver)
        driver.press("Enter")
        driver.until(window.view.hasFocus)
        (event,) = driver.layer.events()
        roles = window.frames.roles(event)
        driver.press(str(roles.index("Agent") + 1))
        assert window.digits.bar().entries[-1].text in ("Unstated", "غير مذكور")
        driver.press("0", str(roles.index("Time") + 1), "0")
        driver.until(window.chooser.isVisible)
        assert window.chooser.shown() == ["document-date", "unstated"]
        driver.press("1")
        (event,) = driver.layer.events()
        assert set(event.arguments) == {
            Argument("Agent", value="unstated"),
            Argument("Time", value="document-date"),
        }

    run(script, "open", small, language=language)


def test_attributes_are_set_one_after_the_other_with_shift(run, small):
    def script(driver):
        window = driver.window
        driver.until(window.view.hasFocus).caret_to("وصل")
        offered(driver)
        driver.press("Enter")
        driver.until(window.view.hasFocus).press("A", "Shift+2", "Shift+4", "8")
        assert window.digits.mode == "roles"
        (event,) = driver.layer.events()
        assert dict(event.attributes) == {"polarity": "negative", "modality": "alleged", "tense": "future"}
        driver.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
        (event,) = driver.layer.events()
        assert event.attributes["polarity"] == "positive"

    run(script, "open", small)


@pytest.mark.parametrize(("language", "sign"), [("en", "?"), ("ar", "؟")])
def test_the_bar_says_which_expected_roles_are_empty(run, small, language, sign):
    def script(driver):
        window = driver.window
        driver.until(window.view.hasFocus).caret_to("قصفت")
        offered(driver)
        driver.press("Enter")
        driver.until(window.view.hasFocus)

        def asked():
            return [e.text.endswith(sign) for e in window.digits.bar().entries]

        (event,) = driver.layer.events()
        expected = len(window.session.scheme.type_of[event.type].expected)
        assert asked()[:expected] == [True] * expected
        assert not any(asked()[expected:])
        driver.press("1", "0")
        assert asked()[0] is False

    run(script, "open", small, language=language)


def test_with_words_chosen_for_a_role_the_bar_names_those_words(run, small):
    def script(driver):
        window = driver.window
        driver.until(window.view.hasFocus).caret_to("وصل")
        offered(driver)
        driver.press("Enter")
        driver.until(window.view.hasFocus).press("1")
        role = window.desk.frame.role
        words = "حلب"
        at = driver.layer.document.text.index(words)
        window.view.select(Range(at, at + len(words)))
        assert window.digits.mode == "labels"
        bar = window.bar.bar
        assert bar.words == words
        assert window.session.scheme.name(role, "en") in bar.title

    run(script, "open", small)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_list_of_types_leaves_the_line_of_the_trigger_in_sight(run, small, language):
    def script(driver):
        window = driver.window
        driver.until(window.view.hasFocus)
        for words in ("وصل", "اليوم"):
            driver.caret_to(words)
            offered(driver)
            line = window.view.lines(window.desk.noun.ranges[0])
            line.translate(window.view.viewport().mapTo(window, QPoint(0, 0)))
            assert line.height() > 10
            assert not window.chooser.geometry().intersects(line)
            assert window.rect().contains(window.chooser.geometry())
            driver.press("Esc")

    run(script, "open", small, language=language)


def test_the_arrows_begin_with_what_fills_the_role_that_is_being_filled(run, small):
    def script(driver):
        window = driver.window
        driver.until(window.view.hasFocus).caret_to("وصل")
        offered(driver)
        driver.press("Enter")
        driver.until(window.view.hasFocus)
        (event,) = driver.layer.events()
        time = str(window.frames.roles(event).index("Time") + 1)
        driver.press(str(window.frames.roles(event).index("Agent") + 1), "0", time, "0")
        driver.until(window.chooser.isVisible).press("2", time, "Down", "Delete")
        (event,) = driver.layer.events()
        assert [a.role for a in event.arguments] == ["Agent"]

    run(script, "open", small)


def test_of_a_suggested_event_that_gets_a_filler_it_is_said_what_is_accepted_with_it(run, small):
    at = TEXT.index("وصل")
    words, spokesman, city = (
        Range(TEXT.index(w, at), TEXT.index(w, at) + len(w)) for w in ("وصل", "بيسكوف", "موسكو")
    )
    event = Event("v", "Movement", words, (Argument("Agent", "e1"),))
    with Project.open(small) as project:
        (id,) = project.documents.ids()
        found = (event, Entity("e1", "PER", (spokesman,)), Entity("e2", "LOC", (city,)))
        project.suggestions.add(id, [Suggestion(a, 0.9, "lists") for a in found])

    def script(driver):
        window = driver.window
        driver.until(window.view.hasFocus)
        window.desk.take("v")
        driver.press("R")
        roles = window.frames.roles(window.desk.event_of("v"))
        driver.press(str(roles.index("Destination") + 1), "1")
        (made,) = driver.layer.events()
        assert {a.role for a in made.arguments} == {"Agent", "Destination"}
        assert "accepted with what was suggested in it" in window.status.message
        assert "«بيسكوف»" in window.status.message

    run(script, "open", small)
