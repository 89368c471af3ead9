"""Labelled text beside the project, as it lies in its files."""

import json
from pathlib import Path
from typing import Any


def rows(path: Path) -> list[dict[str, Any]]:
    """The rows of a JSONL file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def sentences(path: Path) -> list[tuple[list[str], list[str]]]:
    """The sentences of a CoNLL file: words, tags."""
    found: list[tuple[list[str], list[str]]] = []
    for block in path.read_text("utf-8").split("\n\n"):
        pairs = [line.split() for line in block.splitlines() if len(line.split()) == 2]
        if pairs:
            found.append(([w for w, _ in pairs], [t for _, t in pairs]))
    return found
