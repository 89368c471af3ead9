"""What may be annotated: labels, event types, roles and attributes, with names, colors, keys.

A scheme is one TOML file; `schemes/` beside this package holds the ready ones. A scheme never
blocks an annotation: what it does not allow is a Problem (see problems.py).
"""

from annotator.scheme.model import (
    BIDI,
    HEIRS,
    REASONS,
    Attribute,
    EntityLabel,
    EventType,
    Group,
    Named,
    Overlaps,
    Policy,
    Reason,
    RelationType,
    Role,
    Scheme,
    Value,
    Words,
    visible,
)
from annotator.scheme.reading import BUILT_IN, DEFAULT, built_in, check, content, load, parse

__all__ = [
    "BIDI",
    "BUILT_IN",
    "DEFAULT",
    "HEIRS",
    "REASONS",
    "Attribute",
    "EntityLabel",
    "EventType",
    "Group",
    "Named",
    "Overlaps",
    "Policy",
    "Reason",
    "RelationType",
    "Role",
    "Scheme",
    "Value",
    "Words",
    "built_in",
    "check",
    "content",
    "load",
    "parse",
    "visible",
]
