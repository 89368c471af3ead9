"""The data card of gold: what is in a data set, who made it, how well they agreed, and under which terms.

`Card` is what is known, as JSON holds it; `markdown` is how people read it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any, Self

from annotator import VERSION
from annotator.errors import ExpectedError

TERMS = ("description", "language", "licence", "owner", "contact")  # what only a person can say
_MARKUP = re.compile(r"([\\`*_{}\[\]<>|#])")


@dataclass(frozen=True, slots=True)
class Worker:
    """A person and what they did: documents begun and done, annotations, decisions of reviews, seconds."""

    name: str
    role: str = ""
    documents: int = 0
    done: int = 0
    annotations: int = 0
    decisions: int = 0
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Agreed:
    """How well two people agree: on how many documents, and F1 or a coefficient by name."""

    a: str
    b: str
    documents: int
    figures: Mapping[str, float] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Card:
    """What is known of a data set, without what an export adds (its format, parts and losses).

    `unfinished`: in how many of the documents the review is open. `counts`: `labels`, `types`, `roles`,
    `relations`, each name to a number. `left_out`: documents by why. `scheme` and `guidelines`: id, version,
    number, and when; `verdicts`: decisions of reviews by verdict.
    """

    name: str
    documents: int = 0
    unfinished: int = 0
    characters: int = 0
    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict, hash=False)
    left_out: Mapping[str, int] = field(default_factory=dict, hash=False)
    scheme: Mapping[str, Any] = field(default_factory=dict, hash=False)
    guidelines: Mapping[str, Any] = field(default_factory=dict, hash=False)
    people: tuple[Worker, ...] = ()
    verdicts: Mapping[str, int] = field(default_factory=dict, hash=False)
    agreement: tuple[Agreed, ...] = ()
    terms: Mapping[str, str] = field(default_factory=dict, hash=False)
    at: str = ""
    program: str = VERSION
    release: str = ""

    def row(self) -> dict[str, Any]:
        """As JSON holds it."""
        return asdict(self)

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> Self:
        """From such an object. Raises TypeError or KeyError where it is none."""
        known = {f.name for f in fields(cls)}
        made = cls(**{k: v for k, v in row.items() if k in known})
        return replace(
            made,
            people=tuple(Worker(**p) for p in made.people),  # type: ignore[arg-type]  # as JSON has them
            agreement=tuple(Agreed(**a) for a in made.agreement),  # type: ignore[arg-type]  # so, too
        )

    def called(self, names: Mapping[str, str]) -> Self:
        """With other names for its people, in the order of those."""
        people = sorted((replace(p, name=names.get(p.name, p.name)) for p in self.people), key=_by_number)
        agreed = sorted((_called(x, names) for x in self.agreement), key=lambda x: (x.a, x.b))
        guidelines = {k: names.get(v, v) if k == "who" else v for k, v in self.guidelines.items()}
        return replace(self, people=tuple(people), agreement=tuple(agreed), guidelines=guidelines)


def _called(pair: Agreed, names: Mapping[str, str]) -> Agreed:
    """Under other names, which stand in their own order: that of the real ones would tell of them."""
    a, b = sorted(names.get(x, x) for x in (pair.a, pair.b))
    return replace(pair, a=a, b=b)


def _by_number(person: Worker) -> tuple[int, str]:
    return len(person.name), person.name


def checked_terms(wishes: Iterable[str]) -> dict[str, str]:
    """`licence=CC BY 4.0` … as values by name. Raises ExpectedError for another name."""
    found = {}
    for wish in wishes:
        name, equals, value = wish.partition("=")
        if not equals or name not in TERMS:
            raise ExpectedError(f"«{wish}» sets nothing of a data card.", f"Names: {', '.join(TERMS)}.")
        found[name] = " ".join(value.split()) if name != "description" else value.strip()
    return found


def markdown(card: Card, format: str, parts: Mapping[str, int], losses: Sequence[str]) -> str:
    """The whole card of an export in a format, with the documents of each part of a split, and what the
    format does not hold, a line each."""
    sections = (
        ("", _opening(card)),
        ("Terms", _terms(card)),
        ("What is in it", _contents(card, parts)),
        ("How it was annotated", _method(card)),
        ("Who made it", _people(card)),
        ("Agreement", _agreement(card)),
        ("What this file does not hold", _losses(format, losses)),
    )
    blocks = [f"# {plain(card.name)}"]
    for heading, lines in sections:
        blocks.append("\n".join(([f"## {heading}", ""] if heading else []) + [*lines]))
    return "\n\n".join(blocks) + "\n"


def plain(words: str) -> str:
    """On one line and to the letter, whatever Markdown makes of it."""
    return _MARKUP.sub(r"\\\1", " ".join(words.split()))


def _opening(card: Card) -> Iterator[str]:
    if card.terms.get("description"):
        yield "\n\n".join(plain(p) for p in card.terms["description"].split("\n\n") if p.strip())
        yield ""
    release = f"Release {plain(card.release)}" if card.release else "Gold"
    yield f"{release} of {card.at[:10]}, by Tawsim {card.program}."


def _terms(card: Card) -> Iterator[str]:
    for name in TERMS[1:]:
        yield f"- {name}: {plain(card.terms.get(name, '')) or 'not said'}"


def _contents(card: Card, parts: Mapping[str, int]) -> Iterator[str]:
    yield f"- documents: {card.documents}, {card.characters} characters"
    if card.unfinished:
        yield f"- of them with a review that is not finished: {card.unfinished}"
    names = (("labels", "entities"), ("types", "events"), ("roles", "arguments"), ("relations", "relations"))
    for key, words in names:
        some = card.counts.get(key, {})
        listed = ", ".join(f"{plain(k)} {n}" for k, n in sorted(some.items(), key=lambda x: (-x[1], x[0])))
        yield f"- {words}: {sum(some.values())}" + (f" ({listed})" if listed else "")
    if parts:
        yield f"- split: {', '.join(f'{k} {n}' for k, n in parts.items())}"
    reasons = {"unfinished": "whose review is not finished", "again": "that were given again to measure"}
    for why, n in card.left_out.items():
        yield f"- left out: {n} documents {reasons[why]}"


def _method(card: Card) -> Iterator[str]:
    scheme, guidelines = card.scheme, card.guidelines
    version = f", its version {plain(str(scheme['version']))}" if scheme.get("version") else ""
    yield f"- scheme: {plain(str(scheme.get('id', '')))}{version} (state {scheme.get('number', 1)} of it)"
    if guidelines:
        who = f" by {plain(guidelines['who'])}" if guidelines["who"] else ""
        yield f"- guideline notes: version {guidelines['number']} of {guidelines['at'][:10]}{who}"
    else:
        yield "- guideline notes: none beside the scheme"
    if card.verdicts:
        yield f"- decisions of reviews: {', '.join(f'{n} {v}' for v, n in card.verdicts.items())}"


def _people(card: Card) -> Iterator[str]:
    if not card.people:
        yield "Nobody is known: the annotations were imported."
        return
    yield "Decisions are those of reviews, on annotations and roles of events; minutes are of both."
    yield ""
    yield "| name | role | documents | finished | annotations | decisions | minutes |"
    yield "|---|---|---|---|---|---|---|"
    for p in card.people:
        cells = (plain(p.name), p.role or "–", p.documents, p.done, p.annotations, p.decisions)
        yield f"| {' | '.join(map(str, cells))} | {f'{p.seconds / 60:.1f}' if p.seconds else '–'} |"


def _agreement(card: Card) -> Iterator[str]:
    if not card.agreement:
        yield "Not measured: no document was annotated by two people."
        return
    names = [*dict.fromkeys(name for pair in card.agreement for name in pair.figures)]
    yield f"| pair | documents | {' | '.join(map(plain, names))} |"
    yield f"|---|---|{'---|' * len(names)}"
    for pair in card.agreement:
        cells = [f"{pair.figures[n]:.3f}" if n in pair.figures else "–" for n in names]
        yield f"| {plain(pair.a)}, {plain(pair.b)} | {pair.documents} | {' | '.join(cells)} |"


def _losses(format: str, losses: Sequence[str]) -> Iterator[str]:
    yield from (f"- {x}" for x in losses) if losses else (f"Nothing: {format} holds all of it.",)
