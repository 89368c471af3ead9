"""Small programs that read own JSONL and write own JSONL, and what they may get wrong."""

import json
import os
import shlex
import sys
import time

import pytest

from annotator.errors import ModelMissing, SuggesterFailed
from annotator.suggest.outside import Command
from annotator.suggest.outside.command import seconds
from annotator.suggest.proposal import EventProposal, Filler, Proposal

TEXT = "قصف الطيران حلب\nأمس 😀."
START = """
import json, sys
row = json.loads(sys.stdin.buffer.read())
def at(words, id, **more):
    start = row["text"].index(words)
    return {"id": id, "start": start, "end": start + len(words), "text": words} | more
def answer(**more):
    sys.stdout.buffer.write((json.dumps(row | more) + "\\n").encode())
"""
FOUND = """
entities = [at("الطيران", "e1", label="ORG", mention="NOM", score=0.9, reason="list  of\\nforces"),
            at("حلب", "e2", label="LOC", mention="NAM")]
trigger = at("قصف", "x")
event = {"id": "v1", "type": "AirStrike", "trigger": {k: trigger[k] for k in ("start", "end", "text")},
         "arguments": [{"role": "Agent", "target": "e1"}, {"role": "Place", "target": "e2"},
                       {"role": "Time", "value": "document-date"}],
         "attributes": {"tense": "past"}, "score": 0.75}
answer(entities=entities, events=[event])
"""


@pytest.fixture
def program(tmp_path):
    """The command line of a program with this code after START."""

    def line(code: str, start: str = START) -> str:
        path = tmp_path / "a program.py"
        path.write_text(start + code, encoding="utf-8")
        return shlex.join([sys.executable, str(path)])

    return line


def told(line, page, text=TEXT, **options):
    return list(Command({"line": line, **options}).propose(page(text)))


def failing(line, page, **options):
    with pytest.raises((ModelMissing, SuggesterFailed)) as caught:
        told(line, page, **options)
    return caught.value


def test_entities_and_events_come_with_their_scores_and_reasons(program, page):
    organization, place, event = told(program(FOUND), page)
    assert organization == Proposal(
        4, 11, "ORG", 0.9, "command", "command: list of forces", {"mention": "NOM"}
    )
    assert (place.label, place.score, place.attributes) == ("LOC", 0.5, {"mention": "NAM"})
    assert place.reason.startswith("command: python")
    assert isinstance(event, EventProposal)
    assert (event.start, event.end, event.type, event.score, event.attributes) == (
        0, 3, "AirStrike", 0.75, {"tense": "past"},
    )  # fmt: skip
    assert event.fillers == (Filler("Agent", 4, 11, "ORG", 0.75), Filler("Place", 12, 15, "LOC", 0.75))
    assert told(program(FOUND), page) == [organization, place, event]


def test_suggestions_with_events_in_events_are_read_too(program, page):
    code = """
first, second = at("قصف", "v1"), at("أمس", "v2")
def event(id, place, *arguments):
    return {"id": id, "type": "Attack", "trigger": {"start": place["start"], "end": place["end"]},
            "arguments": list(arguments), "score": 0.25, "source": "me", "reason": "why not"}
answer(suggestions={"events": [event("v1", first, {"role": "Topic", "target": "v2"}), event("v2", second)]})
"""
    one, two = told(program(code), page)
    assert one.fillers == (Filler("Topic", 16, 19, "Attack", 0.25),)
    assert (two.score, two.source, two.reason) == (0.25, "command", "command: why not")


def test_entities_of_several_ranges_are_left_out(program, page):
    code = 'answer(entities=[{"ranges": [[0, 3], [12, 15]], "label": "ORG"}])'
    assert told(program(code), page) == []


def test_a_program_that_finds_nothing_says_so_with_a_row(program, page):
    assert told(program("answer()"), page) == []


def test_characters_that_no_program_takes_are_replaced_on_the_way(program, page):
    text = "\ud800 حلب \0"
    (place,) = told(program('answer(entities=[at("حلب", "e", label="LOC")])'), page, text)
    assert text[place.start : place.end] == "حلب"


