"""Event and mention tables: a line for each, safe to open, the same in CSV and XLSX."""

import csv
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from annotator import text as texts
from annotator.errors import ExportFailed, ImportFailed
from annotator.formats import CHOICES, FORMATS, Row, differs, export
from annotator.formats.cells import read
from annotator.formats.losses import between
from annotator.formats.tables import EVENTS, MENTIONS, mention_rows
from annotator.model import Argument, Document, Entity, Event, Origin, Range
from annotator.scheme import load
from tests.annotator.formats import drawn, example
from tests.annotator.formats.returned import losses

TEXT = "قصفت طائرات مدينة حلب أمس وقتل خمسة أشخاص.\nولم يحدث شيء."
ROW = Row(
    Document("r1", TEXT, date="2016-10-02", source="وكالة"),
    (
        Entity("e1", "WEAPON", (Range(5, 11),)),
        Entity("e2", "LOC", (Range(18, 21),), link="geonames:170063"),
        Entity("e3", "DATE", (Range(22, 25),)),
        Entity("e4", "CASUALTY", (Range(31, 41),)),
        Event(
            "v1",
            "AirStrike",
            Range(0, 4),
            (Argument("Instrument", "e1"), Argument("Place", "e2"), Argument("Time", "e3")),
            {"polarity": "positive"},
        ),
        Event(
            "v2", "Die", Range(26, 30), (Argument("Victim", "e4"), Argument("Time", value="document-date"))
        ),
    ),
    "سلمى",
)


def lines(name: str, tmp_path: Path, *rows: Row, suffix: str = ".csv") -> list[dict[str, str]]:
    target = tmp_path / f"out{suffix}"
    export(FORMATS[name], rows, target, load())
    with target.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_an_event_is_a_line_that_says_who_did_what_where_and_when(tmp_path: Path) -> None:
    strike, death = lines("events", tmp_path, ROW)
    assert list(strike) == list(EVENTS)
    assert (strike["event_type"], strike["sub_event_type"]) == ("Violence", "AirStrike")
    assert (strike["event_date"], strike["date_words"]) == ("2016-10-01", "أمس")
    assert (strike["location"], strike["means"]) == ("حلب", "طائرات")
    assert float(strike["latitude"]) == pytest.approx(36.2, abs=0.2)
    assert strike["notes"] == "قصفت طائرات مدينة حلب أمس وقتل خمسة أشخاص."
    assert json.loads(strike["arguments"])[1]["text"] == "حلب"
    assert (death["actor2"], death["fatalities"], death["event_date"]) == ("خمسة أشخاص", "5", "2016-10-02")


def test_a_mention_is_a_line_and_so_is_each_argument(tmp_path: Path) -> None:
    found = lines("mentions", tmp_path, ROW)
    assert list(found[0]) == list(MENTIONS)
    kinds = [line["kind"] for line in found]
    assert (kinds.count("entity"), kinds.count("trigger"), kinds.count("argument")) == (4, 2, 5)
    for line in found:
        if line["start"]:
            assert TEXT[int(line["start"]) : int(line["end"])] == line["text"]
    (value,) = [line for line in found if line["label"] == "document-date"]
    assert (value["role"], value["event"], value["start"]) == ("Time", "v2", "")


@given(drawn.rows())
def test_beside_each_mention_stand_the_sentences_that_it_touches(row: Row) -> None:
    sentence, start, end = (MENTIONS.index(name) for name in ("sentence", "start", "end"))
    text = row.document.text
    for line in mention_rows(row, load()):
        if line[start] is not None:
            words = Range(int(line[start]), int(line[end]))
            touched = [s for s in texts.sentences(text) if s.overlaps(words)]
            around = text[touched[0].start : touched[-1].end] if touched else ""
            assert line[sentence] == " ".join(around.split())


