"""Whatever stands where a format keeps what it has no place for: the file still says exactly what is held."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.formats import Row
from annotator.model import Annotation
from tests.annotator.formats import drawn
from tests.annotator.formats.returned import sent

ODD = st.sampled_from([None, True, 5, 0.5, "", "x", "event", "label", "text", [], ["x"], {}, {"x": 1}])
NAMES = st.sampled_from(["event", "label", "ner", "mention", 5, "x"])
RESULTS = st.fixed_dictionaries(
    {"type": st.sampled_from(["choices", "textarea", "rating", "labels", "relation", 5])},
    optional={
        "id": ODD,
        "from_name": NAMES,
        "value": ODD | st.fixed_dictionaries({"choices": ODD}) | st.fixed_dictionaries({"text": ODD}),
    },
)
KEYS = [
    "id", "type", "value", "meta", "score", "parentID", "from_name", "to_name", "start", "text", "labels",
    "link", "origin", "piece", "direction", "annotator", "state", "creator", "motivation", "body", "target",
    "note", "identifier", "infons", "nodes", "x",
]  # fmt: skip
FIELDS = st.dictionaries(st.sampled_from(KEYS), ODD | NAMES, max_size=4)
BODIES = st.lists(
    st.sampled_from(
        [
            "http://example.org",
            5,
            {"value": "x"},
            {"value": "x", "purpose": "tagging"},
            {"value": "x", "purpose": "commenting"},
            {"value": "x", "purpose": "describing", "label": "A"},
            {"source": "x", "purpose": "linking", "label": "A"},
            {"source": "x", "purpose": "identifying"},
        ]
    ),
    max_size=2,
)
WORDS = ["T", "R", "N", "#", "A", "*", "", "T1", "T7", "Arg1", "Arg2", "x y", "x"]
LINES = st.lists(st.lists(st.sampled_from(WORDS), max_size=3), max_size=3)
PARTS = ("region", "value", "meta", "relation", "task")
STUDIO = {
    "results": ODD | st.lists(RESULTS, max_size=2),
    "textarea": ODD | st.lists(drawn.NAMES, max_size=2),
    "key": ODD | st.sampled_from(["body", "title"]),
    "annotations": ODD | st.just({"": {"results": [5]}}) | st.just({"x": {"y": 1}}),
    "predictions": ODD | st.just({"x": {"score": 5, "y": 1}}),
}
KEPT: dict[str, st.SearchStrategy[Any]] = {
    "labelstudio": st.fixed_dictionaries({}, optional=dict.fromkeys(PARTS, ODD | FIELDS) | STUDIO),
    "w3c": st.fixed_dictionaries({}, optional={"bodies": ODD | BODIES, "creator": ODD, "id": ODD, "x": ODD}),
    "bioc": st.fixed_dictionaries(
        {},
        optional={
            "infons": ODD | FIELDS,
            "fields": ODD | FIELDS,
            "roles": ODD | st.lists(st.sampled_from(["source", "target", "Trigger", "A", 5]), max_size=3),
            "passages": ODD,
            "x": ODD,
        },
    ),
    "brat": LINES,
}  # fmt: skip


def with_kept(row: Row, key: str, kept: list[Any]) -> Row:
    """The row with these where the format keeps its own, on the document and on each annotation."""
    turns = iter(kept)

    def extra(a: Annotation) -> Annotation:
        return replace(a, extra={key: next(turns, 5)})

    annotations = tuple(extra(a) for a in row.annotations)
    suggestions = tuple(replace(s, annotation=extra(s.annotation)) for s in row.suggestions)
    document = replace(row.document, extra={key: next(turns, 5)})
    return replace(row, document=document, annotations=annotations, suggestions=suggestions)


@pytest.mark.parametrize("name", KEPT)
@settings(max_examples=30)
@given(row=drawn.rows(), data=st.data())
def test_what_is_kept_in_any_shape_comes_back_or_is_told_of(name: str, row: Row, data: st.DataObject) -> None:
    odd = with_kept(row, name, data.draw(st.lists(KEPT[name], min_size=8, max_size=12)))
    _, back = sent(name, [odd])  # raises where what reads back is not what is held
    again, twice = sent(name, back)
    assert not set(again) - {"ids", "document ids", "sources"}
    assert [r.annotations for r in twice] == [r.annotations for r in back]
