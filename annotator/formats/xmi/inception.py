"""A project that INCEpTION or WebAnno exported: a zip with a file for each document and annotator.

Annotations come as XMI (in a zip with its type system, or alone), JSON CAS or WebAnno TSV; what was
curated is the layer of `gold`.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any

from annotator.errors import ImportFailed
from annotator.formats import casjson, strict_json, webanno
from annotator.formats.papers.packages import Package
from annotator.formats.returning import realigned
from annotator.formats.rows import Reading, Row
from annotator.formats.text import decode
from annotator.formats.uima import cas
from annotator.formats.uima.types import Types, from_xml
from annotator.formats.xmi import read as xmi_read
from annotator.model import GOLD, Document, State, Status

_PROJECT = re.compile(r"(^|/)exportedproject[^/]*\.json$")
_LAYER = re.compile(
    r"^(?:.*/)?(annotation|curation)/(?P<document>[^/]+)/(?P<user>[^/]+)\.(?P<kind>zip|xmi|xml|json|tsv|txt)$"
)
_JAVA = re.compile(r"^(?:.*/)?(?:annotation|curation)_ser/([^/]+)/([^/]+)\.ser$")
_NOBODY = ("INITIAL_CAS",)
STATES = {
    "NEW": State.NEW,
    "INPROGRESS": State.IN_PROGRESS,
    "FINISHED": State.DONE,
    "IGNORE": State.SKIPPED,
    "CURATIONINPROGRESS": State.IN_PROGRESS,
    "CURATIONFINISHED": State.DONE,
    "ANNOTATIONINPROGRESS": State.IN_PROGRESS,
}  # without the _ that some versions write


def is_project(names: list[str]) -> bool:
    """Whether these are the names in a zip of a project."""
    return any(_PROJECT.search(n) for n in names)


def rows(package: Package, path: Path, reading: Reading) -> Iterator[Row]:
    """A row for each document and annotator; documents that nobody annotated are rows without a layer."""
    project = _project(package, path)
    states, done = _states(project), set[tuple[str, str]]()
    for name in package.names():
        known = _LAYER.match(name)
        if known is None or known["user"] in _NOBODY:
            continue
        curated, document = known[1] == "curation", known["document"]
        user = GOLD if curated else known["user"]
        where, bad = f"{path}/{name}", len(reading.refused)
        try:
            row = _layer(package, name, document, where, reading)
        except (ValueError, ImportFailed) as problem:
            reading.refuse(where, problem)
            continue
        if row is not None and known["kind"] == "tsv":
            row = _spaced(package, document, row)
        done.add((document, known["user"]))
        state = states.get((document, "" if curated else user))
        if row is not None:
            row = replace(row, document=replace(row.document, id=document, source=document), annotator=user)
            if len(reading.refused) > bad:
                reading.spoil(where)
            yield replace(row, status=row.status or (Status(state) if state else None), where=where)
    for name in package.names():
        if (java := _JAVA.match(name)) and java[2] not in _NOBODY and (java[1], java[2]) not in done:
            words = "this layer is there only as Java keeps it; export the project with UIMA CAS XMI as well"
            reading.refuse(f"{path}/{name}", words)
    yield from _untouched(package, project, {d for d, _ in done}, path, reading)


def _spaced(package: Package, document: str, row: Row) -> Row:
    """On the text of the source, where they differ in white space only: TSV has none between sentences."""
    name = f"source/{document}"
    if not package.has(name) or not document.endswith(".txt"):
        return row
    try:
        text, _ = decode(package.read(name))
        return realigned(row, text) or row
    except (ImportFailed, ValueError):
        return row


def _project(package: Package, path: Path) -> dict[str, Any]:
    name = next(n for n in package.names() if _PROJECT.search(n))
    try:
        said = strict_json.loads(package.read(name).decode("utf-8"))
    except ValueError as problem:
        raise ImportFailed(f"{path.name} was refused: {name}: {problem}.") from problem
    return said if isinstance(said, dict) else {}


def _states(project: dict[str, Any]) -> dict[tuple[str, str], State]:
    """By document and annotator; of a document itself, which is that of its curation, under no annotator."""
    found = {}
    for key in ("source_documents", "annotation_documents"):
        listed = project.get(key)
        for said in listed if isinstance(listed, list) else ():
            if not isinstance(said, dict):
                continue
            user = said.get("user", "") if key == "annotation_documents" else ""
            state = STATES.get(str(said.get("state", "")).replace("_", "").upper())
            if state and isinstance(said.get("name"), str) and isinstance(user, str):
                found[said["name"], user] = state
    return found


def _layer(package: Package, name: str, document: str, where: str, reading: Reading) -> Row | None:
    """One annotator's file. Raises ValueError or ImportFailed where it cannot be read."""
    readers: dict[str, Callable[[bytes], Row | None]] = {
        "zip": lambda raw: _packed(raw, document, where, reading),
        "xmi": lambda raw: _xmi(raw, None, document, where, reading),
        "xml": lambda raw: _xmi(raw, None, document, where, reading),
        "json": lambda raw: casjson.parsed(raw, document, where, reading),
        "tsv": lambda raw: _tsv(raw, where, reading),
        "txt": lambda raw: _plain(raw, document, where, reading),
    }
    return readers[PurePosixPath(name).suffix[1:]](package.read(name))


