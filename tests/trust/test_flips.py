"""A flipped bit in a closed project changes no text, range or label silently (H)."""

import random
from pathlib import Path

from annotator import scheme
from annotator.errors import ExpectedError
from annotator.model import Document, Entity, Layer, LayerKey, Range
from storage import Project
from tests.trust.size import often


def test_no_flipped_bit_changes_a_text_a_range_or_a_label_silently(tmp_path: Path) -> None:
    path = tmp_path / "P.tawsim"
    document = Document("d", "قتل شخصان في حماة أمس " * 40)
    entities = {f"e{n}": Entity(f"e{n}", "LOC", (Range(n, n + 5),)) for n in range(100)}
    with Project.create(path, scheme.load()) as project:
        project.documents.add([document])
        project.layers.put(Layer(document, "A", entities))
    whole = path.read_bytes()
    chance, noticed = random.Random(8), 0
    for _ in range(often(40, 300)):
        flipped = bytearray(whole)
        flipped[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
        path.write_bytes(flipped)
        try:
            with Project.open(path) as project:
                found = project.layers.get(LayerKey("d", "A"))
        except ExpectedError:
            noticed += 1
            continue
        assert (found.document.text, found.annotations) == (document.text, entities)
    assert noticed
