"""Codes of the core in the words of an annotator: problems, verdicts, states, edits, reasons.

Words follow the language that is installed; `language` picks the names of the scheme only.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING
from unicodedata import bidirectional

from PySide6.QtCore import QCoreApplication, QLocale

from annotator.errors import (
    ExpectedError,
    ExportFailed,
    ImportFailed,
    ModelMissing,
    OverlapRefused,
    ProjectBusy,
    ProjectDamaged,
    ProjectTooNew,
    QueryInvalid,
    SchemeInvalid,
    StorageFailed,
    SuggesterFailed,
)
from annotator.model import Event, State, Verdict
from annotator.problems import Severity
from ui.actions import QT_TRANSLATE_NOOP
from ui.failures import in_arabic, in_window, isolated, sentence
from ui.translations import Language

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from annotator.model import Entity
    from annotator.problems import Problem
    from annotator.scheme import Scheme

__all__ = ["Language", "isolated"]

_STRONG = ("L", "R", "AL")  # classes of Unicode's bidirectional algorithm
_ISOLATES = "\u2066\u2067\u2068"
_FIGURES = re.compile(r"-*\d(?:[\d\s:/.+–-]*\d)?")  # a date, without its year too, or a time

VERDICTS = {
    None: QT_TRANSLATE_NOOP("words", "undecided"),
    Verdict.ACCEPTED: QT_TRANSLATE_NOOP("words", "accepted"),
    Verdict.CORRECTED: QT_TRANSLATE_NOOP("words", "corrected"),
    Verdict.REJECTED: QT_TRANSLATE_NOOP("words", "rejected"),
    Verdict.REPLACED: QT_TRANSLATE_NOOP("words", "replaced by another"),
}
STATES = {
    State.NEW: QT_TRANSLATE_NOOP("words", "new"),
    State.IN_PROGRESS: QT_TRANSLATE_NOOP("words", "in progress"),
    State.DONE: QT_TRANSLATE_NOOP("words", "done"),
    State.SKIPPED: QT_TRANSLATE_NOOP("words", "skipped"),
}
SEVERITIES = {
    Severity.ERROR: QT_TRANSLATE_NOOP("words", "Error"),
    Severity.WARNING: QT_TRANSLATE_NOOP("words", "Warning"),
    Severity.HINT: QT_TRANSLATE_NOOP("words", "Hint"),
}
CHANGES = {
    "scheme": QT_TRANSLATE_NOOP("words", "change the scheme"),
    "accept": QT_TRANSLATE_NOOP("words", "accept"),
    "reject": QT_TRANSLATE_NOOP("words", "reject"),
    "label": QT_TRANSLATE_NOOP("words", "label"),
    "relabel": QT_TRANSLATE_NOOP("words", "change the label"),
    "resize": QT_TRANSLATE_NOOP("words", "move an edge"),
    "delete": QT_TRANSLATE_NOOP("words", "delete"),
    "split": QT_TRANSLATE_NOOP("words", "split"),
    "merge": QT_TRANSLATE_NOOP("words", "join"),
    "add range": QT_TRANSLATE_NOOP("words", "add a part"),
    "remove range": QT_TRANSLATE_NOOP("words", "take out a part"),
    "attribute": QT_TRANSLATE_NOOP("words", "attribute"),
    "note": QT_TRANSLATE_NOOP("words", "note"),
    "link": QT_TRANSLATE_NOOP("words", "link"),
    "trigger": QT_TRANSLATE_NOOP("words", "event"),
    "correct": QT_TRANSLATE_NOOP("words", "correct"),
    "fill role": QT_TRANSLATE_NOOP("words", "fill a role"),
    "empty role": QT_TRANSLATE_NOOP("words", "empty a role"),
    "accept role": QT_TRANSLATE_NOOP("words", "accept a role"),
    "relation": QT_TRANSLATE_NOOP("words", "relation"),
    "status": QT_TRANSLATE_NOOP("words", "state of the document"),
    "copy": QT_TRANSLATE_NOOP("words", "copy of a layer"),
    "settle": QT_TRANSLATE_NOOP("words", "decide between versions of a layer"),
    "label all": QT_TRANSLATE_NOOP("words", "label everything like it"),
    "relabel all": QT_TRANSLATE_NOOP("words", "change the label of everything like it"),
    "resize all": QT_TRANSLATE_NOOP("words", "move the edges of everything like it"),
    "delete all": QT_TRANSLATE_NOOP("words", "delete everything like it"),
    "properties": QT_TRANSLATE_NOOP("words", "properties of the document"),
    "review take": QT_TRANSLATE_NOOP("words", "decision of the review"),
    "review role": QT_TRANSLATE_NOOP("words", "decision on a role"),
    "review nothing": QT_TRANSLATE_NOOP("words", "nothing here"),
    "review keep": QT_TRANSLATE_NOOP("words", "gold kept as it is"),
    "review reopen": QT_TRANSLATE_NOOP("words", "decision taken back"),
    "review rule": QT_TRANSLATE_NOOP("words", "accept what agrees"),
    "review finish": QT_TRANSLATE_NOOP("words", "review finished"),
    "review resume": QT_TRANSLATE_NOOP("words", "review opened again"),
    "import": QT_TRANSLATE_NOOP("words", "import"),
    "paste": QT_TRANSLATE_NOOP("words", "paste a text as a document"),
    "take out": QT_TRANSLATE_NOOP("words", "take out a document"),
}
REASONS = {
    "gazetteer": QT_TRANSLATE_NOOP("words", "in the list of names"),
    "date words": QT_TRANSLATE_NOOP("words", "words of a date"),
    "number": QT_TRANSLATE_NOOP("words", "a number"),
    "number and what it counts": QT_TRANSLATE_NOOP("words", "a number and what it counts"),
    "trigger word": QT_TRANSLATE_NOOP("words", "word for an event"),
    "words after it": QT_TRANSLATE_NOOP("words", "words after it"),
    "means in the clause": QT_TRANSLATE_NOOP("words", "means named in the clause"),
    "the same as before": QT_TRANSLATE_NOOP("words", "the same as before"),
    "seen in this project": QT_TRANSLATE_NOOP("words", "seen in this project"),
    "words around it": QT_TRANSLATE_NOOP("words", "words around it"),
    "word for a place": QT_TRANSLATE_NOOP("words", "word for a place"),
    "word for an actor": QT_TRANSLATE_NOOP("words", "word for an actor"),
    "two names in one word": QT_TRANSLATE_NOOP("words", "two names in one word"),
    "noun": QT_TRANSLATE_NOOP("words", "common noun"),
    "named elsewhere here": QT_TRANSLATE_NOOP("words", "named elsewhere here"),
    "model": QT_TRANSLATE_NOOP("words", "model"),
    "learned here": QT_TRANSLATE_NOOP("words", "learned in this project"),
    "camel-tools": QT_TRANSLATE_NOOP("words", "camel-tools"),
    "transformer": QT_TRANSLATE_NOOP("words", "a model of your own"),
    "language model": QT_TRANSLATE_NOOP("words", "language model"),
    "command": QT_TRANSLATE_NOOP("words", "a program of your own"),
}
ORDERS = {
    "imported": QT_TRANSLATE_NOOP("words", "As imported"),
    "uncertainty": QT_TRANSLATE_NOOP("words", "Most uncertain first"),
    "diversity": QT_TRANSLATE_NOOP("words", "Most different first"),
}
SOURCES = {
    "gazetteer": QT_TRANSLATE_NOOP("words", "list of names"),
    "pattern": QT_TRANSLATE_NOOP("words", "pattern"),
    "lexicon": QT_TRANSLATE_NOOP("words", "event words"),
    "propagation": QT_TRANSLATE_NOOP("words", "from the document"),
    "noun": QT_TRANSLATE_NOOP("words", "common noun"),
    "memory": QT_TRANSLATE_NOOP("words", "from this project"),
    "context": QT_TRANSLATE_NOOP("words", "context"),
    "model": QT_TRANSLATE_NOOP("words", "model"),
    "numbers": QT_TRANSLATE_NOOP("words", "dates and quantities"),
    "heads": QT_TRANSLATE_NOOP("words", "word for a place or an actor"),
    "quick": QT_TRANSLATE_NOOP("words", "learned in this project"),
    "camel": QT_TRANSLATE_NOOP("words", "camel-tools"),
    "transformer": QT_TRANSLATE_NOOP("words", "a model of your own"),
    "llm": QT_TRANSLATE_NOOP("words", "language model"),
    "command": QT_TRANSLATE_NOOP("words", "a program of your own"),
    "import": QT_TRANSLATE_NOOP("words", "imported"),
}
PROBLEMS = {
    "outside": QT_TRANSLATE_NOOP("problems", "It ends at {0}, but the text has only {1} letters."),
    "target-missing": QT_TRANSLATE_NOOP("problems", "Its role {0} points to {1}, which is no entity or event here."),  # noqa: E501 - read by its rows
    "end-missing": QT_TRANSLATE_NOOP("problems", "It joins {0}, which is no entity or event here."),
    "circle": QT_TRANSLATE_NOOP("problems", "Its role {0} points to {1}, which leads back to it."),
    "parts-overlap": QT_TRANSLATE_NOOP("problems", "Two of its parts share letters."),
    "bidi": QT_TRANSLATE_NOOP("problems", "Its name {0} hides characters that turn the direction of writing."),  # noqa: E501 - read by its rows
    "unknown-label": QT_TRANSLATE_NOOP("problems", "The scheme has no label {0}."),
    "unknown-type": QT_TRANSLATE_NOOP("problems", "The scheme has no event type {0}."),
    "unknown-relation": QT_TRANSLATE_NOOP("problems", "The scheme has no relation {0}."),
    "unknown-role": QT_TRANSLATE_NOOP("problems", "The scheme has no role {0}."),
    "unknown-filler": QT_TRANSLATE_NOOP("problems", "Its role {0} has the value {1}, which the scheme does not know."),  # noqa: E501 - read by its rows
    "unknown-attribute": QT_TRANSLATE_NOOP("problems", "The scheme gives it no attribute {0}."),
    "unknown-value": QT_TRANSLATE_NOOP("problems", "The scheme has no value {1} of {0}."),
    "role-not-allowed": QT_TRANSLATE_NOOP("problems", "The scheme gives {1} no role {0}."),
    "filler-type": QT_TRANSLATE_NOOP("problems", "Its role {0} is filled by {1}, but {2} does not fit there."),  # noqa: E501 - read by its rows
    "ends-not-allowed": QT_TRANSLATE_NOOP("problems", "The scheme does not let {0} lead from {1} to {2}."),
    "crossing": QT_TRANSLATE_NOOP("problems", "It crosses the edge of {0}."),
    "nested": QT_TRANSLATE_NOOP("problems", "It lies within {0}, or around it."),
    "stacked": QT_TRANSLATE_NOOP("problems", "It has the same words as {0}."),
    "role-too-many": QT_TRANSLATE_NOOP("problems", "Its role {0} has {1} fillers; the scheme wants {2} at most."),  # noqa: E501 - read by its rows
    "role-too-few": QT_TRANSLATE_NOOP("problems", "Its role {0} has {1} fillers; the scheme wants {2} or more."),  # noqa: E501 - read by its rows
    "doubled": QT_TRANSLATE_NOOP("problems", "It has the same words and label as {0}."),
    "long-trigger": QT_TRANSLATE_NOOP("problems", "A trigger is one word, this is “{0}”."),
    "starts-blank": QT_TRANSLATE_NOOP("problems", "It begins with white space or an invisible mark."),
    "ends-blank": QT_TRANSLATE_NOOP("problems", "It ends with white space or an invisible mark."),
    "starts-mark": QT_TRANSLATE_NOOP("problems", "It begins with the mark {0}."),
    "ends-mark": QT_TRANSLATE_NOOP("problems", "It ends with the mark {0}."),
    "split-letter": QT_TRANSLATE_NOOP("problems", "Its edge parts a letter from the sign written on it."),
    "proclitic": QT_TRANSLATE_NOOP("problems", "It begins with {0}, which elsewhere stands outside this name."),  # noqa: E501 - read by its rows
    "label-conflict": QT_TRANSLATE_NOOP("problems", "The same words are {0} elsewhere in this document. In all: {0} × {1}, {2} × {3}."),  # noqa: E501 - read by its rows
    "label-conflict-project": QT_TRANSLATE_NOOP("problems", "The same words are {0} in other documents. In all: {0} × {1}, {2} × {3}."),  # noqa: E501 - read by its rows
    "unlabelled-repeat": QT_TRANSLATE_NOOP("problems", "This name is {0} elsewhere in this document, and not labelled here."),  # noqa: E501 - read by its rows
    "unlabelled-repeat-mixed": QT_TRANSLATE_NOOP("problems", "This name is not labelled here. In all: {0} × {1}, {2} × {3}."),  # noqa: E501 - read by its rows
    "no-arguments": QT_TRANSLATE_NOOP("problems", "None of its roles is filled."),
    "missing-role": QT_TRANSLATE_NOOP("problems", "Its role {0} is still empty."),
}  # fmt: skip
SCORED = ("model",)  # reasons that end with a score
_SCORE = re.compile(r" *[01]\.\d\d *")
BETWEEN = QT_TRANSLATE_NOOP("words", "; ")  # two reasons
LISTED = QT_TRANSLATE_NOOP("words", ", ")  # short facts
_REASON_ENDS = re.compile(f"; (?=(?:{'|'.join(map(re.escape, REASONS))})(?:: |$))")


def translated(context: str, words: str) -> str:
    """Words of a table in the language that is installed."""
    return QCoreApplication.translate(context, words)


def verdict_words(verdict: Verdict | None) -> str:
    """What became of a suggestion."""
    return translated("words", VERDICTS[verdict])


def state_words(state: State) -> str:
    """How far a layer is."""
    return translated("words", STATES[state])


def order_words(order: str) -> str:
    """In which order documents wait."""
    return translated("words", ORDERS[order])


def severity_words(severity: Severity) -> str:
    """How bad a problem is."""
    return translated("words", SEVERITIES[severity])


def change_words(name: str) -> str:
    """What an edit did, by the name of its Change; an unknown name stands for itself."""
    return translated("words", CHANGES[name]) if name in CHANGES else name


def reason_words(reason: str) -> str:
    """Why something was suggested, by one or by several; what follows a colon are words of the document."""
    return translated("words", BETWEEN).join(_reason_words(part) for part in _REASON_ENDS.split(reason))


def _reason_words(reason: str) -> str:
    code, colon, rest = reason.partition(":")
    known = translated("words", REASONS[code]) if code in REASONS else code
    said = number(float(rest), 2) if code in SCORED and _SCORE.fullmatch(rest) else rest.strip()
    return f"{known}: {isolated(said)}" if colon and said else known


def source_words(source: str) -> str:
    """Which suggester, or which together; an import also names its file."""
    code, colon, rest = source.partition(":")
    parts = [code] if code in SOURCES else code.split("+")
    known = " + ".join(translated("words", SOURCES[x]) if x in SOURCES else x for x in parts)
    return f"{known}: {isolated(rest)}" if colon and rest else known


def problem_words(problem: Problem, scheme: Scheme, language: str, words_of: dict[str, str]) -> str:
    """The whole message. `words_of` gives the words of the annotations that it names by id."""
    data = [
        quoted(words_of.get(x, x)) if i in problem.ids else isolated(_counted(scheme.name(x, language)))
        for i, x in enumerate(problem.data)
    ]
    message = PROBLEMS.get(problem.code)
    return translated("problems", message).format(*data) if message else problem.english


def _counted(said: str) -> str:
    """A count of a problem in the digits that are installed; anything else as it is."""
    return number(int(said)) if said.isdecimal() else said


FAILURES: dict[type[ExpectedError], str] = {
    ProjectBusy: QT_TRANSLATE_NOOP("failures", "The project is open in another window or process."),
    ProjectTooNew: QT_TRANSLATE_NOOP("failures", "A newer version of the program wrote the project."),
    ProjectDamaged: QT_TRANSLATE_NOOP("failures", "The file is no project, or not a sound one."),
    StorageFailed: QT_TRANSLATE_NOOP("failures", "It could not be written to the disk; nothing was changed."),
    ImportFailed: QT_TRANSLATE_NOOP("failures", "It could not be imported; nothing was changed."),
    ExportFailed: QT_TRANSLATE_NOOP("failures", "It could not be exported; what was there is whole."),
    OverlapRefused: QT_TRANSLATE_NOOP("failures", "The scheme refuses this."),
    SchemeInvalid: QT_TRANSLATE_NOOP("failures", "The scheme cannot be used."),
    QueryInvalid: QT_TRANSLATE_NOOP("failures", "The query cannot be read."),
    ModelMissing: QT_TRANSLATE_NOOP("failures", "A suggester needs something that is not there."),
    SuggesterFailed: QT_TRANSLATE_NOOP("failures", "A suggester did not answer as it should."),
}


def failure_words(problem: ExpectedError, language: str, scheme: Scheme | None = None) -> str:
    """What went wrong: the core's own sentence; in Arabic what it means, and then the details.

    With a `scheme` the labels that a refusal names by their ids have their names.
    """

    def named(id: str) -> str:
        return scheme.name(id, language) if scheme and isinstance(problem, OverlapRefused) else id

    if language != "ar" and not isinstance(problem, OverlapRefused):
        return in_window(str(problem))
    if sentence(problem.message) or type(problem) not in FAILURES:
        return f"{in_arabic(problem.message, named)} {in_arabic(problem.hint, named)}".strip()
    return f"{translated('failures', FAILURES[type(problem)])} {isolated(str(problem))}"


def number(value: float, decimals: int = 0) -> str:
    """In the digits that are installed (see `install_digits`)."""
    locale = QLocale()
    return locale.toString(float(value), "f", decimals) if decimals else locale.toString(int(value))


def digits(words: str) -> str:
    """A date or time with the digits that are installed. Its parts stand from left to right in both:
    between Arabic digits a hyphen would turn them round. Words beside them keep their own direction."""
    zero = ord(QLocale().zeroDigit())
    if zero == ord("0"):
        return words
    table = {ord("0") + i: zero + i for i in range(10)}
    return _FIGURES.sub(lambda found: f"\u202d{found[0].translate(table)}\u202c", words)


def own_way(words: str) -> str:
    """So that each line runs by its own first strong letter. One that has none outside of its isolated parts
    runs as what is around it does."""
    return "\n".join(isolated(line) if _turns(line) else line for line in words.split("\n"))


def _turns(line: str) -> bool:
    depth = 0
    for letter in line:
        if letter in _ISOLATES:
            depth += 1
        elif letter == "\u2069":
            depth = max(0, depth - 1)
        elif not depth and bidirectional(letter) in _STRONG:
            return True
    return False


def moment(iso: str) -> str:
    """Day and minute of an ISO time by the clock here, in the digits that are installed."""
    here = _here(iso)
    return isolated(digits(f"{here:%Y-%m-%d %H:%M}")) if here is not None else ""


def when(iso: str) -> str:
    """The same; of today the time alone, with its seconds."""
    here = _here(iso)
    if here is None or here.date() != datetime.now().astimezone().date():
        return moment(iso)
    return isolated(digits(f"{here:%H:%M:%S}"))


def _here(iso: str) -> datetime | None:
    """Without an offset it is a time of here already."""
    try:
        return datetime.fromisoformat(iso).astimezone()
    except ValueError:
        return None


def joined(parts: Iterable[str]) -> str:
    """Short facts on one line. Beside Arabic digits a middle dot would be read as a zero."""
    latin = QLocale().zeroDigit() == "0"
    return (" · " if latin else translated("words", LISTED)).join(parts)


def attribute_words(
    annotation: Entity | Event, scheme: Scheme, language: str, *, usual: bool = False
) -> Iterator[str]:
    """Values of its attributes, those that are meant where none is given only if `usual`."""
    kind = "event" if isinstance(annotation, Event) else annotation.label
    meant = {a.id: a.default for a in scheme.attributes_of(kind)}
    for id, value in {**meant, **annotation.attributes}.items():
        if value and (usual or value != meant.get(id, "")):
            yield scheme.name(value, language)


def quoted(words: str) -> str:
    """Words of the document in quotation marks, isolated, on one line and not too long."""
    return isolated(f"«{shortened(words)}»")


def shortened(words: str, most: int = 60) -> str:
    """One line of at most `most` characters."""
    line = " ".join(words.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"
