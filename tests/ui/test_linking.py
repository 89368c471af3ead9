"""What a link leads to, in words."""

import pytest

from annotator.linking import Entry, Places
from ui.verbs.linking import details, link_words

PLACES = Places()


def entry(name: str, kind: str) -> Entry:
    return next(e for e in PLACES.named(name) if e.kind == kind)


@pytest.mark.parametrize(("language", "country"), [("ar", "سوريا"), ("en", "Syria")])
def test_a_town_is_told_with_the_name_of_its_country(language, country):
    aleppo = entry("حلب", "city")
    where = f"\u2066{aleppo.latitude:.3f}° {aleppo.longitude:.3f}°\u2069"  # left to right also among Arabic
    assert details(aleppo, PLACES, language) == f"{country} · {where}"


@pytest.mark.parametrize("name", ["سوريا", "إسرائيل", "الأردن"])
def test_a_country_is_told_as_one_and_not_by_its_code(name):
    found = entry(name, "country")
    assert details(found, PLACES, "en") == "country"
    said = link_words(found.link, None, PLACES, "ar")
    assert said == f"{found.names[0]} · country · \u2066{found.link}\u2069"


def test_the_kind_of_an_entry_of_ones_own_turns_nothing():
    army = Entry("actors", "17", ("الجيش",), "army (17)")
    assert details(army, PLACES, "ar") == "\u2068army (17)\u2069 · \u2066actors:17\u2069"


def test_a_link_that_no_list_has_stands_for_itself():
    assert link_words("wikidata:Q41183", None, PLACES, "ar") == "\u2066wikidata:Q41183\u2069"
