"""Small documents and layers for the tests of agreement."""

from annotator import scheme as schemes
from annotator.model import Annotation, Argument, Attributes, Document, Entity, Event, Layer, Range

SCHEME = schemes.load()
TEXT = "قصف الطيران مدينة وحلب أمس، وقال بشار الأسد إن روسيا تدعم دمشق."

Words = str | tuple[int, int]


def document(number: int = 1, text: str = TEXT) -> Document:
    return Document(f"d{number}", text)


def layer(document: Document, annotator: str, *annotations: Annotation) -> Layer:
    return Layer(document, annotator, {a.id: a for a in annotations})


def place(words: Words) -> Range:
    """Of words in TEXT, or of a pair of code points."""
    if isinstance(words, tuple):
        return Range(*words)
    start = TEXT.index(words)
    return Range(start, start + len(words))


def entity(id: str, words: Words, label: str, **attributes: str) -> Entity:
    return Entity(id, label, (place(words),), attributes)


def event(id: str, words: Words, type: str, *arguments: Argument, **attributes: str) -> Event:
    said: Attributes = attributes
    return Event(id, type, place(words), arguments, said)
