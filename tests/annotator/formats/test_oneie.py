"""OneIE's JSON, and that of DyGIE++ and ACE: what was said of tokens comes back as it was said of letters."""

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from annotator.errors import ImportFailed
from annotator.formats import FORMATS, Row, export, tell
from annotator.formats.oneie import FORMAT
from annotator.formats.rows import Reading
from annotator.model import Argument, Document, Entity, Event, Range, Relation
from tests.annotator.formats import drawn, example
from tests.annotator.formats.returned import losses, sent

SENTENCE: dict[str, Any] = {  # as OneIE's own preprocessing writes it
    "doc_id": "AFP_1",
    "sent_id": "AFP_1-5",
    "entity_mentions": [
        {
            "id": "AFP_1-5-E0",
            "start": 0,
            "end": 1,
            "entity_type": "GPE",
            "mention_type": "UNK",
            "text": "British",
        },
        {
            "id": "AFP_1-5-E1",
            "start": 1,
            "end": 2,
            "entity_type": "PER",
            "mention_type": "NOM",
            "text": "Chancellor",
        },
        {
            "id": "AFP_1-5-E3",
            "start": 2,
            "end": 4,
            "entity_type": "PER",
            "mention_type": "NAM",
            "text": "Gordon Brown",
        },
    ],
    "relation_mentions": [
        {
            "relation_type": "ORG-AFF",
            "id": "AFP_1-5-R0",
            "arguments": [
                {"entity_id": "AFP_1-5-E0", "text": "British", "role": "Arg-2"},
                {"entity_id": "AFP_1-5-E1", "text": "Chancellor", "role": "Arg-1"},
            ],
        }
    ],
    "event_mentions": [
        {
            "event_type": "Personnel:Nominate",
            "id": "AFP_1-5-EV0",
            "trigger": {"start": 6, "end": 7, "text": "named"},
            "arguments": [{"entity_id": "AFP_1-5-E3", "text": "Gordon Brown", "role": "Person"}],
        }
    ],
    "tokens": ["British", "Chancellor", "Gordon", "Brown", "ca", "n't", "named", "."],
    "pieces": ["British", "Chancellor", "Gordon", "Brown", "ca", "n", "'", "t", "named", "."],
    "token_lens": [1, 1, 1, 1, 1, 3, 1, 1],
    "sentence": "British Chancellor Gordon Brown ca n't named .",
}
DYGIE: dict[str, Any] = {
    "doc_key": "seattle",
    "dataset": "cities",
    "sentences": [
        ["Seattle", "is", "a", "rainy", "city", "."],
        ["Jenny", "Durkan", "is", "the", "city's", "mayor", "."],
        ["She", "was", "elected", "in", "2017", "."],
    ],
    "ner": [[[0, 0, "City"]], [[6, 7, "Person"], [9, 10, "City"]], [[13, 13, "Person"], [17, 17, "Year"]]],
    "relations": [[], [[6, 7, 9, 10, "Mayor-Of"]], [[13, 13, 17, 17, "Elected-In"]]],
    "clusters": [[[0, 0], [9, 10]], [[6, 7], [13, 13]]],
    "events": [[], [], [[[15, "Personnel.Election"], [13, 13, "Person"], [17, 17, "Date"], [0, 0, "Place"]]]],
}


def file(folder: Path, *lines: object) -> Path:
    path = folder / "in.json"
    path.write_text("".join(f"{json.dumps(x, ensure_ascii=False)}\n" for x in lines), "utf-8")
    return path


def read(path: Path) -> tuple[list[Row], Reading]:
    reading = Reading()
    return list(FORMAT.rows(path, reading)), reading


def only(path: Path) -> Row:
    (row,), reading = read(path)
    assert not reading.refused
    return row


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(x) for x in path.read_text("utf-8").split("\n") if x]


def said(row: Row) -> list[tuple[str, str]]:
    return [(a.name, row.document.slice(a.ranges)) for a in (*row.entities(), *row.events())]


def test_the_golden_file_is_written_to_the_letter(root: Path, tmp_path: Path) -> None:
    export(FORMAT, example.ROWS, tmp_path / "out.json")
    assert (tmp_path / "out.json").read_bytes() == (root / "tests/golden/example-oneie.json").read_bytes()


