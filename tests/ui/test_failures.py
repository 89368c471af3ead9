"""What the core refuses is known to the window, sentence by sentence, so that it can be said in Arabic."""

import ast
import re
from pathlib import Path

import pytest

from annotator import errors, query
from annotator.errors import (
    ExpectedError,
    ImportFailed,
    ModelMissing,
    OverlapRefused,
    QueryInvalid,
    SuggesterFailed,
)
from annotator.formats import losses, scheme_brat_lost
from annotator.formats.claims import COUNTED
from annotator.scheme import load
from ui import failures, lost
from ui.details import DETAILS
from ui.failures import SENTENCES, in_arabic, isolated, line_words, sentence
from ui.lost import LOST, lost_words
from ui.papers import PAPERS
from ui.refused import REFUSED
from ui.words import failure_words

ROOT = Path(__file__).parents[2]
FILES = [f for part in ("annotator", "storage", "ui") for f in (ROOT / part).rglob("*.py")]
# What only the command line says stands there in English.
FILES = [
    f
    for f in FILES
    if f.parent.name not in ("commands", "many") and f.name not in ("suggest_file.py", "scores.py")
]
KINDS = {
    name for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, Exception)
}
ON_THE_COMMAND_LINE = {
    "No suggester is called x.",
    "A score is from 0 to 1, not x.",
    "`main.py shot` makes a picture.",
    "The picture could not be written to x.",
    "«x» sets nothing of a data card.",
    "Names: x.",
}


# Filled in with words that stand in rows of their own.
FILLED_IN = {"xx", "x is x", "x is x.", "x can't be writtenx.", "region xx", "span x, x,xx"}
PLACE = r"^(\w+ )?x(, one of its x)?: "  # what stands before a reason


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
                found |= {literal(x) for x in (*node.args, *(k.value for k in node.keywords))}
            if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") in ("hint", "told"):
                found.add(literal(node.value))
    return {row for row in found if re.search(r"\w{2}", row)}


def known(said: str) -> bool:
    """Itself, or what follows the place of which it is said."""
    return sentence(said) is not None or sentence(said.removeprefix("x: ")) is not None


def test_every_sentence_that_the_window_can_show_stands_in_the_table():
    assert {row for row in raised() if not known(row)} - FILLED_IN == ON_THE_COMMAND_LINE


def test_every_reason_why_a_row_is_refused_stands_in_the_table():
    reasons = set()
    for file in (ROOT / "annotator" / "formats").rglob("*.py"):
        if file.name.startswith("scheme"):
            continue
        for node in (x for x in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(x, ast.Call)):
            name = getattr(node.func, "id", "") or getattr(node.func, "attr", "")
            if name in ("ValueError", "Misplaced", "bad", "Error", "refuse"):  # Error: csv's
                reasons |= {literal(x) for x in (node.args[-1:] if name == "refuse" else node.args)}
    reasons = {re.sub(PLACE, "", r) for r in reasons if re.search(r"\w{2}", r)}
    assert {r for r in reasons if re.search(r"\w{2}", r) and sentence(r) is None} <= FILLED_IN
    assert sentence("it is no text") == ("it is no text", ())


def test_everything_that_a_format_loses_has_words():
    assert dict(losses.KINDS.values()) | dict(scheme_brat_lost.KINDS.values()) == LOST


def test_what_is_lost_is_counted_behind_its_words(monkeypatch):
    assert lost_words("1 note") == "1 note"
    monkeypatch.setattr(
        lost.QCoreApplication, "translate", lambda _, said: {"notes": "ملاحظات"}.get(said, said)
    )
    assert lost_words("1 note") == lost_words("1 notes") == "ملاحظات: \u20681\u2069"
    assert lost_words("something else") == "something else"
    said = "it was not taken, and the scheme here does not hold of it: 3 notes; 1 note"
    assert "ملاحظات: \u20683\u2069؛ ملاحظات: \u20681\u2069" in in_arabic(said)


def test_a_row_is_found_again_with_what_stands_in_it():
    for row in (*SENTENCES, *DETAILS, *PAPERS, *REFUSED):
        data = ("/a b/c", "the second", "0.5", "4")[: row.count("{")]
        assert sentence(row.format(*data)) == (row, data)


def test_what_positions_count_is_said_in_the_language_of_the_window(monkeypatch):
    monkeypatch.setattr(failures, "_translated", lambda row: row if "{" in row else "كذا")
    for words in COUNTED.values():
        assert sentence(words) == (words, ())
        said = f"a should cover «b» and covers «c»; all match when counted in {words} (--counted x)"
        assert in_arabic(said).endswith("all match when counted in كذا")


def test_sentences_of_others_are_nobodys():
    assert sentence("") is None
    assert sentence("The cat is on the mat.") is None


