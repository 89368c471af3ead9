"""Label Studio: a task holds everything that a row does; what others wrote comes back as they wrote it."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from annotator import scheme
from annotator.errors import ImportFailed
from annotator.formats import FORMATS, Read, Reading, Row, export, scheme_studio, tell
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
from tests.annotator.formats import example
from tests.annotator.formats.returned import losses

STUDIO = FORMATS["labelstudio"]
TEXT = "قال 👍 زيد لعمرو"


def region(id: str, start: int, end: int, *labels: str, name: str = "ner", **more: Any) -> dict[str, Any]:
    value = {"start": start, "end": end, "labels": list(labels)}
    return {"id": id, "from_name": name, "to_name": "text", "type": "labels", "value": value, **more}


def task(*results: dict[str, Any], text: str = TEXT, **more: Any) -> dict[str, Any]:
    return {"id": 7, "data": {"text": text}, "annotations": [{"result": list(results), **more}]}


def read(tmp_path: Path, *tasks: Any, skip_bad: bool = False) -> Read:
    (tmp_path / "in.json").write_text(json.dumps(tasks, ensure_ascii=False), "utf-8")
    return STUDIO.read(tmp_path / "in.json", skip_bad=skip_bad)


def refused(tmp_path: Path, *results: dict[str, Any], text: str = TEXT) -> list[str]:
    found = read(tmp_path, task(*results, text=text), skip_bad=True)
    return [line.split(": ", 2)[-1] for line in found.refused]


def test_the_golden_file_is_written_to_the_letter(root: Path, tmp_path: Path) -> None:
    export(STUDIO, example.ROWS, tmp_path / "out.json")
    golden = root / "tests/golden/example-labelstudio.json"
    assert (tmp_path / "out.json").read_bytes() == golden.read_bytes()


def test_only_the_unknown_keys_of_others_are_lost() -> None:
    assert losses("labelstudio", *example.ROWS) == ["2 unknown keys"]


def test_places_count_utf_16_units(tmp_path: Path) -> None:
    row = read(tmp_path, task(region("a", 7, 10, "PER"))).rows[0]
    assert row.entities() == [
        Entity("a", "PER", (Range(6, 9),), extra={"labelstudio": {"region": {"from_name": "ner"}}})
    ]
    export(STUDIO, [row], tmp_path / "out.json")
    (back,) = json.loads((tmp_path / "out.json").read_text("utf-8"))
    value = back["annotations"][0]["result"][0]["value"]
    assert value == {"start": 7, "end": 10, "text": "زيد", "labels": ["PER"]}


def test_what_others_wrote_is_written_again(tmp_path: Path) -> None:
    result = [
        region("a", 7, 10, "PER", origin="manual", readonly=True, meta={"text": ["انظر"], "x": 1}),
        {**region("a", 7, 10), "type": "choices", "from_name": "sure", "value": {"choices": ["no"]}},
        {**region("a", 7, 10), "type": "rating", "from_name": "stars", "value": {"rating": 4}},
        region("b", 0, 3, "Say", name="trigger"),
        {"type": "relation", "from_id": "b", "to_id": "a", "direction": "bi", "labels": ["by"], "id": "r"},
        {"id": "c", "type": "choices", "from_name": "whole", "to_name": "text", "value": {"choices": ["x"]}},
    ]
    who = {"id": 3, "email": "a@example.com", "first_name": "", "last_name": ""}
    given = task(*result, completed_by=who, lead_time=2.5, ground_truth=True, created_at="2024-01-01", id=9)
    given |= {"file_upload": "x.json", "drafts": [], "agreement": 100.0, "meta": {"y": 1}}
    given["predictions"] = [
        {"model_version": "m1", "score": 0.5, "id": 4, "cluster": None, "result": [result[0]]}
    ]
    found = read(tmp_path, given)
    assert len(found.notes) == 1
    assert found.notes[0].endswith("what is said of the text as a whole is kept, but not shown")
    row = found.rows[0]
    assert (row.document.id, row.annotator) == ("7", "a@example.com")
    assert (row.entities()[0].attributes, row.entities()[0].note) == ({"sure": "no"}, "انظر")
    assert [s.score for s in row.suggestions] == [0.5]
    assert losses("labelstudio", row) == []
    export(STUDIO, [row], tmp_path / "out.json")
    (again,) = json.loads((tmp_path / "out.json").read_text("utf-8"))
    assert {k: v for k, v in again.items() if k in given and k not in ("annotations", "predictions")} == {
        k: v for k, v in given.items() if k not in ("annotations", "predictions")
    }
    (made,) = again["annotations"]
    for key in ("completed_by", "lead_time", "ground_truth", "created_at", "id"):
        assert made[key] == given["annotations"][0][key]
    kinds = [(x["type"], x.get("from_name"), x.get("readonly"), x.get("direction")) for x in made["result"]]
    assert kinds == [
        ("labels", "ner", True, None),
        ("choices", "sure", None, None),
        ("rating", "stars", None, None),
        ("labels", "trigger", None, None),
        ("relation", None, None, "bi"),
        ("choices", "whole", None, None),
    ]


def test_events_are_regions_whose_relations_are_roles(tmp_path: Path) -> None:
    row = read(
        tmp_path,
        task(
            region("v", 0, 3, "Say", name="event"),
            region("a", 7, 10, "PER"),
            region("b", 12, 16, "PER"),
            {
                "type": "relation",
                "from_id": "v",
                "to_id": "a",
                "direction": "right",
                "labels": ["role:Agent"],
            },
            {"type": "relation", "from_id": "b", "to_id": "v", "direction": "left", "labels": ["role:To"]},
            {"type": "relation", "from_id": "a", "to_id": "b", "direction": "right", "labels": ["knows"]},
        ),
    ).rows[0]
    assert row.events() == [Event("v", "Say", Range(0, 3), (Argument("Agent", "a"), Argument("To", "b")))]
    assert row.relations() == [Relation("e1", "knows", "a", "b")]


def test_annotations_of_a_task_are_layers_and_come_back_as_one_task(tmp_path: Path) -> None:
    document = Document("r1", TEXT)
    hint = Suggestion(Entity("s", "PER", (Range(6, 9),)), 0.5, "m")
    rows = [
        Row(document, (Entity("a", "PER", (Range(6, 9),)),), "1", Status(State.SKIPPED), (hint,)),
        Row(document, (), "سلمى", Status(State.DONE), (hint,), verdicts={"s": Verdict.REJECTED}),
        Row(document, (), "هند", None, ()),
    ]
    export(STUDIO, rows, tmp_path / "out.json")
    (written,) = json.loads((tmp_path / "out.json").read_text("utf-8"))
    assert [a["was_cancelled"] for a in written["annotations"]] == [True, False, False]
    assert len(written["predictions"]) == 2  # each with whose it is, as they differ
    assert STUDIO.read(tmp_path / "out.json").rows == tuple(rows)
    export(STUDIO, rows[:2], tmp_path / "two.json")
    (written,) = json.loads((tmp_path / "two.json").read_text("utf-8"))
    assert len(written["predictions"]) == 1


def test_people_are_told_by_number_or_address_and_cancelled_work_is_skipped(tmp_path: Path) -> None:
    given = task(completed_by=3, was_cancelled=True)
    given["annotations"] += [
        {"completed_by": 3, "result": []},
        {"completed_by": {"email": "a@b"}, "result": []},
    ]
    found = read(tmp_path, given)
    assert [(r.annotator, r.status) for r in found.rows] == [
        ("3", Status(State.SKIPPED)),
        ("3 (2)", None),
        ("a@b", None),
    ]
    assert found.notes[0].endswith("the annotation number 2 of 3 is under 3 (2)")


def test_a_score_may_be_of_a_region_or_of_the_prediction(tmp_path: Path) -> None:
    given = {"data": {"text": TEXT}, "predictions": [
        {"model_version": "m", "score": 0.25,
         "result": [region("a", 0, 3, "X"), region("b", 7, 10, "Y", score=0.75)]},
        {"score": 31, "result": [region("a", 0, 3, "X")]},
    ]}  # fmt: skip
    found = read(tmp_path, given)
    assert [(s.id, s.score, s.source) for s in found.rows[0].suggestions] == [
        ("a", 0.25, "m"),
        ("b", 0.75, "m"),
        ("a-2", 0.5, ""),
    ]
    assert found.rows[0].annotated is False
    assert found.notes[0].endswith("the score 31 is not one from 0 to 1; 0.5 is taken")


def test_a_suggestion_may_name_one_of_another_model(tmp_path: Path) -> None:
    found = Event("v", "Say", Range(0, 3), (Argument("Agent", "a"), Argument("Time", value="now")))
    row = Row(
        Document("r1", TEXT), (), "", None,
        (Suggestion(Entity("a", "PER", (Range(6, 9),)), 0.5, "one"), Suggestion(found, 0.5, "two", "why")),
    )  # fmt: skip
    assert losses("labelstudio", row) == []


def test_relations_between_two_predictions_are_lost_and_said_so() -> None:
    a, b = (Entity(x, "PER", (Range(6, 9),)) for x in "ab")
    row = Row(Document("r1", TEXT), suggestions=(
        Suggestion(a, 0.5, "one"), Suggestion(b, 0.5, "two"),
        Suggestion(Relation("r", "knows", "a", "b"), 0.5, "one"),
    ))  # fmt: skip
    assert losses("labelstudio", row) == ["1 suggestion"]


def test_the_text_may_be_under_another_key(tmp_path: Path) -> None:
    stated = region("a", 7, 10, "PER")
    stated["value"]["text"] = "زيد"
    data = {"title_ar": "عنوان", "body": TEXT, "url": "https://example.org/1"}
    row = read(tmp_path, {"data": data, "annotations": [{"result": [stated]}]}).rows[0]
    assert row.document.text == TEXT
    assert row.document.meta == {"title_ar": "عنوان", "url": "https://example.org/1"}
    export(STUDIO, [row], tmp_path / "out.json")
    (back,) = json.loads((tmp_path / "out.json").read_text("utf-8"))
    assert back["data"] == {"id": "in-1"} | data
    only = read(tmp_path, {"data": {"body": TEXT, "url": "https://example.org/1"}, "annotations": []}).rows[0]
    assert only.document.text == TEXT


def test_other_keys_of_data_are_meta_unless_they_are_the_title_date_or_source(tmp_path: Path) -> None:
    data = {"text": TEXT, "title": "عنوان", "date": "1/2/2020", "source": 5, "id": 3, "n": [1]}
    document = read(tmp_path, {"data": data, "annotations": []}).rows[0].document
    assert (document.id, document.title, document.date) == ("in-1", "عنوان", "")
    assert document.meta == {"date": "1/2/2020", "source": 5, "id": 3, "n": [1]}


def test_a_region_with_two_labels_is_two_annotations(tmp_path: Path) -> None:
    found = read(tmp_path, task(region("a", 0, 3, "X", "Y")))
    assert [(e.id, e.label) for e in found.rows[0].entities()] == [("a", "X"), ("a-2", "Y")]
    assert found.notes[0].endswith("region a has 2 labels and is now as many annotations")


def test_pieces_are_regions_with_a_parent(tmp_path: Path) -> None:
    row = Row(Document("r1", TEXT), (Entity("a", "X", (Range(6, 9), Range(0, 3)), {"k": "v"}, origin=None),))
    export(STUDIO, [row], tmp_path / "out.json")
    assert STUDIO.read(tmp_path / "out.json").rows == (row,)
    (back,) = json.loads((tmp_path / "out.json").read_text("utf-8"))
    assert [(x["id"], x.get("parentID")) for x in back["annotations"][0]["result"]] == [
        ("a", None),
        ("a", None),
        ("a.2", "a"),
    ]
    parent = region("b", 0, 3, "X", parentID="a")  # that of another is only how the list is shown
    assert len(read(tmp_path, task(region("a", 7, 10, "Y"), parent)).rows[0].entities()) == 2


def test_stale_places_are_refused_and_another_count_is_offered(tmp_path: Path) -> None:
    stale = region("a", 6, 9, "PER")
    stale["value"]["text"] = "زيد"
    assert refused(tmp_path, stale) == [
        "region a should cover «زيد» and covers « زي»;"
        " all match when counted in code points (--counted codepoints)"
    ]
    stale["value"]["text"] = "هند"
    assert refused(tmp_path, stale, region("b", 0, 3, "X")) == [
        "region a should cover «هند» and covers « زي»"
    ]


@pytest.mark.parametrize(
    ("result", "words"),
    [
        (region("a", 0, 99, "X"), "region a: the range 0–99 lies beyond the text or within a character"),
        (region("a", 3, 3, "X"), "region a: the range 3–3 is empty"),
        (region("a", 0, 3), "region a: it has no label"),
        ({**region("a", 0, 3), "value": 5}, "region a: it has no label"),
        ({**region("a", 0, 3, "X"), "type": "paragraphlabels"}, "region a: of paragraphlabels, not of"),
        ({"type": "relation", "from_id": "x", "to_id": "a"}, "a relation: its end x does not exist"),
        ({"id": "a"}, "number 1 of its results is no result"),
        (region("a", 0, 3, "X", meta={"origin": {}}), "region a: its origin is not"),
        (region("a", 0, 3, "X", meta={"link": 5}), "region a: its link is not a string"),
    ],
)  # fmt: skip
def test_a_bad_result_is_refused_and_the_others_are_taken(
    result: dict[str, Any], words: str, tmp_path: Path
) -> None:
    given = task(result, region("z", 0, 3, "X"))
    found = read(tmp_path, given, skip_bad=True)
    assert len(found.refused) == 1
    assert words in found.refused[0]
    assert [e.id for e in found.rows[0].entities()] == ["z"]


def test_places_in_html_are_refused(tmp_path: Path) -> None:
    html = region("a", 0, 3, "X")
    html["value"] |= {"start": "/div[1]/text()[1]", "startOffset": 0, "endOffset": 3}
    assert refused(tmp_path, html) == ["region a: its place is one of HTML (startOffset), not of a text"]


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ({"id": 4, "data": {"image": "https://x.org/a"}, "annotations": []}, "task 4: the task has no text"),
        ({"id": 4, "data": {"a": "x", "b": "y"}}, "task 4: the task has several that could be its text"),
        ({"id": 4, "annotations": []}, "task 4: the task has no data"),
        (5, "not a task"),
        ({"data": {"text": TEXT}, "annotations": [{"result": 5}]}, "result is not a list"),
        ({"data": {"text": TEXT}, "annotations": [{"result": [], "state": "x"}]}, "the state «x» is none of"),
    ],
)  # fmt: skip
def test_a_bad_task_is_refused_in_one_line(raw: Any, words: str, tmp_path: Path) -> None:
    found = read(tmp_path, raw, task(), skip_bad=True)
    assert len(found.refused) == 1
    assert words in found.refused[0]
    assert len(found.rows) == 1


def test_lines_and_single_tasks_are_read_too(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text("\n".join(json.dumps(task(region("a", 0, 3, "X"))) for _ in range(2)), "utf-8")
    assert tell(path) == "labelstudio"
    assert len(STUDIO.read(path).rows) == 2
    path.write_text(json.dumps(task(region("a", 0, 3, "X")), indent=2), "utf-8")
    assert tell(path) == "labelstudio"
    assert len(STUDIO.read(path).rows) == 1


def test_json_min_and_csv_exports_are_read(tmp_path: Path) -> None:
    labels = [{"start": 7, "end": 10, "text": "زيد", "labels": ["PER"]}]
    small = {"id": 1, "text": TEXT, "label": labels, "annotator": 3, "annotation_id": 8, "lead_time": 1.5}
    small["text"] = f"{TEXT}\n\nنهاية"
    (tmp_path / "in.json").write_text(json.dumps([small]), "utf-8")
    quoted = json.dumps(labels).replace('"', '""')
    cells = f'id,text,label,annotator,annotation_id,lead_time\n1,"{small["text"]}","{quoted}",3,8,1.5\n'
    (tmp_path / "in.csv").write_text(cells, "utf-8")
    for path in (tmp_path / "in.json", tmp_path / "in.csv"):
        assert tell(path) == "labelstudio"
        (row,) = STUDIO.read(path).rows
        assert (row.document.id, row.annotator) == ("1", "3")
        assert row.document.text == small["text"]
        assert [row.document.slice(e.ranges) for e in row.entities()] == ["زيد"]


def test_every_real_file_is_read_or_refused_for_a_reason(shared: Path, tmp_path: Path) -> None:
    said = {}
    for path in sorted((shared / "data/formats/label_studio").glob("*__*")):
        if tell(path) != "labelstudio":
            continue
        try:
            found = STUDIO.read(path)
        except ImportFailed as problem:
            said[path.name.split("__")[-1]] = (
                problem.message.split("refused: ")[1].split(" item 1: ")[-1].split(" (")[0]
            )
            continue
        lost = export(STUDIO, found.rows, tmp_path / path.name)
        assert not lost
        assert STUDIO.read(tmp_path / path.name).rows == found.rows
    scheme = "it is a labelling config of Label Studio: a scheme, no annotations."
    assert said == {
        "csv_test2.json": "task 4: the task has several that could be its text",
        "csv_test2_result.csv": said["csv_test2_result.csv"],
        "label_config.xml": scheme,
        "label_config_repeater.json": "it is a labelling config of Label Studio as JSON, and no annotations.",
        "1.json": "task 0: the task has no text",
        "previous_export_unknown_completed_by.json": "task 1234: the task has no text",
    }
    assert "several that could be its text" in said["csv_test2_result.csv"]


def test_an_origin_comes_back() -> None:
    origin = Origin("model", 0.5, "why", Verdict.CORRECTED)
    assert (
        losses("labelstudio", Row(Document("r1", TEXT), (Entity("a", "X", (Range(0, 3),), origin=origin),)))
        == []
    )


def test_an_empty_list_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportFailed, match="holds no tasks"):
        read(tmp_path)
    export(STUDIO, [], tmp_path / "out.json")
    assert json.loads((tmp_path / "out.json").read_text()) == []


def test_the_labelling_config_of_the_scheme_knows_all_that_is_written(shared: Path, tmp_path: Path) -> None:
    """Label Studio shows a result only where the config has a control of its name that offers its value."""
    view = ElementTree.fromstring(scheme_studio.write(scheme.load()))
    offered = {
        control.get("name"): {x.get("value") for x in control}
        for kind in ("Labels", "Choices")
        for control in view.iter(kind)
    }
    relations = {x.get("value") for x in view.iter("Relation")}
    export(STUDIO, FORMATS["jsonl"].read(shared / "data/gold/seed.jsonl").rows, tmp_path / "out.json")
    results = [
        x
        for written in json.loads((tmp_path / "out.json").read_text("utf-8"))
        for annotation in written["annotations"]
        for x in annotation["result"]
    ]
    assert len(results) > 100
    for x in results:
        if x["type"] == "relation":
            assert set(x["labels"]) <= relations
        else:
            assert set(x["value"][x["type"]]) <= offered[x["from_name"]]


def test_tasks_of_older_versions_have_completions(tmp_path: Path) -> None:
    old = {"id": 1, "data": {"text": TEXT}, "completions": [{"result": [region("a", 0, 3, "X")]}]}
    (row,) = read(tmp_path, old).rows
    assert tell(tmp_path / "in.json") == "labelstudio"
    assert [e.label for e in row.entities()] == ["X"]


def test_one_layer_of_several_may_be_written_with_what_is_kept_of_the_others(tmp_path: Path) -> None:
    given = task(completed_by=1, lead_time=2.5)
    given["annotations"].append({"completed_by": 2, "lead_time": 3.5, "result": []})
    given["predictions"] = [{"model_version": "m", "cluster": 4, "result": [region("a", 0, 3, "X")]}]
    first, second = read(tmp_path, given).rows
    alone = replace(second, suggestions=())
    export(STUDIO, [alone], tmp_path / "out.json")
    assert STUDIO.read(tmp_path / "out.json").rows == (alone,)
    (written,) = json.loads((tmp_path / "out.json").read_text("utf-8"))
    assert [a["lead_time"] for a in written["annotations"]] == [3.5]
    export(STUDIO, [first, second], tmp_path / "both.json")
    (written,) = json.loads((tmp_path / "both.json").read_text("utf-8"))
    assert [a["lead_time"] for a in written["annotations"]] == [2.5, 3.5]
    assert "kept" not in written


def test_the_text_of_a_task_is_where_it_is_in_the_others(tmp_path: Path) -> None:
    marked = region("a", 0, 3, "X")
    marked["value"]["text"] = TEXT[:3]
    first = {"id": 1, "data": {"body": TEXT, "title": "x"}, "annotations": [{"result": [marked]}]}
    found = read(tmp_path, first, {"id": 2, "data": {"body": "ب", "title": "y"}, "annotations": []})
    assert [r.document.text for r in found.rows] == [TEXT, "ب"]


def test_places_in_pictures_are_refused(tmp_path: Path) -> None:
    picture = region("a", 0, 3, "X")
    picture["value"] = {"points": [[1, 2]], "labels": ["X"]}
    assert refused(tmp_path, picture) == ["region a: its place is one in a picture, not of a text"]


def test_an_id_is_not_taken_for_the_text_of_a_task(tmp_path: Path) -> None:
    found = read(tmp_path, {"id": 1, "data": {"id": "d", "body": TEXT}, "annotations": []})
    assert [(r.document.id, r.document.text) for r in found.rows] == [("d", TEXT)]
    export(STUDIO, found.rows, tmp_path / "out.json")
    assert STUDIO.read(tmp_path / "out.json").rows == found.rows


def test_json_min_without_annotators_is_read(tmp_path: Path) -> None:
    span = {"start": 7, "end": 11, "text": "محمد", "labels": ["PER"]}
    path = tmp_path / "in.json"
    path.write_text(json.dumps([{"id": 1, "text": "😀 زار محمد حلب", "label": [span]}]), "utf-8")
    assert STUDIO.sniff(path)
    (row,) = STUDIO.read(path).rows
    assert [(e.extent.start, e.extent.end) for e in row.entities()] == [(6, 10)]


@pytest.mark.parametrize("kind", ["labels", "hypertextlabels"])
def test_places_in_html_are_read_by_those_in_its_text(kind: str, tmp_path: Path) -> None:
    html = region("a", 0, 3, "X") | {"type": kind}
    places = {"start": "/div[1]/text()[1]", "end": "/div[1]/text()[1]", "startOffset": 0, "endOffset": 3}
    html["value"] = places | {"globalOffsets": {"start": 0, "end": 3}, "text": TEXT[:3], kind: ["X"]}
    (row,) = read(tmp_path, task(html)).rows
    assert [(e.id, e.label, e.extent.start, e.extent.end) for e in row.entities()] == [("a", "X", 0, 3)]


def test_the_score_of_a_prediction_comes_back(tmp_path: Path) -> None:
    scored = [region(f"a{n}", 0, 3, "X") | {"score": n / 2} for n in range(2)]
    given = {"id": 1, "data": {"text": TEXT}, "annotations": []}
    given["predictions"] = [{"model_version": "m", "score": 0.9, "result": scored}]
    rows = read(tmp_path, given).rows
    export(STUDIO, rows, tmp_path / "out.json")
    (back,) = json.loads((tmp_path / "out.json").read_text("utf-8"))
    assert [p["score"] for p in back["predictions"]] == [0.9]


def read_tasks(path: Path, *tasks: dict[str, object]) -> tuple[list[Row], Reading]:
    path.write_text(json.dumps(tasks), "utf-8")
    reading = Reading()
    return list(STUDIO.rows(path, reading)), reading


def covering(start: int, end: int, text: str, *labels: str, **more: object) -> dict[str, object]:
    value = {"start": start, "end": end, "text": text, "labels": list(labels)}
    return {"from_name": "label", "to_name": "text", "type": "labels", "value": value} | more


def test_words_that_html_would_have_are_those_of_the_text(tmp_path: Path) -> None:
    result = [covering(0, 7, "زيد &amp; ع", "ORG", id="a"), covering(0, 3, "&lt;b&gt;", "PER", id="b")]
    task = {"id": 1, "data": {"text": "زيد & عمر"}, "annotations": [{"result": result}]}
    (row,), reading = read_tasks(tmp_path / "t.json", task)
    assert [e.id for e in row.entities()] == ["a"]
    assert [x.split(": ", 2)[-1] for x in reading.refused] == [
        "region b should cover «&lt;b&gt;» and covers «زيد»"
    ]


def test_drafts_and_regions_without_an_id_are_told(tmp_path: Path) -> None:
    drafts = [{"result": [covering(0, 3, "زيد", "PER")]}, {"result": []}]
    annotations = [{"result": [covering(0, 3, "زيد", "PER", "ORG")]}]
    task = {"id": 1, "data": {"text": "زيد هنا"}, "annotations": annotations, "drafts": drafts}
    _, reading = read_tasks(tmp_path / "t.json", task)
    assert [x.split(": ", 1)[1] for x in reading.notes] == [
        "annotation of nobody: region 1 has 2 labels and is now as many annotations",
        "drafts that nobody submitted are kept, but not shown: 1",
    ]


def test_who_submits_nothing_has_a_layer_without_annotations(tmp_path: Path) -> None:
    task = {"id": 1, "data": {"text": "زيد هنا"}, "annotations": [{"completed_by": 5, "result": []}]}
    (row,), _ = read_tasks(tmp_path / "t.json", task)
    assert (row.annotator, row.annotated, row.annotations) == ("5", True, ())
