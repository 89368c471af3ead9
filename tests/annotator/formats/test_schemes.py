"""Schemes go out and come in as TOML, annotation.conf and Label Studio's XML."""

from dataclasses import replace

import pytest
from hypothesis import Phase, given, settings

from annotator.errors import ExportFailed, SchemeInvalid
from annotator.formats import (
    FORMATS,
    Row,
    export,
    scheme_brat,
    scheme_brat_lost,
    scheme_lost,
    scheme_studio,
)
from annotator.formats.schemes import FORMS, load, save
from annotator.model import Document, Entity, Range
from annotator.scheme import Overlaps, Policy, built_in
from annotator.scheme import load as ready
from tests.annotator.schemed import schemes

NEWS = ready()


@pytest.mark.parametrize("suffix", FORMS)
@pytest.mark.parametrize("name", built_in())
def test_what_is_written_is_read_and_written_the_same_again(tmp_path, name, suffix):
    first, second = tmp_path / f"a{suffix}", tmp_path / f"b{suffix}"
    save(ready(name), first)
    read = load(first)
    save(read, second)
    names = ready(name).label_of.keys(), ready(name).type_of.keys()
    assert (read.label_of.keys(), read.type_of.keys()) == names
    if suffix != ".xml":  # its event types are in no groups
        assert second.read_text("utf-8") == first.read_text("utf-8")


@settings(phases=[Phase.generate])  # shrinking a whole scheme takes minutes
@given(schemes())
def test_brat_and_label_studio_take_any_scheme(scheme):
    offered = {x.id for x in scheme.labels if not x.retired}
    types = {t.id for t in scheme.types if not t.retired}
    for form in (scheme_brat, scheme_studio):
        if offered or types:
            read = form.read(form.write(scheme), "s")
            assert {*read.label_of} == offered
            assert {*read.type_of} == types


def test_toml_holds_all():
    assert FORMS[".toml"].loses == ""
    assert all(FORMS[s].loses for s in (".conf", ".xml"))


def test_brat_holds_what_is_expected_what_fits_and_how_many():
    roles = tuple(replace(r, most=1) if r.id == "Time" else r for r in NEWS.roles)
    text = scheme_brat.write(replace(NEWS, roles=roles))
    assert "Agent+:ORG|PER|NORP|LOC|QUANTITY|WEAPON" in text
    assert "Time?:DATE" in text
    assert "same-as\tArg1:<ANY>, Arg2:<ANY>, <REL-TYPE>:symmetric-transitive" in text
    assert "polarity\tArg:<EVENT>, Value:positive|negative" in text
    read = scheme_brat.read(text, "s")
    assert read.role_of["Time"].most == 1
    assert read.role_of["Agent"].fits == NEWS.role_of["Agent"].fits
    assert read.type_of["Attack"].expected == NEWS.type_of["Attack"].expected
    assert next(r for r in read.relations if r.id == "same-as").chain


def test_brat_says_what_may_overlap():
    strict = replace(NEWS, overlaps=(Overlaps(crossing=Policy.REFUSED),))
    text = scheme_brat.write(strict)
    assert "<OVL-TYPE>:contain|equal\n" in text
    assert scheme_brat.read(text, "s").overlaps == strict.overlaps
    nothing = replace(NEWS, overlaps=(Overlaps((), Policy.REFUSED, Policy.REFUSED, Policy.REFUSED),))
    assert "<OVERLAP>" not in scheme_brat.write(nothing)


CONF = """# a file by hand
[entities]
!Thing
\tPerson
\tOrganization
[relations]
<POG>=Person|Organization
Employment\tArg1:Person, Arg2:Organization
Employment\tArg1:Person, Arg2:Person
Family Arg1:<POG>, Arg2:<POG>
[events]
!Life
\tBe-born\tPerson-Arg{1-2}:<POG>, Cause?:<EVENT>
Attack\tAttacker:<ENTITY>
[attributes]
Negation\tArg:<EVENT>
Certainty\tArg:Person, Value:L1|L2
"""


