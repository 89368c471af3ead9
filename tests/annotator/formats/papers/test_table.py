"""Tables of texts: which column is what, dialects, encodings, dates; nothing certain is guessed."""

from datetime import date, datetime
from pathlib import Path

import pytest

from annotator.errors import ImportFailed
from annotator.formats import FORMATS, Choices, Reading, tell
from annotator.formats.papers.table import columns
from annotator.formats.tables import EVENTS, MENTIONS
from tests.annotator.formats.papers.made import read, said, zipped

TEXTS = ("قال زيد إنه سيأتي غدا إلى المدينة", "أعلنت الوزارة أن الاجتماع تأجل إلى الأحد")


def csv(path: Path, *lines: str, encoding: str = "utf-8") -> Path:
    path.write_bytes("\r\n".join(lines).encode(encoding))
    return path


@pytest.mark.parametrize("separator", [",", ";", "\t", "|", "؛"])
def test_columns_are_found_by_their_names(separator: str, tmp_path: Path) -> None:
    lines = [
        ["no", "النص", "العنوان", "التاريخ", "desk"],
        ["7", TEXTS[0], "أول", "2019-03-01", "a"],
        ["8", TEXTS[1]],
    ]
    rows, reading = read(csv(tmp_path / "a.csv", *(separator.join(x) for x in lines)))
    first, second = (row.document for row in rows)
    assert (first.id, first.text, first.title, first.date) == ("7", TEXTS[0], "أول", "2019-03-01")
    assert (first.meta, first.source, first.encoding) == ({"desk": "a"}, "a.csv", "utf-8")
    assert (second.id, second.text, second.meta) == ("8", TEXTS[1], {})
    assert rows[1].where == f"{tmp_path / 'a.csv'}:3"
    assert said(reading)[-1] == "columns: text=النص id=no title=العنوان date=التاريخ meta=desk"


def test_columns_are_what_the_person_says(tmp_path: Path) -> None:
    path = csv(tmp_path / "a.csv", "body x,no,when,desk,page,text", f"{TEXTS[0]},n1,2019-03-01,a,3,z")
    rows, _ = read(path, columns="text=body x id=no date=when meta=desk,page")
    document = rows[0].document
    assert (document.id, document.text, document.date) == ("n1", TEXTS[0], "2019-03-01")
    assert document.meta == {"desk": "a", "page": "3"}
    rows, _ = read(path, columns="text=0 meta=")
    assert (rows[0].document.id, rows[0].document.meta, rows[0].document.date) == ("a-1", {}, "")
    with pytest.raises(ImportFailed, match="no column «nothing»"):
        read(path, columns="text=nothing")
    with pytest.raises(ImportFailed, match="columns are said as"):
        read(path, columns="body")


def test_a_table_without_names_is_told_by_its_contents(tmp_path: Path) -> None:
    rows, reading = read(csv(tmp_path / "a.csv", *(f"{n},{words}" for n, words in enumerate(TEXTS))))
    assert [(r.document.id, r.document.text) for r in rows] == [("a-1", TEXTS[0]), ("a-2", TEXTS[1])]
    assert said(reading)[-1] == "columns: text=column 2 meta=column 1; the first row is no header"


def test_a_table_without_texts_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportFailed, match="no column of it is certainly the text"):
        read(csv(tmp_path / "a.csv", "city,people", "حلب,5", "دمشق,7"))
    with pytest.raises(ImportFailed, match="holds no rows"):
        read(csv(tmp_path / "b.csv", ""))


def test_blank_rows_above_a_table_are_passed_over(tmp_path: Path) -> None:
    path = csv(tmp_path / "a.tsv", "", "\t", "text\tid", "وصل الوفد إلى حلب\tr1")
    assert [(r.document.id, r.document.text) for r in FORMATS["table"].read(path).rows] == [
        ("r1", "وصل الوفد إلى حلب")
    ]
    with pytest.raises(ImportFailed, match="it holds no rows"):
        FORMATS["table"].read(csv(tmp_path / "b.tsv", "", "\t"))


def test_cells_of_many_lines_and_quotes(tmp_path: Path) -> None:
    path = csv(tmp_path / "a.csv", "id,text", '1,"سطر ""أول""', 'سطر ثان"', "2,", ",", "3,آخر")
    rows, reading = read(path)
    assert [r.document.text for r in rows] == ['سطر "أول"\nسطر ثان', "آخر"]
    assert reading.refused == [f"{path}:4: has no text in text"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "windows-1256", "iso-8859-6"])
def test_encodings_are_told_as_for_texts(encoding: str, tmp_path: Path) -> None:
    rows, _ = read(csv(tmp_path / "a.csv", "id,text", f"1,{TEXTS[0]}", f"2,{TEXTS[1]}", encoding=encoding))
    assert [r.document.text for r in rows] == list(TEXTS)


