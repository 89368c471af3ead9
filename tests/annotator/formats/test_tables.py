"""Event and mention tables: a line for each, safe to open, the same in CSV and XLSX."""

import csv
import json
from pathlib import Path

import pytest

from annotator.errors import ExportFailed, ImportFailed
from annotator.formats import FORMATS, Row, differs, export
from annotator.formats.tables import EVENTS, MENTIONS
from annotator.model import Argument, Document, Entity, Event, Range
from annotator.scheme import load
from tests.annotator.formats import example
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
        "2 suggestions",
        "1 verdict",
        "2 unknown keys",
    ]
