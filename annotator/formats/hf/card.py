"""The card of a data set (README.md): for `datasets` what the columns are, for people what is in it.

Its head is YAML; what is quoted in it is so that any reader of YAML takes it to the letter.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from annotator import VERSION
from annotator.formats.hf.columns import COLUMNS, TAG, Kind
from annotator.formats.rows import Choices, Row
from annotator.model import Entity, Event

_SIZES = (0, 1_000, 10_000, 100_000, 1_000_000, 10_000_000)
_NAMES = ("", "1K", "10K", "100K", "1M", "10M")
_UNKNOWN = "license: unknown  # say here under which terms the texts may be used"
_LICENCES = (
    "cc0-1.0",
    "mit",
    "apache-2.0",
    "cc-by-4.0",
    "cc-by-sa-4.0",
    "cc-by-nc-4.0",
    "cc-by-nd-4.0",
    "cc-by-nc-sa-4.0",
    "cc-by-nc-nd-4.0",
)
_ODD = re.compile("[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_COLUMNS = """\
- `text`, and its `tokens` with `ner_tags` ({tags}; {nesting} of nested entities) and `offsets`, their
  place in the text.
- `entities` with `start`, `end` (code points, the end exclusive), `label`, `text`, `attributes`, `note`
  and `link`, nested ones too. Those in several pieces have these in `ranges`.
- `events` with `type`, `trigger` and `arguments`: each has a `role`, and for `target` the id of an entity
  or event of the same row, or a `value` that is not in the text. `relations` join two ids, `from` and `to`.
- `suggester`, `score`, `reason` and `verdict` say from which suggestion an annotation was taken; without a
  score, from none.
- `id`, `title`, `date`, `source` are of the document; `annotator`, `state`, `flag` of whoever annotated it.
  `annotated` is false where nobody did: the lists are empty then, and say nothing.
- `meta`, `suggestions` and `extra` are JSON, or empty. `index` is the place of the row among those of all
  parts.
