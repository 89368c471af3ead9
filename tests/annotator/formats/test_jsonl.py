"""Own JSONL loses nothing, and takes nothing that it cannot keep."""

import json
import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.errors import ImportFailed
from annotator.formats import CHOICES, FORMATS, Read, Row, differs, export, jsonl, rows
from annotator.formats.json_objects import held, row_object
from annotator.formats.json_row import read_row
from annotator.formats.rows import Reading
from annotator.model import Range, Verdict
from tests.annotator.formats import drawn, example


def written(tmp_path: Path, *lines: object) -> Path:
    """A file of these lines; what is no bytes is written as JSON."""
    path = tmp_path / "in.jsonl"
    path.write_bytes(b"\n".join(x if isinstance(x, bytes) else json.dumps(x).encode() for x in lines) + b"\n")
    return path


def row(**more: object) -> dict[str, object]:
    """A row with one entity, unless `more` says otherwise."""
    return {
        "id": "r1",
        "text": "قال زيد",
        "entities": [{"id": "e1", "start": 4, "end": 7, "label": "PER", "text": "زيد"}],
        **more,
    }


def entity(**more: object) -> dict[str, object]:
    return row(entities=[{"id": "e1", "start": 4, "end": 7, "label": "PER", **more}])


def event(**more: object) -> dict[str, object]:
    return row(events=[{"id": "v1", "type": "Say", "trigger": {"start": 0, "end": 3}, **more}])