def test_an_annotation_conf_by_hand_is_read():
    scheme = scheme_brat.read(CONF, "hand")
    assert [*scheme.label_of] == ["Person", "Organization"]
    assert {t.id: t.group for t in scheme.types} == {"Be-born": "Life", "Attack": "Events"}
    assert (scheme.role_of["Person-Arg"].most, scheme.role_of["Cause"].fits) == (2, ("event",))
    assert scheme.relations[0].targets == ("Organization", "Person")
    assert scheme.relations[1].sources == ("Person", "Organization")
    assert [v.id for v in scheme.attributes[0].values] == ["true"]
    assert scheme.attributes[1].of == ("Person",)


LOSSY = """[entities]
!Thing
\tPerson
\tPlace
City
[relations]
<OVERLAP>\tArg1:Person, Arg2:Person, <OVL-TYPE>:contain
<OVERLAP>\tArg1:Person, Arg2:City, <OVL-TYPE>:<ANY>
In\tArg1:Person, Arg2:City
In\tArg1:Place, Arg2:Place
Coref\tAnaphor:Person, Antecedent:Person, <REL-TYPE>:symmetric
Same\tArg1:<ENTITY>, Arg2:<ENTITY>, <REL-TYPE>:symmetric-transitive
[events]
Meet\tWho{2}:Person, Where?:Place|City
Die\tWho:Person
Go\tWho{2}:Person
[attributes]
Sure\tArg:<REL>, Value:yes|no
Negated\tArg:<EVENT>
"""


def test_what_a_scheme_does_not_hold_of_an_annotation_conf_is_counted_by_kind():
    assert scheme_brat_lost.told(LOSSY) == [
        "1 relation's ends",  # In: of pairs, a Person in a Place too
        "1 relation's names of its ends",
        "1 relation's symmetry",
        "3 roles' numbers or fillers",  # one line for all types
        "1 rule of overlaps",
        "2 places in a hierarchy",
        "1 attribute's values or carriers",
    ]
    scheme = scheme_brat.read(LOSSY, "s")
    assert scheme.relations[1].sources == scheme.relations[1].targets == ("Person",)
    assert scheme.overlaps == (Overlaps(("Person",), crossing=Policy.REFUSED, twice=Policy.REFUSED),)
    assert (scheme.role_of["Who"].least, scheme.role_of["Who"].most) == (0, 2)
    assert scheme_brat_lost.told(CONF) == ["2 places in a hierarchy"]


def test_what_a_scheme_lacks_of_an_annotation_conf_is_counted_whole():
    assert scheme_brat_lost.lacking(LOSSY, scheme_brat.read(LOSSY, "s")) == scheme_brat_lost.told(LOSSY)
    conf = "[entities]\nPER\nX\n\tY\n[relations]\nnear\tArg1:X, Arg2:Y\n[events]\nGo\tWho:X, Where:Y\n"
    assert scheme_brat_lost.lacking(conf, NEWS) == ["2 labels", "1 event type", "1 relation type"]


def test_what_a_form_does_not_hold_of_a_scheme_is_counted_by_kind(tmp_path):
    assert save(NEWS, tmp_path / "a.toml") == []
    lost = save(NEWS, tmp_path / "a.conf")
    retired = replace(NEWS, labels=(*NEWS.labels[:-1], replace(NEWS.labels[-1], retired=True)))
    more = scheme_lost.lost(retired, scheme_brat.write, scheme_brat.read)
    assert [x.partition(" ")[2] for x in lost] == [
        "rows of the scheme",
        "rules of the scheme",
        "names of the scheme",
        "keys of the scheme",
        "guidelines of the scheme",
    ]
    assert more["scheme rows"] == int(lost[0].partition(" ")[0]) + 1
    assert save(load(tmp_path / "a.conf"), tmp_path / "b.conf") == []


