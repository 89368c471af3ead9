"""The silver paragraphs as pages with their labels; packs 07 and 08 (CC BY-SA) are left out."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotator.model import Document
from annotator.suggest.page import Page, read

SHARED = Path(__file__).resolve().parents[2] / "shared"
SILVER = SHARED / "data" / "silver"
SHARE_ALIKE = ("pack07", "pack08")


def rows(folder: Path = SILVER) -> Iterator[dict[str, Any]]:
    """Every silver paragraph whose licence lets a list made of it be passed on."""
    for path in sorted(folder.glob("pack*.jsonl")):
        if path.stem not in SHARE_ALIKE:
            for line in path.read_text("utf-8").splitlines():
                yield json.loads(line)


def pages(folder: Path = SILVER) -> Iterator[tuple[Page, dict[str, Any]]]:
    """With their labels, as rows of own JSONL."""
    for row in rows(folder):
        yield read(Document(row["id"], row["text"])), row
