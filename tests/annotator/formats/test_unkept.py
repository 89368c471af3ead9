"""Nothing of a file is lost unsaid: what a row has no place for is kept beside it, or counted in a note."""

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from annotator.formats import FORMATS, Read, tell
from annotator.formats.conllu.entities import FIELDS
from annotator.formats.rows import Reading

KEY = "unheard_of"
TEXT = "زار محمود عباس رام الله"
EMBEDDED = {"id": "http://x/d", "type": "Text", "value": TEXT}
SELECTOR = {"type": "TextPositionSelector", "start": 4, "end": 14}
OTHERS: dict[str, Any] = {
    "pubannotation": {
        "text": TEXT,
        "denotations": [{"id": "T1", "span": {"begin": 4, "end": 14}, "obj": "PER"}],
        "blocks": [{"id": "B1", "span": {"begin": 0, "end": 23}, "obj": "sentence"}],
        "attributes": [{"id": "A1", "subj": "T1", "pred": "sure", "obj": "yes"}],
        "modifications": [{"id": "M1", "pred": "Negation", "obj": "T1"}],
        "relations": [{"id": "R1", "pred": "self", "subj": "T1", "obj": "T1"}],
        "tracks": [{"project": "p", "denotations": []}],
    },
    "w3c": {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "AnnotationPage",
        "items": [
            {
                "type": "Annotation",
                "id": "http://x/1",
                "creator": {"type": "Person", "name": "N"},
                "body": [{"type": "TextualBody", "purpose": "tagging", "value": "PER"}],
                "target": {"source": EMBEDDED, "selector": [SELECTOR]},
            }
        ],
    },
    "wikievents": {
        "doc_id": "d",
        "tokens": TEXT.split(),
        "sentences": [],
        "entity_mentions": [{"id": "e1", "start": 1, "end": 3, "entity_type": "PER", "text": "محمود عباس"}],
        "event_mentions": [
            {
                "id": "v1",
                "event_type": "Visit",
                "trigger": {"start": 0, "end": 1, "text": "زار"},
                "arguments": [{"entity_id": "e1", "role": "Visitor", "text": "محمود عباس"}],
            }
        ],
    },
    "label studio": {
        "id": 1,
        "data": {"text": TEXT},
        "annotations": [
            {
                "completed_by": {"id": 1, "email": "a@x"},
                "result": [
                    {
                        "id": "v",
                        "from_name": "event",
                        "to_name": "text",
                        "type": "labels",
                        "value": {"start": 0, "end": 3, "text": "زار", "labels": ["Visit"]},
                    },
                    {
                        "id": "a",
                        "from_name": "label",
                        "to_name": "text",
                        "type": "labels",
                        "value": {"start": 4, "end": 14, "text": "محمود عباس", "labels": ["PER"]},
                    },
                    {
                        "id": "a",
                        "from_name": "sure",
                        "to_name": "text",
                        "type": "choices",
                        "value": {"start": 4, "end": 14, "choices": ["yes"]},
                    },
                    {"from_id": "v", "to_id": "a", "type": "relation", "labels": ["role:Visitor"]},
                ],
            }
        ],
    },
    "spacy tokens": {
        "text": TEXT,
        "ents": [{"start": 4, "end": 14, "label": "PER"}],
        "tokens": [{"id": 0, "start": 0, "end": 3}],
    },
}
GOLDEN = (
    "example-bioc.json",
    "example-doccano.jsonl",
    "example-gliner.json",
    "example-labelstudio.json",
    "example-oneie.json",
    "example-prodigy.jsonl",
    "example-spacy.json",
    "example-w3c.jsonld",
)


def read(file: Path, raw: Any) -> Read:
    file.write_text("\n".join(json.dumps(x, ensure_ascii=False) for x in raw), "utf-8")
    reading = Reading()
    rows = tuple(FORMATS[tell(file)].rows(file, reading))
    reading.close(file)
    return Read(rows, tuple(reading.refused), tuple(reading.notes))


