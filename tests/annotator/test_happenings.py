"""Events as rows of a table."""

import pytest

from annotator import scheme as schemes
from annotator.counts import Count
from annotator.happenings import MANY, MEANS, WHEN, WHERE, WHO, WHOM, columns_of, happenings
from annotator.model import Argument, Document, Entity, Event, Layer, Range

TEXT = "قصف الجيش المدينة أمس وفي 3 آذار بالمدافع وقتل أكثر من 20 مدنيا و100 خيمة قبل يومين"
SCHEME = schemes.load()


def at(words):
    start = TEXT.index(words)
    return Range(start, start + len(words))


ENTITIES = [
    Entity(id, label, (at(words),))
    for id, label, words in (
        ("army", "ORG", "الجيش"), ("town", "LOC", "المدينة"), ("then", "DATE", "أمس"),
        ("third", "DATE", "3 آذار"), ("guns", "WEAPON", "المدافع"), ("dead", "CASUALTY", "20 مدنيا"),
        ("tents", "QUANTITY", "100 خيمة"), ("ago", "DATE", "يومين"),
    )
]  # fmt: skip


def row(*arguments, date="2017-03-15"):
    event = Event("e", "Bombardment", at("قصف"), arguments)
    layer = Layer(Document("d", TEXT, date=date), "x", {a.id: a for a in (*ENTITIES, event)})
    (found,) = happenings(layer, SCHEME)
    return found


def test_each_role_goes_to_its_column():
    found = row(
        Argument("Agent", "army"), Argument("Target", "town"), Argument("Time", "then"),
        Argument("Instrument", "guns"), Argument("Victim", "dead"), Argument("Target", "tents"),
        Argument("Place", "town"), Argument("Topic", "town"),
    )  # fmt: skip
    assert found.words == {
        WHO: ("الجيش",),
        WHOM: ("المدينة", "20 مدنيا", "100 خيمة"),
        WHERE: ("المدينة",),
        WHEN: ("أمس",),
        MEANS: ("المدافع",),
    }
    assert found.counts == (Count(20, None), Count(100, 100))
    assert found.size == 100
    assert found.when.iso == "2017-03-14"
    assert (found.document, found.title, found.trigger, found.start) == ("d", "d", "قصف", 0)
    assert found.key == "d\ne"


def test_a_quantity_that_acts_is_how_many():
    assert row(Argument("Agent", "tents")).words == {MANY: ("100 خيمة",)}


def test_of_two_dates_the_sure_and_narrow_one_counts():
    assert row(Argument("Time", "third"), Argument("Time", "then")).when.iso == "2017-03-03"


def test_a_date_sees_the_word_before_it():
    assert row(Argument("Time", "ago")).when.iso == "2017-03-13"


def test_the_documents_date_fills_the_time():
    assert row(Argument("Time", value="document-date")).day.isoformat() == "2017-03-15"
    assert row(Argument("Time", value="document-date"), date="").when is None
    assert row(Argument("Time", value="unstated")).when is None


def test_without_roles_a_row_is_only_the_event():
    found = row()
    assert (found.words, found.when, found.day, found.counts, found.size) == ({}, None, None, (), -1)


def test_an_argument_that_points_nowhere_says_nothing():
    assert row(Argument("Agent", "gone"), Argument("Time", "gone")).words == {}


@pytest.mark.parametrize("name", schemes.built_in())
def test_every_scheme_says_who_where_and_when_if_it_has_roles(name):
    scheme = schemes.load(name)
    found = set(columns_of(scheme).values())
    assert not scheme.roles or {WHO, WHOM, WHERE, WHEN, MEANS} <= found


def test_a_role_of_ones_own_goes_by_what_fits_it():
    toml = SCHEME.toml + (
        '\n[[role]]\nid = "Street"\nar = "شارع"\nen = "Street"\nfits = ["FAC"]\n'
        '[[role]]\nid = "Day"\nar = "يوم"\nen = "Day"\nfits = ["DATE"]\n'
        '[[role]]\nid = "Gun"\nar = "سلاح"\nen = "Gun"\nfits = ["WEAPON"]\n'
        '[[role]]\nid = "Free"\nar = "حر"\nen = "Free"\n'
    )
    found = columns_of(schemes.parse(toml))
    assert [found.get(r, "") for r in ("Street", "Day", "Gun", "Free")] == [WHERE, WHEN, MEANS, ""]
