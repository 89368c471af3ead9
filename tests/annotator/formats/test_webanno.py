"""WebAnno TSV: what INCEpTION's own files say, and what of a row comes back from such a file."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings

from annotator.errors import ImportFailed
from annotator.formats import CHOICES, FORMATS, Reading, Row, export, tell, webanno
from annotator.model import Argument, Document, Entity, Event, Range, Relation
from tests.annotator.formats import drawn, example
from tests.annotator.formats.returned import losses

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
        assert all("is empty" in x or "where nothing is" in x for x in reading.refused)
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
    assert len(reading.refused) == 1  # a link on nothing


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
