"""Corpora whose annotations would be left behind are refused in one line that says what they are."""

import json
from pathlib import Path

import pytest

from annotator.errors import ImportFailed
from annotator.formats import FORMATS, tell

ENTITY = {"id": "2", "type": "Drug", "text": ["Aspirin"], "offsets": [[0, 7]]}
BIGBIO = {
    "id": "0",
    "document_id": "1",
    "passages": [{"id": "1", "type": "title", "text": ["Aspirin"], "offsets": [[0, 7]]}],
    "entities": [ENTITY],
}
PUBANNOTATION = {"text": "IRF-4 in CML", "catanns": [{"id": "T1", "span": {"begin": 0, "end": 5}}]}
DATATURKS = {"content": "زيد هنا", "annotation": [{"label": ["PER"], "points": [{"start": 0, "end": 2}]}]}
SPERT = {"tokens": ["زيد"], "entities": [{"type": "PER", "start": 0, "end": 1}], "relations": []}


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.json", [BIGBIO], "BigBio"),
        ("a.jsonl", BIGBIO, "BigBio"),
        ("a.json", PUBANNOTATION, "PubAnnotation's first shape"),
        ("a.json", DATATURKS, "Dataturks"),
        ("a.json", [SPERT], r"no format that is known here \(keys: tokens, entities, relations\)"),
        ("a.csv", "Sentence #,Word,POS,Tag\nSentence: 1,London,NNP,B-geo\n", "a word and its tag"),
        ("a.csv", '\ufeffSentence #,Sentence,POS,Tag\nSentence: 1,Hi,"[]","[]"\n', "lists of tags"),
        ("a.tsv", "# id=1\n# text=Haag\n1-1\tHaag\tB-PER\n\n", "WebAnno TSV 1 or 2"),
        ("a.tsv", "# id=1\n1-1\tHaag\tB-PER\n\n", "WebAnno TSV 1 or 2"),
        ("a.tsv", " # a.b.C | value\n#id=1\n#text=Haag\n1-1\tHaag\tB-PER\n\n", "WebAnno TSV 1 or 2"),
    ],
)
def test_what_is_known_and_not_read_says_so(tmp_path: Path, name: str, content: object, words: str) -> None:
    path = tmp_path / name
    path.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
    with pytest.raises(ImportFailed, match=words) as refused:
        FORMATS[tell(path)].read(path)
    assert "\n" not in refused.value.message


def test_tables_with_a_like_column_are_tables(tmp_path: Path) -> None:
    (tmp_path / "b.jsonl").write_text(json.dumps({"annotation": "done", "text": "قال زيد إنه غدا"}), "utf-8")
    assert tell(tmp_path / "b.jsonl") == "table"


def test_the_programs_own_files_that_hold_no_texts_are_refused(root: Path, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl.manifest.json").write_text('{"program": {}, "recipe": {}, "files": []}')
    for file, words in (
        (root / "annotator/schemes/ace-2005.toml", "it is a scheme"),
        (root / "tests/golden/example-hf/README.md", "it is the card of a data set"),
        (tmp_path / "a.jsonl.manifest.json", "it is the manifest of an export"),
    ):
        with pytest.raises(ImportFailed, match=words):
            tell(file)
