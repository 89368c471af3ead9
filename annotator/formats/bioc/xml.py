"""BioC XML → dictionaries of the shape of BioC JSON, a document at a time."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from xml.parsers import expat

Item = dict[str, Any]
_DEEPEST = 5
_MOST_TAGS = 2_000_000  # of a document: each takes many times the memory of its letters
_LISTS = {
    "passage": "passages",
    "sentence": "sentences",
    "annotation": "annotations",
    "relation": "relations",
}


class _Begun(Exception):  # no error: the root element is there
    pass


def collection(path: Path) -> Item:
    """What it says of itself before its documents. Raises ValueError for what is not XML."""
    check(path)
    said: Item = {}
    inside: list[tuple[str, dict[str, str]]] = []
    words: list[str] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if name == "document":
            raise _Begun
        inside.append((name, attributes))
        words.clear()

    def end(name: str) -> None:
        _, attributes = inside.pop()
        if len(inside) == 1 and name == "infon":
            said.setdefault("infons", {})[attributes.get("key", "")] = "".join(words)
        elif len(inside) == 1:
            said[name] = "".join(words)

    parser = expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = words.append
    try:
        with path.open("rb") as file:
            parser.ParseFile(file)
    except (_Begun, expat.ExpatError, LookupError):  # what is bad is said by who reads it
        pass
    return said


def check(path: Path) -> str:
    """The name of the root element. Raises ValueError for entities of its own, or what is not XML."""
    root = ""

    def doctype(name: str, system: str | None, public: str | None, inside: int) -> None:
        if inside:
            raise ValueError("it declares entities of its own, which are not read")

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal root
        root = name
        raise _Begun

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler, parser.StartElementHandler = doctype, start
    try:
        with path.open("rb") as file:
            parser.ParseFile(file)
    except _Begun:
        return root
    except (expat.ExpatError, LookupError) as problem:
        raise ValueError(f"it is not XML ({problem})") from problem
    return root


def documents(path: Path) -> Iterator[Item]:
    """One after the other, none of the others held. Raises ValueError for what is not XML."""
    if check(path) not in ("collection", "document"):
        raise ValueError("it is no BioC: its root is no collection")
    try:
        parser: Any = ElementTree.XMLPullParser(("end",))
        tags = 0
        with path.open("rb") as file:
            while block := file.read(1 << 16):
                if (tags := tags + block.count(b"<")) > _MOST_TAGS:
                    raise ValueError(f"a document of it has more than {_MOST_TAGS} tags")
                parser.feed(block)
                for _, element in parser.read_events():
                    if element.tag == "document":
                        yield _object(element)
                        element.clear()
                        tags = 0
        parser.close()
    except (ElementTree.ParseError, LookupError) as problem:
        raise ValueError(f"it is not XML ({problem})") from problem


def _object(element: ElementTree.Element, depth: int = 0) -> Item:
    """Of a document, passage, sentence, annotation or relation. Raises ValueError for what is too deep."""
    if depth > _DEEPEST:
        raise ValueError("its elements are nested too deep")
    found: Item = dict(element.attrib)
    infons: dict[str, str] = {}
    for child in element:
        if child.tag == "infon":
            infons[child.get("key", "")] = child.text or ""
        elif child.tag in _LISTS:
            found.setdefault(_LISTS[child.tag], []).append(_object(child, depth + 1))
        elif child.tag == "location":
            found.setdefault("locations", []).append(dict(child.attrib))
        elif child.tag == "node":
            found.setdefault("nodes", []).append(dict(child.attrib))
        elif child.tag in ("id", "offset", "text"):
            found[child.tag] = child.text or ""
        else:
            found.setdefault(child.tag, child.text or "")
    if element.tag == "document":
        found.setdefault("passages", [])
    return found | ({"infons": infons} if infons else {})