@pytest.fixture
def arabic(monkeypatch):
    table = {
        "The folder {0} does not exist.": "لا يوجد المجلد {0}.",
        "Is the server running?": "هل يعمل الخادم؟",
        "{0} is no regular expression: {1}.": "{0} ليس تعبيرًا نمطيًا: {1}.",
        "missing {0} at position {1}": "ينقصه {0} عند الموضع {1}",
        "{0} cannot be read: {1}.": "لا يمكن قراءة {0}: {1}.",
        "Permission denied": "لا صلاحية لذلك",
        "entity {0}": "الكيان {0}",
        "its {0} is not a string": "ليس {0} فيه نصًا",
        "{0} would be labelled twice, as {1} and as {2}, which the scheme refuses.": "{0} مرتين: {1} و{2}",
    }
    monkeypatch.setattr(failures, "_translated", lambda row: table.get(row, f"«{row}»"))


def test_in_arabic_the_sentence_is_said_and_a_path_in_it_turns_nothing(arabic):
    missing = ModelMissing("The folder /x does not exist.", "Is the server running?")
    assert failure_words(missing, "ar") == "لا يوجد المجلد \u2068/x\u2069. هل يعمل الخادم؟"
    odd = ModelMissing("The folder /x does not exist.", "Nobody knows this.")
    assert failure_words(odd, "ar") == "لا يوجد المجلد \u2068/x\u2069. \u2068Nobody knows this.\u2069"
    assert failure_words(missing, "en") == str(missing)


def test_what_is_wrong_with_an_expression_is_said_in_arabic(arabic):
    with pytest.raises(QueryInvalid) as refused:
        query.read("/(/", load())
    said = failure_words(refused.value, "ar")
    assert said == "\u2068/(/\u2069 ليس تعبيرًا نمطيًا: ينقصه \u2068)\u2069 عند الموضع \u20681\u2069."


def test_so_is_an_error_of_the_system_in_capitals_or_not(arabic):
    for why in ("Permission denied", "permission denied"):
        said = failure_words(ImportFailed(f"a.csv cannot be read: {why}."), "ar")
        assert said == "لا يمكن قراءة \u2068a.csv\u2069: لا صلاحية لذلك."


def test_a_refused_row_says_where_and_why(arabic):
    line = "/x/p.jsonl:3: entity e1: its note is not a string"
    assert line_words(line) == "\u2068/x/p.jsonl:3\u2069: الكيان \u2068e1\u2069: ليس \u2068note\u2069 فيه نصًا"
    line = "/x/p.jsonl:3: a: entity e1: the range 4–9 ends beyond the text, which has 7 characters"
    assert line_words(line).startswith("\u2068/x/p.jsonl:3: a\u2069: الكيان \u2068e1\u2069: «")
    assert in_arabic("event.txt") == "\u2068event.txt\u2069"


def test_lines_of_a_report_stay_as_they_are_in_english():
    assert line_words("/x/p.jsonl:3: not an object") == "/x/p.jsonl:3: not an object"


def test_a_refusal_names_labels_by_their_names(arabic):
    refused = OverlapRefused("«حلب» would be labelled twice, as LOC and as FAC, which the scheme refuses.")
    assert (
        failure_words(refused, "ar", load()) == "\u2068«حلب»\u2069 مرتين: \u2068مكان\u2069 و\u2068منشأة\u2069"
    )


def test_a_sentence_that_is_not_known_stands_behind_its_meaning():
    said = failure_words(SuggesterFailed("Something odd."), "ar")
    assert said == "A suggester did not answer as it should. \u2068Something odd.\u2069"
    assert failure_words(ImportFailed("Bad."), "ar").endswith("\u2068Bad.\u2069")


def test_what_the_window_itself_raises_is_in_its_language_already():
    assert failure_words(ExpectedError("يوجد الملف من قبل."), "ar") == "\u2068يوجد الملف من قبل.\u2069"


def test_in_the_window_no_sentence_speaks_of_an_option_that_cannot_be_typed():
    rows = [row.replace("{2}", "utf-16") for row in (*SENTENCES, *DETAILS, *PAPERS, *REFUSED)]
    assert [words for row in rows if "--" in (words := line_words(row))] == []
    said = "t.json:1: r: 1–2 should cover «a» and covers «b»; all match when counted in code points"
    typed = f"{said} (--counted codepoints)"
    assert line_words(typed) == said
    assert failure_words(ImportFailed(typed), "en") == said


def test_parts_of_a_path_stand_from_left_to_right_though_two_are_arabic():
    assert isolated("/x/للتوزيع/أحمد.tawsim") == "\u2066/\u200ex/\u200eللتوزيع/\u200eأحمد.tawsim\u2069"
    assert isolated("/x/للتوزيع/a.tawsim") == "\u2068/x/للتوزيع/a.tawsim\u2069"


def test_where_something_stands_is_said_in_arabic_too(arabic):
    line = "/x/t.json item 1: annotation of 1: region a should cover «زيد» and covers «عمر»"
    assert line_words(line) == (
        "«\u2068/x/t.json\u2069 item \u20681\u2069»: «annotation of \u20681\u2069»: "
        "««region \u2068a\u2069» should cover «\u2068زيد\u2069» and covers «\u2068عمر\u2069»»"
    )
    line = "/x/b.json document 1: 2: should cover «زيد» and covers «عمر»"
    said = line_words(f"{line}; all match when counted in UTF-16 units (--counted utf-16)")
    assert said.startswith("«\u2068/x/b.json\u2069 document \u20681\u2069»: \u20682\u2069: «")
    assert "--" not in said
