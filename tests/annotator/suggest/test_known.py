"""Names of the lists keep their first letter."""

from annotator.model import Range
from annotator.suggest.known import KnownNames
from annotator.text import core, snap


def test_a_listed_name_keeps_its_first_letter():
    known = KnownNames()
    assert core("سانا", Range(0, 4), known) == Range(0, 4)
    assert "سانا" in known
    assert 5 not in known


def test_snapping_whole_words_gives_back_gold_spans(shared):
    from annotator.formats import jsonl

    known = KnownNames()
    rows = [r for f in ("seed", "dev") for r in jsonl.read(shared / "data" / "gold" / f"{f}.jsonl").rows]
    spans = [(row.document.text, e.extent) for row in rows for e in (*row.entities(), *row.events())]
    right = sum(snap(text, extent, known) == extent for text, extent in spans)
    assert right >= 0.99 * len(spans)
