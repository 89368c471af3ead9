"""UIMA CAS in XMI and JSON, and projects of INCEpTION: dkpro-cassis reads the same from what is written."""

import json
import tempfile
import zipfile
from collections import Counter
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import cassis
import pytest
from hypothesis import given, settings

from annotator.errors import ImportFailed
from annotator.formats import CHOICES, FORMATS, Reading, Row, casjson, export, tell, xmi
from annotator.formats.webanno import read as webanno_read
from annotator.formats.xmi import read as xmi_read
from annotator.model import Argument, Document, Entity, Event, Range, Relation, State
from tests.annotator.formats import drawn, example
from tests.annotator.formats.returned import losses, sent
from tests.annotator.formats.test_webanno import CHAINED
from tests.annotator.formats.test_webanno import chained as rows_with_chains

NAMED = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
EVENT = "webanno.custom.Event"
BOTH = ("xmi", "casjson")
ROW = Row(
    Document("r", "👍 زار زيد حلب"),
    (
        Entity("e1", "PER", (Range(6, 9),), {"kind": "a"}, "n", "Q1"),
        Entity("e2", "LOC", (Range(10, 13),)),
        Event("v1", "Visit", Range(2, 5), (Argument("Agent", "e1"), Argument("Place", "e2"))),
        Relation("r1", "in", "e1", "e2"),
    ),
)


def loaded(name: str, folder: Path, row: Row) -> cassis.Cas:
    path = FORMATS[name].place(folder, row)
    if name == "casjson":
        return cassis.load_cas_from_json(path.read_text("utf-8"))
    system = cassis.load_typesystem(folder / xmi.TYPES)
    return cassis.load_cas_from_xmi(path, typesystem=system)


def place(x: cassis.typesystem.FeatureStructure) -> Range:
    return Range(x.begin, x.end)


def xmi_of(body: str, text: str = "زار زيد حلب", members: str = "") -> str:
    return (
        "<xmi:XMI xmlns:xmi='http://www.omg.org/XMI' xmlns:cas='http:///uima/cas.ecore'"
        " xmlns:c='http:///webanno/custom.ecore' xmlns:n='http:///de/tudarmstadt/ukp/dkpro/core/api/ner/type.ecore'"
        f" xmi:version='2.0'><cas:NULL xmi:id='0'/>{body}"
        f"<cas:Sofa xmi:id='1' sofaNum='1' sofaID='_InitialView' sofaString='{text}'/>"
        f"<cas:View sofa='1' members='{members}'/></xmi:XMI>"
    )


def read(tmp_path: Path, words: str, name: str = "xmi") -> tuple[Row, Reading]:
    path, reading = tmp_path / f"in.{name}", Reading()
    path.write_text(words, "utf-8")
    (row,) = FORMATS[name].rows(path, reading)
    return row, reading


def said(row: Row) -> list[tuple[str, str]]:
    return [(a.name, row.document.slice(a.ranges)) for a in row.annotations if not isinstance(a, Relation)]


@pytest.mark.parametrize("name", BOTH)
@settings(max_examples=25, deadline=None)
@given(drawn.rows())
def test_cassis_finds_the_same_words_labels_and_ends(name: str, row: Row) -> None:
    if FORMATS[name].hold(row, CHOICES) is None:
        return
    with tempfile.TemporaryDirectory() as folder:
        export(FORMATS[name], [row], Path(folder) / "out")
        cas = loaded(name, Path(folder) / "out", row)
    text = row.document.text
    assert cas.sofa_string == text
    entities = sorted((text[e.extent.start : e.extent.end], e.label) for e in row.entities())
    assert sorted((x.get_covered_text(), x.value) for x in cas.select(NAMED)) == entities
    spans = {e.id: e.extent for e in row.annotations if not isinstance(e, Relation)}
    events = [
        (e.trigger, e.type, [(x.role, spans[x.target]) for x in e.arguments if x.target])
        for e in row.events()
    ]
    assert sorted(events) == sorted(
        (
            place(x),
            x.value,
            [(y.role, place(y.target)) for y in (x.arguments.elements if x.arguments else ())],
        )
        for x in (cas.select(EVENT) if events else ())
    )
    for r in row.relations():
        (x,) = cas.select("webanno.custom.Relation")
        assert (place(x.Governor), place(x.Dependent)) == (spans[r.source], spans[r.target])


