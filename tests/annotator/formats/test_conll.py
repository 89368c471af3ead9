"""CoNLL: entities come back exactly as they were, whatever the tokens."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.errors import ImportFailed
from annotator.formats import CHOICES, FORMATS, Choices, Row, conll, corpus, differs, export, tell
from annotator.formats.conll.columns import columns as columns_of
from annotator.formats.rows import NESTING, SUBWORD, TAGS, Read, Reading
from annotator.model import Document, Entity, Range
from tests.annotator.formats import drawn, example
from tests.annotator.formats.returned import losses, missing, sent


def row(text: str, *spans: tuple[int, int, str]) -> Row:
    return Row(
        Document("r1", text), tuple(Entity(f"e{i}", x, (Range(a, b),)) for i, (a, b, x) in enumerate(spans))
    )


def held(given: Row, choices: Choices = CHOICES) -> list[Entity]:
    found = conll.hold(given, choices)
    return found.entities() if found else []


def lines(*rows: Row, choices: Choices = CHOICES) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        export(FORMATS["conll"], rows, Path(folder) / "out.conll", None, choices)
        return (Path(folder) / "out.conll").read_text("utf-8").split("\n")


@settings(max_examples=50)
@given(drawn.rows())
def test_the_entities_of_every_row_are_found_again(drawn_row: Row) -> None:
    written = lines(drawn_row)
    tags = [line.split(" ")[-1] for line in written if line]
    assert sum(t.startswith("B-") for t in tags) == len(held(drawn_row))
    assert all(len(line.split(" ")) == 2 for line in written if line)


def test_the_golden_file_is_written_to_the_letter(root: Path, tmp_path: Path) -> None:
    export(FORMATS["conll"], example.ROWS, tmp_path / "out.conll")
    assert (tmp_path / "out.conll").read_bytes() == (root / "tests/golden/example.conll").read_bytes()


def test_every_gold_row_keeps_its_outermost_entities(shared: Path, tmp_path: Path) -> None:
    for path in sorted((shared / "data/gold").glob("*.jsonl")):
        rows = FORMATS["jsonl"].read(path).rows
        out = tmp_path / f"{path.stem}.conll"
        export(FORMATS["conll"], rows, out)
        back = conll.FORMAT.read(out).rows
        for one, other in zip(rows, back, strict=True):
            assert [e.label for e in other.entities()] == [e.label for e in held(one)]


def test_a_glued_token_is_split_at_the_edge_of_a_span() -> None:
    assert lines(row("روسياوتركيا", (0, 5, "LOC"), (6, 11, "LOC")))[:3] == [
        "روسيا B-LOC",
        "و O",
        "تركيا B-LOC",
    ]


def test_a_name_after_a_name_begins_anew() -> None:
    assert lines(row("زيد عمرو", (0, 3, "PER"), (4, 8, "PER")))[:2] == ["زيد B-PER", "عمرو B-PER"]


def test_no_sentence_ends_inside_an_entity() -> None:
    written = lines(row("قناة خبر. مصر قالت. ثم", (0, 13, "ORG")))
    assert written[:7] == ["قناة B-ORG", "خبر I-ORG", ". I-ORG", "مصر I-ORG", "قالت O", ". O", ""]


def test_the_outermost_and_the_earlier_of_two_that_cross_stay() -> None:
    crossing = row("أ ب ج د", (0, 3, "X"), (2, 5, "Y"), (0, 1, "Z"), (6, 7, "W"))
    assert [e.label for e in held(crossing)] == ["X", "W"]


def test_what_conll_cannot_hold_is_listed() -> None:
    assert losses("conll", *example.ROWS) == [
        "2 documents' white space",
        "2 documents' ids",
        "1 title",
        "1 date",
        "1 document's source",
        "1 document's meta",
        "1 document without a layer",
        "1 annotator's name",
        "1 state of a layer",
        "2 entities",
        "2 events",
        "1 relation",
        "1 label or type (written otherwise)",
        "3 attributes",
        "1 note",
        "2 links",
        "7 annotations' ids",
        "2 suggestions",
        "1 verdict",
        "2 unknown keys",
    ]


def test_what_reads_back_otherwise_is_noticed(tmp_path: Path) -> None:
    given_row, path = row("قال زيد", (4, 7, "PER")), tmp_path / "out.conll"
    path.write_text("-DOCSTART- O\n\nقال O\nزيد B-ORG\n\n")
    assert differs(conll.FORMAT, [given_row], path) == "e0 of r1 reads back otherwise"
    path.write_text("-DOCSTART- O\n\nقال O\nعمرو B-PER\n\n")
    assert differs(conll.FORMAT, [given_row], path) == "the words of r1 read back otherwise"


def read(path: Path, words: str, columns: str = "") -> Read:
    """The file with these words; bad lines are in `refused`."""
    path.write_bytes(words.encode())
    reading = Reading(choices=Choices(columns=columns))
    return Read(tuple(conll.FORMAT.rows(path, reading)), tuple(reading.refused), tuple(reading.notes))


def named(given: Row) -> list[tuple[str, str]]:
    """The words and labels of its entities."""
    return [(given.document.slice(e.ranges), e.label) for e in given.entities()]


CHOSEN = st.builds(Choices, st.sampled_from(TAGS), st.sampled_from(SUBWORD), st.sampled_from(NESTING))


@settings(max_examples=80)
@given(drawn.rows(), CHOSEN)
def test_every_choice_reads_back_and_its_losses_are_exact(drawn_row: Row, choices: Choices) -> None:
    declared, back = sent("conll", [drawn_row], choices)
    if not back:
        assert declared == {"rows": 1}
        return
    found = missing("conll", drawn_row, back[0], choices)
    for kind in ("entities", "events", "relations", "names"):
        assert declared[kind] == found[kind]


def test_columns_hold_entities_within_and_across_one_another() -> None:
    crossing = row("أ ب ج د", (0, 3, "X"), (2, 5, "Y"), (0, 1, "Z"), (6, 7, "W"), (6, 7, "W"))
    written = lines(crossing, choices=Choices(nesting="columns"))
    assert written[:4] == [
        "أ B-X B-Z",
        "ب I-X B-Y",
        "ج O I-Y",
        "د B-W B-W",
    ]
    assert losses("conll", crossing, choices=Choices(nesting="columns")) == [
        "1 document's white space",
        "1 document's id",
        "5 annotations' ids",
        "1 document's order of annotations",
    ]


def test_the_innermost_are_kept_where_that_is_chosen() -> None:
    nested = row("أ ب ج", (0, 5, "X"), (2, 3, "Y"))
    assert [e.label for e in held(nested, Choices(nesting="innermost"))] == ["Y"]


def test_an_entity_that_cuts_a_token_is_grown_to_it_where_that_is_chosen_and_counted() -> None:
    glued = row("وبسوريا أمس", (2, 7, "LOC"))
    assert lines(glued, choices=Choices(subword="grow"))[:2] == ["وبسوريا B-LOC", "أمس O"]
    assert "1 annotation's edges" in losses("conll", glued, choices=Choices(subword="grow"))
    assert "1 annotation's edges" not in losses("conll", glued)


@pytest.mark.parametrize(
    ("scheme", "written"),
    [
        ("iob1", ["I-PER", "I-PER", "B-PER", "O", "I-LOC"]),
        ("iob2", ["B-PER", "I-PER", "B-PER", "O", "B-LOC"]),
        ("bioes", ["B-PER", "E-PER", "S-PER", "O", "S-LOC"]),
        ("bilou", ["B-PER", "L-PER", "U-PER", "O", "U-LOC"]),
    ],
)
def test_tags_are_written_in_the_scheme_that_is_chosen(scheme: str, written: list[str]) -> None:
    names = row("زيد بكر هند في حلب", (0, 7, "PER"), (8, 11, "PER"), (15, 18, "LOC"))
    found = lines(names, choices=Choices(tags=scheme))[:5]
    assert [line.split(" ")[1] for line in found] == written


def test_other_tag_schemes_and_orphans_are_read(tmp_path: Path) -> None:
    found = read(
        tmp_path / "in.conll",
        "-DOCSTART- -X- O O\n\nزيد\tNNP\tS-PER\nفي\tIN\tO\nحلب \t I-LOC\n\n"
        "عمرو U-PER\nبن B-PER\nهند L-PER\n\n"
        "-DOCSTART- O\n\nأ B-X\nب E-X\nج I-Y\n",
    )
    first, second = found.rows
    assert first.document.text == "زيد في حلب\nعمرو بن هند\n"
    assert named(first) == [("زيد", "PER"), ("حلب", "LOC"), ("عمرو", "PER"), ("بن هند", "PER")]
    assert named(second) == [("أ ب", "X"), ("ج", "Y")]
    assert [first.document.id, second.document.id] == ["in-1", "in-2"]


def test_no_entity_goes_on_in_the_next_sentence(tmp_path: Path) -> None:
    assert named(read(tmp_path / "in.conll", "زيد I-PER\n\nعمرو I-PER\n").rows[0]) == [
        ("زيد", "PER"),
        ("عمرو", "PER"),
    ]


def test_the_column_of_chunks_beside_that_of_names_is_left_alone(tmp_path: Path) -> None:
    found = read(tmp_path / "in.conll", "U.N. NNP I-NP I-ORG\nofficial NN I-NP O\nin IN I-PP O\n")
    assert named(found.rows[0]) == [("U.N.", "ORG")]
    assert "columns other than of tokens and tags are not kept" in found.notes[0]


def test_a_corpus_of_chunks_is_read_as_such(tmp_path: Path) -> None:
    found = read(tmp_path / "in.conll", "the DT B-NP\npound NN I-NP\nis VBZ B-VP\n")
    assert named(found.rows[0]) == [("the pound", "NP"), ("is", "VP")]


def test_columns_are_those_that_a_person_says(tmp_path: Path) -> None:
    words = "1 زيد B-PER B-X\n2 أمس O B-Y\n"
    assert named(read(tmp_path / "in.conll", words, "token=1 tag=3").rows[0]) == [("زيد", "X"), ("أمس", "Y")]
    assert named(read(tmp_path / "in.conll", words, "tag=2").rows[0]) == [("زيد", "PER")]
    both = read(tmp_path / "in.conll", words, "token=1 tag=2,3").rows[0]
    assert named(both) == [("زيد", "PER"), ("زيد", "X"), ("أمس", "Y")]
    for columns, number in (("token=9 tag=3", 9), ("token=0 tag=9", 9), ("token=0 tag=2,-5", -5)):
        with pytest.raises(ImportFailed, match=f"There is no column {number}: the lines have 4"):
            read(tmp_path / "in.conll", words, columns)
    for columns in ("token", "token=x", "text=1", "token=0 tag=", "tag=99999"):
        with pytest.raises(ImportFailed, match="not understood"):
            read(tmp_path / "in.conll", words, columns)


def test_columns_that_were_read_are_not_asked_of_what_is_written(tmp_path: Path) -> None:
    choices = Choices(columns="token=1 tag=3")
    export(conll.FORMAT, [row("قال زيد", (4, 7, "PER"))], tmp_path / "out.conll", None, choices)


def test_germeval_has_numbers_two_levels_and_lines_with_sources(tmp_path: Path) -> None:
    words = "#\thttp://de.wikipedia.org/wiki/Troja [2009-10-17]\n1\tTroia\tB-OTH\tB-LOC\n2\t-\tI-OTH\tO\n"
    found = read(tmp_path / "in.tsv", words)
    assert found.rows[0].document.text == "Troia -\n"
    assert named(found.rows[0]) == [("Troia -", "OTH"), ("Troia", "LOC")]
    assert [n.split(": ", 1)[1] for n in found.notes] == [
        "several columns hold tags and are read as levels: token=1 tag=2,3",
        "comments are not kept",
        "white space could not be recovered",
    ]


def test_a_hash_that_has_a_tag_is_a_token(tmp_path: Path) -> None:
    found = read(tmp_path / "in.txt", "# O\nمعهد B-HPOI\n_ I-HPOI\nالأورام L-HPOI\n")
    assert found.rows[0].document.text == "# معهد _ الأورام\n"
    assert found.refused == ()


def test_a_file_with_tags_in_the_middle_and_ids_of_documents_is_read(tmp_path: Path) -> None:
    words = (
        "# newdoc id = خبر-7\n# sent_id = 1\n# text = زار زيد حلب\n"
        "1\tزار\tO\t-\t-\n2\tزيد\tB-PER\t-\t-\n3\tحلب\tB-LOC\t-\t-\n"
    )
    found = read(tmp_path / "in.iob2", words)
    assert found.rows[0].document.id == "خبر-7"
    assert named(found.rows[0]) == [("زيد", "PER"), ("حلب", "LOC")]


def test_sentences_of_words_with_bars_are_read(tmp_path: Path) -> None:
    found = read(tmp_path / "in.iob", "-DOCSTART-|-X-|O\n\nزيد|NNP|B-PER ||SYM|O حلب|NNP|B-LOC\nنعم|UH|O\n")
    assert found.rows[0].document.text == "زيد | حلب\nنعم\n"
    assert named(found.rows[0]) == [("زيد", "PER"), ("حلب", "LOC")]


def test_labels_without_b_and_i_are_read_and_that_is_said(tmp_path: Path) -> None:
    found = read(tmp_path / "in.txt", "-DOCSTART-\n\nVgl. O\nRAB PARTA\nRz MISC\n8. MISC")
    assert named(found.rows[0]) == [("RAB", "PARTA"), ("Rz 8.", "MISC")]
    assert "labels have no B- and I-" in found.notes[0]
    assert tell(tmp_path / "in.txt") == "conll"


def test_tokens_that_cannot_be_seen_are_tokens(tmp_path: Path) -> None:
    found = read(tmp_path / "in.conll", "زيد B-PER\n\u00a0 O\n\u200b O\n\tO\n\tB-LOC\nحلب B-LOC\n")
    assert found.rows[0].document.text == "زيد \u00a0 \u200b حلب\n"
    assert found.refused == (f"{tmp_path / 'in.conll'}:5: no token",)


def test_a_token_with_a_blank_is_whole_where_tabs_part_columns_and_else_refused(tmp_path: Path) -> None:
    tabs = read(tmp_path / "in.conll", "New York\tB-LOC\nis\tO\nbig\tO\n")
    assert named(tabs.rows[0]) == [("New York", "LOC")]
    blanks = read(tmp_path / "in.conll", "New York B-LOC\nis O\nbig O\n")
    assert blanks.refused == (f"{tmp_path / 'in.conll'}:1: 3 columns where most lines have 2",)


def test_a_corpus_without_empty_lines_gets_a_line_for_each_long_sentence(tmp_path: Path) -> None:
    found = read(tmp_path / "in.conll", ("قال O\n" * 250 + ". O\n") * 3)
    assert found.rows[0].document.text.count("\n") == 3


def test_a_label_that_is_perhaps_a_slip_is_pointed_at(tmp_path: Path) -> None:
    found = read(tmp_path / "in.conll", "زيد B-MISC\nو O\n" * 20 + "هند B-MIS\n")
    assert found.notes[0] == (
        f"{tmp_path / 'in.conll'}:41: «MIS» is rare here and «MISC» common (1 and 20): perhaps a slip"
    )
    assert not found.refused


def test_empty_documents_are_none(tmp_path: Path) -> None:
    found = read(tmp_path / "in.conll", "-DOCSTART-\n\n-DOCSTART-\n\nزيد B-PER\n\n-DOCSTART-\n")
    assert [r.document.id for r in found.rows] == ["in"]


def test_other_encodings_are_read_and_said(tmp_path: Path) -> None:
    words = "قال O\nسيرغي B-PER\nلافروف I-PER\nفي O\nموسكو B-LOC\nأمس O\n" * 20
    for encoding in ("utf-8-sig", "utf-16", "cp1256"):
        (tmp_path / "in.conll").write_bytes(words.encode(encoding))
        found = conll.FORMAT.read(tmp_path / "in.conll")
        assert named(found.rows[0])[:2] == [("سيرغي لافروف", "PER"), ("موسكو", "LOC")]
    assert any("read as windows-1256" in n or "read as cp1256" in n for n in found.notes)
    for encoding in ("utf-32", "klingon"):
        with pytest.raises(ImportFailed, match="was refused"):
            conll.FORMAT.read(tmp_path / "in.conll", encoding=encoding)


def test_lines_that_are_no_text_are_refused_with_their_numbers(tmp_path: Path) -> None:
    (tmp_path / "in.conll").write_bytes(("زيد B-PER\n" * 20).encode() + b"\xff\xfe O\nab\0 O\nok O\n")
    found = conll.FORMAT.read(tmp_path / "in.conll", skip_bad=True)
    assert [r.rsplit(":", 2)[1:] for r in found.refused] == [
        ["21", " it is no text"],
        ["22", " it is no text"],
    ]
    assert found.rows[0].document.text.endswith("زيد ok\n")


def test_a_file_of_something_else_ends_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "in.conll"
    path.write_text("nothing of the kind here\n" * 200_000)
    with pytest.raises(ImportFailed, match="no column of it holds tags"):
        conll.FORMAT.read(path)
    path.write_text("a O\nb B-X\n" * 6_000 + "nothing\n" * 200_000)
    with pytest.raises(ImportFailed, match="more than 10000 lines of it are bad"):
        conll.FORMAT.read(path)
    path.write_text("a B-X\n" * 400_000)
    with pytest.raises(ImportFailed, match="a sentence of it has more than 300000 words"):
        conll.FORMAT.read(path)
    path.write_text("a" * 40_000_000)
    with pytest.raises(ImportFailed):
        conll.FORMAT.read(path)


def test_files_with_many_documents_are_read_one_by_one(tmp_path: Path) -> None:
    path = tmp_path / "in.conll"
    path.write_text("-DOCSTART- O\n\nزيد B-PER\n\n" * 3 + "bad\n")
    reading = Reading()
    found = conll.FORMAT.rows(path, reading)
    assert next(found).document.id == "in-1"
    assert not reading.refused


REFUSED = {"doccano__sequence_labeling__labeling.invalid.conll": ":1: 3 columns where most lines have 2"}


def test_every_real_file_is_read_or_refused_for_a_reason(shared: Path, tmp_path: Path) -> None:
    folder = shared / "data/formats"
    listed = [
        p
        for p in (*folder.glob("conll/*"), *folder.glob("doccano/*.conll*"), *folder.glob("*/*GUM_news*.tsv"))
        if p.suffix != ".conllu" and "PROVENANCE" not in p.name and "allennlp" not in p.name
    ]
    listed += [*(shared / "data/ner").glob("*/*/dev.txt"), shared / "data/ner/anercorp/train.txt"]
    for n, path in enumerate(listed):
        assert tell(path) == "conll"
        found = conll.FORMAT.read(path, skip_bad=True)
        assert [r.removeprefix(str(path)) for r in found.refused] == (
            [REFUSED[path.name]] if path.name in REFUSED else []
        )
        assert sum(len(r.entities()) for r in found.rows)
        export(conll.FORMAT, found.rows, tmp_path / f"{n}.conll")
        again = conll.FORMAT.read(tmp_path / f"{n}.conll")
        assert [r.document.text for r in again.rows] == [r.document.text for r in found.rows]
        assert [named(r) for r in again.rows] == [named(r) for r in found.rows]


def test_a_line_without_a_tag_is_refused_with_its_number(tmp_path: Path) -> None:
    path = tmp_path / "in.conll"
    path.write_text("زيد B-PER\nفي IO\nحلب\n", "utf-8")
    with pytest.raises(ImportFailed) as refusal:
        conll.FORMAT.read(path)
    assert refusal.value.reasons == (f"{path}:2: «IO» is no tag", f"{path}:3: no tag")
    assert conll.FORMAT.read(path, skip_bad=True).rows[0].document.text == "زيد في حلب\n"


def test_a_document_with_a_bad_line_is_left_out_whole_and_the_others_are_not(tmp_path: Path) -> None:
    path = tmp_path / "in.conll"
    for bad in (b"\xff\xfe B-PER", "في".encode(), b"a b c d O"):
        before, after = "-DOCSTART- O\n\nزيد B-PER\n\n" * 2, "\nعمرو B-PER\n\n-DOCSTART- O\n\nهند B-PER\n"
        path.write_bytes(before.encode() + bad + after.encode())
        reading = Reading("utf-8")
        kept = list(reading.whole(conll.FORMAT.rows(path, reading)))
        assert [r.document.text for r in kept] == ["زيد\n", "هند\n"]
        assert len(reading.refused) == 1


def test_a_file_without_tokens_is_refused(tmp_path: Path) -> None:
    (tmp_path / "in.conll").write_text("-DOCSTART- O\n\n")
    with pytest.raises(ImportFailed, match="holds no tokens"):
        conll.FORMAT.read(tmp_path / "in.conll")


def test_names_of_columns_are_no_token(tmp_path: Path) -> None:
    found = read(tmp_path / "in.tsv", "# a comment\nTOKEN\tNE-COARSE\tMISC\nحلب\tB-LOC\t_\nو\tO\t_\n")
    assert found.rows[0].document.text == "حلب و\n"
    assert not found.refused
    assert any(n.endswith("in.tsv:2: names of columns, not of tokens") for n in found.notes)


def test_tags_stay_in_their_column_where_a_later_one_is_empty(tmp_path: Path) -> None:
    found = read(tmp_path / "in.tsv", "زيد\tB-PER\t_\t_\nفي\tO\t_\t_\nحلب\tB-LOC\t_\t\nو\tO\t_\t_\n")
    assert named(found.rows[0]) == [("زيد", "PER"), ("حلب", "LOC")]
    assert not found.refused


def test_an_empty_token_and_a_mark_between_files_are_passed_over(tmp_path: Path) -> None:
    found = read(tmp_path / "in.conll", "زيد\tB-PER\n\tO\n\ufeff\n\U0001f4a5 \tO\n")
    assert found.rows[0].document.text == "زيد\n\U0001f4a5\n"
    assert not found.refused


def test_one_bare_label_among_many_o_is_a_label(tmp_path: Path) -> None:
    listed = "".join(f"{w}\t{'EVENT' if w == 'قصف' else 'O'}\n" for w in ["هو"] * 30 + ["قصف"])
    found = read(tmp_path / "in.tsv", listed)
    assert named(found.rows[0]) == [("قصف", "EVENT")]
    assert tell(tmp_path / "in.tsv") == "conll"


def test_bare_labels_are_found_in_any_column(tmp_path: Path) -> None:
    found = read(tmp_path / "in.conll", "1\tقال\tVB\tO\t_\n2\tزيد\tNN\tPERSON\t_\n3\t.\t.\tO\t_\n")
    assert named(found.rows[0]) == [("زيد", "PERSON")]


def test_a_document_may_begin_with_a_mark_like_a_comment(tmp_path: Path) -> None:
    found = read(tmp_path / "in.conll", "#DOCSTART\n\nزيد\tB-PER\n\n#DOCSTART\n\nحلب\tB-LOC\n")
    assert [named(r) for r in found.rows] == [[("زيد", "PER")], [("حلب", "LOC")]]
    assert not found.refused


@given(
    st.lists(st.sampled_from(["حلب O", "", "\0", "x" * 30, "\udcff", "\r", "أ\rب"]), max_size=12),
    st.integers(1, 30),
)
def test_lines_are_the_same_however_much_is_read_at_a_time(
    tmp_path_factory: pytest.TempPathFactory, listed: list[str], block: int
) -> None:
    path = tmp_path_factory.mktemp("in") / "in.conll"
    path.write_bytes("\n".join(listed).encode("utf-8", "surrogateescape"))
    found = []
    for size in (block, 30):
        reading = Reading()
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(corpus, "_BLOCK", size)
            patch.setattr(corpus, "LONGEST_LINE", 30)
            found.append(([*corpus.lines(path, reading, "utf-8")], reading.refused))
    assert found[0] == found[1]
    bad = {n for n, line in enumerate(listed, 1) if line in ("\0", "\udcff", "x" * 30)}
    assert {int(words.split(":")[1]) for words in found[0][1]} == bad


@pytest.mark.parametrize(
    ("words", "said", "shown"),
    [
        ("زيد N B-PER\nقال V O\n", "", [("0", "token"), ("1", ""), ("2", "tag")]),
        ("زيد N B-PER\nقال V O\n", "token=1 tag=2", [("0", ""), ("1", "token"), ("2", "tag")]),
        ("word\tner\nزيد\tB-PER\nقال\tO\n", "", [("word", "token"), ("ner", "tag")]),
        ("زيد|N|B-PER قال|V|O\nلا|N|O\n", "", [("0", "token"), ("1", ""), ("2", "tag")]),
        ("زيد B-PER I-ORG\nقال O O\n", "", [("0", "token"), ("1", "tag"), ("2", "tag")]),
    ],
)
def test_columns_say_what_they_would_be_read_as(tmp_path: Path, words, said, shown) -> None:
    path = tmp_path / "a.conll"
    path.write_text(words, "utf-8")
    found = columns_of(path, Reading(choices=Choices(columns=said)))
    assert [(c.name, c.role) for c in found] == shown
    assert "زيد" in [c.values[0] for c in found]


def test_columns_without_tags_are_none(tmp_path: Path) -> None:
    path = tmp_path / "a.conll"
    path.write_text("زيد قال\nلا نعم\n", "utf-8")
    with pytest.raises(ImportFailed, match="no column of it holds tags"):
        columns_of(path, Reading())
    path.write_text("", "utf-8")
    assert columns_of(path, Reading()) == ()


@pytest.mark.parametrize(
    "tags", ["B:PER I:PER O B:LOC", "B_PER I_PER O U_LOC", "PER-B PER-I O LOC-B", "PER:B PER:I O LOC:S"]
)
def test_tags_may_be_written_with_other_signs_or_at_the_end(tags: str, tmp_path: Path) -> None:
    words = ("محمود", "عباس", "زار", "حلب")
    lines = "\n".join(f"{w} {t}" for w, t in zip(words, tags.split(), strict=True))
    (given,) = read(tmp_path / "a.conll", f"{lines}\n\n{lines}\n").rows
    assert named(given) == [("محمود عباس", "PER"), ("حلب", "LOC")] * 2


def test_labels_that_only_look_like_that_stay_labels(tmp_path: Path) -> None:
    (given,) = read(tmp_path / "a.conll", "محمود E_PER\nزار O\nحلب E_LOC\n").rows
    assert [label for _, label in named(given)] == ["E_PER", "E_LOC"]
