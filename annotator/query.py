"""What a person looks for in a project, read from one line.

    words             these words one after the other, whatever their spelling (see alike.py)
    "two words"       the same; quotation marks hold words that would mean something else
    /expression/      a regular expression (as Python's; one that takes too long is given up)
    label:ORG type:AirStrike role:Place without:Place by:NAME state:done

By `state` and `by` alone documents are found, not places in them.
Words and expressions beside a label, type or role are sought in the words of the annotation. Names may be
ids or names of the scheme in either language; the keys may be Arabic.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from annotator import alike
from annotator.alike import Variants
from annotator.errors import QueryInvalid
from annotator.model import Range, State
from annotator.scheme import Named, Scheme
from annotator.text import fold

if TYPE_CHECKING:
    import regex

SECONDS = 0.05  # until the next match in a text of so many letters: some never end (re cannot be stopped)
LETTERS = 100_000
NEAR = 3  # names that are told for one that is not known
KEYS = {
    "label": "label", "type": "type", "role": "role", "without": "without", "by": "by", "state": "state",
    "وسم": "label", "نوع": "type", "دور": "role", "بلا": "without", "بيد": "by", "حالة": "state",
}  # fmt: skip
STATES = {
    "new": State.NEW, "in-progress": State.IN_PROGRESS, "in progress": State.IN_PROGRESS,
    "done": State.DONE, "skipped": State.SKIPPED,
    "جديد": State.NEW, "جار": State.IN_PROGRESS, "قيد العمل": State.IN_PROGRESS, "منجز": State.DONE,
    "مكتمل": State.DONE, "متروك": State.SKIPPED,
    "جديدة": State.NEW, "منجزة": State.DONE, "متخطاة": State.SKIPPED,
}  # fmt: skip
_PART = re.compile(
    r"""(?P<key>[^\W\d_]+):(?:"(?P<quoted>[^"]*)"|(?P<value>\S+))"""
    r"""|/(?P<pattern>(?:\\.|[^/\\])+)/(?=\s|$)|"(?P<phrase>[^"]*)"|(?P<word>\S+)"""
)
_PIECE = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\[\]\\])*\]|\{[^{}]*\}|.", re.DOTALL)  # of an expression
_MEANS = "\\[](){}*+?.^$\0"  # signs that stand for something else
_CLASSES = "dDwWsSbBAZ"  # after a stroke; what takes further letters, as \x41, is not among them


@dataclass(frozen=True, slots=True)
class Query:
    """All of it must hold; what is empty does not count. `document` is an id: there only."""

    words: str = ""
    pattern: "regex.Pattern[str] | None" = None
    label: str = ""
    type: str = ""
    role: str = ""
    without: str = ""
    by: str = ""
    state: State | None = None
    variants: Variants = alike.ALL
    document: str = ""

    @property
    def of_annotations(self) -> bool:
        """Whether annotations are looked for, not words or documents."""
        return bool(self.label or self.type or self.role or self.without)

    @property
    def of_documents(self) -> bool:
        """Whether documents are looked for, not places in them."""
        return not (self.empty or self.of_annotations or self.words or self.pattern)

    @property
    def literal(self) -> str:
        """What stands in every text in which the expression is found; empty when that is not plain to see."""
        return literal(self.pattern.pattern) if self.pattern is not None else ""

    @property
    def empty(self) -> bool:
        """Whether nothing is looked for."""
        return self == Query(variants=self.variants, document=self.document)


def read(line: str, scheme: Scheme) -> Query:
    """Raises QueryInvalid, naming the part that can't be read."""
    found: dict[str, str] = {}
    words: list[str] = []
    pattern = None
    for part in _PART.finditer(line):
        key = KEYS.get(part["key"] or "", "")
        if part["pattern"] is not None:
            pattern = _compiled(part["pattern"])
        elif part["phrase"] is not None:
            words.append(part["phrase"])
        elif part["word"] is not None or not key:
            words.append(part[0])
        else:
            found[key] = part["quoted"] if part["quoted"] is not None else part["value"]
    sought = " ".join(" ".join(words).split())
    if len(sought) > alike.LONGEST:
        raise QueryInvalid(f"Words of more than {alike.LONGEST} letters are not looked for.")
    query = Query(
        words=sought,
        pattern=pattern,
        label=_id(found.get("label", ""), scheme.label_of),
        type=_id(found.get("type", ""), scheme.type_of),
        role=_id(found.get("role", ""), scheme.role_of),
        without=_id(found.get("without", ""), scheme.role_of),
        by=found.get("by", ""),
        state=_state(found["state"]) if found.get("state") else None,
    )
    if query.label and (query.type or query.role or query.without):
        raise QueryInvalid("A label belongs to entities; type, role and without belong to events.")
    return query


