"""brat standoff: real files are read or refused with reasons; what is written reads back."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings

from annotator import scheme
from annotator.errors import ExportFailed, ImportFailed
from annotator.formats import FORMATS, Row, brat, export
from annotator.formats.brat_write import hold
from annotator.model import Argument, Document, Entity, Event, Range, Relation
from tests.annotator.formats import drawn, example

TEXT = "قال زيد\nلعمرو وهند"


def pair(tmp_path: Path, *lines: str, text: str = TEXT) -> Path:
    (tmp_path / "r1.txt").write_bytes(text.encode())
    (tmp_path / "r1.ann").write_bytes("\n".join(lines).encode())
    return tmp_path / "r1.ann"


def parsed(tmp_path: Path, *lines: str) -> Row:
    return brat.read(pair(tmp_path, *lines)).rows[0]


@settings(max_examples=50)
@given(drawn.rows())
def test_what_brat_can_hold_of_a_row_reads_back(row: Row) -> None:
    with tempfile.TemporaryDirectory() as folder:
        export(FORMATS["brat"], [row], Path(folder) / "out")
        back = brat.read(Path(folder) / "out").rows[0]
    assert back.document.id == row.document.id
    assert back.document.text == row.document.text
    assert back.annotations == (hold(row) if row.annotated else ())


@settings(max_examples=50)
@given(drawn.rows())
def test_exporting_what_was_imported_loses_nothing_more(row: Row) -> None:
    once = Row(row.document, hold(row))
    assert hold(once) == once.annotations


def test_the_golden_folder_is_written_to_the_letter(root: Path, tmp_path: Path) -> None:
    export(FORMATS["brat"], example.ROWS, tmp_path / "out", scheme.load())
    golden = root / "tests/golden/example-brat"
    names = sorted(p.name for p in golden.iterdir())
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == names
    for name in names:
        assert (tmp_path / "out" / name).read_bytes() == (golden / name).read_bytes()


def test_what_brat_cannot_hold_is_listed() -> None:
    lost = FORMATS["brat"].loses(example.ROWS)
    assert lost == [
        "1 argument without text",
        "2 origins",
        "2 suggestions",
        "1 state of a layer",
        "1 document's title, date, meta or other keys",
        "1 name with blanks or colons (written _)",
        "1 line break in a note",
        "1 annotation's unknown keys",
        "1 document's annotation ids (renumbered)",
    ]


def test_every_real_file_is_read_or_refused_with_reasons(shared: Path) -> None:
    refused = []
    for path in brat.files(shared / "data/formats/brat"):
        found = brat.read(path, skip_bad=True)
        refused += found.refused
        with tempfile.TemporaryDirectory() as folder:
            lost = export(FORMATS["brat"], found.rows, Path(folder) / "out")
        assert not [x for x in lost if "ids" not in x]
    assert [line.split("__")[-1] for line in refused] == [
        "document1-ref.ann: there is no .txt file beside it",
        "doc-1.ann:26: T12 has no type and range",
        "doc-1.ann:27: the id #1 stands twice",
        "doc-1.ann:7: flag does not exist",
    ]


def test_a_shared_trigger_numbered_roles_and_events_as_arguments(tmp_path: Path) -> None:
    row = parsed(
        tmp_path,
        "R1\tknows Arg1:T2 Arg2:T3\t",
        "T1\tSay 0 3\tقال",
        "T2\tPER 4 7\tزيد",
        "T3\tPER 9 13\tعمرو",
        "E1\tSay:T1 Agent:T2 Agent2:T3 ",
        "E2\tSay:T1 Topic:E1",
        "E3\tSay:T1 Topic:T1",
        "",
    )
    assert row.entities() == [Entity("T2", "PER", (Range(4, 7),)), Entity("T3", "PER", (Range(9, 13),))]
    assert row.events() == [
        Event("E1", "Say", Range(0, 3), (Argument("Agent", "T2"), Argument("Agent", "T3"))),
        Event("E2", "Say", Range(0, 3), (Argument("Topic", "E1"),)),
        Event("E3", "Say", Range(0, 3), (Argument("Topic", "E1"),)),
    ]
    assert row.relations() == [Relation("R1", "knows", "T2", "T3")]


def test_attributes_notes_references_and_equivalences(tmp_path: Path) -> None:
    row = parsed(
        tmp_path,
        "T1\tPER 4 7;9 13\tزيد عمرو",
        "T2\tPER 4 13\tزيد لعمرو",
        "A1\tState T1 not sure",
        "M2\tNegation T1",
        "N1\tReference T1 Wiki:Q5\tزيد",
        "#1\tAnnotatorNotes T1\t انظر",
        "#2\tLemma T1\t زود",
        "*\tEquiv T1 T2",
    )
    first = row.entities()[0]
    assert first.ranges == (Range(4, 7), Range(9, 13))
    assert first.attributes == {"State": "not sure", "Negation": "true"}
    assert (first.note, first.link) == (" انظر", "Wiki:Q5")
    assert first.extra == {"brat": [["N", "", "زيد"], ["#", "Lemma", " زود"]]}
    assert row.relations() == [Relation("R1", "Equiv", "T1", "T2")]
    assert hold(row) == row.annotations
    export(FORMATS["brat"], [row], tmp_path / "out")
    assert brat.read(tmp_path / "out").rows[0].annotations == row.annotations


def test_lines_without_a_place_in_the_model_are_kept(tmp_path: Path) -> None:
    row = parsed(
        tmp_path,
        "T1\tPER 4 7",
        "T2\tSay 0 3\tقال",
        "E1\tSay:T2 Agent:T1",
        "R1\tknows Arg1:T1 Arg2:E1",
        "N1\tReference T1 Wiki:Q5",
        "N2\tReference T1 Geo:7\tزيد",
        "N3\tReference T2 Frame:1",
        "A1\tSure R1",
    )
    assert row.entities()[0].extra == {"brat": [["N", "Geo:7", "زيد"]]}
    assert row.events()[0].extra == {"brat": [["N", "Frame:1", ""]]}
    assert row.relations()[0].extra == {"brat": [["A", "Sure", ""]]}
    export(FORMATS["brat"], [row], tmp_path / "out")
    assert brat.read(tmp_path / "out").rows[0].annotations == row.annotations


def test_what_reads_back_otherwise_is_noticed(tmp_path: Path) -> None:
    row = parsed(tmp_path, "T1\tPER 4 7\tزيد")
    brat.write([row], tmp_path / "out")
    assert brat.differs([row], tmp_path / "out") == ""
    (tmp_path / "out" / "r1.ann").write_text("T1\tORG 4 7\tزيد\n")
    assert brat.differs([row], tmp_path / "out") == "the annotations of r1 read back otherwise"
    (tmp_path / "out" / "r1.txt").write_text(TEXT + ".")
    assert brat.differs([row], tmp_path / "out") == "the text of r1 reads back otherwise"


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportFailed, match=r"no \.txt file"):
        brat.read(tmp_path)


def test_a_trigger_of_another_type_is_an_entity_too(tmp_path: Path) -> None:
    row = parsed(tmp_path, "T1\tPER 4 7\tزيد", "E1\tMyArg:T1")
    assert [type(a) for a in row.annotations] == [Entity, Event]


def test_a_text_alone_is_a_document_without_a_layer(tmp_path: Path) -> None:
    (tmp_path / "r1.txt").write_text(TEXT, "utf-8")
    assert brat.read(tmp_path).rows[0].annotated is False


def test_crlf_counts_as_two_in_the_file_and_one_in_the_document(tmp_path: Path) -> None:
    path = pair(tmp_path, "T1\tPER 5 8\tزيد\r", text="قال\r\nزيد")
    assert brat.read(path).rows[0].entities()[0].ranges == (Range(4, 7),)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("X1\tPER 4 7\tزيد", "begins no line of brat"),
        ("T1\tPER 4 7\tزيد", "the id T1 stands twice"),
        ("T2\tPER 4\tزيد", "T2 has no type and range"),
        ("T2\tPER 4 99\tزيد", "ends beyond the text"),
        ("T2\tPER 7 4\tزيد", "is reversed"),
        ("T2\tPER -1 4\tزيد", "begins before the text"),
        ("T2\tPER 4 7\tعمرو", "T2 should cover «عمرو» and covers «زيد»"),
        ("E1\tSay", "E1 is not a type with a trigger"),
        ("E1\tSay:T9", "its trigger T9 does not exist"),
        ("E1\tSay:T1 Agent:T9", "its Agent T9 does not exist"),
        ("R1\tknows Arg1:T1", "R1 is not a type with two ends"),
        ("R1\tknows Arg1:T1 Arg2:T9", "its Arg2 T9 does not exist"),
        ("A1\tNegation", "A1 does not say what it is an attribute of"),
        ("A1\tNegation T9", "T9 does not exist"),
        ("A1\tsame T1 b", "T1 has the attribute same twice"),
        ("N1\tReference T1", "N1 is not a reference"),
        ("#1\tAnnotatorNotes", "#1 does not say what it is a note to"),
        ("*\tEquiv T1", "equates fewer than two"),
        ("*\tEquiv T1 T9", "T9 does not exist"),
    ],
)
def test_a_bad_line_is_refused_with_its_number(line: str, words: str, tmp_path: Path) -> None:
    path = pair(tmp_path, "T1\tPER 4 7\tزيد", "A9\tsame T1 a", line)
    with pytest.raises(ImportFailed) as refusal:
        brat.read(path)
    assert len(refusal.value.reasons) == 1
    assert refusal.value.reasons[0].startswith(f"{path}:3: ")
    assert words in refusal.value.reasons[0]
    assert brat.read(path, skip_bad=True).rows[0].entities()[0].id == "T1"


def test_a_trigger_in_pieces_is_told_of(tmp_path: Path) -> None:
    found = brat.read(
        pair(tmp_path, "T1\tSay 0 3;9 13\tقال عمرو", "E1\tSay:T1", "#1\tNote A1\tx", "A1\tN E1")
    )
    assert found.rows[0].events()[0].trigger == Range(0, 13)
    assert [n.split(": ", 1)[1] for n in found.notes] == [
        "what is said of A1 is not kept",
        "the trigger of E1 was in pieces and is now one range",
    ]


def test_annotations_without_a_text_are_refused(tmp_path: Path) -> None:
    (tmp_path / "r1.ann").write_text("T1\tPER 4 7\tزيد")
    with pytest.raises(ImportFailed, match=r"there is no \.txt file beside it"):
        brat.read(tmp_path)


@pytest.mark.parametrize(
    "id", ["../../etc/passwd", ".hidden", "a/b", "تقرير 1", "..", "a\\b:c", "100%", "%2E", "ن" * 300]
)
def test_an_id_leads_nowhere_as_a_file_name(id: str, tmp_path: Path) -> None:
    lost = export(FORMATS["brat"], [Row(Document(id, "نص"))], tmp_path / "out")
    names = {p.name for p in (tmp_path / "out").iterdir()}
    assert len(names) == 3
    assert {p.name for p in tmp_path.iterdir()} == {"out"}
    back = brat.read(tmp_path / "out").rows[0].document.id
    assert back == id or lost == ["1 id too long for a file name"]


def test_two_layers_of_a_document_are_too_many(tmp_path: Path) -> None:
    row = Row(Document("r1", "نص"))
    with pytest.raises(ExportFailed, match="two of r1"):
        export(FORMATS["brat"], [row, row], tmp_path / "out")
    assert list(tmp_path.iterdir()) == []
