"""What suggesters raise is known to the window, sentence by sentence, so that it can be said in Arabic."""

import ast
import re
from pathlib import Path

import pytest

from annotator.errors import ImportFailed, ModelMissing, SuggesterFailed
from ui import words
from ui.failures import SENTENCES, sentence
from ui.words import failure_words

ROOT = Path(__file__).parents[2]
FILES = [
    *(ROOT / "annotator" / "suggest").rglob("*.py"),
    ROOT / "annotator" / "camel.py",
    ROOT / "annotator" / "query.py",
]
KINDS = ("ModelMissing", "SuggesterFailed", "QueryInvalid")
ON_THE_COMMAND_LINE = {"No suggester is called x.", "There are x.", "A score is from 0 to 1, not x."}


def literal(node: ast.expr) -> str:
    """A string as it stands in the code, `x` for what is filled in; empty for anything else."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(v.value if isinstance(v, ast.Constant) else "x" for v in node.values)
    return ""


def raised() -> set[str]:
    found = set()
    for file in FILES:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in KINDS:
                found |= {literal(x) for x in node.args}
            if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") in ("hint", "told"):
                found.add(literal(node.value))
    return {row for row in found if re.search(r"\w{2}", row)}


def test_every_sentence_that_a_suggester_raises_stands_in_the_table():
    assert {row for row in raised() if sentence(row) is None} == ON_THE_COMMAND_LINE


@pytest.mark.parametrize("row", SENTENCES)
def test_a_row_is_found_again_with_what_stands_in_it(row):
    data = ("/a b/c", "the second", "0.5")[: row.count("{")]
    assert sentence(row.format(*data)) == (row, data)


def test_sentences_of_others_are_nobodys():
    assert sentence("") is None
    assert sentence("The disk is full.") is None


def test_in_arabic_the_sentence_is_said_and_a_path_in_it_turns_nothing(monkeypatch):
    table = {
        "The folder {0} does not exist.": "لا يوجد المجلد {0}.",
        "Is the server running?": "هل يعمل الخادم؟",
    }
    monkeypatch.setattr(words, "translated", lambda context, row: table.get(row, row))
    missing = ModelMissing("The folder /x does not exist.", "Is the server running?")
    assert failure_words(missing, "ar") == "لا يوجد المجلد \u2068/x\u2069. هل يعمل الخادم؟"
    odd = ModelMissing("The folder /x does not exist.", "Nobody knows this.")
    assert failure_words(odd, "ar") == "لا يوجد المجلد \u2068/x\u2069. \u2068Nobody knows this.\u2069"
    assert failure_words(missing, "en") == str(missing)


def test_a_sentence_that_is_not_known_stands_behind_its_meaning():
    said = failure_words(SuggesterFailed("Something odd."), "ar")
    assert said == "A suggester did not answer as it should. \u2068Something odd.\u2069"
    assert failure_words(ImportFailed("Bad."), "ar").endswith("\u2068Bad.\u2069")
