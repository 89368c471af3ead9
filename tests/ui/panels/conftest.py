"""A small layer to show, in the built-in scheme."""

import pytest

from annotator.model import Argument, Document, Entity, Event, Layer, Origin, Range, Suggestion, Verdict
from annotator.scheme import load
from ui.theme import apply_theme
from ui.translations import install_language

TEXT = "قصف الجيش مدينة حلب أمس."


@pytest.fixture(autouse=True)
def dressed(qapp):
    apply_theme(qapp, "light")
    install_language(qapp, "en")
    yield
    install_language(qapp, "en")


@pytest.fixture
def scheme():
    return load()


def at(words):
    start = TEXT.index(words)
    return Range(start, start + len(words))


@pytest.fixture
def layer():
    army = Entity("army", "ORG", (at("الجيش"),), {"mention": "NOM"}, note="أي جيش؟")
    town = Entity("town", "LOC", (at("حلب"),), origin=Origin("gazetteer", 0.9, "gazetteer", Verdict.ACCEPTED))
    strike = Event("strike", "Shelling", at("قصف"), (Argument("Agent", target="army"),))
    when = Suggestion(Entity("when", "DATE", (at("أمس"),)), 0.8, "pattern", "date words: أمس")
    other = Suggestion(Entity("other", "FAC", (at("حلب"),)), 0.3, "gazetteer", "gazetteer")
    return Layer(
        Document("d", TEXT),
        "أحمد",
        annotations={"army": army, "town": town, "strike": strike},
        suggestions={"when": when, "other": other},
    )
