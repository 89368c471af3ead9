"""What a fix is, and what every fix looks at."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from annotator import editing
from annotator.editing.draft import Draft, amended
from annotator.model import Change, Layer, Span
from annotator.problems.kinds import Problem
from annotator.scheme import Scheme

FIXES: Mapping[str, str] = MappingProxyType(
    {
        "trim": "Trim its edges",
        "clip": "End it with the text",
        "unite": "Make its parts one",
        "delete": "Delete it",
        "rename": "Call it {0}",
        "relabel": "Label it {0}",
        "relabel-all": "Label all {1} of these words {0}",
        "relabel-others": "Label the other {1} of these words {0}",
        "retype": "Make it {0}",
        "label": "Label it {0}",
        "label-all": "Label all {1} repeats {0}",
        "cut": "Leave {0} outside",
        "cut-all": "Leave proclitics outside all {0} of these names",
        "shorten": "End it where the other begins, or begin it where the other ends",
        "lengthen": "Let it hold the other",
        "narrow": "The trigger is {0}",
        "open-role": "Fill the role {0}",
        "open-roles": "Fill its roles",
        "fill": "Its {0}: {1}",
        "fill-all": "All expected roles: {0}",
        "empty": "Take it out of the role {0}",
        "move": "Move it to the role {0}",
        "set": "Set {0} to {1}",
        "unset": "Take {0} away",
        "turn": "Turn it round",
        "join": "Keep one of the two",
    }
)


@dataclass(frozen=True, slots=True)
class Fix:
    """One thing to do. `data` fills FIXES[name]. Without a `change` a person has to say more: the roles
    of the event that the problem stands on are to be opened, at `role` if there is one."""

    name: str
    change: Change | None
    data: tuple[str, ...] = ()
    role: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """What every fix looks at."""

    scheme: Scheme
    layer: Layer
    problem: Problem
    told: Sequence[Problem]
    new_id: Callable[[], str]

    @property
    def text(self) -> str:
        return self.layer.document.text

    def alike(self, data: tuple[str, ...]) -> list[Problem]:
        """All of this code and data."""
        return [p for p in self.told if p.code == self.problem.code and p.data == data]


def put(layer: Layer, name: str, *after: Span) -> Change:
    """These in place of what has their ids; nothing else is decided."""
    draft = Draft(name, layer)
    for span in after:
        draft.put(amended(draft, span))
    return draft.change()


def delete(case: Case, span: Span) -> Iterator[Fix]:
    yield Fix("delete", editing.delete(case.layer, [span.id]))
