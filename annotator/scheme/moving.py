"""What becomes of an annotation when the scheme changes, and when it changed since."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from annotator.model import Annotation, Argument, Entity, Event
from annotator.scheme import Scheme
from annotator.text import fold


@dataclass(frozen=True, slots=True)
class Move:
    """In `table`, what was `old` is now `new`.

    Only where the annotation stands on one of the `words` (folded), or has the `attribute` with the value
    `having`, when these are given.
    """

    table: str
    old: str
    new: str
    words: tuple[str, ...] = ()
    attribute: str = ""
    having: str = ""


def moved(annotation: Annotation, moves: Iterable[Move], words: Callable[[Annotation], str]) -> Annotation:
    """The annotation after the moves; itself when none concerns it. `words` gives what it stands on."""
    for move in moves:
        if _concerns(move, annotation, words):
            annotation = _moved(annotation, move)
    return annotation


def carried(annotation: Annotation, scheme: Scheme) -> Annotation:
    """The annotation under the names that what it names has in the scheme now."""
    moves = (Move(table, old, new) for table, names in scheme.now.items() for old, new in names.items())
    return moved(annotation, moves, lambda _: "")


def _concerns(move: Move, annotation: Annotation, words: Callable[[Annotation], str]) -> bool:
    if move.words and fold(words(annotation)).text.strip() not in move.words:
        return False
    return not move.attribute or getattr(annotation, "attributes", {}).get(move.attribute) == move.having


def _moved(annotation: Annotation, move: Move) -> Annotation:
    table, _, attribute = move.table.partition(".")
    if table == "attributes" and isinstance(annotation, Entity | Event):
        return _with_attributes(annotation, attribute, move)
    if table in ("roles", "values") and isinstance(annotation, Event):
        return replace(annotation, arguments=_arguments(annotation.arguments, move))
    if annotation.name != move.old:
        return annotation
    if isinstance(annotation, Entity):
        return replace(annotation, label=move.new) if table == "labels" else annotation
    if isinstance(annotation, Event):
        return replace(annotation, type=move.new) if table == "types" else annotation
    return replace(annotation, type=move.new) if table == "relations" else annotation


def _with_attributes(annotation: Entity | Event, attribute: str, move: Move) -> Annotation:
    has = annotation.attributes
    if attribute:
        now = {k: move.new if (k, v) == (attribute, move.old) else v for k, v in has.items()}
    elif move.old in has and move.new not in has:
        now = {move.new if k == move.old else k: v for k, v in has.items()}
    else:
        now = dict(has)
    return annotation if now == has else replace(annotation, attributes=now)


def _arguments(arguments: tuple[Argument, ...], move: Move) -> tuple[Argument, ...]:
    """Two that say the same after a merge are one."""
    now = [_with_argument(a, move) for a in arguments]
    return tuple(a for i, a in enumerate(now) if a not in now[:i])


def _with_argument(argument: Argument, move: Move) -> Argument:
    if move.table == "values":
        return replace(argument, value=move.new) if argument.value == move.old else argument
    return replace(argument, role=move.new) if argument.role == move.old else argument
