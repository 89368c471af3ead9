"""BioC and PubAnnotation: passages become one text, places are checked by their words, XML is harmless."""

import json
import random
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.errors import ImportFailed
from annotator.formats import FORMATS, Read, Row, export, tell
from annotator.formats.rows import unsound
from annotator.model import Argument, Document, Entity, Event, Range, Relation
from tests.annotator.formats import drawn, example
from tests.annotator.formats.returned import losses, missing, sent

BIOC = FORMATS["bioc"]
TEXT = "قال 👍 زيد لعمرو"


def mark(
    id: str, start: int, length: int, label: str = "PER", text: str = "", **infons: Any
) -> dict[str, Any]:
    said = {"text": text} if text else {}
    place = [{"offset": start, "length": length}]
    return {"id": id, "infons": {"type": label, **infons}, "locations": place, **said}


def relation(id: str, *nodes: tuple[str, str], label: str = "knows", **infons: Any) -> dict[str, Any]:
    listed = [{"refid": target, "role": role} for role, target in nodes]
    return {"id": id, "infons": {"type": label, **infons}, "nodes": listed}


def document(*annotations: Any, relations: Any = (), text: str = TEXT, **more: Any) -> dict[str, Any]:
    passage = {"offset": 0, "text": text, "annotations": list(annotations), "relations": list(relations)}
    return {"id": "d1", "infons": {}, "passages": [passage], **more}


def read(folder: Path, *documents: Any, skip_bad: bool = False) -> Read:
    collection = {"source": "", "date": "", "key": "", "documents": list(documents)}
    (folder / "in.json").write_text(json.dumps(collection, ensure_ascii=False), "utf-8")
    assert tell(folder / "in.json") == "bioc"
    return BIOC.read(folder / "in.json", skip_bad=skip_bad)


def words(row: Row) -> list[tuple[str, str]]:
    return [(e.id, row.document.slice(e.ranges)) for e in row.entities()]


def test_the_golden_file_is_written_to_the_letter(root: Path, tmp_path: Path) -> None:
    export(BIOC, example.ROWS, tmp_path / "out.json")
    assert (tmp_path / "out.json").read_bytes() == (root / "tests/golden/example-bioc.json").read_bytes()


def test_what_it_cannot_hold_is_listed() -> None:
    assert losses("bioc", *example.ROWS) == [
        "1 annotator's name",
        "1 state of a layer",
        "1 argument without text",
        "2 origins",
        "2 suggestions",
        "1 verdict",
        "2 unknown keys",
    ]


def test_passages_and_sentences_become_one_text_at_their_offsets(tmp_path: Path) -> None:
    passages = [
        {"offset": 10, "text": "قال زيد.", "annotations": [mark("a", 14, 3, text="زيد")]},
        {"offset": 19, "sentences": [
            {"offset": 19, "text": "وهند.", "annotations": [mark("b", 20, 3, text="هند")]},
            {"offset": 26, "text": "ثم", "annotations": []},
        ]},
    ]  # fmt: skip
    row = read(tmp_path, {"id": 7, "passages": passages}).rows[0]
    assert (row.document.id, row.document.text) == ("7", "قال زيد.\nوهند.  ثم")
    assert words(row) == [("a", "زيد"), ("b", "هند")]


def test_passages_that_would_overlap_are_put_after_one_another(tmp_path: Path) -> None:
    passages = [
        {"offset": 0, "text": "قال زيد.", "annotations": []},
        {"offset": 3, "text": "وهند.", "annotations": [mark("b", 4, 3, text="هند")]},
    ]
    found = read(tmp_path, {"id": "d", "passages": passages})
    assert found.rows[0].document.text == "قال زيد.\nوهند."
    assert words(found.rows[0]) == [("b", "هند")]
    assert "1 passages are not where their offsets say" in found.notes[0]


def test_places_from_the_start_of_the_passage_are_told_by_their_words(tmp_path: Path) -> None:
    passages = [
        {"offset": 0, "text": "قال زيد.", "annotations": []},
        {"offset": 9, "text": "وهند.", "annotations": [mark("b", 1, 3, text="هند")]},
    ]
    found = read(tmp_path, {"id": "d", "passages": passages})
    assert words(found.rows[0]) == [("b", "هند")]
    together, counted = found.notes
    assert together.endswith("passages and sentences are put together to one text")
    assert counted.endswith("counted from the start of each passage or sentence")


