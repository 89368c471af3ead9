"""What people said is no problem is in the file, with who said so and when."""

from dataclasses import replace
from pathlib import Path

from annotator.model import Document, Entity, Layer, LayerKey, Range
from annotator.problems import Ignored, everywhere, problems
from storage import Project

TEXT = "حلب، ثم حلب،"
KEY = LayerKey("d", "A")
HERE = Ignored("ends-mark", "حلب،", "d", "A", Range(0, 4), "سلمى", "2017-03-15T10:00:00+00:00")
EVERYWHERE = Ignored("ends-mark", "حلب،", who="سلمى", at="2017-03-15T10:01:00+00:00")
NOWHERE = Ignored("end-missing", "located-in", "d", "A", None, "سلمى", "2017-03-15T10:02:00+00:00")


def stored(project: Project) -> list[Ignored]:
    return [*project.ignoring.of(KEY)._rows.values()]


def test_what_is_ignored_comes_back_as_it_was_after_opening_again(closed: Path) -> None:
    with Project.open(closed) as project:
        for rule in (HERE, EVERYWHERE, NOWHERE):
            project.ignoring.add(rule)
    with Project.open(closed) as project:
        assert stored(project) == [HERE, EVERYWHERE, NOWHERE]


def test_the_first_to_ignore_it_is_remembered(project: Project) -> None:
    project.ignoring.add(HERE)
    project.ignoring.add(replace(HERE, who="أحمد", at="2018"))
    assert stored(project) == [HERE]


def test_it_is_told_again_when_that_is_taken_back(project: Project) -> None:
    for rule in (HERE, EVERYWHERE, NOWHERE):
        project.ignoring.add(rule)
    for rule in (HERE, NOWHERE):
        project.ignoring.remove(rule)
    assert stored(project) == [EVERYWHERE]


def test_a_layer_is_asked_for_its_own_and_for_those_of_the_project(project: Project) -> None:
    made = Layer(Document("d", TEXT), "A", {"e": Entity("e", "LOC", (Range(0, 4),))})
    (problem,) = [p for p in problems(project.scheme, made) if p.code == "ends-mark"]
    assert everywhere(problem, made) == HERE.same
    project.ignoring.add(HERE)
    assert project.ignoring.of(KEY).find(problem, made) == HERE
    assert project.ignoring.of(LayerKey("d", "B")).find(problem, made) is None
    assert project.ignoring.of(LayerKey("x", "A")).find(problem, made) is None
    project.ignoring.add(EVERYWHERE)
    assert project.ignoring.of(LayerKey("x", "B")).find(problem, made) == EVERYWHERE
