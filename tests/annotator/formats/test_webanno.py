"""WebAnno TSV: what INCEpTION's own files say, and what of a row comes back from such a file."""

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.errors import ImportFailed
from annotator.formats import CHOICES, FORMATS, Reading, Row, export, tell, webanno
from annotator.model import Annotation, Argument, Document, Entity, Event, Range, Relation
from tests.annotator.formats import drawn, example
from tests.annotator.formats.returned import losses, missing, sent

TSV = FORMATS["webanno"]
NAMED = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
HEAD = f"#FORMAT=WebAnno TSV 3.3\n#T_SP={NAMED}|identifier|value\n\n\n"


def read(tmp_path: Path, words: str, **how: str) -> tuple[Row, Reading]:
    path, reading = tmp_path / "in.tsv", Reading(**how)
    path.write_bytes(words.encode())
    (row,) = webanno.rows(path, reading)
    return row, reading


def said(row: Row) -> list[tuple[str, str]]:
    return [(a.name, row.document.slice(a.ranges)) for a in row.annotations if not isinstance(a, Relation)]


def written(row: Row) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        export(TSV, [row], Path(folder) / "out")
        return webanno.place(Path(folder) / "out", row).read_bytes().decode().split("\n")


def test_the_golden_folder_is_written_to_the_letter(root: Path, tmp_path: Path) -> None:
    export(TSV, example.ROWS, tmp_path / "out")
    golden = root / "tests/golden/example-webanno"
    names = sorted(p.name for p in golden.iterdir())
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == names
    for name in names:
        assert (tmp_path / "out" / name).read_bytes() == (golden / name).read_bytes()


def test_what_webanno_cannot_hold_is_listed() -> None:
    assert losses("webanno", *example.ROWS) == [
        "1 title",
        "1 date",
        "1 document's source",
        "1 document's meta",
        "1 annotator's name",
        "1 state of a layer",
        "1 argument without text",
        "1 entity in several pieces",
        "2 origins",
        "12 annotations' ids",
        "1 document's order of annotations",
        "2 suggestions",
        "1 verdict",
        "2 unknown keys",
    ]


@settings(max_examples=40, deadline=None)
@given(drawn.rows())
def test_every_token_of_a_file_stands_where_it_says(row: Row) -> None:
    units = row.document.text.encode("utf-16-le")
    for line in written(row):
        if line[:1].isdigit():
            _, place, words, *_ = line.split("\t")
            start, end = map(int, place.split("-"))
            assert units[2 * start : 2 * end].decode("utf-16-le") == words


@settings(max_examples=40, deadline=None)
@given(drawn.rows())
def test_sentences_hold_all_of_the_text(row: Row) -> None:
    lines = written(row)
    words = [x[6:] for x in lines if x.startswith("#Text=")]
    assert "".join(words).replace("\\t", "\t").count("\\") == 0
    assert "".join(words).replace("\\t", "\t") == row.document.text.replace("\n", "")


# Written by INCEpTION, with nothing in them that the program has no place for.
SAME = (
    "inception-curation__multipleStackedAnnotationsAreNotMergedTest__user1",
    "inception-curation__relStackedTest__curator",
    "inception__testAnnotationWithLeadingWhitespace__reference",
    "inception__testAnnotationWithTrailingWhitespaceAtEnd__reference",
    "inception__testElevatedType__reference",
    "inception__testMultiTokenSpanWithFeatureValue__reference",
    "inception__testTokenBoundedSpanWithSpecialSymbolsValue__reference",
)
# The program names no column that nothing is in.
SAME_BUT_FOR_THE_HEADER = (
    "inception__testSentenceWithEmoji__reference",
    "inception__testSingleNonMultiTokenRelationWithMultipleFeatureValues__reference",
    "inception__testSingleNonMultiTokenRelationWithoutFeatureValue__reference",
    "inception__testSingleNonTokenRelationWithoutFeatureValue__reference",
    "inception__testSingleNonTokenRelationWithoutFeature__reference",
    "inception__testSingleStackedNonTokenRelationWithoutFeatureValue3__reference",
    "inception__testSubMultiTokenSpanWithoutFeatureValue2__reference",
    "inception__testSubMultiTokenSpanWithoutFeatureValue3__reference",
)


