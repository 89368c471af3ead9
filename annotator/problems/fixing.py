"""What can be done about a Problem, as Changes: nothing here changes anything.

Each Change makes its problem go away and adds none of its kind. The first fix is the likeliest.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from types import MappingProxyType

from annotator import editing
from annotator import text as arabic
from annotator.editing.draft import Draft, amended, settle
from annotator.editing.spans import united
from annotator.model import Argument, Change, Entity, Event, Layer, Range, Relation, Span
from annotator.problems import names, schemed
from annotator.problems.edges import trimmed
from annotator.problems.kinds import Problem
from annotator.scheme import Scheme, Value

FIXES: Mapping[str, str] = MappingProxyType(
    {
        "trim": "Trim its edges",
        "clip": "End it with the text",
        "unite": "Make its parts one",
        "delete": "Delete it",
        "rename": "Call it {0}",
        "relabel": "Label it {0}",
        "relabel-all": "Label all {1} of these words {0}",
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
_WORDS = 9  # of a long trigger that are offered


@dataclass(frozen=True, slots=True)
class Fix:
    """One thing to do. `data` fills FIXES[name]. Without a `change` a person has to say more: the roles
    of the event that the problem stands on are to be opened, at `role` if there is one."""

    name: str
    change: Change | None
    data: tuple[str, ...] = ()
    role: str = ""


def fixes(
    scheme: Scheme,
    layer: Layer,
    problem: Problem,
    told: Sequence[Problem] = (),
    *,
    new_id: Callable[[], str],
) -> Iterator[Fix]:
    """What can be done about a problem of this layer; `told` are all its problems, of which some may be
    mended at once. Nothing when the problem is of another state of the layer."""
    annotation = layer.annotations.get(problem.annotation)
    if annotation is None:
        return
    case = _Case(scheme, layer, problem, told, new_id)
    if isinstance(annotation, Relation):
        yield from _of_relation(case, annotation)
        return
    for fix in _OF.get(problem.code, _delete)(case, annotation):
        if fix.change is None or not fix.change.empty:
            yield fix


@dataclass(frozen=True, slots=True)
class _Case:
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


# ---- edges and extents ------------------------------------------------------------------------


def _trim(case: _Case, span: Span) -> Iterator[Fix]:
    ranges = list(span.ranges)
    while True:  # parts that touch become one, whose edges may be others
        clean = [trimmed(case.text, r) if r.end <= len(case.text) else r for r in ranges]
        after = list(united(r for r in clean if r is not None))
        if after == ranges:
            break
        ranges = after
    if ranges:
        yield Fix("trim", _with_ranges(case.layer, span, ranges))
    yield from _delete(case, span)


def _clip(case: _Case, span: Span) -> Iterator[Fix]:
    parts = [Range(r.start, min(r.end, len(case.text))) for r in span.ranges if r.start < len(case.text)]
    if parts:
        yield Fix("clip", _with_ranges(case.layer, span, united(parts)))
    yield from _delete(case, span)


def _unite(case: _Case, span: Span) -> Iterator[Fix]:
    yield Fix("unite", _with_ranges(case.layer, span, united(span.ranges)))


def _with_ranges(layer: Layer, span: Span, ranges: Sequence[Range]) -> Change:
    draft = Draft("resize", layer)
    if isinstance(span, Event):
        settle(draft, amended(draft, replace(span, trigger=ranges[0])))
    else:
        settle(draft, amended(draft, replace(span, ranges=tuple(ranges))))
    return draft.change()


def _delete(case: _Case, span: Span) -> Iterator[Fix]:
    yield Fix("delete", editing.delete(case.layer, [span.id]))


def _cross(case: _Case, span: Span) -> Iterator[Fix]:
    """Beside the other, around it, or gone; only what crosses nothing new is offered."""
    other = schemed.span_of(case.layer, case.problem.data[0])
    if isinstance(other, Entity) and len(span.ranges) == len(other.ranges) == 1:
        a, b = span.ranges[0], other.ranges[0]
        beside = Range(a.start, b.start) if a.start < b.start else Range(b.end, a.end) if b.end < a.end else a
        around = Range(min(a.start, b.start), max(a.end, b.end))
        before = _crossed(case.layer, span, a)
        for name, words in (("shorten", trimmed(case.text, beside)), ("lengthen", around)):
            if a.crosses(b) and words is not None and _crossed(case.layer, span, words) < before:
                yield Fix(name, _with_ranges(case.layer, span, [words]))
    yield from _delete(case, span)


def _crossed(layer: Layer, span: Span, words: Range) -> set[str]:
    return {
        e.id
        for e in layer.annotations.values()
        if isinstance(e, Entity) and e.id != span.id and any(r.crosses(words) for r in e.ranges)
    }


def _double(case: _Case, span: Span) -> Iterator[Fix]:
    if isinstance(schemed.span_of(case.layer, case.problem.data[0]), Entity):
        yield Fix("join", editing.join(case.layer, case.problem.data[0], span.id))


def _narrow(case: _Case, span: Span) -> Iterator[Fix]:
    """To one of its words, without the proclitics."""
    trigger = span.extent
    inner = arabic.words(case.text[trigger.start : trigger.end])
    for word in islice(inner, _WORDS):
        words = arabic.core(case.text, Range(trigger.start + word.start, trigger.start + word.end))
        yield Fix("narrow", _with_ranges(case.layer, span, [words]), (case.text[words.start : words.end],))
    yield from _delete(case, span)


# ---- names ------------------------------------------------------------------------------------


def _cut(case: _Case, _: Span) -> Iterator[Fix]:
    """Here, or at all the same names."""
    alone = Draft("resize", case.layer)
    _cut_one(alone, case.problem)
    here = alone.change()
    if not here.empty:
        yield Fix("cut", here, case.problem.data)
    rest = _rest(case.text, case.problem)
    same = [p for p in case.told if p.code == "proclitic" and _rest(case.text, p) == rest]
    if len(same) > 1:
        draft = Draft("resize all", case.layer)
        for p in same:
            _cut_one(draft, p)
        yield Fix("cut-all", draft.change(), (str(len(same)),))


def _rest(text: str, problem: Problem) -> str:
    """The folded name without the proclitic that is told."""
    assert problem.where is not None
    words = names.without(text, problem.where, len(problem.data[0]))
    return names.form_of(text[words.start : words.end]) if words is not None else ""


def _cut_one(draft: Draft, problem: Problem) -> None:
    """Of an entity that already stands on other words than the problem nothing is cut."""
    span = schemed.span_of(draft.layer, problem.annotation)
    if isinstance(span, Entity) and span.ranges == (problem.where,):
        words = names.without(draft.layer.document.text, span.extent, len(problem.data[0]))
        if words is not None:
            draft.put(amended(draft, replace(span, ranges=(words,))))


def _conflict(case: _Case, span: Span) -> Iterator[Fix]:
    """As the others are; all that are told with these words, as the others are."""
    (label,) = case.problem.data
    yield Fix("relabel", _labelled(case, [span], label), (label,))
    form = names.form_of(case.layer.document.slice(span.ranges))
    same = [
        p.annotation
        for p in case.told
        if p.kind == "label-conflict"
        and p.where is not None
        and names.form_of(case.text[p.where.start : p.where.end]) == form
    ]
    spans = [schemed.span_of(case.layer, id) for id in dict.fromkeys(same)]
    others = [s for s in spans if s is not None and s.name != label]
    if len(others) > 1:
        yield Fix("relabel-all", _labelled(case, others, label), (label, str(len(others))))


def _labelled(case: _Case, spans: Sequence[Span], label: str) -> Change:
    """Relabelled; a mention's kind goes where the label has none."""
    known = {a.id for a in case.scheme.attributes_of(label)}
    draft = Draft("relabel" if len(spans) == 1 else "relabel all", case.layer)
    for span in spans:
        if isinstance(span, Entity):
            kept = {k: v for k, v in span.attributes.items() if k != "mention" or k in known}
            draft.put(amended(draft, replace(span, label=label, attributes=kept)))
    return draft.change()