def test_what_it_does_not_hold_is_said() -> None:
    assert losses("oneie", *example.ROWS) == [
        "1 document that it cannot hold",  # nothing is known of its annotations
        "1 title",
        "1 date",
        "1 document's source",
        "1 document's meta",
        "1 annotator's name",
        "1 state of a layer",
        "1 entity",  # in two pieces
        "1 argument",  # an event
        "1 argument without text",
        "2 suggestions",
        "1 verdict",
        "2 unknown keys",
    ]


@settings(max_examples=40)
@given(drawn.rows())
def test_oneie_finds_whatever_a_line_names(row: Row) -> None:
    _, back = sent("oneie", [row])
    for document in back:
        assert [a.id for a in document.annotations] == [a.id for a in FORMAT.hold(row, None).annotations]  # type: ignore[union-attr, arg-type]


def check(line: dict[str, Any]) -> None:
    """What OneIE's reader relies on: see get_role_list and get_relation_list in its data.py."""
    ids = {e["id"] for e in line["entity_mentions"]}
    assert len(ids) == len(line["entity_mentions"])
    for mention in (*line["entity_mentions"], *(v["trigger"] for v in line["event_mentions"])):
        assert 0 <= mention["start"] < mention["end"] <= len(line["tokens"])
        words = "".join(line["tokens"][mention["start"] : mention["end"]])
        assert "".join(mention["text"].split()) == "".join(words.split())
    for joined in (*line["event_mentions"], *line["relation_mentions"]):
        assert {a["entity_id"] for a in joined["arguments"]} <= ids
    assert all({a["role"] for a in r["arguments"]} == {"Arg-1", "Arg-2"} for r in line["relation_mentions"])
    assert all(t and not t.isspace() for t in line["tokens"])


def test_every_gold_document_is_lines_that_oneie_can_open(shared: Path, tmp_path: Path) -> None:
    for path in sorted((shared / "data/gold").glob("*.jsonl")):
        rows = FORMATS["jsonl"].read(path).rows
        out = tmp_path / f"{path.stem}.json"
        export(FORMAT, rows, out)
        written = lines(out)
        for line in written:
            check(line)
        assert "".join(x["text"] for x in written) == "".join(r.document.text for r in rows)
        assert tell(out) == "oneie"


def test_an_argument_in_another_sentence_is_left_out_and_counted(tmp_path: Path) -> None:
    text = "مصر. التقى سالم."
    row = Row(
        Document("r1", text),
        (
            Entity("e1", "LOC", (Range(0, 3),)),
            Entity("e2", "PER", (Range(11, 15),)),
            Event("v1", "Meet", Range(5, 10), (Argument("Place", "e1"), Argument("Person", "e2"))),
            Relation("r1", "located-in", "e2", "e1"),
        ),
    )
    assert losses("oneie", row) == ["1 relation", "1 argument"]
    _, (back,) = sent("oneie", [row])
    assert back.events()[0].arguments == (Argument("Person", "e2"),)


def test_no_sentence_ends_inside_an_entity_or_a_trigger(tmp_path: Path) -> None:
    row = Row(Document("r1", "قناة خبر. مصر قالت. ثم"), (Event("v1", "Say", Range(0, 13)),))
    export(FORMAT, [row], tmp_path / "out.json")
    assert [x["sentence"] for x in lines(tmp_path / "out.json")] == ["قناة خبر. مصر قالت.", "ثم"]


def test_a_line_of_oneie_is_read_with_its_ids_and_kinds(tmp_path: Path) -> None:
    row = only(file(tmp_path, SENTENCE))
    assert (row.document.id, row.document.text) == ("AFP_1", f"{SENTENCE['sentence']}\n")
    assert row.annotations == (
        Entity("AFP_1-5-E0", "GPE", (Range(0, 7),)),
        Entity("AFP_1-5-E1", "PER", (Range(8, 18),), {"mention": "NOM"}),
        Entity("AFP_1-5-E3", "PER", (Range(19, 31),), {"mention": "NAM"}),
        Event("AFP_1-5-EV0", "Personnel:Nominate", Range(39, 44), (Argument("Person", "AFP_1-5-E3"),)),
        Relation("AFP_1-5-R0", "ORG-AFF", "AFP_1-5-E1", "AFP_1-5-E0"),
    )


