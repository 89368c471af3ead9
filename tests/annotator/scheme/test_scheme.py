"""Schemes: the ready ones say what the guidelines say, and a faulty file is refused by name."""

import contextlib
import itertools
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import SchemeInvalid
from annotator.scheme import Scheme, Words, built_in, load, parse
from annotator.scheme.colors import contrast, difference

SHARED = Path(__file__).parents[4] / "shared"
LIGHT, DARK = "#ffffff", "#1e1f22"

MINIMAL = """
id = "small"
ar = "صغير"
en = "Small"
[[label]]
id = "PER"
ar = "شخص"
en = "Person"
key = "1"
color = "#112233"
dark = "#aabbcc"
[[group]]
id = "Life"
ar = "حياة"
en = "Life"
color = "#112233"
dark = "#aabbcc"
[[role]]
id = "Victim"
ar = "ضحية"
en = "Victim"
fits = ["PER", "event"]
[[type]]
id = "Die"
ar = "موت"
en = "Die"
group = "Life"
expected = ["Victim"]
ace = "Life.Die"
[[relation]]
id = "knows"
ar = "يعرف"
en = "Knows"
sources = ["PER"]
[[attribute]]
id = "polarity"
ar = "إثبات"
en = "Polarity"
values = [{ id = "positive", ar = "مثبت", en = "Positive" }, { id = "negative", ar = "منفي", en = "No" }]
[[value]]
id = "unstated"
ar = "غير مذكور"
en = "Unstated"
[map.other]
PER = "PERS"
"PER:NOM" = "O"
Die = "Death"
"""

LABEL = """
[[label]]
id = "{}"
ar = "اسم"
en = "Name"
key = "{}"
color = "#112233"
dark = "#aabbcc"
[[group]]"""


@pytest.fixture(params=built_in())
def ready(request: pytest.FixtureRequest) -> Scheme:
    return load(request.param)


@pytest.fixture
def news() -> Scheme:
    return load()


# ------------------------------------------------------------------------------ the ready schemes


def test_the_default_scheme_is_offered_first() -> None:
    assert built_in() == ["news-events", "ace-2005", "anercorp-4", "ontonotes-18", "wojood-21"]


def test_a_ready_scheme_has_the_id_of_its_file_and_keeps_the_file(ready: Scheme) -> None:
    assert ready.id in built_in()
    assert parse(ready.toml) == ready


def test_every_name_of_a_ready_scheme_is_arabic_and_english(ready: Scheme) -> None:
    for row in rows(ready):
        assert re.search("[\u0621-\u064a]", row.words.ar), row.id
        assert re.search("[A-Za-z]", row.words.en), row.id
        assert not re.search("[\u0621-\u064a]", row.words.en), row.id


def test_names_differ_within_a_table(ready: Scheme) -> None:
    values = [a.values for a in ready.attributes]
    tables = (ready.labels, ready.types, ready.roles, ready.groups, ready.attributes, ready.relations)
    for table, language in itertools.product((*tables, *values), ("ar", "en")):
        names = [row.words.get(language) for row in table]
        assert len(set(names)) == len(names), names


def test_the_first_eleven_labels_have_the_keys_of_the_digit_row_in_order(ready: Scheme) -> None:
    assert [x.key for x in ready.labels[:11]] == list("1234567890-"[: len(ready.labels)])
    assert all(not x.key for x in ready.labels[11:])


def test_labels_have_short_names_and_help_in_both_languages(ready: Scheme) -> None:
    for label in ready.labels:
        for language in ("ar", "en"):
            assert 0 < len(label.short.get(language)) <= 6, label.id
            assert len(label.help.get(language)) > 15, label.id
        assert label.help.ar != label.help.en


def test_types_have_help_in_both_languages_and_no_role_twice(ready: Scheme) -> None:
    for kind in ready.types:
        assert len(kind.help.ar) > 10, kind.id
        assert len(kind.help.en) > 10, kind.id
        assert len(set(kind.roles)) == len(kind.roles), kind.id


def test_a_map_between_ready_schemes_covers_all_labels_and_leads_to_labels_there(ready: Scheme) -> None:
    for other, table in ready.maps.items():
        there = load(other)
        assert set(ready.label_of) <= set(table)
        assert set(table.values()) <= {*there.label_of, "O"}


def test_keys_of_the_values_in_one_numbered_list_differ(ready: Scheme) -> None:
    for kind in ("event", *ready.label_of):
        keys = [v.key for a in ready.attributes_of(kind) for v in a.values]
        assert len(set(keys)) == len(keys)
        assert all(len(key) == 1 for key in keys)


