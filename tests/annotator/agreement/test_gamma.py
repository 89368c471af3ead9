"""γ, held against the published example and against pygamma-agreement 0.5.9 (MIT)."""

import random

import pytest

from annotator.agreement.gamma import Unit, disorder, gamma, gammas, units
from annotator.agreement.measuring import measure
from tests.annotator.agreement.layers import SCHEME, document, entity, layer

# tests/data/AlexPaulSuzan.csv of pygamma-agreement; its test wants 0.96 of disorder and γ from 0.44 to 0.47,
# «matched with the values of the original paper and those of the Java freeware».
ALEX = [(2, 9, "1"), (11, 17, "2"), (24, 30, "5"), (32, 36, "6"), (36, 44, "6"), (44, 60, "7")]
PAUL = [(2, 9, "1"), (11, 17, "3"), (19, 25, "5"), (32, 44, "6")]
SUZAN = [(2, 9, "1"), (11, 17, "4"), (21, 27, "5"), (32, 36, "6"), (36, 40, "6"), (40, 44, "6")]

# Drawn by dice; the disorder is what get_best_alignment says with weights 3 and 1 (GLPK).
TWO = [
    [(13, 17, "A"), (17, 24, "D"), (32, 35, "B"), (48, 56, "A"), (49, 55, "C"), (57, 62, "C")],
    [(13, 18, "D"), (18, 23, "D"), (32, 34, "B"), (48, 56, "A"), (50, 54, "C")],
]
THREE = [
    [(53, 57, "A"), (74, 77, "A"), (81, 84, "C")],
    [(74, 77, "A"), (76, 78, "A"), (78, 83, "B"), (81, 84, "C")],
    [(69, 74, "D"), (74, 78, "D"), (76, 79, "A"), (78, 82, "B"), (82, 85, "D")],
]
FOUR = [
    [(14, 18, "A"), (41, 43, "B"), (62, 65, "C"), (70, 78, "A")],
    [(41, 43, "B"), (78, 86, "C")],
    [(42, 43, "B"), (48, 51, "B"), (63, 65, "D"), (70, 79, "A")],
    [(14, 18, "A"), (42, 43, "B"), (62, 65, "C"), (77, 86, "C")],
]
REFERENCE = [(TWO, 0.42915824), (THREE, 1.24551272), (FOUR, 1.31400454), ([ALEX, PAUL, SUZAN], 0.960625)]


@pytest.mark.parametrize(("people", "wanted"), REFERENCE)
def test_the_disorder_of_the_best_alignment_is_that_of_the_reference(
    people: list[list[Unit]], wanted: float
) -> None:
    assert disorder(people) == pytest.approx(wanted, abs=1e-6)


@pytest.mark.parametrize("seed", range(3))
def test_gamma_of_the_published_example_is_in_its_band(seed: int) -> None:
    assert 0.44 <= gamma([ALEX, PAUL, SUZAN], 60, random.Random(seed)) <= 0.47


def test_copies_agree_fully_and_nothing_at_all_cannot_be_said() -> None:
    assert gamma([ALEX, ALEX, ALEX], 60, random.Random(1)) == 1
    assert gamma([[], []], 60, random.Random(1)) is None


def test_who_marked_nothing_agrees_no_better_than_chance() -> None:
    assert gamma([ALEX, []], 60, random.Random(1)) <= 0.01


def test_it_does_not_matter_who_comes_first() -> None:
    assert disorder([SUZAN, ALEX, PAUL]) == pytest.approx(disorder([ALEX, PAUL, SUZAN]))


def test_a_text_too_short_for_moves_apart_still_has_a_figure() -> None:
    assert gamma([[(0, 9, "A")], [(0, 8, "A")], [(1, 9, "A")]], 9, random.Random(1)) is not None


def test_a_sample_is_drawn_with_a_seed_and_its_size_is_told() -> None:
    docs = [[layer(document(n), who, entity("e", "حلب", "LOC")) for who in "ABC"] for n in range(6)]
    told: list[tuple[int, int]] = []
    found = gammas(measure(docs, SCHEME), lambda done, of: told.append((done, of)), sample=4)
    assert (found.sample, found.out_of, found.left_out) == (4, 6, 0)
    assert found.overall.value == found.pairs["A", "B"].value == 1
    assert [*dict.fromkeys(told)] == [(0, 4), (1, 4), (2, 4), (3, 4), (4, 4)]
    assert gammas(measure(docs, SCHEME), lambda done, of: None, sample=4) == found


def test_two_people_have_one_figure_and_documents_without_entities_none() -> None:
    docs = [
        [
            layer(document(1), "A", entity("e", "حلب", "LOC")),
            layer(document(1), "B", entity("e", "حلب", "ORG")),
        ],
        [layer(document(2), "A"), layer(document(2), "B")],
    ]
    found = gammas(measure(docs, SCHEME), lambda done, of: None)
    assert found.overall == found.pairs["A", "B"]
    assert found.overall.documents == 1


def test_what_is_too_large_for_all_together_is_left_out_and_told() -> None:
    text = " ".join(["حلب"] * 120)
    many = [entity(f"e{n}", (4 * n, 4 * n + 3), "LOC") for n in range(80)]
    found = gammas(
        measure([[layer(document(1, text), who, *many) for who in "ABC"]], SCHEME), lambda done, of: None
    )
    assert (found.left_out, found.overall.value) == (1, None)
    assert found.pairs["B", "C"].value == 1


def test_a_pair_whose_units_are_too_many_is_left_out_and_told() -> None:
    text = " ".join(["حلب"] * 700)
    many = [entity(f"e{n}", (4 * n, 4 * n + 3), "LOC") for n in range(700)]
    found = gammas(
        measure([[layer(document(1, text), who, *many) for who in "AB"]], SCHEME), lambda done, of: None
    )
    assert (found.left_out, found.overall.value, found.pairs["A", "B"].value) == (1, None, None)


def test_units_run_from_the_first_to_the_last_letter_and_count_once() -> None:
    found = units(layer(document(1), "A", entity("a", "حلب", "LOC"), entity("b", "حلب", "LOC")))
    assert len(found) == 1
