"""Data sets for Hugging Face: `datasets` opens what is written, and what others wrote is read."""

import json
import shutil
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator import VERSION
from annotator.errors import ImportFailed
from annotator.formats import CHOICES, FORMATS, Choices, Row, differs, export, inputs, tell
from annotator.formats.folders import names
from annotator.formats.hf import FORMAT
from annotator.formats.hf import files as hf_files
from annotator.formats.hf.card import quoted
from annotator.formats.rows import Reading
from annotator.model import Document, Entity, Range
from annotator.scheme import load
from tests.annotator.formats import drawn, example
from tests.annotator.formats.returned import losses

SPLIT = Choices(parts={"d0": "train", "d1": "test", "d2": "train", "d3": "validation", "d4": "train"})
NAMES = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC"]
WRITES = pytest.mark.parametrize("name", ["out", "out.jsonl"])  # Parquet if there is pyarrow, JSON Lines


def documents(count: int = 5) -> list[Row]:
    text = "زار سالم مصر."
    spans = (Entity("e1", "PER", (Range(4, 8),)), Entity("e2", "LOC", (Range(9, 12),)))
    return [Row(Document(f"d{n}", text), spans) for n in range(count)]


def file(path: Path, *rows: object) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(f"{json.dumps(r, ensure_ascii=False)}\n" for r in rows), "utf-8")
    return path


def read(path: Path) -> tuple[list[Row], Reading]:
    reading = Reading()
    return list(FORMAT.rows(path, reading)), reading


def said(row: Row) -> list[tuple[str, str]]:
    return [(e.label, row.document.slice(e.ranges)) for e in row.entities()]


def opened(path: Path, cache: Path) -> Any:
    """As a user would, without the network."""
    datasets = pytest.importorskip("datasets", reason="`datasets` is not installed here")
    return datasets.load_dataset(str(path), cache_dir=str(cache))


def test_the_golden_files_are_written_to_the_letter(root: Path, tmp_path: Path) -> None:
    export(FORMAT, example.ROWS, tmp_path / "out.jsonl")
    for name in ("README.md", "data/train.jsonl"):
        golden = (root / "tests/golden/example-hf" / name).read_text("utf-8")
        assert (tmp_path / "out.jsonl" / name).read_text("utf-8").replace(VERSION, "0.1.0") == golden


def test_only_keys_of_other_formats_are_lost() -> None:
    assert losses("hf", *example.ROWS) == ["2 unknown keys"]


@WRITES
@pytest.mark.filterwarnings("ignore")
def test_datasets_opens_a_split_as_a_user_would(name: str, tmp_path: Path) -> None:
    export(FORMAT, documents(), tmp_path / name, None, SPLIT)
    found = opened(tmp_path / name, tmp_path / "cache")
    assert {part: list(found[part]["id"]) for part in found} == {
        "train": ["d0", "d2", "d4"],
        "validation": ["d3"],
        "test": ["d1"],
    }
    names = [found[part].features["ner_tags"].feature.names for part in found]
    assert names == [["O", "B-PER", "I-PER", "B-LOC", "I-LOC"]] * 3
    first = found["train"][0]
    assert [names[0][n] for n in first["ner_tags"]] == ["O", "B-PER", "B-LOC", "O"]
    assert first["tokens"] == [first["text"][a:b] for a, b in first["offsets"]]
    assert [(e["start"], e["end"], e["label"], e["text"]) for e in first["entities"]] == [
        (4, 8, "PER", "سالم"),
        (9, 12, "LOC", "مصر"),
    ]


@WRITES
@pytest.mark.filterwarnings("ignore")
def test_datasets_sees_every_column_of_the_example(name: str, tmp_path: Path) -> None:
    export(FORMAT, example.ROWS, tmp_path / name)
    found = opened(tmp_path / name, tmp_path / "cache")["train"]
    assert found.num_rows == 2
    assert [v["type"] for v in found[0]["events"]] == ["Meet", "Aid"]
    assert found[0]["events"][1]["arguments"][1] == {"role": "Time", "target": "", "value": "document-date"}
    assert found[0]["relations"][0]["from"] == "e2"
    assert found[0]["entities"][3]["ranges"] == [[r.start, r.end] for r in example.ENTITIES[3].ranges]
    assert not found[1]["annotated"]