@settings(max_examples=50)
@given(st.lists(st.integers(0, 99), unique=True, max_size=3).flatmap(
    lambda ids: st.tuples(*(drawn.rows(f"r{n}") for n in ids))
))  # fmt: skip
def test_reading_what_was_written_gives_the_same_rows(listed: tuple[Row, ...]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rows.jsonl"
        jsonl.write(listed, path, None, CHOICES)
        assert differs(jsonl.FORMAT, listed, path) == ""
        assert not listed or jsonl.FORMAT.read(path).rows == tuple(held(r, CHOICES) for r in listed)


@settings(max_examples=50)
@given(drawn.rows())
def test_writing_what_was_read_gives_the_same_object(drawn_row: Row) -> None:
    written_once = json.loads(json.dumps(row_object(drawn_row)))
    assert row_object(read_row(written_once)) == written_once


def test_every_gold_and_silver_row_comes_back_as_it_was(shared: Path) -> None:
    files = [*shared.glob("data/gold/*.jsonl"), *shared.glob("data/silver/*.jsonl")]
    assert files
    for path in files:
        lines = [line for line in path.read_text("utf-8").split("\n") if line]
        back = [row_object(r) | {"offsets": None} for r in jsonl.FORMAT.read(path).rows]
        assert back == [json.loads(line) | {"offsets": None} for line in lines]


def test_the_golden_file_is_written_to_the_letter(root: Path, tmp_path: Path) -> None:
    assert export(FORMATS["jsonl"], example.ROWS, tmp_path / "out.jsonl") == {}
    assert (tmp_path / "out.jsonl").read_bytes() == (root / "tests/golden/example.jsonl").read_bytes()


def test_the_golden_file_reads_to_the_example(root: Path) -> None:
    assert jsonl.FORMAT.read(root / "tests/golden/example.jsonl").rows == example.ROWS


def test_unknown_keys_are_written_back_at_every_level(tmp_path: Path) -> None:
    given_row = row(
        zone={"a": [1, None, 2.5]},
        entities=[
            {"id": "e1", "start": 4, "end": 7, "label": "PER", "text": "زيد", "x": 1,
             "attributes": {"n": 3, "s": "t"},
             "origin": {"suggester": "a", "score": 0.5, "verdict": "accepted", "run": 7}}
        ],
        events=[
            {"id": "v1", "type": "Say", "attributes": {},
             "trigger": {"start": 0, "end": 3, "text": "قال", "head": 0},
             "arguments": [{"role": "Agent", "target": "e1", "sure": True}]}
        ],
        relations=[{"id": "r1", "type": "t", "from": "e1", "to": "v1", "y": []}],
    )  # fmt: skip
    back = row_object(jsonl.FORMAT.read(written(tmp_path, given_row)).rows[0])
    back.pop("offsets")
    assert back == given_row


def test_a_line_separator_inside_a_text_does_not_end_the_line(tmp_path: Path) -> None:
    line = json.dumps(row(text="قال زيد\u2028ثم\x85ذهب"), ensure_ascii=False).encode()
    assert jsonl.FORMAT.read(written(tmp_path, line)).rows[0].document.text == "قال زيد\u2028ثم\x85ذهب"


def test_missing_entities_and_events_are_no_annotations(tmp_path: Path) -> None:
    found = jsonl.FORMAT.read(
        written(tmp_path, {"id": "r1", "text": "قال"}, {"id": "r2", "text": "زيد", "entities": []})
    )
    assert [(r.annotations, r.annotated) for r in found.rows] == [((), False), ((), True)]


def test_ranges_follow_a_text_whose_line_ends_are_cleaned(tmp_path: Path) -> None:
    given_row = {
        "id": "r1",
        "text": "\ufeffأ\r\nب\rزيد",
        "entities": [{"start": 6, "end": 9, "label": "PER", "text": "زيد"}],
    }
    found = jsonl.FORMAT.read(written(tmp_path, given_row)).rows[0]
    assert found.document.text == "أ\nب\nزيد"
    assert found.entities()[0].ranges == (Range(4, 7),)
    assert found.entities()[0].id == "e1"


def test_predictions_are_read_as_suggestions_with_their_verdicts(tmp_path: Path) -> None:
    place = {
        "id": "p1",
        "start": 4,
        "end": 7,
        "label": "PER",
        "score": 0.9,
        "source": "m",
        "verdict": "rejected",
    }
    found = jsonl.FORMAT.read(written(tmp_path, row(entities=[], suggestions={"entities": [place]}))).rows[0]
    assert [(s.id, s.score, s.source) for s in found.suggestions] == [("p1", 0.9, "m")]
    assert found.verdicts == {"p1": Verdict.REJECTED}
    assert found.annotations == ()


REFUSED = {
    "not JSON": (b"{'id': 1}", "not JSON"),
    "no object": (b"[1]", "not an object"),
    "bad UTF-8": (b'{"id": "r1", "text": "' + b"\xd9" + b'"}', "not UTF-8 at byte 23"),
    "a doubled key": (b'{"id": "r1", "id": "r2", "text": ""}', "the key «id» stands twice"),
    "NaN": (b'{"id": "r1", "text": "", "x": NaN}', "NaN is not a number"),
    "an infinite number": (b'{"id": "r1", "text": "", "x": 1e999}', "too large"),
    "a lone surrogate": (b'{"id": "r1", "text": "\\ud800"}', "lone surrogate"),
    "NUL": (b'{"id": "r1", "text": "a\\u0000b"}', "NUL"),
    "NUL deep inside": (b'{"id": "r1", "text": "", "x": [1, {"k": ["\\u0000"]}]}', "NUL"),
    "2**63": (
        b'{"id": "r1", "text": "", "x": 9223372036854775808}',
        "the number 9223372036854775808 is too large",
    ),
    "a number of 5000 digits": (b'{"id": "r1", "text": "", "x": ' + b"9" * 5000 + b"}", "too large"),
    "depth 101": (
        b'{"id": "r1", "text": "", "x": ' + b"[" * 100 + b"]" * 100 + b"}",
        "nested more than 100 deep",
    ),
    "depth 100,000": (
        b'{"id": "r1", "text": "", "x": ' + b"[" * 100000 + b"]" * 100000 + b"}",
        "nested more than 100",
    ),
    "no id": ({"text": "قال"}, "has no id"),
    "a number as id": ({"id": 7, "text": "قال"}, "its id is not a string"),
    "no text": ({"id": "r1"}, "r1: has no text"),
    "UTF-16 offsets": (row(offsets="utf16"), "its offsets are utf16"),
    "meta a list": (row(meta=[]), "meta is not an object"),
    "an unknown state": (row(state="finished"), "the state «finished» is none of new"),
    "a flag of words": (row(flag="yes"), "flag is neither true nor false"),
    "entities no list": (row(entities={}), "entities is not a list"),
    "an entity no object": (row(entities=[3]), "number 1 of its entities is not an object"),
    "past the end": (entity(end=8), "entity e1: the range 4–8 ends beyond the text, which has 7 characters"),
    "negative": (entity(start=-1), "begins before the text"),
    "reversed": (entity(start=7, end=4), "the range 7–4 is reversed"),
    "empty": (entity(end=4), "the range 4–4 is empty"),
    "a range of words": (entity(start="4"), "start and end are not whole numbers"),
    "a range of truth": (entity(start=True), "start and end are not whole numbers"),
    "other words": (entity(text="عمرو"), "entity e1 should cover «عمرو» and covers «زيد»"),
    "no label": (entity(label=""), "entity e1 has no label"),
    "bad ranges": (entity(ranges=[[4]]), "ranges is not a list of pairs"),
    "ranges beside start": (
        entity(ranges=[[4, 5], [6, 7]], start=3),
        "start and end are not those of its ranges",
    ),
    "attributes a list": (entity(attributes=[]), "attributes is not an object"),
    "origin a word": (entity(origin="m"), "origin is not an object"),
    "a score of 2": (entity(origin={"score": 2}), "the score 2 is not a number from 0 to 1"),
    "an odd verdict": (entity(origin={"verdict": "maybe"}), "the verdict «maybe» is none of accepted"),
    "no trigger": (event(trigger=None), "event v1 has no trigger"),
    "arguments no list": (event(arguments={}), "arguments is not a list"),
    "an argument no object": (event(arguments=["e1"]), "an argument is not an object"),
    "target and value": (
        event(arguments=[{"role": "A", "target": "e1", "value": "x"}]),
        "a target or a value",
    ),
    "dangling": (event(arguments=[{"role": "A", "target": "e9"}]), "event v1: its A e9 does not exist"),
    "a dangling relation": (
        row(relations=[{"id": "r", "type": "t", "from": "e1", "to": "x"}]),
        "its end x does not",
    ),
    "an id twice": (
        row(entities=[{"id": "e", "start": 0, "end": 3, "label": "A"}] * 2),
        "two annotations have the id e",
    ),
    "suggestions a list": (row(suggestions=[]), "suggestions is not an object"),
    "suggestions of nothing": (row(suggestions={"marks": []}), "unknown key «marks»"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_bad_row_is_refused_with_its_line_and_reason(name: str, tmp_path: Path) -> None:
    bad, words = REFUSED[name]
    path = written(tmp_path, row(id="r0", text="قال زيد"), bad)
    with pytest.raises(ImportFailed) as refusal:
        jsonl.FORMAT.read(path)
    assert len(refusal.value.reasons) == 1
    assert refusal.value.reasons[0].startswith(f"{path}:2: ")
    assert words in refusal.value.reasons[0]
    kept: Read = jsonl.FORMAT.read(path, skip_bad=True)
    assert [r.document.id for r in kept.rows] == ["r0"]
    assert kept.refused == refusal.value.reasons


def test_every_bad_row_is_listed(tmp_path: Path) -> None:
    path = written(tmp_path, b"{", row(), b"", b"[]", row(id="r2", text=3))
    with pytest.raises(ImportFailed, match="3 bad rows") as refusal:
        jsonl.FORMAT.read(path)
    assert [r.split(":")[1] for r in refusal.value.reasons] == ["1", "4", "5"]


@pytest.mark.parametrize(
    ("text", "start", "end", "words"),
    [
        ("👍 زيد", 3, 6, "UTF-16 units"),
        ("👍 زيد", 5, 11, "UTF-8 bytes"),
        ("أ\nب\nزيد", 6, 9, "characters with CRLF line ends"),
        ("أ زيد.", 3, 6, "characters with a BOM at the start"),
    ],
)
def test_offsets_counted_otherwise_are_recognized(
    text: str, start: int, end: int, words: str, tmp_path: Path
) -> None:
    padded = text + " " * 9
    counted = row(
        text=padded, entities=[{"id": "e1", "start": start, "end": end, "label": "PER", "text": "زيد"}]
    )
    with pytest.raises(ImportFailed, match=f"all match when counted in {words}"):
        jsonl.FORMAT.read(written(tmp_path, counted))


def test_two_layers_of_one_document_are_two_rows(tmp_path: Path) -> None:
    found = jsonl.FORMAT.read(written(tmp_path, row(annotator="A"), row(annotator="B")))
    assert [r.annotator for r in found.rows] == ["A", "B"]


@pytest.mark.parametrize("more", [{"text": "قال زيد غيره"}, {}])
def test_a_document_twice_is_refused(more: dict[str, object], tmp_path: Path) -> None:
    with pytest.raises(ImportFailed, match="line 1 has the same id and"):
        jsonl.FORMAT.read(written(tmp_path, row(), row(**more)))


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportFailed, match="holds no rows"):
        jsonl.FORMAT.read(written(tmp_path, b""))


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jsonl")
    with pytest.raises(ImportFailed, match="not an ordinary file"):
        jsonl.FORMAT.read(tmp_path / "pipe.jsonl")


def test_a_line_that_never_ends_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl, "LONGEST_LINE", 2**20)
    path = written(tmp_path, b'{"id": "r1", "text": "' + b"a" * 2**21 + b'"}', row())
    found = jsonl.FORMAT.read(path, skip_bad=True)
    assert found.refused == (f"{path}:1: the line is longer than 1 MB",)
    assert len(found.rows) == 1


def test_a_text_beyond_the_limit_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportFailed, match="10000000 is the most"):
        jsonl.FORMAT.read(written(tmp_path, {"id": "r1", "text": "a" * (rows.LONGEST_TEXT + 1)}))


def test_another_encoding_is_read_when_it_is_said(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text(json.dumps(row(), ensure_ascii=False) + "\n", "utf-16")
    assert jsonl.FORMAT.read(path, encoding="utf-16").rows[0].document.text == "قال زيد"
    with pytest.raises(ImportFailed, match="not UTF-8"):
        jsonl.FORMAT.read(path)
    with pytest.raises(ImportFailed, match="cannot be read as klingon"):
        jsonl.FORMAT.read(path, encoding="klingon")


@pytest.mark.parametrize(
    ("words", "keys"),
    [
        ('{"pattern": "x", "label": "y"}\n', " (keys: pattern, label)"),
        ('{\n "id": "x",\n "text": "y"\n}\n', " (keys: id, text)"),
        ("[1, 2]\n", ""),
    ],
)
def test_json_of_another_kind_is_refused_in_one_line(tmp_path: Path, words: str, keys: str) -> None:
    (tmp_path / "in.json").write_text(words)
    with pytest.raises(ImportFailed) as refusal:
        list(jsonl.rows(tmp_path / "in.json", Reading()))
    said = "in.json was refused: it is JSON in no format that is known here"
    assert refusal.value.message == f"{said}{keys}."
