"""Label Studio's labelling config (XML) ↔ Scheme.

Label Studio has no events: types are a second set of labels named `event`, roles are relations beside the
others, and attributes are choices for one region. Read in, a `Labels` named like `event` or `trigger` gives
event types, any other labels; `Relation`s named like a role in `roles` stay relations.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from xml.etree import ElementTree

from annotator.errors import SchemeInvalid
from annotator.formats.scheme_palette import Palette, built
from annotator.scheme import (
    Attribute,
    EntityLabel,
    EventType,
    Group,
    RelationType,
    Role,
    Scheme,
    Value,
    Words,
)

LOSES = (
    "the groups, expected roles and fits of events, ends of relations, guidelines in Arabic, dark colors,"
    " fillers without words, policies on overlaps, maps"
)
_EVENTS = ("event", "events", "trigger", "triggers")
_NO_XML = re.compile("[\x00-\x1f\ufffe\uffff]")  # what an attribute of XML 1.0 cannot hold, or not keep
_HINT = re.compile(r"(.+?) · (.+?)(?:: (.+))?", re.DOTALL)
_ROLE = "role:"  # before the name of a relation that is a role


def write(scheme: Scheme) -> str:
    """What is offered; a retired row is left out."""
    view = ElementTree.Element("View")
    labels = ElementTree.SubElement(view, "Labels", name="label", toName="text")
    for x in scheme.labels:
        if not x.retired:
            _named(labels, "Label", x.id, x.words, x.help, background=x.color, hotkey=x.key)
    types = [t for t in scheme.types if not t.retired]
    if types:
        events = ElementTree.SubElement(view, "Labels", name="event", toName="text")
        for t in types:
            _named(events, "Label", t.id, t.words, t.help, background=scheme.color(t.id))
    for a in scheme.attributes:
        if not a.retired:
            _choices(scheme, view, a)
    ElementTree.SubElement(view, "Text", name="text", value="$text")
    relations = ElementTree.SubElement(view, "Relations")
    named = [(r.id, r.words) for r in scheme.relations if not r.retired]
    named += [(f"{_ROLE}{r.id}", r.words) for r in scheme.roles if types and not r.retired]
    for id, words in named:
        _named(relations, "Relation", id, words)
    ElementTree.indent(view)
    return ElementTree.tostring(view, encoding="unicode") + "\n"


def _named(
    parent: ElementTree.Element,
    tag: str,
    id: str,
    words: Words,
    help: Words | None = None,
    **given: str,
) -> None:
    """`value` is the id, which results then name; `hint` both names and what it means."""
    hint = f"{words.ar} · {words.en}" + (f": {help.en}" if help is not None and help.en else "")
    has = {k: v for k, v in given.items() if v}
    ElementTree.SubElement(parent, tag, {"value": id, "hint": _NO_XML.sub(" ", hint), **has})


def _choices(scheme: Scheme, view: ElementTree.Element, a: Attribute) -> None:
    of_events = "event" in a.of
    labels = [k for k in a.of if k in scheme.label_of]
    given = {"name": a.id, "toName": "text", "perRegion": "true", "choice": "single"}
    given["whenTagName"] = "event" if of_events and not labels else "label"
    if labels:
        given["whenLabelValue"] = ",".join(labels)
    choices = ElementTree.SubElement(view, "Choices", given)
    for v in a.values:
        if not v.retired:
            _named(choices, "Choice", v.id, v.words)


def read(text: str, name: str) -> Scheme:
    """The scheme of such a file. Raises SchemeInvalid."""
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise SchemeInvalid("The labelling config declares entities of its own, which are not read.")
    try:
        view = ElementTree.fromstring(text)
    except ElementTree.ParseError as problem:
        raise SchemeInvalid(f"The labelling config is not XML: {problem}.") from problem
    palette = Palette()
    labels: dict[str, EntityLabel] = {}
    types: dict[str, EventType] = {}
    sets = [x for x in view.iter() if x.tag in ("Labels", "HyperTextLabels", "ParagraphLabels")]
    for group in sets:
        for x in group.iter("Label"):
            id, words, help = _read(x)
            if group.get("name", "") in _EVENTS:
                types[id] = EventType(id, words, "Events", help=help)
            else:
                _, dark = spare = palette.next()
                color = _color(x.get("background", ""), spare[0])
                labels[id] = EntityLabel(id, words, color, dark, help=help, key=x.get("hotkey", ""))
    relations, roles = _relations(view)
    color, dark = palette.next()
    return built(
        name,
        labels=_one_key_each(labels.values()),
        groups=[Group("Events", Words("أحداث", "Events"), color, dark)] if types else [],
        types=[replace(t, optional=tuple(roles)) for t in types.values()],
        roles=roles.values() if types else [],
        relations=relations,
        attributes=_attributes(view, [*labels], types=bool(types)),
    )


def _read(x: ElementTree.Element) -> tuple[str, Words, Words]:
    """The id, which is the alias where there is one, the names and the guideline."""
    shown = x.get("value", "")
    id = "_".join((x.get("alias") or shown).replace(":", "_").split())
    if not id:
        raise SchemeInvalid(f"A {x.tag} of the labelling config has no value.")
    hint = x.get("hint", "")
    ours = _HINT.fullmatch(hint)
    if ours:
        return id, Words(ours[1], ours[2]), Words("", ours[3] or "")
    return id, Words(shown or id, shown or id), Words("", hint)


def _color(said: str, spare: str) -> str:
    whole = said.lower()
    plain = len(whole) == 7 and whole.startswith("#") and all(c in "0123456789abcdef" for c in whole[1:])
    return whole if plain else spare


def _one_key_each(labels: Iterable[EntityLabel]) -> Iterator[EntityLabel]:
    seen: set[str] = set()
    for x in labels:
        key = x.key if len(x.key) == 1 and x.key not in seen else ""
        seen.add(key)
        yield replace(x, key=key)


def _relations(view: ElementTree.Element) -> tuple[list[RelationType], dict[str, Role]]:
    relations: dict[str, RelationType] = {}
    roles: dict[str, Role] = {}
    for x in view.iter("Relation"):
        value = x.get("value", "")
        if value.startswith(_ROLE):
            x.set("value", value.removeprefix(_ROLE))
        id, words, _ = _read(x)
        if value.startswith(_ROLE):
            roles[id] = Role(id, words)
        else:
            relations[id] = RelationType(id, words)
    return list(relations.values()), roles


def _attributes(view: ElementTree.Element, labels: list[str], *, types: bool) -> Iterator[Attribute]:
    """Choices for a region; those for the whole text are no attribute of an annotation."""
    seen: set[str] = set()
    for x in view.iter("Choices"):
        id = x.get("name", "")
        values = {v.id: v for v in (Value(*_read(c)[:2]) for c in x.iter("Choice"))}
        if x.get("perRegion") != "true" or not id or not values or id in seen:
            continue
        seen.add(id)
        named = tuple(k for k in x.get("whenLabelValue", "").split(",") if k in labels)
        of = ("event",) if types and x.get("whenTagName") in _EVENTS else named or tuple(labels) or ("event",)
        yield Attribute(id, Words(id, id), tuple(values.values()), of)
