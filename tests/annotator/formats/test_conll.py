"""CoNLL: entities come back exactly as they were, whatever the tokens."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings

from annotator.errors import ImportFailed
from annotator.formats import FORMATS, Row, conll, export
from annotator.model import Document, Entity, Range
from tests.annotator.formats import drawn, example


def row(text: str, *spans: tuple[int, int, str]) -> Row:
    return Row(
        Document("r1", text), tuple(Entity(f"e{i}", x, (Range(a, b),)) for i, (a, b, x) in enumerate(spans))
    )


def lines(*rows: Row) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        export(FORMATS["conll"], rows, Path(folder) / "out.conll")
        return (Path(folder) / "out.conll").read_text("utf-8").split("\n")


@settings(max_examples=50)
@given(drawn.rows())
def test_the_entities_of_every_row_are_found_again(drawn_row: Row) -> None:
    written = lines(drawn_row)
    tags = [line.split(" ")[-1] for line in written if line]
    assert sum(t.startswith("B-") for t in tags) == len(conll.held(drawn_row))
    assert all(len(line.split(" ")) == 2 for line in written if line)


def test_the_golden_file_is_written_to_the_letter(root: Path, tmp_path: Path) -> None:
    export(FORMATS["conll"], example.ROWS, tmp_path / "out.conll")
    assert (tmp_path / "out.conll").read_bytes() == (root / "tests/golden/example.conll").read_bytes()


def test_every_gold_row_keeps_its_outermost_entities(shared: Path, tmp_path: Path) -> None:
    for path in sorted((shared / "data/gold").glob("*.jsonl")):
        rows = FORMATS["jsonl"].read(path).rows
        export(FORMATS["conll"], rows, tmp_path / "out.conll")
        back = conll.read(tmp_path / "out.conll").rows
        for one, other in zip(rows, back, strict=True):
            assert [e.label for e in other.entities()] == [e.label for e in conll.held(one)]


def test_a_glued_token_is_split_at_the_edge_of_a_span() -> None:
    assert lines(row("روسياوتركيا", (0, 5, "LOC"), (6, 11, "LOC")))[2:5] == [
        "روسيا B-LOC",
        "و O",
        "تركيا B-LOC",
    ]


def test_a_name_after_a_name_begins_anew() -> None:
    assert lines(row("زيد عمرو", (0, 3, "PER"), (4, 8, "PER")))[2:4] == ["زيد B-PER", "عمرو B-PER"]


def test_no_sentence_ends_inside_an_entity() -> None:
    written = lines(row("قناة خبر. مصر قالت. ثم", (0, 13, "ORG")))
    assert written[2:9] == ["قناة B-ORG", "خبر I-ORG", ". I-ORG", "مصر I-ORG", "قالت O", ". O", ""]


def test_the_outermost_and_the_earlier_of_two_that_cross_stay() -> None:
    crossing = row("أ ب ج د", (0, 3, "X"), (2, 5, "Y"), (0, 1, "Z"), (6, 7, "W"))
    assert [e.label for e in conll.held(crossing)] == ["X", "W"]


def test_what_conll_cannot_hold_is_listed() -> None:
    assert FORMATS["conll"].loses(example.ROWS) == [
        "white space and the documents' ids",
        "2 events",
        "1 relation",
        "1 entity in several pieces",
        "1 entity within or across another",
        "5 entities' attributes, notes, links or origins",
        "2 suggestions",
        "1 document without a layer (all O)",
    ]


def test_what_reads_back_otherwise_is_noticed(tmp_path: Path) -> None:
    given_row, path = row("قال زيد", (4, 7, "PER")), tmp_path / "out.conll"
    path.write_text("-DOCSTART- O\n\nقال O\nزيد B-ORG\n\n")
    assert conll.differs([given_row], path) == "the entities of r1 read back otherwise"
    path.write_text("-DOCSTART- O\n\nقال O\nعمرو B-PER\n\n")
    assert conll.differs([given_row], path) == "the words of r1 read back otherwise"


def test_other_tag_schemes_and_orphans_are_read(tmp_path: Path) -> None:
    path = tmp_path / "in.conll"
    path.write_text(
        "-DOCSTART- -X- O O\n\nزيد\tNNP\tS-PER\nفي\tIN\tO\nحلب \t I-LOC\n\n"
        "عمرو U-PER\nبن B-PER\nهند L-PER\n\n"
        "-DOCSTART- O\n\nأ B-X\nب E-X\nج I-Y\n",
        "utf-8",
    )
    first, second = conll.read(path).rows
    assert first.document.text == "زيد في حلب\nعمرو بن هند\n"
    assert [(first.document.slice(e.ranges), e.label) for e in first.entities()] == [
        ("زيد", "PER"),
        ("حلب", "LOC"),
        ("عمرو", "PER"),
        ("بن هند", "PER"),
    ]
    assert [(second.document.slice(e.ranges), e.label) for e in second.entities()] == [
        ("أ ب", "X"),
        ("ج", "Y"),
    ]
    assert [first.document.id, second.document.id] == ["in-1", "in-2"]


def test_a_line_without_a_tag_is_refused_with_its_number(tmp_path: Path) -> None:
    path = tmp_path / "in.conll"
    path.write_text("زيد B-PER\nفي IO\nحلب\n", "utf-8")
    with pytest.raises(ImportFailed) as refusal:
        conll.read(path)
    assert refusal.value.reasons == (f"{path}:2: «IO» is no tag", f"{path}:3: no tag")
    assert conll.read(path, skip_bad=True).rows[0].document.text == "زيد\n"


def test_a_file_without_tokens_is_refused(tmp_path: Path) -> None:
    (tmp_path / "in.conll").write_text("-DOCSTART- O\n\n")
    with pytest.raises(ImportFailed, match="holds no tokens"):
        conll.read(tmp_path / "in.conll")
