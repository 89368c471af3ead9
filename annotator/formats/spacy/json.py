"""spaCy's JSON: version 2's documents of paragraphs, sentences and tokens; the pairs of a text and its
entities that training scripts are full of; and what `Doc.to_json` gives. All without spaCy.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from annotator import text as texts
from annotator.errors import ImportFailed
from annotator.formats import strict_json
from annotator.formats.json_values import Layers, values
from annotator.formats.rows import Reading, Row
from annotator.formats.spacy.rows import DOCUMENT, GROUP, OWN, places, row, taken_apart
from annotator.formats.span_objects import Object, items
from annotator.formats.span_tokens import Token, outermost, tokens

# How the Penn Treebank writes what stands otherwise in the text.
_TREEBANK = {
    "``": ('"', "“"), "''": ('"', "”"), "-LRB-": ("(",), "-RRB-": (")",), "-LSB-": ("[",), "-RSB-": ("]",),
    "-LCB-": ("{",), "-RCB-": ("}",),
}  # fmt: skip
_SENTENCE = frozenset(("tokens",))
_TOKEN = frozenset(("id", "orth", "ner", "space", "start", "end", "tag", "dep", "head", "pos", "lemma"))
_BLANKS = re.compile(r"\s*")
_TAG = re.compile(r"([BILUSE])-(.+)", re.DOTALL)


def write(rows: Iterable[Row], path: Path) -> None:
    """An array with one document a row, of one paragraph."""
    with path.open("wb") as file:
        file.write(b"[")
        for n, row in enumerate(rows):
            file.write((b",\n" if n else b"\n") + strict_json.line(_document(row)).rstrip(b"\n"))
        file.write(b"\n]\n")


def _document(row: Row) -> Object:
    found, text = taken_apart(row), row.document.text
    groups = found.get("spans", {})
    cut = tokens(text, places(groups))
    listed = [
        {"orth": text[start:end], "space": " " if blank else "", "id": n}
        for n, (start, end, blank) in enumerate(cut)
    ]
    paragraph: Object = {"raw": text}
    if row.annotated:
        # Version 2 knows entities that do not overlap; the whole stands in `spans`.
        flat = [groups[GROUP][n] for n in outermost(places({GROUP: groups[GROUP]}))]
        paragraph["entities"] = [[s["start"], s["end"], s["label"]] for s in flat]
        _tag(listed, cut, flat)
    return {
        "id": row.document.id,
        "paragraphs": [paragraph | {"sentences": _sentences(listed, cut, text)} | found],
    }


def _tag(listed: Sequence[Object], cut: Sequence[Token], flat: Iterable[Object]) -> None:
    """BILUO."""
    for token in listed:
        token["ner"] = "O"
    for s in flat:
        start, end = bisect_left(cut, (s["start"],)), bisect_left(cut, (s["end"],)) - 1
        for n in range(start, end + 1):
            letter = "U" if start == end else "B" if n == start else "L" if n == end else "I"
            listed[n]["ner"] = f"{letter}-{s['label']}"


def _sentences(listed: Sequence[Object], cut: Sequence[Token], text: str) -> list[Object]:
    ends = sorted({bisect_left(cut, (s.end,)) for s in texts.sentences(text)} | {0, len(cut)})
    return [{"tokens": listed[a:b], "brackets": []} for a, b in pairwise(ends)]


def rows(path: Path, reading: Reading) -> Iterator[Row]:
    """A document for each paragraph or text. Raises ImportFailed for a file that holds none."""
    none, layers, said = True, Layers(), set[str]()
    for n, (where, value) in enumerate(_pairs(values(path, reading.encoding)), 1):
        for name, raw in _texts(value, f"{path.stem}-{n}", reading):
            none = False
            try:
                found = row(_found(raw, said, reading), name, where, reading)
                layers.add(found)
            except ValueError as problem:
                reading.refuse(where, problem)
                continue
            yield found
    if none and not reading.refused:
        raise ImportFailed(f"{path.name} was refused: it holds no documents.")
    for words in sorted(said):
        reading.note(path, words)


def _pairs(listed: Iterable[tuple[str, Any]]) -> Iterator[tuple[str, Any]]:
    """A text and what comes after it as one value: a pair that is all of a file is an array of two."""
    text: str | None = None
    for where, value in listed:
        if text is None and isinstance(value, str):
            text = value
            continue
        yield where, value if text is None else [text, value]
        text = None


def _texts(value: Any, name: str, reading: Reading) -> Iterator[tuple[str, Any]]:
    """The texts in a value of the file, each with the id that it gets."""
    if isinstance(value, dict) and isinstance(value.get("paragraphs"), list):
        reading.lose("document", value, ("id", "paragraphs"))
        id, several = value.get("id"), len(value["paragraphs"]) > 1
        name = str(id) if type(id) is int or (isinstance(id, str) and id) else name
        for n, paragraph in enumerate(value["paragraphs"], 1):
            yield (f"{name}-{n}" if several else name), paragraph
    elif isinstance(value, dict) and isinstance(value.get("annotations"), list):
        # The pairs within an object that lists the labels too, as some tools for spaCy write them.
        reading.lose("file", value, ("annotations", "classes"))
        for n, pair in enumerate(value["annotations"], 1):
            if pair is not None:
                yield f"{name}-{n}", pair
    else:
        yield name, value


def _found(raw: Any, said: set[str], reading: Reading) -> Object:
    """A text with `spans`, of whichever shape."""
    if isinstance(raw, list) and len(raw) == 2 and isinstance(raw[0], str) and isinstance(raw[1], dict):
        raw = {"text": raw[0]} | raw[1]
    if not isinstance(raw, dict):
        raise (
            raw
            if isinstance(raw, ValueError)
            else ValueError("neither a text with its entities nor a document")
        )
    found = dict(raw)
    _lose_of(raw, reading)
    if isinstance(raw.get(OWN), dict):
        # What the program wrote itself says all in `spans`.
        return found | {"text": raw.get("raw", raw.get("text"))}
    if isinstance(raw.get("sentences"), list):
        text, entities = _tagged(raw, said)
        found["text"] = text
    else:
        found["text"], entities = raw.get("text", raw.get("raw")), None
    listed = raw.get("entities", raw.get("ents"))
    if isinstance(listed, list):
        entities = [_entity(x) for x in listed]
    groups = raw.get("spans")
    groups = {k: [_entity(x) for x in v] for k, v in groups.items() if isinstance(v, list)} if (
        isinstance(groups, dict)) else {}  # fmt: skip
    if entities is not None or groups:
        found["spans"] = {GROUP: [*groups.pop(GROUP, ()), *(entities or ())], **groups}
    else:
        found.pop("spans", None)
        said.add("nothing is said of entities in some documents")
    if {"heads", "deps", "tags"} & raw.keys():
        said.add("what is said of single tokens is kept with the document and cannot be seen")
    return found


def _entity(item: Any) -> Any:
    if isinstance(item, list) and len(item) >= 3:
        return {"start": item[0], "end": item[1], "label": item[2]}
    return item


def _lose_of(raw: Object, reading: Reading) -> None:
    """What has no place of that which stands in an object beside its text."""
    for sentence in (raw, *items(raw.get("sentences"))):  # Doc.to_json has tokens in the document itself
        if sentence is not raw:
            _lose("sentence", sentence, _SENTENCE, reading)
        for token in items(sentence.get("tokens")) if isinstance(sentence, dict) else ():
            _lose("token", token, _TOKEN, reading)
    for entity in items(raw.get("entities")):
        if isinstance(entity, list) and len(entity) > 3:
            reading.lose("entity", {str(n): x for n, x in enumerate(entity[3:], 4)}, ())
    own, groups = raw.get(OWN), raw.get("spans")
    if isinstance(own, dict):
        reading.lose(OWN, own, ("id", *DOCUMENT))
    if isinstance(groups, dict):
        reading.lose("spans", {k: v for k, v in groups.items() if not isinstance(v, list)}, ())


def _lose(what: str, raw: Any, known: frozenset[str], reading: Reading) -> None:
    if isinstance(raw, dict) and not raw.keys() <= known:
        reading.lose(what, raw, known)


def _tagged(raw: Object, said: set[str]) -> tuple[str, list[Object] | None]:
    """The text of a paragraph and what its tokens say of entities; None = nothing."""
    listed = [t for s in raw["sentences"] if isinstance(s, dict) for t in items(s.get("tokens"))]
    if not all(isinstance(t, dict) and isinstance(t.get("orth"), str) and t["orth"] for t in listed):
        raise ValueError("a token has no orth")
    if {"tag", "dep", "head", "pos", "lemma"} & {k for t in listed for k in t}:
        said.add("what is said of single tokens (tags, dependencies) is not kept")
    text = raw.get("raw")
    if not isinstance(text, str):
        if not all("space" in t for t in listed):
            said.add("white space could not be recovered")
        text = "".join(t["orth"] + _space(t) for t in listed).rstrip(" ")
    ends = _ends([t["orth"] for t in listed], text)
    tags = [t.get("ner") for t in listed]
    if not any(isinstance(t, str) and t != "-" for t in tags):
        return text, None
    return text, _spans(tags, ends)


def _space(token: Object) -> str:
    space = token.get("space", " ")
    return space if isinstance(space, str) else " "


def _ends(words: Sequence[str], text: str) -> list[tuple[int, int]]:
    """Where the tokens stand; there is nothing but white space between them."""
    at, found = 0, []
    for word in words:
        blanks = _BLANKS.match(text, at)
        there = range(at, (blanks.end() if blanks else at) + 1)
        forms = (word, *_TREEBANK.get(word, ()))
        start, form = next(((i, w) for i in there for w in forms if text.startswith(w, i)), (at, ""))
        if not form:
            raise ValueError(f"the token «{word[:40]}» is not where it should be in the text")
        at = start + len(form)
        found.append((start, at))
    return found


def _spans(tags: Sequence[Any], ends: Sequence[tuple[int, int]]) -> list[Object]:
    """BILUO, BIOES or IOB; an inside without a beginning begins."""
    found: list[Object] = []
    open_ = ""
    for tag, (start, end) in zip(tags, ends, strict=True):
        match = _TAG.fullmatch(tag) if isinstance(tag, str) else None
        letter, label = match.groups() if match else ("O", "")
        if letter in "ILE" and label == open_:
            found[-1]["end"] = end
        elif match:
            found.append({"start": start, "end": end, "label": label})
        open_ = label if letter in "BI" else ""
    return found
