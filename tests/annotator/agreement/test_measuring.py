"""What agreement must be whatever people annotate, and what it is in small cases that one can count."""

import random
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.agreement.kinds import KINDS, ONLY_A, ONLY_B
from annotator.agreement.measuring import Agreement, measure
from annotator.agreement.seen import MODES
from annotator.errors import NotComparable
from annotator.learn.scores import NOTHING, score
from annotator.model import Annotation, Argument, Document, Entity, Event, Layer, Range, Relation
from tests.annotator.agreement.layers import SCHEME, TEXT, document, entity, event, layer

LABELS, TYPES, ROLES = ["PER", "LOC", "ORG"], ["AirStrike", "Meet"], ["Agent", "Target"]
VALUES = {"polarity": ["positive", "negative"], "tense": ["past", "future"]}
FEW = settings(max_examples=30, deadline=None)
SCORED = ("entities", "spans", "triggers", "types", "fillers", "roles", "frames", "relations")


@st.composite
def annotations(draw: st.DrawFn, unique: bool = False) -> list[Annotation]:
    """Entities, events and relations on TEXT; with `unique` no two entities on one place."""
    ends = st.integers(0, len(TEXT) - 9)
    ranges = st.builds(lambda start, length: Range(start, start + length), ends, st.integers(1, 9))
    found: list[Annotation] = []
    for n, place in enumerate(draw(st.lists(ranges, max_size=6, unique=unique))):
        pieces = [place]
        if (
            not unique and place.end - place.start > 2 and draw(st.booleans())
        ):  # the same extent, in two pieces
            pieces = [Range(place.start, place.start + 1), Range(place.end - 1, place.end)]
        found.append(Entity(f"e{n}", draw(st.sampled_from(LABELS)), tuple(pieces)))
    ids = [a.id for a in found]
    for n, place in enumerate(draw(st.lists(ranges, max_size=3))):
        targets = draw(st.lists(st.sampled_from(ids), max_size=2)) if ids else []
        arguments = tuple(Argument(draw(st.sampled_from(ROLES)), target) for target in targets)
        said = {name: draw(st.sampled_from(values)) for name, values in VALUES.items()}
        found.append(Event(f"v{n}", draw(st.sampled_from(TYPES)), place, arguments, said))
    if len(ids) > 1:
        for n, type in enumerate(
            draw(st.lists(st.sampled_from(["located", "member", "led-by"]), max_size=3))
        ):
            found.append(Relation(f"r{n}", type, ids[0], ids[1]))
    return found


@st.composite
def projects(draw: st.DrawFn, people: str = "ABC", *, unique: bool = False) -> list[list[Layer]]:
    """A few documents; not everybody annotated each."""
    groups = []
    for n in range(draw(st.integers(1, 4))):
        who = draw(st.lists(st.sampled_from(people), min_size=2, unique=True))
        groups.append([layer(document(n), name, *draw(annotations(unique=unique))) for name in who])
    return groups


def figures(found: Agreement, rounded: int = 9) -> dict[tuple[object, object], object]:
    """Everything that has a value, with its interval, by pair."""
    values: dict[tuple[object, object], object] = {}
    for compared in (found.overall, *found.pairs):
        for key, scored in compared.sheet.scores.items():
            values[compared.pair, key] = scored.f1, scored.low, scored.high
        for name, corrected in compared.sheet.chance.items():
            some = corrected.value, corrected.low, corrected.high
            values[compared.pair, name] = [None if x is None else round(x, rounded) for x in some]
    return values


def named(groups: list[list[Layer]], names: dict[str, str]) -> list[list[Layer]]:
    return [[replace(x, annotator=names[x.annotator]) for x in group] for group in groups]


# ---- properties --------------------------------------------------------------------------


@FEW
@given(projects(people="AB"))
def test_it_does_not_matter_who_comes_first(groups: list[list[Layer]]) -> None:
    there = measure(groups, SCHEME, times=20)
    back = measure(named(groups, {"A": "B", "B": "A"}), SCHEME, times=20)
    assert figures(there) == figures(back)
    for key, mine in there.overall.sheet.scores.items():
        theirs = back.overall.sheet.scores[key]
        assert (mine.right, mine.ones, mine.others) == (theirs.right, theirs.others, theirs.ones)
        assert (mine.low, mine.high) == (theirs.low, theirs.high)
    swapped = {ONLY_A: ONLY_B, ONLY_B: ONLY_A}
    turned = {(c.part, c.other, c.one, swapped.get(c.kind, c.kind)): n for c, n in back.overall.cells.items()}
    assert {(c.part, c.one, c.other, c.kind): n for c, n in there.overall.cells.items()} == turned


