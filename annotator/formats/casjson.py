"""UIMA CAS in JSON, version 0.4: a folder with a file for each document and layer.

A file has its type system in it. What structures say is in uima/cas.py and uima/write.py.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from annotator.errors import ImportFailed
from annotator.formats import strict_json
from annotator.formats.heads import first_object
from annotator.formats.names import file_id
from annotator.formats.rows import Choices, Format, Reading, Row, of_folder, reason, regular
from annotator.formats.uima import cas as uima_cas
from annotator.formats.uima import types as uima_types
from annotator.formats.uima import write as uima_write
from annotator.formats.uima.cas import Cas, Structure
from annotator.formats.uima.layers import SENTENCE, TOKEN
from annotator.formats.xmi.read import MOST, flatten
from annotator.scheme import Scheme

LARGEST = 64 * 10**6  # bytes of a file
STRUCTURES, TYPES, VIEWS = "%FEATURE_STRUCTURES", "%TYPES", "%VIEWS"
_SOFA = "uima.cas.Sofa"
_NUMBERS = {"begin", "end"}
Object = dict[str, Any]


def rows(path: Path, reading: Reading) -> Iterator[Row]:
    """Of a file, or of the .json files of a folder. Raises ImportFailed where there is none to read."""
    if path.is_dir():
        yield from of_folder(path, ".json", _read, reading)
    else:
        yield _read(path, reading)


def _read(path: Path, reading: Reading) -> Row:
    regular(path)
    try:
        if path.stat().st_size > LARGEST:
            raise ImportFailed(f"{path.name} was refused: it is larger than {LARGEST // 10**6} MB.")
        return parsed(path.read_bytes(), path.stem, str(path), reading)
    except ValueError as problem:
        raise ImportFailed(f"{path.name} was refused: {problem}.") from problem
    except OSError as problem:
        raise ImportFailed(f"{path} cannot be read: {reason(problem)}.") from problem


def parsed(raw: bytes, stem: str, where: str, reading: Reading) -> Row:
    """The row of one file. Raises ValueError where it is none, or holds no text."""
    try:
        said = strict_json.loads(raw.decode(reading.encoding or "utf-8-sig").rstrip())
    except (UnicodeDecodeError, LookupError) as problem:
        raise ValueError(f"it is not text in {reading.encoding or 'UTF-8'}") from problem
    if not isinstance(said, dict) or STRUCTURES not in said:
        if isinstance(said, dict) and TYPES in said and not said.get(VIEWS):
            raise ValueError("it is a type system, not annotated text")
        raise ValueError("it is no JSON CAS, or one without structures")
    return uima_cas.read(_cas(said), file_id(stem.partition("#")[0]), where, reading)


def _cas(said: dict[str, Any]) -> Cas:
    structures: dict[str, Structure] = {}
    sofas: dict[str, Any] = {}
    others, words = _parted(said[STRUCTURES])
    needed = _needed(others.values())
    if not needed.isdisjoint(words):
        others = {k: x for k, x in _listed(said[STRUCTURES]) if k in others or k in needed}
    for id, raw in others.items():
        if raw["%TYPE"] == _SOFA:
            sofas[id] = raw
        else:
            structures[id] = _structure(id, raw)
            if len(structures) > MOST:
                raise ValueError(f"it has more than {MOST} annotations")
    for s in structures.values():
        s.refs = {k: found for k, ids in s.refs.items() if (found := [i for i in ids if i in structures])}
    flatten(structures)
    sofa = next(
        (i for i, x in sofas.items() if x.get("sofaID") == "_InitialView" and x.get("sofaString")), ""
    )
    sofa = sofa or next((i for i, x in sofas.items() if x.get("sofaString")), "")
    text = sofas[sofa].get("sofaString") if sofa else ""
    if not isinstance(text, str):
        raise ValueError("its text is no string")
    return Cas(text, sofa, structures, _members(said.get(VIEWS), sofa), uima_types.from_json(said.get(TYPES)))


def _listed(raw: object) -> Iterator[tuple[str, Any]]:
    """Structures in an array say their ids; in an object they stand under them."""
    if isinstance(raw, dict):
        yield from raw.items()
    elif isinstance(raw, list):
        for n, x in enumerate(raw):
            id = x.get("%ID", f"nameless {n}") if isinstance(x, dict) else n
            yield str(id), x
    else:
        raise ValueError(f"its {STRUCTURES} is neither an array nor an object")


def _parted(raw: object) -> tuple[dict[str, Object], dict[str, Object]]:
    """Structures by their ids, apart from words and sentences, which are most of them."""
    others: dict[str, Object] = {}
    words: dict[str, Object] = {}
    places: dict[str, dict[str, Object]] = {}  # by type
    for id, x in _listed(raw):
        type = x.get("%TYPE") if isinstance(x, dict) else None
        if not isinstance(type, str):
            raise ValueError(f"the structure {id} has no type")
        if type not in places:
            places[type] = words if uima_cas.is_text(type) else others
        places[type][id] = x
    if len(others) + len(words) < len(raw):  # type: ignore[arg-type]  # what is listed has a length
        raise ValueError("two of its structures have the same id")
    return others, words


def _needed(others: Iterable[Object]) -> set[str]:
    """The ids that they refer to."""
    found = set[str]()
    for x in others:
        found.update(str(v) for k, v in x.items() if k.startswith("@") and type(v) is int)
        elements = x.get("%ELEMENTS")
        found.update(map(str, elements if isinstance(elements, list) else ()))
    return found


def _structure(id: str, raw: dict[str, Any]) -> Structure:
    s = Structure(id, raw["%TYPE"])
    for name, value in raw.items():
        kind = name[:1]
        if name == "%ELEMENTS" and isinstance(value, list):
            s.refs["elements"] = [str(x) for x in value if type(x) is int]
        elif name == "@sofa":
            s.values["sofa"] = str(value)
        elif kind == "@":
            ids = value if isinstance(value, list) else [value]
            s.refs[name[1:]] = [str(x) for x in ids if x is not None]
        elif kind != "%" and kind != "^" and value is not None:
            s.values[name.removeprefix("#")] = value if isinstance(value, str) else _words(value)
    return s


def _words(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "|".join(map(_words, value))
    return value if isinstance(value, str) else str(value) if type(value) is int else strict_json.dumps(value)


def _members(raw: object, sofa: str) -> set[str]:
    for view in raw.values() if isinstance(raw, dict) else ():
        if (
            isinstance(view, dict)
            and str(view.get("%SOFA")) == sofa
            and isinstance(view.get("%MEMBERS"), list)
        ):
            return {str(x) for x in view["%MEMBERS"]}
    return set()


def hold(row: Row, choices: Choices) -> Row | None:
    """All of it, in the order in which it comes back."""
    del choices
    return uima_write.held(row) if row.document.text else None


def write(rows: Iterable[Row], path: Path, scheme: Scheme | None, choices: Choices) -> None:
    """Make the folder, with a file for each row; the scheme is not in it."""
    del scheme, choices
    path.mkdir()
    for row in rows:
        place(path, row).write_bytes(strict_json.line(_object(row)))


def _object(row: Row) -> dict[str, Any]:
    written = uima_write.Written(row)
    sofa = {"%ID": 1, "%TYPE": _SOFA, "sofaNum": 1, "sofaID": "_InitialView", "mimeType": "text"}
    listed: list[dict[str, Any]] = [sofa | {"sofaString": row.document.text}]
    for type, spans in ((TOKEN, written.words), (SENTENCE, written.sentences)):
        listed += [
            {"%ID": id, "%TYPE": type, "@sofa": 1, "begin": begin, "end": end}
            for id, (begin, end) in enumerate(spans, len(listed) + 1)
        ]
    members = [x["%ID"] for x in listed[1:]]
    arrays: list[tuple[dict[str, Any], str, list[int], str]] = []
    for s in written.structures():
        made: dict[str, Any] = {"%ID": int(s.id), "%TYPE": s.type}
        if uima_write.is_member(s):
            made["@sofa"] = 1
            members.append(int(s.id))
        made |= {k: int(v) if k in _NUMBERS else v for k, v in s.values.items()}
        ranges = written.types.features(s.type)
        for name, ids in s.refs.items():
            if ranges[name].endswith("[]"):
                arrays.append((made, name, [int(i) for i in ids], ranges[name]))
            else:
                made[f"@{name}"] = int(ids[0])
        listed.append(made)
    free = max(x["%ID"] for x in listed) + 1
    for n, (made, name, ids_, range) in enumerate(arrays, free):
        made[f"@{name}"] = n
        listed.append({"%ID": n, "%TYPE": range, "%ELEMENTS": ids_})
    return {
        TYPES: {t: _type(t, written.types) for t in written.types.own},
        STRUCTURES: listed,
        VIEWS: {"_InitialView": {"%SOFA": 1, "%MEMBERS": members}},
    }


def _type(name: str, types: uima_types.Types) -> dict[str, Any]:
    features = {f: {"%NAME": f, "%RANGE": range} for f, range in types.own[name].items()}
    return {"%NAME": name, "%SUPER_TYPE": types.parents[name]} | features


def place(folder: Path, row: Row) -> Path:
    """The file of a row: the document's name, and after a # the annotator's."""
    return folder / f"{uima_write.name_of(row)}.json"


def sniff(path: Path) -> bool:
    """By the keys of the object; a folder by the first of its .json files."""
    if path.is_dir():
        first = next(iter(sorted(path.rglob("*.json"))), None)
        return first is not None and not first.is_dir() and sniff(first)
    keys = first_object(path).keys()
    return bool({STRUCTURES, TYPES, VIEWS} & keys)


FORMAT = Format("casjson", ".json", rows, sniff, write, hold, layers=True, folder=True, place=place)
