"""What became of a layer since some moment, from the changes that it went through."""

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.model import Annotation, Change, Layer, Relation, reading_order


@dataclass(frozen=True, slots=True)
class Difference:
    """One annotation before and after; None where it was not there."""

    before: Annotation | None
    after: Annotation | None

    @property
    def annotation(self) -> Annotation:
        """As it is, else as it was."""
        found = self.after or self.before
        assert found is not None
        return found


def differences(layer: Layer, changes: Iterable[Change]) -> list[Difference]:
    """Each annotation that is not as it was before these changes of the layer, oldest first, which made it
    what it is; in the order of the text, relations behind."""
    before: dict[str, Annotation | None] = {}
    for change in changes:
        for gone in change.removed:
            before.setdefault(gone.id, gone)
        for new in change.added:
            before.setdefault(new.id, None)
    found = [
        Difference(was, layer.annotations.get(id))
        for id, was in before.items()
        if was != layer.annotations.get(id)
    ]
    return sorted(found, key=lambda d: _order(d.annotation))


def _order(annotation: Annotation) -> tuple[bool, tuple[int, int]]:
    if isinstance(annotation, Relation):
        return True, (0, 0)
    return False, reading_order(annotation)