def test_tokens_and_unknown_keys_of_the_file_come_back(tmp_path: Path) -> None:
    """ca and n't are one word here; the pieces are those of a model of theirs."""
    path = file(tmp_path, SENTENCE)
    export(FORMAT, [only(path)], tmp_path / "out.json")
    (back,) = lines(tmp_path / "out.json")
    assert {k: back[k] for k in ("sent_id", "tokens", "pieces", "token_lens")} == {
        k: SENTENCE[k] for k in ("sent_id", "tokens", "pieces", "token_lens")
    }
    again = tmp_path / "again.jsonl"
    export(FORMATS["jsonl"], [only(path)], again)
    assert FORMATS["jsonl"].read(again).rows[0].document == only(path).document


def test_tokens_that_a_new_entity_cuts_give_way_to_our_own(tmp_path: Path) -> None:
    row = only(file(tmp_path, SENTENCE))
    more = Row(row.document, (*row.annotations, Entity("new", "X", (Range(0, 4),))), annotated=True)
    assert losses("oneie", more) == ["1 unknown key"]
    _, (back,) = sent("oneie", [more])
    assert [e.id for e in back.entities()][-1] == "new"


def test_sentences_in_a_row_are_one_document_and_ids_that_stand_twice_are_new(tmp_path: Path) -> None:
    second = {**SENTENCE, "sent_id": "AFP_1-6"}
    row, reading = read(file(tmp_path, SENTENCE, second, {**SENTENCE, "doc_id": "other"}))
    assert [r.document.id for r in row] == ["AFP_1", "other"]
    assert row[0].document.text.count("\n") == 2
    assert [len(r.annotations) for r in row] == [10, 5]
    assert row[0].events()[1].arguments[0].target == row[0].entities()[5].id
    assert "AFP_1: 5 ids stand twice; the later ones are new" in reading.notes[0]


def test_sentences_that_stand_apart_are_another_document_and_said(tmp_path: Path) -> None:
    found, reading = read(file(tmp_path, SENTENCE, {**SENTENCE, "doc_id": "b"}, SENTENCE))
    assert [r.document.id for r in found] == ["AFP_1", "b", "AFP_1-2"]
    assert "AFP_1 stands further up, too" in reading.notes[0]


def test_what_a_model_found_are_suggestions(tmp_path: Path) -> None:
    graph = {
        "entities": [[0, 1, "GPE", "NAM", 1.0], [1, 2, "PER", "NOM", 0.25]],
        "triggers": [[3, 4, "Contact:Meet", 0.5]],
        "relations": [[1, 0, "ORG-AFF", 0.75]],
        "roles": [[0, 1, "Entity", 1.0]],
    }
    row = only(
        file(tmp_path, {"doc_id": "d", "sent_id": "d-0", "tokens": ["a", "b", "c", "d"], "graph": graph})
    )
    assert not row.annotated
    assert [(s.annotation.name, s.score, s.source) for s in row.suggestions] == [
        ("GPE", 1.0, "oneie"),
        ("PER", 0.25, "oneie"),
        ("Contact:Meet", 0.5, "oneie"),
        ("ORG-AFF", 0.75, "oneie"),
    ]
    event = row.suggestions[2].annotation
    assert isinstance(event, Event)
    assert [a.target for a in event.arguments] == [row.suggestions[1].id]


def test_a_graph_that_points_nowhere_is_refused_and_the_rest_kept(tmp_path: Path) -> None:
    graph = {
        "entities": [[0, 1, "A"], "x", [0, 9, "B"]],
        "relations": [[0, 5, "r"], [1, 0, "r"]],
        "roles": None,
    }
    (row,), reading = read(file(tmp_path, {"doc_id": "d", "tokens": ["a"], "graph": graph}))
    assert [s.annotation.name for s in row.suggestions] == ["A"]
    assert len(reading.refused) == 4


