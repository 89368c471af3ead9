"""Repairing text from printers: to letters in the order of reading, and ordinary text is left as it is."""

import re
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.papers import repair

LETTERS = st.text(
    st.sampled_from("ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىةًٌٍَُِّْـ 0123٤٥٦.,()«»abC\n\u200c"), max_size=60
)
FORMS = st.text(
    st.characters(min_codepoint=0xFB50, max_codepoint=0xFEFC)
    | st.sampled_from("ابل 12\n\u200f\u202b\u2067abc()"),
    max_size=60,
)


def shaped(word: str) -> str:
    """A word of letters that join on both sides, as presentation forms."""
    forms = {"initial": {}, "medial": {}, "final": {}, "isolated": {}}  # type: dict[str, dict[str, str]]
    for code in range(0xFE80, 0xFEF5):
        kind, letter = unicodedata.decomposition(chr(code)).split()
        forms[kind.strip("<>")][chr(int(letter, 16))] = chr(code)
    places = ["initial", *["medial"] * (len(word) - 2), "final"]
    return "".join(forms[place][c] for place, c in zip(places, word, strict=True))


@given(LETTERS)
def test_a_text_of_ordinary_letters_is_left_as_it_is(text: str) -> None:
    assert repair.repaired(text) == (text, {})


@given(FORMS)
def test_what_is_repaired_has_no_presentation_forms_and_no_controls(text: str) -> None:
    result, _ = repair.repaired(text)
    assert not re.search(f"[{repair.CONTROLS}]", result)
    assert not any(
        unicodedata.normalize("NFKC", c) != c
        for c in result
        if "\ufb50" <= c <= "\ufdff" or "\ufe70" <= c <= "\ufefc"
    )


@given(FORMS)
def test_repairing_twice_is_repairing_once(text: str) -> None:
    once, _ = repair.repaired(text)
    assert repair.repaired(once)[0] == once


def test_forms_become_letters_and_are_counted() -> None:
    assert repair.repaired(shaped("محمد")) == ("محمد", {"forms": 4})
    assert repair.repaired("\ufefb \ufdf2 \ufe76") == ("لا الله \u064e", {"forms": 3})


def test_other_compatibility_characters_are_none_of_its_business() -> None:
    assert repair.repaired("½ ﬁ ² ①")[0] == "½ ﬁ ² ①"


def test_a_line_in_the_order_of_the_page_is_turned_but_not_its_numbers() -> None:
    line = f"{shaped('محمد')} 12/5 {shaped('سعيد')} abc def"
    drawn = f"abc def {shaped('سعيد')[::-1]} 12/5 {shaped('محمد')[::-1]}"
    assert repair.repaired(line)[0] == "محمد 12/5 سعيد abc def"
    assert repair.repaired(drawn) == ("محمد 12/5 سعيد abc def", {"forms": 8, "lines": 1})


def test_controls_are_taken_out() -> None:
    assert repair.repaired("\u202bقال\u202c") == ("قال", {"controls": 2})


def test_the_order_of_the_page_is_undone_as_the_algorithm_made_it() -> None:
    cases = {
        "ab ١٢ تب": "بت ١٢ ab",
        "2026 - 2024 تب": "بت 2024 - 2026",
        "1,234.5 تب": "بت 1,234.5",
        "Windows 10 تب": "بت Windows 10",
        "ث word تب": "بت word ث",
    }
    for drawn, read in cases.items():
        assert "".join(drawn[i] for i in repair.order(drawn, rtl=True)) == read
    assert "".join("see تب now"[i] for i in repair.order("see تب now", rtl=False)) == "see بت now"


def test_a_lam_alef_that_was_read_backwards_is_turned() -> None:
    counts = repair.repaired("")[1]
    assert repair.ligature("ال", counts) == "لا"
    assert repair.ligature("أل", counts) == "لأ"
    assert repair.ligature("لا", counts) == "لا"
    assert +counts == {"ligatures": 2}
