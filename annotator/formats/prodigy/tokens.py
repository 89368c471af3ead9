"""The tokens of a Prodigy task: the program's own, and whether those of a file still fit."""

from collections.abc import Mapping, Sequence

from annotator.formats.span_objects import Object
from annotator.formats.span_tokens import tokens


def own_tokens(text: str, edges: Sequence[tuple[int, int]]) -> list[Object]:
    """Tokens as Prodigy has them: their places, numbers, and whether white space follows."""
    return [
        {"text": text[start:end], "start": start, "end": end, "id": n, "ws": blank}
        for n, (start, end, blank) in enumerate(tokens(text, edges))
    ]


def fits(listed: object, edges: Sequence[tuple[int, int]]) -> bool:
    """Whether these are tokens, and each span begins and ends with one."""
    if (
        not isinstance(listed, list)
        or not listed
        or not all(
            isinstance(t, Mapping) and type(t.get("start")) is int and type(t.get("end")) is int
            for t in listed
        )
    ):
        return False
    starts, ends = {t["start"] for t in listed}, {t["end"] for t in listed}
    return all(a in starts and b in ends for a, b in edges)
