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
    "wojood": QT_TRANSLATE_NOOP("formats", "Wojood, a word a line with nested tags"),
    "webanno": QT_TRANSLATE_NOOP("formats", "WebAnno TSV, a file a document"),
    "xmi": QT_TRANSLATE_NOOP("formats", "UIMA CAS, XMI (projects of INCEpTION can be read)"),
    "casjson": QT_TRANSLATE_NOOP("formats", "UIMA CAS, JSON"),
    "conllu": QT_TRANSLATE_NOOP("formats", "CoNLL-U, a word a line with its offsets"),
    "oneie": QT_TRANSLATE_NOOP("formats", "OneIE, a sentence a line"),
    "hf": QT_TRANSLATE_NOOP("formats", "Hugging Face, a data set's folder"),
    "conll": QT_TRANSLATE_NOOP("formats", "CoNLL, a word a line"),
    "events": QT_TRANSLATE_NOOP("formats", "Table of events, CSV or XLSX"),
    "mentions": QT_TRANSLATE_NOOP("formats", "Table of mentions, CSV or XLSX"),
    "html": QT_TRANSLATE_NOOP("formats", "Page to read, HTML"),
    "docx": QT_TRANSLATE_NOOP("formats", "Word, .docx"),
    "odt": QT_TRANSLATE_NOOP("formats", "OpenDocument text, .odt"),
    "epub": QT_TRANSLATE_NOOP("formats", "Book, .epub"),
    "pdf": QT_TRANSLATE_NOOP("formats", "PDF with text"),
    "rtf": QT_TRANSLATE_NOOP("formats", "Rich Text, .rtf"),
    "webpage": QT_TRANSLATE_NOOP("formats", "Web page"),
    "table": QT_TRANSLATE_NOOP("formats", "Table of texts: CSV, Excel, JSON"),
    "zip": QT_TRANSLATE_NOOP("formats", "Zip file of any of these"),
    "text": QT_TRANSLATE_NOOP("formats", "Plain text"),
}
LIMITS = {
    "events": QT_TRANSLATE_NOOP(
        "formats",
        "A row for each event with what fills its roles and its sentence; holds no texts, so it cannot be "
        "imported again.",
    ),
    "mentions": QT_TRANSLATE_NOOP(
        "formats",
        "A row for each entity and event with its words and sentence; holds no texts, so it cannot be "
        "imported again.",
    ),
    "html": QT_TRANSLATE_NOOP(
        "formats",
        "Opens in any browser and prints well, with labels and arguments; Tawsim can import it again "
        "without loss.",
    ),
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
    "webanno": QT_TRANSLATE_NOOP(
        "formats",
        "Holds entities, events, relations and their attributes: no ids, annotators, states or suggestions, "
        "no entity in several pieces, and no white space at the ends of annotations.",
    ),
    "xmi": QT_TRANSLATE_NOOP(
        "formats",
        "Holds everything but control characters; INCEpTION itself sees named entities, and events and "
        "relations whose layers it has.",
    ),
    "casjson": QT_TRANSLATE_NOOP(
        "formats",
        "Holds everything; INCEpTION itself sees named entities, and events and relations whose layers "
        "it has.",
    ),
    "bioc": QT_TRANSLATE_NOOP(
        "formats",
        "Holds texts and annotations: no annotators, states or suggestions, no arguments without words, "
        "and not where annotations came from.",
    ),
    "wojood": QT_TRANSLATE_NOOP(
        "formats",
        "Holds only labels of words, also within and across one another where they differ: no events, "
        "relations, attributes, notes or suggestions, and no white space.",
    ),
    "conllu": QT_TRANSLATE_NOOP(
        "formats",
        "Holds texts to the letter and entities with ids, links and all their pieces: no events, relations, "
        "attributes, notes or suggestions.",
    ),
    "oneie": QT_TRANSLATE_NOOP(
        "formats",
        "Cannot hold what joins two sentences, events as arguments, arguments without words, entities in "
        "several pieces, suggestions, and titles, dates and states of documents.",
    ),
    "hf": QT_TRANSLATE_NOOP(
        "formats",
        "Holds nearly everything, as tokens with tags and as spans, in one file for each part of a split: "
        "Parquet where pyarrow is installed, else JSON Lines.",
    ),
    "conll": QT_TRANSLATE_NOOP(
        "formats",
        "Holds only labels of words: no events, relations, attributes, notes or suggestions, no entity in "
        "several pieces, no white space, and entities within or across one another only in columns.",
    ),
}


def format_name(name: str) -> str:
    """What a format of FORMATS is called."""
    return QCoreApplication.translate("formats", NAMES[name]) if name in NAMES else name


def format_short(name: str) -> str:
    """The same for a narrow column."""
    return re.split("[,،:]", format_name(name))[0]


def format_limits(name: str) -> str:
    """What it cannot hold in general, in one line; empty when nothing is known."""
    return QCoreApplication.translate("formats", LIMITS[name]) if name in LIMITS else ""