@pytest.mark.filterwarnings("ignore")
def test_datasets_opens_every_gold_document(shared: Path, tmp_path: Path) -> None:
    for path in sorted((shared / "data/gold").glob("*.jsonl")):
        rows = FORMATS["jsonl"].read(path).rows
        export(FORMAT, rows, tmp_path / path.stem)
        found = opened(tmp_path / path.stem, tmp_path / "cache")["train"]
        assert list(found["text"]) == [r.document.text for r in rows]


@settings(max_examples=15)
@given(
    st.lists(drawn.rows(), min_size=1, max_size=4), st.lists(st.sampled_from(["train", "test"]), min_size=4)
)
def test_rows_come_back_in_their_order_from_all_parts(
    tmp_path_factory: pytest.TempPathFactory, rows: list[Row], parts: list[str]
) -> None:
    named = [Row(Document(f"d{n}", r.document.text), r.annotations, r.annotator) for n, r in enumerate(rows)]
    choices = Choices(parts={f"d{n}": part for n, part in enumerate(parts)})
    path = tmp_path_factory.mktemp("hf") / "out"
    export(FORMAT, named, path, None, choices)
    assert [r.document.id for r in FORMAT.read(path).rows] == [r.document.id for r in named]
    assert not differs(FORMAT, named, path, choices)
    assert tell(path) == "hf"
    assert inputs(path) == [(path, "hf")]


def test_every_tag_has_a_name_and_the_scheme_gives_the_numbers(tmp_path: Path) -> None:
    scheme = load()
    export(FORMAT, documents(), tmp_path / "out.jsonl", scheme, Choices(tags="bioes"))
    row = json.loads((tmp_path / "out.jsonl/data/train.jsonl").read_text("utf-8").split("\n")[0])
    card = (tmp_path / "out.jsonl/README.md").read_text("utf-8")
    labels = [x.id for x in scheme.labels]
    numbers = {f"{c}-{x}": 1 + 4 * n + i for n, x in enumerate(labels) for i, c in enumerate("BIES")}
    assert row["ner_tags"] == [0, numbers["S-PER"], numbers["S-LOC"], 0]
    assert all(f"'{n}': \"{tag}\"" in card for tag, n in numbers.items())


@pytest.mark.parametrize(
    ("nesting", "tags"), [("outermost", "OBII"), ("innermost", "OOOB"), ("columns", "OBII")]
)
def test_of_nested_entities_the_tags_tell_one_and_the_spans_all(
    nesting: str, tags: str, tmp_path: Path
) -> None:
    row = Row(
        Document("d", "في جامعة مدينة القاهرة"),
        (Entity("e1", "ORG", (Range(3, 22),)), Entity("e2", "LOC", (Range(15, 22),))),
    )
    export(FORMAT, [row], tmp_path / "out.jsonl", None, Choices(nesting=nesting))
    found = json.loads((tmp_path / "out.jsonl/data/train.jsonl").read_text("utf-8"))
    assert "".join("OBI"[n] for n in found["ner_tags"]) == tags
    assert len(found["entities"]) == 2


def written(folder: Path) -> dict[str, str]:
    """The files that an earlier export wrote there, as its manifest says it."""
    return {name: sha256((folder / name).read_bytes()).hexdigest() for name in names(folder)}


def test_without_parts_all_is_to_train_on_and_an_older_part_is_no_longer_read(tmp_path: Path) -> None:
    export(FORMAT, documents(), tmp_path / "out", None, SPLIT)
    export(FORMAT, documents(), tmp_path / "out", older=written(tmp_path / "out"))
    assert [r.document.id for r in FORMAT.read(tmp_path / "out").rows] == ["d0", "d1", "d2", "d3", "d4"]