def _repeat(case: _Case, model: Span) -> Iterator[Fix]:
    """A mention like the one that it repeats, here or at all its repeats."""
    (label,) = case.problem.data
    mention = model.attributes.get("mention", "")
    same = [p for p in case.alike((label,)) if p.annotation == model.id]
    places = [p.where for p in same if p.where is not None]
    if case.problem.where is not None:
        here = [case.problem.where]
        change = editing.label(case.layer, here, label, id=case.new_id(), mention=mention)
        yield Fix("label", change, (label,))
    if len(places) > 1:
        ids = [case.new_id() for _ in places]
        change = editing.label_all(case.layer, places, label, ids=ids, mention=mention)
        yield Fix("label-all", change, (label, str(len(places))))


# ---- what the scheme knows --------------------------------------------------------------------


def _name(case: _Case, span: Span) -> Iterator[Fix]:
    """Of the scheme's labels, or types, those that are spelled alike first."""
    known = case.scheme.type_of if isinstance(span, Event) else case.scheme.label_of
    offered = (id for id, row in known.items() if not row.retired)
    likely = sorted(offered, key=lambda x: x.casefold() != span.name.casefold())
    for name in likely:
        if isinstance(span, Event):
            yield Fix("retype", editing.relabel(case.layer, span.id, name), (name,))
        else:
            yield Fix("relabel", _labelled(case, [span], name), (name,))
    yield from _delete(case, span)


def _bidi(case: _Case, span: Span) -> Iterator[Fix]:
    """The same names without the signs."""
    name = schemed.BIDI.sub("", span.name)
    if name:
        draft = Draft("relabel", case.layer)
        if isinstance(span, Event):
            plain = [replace(a, role=schemed.BIDI.sub("", a.role)) for a in span.arguments]
            arguments = tuple(a for a in plain if a.role)
            draft.put(amended(draft, replace(span, type=name, arguments=arguments)))
        else:
            draft.put(amended(draft, replace(span, label=name)))
        yield Fix("rename", draft.change(), (name,))
    yield from _delete(case, span)