"""


Files = Mapping[str, tuple[str, int]]  # of each part its file, and how many bytes that has


@dataclass
class Counts:
    """How many rows each part has, and of what how many there are."""

    parts: Counter[str] = field(default_factory=Counter)
    labels: Counter[str] = field(default_factory=Counter)
    types: Counter[str] = field(default_factory=Counter)
    relations: int = 0

    def add(self, part: str, row: Row) -> None:
        """One row more."""
        self.parts[part] += 1
        for a in row.annotations:
            if isinstance(a, Entity):
                self.labels[a.label] += 1
            elif isinstance(a, Event):
                self.types[a.type] += 1
            else:
                self.relations += 1


def card(name: str, files: Files, counts: Counts, names: Sequence[str], choices: Choices) -> str:
    """The whole card. `names` are those of the tags, by number."""
    head = "\n".join(["---", *_head(name, files, counts, names), "---"])
    return f"{head}\n\n{_body(name, counts, choices)}"


def _head(name: str, files: Files, counts: Counts, names: Sequence[str]) -> Iterator[str]:
    yield f"pretty_name: {quoted(name)}"
    yield from ("language:", "- ar", _UNKNOWN)
    yield from (
        "task_categories:",
        "- token-classification",
        "size_categories:",
        f"- {_size(counts.parts.total())}",
    )
    yield from ("configs:", "- config_name: default", "  data_files:")
    for part, (file, _) in files.items():
        yield from (f"  - split: {part}", f"    path: {file}")
    yield from ("dataset_info:", "  features:")
    for column, kind in COLUMNS.items():
        yield from (f"  {x}" for x in _named(column, kind, names))
    yield "  splits:"
    for part, (_, size) in files.items():
        yield from (f"  - name: {part}", f"    num_bytes: {size}", f"    num_examples: {counts.parts[part]}")


def with_gold(words: str, gold: str, licence: str) -> str:
    """A card with the data card of gold at its end, and its licence in the head."""
    if licence:
        known = re.sub(r"[ _]+", "-", licence.strip().lower())
        terms = known if known in _LICENCES else f"other\nlicense_name: {quoted(licence)}"
        words = words.replace(_UNKNOWN, f"license: {terms}", 1)
    _, *sections = re.sub("^#", "##", gold, flags=re.M).partition("\n\n")
    return f"{words}\n## Gold\n\n{sections[-1]}"


def _size(rows: int) -> str:
    for (low, high), (below, above) in zip(pairwise(_SIZES), pairwise(_NAMES), strict=True):
        if rows < high:
            return f"{below}<n<{above}" if low else f"n<{above}"
    return f"n>{_NAMES[-1]}"


def _named(name: str, kind: Kind, names: Sequence[str]) -> Iterator[str]:
    first, *rest = _kind(kind, names)
    yield f"- name: {name}"
    yield from (f"  {x}" for x in (first, *rest))


def _kind(kind: Kind, names: Sequence[str]) -> Iterator[str]:
    """Lines of a mapping that says it."""
    if isinstance(kind, str) and kind != TAG:
        yield f"dtype: {kind}"
    elif kind == TAG:
        yield from ("dtype:", *(f"  {x}" for x in _class_label(names)))
    elif isinstance(kind, dict):
        yield "struct:"
        for key, value in kind.items():
            yield from _named(key, value, names)
    elif isinstance(kind[0], dict):
        yield "list:"
        for key, value in kind[0].items():
            yield from _named(key, value, names)
    elif isinstance(kind[0], str) and kind[0] != TAG:
        yield f"sequence: {kind[0]}"
    elif kind[0] == TAG:
        yield from ("sequence:", *(f"  {x}" for x in _class_label(names)))
    else:
        yield from ("sequence:", *(f"  {x}" for x in _kind(kind[0], names)))


def _class_label(names: Sequence[str]) -> Iterator[str]:
    yield from ("class_label:", "  names:")
    yield from (f"    '{n}': {quoted(x)}" for n, x in enumerate(names))


def quoted(words: str) -> str:
    """In the quotes that YAML and JSON share, with what YAML does not let stand written as numbers."""
    return _ODD.sub(lambda m: f"\\u{ord(m[0]):04x}", json.dumps(words, ensure_ascii=False))


_OPENED = """\
Arabic documents with entities and events, annotated in Tawsim; version {version} of it wrote this.

```python
from datasets import load_dataset

load_dataset("FOLDER")  # where this card is
```"""
_ROWS = """\
Each is a document with the annotations of one annotator, {all} in all: {rows}.
All rows of a document, and of what was kept together, are in one part."""
_LIMITS = """\
Keys of other programs' formats, and in which encoding a text was read. The export that made this folder says
how many; so does the manifest beside it."""


def _body(name: str, counts: Counts, choices: Choices) -> str:
    nesting = "the innermost" if choices.nesting == "innermost" else "the outermost"
    rows = ", ".join(f"{part} {n}" for part, n in sorted(counts.parts.items()))
    paragraphs = [
        f"# {' '.join(name.split())}",
        _OPENED.format(version=VERSION),
        f"## Rows\n\n{_ROWS.format(all=counts.parts.total(), rows=rows)}",
        f"## Columns\n\n{_COLUMNS.format(tags=choices.tags.upper(), nesting=nesting)}".rstrip(),
        f"## Counts\n\n{_counted(counts)}",
        f"## What it does not hold\n\n{_LIMITS}",
    ]
    return "\n\n".join(paragraphs) + "\n"


def _counted(counts: Counts) -> str:
    lines = [
        f"- {what}: {_most(some)}" for what, some in (("entities", counts.labels), ("events", counts.types))
    ]
    return "\n".join([*lines, f"- relations: {counts.relations}"])


def _most(some: Counter[str]) -> str:
    if not some:
        return "0"
    listed = (f"{_ODD.sub(' ', k)} {n}" for k, n in sorted(some.items(), key=lambda x: (-x[1], x[0])))
    return f"{some.total()} ({', '.join(listed)})"
