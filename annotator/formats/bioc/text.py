"""The passages and sentences of a BioC document put together to one text, at their offsets."""

from dataclasses import dataclass, field
from typing import Any

from annotator.formats.bioc import counting, passages
from annotator.formats.bioc.parts import Item, whole_number
from annotator.formats.rows import LONGEST_TEXT


@dataclass(slots=True)
class Unit:
    """A piece of text: where it says it begins, and where it was put."""

    offset: int
    at: int
    length: int


@dataclass(slots=True)
class Parts:
    """The text so far, and what stands beside it; `counted` is the unit of the offsets, of counting.UNITS."""

    counted: str = counting.POINTS
    words: list[str] = field(default_factory=list)
    length: int = 0
    size: int = 0  # the length in that unit
    units: list[Unit] = field(default_factory=list)
    marks: list[tuple[Item, list[Unit]]] = field(default_factory=list)
    relations: list[Item] = field(default_factory=list)
    annotated: bool = False
    moved: int = 0
    passages: list[Item] = field(default_factory=list)  # what is kept of them


def add_passage(parts: Parts, raw: Any) -> None:
    """With its sentences. Raises ValueError where it is none."""
    if not isinstance(raw, dict):
        raise ValueError("a passage is not an object")
    first = len(parts.units)
    sentences = raw.get("sentences")
    sentences = [s for s in sentences if isinstance(s, dict)] if isinstance(sentences, list) else []
    whole = isinstance(raw.get("text"), str)
    if whole:
        _put(parts, raw)
    for sentence in sentences:
        if not whole and isinstance(sentence.get("text"), str):
            _put(parts, sentence, sentence=len(parts.units) > first)
            add_beside(parts, sentence, parts.units[-1:])
        else:
            add_beside(parts, sentence, parts.units[first:])
    add_beside(parts, raw, parts.units[first:])
    if units := parts.units[first:]:
        listed = [s for s in sentences if whole or isinstance(s.get("text"), str)]
        parts.passages.append(passages.kept(raw, listed, [(u.at, u.at + u.length) for u in units]))


def _put(parts: Parts, raw: Item, *, sentence: bool = False) -> None:
    text, offset = raw["text"], whole_number(raw.get("offset"))
    if offset is None:
        raise ValueError("a passage has no offset")
    gap = offset - parts.size - (parts.units[0].offset if parts.units else offset)
    if parts.units and not 0 <= gap <= passages.WIDEST:
        parts.moved += 1
        gap = 1
    parts.words.append(passages.between(gap, sentence=sentence) + text)
    parts.length += gap + len(text)
    parts.size += gap + counting.size(text, parts.counted)
    if parts.length > LONGEST_TEXT:
        raise ValueError(f"the text has more than {LONGEST_TEXT} characters")
    parts.units.append(Unit(offset, parts.length - len(text), len(text)))


def add_beside(parts: Parts, raw: Item, units: list[Unit]) -> None:
    """The annotations and relations of a part of a document, which are on these units."""
    for key in ("annotations", "relations"):
        listed = raw.get(key)
        if not isinstance(listed, list):
            continue
        parts.annotated = True
        for x in listed:
            if not isinstance(x, dict):
                raise ValueError(f"one of its {key} is not an object")
            if key == "annotations":
                parts.marks.append((x, units))
            else:
                parts.relations.append(x)
