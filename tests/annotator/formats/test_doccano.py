"""doccano: every shape of its versions is read, and what is written it can import."""

import json
from pathlib import Path
from typing import Any

import pytest

from annotator.errors import ImportFailed
from annotator.formats import FORMATS, Row, export, tell
from annotator.formats.doccano import FORMAT
from annotator.model import Argument, Document, Entity, Event, Range, Relation, State
from tests.annotator.formats import example
from tests.annotator.formats.returned import losses, sent


def read(path: Path, *rows: Any, skip_bad: bool = False) -> Any:
    """What comes of a file with these rows."""
    path = path / "in.jsonl"
    path.write_text("\n".join(json.dumps(r, ensure_ascii=False) for r in rows), "utf-8")
    return FORMAT.read(path, skip_bad=skip_bad)


def spans(row: Row) -> list[tuple[str, str]]:
    return [(row.document.slice(a.ranges), a.name) for a in (*row.entities(), *row.events())]


def written(tmp_path: Path, *rows: Row) -> list[dict[str, Any]]:
    export(FORMAT, rows, tmp_path / "out.jsonl")
    return [json.loads(line) for line in (tmp_path / "out.jsonl").read_text("utf-8").split("\n") if line]


def test_the_golden_file_is_written_to_the_letter(root: Path, tmp_path: Path) -> None:
    export(FORMAT, example.ROWS, tmp_path / "out.jsonl")
    assert (tmp_path / "out.jsonl").read_bytes() == (root / "tests/golden/example-doccano.jsonl").read_bytes()


def test_only_other_formats_keys_and_the_source_are_lost() -> None:
    assert losses("doccano", *example.ROWS) == ["1 document's source", "2 unknown keys"]


@pytest.mark.parametrize(
    "row",
    [
        {"text": "زار زيد حلب", "label": [[4, 7, "PER"], [8, 11, "LOC"]]},
        {"text": "زار زيد حلب", "labels": [[4, 7, "PER"], [8, 11, "LOC"]]},
        {"data": "زار زيد حلب", "label": [[4, 7, "PER"], [8, 11, "LOC"]]},
        {"text": "زار زيد حلب", "entities": [[4, 7, "PER"], [8, 11, "LOC"]], "cats": ["x"]},
        {
            "text": "زار زيد حلب",
            "label": [
                {"start_offset": 4, "end_offset": 7, "label": "PER"},
                {"start": 8, "end": 11, "label": "LOC"},
            ],
        },
        {
            "id": 7,
            "text": "زار زيد حلب",
            "entities": [
                {"id": 3, "label": "PER", "start_offset": 4, "end_offset": 7},
                {"id": 9, "label": "LOC", "start_offset": 8, "end_offset": 11},
            ],
            "relations": [{"id": 3, "from_id": 3, "to_id": 9, "type": "visits"}],
            "Comments": ["صح"],
        },
        {
            "id": 7,
            "text": "زار زيد حلب",
            "annotations": [
                {"label": "PER", "start_offset": 4, "end_offset": 7, "user": 1},
                {"label": "LOC", "start_offset": 8, "end_offset": 11, "user": 1},
            ],
            "meta": {"desk": "أ"},
            "annotation_approver": "admin",
        },
    ],
)
def test_every_shape_is_read_and_told(row: dict[str, Any], tmp_path: Path) -> None:
    (found,) = read(tmp_path, row).rows
    assert spans(found) == [("زيد", "PER"), ("حلب", "LOC")]
    assert FORMAT.sniff(tmp_path / "in.jsonl")
    assert [(r.type, r.source, r.target) for r in found.relations()] == (
        [("visits", "3", "9")] if "relations" in row else []
    )


def test_numbers_of_spans_and_their_gaps_stay_and_relations_do_not_take_them(tmp_path: Path) -> None:
    row = {
        "id": 7,
        "text": "زار زيد حلب",
        "entities": [
            {"id": 3, "label": "PER", "start_offset": 4, "end_offset": 7},
            {"id": 9, "label": "LOC", "start_offset": 8, "end_offset": 11},
        ],
        "relations": [{"id": 3, "from_id": 3, "to_id": 9, "type": "visits"}],
        "Comments": ["صح"],
    }
    (found,) = read(tmp_path, row).rows
    assert [a.id for a in found.annotations] == ["3", "9", "r3"]
    (again,) = written(tmp_path, found)
    assert [s["id"] for s in again["entities"]] == [3, 9]
    assert (again["id"], again["Comments"]) == (7, ["صح"])
    assert not sent("doccano", [found])[0]["unknown keys"]