@pytest.mark.parametrize(
    ("id", "labels", "types"),
    [("news-events", 11, 28), ("anercorp-4", 4, 0), ("wojood-21", 21, 0), ("ontonotes-18", 18, 0)],
)
def test_a_ready_scheme_has_as_many_labels_and_types_as_its_corpus(id: str, labels: int, types: int) -> None:
    scheme = load(id)
    assert (len(scheme.labels), len(scheme.types)) == (labels, types)


def test_ace_has_seven_entity_types_with_three_mention_levels_and_33_event_types() -> None:
    ace = load("ace-2005")
    entities = [x.id for x in ace.labels if ace.attributes_of(x.id)]
    assert entities == ["PER", "ORG", "GPE", "LOC", "FAC", "VEH", "WEA"]
    assert [v.id for v in ace.attributes_of("PER")[0].values] == ["NAM", "NOM", "PRO"]
    assert (len(ace.types), len(ace.groups)) == (33, 8)
    assert [a.id for a in ace.attributes_of("event")] == ["polarity", "modality", "tense", "genericity"]


def test_every_role_is_used_by_some_type(ready: Scheme) -> None:
    assert {r for t in ready.types for r in t.roles} == set(ready.role_of)


# ------------------------------------------------------- news-events beside its guidelines and gold


@pytest.fixture
def shared() -> dict:
    path = SHARED / "scheme" / "news-events.json"
    if not path.is_file():
        pytest.skip("the machine-readable guidelines are not on this machine")
    return json.loads(path.read_text("utf-8"))


def test_news_events_says_what_the_guidelines_say(news: Scheme, shared: dict) -> None:
    assert [x.id for x in news.labels] == shared["entity_labels"]
    assert {t.id: t.group for t in news.types} == shared["event_types"]
    assert [r.id for r in news.roles] == shared["roles"]
    values = {a.id: [v.id for v in a.values] for a in news.attributes}
    assert values == {"mention": shared["mention"], **shared["attributes"]}
    for kind in news.types:
        assert list(kind.expected) == shared["type_roles"][kind.id]["expected"]
        assert list(kind.optional) == shared["type_roles"][kind.id]["optional"]
        assert kind.names == {k: v for k, v in shared["crosswalk"][kind.id].items() if v}


def test_news_events_maps_as_the_guidelines_say(news: Scheme, shared: dict) -> None:
    for label in shared["entity_labels"]:
        assert news.maps["anercorp-4"][label] == shared["anercorp"][label]
        assert news.maps["wojood-21"][label] in shared["wojood"][label].split("|")


def test_roles_fit_what_the_gold_reports_fill_them_with(news: Scheme) -> None:
    gold = sorted((SHARED / "data" / "gold").glob("*.jsonl"))
    if not gold:
        pytest.skip("the gold reports are not on this machine")
    for line in (line for path in gold for line in path.read_text("utf-8").splitlines()):
        row = json.loads(line)
        labels = {e["id"]: e["label"] for e in row["entities"]} | {e["id"]: "event" for e in row["events"]}
        for argument in (a for e in row["events"] for a in e["arguments"]):
            assert labels[argument["target"]] in news.role_of[argument["role"]].fits


def test_only_names_are_mapped_to_a_scheme_of_names(news: Scheme) -> None:
    nominal = {key: there for key, there in news.maps["anercorp-4"].items() if ":" in key}
    assert nominal == {"ORG:NOM": "O", "LOC:NOM": "O", "FAC:NOM": "O"}


def test_a_scheme_answers_by_id(news: Scheme) -> None:
    assert news.color("LOC") == news.label_of["LOC"].color
    assert news.color("LOC", dark=True) == news.label_of["LOC"].dark
    assert news.color("Die") == news.group_of["Harm"].color
    assert news.color("unheard-of") != news.color("unheard-of", dark=True)
    assert news.name("PER", "ar") == "شخص"
    assert news.name("hypothetical", "en") == "Hypothetical"
    assert news.name("unheard-of", "ar") == "unheard-of"
    assert [a.id for a in news.attributes_of("PER")] == ["mention"]
    assert news.attributes_of("DATE") == ()
    assert [a.default for a in news.attributes_of("event")] == ["positive", "asserted", "past"]
    assert news.type_of["Die"].roles[0] == "Victim"


def test_words_fall_back_to_the_other_language() -> None:
    assert Words("", "Person").get("ar") == "Person"
    assert Words("شخص", "").get("en") == "شخص"
    assert Words("شخص", "Person").get("ar") == "شخص"


# ---------------------------------------------------------------------------------------- colors


