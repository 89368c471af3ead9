"""Type systems of UIMA: which features a type has, and of what range. Read and written by dkpro-cassis."""

import warnings
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

from annotator.errors import ImportFailed
from annotator.formats.papers import packages
from annotator.formats.uima.layers import (
    CORE,
    FIRST,
    FOLLOWING,
    NAMED,
    NEXT,
    SENTENCE,
    TOKEN,
    TYPE,
    Mark,
    Slots,
    chain_type,
)

META = f"{CORE}.metadata.type.DocumentMetaData"
TOP, BASE, ANNOTATION = "uima.cas.TOP", "uima.cas.AnnotationBase", "uima.tcas.Annotation"
STRING = "uima.cas.String"
OWN = "tawsim"  # a feature of ours: what the others have no place for, in JSON
ROOT = "typeSystemDescription"
_PRIMITIVE = {"String", "Boolean", "Byte", "Short", "Integer", "Long", "Float", "Double"}


@dataclass(slots=True)
class Types:
    """The name of each type to that of its parent and to its own features with their ranges.

    The range of a feature with several values ends in `[]`.
    """

    parents: dict[str, str] = field(default_factory=dict)
    own: dict[str, dict[str, str]] = field(default_factory=dict)
    _all: dict[str, dict[str, str]] = field(default_factory=dict)

    def features(self, type: str) -> Mapping[str, str]:
        """With those of its parents."""
        if type not in self._all:
            found: dict[str, str] = {}
            at, seen = type, set[str]()
            while at and at not in seen:
                seen.add(at)
                found = {**self.own.get(at, {}), **found}
                at = self.parents.get(at, "")
            self._all[type] = found
        return self._all[type]

    def slots(self, type: str) -> Slots:
        """Those whose links have a target; to the types of links and targets."""
        found = {}
        for name, range in self.features(type).items():
            link = range.removesuffix("[]")
            if range.endswith("[]") and "target" in (of := self.features(link)):
                found[name] = link, of["target"]
        return found

    def add(self, type: str, parent: str, features: Mapping[str, str]) -> None:
        """A type, or more features of one."""
        self.parents.setdefault(type, parent)
        self.own[type] = {**self.own.get(type, {}), **features}


def is_primitive(range: str) -> bool:
    """Whether the values of such a feature are no references."""
    return range.removeprefix("uima.cas.").removesuffix("[]").removesuffix("Array") in _PRIMITIVE


def from_xml(raw: bytes, name: str) -> Types:
    """Of a type system description. Raises ImportFailed where it is none."""
    import cassis
    from cassis.typesystem import TypeNotFoundError

    root = packages.xml(raw, name)
    if packages.local(root) != ROOT:
        raise ImportFailed(f"{name} is no type system")
    try:
        with warnings.catch_warnings():  # of names that Python has for something else, and the like
            warnings.simplefilter("ignore")
            system = cassis.load_typesystem(BytesIO(raw))
    except (ValueError, KeyError, TypeError, AttributeError, TypeNotFoundError) as problem:
        raise ImportFailed(f"{name} is no sound type system ({problem})") from problem
    types = Types()
    for type in system.get_types(built_in=True):
        parent = type.supertype.name if type.supertype else ""
        types.add(type.name, parent, {f.name: _range(f) for f in type.features})
    return types


def _range(feature: Any) -> str:
    range, element = feature.rangeType.name, feature.elementType
    if range in ("uima.cas.FSArray", "uima.cas.FSList"):
        return f"{element.name if element else TOP}[]"
    return str(range)


def from_json(raw: object) -> Types:
    """Of the `%TYPES` of a JSON CAS; what is not as it should be is left out."""
    types = Types()
    for name, said in raw.items() if isinstance(raw, dict) else ():
        if not isinstance(said, dict):
            continue
        own = {k: _element(v) for k, v in said.items() if not k.startswith("%") and isinstance(v, dict)}
        types.add(name, str(said.get("%SUPER_TYPE", TOP)), own)
    return types


def _element(said: Mapping[str, Any]) -> str:
    range, element = str(said.get("%RANGE", STRING)), said.get("%ELEMENT_TYPE")
    if range in ("uima.cas.FSArray", "uima.cas.FSList"):
        return f"{element if isinstance(element, str) else TOP}[]"
    return range


def declared(marks: Iterable[Mark]) -> Types:
    """The types that a text with these marks needs."""
    types = Types()
    types.add(
        META, "uima.tcas.DocumentAnnotation", dict.fromkeys(("documentId", "documentTitle", OWN), STRING)
    )
    types.add(TOKEN, ANNOTATION, {})
    types.add(SENTENCE, ANNOTATION, {})
    types.add(NAMED, ANNOTATION, dict.fromkeys(("value", "identifier", OWN), STRING))
    said = set[tuple[str, ...]]()
    for mark in marks:
        if mark.chain:
            said_of = dict.fromkeys((TYPE, NEXT, OWN), STRING)
            types.add(mark.chain, ANNOTATION, said_of | {FOLLOWING: mark.chain})
            types.add(chain_type(mark.chain), BASE, {FIRST: mark.chain})
            continue
        plain = not mark.ends and not mark.slots
        if plain and (mark.layer, *mark.features) in said:
            continue
        if plain:
            said.add((mark.layer, *mark.features))
        ends = {"Governor": ANNOTATION, "Dependent": ANNOTATION} if mark.ends else {}
        slots = {name: f"{link}[]" for name, (link, _) in mark.slots.items()}
        types.add(mark.layer, ANNOTATION, dict.fromkeys((*mark.features, OWN), STRING) | ends | slots)
        for link, _ in mark.slots.values():
            types.add(link, TOP, {"role": STRING, "target": ANNOTATION})
    return types


def to_xml(types: Types, path: Path) -> None:
    """Write the type system description."""
    import cassis

    system = cassis.TypeSystem(add_document_annotation_type=True)
    for name in types.own:
        system.create_type(name, types.parents[name])
    for name, features in types.own.items():
        for feature, range in features.items():
            many = range.endswith("[]")
            element = range.removesuffix("[]") if many else None
            system.create_feature(name, feature, "uima.cas.FSArray" if many else range, elementType=element)
    system.to_xml(path)
