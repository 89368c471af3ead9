"""Draws rows: Arabic with harakat, joiners, emoji and line ends, and annotations that overlap."""

from hypothesis import strategies as st

from annotator import text as texts
from annotator.formats.rows import Row
from annotator.model import (
    Argument,
    Document,
    Entity,
    Event,
    Origin,
    Range,
    Relation,
    State,
    Status,
    Suggestion,
    Verdict,
)

LETTERS = st.sampled_from(
    "ابتثةىي وفلكس \n.،؛«»\u064b\u0651\u200c\u200f\u0640\u2028\u00a0a1\t\U0001f44d\U0001ee00"
)
TEXTS = st.text(LETTERS, min_size=1, max_size=60).map(texts.clean)
WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=8)
NAMES = st.text(st.sampled_from("ABcd أب_-:é 2"), min_size=1, max_size=5)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | WORDS, st.lists, max_leaves=4
)
UNKNOWN = st.dictionaries(WORDS.map("x-{}".format), VALUES, max_size=2)
SCORES = st.floats(0, 1)
ORIGINS = st.none() | st.builds(Origin, WORDS, SCORES, WORDS, st.sampled_from(Verdict))


@st.composite
def ranges(draw: st.DrawFn, text: str) -> Range:
    """Within the text."""
    start = draw(st.integers(0, len(text) - 1))
    return Range(start, draw(st.integers(start + 1, len(text))))


@st.composite
def annotations(draw: st.DrawFn, text: str, letters: str) -> tuple[Entity | Event | Relation, ...]:
    """Entities, events and relations whose ends are there; ids begin with the three letters."""
    attributes = st.dictionaries(NAMES, WORDS, max_size=2)
    entities = [
        Entity(
            f"{letters[0]}{n}",
            draw(NAMES),
            tuple(draw(st.lists(ranges(text), min_size=1, max_size=2))),
            draw(attributes),
            draw(WORDS),
            draw(WORDS),
            draw(ORIGINS),
            draw(UNKNOWN),
        )
        for n in range(draw(st.integers(0, 4)))
    ]
    count = draw(st.integers(0, 3))
    ids = [*(e.id for e in entities), *(f"{letters[1]}{n}" for n in range(count))]
    target = st.sampled_from(ids) if ids else st.nothing()
    filled = st.builds(Argument, NAMES, target, extra=UNKNOWN)
    valued = st.builds(Argument, NAMES, value=WORDS.filter(bool))
    events = [
        Event(
            f"{letters[1]}{n}",
            draw(NAMES),
            draw(ranges(text)),
            tuple(draw(st.lists(filled | valued, max_size=3))),
            draw(attributes),
            draw(WORDS),
            draw(ORIGINS),
            draw(UNKNOWN),
        )
        for n in range(count)
    ]
    relation = st.builds(Relation, st.just(f"{letters[2]}1"), NAMES, target, target, WORDS, ORIGINS, UNKNOWN)
    made = (*entities, *events, *draw(st.lists(relation, max_size=1)))
    return made[::-1] if draw(st.booleans()) else made  # they may have come in any order


@st.composite
def rows(draw: st.DrawFn, id: str = "r1") -> Row:
    """One document with a layer, or with none."""
    text = draw(TEXTS)
    document = Document(
        id,
        text,
        draw(WORDS),
        draw(WORDS),
        draw(WORDS),
        draw(UNKNOWN),
        draw(WORDS),
        draw(WORDS),
        draw(UNKNOWN),
    )
    status = draw(st.none() | st.builds(Status, st.sampled_from(State), st.booleans(), WORDS))
    found = draw(annotations(text, "evr"))
    suggested = [
        Suggestion(a, draw(SCORES), draw(WORDS), draw(WORDS)) for a in draw(annotations(text, "stu"))
    ]
    verdicts = (
        draw(st.dictionaries(st.sampled_from([s.id for s in suggested]), st.sampled_from(Verdict)))
        if suggested
        else {}
    )
    annotated = bool(found) or draw(st.booleans())
    return Row(document, found, draw(WORDS), status, tuple(suggested), annotated, verdicts)
