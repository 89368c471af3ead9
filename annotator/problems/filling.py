"""Fixes of roles: what fills them goes out or elsewhere, what is empty is opened or said to be unstated."""

from collections.abc import Iterator
from dataclasses import replace
from functools import reduce

from annotator import editing
from annotator.model import Argument, Change, Event, Span
from annotator.problems import schemed
from annotator.problems.cases import Case, Fix, delete, put


def empty(case: Case, span: Span) -> Iterator[Fix]:
    """Into a role that fits and is free to take it, or out."""
    assert isinstance(span, Event)
    bad = [a for a in span.arguments if _is_bad(case, a)]
    kind = case.scheme.type_of.get(span.type)
    for role in kind.roles if kind else ():
        targets = [schemed.span_of(case.layer, a.target) for a in bad]
        suits = case.problem.code in ("filler-type", "role-not-allowed", "unknown-role") and all(
            t is not None and schemed.fits(case.scheme, role, t) and case.scheme.role_of[role].fits
            for t in targets
        )
        if suits and role != case.problem.data[0] and not case.scheme.role_of[role].retired:
            moved = {a: replace(a, role=role) for a in bad}
            arguments = tuple(dict.fromkeys(moved.get(a, a) for a in span.arguments))
            yield Fix("move", _with_arguments(case, span, arguments, "fill role"), (role,))
    kept = tuple(a for a in span.arguments if a not in bad)
    yield Fix("empty", _with_arguments(case, span, kept, "empty role"), (case.problem.data[0],))


def _is_bad(case: Case, argument: Argument) -> bool:
    code, data = case.problem.code, case.problem.data
    if argument.role != data[0]:
        return False
    if code in ("unknown-role", "role-not-allowed"):
        return True
    return data[1] in (argument.target, argument.value)


def _with_arguments(case: Case, event: Event, arguments: tuple[Argument, ...], name: str) -> Change:
    return put(case.layer, name, replace(event, arguments=arguments))


def missing(case: Case, span: Span) -> Iterator[Fix]:
    """Open the role, or say that the text does not fill it."""
    (role,) = case.problem.data
    yield Fix("open-role", None, (role,), role)
    for value in schemed.values_for(case.scheme, role)[::-1]:  # unstated is likelier than a date
        argument = Argument(role, value=value.id)
        yield Fix("fill", editing.fill(case.layer, span.id, argument), (role, value.id))


def open(case: Case, _: Span) -> Iterator[Fix]:
    """Too many fillers, or too few: only a person knows which."""
    yield Fix("open-role", None, case.problem.data[:1], case.problem.data[0])


def bare(case: Case, span: Span) -> Iterator[Fix]:
    assert isinstance(span, Event)
    yield Fix("open-roles", None)
    kind = case.scheme.type_of.get(span.type)
    if kind is not None and kind.expected:
        common = (schemed.values_for(case.scheme, role) for role in kind.expected)
        for value in reduce(lambda some, more: [v for v in some if v in more], common):
            arguments = tuple(Argument(role, value=value.id) for role in kind.expected)
            change = _with_arguments(case, span, arguments, "fill role")
            yield Fix("fill-all", change, (value.id,))
    if not any(isinstance(a, Event) and a.uses(span.id) for a in case.layer.annotations.values()):
        yield from delete(case, span)  # else an event that it fills might be left with nothing
