"""The rows of a data set for Hugging Face: our own, those of tokens and tags, those of texts and spans."""

import heapq
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from annotator.errors import ImportFailed
from annotator.formats import as_read, span_objects, strict_json, tags
from annotator.formats.corpus import LONG
from annotator.formats.hf import splits as hf_splits
from annotator.formats.hf import tables as hf_tables
from annotator.formats.hf.columns import NAME, TOKENS, is_own, own_object
from annotator.formats.hf.splits import Names
from annotator.formats.json_row import read_row
from annotator.formats.json_values import Layers
from annotator.formats.rows import LONGEST_TEXT, Reading, Row
from annotator.formats.span_tokens import placed
from annotator.model import Range

Object = dict[str, Any]
Raw = tuple[str, Any]  # where it stands, and what does
WORDS = ("tokens", "words")
TAGS = ("ner_tags", "tags", "ner", "labels", "ner_tag", "named_entities", "entity_tags", "bio_tags")
_TEXTS = ("text", "sentence", "content", "document", "raw_text")
_SPANS = ("entities", "spans", "ner", "labels", "annotations", "mentions")
_STARTS = ("start", "start_offset", "start_char", "char_start", "begin", "start_idx", "offset_start")
_ENDS = ("end", "end_offset", "end_char", "char_end", "end_idx", "offset_end")
_LABELS = ("label", "type", "entity_type", "entity_group", "entity", "tag", "class", "category")
_COVERED = ("text", "word", "mention", "surface", "value")
_IDS = ("id", "doc_id", "document_id", "guid", "uid", "_id")


def rows(path: Path, reading: Reading) -> Iterator[Row]:
    """Of a folder, or of one file. Our own come in the order in which they were written.

    Raises ImportFailed where there are none.
    """
    folder = path if path.is_dir() else None
    listed = hf_splits.files(path) if folder else [("", path)]
    if folder and len(several := hf_splits.configurations(folder)) > 1:
        reading.note(path, f"of its configurations {', '.join(several[1:])} were not read, only {several[0]}")
    whole = (raw for _, file in listed for _, raw in hf_tables.read(file, reading.encoding))
    first = next((raw for raw in whole if isinstance(raw, dict)), {})
    if is_own(first):
        yield from _own(listed, reading)
        return
    parts = len({part for part, _ in listed}) > 1
    others, none = _Others(path, reading), True
    for part, file in listed:
        names = hf_splits.names(file, folder or file.parent)
        for where, raw in hf_tables.read(file, reading.encoding):
            none = False
            try:
                yield others.row(raw, names, part if parts else "", where)
            except ValueError as problem:
                reading.refuse(where, problem)
    if none:
        raise ImportFailed(f"{path.name} was refused: it holds no rows.")


def _own(listed: Sequence[tuple[str, Path]], reading: Reading) -> Iterator[Row]:
    """Of all parts, by their index."""
    layers = Layers()
    streams = [hf_tables.read(file, reading.encoding, TOKENS) for _, file in listed]
    for where, raw in heapq.merge(*streams, key=_index):
        try:
            if not isinstance(raw, dict):
                raise raw if isinstance(raw, ValueError) else ValueError("not an object")
            row = read_row(own_object(raw), where, reading)
            layers.add(row)
            yield row
        except ValueError as problem:
            reading.refuse(where, problem)


def _index(item: Raw) -> int:
    index = item[1].get("index") if isinstance(item[1], dict) else None
    return index if isinstance(index, int) else -1