@FEW
@given(projects(), st.permutations("ABC"))
def test_what_people_are_called_does_not_matter(groups: list[list[Layer]], names: list[str]) -> None:
    there = measure(groups, SCHEME, times=0)
    other = measure(named(groups, dict(zip("ABC", names, strict=True))), SCHEME, times=0)
    mine, theirs = figures(there), figures(other)
    assert {k: v for k, v in mine.items() if k[0] == ("", "")} == {
        k: v for k, v in theirs.items() if k[0] == ("", "")
    }


@FEW
@given(projects(), st.randoms(use_true_random=False))
def test_the_order_of_documents_and_layers_does_not_matter(
    groups: list[list[Layer]], dice: random.Random
) -> None:
    mixed = [dice.sample(group, len(group)) for group in dice.sample(groups, len(groups))]
    assert figures(measure(groups, SCHEME, times=20)) == figures(measure(mixed, SCHEME, times=20))


@FEW
@given(projects(), st.randoms(use_true_random=False))
def test_the_order_in_which_annotations_were_made_does_not_matter(
    groups: list[list[Layer]], dice: random.Random
) -> None:
    mixed = [
        [
            layer(x.document, x.annotator, *dice.sample([*x.annotations.values()], len(x.annotations)))
            for x in group
        ]
        for group in groups
    ]
    assert figures(measure(groups, SCHEME, times=20)) == figures(measure(mixed, SCHEME, times=20))


@FEW
@given(st.lists(annotations(), min_size=1, max_size=3), st.randoms(use_true_random=False))
def test_copies_agree_fully_in_whatever_order_they_were_made(
    made: list[list[Annotation]], dice: random.Random
) -> None:
    groups = [
        [layer(document(n), who, *dice.sample(some, len(some))) for who in "ABC"]
        for n, some in enumerate(made)
    ]
    found = measure(groups, SCHEME, times=20)
    for compared in (found.overall, *found.pairs):
        assert {s.f1 for s in compared.sheet.scores.values()} <= {1.0, None}
        assert {s.low for s in compared.sheet.scores.values()} <= {1.0, None}
        assert {c.value for c in compared.sheet.chance.values()} <= {1.0, None}
        assert {cell.kind for cell in compared.cells} <= {"agreed"}


@FEW
@given(projects(unique=True), st.permutations(LABELS))
def test_other_names_for_the_labels_change_no_figure(groups: list[list[Layer]], names: list[str]) -> None:
    other = dict(zip(LABELS, names, strict=True))

    def renamed(a: Annotation) -> Annotation:
        return replace(a, label=other[a.label]) if isinstance(a, Entity) else a

    again = [
        [replace(x, annotations={i: renamed(a) for i, a in x.annotations.items()}) for x in g] for g in groups
    ]
    one, two = (measure(g, SCHEME, times=0).overall.sheet for g in (groups, again))
    for mode in MODES:
        assert one.score("entities", mode) == two.score("entities", mode)
    for name in ("kappa", "alpha", "ac1"):
        mine, theirs = (x.corrected("entities", name).value for x in (one, two))
        assert mine == pytest.approx(theirs)


@FEW
@given(projects(people="AB", unique=True))
def test_precision_recall_and_f1_are_those_of_the_scorer(groups: list[list[Layer]]) -> None:
    found = measure(groups, SCHEME, times=0)
    gold, predicted = ([next(x for x in g if x.annotator == who) for g in groups] for who in "AB")
    scores, sheet = score(gold, predicted), found.overall.sheet
    for mode in ("exact", "token", "overlap"):
        if mode != "token":  # of which the scorer lets gold say the same words twice
            assert sheet.score("entities", mode).figures == scores.all("entities", mode)
            for label in LABELS:
                assert sheet.score("entities", mode, label).figures == scores.one("entities", mode, label)
        assert sheet.score("triggers", mode).figures == scores.one("triggers", mode, "identification")
        assert sheet.score("types", mode).figures == scores.one("triggers", mode, "classification")