def test_an_encoding_that_is_not_certain_is_asked_for(tmp_path: Path) -> None:
    path = csv(tmp_path / "a.csv", "id,text", "1,هو", encoding="windows-1256")
    with pytest.raises(ImportFailed, match="say which with --encoding"):
        read(path)
    assert read(path, encoding="windows-1256")[0][0].document.text == "هو"


def test_days_are_taken_only_where_they_are_certain(tmp_path: Path) -> None:
    def dates(*days: str) -> list[str]:
        path = csv(tmp_path / "a.csv", "text,date", *(f"{TEXTS[0]},{day}" for day in days))
        rows, _ = read(path)
        return [str(r.document.date or r.document.meta["date"]) for r in rows]

    assert dates("7/4/2019", "٣/٤/٢٠١٩") == ["7/4/2019", "٣/٤/٢٠١٩"]
    assert dates("7/4/2019", "17/4/2019") == ["2019-04-07", "2019-04-17"]
    assert dates("7/4/2019", "4/17/2019") == ["2019-07-04", "2019-04-17"]
    assert dates("2019/04/07", "20190407", "2019-04-07T10:00", "أمس") == ["2019-04-07"] * 3 + ["أمس"]


def workbook(path: Path, *rows: list[object], more: bool = False) -> Path:
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    if more:
        sheet.title = "فارغة"
        sheet = book.create_sheet("تقارير")
    for row in rows:
        sheet.append(row)
    book.save(path)
    return path


def test_a_workbook_is_read_with_its_dates_and_numbers(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        ["id", "text", "date", "n", "at"],
        [5, TEXTS[0], date(2019, 3, 1), 3.0, datetime(2019, 3, 1, 10, 30)],
        [None],
        [6, TEXTS[1], datetime(2019, 3, 2), 2.5, None],
        more=True,
    )
    rows, reading = read(path)
    assert [(r.document.id, r.document.text, r.document.date) for r in rows] == [
        ("5", TEXTS[0], "2019-03-01"),
        ("6", TEXTS[1], "2019-03-02"),
    ]
    assert rows[0].document.meta == {"n": 3, "at": "2019-03-01 10:30:00"}
    assert said(reading)[0] == "read of the sheet «تقارير»; not read: فارغة"


def test_a_workbook_that_is_damaged_or_too_large_is_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.xlsx", {"xl/workbook.xml": "<a", "[Content_Types].xml": "<a/>"})
    with pytest.raises(ImportFailed, match="damaged workbook"):
        read(path)
    path = zipped(tmp_path / "b.xlsx", {"xl/workbook.xml": "<a/>", "xl/sharedStrings.xml": " " * 50_000_000})
    with pytest.raises(ImportFailed, match="packed too tight"):
        read(path)


@pytest.mark.parametrize("form", ["[{0},\n{1}]", "{0}\n{1}\n"])
def test_plain_records_of_json_are_a_table(form: str, tmp_path: Path) -> None:
    records = [f'{{"no": {n}, "body": "{words}", "tags": ["a"]}}' for n, words in enumerate(TEXTS)]
    path = tmp_path / "a.json"
    path.write_text(form.format(*records), "utf-8")
    rows, _ = read(path)
    assert [(r.document.id, r.document.text, r.document.meta) for r in rows] == [
        (str(n), words, {"tags": ["a"]}) for n, words in enumerate(TEXTS)
    ]


def test_a_bad_record_is_refused_and_the_others_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(f'{{"body": "{TEXTS[0]}"}}\n{{"body": NaN}}\n[1]\n{{"body": ["x"]}}\n', "utf-8")
    rows, reading = read(path)
    assert len(rows) == 1
    assert [words.split(":")[1] for words in reading.refused] == ["2", "3", "4"]


def test_a_dialog_is_told_the_columns_with_their_first_values(tmp_path: Path) -> None:
    found = columns(csv(tmp_path / "a.csv", "no,النص,page", f"7,{TEXTS[0]},1", f"8,{TEXTS[1]},2"))
    assert [(c.name, c.values, c.role) for c in found] == [
        ("no", ("7", "8"), "id"),
        ("النص", TEXTS, "text"),
        ("page", ("1", "2"), "meta"),
    ]


def test_a_dialog_is_told_the_columns_of_a_table_whose_text_is_not_certain(tmp_path: Path) -> None:
    path = csv(tmp_path / "a.csv", "city,people", "حلب,5", "دمشق,7")
    assert [(c.name, c.role) for c in columns(path)] == [("city", ""), ("people", "")]
    chosen = columns(path, Reading(choices=Choices(columns="text=city")))
    assert [(c.name, c.role) for c in chosen] == [("city", "text"), ("people", "meta")]


