"""The projects that the pictures of the documentation show: of the seed report and of the tests' texts.

Nothing in them hangs on the day, on chance or on the computer: times are counted from START, and people
differ by a checksum of what they look at.
"""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from unittest.mock import patch
from zlib import crc32

from annotator.editing import difference
from annotator.history import Kind
from annotator.model import (
    GOLD,
    Argument,
    Change,
    Document,
    Entity,
    Event,
    Layer,
    LayerKey,
    State,
    Status,
    Verdict,
)
from annotator.scheme import load
from storage.gold.freezing import freeze
from storage.merging.merge import merge
from storage.project import Project
from storage.suggesting import suggest_all
from storage.teams.people import Role
from tests.reviewed import LAYLA, OMAR, SARA, entity, reviewed
from tests.storage.teams import Person, handed
from ui.app import SEEDS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from annotator.model import Annotation, Suggestion

START = datetime(2026, 3, 2, 8, tzinfo=UTC)
LEAD = "نور"
PEOPLE = (SARA, OMAR, LAYLA)
_OTHER = {"ORG": "LOC", "LOC": "ORG", "FAC": "LOC", "PER": "ORG"}
_SENTENCES = 2  # a report


def seed_text() -> str:
    """The seed report."""
    return next(SEEDS.glob("*.txt")).read_text("utf-8")


def seed(path: Path) -> Path:
    """The seed report with its suggestions, the beginning of which is decided."""
    with Project.create(path, load()) as project:
        document = Document("seed", seed_text(), "محادثات أستانة", date="2017-03-15")
        project.documents.add([document])
        suggest_all(project)
        end = document.text.index("توقفت محادثات")
        offered = [s for s in project.suggestions.of("seed") if _start(s.annotation) < end]
        kept = {s.id: s.annotation for s in offered if s.score >= 0.5}
        verdicts = {s.id: Verdict.ACCEPTED if s.id in kept else Verdict.REJECTED for s in offered}
        annotations = _without_holes(kept)
        project.layers.put(Layer(document, LEAD, annotations, verdicts, status=Status(State.IN_PROGRESS)))
    return path


def team(path: Path) -> Path:
    """Reports of two sentences by three people, gold of most of them, and two releases of it."""
    with Project.create(path, load()) as project:
        texts = _pieces(seed_text())
        documents = [
            Document(f"r{n:02}", text, f"تقرير {n}", source="وكالة" if n % 2 else "صحيفة")
            for n, text in enumerate(texts, 1)
        ]
        project.documents.add(documents)
        for name, role in zip((LEAD, *PEOPLE), (Role.LEAD, *[Role.ANNOTATOR] * 3), strict=True):
            project.people.set(name, role)
        suggest_all(project)
        for n, document in enumerate(documents):
            _worked_on(project, document, n)
        _frozen(project, documents)
    return path


def _worked_on(project: Project, document: Document, n: int) -> None:
    """One after the other, a report a day; not all have done the last ones, whose review is open."""
    last = n >= len(_pieces(seed_text())) - 2
    for at, name in enumerate(PEOPLE[: 1 if last else 3]):
        made = _layer(project, document, name)
        _write(project, made, name, START + timedelta(days=n, hours=at))
        project.time.add(made.key, 240.0 + crc32(f"{name}{n}".encode()) % 200)
    if not last:
        gold = _layer(project, document, GOLD)
        _write(project, gold, LEAD, START + timedelta(days=n, hours=6))


def _write(project: Project, made: Layer, who: str, at: datetime) -> None:
    """As the window does: the annotations, then that it is done."""
    empty = Layer(made.document, made.annotator)
    status = Change("status", made.key, status=(Status(), Status(State.DONE)))
    for number, change in enumerate((difference("annotate", empty, made), status)):
        id = f"{made.document.id}-{made.annotator}-{number}"
        time = (at + timedelta(minutes=number)).isoformat()
        project.journal.write(change, annotator=who, kind=Kind.DO, id=id, at=time)


