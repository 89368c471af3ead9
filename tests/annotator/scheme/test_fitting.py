"""A change of the scheme is undone though others changed the scheme since."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis.strategies import permutations

from annotator.scheme import Attribute, EntityLabel, Role, Scheme, Value, Words, load, scheming
from annotator.scheme.fitting import fitted, staying

NEWS = load()
NEW = EntityLabel("PLACE", Words("موضع", "Place"), "#112233", "#aabbcc")


def test_an_undo_leaves_what_others_altered_since():
    renamed = scheming.rename(NEWS, "labels", "LOC", "PLACE").scheme
    since = scheming.change(renamed, "roles", replace(NEWS.role_of["Time"], key="0")).scheme
    back = fitted(renamed, NEWS, since)
    assert back.label_of.keys() == NEWS.label_of.keys()
    assert back.role_of["Time"].key == "0"


def test_an_undo_takes_its_name_back_from_a_row_that_another_person_altered_since():
    renamed = scheming.rename(NEWS, "labels", "LOC", "PLACE").scheme
    theirs = replace(renamed.label_of["PLACE"], color="#123456")
    since = scheming.change(renamed, "labels", theirs).scheme
    since = scheming.change(since, "roles", replace(since.role_of["Time"], fits=("PLACE",))).scheme
    back = fitted(renamed, NEWS, since)
    assert back.label_of["LOC"] == replace(NEWS.label_of["LOC"], color="#123456")
    assert back.label_of.keys() == NEWS.label_of.keys()
    assert back.role_of["Time"].fits == ("LOC",)
    assert fitted(NEWS, renamed, back) == since


def test_an_undo_leaves_the_name_that_another_person_gave_since():
    changed = scheming.change(NEWS, "labels", replace(NEWS.label_of["LOC"], color="#123456")).scheme
    since = scheming.rename(changed, "labels", "LOC", "PLACE").scheme
    back = fitted(changed, NEWS, since)
    assert back == scheming.rename(NEWS, "labels", "LOC", "PLACE").scheme


def test_what_an_undo_takes_out_and_is_named_by_now_stays_retired():
    added = scheming.add(NEWS, "labels", replace(NEW, key="")).scheme
    since = scheming.change(added, "roles", replace(NEWS.role_of["Time"], fits=("PLACE",))).scheme
    back = fitted(added, NEWS, since)
    assert back.label_of["PLACE"].retired
    assert back.role_of["Time"].fits == ("PLACE",)


def test_a_key_that_another_row_has_by_now_is_not_given_again():
    freed = scheming.change(NEWS, "labels", replace(NEWS.label_of["LOC"], key="")).scheme
    key = NEWS.label_of["LOC"].key
    since = scheming.change(freed, "labels", replace(NEWS.label_of["ORG"], key=key)).scheme
    back = fitted(freed, NEWS, since)
    assert (back.label_of["ORG"].key, back.label_of["LOC"].key) == (key, "")


def _exchanged(scheme: Scheme, one: str, other: str) -> Scheme:
    """With each other's key."""
    keys = {one: scheme.label_of[other].key, other: scheme.label_of[one].key}
    labels = tuple(replace(x, key=keys.get(x.id, x.key)) for x in scheme.labels)
    return scheming.with_rows(scheme, "labels", labels)


@given(permutations([x.key for x in NEWS.labels]))
def test_an_undo_gives_back_the_keys_that_were_exchanged_and_a_redo_exchanges_them_again(keys):
    labels = tuple(replace(x, key=key) for x, key in zip(NEWS.labels, keys, strict=True))
    exchanged = scheming.with_rows(NEWS, "labels", labels)
    assert fitted(exchanged, NEWS, exchanged) == NEWS
    assert fitted(NEWS, exchanged, NEWS) == exchanged


def test_keys_are_exchanged_back_though_another_row_was_altered_since():
    exchanged = _exchanged(NEWS, "LOC", "DATE")
    since = scheming.change(exchanged, "labels", replace(NEWS.label_of["ORG"], color="#123456")).scheme
    back = fitted(exchanged, NEWS, since)
    assert [x.key for x in back.labels] == [x.key for x in NEWS.labels]
    assert back.label_of["ORG"].color == "#123456"


def test_an_order_is_undone_though_a_row_was_altered_since():
    moved_up = scheming.reorder(NEWS, "labels", "FAC", 0).scheme
    since = scheming.change(moved_up, "labels", replace(NEWS.label_of["ORG"], color="#123456")).scheme
    assert [x.id for x in fitted(moved_up, NEWS, since).labels] == [x.id for x in NEWS.labels]


def everything(table, ids):
    return ids


@pytest.mark.parametrize(
    ("table", "row"),
    [
        ("labels", replace(NEW, key="")),
        ("roles", Role("Witness", Words("شاهد", "Witness"))),
        ("attributes", Attribute("trust", Words("ثقة", "Trust"), (Value("high", Words("عالية", "High")),))),
        ("attributes.polarity", Value("maybe", Words("ربما", "Maybe"), "8")),
        ("values", Value("secret", Words("سري", "Secret"))),
    ],
)
def test_what_an_undo_takes_out_and_is_used_by_now_stays_retired(table, row):
    added = scheming.add(NEWS, table, row).scheme
    assert fitted(added, NEWS, added) == NEWS
    assert fitted(NEWS, added, NEWS) == added
    back = fitted(added, NEWS, added, everything)
    assert scheming.row(back, table, row.id) == replace(row, retired=True, **({"key": ""} if row.key else {}))
    if "." not in table:
        assert fitted(NEWS, added, back) == added


def test_a_used_name_stays_retired_beside_the_one_that_an_undo_brings_back():
    renamed = scheming.rename(NEWS, "labels", "LOC", "PLACE").scheme
    back = fitted(renamed, NEWS, renamed, everything)
    assert back.label_of["LOC"] == NEWS.label_of["LOC"]
    assert back.label_of["PLACE"].retired
    again = fitted(NEWS, renamed, back)
    assert again.label_of["PLACE"] == renamed.label_of["PLACE"]
    assert "LOC" not in again.label_of


def test_nothing_stays_when_nobody_else_did_anything():
    added = scheming.add(NEWS, "labels", NEW).scheme
    for before, after in ((added, NEWS), (NEWS, added), (added, added)):
        assert staying(before, after, fitted(before, after, before)) == []


def test_what_an_undo_leaves_because_of_others_is_named():
    added = scheming.add(NEWS, "labels", replace(NEW, key="")).scheme
    assert staying(added, NEWS, fitted(added, NEWS, added, everything)) == ["PLACE"]
    value = Value("maybe", Words("ربما", "Maybe"))
    wider = scheming.add(NEWS, "attributes.polarity", value).scheme
    assert staying(wider, NEWS, fitted(wider, NEWS, wider, everything)) == ["maybe"]
    theirs = scheming.rename(added, "labels", "PLACE", "SPOT").scheme
    theirs = scheming.change(theirs, "labels", replace(theirs.label_of["SPOT"], color="#332211")).scheme
    assert staying(added, NEWS, fitted(added, NEWS, theirs)) == ["SPOT"]
