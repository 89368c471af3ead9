"""A scheme is written, read back and changed; annotations follow, and none is lost."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import SchemeInvalid
from annotator.model import Argument, Entity, Event, Range, Relation
from annotator.scheme import (
    EntityLabel,
    Overlaps,
    Policy,
    Words,
    built_in,
    check,
    load,
    parse,
    scheming,
)
from annotator.scheme.moving import Move, carried, moved
from annotator.scheme.rows import KEYS, copy, fresh, label_named
from annotator.scheme.writing import rewritten, written
from tests.annotator.schemed import schemes

NEWS = load()
NEW = EntityLabel("PLACE", Words("موضع", "Place"), "#112233", "#aabbcc")


def under(annotation):
    return "حماة"


@given(schemes())
def test_a_written_scheme_reads_back_equal(scheme):
    assert parse(written(scheme)) == scheme


@pytest.mark.parametrize("name", built_in())
def test_the_ready_schemes_read_back_equal(name):
    assert parse(written(load(name))) == load(name)


@given(schemes(), st.data())
def test_whatever_is_done_to_a_scheme_leaves_one_that_reads_back(scheme, data):
    for _ in range(4):
        values = [f"attributes.{a.id}" for a in scheme.attributes]
        table = data.draw(st.sampled_from([*scheming.TABLES, *values]))
        ids = [x.id for x in scheming.rows(scheme, table)]
        id, other = data.draw(st.sampled_from(ids)), data.draw(st.sampled_from(ids))
        edits = {
            "add": lambda t=table, s=scheme: scheming.add(s, t, fresh(s, t)),
            "rename": lambda t=table, s=scheme, i=id: scheming.rename(s, t, i, "Newer"),
            "merge": lambda t=table, s=scheme, i=id, o=other: scheming.merge(s, t, i, o),
            "retire": lambda t=table, s=scheme, i=id: scheming.retire(s, t, i),
            "reorder": lambda t=table, s=scheme, i=id: scheming.reorder(s, t, i, 1),
        }
        try:
            edit = edits[data.draw(st.sampled_from(sorted(edits)))]()
        except SchemeInvalid:
            continue
        check(edit.scheme)
        assert parse(written(edit.scheme)) == edit.scheme
        scheme = edit.scheme


def test_a_renamed_label_is_named_so_wherever_it_was_named():
    edit = scheming.rename(NEWS, "labels", "LOC", "PLACE")
    scheme = edit.scheme
    assert "LOC" not in scheme.label_of
    assert scheme.label_of["PLACE"].was == ("LOC",)
    assert scheme.role_of["Place"].fits[0] == "PLACE"
    assert scheme.attributes[0].of == ("PER", "ORG", "PLACE", "FAC")
    assert scheme.maps["anercorp-4"]["PLACE:NOM"] == "O"
    assert edit.moves == (Move("labels", "LOC", "PLACE"),)
    assert scheme.now["labels"] == {"LOC": "PLACE"}


def test_renaming_back_leaves_the_scheme_as_it_was():
    there = scheming.rename(NEWS, "labels", "LOC", "PLACE")
    back = scheming.rename(there.scheme, "labels", "PLACE", "LOC")
    assert replace(back.scheme.label_of["LOC"], was=()) == NEWS.label_of["LOC"]
    entity = Entity("e", "LOC", (Range(0, 4),))
    assert moved(entity, (*there.moves, *back.moves), under) == entity


def test_a_name_that_is_there_is_not_given_twice():
    with pytest.raises(SchemeInvalid, match="PER already"):
        scheming.rename(NEWS, "labels", "LOC", "PER")


@pytest.mark.parametrize("name", ["", "two words", "a:b", "event", "O", "\u202eX", "a\nb"])
def test_what_is_no_name_is_refused_with_one_line(name):
    with pytest.raises(SchemeInvalid) as refused:
        scheming.rename(NEWS, "labels", "LOC", name)
    assert len(str(refused.value).splitlines()) == 1 or "\n" in name


def test_a_merged_label_hands_over_what_named_it():
    edit = scheming.merge(NEWS, "labels", "FAC", "LOC")
    assert "FAC" not in edit.scheme.label_of
    assert edit.scheme.role_of["Place"].fits == ("LOC", "ORG")
    assert edit.scheme.maps["wojood-21"]["LOC"] == "GPE"  # its own name there, not that of FAC
    entity = Entity("e", "FAC", (Range(0, 4),), {"mention": "NAM"}, "note")
    assert moved(entity, edit.moves, under) == replace(entity, label="LOC")


def test_merged_roles_leave_no_argument_twice():
    edit = scheming.merge(NEWS, "roles", "Victim", "Target")
    event = Event(
        "v", "Die", Range(0, 3), (Argument("Victim", "e"), Argument("Target", "e"), Argument("Time", "t"))
    )
    assert moved(event, edit.moves, under).arguments == (Argument("Target", "e"), Argument("Time", "t"))
    assert edit.scheme.type_of["Die"].expected == ("Target",)


def test_a_split_moves_some_words_or_some_values_and_leaves_the_rest():
    edit = scheming.split(NEWS, "labels", "LOC", NEW, words=["حَماة"])
    assert [x.id for x in edit.scheme.labels][2:4] == ["LOC", "PLACE"]
    assert "PLACE" in edit.scheme.role_of["Place"].fits
    entity = Entity("e", "LOC", (Range(0, 4),), {"mention": "NAM"})
    assert moved(entity, edit.moves, under).label == "PLACE"
    assert moved(entity, edit.moves, lambda a: "حلب") is entity
    by_value = scheming.split(NEWS, "labels", "LOC", NEW, attribute="mention", having="NAM").moves
    assert moved(entity, by_value, under).label == "PLACE"
    assert moved(replace(entity, attributes={"mention": "NOM"}), by_value, under).label == "LOC"
    assert scheming.split(NEWS, "labels", "LOC", NEW).moves == ()


def test_a_retired_label_stays_and_frees_its_key():
    scheme = scheming.retire(NEWS, "labels", "LOC").scheme
    assert scheme.label_of["LOC"].retired
    assert scheme.label_of["LOC"].key == ""
    again = scheming.retire(scheme, "labels", "LOC", retired=False).scheme
    assert not again.label_of["LOC"].retired


def test_a_retired_role_is_no_longer_expected():
    scheme = scheming.retire(NEWS, "roles", "Victim").scheme
    assert scheme.type_of["Die"].expected == ()
    assert "Victim" in scheme.type_of["Die"].optional


def test_values_and_attributes_are_renamed_on_annotations():
    event = Event("v", "Die", Range(0, 3), (Argument("Time", value="unstated"),), {"polarity": "negative"})
    moves = [
        *scheming.rename(NEWS, "attributes.polarity", "negative", "no").moves,
        *scheming.rename(NEWS, "attributes", "polarity", "sign").moves,
        *scheming.rename(NEWS, "values", "unstated", "unsaid").moves,
        *scheming.rename(NEWS, "types", "Die", "Death").moves,
    ]
    after = moved(event, moves, under)
    assert after == Event("v", "Death", Range(0, 3), (Argument("Time", value="unsaid"),), {"sign": "no"})


def test_relations_follow_their_type():
    edit = scheming.merge(NEWS, "relations", "part-of", "located-in")
    relation = Relation("r", "part-of", "a", "b")
    assert moved(relation, edit.moves, under) == replace(relation, type="located-in")


def test_a_label_and_a_type_of_one_name_are_not_taken_for_one_another():
    entity = Entity("e", "Die", (Range(0, 3),))
    assert moved(entity, [Move("types", "Die", "Death")], under) is entity


def test_groups_merge_and_do_not_retire():
    edit = scheming.merge(NEWS, "groups", "Relief", "Civil")
    assert edit.scheme.type_of["Aid"].group == "Civil"
    with pytest.raises(SchemeInvalid):
        scheming.retire(NEWS, "groups", "Relief")
    with pytest.raises(SchemeInvalid):
        scheming.merge(NEWS, "attributes", "polarity", "tense")


def test_a_removed_row_is_named_nowhere():
    scheme = scheming.remove(NEWS, "labels", "LOC").scheme
    assert all("LOC" not in r.fits for r in scheme.roles)
    with pytest.raises(SchemeInvalid):
        scheming.remove(
            scheming.remove(NEWS, "attributes.mention", "NAM").scheme, "attributes.mention", "NOM"
        )


def test_another_scheme_leaves_what_only_the_old_one_has_retired():
    edit = scheming.replaced(NEWS, load("wojood-21"))
    assert edit.scheme.label_of["PER"].retired
    assert not edit.scheme.label_of["PERS"].retired
    assert edit.scheme.type_of["Die"].retired
    assert parse(written(edit.scheme)) == edit.scheme


def test_values_that_only_the_old_scheme_has_stay_retired():
    fewer = scheming.remove(NEWS, "attributes.polarity", "negative").scheme
    after = scheming.replaced(NEWS, fewer).scheme
    assert scheming.row(after, "attributes.polarity", "negative").retired


def test_a_split_makes_a_new_row():
    with pytest.raises(SchemeInvalid, match="PER already"):
        scheming.split(NEWS, "labels", "LOC", replace(NEW, id="PER"))


def test_a_name_that_another_row_had_is_not_given_again_but_may_be_taken_back():
    scheme = scheming.rename(NEWS, "labels", "LOC", "PLACE").scheme
    again = replace(NEWS.label_of["LOC"], key="")
    for edit in (
        lambda: scheming.add(scheme, "labels", again),
        lambda: scheming.rename(scheme, "labels", "FAC", "LOC"),
        lambda: scheming.split(scheme, "labels", "ORG", again),
    ):
        with pytest.raises(SchemeInvalid, match="«LOC» was the name of PLACE"):
            edit()
    assert scheming.rename(scheme, "labels", "PLACE", "LOC").scheme.now["labels"] == {"PLACE": "LOC"}


def test_an_id_that_another_file_gives_again_is_no_longer_that_of_its_heir():
    scheme = scheming.rename(NEWS, "labels", "LOC", "PLACE").scheme
    again = scheming.with_rows(scheme, "labels", (*scheme.labels, replace(NEWS.label_of["LOC"], key="")))
    assert again.now["labels"] == {}


def test_what_was_said_under_an_attributes_old_names_is_said_under_its_new_ones():
    scheme = scheming.rename(NEWS, "attributes.mention", "NOM", "common").scheme
    scheme = scheming.rename(scheme, "attributes", "mention", "sort").scheme
    scheme = scheming.merge(scheme, "values", "unstated", "document-date").scheme
    entity = Entity("e", "LOC", (Range(0, 4),), {"mention": "NOM"})
    assert carried(entity, scheme) == replace(entity, attributes={"sort": "common"})
    arguments = (Argument("Time", value="unstated"), Argument("Time", value="document-date"))
    event = Event("v", "Die", Range(0, 3), arguments, {"polarity": "negative"})
    assert carried(event, scheme) == replace(event, arguments=arguments[1:])
    assert carried(entity, NEWS) == entity
    assert parse(written(scheme)).now == scheme.now


def test_unknown_tables_and_rows_are_a_fault_of_ours():
    with pytest.raises(KeyError):
        scheming.rows(NEWS, "colors")
    with pytest.raises(KeyError):
        scheming.rename(NEWS, "labels", "NONE", "X")


def test_a_label_made_in_passing_has_a_free_key_and_a_color_of_its_own():
    scheme = scheming.retire(NEWS, "labels", "VEH").scheme
    made = label_named(scheme, "لجنة: تحقيق")
    assert (made.id, made.words, made.key) == ("لجنة_تحقيق", Words("لجنة: تحقيق", "لجنة: تحقيق"), "5")
    assert made.color not in {x.color for x in scheme.labels}
    after = scheming.add(scheme, "labels", made).scheme
    assert label_named(after, "لجنة: تحقيق").id == "لجنة_تحقيق2"
    assert label_named(NEWS, "x").key == ""
    assert {x.key for x in NEWS.labels} == set(KEYS)


def test_a_copy_for_a_split_has_its_own_names():
    made = copy(NEWS, "labels", NEWS.label_of["LOC"], "AREA", "", "Area")
    assert (made.id, made.words, made.was) == ("AREA", Words("Area", "Area"), ())


def test_policies_come_first_row_first():
    strict = Overlaps(("PER", "ORG"), crossing=Policy.REFUSED)
    scheme = rewritten(scheming.set_overlaps(NEWS, [strict, Overlaps(twice=Policy.WARNED)]).scheme)
    assert scheme.overlap_of("PER", "ORG") == strict
    assert scheme.overlap_of("PER", "LOC").twice is Policy.WARNED
    assert scheme.overlap_of("event", "event").crossing is Policy.ALLOWED


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ('[[overlaps]]\nnesting = "never"', "nesting"),
        ('[[role]]\nid = "R"\nar = "ا"\nen = "R"\nleast = 3\nmost = 2', "at least 3"),
        ('[[role]]\nid = "R"\nar = "ا"\nen = "R"\nmost = -1', "no count"),
    ],
)
def test_what_a_scheme_may_not_say_is_named(row, said):
    with pytest.raises(SchemeInvalid, match=said):
        parse(f'id = "s"\nar = "س"\nen = "S"\n{row}\n')


@given(st.data())
def test_a_key_is_swapped_or_taken_and_no_other_row_changes(data):
    table = data.draw(st.sampled_from(["labels", "types", "roles", "values", "attributes.tense"]))
    rows = scheming.rows(NEWS, table)
    first, second = data.draw(st.sampled_from(rows)), data.draw(st.sampled_from(rows))
    swap = data.draw(st.booleans())
    edit = scheming.give_key(NEWS, table, first.id, second.key, first.key if swap else "")
    after = {x.id: x for x in scheming.rows(edit.scheme, table)}
    assert after.pop(first.id) == replace(first, key=second.key)
    if second != first:
        assert after.pop(second.id) == replace(second, key=first.key if swap else "")
    assert all(after[x.id] == x for x in rows if x.id in after)
    assert edit.moves == ()
