"""Prodigy: answers, tokens and relations; tasks about one input are one document."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from annotator.errors import ImportFailed
from annotator.formats import Row, export
from annotator.formats.prodigy import FORMAT
from annotator.formats.span_tokens import tokens
from annotator.model import Document, Entity, Range, Relation, State, Status, Suggestion, Verdict
from tests.annotator.formats import drawn, example
from tests.annotator.formats.returned import losses, sent

TEXT = "زار زيد حلب"
ZAYD = {"start": 4, "end": 7, "label": "PER"}
ALEPPO = {"start": 8, "end": 11, "label": "LOC"}


def read(path: Path, *tasks: Any, skip_bad: bool = False) -> Any:
    """What comes of a file with these tasks."""
    path = path / "in.jsonl"
    path.write_text("\n".join(json.dumps(t, ensure_ascii=False) for t in tasks), "utf-8")
    return FORMAT.read(path, skip_bad=skip_bad)


def written(tmp_path: Path, *rows: Row) -> list[dict[str, Any]]:
    (tmp_path / "out.jsonl").unlink(missing_ok=True)
    export(FORMAT, rows, tmp_path / "out.jsonl")
    return [json.loads(line) for line in (tmp_path / "out.jsonl").read_text("utf-8").split("\n") if line]


def labels(row: Row) -> list[str]:
    return [a.name for a in row.annotations]


def test_the_golden_file_is_written_to_the_letter(root: Path, tmp_path: Path) -> None:
    export(FORMAT, example.ROWS, tmp_path / "out.jsonl")
    assert (tmp_path / "out.jsonl").read_bytes() == (root / "tests/golden/example-prodigy.jsonl").read_bytes()


def test_only_other_formats_keys_and_the_source_are_lost() -> None:
    assert losses("prodigy", *example.ROWS) == ["1 document's source", "2 unknown keys"]


@settings(max_examples=60)
@given(drawn.rows())
def test_the_tokens_are_the_text_and_spans_begin_and_end_with_them(row: Row) -> None:
    text = row.document.text
    spans = [(a.extent.start, a.extent.end) for a in (*row.entities(), *row.events())]
    listed = tokens(text, spans)
    assert "".join(text[start:end] + " " * blank for start, end, blank in listed) == text
    assert {a for a, _ in spans} <= {start for start, _, _ in listed}
    assert {b for _, b in spans} <= {end for _, end, _ in listed}


def test_the_last_token_of_a_span_is_within_it(tmp_path: Path) -> None:
    row = Row(Document("d", TEXT), (Entity("e1", "X", (Range(4, 11),)), Entity("e2", "Y", (Range(9, 11),))))
    (task,) = written(tmp_path, row)
    first, second = task["spans"]
    words = [t["text"] for t in task["tokens"]]
    assert words == ["زار", "زيد", "ح", "لب"]
    assert (first["token_start"], first["token_end"], second["token_start"]) == (1, 3, 3)
    assert [t["ws"] for t in task["tokens"]] == [True, True, False, False]


@pytest.mark.parametrize(("answer", "state"), [("accept", State.DONE), ("ignore", State.SKIPPED)])
def test_answers_are_states(answer: str, state: State, tmp_path: Path) -> None:
    (row,) = read(tmp_path, {"text": TEXT, "spans": [ZAYD], "answer": answer, "flagged": True}).rows
    assert row.status == Status(state, flagged=True)
    assert labels(row) == ["PER"]
    assert written(tmp_path, row)[0]["answer"] == answer


def test_the_spans_of_a_rejected_task_are_rejected_suggestions(tmp_path: Path) -> None:
    task = {"text": TEXT, "spans": [{**ZAYD, "score": 0.75, "source": "ner"}], "answer": "reject"}
    (row,) = read(tmp_path, task).rows
    (suggestion,) = row.suggestions
    assert (row.annotations, row.annotated, row.status) == ((), False, None)
    assert (suggestion.score, suggestion.source, row.verdicts) == (0.75, "ner", {"s1": Verdict.REJECTED})
    again = written(tmp_path, row)
    assert [t.get("answer") for t in again] == [None, "reject"]
    assert "spans" not in again[0]


def test_binary_tasks_about_one_input_are_one_document(tmp_path: Path) -> None:
    task = {"text": TEXT, "_input_hash": 5, "_view_id": "ner"}
    other = {"text": "آخر", "_input_hash": 6, "spans": [], "answer": "accept"}
    found = read(
        tmp_path,
        {**task, "spans": [ZAYD], "answer": "accept", "_task_hash": 1},
        other,
        {**task, "spans": [ALEPPO], "answer": "reject"},
        {**task, "spans": [{**ALEPPO, "label": "ORG"}], "answer": "ignore"},
        {**task, "spans": [ZAYD], "answer": "accept", "_task_hash": 4},
    )
    second, first = found.rows
    assert (second.document.text, second.annotated) == ("آخر", True)
    assert labels(first) == ["PER"]
    assert [(s.annotation.name, first.verdicts.get(s.id)) for s in first.suggestions] == [
        ("LOC", Verdict.REJECTED),
        ("ORG", None),
    ]
    assert first.document.id == "in-1"


def test_annotators_of_one_input_are_layers_of_one_document(tmp_path: Path) -> None:
    tasks = [
        {"text": TEXT, "_input_hash": 5, "_annotator_id": a, "spans": [s], "answer": "accept"}
        for a, s in (("سلمى", ZAYD), ("علي", ALEPPO))
    ]
    rows = read(tmp_path, *tasks).rows
    assert [(r.document.id, r.annotator, labels(r)) for r in rows] == [
        ("in-1", "سلمى", ["PER"]),
        ("in-1", "علي", ["LOC"]),
    ]


def test_an_accepted_task_with_tokens_and_no_spans_says_that_there_are_none(tmp_path: Path) -> None:
    first, second, third = read(
        tmp_path,
        {"text": "أ", "tokens": [], "answer": "accept"},
        {"text": "ب"},
        {"text": "ج", "label": "sport", "tokens": [], "answer": "accept"},
    ).rows
    assert [r.annotated for r in (first, second, third)] == [True, False, False]


def test_relations_are_read_by_the_spans_at_their_ends_and_those_of_bare_tokens_are_said(
    tmp_path: Path,
) -> None:
    word = {"start": 0, "end": 3, "token_start": 0, "token_end": 0, "label": None}
    ends = {"head": 1, "child": 2, "head_span": ZAYD, "child_span": ALEPPO}
    task = {
        "text": TEXT,
        "spans": [ZAYD, ALEPPO],
        "relations": [{**ends, "label": "in", "color": "#fff"}, {**ends, "label": "x", "child_span": word}],
    }
    found = read(tmp_path, task)
    (row,) = found.rows
    (relation,) = row.relations()
    assert relation == Relation("r1", "in", "e1", "e2", extra={"prodigy": {"color": "#fff"}})
    assert "relations between tokens without an entity are left out (1)" in found.notes[0]


def test_hashes_times_sessions_and_other_tokens_come_back(tmp_path: Path) -> None:
    words = [{"text": "زار زيد حلب", "start": 0, "end": 11, "id": 0}]
    keys = {"_input_hash": -5, "_task_hash": 7, "_session_id": "s", "_timestamp": 1633931094}
    task = {"text": TEXT, "spans": [], "tokens": words, "answer": "accept", **keys}
    (row,) = read(tmp_path, task).rows
    (again,) = written(tmp_path, row)
    assert {k: again[k] for k in (*keys, "tokens")} == {**keys, "tokens": words}
    marked = replace(row, annotations=(Entity("e1", "PER", (Range(4, 7),)),))
    assert [t["text"] for t in written(tmp_path, marked)[0]["tokens"]] == ["زار", "زيد", "حلب"]


def test_a_rejected_entity_is_a_task_of_its_own_and_all_other_suggestions_stand_in_the_first() -> None:
    listed = [
        Suggestion(Entity(f"s{n}", "PER", (Range(4, 7),), extra=x), 0.5, "m")
        for n, x in ((1, {}), (2, {"k": 1}))
    ]
    verdicts = {"s1": Verdict.REJECTED, "s2": Verdict.REJECTED}
    row = Row(Document("d", TEXT), (), "", None, tuple(listed), verdicts=verdicts)
    declared, (back,) = sent("prodigy", [row])
    assert not declared
    assert {s.id for s in back.suggestions} == {"s1", "s2"}
    assert back.verdicts == verdicts


def test_a_span_that_covers_other_words_is_refused_with_a_way_to_count(tmp_path: Path) -> None:
    task = {"text": "👍 زيد", "spans": [{"start": 3, "end": 6, "label": "PER", "text": "زيد"}]}
    found = read(tmp_path, task, skip_bad=True)
    assert found.rows[0].annotations == ()
    assert "ends beyond the text" in found.refused[0]
    assert "(--counted utf-16)" in found.refused[0]
    assert labels(FORMAT.read(tmp_path / "in.jsonl", counted="utf-16").rows[0]) == ["PER"]
    found = read(tmp_path, {"text": TEXT, "spans": [{**ZAYD, "text": "عمرو"}]}, skip_bad=True)
    assert found.refused[0].endswith("span 1, PER, should cover «عمرو» and covers «زيد»")


def test_bad_tasks_are_refused_each_for_its_reason(tmp_path: Path) -> None:
    tasks = [
        {"image": "a.png", "spans": []},
        {"text": "أ", "spans": {}},
        {"text": "أ", "answer": "maybe"},
        {"text": "أ", "_input_hash": 1},
        {"text": "ب", "_input_hash": 1},
        7,
    ]
    found = read(tmp_path, *tasks, skip_bad=True)
    assert [w.split(": ", 1)[1].replace(str(tmp_path), "") for w in found.refused] == [
        "a task about an image without text",
        "spans is not a list of objects",
        "the answer «maybe» is none of accept, reject, ignore",
        "/in.jsonl:4 has the same input and another text",
        "not an object",
    ]
    assert len(found.rows) == 1


def test_tasks_of_which_one_line_is_refused_are_still_read(tmp_path: Path) -> None:
    task = {"text": TEXT, "_input_hash": 5, "spans": [ZAYD]}
    found = read(tmp_path, task, {**task, "answer": "maybe"}, skip_bad=True)
    assert [labels(r) for r in found.rows] == [["PER"]]


def test_every_shared_file_comes_in_and_goes_out_without_loss(shared: Path, tmp_path: Path) -> None:
    for path in sorted((shared / "data/formats/prodigy").glob("*.jsonl")):
        found = FORMAT.read(path)
        assert found.rows
        assert not export(FORMAT, found.rows, tmp_path / path.name)


def test_a_file_without_tasks_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportFailed, match="it holds no tasks"):
        read(tmp_path)


def test_a_no_to_a_task_without_spans_has_no_place_and_is_counted(tmp_path: Path) -> None:
    rows = ({"text": TEXT, "spans": [], "answer": "reject", "_input_hash": n} for n in range(2))
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    found = FORMAT.read(tmp_path / "a.jsonl")
    assert any("task.answer (2)" in note for note in found.notes)
