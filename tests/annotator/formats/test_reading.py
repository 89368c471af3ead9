"""What holds of reading whatever the format: how positions count, line ends, and nothing half."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import ImportFailed
from annotator.formats import FORMATS, Choices, Read, Row, tell
from annotator.formats.claims import COUNTED, fitting, source
from annotator.formats.converting import Files

BRAT, DOCCANO, STUDIO = FORMATS["brat"], FORMATS["doccano"], FORMATS["labelstudio"]
MORE = ("lf", "no-bom", "clean")  # as the text is without what cleaning takes away


def as_counted(raw: str, counted: str) -> str:
    """The text as one has it who counts so."""
    raw = raw if counted == "lf" else raw.removeprefix("\ufeff")
    return raw if counted == "no-bom" else raw.replace("\r\n", "\n")


@given(
    st.lists(st.sampled_from(["زيد", " ", "\n", "\r\n", "😀"]), min_size=1).map("".join),
    st.sampled_from(MORE),
)
def test_positions_without_the_bom_or_with_line_ends_of_one_lead_to_the_same_words(
    text: str, how: str
) -> None:
    raw = f"\ufeff{text}"
    counted = as_counted(raw, how)
    found = source(raw, how)
    for at, letter in enumerate(counted):
        if letter not in "\ufeff\r\n":
            place = found.range(at, at + 1)
            assert found.clean[place.start : place.end] == letter


def pair(folder: Path, text: str, marks: str) -> Path:
    (folder / "k1.txt").write_bytes(text.encode())
    (folder / "k1.ann").write_bytes(marks.encode())
    return folder / "k1.txt"


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("زار\r\nثم\r\nمحمد حلب", "lf"),
        ("\ufeffزار محمد حلب", "no-bom"),
        ("\ufeffزار\r\nمحمد حلب", "lf"),
        ("\ufeffزار\r\nمحمد حلب", "no-bom"),
        ("\ufeffزار\r\nمحمد حلب", "clean"),
    ],
)
def test_brat_that_counts_otherwise_is_offered_and_read(text: str, how: str, tmp_path: Path) -> None:
    at, first = (as_counted(text, how).index(x) for x in ("محمد", "زار"))
    marks = f"T1\tPER {at} {at + 4}\tمحمد\nT2\tX {first} {first + 3}\tزار\n"
    path = pair(tmp_path, text, marks)
    with pytest.raises(ImportFailed) as refusal:
        BRAT.read(path)
    assert f"all match when counted in {COUNTED[how]} (--counted {how})" in refusal.value.message
    (row,) = BRAT.read(path, counted=how).rows
    assert [row.document.text[e.extent.start : e.extent.end] for e in row.entities()] == ["محمد", "زار"]


def test_the_one_way_that_fits_all_words_is_named() -> None:
    raw = "زار\r\nثم\r\nمحمد"
    assert fitting(raw, [("T1", ((7, 11),), "محمد"), ("T2", ((0, 3),), "زار")]) == "lf"
    assert fitting(raw, [("T1", ((7, 11),), "محمد"), ("T2", ((1, 4),), "زار")]) == ""


def lines(path: Path, *rows: Mapping[str, Any] | list[Any]) -> Path:
    path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), "utf-8")
    return path


def converted(path: Path) -> tuple[list[Row], Files]:
    files = Files(path, choices=Choices(), skip_bad=True)
    return list(files), files


def studio(id: int, *spans: tuple[int, int]) -> dict[str, Any]:
    results = [
        {"id": f"a{n}", "from_name": "label", "to_name": "text", "type": "labels",
         "value": {"start": a, "end": b, "labels": ["PER"]}}
        for n, (a, b) in enumerate(spans)
    ]  # fmt: skip
    return {"id": id, "data": {"text": f"زار محمد حلب {id}"}, "annotations": [{"result": results}]}


HALF = {
    "doccano": lambda id, *spans: {"id": id, "text": f"زار محمد {id}", "label": [[*s, "PER"] for s in spans]},
    "prodigy": lambda id, *spans: {
        "id": id, "text": f"زار محمد {id}",
        "spans": [{"start": a, "end": b, "label": "PER", "token_start": 1, "token_end": 1} for a, b in spans],
    },
    "labelstudio": studio,
}  # fmt: skip


@pytest.mark.parametrize("name", HALF)
def test_a_row_of_which_a_part_is_refused_is_left_out_whole(name: str, tmp_path: Path) -> None:
    path = lines(
        tmp_path / "in.jsonl", HALF[name](1, (4, 8)), HALF[name](2, (4, 90)), HALF[name](3, (4, 8), (5, 99))
    )
    assert tell(path) == name
    rows, files = converted(path)
    assert [r.document.id for r in rows] == ["1"]
    assert len(files.refused) == 2
    assert [x for x in files.notes if "left out whole" in x] == [
        f"{path}:{n}: {n} is left out whole" for n in (2, 3)
    ]


def test_a_pair_of_brat_with_a_bad_line_is_left_out_whole(tmp_path: Path) -> None:
    pair(tmp_path, "زار محمد", "T1\tPER 4 8\tمحمد\nT2\tPER 4 80\tمحمد\n")
    (tmp_path / "k2.txt").write_text("حلب", "utf-8")
    (tmp_path / "k2.ann").write_text("T1\tLOC 0 3\tحلب\n", "utf-8")
    rows, _ = converted(tmp_path)
    assert [r.document.id for r in rows] == ["k2"]


def test_of_conllu_the_document_of_a_bad_line_is_left_out_and_its_neighbors_are_not(tmp_path: Path) -> None:
    word = "1\t{}\t_\t_\t_\t_\t_\t_\t_\t_\n\n"
    documents = [f"# newdoc id = d{n}\n" + word.format("زيد") for n in range(3)]
    documents[1] += "1\tناقص\n\n"
    path = tmp_path / "in.conllu"
    path.write_text("".join(documents), "utf-8")
    rows, files = converted(path)
    assert [r.document.id for r in rows] == ["d0", "d2"]
    assert len(files.refused) == 1


def read(path: Path, **how: Any) -> Read:
    return FORMATS[tell(path)].read(path, **how)


@pytest.mark.parametrize("name", ["jsonl", "doccano"])
def test_that_line_ends_became_other_ones_is_said_once(name: str, tmp_path: Path) -> None:
    span = {
        "doccano": {"label": [[5, 9, "PER"]]},
        "jsonl": {"entities": [{"start": 5, "end": 9, "label": "PER"}]},
    }
    rows = [{"id": str(n), "text": f"زار\r\nمحمد {n}"} | span[name] for n in range(3)]
    found = FORMATS[name].read(lines(tmp_path / "in.jsonl", *rows))
    assert found.notes == (f"{tmp_path / 'in.jsonl'}: line ends (CRLF or CR) became LF (texts: 3)",)
    assert all(
        r.document.text[e.extent.start : e.extent.end] == "محمد" for r in found.rows for e in r.entities()
    )


def test_spans_without_words_that_seem_to_be_utf_16_are_noted_once(tmp_path: Path) -> None:
    rows = [{"text": f"😀 زار محمد الأحمد حلب {n}", "label": [[7, 18, "PER"]]} for n in range(3)]
    path = lines(tmp_path / "in.jsonl", *rows)
    (said,) = read(path).notes
    assert said.endswith("none if they count UTF-16 units (--counted utf-16)")
    found = read(path, counted="utf-16")
    assert {r.document.text[e.extent.start : e.extent.end] for r in found.rows for e in r.entities()} == {
        "محمد الأحمد"
    }
    assert not found.notes


EMOJI = "زار الوزير 😀😀 دمشق ثم محمد"
START, END = EMOJI.index("محمد") + 2, len(EMOJI) + 2  # in UTF-16
BEYOND: Mapping[str, Any] = {
    "jsonl": {"id": "a", "text": EMOJI, "entities": [{"start": START, "end": END, "label": "PER"}]},
    "jsonl trigger": {
        "id": "a",
        "text": EMOJI,
        "events": [{"type": "Meet", "trigger": {"start": START, "end": END, "text": "محمد"}}],
    },
    "doccano": {"text": EMOJI, "label": [[START, END, "PER"]]},
    "prodigy": {"text": EMOJI, "spans": [{"start": START, "end": END, "label": "PER"}], "answer": "accept"},
    "spacy": [[EMOJI, {"entities": [[START, END, "PER"]]}]],
    "bioc": {
        "text": EMOJI,
        "denotations": [{"id": "T1", "span": {"begin": START, "end": END}, "obj": "PER"}],
    },
}


@pytest.mark.parametrize("name", BEYOND)
def test_a_range_beyond_the_text_that_fits_when_counted_otherwise_is_refused_with_the_offer(
    name: str, tmp_path: Path
) -> None:
    path = tmp_path / "in.json"
    path.write_text(json.dumps(BEYOND[name], ensure_ascii=False), "utf-8")
    format = FORMATS[name.split()[0]]
    (said,) = format.read(path, skip_bad=True).refused
    assert "beyond the text" in said
    assert said.endswith("when counted in UTF-16 units (--counted utf-16)")
    (row,) = format.read(path, counted="utf-16").rows
    assert {EMOJI[r.start : r.end] for a in row.annotations for r in a.ranges} == {"محمد"}


@pytest.mark.parametrize("text", ["😀 زار محمد الأحمد حلب", "xx زار محمد الأحمد حلب"])
def test_code_points_are_not_doubted(text: str, tmp_path: Path) -> None:
    at = text.index("محمد")
    assert not read(lines(tmp_path / "in.jsonl", {"text": text, "label": [[at, at + 11, "PER"]]})).notes


@pytest.mark.parametrize("key", ["entities", "spans", "label"])
def test_a_label_may_be_called_a_type(key: str, tmp_path: Path) -> None:
    for more in ({}, {"id": "a"}):
        row = {"text": "زار محمد", key: [{"start": 4, "end": 8, "type": "PER"}]} | more
        (found,) = read(lines(tmp_path / "in.jsonl", row)).rows
        assert [e.label for e in found.entities()] == ["PER"]


@pytest.mark.parametrize("count", [1, 2])
def test_pairs_for_spacy_may_stand_a_line_each(count: int, tmp_path: Path) -> None:
    pair = ["زار محمد", {"entities": [[4, 8, "PER"]]}]
    path = lines(tmp_path / "in.jsonl", *[pair] * count)
    assert tell(path) == "spacy"
    assert [e.label for r in read(path).rows for e in r.entities()] == ["PER"] * count


def test_beside_pairs_a_text_in_another_encoding_is_read_as_it_is_alone(tmp_path: Path) -> None:
    pair(tmp_path, "زار حلب", "T1\tLOC 4 7\tحلب\n")
    words = "قال الرئيس إن الوزراء سيجتمعون في العاصمة يوم الأحد القادم"
    (tmp_path / "c.txt").write_bytes(words.encode("windows-1256"))
    found = FORMATS["brat"].read(tmp_path)
    first = found.rows[0].document
    assert (first.text, first.encoding) == (words, "windows-1256")
    assert found.notes == (f"{tmp_path / 'c.txt'}: read as windows-1256",)


def test_a_pair_that_is_not_utf8_says_how_to_say_so(tmp_path: Path) -> None:
    file = pair(tmp_path, "زار حلب", "T1\tLOC 4 7\tحلب\n")
    for each in (file, file.with_suffix(".ann")):
        each.write_bytes(each.read_text("utf-8").encode("windows-1256"))
    with pytest.raises(ImportFailed, match="it is not text in utf-8; say which with --encoding"):
        FORMATS["brat"].read(file)
    (row,) = FORMATS["brat"].read(file, encoding="windows-1256").rows
    assert row.document.slice(row.entities()[0].ranges) == "حلب"
