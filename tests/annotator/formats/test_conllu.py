"""CoNLL-U: white space, ids and pieces come back exactly; what others write is understood."""

import importlib
import logging
import warnings
from collections import Counter
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.errors import ImportFailed
from annotator.formats import FORMATS, Row, conllu, export, tell
from annotator.formats.conllu import coref, regular
from annotator.formats.rows import Choices, Read
from annotator.model import Document, Entity, Range, Relation
from tests.annotator.formats import drawn, example
from tests.annotator.formats.returned import losses, missing, sent

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    udapi = importlib.import_module("udapi.core.document")


def words(*listed: str, comments: str = "") -> str:
    """A sentence; each word as `number form misc`."""
    lines = (line.split(" ", 2) for line in listed)
    return comments + "".join("\t".join((a, b, *"_______", c)) + "\n" for a, b, c in lines) + "\n"


def read(path: Path, content: str) -> Read:
    path.write_bytes(content.encode())
    return conllu.FORMAT.read(path, skip_bad=True)


def named(given: Row) -> list[tuple[str, str, str]]:
    return [(e.id, given.document.slice(e.ranges), e.label) for e in given.entities()]


def test_the_golden_file_is_written_to_the_letter(root: Path, tmp_path: Path) -> None:
    export(FORMATS["conllu"], example.ROWS, tmp_path / "out.conllu")
    assert (tmp_path / "out.conllu").read_bytes() == (root / "tests/golden/example.conllu").read_bytes()


def test_what_conllu_cannot_hold_is_listed() -> None:
    assert losses("conllu", *example.ROWS) == [
        "1 document's source",
        "1 document's meta",
        "1 annotator's name",
        "1 state of a layer",
        "2 events",
        "1 relation",
        "3 attributes",
        "1 note",
        "1 origin",
        "1 document's order of annotations",
        "2 suggestions",
        "1 verdict",
        "2 unknown keys",
    ]


def test_ids_labels_links_pieces_and_nesting_come_back_exactly() -> None:
    text = " لجنة\u2028«التحقيق»  في\tحلب\n\nأمس "
    entities = (
        Entity("e-1", "ORG (x)|[1/2]", (Range(1, 19),), link="wikidata:Q1"),
        Entity("b=2%", "X", (Range(1, 5), Range(7, 14))),
        Entity("c", "X", (Range(7, 14),)),
        Entity("d", "Y", (Range(7, 14),)),
        Entity("e", "Z", (Range(10, 22),)),
    )
    assert sent("conllu", [Row(Document("r1", text), entities)])[1][0].annotations == entities


@settings(max_examples=60)
@given(st.lists(drawn.rows(), min_size=1, max_size=3))
def test_a_sentence_that_is_read_at_once_says_what_its_lines_say(
    tmp_path_factory: pytest.TempPathFactory, listed: list[Row]
) -> None:
    path = tmp_path_factory.mktemp("in") / "in.conllu"
    held = [h for row in listed if (h := conllu.hold(row, Choices()))]
    conllu.write(held, path, None, Choices())
    at_once = conllu.FORMAT.read(path) if held else None
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(regular, "sentence", lambda *given: None)
        assert at_once == (conllu.FORMAT.read(path) if held else None)


def test_what_is_said_strangely_is_left_to_its_lines() -> None:
    line = "1\tحلب\t_\t_\t_\t_\t_\t_\t_\t"
    last = "SpacesAfter=\\n|"
    assert regular.sentence([f"{line}end_char=3|{last}start_char=0"], 1, 0, "حلب") is not None
    for misc, told in (
        (f"{last}start_char=1", ""),  # a blank is missing before it
        ("start_char=0", ""),  # nothing is said of what comes after it
        (f"{last}start_char=0", "حمص"),
        (f"Entity=B-LOC|{last}start_char=0", ""),
        (f"NER=B-LOC|{last}start_char=0", ""),
    ):
        assert regular.sentence([line + misc], 1, 0, told) is None
    assert regular.sentence([f"1-2{line[1:]}{last}start_char=0"], 1, 0, "") is None


def test_a_space_at_the_edge_of_an_entity_is_not_held_and_that_is_counted() -> None:
    edged = Row(
        Document("r1", "في حلب"), (Entity("a", "X", (Range(2, 6),)), Entity("b", "X", (Range(2, 3),)))
    )
    assert losses("conllu", edged) == ["1 entity", "1 annotation's edges"]