def part(offset: int, text: str, *annotations: Any, **more: Any) -> dict[str, Any]:
    """A passage or sentence."""
    lists = {"annotations": list(annotations), "relations": []}
    return {"offset": offset, "infons": {}, "text": text, **lists, **more}


SECOND = (
    part(18, "وهند.", mark("b", 19, 3, text="هند"), infons={"n": "1"}),
    part(25, "", y=None),
    part(25, "ثم", mark("c", 25, 2, text="ثم")),
)
PASSAGES = [
    part(7, "قال زيد.", mark("a", 11, 3, text="زيد"), infons={"section_type": "TITLE", "n": 1},
         sentences=[{"offset": 7}], x=[1]),
    {"offset": 18, "infons": {"type": "p"}, "sentences": [*SECOND], "annotations": [], "relations": []},
    part(28, "", sentences=[]),
]  # fmt: skip


def again(row: Row, folder: Path) -> Any:
    """The document as it is written."""
    export(BIOC, [row], folder / "again.json")
    return json.loads((folder / "again.json").read_text("utf-8"))["documents"][0]


def test_passages_are_written_as_they_were_read(tmp_path: Path) -> None:
    given = {"id": "d", "infons": {"title": "عنوان", "year": 5}, "passages": PASSAGES, "annotations": [],
             "relations": [relation("r", ("A", "a"), ("B", "c"), score=0.5)], "z": True}  # fmt: skip
    row = read(tmp_path, given).rows[0]
    assert row.document.text == "قال زيد.\n  وهند.  ثم\n"
    assert again(row, tmp_path) == given
    assert losses("bioc", row) == []


def test_passages_are_counted_where_there_is_no_place_for_them(tmp_path: Path) -> None:
    row = read(tmp_path, {"id": "d", "infons": {"x": []}, "passages": PASSAGES}).rows[0]
    assert losses("jsonl", row) == []
    assert losses("doccano", row) == ["3 passages of BioC"]
    row = read(tmp_path, {"id": "d", "passages": PASSAGES, "z": True}).rows[0]
    assert losses("doccano", row) == ["3 passages of BioC", "1 unknown key"]


def test_annotations_go_to_the_passage_in_which_they_begin(tmp_path: Path) -> None:
    row = read(tmp_path, {"id": "d", "passages": PASSAGES}).rows[0]
    long = Entity("l", "X", (Range(11, 20), Range(0, 3)))
    event = Event("v", "Say", Range(0, 3), (Argument("A", "l"),))
    more = replace(row, annotations=(event, long, *row.annotations))
    assert losses("bioc", more) == ["1 document's order of annotations"]
    written = again(more, tmp_path)
    first, second, _ = written["passages"]
    assert [a["id"] for a in first["annotations"]] == ["a", "v-trigger"]
    assert [a["id"] for a in second["sentences"][0]["annotations"]] == ["l", "b"]
    assert [r["id"] for r in written["relations"]] == ["v"]


def test_a_text_without_passages_that_say_anything_keeps_none(tmp_path: Path) -> None:
    row = read(tmp_path, document(mark("a", 6, 3), annotations=[])).rows[0]
    assert row.document.extra == {}


def collected(folder: Path, name: str) -> tuple[dict[str, Any], list[Any]]:
    """What a collection says of itself, and its documents."""
    said = json.loads((folder / name).read_text("utf-8"))
    return said, said.pop("documents")


@pytest.mark.parametrize("streamed", [True, False])
def test_what_a_collection_says_of_itself_comes_back(streamed: bool, tmp_path: Path) -> None:
    said = {"source": "PubMed", "date": "2020", "key": "a.key", "infons": {"x": "y"}}
    said |= {} if streamed else {"version": ["1"]}
    whole = said | {"documents": [document(), document() | {"id": "d2"}]}
    (tmp_path / "in.json").write_text(json.dumps(whole), "utf-8")
    rows = BIOC.read(tmp_path / "in.json").rows
    assert losses("bioc", *rows) == []
    export(BIOC, rows, tmp_path / "out.json")
    written, documents = collected(tmp_path, "out.json")
    assert written == said
    assert not any("collection" in d for d in documents)
    assert BIOC.read(tmp_path / "out.json").rows == rows


