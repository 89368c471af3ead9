"""Entries to link entities to: the shipped places, a person's own list, Wikidata."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator import editing, linking
from annotator.errors import ImportFailed
from annotator.formats import CHOICES, FORMATS
from annotator.formats.rows import Row
from annotator.linking import Entry, Places
from annotator.model import Document, Entity, Layer, Range

PLACES = Places()


@pytest.mark.parametrize(
    ("words", "link"),
    [
        ("حلب", "geonames:170063"),
        ("حَلَب", "geonames:170063"),
        ("ادلب", "geonames:169389"),
        ("إدلب", "geonames:169389"),
        ("القاهره", "geonames:360630"),
        ("القاهرة", "geonames:360630"),
        ("سوريا", "geonames:163843"),
        ("الصين", "geonames:1814991"),
    ],
)
def test_a_place_is_found_however_its_name_is_spelled(words, link):
    assert PLACES.named(words)[0].link == link


def test_a_place_says_its_country_and_where_it_is():
    aleppo = PLACES.named("حلب")[0]
    assert (aleppo.name("ar"), aleppo.name("en"), aleppo.country) == ("حلب", "Aleppo", "SY")
    assert (aleppo.latitude, aleppo.longitude) == (36.201, 37.161)
    assert (PLACES.country("SY", "ar"), PLACES.country("SY", "en"), PLACES.country("??", "en")) == (
        "سوريا",
        "Syria",
        "??",
    )


def test_the_largest_of_one_name_comes_first():
    found = PLACES.named("طرابلس")
    assert [e.country for e in found[:2]] == ["LY", "LB"]


def test_letters_of_a_name_find_it_in_both_scripts():
    assert "geonames:170063" in {e.link for e in PLACES.holding("alepp")}
    assert "geonames:170654" in {e.link for e in PLACES.holding("دمش")}
    assert PLACES.holding("  ") == PLACES.named("") == []
    assert len(PLACES.holding("ا")) == linking.MOST


def test_an_id_finds_its_place():
    assert PLACES.get("170063") == PLACES.named("حلب")[0]
    assert PLACES.get("0") is None
    assert PLACES.get("1700") is None


@pytest.mark.parametrize("typed", ["Q41183", "q41183", " Q41183 ", "https://www.wikidata.org/wiki/Q41183"])
def test_an_id_of_wikidata_is_taken(typed):
    assert linking.wikidata(typed) == "wikidata:Q41183"


@pytest.mark.parametrize(
    "typed", ["", "Q", "Q0", "41183", "P31", "Q1 Q2", "Q-1", "https://example.org/wiki/Q1"]
)
def test_anything_else_is_no_id_of_wikidata(typed):
    with pytest.raises(ValueError, match="not an id"):
        linking.wikidata(typed)


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("geonames:170063", ("geonames", "170063")),
        ("x", ("", "x")),
        (":x", ("", ":x")),
        ("a b:x", ("", "a b:x")),
    ],
)
def test_a_link_is_base_and_id(link, expected):
    assert linking.parts(link) == expected


@pytest.mark.parametrize("stem", ["قائمة الفصائل", "my list (2)", "...", ""])
def test_any_file_name_gives_a_base_that_stands_in_a_link(stem):
    base = linking.base_of(stem)
    assert linking.parts(f"{base}:1") == (base, "1")


def test_a_table_is_read_with_and_without_titles():
    entries = [Entry("a", "1", ("داعش", "تنظيم الدولة"), "group"), Entry("a", "2", ("حماس",))]
    for text in (
        "id,names,kind\n1,داعش|تنظيم الدولة,group\n2,حماس,\n",
        "\ufeff1;داعش| تنظيم  الدولة ;group\r\n\r\n2;حماس\r\n",
        "1\tداعش|تنظيم الدولة|داعش\tgroup\n2\tحماس\t\n",
    ):
        assert linking.read_csv(text.encode(), "a.csv", "a") == entries


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "no rows"),
        (b"id,names\n", "no rows"),
        ("1,حماس\n1,فتح\n".encode(), "a.csv:2: the id 1 stands twice"),
        ("1,حماس\nx y,فتح\n".encode(), "a.csv:2: a row is an id"),
        (b"1,\n", "a row is an id"),
        (b"just words\n", "a row is an id"),
        ("1,حماس".encode("cp1256"), "not in UTF-8"),
        (b'1,"open\n', "no table"),
        (b"1," + b"x" * 300, "longer than 200"),
    ],
)
def test_a_bad_table_is_refused_in_one_line(content, words):
    with pytest.raises(ImportFailed, match=words) as caught:
        linking.read_csv(content, "a.csv", "a")
    assert "\n" not in caught.value.message


@given(st.binary(max_size=200))
def test_no_bytes_make_reading_fail_otherwise(content):
    try:
        entries = linking.read_csv(content, "a.csv", "a")
    except ImportFailed:
        return
    assert len({e.id for e in entries}) == len(entries) > 0


def test_linking_several_is_one_change_that_is_undone_exactly():
    entities = [Entity(x, "LOC", (Range(i, i + 1),)) for i, x in enumerate("abc")]
    layer = Layer(Document("d", "حلب"), "x", {e.id: e for e in entities})
    change = editing.set_link(layer, ["a", "c"], "geonames:170063")
    after = layer.apply(change)
    assert [e.link for e in after.entities()] == ["geonames:170063", "", "geonames:170063"]
    assert editing.set_link(after, ["a"], "geonames:170063").empty
    assert after.apply(change.inverse()).annotations == layer.annotations
    assert after.apply(editing.set_link(after, ["a"], "")).entities()[0].link == ""


@pytest.mark.parametrize("link", ["geonames:170063", "wikidata:Q41183", "قائمة-الفصائل:17", "my.list:a/b#c"])
@pytest.mark.parametrize("name", ["jsonl", "brat"])
def test_every_format_that_can_hold_a_link_keeps_it(name, link, tmp_path):
    entity = Entity("T1", "LOC", (Range(0, 3),), link=link)
    row = Row(Document("d", "حلب مدينة"), (entity,), annotator="x")
    target = tmp_path / f"out.{name}"
    FORMATS[name].write([row], target, None, CHOICES)
    (back,) = FORMATS[name].read(target).rows
    assert [e.link for e in back.annotations] == [link]