def test_without_pyarrow_the_same_is_written_as_json_lines(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(hf_files, "find_spec", lambda name: None)
    export(FORMAT, example.ROWS, tmp_path / "out")
    assert (tmp_path / "out/data/train.jsonl").is_file()


@pytest.mark.parametrize(
    "words", ["a", "«é»", 'say "x"', "a\\b", "a\nb", "\x85\u2028\ufeff\x7f", "👍🏽", "#: -'"]
)
def test_what_is_quoted_is_the_same_in_yaml(words: str) -> None:
    yaml = pytest.importorskip("yaml", reason="PyYAML is not installed here")
    assert yaml.safe_load(f"- {quoted(words)}") == [words]


def test_tokens_with_tags_of_others_are_read_by_the_card(tmp_path: Path) -> None:
    card = (
        "---\nlanguage: ar\ndataset_info:\n- config_name: ar\n  features:\n"
        "  - name: tokens\n    sequence: string\n"
        "  - name: pos\n    sequence:\n      class_label:\n        names:\n          '0': X\n"
        "  - name: ner_tags\n    sequence:\n      class_label:\n        names:\n"
        + "".join(f"          '{n}': {x}\n" for n, x in enumerate(NAMES))
        + "  splits:\n  - name: train\n---\n# words\n- name: ner_tags\n"
    )
    (tmp_path / "README.md").write_text(card)
    raw = {"id": "0", "tokens": ["زار", "سالم", "مصر"], "ner_tags": [0, 1, 3], "pos": [0, 0, 0]}
    file(tmp_path / "data/train.jsonl", raw)
    file(tmp_path / "data/dev.jsonl", {**raw, "ner_tags": [-100, 1, 2]})
    rows, reading = read(tmp_path)
    assert [(r.document.id, r.document.text, r.document.meta) for r in rows] == [
        ("0", "زار سالم مصر\n", {"split": "train"}),
        ("validation-0", "زار سالم مصر\n", {"split": "validation"}),
    ]
    assert [said(r) for r in rows] == [[("PER", "سالم"), ("LOC", "مصر")], [("PER", "سالم مصر")]]
    assert rows[0].document.extra == {"hf": {"pos": ["X", "X", "X"]}}
    assert [n.split(": ")[-1] for n in reading.notes] == [
        "white space could not be recovered",
        "what is said of single tokens is kept with the document and cannot be seen",
    ]


def test_of_several_languages_arabic_is_read_and_said(tmp_path: Path) -> None:
    configs = "".join(
        f"- config_name: {x}\n  data_files:\n  - split: train\n    path: {x}/train-*\n"
        for x in ("en", "ar", "fa")
    )
    (tmp_path / "README.md").write_text(
        f"---\ndataset_info:\n- config_name: en\n- config_name: ar\nconfigs:\n{configs}---\n"
    )
    for language in ("en", "ar", "fa"):
        file(tmp_path / language / "train-0.jsonl", {"tokens": [language], "tags": ["O"]})
    rows, reading = read(tmp_path)
    assert [r.document.text for r in rows] == ["ar\n"]
    assert "of its configurations en, fa were not read, only ar" in reading.notes[0]


def test_names_may_stand_in_dataset_infos(tmp_path: Path) -> None:
    features = {"ner_tags": {"feature": {"names": NAMES, "_type": "ClassLabel"}, "_type": "Sequence"}}
    (tmp_path / "dataset_infos.json").write_text(json.dumps({"default": {"features": features}}))
    file(tmp_path / "train.json", {"tokens": ["سالم"], "ner_tags": [1]})
    assert tell(tmp_path) == "hf"
    assert said(read(tmp_path)[0][0]) == [("PER", "سالم")]


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        ({"tokens": ["سالم", "زار"], "tags": ["B-PER", "O"]}, [("PER", "سالم")]),
        ({"words": ["سالم", "زار"], "ner": ["S-PER", "O"]}, [("PER", "سالم")]),
        ({"tokens": ["سالم", "علي", "زار"], "labels": ["PER", "PER", "O"]}, [("PER", "سالم علي")]),
        ({"tokens": ["سالم", "."], "text": "سالم.", "ner_tags": ["B-PER", "O"]}, [("PER", "سالم")]),
    ],
)
def test_tags_may_be_words(raw: dict[str, Any], found: list[tuple[str, str]], tmp_path: Path) -> None:
    path = file(tmp_path / "in.jsonl", raw)
    assert tell(path) == "hf"
    rows, _ = read(path)
    assert said(rows[0]) == found
    assert rows[0].document.text == raw.get("text", " ".join(raw.get("tokens", raw.get("words"))) + "\n")