def test_documents_of_several_collections_remember_which(tmp_path: Path) -> None:
    there = Document("a", TEXT, extra={"bioc": {"collection": {"source": "PubMed"}}})
    other = Document("b", TEXT, extra={"bioc": {"collection": {"key": "k"}}})
    rows = [Row(there), Row(Document("c", TEXT)), Row(other), Row(replace(there, id="d"))]
    declared, back = sent("bioc", rows)
    assert not declared
    assert [r.document for r in back] == [r.document for r in rows]


def test_what_a_collection_says_after_its_documents_is_counted(tmp_path: Path) -> None:
    words = json.dumps({"source": "x", "documents": [document()], "date": "2020", "key": ""})
    (tmp_path / "in.json").write_text(words, "utf-8")
    found = BIOC.read(tmp_path / "in.json")
    assert [x.partition(": ")[2] for x in found.notes] == [
        "not kept, as nothing here has a place for it: collection.date (1)"
    ]


EMOJI = [
    {"offset": 0, "text": "👍 زيد", "annotations": [mark("a", 3, 3, text="زيد")]},
    {"offset": 7, "text": "🎉🎉 وهند", "annotations": [mark("b", 13, 3, text="هند")]},
    {"offset": 17, "text": "ثم"},
]


def test_passages_that_count_utf_16_get_no_blanks_too_many(tmp_path: Path) -> None:
    found = read(tmp_path, {"id": "d", "passages": EMOJI})
    (row,) = found.rows
    assert row.document.text == "👍 زيد\n🎉🎉 وهند\nثم"
    assert words(row) == [("a", "زيد"), ("b", "هند")]
    assert any("if they count UTF-16 units, as was done" in x for x in found.notes)
    assert losses("bioc", row) == []
    written = again(row, tmp_path)["passages"]
    assert [p["offset"] for p in written] == [0, 7, 17]
    assert [a["locations"] for p in written for a in p["annotations"]] == [
        a["locations"] for p in EMOJI for a in p.get("annotations", [])
    ]


def test_passages_whose_annotations_count_code_points_keep_their_blanks(tmp_path: Path) -> None:
    second = {"offset": 7, "text": "🎉🎉 وهند", "annotations": [mark("b", 11, 3, text="هند")]}
    first = {"offset": 0, "text": "👍 زيد", "annotations": [mark("a", 2, 3, text="زيد")]}
    (row,) = read(tmp_path, {"id": "d", "passages": [first, second]}).rows
    assert row.document.text == "👍 زيد\n 🎉🎉 وهند"
    assert words(row) == [("a", "زيد"), ("b", "هند")]
    bare = replace(row, annotations=())
    assert losses("bioc", bare) == []
    assert again(bare, tmp_path)["offsets"] == "codepoints"


def test_the_unit_that_a_person_says_holds_for_passages_too(tmp_path: Path) -> None:
    read(tmp_path, {"id": "d", "passages": [{"offset": 0, "text": "👍"}, {"offset": 2, "text": "ثم"}]})
    assert [r.document.text for r in BIOC.read(tmp_path / "in.json").rows] == ["👍\nثم"]
    assert [r.document.text for r in BIOC.read(tmp_path / "in.json", counted="utf-16").rows] == ["👍ثم"]


INFONS = st.dictionaries(drawn.NAMES, drawn.VALUES, max_size=2)
SAID = st.fixed_dictionaries({"infons": INFONS}, optional={"x": drawn.VALUES})