def test_nothing_is_started_for_a_text_without_words(page):
    assert told("/nowhere/program", page, " \u200f،") == []


def test_the_line_is_split_as_a_shell_does_but_no_shell_reads_it(program, page):
    line = program("import os\nassert sys.argv[1:] == ['a b', '$HOME', '|', 'x']\nanswer()")
    assert told(f"{line} 'a b' $HOME | x", page) == []


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("", "it has 0 lines"),
        ("answer(); answer()", "it has 2 lines"),
        ("print('{]')", "not JSON"),
        ("answer(id='another')", "another document"),
        ("answer(text=row['text'] + ' ')", "another text"),
        ("answer(entities=[{'start': 0, 'end': 99, 'label': 'LOC'}])", "ends beyond the text"),
        ("answer(entities=[{'start': 0, 'end': 3, 'label': 'LOC', 'text': 'حلب'}])", "should cover"),
        ("answer(entities=[{'start': 0, 'end': 3, 'label': 'LOC', 'score': 7}])", "the score 7"),
        ("answer(entities=[{'start': 0, 'end': 3, 'label': 'LOC', 'score': True}])", "the score True"),
        ("answer(suggestions={'entities': [{'start': 0, 'end': 3, 'label': 'LOC', 'score': -1}]})", "score"),
        ("answer(events=[{'type': 'Attack'}])", "no trigger"),
        ("sys.stdout.buffer.write(b'\\xff')", "no UTF-8 at byte 1"),
    ],
)
def test_an_answer_is_read_as_strictly_as_a_file(program, page, code, words):
    assert words in failing(program(code), page).message


def test_a_program_that_fails_is_quoted(program, page):
    problem = failing(program("print('x' * 9000, file=sys.stderr)\nsys.exit('I have no model')"), page)
    assert problem.message.endswith("ended with code 1.")
    assert problem.hint.endswith("I have no model")
    assert len(problem.hint) < 400


def test_one_that_fails_without_a_word_too(program, page):
    assert failing(program("sys.exit(3)"), page).message.endswith("ended with code 3.")


@pytest.mark.parametrize("groups", [True, False])
def test_a_program_that_never_ends_is_ended(program, page, monkeypatch, groups):
    if not groups:
        monkeypatch.delattr(os, "killpg", raising=False)  # as on Windows
    before = time.monotonic()
    problem = failing(program("import time\ntime.sleep(60)"), page, timeout="0.5")
    assert "did not end within 0.5 seconds" in problem.message
    assert time.monotonic() - before < 20


def test_a_program_that_never_stops_writing_is_ended(program, page, monkeypatch):
    monkeypatch.setattr("annotator.suggest.outside.command._LONGEST", 2**20)
    code = "while True: sys.stdout.write('x' * 65536)"
    assert "wrote more than 1 MB" in failing(program(code), page).message


def test_a_program_that_reads_nothing_is_no_trouble(program, page, tmp_path):
    text = "قال " * 20_000  # more than a pipe holds
    (tmp_path / "row.json").write_text(json.dumps({"id": "d", "text": text}), "utf-8")
    line = program("import sys\nprint(open(sys.argv[1]).read())", start="")
    assert told(f"{line} {shlex.quote(str(tmp_path / 'row.json'))}", page, text) == []


def test_a_program_must_be_chosen_be_there_and_be_written_right(page, tmp_path):
    assert failing(" ", page).message == "No command was chosen."
    assert "could not be started: no such file" in failing("/nowhere/program", page).message
    assert "could not be started: permission denied" in failing(shlex.quote(str(tmp_path)), page).message
    assert "no closing quotation" in failing("program 'x", page).message


@pytest.mark.parametrize("written", ["0", "-1", "nan", "inf", "x", "1e9"])
def test_a_time_limit_is_a_number_of_seconds(written):
    with pytest.raises(SuggesterFailed):
        seconds(written, 1)
    assert (seconds("", 7), seconds(" 2.5 ", 7)) == (7, 2.5)
