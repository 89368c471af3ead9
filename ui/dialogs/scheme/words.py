"""Words of the scheme editor: its tables, its fields, and what it finds."""

from __future__ import annotations

from ui.actions import QT_TRANSLATE_NOOP
from ui.words import translated

TABLES = {
    "labels": QT_TRANSLATE_NOOP("scheme", "Labels"),
    "groups": QT_TRANSLATE_NOOP("scheme", "Groups of event types"),
    "types": QT_TRANSLATE_NOOP("scheme", "Event types"),
    "roles": QT_TRANSLATE_NOOP("scheme", "Roles"),
    "relations": QT_TRANSLATE_NOOP("scheme", "Relations"),
    "attributes": QT_TRANSLATE_NOOP("scheme", "Attributes"),
    "values": QT_TRANSLATE_NOOP("scheme", "Fillers without words"),
    "reasons": QT_TRANSLATE_NOOP("scheme", "Reasons of reviews"),
    "overlaps": QT_TRANSLATE_NOOP("scheme", "What may overlap"),
}
FIELDS = {
    "id": QT_TRANSLATE_NOOP("scheme", "Name in files"),
    "words.ar": QT_TRANSLATE_NOOP("scheme", "Name in Arabic"),
    "words.en": QT_TRANSLATE_NOOP("scheme", "Name in English"),
    "short.ar": QT_TRANSLATE_NOOP("scheme", "Short name in Arabic"),
    "short.en": QT_TRANSLATE_NOOP("scheme", "Short name in English"),
    "help.ar": QT_TRANSLATE_NOOP("scheme", "Guideline in Arabic"),
    "help.en": QT_TRANSLATE_NOOP("scheme", "Guideline in English"),
    "examples": QT_TRANSLATE_NOOP("scheme", "Examples, one a line, marked [so]"),
    "key": QT_TRANSLATE_NOOP("scheme", "Key"),
    "color": QT_TRANSLATE_NOOP("scheme", "Color on light"),
    "dark": QT_TRANSLATE_NOOP("scheme", "Color on dark"),
    "group": QT_TRANSLATE_NOOP("scheme", "Group"),
    "roles": QT_TRANSLATE_NOOP("scheme", "Roles: Space turns expected, optional, none"),
    "fits": QT_TRANSLATE_NOOP("scheme", "What fits (none: all)"),
    "least": QT_TRANSLATE_NOOP("scheme", "At least"),
    "most": QT_TRANSLATE_NOOP("scheme", "At most"),
    "sources": QT_TRANSLATE_NOOP("scheme", "From (none: all)"),
    "targets": QT_TRANSLATE_NOOP("scheme", "To (none: all)"),
    "chain": QT_TRANSLATE_NOOP("scheme", "Joins mentions of one thing"),
    "of": QT_TRANSLATE_NOOP("scheme", "Carried by"),
    "sign": QT_TRANSLATE_NOOP("scheme", "Sign on the badge"),
    "set": QT_TRANSLATE_NOOP("scheme", "Labels of the set (none: all entities)"),
    "nesting": QT_TRANSLATE_NOOP("scheme", "One within the other"),
    "crossing": QT_TRANSLATE_NOOP("scheme", "Crossing edges"),
    "twice": QT_TRANSLATE_NOOP("scheme", "The same words twice"),
}
POLICIES = {
    "allowed": QT_TRANSLATE_NOOP("scheme", "allowed"),
    "warned": QT_TRANSLATE_NOOP("scheme", "a problem"),
    "refused": QT_TRANSLATE_NOOP("scheme", "refused"),
}
EXPECTED = QT_TRANSLATE_NOOP("scheme", "{0}: expected")
OPTIONAL = QT_TRANSLATE_NOOP("scheme", "{0}: optional")
EVENT = QT_TRANSLATE_NOOP("scheme", "Events")
EYES = {
    "normal": QT_TRANSLATE_NOOP("scheme", "for all eyes"),
    "protanopia": QT_TRANSLATE_NOOP("scheme", "with protanopia (no red)"),
    "deuteranopia": QT_TRANSLATE_NOOP("scheme", "with deuteranopia (no green)"),
    "tritanopia": QT_TRANSLATE_NOOP("scheme", "with tritanopia (no blue)"),
}
GROUNDS = {
    False: QT_TRANSLATE_NOOP("scheme", "on light"),
    True: QT_TRANSLATE_NOOP("scheme", "on dark"),
}


def said(words: str) -> str:
    """Words of these tables in the language that is installed."""
    return translated("scheme", words)


def table_words(table: str) -> str:
    """The name of a table; values of an attribute have that of the attributes."""
    return said(TABLES[table.partition(".")[0]])