@st.composite
def passages(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Of a text of several, with sentences or without, at places that say how many blanks are between."""
    at = draw(st.integers(0, 3))

    def unit(text: str) -> dict[str, Any]:
        nonlocal at
        start, at = at, at + len(text) + draw(st.integers(0, 2))
        return {"offset": start, "text": text, **draw(SAID), "annotations": [], "relations": []}

    found = []
    for _ in range(draw(st.integers(1, 3))):
        texts = draw(st.lists(st.text(drawn.LETTERS.filter("\r".__ne__), max_size=6), min_size=1, max_size=3))
        if len(texts) == 1:
            found.append(unit(texts[0]) | {"sentences": []})
        else:
            listed = [unit(x) for x in texts]
            found.append(
                draw(SAID)
                | {"offset": listed[0]["offset"], "sentences": listed, "annotations": [], "relations": []}
            )
    return found


@settings(max_examples=60)
@given(passages())
def test_whatever_passages_say_comes_back(listed: list[dict[str, Any]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        row = read(Path(folder), {"id": "d", "passages": listed}).rows[0]
        assert again(row, Path(folder))["passages"] == listed
        assert losses("bioc", row) == []


@settings(max_examples=60)
@given(passages(), drawn.rows())
def test_of_rows_with_passages_what_is_lost_is_declared_to_the_count(
    listed: list[dict[str, Any]], row: Row
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        there = read(Path(folder), {"id": "d", "passages": listed}).rows[0].document
    if unsound(replace(row, document=there)):
        there = replace(there, text=row.document.text)  # whose passages are those of another
    row = replace(row, document=there)
    declared, back = sent("bioc", [row])
    assert declared == missing("bioc", row, back[0])
    assert not sent("bioc", back)[0]


def test_a_relation_with_a_trigger_is_an_event(tmp_path: Path) -> None:
    row = read(
        tmp_path,
        document(
            mark("t", 0, 3, "Say"),
            mark("a", 6, 3),
            mark("b", 10, 5),
            relations=[
                relation("v", ("Trigger", "t"), ("Agent", "a"), ("Topic", "w"), label="Say", tense="past"),
                relation("w", ("trigger", "b"), ("Cause", "t"), label="Move"),
                relation("r", ("target", "b"), ("source", "v")),
                relation("q", ("Chemical", "a"), ("Disease", "b"), score=0.5),
            ],
        ),
    ).rows[0]
    assert [e.id for e in row.entities()] == ["a", "b"]
    assert row.events() == [
        Event("v", "Say", Range(0, 3), (Argument("Agent", "a"), Argument("Topic", "w")), {"tense": "past"}),
        Event("w", "Move", Range(10, 15), (Argument("Cause", "v"),)),
    ]
    kept = {"infons": {"score": 0.5}, "roles": ["Chemical", "Disease"]}
    assert row.relations() == [
        Relation("r", "knows", "v", "b"),
        Relation("q", "knows", "a", "b", extra={"bioc": kept}),
    ]
    assert losses("bioc", row) == []


def test_infons_are_label_link_note_and_attributes(tmp_path: Path) -> None:
    given = mark("a", 6, 3, identifier="MESH:1", note="انظر", sure="no", score=0.5)
    row = read(tmp_path, document(given, infons={"title": "عنوان", "date": "2024-05", "year": "2024"})).rows[
        0
    ]
    assert row.entities() == [
        Entity(
            "a",
            "PER",
            (Range(6, 9),),
            {"sure": "no"},
            "انظر",
            "MESH:1",
            extra={"bioc": {"infons": {"score": 0.5}}},
        )
    ]
    d = row.document
    assert (d.title, d.date, d.meta) == ("عنوان", "2024-05", {"year": "2024"})
    assert losses("bioc", row) == []


def test_several_locations_are_pieces(tmp_path: Path) -> None:
    given = mark("a", 6, 3, text="whatever they write")
    given["locations"].append({"offset": 0, "length": 3})
    assert read(tmp_path, document(given)).rows[0].entities()[0].ranges == (Range(6, 9), Range(0, 3))


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        (mark("a", 6, 3, text="هند"), "a: should cover «هند» and covers «زيد»"),
        (mark("a", 6, 99), "a: the range 6–105 ends beyond the text"),
        (mark("a", 6, 0), "a: the range 6–6 is empty"),
        ({"id": "a", "infons": {"type": "X"}}, "a: has no place in the text"),
        ({"id": "a", "locations": [{"offset": 0, "length": 3}]}, "a: has no type"),
    ],
)
def test_a_bad_annotation_is_refused_and_the_others_are_taken(bad: Any, said: str, tmp_path: Path) -> None:
    found = read(tmp_path, document(bad, mark("z", 0, 3, text="قال")), skip_bad=True)
    assert len(found.refused) == 1
    assert said in found.refused[0]
    assert words(found.rows[0]) == [("z", "قال")]


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        (relation("r", ("", "z"), ("", "x")), "r: its end x does not exist"),
        (relation("r", ("", "z")), "r: is a relation of 1, not of two"),
        (relation("r"), "r: has no nodes"),
        (relation("r", ("trigger", "x"), ("Agent", "z")), "r: its trigger x is no annotation of words"),
        ({"id": "r", "nodes": [{"refid": None}]}, "r: one of its nodes names nothing"),
    ],
)
def test_a_bad_relation_is_refused_and_the_others_are_taken(bad: Any, said: str, tmp_path: Path) -> None:
    good = relation("g", ("", "z"), ("", "z"))
    found = read(tmp_path, document(mark("z", 0, 3), relations=[bad, good]), skip_bad=True)
    assert len(found.refused) == 1
    assert said in found.refused[0]
    assert [r.id for r in found.rows[0].relations()] == ["g"]


def test_what_points_to_what_is_refused_is_refused_too(tmp_path: Path) -> None:
    chain = [relation("r", ("", "q"), ("", "z")), relation("q", ("", "x"), ("", "z"))]
    found = read(tmp_path, document(mark("z", 0, 3), relations=chain), skip_bad=True)
    assert [line.split(": ", 1)[1] for line in found.refused] == [
        "q: its end x does not exist",
        "r: its end q does not exist",
    ]


def test_an_id_that_stands_twice_is_given_another(tmp_path: Path) -> None:
    found = read(tmp_path, document(mark("a", 0, 3), mark("a", 6, 3)))
    assert words(found.rows[0]) == [("a", "قال"), ("a-2", "زيد")]
    assert found.notes[0].endswith("the id a stands twice; the second is now a-2")


@pytest.mark.parametrize(
    "raw", [5, {"id": "x"}, {"id": "x", "passages": [5]}, {"id": "x", "passages": [{"text": "x"}]}]
)
def test_a_bad_document_is_refused_in_one_line(raw: Any, tmp_path: Path) -> None:
    found = read(tmp_path, document(), raw, skip_bad=True)
    assert (len(found.rows), len(found.refused)) == (1, 1)


def test_a_document_without_lists_of_annotations_has_no_layer(tmp_path: Path) -> None:
    assert read(tmp_path, {"id": "d", "passages": [{"offset": 0, "text": TEXT}]}).rows[0].annotated is False


XML = f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE collection SYSTEM "BioC.dtd">
<collection><source>x</source><date/><key/>
<document><id>d1</id><infon key="title">عنوان</infon>
<passage><offset>0</offset><text>{TEXT}</text>
<annotation id="t"><infon key="type">Say</infon><location offset="0" length="3"/><text>قال</text></annotation>
<annotation id="a"><infon key="type">PER</infon><location offset="6" length="3"/><text>زيد</text></annotation>
<relation id="v"><infon key="type">Say</infon><node refid="t" role="trigger"/><node refid="a" role="Agent"/>
</relation>
</passage></document></collection>"""


def test_xml_says_the_same_as_json(tmp_path: Path) -> None:
    said = XML.replace("<date/><key/>", "<date>1</date><key/><infon key='k'>v</infon>")
    (tmp_path / "in.xml").write_text(said, "utf-8")
    assert BIOC.read(tmp_path / "in.xml").rows[0].document.extra["bioc"]["collection"] == {
        "source": "x",
        "date": "1",
        "infons": {"k": "v"},
    }
    (tmp_path / "in.xml").write_text(XML, "utf-8")
    assert tell(tmp_path / "in.xml") == "bioc"
    (row,) = BIOC.read(tmp_path / "in.xml").rows
    assert row.document.title == "عنوان"
    assert row.annotations == (
        Entity("a", "PER", (Range(6, 9),)),
        Event("v", "Say", Range(0, 3), (Argument("Agent", "a"),)),
    )


def test_xml_with_entities_of_its_own_is_refused(tmp_path: Path) -> None:
    laughs = '<!DOCTYPE collection [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
    (tmp_path / "in.xml").write_text(XML.replace('<!DOCTYPE collection SYSTEM "BioC.dtd">', laughs), "utf-8")
    with pytest.raises(ImportFailed, match="it declares entities of its own, which are not read"):
        BIOC.read(tmp_path / "in.xml")


DEEP = f"<collection><document>{'<passage>' * 9999}{'</passage>' * 9999}</document></collection>"


@pytest.mark.parametrize("text", [XML[:-20], "<collection><document>", "<a><document/></a>", DEEP])
def test_xml_that_is_broken_or_another_is_refused_in_one_line(text: str, tmp_path: Path) -> None:
    (tmp_path / "in.xml").write_text(text, "utf-8")
    with pytest.raises(ImportFailed) as refusal:
        BIOC.read(tmp_path / "in.xml")
    assert "\n" not in refusal.value.message


PUB: dict[str, Any] = {
    "text": TEXT,
    "sourcedb": "PMC",
    "sourceid": "1",
    "divid": 0,
    "project": "demo",
    "denotations": [
        {"id": "T1", "span": {"begin": 6, "end": 9}, "obj": "PER"},
        {"id": "T2", "span": [{"begin": 10, "end": 15}, {"begin": 0, "end": 3}], "obj": "PER"},
        {"span": {"begin": 0, "end": 3}, "obj": "Say"},
    ],
    "relations": [{"id": "R1", "subj": "T1", "pred": "agentOf", "obj": "T3"}],
    "attributes": [{"id": "A1", "subj": "T1", "pred": "sure", "obj": False}],
    "modifications": [{"id": "M1", "pred": "Negation", "obj": "T3"}],
}


def test_pubannotation_is_read(tmp_path: Path) -> None:
    (tmp_path / "in.json").write_text(json.dumps(PUB), "utf-8")
    assert tell(tmp_path / "in.json") == "bioc"
    (row,) = BIOC.read(tmp_path / "in.json").rows
    assert (row.document.id, row.annotator) == ("PMC-1-0", "demo")
    assert row.annotations == (
        Entity("T1", "PER", (Range(6, 9),), {"sure": "false"}),
        Entity("T2", "PER", (Range(10, 15), Range(0, 3))),
        Entity("T3", "Say", (Range(0, 3),), {"Negation": "true"}),
        Relation("R1", "agentOf", "T1", "T3"),
    )


def test_tracks_of_pubannotation_are_layers(tmp_path: Path) -> None:
    tracks = [{"project": "a", "denotations": PUB["denotations"]}, {"denotations": []}]
    (tmp_path / "in.json").write_text(json.dumps([{"text": TEXT, "tracks": tracks}] * 2), "utf-8")
    found = BIOC.read(tmp_path / "in.json").rows
    assert [(r.document.id, r.annotator, len(r.annotations)) for r in found] == [
        ("in", "a", 3),
        ("in", "track 2", 0),
        ("in-2", "a", 3),
        ("in-2", "track 2", 0),
    ]


@pytest.mark.parametrize(
    ("key", "bad", "said"),
    [
        ("denotations", {"id": "x", "span": {"begin": 0, "end": 99}, "obj": "X"}, "x: the range 0–99 ends"),
        ("denotations", {"id": "x", "span": 5, "obj": "X"}, "x: has no span"),
        ("denotations", {"id": "x", "span": [], "obj": "X"}, "x: has no span"),
        ("denotations", {"id": "T1", "span": {"begin": 0, "end": 1}, "obj": "X"}, "T1: the id stands twice"),
        ("denotations", {"id": "x", "span": {"begin": 0, "end": 1}}, "x: has no obj"),
        ("denotations", 5, "number 4 of its denotations: is not an object"),
        ("relations", {"id": "x", "subj": "T1", "pred": "p", "obj": "T9"}, "x: its end T9 does not exist"),
        ("attributes", {"id": "x", "subj": "T9", "pred": "p", "obj": "v"}, "T9: has an attribute and does"),
        ("attributes", {"id": "x", "subj": "T1", "pred": "p", "obj": []}, "x: its value is neither words"),
    ],
)  # fmt: skip
def test_bad_parts_of_pubannotation_are_refused_alone(key: str, bad: Any, said: str, tmp_path: Path) -> None:
    (tmp_path / "in.json").write_text(json.dumps(PUB | {key: [*PUB[key], bad]}), "utf-8")
    found = BIOC.read(tmp_path / "in.json", skip_bad=True)
    assert len(found.refused) == 1
    assert said in found.refused[0]
    assert len(found.rows[0].annotations) == 4


def test_annotations_without_a_text_are_refused(tmp_path: Path) -> None:
    (tmp_path / "in.json").write_text(json.dumps([{"denotations": []}]), "utf-8")
    with pytest.raises(ImportFailed, match="it holds annotations but no text"):
        BIOC.read(tmp_path / "in.json")


def test_the_real_file_is_read(shared: Path) -> None:
    path = (
        shared
        / "data/formats/other_standoff/inception__test__resources__bioc__example-with-sentences-ref.xml"
    )
    assert tell(path) == "bioc"
    (row,) = BIOC.read(path).rows
    assert (row.document.id, row.document.text) == ("some-id-1234567", "Sentence 1.         Sentence 2.")
    assert words(row) == [("1", "Sentence"), ("2", "1")]
    assert row.relations() == [
        Relation(
            "3",
            "custom.Relation",
            "1",
            "2",
            extra={"bioc": {"infons": {"label": "relation-annotation-value"}}},
        )
    ]
    assert losses("bioc", row) == []


def test_documents_are_read_one_by_one(tmp_path: Path) -> None:
    rows = [Row(Document(f"d{n}", TEXT * random.Random(n).randint(1, 999))) for n in range(50)]
    export(BIOC, rows, tmp_path / "out.json")
    assert BIOC.read(tmp_path / "out.json").rows == tuple(rows)
    whole = (tmp_path / "out.json").read_text("utf-8")
    (tmp_path / "cut.json").write_text(whole[: len(whole) // 2], "utf-8")
    found = BIOC.read(tmp_path / "cut.json", skip_bad=True)
    assert 0 < len(found.rows) < 50
    assert len(found.refused) == 1


def test_an_empty_collection_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportFailed, match="holds no documents"):
        BIOC.read(Path(tmp_path, "x.json")) if Path(tmp_path, "x.json").write_text(
            '{"documents": []}'
        ) else None


def test_the_library_of_bioc_reads_what_is_written(tmp_path: Path) -> None:
    library = pytest.importorskip("bioc.biocjson", reason="the library bioc is not installed")
    export(BIOC, example.ROWS, tmp_path / "out.json")
    with (tmp_path / "out.json").open(encoding="utf-8") as file:
        passage = library.load(file).documents[0].passages[0]
    for a in passage.annotations:
        places = [(x.offset, x.offset + x.length) for x in a.locations]
        assert " ".join(passage.text[s:e] for s, e in places) == a.text
    assert [r.id for r in passage.relations] == ["v1", "v2", "r1"]


def test_the_only_infon_is_the_label_where_there_is_no_type(tmp_path: Path) -> None:
    mark = {"id": "1", "infons": {"class": "Gene"}, "text": "ab", "locations": [{"offset": 0, "length": 2}]}
    found = read(tmp_path, {"id": "d", "passages": [{"offset": 0, "text": "ab", "annotations": [mark]}]})
    assert [(e.label, dict(e.attributes)) for e in found.rows[0].entities()] == [("Gene", {})]
    assert "1: has no type; its class is its label" in found.notes[0]


def test_denotations_without_ids_get_free_ones(tmp_path: Path) -> None:
    span = {"span": {"begin": 0, "end": 2}, "obj": "X"}
    raw = {"text": "ab", "sourcedb": "x", "denotations": [span, {"id": "T1", **span}]}
    (tmp_path / "in.json").write_text(json.dumps(raw), "utf-8")
    assert [e.id for e in BIOC.read(tmp_path / "in.json").rows[0].entities()] == ["T2", "T1"]


def test_several_values_of_an_attribute_are_all_kept(tmp_path: Path) -> None:
    said = [{"subj": "T1", "pred": "same", "obj": x} for x in ("a", "b", "a")]
    mark = {"id": "T1", "span": {"begin": 0, "end": 2}, "obj": "X"}
    (tmp_path / "in.json").write_text(
        json.dumps({"text": "ab", "denotations": [mark], "attributes": said}), "utf-8"
    )
    found = BIOC.read(tmp_path / "in.json")
    assert dict(found.rows[0].entities()[0].attributes) == {"same": "a", "same 2": "b"}
    assert "T1 has several values of same; one is kept as same 2" in found.notes[0]
