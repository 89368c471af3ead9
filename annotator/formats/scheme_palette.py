"""What a scheme of another program lacks: colors, and a text of its own."""

from typing import Any

from annotator import scheme as schemes
from annotator.errors import SchemeInvalid
from annotator.scheme import Scheme, Words, check
from annotator.scheme.writing import rewritten


class Palette:
    """The colors of the ready scheme's labels, which all eyes can tell apart; from the start when used up."""

    def __init__(self) -> None:
        ready = schemes.load()
        self._colors = [(x.color, x.dark) for x in ready.labels]
        self._colors += [(x.color, x.dark) for x in ready.groups]
        self._used = 0

    def next(self) -> tuple[str, str]:
        """On light and on dark."""
        color = self._colors[self._used % len(self._colors)]
        self._used += 1
        return color


def built(name: str, **tables: Any) -> Scheme:
    """A scheme of these tables, checked, with its text. Raises SchemeInvalid."""
    rows = {k: tuple(v) for k, v in tables.items()}
    if not rows["labels"] and not rows["types"]:
        raise SchemeInvalid(f"{name} names no label and no event type.")
    named = "-".join(name.split()) or "scheme"
    whole: dict[str, Any] = {"values": (), "maps": {}, **rows}
    scheme = Scheme(id=named, words=Words(named, named), version="1", toml="", **whole)
    check(scheme)
    return rewritten(scheme)
