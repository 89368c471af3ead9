"""A data set for Hugging Face: a folder that `datasets.load_dataset` opens, with a file for each part.

Each row is a document with its tokens and tags, and with its spans, events and relations. The files are
Parquet where pyarrow is installed, else JSON Lines, which the name of a folder can ask for, too (`.jsonl`);
`datasets` opens both alike, for the card (README.md) says what the columns are.
"""

from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from annotator.formats import as_read, span_objects
from annotator.formats.heads import first_object
from annotator.formats.hf import card as hf_card
from annotator.formats.hf import files as hf_files
from annotator.formats.hf import tables as hf_tables
from annotator.formats.hf.columns import COLUMNS, FIELDS, NAME, columns
from annotator.formats.hf.read import TAGS, WORDS, rows
from annotator.formats.hf.tokens import Classes, tagged
from annotator.formats.rows import Choices, Format, Row
from annotator.model import Argument, Event
from annotator.scheme import Scheme
from annotator.splitting import PARTS


def hold(row: Row, choices: Choices) -> Row:
    """All but keys of other formats, and in what encoding the text was read."""
    del choices
    held = span_objects.hold(row, NAME, (*COLUMNS, as_read.KEY), FIELDS)
    events = {e.id: e for e in row.events()}
    extra = {**held.document.extra, **as_read.key(row.document)}
    document = replace(held.document, source=row.document.source, extra=extra)
    annotations = tuple(_ordered(a, events) if isinstance(a, Event) else a for a in held.annotations)
    return replace(held, document=document, annotations=annotations)


def _ordered(a: Event, events: dict[str, Event]) -> Event:
    """With the arguments in the order of the row."""
    kept = set(a.arguments)
    bare = (Argument(x.role, x.target, x.value) for x in events[a.id].arguments)
    return replace(a, arguments=tuple(x for x in bare if x in kept))


def write(rows: Iterable[Row], path: Path, scheme: Scheme | None, choices: Choices) -> None:
    """Each part to its file; without parts all is to train on. Labels have their numbers from the scheme."""
    labels = [x.id for x in scheme.labels if not x.retired] if scheme else []
    classes = Classes(choices.tags, labels)
    suffix = hf_files.suffix(path)
    name = path.stem if path.suffix == hf_tables.LINES else path.name
    (path / "data").mkdir(parents=True)
    counts = hf_card.Counts()
    with ExitStack() as stack:
        tables: dict[str, hf_files.Table] = {}
        for index, row in enumerate(rows):
            part = choices.parts.get(row.document.id, PARTS[0])
            if part not in tables:
                tables[part] = stack.enter_context(
                    hf_files.table(path / hf_files.place(part, suffix), classes)
                )
            (listed, numbers), text = tagged(row, choices, classes), row.document.text
            words = [text[a:b] for a, b in listed]
            tokens = {"tokens": words, "ner_tags": numbers, "offsets": listed}
            tables[part].add({"index": index} | columns(row) | tokens)
            counts.add(part, row)
    named = {part: hf_files.place(part, suffix) for part in PARTS if part in tables}
    files = {part: (file, (path / file).stat().st_size) for part, file in named.items()}
    (path / "README.md").write_text(hf_card.card(name, files, counts, classes.names, choices), "utf-8")


def sniff(path: Path) -> bool:
    """A folder with tables or a data set's card, a table (Parquet, Arrow), or JSON of tokens and tags."""
    if path.is_dir():
        return hf_files.is_data_set(path)
    if hf_tables.kind(path):
        return True
    first = first_object(path)
    return any(isinstance(first.get(k), list) for k in WORDS) and any(k in first for k in TAGS)


FORMAT = Format(
    NAME,
    "",
    rows,
    sniff,
    write,
    hold,
    layers=True,
    folder=True,
    parts=True,
    choices=("tags", "subword", "nesting"),
)
