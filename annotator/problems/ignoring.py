"""Problems that a person said are none: here, or wherever the same is found."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotator.model import Layer, Range
from annotator.problems.kinds import Problem, everywhere


@dataclass(frozen=True, slots=True)
class Ignored:
    """What is ignored, since when (ISO 8601) and by whom. Without a `document` it is ignored in the whole
    project. `same` says which problems these are (see `everywhere`)."""

    code: str
    same: str
    document: str = ""
    annotator: str = ""  # whose layer
    where: Range | None = None
    who: str = ""
    at: str = ""


class Ignores:
    """Those that count for one layer."""

    def __init__(self, rows: Iterable[Ignored] = ()) -> None:
        self._rows = {(r.code, r.same, r.where if r.document else None, bool(r.document)): r for r in rows}
        self._codes = {r.code for r in self._rows.values()}

    def find(self, problem: Problem, layer: Layer) -> Ignored | None:
        """Why a problem is not told, or None: the rule for the project goes before that for the place."""
        if problem.code not in self._codes:
            return None
        same = everywhere(problem, layer)
        rule = self._rows.get((problem.code, same, None, False))
        return rule or self._rows.get((problem.code, same, problem.where, True))

    def part(self, found: Sequence[Problem], layer: Layer) -> tuple[list[Problem], list[Problem]]:
        """Those to be told, and those that are ignored."""
        told: list[Problem] = []
        ignored: list[Problem] = []
        for p in found:
            (told if self.find(p, layer) is None else ignored).append(p)
        return told, ignored