def test_annotations_of_several_users_are_layers(tmp_path: Path) -> None:
    marks = [{"label": x, "start_offset": 4, "end_offset": 7, "user": u} for x, u in (("PER", 1), ("ORG", 2))]
    first, second = read(tmp_path, {"id": 1, "text": "زار زيد حلب", "annotations": marks}).rows
    assert [(r.document.id, r.annotator, spans(r)) for r in (first, second)] == [
        ("1", "1", [("زيد", "PER")]),
        ("1", "2", [("زيد", "ORG")]),
    ]


def test_numbers_of_labels_are_named_by_a_table_beside_the_file_or_else_said(tmp_path: Path) -> None:
    row = {"text": "زار زيد حلب", "annotations": [{"label": 12, "start_offset": 4, "end_offset": 7}]}
    found = read(tmp_path, row)
    assert spans(found.rows[0]) == [("زيد", "12")]
    assert "the label 12 is a number, and the file does not say of what" in found.notes[0]
    (tmp_path / "label_config.json").write_text('[{"id": 12, "text": "PER", "suffix_key": "p"}]')
    found = read(tmp_path, row)
    assert spans(found.rows[0]) == [("زيد", "PER")]
    assert not found.notes


def test_a_table_of_labels_is_refused_as_such(tmp_path: Path) -> None:
    path = tmp_path / "label_config.json"
    path.write_text('[{"id": 1, "text": "PER", "suffix_key": "p", "background_color": "#fff"}]')
    assert FORMAT.sniff(path)
    with pytest.raises(ImportFailed, match="a table of labels of doccano, without documents"):
        FORMAT.read(path)


def test_labels_of_whole_texts_are_kept_and_are_no_layer(tmp_path: Path) -> None:
    found = read(tmp_path, {"text": "خبر", "label": ["sport"]}, {"text": "آخر", "label": []})
    assert [r.annotated for r in found.rows] == [False, False]
    assert len(found.notes) == 1
    assert "«label» is of whole texts (classification or sequence to sequence)" in found.notes[0]
    assert found.rows[0].document.extra == {"doccano": {"label": ["sport"]}}
    assert written(tmp_path, found.rows[0])[0]["label"] == ["sport"]


def test_a_double_is_taken_once_and_said(tmp_path: Path) -> None:
    found = read(tmp_path, {"text": "زار زيد", "label": [[4, 7, "PER"], [4, 7, "PER"], [4, 7, "ORG"]]})
    assert [label for _, label in spans(found.rows[0])] == ["PER", "ORG"]
    assert "span 2, PER, stands there twice" in found.notes[0]


def test_a_span_outside_the_text_is_refused_and_the_others_are_read(tmp_path: Path) -> None:
    found = read(tmp_path, {"text": "زار زيد", "label": [[4, 7, "PER"], [4, 70, "LOC"]]}, skip_bad=True)
    assert spans(found.rows[0]) == [("زيد", "PER")]
    assert found.refused[0].endswith(
        ":1: span 2: the range 4–70 ends beyond the text, which has 7 characters"
    )


def test_unknown_keys_are_metadata_and_come_back_where_they_were(tmp_path: Path) -> None:
    row = {"id": 1, "text": "زار زيد", "label": [], "desk": "أ", "meta": {"text": "x"}, "n": 2}
    (found,) = read(tmp_path, row).rows
    assert found.document.meta == {"desk": "أ", "text": "x", "n": 2}
    (again,) = written(tmp_path, found)
    assert (again["desk"], again["n"], again["meta"]) == ("أ", 2, {"text": "x"})


def test_events_are_told_from_entities_of_the_same_label_and_arguments_from_relations() -> None:
    annotations = (
        Entity("1", "Meet", (Range(0, 3),)),
        Event("2", "Meet", Range(0, 3), (Argument("Who", "1"),)),
        Relation("r1", "Who", "2", "1"),
    )
    row = Row(Document("d", "زار زيد"), annotations)
    assert sent("doccano", [row])[1][0].annotations == annotations


def test_a_span_and_relation_added_in_doccano_are_an_event_if_its_label_is_one(tmp_path: Path) -> None:
    row = Row(
        Document("d", "زار زيد"), (Event("7", "Visit", Range(0, 3)), Entity("8", "PER", (Range(4, 7),)))
    )
    (out,) = written(tmp_path, row)
    # As doccano gives it back: other numbers, no keys of spans, but those of the row.
    out["entities"] = [
        {"id": 100 + n, **{k: s[k] for k in ("label", "start_offset", "end_offset")}}
        for n, s in enumerate(out["entities"])
    ]
    out["relations"] = [{"id": 1, "from_id": 101, "to_id": 100, "type": "Agent"}]
    (found,) = read(tmp_path, out).rows
    (event,) = found.events()
    assert (event.type, event.arguments) == ("Visit", (Argument("Agent", "100"),))


