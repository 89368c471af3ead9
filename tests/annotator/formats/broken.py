"""Draws files that are nearly right: parts of a sound value are gone, or are something else."""

from typing import Any

from hypothesis import strategies as st

KEYS = [
    "id", "text", "spans", "entities", "label", "labels", "meta", "state", "note", "link", "origin",
    "ranges", "values", "kind", "tokens", "title", "key", "flag", "suggestions", "relations", "raw",
    "ner", "start", "end", "answer", "annotations",
]  # fmt: skip
ODD = st.sampled_from(
    [None, True, 0, -1, 3, 10**9, 1.5, "", "x", "1", [], {}, [[]], ["a"], {"a": 1}, [[0, 1, "L"]], [None]]
)


@st.composite
def broken(draw: st.DrawFn, value: Any) -> Any:
    """The value with up to three parts, at any depth, left out, put under another key, or replaced."""
    for _ in range(draw(st.integers(1, 3))):
        value = draw(_once(value))
    return value


@st.composite
def _once(draw: st.DrawFn, value: Any) -> Any:
    if not value or not isinstance(value, dict | list) or draw(st.integers(0, 4)) == 0:
        return draw(ODD)
    if isinstance(value, list):
        at = draw(st.integers(0, len(value) - 1))
        changed = [] if draw(st.integers(0, 4)) == 0 else [draw(_once(value[at]))]
        return [*value[:at], *changed, *value[at + 1 :]]
    key = draw(st.sampled_from(sorted(value)))
    rest = {k: v for k, v in value.items() if k != key}
    how = draw(st.integers(0, 5))
    if how == 0:
        return rest
    return {**rest, draw(st.sampled_from(KEYS)) if how == 1 else key: draw(_once(value[key]))}
