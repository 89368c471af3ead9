"""What a format does not hold, in the words of the window. The core counts it in English: `3 notes`."""

from PySide6.QtCore import QCoreApplication

from ui.actions import QT_TRANSLATE_NOOP
from ui.failures import isolated

# Of one, and of several; only the latter are translated.
LOST = {
    "document that it cannot hold": QT_TRANSLATE_NOOP("lost", "documents that it cannot hold"),
    "text with characters that it cannot hold": QT_TRANSLATE_NOOP(
        "lost", "texts with characters that it cannot hold"
    ),
    "document's text": QT_TRANSLATE_NOOP("lost", "documents' texts"),
    "document's white space": QT_TRANSLATE_NOOP("lost", "documents' white space"),
    "document's id": QT_TRANSLATE_NOOP("lost", "documents' ids"),
    "title": QT_TRANSLATE_NOOP("lost", "titles"),
    "date": QT_TRANSLATE_NOOP("lost", "dates"),
    "document's source": QT_TRANSLATE_NOOP("lost", "documents' sources"),
    "document's meta": QT_TRANSLATE_NOOP("lost", "documents' meta"),
    "passage of BioC": QT_TRANSLATE_NOOP("lost", "passages of BioC"),
    "document without a layer": QT_TRANSLATE_NOOP("lost", "documents without a layer"),
    "annotator's name": QT_TRANSLATE_NOOP("lost", "annotators' names"),
    "state of a layer": QT_TRANSLATE_NOOP("lost", "states of layers"),
    "entity": QT_TRANSLATE_NOOP("lost", "entities"),
    "event": QT_TRANSLATE_NOOP("lost", "events"),
    "relation": QT_TRANSLATE_NOOP("lost", "relations"),
    "argument": QT_TRANSLATE_NOOP("lost", "arguments"),
    "argument without text": QT_TRANSLATE_NOOP("lost", "arguments without text"),
    "entity in several pieces": QT_TRANSLATE_NOOP("lost", "entities in several pieces"),
    "annotation's edges": QT_TRANSLATE_NOOP("lost", "annotations' edges"),
    "label or type (written otherwise)": QT_TRANSLATE_NOOP("lost", "labels or types (written otherwise)"),
    "relation's ends": QT_TRANSLATE_NOOP("lost", "relations' ends"),
    "attribute": QT_TRANSLATE_NOOP("lost", "attributes"),
    "note": QT_TRANSLATE_NOOP("lost", "notes"),
    "link": QT_TRANSLATE_NOOP("lost", "links"),
    "origin": QT_TRANSLATE_NOOP("lost", "origins"),
    "annotation's id": QT_TRANSLATE_NOOP("lost", "annotations' ids"),
    "document's order of annotations": QT_TRANSLATE_NOOP("lost", "documents' order of annotations"),
    "suggestion": QT_TRANSLATE_NOOP("lost", "suggestions"),
    "verdict": QT_TRANSLATE_NOOP("lost", "verdicts"),
    "argument that points nowhere": QT_TRANSLATE_NOOP("lost", "arguments that point nowhere"),
    "relation that points nowhere": QT_TRANSLATE_NOOP("lost", "relations that point nowhere"),
    "unknown key": QT_TRANSLATE_NOOP("lost", "unknown keys"),
    "row of the scheme": QT_TRANSLATE_NOOP("lost", "rows of the scheme"),
    "rule of the scheme": QT_TRANSLATE_NOOP("lost", "rules of the scheme"),
    "name of the scheme": QT_TRANSLATE_NOOP("lost", "names of the scheme"),
    "color of the scheme": QT_TRANSLATE_NOOP("lost", "colors of the scheme"),
    "key of the scheme": QT_TRANSLATE_NOOP("lost", "keys of the scheme"),
    "guideline of the scheme": QT_TRANSLATE_NOOP("lost", "guidelines of the scheme"),
    # of an annotation.conf
    "label": QT_TRANSLATE_NOOP("lost", "labels"),
    "event type": QT_TRANSLATE_NOOP("lost", "event types"),
    "relation type": QT_TRANSLATE_NOOP("lost", "relation types"),
    "relation's names of its ends": QT_TRANSLATE_NOOP("lost", "relations' names of their ends"),
    "relation's symmetry": QT_TRANSLATE_NOOP("lost", "relations' symmetry"),
    "role's number or fillers": QT_TRANSLATE_NOOP("lost", "roles' numbers or fillers"),
    "rule of overlaps": QT_TRANSLATE_NOOP("lost", "rules of overlaps"),
    "place in a hierarchy": QT_TRANSLATE_NOOP("lost", "places in a hierarchy"),
    "attribute's values or carriers": QT_TRANSLATE_NOOP("lost", "attributes' values or carriers"),
}


def all_lost_words(said: str) -> str:
    """Several such lines with `; ` between them; empty where one is none."""
    words = [(x, lost_words(x)) for x in said.split("; ")]
    return "" if any(one == other for one, other in words) else "؛ ".join(other for _, other in words)


def lost_words(said: str) -> str:
    """A line of what was lost, in the language that is installed."""
    number, _, what = said.partition(" ")
    several = LOST.get(what, what)
    words = QCoreApplication.translate("lost", several)
    return said if words == several or several not in LOST.values() else f"{words}: {isolated(number)}"
