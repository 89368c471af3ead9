"""`suggest IN.jsonl --output OUT.jsonl`: own JSONL to own JSONL, without a project."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from annotator import scheme as schemes
from annotator.errors import ImportFailed
from annotator.formats import placing, strict_json
from annotator.formats.jsonl import parsed_lines
from annotator.formats.rows import failed
from annotator.suggest.choice import Choices
from annotator.suggest.many.work import suggested, with_suggestions, wrong
from annotator.suggest.proposing import Proposer


def suggest_file(
    source: Path,
    target: Path,
    scheme: str = "",
    progress: Callable[[int, int], None] | None = None,
    chosen: Choices | None = None,
) -> tuple[int, str]:
    """Write every row of `source` with the suggested entities and events; how many those are, and
    what the person should know of the scheme. `chosen` are the suggesters, else the usual ones.

    Ids, texts, order and unknown keys stay. Raises ImportFailed listing every row that is bad.
    """
    rows = _rows(source)
    proposer = Proposer(schemes.load(scheme or schemes.DEFAULT), chosen)
    count = 0
    with placing(target) as written, written.open("w", encoding="utf-8", newline="\n") as file:
        for n, row in enumerate(rows):
            if progress:
                progress(n, len(rows))
            found = suggested(row, proposer)
            count += len(found["entities"]) + len(found["events"])
            file.write(strict_json.dumps(with_suggestions(row, found)) + "\n")
    return count, proposer.note


def _rows(source: Path) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    refused = []
    for number, row in parsed_lines(source):
        words = wrong(row)
        if words:
            refused.append(f"{source}:{number}: {words}")
        else:
            rows.append(row)
    if refused:
        raise failed(source, refused)
    if not rows:
        raise ImportFailed(f"{source.name} was refused: it holds no rows.")
    return rows