@pytest.mark.parametrize("name", [*SAME, *SAME_BUT_FOR_THE_HEADER])
def test_files_of_inception_are_written_again_to_the_letter(shared: Path, name: str) -> None:
    path = shared / "data/formats/webanno_tsv" / f"{name}.tsv"
    (row,) = TSV.read(path).rows
    assert webanno.hold(row, CHOICES).annotations == row.annotations
    ours, theirs = written(row), path.read_text("utf-8").split("\n")
    if name in SAME_BUT_FOR_THE_HEADER:
        ours, theirs = ([x for x in y if not x.startswith("#T_SP")] for y in (ours, theirs))
    assert [x for x in ours if x] == [x for x in theirs if x]


def test_every_real_file_is_read_or_refused_for_a_reason(shared: Path) -> None:
    old = other = read_ = 0
    reasons = set()
    for path in sorted((shared / "data/formats/webanno_tsv").glob("*.tsv")):
        reading = Reading()
        try:
            (row,) = webanno.rows(path, reading)
        except ImportFailed as refusal:
            reasons.add(refusal.message.removeprefix(path.name))
            old += webanno.sniff(path)
            other += not webanno.sniff(path)
            continue
        read_ += 1
        assert tell(path) == "webanno"
        assert reading.refused == []
        held = webanno.hold(row, CHOICES)
        assert held.annotations == row.annotations
        assert written(row)
    assert reasons == {" was refused: it is WebAnno TSV 1 or 2, or none; 3.0 to 3.3 can be read."}
    assert (read_, old, other) == (28, 7, 2)  # the last two are a list of files and CoNLL


def test_slots_are_arguments_of_events(shared: Path) -> None:
    name = "inception__sampleSlotAnnotation1__reference.tsv"
    (row,) = TSV.read(shared / "data/formats/webanno_tsv" / name).rows
    (event,) = row.events()
    targets = {e.id: row.document.slice(e.ranges) for e in row.entities()}
    assert event.type == "SimpleSlotHost"
    assert [(x.role, targets[x.target]) for x in event.arguments] == [("pr2", "a"), ("pr1", "is")]


def test_a_chain_is_relations_of_the_same_thing(shared: Path) -> None:
    reading = Reading()
    name = "inception__testSubtokenChain__reference.tsv"
    (row,) = webanno.rows(shared / "data/formats/webanno_tsv" / name, reading)
    assert said(row) == [("SimpleLink", "hi"), ("SimpleLink", "es")]
    assert [(r.type, r.source, r.target) for r in row.relations()] == [("same-as", "e1", "e2")]
    assert reading.refused == []
    assert any("1 of SimpleLink are left out: they cover no letter" in x for x in reading.notes)


COREF = "de.tudarmstadt.ukp.dkpro.core.api.coref.type.CoreferenceLink"
CHAINED = f"""#FORMAT=WebAnno TSV 3.3
#T_SP={NAMED}|identifier|value
#T_CH={COREF}|referenceRelation|referenceType
#T_RL=webanno.custom.Relation|value|BT_{NAMED}


#Text=سالم الراوي وصديقه حسن
1-1\t0-4\tسالم\t*[1]\tPER[1]\t\\_خبر->1-1\tاسم[1]\t_\t_\t
1-2\t5-11\tالراوي\t*[1]\tPER[1]\t\\_خبر->1-1\tاسم[1]\t_\t_\t
1-3\t12-18\tوصديقه\t_\t_\t_\t_\t_\t_\t
1-3.1\t13-17\tصديق\t_\t_\t*->2-1\t*[2]\t_\t_\t
1-3.2\t17-18\tه\t_\t_\tلقب->1-2\tضمير[1]\t_\t_\t
1-4\t19-22\tحسن\t*\tPER\tx->2-2\t*[2]\tصديق\t1-1[1_0]\t
"""


def test_chains_are_written_again_to_the_letter(tmp_path: Path) -> None:
    row, _ = read(tmp_path, CHAINED)
    assert [(r.type, row.document.slice(e.ranges)) for r in row.relations() for e in row.entities()
            if e.id == r.target] == [("same-as", "ه"), ("same-as", "حسن"), ("صديق", "حسن")]  # fmt: skip
    assert webanno.hold(row, CHOICES).annotations == row.annotations
    assert "\n".join(written(row)) == CHAINED


def test_chains_of_a_cas_are_chains(shared: Path) -> None:
    name = "inception__tsv3-suite__testStackedChain__reference.xmi"
    (row,) = FORMATS["xmi"].read(shared / "data/formats/uima_xmi" / name).rows
    assert [x for x in written(row) if x[:1].isdigit() and "->" in x] == [
        "1-1\t0-4\tThis\t*->1-1|*->2-3\t*[1]|*[2]\t",
        "1-2\t5-7\tis\t*->1-2|*->2-2\t*[1]|*[2]\t",
        "1-3\t8-9\ta\t*->1-3|*->2-1\t*[1]|*[2]\t",
    ]


