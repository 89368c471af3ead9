"""Positions that a file counts otherwise than it should: what reading says of them."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats import FORMATS, Read, tell
from annotator.formats.claims import COUNTED, doubtful, fitting, source, units
from annotator.formats.rows import Reading

WORDS = ["زار", "الرئيس", "👍", "حلب", "دمشق", "😀", "أمس"]
SPACES = st.sampled_from([" ", "\n", "\r\n", " 👍 "])
RAW = "\ufeffقال 👍\r\nزيد 👍 لعمرو\r\nفي حلب"


def places(raw: str) -> list[tuple[int, int]]:
    found, at = [], 0
    for word in raw.removeprefix("\ufeff").split():
        start = raw.index(word, at)
        at = start + len(word)
        found.append((start, at))
    return found


@given(st.text("اب 👍\r\n\ufeff", max_size=30), st.sampled_from([*COUNTED]))
def test_units_and_points_are_each_others_way_back(raw: str, counted: str) -> None:
    points, back = source(raw, counted).points, units(raw, counted)
    counts = {back(at) for at in range(len(raw) + 1)}
    if points is not None and counted != "bom" and len(counts) == len(raw) + 1:
        assert [points(back(at)) for at in range(len(raw) + 1)] == [*range(len(raw) + 1)]


@pytest.mark.parametrize("counted", [c for c in COUNTED if c != "codepoints"])
def test_ranges_at_words_in_one_way_of_counting_only_are_doubted(counted: str) -> None:
    raw = RAW if counted != "crlf" else RAW.replace("\r\n", "\n")
    back = (lambda n: n + 1) if counted == "bom" else units(raw, counted)
    moved = [(back(a), back(b)) for a, b in places(raw)]
    other = doubtful(source(raw), moved)
    assert other
    right = [source(raw).range(a, b) for a, b in places(raw)]
    assert [source(raw, other).range(a, b) for a, b in moved] == right


@given(st.lists(st.tuples(st.sampled_from(WORDS), SPACES), min_size=1, max_size=12))
def test_ranges_at_words_are_never_doubted(listed: list[tuple[str, str]]) -> None:
    raw = "".join(word + space for word, space in listed)
    assert doubtful(source(raw), places(raw)) == ""


def test_one_range_within_a_word_is_no_reason_to_doubt_where_the_text_gives_none() -> None:
    assert doubtful(source("والرئيس زار حلب"), [(1, 7)]) == ""


@given(st.sampled_from([*COUNTED]), st.integers(0, 3))
def test_words_tell_the_counting_also_where_it_begins_anew(counted: str, first: int) -> None:
    back = units(RAW, counted)
    begins = [place[0] for place in places(RAW)[: first + 1]]
    claims = [
        (str(n), ((at, at + back(b) - back(a)),), RAW[a:b])
        for n, ((a, b), at) in enumerate(zip(places(RAW), begins, strict=False))
    ]
    name = fitting(RAW, claims, begins)
    assert name
    assert [units(RAW, name)(at) for at in begins] == [*map(units(RAW, name), begins)]


@pytest.mark.parametrize(("counted", "place"), [("utf-16", (1, 5)), ("bom", (0, 4))])
def test_a_place_within_a_character_matches_no_words(counted: str, place: tuple[int, int]) -> None:
    raw = "👍👍 حلب"
    claims = [("e", (place,), raw[:3])]  # they begin within the picture, or within the mark at the start
    assert len(source(raw, counted).mismatches(claims)) == 1
    assert fitting(raw, claims) == ""


# ---- in files ------------------------------------------------------------------------------


def read(file: Path, raw: Any, counted: str = "") -> Read:
    file.write_text(json.dumps(raw, ensure_ascii=False), "utf-8")
    reading = Reading(counted=counted)
    rows = tuple(FORMATS[tell(file)].rows(file, reading))
    return Read(rows, tuple(reading.refused), tuple(reading.notes))


TEXT = "قال 👍 زيد 👍 لعمرو في حلب"
LF = "قال\r\nزيد\r\nلعمرو في حلب"


def marked(text: str, counted: str) -> list[tuple[int, int]]:
    """زيد and حلب, as the file counts."""
    back = units(text, counted)
    return [(back(text.index(w)), back(text.index(w) + len(w))) for w in ("زيد", "حلب")]


def pubannotation(text: str, ends: list[tuple[int, int]]) -> Any:
    listed = [{"span": {"begin": a, "end": b}, "obj": "X"} for a, b in ends]
    return {"text": text, "denotations": listed}


def w3c(text: str, ends: list[tuple[int, int]]) -> Any:
    source = {"id": "http://x/d", "value": text}
    selectors = [{"type": "TextPositionSelector", "start": a, "end": b} for a, b in ends]
    return [
        {
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "type": "Annotation",
            "id": f"http://x/{n}",
            "body": {"type": "TextualBody", "purpose": "tagging", "value": "X"},
            "target": {"source": source, "selector": s},
        }
        for n, s in enumerate(selectors)
    ]


def bioc(text: str, ends: list[tuple[int, int]], *, words: bool = False) -> Any:
    marks = [
        {"id": str(n), "infons": {"type": "X"}, "locations": [{"offset": a, "length": b - a}]}
        | ({"text": word} if words else {})
        for n, ((a, b), word) in enumerate(zip(ends, ("زيد", "حلب"), strict=True))
    ]
    passage = {"offset": 0, "infons": {}, "text": text, "annotations": marks}
    return {"documents": [{"id": "d", "passages": [passage]}]}


def doccano(text: str, ends: list[tuple[int, int]]) -> Any:
    return {"text": text, "label": [[a, b, "X"] for a, b in ends]}


def spacy(text: str, ends: list[tuple[int, int]]) -> Any:
    return [[text, {"entities": [[a, b, "X"] for a, b in ends]}]]


FORMS = {"pubannotation": pubannotation, "w3c": w3c, "bioc": bioc, "doccano": doccano, "spacy": spacy}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("text", "counted"), [(TEXT, "utf-16"), (LF, "lf")])
def test_without_words_another_count_is_offered_and_right(
    form: str, text: str, counted: str, tmp_path: Path
) -> None:
    file = tmp_path / ("in.jsonl" if form == "doccano" else "in.jsonld" if form == "w3c" else "in.json")
    raw = FORMS[form](text, marked(text, counted))
    notes = read(file, raw).notes
    assert sum(f"(--counted {counted})" in n for n in notes) == 1
    (row,) = read(file, raw, counted).rows
    assert [row.document.slice(e.ranges) for e in row.entities()] == ["زيد", "حلب"]
    right = FORMS[form](text, marked(text, "codepoints"))
    assert not any("--counted" in n for n in read(file, right).notes)


def test_words_of_bioc_that_stand_elsewhere_say_how_they_are_counted(tmp_path: Path) -> None:
    found = read(tmp_path / "in.json", bioc(TEXT, marked(TEXT, "utf-16"), words=True))
    said = "all match when counted in UTF-16 units (--counted utf-16)"
    assert len(found.refused) == 2
    assert all(said in words for words in found.refused)


def test_so_do_those_of_a_later_passage(tmp_path: Path) -> None:
    first, second = "👍👍 نص", "👍 قال زيد"
    offset = units(first, "utf-16")(len(first)) + 3  # else what is between them tells
    start = offset + units(second, "utf-16")(second.index("زيد"))
    mark = {"id": "1", "infons": {"type": "X"}, "text": "زيد", "locations": [{"offset": start, "length": 3}]}
    passages = [
        {"offset": 0, "text": first, "annotations": []},
        {"offset": offset, "text": second, "annotations": [mark]},
    ]
    raw = {"documents": [{"id": "d", "passages": passages}]}
    assert "(--counted utf-16)" in read(tmp_path / "in.json", raw).refused[0]
    (row,) = read(tmp_path / "in.json", raw, "utf-16").rows
    assert [row.document.slice(e.ranges) for e in row.entities()] == ["زيد"]
    del mark["text"]
    assert any("(--counted utf-16)" in n for n in read(tmp_path / "in.json", raw).notes)
