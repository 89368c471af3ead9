"""Wojood: as many tags at a word as entities over it, in whichever order."""

from pathlib import Path

import pytest
from hypothesis import given, settings

from annotator.errors import ImportFailed
from annotator.formats import CHOICES, FORMATS, Choices, Row, export, tell, wojood
from annotator.formats.rows import Read
from annotator.model import Document, Entity, Range
from tests.annotator.formats import drawn, example
from tests.annotator.formats.returned import losses, missing, sent


def row(text: str, *spans: tuple[int, int, str]) -> Row:
    return Row(
        Document("r1", text), tuple(Entity(f"e{i}", x, (Range(a, b),)) for i, (a, b, x) in enumerate(spans))
    )


def read(path: Path, words: str) -> Read:
    path.write_text(words, "utf-8")
    return wojood.FORMAT.read(path, skip_bad=True)


def named(given: Row) -> list[tuple[str, str]]:
    return [(given.document.slice(e.ranges), e.label) for e in given.entities()]


def lines(folder: Path, given: Row, choices: Choices = CHOICES) -> list[str]:
    (folder / "out.txt").unlink(missing_ok=True)
    export(wojood.FORMAT, [given], folder / "out.txt", None, choices)
    return (folder / "out.txt").read_text("utf-8").split("\n")[:-2]


def test_the_golden_file_is_written_to_the_letter(root: Path, tmp_path: Path) -> None:
    export(FORMATS["wojood"], example.ROWS, tmp_path / "out.txt")
    assert (tmp_path / "out.txt").read_bytes() == (root / "tests/golden/example.wojood.txt").read_bytes()


def test_what_wojood_cannot_hold_is_listed() -> None:
    assert losses("wojood", *example.ROWS) == [
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


@pytest.mark.parametrize("nesting", ["read", "outermost", "innermost"])
@settings(max_examples=60)
@given(drawn_row=drawn.rows())
def test_entities_that_are_not_held_are_counted(nesting: str, drawn_row: Row) -> None:
    choices = Choices(nesting=nesting)
    declared, back = sent("wojood", [drawn_row], choices)
    if back:
        found = missing("wojood", drawn_row, back[0], choices)
        assert declared["entities"] == found["entities"]
    else:
        assert declared == {"rows": 1}


def test_nested_and_crossing_entities_of_other_labels_are_written_outer_tag_first(tmp_path: Path) -> None:
    nested = row("سكرتير اللجنة في نابلس", (0, 22, "OCC"), (7, 13, "ORG"), (17, 22, "GPE"))
    assert lines(tmp_path, nested) == ["سكرتير B-OCC", "اللجنة I-OCC B-ORG", "في I-OCC", "نابلس I-OCC B-GPE"]
    crossing = row("أ ب ج", (0, 3, "X"), (2, 5, "Y"))
    assert lines(tmp_path, crossing) == ["أ B-X", "ب I-X B-Y", "ج I-Y"]


def test_of_one_label_on_the_same_words_one_is_held_and_the_others_counted(tmp_path: Path) -> None:
    nested = row("أ ب ج", (0, 5, "X"), (2, 3, "X"), (2, 3, "Y"))
    assert lines(tmp_path, nested) == ["أ B-X", "ب I-X B-Y", "ج I-X"]
    assert "1 entity" in losses("wojood", nested)
    assert lines(tmp_path, nested, Choices(nesting="innermost")) == ["أ O", "ب B-X B-Y", "ج O"]


def test_the_order_of_tags_says_nothing(tmp_path: Path) -> None:
    one = read(tmp_path / "in.txt", "أ B-X\nب I-X B-Y\nج I-Y I-X\n")
    other = read(tmp_path / "in.txt", "أ B-X\nب B-Y I-X\nج I-X I-Y\n")
    assert named(one.rows[0]) == named(other.rows[0]) == [("أ ب ج", "X"), ("ب ج", "Y")]


def test_a_label_within_itself_is_read_as_nested_and_that_is_said(tmp_path: Path) -> None:
    found = read(tmp_path / "in.txt", "أ B-ORG\nب B-ORG I-ORG\nج I-ORG I-ORG\nد I-ORG\nه I-ORG B-ORG\n")
    assert named(found.rows[0]) == [("أ ب ج د ه", "ORG"), ("ب ج", "ORG"), ("ه", "ORG")]
    assert f"{tmp_path / 'in.txt'}:2: ORG stands twice at one word" in found.notes[-1]


def test_a_line_without_a_tag_is_refused_with_its_number(tmp_path: Path) -> None:
    found = read(tmp_path / "in.txt", "أ B-X\nب IO\nج\nد\tB-X\tB-Y\n")
    assert found.refused == (
        f"{tmp_path / 'in.txt'}:2: «IO» is no tag",
        f"{tmp_path / 'in.txt'}:3: no tag",
    )
    assert named(found.rows[0]) == [("أ", "X"), ("د", "X"), ("د", "Y")]


def test_a_file_without_tokens_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportFailed, match="holds no tokens"):
        read(tmp_path / "in.txt", "\n\n")


def test_every_real_file_is_read_and_comes_back(shared: Path, tmp_path: Path) -> None:
    listed = [
        *(shared / "data/formats/wojood").glob("*data*"),
        *(shared / "data/ner/wojood-sample").glob("*.txt"),
    ]
    assert listed
    for path in listed:
        assert tell(path) == "wojood"
        found = wojood.FORMAT.read(path)
        begun = sum(t.startswith("B-") for t in path.read_text("utf-8").split())
        assert 0 <= sum(len(r.entities()) for r in found.rows) - begun <= 1  # one orphan I-
        declared, back = sent("wojood", found.rows)
        assert declared["entities"] + len(back[0].entities()) == len(found.rows[0].entities())


@pytest.mark.parametrize(
    ("nesting", "kept"),
    [
        ("outermost", [("مدينة حلب", "LOC"), ("أمس", "DATE")]),
        ("innermost", [("حلب", "GPE"), ("أمس", "DATE")]),
        ("columns", [("مدينة حلب", "LOC"), ("حلب", "GPE"), ("أمس", "DATE")]),
        ("read", [("مدينة حلب", "LOC"), ("حلب", "GPE"), ("أمس", "DATE")]),
    ],
)
def test_of_entities_within_others_those_are_kept_that_are_chosen(
    nesting: str, kept: list[tuple[str, str]], tmp_path: Path
) -> None:
    given = row("مدينة حلب أمس", (0, 9, "LOC"), (6, 9, "GPE"), (10, 13, "DATE"))
    export(wojood.FORMAT, [given], tmp_path / "out.txt", None, Choices(nesting=nesting))
    (back,) = wojood.FORMAT.read(tmp_path / "out.txt").rows
    assert named(back) == kept