@pytest.mark.parametrize(
    "graph", [{}, {"entities": 5, "triggers": {}, "relations": "x", "roles": [[1, 2, "x"]]}]
)
def test_a_graph_of_another_shape_gives_nothing(graph: dict[str, Any], tmp_path: Path) -> None:
    (row,), _ = read(file(tmp_path, {"doc_id": "d", "tokens": ["a"], "graph": graph}))
    assert not row.suggestions


def test_dygie_counts_tokens_of_the_document_and_names_the_last(tmp_path: Path) -> None:
    path = file(tmp_path, DYGIE)
    row = only(path)
    assert tell(path) == "oneie"
    assert said(row) == [
        ("City", "Seattle"),
        ("Person", "Jenny Durkan"),
        ("City", "the city's"),
        ("Person", "She"),
        ("Year", "2017"),
        ("Personnel.Election", "elected"),
    ]
    assert [(a.role, a.target) for a in row.events()[0].arguments] == [
        ("Person", "e4"),
        ("Date", "e5"),
        ("Place", "e1"),
    ]
    assert [(r.type, r.source, r.target) for r in row.relations()] == [
        ("Mayor-Of", "e2", "e3"),
        ("Elected-In", "e4", "e5"),
        ("same-as", "e1", "e3"),
        ("same-as", "e2", "e4"),
    ]
    assert row.document.extra["oneie"]["dataset"] == "cities"


def test_sentences_of_dygie_stay_those_of_the_file(tmp_path: Path) -> None:
    export(FORMAT, [only(file(tmp_path, DYGIE))], tmp_path / "out.json")
    assert [x["tokens"] for x in lines(tmp_path / "out.json")] == DYGIE["sentences"]


def test_an_argument_on_no_entity_makes_one_and_says_so(tmp_path: Path) -> None:
    raw = {**DYGIE, "ner": [[], [], []], "relations": [], "clusters": [[], [], []]}
    (row,), reading = read(file(tmp_path, raw))
    assert said(row)[:3] == [("Person", "She"), ("Date", "2017"), ("Place", "Seattle")]
    assert len(reading.notes) == 3


def test_a_trigger_of_dygie_may_have_several_tokens(tmp_path: Path) -> None:
    raw = {"doc_key": "a", "sentences": [["x", "y", "z"]], "events": [[[[0, 1, "Rating"], [2, 2, "Who"]]]]}
    assert said(only_noted(file(tmp_path, raw))) == [("Who", "z"), ("Rating", "x y")]


def only_noted(path: Path) -> Row:
    (row,), reading = read(path)
    assert not reading.refused
    return row


def test_predictions_of_dygie_are_suggestions(tmp_path: Path) -> None:
    raw = {"doc_key": "a", "sentences": [["x", "y"]], "predicted_ner": [[[0, 0, "PER", 7.5, 0.9]]]}
    row = only(file(tmp_path, raw))
    assert [(s.annotation.name, s.score) for s in row.suggestions] == [("PER", 0.9)]
    assert not row.annotated


def test_ace_has_its_own_names_and_says_polarity_and_tense(tmp_path: Path) -> None:
    raw = {
        "sentence": "He left Baghdad.",
        "words": ["He", "left", "Baghdad", "."],
        "golden-entity-mentions": [
            {"text": "He", "entity-type": "PER:Individual", "start": 0, "end": 1, "entity_id": "A-E1"},
            {"text": "Baghdad", "entity-type": "GPE:Population-Center", "start": 2, "end": 3},
        ],
        "golden-event-mentions": [
            {
                "event_type": "Movement:Transport",
                "polarity": "Positive",
                "tense": "Past",
                "genericity": "Specific",
                "trigger": {"text": "left", "start": 1, "end": 2},
                "arguments": [{"role": "Artifact", "text": "He", "entity-type": "PER", "start": 0, "end": 1}],
            }
        ],
    }
    path = tmp_path / "train.json"
    path.write_text(json.dumps([raw, raw]))
    assert tell(path) == "oneie"
    first, second = read(path)[0]
    assert (first.document.id, second.document.id) == ("train-1", "train-2")
    assert first.document.text == "He left Baghdad.\n"
    assert said(first) == [
        ("PER:Individual", "He"),
        ("GPE:Population-Center", "Baghdad"),
        ("Movement:Transport", "left"),
    ]
    (event,) = first.events()
    assert event.attributes == {"polarity": "Positive", "tense": "Past", "genericity": "Specific"}
    assert event.arguments == (Argument("Artifact", first.entities()[0].id),)


