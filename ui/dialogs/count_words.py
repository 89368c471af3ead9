"""What the positions of a file may count, in words of the interface."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.actions import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable

COUNTS = {
    "codepoints": QT_TRANSLATE_NOOP("counts", "characters (code points)"),
    "utf-16": QT_TRANSLATE_NOOP("counts", "UTF-16 units, as JavaScript and Java do"),
    "utf-8": QT_TRANSLATE_NOOP("counts", "bytes of UTF-8"),
    "crlf": QT_TRANSLATE_NOOP("counts", "characters, with two for a line end"),
    "bom": QT_TRANSLATE_NOOP("counts", "characters, with a mark (BOM) at the start"),
    "lf": QT_TRANSLATE_NOOP("counts", "characters, with one for a line end (CRLF)"),
    "no-bom": QT_TRANSLATE_NOOP("counts", "characters, without the mark (BOM) at the start"),
    "clean": QT_TRANSLATE_NOOP("counts", "characters, with one for a line end and without the mark (BOM)"),
}


def count_words(counted: str) -> str:
    """A way to count of claims.COUNTED."""
    return QCoreApplication.translate("counts", COUNTS[counted])


def fitting(lines: Iterable[str]) -> dict[str, str]:
    """The ways to count with which all would fit that is refused in these lines, each with one of them."""
    return {m[1]: line for line in lines if (m := re.search(r"\(--counted ([\w-]+)\)", line))}