def test_a_chain_of_which_more_is_said_is_entities_and_relations(tmp_path: Path) -> None:
    chained, _ = read(tmp_path, CHAINED)
    first, *rest = chained.annotations
    noted = replace(
        chained, annotations=(first, *(replace(a, note="؟") if a.id == "e3" else a for a in rest))
    )
    lines = written(noted)
    assert sum("->2-" in x for x in lines) == 0
    assert sum("->1-" in x for x in lines) == 3
    assert losses("webanno", noted) == ["1 document's source", "9 annotations' ids", "3 unknown keys"]


@st.composite
def chained(draw: st.DrawFn) -> Row:
    """With entities of chain layers among the others, and relations that join some of them."""
    row = draw(drawn.rows())
    layers = st.sampled_from([COREF, COREF, "x.SimpleLink", NAMED, "x y"])
    found: list[Annotation] = [*row.annotations]
    ids = list[str]()
    for n in range(draw(st.integers(0, 6))):
        said = {"referenceRelation": draw(drawn.WORDS)} if draw(st.integers(0, 3)) == 0 else {}
        label = draw(drawn.NAMES | st.sampled_from(["SimpleLink", "*"]))
        ids.append(f"c{n}")
        place = (draw(drawn.ranges(row.document.text)),)
        found.append(Entity(ids[-1], label, place, said, extra={"uima": {"chain": draw(layers)}}))
    ends = st.sampled_from([*ids, ids[0], *(a.id for a in row.entities())]) if ids else st.nothing()
    for n in range(draw(st.integers(0, 5)) if ids else 0):
        said = draw(
            st.sampled_from(
                [{}, {"uima": {"chain": COREF}}, {"uima": {"features": {"referenceRelation": "|"}}}]
            )
        )
        kind = draw(st.sampled_from(["same-as", "same-as", "same-as", "x"]))
        found.append(Relation(f"q{n}", kind, draw(ends), draw(ends), extra=said))
    return replace(row, annotations=tuple(found), annotated=True)


@settings(max_examples=100, deadline=None)
@given(chained())
def test_of_rows_with_chains_what_is_lost_is_declared_to_the_count(row: Row) -> None:
    declared, back = sent("webanno", [row])
    told = {k: n for k, n in declared.items() if k not in ("ids", "document ids", "sources")}
    found = missing("webanno", row, back[0])
    assert told == {k: n for k, n in found.items() if k not in ("ids", "sources")}
    again, twice = sent("webanno", back)
    assert twice[0].annotations == back[0].annotations
    assert not set(again) - {"ids", "document ids", "sources"}


def test_values_with_every_sign_of_the_format_come_back() -> None:
    strange = "a|b[1]_;*->\\\t\n\rc\\"
    row = Row(
        Document("r", "زيد وعمرو هنا."),
        (
            Entity("e1", strange, (Range(0, 3),), {"x_y": "", "z": "_"}, "*", "*"),
            Entity("e2", "_", (Range(0, 3),), {"z": strange}),
            Event("v1", "*", Range(0, 3), (Argument("->", "e2"), Argument("*", "e1"), Argument(";", "v1"))),
            Relation("r1", "|", "v1", "e1", strange),
        ),
    )
    assert losses("webanno", row) == ["4 annotations' ids"]


def test_white_space_at_the_ends_of_an_annotation_is_left_out_and_counted() -> None:
    row = Row(
        Document("r", " زيد \n"), (Entity("e1", "A", (Range(0, 6),)), Entity("e2", "B", (Range(0, 1),)))
    )
    assert losses("webanno", row) == ["1 entity", "1 annotation's edges", "1 annotation's id"]


def test_a_number_may_stand_in_two_layers(tmp_path: Path) -> None:
    head = HEAD.replace("\n\n\n", "\n#T_SP=webanno.custom.Span|value\n\n\n")
    row, _ = read(
        tmp_path, head + "#Text=a b\n1-1\t0-1\ta\t*[1]\tX[1]\tY[1]\t\n1-2\t2-3\tb\t*[1]\tX[1]\tY[1]\t\n"
    )
    assert said(row) == [("X", "a b"), ("Y", "a b")]