@pytest.mark.parametrize(
    "spans",
    [
        [{"start": 4, "end": 8, "label": "PER", "text": "سالم"}],
        [{"start_offset": 4, "end_offset": 8, "type": "PER"}],
        [{"begin": 4, "end": 8, "entity_group": "PER", "word": "سالم"}],
        {"start": [4], "end": [8], "label": ["PER"]},
        [{"start": 4, "end": 8, "labels": ["PER"], "label": ["PER"]}],
    ],
)
@pytest.mark.parametrize("key", ["entities", "spans"])
def test_texts_with_spans_of_others_are_read(key: str, spans: object, tmp_path: Path) -> None:
    rows, reading = read(file(tmp_path / "in.jsonl", {"text": "زار سالم مصر", key: spans}))
    assert said(rows[0]) == [("PER", "سالم")]
    assert not reading.refused


def test_unknown_keys_of_spans_come_back(tmp_path: Path) -> None:
    span = {"start": 4, "end": 8, "label": "PER", "sure": 0.5}
    rows, _ = read(file(tmp_path / "in.jsonl", {"text": "زار سالم مصر", "entities": [span], "lang": "ar"}))
    export(FORMAT, rows, tmp_path / "out")
    (back,) = FORMAT.read(tmp_path / "out").rows
    assert back.entities()[0].extra == {"hf": {"sure": 0.5}}
    assert back.document.extra == {"hf": {"lang": "ar"}}


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ({"tokens": ["a"], "ner_tags": [1]}, "neither the file nor a card beside it says what they mean"),
        ({"tokens": ["a"], "ner_tags": [None]}, "ner_tags has None, which is no tag"),
        ({"tokens": ["a"], "ner_tags": ["B PER"]}, "which is no tag"),
        ({"tokens": ["a", "b"], "ner_tags": ["O"]}, "tokens has no tags beside it, one for each"),
        ({"image": "x.png"}, "it has no text and no tokens; its columns are image"),
        ({"text": "a", "spans": [{"start": 0, "end": 9, "label": "X"}]}, "ends beyond the text"),
        ({"text": "a", "spans": [{"start": 0, "end": 1, "label": 3}]}, "it has no label"),
        ({"text": "abc", "spans": [{"start": 0, "end": 1, "label": "X", "text": "b"}]}, "should cover «b»"),
        (
            {"text": "a", "spans": {"start": [0], "end": [1, 2]}},
            "the lists of its spans are not of one length",
        ),
        ([1], "not an object"),
    ],
)
def test_what_is_wrong_is_refused_with_its_place(raw: object, words: str, tmp_path: Path) -> None:
    path = file(tmp_path / "in.jsonl", {"tokens": ["x"], "tags": ["O"]}, raw)
    rows, reading = read(path)
    assert rows[0].document.text == "x\n"
    assert len(reading.refused) == 1
    assert reading.refused[0].startswith(f"{path}:2: ")
    assert words in reading.refused[0]


def test_a_number_without_a_name_is_refused(tmp_path: Path) -> None:
    features = {"ner_tags": [{"names": NAMES, "_type": "ClassLabel"}]}
    (tmp_path / "dataset_info.json").write_text(json.dumps({"features": features}))
    file(tmp_path / "train.jsonl", {"tokens": ["a"], "ner_tags": [9]})
    assert "has the number 9, and only 5 have a name" in read(tmp_path)[1].refused[0]


def test_classes_of_other_columns_are_kept_by_their_names(tmp_path: Path) -> None:
    def classes(*names: str) -> dict[str, object]:
        return {"names": names, "_type": "ClassLabel"}

    features = {
        "ner_tags": [classes(*NAMES)],
        "pos_tags": [classes("NN", "VB")],
        "topic": classes("war", "art"),
    }
    (tmp_path / "dataset_info.json").write_text(json.dumps({"features": features}))
    row = {"tokens": ["زار", "سالم"], "ner_tags": [0, 1], "pos_tags": [1, 7], "topic": 1, "year": 1}
    file(tmp_path / "train.jsonl", row)
    ((found,), _) = read(tmp_path)
    assert found.document.extra["hf"] == {"pos_tags": ["VB", 7], "topic": "art", "year": 1}