def test_positions_of_a_text_with_crlf_and_bom_are_those_of_the_file(tmp_path: Path) -> None:
    (found,) = read(tmp_path, {"text": "\ufeffقال\r\nزيد", "label": [[6, 9, "PER"]]}).rows
    assert spans(found) == [("زيد", "PER")]
    assert found.document.text == "قال\nزيد"


def test_two_rows_of_one_id_need_other_annotators(tmp_path: Path) -> None:
    row = {"id": 1, "text": "زار زيد", "label": []}
    found = read(tmp_path, row, row, {**row, "annotator": "ب"}, {**row, "text": "غيره"}, skip_bad=True)
    assert [(r.document.id, r.annotator) for r in found.rows] == [("1", ""), ("1", "ب")]
    assert len(found.refused) == 2


def test_every_shared_file_is_read_or_refused_in_words(shared: Path) -> None:
    said = {}
    for path in sorted((shared / "data/formats/doccano").iterdir()):
        try:
            found = FORMAT.read(path, skip_bad=True)
            said[path.name] = (len(found.rows), [w.split(": ", 1)[1] for w in found.refused])
        except ImportFailed as problem:
            said[path.name] = (0, [problem.message.split(": ", 1)[1]])
    assert {name: words for name, words in said.items() if "spacy.user" not in name} == {
        "PROVENANCE.tsv": (0, ["it is neither JSON Lines nor a JSON array."]),
        "doccano-transformer__tests__data__labeling__labeling_text_label.conll2003.user0": (
            0,
            ["it is neither JSON Lines nor a JSON array."],
        ),
        "doccano__intent__example.jsonl": (4, ["has no text"]),
        "doccano__seq2seq__example.csv": (0, ["it is neither JSON Lines nor a JSON array."]),
        "doccano__seq2seq__example.json": (2, ["has no text", "has no text"]),
        "doccano__seq2seq__example.jsonl": (2, ["has no text", "has no text"]),
        "doccano__sequence_labeling__labeling.invalid.conll": (
            0,
            ["it is neither JSON Lines nor a JSON array."],
        ),
        "doccano__text_classification__example.invalid.2.csv": (
            0,
            ["it is neither JSON Lines nor a JSON array."],
        ),
        "doccano__text_classification__example.invalid.2.xlsx": (
            0,
            ["it is neither JSON Lines nor a JSON array."],
        ),
        "medkit__tests__data__doccano__segments.jsonl": (1, []),
    }


def test_states_that_the_program_does_not_know_are_metadata(tmp_path: Path) -> None:
    first, second = read(
        tmp_path, {"text": "أ", "state": "done", "label": []}, {"text": "ب", "state": "?", "label": []}
    ).rows
    assert first.status.state is State.DONE
    assert (second.status, second.document.meta) == (None, {"state": "?"})
    assert FORMATS["doccano"].layers


@pytest.mark.parametrize("lines", [True, False])
def test_a_row_with_entities_and_no_id_is_one_of_doccano(tmp_path: Path, *, lines: bool) -> None:
    raw = {"text": "قال زيد", "entities": [{"start": 4, "end": 7, "label": "PER", "score": 0.5}]}
    (tmp_path / "in.json").write_text(json.dumps(raw if lines else [raw]), "utf-8")
    assert tell(tmp_path / "in.json") == "doccano"
    (entity,) = FORMATS["doccano"].read(tmp_path / "in.json").rows[0].entities()
    assert (entity.label, entity.extent) == ("PER", Range(4, 7))


def test_spans_under_another_key_are_read_and_it_is_said(tmp_path: Path) -> None:
    place = {"text": "حلب", "type": "City", "start_offset": 3, "end_offset": 6}
    rows = [{"text": "في حلب", "places": [place]}, {"text": "قال", "places": []}]
    (tmp_path / "in.jsonl").write_text("".join(f"{json.dumps(r)}\n" for r in rows), "utf-8")
    assert tell(tmp_path / "in.jsonl") == "doccano"
    found = FORMATS["doccano"].read(tmp_path / "in.jsonl")
    assert [(e.label, e.extent) for e in found.rows[0].entities()] == [("City", Range(3, 6))]
    assert found.notes[0].endswith("what stands under places is read as entities, in all rows")


def test_positions_may_be_strings_of_digits(tmp_path: Path) -> None:
    raw = {"text": "زار زيد حلب", "label": [["4", "7", "PER"], ["8", "11", "LOC"]]}
    (row,) = read(tmp_path, raw).rows
    assert tell(tmp_path / "in.jsonl") == "doccano"
    assert spans(row) == [("زيد", "PER"), ("حلب", "LOC")]
