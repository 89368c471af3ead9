"""A query is one line: words, an expression, and what annotations or layers must be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator import query, scheme
from annotator.errors import QueryInvalid
from annotator.model import State
from annotator.query import Query

SCHEME = scheme.load()
TYPE = SCHEME.types[0]


def read(line: str) -> Query:
    return query.read(line, SCHEME)


def test_bare_words_are_one_phrase():
    assert read("  الجيش   السوري ") == Query(words="الجيش السوري")
    assert read('"label:ORG x"').words == "label:ORG x"


def test_keys_are_read_in_both_languages():
    found = read('label:ORG by:"Abu Ali" state:done حلب')
    assert (found.label, found.by, found.state, found.words) == ("ORG", "Abu Ali", State.DONE, "حلب")
    assert read("وسم:ORG بيد:أحمد حالة:منجز") == read("label:ORG by:أحمد state:done")
    assert read(f"نوع:{TYPE.id} بلا:Place دور:Target") == read(f"type:{TYPE.id} without:Place role:Target")


def test_names_of_the_scheme_stand_for_their_ids():
    for label in SCHEME.labels:
        for name in (label.words.ar, label.words.en, label.id.lower()):
            assert read(f'label:"{name}"').label == label.id
    assert read("label:Unknown").label == "Unknown"


def test_an_expression_stands_between_strokes():
    assert read(r"/\d+\/\d+/").pattern.pattern == r"\d+/\d+"
    assert read("12/3/2017").pattern is None
    found = read("قصف /حلب|إدلب/ state:new")
    assert (found.words, found.pattern.pattern, found.state) == ("قصف", "حلب|إدلب", State.NEW)


def test_names_that_nothing_has_are_told_with_those_that_are_spelled_much_the_same():
    def told(line, *people):
        return [(x.key, x.name, x.near) for x in query.unknown(read(line), SCHEME, people)]

    assert told("label:ORGA") == [("label", "ORGA", ("ORG",))]
    assert told("label:zzzzzzz") == [("label", "zzzzzzz", ())]
    (key, _, near), *rest = told(f"type:{TYPE.id}x role:Plase")
    assert (key, near[0]) == ("type", TYPE.id)
    assert rest == [("role", "Plase", ("Place",))]
    assert told("without:Targe")[0][2][0] == "Target"
    assert told("by:ahmad", "Ahmed", "Sami") == [("by", "ahmad", ("Ahmed",))]
    assert told("label:ORG by:Sami حلب", "Ahmed", "Sami") == []
    for row in (*SCHEME.labels, *SCHEME.types):
        key = "label" if row in SCHEME.labels else "type"
        assert told(f'{key}:"{row.words.ar}"') == []


@pytest.mark.parametrize(
    ("expression", "stands"),
    [
        ("حلب", "حلب"), (r"ال\w+ السوري", " السوري"), (r"\d{9}", ""), ("حلبx*", "حلب"), ("حلب?", "حل"),
        ("حل+ب", "حل"), ("(قصف) حلب", " حلب"), ("قصف|حلب", ""), ("(?i)aleppo", ""), (r"\x41bcdef", ""),
        ("[قصف]حلب", "حلب"), (r"حلب\.", "حلب."), ("ab{2}c", "a"), (r"\bحلب\b", "حلب"), ("[[a]x]yz", ""),
        ("^حلب$", "حلب"), ("a{e<=1}حلب", "حلب"), ("x((a)b)c", "x"), ("[]ab]cd", "cd"), (r"\p{L}abc", ""),
    ],
)  # fmt: skip
def test_what_every_match_of_an_expression_holds(expression, stands):
    assert query.literal(expression) == stands


pieces = st.sampled_from(
    ["ا", "ب", "ab", "+", "*", "?", "{2}", "{0,1}", ".", r"\d", r"\.", r"\b", "^", "$", "(", ")", "[اب]",
     "[^]a]", "|", r"\x41", "{", "}", "-", "]", " ", "(?:", "+?"]
)  # fmt: skip


@given(st.lists(pieces, max_size=7).map("".join), st.text("ابab.- ٣3]{}A", max_size=9))
def test_where_an_expression_is_found_its_literal_stands(expression, text):
    try:
        pattern = query._compiled(expression)
    except QueryInvalid:
        return
    if pattern.search(text, timeout=1):
        assert query.literal(expression) in text


def test_what_has_no_known_key_is_words():
    assert read("http://x.y 10:30").words == "http://x.y 10:30"


def test_of_annotations_and_empty():
    assert read("").empty
    assert not read("state:new").empty
    assert read("without:Place").of_annotations
    assert not read("حلب by:a").of_annotations
    assert read("by:a state:new").of_documents
    assert not any(read(line).of_documents for line in ("", "حلب by:a", "/x/ by:a", "label:ORG by:a"))


@pytest.mark.parametrize(
    "line", ["/(/", "/(?r)x/", "حلب " * 60, "state:perhaps", "label:ORG without:Place", "label:ORG type:x"]
)
def test_what_can_not_be_read_is_named(line):
    with pytest.raises(QueryInvalid):
        read(line)


def test_an_expression_that_never_ends_is_stopped(monkeypatch):
    monkeypatch.setattr(query, "SECONDS", 0.05)
    pattern = read("/^(ا|اا)+$/").pattern
    with pytest.raises(QueryInvalid, match="too long"):
        list(query.matches(pattern, "ا" * 200 + "ج"))


def test_matches_from_a_position_on_are_the_rest_of_all_of_them():
    text = "قرب حلب ثم حلب"
    for line in (r"/\w+/", "/(?<=.)ل.?/", r"/\bحلب\b/", "/x*ب?/"):
        pattern = read(line).pattern
        whole = list(query.matches(pattern, text))
        for n, place in enumerate(whole):
            assert list(query.matches(pattern, text, place.end)) == whole[n + 1 :]


def test_a_plain_expression_is_found_in_a_very_long_text():
    text = "كلمة أخرى " * 200_000 + "٢٠١٧"
    assert len(list(query.matches(read(r"/\d{4}/").pattern, text))) == 1