@settings(phases=[Phase.generate])
@given(schemes())
def test_of_what_is_written_from_a_scheme_nothing_is_lost(scheme):
    if any(not x.retired for x in (*scheme.labels, *scheme.types)):
        assert scheme_brat_lost.told(scheme_brat.write(scheme)) == []


def test_files_of_brat_keep_their_configuration(tmp_path):
    row = Row(Document("r", "زيد"), (Entity("T1", "Robot", (Range(0, 3),)),))
    scheme = scheme_brat.read(CONF, "s")
    export(FORMATS["brat"], [row], tmp_path / "out", scheme)
    said = (tmp_path / "out/annotation.conf").read_text("utf-8")
    assert said == scheme_brat.write(scheme, {"entities": ["Robot"]})
    assert "Employment\tArg1:Person, Arg2:Organization|Person\n" in said
    assert "Be-born\tPerson-Arg{1-2}:Person|Organization, Cause?:<EVENT>\n" in said
    assert "Negation\tArg:<EVENT>\n" in said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Person\n", "Line 1"),
        ("[colors]\nx", "colors"),
        ("[entities]\n", "no label"),
        ("[events]\nA\tx\n", "Line 2"),
    ],
)
def test_a_bad_annotation_conf_is_refused_by_its_line(text, said):
    with pytest.raises(SchemeInvalid, match=said):
        scheme_brat.read(text, "x")


def test_label_studio_gets_names_colors_and_keys():
    text = scheme_studio.write(NEWS)
    assert '<Label value="PER" hint="شخص · Person: ' in text
    assert 'background="#3167f9" hotkey="1"' in text
    read = scheme_studio.read(text, "s")
    for before, after in zip(NEWS.labels, read.labels, strict=True):
        assert (after.words, after.color, after.key) == (before.words, before.color, before.key)
    assert read.attributes[1].of == ("event",)


STUDIO = """<View><Labels name="ner" toName="t">
<Label value="Big Person" alias="PERSON" background="red" hotkey="p"/><Label value="Org" hotkey="p"/>
</Labels><Text name="t" value="$text"/><Choices name="tone" toName="t"><Choice value="good"/></Choices>
<Choices name="sure" toName="t" perRegion="true"><Choice value="yes"/><Choice value="no"/></Choices>
<Relations><Relation value="works for"/></Relations></View>"""


def test_a_labelling_config_of_others_is_read():
    scheme = scheme_studio.read(STUDIO, "my project")
    assert scheme.id == "my-project"
    assert [(x.id, x.words.en, x.key) for x in scheme.labels] == [
        ("PERSON", "Big Person", "p"),
        ("Org", "Org", ""),
    ]
    assert [r.id for r in scheme.relations] == ["works_for"]
    assert [a.id for a in scheme.attributes] == ["sure"]


@pytest.mark.parametrize(
    "text",
    [
        "<View>",
        '<!DOCTYPE x [<!ENTITY a "b">]><View/>',
        "<View/>",
        '<View><Labels name="l"><Label/></Labels></View>',
    ],
)
def test_a_bad_labelling_config_is_refused(text):
    with pytest.raises(SchemeInvalid):
        scheme_studio.read(text, "x")


def test_an_unknown_ending_is_refused_and_an_unreadable_file_too(tmp_path):
    with pytest.raises(ExportFailed, match="ending"):
        save(NEWS, tmp_path / "x.doc")
    bad = tmp_path / "x.conf"
    bad.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SchemeInvalid):
        load(bad)
    with pytest.raises(SchemeInvalid):
        load(tmp_path / "none.xml")


def test_macros_that_grow_without_end_are_refused():
    lines = [
        "[relations]",
        *(f"<m{n}>=<m{n + 1}>|<m{n + 1}>" for n in range(40)),
        "joins\tArg1:<m0>, Arg2:<m0>",
    ]
    with pytest.raises(SchemeInvalid, match="too long"):
        scheme_brat.read("\n".join(lines), "s")
