"""An array is read one value after the other, wherever the pieces of the file end."""

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats import strict_json
from tests.annotator.formats.drawn import VALUES


class Drops(io.StringIO):
    """A file that gives few characters at a time."""

    def __init__(self, words: str, size: int) -> None:
        super().__init__(words)
        self.size = size

    def read(self, size: int | None = -1) -> str:
        del size
        return super().read(self.size)


@pytest.mark.parametrize(
    "words", ['[{"text": "abc,\ndef"},\n{"text": "b"}]', "[1,\n5\n6,\n7]", '[{"a":"x\n"},\n{"a":"y"},\n1]']
)
def test_a_line_that_ends_within_a_value_is_refused_and_never_taken_out(words: str) -> None:
    with pytest.raises(ValueError, match="not JSON"):
        list(strict_json.items(io.StringIO(words)))


@given(st.lists(VALUES), st.integers(1, 7), st.sampled_from([None, 1]))
def test_an_array_gives_its_values_in_whatever_pieces_it_comes(
    values: list[object], size: int, indent: int | None
) -> None:
    words = json.dumps(values, ensure_ascii=False, indent=indent) + "\n"
    assert list(strict_json.items(Drops(words, size))) == values


def test_a_file_that_is_no_array_is_its_one_value() -> None:
    assert list(strict_json.items(io.StringIO('\ufeff {"a": [1, 2]}\n'))) == [{"a": [1, 2]}]


@pytest.mark.parametrize("words", ["[1 2]", "[1, 2", "[1,]", "[1] 2", '{"a": 1} {}', '[{"a": NaN}]', "", "["])
def test_what_is_no_json_is_refused(words: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        list(strict_json.items(io.StringIO(words)))


def test_a_value_without_end_is_not_read_for_ever() -> None:
    with pytest.raises(ValueError, match="longer than 10 characters"):
        list(strict_json.items(io.StringIO("[" + "[" * 99 + " " * 200_000), longest=10))


@given(st.dictionaries(st.text(max_size=4), VALUES, min_size=1))
def test_the_quick_way_and_the_strict_one_give_the_same(value: dict[str, object]) -> None:
    words = json.dumps(value, ensure_ascii=False)
    if "\\u0000" in words:
        return
    assert strict_json.loads(words) == value
    assert repr(strict_json.loads(words)) == repr(strict_json.loads(f" {words}"))


@pytest.mark.parametrize(
    "words",
    [
        '{"a": 1, "a": 2}',
        '{"a": {"b": 1, "b": 1}}',
        '{"a":1,"a":2}',
        r'{"a":"\":","b":1,"b":2}',
        r'{"x\\":1,"y":2,"y":3}',
        r'{"a":1,"a":"\u003a"}',
        "[18446744073709551616]",
        "[18446744073709551615]",
        "[-9223372036854775809]",
        "[1e999]",
        "[NaN]",
        '["\\u0000"]',
        '["\\ud800"]',
        "[" * 200 + "]" * 200,
    ],
)
def test_what_a_project_cannot_keep_is_refused(words: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        strict_json.loads(words)


@pytest.mark.parametrize("depth", [strict_json.DEEPEST, strict_json.DEEPEST + 1])
@pytest.mark.parametrize("words", ['{"a":%s}', '{"a": %s}', "[%s]", "[1,%s]"])
def test_what_is_nested_too_deep_is_refused_however_it_is_written(words: str, depth: int) -> None:
    value = "1"
    for _ in range(depth):
        value = words % value
    if depth <= strict_json.DEEPEST:
        assert strict_json.loads(value) == json.loads(value)
    else:
        with pytest.raises(ValueError, match="deep"):
            strict_json.loads(value)