@pytest.mark.parametrize("name", ["events", "mentions"])
def test_a_workbook_holds_the_same_cells(name: str, tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    expected = lines(name, tmp_path, *example.ROWS)
    export(FORMATS[name], example.ROWS, tmp_path / "out.xlsx", load())
    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx").worksheets[0]
    header, *found = sheet.iter_rows(values_only=True)
    padded = [[*row, *[None] * (len(header) - len(row))] for row in found]
    assert [[str(c) if c is not None else "" for c in row] for row in padded] == [
        [row[name] for name in header] for row in expected
    ]
    assert sheet.sheet_view.rightToLeft


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_no_cell_begins_a_formula(start: str, tmp_path: Path) -> None:
    text = f"{start}1+cmd()"
    row = Row(
        Document(text, text, title=text), (Entity("e1", text, (Range(0, len(text)),), note=text),), text
    )
    (line,) = lines("mentions", tmp_path, row)
    assert all(not cell.startswith(start) for cell in line.values())
    assert line["text"] == f"'{text}"


def test_a_sheet_program_is_told_that_it_is_utf_8(tmp_path: Path) -> None:
    export(FORMATS["events"], [ROW], tmp_path / "out.csv")
    assert (tmp_path / "out.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_a_cell_that_was_altered_is_noticed(tmp_path: Path) -> None:
    export(FORMATS["events"], [ROW], tmp_path / "out.csv", load())
    words = (tmp_path / "out.csv").read_text("utf-8-sig")
    (tmp_path / "out.csv").write_text(words.replace("حلب", "حمص", 1), "utf-8-sig")
    assert differs(FORMATS["events"], [ROW], tmp_path / "out.csv", scheme=load()) != ""
    (tmp_path / "out.csv").write_text(words.rpartition("r1#v2")[0], "utf-8-sig")
    assert differs(FORMATS["events"], [ROW], tmp_path / "out.csv", scheme=load()) != ""


def test_a_table_is_no_source_of_documents(tmp_path: Path) -> None:
    export(FORMATS["events"], [ROW], tmp_path / "out.csv")
    with pytest.raises(ImportFailed, match="holds no texts"):
        FORMATS["events"].read(tmp_path / "out.csv")


def test_a_folder_is_no_place_for_a_table(tmp_path: Path) -> None:
    with pytest.raises(ExportFailed):
        export(FORMATS["events"], [ROW], tmp_path)


@pytest.mark.parametrize("name", ["events", "mentions"])
def test_the_golden_table_is_written_to_the_letter(name: str, root: Path, tmp_path: Path) -> None:
    export(FORMATS[name], example.ROWS, tmp_path / "out.csv", load())
    assert (tmp_path / "out.csv").read_bytes() == (root / f"tests/golden/example-{name}.csv").read_bytes()


def test_what_the_event_table_cannot_hold_is_listed() -> None:
    assert losses("events", *example.ROWS) == [
        "1 document that it cannot hold",
        "1 document's text",
        "1 document's meta",
        "1 state of a layer",
        "4 entities",
        "1 relation",
        "3 attributes",
        "1 note",
        "2 links",
        "1 origin",
        "2 suggestions",
        "1 verdict",
        "2 unknown keys",
    ]


def test_what_the_mention_table_cannot_hold_is_listed() -> None:
    assert losses("mentions", *example.ROWS) == [
        "1 document that it cannot hold",
        "1 document's text",
        "1 document's meta",
        "1 state of a layer",
        "1 relation",
        "1 origin",
        "1 document's order of annotations",
        "2 suggestions",
        "1 verdict",
        "2 unknown keys",
    ]


@pytest.mark.parametrize("name", ["events", "mentions"])
def test_comparing_a_table_can_be_ended_too(name: str, tmp_path: Path) -> None:
    rows = [replace(ROW, document=replace(ROW.document, id=f"r{n}")) for n in range(3)]
    seen: list[int] = []
    export(FORMATS[name], rows, tmp_path / "out.csv", load(), progress=seen.append)
    assert seen == [1, 2, 3, 1, 2, 3]

    def stop(done: int) -> None:
        seen.append(done)
        if len(seen) == 11:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export(FORMATS[name], rows, tmp_path / "other.csv", load(), progress=stop)
    assert [p.name for p in tmp_path.iterdir()] == ["out.csv"]


def cell(words: str) -> str:
    """As it was before it was made safe."""
    return words[1:] if re.match(r"'+[=+\-@\t\r]", words) else words


def told(name: str, row: Row, path: Path) -> Row:
    """All that a table says of a row, put together by somebody who has only the table (and the text)."""
    header = EVENTS if name == "events" else MENTIONS
    lines = [dict(zip(header, map(cell, [*line, *[""] * len(header)]), strict=False)) for line in read(path)]
    first = lines[0]
    titles = {"title": first["title"], "date": first["document_date"]}
    titles |= {"source": first["source"]} if name == "events" else {"source": row.document.source}
    document = Document(first["document"], row.document.text, **titles)
    found = events_of(lines) if name == "events" else mentions_of(lines)
    return Row(document, tuple(found), first["annotator"])


def events_of(lines: list[dict[str, str]]) -> list[Entity | Event]:
    fillers: dict[str, Entity] = {}
    events = {line["event_id_cnty"].rpartition("#")[2]: line for line in lines}
    made = []
    for id, line in events.items():
        arguments = json.loads(line["arguments"])
        for a in arguments:
            if a.get("id", "") and a["id"] not in events:
                fillers.setdefault(a["id"], Entity(a["id"], a["label"], (Range(a["start"], a["end"]),)))
        filled = tuple(Argument(a["role"], a.get("id", ""), a.get("value", "")) for a in arguments)
        trigger = Range(int(line["trigger_start"]), int(line["trigger_end"]))
        attributes = json.loads(line["attributes"] or "{}")
        made.append(Event(id, line["sub_event_type"], trigger, filled, attributes, line["note"]))
    return [*fillers.values(), *made]


def mentions_of(lines: list[dict[str, str]]) -> list[Entity | Event]:
    made: dict[str, Entity | Event] = {}
    for line in lines:
        if line["kind"] == "argument":
            event = made[line["event"]]
            target, value = line["id"], "" if line["id"] else line["label"]
            made[event.id] = replace(
                event, arguments=(*event.arguments, Argument(line["role"], target, value))
            )
            continue
        ranges = [x.split("-") for x in (line["ranges"] or f"{line['start']}-{line['end']}").split()]
        places = tuple(Range(int(a), int(b)) for a, b in ranges)
        origin = Origin(line["suggester"], float(line["score"])) if line["score"] else None
        attributes = json.loads(line["attributes"] or "{}")
        made[line["id"]] = (
            Entity(line["id"], line["label"], places, attributes, line["note"], line["link"], origin)
            if line["kind"] == "entity"
            else Event(line["id"], line["label"], places[0], (), attributes, line["note"], origin)
        )
    return list(made.values())


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
@pytest.mark.parametrize("name", ["events", "mentions"])
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(row=drawn.rows())
def test_what_a_table_does_not_say_is_declared_to_the_count(name, suffix, row, tmp_path):
    path = tmp_path / f"out{suffix}"
    path.unlink(missing_ok=True)
    declared = export(FORMATS[name], [row], path, load())
    if FORMATS[name].hold(row, CHOICES) is None:
        assert declared == {"rows": 1}
        return
    missed = between(row, told(name, row, path))
    assert +missed == {k: n for k, n in declared.items() if k != "whole texts"}


def long_row(**long: str) -> Row:
    (entity,) = (a for a in ROW.annotations if a.id == "e2")
    filled = Event(
        "v1", "AirStrike", Range(0, 4), (Argument("Place", "e2"), Argument("Time", value="x" * 40_000))
    )
    attributes = {"polarity": "positive", "about": "y" * 40_000}
    return replace(
        ROW, annotations=(replace(entity, note="n" * 40_000), replace(filled, attributes=attributes))
    )


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
@pytest.mark.parametrize("name", ["events", "mentions"])
def test_what_is_too_long_for_a_cell_is_counted(name: str, suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"out{suffix}"
    declared = export(FORMATS[name], [long_row()], path, load())
    assert (declared["attributes"], declared["notes"], declared["values"]) == (2, 1, 1)
    missed = between(long_row(), told(name, long_row(), path))
    assert +missed == {k: n for k, n in declared.items() if k != "whole texts"}
