"""Small layers to learn from."""

from annotator.model import Document, Entity, Event, Layer, Range, State, Status

MARKS = {
    "زرقان": ("PER", "NAM"),
    "طورمان": ("LOC", "NAM"),
    "لبنان": ("LOC", "NAM"),
    "مدفع زرقان": ("WEAPON", ""),
}
TRIGGERS = {"هاجم": "Attack", "زار": "Movement"}
TEXTS = (
    "هاجم زرقان قرية طورمان صباحا",
    "زار زرقان لبنان ومدفع زرقان معه",
    "قال زرقان إنه هاجم طورمان",
    "هاجم الجنود بطورمان ثم زار زرقان لبنان",
)


def layer(text: str, id: str = "d") -> Layer:
    """Everything in MARKS and TRIGGERS is marked wherever it stands."""
    found: dict[str, Entity | Event] = {}
    for words, (label, mention) in MARKS.items():
        at = text.find(words)
        while at >= 0:
            attributes = {"mention": mention} if mention else {}
            found[f"e{at}{label}"] = Entity(f"e{at}{label}", label, (Range(at, at + len(words)),), attributes)
            at = text.find(words, at + 1)
    for words, type in TRIGGERS.items():
        at = text.find(words)
        if at >= 0:
            found[f"v{at}"] = Event(f"v{at}", type, Range(at, at + len(words)))
    return Layer(Document(id, text), "sara", found, status=Status(State.DONE))


def layers(times: int = 6) -> list[Layer]:
    return [layer(text, f"d{n}-{i}") for n in range(times) for i, text in enumerate(TEXTS)]