@pytest.mark.parametrize("name", BOTH)
def test_the_golden_folder_is_written_to_the_letter(name: str, root: Path, tmp_path: Path) -> None:
    export(FORMATS[name], example.ROWS, tmp_path / "out")
    golden = root / f"tests/golden/example-{name}"
    names = sorted(p.name for p in golden.iterdir())
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == names
    for file in names:
        assert (tmp_path / "out" / file).read_bytes() == (golden / file).read_bytes()


@pytest.mark.parametrize("name", BOTH)
def test_nothing_is_lost(name: str) -> None:
    assert losses(name, *example.ROWS) == []


def test_xml_holds_no_control_characters_in_texts_and_json_does() -> None:
    row = Row(
        Document("r", "a\x01b"), (Entity("e1", "X\x02", (Range(0, 1),), {"k": "\x03"}, "\uffff", "\x04"),)
    )
    assert losses("xmi", row) == ["1 document that it cannot hold"]
    assert losses("casjson", row) == []
    assert losses("xmi", Row(Document("r\x01", "ab", title="\x02"), row.annotations)) == []


def test_layers_of_one_document_are_files_of_their_own(tmp_path: Path) -> None:
    rows = [Row(ROW.document, ROW.annotations, who) for who in ("", "سلمى", "a#b")]
    export(FORMATS["xmi"], rows, tmp_path / "out")
    assert sorted(r.annotator for r in FORMATS["xmi"].read(tmp_path / "out").rows) == ["", "a#b", "سلمى"]


def test_what_another_tool_altered_holds_over_what_was_written(tmp_path: Path) -> None:
    pieces = Entity("e3", "X", (Range(2, 5), Range(10, 13)))
    valued = Event("v2", "Y", Range(2, 5), (Argument("Agent", "e1"), Argument("Time", value="now")))
    export(FORMATS["xmi"], [Row(ROW.document, (*ROW.annotations, pieces, valued))], tmp_path / "out")
    path = tmp_path / "out/r.xmi"
    words = path.read_text("utf-8").replace("value='PER'", "value='ORG'")
    path.write_text(words.replace("begin='3' end='14' value='X'", "begin='3' end='10' value='X'"), "utf-8")
    reading = Reading()
    (row,) = xmi.rows(path, reading)
    assert [(e.id, e.label, e.ranges) for e in row.entities()] == [
        ("e1", "ORG", (Range(6, 9),)),
        ("e2", "LOC", (Range(10, 13),)),
        ("e3", "X", (Range(2, 9),)),
    ]
    assert "pieces of e3" in reading.notes[0]
    path.write_text(words.replace("role='Agent' target='", "role='Other' target='"), "utf-8")
    (row,) = xmi.rows(path, Reading())
    assert [(x.role, x.target, x.value) for x in row.events()[1].arguments] == [
        ("Other", "e1", ""),
        ("Time", "", "now"),
    ]


def test_without_its_type_system_a_file_is_read_and_that_is_said(tmp_path: Path) -> None:
    body = (
        "<n:NamedEntity xmi:id='2' sofa='1' begin='4' end='7' value='PER' identifier='7'/>"
        "<c:Visit xmi:id='3' sofa='1' begin='0' end='3' roles='5' actor='2' year='2024'/>"
        "<c:Link xmi:id='5' role='Agent' target='2'/>"
        "<c:Knows xmi:id='6' sofa='1' begin='0' end='3' Governor='2' Dependent='3' value='k'/>"
        "<c:Odd xmi:id='9' x='1'/>"
    )
    row, reading = read(tmp_path, xmi_of(body))
    assert said(row) == [("PER", "زيد"), ("Visit", "زار")]
    assert row.entities()[0].link == "7"
    (event,) = row.events()
    assert [(x.role, x.target) for x in event.arguments] == [("Agent", "e1")]
    assert event.attributes == {"year": "2024", "actor": "2"}
    assert [(r.type, r.source, r.target) for r in row.relations()] == [("k", "e1", "v1")]
    assert "without its type system" in reading.notes[0]
    assert "1 of Odd are left out" in reading.notes[1]


