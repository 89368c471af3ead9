"""What an entity can be linked to: the shipped list of places, a person's own list, Wikidata.

A link is written `base:id`: `geonames:170063`, `wikidata:Q41183`, `actors:17` for an entry of the list that
was read from actors.csv.
"""

import csv
import gzip
import io
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from annotator.errors import ImportFailed
from annotator.suggest.lexicon import LISTS
from annotator.text import fold, key

GEONAMES, WIKIDATA = "geonames", "wikidata"
MOST = 30  # entries that are offered for a name
_LONGEST = 200  # code points of a name
_WIKIDATA = re.compile(r"(?:https?://(?:www\.)?wikidata\.org/(?:wiki|entity)/)?([Qq][1-9][0-9]{0,11})")
_BASE = re.compile(r"[^\W_][\w.-]*")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry. `names` has the name to show first; `kind` is what the list says of it.

    `country` is an ISO 3166 code; `latitude` and `longitude` are in degrees, None where unknown.
    """

    base: str
    id: str
    names: tuple[str, ...]
    kind: str = ""
    country: str = ""
    latitude: float | None = None
    longitude: float | None = None
    english: str = ""

    @property
    def link(self) -> str:
        """As it stands in `Entity.link`."""
        return f"{self.base}:{self.id}"

    def name(self, language: str) -> str:
        """In `ar` or `en`, if there is one in it."""
        return self.english if language != "ar" and self.english else self.names[0]


def keys(words: str) -> tuple[str, ...]:
    """Under which folded names an entry is looked up: as it is written, and with or without its ال."""
    name = key(words)
    other = name.removeprefix("ال") if name.startswith("ال") and len(name) > 4 else f"ال{name}"
    return (name, other) if name else ()


def folded(entry: Entry) -> tuple[str, ...]:
    """Its names as they are looked up."""
    return tuple(dict.fromkeys(key(name) for name in entry.names))


class Places:
    """The shipped list: 6,434 countries and towns of GeoNames, the largest first. Read when first asked."""

    @cached_property
    def _folded(self) -> list[str]:
        return [fold(row).text for row in self._rows]

    @cached_property
    def _rows(self) -> list[str]:
        return gzip.decompress((LISTS / "geonames.tsv.gz").read_bytes()).decode("utf-8").split("\n")

    @cached_property
    def _countries(self) -> dict[str, Entry]:
        rows = (row.split("\t") for row in self._rows if "\t\t\t" in row)
        return {row[3]: _place(row) for row in rows}

    def named(self, words: str) -> list[Entry]:
        """Those with exactly this name, the largest first."""
        wanted = [f"|{name}|" for name in keys(words)]
        return self._found(lambda row: any(w in row for w in wanted)) if wanted else []

    def holding(self, words: str) -> list[Entry]:
        """Those with these letters in a name, Arabic or English."""
        letters = key(words)
        return self._found(lambda row: letters in row.split("\t", 5)[-1]) if letters else []

    def _found(self, fits: Callable[[str], bool]) -> list[Entry]:
        found: list[Entry] = []
        for number, row in enumerate(self._folded):
            if row and fits(row):
                found.append(_place(self._rows[number].split("\t")))
                if len(found) == MOST:
                    break
        return found

    def get(self, id: str) -> Entry | None:
        """By its GeoNames id."""
        row = next((r for r in self._rows if r.startswith(f"{id}\t")), "")
        return _place(row.split("\t")) if row else None

    def country(self, code: str, language: str) -> str:
        """The name of a country, or its code."""
        found = self._countries.get(code)
        return found.name(language) if found else code


def _place(row: Sequence[str]) -> Entry:
    id, latitude, longitude, country, _, english, names = row
    listed = tuple(names.strip("|").split("|"))
    if not latitude:
        return Entry(GEONAMES, id, listed, "country", country, english=english)
    return Entry(GEONAMES, id, listed, "city", country, float(latitude), float(longitude), english)


def wikidata(typed: str) -> str:
    """The link for an id, or for the address of its page. Raises ValueError for what is none."""
    match = _WIKIDATA.fullmatch(typed.strip())
    if match is None:
        raise ValueError(f"not an id of Wikidata: {typed}")
    return f"{WIKIDATA}:{match[1].upper()}"


def parts(link: str) -> tuple[str, str]:
    """Base and id; the base is empty for a link of another form."""
    base, colon, id = link.partition(":")
    return (base, id) if colon and _BASE.fullmatch(base) else ("", link)


# ---- a person's own list ----


def base_of(stem: str) -> str:
    """The name that a list has in links, made of its file's name."""
    return re.sub(r"[^\w.-]+", "-", stem).strip("-._") or "list"


def read_csv(
    content: bytes, name: str, base: str, stopped: Callable[[], bool] = lambda: False
) -> list[Entry]:
    """Entries from rows of id, names (between |) and, if it is there, kind; a row of titles may come first.

    UTF-8, comma, semicolon or tab. Raises ImportFailed naming the first row that is none. `stopped` is asked
    at each row: once it says so, nothing more is read.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise ImportFailed(f"{name} is not in UTF-8.") from problem
    first = text.split("\n", 1)[0]
    comma = max(",;\t", key=first.count)
    found: dict[str, Entry] = {}
    try:
        for number, row in _rows_of(text, comma):
            entry = _entry(row, base, f"{name}:{number}")
            if entry.id in found:
                raise ImportFailed(f"{name}:{number}: the id {entry.id} stands twice.")
            found[entry.id] = entry
            if stopped():
                break
    except csv.Error as problem:
        raise ImportFailed(f"{name} is no table: {problem}.") from problem
    if not found:
        raise ImportFailed(f"{name} has no rows of id and names.")
    return list(found.values())


def _rows_of(text: str, comma: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=comma, strict=True)
    for i, row in enumerate(reader):
        cells = [" ".join(cell.split()) for cell in row]
        titles = i == 0 and cells[:1] and cells[0].lower() in ("id", "المعرف")
        if any(cells) and not titles:
            yield reader.line_num, cells


def _entry(row: Sequence[str], base: str, where: str) -> Entry:
    id, names, kind = [*row, "", "", ""][:3]
    listed = tuple(dict.fromkeys(n.strip() for n in names.split("|") if n.strip()))
    if not id or re.search(r"\s", id) or not listed:
        raise ImportFailed(f"{where}: a row is an id without blanks, names between |, and a kind.")
    if any(len(n) > _LONGEST for n in (id, *listed, kind)):
        raise ImportFailed(f"{where}: longer than {_LONGEST} letters.")
    return Entry(base, id, listed, kind)