def _packed(raw: bytes, document: str, where: str, reading: Reading) -> Row | None:
    inner = Package(raw)
    try:
        names = [n for n in inner.names() if PurePosixPath(n).suffix in (".xmi", ".json", ".tsv")]
        if not names:
            raise ImportFailed("no annotations that can be read are in it")
        if not names[0].endswith(".xmi"):
            return _layer(inner, names[0], document, f"{where}/{names[0]}", reading)
        types = next((n for n in inner.names() if PurePosixPath(n).name.lower() == "typesystem.xml"), "")
        found = from_xml(inner.read(types), types) if types else None
        return _xmi(inner.read(names[0]), found, document, where, reading)
    finally:
        inner.close()


def _xmi(raw: bytes, types: Types | None, document: str, where: str, reading: Reading) -> Row:
    if types is None:
        reading.note(where, "read without its type system; what refers to what was told by names")
    return cas.read(xmi_read.cas(xmi_read.elements([raw]), types), document, where, reading)


def _tsv(raw: bytes, where: str, reading: Reading) -> Row:
    return webanno.parsed(raw, Path(where), reading)


def _plain(raw: bytes, document: str, where: str, reading: Reading) -> Row:
    """The project was exported as plain text: what was annotated is not in the file."""
    text, encoding = decode(raw, reading.encoding)
    reading.note(where, "it was exported as text, so the annotations are not in it")
    return Row(Document(document, text, encoding=encoding), annotated=False)


def _untouched(
    package: Package, project: dict[str, Any], done: set[str], path: Path, reading: Reading
) -> Iterator[Row]:
    """Documents of plain text of which there is no layer."""
    formats = {
        x.get("name"): str(x.get("format", "text"))
        for x in project.get("source_documents") or ()
        if isinstance(x, dict)
    }
    for name in package.names():
        known = re.match(r"^(?:.*/)?source/([^/]+)$", name)
        if known is None or known[1] in done:
            continue
        where = f"{path}/{name}"
        if not formats.get(known[1], "text").startswith("text") and not name.endswith(".txt"):
            reading.note(where, f"nobody annotated it, and its format ({formats[known[1]]}) is not read here")
            continue
        try:
            text, encoding = decode(package.read(name), reading.encoding)
        except ImportFailed as problem:
            reading.refuse(where, problem.message)
            continue
        document = Document(known[1], text, source=known[1], encoding=encoding)
        yield Row(document, annotated=False, where=where)
