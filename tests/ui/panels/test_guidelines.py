"""What the scheme says of a label or type."""

import pytest

from ui.panels.guidelines import Guidelines


@pytest.fixture
def guidelines(qtbot):
    made = Guidelines()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_label_and_type_of_the_scheme_says_something(guidelines, scheme, language):
    for id in (*scheme.label_of, *scheme.type_of):
        guidelines.show_label(scheme, id, language)
        assert guidelines._text.toPlainText().strip()


def test_a_type_names_its_roles(guidelines, scheme):
    guidelines.show_label(scheme, "Attack", "en")
    assert "Agent" in guidelines._text.toPlainText()


def test_an_unknown_label_says_that_nothing_is_known(guidelines, scheme):
    guidelines.show_label(scheme, "???", "en")
    assert guidelines._text.toPlainText()


def test_nothing_is_left_of_another_project(guidelines, scheme):
    guidelines.show_label(scheme, "Attack", "en")
    guidelines.reset()
    assert guidelines._text.toPlainText() == guidelines._name.text() == ""
    guidelines.show_label(scheme, "Attack", "en")
    assert "Agent" in guidelines._text.toPlainText()
