"""What the formats are called, and what they cannot hold, in words of the interface."""

import re

from PySide6.QtCore import QCoreApplication

from ui.actions import QT_TRANSLATE_NOOP

NAMES = {
    "jsonl": QT_TRANSLATE_NOOP("formats", "JSONL, a document a line"),
    "brat": QT_TRANSLATE_NOOP("formats", "brat standoff, a folder"),
    "gliner": QT_TRANSLATE_NOOP("formats", "GLiNER, JSON of tokens"),
    "spacy": QT_TRANSLATE_NOOP("formats", "spaCy, JSON or DocBin"),
    "prodigy": QT_TRANSLATE_NOOP("formats", "Prodigy, a task a line"),
    "doccano": QT_TRANSLATE_NOOP("formats", "doccano, a document a line"),
    "labelstudio": QT_TRANSLATE_NOOP("formats", "Label Studio, JSON of tasks"),
    "w3c": QT_TRANSLATE_NOOP("formats", "W3C Web Annotation, JSON-LD"),
    "bioc": QT_TRANSLATE_NOOP("formats", "BioC, JSON (XML and PubAnnotation can be read)"),
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
    "gliner": QT_TRANSLATE_NOOP(
        "formats",
        "Holds entities, events and relations by words: no attributes, notes, links, suggestions or ids, "
        "no entity in several pieces, and no document without annotations.",
    ),
    "spacy": QT_TRANSLATE_NOOP(
        "formats",
        "Holds nearly everything; spaCy itself sees entities and triggers. "
        "A name that ends in .spacy gives a DocBin, which needs spaCy.",
    ),
    "prodigy": QT_TRANSLATE_NOOP(
        "formats", "Holds nearly everything; Prodigy itself sees spans, relations and answers."
    ),
    "doccano": QT_TRANSLATE_NOOP(
        "formats",
        "Holds nearly everything; doccano itself sees spans and relations, and forgets the rest on import.",
    ),
    "labelstudio": QT_TRANSLATE_NOOP(
        "formats",
        "Holds nearly everything; Label Studio itself sees labels, relations, choices, notes and scores. "
        "Its labelling config is the scheme saved as XML.",
    ),
    "w3c": QT_TRANSLATE_NOOP(
        "formats",
        "Holds texts, annotations and who made them: no suggestions, no states of layers, "
        "and not where annotations came from.",
    ),
    "bioc": QT_TRANSLATE_NOOP(
        "formats",
        "Holds texts and annotations: no annotators, states or suggestions, no arguments without words, "
        "and not where annotations came from.",
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


def format_short(name: str) -> str:
    """The same for a narrow column."""
    return re.split("[,،]", format_name(name))[0]


def format_limits(name: str) -> str:
    """What it cannot hold in general, in one line; empty when nothing is known."""
    return QCoreApplication.translate("formats", LIMITS[name]) if name in LIMITS else ""
