"""How well people do: against known gold, against themselves, and among each other."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from annotator.card import Agreed
from annotator.model import Layer
from storage.gold.agreeing import read
from storage.project import Project

if TYPE_CHECKING:
    from annotator.agreement.measuring import Agreement, Sheet, Tick
    from annotator.scheme import Scheme

PARTS = {"entities": "entities", "events": "types", "arguments": "roles"}  # figure → part of an agreement
_AGAIN = "\0again"  # nobody is called so


@dataclass(frozen=True, slots=True)
class Score:
    """Of one person on so many documents: F1 of exact spans with their labels, None where there are none."""

    name: str
    documents: int
    entities: float | None
    events: float | None


def scores(
    pairs: Iterable[Sequence[Layer]], scheme: "Scheme", tick: "Tick" = lambda done, total: None
) -> list[Score]:
    """Of each person, over the pairs of layers (theirs first) of Overview.checks or Overview.agains. What
    `tick` raises ends the work."""
    from annotator.agreement.measuring import measure  # numpy, only where it is asked

    groups: dict[str, list[Sequence[Layer]]] = {}
    for one, two in pairs:
        two = replace(two, document=one.document, annotator=_AGAIN)  # a copy of the text has another id
        groups.setdefault(one.annotator, []).append((one, two))
    found = []
    for name, group in groups.items():
        sheet = measure(group, scheme, times=0, tick=tick).overall.sheet
        found.append(Score(name, len(group), _f1(sheet, "entities"), _f1(sheet, "events")))
    return found


def agreement(project: Project, documents: Container[str] | None = None) -> "Agreement | None":
    """Of finished layers, without intervals, on all documents or these; None where no document has two."""
    from annotator.agreement.measuring import measure

    shared, days = project.overview.shared()
    groups = [keys for keys in shared if documents is None or keys[0].document in documents]
    if not groups:
        return None
    return measure(read(project, groups), project.scheme, finished=days, times=0)


def agreed(project: Project, documents: Iterable[str]) -> tuple[Agreed, ...]:
    """Of each pair of people on these documents, as a data card says it."""
    found = agreement(project, frozenset(documents))
    return tuple(_agreed(c.pair, c.sheet) for c in found.pairs) if found else ()


def _agreed(pair: tuple[str, str], sheet: "Sheet") -> Agreed:
    figures = {f"{name} F1": f1 for name in PARTS if (f1 := _f1(sheet, name)) is not None}
    for measure, words in (("kappa", "words κ"), ("alpha", "words α")):
        value = sheet.corrected("entities", measure).value
        figures |= {} if value is None else {words: value}
    return Agreed(*pair, sheet.documents, figures)


def _f1(sheet: "Sheet", figure: str) -> float | None:
    return sheet.score(PARTS[figure], "exact").f1