def objects(value: Any, at: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Where the objects within a value are."""
    if isinstance(value, dict):
        yield at
    for key, inner in (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    ):
        yield from objects(inner, (*at, key))


def kinds(value: Any) -> list[tuple[Any, ...]]:
    """One of each: those in lists are alike, where they have the same keys."""
    found = {}
    for at in objects(value):
        inner = value
        for key in at:
            inner = inner[key]
        found[tuple("*" if isinstance(k, int) else k for k in at), *sorted(inner)] = at
    return list(found.values())


def assert_nothing_is_lost(file: Path, raw: list[Any]) -> None:
    before = read(file, raw)
    assert before.rows
    for at in kinds(raw):
        more = copy.deepcopy(raw)
        inner: Any = more
        for key in at:
            inner = inner[key]
        inner[KEY] = "is said"
        found = read(file, more)
        kept = KEY in repr(found.rows) or found.notes != before.notes or found.refused != before.refused
        assert kept, f"a key of {'/'.join(map(str, at))} is gone"


@pytest.mark.parametrize("name", OTHERS)
def test_an_unknown_key_anywhere_is_kept_or_counted(name: str, tmp_path: Path) -> None:
    assert_nothing_is_lost(tmp_path / f"in.{'jsonld' if name == 'w3c' else 'json'}", [OTHERS[name]])


@pytest.mark.parametrize("name", GOLDEN)
def test_so_is_one_in_a_file_of_the_programs_own(name: str, root: Path, tmp_path: Path) -> None:
    words = (root / "tests/golden" / name).read_text("utf-8")
    try:
        raw = [json.loads(words)]
    except ValueError:  # a value a line
        raw = [json.loads(line) for line in words.splitlines()]
    assert_nothing_is_lost(tmp_path / f"in{Path(name).suffix}", raw)


def test_what_is_not_kept_is_counted_once_for_all_rows(tmp_path: Path) -> None:
    row = copy.deepcopy(OTHERS["wikievents"])
    row["event_mentions"][0]["arguments"][0] |= {"certainty": 1, "page": ""}
    found = read(tmp_path / "in.json", [row, row | {"doc_id": "d2"}])
    said = "not kept, as nothing here has a place for it: argument.certainty (2)"
    assert [n.partition(": ")[2] for n in found.notes] == [said]


def test_blocks_of_pubannotation_and_links_of_spacy_are_kept(tmp_path: Path) -> None:
    (row, _) = read(tmp_path / "in.json", [OTHERS["pubannotation"]]).rows
    assert row.document.meta["blocks"][0]["obj"] == "sentence"
    links = [TEXT, {"links": [[4, 14, {"Q1": 1.0}]], "entities": [[4, 14, "PER"]]}]
    (row,) = read(tmp_path / "pair.json", [[links]]).rows
    assert row.document.extra["spacy"]["links"] == [[4, 14, {"Q1": 1.0}]]


def test_a_relation_of_bioc_between_three_is_counted_and_the_document_taken(tmp_path: Path) -> None:
    def mark(id: str, start: int, end: int) -> dict[str, Any]:
        return {
            "id": id,
            "infons": {"type": "PER"},
            "text": TEXT[start:end],
            "locations": [{"offset": start, "length": end - start}],
        }

    def relation(id: str, *nodes: str) -> dict[str, Any]:
        return {"id": id, "infons": {"type": "r"}, "nodes": [{"refid": n, "role": ""} for n in nodes]}

    marks = [mark("a", 0, 3), mark("b", 4, 14), mark("c", 15, 23)]
    relations = [relation("r1", "a", "b", "c"), relation("r2", "r1", "a"), relation("r3", "a", "b")]
    passage = {"offset": 0, "text": TEXT, "annotations": marks, "relations": relations}
    found = read(tmp_path / "in.json", [{"documents": [{"id": "d", "passages": [passage]}]}])
    assert [r.id for r in found.rows[0].relations()] == ["r3"]
    assert found.refused == ()
    assert found.notes[-1].endswith("relation of 2.nodes (1), relation of 3.nodes (1)")


def test_what_tasks_of_one_input_say_otherwise_is_counted(tmp_path: Path) -> None:
    span = {"start": 4, "end": 14, "label": "PER"}
    task = {"text": TEXT, "_input_hash": 1, "_view_id": "ner", "answer": "accept"}
    tasks = [task | {"spans": [span], "_task_hash": n, "meta": {"pattern": n}} for n in (1, 2, 3)]
    found = read(tmp_path / "in.jsonl", tasks)
    assert len(found.rows) == 1
    said = "not kept, as nothing here has a place for it: task._task_hash (2), task.meta (2)"
    assert [n.partition(": ")[2] for n in found.notes] == [said]


def test_what_corefud_says_beside_the_known_parts_is_counted(tmp_path: Path) -> None:
    parts = "GRP-etype-infstat-head"
    lines = [
        f"# global.Entity = {parts}",
        "# text = حلب",
        "1\tحلب\t_\tX\t_\t_\t0\troot\t_\tEntity=(e1-LOC-new-1)",
    ]
    (tmp_path / "in.conllu").write_text("\n".join(lines) + "\n\n", "utf-8")
    notes = FORMATS["conllu"].read(tmp_path / "in.conllu").notes
    assert notes[-1].endswith("not kept, as nothing here has a place for it: Entity.infstat (1)")
    lines[0] = f"# global.Entity = {FIELDS}"
    lines[2] = lines[2].replace("-new-1", "-1")
    (tmp_path / "in.conllu").write_text("\n".join(lines) + "\n\n", "utf-8")
    assert not any("not kept, as" in n for n in FORMATS["conllu"].read(tmp_path / "in.conllu").notes)


def test_a_second_column_of_tags_is_said(tmp_path: Path) -> None:
    row = {"tokens": ["زار", "حلب"], "ner_tags": ["O", "B-LOC"], "fine_ner_tags": ["O", "B-CITY"]}
    (tmp_path / "in.jsonl").write_text(json.dumps(row) + "\n", "utf-8")
    assert tell(tmp_path / "in.jsonl") == "hf"
    notes = FORMATS["hf"].read(tmp_path / "in.jsonl").notes
    assert notes[-1].endswith("what is said of single tokens is kept with the document and cannot be seen")


def test_what_a_cas_says_of_all_of_the_text_is_counted(shared: Path) -> None:
    def notes(name: str) -> list[str]:
        (file,) = (shared / "data/formats").glob(f"uima_*/{name}")
        return [n.rpartition(": ")[2] for n in FORMATS[tell(file)].read(file).notes]

    assert "TagsetDescription.layer (3), TagsetDescription.name (3)" in notes("*__stackedrel1.xmi")[-1]
    assert "1 of Relation join words, which are entities now" in notes(
        "*__testSingleTokenRelationWithFeatureValue__reference.xmi"
    )