def matches(pattern: "regex.Pattern[str]", text: str, start: int = 0) -> Iterator[Range]:
    """Where a text has the expression, from `start` on, in code points. Raises QueryInvalid when it takes
    too long."""
    seconds = SECONDS * max(1, len(text) / LETTERS)
    try:
        for match in pattern.finditer(text, pos=start, timeout=seconds):
            if match[0]:
                yield Range(*match.span())
    except TimeoutError as problem:
        raise QueryInvalid(f"/{pattern.pattern}/ takes too long; write it more plainly.") from problem


@dataclass(frozen=True, slots=True)
class Unknown:
    """A name in a query that nothing has: `key` is label, type, role or by; `near` are ids most like it."""

    key: str
    name: str
    near: tuple[str, ...]


def unknown(query: Query, scheme: Scheme, annotators: Iterable[str]) -> list[Unknown]:
    """The names that neither the scheme has, nor, of people, the project. They are looked for all the same:
    a layer can hold what no scheme knows."""
    people = {name: (name,) for name in annotators}
    labels, types, roles = _forms(scheme.label_of), _forms(scheme.type_of), _forms(scheme.role_of)
    rows = (
        ("label", query.label, labels),
        ("type", query.type, types),
        ("role", query.role, roles),
        ("role", query.without, roles),
        ("by", query.by, people),
    )
    return [Unknown(key, name, _near(name, known)) for key, name, known in rows if name and name not in known]


def _forms(known: Mapping[str, Named]) -> dict[str, tuple[str, ...]]:
    return {id: (id, row.words.ar, row.words.en) for id, row in known.items()}


def _near(name: str, known: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The ids whose own form or names begin with it, and then those that are spelled most like it."""
    wanted = fold(name).text
    id_of = {fold(form).text: id for id, forms in known.items() for form in forms}
    found = [form for form in id_of if form.startswith(wanted)]
    found += get_close_matches(wanted, id_of, NEAR)
    return tuple(dict.fromkeys(id_of[form] for form in found))[:NEAR]


def literal(expression: str) -> str:
    """The longest run of letters that stands in each match; empty for expressions with alternatives, flags
    and the like, in which it is not plain to see."""
    if "|" in expression or "(?" in expression:
        return ""
    runs, run, depth = [], "", 0
    for piece in _PIECE.findall(expression):
        escaped = piece[1:] if piece[0] == "\\" else ""
        if piece == "[" or (escaped.isalnum() and escaped not in _CLASSES):
            return ""
        plain = not escaped.isalnum() if escaped else len(piece) == 1 and piece not in _MEANS
        if plain and not depth:
            run += piece[-1]
            continue
        runs.append(run[:-1] if piece[0] in "*?{" else run)
        run = ""
        depth += (piece == "(") - (piece == ")")
    return max([*runs, run], key=len)


def _compiled(pattern: str) -> "regex.Pattern[str]":
    import regex  # the window is up sooner: few queries are expressions

    try:
        compiled = regex.compile(pattern.replace(r"\/", "/"))
    except (regex.error, OverflowError, RecursionError) as problem:
        raise QueryInvalid(f"/{pattern}/ is no regular expression: {problem}.") from problem
    if compiled.flags & regex.REVERSE:
        raise QueryInvalid(f"/{pattern}/ is no regular expression: (?r) is not known.")
    return compiled


def _id(name: str, known: Mapping[str, Named]) -> str:
    """By id, or by a name in either language; what the scheme does not know is looked for as it stands."""
    if not name or name in known:
        return name
    wanted = fold(name).text
    for id, row in known.items():
        if wanted in (fold(id).text, fold(row.words.ar).text, fold(row.words.en).text):
            return id
    return name


def _state(name: str) -> State:
    wanted = fold(name).text
    for known, state in STATES.items():
        if fold(known).text == wanted:
            return state
    raise QueryInvalid(f"There is no state {name}: new, in-progress, done or skipped.")
