"""What the positions of a file may count, in words of the interface."""

from PySide6.QtCore import QCoreApplication

from ui.actions import QT_TRANSLATE_NOOP

COUNTS = {
    "codepoints": QT_TRANSLATE_NOOP("counts", "characters (code points)"),
    "utf-16": QT_TRANSLATE_NOOP("counts", "UTF-16 units, as JavaScript and Java do"),
    "utf-8": QT_TRANSLATE_NOOP("counts", "bytes of UTF-8"),
    "crlf": QT_TRANSLATE_NOOP("counts", "characters, with two for a line end"),
    "bom": QT_TRANSLATE_NOOP("counts", "characters, with a mark (BOM) at the start"),
}


def count_words(counted: str) -> str:
    """A way to count of claims.COUNTED."""
    return QCoreApplication.translate("counts", COUNTS[counted])
