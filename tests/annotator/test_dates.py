"""Words for dates as days, told from Wednesday 15 March 2017."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.dates import Precision, When, day_of, when

DAY = date(2017, 3, 15)
SURE = {
    "أمس": "2017-03-14",
    "امس": "2017-03-14",
    "أمسِ": "2017-03-14",
    "البارحة": "2017-03-14",
    "اليوم": "2017-03-15",
    "غدا": "2017-03-16",
    "بعد غد": "2017-03-17",
    "أول أمس": "2017-03-13",
    "أول من أمس": "2017-03-13",
    "أمس الأول": "2017-03-13",
    "اليوم الأربعاء": "2017-03-15",
    "الثلاثاء": "2017-03-14",
    "يوم الأربعاء": "2017-03-15",
    "الأربعاء الماضي": "2017-03-08",
    "الأربعاء المقبل": "2017-03-22",
    "الجمعة القادم": "2017-03-17",
    "الخميس": "2017-03-09",
    "مساء أمس الثلاثاء": "2017-03-14",
    "15 آذار": "2017-03-15",
    "15 آذار/مارس 2017": "2017-03-15",
    "٣ كانون الثاني ٢٠١٦": "2016-01-03",
    "۳ دجنبر ۲۰۱۶": "2016-12-03",
    "1 تشرين الأول 2016": "2016-10-01",
    "الخامس عشر من تشرين الثاني 2016": "2016-11-15",
    "الحادي والعشرين من نيسان": "2017-04-21",
    "الأول من أيار": "2017-05-01",
    "يوم 5 أوت 2017": "2017-08-05",
    "الأحد 12 آذار": "2017-03-12",
    "15 آذار الماضي": "2016-03-15",
    "10 شباط المقبل": "2018-02-10",
    "15/3/2017": "2017-03-15",
    "١٥/٣/٢٠١٧": "2017-03-15",
    "15-3-2017": "2017-03-15",
    "15.3.2017": "2017-03-15",
    "15/03/17": "2017-03-15",
    "15/03/98": "1998-03-15",
    "15/3/2017 الموافق 3 محرم": "2017-03-15",
    "من 5/3/2017 إلى 7/3/2017": "2017-03-05/2017-03-07",
    "بين 2017-03-05 و2017-03-07": "2017-03-05/2017-03-07",
    "2017-03-15": "2017-03-15",
    "2017/3/15": "2017-03-15",
    "الثاني من الشهر الجاري": "2017-03-02",
    "قبل ثلاثة أيام": "2017-03-12",
    "بعد يومين": "2017-03-17",
    "قبل 10 أيام": "2017-03-05",
    "الليلة الماضية": "2017-03-14",
    "كانون الأول الماضي": "2016-12",
    "آذار 2016": "2016-03",
    "شهر غشت 2016": "2016-08",
    "3/2017": "2017-03",
    "الشهر الجاري": "2017-03",
    "الشهر الماضي": "2017-02",
    "2011": "2011",
    "عام ٢٠١١": "2011",
    "العام 2016": "2016",
    "ألفين وستة عشر": "2016",
    "العام المقبل": "2018",
    "هذا العام": "2017",
    "الأسبوع الماضي": "2017-03-06/2017-03-12",
    "بين 5 و7 آذار": "2017-03-05/2017-03-07",
    "5-7 آذار 2016": "2016-03-05/2016-03-07",
    "من الأحد إلى الثلاثاء": "2017-03-12/2017-03-14",
    "ليل الاثنين - الثلاثاء": "2017-03-13/2017-03-14",
    "بين 28 شباط و3 آذار 2017": "2017-02-28/2017-03-03",
    "بين 28 كانون الأول و3 كانون الثاني 2017": "2016-12-28/2017-01-03",
    "بين عامي 2011 و2015": "2011-01-01/2015-12-31",
    "من 2011 حتى 2015": "2011-01-01/2015-12-31",
    "2011-2015": "2011-01-01/2015-12-31",
    "1 محرم 1438 هـ الموافق 2 أكتوبر 2016": "2016-10-02",
}
UNSURE = {
    "منتصف آذار": "2017-03-11/2017-03-20",
    "مطلع 2016": "2016-01-01/2016-04-30",
    "أواخر العام الماضي": "2016-09-01/2016-12-31",
    "نهاية الأسبوع": "2017-03-17/2017-03-19",
    "صيف 2016": "2016-06-01/2016-08-31",
    "ربيع 2016": "2016-03-01/2016-05-31",
    "شتاء 2016": "2016-12-01/2017-02-28",
    "1 رمضان 1438": "2017-05-27",
    "15/6/1438 هـ": "2017-03-14",
    "في شهر رمضان": "2017-05-27/2017-06-25",
    "ربيع الأول 1438": "2016-12-01/2016-12-30",
    "جمادى الآخرة 1438": "2017-02-28/2017-03-28",
    "ذي القعدة 1437": "2016-08-05/2016-09-03",
    "عام 1438 هـ": "2016-10-03/2017-09-21",
    "3/15/2017": "2017-03-15",  # the month first
    "10 كانون الأول": "2016-12-10",  # a year guessed from afar
    "الاثنين 12 آذار": "2017-03-12",  # that was a Sunday
    "اليوم الثلاثاء": "2017-03-14",  # written the day before
    "قبل أسبوع": "2017-03-08",
    "منذ شهرين": "2017-01-15",
    "قبل عامين": "2015",
    "خلال الأيام الثلاثة الماضية": "2017-03-12/2017-03-15",
    "الـ48 ساعة الماضية": "2017-03-13/2017-03-15",
    "السنوات الخمس الماضية": "2012-03-15/2017-03-15",
    "حوالي 2011": "2011",
    "من الثلاثاء إلى الاثنين الماضي": "2017-03-14",  # the end before the beginning
    "آذار نيسان 2017": "2017-03",
    "تشرين 2016": "2016",
    "كانون آذار 2016": "2016-03",
    "29 شباط": "2016-02-29",
    "يوم 40 آذار": "2017-03",
    "قبل عقد": "2007",
    "هجوم 11 سبتمبر 2001": "2001-09-11",
}


@pytest.mark.parametrize(("phrase", "iso"), SURE.items())
def test_a_date_is_read(phrase, iso):
    found = when(phrase, DAY)
    assert found is not None
    assert (found.iso, found.sure) == (iso, True)


@pytest.mark.parametrize(("phrase", "iso"), UNSURE.items())
def test_what_is_guessed_is_not_sure(phrase, iso):
    found = when(phrase, DAY)
    assert found is not None
    assert (found.iso, found.sure) == (iso, False)


@pytest.mark.parametrize(
    "phrase",
    [
        "",
        "  ",
        "مطار",
        "ثلاثة أيام",
        "31 شباط 2017",
        "32/1/2017",
        "99999",
        "عيد الفطر",
        "عام 40",
        "45",
        "العقد الماضي",
        "الموافق",
        "30 صفر 1438",
        "x" * 300,
    ],
)
def test_what_says_no_date_is_none(phrase):
    assert when(phrase, DAY) is None


@pytest.mark.parametrize(
    ("phrase", "hour"),
    [
        ("الساعة 17:00 من يوم 5 مارس", "17:00"),
        ("الساعة الخامسة والنصف مساء الثلاثاء", "17:30"),
        ("الساعة العاشرة صباح الثلاثاء", "10:00"),
        ("الثلاثاء الساعة 10:30 ليلا", "22:30"),
        ("الثلاثاء الساعة الثانية ليلا", "02:00"),
        ("فجر الثلاثاء", "فجر"),
        ("الساعة 10 5 آذار", "10:00"),
        ("ظهر أمس", "ظهر"),
        ("ليلة الجمعة", "ليلة"),
        ("وليلة الجمعة", "ليلة"),
        ("صبيحة الثلاثاء", "صبيحة"),
    ],
)
def test_hours_are_kept_apart(phrase, hour):
    found = when(phrase, DAY)
    assert found is not None
    assert found.hour == hour
    assert found.precision is Precision.DAY
    assert found.first == found.last


def test_a_leap_day_far_from_any_leap_year_is_none():
    assert when("29 شباط", date(2018, 3, 15)) is None


def test_an_hour_alone_is_on_no_day():
    assert when("الساعة 10:30 صباحا", DAY) == When(None, None, Precision.PARTIAL, sure=False, hour="10:30")


@pytest.mark.parametrize(
    ("phrase", "before", "iso"),
    [
        ("ثلاثة أيام", "قتل قبل ", "2017-03-12"),
        ("يومين", "وبعد ", "2017-03-17"),
        ("غد", "بعد ", "2017-03-17"),
    ],
)
def test_the_word_right_before_gives_the_direction(phrase, before, iso):
    assert when(phrase, DAY, before).iso == iso


@pytest.mark.parametrize(
    "phrase", ["أمس", "الثلاثاء", "الأسبوع الماضي", "قبل ثلاثة أيام", "شهر رمضان", "صيفا"]
)
def test_without_the_documents_date_nothing_is_told_from_it(phrase):
    assert when(phrase) is None


@pytest.mark.parametrize(("phrase", "iso"), [("15 آذار", "--03-15"), ("آذار", "--03")])
def test_without_the_year_what_is_known_is_partial(phrase, iso):
    found = when(phrase)
    assert (found.iso, found.precision, found.first) == (iso, Precision.PARTIAL, None)


@pytest.mark.parametrize(
    ("written", "day"), [("2017-03-15", DAY), ("2017-03-15T10:00", DAY), ("2017", None), ("", None)]
)
def test_a_documents_date_is_a_day_or_none(written, day):
    assert day_of(written) == day


DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
LEVANTINE = [
    *("كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران"),
    *("تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول"),
]
EGYPTIAN = [
    *("يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو"),
    *("يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"),
]
WEEKDAYS = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"]


@given(DAYS, st.sampled_from(["0", "٠", "۰"]), st.sampled_from([LEVANTINE, EGYPTIAN]), DAYS)
def test_any_day_is_read_in_any_form(told, zero, months, day):
    forms = (
        told.isoformat(),
        f"{told.day}/{told.month}/{told.year}",
        f"{told.day} {months[told.month - 1]} {told.year}",
        f"{WEEKDAYS[told.weekday()]} {told.day} {months[told.month - 1]} {told.year}",
    )
    for form in forms:
        found = when(form.translate({48 + i: ord(zero) + i for i in range(10)}), day)
        assert (found.first, found.last, found.precision) == (told, told, Precision.DAY)


@given(st.integers(0, 6), DAYS)
def test_a_weekday_is_the_last_one_on_or_before_the_day(weekday, day):
    plain = when(WEEKDAYS[weekday], day).first
    last = when(f"{WEEKDAYS[weekday]} الماضي", day).first
    coming = when(f"{WEEKDAYS[weekday]} المقبل", day).first
    assert {plain.weekday(), last.weekday(), coming.weekday()} == {weekday}
    assert timedelta(0) <= day - plain < timedelta(7)
    assert timedelta(0) < day - last <= timedelta(7)
    assert timedelta(0) < coming - day <= timedelta(7)


@given(DAYS, st.integers(1, 28), st.integers(1, 12))
def test_a_day_without_a_year_is_within_half_a_year(day, of_month, month):
    found = when(f"{of_month} {EGYPTIAN[month - 1]}", day).first
    assert (found.day, found.month) == (of_month, month)
    assert abs((found - day).days) <= 183


LINES = (
    "أمس اليوم غد أول من قبل بعد منذ بين و إلى الثلاثاء الماضي المقبل 5 ٧ 31 2011 1438 آذار رمضان",
    "ربيع تشرين ذو الأول الثاني الآخر عشر شهر الشهر العام الأيام يومين ثلاثة ألف الساعة والنصف مساء",
    "منتصف نهاية صيف - / هـ الموافق هذا",
)
WORDS = st.sampled_from([word for line in LINES for word in line.split()])


@given(
    st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=9).map(" ".join)),
    st.none() | DAYS,
    st.text(max_size=9),
)
def test_no_text_makes_it_fail(phrase, day, before):
    found = when(phrase, day, before)
    if found is not None:
        assert (found.first is None) == (found.last is None)
        assert found.first is None or found.first <= found.last
        assert found.iso or found.hour
