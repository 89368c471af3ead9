"""Recipes are kept under a name, replaced when they differ, and forgotten."""

import pytest

from storage.recipes import Recipe
from ui.dialogs.recipe_row import RecipeRow

ONE, TWO = Recipe("jsonl"), Recipe("conll")


@pytest.fixture
def row(qtbot):
    made = RecipeRow()
    qtbot.addWidget(made)
    made.show_recipes({"a": ONE})
    made.show_set(ONE)
    return made


def test_without_a_name_there_is_nothing_to_keep(row):
    assert not row.keep.isEnabled()
    assert not row.drop.isEnabled()


def test_a_new_name_is_kept_with_single_blanks(row):
    kept = []
    row.kept.connect(kept.append)
    row.name.setEditText("  my   recipe ")
    assert row.keep.text() == "Keep"
    row.keep.click()
    assert kept == ["my recipe"]


def test_one_that_is_there_can_be_forgotten_and_is_replaced_only_by_another(row):
    row.name.setEditText("a")
    assert row.drop.isEnabled()
    assert not row.keep.isEnabled()
    row.show_set(TWO)
    assert row.keep.isEnabled()
    assert row.keep.text() == "Replace"
    dropped = []
    row.dropped.connect(dropped.append)
    row.drop.click()
    assert dropped == ["a"]


def test_only_choosing_from_the_list_chooses(row):
    chosen = []
    row.chosen.connect(chosen.append)
    row.name.setEditText("a")
    row.show_recipes({"a": ONE, "b": TWO})
    assert row.said == "a"
    assert chosen == []
    row.name.activated.emit(1)
    assert chosen == ["b"]