def test_a_type_system_says_what_refers_to_what(tmp_path: Path) -> None:
    system = cassis.TypeSystem()
    visit = system.create_type("webanno.custom.Visit")
    system.create_feature(visit, "actor", "uima.tcas.Annotation")
    system.create_feature(system.create_type(NAMED), "value", "uima.cas.String")
    system.to_xml(tmp_path / xmi.TYPES)
    body = (
        "<n:NamedEntity xmi:id='2' sofa='1' begin='4' end='7' value='2'/>"
        "<c:Visit xmi:id='3' sofa='1' begin='0' end='3' actor='2'/>"
    )
    row, reading = read(tmp_path, xmi_of(body))
    assert [(x.role, x.target) for x in row.events()[0].arguments] == [("actor", "e1")]
    assert (said(row)[0], reading.notes) == (("2", "زيد"), [])


def test_bad_annotations_are_refused_by_their_id_and_the_others_read(tmp_path: Path) -> None:
    body = (
        "<n:NamedEntity xmi:id='2' sofa='1' begin='4' end='700' value='PER'/>"
        "<n:NamedEntity xmi:id='3' sofa='1' begin='x' end='7' value='PER'/>"
        "<n:NamedEntity xmi:id='4' sofa='1' begin='7' end='4' value='PER'/>"
        "<n:NamedEntity xmi:id='5' sofa='1' begin='4' end='7' value='PER'/>"
        "<c:R xmi:id='6' sofa='1' begin='4' end='7' Governor='2' Dependent='5'/>"
    )
    row, reading = read(tmp_path, xmi_of(body))
    assert said(row) == [("PER", "زيد")]
    assert [x.rpartition(".xmi: ")[2] for x in reading.refused] == [
        "NamedEntity 2: the range 4–700 ends beyond the text, which has 11 characters",
        "NamedEntity 3: its begin or end is no whole number",
        "NamedEntity 4: the range 7–4 is reversed",
        "R 6 joins what is not there",
    ]


def test_what_covers_no_letter_is_left_out_with_what_leads_to_it_and_counted(tmp_path: Path) -> None:
    body = (
        "<n:NamedEntity xmi:id='2' sofa='1' begin='4' end='4' value='PER'/>"
        "<n:NamedEntity xmi:id='3' sofa='1' begin='0' end='0' value='PER'/>"
        "<n:NamedEntity xmi:id='5' sofa='1' begin='4' end='7' value='PER'/>"
        "<c:R xmi:id='6' sofa='1' begin='4' end='7' Governor='2' Dependent='5'/>"
        "<c:Event xmi:id='7' sofa='1' begin='0' end='3' value='Visit' who='8 9'/>"
        "<c:Who xmi:id='8' role='Agent' target='2'/><c:Who xmi:id='9' role='Place' target='5'/>"
    )
    row, reading = read(tmp_path, xmi_of(body))
    assert said(row) == [("PER", "زيد"), ("Visit", "زار")]
    assert [g.role for e in row.events() for g in e.arguments] == ["Place"]
    assert reading.refused == []
    assert [x.rpartition(": ")[0].rpartition(": ")[2] for x in reading.notes if "no letter" in x] == [
        "2 of NamedEntity are left out",
        "1 of R are left out",
        "1 of Event.who are left out",
    ]


