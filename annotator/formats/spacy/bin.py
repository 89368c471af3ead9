"""spaCy's DocBin, through spaCy itself, which is an extra of the program.

Entities that do not overlap are `doc.ents`; all of them are the spans of GROUP. Tokens are cut at the
edges of spans, and are with their blanks the text to the letter.
"""

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

from annotator.elsewhere import install
from annotator.errors import ImportFailed
from annotator.formats import strict_json
from annotator.formats.json_values import Layers
from annotator.formats.rows import Reading, Row, reason, regular
from annotator.formats.spacy.rows import GROUP, OWN, places, row, taken_apart
from annotator.formats.span_objects import Object
from annotator.formats.span_tokens import outermost, tokens

LARGEST = 64 * 2**20  # bytes, unpacked
_OF_TOKENS = ("ENT_IOB", "ENT_TYPE", "ENT_KB_ID", "ENT_ID")
_IN_SPACY = ("id", "start", "end", "label", "kb_id", "text")


def _spacy() -> Any:
    try:
        import spacy
    except ImportError as problem:
        raise ImportFailed("spaCy is not installed.", hint=install("spacy")) from problem
    return spacy


def write(rows: Iterable[Row], path: Path) -> None:
    """All in one DocBin, which is held whole."""
    spacy = _spacy()
    vocab, bin = spacy.blank("xx").vocab, spacy.tokens.DocBin(attrs=_OF_TOKENS, store_user_data=True)
    for one in rows:
        bin.add(_doc(one, vocab, spacy))
    bin.to_disk(path)


def _doc(one: Row, vocab: Any, spacy: Any) -> Any:
    found, text = taken_apart(one), one.document.text
    groups = found.pop("spans", {})
    listed = tokens(text, places(groups))
    words, blanks = [text[a:b] for a, b, _ in listed], [blank for _, _, blank in listed]
    doc = spacy.tokens.Doc(vocab, words=words, spaces=blanks)
    first = {start: n for n, (start, _, _) in enumerate(listed)}
    last = {end: n for n, (_, end, _) in enumerate(listed, 1)}

    def span(s: Object) -> Any:
        where = (first[s["start"]], last[s["end"]], s["label"])
        return spacy.tokens.Span(doc, *where, kb_id=s.get("kb_id", ""), span_id=s["id"])

    for key, spans in groups.items():
        doc.spans[key] = [span(s) for s in spans]
    if one.annotated:
        flat = [groups[GROUP][n] for n in outermost(places({GROUP: groups[GROUP]}))]
        doc.set_ents([span(s) for s in flat])
    beside = {s["id"]: {k: v for k, v in s.items() if k not in _IN_SPACY} for x in groups.values() for s in x}
    doc.user_data[OWN] = strict_json.dumps({"beside": beside, "annotated": one.annotated, **found})
    return doc


def rows(path: Path, reading: Reading) -> Iterator[Row]:
    """A document for each Doc. Raises ImportFailed for a file that is no DocBin."""
    spacy = _spacy()
    reading = replace(reading, counted=reading.counted or "codepoints")  # which a DocBin is sure to count
    bin, vocab = _opened(path, spacy), spacy.blank("xx").vocab
    docs, n = bin.get_docs(vocab), 0
    layers = Layers()
    while True:
        try:
            doc = next(docs, None)
        except (ValueError, KeyError, IndexError, TypeError) as problem:
            raise ImportFailed(
                f"{path.name} was refused: a document in it is damaged ({problem})."
            ) from problem
        if doc is None:
            break
        n += 1
        where = f"{path} document {n}"
        try:
            found = row(_found(doc), f"{path.stem}-{n}", where, reading)
            layers.add(found)
        except ValueError as problem:
            reading.refuse(where, problem)
            continue
        yield found
    if not n:
        raise ImportFailed(f"{path.name} was refused: it holds no documents.")


def _opened(path: Path, spacy: Any) -> Any:
    regular(path)
    try:
        raw = path.read_bytes()
        if _unpacked(raw) > LARGEST:
            raise ImportFailed(f"{path.name} was refused: unpacked it is larger than {LARGEST >> 20} MB.")
        _check_values(zlib.decompress(raw))
        return spacy.tokens.DocBin().from_bytes(raw)
    except OSError as problem:
        raise ImportFailed(f"{path} cannot be read: {reason(problem)}.") from problem
    except (zlib.error, ValueError, KeyError, TypeError, AttributeError, IndexError) as problem:
        raise ImportFailed(f"{path.name} was refused: it is no DocBin of spaCy.") from problem


def _unpacked(raw: bytes) -> int:
    """Bytes, or more than LARGEST; none of them is held."""
    opened, size, rest = zlib.decompressobj(), 0, raw
    while rest and size <= LARGEST and not opened.eof:
        size += len(opened.decompress(rest, 1 << 20))
        rest = opened.unconsumed_tail
    return size


def _check_values(raw: bytes) -> None:
    """spaCy makes an object of each, which takes many times its bytes. Raises ValueError for too many."""
    unpackb = import_module("srsly.msgpack").unpackb
    left, most = strict_json.MOST_VALUES, strict_json.MOST_VALUES

    def count(found: Any) -> Any:
        nonlocal left
        left -= 1 + len(found)
        if left < 0:
            raise ValueError("it holds too many values")
        return found

    longest = {"max_array_len": most, "max_map_len": most}
    unpackb(raw, list_hook=count, object_hook=count, strict_map_key=False, **longest)


def _found(doc: Any) -> Object:
    own = doc.user_data.get(OWN)
    own = strict_json.loads(own) if isinstance(own, str) else {}
    own = own if isinstance(own, dict) else {}
    beside = own.pop("beside", {})
    annotated = own.pop("annotated", doc.has_annotation("ENT_IOB") or len(doc.spans) > 0)
    found: Object = {"text": doc.text, **own}
    if not annotated:
        return found
    groups = {k: [_span(s, beside) for s in spans] for k, spans in doc.spans.items()}
    there = {(s["start"], s["end"], s["label"]) for spans in groups.values() for s in spans}
    ents = [_span(s, beside) for s in doc.ents]
    groups[GROUP] = groups.get(GROUP, []) + [
        e for e in ents if (e["start"], e["end"], e["label"]) not in there
    ]
    return found | {"spans": {GROUP: groups.pop(GROUP), **groups}}


def _span(span: Any, beside: Object) -> Object:
    known = beside.get(span.id_, {})
    found = {"id": span.id_, "start": span.start_char, "end": span.end_char, "label": span.label_}
    return found | {"kb_id": span.kb_id_} | (known if isinstance(known, dict) else {})