def _layer(project: Project, document: Document, name: str) -> Layer:
    """What is suggested, as this person sees it: some of it is left out, some is called otherwise."""
    verdicts: dict[str, Verdict] = {}
    kept: dict[str, Annotation] = {}
    for suggestion in sorted(project.suggestions.of(document.id), key=lambda s: s.id):
        verdict, annotation = _seen(suggestion, document, name)
        verdicts[suggestion.id] = verdict
        if annotation is not None:
            kept[suggestion.id] = annotation
    return Layer(document, name, _without_holes(kept), {} if name == GOLD else verdicts)


def _seen(suggestion: Suggestion, document: Document, name: str) -> tuple[Verdict, Annotation | None]:
    annotation, chance = suggestion.annotation, crc32(f"{name}{document.id}{suggestion.id}".encode()) % 14
    if suggestion.score < 0.55 or (chance == 0 and name != GOLD):
        return Verdict.REJECTED, None
    if chance < 3 and name != GOLD and isinstance(annotation, Entity) and annotation.label in _OTHER:
        other = Entity(annotation.id, _OTHER[annotation.label], annotation.ranges, annotation.attributes)
        return Verdict.CORRECTED, other
    return Verdict.ACCEPTED, annotation


def _without_holes(kept: dict[str, Annotation]) -> dict[str, Annotation]:
    """Events let go of what is not there."""
    return {
        id: Event(a.id, a.type, a.trigger, tuple(_there(a.arguments, kept)), a.attributes)
        if isinstance(a, Event)
        else a
        for id, a in kept.items()
    }


def _there(arguments: tuple[Argument, ...], kept: dict[str, Annotation]) -> Iterator[Argument]:
    return (a for a in arguments if a.target in kept or a.target is None)


def _frozen(project: Project, documents: list[Document]) -> None:
    """`v1`; then an entity of gold gets another label and one goes; `v2`."""
    with patch("storage.gold.freezing.datetime") as clock:
        clock.now.return_value = START + timedelta(days=10)
        freeze(project, "v1", who=LEAD)
        layer = project.layers.get(LayerKey(documents[0].id, GOLD))
        first, second = layer.entities()[:2]
        altered = {**layer.annotations, first.id: Entity(first.id, "PER", first.ranges, first.attributes)}
        altered.pop(second.id)
        after = Layer(layer.document, GOLD, _without_holes(altered), layer.verdicts, status=layer.status)
        at = (START + timedelta(days=11)).isoformat()
        project.journal.write(difference("label", layer, after), annotator=LEAD, kind=Kind.DO, id="v2", at=at)
        clock.now.return_value = START + timedelta(days=12)
        freeze(project, "v2", who=LEAD)


def conflicts(path: Path) -> Path:
    """A layer that was edited in two places: two copies of one file that was handed out."""
    name = "سلمى"
    file = handed(reviewed(path), name)[name]
    twin = file.with_name("twin.tawsim")
    shutil.copy(file, twin)
    for hour, (copy, labels) in enumerate(((file, ("PER", "LOC")), (twin, ("ORG", "FAC")))):
        with Person(copy, name, name=copy.stem, hour=hour) as person:
            for id, marked in (("r1", ("بيسكوف", "دمشق")), ("r2", ("بيسكوف", "موسكو"))):
                layer = person.layer(id)
                made = [
                    entity(f"e{n}", needle, label, text=layer.document.text)
                    for n, (needle, label) in enumerate(zip(marked, labels, strict=True))
                ]
                after = Layer(layer.document, name, {e.id: e for e in made})
                person.do(difference("label", layer, after))
    with Project.open(path) as project:
        merge(project, [file, twin], at=START + timedelta(days=1))
    return path


def _pieces(text: str) -> list[str]:
    """Reports of some sentences."""
    sentences = [s.strip() for s in text.replace("\n", " ").split(". ") if s.strip()]
    sentences = [s if s.endswith((".", "»")) else f"{s}." for s in sentences]
    return [" ".join(sentences[n : n + _SENTENCES]) for n in range(0, len(sentences), _SENTENCES)]


def _start(annotation: Annotation) -> int:
    return annotation.ranges[0].start if isinstance(annotation, Entity | Event) else 0
