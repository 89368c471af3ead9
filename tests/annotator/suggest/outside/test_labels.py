"""Other recognizers' labels in the words of the scheme."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import SuggesterFailed
from annotator.scheme import load
from annotator.suggest.outside.labels import Table, guess, names, parse, split, written

SCHEME = load()
NAMED = {"mention": "NAM"}


@pytest.mark.parametrize(
    ("tag", "parts"),
    [
        ("B-PER", ("B", "PER")),
        ("I_LOC", ("I", "LOC")),
        ("S-ORG", ("S", "ORG")),
        ("PER", ("", "PER")),
        ("O", ("", "O")),
        ("B-PER NAM", ("B", "PER NAM")),
        ("LABEL_1", ("", "LABEL_1")),
    ],
)
def test_a_tag_is_a_prefix_and_a_label(tag, parts):
    assert split(tag) == parts


def test_the_labels_among_tags_stand_once_and_without_the_rest():
    assert names(["O", "B-PER", "I-PER", "B-LOC"]) == ["PER", "LOC"]


def test_a_table_is_read_whatever_stands_between_its_entries():
    assert parse("PERS=PER NAM, LOC = LOC NAM;\nMISC=MISC، O=") == {
        "PERS": "PER NAM", "LOC": "LOC NAM", "MISC": "MISC", "O": "",
    }  # fmt: skip


name = st.text(st.sampled_from("ABCPER-_ :"), min_size=1).map(str.strip).filter(bool)


@given(st.dictionaries(name, name | st.just("")))
def test_what_is_written_reads_back(table):
    assert parse(written(table)) == table


@pytest.mark.parametrize("entry", ["PERS", "=PER"])
def test_an_entry_that_says_nothing_is_refused(entry):
    with pytest.raises(SuggesterFailed, match=f"«{entry}»"):
        parse(f"LOC=LOC NAM, {entry}")


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        (["O", "B-PERS", "B-ORG", "B-LOC", "B-MISC"],
         {"PERS": "PER NAM", "ORG": "ORG NAM", "LOC": "LOC NAM", "MISC": "MISC"}),
        (["PERSON", "GPE", "NORP", "DATE", "WORK_OF_ART", "CARDINAL"],
         {"PERSON": "PER NAM", "GPE": "LOC NAM", "NORP": "NORP", "DATE": "DATE", "WORK_OF_ART": "",
          "CARDINAL": "QUANTITY"}),
        (["B-OCC", "B-FAC", "B-EVENT", "B-TIME", "B-CURR"],
         {"OCC": "", "FAC": "FAC NAM", "EVENT": "MISC", "TIME": "DATE", "CURR": ""}),
        (["PER NOM", "ORG:NAM", "CASUALTY"],
         {"PER NOM": "PER NOM", "ORG:NAM": "ORG NAM", "CASUALTY": "CASUALTY"}),
    ],
)  # fmt: skip
def test_the_labels_of_known_sets_are_guessed(tags, expected):
    assert guess(tags) == expected


@pytest.mark.parametrize("id", ["anercorp-4", "wojood-21", "ontonotes-18", "ace-2005"])
def test_every_guess_for_a_ready_scheme_is_in_ours(id):
    theirs = [label.id for label in load(id).labels]
    table = Table([f"B-{t}" for t in theirs], "", SCHEME)
    assert sum(table.of(f"B-{t}") is not None for t in theirs) >= 4


def test_a_tag_goes_before_its_label_and_nothing_is_dropped():
    table = Table(["O", "B-PER", "I-PER", "B-X"], "PER=PER NOM, I-PER=ORG NAM, X=O", SCHEME)
    assert table.of("B-PER") == ("PER", {"mention": "NOM"})
    assert table.of("I-PER") == ("ORG", NAMED)
    assert table.of("B-X") is table.of("O") is table.of("other") is None


@pytest.mark.parametrize("ours", ["PERSON", "PER XXX", "MISC NAM"])
def test_what_the_scheme_does_not_define_is_refused(ours):
    with pytest.raises(SuggesterFailed, match="does not define"):
        Table(["B-PER"], f"PER={ours}", SCHEME)


def test_a_table_that_fits_no_label_of_the_model_is_refused():
    with pytest.raises(SuggesterFailed, match="LABEL_0, LABEL_1"):
        Table(["LABEL_0", "LABEL_1"], "", SCHEME)
