"""What the core says when it cannot, for the window in Arabic (it is raised in English).

A row is a sentence as it is raised, `{0}`, `{1}` … where a path, a name or a number stands. A test holds the
table against every such sentence in the code.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication

from ui.actions import QT_TRANSLATE_NOOP
from ui.details import DETAILS
from ui.papers import PAPERS
from ui.refused import IN_WINDOW, REFUSED

if TYPE_CHECKING:
    from collections.abc import Callable

SENTENCES = (
    # folders and models
    QT_TRANSLATE_NOOP("failures", "No model was chosen."),
    QT_TRANSLATE_NOOP("failures", "Choose its folder under Suggesters, or with --model."),
    QT_TRANSLATE_NOOP("failures", "There is no model {0}."),
    QT_TRANSLATE_NOOP("failures", "The folder {0} does not exist."),
    QT_TRANSLATE_NOOP("failures", "Choose the folder of a model."),
    QT_TRANSLATE_NOOP("failures", "{0} holds no config.json."),
    QT_TRANSLATE_NOOP("failures", "{0} cannot be read: {1}."),
    QT_TRANSLATE_NOOP("failures", "{0} is not an object."),
    QT_TRANSLATE_NOOP("failures", "{0} keeps its weights as a pickle, which is not opened."),
    QT_TRANSLATE_NOOP("failures", "A pickle can run any code. Save the model again as model.safetensors."),
    QT_TRANSLATE_NOOP("failures", "{0} holds no model.safetensors."),
    QT_TRANSLATE_NOOP("failures", "{0} holds no tokenizer."),
    QT_TRANSLATE_NOOP("failures", "It needs tokenizer.json or vocab.txt."),
    QT_TRANSLATE_NOOP("failures", "{0} holds no token classifier, but {1}."),
    QT_TRANSLATE_NOOP("failures", "{0} names no labels (id2label)."),
    QT_TRANSLATE_NOOP("failures", "{0} is not installed."),
    QT_TRANSLATE_NOOP("failures", "Run: pip install {0}"),
    QT_TRANSLATE_NOOP("failures", "This copy takes in no packages; Tawsim installed with pip does."),
    QT_TRANSLATE_NOOP("failures", "{0} cannot be used: {1}"),
    QT_TRANSLATE_NOOP("failures", "The model gives {0} scores; {1} numbers are due."),
    QT_TRANSLATE_NOOP("failures", "The tokenizer in {0} is a slow one."),
    QT_TRANSLATE_NOOP("failures", "It needs tokenizer.json."),
    QT_TRANSLATE_NOOP("failures", "{0} lacks weights of a token classifier."),
    QT_TRANSLATE_NOOP("failures", "{0} holds no tokenizer.json."),
    QT_TRANSLATE_NOOP("failures", "An ONNX model needs it beside it."),
    QT_TRANSLATE_NOOP("failures", "The ONNX model asks for «{0}», which is not known here."),
    QT_TRANSLATE_NOOP("failures", "The tokenizer gave {0} words for {1}."),
    QT_TRANSLATE_NOOP("failures", "The model labelled {0} pieces of {1}."),
    QT_TRANSLATE_NOOP("failures", "{0} can't be loaded."),
    QT_TRANSLATE_NOOP("failures", "Copy the model again."),
    QT_TRANSLATE_NOOP("failures", "{0} holds a model for another version of the program."),
    QT_TRANSLATE_NOOP("failures", "{0} holds no model."),
    QT_TRANSLATE_NOOP("failures", "Choose a folder that `main.py train` made."),
    QT_TRANSLATE_NOOP("failures", "The model in {0} is damaged."),
    QT_TRANSLATE_NOOP("failures", "Copy it again."),
    # tables of labels
    QT_TRANSLATE_NOOP("failures", "The table of labels names «{0}», which the scheme does not define."),
    QT_TRANSLATE_NOOP("failures", "It has {0}."),
    QT_TRANSLATE_NOOP("failures", "The table of labels has the entry «{0}», which says nothing."),
    QT_TRANSLATE_NOOP("failures", "Write it like this: PERS=PER NAM, LOC=LOC NAM, MISC=MISC."),
    QT_TRANSLATE_NOOP("failures", "No label of the model is known in the table (it has {0})."),
    QT_TRANSLATE_NOOP("failures", "Write a table of labels, such as PERS=PER NAM, LOC=LOC NAM."),
    # camel-tools
    QT_TRANSLATE_NOOP("failures", "The recognizer of camel-tools has no model."),
    QT_TRANSLATE_NOOP("failures", "Run {0}, or choose a folder under Suggesters."),
    QT_TRANSLATE_NOOP("failures", "camel-tools needs {0}; it is not installed."),
    QT_TRANSLATE_NOOP("failures", "camel-tools cannot be loaded: {0}."),
    QT_TRANSLATE_NOOP("failures", "The morphology of camel-tools cannot be read: {0}."),
    QT_TRANSLATE_NOOP("failures", "Install it anew: {0}"),
    # a language model
    QT_TRANSLATE_NOOP("failures", "No language model was set up."),
    QT_TRANSLATE_NOOP("failures", "Give its address under Suggesters: http://localhost:8080."),
    QT_TRANSLATE_NOOP("failures", "The address {0} is none: {1}."),
    QT_TRANSLATE_NOOP("failures", "The address {0} is none."),
    QT_TRANSLATE_NOOP("failures", "It looks like http://localhost:8080."),
    QT_TRANSLATE_NOOP("failures", "The address holds a name or a password."),
    QT_TRANSLATE_NOOP("failures", "The key has a field of its own."),
    QT_TRANSLATE_NOOP("failures", "The key holds characters that no key has."),
    QT_TRANSLATE_NOOP("failures", "{0} cannot be reached: {1}."),
    QT_TRANSLATE_NOOP("failures", "Is the server running?"),
    QT_TRANSLATE_NOOP("failures", "The language model did not answer in JSON: {0}."),
    QT_TRANSLATE_NOOP("failures", "{0} did not answer in JSON: {1}."),
    QT_TRANSLATE_NOOP("failures", "It was cut off: the model may answer no further."),
    QT_TRANSLATE_NOOP("failures", "{0} answered with more than {1} MB."),
    QT_TRANSLATE_NOOP("failures", "{0} answered in no form that is known here."),
    QT_TRANSLATE_NOOP("failures", "{0} refused with HTTP {1}."),
    QT_TRANSLATE_NOOP("failures", "Check the key."),
    QT_TRANSLATE_NOOP("failures", "{0} did not answer within {1} seconds."),
    QT_TRANSLATE_NOOP("failures", "The time limit «{0}» is no number of seconds."),
    # another program
    QT_TRANSLATE_NOOP("failures", "No command was chosen."),
    QT_TRANSLATE_NOOP("failures", "Write it under Suggesters, with its arguments."),
    QT_TRANSLATE_NOOP("failures", "The command cannot be read: {0}."),
    QT_TRANSLATE_NOOP("failures", "{0} could not be started: {1}."),
    QT_TRANSLATE_NOOP("failures", "{0} ended with code {1}."),
    QT_TRANSLATE_NOOP("failures", "{0} wrote more than {1} MB."),
    QT_TRANSLATE_NOOP("failures", "{0} did not end within {1} seconds."),
    QT_TRANSLATE_NOOP("failures", "It says: {0}"),
    QT_TRANSLATE_NOOP("failures", "{0} wrote no UTF-8 at byte {1}."),
    QT_TRANSLATE_NOOP("failures", "The answer of {0} was refused: {1}."),
    QT_TRANSLATE_NOOP("failures", "The answer of {0} was refused: {1} has the score {2}."),
    # schemes
    QT_TRANSLATE_NOOP("failures", "{0} and {1} would lie one within the other, which the scheme refuses."),
    QT_TRANSLATE_NOOP("failures", "{0} would cross {1}, which the scheme refuses."),
    QT_TRANSLATE_NOOP(
        "failures", "{0} would be labelled twice, as {1} and as {2}, which the scheme refuses."
    ),
    QT_TRANSLATE_NOOP("failures", "The scheme has {0} already."),
    QT_TRANSLATE_NOOP("failures", "Merge the two instead."),
    QT_TRANSLATE_NOOP("failures", "«{0}» is no name for a row of a scheme."),
    QT_TRANSLATE_NOOP("failures", "One word, without blank or colon."),
    QT_TRANSLATE_NOOP("failures", "«{0}» was the name of {1}."),
    QT_TRANSLATE_NOOP("failures", "Another name keeps the two apart."),
    QT_TRANSLATE_NOOP("failures", "An attribute has a value."),
    QT_TRANSLATE_NOOP("failures", "Attributes are not merged."),
    QT_TRANSLATE_NOOP("failures", "Merge their values, or retire one."),
    QT_TRANSLATE_NOOP("failures", "A group is not retired."),
    QT_TRANSLATE_NOOP("failures", "Merge it with another."),
    QT_TRANSLATE_NOOP("failures", "The scheme has two of the {0} among its {1}s."),
    QT_TRANSLATE_NOOP("failures", "The scheme has two of the id {0} among its labels."),
    QT_TRANSLATE_NOOP("failures", "The scheme has two of the id {0} among its groups."),
    QT_TRANSLATE_NOOP("failures", "The scheme has two of the id {0} among its types."),
    QT_TRANSLATE_NOOP("failures", "The scheme has two of the id {0} among its roles."),
    QT_TRANSLATE_NOOP("failures", "The scheme has two of the id {0} among its relations."),
    QT_TRANSLATE_NOOP("failures", "The scheme has two of the id {0} among its attributes."),
    QT_TRANSLATE_NOOP("failures", "The scheme has two of the id {0} among its values."),
    QT_TRANSLATE_NOOP("failures", "The scheme has two of the key {0} among its labels."),
    QT_TRANSLATE_NOOP("failures", "The scheme has two of the key {0} among its groups."),
    QT_TRANSLATE_NOOP("failures", "The scheme has two of the key {0} among its types."),
    QT_TRANSLATE_NOOP("failures", "The scheme has two of the key {0} among its roles."),
    QT_TRANSLATE_NOOP("failures", "The scheme has two of the key {0} among its relations."),
    QT_TRANSLATE_NOOP("failures", "The scheme has two of the key {0} among its attributes."),
    QT_TRANSLATE_NOOP("failures", "The scheme has two of the key {0} among its values."),
    QT_TRANSLATE_NOOP("failures", "The scheme gives {0} no {1}."),
    QT_TRANSLATE_NOOP("failures", "The scheme wants at least {0} and at most {1} of {2}."),
    QT_TRANSLATE_NOOP("failures", "No scheme could be read from {0}."),
    QT_TRANSLATE_NOOP("failures", "Ready: {0}."),
    QT_TRANSLATE_NOOP("failures", "The scheme is not TOML: {0}."),
    QT_TRANSLATE_NOOP("failures", "The scheme is not built as a scheme is: {0}."),
    QT_TRANSLATE_NOOP("failures", "The scheme gives {0}, which is no count."),
    QT_TRANSLATE_NOOP("failures", "The scheme says of {0}: {1}. It can be {2}."),
    QT_TRANSLATE_NOOP("failures", "The scheme gives {0} no values."),
    QT_TRANSLATE_NOOP("failures", "The scheme gives {0} the color {1}, which is not #rrggbb."),
    QT_TRANSLATE_NOOP("failures", "The scheme's {0} names {1}, which it does not define."),
    QT_TRANSLATE_NOOP("failures", "{0} has no ending that says how."),
    QT_TRANSLATE_NOOP("failures", "Endings: {0}."),
    QT_TRANSLATE_NOOP("failures", "{0} was not written: {1}"),
    QT_TRANSLATE_NOOP("failures", "{0} cannot be written: {1}."),
    QT_TRANSLATE_NOOP("failures", "There is no folder {0}."),
    QT_TRANSLATE_NOOP("failures", "{0} is not a file."),
    QT_TRANSLATE_NOOP("failures", "Line {0}: [{1}] is no section of annotation.conf."),
    QT_TRANSLATE_NOOP("failures", "Line {0} stands in no section, such as [entities]."),
    QT_TRANSLATE_NOOP("failures", "Line {0} is too long once its macros are filled in."),
    QT_TRANSLATE_NOOP("failures", "Line {0}: {1} names no role and what fills it."),
    QT_TRANSLATE_NOOP("failures", "{0} names no label and no event type."),
    QT_TRANSLATE_NOOP("failures", "The labelling config declares entities of its own, which are not read."),
    QT_TRANSLATE_NOOP("failures", "The labelling config is not XML: {0}."),
    QT_TRANSLATE_NOOP("failures", "A {0} of the labelling config has no value."),
    # lists to link to
    QT_TRANSLATE_NOOP("failures", "A list cannot be named {0}."),
    QT_TRANSLATE_NOOP("failures", "Give the file another name."),
    QT_TRANSLATE_NOOP("failures", "{0} is larger than 50 MB."),
    QT_TRANSLATE_NOOP("failures", "{0} is not in UTF-8."),
    QT_TRANSLATE_NOOP("failures", "{0} is no table: {1}."),
    QT_TRANSLATE_NOOP("failures", "{0} has no rows of id and names."),
    QT_TRANSLATE_NOOP("failures", "{0}: the id {1} stands twice."),
    QT_TRANSLATE_NOOP("failures", "{0}: a row is an id without blanks, names between |, and a kind."),
    QT_TRANSLATE_NOOP("failures", "{0}: longer than {1} letters."),
    # the project search
    QT_TRANSLATE_NOOP("failures", "Words of more than {0} letters are not looked for."),
    QT_TRANSLATE_NOOP("failures", "A label belongs to entities; type, role and without belong to events."),
    QT_TRANSLATE_NOOP("failures", "{0} takes too long; write it more plainly."),
    QT_TRANSLATE_NOOP("failures", "{0} is no regular expression: {1}."),
    QT_TRANSLATE_NOOP("failures", "There is no state {0}: new, in-progress, done or skipped."),
    # the quick learner
    QT_TRANSLATE_NOOP("failures", "{0} is no model of the quick learner."),
    QT_TRANSLATE_NOOP("failures", "{0} was trained by another version of Tawsim."),
    QT_TRANSLATE_NOOP("failures", "{0} is damaged or cut off."),
    QT_TRANSLATE_NOOP("failures", "Copy it again, or train it again."),
    QT_TRANSLATE_NOOP("failures", "The model {0} cannot be read."),
    QT_TRANSLATE_NOOP("failures", "{0} holds what no quick learner wrote."),
    QT_TRANSLATE_NOOP("failures", "Train it again."),
    # projects and their file
    QT_TRANSLATE_NOOP("failures", "The copy {0} could not be made ({1})."),
    QT_TRANSLATE_NOOP("failures", "{0} can't be made ({1})."),
    QT_TRANSLATE_NOOP("failures", "No document of {0} can be read."),
    QT_TRANSLATE_NOOP("failures", "{0} lies on a network drive, where a project can be damaged."),
    QT_TRANSLATE_NOOP(
        "failures",
        "Copy it to a disk of this computer. To work together, hand out work and merge what comes back."
        " {0}=1 opens it all the same.",
    ),
    QT_TRANSLATE_NOOP("failures", "{0} is open in another window or process."),
    QT_TRANSLATE_NOOP("failures", "Close it there first."),
    QT_TRANSLATE_NOOP("failures", "{0} is damaged or no project: {1}."),
    QT_TRANSLATE_NOOP("failures", "Open a copy from before."),
    QT_TRANSLATE_NOOP("failures", "{0} can't be written ({1})."),
    QT_TRANSLATE_NOOP("failures", "{0} can't be written."),
    QT_TRANSLATE_NOOP("failures", "Check the rights on it and on its folder."),
    QT_TRANSLATE_NOOP("failures", "{0} was made by a newer Tawsim."),
    QT_TRANSLATE_NOOP("failures", "Update the program to open it."),
    QT_TRANSLATE_NOOP("failures", "There is no project {0}."),
    QT_TRANSLATE_NOOP("failures", "{0} is open."),
    QT_TRANSLATE_NOOP("failures", "Choose another name for the copy."),
    QT_TRANSLATE_NOOP("failures", "No room for {0}: the disk is full."),
    QT_TRANSLATE_NOOP("failures", "Make room and try again."),
    QT_TRANSLATE_NOOP("failures", "The disk of {0} fails or is full ({1})."),
    QT_TRANSLATE_NOOP("failures", "Try again."),
    QT_TRANSLATE_NOOP("failures", "{0} can't be read ({1})."),
    QT_TRANSLATE_NOOP("failures", "{0} already exists."),
    QT_TRANSLATE_NOOP("failures", "Choose another name, or open it."),
    QT_TRANSLATE_NOOP("failures", "A text is too large for the project."),
    QT_TRANSLATE_NOOP("failures", "A text holds half a character (a lone surrogate)."),
    QT_TRANSLATE_NOOP("failures", "A number is too large for the project."),
    QT_TRANSLATE_NOOP("failures", "A value cannot be stored: {0}."),
    QT_TRANSLATE_NOOP("failures", "The scheme in {0} can't be read."),
    QT_TRANSLATE_NOOP("failures", "The project already has a document {0}."),
    QT_TRANSLATE_NOOP("failures", "Another document {0} lies in the project's trash."),
    QT_TRANSLATE_NOOP("failures", "The project has no document {0}."),
    QT_TRANSLATE_NOOP("failures", "{0} is damaged or no project: document {1}."),
    QT_TRANSLATE_NOOP("failures", "{0} is damaged or no project: the layer on {1}."),
    QT_TRANSLATE_NOOP("failures", "{0} is damaged or no project: a verdict on {1}."),
    QT_TRANSLATE_NOOP("failures", "{0} is damaged or no project: the list of documents."),
    QT_TRANSLATE_NOOP("failures", "{0} is damaged or no project: the list of ignored problems."),
    # the quick learner
    QT_TRANSLATE_NOOP("failures", "Learning needs python-crfsuite."),
    QT_TRANSLATE_NOOP("failures", "There is nothing to learn: no annotations of two kinds."),
    QT_TRANSLATE_NOOP("failures", "The quick learner stopped."),
    QT_TRANSLATE_NOOP("failures", "{0}. Train it again."),
    QT_TRANSLATE_NOOP("failures", "{0} can't be written to ({1})."),
    QT_TRANSLATE_NOOP("failures", "Choose a folder."),
)


_HEADS = {
    "entity": QT_TRANSLATE_NOOP("failures", "entity {0}"),
    "event": QT_TRANSLATE_NOOP("failures", "event {0}"),
    "relation": QT_TRANSLATE_NOOP("failures", "relation {0}"),
    "suggestion": QT_TRANSLATE_NOOP("failures", "suggestion {0}"),
    "annotation": QT_TRANSLATE_NOOP("failures", "annotation {0}"),
    "span": QT_TRANSLATE_NOOP("failures", "span {0}"),
    "region": QT_TRANSLATE_NOOP("failures", "region {0}"),
}


# Of the command line; what it does can be clicked.
_OPTION = re.compile(r" \(\W?--counted [^)]+\)")
# Where in a file something stands.
_PLACES = (
    QT_TRANSLATE_NOOP("failures", "{0} item {1}"),
    QT_TRANSLATE_NOOP("failures", "{0} row {1}"),
    QT_TRANSLATE_NOOP("failures", "{0} document {1}"),
    QT_TRANSLATE_NOOP("failures", "annotation of nobody"),
    QT_TRANSLATE_NOOP("failures", "annotation of {0}"),
    QT_TRANSLATE_NOOP("failures", "prediction of nobody"),
    QT_TRANSLATE_NOOP("failures", "prediction of {0}"),
)


def sentence(said: str) -> tuple[str, tuple[str, ...]] | None:
    """The row that a raised sentence was made of, and what stands in its places; None for any other."""
    for row, pattern in _patterns():
        if found := pattern.fullmatch(said):
            return row, found.groups()
    return None


def in_arabic(said: str, named: Callable[[str], str] = str) -> str:
    """A sentence of the core as its row says it in the language that is installed, and so what stands in its
    places; `named` gives words for the ids among them. What no row says stands as it is."""
    found = sentence(said)
    if found is not None:
        row, data = found
        words = _OPTION.sub("", _translated(row))
        return words.format(*(in_arabic(x, named) for x in data))
    for place in re.finditer(": ", said):  # «p.jsonl:3: entity e1: its note is not a string»
        head, rest = said[: place.start()], said[place.end() :]
        if sentence(rest) is not None or _head(head) or _head(rest.partition(": ")[0]):
            return f"{_head(head) or isolated(head)}: {in_arabic(rest, named)}"
    from ui.lost import all_lost_words  # which needs this module

    return _head(said) or all_lost_words(said) or isolated(named(said)) if said else ""


def line_words(said: str) -> str:
    """A line of the report of an import, or a whole sentence, in the language that is installed."""
    return in_window(said) if _translated(SENTENCES[0]) == SENTENCES[0] else in_arabic(said)


def in_window(said: str) -> str:
    """In English as it was raised, but of what can be clicked in place of options that can be typed."""
    for option, words in IN_WINDOW:
        said = said.replace(option, words)
    return _OPTION.sub("", said)


_ARABIC = "[\u0590-\u08ff]"
# A path in which two parts beside one another are Arabic: they would change places.
_TURNS = re.compile(rf"(?:/|[A-Za-z]:\\).*{_ARABIC}[^A-Za-z]*[/\\][^A-Za-z]*{_ARABIC}")


def isolated(words: str) -> str:
    """Words of another direction, so that they do not turn what stands around them. In a window from right to
    left a mark goes first: Qt takes a line that begins with them for one that runs their way."""
    mark = "\u200f" if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft else ""
    if _TURNS.match(words):
        words = re.sub(r"[/\\]", "\\g<0>\u200e", words)
        return f"{mark}\u2066{words}\u2069"
    return f"{mark}\u2068{words}\u2069"


def _head(said: str) -> str:
    kind, _, id = said.partition(" ")
    if kind in _HEADS and (id.isidentifier() or id.isdecimal()):
        return _translated(_HEADS[kind]).format(isolated(id))
    for row in _PLACES:
        if found := re.fullmatch(_place(row), said):
            return _translated(row).format(*map(isolated, found.groups()))
    return ""


def _place(row: str) -> str:
    """What a place is called stands without «: » in it, and is counted with a number."""
    named, number = "((?:(?!: ).)+)", "([0-9]+)"
    return re.escape(row).replace(re.escape("{0}"), named).replace(re.escape("{1}"), number)


def _translated(row: str) -> str:
    return QCoreApplication.translate("failures", row)


@cache
def _patterns() -> list[tuple[str, re.Pattern[str]]]:
    """Those that say most come first: «{0} is not installed.» would take longer ones too."""
    rows = sorted((*SENTENCES, *DETAILS, *PAPERS, *REFUSED), key=lambda row: -len(re.sub(r"\{\d\}", "", row)))
    return [(row, re.compile(_pattern(row), re.DOTALL | re.IGNORECASE)) for row in rows]


def _pattern(row: str) -> str:
    """A system's errors stand within a sentence in small letters. What a row begins with does not reach over
    «p.jsonl:3: »: that says where, and is cut off first."""
    pattern = re.sub(r"\\\{\d\\\}", "(.+)", re.escape(row))
    return pattern.replace("(.+)", "((?:(?!: ).)+)", 1) if row.startswith("{0}") else pattern
