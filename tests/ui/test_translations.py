"""Every word of the interface is there in Arabic, and languages change at run time."""

import ast
from pathlib import Path
from string import Formatter

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QTextLayout, QTextOption

from annotator import scheme as schemes
from annotator.model import State, Verdict
from annotator.problems import MESSAGES, Problem, Severity
from annotator.suggest import REASONS
from scripts import translations
from ui import words
from ui.translations import FOLDER, install_digits, install_language, language_of


@pytest.fixture(autouse=True)
def as_before(qapp):
    yield
    install_language(qapp, "en")
    install_digits("latin", "en")


def test_nothing_is_missing_stale_or_unfinished(capsys):
    code = translations.main(["--check"])
    assert code == 0, capsys.readouterr().out


def test_no_words_stand_where_they_would_not_be_found():
    """What collects the words for translation does not look into f-strings."""
    for path in (Path(__file__).parents[2] / "ui").rglob("*.py"):
        for made in (n for n in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(n, ast.JoinedStr)):
            called = [n.func for n in ast.walk(made) if isinstance(n, ast.Call)]
            names = {f.attr for f in called if isinstance(f, ast.Attribute)}
            assert "tr" not in names, (path.name, made.lineno)


def test_the_built_files_are_those_of_the_sources(tmp_path):
    for name in translations.LANGUAGES:
        (tmp_path / f"tawsim_{name}.ts").write_bytes((FOLDER / f"tawsim_{name}.ts").read_bytes())
    translations.build(tmp_path)
    for name in translations.LANGUAGES:
        assert (tmp_path / f"tawsim_{name}.qm").read_bytes() == (FOLDER / f"tawsim_{name}.qm").read_bytes()


def test_a_translation_has_the_blanks_of_its_source():
    for (context, source), forms in translations._messages(FOLDER / "tawsim_ar.ts").items():
        fields = sorted(f for _, f, _, _ in Formatter().parse(source) if f is not None)
        for form in forms:
            assert sorted(f for _, f, _, _ in Formatter().parse(form) if f is not None) == fields, (
                context,
                source,
            )


def test_arabic_is_put_on_and_taken_off(qapp):
    install_language(qapp, "ar")
    assert QCoreApplication.translate("actions", "Undo") == "تراجع"
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    install_language(qapp, "en")
    assert QCoreApplication.translate("actions", "Undo") == "Undo"
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight


@pytest.mark.parametrize(
    ("n", "said"),
    [(0, "لا أحداث"), (1, "حدث واحد"), (2, "حدثان"), (5, "5 أحداث"), (11, "11 حدثًا"), (100, "100 حدث")],
)
def test_arabic_counts_in_its_six_forms(qapp, n, said):
    install_language(qapp, "ar")
    install_digits("latin", "ar")
    assert QCoreApplication.translate("StatusLine", "%Ln event(s)", "", n) == said


def test_digits_are_a_choice_of_the_person():
    install_digits("arabic", "en")
    assert words.number(1234.5, 2) == "١٢٣٤٫٥٠"
    install_digits("latin", "ar")
    assert words.number(1234) == "1234"
    assert QLocale().toString(7) == "7"


def test_counts_follow_the_choice_of_digits():
    """`%Ln` says a count in the digits that are installed, `%n` in Latin ones whatever was chosen."""
    for name in translations.LANGUAGES:
        forms = [f for found in translations._messages(FOLDER / f"tawsim_{name}.ts").values() for f in found]
        assert [f for f in forms if "%n" in f] == []


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("chosen", ["latin", "arabic"])
def test_the_parts_of_a_date_stand_from_left_to_right_in_either_digits(qapp, chosen, direction):
    install_digits(chosen, "ar")
    said = words.moment("2017-03-15T12:34:56")
    option = QTextOption()
    option.setTextDirection(direction)
    layout = QTextLayout(f"في {said}، وقع")
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    at = [i for i, c in enumerate(layout.text()) if c.isdigit()]
    assert len(at) == 12
    assert "١" in said if chosen == "arabic" else "1" in said
    x = [line.glyphRuns(i, 1)[0].boundingRect().center().x() for i in at]
    assert x == sorted(x)


def test_scores_and_counts_in_messages_follow_the_choice_but_words_of_the_report_do_not():
    install_digits("arabic", "en")
    assert (
        words.reason_words("model: 0.55; number: 28") == "model: \u2068٠٫٥٥\u2069; a number: \u206828\u2069"
    )
    problem = Problem("role-too-many", "e", ("Agent", "12", "1"))
    said = words.problem_words(problem, schemes.load(), "en", {})
    assert "١٢" in said
    assert not any(c in said for c in "0123456789")


def test_the_system_decides_where_the_person_does_not():
    assert language_of("ar") == "ar"
    assert language_of("en") == "en"
    assert language_of("system") in ("ar", "en")


def test_every_code_of_the_core_has_words():
    assert set(words.PROBLEMS) == set(MESSAGES)
    assert dict(MESSAGES) == words.PROBLEMS
    assert set(words.VERDICTS) == {None, *Verdict}
    assert set(words.STATES) == set(State)
    assert set(words.SEVERITIES) == set(Severity)
    assert set(words.REASONS) >= set(REASONS)


def test_words_of_a_reason_are_isolated():
    assert words.reason_words("number: 28 عنصرا") == "a number: \u206828 عنصرا\u2069"
    assert words.reason_words("something new") == "something new"
