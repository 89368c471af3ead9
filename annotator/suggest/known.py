"""What the lists know of one word: whether it is a name, and which events it tells of."""

from functools import cache

from annotator.suggest.lexicon import rows
from annotator.suggest.page import fold


class KnownNames:
    """A container of surface forms, in any spelling: `"سانا" in KnownNames()`."""

    def __init__(self) -> None:
        names = (row[0] for file in ("names.txt", "places.txt") for row in rows(file))
        self._names = frozenset(n for n in names if " " not in n and len(n) > 2)

    def __contains__(self, form: object) -> bool:
        return isinstance(form, str) and fold(form) in self._names


def types_of(word: str) -> dict[str, int]:
    """How often a word, or one that differs only in what is put before or after its stem, was a trigger of
    each event type in the paragraphs that the lists were counted in."""
    form = fold(word)
    found: dict[str, int] = {}
    for weight, rows_of in ((100, _triggers().get(form)), (1, _stems().get(_stem(form)))):
        for name, count in (rows_of or {}).items():
            found[name] = found.get(name, 0) + weight * count
    return found


@cache
def _triggers() -> dict[str, dict[str, int]]:
    found = {}
    for form, _, _, types in rows("triggers.txt"):
        pairs = (pair.rpartition(":") for pair in types.split())
        found[form] = {name: int(count) for name, _, count in pairs}
    return found


@cache
def _stems() -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for form, types in _triggers().items():
        stem = found.setdefault(_stem(form), {})
        for name, count in types.items():
            stem[name] = stem.get(name, 0) + count
    return found


def _stem(form: str) -> str:
    """Without one prefix and one ending of verbs and nouns, as long as three letters are left."""
    for start in ("ال", "ست", "سي", "ي", "ت", "ن", "ا"):
        if form.startswith(start) and len(form) >= len(start) + 3:
            form = form.removeprefix(start)
            break
    for end in ("هما", "ها", "هم", "وا", "ون", "ين", "ات", "تا", "ان", "ت", "ه", "ا", "ي"):
        if form.endswith(end) and len(form) >= len(end) + 3:
            return form.removesuffix(end)
    return form
