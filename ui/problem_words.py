"""Problems and their fixes in the words of an annotator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.model import Relation
from ui.actions import QT_TRANSLATE_NOOP
from ui.words import isolated, moment, problem_words, shortened, translated

if TYPE_CHECKING:
    from annotator.model import Layer
    from annotator.problems import Fix, Ignored, Problem
    from annotator.scheme import Scheme

KINDS = {
    "edge": QT_TRANSLATE_NOOP("problems", "Edge"),
    "proclitic": QT_TRANSLATE_NOOP("problems", "Proclitic"),
    "label-conflict": QT_TRANSLATE_NOOP("problems", "Label conflict"),
    "unlabelled-repeat": QT_TRANSLATE_NOOP("problems", "Unlabelled repeat"),
    "crossing": QT_TRANSLATE_NOOP("problems", "Crossing"),
    "missing-role": QT_TRANSLATE_NOOP("problems", "Missing role"),
    "filler-type": QT_TRANSLATE_NOOP("problems", "Filler type"),
    "no-arguments": QT_TRANSLATE_NOOP("problems", "No arguments"),
    "long-trigger": QT_TRANSLATE_NOOP("problems", "Long trigger"),
    "unknown-label": QT_TRANSLATE_NOOP("problems", "Unknown label"),
    "outside": QT_TRANSLATE_NOOP("problems", "Outside the text"),
    "target-missing": QT_TRANSLATE_NOOP("problems", "Missing filler"),
    "end-missing": QT_TRANSLATE_NOOP("problems", "Missing end"),
    "circle": QT_TRANSLATE_NOOP("problems", "Circle"),
    "parts-overlap": QT_TRANSLATE_NOOP("problems", "Overlapping parts"),
    "bidi": QT_TRANSLATE_NOOP("problems", "Hidden characters"),
    "unknown-role": QT_TRANSLATE_NOOP("problems", "Unknown role"),
    "unknown-filler": QT_TRANSLATE_NOOP("problems", "Unknown filler"),
    "unknown-attribute": QT_TRANSLATE_NOOP("problems", "Unknown attribute"),
    "unknown-value": QT_TRANSLATE_NOOP("problems", "Unknown value"),
    "role-not-allowed": QT_TRANSLATE_NOOP("problems", "Role of another type"),
    "ends-not-allowed": QT_TRANSLATE_NOOP("problems", "Ends of a relation"),
    "doubled": QT_TRANSLATE_NOOP("problems", "Twice the same"),
    "nested": QT_TRANSLATE_NOOP("problems", "Nesting"),
    "stacked": QT_TRANSLATE_NOOP("problems", "Same words"),
    "role-too-many": QT_TRANSLATE_NOOP("problems", "Too many fillers"),
    "role-too-few": QT_TRANSLATE_NOOP("problems", "Too few fillers"),
}
FIXES = {
    "trim": QT_TRANSLATE_NOOP("problems", "Trim its edges"),
    "clip": QT_TRANSLATE_NOOP("problems", "End it with the text"),
    "unite": QT_TRANSLATE_NOOP("problems", "Make its parts one"),
    "delete": QT_TRANSLATE_NOOP("problems", "Delete it"),
    "rename": QT_TRANSLATE_NOOP("problems", "Call it {0}"),
    "relabel": QT_TRANSLATE_NOOP("problems", "Label it {0}"),
    "relabel-all": QT_TRANSLATE_NOOP("problems", "Label all {1} of these words {0}"),
    "relabel-others": QT_TRANSLATE_NOOP("problems", "Label the other {1} of these words {0}"),
    "retype": QT_TRANSLATE_NOOP("problems", "Make it {0}"),
    "label": QT_TRANSLATE_NOOP("problems", "Label it {0}"),
    "label-all": QT_TRANSLATE_NOOP("problems", "Label all {1} repeats {0}"),
    "cut": QT_TRANSLATE_NOOP("problems", "Leave {0} outside"),
    "cut-all": QT_TRANSLATE_NOOP("problems", "Leave proclitics outside all {0} of these names"),
    "shorten": QT_TRANSLATE_NOOP(
        "problems", "End it where the other begins, or begin it where the other ends"
    ),
    "lengthen": QT_TRANSLATE_NOOP("problems", "Let it hold the other"),
    "narrow": QT_TRANSLATE_NOOP("problems", "The trigger is {0}"),
    "open-role": QT_TRANSLATE_NOOP("problems", "Fill the role {0}"),
    "open-roles": QT_TRANSLATE_NOOP("problems", "Fill its roles"),
    "fill": QT_TRANSLATE_NOOP("problems", "Its {0}: {1}"),
    "fill-all": QT_TRANSLATE_NOOP("problems", "All expected roles: {0}"),
    "empty": QT_TRANSLATE_NOOP("problems", "Take it out of the role {0}"),
    "move": QT_TRANSLATE_NOOP("problems", "Move it to the role {0}"),
    "set": QT_TRANSLATE_NOOP("problems", "Set {0} to {1}"),
    "unset": QT_TRANSLATE_NOOP("problems", "Take {0} away"),
    "turn": QT_TRANSLATE_NOOP("problems", "Turn it round"),
    "join": QT_TRANSLATE_NOOP("problems", "Keep one of the two"),
}
_WORDS_OF_TEXT = ("cut", "narrow")  # their data stand in the report


def kind_words(kind: str) -> str:
    """What is odd, in a word or two."""
    return translated("problems", KINDS[kind]) if kind in KINDS else kind


def fix_words(fix: Fix, scheme: Scheme, language: str) -> str:
    """What a fix does."""
    plain = fix.name in _WORDS_OF_TEXT
    data = [isolated(f"«{shortened(x)}»" if plain else scheme.name(x, language)) for x in fix.data]
    return translated("problems", FIXES[fix.name]).format(*data)


def message_words(problem: Problem, layer: Layer, scheme: Scheme, language: str) -> str:
    """What is odd, with the words of the annotations that it names."""
    named = {}
    for i in problem.ids:
        found = layer.annotations.get(problem.data[i])
        if found is not None and not isinstance(found, Relation):
            named[problem.data[i]] = layer.document.slice(found.ranges)
    return problem_words(problem, scheme, language, named)


def ignored_words(rule: Ignored) -> str:
    """Who ignored it, when, and how far."""
    far = QT_TRANSLATE_NOOP("problems", "Ignored here by {0}, {1}")
    if not rule.document:
        far = QT_TRANSLATE_NOOP("problems", "Ignored everywhere by {0}, {1}")
    return translated("problems", far).format(isolated(rule.who), moment(rule.at))