@FEW
@given(projects(people="AB", unique=True))
def test_kappa_is_that_of_scikit_learn(groups: list[list[Layer]]) -> None:
    from sklearn.metrics import cohen_kappa_score

    single = [[replace(x, annotations=flat(x)) for x in g] for g in groups]
    ones, others = (
        [n for g in single for n in labels(next(x for x in g if x.annotator == who))] for who in "AB"
    )
    found = measure(single, SCHEME, times=0).overall.sheet.corrected("entities", "kappa").value
    assert found == pytest.approx(1.0 if len({*ones, *others}) == 1 else cohen_kappa_score(ones, others))


def flat(x: Layer) -> dict[str, Annotation]:
    """Without what overlaps an earlier one: each word is called one thing."""
    kept: list[Entity] = []
    for e in x.entities():
        if not any(e.extent.start <= k.extent.end and k.extent.start <= e.extent.end for k in kept):
            kept.append(e)
    words = [set(range(*_word(x.document, e))) for e in kept]
    return {e.id: e for n, e in enumerate(kept) if not any(words[n] & w for w in words[:n])}


def _word(document: Document, e: Entity) -> tuple[int, int]:
    start, end = e.extent.start, e.extent.end
    while start > 0 and document.text[start - 1].isalpha():
        start -= 1
    while end < len(document.text) and document.text[end].isalpha():
        end += 1
    return start, end


def labels(x: Layer) -> list[str]:
    """What each word is called, or nothing."""
    from annotator.text import words

    return [
        next((e.label for e in x.entities() if e.extent.overlaps(word)), "")
        for word in words(x.document.text)
    ]


@FEW
@given(projects())
def test_every_cell_names_as_many_passages_as_it_counts(groups: list[list[Layer]]) -> None:
    found = measure(groups, SCHEME, times=0)
    for compared in (found.overall, *found.pairs):
        passages = Counter(p.cell for p in found.passages(lambda cell: True, compared.pair))
        assert passages == compared.cells
    assert sum(c.cells[x] for c in found.pairs for x in c.cells) == sum(found.overall.cells.values())


@FEW
@given(projects())
def test_what_people_have_stands_once_on_their_side_of_the_matrix(groups: list[list[Layer]]) -> None:
    for compared in measure(groups, SCHEME, times=0).pairs:
        for part, key in (("entities", "entities"), ("triggers", "types"), ("arguments", "roles")):
            scored = compared.sheet.score(key, "exact")
            cells = [(c, n) for c, n in compared.cells.items() if c.part == part]
            assert sum(n for c, n in cells if c.one != NOTHING) == scored.ones
            assert sum(n for c, n in cells if c.other != NOTHING) == scored.others
            assert all(c.kind in KINDS for c, _ in cells)


# ---- small cases -------------------------------------------------------------------------

ALEPPO = entity("e1", "حلب", "LOC", mention="NAM")
RAID = event("v1", "قصف", "AirStrike", Argument("Target", "e1"), tense="past")


def pair(ones: list[Annotation], others: list[Annotation]) -> Agreement:
    return measure([[layer(document(), "A", *ones), layer(document(), "B", *others)]], SCHEME, times=0)


def f1(found: Agreement, part: str) -> list[float | None]:
    return [found.overall.sheet.score(part, mode).f1 for mode in MODES]


def test_a_proclitic_taken_in_is_another_extent_but_the_same_head_and_words() -> None:
    found = pair([ALEPPO], [entity("e1", "وحلب", "LOC", mention="NAM")])
    assert f1(found, "entities") == [0, 1, 1, 1]
    assert [(c.kind, n) for c, n in found.overall.cells.items() if c.part == "entities"] == [("proclitic", 1)]
    assert found.overall.sheet.corrected("entities", "kappa").value == 1


def test_a_longer_mention_has_the_same_head_but_not_the_same_words() -> None:
    found = pair([entity("e1", "بشار الأسد", "PER")], [entity("e1", "بشار", "PER")])
    assert f1(found, "entities") == [0, 1, 1, 0]
    assert {c.kind for c in found.overall.cells if c.part == "entities"} == {"boundary"}


