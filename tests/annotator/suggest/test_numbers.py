"""Dates, casualties and counts."""

import pytest

from annotator.model import Document
from annotator.suggest import Kit
from annotator.suggest.merge import merge
from annotator.suggest.numbers import Numbers
from annotator.suggest.page import read


def numbers(kit: Kit, text: str) -> dict[str, str]:
    proposals = merge(Numbers(kit.lists).propose(read(Document("d", text))))
    return {text[p.start : p.end]: p.label for p in proposals}


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("وصل أمس إلى المدينة", "أمس"),
        ("وصل اليوم الخميس إلى المدينة", "اليوم الخميس"),
        ("وقع منذ أسبوعين في البلدة", "أسبوعين"),
        ("الأحد 20 نوفمبر/تشرين الثاني، بينما", "الأحد 20 نوفمبر/تشرين الثاني"),
        ("وقع في ديسمبر الماضي قرب", "ديسمبر الماضي"),
        ("منذ عام 2013 في البلاد", "عام 2013"),
        ("خلال ثلاثة أشهر من القتال", "ثلاثة أشهر"),
        ("في نهاية شهر رمضان المرجح", "نهاية شهر رمضان"),
        ("وصل ظهر الجمعة إلى جنيف", "ظهر الجمعة"),
        ("يوم ١٧ يوليو ٢٠١٦ في", "يوم ١٧ يوليو ٢٠١٦"),
    ],
)
def test_dates_and_durations_are_found_without_their_prepositions(kit: Kit, text: str, date: str) -> None:
    assert numbers(kit, text) == {date: "DATE"}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("قتل 28 عنصرًا من القوات", "28 عنصرًا"),
        ("قتل ٢٨ عنصرا من القوات", "٢٨ عنصرا"),
        ("واصيب 45 بينهم نساء", "45"),
        ("مقتل ستة أشخاص على الأقل", "ستة أشخاص"),
        ("سقط عشرات الجرحى في السوق", "عشرات الجرحى"),
        ("قتل شرطيان في الهجوم", "شرطيان"),
        ("إن 25 شخصا قتلوا في", "25 شخصا"),
        ("مقتل أحد عشر جنديا في", "أحد عشر جنديا"),
        ("قتل 4 من الجنود أمام", "4 من الجنود"),
        ("قتل 4 من رجال", "4 من رجال"),
        ("قتل 4 جنود الجمعة", "4 جنود"),
        ("مقتل عشرات الجنود أجانب", "عشرات الجنود"),
    ],
)
def test_counted_dead_and_wounded_are_casualties(kit: Kit, text: str, count: str) -> None:
    found = numbers(kit, text)
    assert {words for words, label in found.items() if label == "CASUALTY"} == {count}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("قطعت المياه عن 5.5 مليون شخص في", "5.5 مليون شخص"),
        ("بقيمة 600 ألف دينار وفق", "600 ألف دينار"),
        ("نزح عشرات الآلاف من البلدة", "عشرات الآلاف"),
        ("اعتقلت ثمانية فلسطينيين من", "ثمانية فلسطينيين"),
        ("يبلغ من العمر 17 سنة وكان", "17 سنة"),
        ("ارتفعت بنسبة 50% هذه", "50%"),
    ],
)
def test_other_counts_money_and_ages_are_quantities(kit: Kit, text: str, count: str) -> None:
    assert numbers(kit, text)[count] == "QUANTITY"


@pytest.mark.parametrize(
    "text", ["القرار 1701 الصادر", "اللواء 113 في دير الزور", "حي تشرين في دمشق", "رجل واحد"]
)
def test_numbers_in_names_and_months_in_names_are_left_alone(kit: Kit, text: str) -> None:
    assert numbers(kit, text) == {}