def test_badges_can_be_read_on_light_and_on_dark(ready: Scheme) -> None:
    for row in (*ready.labels, *ready.groups):
        assert contrast(row.color, LIGHT) >= 4.5, row.id
        assert contrast(row.dark, DARK) >= 4.5, row.id


@pytest.mark.parametrize("sight", ["normal", "deuteranopia", "protanopia", "tritanopia"])
@pytest.mark.parametrize("shade", ["color", "dark"])
def test_color_blind_people_can_tell_labels_and_groups_apart(ready: Scheme, shade: str, sight: str) -> None:
    # 2.3 is just noticeable; with more than a dozen colors of enough contrast, less room is left
    least = 12.0 if len(ready.labels) <= 11 else 7.0
    for table in (ready.labels, ready.groups):
        for a, b in itertools.combinations(table, 2):
            assert difference(getattr(a, shade), getattr(b, shade), sight) >= least, (a.id, b.id)


# --------------------------------------------------------------------------------- faulty schemes


def test_a_small_scheme_is_enough() -> None:
    scheme = parse(MINIMAL)
    assert scheme.version == "1"
    assert scheme.type_of["Die"].names == {"ace": "Life.Die"}
    assert scheme.maps["other"] == {"PER": "PERS", "PER:NOM": "O", "Die": "Death"}
    assert scheme.relations[0].targets == ()
    assert parse('id = "x"\nar = "س"\nen = "x"').labels == ()


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('id = "small"', "", "no id"),
        ('id = "small"', "id = 5", "no id"),
        ('ar = "شخص"', "", "PER no ar"),
        ('en = "Person"', 'en = ""', "PER no en"),
        ('color = "#112233"', "", "PER no color"),
        ('color = "#112233"', 'color = "red"', "the color red"),
        ('group = "Life"', 'group = "Death"', "names Death"),
        ('expected = ["Victim"]', 'expected = ["Killer"]', "names Killer"),
        ('fits = ["PER", "event"]', 'fits = ["CAT"]', "names CAT"),
        ('sources = ["PER"]', 'sources = ["CAT"]', "names CAT"),
        ('en = "Polarity"', 'en = "Polarity"\nof = ["CAT"]', "names CAT"),
        ('id = "negative"', 'id = "positive"', "two of the id positive"),
        ("[[value]]", '[[attribute]]\nid="a"\nar="ا"\nen="a"\nvalues=[]\n[[value]]', "a no values"),
        ("[map.other]", "[map.other]\nCAT = 'x'", "names CAT"),
        ("[[group]]", LABEL.format("PER", "2"), "the id PER"),
        ("[[group]]", LABEL.format("ORG", "1"), "the key 1"),
        ("[[label]]", "[[label]", "not TOML"),
        ("[map.other]", "[map]\nother = 3\n[unused]", "not built"),
        ("[map.other]", "[[map]]", "not built"),
        ("fits = [", "fits = 3 #", "not built"),
    ],
)  # fmt: skip
def test_a_faulty_scheme_is_refused_with_its_fault(old: str, new: str, says: str) -> None:
    assert old in MINIMAL
    with pytest.raises(SchemeInvalid, match=re.escape(says)):
        parse(MINIMAL.replace(old, new, 1))


@given(st.data())
def test_a_scheme_with_lines_missing_is_read_or_refused_but_never_breaks(data: st.DataObject) -> None:
    lines = MINIMAL.splitlines()
    kept = data.draw(st.lists(st.booleans(), min_size=len(lines), max_size=len(lines)))
    with contextlib.suppress(SchemeInvalid):
        assert parse("\n".join(itertools.compress(lines, kept))).id == "small"


def test_a_scheme_file_is_read_with_and_without_a_byte_order_mark(tmp_path: Path) -> None:
    for encoding in ("utf-8", "utf-8-sig"):
        path = tmp_path / "mine.toml"
        path.write_text(MINIMAL, encoding)
        assert load(path).toml == MINIMAL
        assert load(str(path)).id == "small"


def test_a_scheme_that_cannot_be_read_names_the_ready_ones(tmp_path: Path) -> None:
    latin = tmp_path / "latin.toml"
    latin.write_bytes("id = 'é'".encode("latin-1"))
    for wrong in ("unheard-of", tmp_path, latin, "nul\0"):
        with pytest.raises(SchemeInvalid, match="news-events"):
            load(wrong)


def rows(scheme: Scheme) -> Iterator:
    tables = (scheme.labels, scheme.groups, scheme.types, scheme.roles, scheme.relations, scheme.attributes)
    yield from itertools.chain(*tables, scheme.values, *(a.values for a in scheme.attributes), [scheme])
