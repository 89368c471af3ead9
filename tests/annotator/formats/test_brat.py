"""brat standoff: real files are read or refused with reasons; what is written reads back."""

import re
import tempfile
from pathlib import Path

import pytest

from annotator import scheme
from annotator.errors import ExportFailed, ImportFailed
from annotator.formats import CHOICES, FORMATS, Row, brat, differs, export, schemes, tell
from annotator.formats.brat.write import hold
from annotator.model import Argument, Document, Entity, Event, Range, Relation
from tests.annotator.formats import example
from tests.annotator.formats.returned import losses

TEXT = "قال زيد\nلعمرو وهند"


def pair(tmp_path: Path, *lines: str, text: str = TEXT) -> Path:
    (tmp_path / "r1.txt").write_bytes(text.encode())
    (tmp_path / "r1.ann").write_bytes("\n".join(lines).encode())
    return tmp_path / "r1.ann"


def parsed(tmp_path: Path, *lines: str) -> Row:
    return brat.FORMAT.read(pair(tmp_path, *lines)).rows[0]


def test_the_golden_folder_is_written_to_the_letter(root: Path, tmp_path: Path) -> None:
    export(FORMATS["brat"], example.ROWS, tmp_path / "out", scheme.load())
    golden = root / "tests/golden/example-brat"
    names = sorted(p.name for p in golden.iterdir())
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == names
    for name in names:
        assert (tmp_path / "out" / name).read_bytes() == (golden / name).read_bytes()


def test_what_brat_cannot_hold_is_listed() -> None:
    assert losses("brat", *example.ROWS) == [
        "1 title",
        "1 date",
        "1 document's source",
        "1 document's meta",
        "1 annotator's name",
        "1 state of a layer",
        "1 argument without text",
        "1 label or type (written otherwise)",
        "1 note",
        "2 origins",
        "12 annotations' ids",
        "2 suggestions",
        "1 verdict",
        "2 unknown keys",
    ]


def test_every_real_file_is_read_or_refused_with_reasons(shared: Path) -> None:
    refused = []
    for path in brat.files(shared / "data/formats/brat"):
        found = brat.FORMAT.read(path, skip_bad=True)
        refused += found.refused
        with tempfile.TemporaryDirectory() as folder:
            lost = export(FORMATS["brat"], found.rows, Path(folder) / "out")
        assert not set(lost) - {"ids", "sources"}
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
    trigger = {"brat": [["T", "T1", ""]]}
    assert row.entities() == [Entity("T2", "PER", (Range(4, 7),)), Entity("T3", "PER", (Range(9, 13),))]
    assert row.events() == [
        Event("E1", "Say", Range(0, 3), (Argument("Agent", "T2"), Argument("Agent", "T3")), extra=trigger),
        Event("E2", "Say", Range(0, 3), (Argument("Topic", "E1"),), extra=trigger),
        Event("E3", "Say", Range(0, 3), (Argument("Topic", "E1"),), extra=trigger),
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
    assert row.relations() == [Relation("R1", "Equiv", "T1", "T2", extra={"brat": [["*", "", ""]]})]
    assert hold(row, CHOICES).annotations == row.annotations
    export(FORMATS["brat"], [row], tmp_path / "out")
    assert brat.FORMAT.read(tmp_path / "out").rows[0].annotations == row.annotations


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
    assert brat.FORMAT.read(tmp_path / "out").rows[0].annotations == row.annotations


def test_what_reads_back_otherwise_is_noticed(tmp_path: Path) -> None:
    row = parsed(tmp_path, "T1\tPER 4 7\tزيد")
    brat.write([row], tmp_path / "out", None, CHOICES)
    assert differs(brat.FORMAT, [row], tmp_path / "out") == ""
    (tmp_path / "out" / "r1.ann").write_text("T1\tORG 4 7\tزيد\n")
    assert differs(brat.FORMAT, [row], tmp_path / "out") == "T1 of r1 reads back otherwise"
    (tmp_path / "out" / "r1.txt").write_text(TEXT + ".")
    assert differs(brat.FORMAT, [row], tmp_path / "out") == "the text of r1 reads back otherwise"


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportFailed, match=r"no \.txt file"):
        brat.FORMAT.read(tmp_path)