LAUGHS = "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><x>&b;</x>"


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("<typeSystemDescription/>", "it is a type system, not annotated text"),
        ("<a><b/></a>", "its root is a, not XMI"),
        ("<a", "it is no XML"),
        (LAUGHS, "it has a DTD"),
        ("<!DOCTYPE x SYSTEM 'file:///etc/passwd'><x/>", "it has a DTD"),
        ("<a>" * 100_000, "it is nested too deep for XMI"),
        (xmi_of("", text=""), "it holds no text"),
        (xmi_of("<n:NamedEntity xmi:id='2' sofa='1' begin='0' end='1' tawsim='{1'/>"), ""),
    ],
)
def test_other_files_are_refused_in_one_line(tmp_path: Path, words: str, reason: str) -> None:
    if not reason:
        _, reading = read(tmp_path, words)
        assert "the feature tawsim of NamedEntity: not JSON" in reading.refused[0]
        return
    with pytest.raises(ImportFailed) as refusal:
        read(tmp_path, words)
    assert reason in refusal.value.message
    assert "\n" not in refusal.value.message


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ('{"%TYPES": {}}', "it is a type system, not annotated text"),
        ('{"%FEATURE_STRUCTURES": 1}', "neither an array nor an object"),
        ('{"%FEATURE_STRUCTURES": [{}]}', "has no type"),
        ('{"%FEATURE_STRUCTURES": []}', "it holds no text"),
        ('{"%FEATURE_STRUCTURES": [' + "[" * 200 + "]" * 200 + "]}", "nested more than"),
        ("[]", "it is no JSON CAS"),
        ("{", "not JSON"),
    ],
)
def test_other_json_is_refused_in_one_line(tmp_path: Path, words: str, reason: str) -> None:
    with pytest.raises(ImportFailed) as refusal:
        read(tmp_path, words, "casjson")
    assert reason in refusal.value.message


def test_structures_may_stand_in_an_object_under_their_ids(tmp_path: Path) -> None:
    export(FORMATS["casjson"], [ROW], tmp_path / "out")
    written = json.loads((tmp_path / "out/r.json").read_text("utf-8"))
    listed = written["%FEATURE_STRUCTURES"]
    written["%FEATURE_STRUCTURES"] = {str(x.pop("%ID")): x for x in listed}
    row, _ = read(tmp_path, json.dumps(written), "casjson")
    assert row == ROW


def test_a_zip_of_xmi_with_its_type_system_is_read(tmp_path: Path) -> None:
    export(FORMATS["xmi"], [ROW], tmp_path / "out")
    with zipfile.ZipFile(tmp_path / "in.zip", "w") as file:
        for path in (tmp_path / "out").iterdir():
            file.write(path, path.name)
    assert tell(tmp_path / "in.zip") == "xmi"
    found = FORMATS["xmi"].read(tmp_path / "in.zip")
    assert (found.rows, found.notes) == ((ROW,), ())


def inner(folder: Path) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        for path in folder.iterdir():
            file.write(path, path.name)
    return made.getvalue()


def test_a_project_of_inception_is_layers_states_and_gold(tmp_path: Path) -> None:
    export(FORMATS["xmi"], [ROW], tmp_path / "out")
    export(FORMATS["casjson"], [ROW], tmp_path / "json")
    export(FORMATS["webanno"], [ROW], tmp_path / "tsv")
    project = {
        "source_documents": [
            {"name": "a.txt", "format": "text", "state": "CURATION_FINISHED"},
            {"name": "b.txt", "format": "text", "state": "NEW"},
            {"name": "c.pdf", "format": "pdf", "state": "NEW"},
        ],
        "annotation_documents": [{"name": "a.txt", "user": "سلمى", "state": "INPROGRESS"}, 7],
    }
    with zipfile.ZipFile(tmp_path / "in.zip", "w") as file:
        file.writestr("exportedproject123.json", json.dumps(project))
        file.writestr("annotation/a.txt/INITIAL_CAS.zip", b"")
        file.writestr("annotation/a.txt/سلمى.zip", inner(tmp_path / "out"))
        file.writestr("annotation/a.txt/b.json", (tmp_path / "json/r.json").read_bytes())
        file.writestr("annotation/a.txt/c.zip", b"no zip")
        file.writestr("annotation_ser/a.txt/b.ser", b"")
        file.writestr("annotation_ser/a.txt/d.ser", b"")
        file.writestr("curation/a.txt/CURATION_USER.tsv", (tmp_path / "tsv/r.tsv").read_bytes())
        file.writestr("source/a.txt", "x")
        file.writestr("source/b.txt", "نص")
        file.writestr("source/c.pdf", b"%PDF")
    reading = Reading()
    found = list(xmi.rows(tmp_path / "in.zip", reading))
    assert [
        (r.document.id, r.annotator, r.status.state if r.status else None, r.annotated) for r in found
    ] == [
        ("a.txt", "سلمى", State.IN_PROGRESS, True),
        ("a.txt", "b", None, True),
        ("a.txt", "gold", State.DONE, True),
        ("b.txt", "", None, False),
    ]
    assert [said(r) for r in found[:3]] == [said(ROW)] * 3
    assert [x.rpartition("in.zip/")[2] for x in reading.refused] == [
        "annotation/a.txt/c.zip: it is no zip file, or a damaged one",
        "annotation_ser/a.txt/d.ser: this layer is there only as Java keeps it; "
        "export the project with UIMA CAS XMI as well",
    ]
    assert "its format (pdf) is not read here" in reading.notes[-1]


