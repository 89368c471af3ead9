"""CoNLL-U: white space, ids and pieces come back exactly; what others write is understood."""

import importlib
import logging
import warnings
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.errors import ImportFailed
from annotator.formats import FORMATS, Row, conllu, export, tell
from annotator.formats.conllu import regular
from annotator.formats.rows import Choices, Read
from annotator.model import Document, Entity, Range, Relation
from tests.annotator.formats import drawn, example
from tests.annotator.formats.returned import losses, sent

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
    assert row.relations() == [Relation("R1", "Equiv", "1", "1.1")]


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
