"""The one-word names of the lists, to tell a name's first letter from a proclitic."""

from annotator.suggest.lexicon import rows
from annotator.suggest.page import fold


class KnownNames:
    """A container of surface forms, in any spelling: `"سانا" in KnownNames()`."""

    def __init__(self) -> None:
        names = (row[0] for file in ("names.txt", "places.txt") for row in rows(file))
        self._names = frozenset(n for n in names if " " not in n and len(n) > 2)

    def __contains__(self, form: object) -> bool:
        return isinstance(form, str) and fold(form) in self._names
