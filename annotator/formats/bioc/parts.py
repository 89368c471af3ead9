"""What both sides of BioC agree on: which infons say what."""

import re
from collections.abc import Mapping
from typing import Any

from annotator.model import Annotation, Entity, Relation

Item = dict[str, Any]
KEY = "bioc"  # of `extra`, where fields without a place are kept
TRIGGER = "trigger"  # the role by which a relation is an event
ENDS = ("source", "target")
FIELDS = ("title", "source", "date")  # infons of a document
DOCUMENT = ("id", "infons", "passages", "annotations", "relations", "annotated", "offsets")  # fields of one
COLLECTION = "collection"  # what is kept of that which a document is from; a field of one from another
LISTS = ("documents", "PubTator3")  # of a collection
OURS = {"source": "Tawsim"}  # said of a collection of which nothing is kept
_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")


def collection(raw: object) -> Item:
    """What is kept of what one says of itself."""
    said = raw if isinstance(raw, dict) else {}
    kept = {k: v for k, v in said.items() if k not in LISTS and v not in ("", None, [], {})}
    return {} if kept == OURS else kept


def is_field(key: str, value: object) -> bool:
    """Whether this infon of a document is its title, source or date."""
    said = key in FIELDS and isinstance(value, str) and bool(value)
    return said and (key != "date" or _DATE.fullmatch(str(value)) is not None)


def infons_of(a: Annotation) -> tuple[str, ...]:
    """The infons that are no attributes of it."""
    if isinstance(a, Relation):
        return ("type", "note")
    return ("type", "note", "identifier") if isinstance(a, Entity) else ("type", "note")


def kept(a: Annotation) -> dict[str, Any]:
    """The part of `extra` that is written back, in the shape that reading gives."""
    raw = a.extra.get(KEY)
    if not isinstance(raw, dict):
        return {}
    found: Item = {}
    if isinstance(raw.get("infons"), dict):
        found["infons"] = {k: v for k, v in raw["infons"].items() if _is_kept(a, k, v)}
    if isinstance(raw.get("fields"), dict):
        ours = ("id", "infons", "text", "locations", "nodes")
        found["fields"] = {k: v for k, v in raw["fields"].items() if k not in ours}
    roles = raw.get("roles")
    if isinstance(a, Relation) and isinstance(roles, list) and are_roles(roles):
        found["roles"] = roles
    found = {k: v for k, v in found.items() if v}
    return {KEY: found} if found else {}


def are_roles(roles: list[Any]) -> bool:
    """Whether these are kept: two that are not those of every relation, and make it no event."""
    words = [x.lower() for x in roles if isinstance(x, str)]
    return (
        len(words) == len(roles) == 2 and words not in (list(ENDS), list(ENDS[::-1])) and TRIGGER not in words
    )


def _is_kept(a: Annotation, key: str, value: object) -> bool:
    if isinstance(a, Relation):
        return key not in infons_of(a)
    said = {"type": True, "note": bool(a.note), "identifier": isinstance(a, Entity) and bool(a.link)}
    return not isinstance(value, str) and key not in a.attributes and not said.get(key, False)


def attributes(infons: Mapping[str, Any], but: tuple[str, ...]) -> dict[str, str]:
    """Those with words for values."""
    return {k: v for k, v in infons.items() if isinstance(v, str) and k not in but}


def whole_number(raw: object) -> int | None:
    """A whole number, also one in letters."""
    if isinstance(raw, str) and raw.isascii() and raw.isdecimal() and len(raw) < 19:
        return int(raw)
    return raw if type(raw) is int else None