def test_white_space_that_tsv_has_not_comes_from_the_source_of_the_project(shared: Path) -> None:
    (path,) = (shared / "data/formats/uima_xmi").glob("*.zip")
    rows = list(xmi.rows(path, Reading()))
    assert [(r.annotator, r.annotated) for r in rows] == [("admin", False), ("gold", True)]
    assert {r.document.text for r in rows} == {"This is an example sentence.\n"}
    assert said(rows[1]) == [("Chunk", "This")]


def test_a_zip_that_would_fill_the_memory_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "in.zip", "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("a.xmi", b" " * 50_000_000)
    with pytest.raises(ImportFailed, match="packed too tight"):
        list(xmi.rows(tmp_path / "in.zip", Reading()))


def test_every_real_file_is_read_or_refused_for_a_reason(shared: Path, tmp_path: Path) -> None:
    counts: dict[str, int] = {}
    files = [(p, xmi.FORMAT) for p in sorted((shared / "data/formats/uima_xmi").iterdir())]
    files += [(p, casjson.FORMAT) for p in sorted((shared / "data/formats/uima_json").glob("*.json"))]
    for path, format in files:
        if path.suffix == ".tsv":
            continue
        reading = Reading()
        try:
            rows = list(format.rows(path, reading))
        except ImportFailed as refusal:
            reason = refusal.message.partition(": ")[2]
            counts[reason] = counts.get(reason, 0) + 1
            continue
        assert tell(path) == format.name
        assert reading.refused == []
        counts["read"] = counts.get("read", 0) + 1
        for other in (*BOTH, "webanno"):
            losses(other, *rows[-1:])  # comes back, or is said
        assert losses("xmi", *rows) == losses("casjson", *rows) == []
    assert counts == {
        "read": 23,
        "it is a type system, not annotated text.": 6,
        "it holds no text.": 1,
        "it is no JSON CAS, or one without structures.": 1,
    }


def test_cassis_and_the_program_read_the_same_from_a_real_file(shared: Path, tmp_path: Path) -> None:
    folder = shared / "data/formats/uima_xmi"
    system = folder / "cassis__typesystems__important_dkpro_types.xml"
    path = folder / "cassis__xmi__cas_with_references.xmi"
    (tmp_path / xmi.TYPES).write_bytes(system.read_bytes())
    (tmp_path / "in.xmi").write_bytes(path.read_bytes())
    (row,) = FORMATS["xmi"].read(tmp_path / "in.xmi").rows
    cas = cassis.load_cas_from_xmi(path, typesystem=cassis.load_typesystem(system))
    semantics = "de.tudarmstadt.ukp.dkpro.core.api.semantics.type"
    (theirs,) = cas.select(f"{semantics}.SemPred")
    (ours,) = row.events()
    places = {e.id: (e.extent.start, e.extent.end) for e in row.entities()}
    assert (ours.type, row.document.slice(ours.ranges)) == (theirs.category, theirs.get_covered_text())
    assert [(x.role, places[x.target]) for x in ours.arguments] == [
        (x.role, (x.target.begin, x.target.end)) for x in theirs.arguments.elements
    ]


