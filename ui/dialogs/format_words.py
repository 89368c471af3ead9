"""What the formats are called, and what they cannot hold, in words of the interface."""

from PySide6.QtCore import QCoreApplication

from ui.actions import QT_TRANSLATE_NOOP

NAMES = {
    "jsonl": QT_TRANSLATE_NOOP("formats", "JSONL, a document a line"),
    "brat": QT_TRANSLATE_NOOP("formats", "brat standoff, a folder"),
    "conll": QT_TRANSLATE_NOOP("formats", "CoNLL, a word a line (IOB2)"),
    "text": QT_TRANSLATE_NOOP("formats", "Plain text"),
}
LIMITS = {
    "jsonl": QT_TRANSLATE_NOOP("formats", "Holds everything; can be imported again without loss."),
    "brat": QT_TRANSLATE_NOOP(
        "formats",
        "Cannot hold suggestions, where annotations came from, arguments without words, "
        "and titles and dates of documents.",
    ),
    "conll": QT_TRANSLATE_NOOP(
        "formats",
        "Holds only labels of words: no events, relations, attributes, notes or suggestions, "
        "no entity within or across another or in several pieces, and no white space.",
    ),
}


def format_name(name: str) -> str:
    """What a format of FORMATS is called."""
    return QCoreApplication.translate("formats", NAMES[name]) if name in NAMES else name


def format_limits(name: str) -> str:
    """What it cannot hold in general, in one line; empty when nothing is known."""
    return QCoreApplication.translate("formats", LIMITS[name]) if name in LIMITS else ""