@settings(max_examples=60)
@given(drawn.rows())
def test_udapi_finds_the_same_entities(drawn_row: Row) -> None:
    held = conllu.hold(drawn_row, Choices())
    if held is None:
        return
    logging.disable()  # it warns of each word that it is in no tree
    theirs = udapi.Document()
    theirs.from_conllu_string("".join(f"{line}\n" for line in conllu.lines(held)))
    found = sorted(
        (
            e.eid.removeprefix("d").split(".", 1)[1],
            sorted({(int(w.misc["start_char"]), int(w.misc["end_char"])) for w in m.words}),
        )
        for e in theirs.coref_entities
        for m in e.mentions
    )
    logging.disable(logging.NOTSET)
    covered = {i for i, c in enumerate(held.document.text) if not c.isspace()}
    assert [(id, {i for a, b in places for i in range(a, b)}) for id, places in found] == [
        (e.id, {i for r in e.ranges for i in range(r.start, r.end)} & covered)
        for e in sorted(held.entities(), key=lambda e: e.id)
    ]


def test_untokenized_text_is_taken_from_its_comment(tmp_path: Path) -> None:
    content = words("1 قال _", "2 زيد NER=B-PER", "3 : _", "4 نعم _", comments="# text = قال  زيد: نعم\n")
    found = read(tmp_path / "in.conllu", content)
    assert found.rows[0].document.text == "قال  زيد: نعم\n"
    assert named(found.rows[0]) == [("e1", "زيد", "PER")]


def test_a_comment_with_other_words_is_set_aside_and_that_is_said(tmp_path: Path) -> None:
    found = read(tmp_path / "in.conllu", words("1 قال _", "2 زيد _", comments="# text = قال عمرو\n"))
    assert found.rows[0].document.text == "قال زيد\n"
    assert f"{tmp_path / 'in.conllu'}:2: «# text» has other words and is not kept" in found.notes


def test_parts_of_a_token_stand_where_they_are_spelled_else_on_all_of_it(tmp_path: Path) -> None:
    content = words("1-2 وبسوريا SpaceAfter=No", "1 وب _", "2 سوريا NER=B-LOC", "3 . _")
    content += words("1-2 للعراق _", "1 ل _", "2 العراق NER=B-LOC")
    found = read(tmp_path / "in.conllu", content)
    assert found.rows[0].document.text == "وبسوريا.\nللعراق\n"
    assert [n[1] for n in named(found.rows[0])] == ["سوريا", "للعراق"]


def test_empty_nodes_are_passed_over(tmp_path: Path) -> None:
    content = "# global.Entity = eid-etype-head-other\n"
    content += words(
        "1 زيد Entity=(e1-PER-1)", "1.1 هو Entity=(e2-PER-1)", "2 جاء _", "2.1 هو Entity=(e3-X-1"
    )
    found = read(tmp_path / "in.conllu", content + words("1 أمس Entity=e3)"))
    assert named(found.rows[0]) == [("e1", "زيد", "PER"), ("e3", "جاء\nأمس", "X")]
    assert any("entities on empty nodes are not kept" in n for n in found.notes)


def test_mentions_of_one_thing_are_related_to_the_first(tmp_path: Path) -> None:
    content = "# global.Entity = entity-GRP-infstat\n"
    content += words(
        "1 زيد Entity=(person-1-new)", "2 قال _", "3 إنه Entity=(person-1-giv", "4 هو Entity=person-1)"
    )
    row = read(tmp_path / "in.conllu", content).rows[0]
    assert named(row) == [("1", "زيد", "person"), ("1.1", "إنه هو", "person")]
    assert row.relations() == [Relation("R1", "same-as", "1", "1.1")]