@pytest.mark.parametrize("pattern", ["../secret.jsonl", "**x", "/etc/passwd", "[", "hf://x/y"])
def test_a_card_does_not_lead_out_of_its_folder(pattern: str, tmp_path: Path) -> None:
    file(tmp_path / "secret.jsonl", {"tokens": ["x"], "tags": ["O"]})
    (tmp_path / "set").mkdir()
    (tmp_path / "set/README.md").write_text(
        "---\nconfigs:\n- config_name: a\n  data_files:\n  - split: train\n    path: " + pattern + "\n---\n"
    )
    with pytest.raises(ImportFailed, match="no file in it holds rows"):
        read(tmp_path / "set")


@pytest.mark.parametrize(
    "words", [b"PAR1", b"PAR1" + b"\0" * 100 + b"PAR1", b"\xff\xff\xff\xff\x10\0\0\0abc", b""]
)
def test_a_damaged_file_is_refused_in_one_line(words: bytes, tmp_path: Path) -> None:
    (tmp_path / "in.parquet").write_bytes(words)
    with pytest.raises(ImportFailed) as caught:
        read(tmp_path / "in.parquet")
    assert "\n" not in str(caught.value)


def test_without_pyarrow_parquet_is_refused_with_what_to_do(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
    (tmp_path / "in.parquet").write_bytes(b"PAR1")
    assert tell(tmp_path / "in.parquet") == "hf"
    with pytest.raises(ImportFailed, match=r"pip install pyarrow"):
        read(tmp_path / "in.parquet")


@pytest.mark.parametrize(
    "change", [{"entities": 5}, {"entities": [{"id": "e"}]}, {"meta": "{"}, {"extra": "5["}]
)
def test_columns_of_ours_that_somebody_broke_are_refused_by_row(
    change: dict[str, Any], tmp_path: Path
) -> None:
    export(FORMAT, documents(2), tmp_path / "out.jsonl")
    path = tmp_path / "out.jsonl/data/train.jsonl"
    first, second = (json.loads(x) for x in path.read_text("utf-8").split("\n")[:2])
    file(path, {**first, **change}, second)
    rows, reading = read(tmp_path / "out.jsonl")
    assert [r.document.id for r in rows] == ["d1"]
    assert len(reading.refused) == 1


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("way", ["parquet", "disk", "json"])
def test_what_datasets_wrote_is_read(way: str, tmp_path: Path) -> None:
    datasets = pytest.importorskip("datasets", reason="`datasets` is not installed here")
    label = datasets.ClassLabel(names=NAMES)
    features = datasets.Features(
        {"tokens": datasets.Sequence(datasets.Value("string")), "ner_tags": datasets.Sequence(label)}
    )
    rows = {"tokens": [["زار", "سالم"], ["مصر"]], "ner_tags": [[0, 1], [3]]}
    made = datasets.Dataset.from_dict(rows, features=features)
    if way == "disk":
        datasets.DatasetDict({"train": made, "test": made}).save_to_disk(str(tmp_path / "set"))
    else:
        (tmp_path / "set").mkdir()
        for part in ("train", "test"):
            getattr(made, f"to_{way}")(str(tmp_path / f"set/{part}.{way}"))
        if way == "json":
            made.info.write_to_directory(str(tmp_path / "set"))
    assert tell(tmp_path / "set") == "hf"
    found, reading = read(tmp_path / "set")
    assert not reading.refused
    assert [said(r) for r in found] == [[("PER", "سالم")], [("LOC", "مصر")]] * 2
    assert [r.document.meta["split"] for r in found] == ["train", "train", "test", "test"]


@pytest.mark.filterwarnings("ignore")
def test_spans_with_class_labels_are_read(tmp_path: Path) -> None:
    datasets = pytest.importorskip("datasets", reason="`datasets` is not installed here")
    span = {
        "start": datasets.Value("int32"),
        "end": datasets.Value("int32"),
        "label": datasets.ClassLabel(names=["PER"]),
        "case": datasets.ClassLabel(names=["nom", "acc"]),
    }
    made = datasets.Dataset.from_dict(
        {"text": ["زار سالم"], "entities": [[{"start": 4, "end": 8, "label": 0, "case": 1}]]},
        features=datasets.Features({"text": datasets.Value("string"), "entities": [span]}),
    )
    made.to_parquet(str(tmp_path / "in.parquet"))
    ((row,), _) = read(tmp_path / "in.parquet")
    assert said(row) == [("PER", "سالم")]
    assert row.entities()[0].extra == {"hf": {"case": "acc"}}


def test_a_large_export_is_several_groups(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    pyarrow = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed here")
    monkeypatch.setattr(hf_files, "_TOGETHER", 2)
    export(FORMAT, documents(), tmp_path / "out")
    assert pyarrow.ParquetFile(tmp_path / "out/data/train-00000-of-00001.parquet").num_row_groups == 3


def test_a_row_that_stands_twice_is_refused(tmp_path: Path) -> None:
    export(FORMAT, documents(2), tmp_path / "out.jsonl")
    path = tmp_path / "out.jsonl/data/train.jsonl"
    path.write_text(path.read_text("utf-8") * 2, "utf-8")
    rows, reading = read(tmp_path / "out.jsonl")
    assert rows == documents(2)
    assert [r.split(": ", 1)[1] for r in reading.refused] == [
        "d0: another document has this id and annotator",
        "d1: another document has this id and annotator",
    ]


def test_a_first_line_that_is_broken_hides_nothing_of_ours(tmp_path: Path) -> None:
    export(FORMAT, documents(2), tmp_path / "out.jsonl")
    path = tmp_path / "out.jsonl/data/train.jsonl"
    path.write_text('{"a": }\n' + path.read_text("utf-8"), "utf-8")
    rows, reading = read(tmp_path / "out.jsonl")
    assert rows == documents(2)
    assert len(reading.refused) == 1


def test_a_folder_of_many_kinds_is_no_data_set(tmp_path: Path) -> None:
    (tmp_path / "a.parquet").write_bytes(b"PAR1")
    assert tell(tmp_path) == "hf"
    (tmp_path / "b.txt").write_text("نص")
    assert dict(inputs(tmp_path)) == {tmp_path / "a.parquet": "hf", tmp_path / "b.txt": "text"}


def test_files_without_rows_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportFailed, match="holds no rows"):
        read(file(tmp_path / "in.jsonl"))


def test_an_export_over_an_older_one_leaves_other_files_alone(tmp_path: Path) -> None:
    export(FORMAT, documents(), tmp_path / "out")
    (tmp_path / "out/notes.txt").write_text("mine")
    export(FORMAT, documents(2), tmp_path / "out", None, CHOICES, older=written(tmp_path / "out"))
    assert (tmp_path / "out/notes.txt").read_text() == "mine"
    assert len(FORMAT.read(tmp_path / "out").rows) == 2
    shutil.rmtree(tmp_path / "out")


def test_a_table_that_is_taken_out_of_its_folder_knows_its_tags(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow", reason="pyarrow is not installed here")
    export(
        FORMAT, [Row(Document("r", "زار زيد حلب"), (Entity("e1", "PER", (Range(4, 7),)),))], tmp_path / "out"
    )
    (tmp_path / "out/README.md").unlink()
    (table,) = (tmp_path / "out").rglob("*.parquet")
    table.rename(tmp_path / "alone.parquet")
    (row,), _ = read(tmp_path / "alone.parquet")
    assert said(row) == [("PER", "زيد")]
    datasets = pytest.importorskip("datasets", reason="`datasets` is not installed here")
    path, cache = str(tmp_path / "alone.parquet"), str(tmp_path / "cache")
    loaded = datasets.load_dataset("parquet", data_files=path, split="train", cache_dir=cache)
    assert loaded.features["ner_tags"].feature.names == ["O", "B-PER", "I-PER"]
