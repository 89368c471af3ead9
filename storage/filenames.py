"""Names that are told apart, and names of people as names of files, on every system."""

import re
import unicodedata
from collections.abc import Iterable

LONGEST = 60  # characters; four bytes each are still fewer than any file system allows
_REFUSED = re.compile(r'[<>:"/\\|?*]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


def file_names(people: Iterable[str]) -> dict[str, str]:
    """A name for each, without suffix: no two are the same, whatever a system makes of case and accents, and
    none leads anywhere else."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for person in people:
        name = base = _safe(person)
        number = 2
        while folded(name) in taken:
            name = f"{base}-{number}"
            number += 1
        taken.add(folded(name))
        found[person] = name
    return found


def _safe(person: str) -> str:
    shown = "".join(c if c.isprintable() else "_" for c in unicodedata.normalize("NFC", person))
    name = _REFUSED.sub("_", shown)[:LONGEST].strip(" .")
    return f"_{name}" if not name or _RESERVED.fullmatch(name) else name


def folded(name: str) -> str:
    """What is the same of names that differ only in case or in how they are written in Unicode."""
    return unicodedata.normalize("NFKD", name.casefold())