def test_an_event_is_compared_trigger_type_arguments_roles_and_as_a_whole() -> None:
    other = replace(RAID, arguments=(Argument("Place", "e1"),))
    found = pair([ALEPPO, RAID], [ALEPPO, other])
    assert (f1(found, "triggers")[0], f1(found, "types")[0], f1(found, "fillers")[0]) == (1, 1, 1)
    assert (f1(found, "roles")[0], f1(found, "frames")[0]) == (0, 0)
    assert {(c.one, c.other, c.kind) for c in found.overall.cells if c.part == "arguments"} == {
        ("Target", "Place", "label")
    }


def test_arguments_of_an_event_that_the_other_lacks_or_types_otherwise_are_wrong() -> None:
    found = pair([ALEPPO, RAID], [ALEPPO, replace(RAID, type="Shelling")])
    assert (f1(found, "triggers")[0], f1(found, "types")[0], f1(found, "fillers")[0]) == (1, 0, 0)
    kinds = {(c.one, c.other): c.kind for c in found.overall.cells if c.part == "arguments"}
    assert kinds == {("Target", ""): "only_a", ("", "Target"): "only_b"}


def test_attributes_have_a_kappa_each_and_what_is_not_said_is_the_default() -> None:
    told = replace(RAID, attributes={"polarity": "positive", "tense": "future"})
    found = pair([ALEPPO, RAID], [ALEPPO, told])
    sheet = found.overall.sheet
    assert sheet.corrected("attribute:polarity", "kappa").value == 1
    assert sheet.corrected("attribute:tense", "kappa").value == 0
    assert sheet.score("frames", "exact").f1 == 0
    values = {(c.one, c.other) for c in found.overall.cells if c.part == "attribute:tense"}
    assert values == {("past", "future")}


def test_two_events_on_one_trigger_meet_those_with_the_same_arguments_and_attributes() -> None:
    damascus = entity("e2", "دمشق", "LOC")
    other = replace(RAID, id="v2", arguments=(Argument("Target", "e2"),), attributes={"tense": "future"})
    found = pair([ALEPPO, damascus, RAID, other], [ALEPPO, damascus, other, RAID])
    assert {s.f1 for s in found.overall.sheet.scores.values()} <= {1, None}
    assert {c.kind for c in found.overall.cells} == {"agreed"}


def test_of_an_entity_made_twice_the_same_one_counts_in_whatever_order_they_were_made() -> None:
    named = entity("e1", "وحلب", "LOC", mention="NAM")
    other = entity("e2", "وحلب", "LOC", mention="NOM")
    assert {c.kind for c in pair([named, other], [other, named]).overall.cells} == {"agreed"}


def test_values_without_words_belong_to_the_frame() -> None:
    dated = replace(RAID, arguments=(*RAID.arguments, Argument("Time", value="document-date")))
    assert pair([ALEPPO, RAID], [ALEPPO, RAID]).overall.sheet.score("frames", "exact").f1 == 1
    assert pair([ALEPPO, RAID], [ALEPPO, dated]).overall.sheet.score("frames", "exact").f1 == 0


def test_a_relation_is_right_when_its_type_and_both_ends_are() -> None:
    assad, tie = entity("e2", "بشار الأسد", "PER"), Relation("r", "located", "e2", "e1")
    again = pair(
        [ALEPPO, assad, tie],
        [replace(ALEPPO, id="x"), replace(assad, id="y"), Relation("r", "located", "y", "x")],
    )
    assert f1(again, "relations") == [1, 1, 1, 1]
    other = pair([ALEPPO, assad, tie], [ALEPPO, assad, replace(tie, type="part")])
    assert f1(other, "relations") == [0, 0, 0, 0]
    assert {c.kind for c in other.overall.cells if c.part == "relations"} == {"label"}
    turned = pair([ALEPPO, assad, tie], [ALEPPO, assad, Relation("r", "located", "e1", "e2")])
    assert {c.kind for c in turned.overall.cells if c.part == "relations"} == {"only_a", "only_b"}


def test_a_relation_without_words_at_an_end_is_no_relation_to_compare() -> None:
    found = pair([ALEPPO, Relation("r", "located", "gone", "e1")], [ALEPPO])
    assert f1(found, "relations") == [None] * 4