class _Others:
    """Rows of data sets that are not ours; what they have in common is said once."""

    def __init__(self, path: Path, reading: Reading) -> None:
        self._path, self._reading = path, reading
        self._taken: set[str] = set()
        self._count = 0
        self._said: set[str] = set()

    def row(self, raw: object, names: Names, part: str, where: str) -> Row:
        """Raises ValueError, saying why, for what cannot be read."""
        self._count += 1
        if not isinstance(raw, dict):
            raise raw if isinstance(raw, ValueError) else ValueError("not an object")
        words = next((k for k in WORDS if _strings(raw.get(k))), "")
        tag = (
            next((k for k in TAGS if isinstance(raw.get(k), list) and len(raw[k]) == len(raw[words])), "")
            if words
            else ""
        )
        text = next((k for k in _TEXTS if isinstance(raw.get(k), str)), "")
        spans = next((k for k in _SPANS if k != tag and _objects(raw.get(k)) is not None), "")
        if tag:
            own = self._tagged(raw, words, tag, text, names)
        elif text and (spans or not words):
            own = self._spanned(raw, text, spans, names, where)
        elif words:
            raise ValueError(f"{words} has no tags beside it, one for each")
        else:
            raise ValueError(
                f"it has no text and no tokens; its columns are {', '.join(map(str, raw))[:200]}"
            )
        kept = {
            k: _named(v, names.get(k))
            for k, v in raw.items()
            if k not in (words, tag, text, spans) and k not in _IDS[:1] and _sound(v)
        }
        if words and any(isinstance(v, list) and len(v) == len(raw[words]) for v in kept.values()):
            self._once("what is said of single tokens is kept with the document and cannot be seen")
        own |= {"id": self._id(raw, part), NAME: kept} if kept else {"id": self._id(raw, part)}
        own |= {"meta": {"split": part}} if part else {}
        if len(own["text"]) > LONGEST_TEXT:
            raise ValueError(f"the text has {len(own['text'])} characters; {LONGEST_TEXT} is the most")
        return read_row(own, where, self._reading if text and not tag else None)

    def _id(self, raw: Object, part: str) -> str:
        """As the row says it, after its part where that stands already; else by number."""
        said = next((str(raw[k]) for k in _IDS if isinstance(raw.get(k), str | int) and raw[k] != ""), "")
        choices = [said, f"{part}-{said}"] if said and part else [said] if said else []
        name = next((x for x in choices if x not in self._taken), "")
        n = self._count
        while not name or name in self._taken:
            name = f"{self._path.stem}-{n}"
            n += 1
        self._taken.add(name)
        return name

    def _tagged(self, raw: Object, words: str, tag: str, text: str, names: Names) -> Object:
        listed = raw[words]
        told = [_tag(t, names.get(tag), tag) for t in raw[tag]]
        if any(not tags.TAG.fullmatch(t) for t in told):
            self._once(f"{tag} has tags without B- and I-: the same one in a row is one entity")
            told = [t if tags.TAG.fullmatch(t) else f"I-{t}" for t in told]
        found = placed(listed, raw[text]) if text else None
        if found is None:
            self._once("white space could not be recovered")
        source = raw[text] if found is not None else " ".join(listed) + "\n"
        places = found if found is not None else placed(listed, source)
        if places is None:
            raise ValueError("its tokens cannot be put in a row")
        spans = [(places[a][0], places[b - 1][1], label) for a, b, label in tags.spans(told)]
        ends = [len(source)] if found is None and len(listed) < LONG else None  # one sentence, as most are
        extents = [Range(a, b) for a, b, _ in spans]
        entities = [{"id": f"e{n}", "start": a, "end": b, "label": x} for n, (a, b, x) in enumerate(spans, 1)]
        return {"text": source, "entities": entities} | as_read.told(source, places, ends, extents)

    def _spanned(self, raw: Object, text: str, key: str, names: Names, where: str) -> Object:
        own: Object = {"text": raw[text]}
        if not key:
            return own
        of_key = {k.removeprefix(f"{key}."): v for k, v in names.items() if k.startswith(f"{key}.")}
        listed = [_span(s, of_key) for s in _objects(raw[key]) or ()]
        source = self._reading.source(raw[text])
        spans = span_objects.sound(listed, source, where, self._reading)
        span_objects.named(spans, "e", set(), where, self._reading)
        return own | {"entities": spans}

    def _once(self, words: str) -> None:
        if words not in self._said:
            self._said.add(words)
            self._reading.note(self._path, words)


def _tag(tag: object, names: Sequence[str] | None, key: str) -> str:
    if type(tag) is not int:
        if not isinstance(tag, str) or not tag or tag != "".join(tag.split()):
            raise ValueError(f"{key} has {tag!r}, which is no tag")
        return tag
    if names is None:
        raise ValueError(f"{key} are numbers, and neither the file nor a card beside it says what they mean")
    if tag == -100:  # what models are told to pass over
        return "O"
    if not 0 <= tag < len(names):
        raise ValueError(f"{key} has the number {tag}, and only {len(names)} have a name")
    return _tag(names[tag], None, key)


def _span(raw: Object, names: Mapping[str, Sequence[str] | None]) -> Object:
    """One of the many shapes, with our keys; what is not there is left to whoever checks it."""
    keys = [next((k for k in known if k in raw), "") for known in (_STARTS, _ENDS, _LABELS, _COVERED)]
    start, end, label, covered = keys
    found: Object = {
        "start": raw.get(start),
        "end": raw.get(end),
        "label": _label(raw.get(label), names.get(label)),
    }
    found |= {"text": raw[covered]} if covered and isinstance(raw[covered], str) else {}
    found |= {"id": str(raw["id"])} if isinstance(raw.get("id"), str | int) and raw["id"] != "" else {}
    rest = {k: _named(v, names.get(k)) for k, v in raw.items() if k not in (*keys, "id") and _sound(v)}
    return found | ({NAME: rest} if rest else {})


def _label(label: object, names: Sequence[str] | None) -> object:
    """A name; of a list with one, that."""
    if isinstance(label, list) and len(label) == 1:
        label = label[0]
    if type(label) is int and names is not None and 0 <= label < len(names):
        return names[label]
    return label


def _named(value: Any, names: Sequence[str] | None) -> Any:
    """With names in place of the numbers of classes."""
    if isinstance(value, list) and names is not None:
        return [_named(x, names) for x in value]
    return names[value] if names is not None and type(value) is int and 0 <= value < len(names) else value


def _strings(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(x, str) for x in value)


def _objects(value: object) -> list[Object] | None:
    """A list of objects, also where it is an object of lists of one length; None where it is neither."""
    if isinstance(value, list):
        return value if all(isinstance(x, dict) for x in value) else None
    if not isinstance(value, dict) or not value or not all(isinstance(v, list) for v in value.values()):
        return None
    if len({len(v) for v in value.values()}) > 1:
        raise ValueError("the lists of its spans are not of one length")
    return [dict(zip(value, x, strict=True)) for x in zip(*value.values(), strict=True)]


def _sound(value: object) -> bool:
    """Whether it says something, and JSON can hold it."""
    try:
        return value is not None and bool(strict_json.dumps(value))
    except (TypeError, ValueError, RecursionError):
        return False