@pytest.mark.parametrize("header", [EVENTS, MENTIONS])
def test_a_table_that_the_program_wrote_is_no_table_of_texts(header: tuple[str, ...], tmp_path: Path) -> None:
    with pytest.raises(ImportFailed, match="events or mentions"):
        read(csv(tmp_path / "a.csv", ",".join(header), ",".join([TEXTS[0]] * len(header))))


def test_a_cell_that_never_ends_is_refused_in_one_line(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('id,text\n1,"' + "ا" * 10_000_010, "utf-8")
    with pytest.raises(ImportFailed, match="field larger") as refusal:
        read(path)
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ('{"body": "قال زيد"}', "table"),
        ('{"id": 5, "text": "قال زيد"}', "table"),
        ('{"id": "r1"}', "jsonl"),
        ('{"id": "r1", "text": "قال زيد", "page": 3}', "jsonl"),
        ('{"id": "r1", "text": "' + "قال " * 50_000 + '"}', "jsonl"),
        ('{"body": "' + "قال " * 50_000 + '"}', "table"),
    ],
)
def test_records_are_told_from_annotated_documents(content: str, name: str, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(content, "utf-8")
    assert tell(tmp_path / "a.json") == name


class Ended(Exception):
    """Somebody pressed Cancel."""


def ends(after: int) -> tuple[Reading, list[int]]:
    """A reading that is heard so often and then ended."""
    heard: list[int] = []

    def hear() -> None:
        heard.append(1)
        if len(heard) > after:
            raise Ended

    return Reading(heard=hear), heard


@pytest.mark.parametrize("after", [0, 3, 12])
def test_reading_a_workbook_can_be_ended_before_its_first_row(tmp_path: Path, after: int) -> None:
    from openpyxl import Workbook

    book = Workbook()
    for n in range(400):
        book.active.append([f"r{n}", f"نص طويل إلى حد ما رقمه {n}"])
    book.save(tmp_path / "a.xlsx")
    reading, _ = ends(after)
    with pytest.raises(Ended):
        list(FORMATS["table"].rows(tmp_path / "a.xlsx", reading))


def test_rows_that_are_empty_or_refused_are_heard(tmp_path: Path) -> None:
    lines = ["id,text", "r1,قال زيد كلاما", *[","] * 300, *["r2,"] * 300]
    (tmp_path / "a.csv").write_text("\n".join(lines), "utf-8")
    reading, heard = ends(10_000)
    assert [r.document.id for r in FORMATS["table"].rows(tmp_path / "a.csv", reading)] == ["r1"]
    assert (len(heard), len(reading.refused)) == (600, 300)
    reading, _ = ends(500)
    with pytest.raises(Ended):
        list(FORMATS["table"].rows(tmp_path / "a.csv", reading))


@pytest.mark.parametrize(
    "time", ["2020-01-05T10:00:00Z", "2020-01-05 10:30", "2020-01-06T11:00:00+02:00", "05/01/2020 1:05 pm"]
)
def test_a_time_of_day_is_kept_in_meta(time: str, tmp_path: Path) -> None:
    rows, _ = read(csv(tmp_path / "a.csv", "text,date", f"{TEXTS[0]},{time}", f"{TEXTS[1]},25/01/2020"))
    assert rows[0].document.date in ("2020-01-05", "2020-01-06")
    assert rows[0].document.meta == {"date": time}
    assert rows[1].document.meta == {}


@pytest.mark.parametrize("time", ["2020-01-05", "2020-01-05 00:00:00", "2020-01-05T00:00:00Z", "20200105"])
def test_a_day_alone_or_midnight_is_no_time(time: str, tmp_path: Path) -> None:
    rows, _ = read(csv(tmp_path / "a.csv", "text,date", f"{TEXTS[0]},{time}"))
    assert (rows[0].document.date, rows[0].document.meta) == ("2020-01-05", {})


def test_lists_beside_the_text_are_meta_and_a_text_may_begin_as_one(tmp_path: Path) -> None:
    rows, _ = read(
        csv(tmp_path / "a.csv", "id,text,tags", f"1,{TEXTS[0]},\"['سياسة', 'حرب']\"", f"2,{TEXTS[1]},[]")
    )
    assert [r.document.text for r in rows] == [*TEXTS[:2]]
    assert rows[0].document.meta["tags"] == "['سياسة', 'حرب']"
    rows, _ = read(csv(tmp_path / "b.csv", "id,text", f"1,\"[ 'قال' 'الوزير'] {TEXTS[0]}\"", f"2,{TEXTS[1]}"))
    assert len(rows) == 2


@pytest.mark.parametrize("listed", ["['زار' 'الرئيس'\n 'حلب']", "['زار', 'الرئيس', 'حلب']"])
def test_lists_of_words_in_cells_are_no_texts(listed: str, tmp_path: Path) -> None:
    with pytest.raises(ImportFailed, match="cells are lists of words"):
        read(csv(tmp_path / "a.csv", "tokens,ner_tags", f'"{listed}",[0 1 0]'))