def test_a_trigger_of_another_type_is_an_entity_too(tmp_path: Path) -> None:
    row = parsed(tmp_path, "T1\tPER 4 7\tزيد", "E1\tMyArg:T1")
    assert [type(a) for a in row.annotations] == [Entity, Event]


def test_a_text_alone_is_a_document_without_a_layer(tmp_path: Path) -> None:
    (tmp_path / "r1.txt").write_text(TEXT, "utf-8")
    assert brat.FORMAT.read(tmp_path).rows[0].annotated is False


def test_crlf_counts_as_two_in_the_file_and_one_in_the_document(tmp_path: Path) -> None:
    path = pair(tmp_path, "T1\tPER 5 8\tزيد\r", text="قال\r\nزيد")
    assert brat.FORMAT.read(path).rows[0].entities()[0].ranges == (Range(4, 7),)


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
        brat.FORMAT.read(path)
    assert len(refusal.value.reasons) == 1
    assert refusal.value.reasons[0].startswith(f"{path}:3: ")
    assert words in refusal.value.reasons[0]
    assert brat.FORMAT.read(path, skip_bad=True).rows[0].entities()[0].id == "T1"


def test_a_trigger_in_pieces_is_told_of(tmp_path: Path) -> None:
    found = brat.FORMAT.read(
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
        brat.FORMAT.read(tmp_path)


@pytest.mark.parametrize(
    "id", ["../../etc/passwd", ".hidden", "a/b", "تقرير 1", "..", "a\\b:c", "100%", "%2E", "ن" * 300]
)
def test_an_id_leads_nowhere_as_a_file_name(id: str, tmp_path: Path) -> None:
    lost = export(FORMATS["brat"], [Row(Document(id, "نص"))], tmp_path / "out")
    names = {p.name for p in (tmp_path / "out").iterdir()}
    assert len(names) == 3
    assert {p.name for p in tmp_path.iterdir()} == {"out"}
    back = brat.FORMAT.read(tmp_path / "out").rows[0].document.id
    assert back == id or lost == {"document ids": 1}


def test_two_layers_of_a_document_are_too_many(tmp_path: Path) -> None:
    row = Row(Document("r1", "نص"))
    with pytest.raises(ExportFailed, match="two of r1"):
        export(FORMATS["brat"], [row, row], tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


def lines_of(path: Path) -> list[str]:
    """Those of annotations, with single blanks, and roles without their numbers."""
    found = [re.sub("[0-9]+:", ":", " ".join(line.split())) for line in path.read_text("utf-8").split("\n")]
    return sorted(line for line in found if line[:1] in ("T", "E", "R", "*"))


def test_ids_gaps_triggers_and_equivalences_of_real_files_are_kept(shared: Path, tmp_path: Path) -> None:
    files = [p for p in brat.files(shared / "data/formats/brat") if p.with_suffix(".ann").exists()]
    same = 0
    for path in files:
        if not path.with_suffix(".txt").exists():
            continue
        found = brat.FORMAT.read(path, skip_bad=True)
        export(FORMATS["brat"], found.rows, tmp_path / path.stem)
        (written,) = (tmp_path / path.stem).glob("*.ann")
        if not found.refused and not found.notes:
            assert lines_of(written) == lines_of(path.with_suffix(".ann"))
            same += 1
    assert same >= 12


def test_places_are_slices_of_code_points(shared: Path) -> None:
    """brat's own rule: the words of a T line are the characters from start to end of the .txt file."""
    seen = 0
    for path in brat.files(shared / "data/formats/brat"):
        for row in brat.FORMAT.read(path, skip_bad=True).rows:
            raw, marks = row.document.text, path.with_suffix(".ann")
            listed = marks.read_text("utf-8").split("\n") if marks.exists() else []
            said = {x.split("\t")[0]: x.split("\t")[1:] for x in listed}
            for e in row.entities():
                places = [tuple(map(int, p.split())) for p in said[e.id][0].split(" ", 1)[1].split(";")]
                assert [(r.start, r.end) for r in e.ranges] == places
                assert " ".join(raw[a:b] for a, b in places).replace("\n", " ") == said[e.id][1]
                seen += 1
    assert seen > 500


def test_an_id_that_is_not_of_brat_takes_the_next_number_and_the_others_stay(tmp_path: Path) -> None:
    row = parsed(tmp_path, "T3\tPER 4 7\tزيد", "T9\tSay 0 3\tقال", "E4\tSay:T9 Agent:T3")
    more = Row(row.document, (*row.annotations, Entity("mine", "PER", (Range(9, 13),))))
    export(FORMATS["brat"], [more], tmp_path / "out")
    assert lines_of(tmp_path / "out" / "r1.ann") == [
        "E4 Say:T9 Agent:T3",
        "T3 PER 4 7 زيد",
        "T4 PER 9 13 عمرو",
        "T9 Say 0 3 قال",
    ]


def test_events_of_one_type_on_the_same_words_share_a_trigger(tmp_path: Path) -> None:
    row = Row(Document("r1", TEXT), tuple(Event(f"E{n}", "Say", Range(0, 3)) for n in (1, 2)))
    export(FORMATS["brat"], [row], tmp_path / "out")
    assert lines_of(tmp_path / "out" / "r1.ann") == ["E1 Say:T1", "E2 Say:T1", "T1 Say 0 3 قال"]


def test_entities_and_events_may_lie_in_two_files(tmp_path: Path) -> None:
    (tmp_path / "r1.txt").write_text(TEXT, "utf-8")
    (tmp_path / "r1.a1").write_text("T1\tPER 4 7\tزيد\n", "utf-8")
    (tmp_path / "r1.a2").write_text("T2\tSay 0 3\tقال\nE1\tSay:T2 Agent:T1\n", "utf-8")
    for path in (tmp_path, tmp_path / "r1.a1", tmp_path / "r1.txt"):
        (row,) = brat.FORMAT.read(path).rows
        assert [a.id for a in row.annotations] == ["T1", "E1"]


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("annotation.conf", "[entities]\nPER\n", "it is a scheme of brat, and no annotations"),
        ("visual.conf", "[labels]\nPER | Person\n", "it says how brat draws annotations, and holds none"),
        ("tools.conf", "[options]\n", "it says which tools brat calls, and holds no annotations"),
        ("x__kb_shortcuts.conf", "P PER\n", "it sets the keys of brat, and holds no annotations"),
        ("x.json", '{"text": "", "entities": [], "token_offsets": [], "sentence_offsets": []}',
         "it is what brat's server sends to the browser; the .txt and .ann files are needed"),
    ],
)  # fmt: skip
def test_other_files_of_brat_are_refused_in_one_line(
    name: str, text: str, words: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    assert tell(tmp_path / name) == "brat"
    with pytest.raises(ImportFailed) as refusal:
        brat.FORMAT.read(tmp_path / name)
    assert refusal.value.message == f"{name} was refused: {words}."


def test_the_names_of_the_ends_of_a_relation_are_kept(tmp_path: Path) -> None:
    given = ("T1\tPER 4 7\tزيد", "T2\tPER 9 13\tعمرو")
    row = parsed(tmp_path, *given, "R1\tdep Head:T2 Child:T1", "R2\tdep Arg2:T2 Arg1:T1")
    assert row.relations() == [
        Relation("R1", "dep", "T2", "T1", extra={"brat": [["R", "Head", "Child"]]}),
        Relation("R2", "dep", "T1", "T2"),
    ]
    export(FORMATS["brat"], [row], tmp_path / "out")
    assert lines_of(tmp_path / "out" / "r1.ann")[:2] == ["R1 dep Head:T2 Child:T1", "R2 dep Arg:T1 Arg:T2"]


def test_an_attribute_without_values_is_written_without_one_as_the_scheme_beside_it_says(
    tmp_path: Path,
) -> None:
    conf = "[entities]\nPER\n[relations]\n[events]\n[attributes]\n"
    conf += "Negated\tArg:PER\nSure\tArg:PER, Value:true|no\n"
    (tmp_path / "annotation.conf").write_text(conf, "utf-8")
    lines = ("T1\tPER 4 7\tزيد", "A1\tNegated T1", "A2\tSure T1 true")
    row = parsed(tmp_path, *lines)
    export(FORMATS["brat"], [row], tmp_path / "out", schemes.load(tmp_path / "annotation.conf"))
    assert (tmp_path / "out/r1.ann").read_text("utf-8").splitlines() == list(lines)
    assert brat.FORMAT.read(tmp_path / "out").rows[0].annotations == row.annotations