def test_an_entity_made_twice_counts_once_and_relations_of_either_are_the_same() -> None:
    assad, twin = entity("e2", "بشار الأسد", "PER"), replace(ALEPPO, id="e3")
    found = pair(
        [ALEPPO, twin, assad, Relation("r", "located", "e2", "e3")],
        [ALEPPO, assad, Relation("r", "located", "e2", "e1")],
    )
    assert f1(found, "entities") == [1, 1, 1, 1]
    assert f1(found, "relations") == [1, 1, 1, 1]


def test_kappa_is_also_given_without_the_words_that_both_leave() -> None:
    found = pair([ALEPPO, entity("e2", "دمشق", "LOC")], [ALEPPO, entity("e2", "روسيا", "LOC")]).overall.sheet
    assert found.corrected("entities", "kappa").value > found.corrected("entities", "kappa_marked").value
    assert found.corrected("entities", "ac1").value > found.corrected("entities", "kappa").value


def test_each_label_has_its_figures_beyond_chance() -> None:
    found = pair([ALEPPO, entity("e2", "دمشق", "LOC")], [ALEPPO, entity("e2", "دمشق", "ORG")]).overall.sheet
    assert 0 < found.corrected("word:LOC", "kappa").value < 1
    assert found.corrected("word:ORG", "alpha").value < 0.1
    assert found.names("entities") == ["LOC", "ORG"]


def test_a_label_that_two_of_three_never_used_is_left_out_by_them_on_every_word() -> None:
    """One of ten words is LOC, to one of three. Fleiss: agreed 28/30, by chance (1/30)² + (29/30)²; Gwet: by
    chance 2 · 1/30 · 29/30; Krippendorff: 2/3 · 2 differ of 2 · 29 · 1 / 29."""
    text = document(1, " ".join(["كلمة"] * 10))
    first, other = entity("e", (0, 4), "LOC"), entity("e", (5, 9), "PER")
    groups = [[layer(text, "A", first), layer(text, "B", other), layer(text, "C", other)]]
    found = measure(groups, SCHEME, times=0).overall.sheet
    by_chance = 2 / 30 * 29 / 30
    assert found.corrected("word:LOC", "ac1").value == pytest.approx((28 / 30 - by_chance) / (1 - by_chance))
    assert found.corrected("word:LOC", "kappa").value == pytest.approx(-1 / 29)
    assert found.corrected("word:LOC", "alpha").value == pytest.approx(0)


@FEW
@given(projects())
def test_figures_of_a_label_are_those_of_that_label_alone(groups: list[list[Layer]]) -> None:
    def only(x: Layer) -> Layer:
        kept = {a.id: a for a in x.annotations.values() if isinstance(a, Entity) and a.label == LABELS[0]}
        return replace(x, annotations=kept)

    whole, alone = (
        measure(some, SCHEME, times=0).overall.sheet
        for some in (groups, [[only(x) for x in group] for group in groups])
    )
    for name in ("kappa", "alpha", "ac1"):
        value = whole.corrected(f"word:{LABELS[0]}", name).value
        if value is not None:
            assert value == pytest.approx(alone.corrected("entities", name).value)


def test_attributes_of_three_on_one_document_have_no_alpha_together_but_each_pair_has() -> None:
    """Of two events that A has, B has both and C one."""
    raid, other = replace(RAID, arguments=()), replace(RAID, id="v2", arguments=(), trigger=ALEPPO.extent)
    future = replace(other, attributes={"tense": "future"})
    groups = [[layer(document(), "A", raid, other), layer(document(), "B", raid, future)]]
    apart = [[x, replace(groups[0][0], annotator="C")] for x in groups[0][1:]]
    three = measure([[*groups[0], layer(document(), "C", raid)]], SCHEME, times=0)
    sheet = three.overall.sheet
    assert [sheet.corrected("attribute:tense", m).value for m in ("alpha", "ac1")] == [None, None]
    assert sheet.corrected("attribute:tense", "kappa").value is not None
    (pair_of_two,) = (c.sheet for c in three.pairs if c.pair == ("A", "B"))
    assert pair_of_two.corrected("attribute:tense", "alpha").value == pytest.approx(0)
    two = [[replace(x, document=document(n)) for x in g] for n, g in enumerate((*groups, *apart))]
    assert measure(two, SCHEME, times=0).overall.sheet.corrected("attribute:tense", "alpha").value is not None


