"""The silver paragraphs as pages with their labels, for lists that are passed on under MIT.

Packs 07 and 08 (CC BY-SA) are left out, and so is what is held out of all learning (parts.py).
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotator.model import Document
from annotator.suggest.page import Page, read

SHARED = Path(__file__).resolve().parents[2] / "shared"
SILVER = SHARED / "data" / "silver"
SHARE_ALIKE = ("pack07", "pack08")
EVERY, HELD = 16, 7  # every 16th paragraph of a pack is held out, the 8th first


def rows(folder: Path = SILVER) -> Iterator[dict[str, Any]]:
    """Every silver paragraph that may be learned from and whose licence lets a list be passed on."""
    for path in sorted(folder.glob("pack*.jsonl")):
        if path.stem not in SHARE_ALIKE:
            for n, line in enumerate(path.read_text("utf-8").splitlines()):
                if n % EVERY != HELD:
                    yield json.loads(line)


def pages(folder: Path = SILVER) -> Iterator[tuple[Page, dict[str, Any]]]:
    """With their labels, as rows of own JSONL."""
    for row in rows(folder):
        yield read(Document(row["id"], row["text"])), row
