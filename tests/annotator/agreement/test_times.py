"""Into which periods the work is split."""

from annotator.agreement.times import periods

IDS = [f"d{n}" for n in range(8)]


def test_a_few_days_are_told_by_the_day() -> None:
    done = {id: f"2026-11-0{1 + n // 3}T10:00:00" for n, id in enumerate(IDS)}
    unit, found = periods(IDS, done)
    assert unit == "day"
    assert [(name, len(numbers)) for name, numbers in found] == [
        ("2026-11-01", 3), ("2026-11-02", 3), ("2026-11-03", 2)
    ]  # fmt: skip


def test_longer_work_is_told_by_weeks_that_begin_on_monday() -> None:
    done = {"d0": "2026-11-04", "d1": "2026-11-06", "d2": "2026-11-30", "d3": "2026-12-01"}
    unit, found = periods(IDS[:4], done)
    assert (unit, [name for name, _ in found]) == ("week", ["2026-11-02", "2026-11-30"])


def test_where_nobody_knows_when_the_order_counts() -> None:
    unit, found = periods(IDS, {"d0": "2026-11-04"})
    assert unit == "quarter"
    assert [(name, sorted(numbers)) for name, numbers in found] == [
        ("1", [0, 1]), ("2", [2, 3]), ("3", [4, 5]), ("4", [6, 7])
    ]  # fmt: skip
    assert [len(numbers) for _, numbers in periods(IDS[:3], {})[1]] == [1, 1, 1]


def test_one_day_is_no_course_of_time() -> None:
    assert periods(IDS, dict.fromkeys(IDS, "2026-11-04"))[0] == "quarter"