def test_a_layer_without_annotations_agrees_with_another_such() -> None:
    found = pair([], []).overall.sheet
    assert found.score("entities", "exact").f1 is None
    assert found.corrected("entities", "kappa").value == 1


def test_a_text_without_words_has_no_figure_beyond_chance() -> None:
    nothing = document(1, "…")
    found = measure([[layer(nothing, "A"), layer(nothing, "B")]], SCHEME, times=5).overall.sheet
    assert found.corrected("entities", "kappa").value is None
    assert found.corrected("nothing", "kappa").value is None


def test_intervals_are_wider_with_fewer_documents_and_the_same_with_one_seed() -> None:
    dice = random.Random(1)
    groups = []
    for n in range(60):
        other = ALEPPO if dice.random() < 0.8 else replace(ALEPPO, label="ORG")
        groups.append([layer(document(n), "A", ALEPPO), layer(document(n), "B", other)])
    many, few = (measure(g, SCHEME).overall.sheet.score("entities", "exact") for g in (groups, groups[:15]))
    assert many.low < many.f1 < many.high
    assert many.high - many.low < few.high - few.low
    assert measure(groups, SCHEME).overall == measure(groups, SCHEME).overall
    assert measure(groups, SCHEME, seed=8).overall != measure(groups, SCHEME).overall


def test_passages_name_the_document_both_annotations_and_who_made_them() -> None:
    found = pair([ALEPPO], [replace(ALEPPO, id="x", label="ORG")])
    passage = next(found.passages(lambda cell: cell.kind == "label"))
    assert (passage.document.id, passage.pair, passage.start) == ("d1", ("A", "B"), TEXT.index("حلب"))
    assert (passage.one.id, passage.one.name, passage.other.id, passage.other.name) == (
        "e1",
        "LOC",
        "x",
        "ORG",
    )
    assert [*found.passages(lambda cell: cell.kind == "agreed", ("A", "B"))] == []
    assert [*found.passages(lambda cell: True, documents=[])] == []


def test_documents_of_one_person_are_left_out_and_without_others_nothing_can_be_said() -> None:
    alone = [layer(document(2), "A", ALEPPO)]
    both = [layer(document(1), "A", ALEPPO), layer(document(1), "B", ALEPPO)]
    assert [d.id for d in measure([alone, both], SCHEME, times=0).documents] == ["d1"]
    with pytest.raises(NotComparable, match="two people"):
        measure([alone], SCHEME)


def test_two_layers_of_one_person_on_one_document_are_refused() -> None:
    with pytest.raises(NotComparable, match="d1 has two layers of one person"):
        measure([[layer(document(), "A"), layer(document(), "A")]], SCHEME)


def test_how_far_it_is_is_told_and_can_be_stopped() -> None:
    groups = [[layer(document(n), who, ALEPPO) for who in "AB"] for n in range(3)]
    told: list[tuple[int, int]] = []
    measure(groups, SCHEME, times=0, tick=lambda done, of: told.append((done, of)))
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]

    def stop(done: int, of: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        measure(groups, SCHEME, tick=stop)


def test_of_two_relations_on_the_same_ends_each_meets_its_own_type() -> None:
    ends = entity("a", "وحلب", "LOC"), entity("b", "روسيا", "LOC")
    both = [Relation(f"r{n}", type, "a", "b") for n, type in enumerate(("located", "member"))]
    found = measure([[layer(document(), "A", *ends, *both), layer(document(), "B", *ends, both[1])]], SCHEME)
    kinds = {(c.one, c.other): c.kind for c in found.overall.cells if c.part == "relations"}
    assert kinds == {("member", "member"): "agreed", ("located", NOTHING): ONLY_A}


@pytest.mark.parametrize("turn", [1, -1])
def test_words_of_an_entity_in_pieces_and_of_a_whole_one_count_whichever_was_made_first(turn: int) -> None:
    whole = Entity("e1", "LOC", (Range(0, 14),))
    pieces = Entity("e2", "LOC", (Range(0, 3), Range(12, 14)))
    made = [whole, pieces][::turn]
    found = measure([[layer(document(), "A", *made), layer(document(), "B", whole)]], SCHEME)
    values = {k: c.value for k, c in found.overall.sheet.chance.items() if c.value is not None}
    assert values
    assert {*values.values()} == {1.0}
