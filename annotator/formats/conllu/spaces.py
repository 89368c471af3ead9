"""White space between the words of CoNLL-U: what MISC says of it, else `# text`, else the offsets."""

import re
from collections.abc import Mapping, Sequence

from annotator.formats.conllu.entities import Word

ESCAPES = {"\\s": " ", "\\t": "\t", "\\n": "\n", "\\r": "\r", "\\p": "|", "\\\\": "\\"}
_DIGITS = 9  # of an offset
_WIDEST = 1000  # characters between two words, by their offsets


def told(surfaces: Sequence[tuple[Word, list[Word]]], text: str) -> list[str | None] | None:
    """The white space after each token as `# text` has it; None where that has other words."""
    plain = "".join(t.form if t.misc.get("SpaceAfter") == "No" else f"{t.form} " for t, _ in surfaces)
    if not text.strip() or plain.rstrip() == text:
        return [None] * len(surfaces)
    gaps: list[str | None] = []
    at = len(text) - len(text.lstrip())
    for token, _ in surfaces:
        if not text.startswith(token.form, at):
            return None
        at += len(token.form)
        end = at
        while end < len(text) and text[end].isspace():
            end += 1
        gaps.append(text[at:end] if end < len(text) else None)
        at = end
    return gaps if at == len(text) else None


def before(misc: Mapping[str, str], length: int) -> str:
    """The white space that stands before a token: of a text that begins with it, or by its offset."""
    if "SpacesBefore" in misc:
        return unescaped(misc["SpacesBefore"])
    start = misc.get("start_char", "")
    missing = int(start) - length if start.isdecimal() and len(start) <= _DIGITS else 0
    return " " * missing if 0 < missing < _WIDEST else ""


def after(misc: Mapping[str, str]) -> str | None:
    """The white space after a token; None where nothing is said of it."""
    if "SpacesAfter" in misc:
        return unescaped(misc["SpacesAfter"])
    return "" if misc.get("SpaceAfter") == "No" else None


def unescaped(space: str) -> str:
    """What `SpacesAfter=` and `SpacesBefore=` stand for."""
    return re.sub(r"\\.", lambda m: ESCAPES.get(m[0], m[0]), space)
