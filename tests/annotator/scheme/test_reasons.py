"""Why a review did not accept something: the scheme has a list, its own or the usual one."""

from annotator.scheme import REASONS, Reason, Words, load, parse, scheming
from annotator.scheme.rows import fresh
from annotator.scheme.writing import written

NEWS = load()


def test_a_scheme_that_names_no_reasons_has_the_usual_ones_and_does_not_write_them():
    assert NEWS.reasons == REASONS
    assert "[[reason]]" not in written(NEWS)
    assert NEWS.reason("edges", "en") == "Wrong edges"
    assert NEWS.reason("edges", "ar") == "حدود خاطئة"


def test_what_a_person_wrote_instead_of_a_reason_is_shown_as_it_is():
    assert NEWS.reason("see §4.2", "ar") == "see §4.2"


def test_a_reason_more_makes_the_list_the_schemes_own():
    edited = scheming.add(NEWS, "reasons", Reason("spelling", Words("إملاء", "Spelling"))).scheme
    assert edited.reasons == (*REASONS, Reason("spelling", Words("إملاء", "Spelling")))
    assert parse(written(edited)).reasons == edited.reasons


def test_reasons_are_renamed_retired_and_removed_like_other_rows():
    own = scheming.rename(NEWS, "reasons", "edges", "extent").scheme
    own = scheming.retire(own, "reasons", "double").scheme
    assert own.reason("extent", "en") == "Wrong edges"
    assert [r.id for r in own.reasons if r.retired] == ["double"]
    for reason in own.reasons:
        own = scheming.remove(own, "reasons", reason.id).scheme
    assert own.reasons == REASONS


def test_a_new_reason_in_the_editor_has_a_free_name():
    assert fresh(NEWS, "reasons") == Reason("new", Words("جديد", "New"))