def _attribute(case: _Case, span: Span) -> Iterator[Fix]:
    name = case.problem.data[0]
    known = next((a for a in case.scheme.attributes if a.id == name), None)
    if case.problem.code == "unknown-value" and known is not None:
        for value in (v for v in known.values if not v.retired):
            yield Fix("set", editing.set_attribute(case.layer, span.id, name, value.id), (name, value.id))
    yield Fix("unset", editing.set_attribute(case.layer, span.id, name, ""), (name,))


# ---- roles ------------------------------------------------------------------------------------


def _empty(case: _Case, span: Span) -> Iterator[Fix]:
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


def _is_bad(case: _Case, argument: Argument) -> bool:
    code, data = case.problem.code, case.problem.data
    if argument.role != data[0]:
        return False
    if code in ("unknown-role", "role-not-allowed"):
        return True
    return data[1] in (argument.target, argument.value)


def _with_arguments(case: _Case, event: Event, arguments: tuple[Argument, ...], name: str) -> Change:
    draft = Draft(name, case.layer)
    draft.put(amended(draft, replace(event, arguments=arguments)))
    return draft.change()


def _missing(case: _Case, span: Span) -> Iterator[Fix]:
    """Open the role, or say that the text does not fill it."""
    (role,) = case.problem.data
    yield Fix("open-role", None, (role,), role)
    for value in _values(case.scheme):
        argument = Argument(role, value=value.id)
        yield Fix("fill", editing.fill(case.layer, span.id, argument), (role, value.id))


def _values(scheme: Scheme) -> list[Value]:
    """Text-less fillers that are offered, the likeliest first."""
    return [v for v in scheme.values[::-1] if not v.retired]


def _open(case: _Case, _: Span) -> Iterator[Fix]:
    """Too many fillers, or too few: only a person knows which."""
    yield Fix("open-role", None, case.problem.data[:1], case.problem.data[0])


def _bare(case: _Case, span: Span) -> Iterator[Fix]:
    assert isinstance(span, Event)
    yield Fix("open-roles", None)
    kind = case.scheme.type_of.get(span.type)
    if kind is not None and kind.expected:
        for value in _values(case.scheme):
            arguments = tuple(Argument(role, value=value.id) for role in kind.expected)
            change = _with_arguments(case, span, arguments, "fill role")
            yield Fix("fill-all", change, (value.id,))
    if not any(isinstance(a, Event) and a.uses(span.id) for a in case.layer.annotations.values()):
        yield from _delete(case, span)  # else an event that it fills might be left with nothing


# ---- relations --------------------------------------------------------------------------------


def _of_relation(case: _Case, relation: Relation) -> Iterator[Fix]:
    """Another type that may join the two, the other way round, or gone."""
    ends = [schemed.span_of(case.layer, id) for id in (relation.source, relation.target)]
    source, target = ends
    if source is not None and target is not None and case.problem.code != "end-missing":
        own = next((r for r in case.scheme.relations if r.id == relation.type), None)
        if own is not None and schemed.joins(own, target, source) and not own.chain:
            turned = replace(relation, source=relation.target, target=relation.source)
            yield Fix("turn", _in_place(case.layer, turned))
        for kind in case.scheme.relations:
            if kind is not own and not kind.retired and schemed.joins(kind, source, target):
                yield Fix("retype", _in_place(case.layer, replace(relation, type=kind.id)), (kind.id,))
    yield Fix("delete", editing.delete(case.layer, [relation.id]))


def _in_place(layer: Layer, relation: Relation) -> Change:
    draft = Draft("relation", layer)
    draft.put(relation)
    return draft.change()


_OF: Mapping[str, Callable[[_Case, Span], Iterator[Fix]]] = {
    "outside": _clip,
    "parts-overlap": _unite,
    "bidi": _bidi,
    "unknown-label": _name,
    "unknown-type": _name,
    "unknown-attribute": _attribute,
    "unknown-value": _attribute,
    "unknown-role": _empty,
    "unknown-filler": _empty,
    "role-not-allowed": _empty,
    "filler-type": _empty,
    "target-missing": _empty,
    "circle": _empty,
    "crossing": _cross,
    "doubled": _double,
    "long-trigger": _narrow,
    "starts-blank": _trim,
    "ends-blank": _trim,
    "starts-mark": _trim,
    "ends-mark": _trim,
    "split-letter": _trim,
    "proclitic": _cut,
    "label-conflict": _conflict,
    "label-conflict-project": _conflict,
    "unlabelled-repeat": _repeat,
    "no-arguments": _bare,
    "role-too-many": _open,
    "role-too-few": _open,
    "missing-role": _missing,
}
