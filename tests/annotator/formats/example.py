"""An invented report with everything in it that a row can hold."""

from annotator.formats.rows import Row
from annotator.model import (
    Argument,
    Document,
    Entity,
    Event,
    Origin,
    Range,
    Relation,
    State,
    Status,
    Suggestion,
    Verdict,
)

TEXT = (
    "التقى الوزير سالم الراوي وفدي منظمة الغيث وجمعية السنابل في مدينة النورس أمس.\n"
    "وقالت المنظمة إنها لم تتسلّم 5.5 أطنان من المساعدات، ووصف «رئيسها» اللقاء بالمثمر 👍🏽."
)


def at(words: str, nth: int = 0) -> Range:
    """Where these words stand."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Range(start, start + len(words))


DOCUMENT = Document(
    "تقرير/1",
    TEXT,
    title="لقاء",
    source="example.txt",
    date="2024-05-01",
    meta={"desk": "أ", "pages": 2},
    extra={"genre": "invented"},
)
ENTITIES = (
    Entity(
        "e1", "PER", (at("الوزير سالم الراوي"),), {"mention": "NAM"}, note="الاسم\nكامل", link="wikidata:Q1"
    ),
    Entity(
        "e2",
        "PER",
        (at("سالم الراوي"),),
        origin=Origin("gazetteer", 0.75, "gazetteer: سالم", Verdict.CORRECTED),
    ),
    Entity("e3", "ORG", (at("منظمة الغيث"),), {"mention": "NAM"}, extra={"color": "blue"}),
    Entity("e4", "ORG", (at("وفدي"), at("جمعية السنابل"))),
    Entity("e5", "LOC", (at("مدينة النورس"),), link="مدينة"),
    Entity("e6", "DATE", (at("أمس"),)),
    Entity("e7", "ORG", (at("المنظمة"),), {"mention": "NOM"}),
    Entity("e8", "QUANTITY", (at("5.5 أطنان"),)),
    Entity("e9", "خارج المخطط", (at("رئيسها"),)),
)
EVENTS = (
    Event(
        "v1",
        "Meet",
        at("التقى"),
        (
            Argument("Participant", "e1"),
            Argument("Participant", "e3"),
            Argument("Place", "e5"),
            Argument("Time", "e6"),
        ),
        {"polarity": "positive", "modality": "asserted", "tense": "past"},
        note="اللقاء الأول",
    ),
    Event(
        "v2",
        "Aid",
        at("تتسلّم"),
        (Argument("Target", "e7"), Argument("Time", value="document-date"), Argument("Topic", "v1")),
        {"polarity": "negative"},
        origin=Origin("lexicon", 0.5),
    ),
)
RELATIONS = (Relation("r1", "member-of", "e2", "e3", note="عضو"),)
SUGGESTIONS = (
    Suggestion(Entity("s1", "LOC", (at("النورس"),)), 0.5, "gazetteer", "gazetteer: النورس"),
    Suggestion(
        Event("s2", "Meet", at("اللقاء"), (Argument("Place", "s1"),)), 0.25, "lexicon", "trigger word"
    ),
)
ROW = Row(
    DOCUMENT,
    (*ENTITIES, *EVENTS, *RELATIONS),
    "سلمى",
    Status(State.DONE, flagged=True, note="راجع"),
    SUGGESTIONS,
    verdicts={"s1": Verdict.REJECTED},
)
PLAIN = Row(Document("plain", "لا شيء هنا."), annotated=False)
ROWS = (ROW, PLAIN)