def test_what_lies_in_other_views_outside_the_index_or_in_arrays_and_lists_is_told_apart(
    tmp_path: Path,
) -> None:
    body = (
        "<n:NamedEntity xmi:id='2' sofa='1' begin='4' end='7' value='PER'/>"
        "<n:NamedEntity xmi:id='3' sofa='1' begin='4' end='7' value='GONE'/>"
        "<n:NamedEntity xmi:id='4' sofa='9' begin='0' end='1' value='OTHER'/>"
        "<c:Visit xmi:id='5' sofa='1' begin='0' end='3' links='6' more='20'>"
        "<tag>a</tag><tag>b</tag></c:Visit>"
        "<cas:FSArray xmi:id='6' elements='7'/>"
        "<c:Link xmi:id='7' target='2'/>"
        "<cas:NonEmptyFSList xmi:id='20' head='7' tail='21'/><cas:EmptyFSList xmi:id='21'/>"
        "<cas:Sofa xmi:id='9' sofaNum='2' sofaID='b' sofaString='other'/>"
    )
    row, reading = read(tmp_path, xmi_of(body, members="2 5"))
    assert said(row) == [("PER", "زيد"), ("Visit", "زار")]
    assert [(x.role, x.target, dict(x.extra)) for x in row.events()[0].arguments] == [
        ("links", "e1", {}),
        ("more", "e1", {"uima": {"slot": "more"}}),
    ]
    assert row.events()[0].attributes == {"tag": "a|b"}
    assert any("1 of NamedEntity of another view" in x for x in reading.notes)
    assert losses("xmi", row) == losses("casjson", row) == []


def test_ends_and_targets_may_be_tokens(tmp_path: Path) -> None:
    body = (
        "<c:Token xmi:id='2' sofa='1' begin='0' end='3'/><c:Token xmi:id='3' sofa='1' begin='4' end='7'/>"
        "<c:Dependency xmi:id='4' sofa='1' begin='4' end='7' Governor='2' Dependent='3' flavor='basic'/>"
    )
    row, _ = read(tmp_path, xmi_of(body))
    assert said(row) == [("Token", "زار"), ("Token", "زيد")]
    (relation,) = row.relations()
    assert (relation.type, relation.extra) == ("Dependency", {"uima": {"features": {"flavor": "basic"}}})


def test_a_label_given_since_is_written_and_a_layer_of_grammar_left(tmp_path: Path) -> None:
    grammar = "de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS"
    rows = [
        Row(
            ROW.document,
            (Entity("e1", "PER", (Range(6, 9),), extra={"uima": {"layer": layer, "label": ""}}),),
        )
        for layer in ("webanno.custom.Span", grammar)
    ]
    export(FORMATS["webanno"], rows[:1], tmp_path / "a")
    assert "#T_SP=webanno.custom.Span|value" in (tmp_path / "a/r.tsv").read_text("utf-8")
    export(FORMATS["webanno"], rows[1:], tmp_path / "b")
    assert f"#T_SP={NAMED}|identifier|value" in (tmp_path / "b/r.tsv").read_text("utf-8")


@pytest.mark.parametrize(
    "kept",
    [
        5,
        {"layer": "no layer!"},
        {"layer": "webanno.custom.Event"},
        {"label": "a b"},
        {"features": {"a": 1}},
        {"slots": {"a_b": ["x", "y"]}},
    ],
)
@pytest.mark.parametrize("name", [*BOTH, "webanno"])
def test_what_was_kept_of_a_layer_and_is_not_sound_does_no_harm(name: str, kept: object) -> None:
    marked = (
        Entity("e1", "X", (Range(6, 9),), extra={"uima": kept}),
        Event("v1", "Y", Range(2, 5), (Argument("A", "e1", extra={"uima": kept}),), extra={"uima": kept}),
        Relation("r1", "Z", "e1", "v1", extra={"uima": kept}),
    )
    lost = losses(name, Row(ROW.document, marked))
    assert lost == [] if name in BOTH else "1 entity" not in lost


@pytest.mark.parametrize("name", BOTH)
def test_what_leads_nowhere_is_left_out_and_counted(name: str) -> None:
    loose = (
        Event("v1", "Y", Range(2, 5), (Argument("A", "gone"), Argument("B", "v1"))),
        Relation("r1", "Z", "v1", "gone"),
        Relation("r2", "Z", "v1", "r1"),
    )
    assert losses(name, Row(ROW.document, loose)) == ["2 relations", "1 argument"]


