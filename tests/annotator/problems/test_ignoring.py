"""What a person said is no problem: in one place, or wherever it is the same."""

from annotator.model import Argument, Document, Entity, Event, Layer, Range
from annotator.problems import Ignored, Ignores, Problem, everywhere, problems
from annotator.scheme import load

NEWS = load()
TEXT = "حلب، ثم حلب، ثم دمشق،"


def found(*ranges: Range) -> tuple[Layer, list[Problem]]:
    made = Layer(Document("d", TEXT), "a", {str(r.start): Entity(str(r.start), "LOC", (r,)) for r in ranges})
    return made, [p for p in problems(NEWS, made) if p.kind == "edge"]


def test_ignored_here_is_told_elsewhere() -> None:
    layer, (first, second, third) = found(Range(0, 4), Range(8, 12), Range(16, 21))
    rule = Ignored(first.code, everywhere(first, layer), "d", "a", first.where)
    assert Ignores([rule]).part([first, second, third], layer) == ([second, third], [first])


def test_ignored_everywhere_is_ignored_on_the_same_words() -> None:
    layer, (first, second, third) = found(Range(0, 4), Range(8, 12), Range(16, 21))
    rule = Ignored(first.code, everywhere(first, layer))
    assert Ignores([rule]).part([first, second, third], layer) == ([third], [first, second])


def test_a_missing_role_is_the_same_for_all_events_of_a_type() -> None:
    some = (Argument("Time", value="unstated"),)
    events = [
        Event("v", "AirStrike", Range(0, 3), some),
        Event("w", "AirStrike", Range(8, 11), some),
        Event("x", "Protest", Range(16, 20), some),
    ]
    layer = Layer(Document("d", TEXT), "a", {e.id: e for e in events})
    missing = [p for p in problems(NEWS, layer) if p.code == "missing-role" and p.data == ("Agent",)]
    rule = Ignored("missing-role", everywhere(missing[0], layer))
    told, ignored = Ignores([rule]).part(missing, layer)
    assert [p.annotation for p in ignored] == ["v", "w"]
    assert [p.annotation for p in told] == ["x"]


def test_the_rule_for_the_project_is_named_first() -> None:
    layer, (first, *_) = found(Range(0, 4))
    here = Ignored(first.code, everywhere(first, layer), "d", "a", first.where, "أحمد", "2026")
    all_over = Ignored(first.code, everywhere(first, layer), who="سلمى")
    assert Ignores([here]).find(first, layer) == here
    assert Ignores([here, all_over]).find(first, layer) == all_over
