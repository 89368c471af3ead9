"""The labels of other recognizers in the words of the scheme: `PERS=PER NAM, LOC=LOC NAM, MISC=MISC`.

A table is text that a person can read and change. An entry may name a tag (`B-PER`) or a label (`PER`); a tag
goes before its label. What stands for `O` or nothing, or is not in the table, is not proposed.
"""

import re
from collections.abc import Iterable, Mapping

from annotator.errors import SuggesterFailed
from annotator.scheme import Scheme

NOTHING = "O"
_TAG = re.compile(r"([BIELSUM])[-_](.+)", re.DOTALL)
_LEVELS = ("PER", "ORG", "LOC", "FAC")
_ALIKE = {
    # ours -> theirs: ANERcorp and CAMeL, CoNLL, OntoNotes, ACE, Wojood; folded as `_plain` does
    "PER": ("PER", "PERS", "PERSON"),
    "ORG": ("ORG", "ORGANIZATION", "ORGANISATION"),
    "LOC": ("LOC", "LOCATION", "GPE"),
    "FAC": ("FAC", "FACILITY"),
    "NORP": ("NORP", "NATIONALITY"),
    "DATE": ("DATE", "TIME"),
    "WEAPON": ("WEAPON", "WEA", "PRODUCT"),
    "VEH": ("VEH", "VEHICLE"),
    "CASUALTY": ("CASUALTY",),
    "QUANTITY": ("QUANTITY", "CARDINAL", "MONEY", "PERCENT"),
    "MISC": ("MISC", "MISCELLANEOUS", "EVENT", "LAW"),
}
_OURS = {theirs: ours for ours, all_theirs in _ALIKE.items() for theirs in all_theirs}


def split(tag: str) -> tuple[str, str]:
    """`B-PER` → `B`, `PER`; a plain name has no prefix; nothing at all is `O`."""
    match = _TAG.fullmatch(tag)
    return (match[1], match[2]) if match else ("", tag)


def names(tags: Iterable[str]) -> list[str]:
    """The labels among tags, each once, in their order."""
    return [n for n in dict.fromkeys(split(t)[1] for t in tags) if n != NOTHING]


def parse(table: str) -> dict[str, str]:
    """Theirs → ours, as it is written. Raises SuggesterFailed for an entry without `=`."""
    found: dict[str, str] = {}
    for entry in (e.strip() for e in re.split(r"[,;\n،]", table)):
        theirs, equals, ours = (x.strip() for x in entry.partition("="))
        if entry and not (theirs and equals):
            hint = "Write it like this: PERS=PER NAM, LOC=LOC NAM, MISC=MISC."
            raise SuggesterFailed(f"The table of labels has the entry «{entry}», which says nothing.", hint)
        if entry:
            found[theirs] = ours
    return found


def written(table: Mapping[str, str]) -> str:
    """The table as `parse` reads it."""
    return ", ".join(f"{theirs}={ours}" for theirs, ours in table.items())


def guess(tags: Iterable[str]) -> dict[str, str]:
    """What the labels among the tags most likely are here; those that nothing fits stand for nothing."""
    return {name: _guessed(name) for name in names(tags)}


def _guessed(name: str) -> str:
    label, level = _plain(name)
    ours = _OURS.get(label, "")
    return f"{ours} {level or 'NAM'}" if ours in _LEVELS else ours


def _plain(name: str) -> tuple[str, str]:
    """Upper case, without a mention level; and the level."""
    match = re.fullmatch(r"(.+?)[ _:-](NAM|NOM)", name.upper())
    return (match[1], match[2]) if match else (name.upper(), "")


class Table:
    """Which label and mention level of the scheme each tag of a recognizer stands for.

    Raises SuggesterFailed when an entry names what the scheme does not define, or when no entry fits any tag.
    """

    def __init__(self, tags: Iterable[str], table: str, scheme: Scheme) -> None:
        tags = list(tags)
        chosen = parse(table) or guess(tags)
        self._of = {t: _read(chosen.get(t, chosen.get(split(t)[1], "")), scheme) for t in tags}
        if not any(self._of.values()):
            some = ", ".join(names(tags)[:8]) or "none"
            hint = "Write a table of labels, such as PERS=PER NAM, LOC=LOC NAM."
            raise SuggesterFailed(f"No label of the model is known in the table (it has {some}).", hint)

    def of(self, tag: str) -> tuple[str, dict[str, str]] | None:
        """The label and the attributes; None for what is not proposed."""
        return self._of.get(tag)


def _read(ours: str, scheme: Scheme) -> tuple[str, dict[str, str]] | None:
    label, _, level = ours.partition(" ")
    level = level.strip()
    if label in ("", NOTHING):
        return None
    levels = {v.id for a in scheme.attributes_of(label) if a.id == "mention" for v in a.values}
    if label not in scheme.label_of or (level and level not in levels):
        raise SuggesterFailed(
            f"The table of labels names «{ours}», which the scheme does not define.",
            f"It has {', '.join(scheme.label_of)}.",
        )
    return label, {"mention": level} if level else {}