def test_coreference_is_written_as_clusters_and_comes_back_as_it_was() -> None:
    text = "قال سالم إنه مع أخيه حسن وإنه معه."
    places = {"سالم": "a", "إنه": "b-1", "أخيه حسن": "c", "حسن": "d", "معه": "e"}
    entities = tuple(
        Entity(id, "PER", (Range(text.index(w), text.index(w) + len(w)),)) for w, id in places.items()
    )
    relations = (
        Relation("r2", "same-as", "a", "b-1"),
        Relation("r1", "Equiv", "d", "c"),
        Relation("x:1", "same-as", "e", "b-1"),
        Relation("x,2", "same-as", "b-1", "b-1"),
    )
    row = Row(Document("r1", text), (*entities, *relations))
    assert losses("conllu", row) == ["1 document's order of annotations"]
    (back,) = sent("conllu", [row])[1]
    assert {*back.annotations} == {*row.annotations}
    said = [
        x.split("Entity=")[1].split("|")[0]
        for x in conllu.lines(conllu.hold(row, Choices()))
        if "Entity=" in x
    ]
    assert said == [
        "(a-PER-1)",
        "(a-PER-1--b%2D1-r2:same%2Das:a,x%3A1:same%2Das:e,x%2C2:same%2Das:b%2D1)",
        "(c-PER-1---r1:Equiv:d",
        "c)(c-PER-1--d)",
        "(a-PER-1--e)",
    ]


def test_what_another_tool_joined_is_related_and_what_it_took_apart_is_not(tmp_path: Path) -> None:
    content = "# global.Entity = GRP-etype-head-identity-mention-led\n"
    content += words(
        "1 زيد Entity=(a-PER-1)",
        "2 هو Entity=(a-PER-1--b-r1:same%2Das:a)",
        "3 عمه Entity=(a-PER-1--c-r2:same%2Das:x,r3,r1:same%2Das:a)",
        "4 أبوه Entity=(d-PER-1---r4:same%2Das:a)",
    )
    row = read(tmp_path / "in.conllu", content).rows[0]
    assert [e.id for e in row.entities()] == ["a", "b", "c", "d"]
    assert row.relations() == [Relation("r1", "same-as", "a", "b"), Relation("R1", "same-as", "a", "c")]


def test_mentions_of_one_thing_that_cross_are_not_joined_and_that_is_counted() -> None:
    text = "اب جد هو زح"
    crossing = (Entity("a", "X", (Range(0, 5),)), Entity("b", "X", (Range(3, 8),)))
    pieces = (Entity("c", "Y", (Range(0, 2), Range(6, 8))), Entity("d", "Y", (Range(3, 5),)))
    joins = (Relation("r1", "same-as", "a", "b"), Relation("r2", "same-as", "c", "d"))
    assert losses("conllu", Row(Document("r1", text), (*crossing, *pieces, *joins))) == [
        "2 relations",
        "1 document's order of annotations",
    ]


@st.composite
def joined(draw: st.DrawFn) -> Row:
    """With relations that join mentions of one thing among the others."""
    row = draw(drawn.rows())
    ids = [e.id for e in row.entities()]
    if not ids:
        return row
    kinds, ends = st.sampled_from(["same-as", "Equiv", "COREF", "x"]), st.sampled_from(ids)
    count = draw(st.integers(0, 5))
    joins = (Relation(f"q:{n}", draw(kinds), draw(ends), draw(ends)) for n in range(count))
    return replace(row, annotations=(*row.annotations, *joins))


@settings(max_examples=100)
@given(joined())
def test_of_coreference_what_is_lost_is_declared_to_the_count(row: Row) -> None:
    if conllu.hold(row, Choices()) is None:
        return
    declared, back = sent("conllu", [row])
    told, found = (
        Counter({k: n for k, n in x.items() if k != "sources"})
        for x in (declared, missing("conllu", row, back[0]))
    )
    assert told == found
    again, twice = sent("conllu", back)
    assert twice[0].annotations == back[0].annotations
    assert not set(again) - {"sources"}


@settings(max_examples=100)
@given(joined())
def test_udapi_finds_the_same_clusters(row: Row) -> None:
    held = conllu.hold(row, Choices())
    if held is None:
        return
    logging.disable()
    theirs = udapi.Document()
    theirs.from_conllu_string("".join(f"{line}\n" for line in conllu.lines(held)))
    found = {
        frozenset(m.other["mention"] or e.eid.split(".", 1)[1] for m in e.mentions)
        for e in theirs.coref_entities
    }
    logging.disable(logging.NOTSET)
    groups = coref.grouped((e.id for e in held.entities()), ((r.source, r.target) for r in held.relations()))
    assert {frozenset(map(unquote, x)) for x in found} == {frozenset(g) for g in groups.values()}


