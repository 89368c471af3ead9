"""What can be done about a Problem, as Changes: nothing here changes anything.

Each Change makes its problem go away and adds none of its kind. The first fix is the likeliest.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from annotator import editing
from annotator import text as arabic
from annotator.editing.draft import Draft, amended, placed, settle
from annotator.editing.spans import united
from annotator.model import Change, Entity, Event, Layer, Range, Relation, Span
from annotator.problems import filling, names, schemed
from annotator.problems.cases import Case, Fix, delete, put
from annotator.problems.edges import trimmed
from annotator.problems.kinds import Problem
from annotator.scheme import BIDI, Scheme

_WORDS = 9  # of a long trigger that are offered


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
    case = Case(scheme, layer, problem, told, new_id)
    if isinstance(annotation, Relation):
        yield from _of_relation(case, annotation)
        return
    for fix in _OF.get(problem.code, delete)(case, annotation):
        if fix.change is None or not fix.change.empty:
            yield fix


# ---- edges and extents ------------------------------------------------------------------------


def _trim(case: Case, span: Span) -> Iterator[Fix]:
    ranges = list(span.ranges)
    while True:  # parts that touch become one, whose edges may be others
        clean = [trimmed(case.text, r) if r.end <= len(case.text) else r for r in ranges]
        after = list(united(r for r in clean if r is not None))
        if after == ranges:
            break
        ranges = after
    if ranges:
        yield Fix("trim", _with_ranges(case.layer, span, ranges))
    yield from delete(case, span)


def _clip(case: Case, span: Span) -> Iterator[Fix]:
    parts = [Range(r.start, min(r.end, len(case.text))) for r in span.ranges if r.start < len(case.text)]
    if parts:
        yield Fix("clip", _with_ranges(case.layer, span, united(parts)))
    yield from delete(case, span)


def _unite(case: Case, span: Span) -> Iterator[Fix]:
    yield Fix("unite", _with_ranges(case.layer, span, united(span.ranges)))


def _with_ranges(layer: Layer, span: Span, ranges: Sequence[Range]) -> Change:
    draft = Draft("resize", layer)
    settle(draft, amended(draft, placed(span, ranges)))
    return draft.change()


def _cross(case: Case, span: Span) -> Iterator[Fix]:
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
    yield from delete(case, span)


def _crossed(layer: Layer, span: Span, words: Range) -> set[str]:
    return {
        e.id
        for e in layer.annotations.values()
        if isinstance(e, Entity) and e.id != span.id and any(r.crosses(words) for r in e.ranges)
    }


def _double(case: Case, span: Span) -> Iterator[Fix]:
    if isinstance(schemed.span_of(case.layer, case.problem.data[0]), Entity):
        yield Fix("join", editing.join(case.layer, case.problem.data[0], span.id))


def _narrow(case: Case, span: Span) -> Iterator[Fix]:
    """To one of its words, without the proclitics."""
    trigger = span.extent
    inner = arabic.words(case.text[trigger.start : trigger.end])
    for word in islice(inner, _WORDS):
        words = arabic.core(case.text, Range(trigger.start + word.start, trigger.start + word.end))
        yield Fix("narrow", _with_ranges(case.layer, span, [words]), (case.text[words.start : words.end],))
    yield from delete(case, span)


# ---- names ------------------------------------------------------------------------------------


def _cut(case: Case, _: Span) -> Iterator[Fix]:
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


def _conflict(case: Case, span: Span) -> Iterator[Fix]:
    """As the others are; all that are told with these words, as the others are. Where as many are as this
    one, also the others as this one."""
    label = case.problem.data[0]
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
    theirs = [s for s in spans if s is not None and s.name == label]
    if case.problem.tied and theirs:
        yield Fix("relabel-others", _labelled(case, theirs, span.name), (span.name, str(len(theirs))))


def _labelled(case: Case, spans: Sequence[Span], label: str) -> Change:
    """Relabelled; a mention's kind goes where the label has none."""
    gone = {"mention"} - {a.id for a in case.scheme.attributes_of(label)}
    after = [
        replace(s, label=label, attributes={k: v for k, v in s.attributes.items() if k not in gone})
        for s in spans
        if isinstance(s, Entity)
    ]
    return put(case.layer, "relabel" if len(spans) == 1 else "relabel all", *after)


def _repeat(case: Case, model: Span) -> Iterator[Fix]:
    """A mention like the one that it repeats, here or at all its repeats; the usual label first."""
    mention = model.attributes.get("mention", "")
    same = [p for p in case.alike(case.problem.data) if p.annotation == model.id]
    places = [p.where for p in same if p.where is not None]
    labels = case.problem.data[::2]
    if case.problem.where is not None:
        here = [case.problem.where]
        for label in labels:
            change = editing.label(case.layer, here, label, id=case.new_id(), mention=mention)
            yield Fix("label", change, (label,))
    for label in labels if len(places) > 1 else ():
        ids = [case.new_id() for _ in places]
        change = editing.label_all(case.layer, places, label, ids=ids, mention=mention)
        yield Fix("label-all", change, (label, str(len(places))))


# ---- what the scheme knows --------------------------------------------------------------------


def _name(case: Case, span: Span) -> Iterator[Fix]:
    """Of the scheme's labels, or types, those that are spelled alike first."""
    known = case.scheme.type_of if isinstance(span, Event) else case.scheme.label_of
    offered = (id for id, row in known.items() if not row.retired)
    likely = sorted(offered, key=lambda x: x.casefold() != span.name.casefold())
    for name in likely:
        if isinstance(span, Event):
            yield Fix("retype", editing.relabel(case.layer, span.id, name), (name,))
        else:
            yield Fix("relabel", _labelled(case, [span], name), (name,))
    yield from delete(case, span)


def _bidi(case: Case, span: Span) -> Iterator[Fix]:
    """The same names without the signs."""
    name = BIDI.sub("", span.name)
    if name and isinstance(span, Event):
        plain = [replace(a, role=BIDI.sub("", a.role)) for a in span.arguments]
        after = replace(span, type=name, arguments=tuple(a for a in plain if a.role))
        yield Fix("rename", put(case.layer, "relabel", after), (name,))
    elif name:
        yield Fix("rename", editing.relabel(case.layer, span.id, name), (name,))
    yield from delete(case, span)


def _attribute(case: Case, span: Span) -> Iterator[Fix]:
    name = case.problem.data[0]
    known = next((a for a in case.scheme.attributes if a.id == name), None)
    if case.problem.code == "unknown-value" and known is not None:
        for value in (v for v in known.values if not v.retired):
            yield Fix("set", editing.set_attribute(case.layer, span.id, name, value.id), (name, value.id))
    yield Fix("unset", editing.set_attribute(case.layer, span.id, name, ""), (name,))


# ---- relations --------------------------------------------------------------------------------


def _of_relation(case: Case, relation: Relation) -> Iterator[Fix]:
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


_OF: Mapping[str, Callable[[Case, Span], Iterator[Fix]]] = {
    "outside": _clip,
    "parts-overlap": _unite,
    "bidi": _bidi,
    "unknown-label": _name,
    "unknown-type": _name,
    "unknown-attribute": _attribute,
    "unknown-value": _attribute,
    "unknown-role": filling.empty,
    "unknown-filler": filling.empty,
    "role-not-allowed": filling.empty,
    "filler-type": filling.empty,
    "target-missing": filling.empty,
    "circle": filling.empty,
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
    "unlabelled-repeat-mixed": _repeat,
    "no-arguments": filling.bare,
    "role-too-many": filling.open,
    "role-too-few": filling.open,
    "missing-role": filling.missing,
}