@pytest.mark.parametrize("name", BOTH)
def test_a_folder_is_read_file_by_file(name: str, tmp_path: Path) -> None:
    format = FORMATS[name]
    export(format, [ROW], tmp_path / "out")
    (tmp_path / f"out/a{format.suffix}").write_text("{}", "utf-8")
    reading = Reading()
    assert list(format.rows(tmp_path / "out", reading)) == [ROW]
    assert len(reading.refused) == 1
    (tmp_path / "empty").mkdir()
    assert not format.sniff(tmp_path / "empty")
    with pytest.raises(ImportFailed, match=rf"no \{format.suffix} file"):
        list(format.rows(tmp_path / "empty", Reading()))


def test_a_type_system_that_is_none_is_said_and_the_file_read(tmp_path: Path) -> None:
    (tmp_path / xmi.TYPES).write_text("<a/>", "utf-8")
    row, reading = read(
        tmp_path, xmi_of("<n:NamedEntity xmi:id='2' sofa='1' begin='4' end='7' value='PER'/>")
    )
    assert said(row) == [("PER", "زيد")]
    assert f"{xmi.TYPES} is no type system" in reading.notes[0]


def test_more_annotations_than_the_memory_holds_refuse_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in (*BOTH, "webanno"):
        export(FORMATS[name], [ROW], tmp_path / name)
    for module in (xmi_read, casjson, webanno_read):
        monkeypatch.setattr(module, "MOST", 2)
    for name in (*BOTH, "webanno"):
        with pytest.raises(ImportFailed, match="more than 2 annotations"):
            FORMATS[name].read(FORMATS[name].place(tmp_path / name, ROW))


COREF = "de.tudarmstadt.ukp.dkpro.core.api.coref.type"


def chain_of(cas: cassis.Cas) -> list[list[tuple[str, str | None, str | None]]]:
    """Of each chain the words of its elements, what they are, and what leads to the next."""
    found: list[list[tuple[str, str | None, str | None]]] = []
    for chain in cas.select(f"{COREF}.CoreferenceChain"):
        found.append([])
        at = chain.first
        while at is not None:
            found[-1].append((at.get_covered_text(), at.referenceType, at.referenceRelation))
            at = at.next
    return found


@pytest.mark.parametrize("name", BOTH)
def test_chains_are_written_as_chains_that_cassis_goes_along(name: str, tmp_path: Path) -> None:
    (tmp_path / "in.tsv").write_text(CHAINED, "utf-8")
    (row,) = FORMATS["webanno"].read(tmp_path / "in.tsv").rows
    export(FORMATS[name], [row], tmp_path / "out")
    assert chain_of(loaded(name, tmp_path / "out", row)) == [
        [("سالم الراوي", "اسم", "_خبر"), ("ه", "ضمير", "لقب")],
        [("صديق", None, None), ("حسن", None, "x")],
    ]
    assert losses(name, row) == []


@pytest.mark.parametrize("name", BOTH)
@settings(max_examples=60, deadline=None)
@given(rows_with_chains())
def test_rows_with_chains_come_back_as_they_were(name: str, row: Row) -> None:
    held = FORMATS[name].hold(row, CHOICES)
    declared, back = sent(name, [row])
    assert +declared == (Counter() if held else {"rows": 1})
    assert held is None or [replace(x, where="") for x in back] == [held]


def test_a_chain_that_another_tool_altered_is_read_as_it_is_now(tmp_path: Path) -> None:
    (tmp_path / "in.tsv").write_text(CHAINED, "utf-8")
    (row,) = FORMATS["webanno"].read(tmp_path / "in.tsv").rows
    export(FORMATS["xmi"], [row], tmp_path / "out")
    path = tmp_path / "out/in.xmi"
    words = path.read_text("utf-8").replace("referenceRelation='_خبر'", "referenceRelation='بدل'")
    path.write_text(words.replace(" tawsim='e5'", ""), "utf-8")
    (back,) = FORMATS["xmi"].read(path).rows
    first, second = (r for r in back.relations() if r.type == "same-as")
    assert first.extra["uima"]["features"] == {"referenceRelation": "بدل"}
    assert second.id == "r2"
    assert [e.extra["uima"]["chain"] for e in back.entities() if e.extra] == 4 * [f"{COREF}.CoreferenceLink"]
    export(FORMATS["xmi"], [back], tmp_path / "again")
    assert len(chain_of(loaded("xmi", tmp_path / "again", back))) == 2
