"""GLiNER: tokens and numbers of tokens; with the text of our own key, all is where it was."""

import json
from pathlib import Path
from typing import Any

from hypothesis import given, settings

from annotator.formats import CHOICES, Row, export
from annotator.formats.gliner import FORMAT, hold
from annotator.model import Argument, Document, Entity, Event, Range, Relation
from tests.annotator.formats import drawn, example
from tests.annotator.formats.returned import losses, sent


def read(path: Path, *rows: Any, skip_bad: bool = False) -> Any:
    """What comes of a file with these rows in an array."""
    (path / "in.json").write_text(json.dumps(rows), "utf-8")
    return FORMAT.read(path / "in.json", skip_bad=skip_bad)


def spans(row: Row) -> list[tuple[str, str]]:
    return [(row.document.slice(a.ranges), a.name) for a in (*row.entities(), *row.events())]


def test_the_golden_file_is_written_to_the_letter(root: Path, tmp_path: Path) -> None:
    export(FORMAT, example.ROWS, tmp_path / "out.json")
    assert (tmp_path / "out.json").read_bytes() == (root / "tests/golden/example-gliner.json").read_bytes()


def test_what_gliner_cannot_hold_is_listed() -> None:
    assert losses("gliner", *example.ROWS) == [
        "1 document that it cannot hold",
        "1 title",
        "1 date",
        "1 document's source",
        "1 document's meta",
        "1 annotator's name",
        "1 state of a layer",
        "1 entity",
        "1 argument without text",
        "7 attributes",
        "3 notes",
        "2 links",
        "2 origins",
        "11 annotations' ids",
        "2 suggestions",
        "1 verdict",
        "2 unknown keys",
    ]


@settings(max_examples=60)
@given(drawn.rows())
def test_the_words_under_the_numbers_are_those_of_the_entity(row: Row) -> None:
    held = hold(row, CHOICES)
    _, back = sent("gliner", [row])
    assert bool(held) == bool(back)
    for one, other in zip(held.annotations if held else (), back[0].annotations if back else (), strict=True):
        assert type(one) is type(other)
    if held:
        assert spans(held) == spans(back[0])


def test_both_ends_are_numbers_of_tokens_that_belong(tmp_path: Path) -> None:
    (row,) = read(tmp_path, {"tokenized_text": ["زار", "زيد", "حلب"], "ner": [[1, 2, "X"], [2, 2, "Y"]]}).rows
    assert row.document.text == "زار زيد حلب"
    assert spans(row) == [("زيد حلب", "X"), ("حلب", "Y")]


def test_without_the_text_white_space_is_said_to_be_lost(tmp_path: Path) -> None:
    found = read(tmp_path, {"tokenized_text": ["أ"], "ner": []})
    assert [w.split(": ")[1] for w in found.notes] == ["white space could not be recovered"]
    assert not read(tmp_path, {"tokenized_text": ["أ"], "ner": [], "text": " أ"}).notes


def test_lines_are_read_as_an_array_is(tmp_path: Path) -> None:
    rows = [{"tokenized_text": [word], "ner": [[0, 0, "X"]]} for word in "أب"]
    (tmp_path / "in.jsonl").write_text("\n".join(map(json.dumps, rows)))
    assert FORMAT.sniff(tmp_path / "in.jsonl")
    assert [r.document.id for r in FORMAT.read(tmp_path / "in.jsonl").rows] == ["in-1", "in-2"]


def test_roles_are_relations_that_come_back_as_arguments() -> None:
    annotations = (
        Entity("e1", "PER", (Range(4, 7),)),
        Event("v1", "Visit", Range(0, 3), (Argument("Agent", "e1"),)),
        Relation("r1", "Agent", "v1", "e1"),
    )
    _, (back,) = sent("gliner", [Row(Document("d", "زار زيد"), annotations)])
    assert [(a.name, type(a)) for a in back.annotations] == [(a.name, type(a)) for a in annotations]
    assert back.events()[0].arguments == (Argument("Agent", back.entities()[0].id),)


def test_white_space_at_the_edges_of_an_entity_is_left_out() -> None:
    row = Row(
        Document("d", "زار  زيد "), (Entity("e1", "PER", (Range(3, 9),)), Entity("e2", "X", (Range(3, 5),)))
    )
    declared, (back,) = sent("gliner", [row])
    assert spans(back) == [("زيد", "PER")]
    assert (declared["edges"], declared["entities"]) == (1, 1)


def test_bad_parts_are_refused_each_for_its_reason(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        {"tokenized_text": ["أ", "ب"], "ner": [[0, 5, "X"], [1, 0, "X"], [0, 0, 3], [0, 1, "X"]]},
        {"tokenized_text": ["أ"], "ner": [[0, 0, "X"]], "relations": [[0, 1, "r"]]},
        {"tokenized_text": ["أ", "ب"], "text": "ب أ", "ner": []},
        {"tokenized_text": []},
        {"tokenized_text": ["أ"], "ner": [], "id": "in-2"},
        skip_bad=True,
    )
    assert [w.split(": ", 1)[1] for w in found.refused] == [
        "entity 1: 0 or 5 does not exist",
        "entity 2: its last token stands before its first",
        "entity 3: it is not two numbers and a label",
        "relation 1: 0 or 1 does not exist",
        "the word «أ» is not where it should be in the text",
        "tokenized_text is not a list of words",
        "in-2: another document has this id and annotator",
    ]
    assert [spans(r) for r in found.rows] == [[("أ ب", "X")], [("أ", "X")]]


def test_a_row_that_says_nothing_of_entities_is_read_without_a_layer(tmp_path: Path) -> None:
    (row,) = read(tmp_path, {"tokenized_text": ["أ"], "negatives": ["x"]}).rows
    assert not row.annotated
    assert row.document.extra == {"gliner": {"negatives": ["x"]}}
