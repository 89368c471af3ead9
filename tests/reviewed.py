"""A project that three people annotated, to be reviewed: they agree in some places and differ in others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.model import Argument, Document, Entity, Event, Layer, Range, State, Status
from annotator.scheme import load
from storage.choosing import write_choices
from storage.project import Project

if TYPE_CHECKING:
    from pathlib import Path

    from annotator.model import Annotation

TEXT = (
    "قال وزير الخارجية الروسي سيرغي لافروف إن القوات الروسية قصفت مدينة حلب يوم الأحد. "
    "وأكد بيسكوف أن الأمم المتحدة أرسلت فريقا إلى دمشق."
)
SARA, OMAR, LAYLA = "سارة", "عمر", "ليلى"


def words(text: str, needle: str) -> Range:
    """Where these words stand first."""
    at = text.index(needle)
    return Range(at, at + len(needle))


def entity(id: str, needle: str, label: str, mention: str = "NAM", text: str = TEXT) -> Entity:
    """A mention on these words."""
    return Entity(id, label, (words(text, needle),), {"mention": mention} if mention else {})


def layers(document: Document) -> list[Layer]:
    """Three people's: they agree on «القوات الروسية» and «الأمم المتحدة», and differ in the edges of
    «سيرغي لافروف», the label of «بيسكوف», whether «دمشق» is one, the extent and label of «حلب», and the
    place of the event."""
    attack = words(TEXT, "قصفت")
    sara: list[Annotation] = [
        entity("e1", "سيرغي لافروف", "PER"),
        entity("e2", "القوات الروسية", "ORG"),
        entity("e3", "مدينة حلب", "LOC"),
        entity("e4", "بيسكوف", "PER"),
        entity("e5", "الأمم المتحدة", "ORG"),
        entity("e6", "دمشق", "LOC"),
        Event("v1", "Attack", attack, (Argument("Agent", "e2"), Argument("Place", "e3"))),
    ]
    omar: list[Annotation] = [
        entity("e1", "سيرغي لافروف", "PER"),
        entity("e2", "القوات الروسية", "ORG"),
        entity("e3", "حلب", "FAC"),
        entity("e4", "بيسكوف", "ORG"),
        entity("e5", "الأمم المتحدة", "ORG"),
        Event("v1", "Attack", attack, (Argument("Agent", "e2"),)),
    ]
    layla: list[Annotation] = [
        entity("e1", "وزير الخارجية الروسي سيرغي لافروف", "PER"),
        entity("e2", "القوات الروسية", "ORG"),
        entity("e3", "حلب", "LOC"),
        entity("e4", "بيسكوف", "PER"),
        entity("e5", "الأمم المتحدة", "ORG"),
        entity("e6", "دمشق", "LOC"),
        Event("v1", "Attack", attack, (Argument("Agent", "e2"), Argument("Target", "e3"))),
    ]
    done = Status(State.DONE)
    people = ((SARA, sara), (OMAR, omar), (LAYLA, layla))
    return [Layer(document, name, {a.id: a for a in made}, status=done) for name, made in people]


def reviewed(path: Path) -> Path:
    """The project: `r1` by three, `r2` by Sara alone, `r3` by nobody."""
    alone = "وصل بيسكوف إلى موسكو اليوم."
    with Project.create(path, load()) as project:
        documents = [Document("r1", TEXT, "تقرير أول"), Document("r2", alone, "تقرير ثان")]
        documents.append(Document("r3", "لم يقع شيء.", "تقرير ثالث"))
        project.documents.add(documents)
        for layer in layers(documents[0]):
            project.layers.put(layer)
        mine = [entity("e1", "بيسكوف", "PER", text=alone), entity("e2", "موسكو", "ORG", text=alone)]
        project.layers.put(Layer(documents[1], SARA, {a.id: a for a in mine}, status=Status(State.DONE)))
        write_choices(project, ())
    return path