def test_stanza_and_columns_of_names_are_read(tmp_path: Path) -> None:
    stanza = words("1 زيد start_char=0|end_char=3|ner=S-PER", "2 جاء start_char=5|end_char=8|ner=O")
    row = read(tmp_path / "in.conllu", stanza).rows[0]
    assert (row.document.text, named(row)) == ("زيد  جاء\n", [("e1", "زيد", "PER")])
    plus = "# global.columns = ID FORM UPOS parseme:NE\n1\tزيد\tPROPN\tB-PER\n2\tجاء\tVERB\t*\n"
    assert named(read(tmp_path / "in.conllup", plus).rows[0]) == [("e1", "زيد", "PER")]


def test_a_treebank_without_entities_says_nothing_of_them(tmp_path: Path) -> None:
    assert not read(tmp_path / "in.conllu", words("1 زيد _")).rows[0].annotated


def test_documents_are_told_apart_and_numbered_where_they_have_no_ids(tmp_path: Path) -> None:
    content = "# newdoc id = أ/1\n" + words("1 زيد _") + "# newdoc\n" + words("1 عمرو _") + "# newdoc\n\n"
    found = read(tmp_path / "in.conllu", content)
    assert [r.document.id for r in found.rows] == ["أ/1", "in-2"]


@pytest.mark.parametrize(
    ("content", "wrong"),
    [
        ("1\tزيد\tB-PER\n", ":1: 3 columns between tabs, not 10"),
        (words("x زيد _"), ":1: no number of a word"),
        (words("1 زيد Entity=(e1-PER"), ":1: e1 is never closed"),
        (words("1 زيد Entity=e1)"), ":1: «e1)» closes nothing"),
        (words("1 زيد Entity=(e1[2/2]-X)"), ":1: the first piece of e1 is missing"),
        (words("1 زيد Entity=(e1[1/2]-X)"), ":1: a piece of e1 is missing"),
        (words("1 زيد Entity=((("), ":1: «Entity=(((» is not understood"),
        (words("1 زيد NER=IO"), ":1: «IO» is no tag"),
    ],
)
def test_what_is_wrong_is_refused_with_its_line(tmp_path: Path, content: str, wrong: str) -> None:
    found = read(tmp_path / "in.conllu", content)
    assert [r.removeprefix(str(tmp_path / "in.conllu")) for r in found.refused] == [wrong]
    assert not any(r.annotations for r in found.rows)


def test_a_file_without_words_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportFailed, match="holds no words"):
        read(tmp_path / "in.conllu", "# newdoc id = x\n\n")


def test_offsets_that_lead_nowhere_make_no_room(tmp_path: Path) -> None:
    content = words("1 زيد start_char=999999999|end_char=9", "2 جاء start_char=" + "9" * 5000)
    assert read(tmp_path / "in.conllu", content).rows[0].document.text == "زيد جاء\n"


def test_every_real_file_is_read(shared: Path) -> None:
    listed = list((shared / "data/formats").glob("*/*.conllu"))
    assert listed
    for path in listed:
        assert tell(path) == "conllu"
        found = conllu.FORMAT.read(path)
        assert found.rows[0].document.text.startswith("Er arbeitet fürs FBI (deutsch etwa: „Bundesamt")


def test_columns_may_be_named_in_small_letters(tmp_path: Path) -> None:
    found = read(tmp_path / "in.conllup", "# global.columns = id form ner\n1\tزيد\tB-PER\n2\tقال\tO\n")
    assert named(found.rows[0]) == [("e1", "زيد", "PER")]
    assert tell(tmp_path / "in.conllup") == "conllu"


def test_blanks_may_stand_in_place_of_tabs(tmp_path: Path) -> None:
    found = read(tmp_path / "in.conllu", "1  زيد  _  NOUN  _  _  0  root  _\tSpaceAfter=No\n")
    assert found.rows[0].document.text == "زيد"
    assert not found.refused


def test_a_file_that_is_only_called_so_is_told_by_its_tags(tmp_path: Path) -> None:
    (tmp_path / "in.conllu").write_text(
        "# text = x\n1\tزيد\tN\tB-PER\t_\n2\tقال\tV\tO\t_\n3\t.\t.\tO\t_\n", "utf-8"
    )
    assert tell(tmp_path / "in.conllu") == "conll"


def test_tags_may_stand_under_name(tmp_path: Path) -> None:
    rest = "\t_" * 7 + "\t"
    words = f"1\tزيد{rest}name=B-PER\n2\tعلي{rest}name=I-PER\n3\tقال{rest}name=x\n"
    assert named(read(tmp_path / "in.conllu", words).rows[0]) == [("e1", "زيد علي", "PER")]