def test_lines_may_end_in_cr_lf_and_the_text_in_none(tmp_path: Path) -> None:
    words = HEAD + "#Text=قال زيد\n1-1\t0-3\tقال\t_\t_\t\n1-2\t4-7\tزيد\t*\tPER\t"
    row, reading = read(tmp_path, words.replace("\n", "\r\n"))
    assert (row.document.text, said(row), reading.refused) == ("قال زيد", [("PER", "زيد")], [])


def test_what_is_missing_between_sentences_is_put_there_and_said(tmp_path: Path) -> None:
    row, reading = read(tmp_path, HEAD + "#Text=a\n1-1\t0-1\ta\t_\t_\t\n\n#Text=b\n2-1\t4-5\tb\t*\tX\t\n")
    assert (row.document.text, said(row)) == ("a\n  b", [("X", "b")])
    assert "blanks were put there" in reading.notes[0]


def test_tokens_that_stand_elsewhere_refuse_the_file_and_say_how_they_would_match(tmp_path: Path) -> None:
    words = HEAD + "#Text=👍 زيد\n1-1\t0-1\t👍\t_\t_\t\n1-2\t2-5\tزيد\t*\tPER\t\n"
    with pytest.raises(ImportFailed, match=r"--counted codepoints"):
        read(tmp_path, words)
    row, _ = read(tmp_path, words, counted="codepoints")
    assert said(row) == [("PER", "زيد")]


def test_what_covers_no_letter_is_left_out_with_what_leads_to_it_and_counted(tmp_path: Path) -> None:
    words = HEAD.replace("\n\n\n", f"\n#T_RL=webanno.custom.Relation|value|BT_{NAMED}\n\n\n")
    row, reading = read(
        tmp_path,
        words + "#Text=a b\n1-1\t0-1\ta\t_\t_\t_\t_\n1-1.1\t1-1\t\t*\tZ\t_\t_\n1-2\t2-3\tb\t*\tX\ty\t1-1.1\n",
    )
    assert (said(row), row.relations(), reading.refused) == ([("X", "b")], [], [])
    assert [x.split(": ", 1)[1] for x in reading.notes if "no letter" in x] == [
        "1 of NamedEntity are left out: they cover no letter",
        "1 of Relation are left out: they cover no letter",
    ]


def test_bad_lines_are_refused_with_their_number(tmp_path: Path) -> None:
    words = HEAD.replace("\n\n\n", f"\n#T_RL=webanno.custom.Relation|value|BT_{NAMED}\n#T_XX=a\n\n\n")
    row, reading = read(
        tmp_path,
        words + "#Text=a b\n1-1\t0-1\ta\t_\n1-2\t2-3\tb\t*\tX\ty\t9-9\nnonsense\n",
    )
    assert [x.split(":", 1)[1] for x in reading.refused] == [
        "4: «#T_XX=a» says no layer",
        "10: «nonsense» is no token",
        "8: fewer columns than the header says",
        "9: Relation 9-9 joins what is not there",
    ]
    assert said(row) == [("X", "b")]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("#FORMAT=WebAnno TSV 4.0\n", "it is WebAnno TSV 4.0; 3.0 to 3.3 can be read"),
        ("#FORMAT=WebAnno TSV 3.3\n\n", "it holds no tokens"),
        (" # a.B | c\n#id=1\n", "it is WebAnno TSV 1 or 2, or none"),
        (HEAD + "#Text=a\0\n1-1\t0-1\ta\t_\t_\t\n", "NUL"),
    ],
)
def test_other_files_are_refused_in_one_line(tmp_path: Path, words: str, reason: str) -> None:
    with pytest.raises(ImportFailed) as refusal:
        read(tmp_path, words)
    assert reason in refusal.value.message


def test_a_folder_is_read_file_by_file(tmp_path: Path) -> None:
    export(TSV, example.ROWS, tmp_path / "out")
    (tmp_path / "out/bad.tsv").write_text("#FORMAT=WebAnno TSV 3.3\n", "utf-8")
    reading = Reading()
    assert [r.document.id for r in webanno.rows(tmp_path / "out", reading)] == ["plain", "تقرير/1"]
    assert tell(tmp_path / "out") == "webanno"
    assert len(reading.refused) == 1
    (tmp_path / "empty").mkdir()
    with pytest.raises(ImportFailed, match=r"no \.tsv file"):
        list(webanno.rows(tmp_path / "empty", Reading()))
