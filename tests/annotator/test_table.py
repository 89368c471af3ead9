"""The table of annotations: a row each, cells that hold no tab and no line end."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.model import Argument, Document, Entity, Event, Layer, Range, Relation
from annotator.scheme import load
from annotator.table import COLUMNS, rows, tsv

TEXT = "قصف الجيش مدينة حلب أمس."


def at(words):
    start = TEXT.index(words)
    return Range(start, start + len(words))


ARMY = Entity("army", "ORG", (at("الجيش"),), {"mention": "NOM"}, note="أي جيش؟")
TOWN = Entity("town", "LOC", (at("حلب"),))
STRIKE = Event("strike", "Shelling", at("قصف"), (Argument("Agent", target="army"),))
LAYER = Layer(
    Document("d", TEXT),
    "أحمد",
    annotations={
        "town": TOWN,
        "army": ARMY,
        "strike": STRIKE,
        "in": Relation("in", "located-in", "army", "town"),
    },
)


def test_rows_are_in_the_order_of_the_text_with_names_of_the_language():
    found = rows(LAYER, load(), "en")
    assert [r[0] for r in found] == ["قصف", "الجيش", "حلب", "الجيش → حلب"]
    assert found[0] == ["قصف", "Shelling", "0", "3", "", "Agent: الجيش", ""]
    assert found[1][4:] == ["Mention: Common noun", "", "أي جيش؟"] or found[1][4].endswith("Common noun")
    assert rows(LAYER, load(), "ar")[0][1] != "Shelling"


def test_a_selection_keeps_what_it_touches_and_relations_within_it():
    found = rows(LAYER, load(), "en", Range(at("الجيش").start + 1, at("الجيش").end))
    assert [r[0] for r in found] == ["الجيش"]
    assert len(rows(LAYER, load(), "en", Range(0, len(TEXT)))) == 4


@given(st.lists(st.lists(st.text(), min_size=len(COLUMNS), max_size=len(COLUMNS))))
def test_every_row_is_one_line_of_as_many_cells(cells):
    lines = tsv(cells).split("\n")[:-1]
    assert [line.count("\t") for line in lines] == [len(COLUMNS) - 1] * len(cells)
