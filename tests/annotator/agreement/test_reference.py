"""Worked examples that were published, each unit a document of one word: the whole way, no formula alone."""

from collections.abc import Sequence

import pytest

from annotator.agreement.measuring import Agreement, measure
from annotator.model import Layer
from tests.annotator.agreement.layers import SCHEME, document, entity, layer

# Krippendorff, «Computing Krippendorff's Alpha-Reliability» (2011). Section A: binary, two observers;
# B: nominal, two observers; C: nominal, any number of observers, missing data.
BINARY = ["0100000010", "1110010000"]
NOMINAL = ["aabbdcccedda", "babbbcccedda"[:11] + "d"]
MISSING = ["123321412...", "1233224125.3", ".33323422" + "51.", "123324412" + "51."]


def rated(*observers: str) -> Agreement:
    """A dot is a value that is not there."""
    units = list(zip(*observers, strict=True))
    return measure([_unit(number, values) for number, values in enumerate(units)], SCHEME)


def _unit(number: int, values: Sequence[str]) -> list[Layer]:
    text = document(number, "حلب")
    return [
        layer(text, f"observer {n}", entity("e", (0, 3), value))
        for n, value in enumerate(values)
        if value != "."
    ]


def crossed(table: Sequence[Sequence[int]]) -> Agreement:
    """Two people, by how often which value of the one met which of the other."""
    pairs = [(str(a), str(b)) for a, row in enumerate(table) for b, n in enumerate(row) for _ in range(n)]
    return rated("".join(a for a, _ in pairs), "".join(b for _, b in pairs))


def said(found: Agreement, measure: str) -> float:
    value = found.overall.sheet.corrected("entities", measure).value
    assert value is not None
    return value


def test_cohens_kappa_is_that_of_his_paper() -> None:
    """Cohen, «A coefficient of agreement for nominal scales» (1960), table 2: 0.70 and by chance 0.41."""
    assert said(crossed([[88, 14, 18], [10, 40, 10], [2, 6, 12]]), "kappa") == pytest.approx(0.492, abs=5e-4)


def test_kappa_of_many_people_is_that_of_fleiss() -> None:
    """Fleiss, «Measuring nominal scale agreement among many raters» (1971), as worked out in textbooks: ten
    subjects, fourteen raters, five categories; 0.210."""
    counts = ["0000E", "02642", "00356", "03920", "22811", "77000", "32630", "25322", "65210", "02237"]
    units = ["".join(str(n) * int(count, 16) for n, count in enumerate(row)) for row in counts]
    assert said(rated(*("".join(rater) for rater in zip(*units, strict=True))), "kappa") == pytest.approx(
        0.210, abs=5e-4
    )


@pytest.mark.parametrize(("observers", "wanted"), [(BINARY, 0.095), (NOMINAL, 0.692), (MISSING, 0.743)])
def test_krippendorffs_alpha_is_that_of_his_examples(observers: list[str], wanted: float) -> None:
    assert said(rated(*observers), "alpha") == pytest.approx(wanted, abs=5e-4)


def test_gwets_ac1_is_that_of_his_paper_where_kappa_fails() -> None:
    """Gwet, «Kappa statistic is not satisfactory for assessing the extent of agreement between raters»
    (2002): 118 of 125 agreed on +, none on −; κ says less than nothing, AC1 0.941."""
    found = crossed([[118, 5], [2, 0]])
    assert said(found, "ac1") == pytest.approx(0.941, abs=5e-4)
    assert said(found, "kappa") == pytest.approx(-0.0234, abs=5e-5)


def test_gwets_ac1_of_four_raters_is_that_of_his_handbook() -> None:
    """Gwet, «Handbook of Inter-Rater Reliability» (2014), 12 subjects and 4 raters: 0.775. The subject that
    one alone rated is no unit here; it changes the fourth digit (irrCAC: 0.77544 with, 0.77515 without)."""
    assert said(rated(*MISSING), "ac1") == pytest.approx(0.77515, abs=5e-6)


def test_a_pair_has_its_own_alpha_in_what_both_rated() -> None:
    found = rated(*MISSING)
    pair = next(c for c in found.pairs if c.pair == ("observer 0", "observer 1"))
    alone = rated(MISSING[0], MISSING[1])
    assert pair.sheet.documents == 9
    assert pair.sheet.corrected("entities", "alpha").value == pytest.approx(said(alone, "alpha"))
