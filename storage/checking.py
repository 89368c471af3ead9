"""The problems of all layers of a project."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from annotator.model import Layer
from annotator.problems import Problem, Tallies, problems
from storage.project import Project


@dataclass(frozen=True, slots=True)
class Found:
    """One problem of one layer, and whether a person said that it is none."""

    layer: Layer
    problem: Problem
    ignored: bool


def check(project: Project, progress: Callable[[int, int], object] = lambda *_: None) -> Iterator[Found]:
    """In the order of the documents. Raises ProjectDamaged when a layer is not as it was stored."""
    tallies = Tallies()
    for document in project.naming.documents():
        tallies.put(document, project.naming.of(document))
    scheme, keys = project.scheme, project.layers.keys()
    for i, key in enumerate(keys):
        layer = project.layers.get(key)
        ignores = project.ignoring.of(key)
        for problem in problems(scheme, layer, tallies.besides(key.document)):
            yield Found(layer, problem, ignores.find(problem, layer) is not None)
        progress(i + 1, len(keys))
