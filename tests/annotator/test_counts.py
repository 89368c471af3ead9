"""Quantities in words and digits as numbers."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotator.counts import Count, count, counts

EXACT = {
    "ثلاثة قتلى": 3,
    "قتيلان": 2,
    "قتيلين": 2,
    "شهيدا": 1,
    "قتيل واحد": 1,
    "مقتل شخص": 1,
    "١٢ جريحا": 12,
    "۱۲ جريحا": 12,
    "12 جريحًا": 12,
    "و12 جريحا": 12,
    "أحد عشر قتيلا": 11,
    "اثنا عشر جنديا": 12,
    "خمسة وعشرين مدنيا": 25,
    "مئة وخمسون": 150,
    "مائة شخص": 100,
    "ثلاث مئة": 300,
    "خمسمئة مقاتل": 500,
    "مئتا قتيل": 200,
    "ألف ومئتا قتيل": 1_200,
    "ألفا شخص": 2_000,
    "ثلاثة آلاف وخمسمئة": 3_500,
    "10 آلاف نازح": 10_000,
    "خمسة عشر ألفا": 15_000,
    "عشرين ألفا وثلاثمئة وخمسة": 20_305,
    "مئتي ألف": 200_000,
    "نصف مليون": 500_000,
    "مليون ونصف المليون": 1_500_000,
    "مليون ونصف": 1_500_000,
    "2.5 مليون": 2_500_000,
    "٢٫٥ مليون": 2_500_000,
    "تسعة ملايين": 9_000_000,
    "ثلاثة مليارات دولار": 3_000_000_000,
    "1,200 قتيل": 1_200,
    "1.200 قتيل": 1_200,
    "١٬٢٠٠": 1_200,
    "1.25": 1.25,
    "ثلاثة آلاف و200": 3_200,
    "مليون و200 ألف": 1_200_000,
    "ثلاث نساء وطفلين": 5,
    "3 نساء و2 أطفال": 5,
    "امرأة وطفلها": 2,
    "رجل وزوجته وثلاثة أطفال": 5,
    "ثلاثة رجال وامرأة": 4,
    "عشرون قتيلا وجريحا": 20,
    "خمسة أشخاص بينهم طفلان": 5,
    "10 قتلى بينهم 3 أطفال": 10,
}
OTHERS = {
    "عشرات القتلى": Count(20, 99),
    "مئات الجرحى": Count(200, 999),
    "الآلاف": Count(2_000, 9_999),
    "عشرات الآلاف": Count(20_000, 99_000),
    "بضعة أشخاص": Count(3, 9),
    "بضع مئات": Count(300, 900),
    "عدة قتلى": Count(3, None),
    "أكثر من 20 جريحا": Count(20, None),
    "ما لا يقل عن 13 قتيلا": Count(13, None),
    "13 قتيلا على الأقل": Count(13, None),
    "ما يزيد على مئة": Count(100, None),
    "أقل من عشرة": Count(None, 10),
    "ما لا يزيد عن 13": Count(None, 13),
    "نحو 50 شخصا": Count(50, 50, about=True),
    "حوالي ألف": Count(1_000, 1_000, about=True),
    "بين 20 و30 قتيلا": Count(20, 30),
    "بين عشرين وثلاثين قتيلا": Count(20, 30),
    "من ثلاثة إلى خمسة": Count(3, 5),
    "ثلاثة أو أربعة أشخاص": Count(3, 4),
    "20-30": Count(20, 30),
}


@pytest.mark.parametrize(("phrase", "number"), EXACT.items())
def test_a_number_is_read(phrase, number):
    found = count(phrase)
    assert found == Count(number, number)


@pytest.mark.parametrize(("phrase", "expected"), OTHERS.items())
def test_what_is_not_exact_is_a_range(phrase, expected):
    found = count(phrase)
    assert found == expected
    assert found.low != found.high or found.about


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("25 قتيلا و30 جريحا", (Count(25, 25), Count(30, 30))),
        ("٢٥ قتيلا و٣٠ جريحا", (Count(25, 25), Count(30, 30))),
        ("أكثر من 20 قتيلا و30 جريحا", (Count(20, None), Count(30, 30))),
        ("عشرات القتلى ومئات الجرحى", (Count(20, 99), Count(200, 999))),
        ("قتيلان وجريح", (Count(2, 2), Count(1, 1))),
        ("نحو ثلاث نساء وطفلين", (Count(5, 5, about=True),)),
        ("20%", ()),
        ("الأمة", ()),
    ],
)
def test_the_dead_and_the_wounded_are_two_numbers_and_people_are_one(phrase, expected):
    assert counts(phrase) == expected


@pytest.mark.parametrize(
    "phrase", ["", " ", "الناس", "20%", "عشرين بالمئة", "10 قتلى و20 جريحا", "15.3.2017"]
)
def test_what_is_no_one_number_is_none(phrase):
    assert count(phrase) is None


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("قتل أكثر من ", Count(20, None)),
        ("أصيب ما لا يقل عن ", Count(20, None)),
        ("قتل نحو ", Count(20, 20, about=True)),
        ("أقل من ", Count(None, 20)),
        ("نحو المدينة قتل ", Count(20, 20)),
        ("أكثر من 5. قتل ", Count(20, 20)),
    ],
)
def test_only_what_stands_right_before_qualifies(before, expected):
    assert count("20 مدنيا", before) == expected


def test_a_size_sorts_open_ends():
    assert [Count(20, None).size, Count(None, 5).size, Count(None, None).size] == [20, 5, 0]


@given(st.integers(0, 10**9))
def test_any_whole_number_is_read_in_any_digits(number):
    for zero in ("0", "٠", "۰"):
        written = str(number).translate({48 + i: ord(zero) + i for i in range(10)})
        assert count(f"{written} قتيلا") == Count(number, number)


UNITS = ["", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"]
TENS = ["", "", "عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"]
HUNDREDS = ["", "مئة", "مئتان", *(f"{u}مئة" for u in ("ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"))]


def below_thousand(number):
    """Written as in a newspaper."""
    parts = [HUNDREDS[number // 100]] if number >= 100 else []
    rest = number % 100
    if 0 < rest <= 10:
        parts.append(UNITS[rest])
    elif rest < 20 and rest:
        parts.append(f"{ {1: 'أحد', 2: 'اثنا'}.get(rest - 10, UNITS[rest - 10]) } عشر".strip())
    elif rest:
        parts += [UNITS[rest % 10]] if rest % 10 else []
        parts.append(TENS[rest // 10])
    return " و".join(parts)


def in_words(number):
    thousands, rest = divmod(number, 1000)
    counted = {0: [], 1: ["ألف"], 2: ["ألفان"]}.get(thousands)
    if counted is None:
        counted = [f"{below_thousand(thousands)} {'آلاف' if thousands <= 10 else 'ألفا'}"]
    return " و".join([*counted, *([below_thousand(rest)] if rest else [])])


@given(st.integers(1, 999_999).filter(lambda n: n // 1000 % 100 not in (1, 2) or n < 3000))
@example(51272)
def test_any_number_in_words_is_read(number):
    assert count(in_words(number)) == Count(number, number)


@given(st.text(max_size=60), st.text(max_size=30))
def test_no_text_makes_it_fail(phrase, before):
    found = count(phrase, before)
    assert found is None or found.low is not None or found.high is not None
