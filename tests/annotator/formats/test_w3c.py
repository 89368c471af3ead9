"""W3C Web Annotation: the text is embedded, quotations are believed, and what has no text is refused."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from annotator.errors import ImportFailed
from annotator.formats import FORMATS, Read, Row, export, inputs, tell
from annotator.model import Argument, Document, Entity, Event, Range, Relation
from tests.annotator.formats import example
from tests.annotator.formats.returned import losses

W3C = FORMATS["w3c"]
TEXT = "قال 👍 زيد لعمرو وقال زيد"


def selector(start: int, end: int, exact: str = "", **around: str) -> list[dict[str, Any]]:
    position = {"type": "TextPositionSelector", "start": start, "end": end}
    quotation = {"type": "TextQuoteSelector", "exact": exact, **around}
    return [position, quotation] if exact else [position]


def note(id: str, place: Any, *bodies: Any, source: Any = "text.txt", **more: Any) -> dict[str, Any]:
    target = {"source": source, "selector": place}
    return {"@context": "http://www.w3.org/ns/anno.jsonld", "id": id, "type": "Annotation",
            "body": list(bodies), "target": target, **more}  # fmt: skip


def tag(value: str) -> dict[str, str]:
    return {"type": "TextualBody", "purpose": "tagging", "value": value}


def read(folder: Path, *annotations: Any, text: str | None = TEXT, skip_bad: bool = False) -> Read:
    if text is not None:
        (folder / "text.txt").write_text(text, "utf-8")
    (folder / "in.json").write_text(json.dumps(annotations, ensure_ascii=False), "utf-8")
    return W3C.read(folder / "in.json", skip_bad=skip_bad)


def words(found: Read) -> list[tuple[str, str]]:
    return [(e.label, r.document.slice(e.ranges)) for r in found.rows for e in r.entities()]


def test_the_golden_file_is_written_to_the_letter(root: Path, tmp_path: Path) -> None:
    export(W3C, example.ROWS, tmp_path / "out.jsonld")
    golden = root / "tests/golden/example-w3c.jsonld"
    assert (tmp_path / "out.jsonld").read_bytes() == golden.read_bytes()


def test_what_it_cannot_hold_is_listed() -> None:
    assert losses("w3c", *example.ROWS) == [
        "1 document's meta",
        "1 state of a layer",
        "2 origins",
        "2 suggestions",
        "1 verdict",
        "2 unknown keys",
    ]


def test_every_annotation_says_its_context_place_and_words(tmp_path: Path) -> None:
    export(W3C, example.ROWS, tmp_path / "out.jsonld")
    listed = json.loads((tmp_path / "out.jsonld").read_text("utf-8"))
    ids = [x["id"] for x in listed]
    assert len(set(ids)) == len(ids)
    for x in listed:
        assert (x["@context"], x["type"]) == ("http://www.w3.org/ns/anno.jsonld", "Annotation")
        places = x["target"].get("items", [x["target"]]) if isinstance(x["target"], dict) else []
        for place in places:
            if "selector" in place:
                quotation, position = place["selector"]
                assert example.TEXT[position["start"] : position["end"]] == quotation["exact"]
    assert tell(tmp_path / "out.jsonld") == "w3c"


def test_the_text_may_lie_beside_the_file(tmp_path: Path) -> None:
    found = read(tmp_path, note("a", selector(6, 9, "زيد"), tag("PER")))
    assert found.rows[0].document.id == "text"
    assert words(found) == [("PER", "زيد")]
    assert found.notes == ()


def test_the_text_may_be_embedded_in_the_source(tmp_path: Path) -> None:
    source = {"id": "http://example.org/1", "type": "Text", "value": TEXT}
    found = read(
        tmp_path,
        note("a", selector(6, 9), tag("PER"), source=source),
        note("b", selector(10, 15), tag("PER"), source="http://example.org/1"),
        text=None,
    )
    assert found.rows[0].document.id == "http://example.org/1"
    assert words(found) == [("PER", "زيد"), ("PER", "لعمرو")]


def test_places_that_count_utf_16_units_are_told_by_their_quotations(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        note("a", selector(7, 10, "زيد"), tag("PER")),
        note("b", selector(11, 16, "لعمرو"), tag("PER")),
    )
    assert words(found) == [("PER", "زيد"), ("PER", "لعمرو")]
    assert [n.split(": ", 1)[1] for n in found.notes] == ["its positions count UTF-16 units"]


def test_a_quotation_is_believed_where_the_position_says_otherwise(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        note("a", selector(0, 5, "لعمرو"), tag("PER")),
        note("b", selector(0, 3, "زيد", prefix="وقال "), tag("PER")),
        note("c", {"type": "TextQuoteSelector", "exact": "وقال"}, tag("VERB")),
    )
    assert [e.ranges[0] for e in found.rows[0].entities()] == [Range(10, 15), Range(21, 24), Range(16, 20)]
    assert [n.split(": ", 1)[1] for n in found.notes] == [
        "moved from 0–5 to where «لعمرو» stands",
        "moved from 0–3 to where «زيد» stands",
    ]


def test_fragments_of_plain_text_are_places(tmp_path: Path) -> None:
    fragment = {
        "type": "FragmentSelector",
        "conformsTo": "http://tools.ietf.org/rfc/rfc5147",
        "value": "char=6,9",
    }
    found = read(
        tmp_path,
        note("a", fragment, tag("PER")),
        {"type": "Annotation", "body": tag("PER"), "target": "text.txt#char=10,15"},
    )
    assert words(found) == [("PER", "زيد"), ("PER", "لعمرو")]


def test_bodies_are_read_by_their_purpose_and_the_others_are_kept(tmp_path: Path) -> None:
    bodies = [
        {"type": "TextualBody", "purpose": "commenting", "value": "انظر"},
        {"type": "SpecificResource", "purpose": "identifying", "source": "http://example.org/zayd"},
        {"type": "TextualBody", "purpose": "describing", "label": "sure", "value": "no"},
        "http://example.org/other",
    ]
    given = note("http://example.org/a", selector(6, 9), tag("PER"), *bodies, created="2024-01-01T00:00:00Z")
    row = read(tmp_path, given).rows[0]
    e = row.entities()[0]
    assert (e.id, e.note, e.link, e.attributes) == (
        "http://example.org/a",
        "انظر",
        "http://example.org/zayd",
        {"sure": "no"},
    )
    kept = {"created": "2024-01-01T00:00:00Z", "bodies": ["http://example.org/other"]}
    assert e.extra == {"w3c": kept}
    assert losses("w3c", row) == []
    export(W3C, [row], tmp_path / "out.jsonld")
    _, again = json.loads((tmp_path / "out.jsonld").read_text("utf-8"))
    assert (again["id"], again["created"]) == (given["id"], given["created"])
    assert all(body in again["body"] for body in given["body"])


def test_an_event_links_to_its_arguments_and_a_relation_has_two_targets(tmp_path: Path) -> None:
    said = {"type": "SpecificResource", "purpose": "linking", "source": "text.txt#a", "label": "Agent"}
    when = {"type": "TextualBody", "purpose": "linking", "value": "now", "label": "Time"}
    kind = {"type": "TextualBody", "purpose": "classifying", "value": "Say"}
    row = read(
        tmp_path,
        note("text.txt#v", selector(0, 3), kind, said, when, motivation=["classifying", "linking"]),
        note("text.txt#a", selector(6, 9), tag("PER")),
        note("b", selector(10, 15), tag("PER")),
        {"id": "r", "type": "Annotation", "motivation": "linking", "body": [tag("knows")],
         "target": [{"id": "text.txt#a"}, {"id": "b"}]},
    ).rows[0]  # fmt: skip
    assert row.events() == [
        Event("v", "Say", Range(0, 3), (Argument("Agent", "a"), Argument("Time", value="now")))
    ]
    assert row.relations() == [Relation("r", "knows", "a", "b")]
    assert losses("w3c", row) == []


def test_creators_are_layers(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        note("a", selector(6, 9), tag("PER"), creator={"type": "Person", "name": "سلمى"}),
        note("b", selector(10, 15), tag("PER"), creator="http://example.org/hind"),
    )
    assert [(r.annotator, len(r.annotations)) for r in found.rows] == [
        ("سلمى", 1),
        ("http://example.org/hind", 1),
    ]
    export(W3C, found.rows, tmp_path / "out.jsonld")
    assert [r.annotator for r in W3C.read(tmp_path / "out.jsonld").rows] == [
        "سلمى",
        "http://example.org/hind",
    ]


def test_two_tags_are_two_annotations_and_none_is_the_motivation(tmp_path: Path) -> None:
    comment = {"type": "TextualBody", "value": "انظر"}
    found = read(tmp_path, note("a", selector(6, 9), tag("A"), tag("B")), note("b", selector(0, 3), comment))
    assert [(e.id, e.label, e.note) for e in found.rows[0].entities()] == [
        ("a", "A", ""),
        ("a-2", "B", ""),
        ("b", "commenting", "انظر"),
    ]
    assert [n.split(": ", 1)[1] for n in found.notes] == [
        "is now 2 annotations, one for each tag and target",
        "an annotation without a tag is called commenting",
    ]


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        (note("a", selector(0, 3, "هند"), tag("X")), "covers «قال»; «هند» stands 0 times"),
        (note("a", {"type": "TextQuoteSelector", "exact": "زيد"}, tag("X")), "stands 2 times"),
        (note("a", selector(0, 99), tag("X")), "ends beyond the text"),
        ({"id": "a", "type": "Annotation", "target": "text.txt"}, "has neither a place"),
        (note("a", {"type": "XPathSelector", "value": "//p"}, tag("X")), "has neither a place"),
        ({"type": "Annotation", "target": [{"id": "z"}, {"id": "x"}], "body": tag("X")}, "its end x does"),
        (note("z", selector(0, 3), tag("X")), "the id stands twice"),
        ({"type": "Squirrel"}, "not an annotation"),
    ],
)  # fmt: skip
def test_a_bad_annotation_is_refused_and_the_others_are_taken(bad: Any, said: str, tmp_path: Path) -> None:
    found = read(tmp_path, note("z", selector(0, 3), tag("Z")), bad, skip_bad=True)
    assert len(found.refused) == 1
    assert said in found.refused[0]
    assert words(found) == [("Z", "قال")]


def test_an_event_of_a_missing_argument_is_refused(tmp_path: Path) -> None:
    said = {"type": "SpecificResource", "purpose": "linking", "source": "nobody", "label": "Agent"}
    event = note("v", selector(0, 3), tag("Say"), said, motivation=["classifying", "linking"])
    found = read(tmp_path, event, skip_bad=True)
    assert found.refused[0].endswith("event v: its Agent nobody does not exist")


def test_annotations_without_a_text_are_refused_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(ImportFailed) as refusal:
        read(tmp_path, note("a", selector(6, 9), tag("PER"), source="http://example.org/page"), text=None)
    assert refusal.value.message == (
        "in.json was refused: it holds annotations but no text (their source is http://example.org/page)."
    )
    with pytest.raises(ImportFailed, match="holds no annotations"):
        read(tmp_path, text=None)


def test_the_text_of_a_name_outside_the_folder_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "inside").mkdir()
    (tmp_path / "secret.txt").write_text(TEXT, "utf-8")
    with pytest.raises(ImportFailed, match="no text"):
        read(tmp_path / "inside", note("a", selector(0, 3), tag("X"), source="../secret.txt"), text=None)


def test_every_real_file_is_read_or_refused_for_a_reason(shared: Path) -> None:
    said: dict[str, int] = {}
    for path in sorted((shared / "data/formats/w3c_annotation").glob("*.json")):
        assert tell(path) == "w3c"
        with pytest.raises(ImportFailed) as refusal:
            W3C.read(path)
        reason = refusal.value.message.split("refused: ")[-1].split("item 1: ")[-1].split(" (")[0]
        said[reason] = said.get(reason, 0) + 1
    assert said == {
        "it holds annotations but no text": 22,
        "the pages of its collection are elsewhere": 1,
        "not JSON: expecting property name enclosed in double quotes": 7,
        "not an annotation": 1,
    }


def test_a_real_file_is_read_with_its_text_beside(shared: Path, tmp_path: Path) -> None:
    path = shared / "data/formats/w3c_annotation/inception__src__test__resources__annotations.w3c.json"
    text = "." * 124 + "Troy" + "." * 518 + "death in battle" + "." * 302 + "Ithaca" + "." * 9
    (tmp_path / "annotations.txt").write_text(text, "utf-8")
    (tmp_path / "annotations.w3c.json").write_bytes(path.read_bytes())
    found = W3C.read(tmp_path / "annotations.w3c.json")
    assert [w for _, w in words(found)] == ["Troy", "Troy", "death in battle", "Ithaca"]
    assert [(r.type, len(found.rows[0].relations())) for r in found.rows[0].relations()] == [
        ("isRelatedTo", 1)
    ]
    assert losses("w3c", *found.rows) == []


def test_pages_collections_and_lines_are_read(tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text(TEXT, "utf-8")
    one = note("a", selector(6, 9), tag("PER"))
    page = {"type": "AnnotationPage", "items": [one]}
    for value in (page, {"type": "AnnotationCollection", "first": page}, {"@graph": [one]}):
        (tmp_path / "in.json").write_text(json.dumps(value), "utf-8")
        assert words(W3C.read(tmp_path / "in.json")) == [("PER", "زيد")]
    (tmp_path / "in.jsonl").write_text(f"{json.dumps(one)}\n{json.dumps(one | {'id': 'b'})}\n", "utf-8")
    assert tell(tmp_path / "in.jsonl") == "w3c"
    assert len(words(W3C.read(tmp_path / "in.jsonl"))) == 2


def test_pieces_are_a_composite() -> None:
    row = Row(Document("r 1", TEXT), (Entity("e", "X", (Range(6, 9), Range(0, 3))),))
    assert losses("w3c", row) == []


def test_what_others_describe_a_text_with_is_no_beginning_of_a_document(tmp_path: Path) -> None:
    source = {"id": "http://example.org/1", "type": "Text", "value": TEXT}
    said = {"type": "TextualBody", "value": "رأي"}
    whole = note("w", None, said, source=source, motivation="describing")
    found = read(tmp_path, whole, note("a", selector(6, 9), tag("PER"), source=source["id"]), skip_bad=True)
    assert found.refused[0].endswith("annotation w: it has neither a place in the text nor two ends")
    assert words(found) == [("PER", "زيد")]


def test_in_a_folder_the_text_beside_a_file_is_no_document_of_its_own(tmp_path: Path) -> None:
    selector = {"type": "TextPositionSelector", "start": 0, "end": 3}
    raw = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "Annotation",
        "body": "x",
        "target": {"source": "http://x/doc.txt", "selector": selector},
    }
    (tmp_path / "doc.jsonld").write_text(json.dumps(raw), "utf-8")
    for name in ("doc", "other"):
        (tmp_path / f"{name}.txt").write_text(TEXT, "utf-8")
    assert [(p.name, told) for p, told in inputs(tmp_path)] == [("doc.jsonld", "w3c"), ("other.txt", "text")]


@pytest.mark.parametrize("beside", [False, True])
def test_a_folder_is_listed_no_more_often_for_more_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, beside: bool
) -> None:
    listed: list[object] = []
    for name in ("scandir", "listdir"):
        way = getattr(os, name)
        monkeypatch.setattr(os, name, lambda at=".", way=way: listed.append(at) or way(at))
    counts = []
    for number in (2, 9):
        folder = tmp_path / f"{number}"
        folder.mkdir()
        for n in range(number):
            (folder / f"{n}.jsonld").write_text(json.dumps({"type": "Annotation", "target": "x"}), "utf-8")
        if beside:
            (folder / "x.txt").write_text(TEXT, "utf-8")
        listed.clear()
        inputs(folder)
        counts.append(len(listed))
    assert counts[0] == counts[1] > 0


def test_a_text_of_the_name_of_an_embedded_one_is_a_document(tmp_path: Path) -> None:
    export(W3C, [Row(Document("doc", TEXT), (Entity("e1", "PER", (Range(0, 3),)),))], tmp_path / "out.jsonld")
    (tmp_path / "doc.txt").write_text(TEXT, "utf-8")
    assert len(inputs(tmp_path)) == 2
