"""Every word of the interface is there in Arabic, and languages change at run time."""

from string import Formatter

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt

from annotator.model import State, Verdict
from annotator.problems import MESSAGES, Severity
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
