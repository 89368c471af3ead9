"""What is kept of a row that was written is enough: every difference that a close look finds is noticed."""

import math
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from itertools import chain, product
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from annotator.formats import FORMATS, Format, Row
from annotator.formats.prints import fits, print_of
from annotator.formats.returning import differences, realigned, renamed
from annotator.model import Document, Entity, Origin, Range, Status, plain_entity
from tests.annotator.formats import drawn

JSONL = FORMATS["jsonl"]
MAY_BE_NONE = {"status": Status(), "origin": Origin("x", 0.5)}


def format_(*, ids: bool, documents: bool, space: bool) -> Format:
    """One that keeps, or does not keep, what formats may lose."""
    return replace(JSONL, keeps_ids=lambda row: ids, keeps_documents=documents, keeps_space=space)


ALL = [format_(ids=i, documents=d, space=s) for i, d, s in product((True, False), repeat=3)]


def found(format: Format, held: Row, back: Row) -> str:
    """What a close look finds; something, too, where nothing can be seen of an annotation."""
    try:
        return next(differences(format, held, back), "")
    except ValueError as problem:
        return str(problem)


def altered(value: Any) -> Iterator[Any]:
    """The same but for one part of it, each of its parts at any depth in turn."""
    if is_dataclass(value) and not isinstance(value, type):
        yield from _fields_altered(value)
        return
    match value:
        case None:
            yield "x"
        case bool():
            yield not value
        case str():
            yield from (f"{value}x", f" {value}", value[1:])
        case int() | float():
            yield from (value + 1, value - 1)
        case tuple() | list():
            for n, one in enumerate(value):
                parts = [[one, one], [], *([x] for x in altered(one))]
                yield from (type(value)([*value[:n], *part, *value[n + 1 :]]) for part in parts)
            yield type(value)(reversed(value))
        case dict():
            yield {**value, "x": "x"}
            for key, one in value.items():
                rest = {k: v for k, v in value.items() if k != key}
                yield from (rest, {**rest, f"{key}x": one}, *({**rest, key: x} for x in altered(one)))


def _fields_altered(value: Any) -> Iterator[Any]:
    for f in fields(value):
        part = getattr(value, f.name)
        others = altered(part)
        if f.name in MAY_BE_NONE:
            others = iter([MAY_BE_NONE[f.name]]) if part is None else chain([None], others)
        for other in others if f.name != "where" else ():
            try:
                yield replace(value, **{f.name: other})
            except ValueError:  # that can never be
                continue


@settings(max_examples=25)
@given(row=drawn.rows())
def test_what_differs_never_fits(row: Row) -> None:
    others = [*altered(row)]
    for format in ALL:
        printed = print_of(format, row)
        for back in others:
            if fits(format, printed, back):
                assert not found(format, row, back)


@given(format=st.sampled_from(ALL), row=drawn.rows())
def test_a_row_fits_itself_as_soon_as_a_close_look_finds_nothing(format: Format, row: Row) -> None:
    assert fits(format, print_of(format, row), row) == (not found(format, row, row))


@given(row=drawn.rows(), blanks=st.sampled_from(["", "  ", "\n", "\u200c \t"]))
def test_white_space_may_differ_where_a_format_does_not_keep_it(row: Row, blanks: str) -> None:
    format = format_(ids=True, documents=True, space=False)
    try:
        other = realigned(row, row.document.text.replace(" ", blanks))
    except ValueError:
        assume(False)
        raise
    assert other is not None
    assert fits(format, print_of(format, row), other) == (not found(format, row, other))


@given(row=drawn.rows())
def test_other_ids_fit_where_a_format_does_not_keep_them(row: Row) -> None:
    format = format_(ids=False, documents=True, space=True)
    back = renamed(row, [f"n{n}" for n in range(len(row.annotations))])
    assert fits(format, print_of(format, row), back) == (not found(format, row, back))


@pytest.mark.parametrize(
    ("one", "other"), [(math.nan, None), (math.inf, None), (2**70, 2**70 + 1), ("\ud800", "?")]
)
def test_what_json_has_no_word_for_is_told_apart(one: object, other: object) -> None:
    held, back = (Row(Document("r1", "حلب", meta={"x": x})) for x in (one, other))
    assert not fits(JSONL, print_of(JSONL, held), back)
    assert not fits(JSONL, print_of(JSONL, back), held)


def test_a_print_is_small_and_equal_numbers_may_have_two() -> None:
    one, other = (Row(Document("r1", "حلب" * 1000, meta={"x": x})) for x in (1, 1.0))
    assert len(print_of(JSONL, one)) == 17
    assert found(JSONL, one, other) == ""
    assert not fits(JSONL, print_of(JSONL, one), other)


@given(start=st.integers(0, 9), length=st.integers(1, 9))
def test_a_plain_entity_is_an_entity(start: int, length: int) -> None:
    made = plain_entity("e1", "PER", start, start + length)
    assert made == Entity("e1", "PER", (Range(start, start + length),))
    assert hash(made) == hash(Entity("e1", "PER", (Range(start, start + length),)))
    assert made.bare
    assert not replace(made, note="x").bare