def test_a_document_of_wikievents_is_one_line(tmp_path: Path) -> None:
    raw = {
        "doc_id": "wiki_1",
        "tokens": ["Duffield", "was", "injured", "."],
        "sentences": [[[["Duffield", 0, 8]], "Duffield was injured."]],
        "entity_mentions": [
            {"id": "T1", "sent_idx": 0, "start": 0, "end": 1, "entity_type": "PER", "text": "Duffield"}
        ],
        "event_mentions": [
            {
                "id": "E1",
                "event_type": "Life.Injure.Unspecified",
                "trigger": {"start": 2, "end": 3, "text": "injured", "sent_idx": 0},
                "arguments": [{"entity_id": "T1", "role": "Victim", "text": "Duffield"}],
            }
        ],
    }  # fmt: skip
    row = only(file(tmp_path, raw))
    assert said(row) == [("PER", "Duffield"), ("Life.Injure.Unspecified", "injured")]
    assert row.entities()[0].extra == {"oneie": {"sent_idx": 0}}


WRONG = [
    (
        {"entity_mentions": [{**SENTENCE["entity_mentions"][0], "end": 99}]},
        "there are no tokens 0–99; it has 8",
    ),
    ({"entity_mentions": [{**SENTENCE["entity_mentions"][0], "start": 1}]}, "there are no tokens 1–1"),
    ({"entity_mentions": [{**SENTENCE["entity_mentions"][0], "start": True}]}, "not numbers of tokens"),
    ({"entity_mentions": [{**SENTENCE["entity_mentions"][0], "text": "Danish"}]}, "should cover «Danish»"),
    ({"entity_mentions": [{**SENTENCE["entity_mentions"][0], "entity_type": ""}]}, "it has no entity_type"),
    ({"entity_mentions": 5}, "entity_mentions are not a list of objects"),
    ({"event_mentions": [{"event_type": "X"}]}, "it has no trigger"),
    ({"relation_mentions": [{"relation_type": "X", "arguments": []}]}, "does not join two mentions"),
    ({"entity_mentions": []}, "its Person AFP_1-5-E3 is no entity of the sentence"),
    ({"tokens": ["", *SENTENCE["tokens"][1:]]}, "entity AFP_1-5-E0: the tokens 0–1 are empty"),
    ({"tokens": "British"}, "tokens is not a list of words"),
    ({"tokens": None}, "tokens is not a list of words"),
    ({"text": "Other words.", "entity_mentions": []}, "the tokens are not the words of its text"),
    ({"text": "x" + SENTENCE["sentence"]}, "the tokens are not the words of its text"),
]


@pytest.mark.parametrize(("change", "words"), WRONG)
def test_what_is_wrong_is_refused_with_its_place(change: dict[str, Any], words: str, tmp_path: Path) -> None:
    path = file(tmp_path, {**SENTENCE, **change}, {**SENTENCE, "doc_id": "good"})
    rows, reading = read(path)
    assert words in " ".join(reading.refused)
    assert all(r.startswith(f"{path}:1: ") for r in reading.refused)
    assert rows[-1].document.id == "good"
    assert len(rows[-1].annotations) == 5


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"ner": [[[0, 99, "X"]]]}, "there are no tokens 0 to 99; it has 19"),
        ({"ner": [[[0, 0]]]}, "not as DyGIE++ writes it"),
        ({"ner": [[5]]}, "not as DyGIE++ writes it"),
        ({"relations": [[[0, 0, "x", 1, "R"]]]}, "its tokens are not numbers"),
        ({"events": [[[[0, ""], [1, 1, "R"]]]]}, "it has no name"),
        ({"clusters": [[[0, None]]]}, "its tokens are not numbers"),
        ({"sentences": [5]}, "its sentences are not lists of words"),
        ({"sentences": [[5]]}, "its sentences are not lists of words"),
    ],
)
def test_what_is_wrong_in_dygie_is_refused_with_its_place(
    change: dict[str, Any], words: str, tmp_path: Path
) -> None:
    path = file(tmp_path, {**DYGIE, **change})
    _, reading = read(path)
    assert words in " ".join(reading.refused)
    assert all(r.startswith(f"{path}:1: ") for r in reading.refused)


