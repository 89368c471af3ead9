"""Parts of a W3C Web Annotation: its bodies as label, note, link, attributes and arguments, and its ids."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, unquote

from annotator.model import Annotation, Argument, Entity, Event, Relation

Item = dict[str, Any]
KEY = "w3c"  # of `extra`, where fields without a place are kept
CONTEXT = "http://www.w3.org/ns/anno.jsonld"
EVENT = ["classifying", "linking"]  # the motivation of events
OURS = ("@context", "id", "type", "motivation", "body", "bodyValue", "target", "creator")
BODY = frozenset(("type", "purpose", "label", "value", "source", "id"))  # keys of one
_ABSOLUTE = re.compile(r"(?:https?://|urn:)[^\s#]+(?:#\S*)?")
_TAGS = ("tagging", "classifying")
_NOTES = ("commenting", "replying", "questioning", "editing", "")


@dataclass(slots=True)
class Bodies:
    """What the bodies of an annotation say; `others` have no place."""

    tags: list[str] = field(default_factory=list)
    note: str = ""
    link: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    arguments: list[tuple[str, str, str]] = field(default_factory=list)  # role, id or "", value or ""
    others: list[Any] = field(default_factory=list)


def bodies(raw: Item, *, is_event: bool) -> Bodies:
    """Of an annotation. A purpose that is not said is the motivation's."""
    found = Bodies()
    listed = raw.get("body", [])
    motivation = raw.get("motivation")
    otherwise = motivation if isinstance(motivation, str) else ""
    for body in listed if isinstance(listed, list) else [listed]:
        if not _body(found, body, otherwise, is_event=is_event):
            found.others.append(body)
    if isinstance(raw.get("bodyValue"), str):
        _textual(found, raw["bodyValue"], otherwise, "", is_event=is_event)
    return found


def _body(found: Bodies, body: Any, otherwise: str, *, is_event: bool) -> bool:
    """Whether it has a place, which it then is given."""
    if not isinstance(body, dict):
        return False
    purpose, label = body.get("purpose", otherwise), body.get("label", "")
    if not isinstance(purpose, str) or not isinstance(label, str):
        return False
    if isinstance(body.get("value"), str) and body.get("type", "TextualBody") == "TextualBody":
        return _textual(found, body["value"], purpose, label, is_event=is_event)
    source = body.get("source", body.get("id"))
    if not isinstance(source, str) or not source or "selector" in body:
        return False
    if purpose in ("identifying", *_TAGS) and not found.link:
        found.link = source
        return True
    if purpose == "linking" and label and is_event:
        found.arguments.append((label, source, ""))
        return True
    return False


def _textual(found: Bodies, value: str, purpose: str, label: str, *, is_event: bool) -> bool:
    if purpose in _TAGS and value and not (is_event and found.tags):
        found.tags.append(value)
    elif purpose == "describing" and label and label not in found.attributes:
        found.attributes[label] = value
    elif purpose == "linking" and label and value and is_event:
        found.arguments.append((label, "", value))
    elif purpose == "identifying" and value and not found.link:
        found.link = value
    elif purpose in _NOTES and value and not label and not found.note:
        found.note = value
    else:
        return False
    return True


def written_bodies(a: Annotation, refer: dict[str, str]) -> Iterator[Item]:
    """The bodies that say what `bodies` finds; `refer` has the file's ids of the annotations."""
    purpose = "classifying" if isinstance(a, Event) else "tagging"
    yield _text(a.name, purpose)
    if not isinstance(a, Relation):
        for name, value in a.attributes.items():
            yield _text(value, "describing") | {"label": name}
    if isinstance(a, Event):
        for x in a.arguments:
            if x.target:
                source = {"type": "SpecificResource", "purpose": "linking", "source": refer[x.target]}
                yield source | {"label": x.role}
            else:
                yield _text(x.value, "linking") | {"label": x.role}
    if isinstance(a, Entity) and a.link:
        yield {"type": "SpecificResource", "purpose": "identifying", "source": a.link}
    if a.note:
        yield _text(a.note, "commenting")


def _text(value: str, purpose: str) -> Item:
    return {"type": "TextualBody", "purpose": purpose, "value": value}


def others(a: Annotation) -> list[Any]:
    """The kept bodies that would be kept again."""
    raw = a.extra.get(KEY)
    listed = raw.get("bodies") if isinstance(raw, dict) else None
    if not isinstance(listed, list):
        return []
    own = list(written_bodies(a, {x.target: "x" for x in a.arguments} if isinstance(a, Event) else {}))
    raw = {"body": own + listed, "motivation": motivation(a)}
    return listed if bodies(raw, is_event=isinstance(a, Event)).others == listed else []


def motivation(a: Annotation) -> Any:
    """What an annotation is for, in the words of the model."""
    return "linking" if isinstance(a, Relation) else EVENT if isinstance(a, Event) else "tagging"


def id_of(document: str, id: str) -> str:
    """The IRI of an annotation: its own where it is one, else relative to the document's."""
    return id if _ABSOLUTE.fullmatch(id) else f"{document}#{quote(id, safe='')}"


def own_id(document: str, iri: str) -> str:
    """The way back."""
    head, mark, rest = iri.partition("#")
    return unquote(rest) if mark and head == document and document and rest else iri


def document_iri(id: str) -> str:
    """A relative IRI for a document."""
    return quote(id, safe="")


def document_id(iri: str) -> str:
    """The way back; any other IRI is the id itself."""
    return unquote(iri) if document_iri(unquote(iri)) == iri else iri


def filled(arguments: Iterable[tuple[str, str, str]], ids: dict[str, str]) -> Iterator[Argument]:
    """Raises ValueError for one that points to no annotation."""
    for role, target, value in arguments:
        if target and target not in ids:
            raise ValueError(f"its {role} {target} does not exist")
        yield Argument(role, ids[target] if target else "", value)
