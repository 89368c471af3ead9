"""Layers of UIMA, as WebAnno and INCEpTION have them, and the program's annotations: both ways.

A layer is a type; its annotations have a span and features that are strings. Spans whose layer has
slots are events; layers with two ends are relations. What a person calls the label is the feature
`value` where there is one, else the name of the layer.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from annotator.model import Annotation, Argument, Entity, Event, Range, Relation, is_plain, plain_entity

KEY = "uima"  # of `extra`: which layer it was, where that is not one of these
CORE = "de.tudarmstadt.ukp.dkpro.core.api"
NAMED = f"{CORE}.ner.type.NamedEntity"
TOKEN, SENTENCE = f"{CORE}.segmentation.type.Token", f"{CORE}.segmentation.type.Sentence"
EVENT, RELATION = "webanno.custom.Event", "webanno.custom.Relation"
SLOT, SLOTS = "arguments", {"arguments": (f"{EVENT}ArgumentsLink", "uima.tcas.Annotation")}
CHAIN = "chain"  # of what was kept: the chain layer of an element, and of the relation to the next
TYPE, NEXT = "referenceType", "referenceRelation"  # features of an element
FIRST, FOLLOWING = "first", "next"  # of a chain and of an element: to which element they lead
LABELS = ("value", "label", "category", "eventType", "entityType")
LINK, NOTE = "identifier", "note"
# Of these the value is a word's form and no label: there would be as many labels as words.
GRAMMAR = tuple(f"{CORE}.{p}." for p in ("lexmorph", "segmentation", "syntax", "transform", "anomaly"))
RESERVED = {"begin", "end", "sofa", "id", "type", "self", "Governor", "Dependent", "tawsim"}
_LETTER = "A-Za-zء-غف-ي"  # those that names in XML have in every edition
_NAME = re.compile(rf"(?!ROLE_|BT_)[{_LETTER}][{_LETTER}0-9_]*")
_LAYER = re.compile(r"[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z][A-Za-z0-9_]*)*")

Slots = Mapping[str, tuple[str, str]]  # slot to the types of its links and of what they lead to


@dataclass(frozen=True, slots=True)
class Link:
    """In which slot, as what and to which annotation; a role that is not said is called as the slot."""

    slot: str
    role: str | None
    target: str


@dataclass(slots=True)
class Mark:
    """An annotation as UIMA has it: on a span, or between two ends (from, to)."""

    layer: str
    range: Range | None = None
    features: dict[str, str] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)
    slots: Slots = field(default_factory=dict)
    ends: tuple[str, str] | None = None
    part: bool = False  # of the text: its type is no layer to be kept
    chain: str = ""  # the layer of the chain of which it is an element, or joins two


NONE: Mapping[str, Annotation] = MappingProxyType({})
Marks = dict[str, Mark]  # by a key that links and ends name


def short(layer: str) -> str:
    """The name of a type without its package."""
    return layer.rpartition(".")[2]


def annotations(marks: Marks, known: Mapping[str, Annotation] = NONE) -> list[Annotation]:
    """Entities first, then events, then relations, each in the order of the marks; keys become ids.

    `known`: those of which it is known what their marks say.
    """
    made: list[Annotation] = [known.get(key) or annotation(key, mark) for key, mark in marks.items()]
    return sorted(made, key=lambda a: (isinstance(a, Relation), isinstance(a, Event)))


def annotation(key: str, mark: Mark) -> Annotation:
    """What the program says for a mark."""
    label, bare = mark.features.get("value"), not (mark.slots or mark.part or mark.chain)
    if label and bare and len(mark.features) == 1 and mark.range and mark.layer == NAMED:
        return plain_entity(key, label, mark.range.start, mark.range.end)  # most are so
    rest, kept = dict(mark.features), dict[str, Any]()
    name = _label_feature(mark)
    label = rest.pop(name) if name else short(mark.layer)
    note = rest.pop(NOTE, "")
    default = RELATION if mark.ends else EVENT if mark.slots else NAMED
    if mark.chain:
        kept = {CHAIN: mark.chain}
    elif not mark.part and (mark.layer, name) != (default, "value"):
        kept = {"layer": mark.layer, "label": name}
    if mark.ends:
        kept |= {"features": rest} if rest else {}
        return Relation(key, label, *mark.ends, note, None, {KEY: kept} if kept else {})
    assert mark.range is not None
    if mark.slots:
        if mark.slots != (SLOTS if mark.layer == EVENT else {}):
            kept = {"layer": mark.layer, "label": name, "slots": {k: [*v] for k, v in mark.slots.items()}}
        first = next(iter(mark.slots))
        arguments = tuple(_argument(x, first) for x in mark.links)
        return Event(key, label, mark.range, arguments, rest, note, None, {KEY: kept} if kept else {})
    link = rest.pop(LINK, "")
    return Entity(key, label, (mark.range,), rest, note, link, None, {KEY: kept} if kept else {})


def _label_feature(mark: Mark) -> str:
    if mark.chain and not mark.ends:
        return TYPE if mark.features.get(TYPE) else ""
    if mark.layer.startswith(GRAMMAR):
        return ""
    return next((x for x in LABELS if mark.features.get(x)), "")


def _argument(link: Link, first: str) -> Argument:
    extra = {KEY: {"slot": link.slot}} if link.slot != first else {}
    return Argument(link.role or link.slot, link.target, extra=extra)


def mark(a: Annotation, held: Callable[[str], bool] = lambda value: True) -> Mark:
    """The mark that says most of an annotation: not its origin, nor what `held` says cannot be a value.

    Entities in several pieces become one span, from the first to the last, as DKPro reads them of brat.
    """
    if is_plain(a) and held(a.name):
        return Mark(NAMED, a.ranges[0], {"value": a.name})
    layer, name, kept = _layer(a)
    features = {name: a.name} if name and held(a.name) else {}
    features |= {NOTE: a.note} if a.note and held(a.note) else {}
    if isinstance(a, Relation):
        _add(features, kept.get("features", {}), held)
        return Mark(layer, None, features, ends=(a.source, a.target))
    _add(features, {k: v for k, v in a.attributes.items() if isinstance(a, Event) or k != LINK}, held)
    if isinstance(a, Entity):
        features |= {LINK: a.link} if a.link and held(a.link) else {}
        return Mark(layer, a.extent, features)
    slots = kept.get("slots", SLOTS)
    links = [_link(x, slots) for x in a.arguments if x.target and held(x.role)]
    return Mark(layer, a.trigger, features, links, {k: (v[0], v[1]) for k, v in slots.items()})


def _layer(a: Annotation) -> tuple[str, str, Mapping[str, Any]]:
    """The layer, the feature for the label (empty = none), and what else was kept of where it came from."""
    default = NAMED if isinstance(a, Entity) else EVENT if isinstance(a, Event) else RELATION
    kept = a.extra.get(KEY)
    if not isinstance(kept, dict) or not _sound(kept, a):
        return default, "value", {}
    layer, name = kept.get("layer", default), kept.get("label", "value")
    if not name and a.name != short(layer):  # it was given another label since
        if layer.startswith(GRAMMAR):
            return default, "value", {}
        name = "value"
    if isinstance(a, Event) and "slots" not in kept and layer != EVENT:
        return default, "value", {}
    return layer, name, kept


def _sound(kept: Mapping[str, Any], a: Annotation) -> bool:
    layer, name, features = kept.get("layer", "x"), kept.get("label", "value"), kept.get("features", {})
    slots = kept.get("slots", {"x": ["x", "x"]})
    return (
        all(isinstance(x, str) for x in (layer, name))
        and _LAYER.fullmatch(layer) is not None
        and layer not in (TOKEN, SENTENCE)
        and (not name or feature_name(name))
        and isinstance(features, dict)
        and all(isinstance(v, str) for v in features.values())
        and isinstance(slots, dict)
        and bool(slots)
        and all(_is_slot(k, v) for k, v in slots.items())
        and (isinstance(a, Event) or "slots" not in kept)
    )


def chain_layer(name: object) -> bool:
    """Whether a layer of chains can be called so."""
    taken = (TOKEN, SENTENCE, NAMED, EVENT, RELATION)
    return isinstance(name, str) and _LAYER.fullmatch(name) is not None and name not in taken


def chain_type(layer: str) -> str:
    """Of the structure that leads to the first element of a chain, as WebAnno calls it."""
    return f"{layer.removesuffix('Link')}Chain"


def _is_slot(name: object, types: object) -> bool:
    return (
        isinstance(name, str)
        and feature_name(name)
        and "_" not in name  # WebAnno takes it in the names of slots for something else
        and isinstance(types, list | tuple)
        and len(types) == 2
        and all(isinstance(t, str) and _LAYER.fullmatch(t) for t in types)
    )


def feature_name(name: str) -> bool:
    """Whether a feature of a layer can be called so."""
    return _NAME.fullmatch(name) is not None and name not in RESERVED


def _add(features: dict[str, str], more: Mapping[str, str], held: Callable[[str], bool]) -> None:
    """Those that can be features, and are not yet."""
    for name, value in more.items():
        if name not in features and name != NOTE and feature_name(name) and held(value):
            features[name] = value


def _link(argument: Argument, slots: Slots) -> Link:
    kept = argument.extra.get(KEY)
    slot = kept.get("slot") if isinstance(kept, dict) else None
    slot = slot if isinstance(slot, str) and slot in slots else next(iter(slots))
    return Link(slot, None if argument.role == slot else argument.role, argument.target)


def marks_of(
    annotations: Iterable[Annotation],
    held: Callable[[str], bool] = lambda value: True,
    chained: Mapping[str, Mark] = MappingProxyType({}),
) -> Marks:
    """The marks of a row, by id. A layer is of one kind, and all of it have the same slots.

    `chained` are those of chains, whose layers are of no other.
    """
    kinds: dict[str, type] = {n: object for m in chained.values() for n in (m.chain, chain_type(m.chain))}
    kinds |= {NAMED: Entity, EVENT: Event, RELATION: Relation}
    slots: dict[str, dict[str, tuple[str, str]]] = {}
    made: Marks = {}
    for a in annotations:
        if a.id in chained:
            made[a.id] = chained[a.id]
            continue
        m = mark(a, held)
        if kinds.setdefault(m.layer, type(a)) is not type(a):
            m = mark(replace(a, extra={}), held)
        if m.slots:
            slots[m.layer] = {**m.slots, **slots.get(m.layer, {})}
        made[a.id] = m
    for m in made.values():
        m.slots = slots.get(m.layer, {})
    return made


def without_letters(marks: Marks, empty: set[str]) -> Counter[str]:
    """Take out those that cover no letter, which no text here can have, and all that joins or leads to them.

    Gives how many of what those are.
    """
    gone = Counter(short(marks.pop(key).layer) for key in empty)
    for key, m in [*marks.items()]:
        if m.ends and not empty.isdisjoint(m.ends):
            gone[short(marks.pop(key).layer)] += 1
            empty.add(key)
    for m in marks.values():
        if lost := [x for x in m.links if x.target in empty]:
            gone[f"{short(m.layer)}.{lost[0].slot}"] += len(lost)
            m.links = [x for x in m.links if x not in lost]
    return gone


def of_words(marks: Marks) -> Counter[str]:
    """How many relations of which layers join words of the text, and not annotations."""
    return Counter(short(m.layer) for m in marks.values() if m.ends and m.part)


def closed(marks: Marks) -> Marks:
    """Without links and relations that lead to what is not there, or to a relation."""
    spans = {k for k, m in marks.items() if not m.ends}
    for m in marks.values():
        m.links = [x for x in m.links if x.target in spans]
    return {k: m for k, m in marks.items() if not m.ends or set(m.ends) <= spans}


def named(marks: Marks) -> Marks:
    """Under the ids e1, v1, r1 and so on, each kind in its order."""
    names, counts = dict[str, str](), {"e": 0, "v": 0, "r": 0}
    for key, m in marks.items():
        letter = "r" if m.ends else "v" if m.slots else "e"
        counts[letter] += 1
        names[key] = f"{letter}{counts[letter]}"
    for m in marks.values():
        m.links = [Link(x.slot, x.role, names[x.target]) for x in m.links]
        m.ends = (names[m.ends[0]], names[m.ends[1]]) if m.ends else None
    return {names[k]: m for k, m in marks.items()}