@pytest.mark.parametrize(
    "raw",
    [
        '{"doc_id": "a", "tokens": [NaN]}',
        '{"doc_id": "a", "tokens": ["\\ud800"]}',
        '{"tokens": ["\\u0000"]}',
        '{"tokens": ' + "[" * 5000 + "]" * 5000 + "}",
        '{"tokens": ["a"], "entity_mentions": [{"start": 1e999}]}',
        '{"tokens": ["a"], "entity_mentions": [{"start": 99999999999999999999999}]}',
        "5",
        '"x"',
    ],
)
def test_hostile_lines_are_refused_in_one_line_each(raw: str, tmp_path: Path) -> None:
    path = tmp_path / "in.json"
    path.write_text(f'{raw}\n{{"doc_id": "b", "tokens": ["x"], "entity_mentions": []}}\n')
    if not raw.startswith("{"):
        with pytest.raises(ImportFailed, match="neither JSON Lines nor a JSON array"):
            read(path)
        return
    rows, reading = read(path)
    assert len(reading.refused) == 1
    assert [r.document.id for r in rows] == ["b"]


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportFailed, match="holds no sentences"):
        FORMAT.read(file(tmp_path))


def test_documents_are_read_one_by_one(tmp_path: Path) -> None:
    path = file(tmp_path, *({**SENTENCE, "doc_id": f"d{n}"} for n in range(50)))
    given = FORMAT.rows(path, Reading())
    assert next(given).document.id == "d0"
    assert all(a.document.id < b.document.id or len(a.document.id) < 3 for a, b in pairwise(given))


def test_kept_sentences_that_are_not_sound_are_not_taken() -> None:
    for kept in (
        5,
        [],
        [5],
        [{"tokens": []}],
        [{"tokens": [[0]]}],
        [{"tokens": [[2, 1]]}],
        [{"tokens": [[0, 99]]}],
    ):
        row = Row(Document("r1", "مصر", extra={"oneie": {"sentences": kept}}))
        _, (back,) = sent("oneie", [row])
        assert not back.document.extra


RAMS: dict[str, Any] = {
    "doc_key": "nw_1",
    "sentences": [["The", "army", "attacked", "Halab", "."], ["It", "fell", "."]],
    "evt_triggers": [[2, 2, [["conflict.attack.n/a", 1.0]]]],
    "ent_spans": [[0, 1, [["evt043arg01attacker", 1.0]]], [3, 3, [["evt043arg02place", 1.0]]]],
    "gold_evt_links": [[[2, 2], [0, 1], "evt043arg01attacker"], [[2, 2], [3, 3], "evt043arg02place"]],
    "rel_triggers": [],
    "gold_rel_links": [],
    "split": "train",
}


def test_events_of_rams_are_read_with_their_arguments(tmp_path: Path) -> None:
    (tmp_path / "in.json").write_text(json.dumps(RAMS), "utf-8")
    assert tell(tmp_path / "in.json") == "oneie"
    (row,) = read(tmp_path / "in.json")[0]
    (event,) = row.events()
    assert (event.type, row.document.slice(event.ranges)) == ("conflict.attack.n/a", "attacked")
    names = {e.id: (e.label, row.document.slice(e.ranges)) for e in row.entities()}
    assert [(a.role, names[a.target]) for a in event.arguments] == [
        ("attacker", ("attacker", "The army")),
        ("place", ("place", "Halab")),
    ]
    assert row.document.extra["oneie"]["split"] == "train"


@pytest.mark.parametrize("change", [{"evt_triggers": [[2]]}, {"gold_evt_links": [[[4, 4], [0, 1], "x"]]}])
def test_rams_of_another_shape_is_refused(change: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "in.json").write_text(json.dumps(RAMS | change), "utf-8")
    _, reading = read(tmp_path / "in.json")
    assert [x.partition(": ")[2] for x in reading.refused] == ["its events are not as RAMS writes them"]
