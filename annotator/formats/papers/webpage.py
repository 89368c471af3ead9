"""Web pages (.html): the article in them, with its title and date where the page says them.

A page may say that it is in one encoding and be in another, so what its bytes look like goes first.
"""

import codecs
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotator import text as texts
from annotator.errors import ImportFailed
from annotator.formats.heads import head
from annotator.formats.papers.article import article
from annotator.formats.papers.blocks import parse, tag
from annotator.formats.papers.paper import SAID, Found, iso, joined, line, paper
from annotator.formats.rows import Reading

_LARGEST = 20_000_000  # bytes
_MOST_TAGS = 1_000_000  # each takes many times the memory and the time of its letters
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
_DATES = frozenset({
    "article:published_time", "datepublished", "dc.date", "dc.date.issued", "dcterms.date", "date",
    "pubdate", "publishdate", "og:published_time", "sailthru.date", "citation_publication_date",
})  # fmt: skip
_FEW_WRONG = 1000  # characters to one damaged byte: a page that is UTF-8 all the same


def find(raw: bytes, reading: Reading) -> Found:
    """Raises ImportFailed where the encoding is not certain, or there is no text."""
    if len(raw) > _LARGEST:
        raise ImportFailed(f"it is larger than {_LARGEST // 10**6} MB, which no page is")
    if raw.count(b"<") > _MOST_TAGS:
        raise ImportFailed(f"it has more than {_MOST_TAGS} tags, which no page has")
    text, encoding, notes = decoded(raw, reading.encoding)
    root = parse(text)
    lines, beside, gone = article(root)
    if beside:
        notes.append(f"characters beside the article left out, of menus, links and the like: {beside}")
    if gone:
        notes.append(f"{SAID['hidden']}: {gone}")
    return Found(joined(lines), _title(root), _date(root), encoding=encoding, notes=tuple(notes))


def decoded(raw: bytes, encoding: str = "") -> tuple[str, str, list[str]]:
    """The page as letters, the encoding it is in, and what is to be said of that.

    `encoding` is what the person says. Else bytes that are UTF-8 or UTF-16 are read so, then statistics of
    Arabic letters decide, and only where they say nothing the page is believed. Raises ImportFailed.
    """
    declared = _declared(raw)
    if encoding:
        try:
            return texts.clean(raw.decode(encoding)), encoding, []
        except (UnicodeDecodeError, LookupError) as problem:
            raise ImportFailed(f"it is not text in {encoding}") from problem
    found = texts.decode(raw)
    if found.sure:
        return found.text, found.encoding, _differs(declared, found.encoding)
    nearly = raw.decode("utf-8", "replace")
    wrong = nearly.count("\ufffd")
    if wrong * _FEW_WRONG < len(nearly) and sum(not c.isascii() for c in nearly) > 10 * wrong:
        words = f"bytes that are no UTF-8, shown as \ufffd: {wrong}"
        return texts.clean(nearly), "utf-8", [words, *_differs(declared, "utf-8")]
    if declared and declared not in ("utf-8", "ascii"):
        try:
            return texts.clean(raw.decode(declared)), declared, [f"read as {declared}, as the page says"]
        except UnicodeDecodeError:
            pass
    names = " or ".join(found.candidates) or "unknown"
    raise ImportFailed(f"its encoding is not certain ({names}); say which with --encoding")


def _declared(raw: bytes) -> str:
    """The encoding that the page says, by Python's name for it; empty where it says none that is known."""
    match = _DECLARED.search(raw[:4096])
    if not match:
        return ""
    try:
        info = codecs.lookup(match[1].decode())
        "".encode(info.name)
    except (LookupError, TypeError, ValueError):
        return ""
    return {"cp1256": "windows-1256", "iso8859-6": "iso-8859-6"}.get(info.name, info.name)


def _differs(declared: str, found: str) -> list[str]:
    if declared in ("", "ascii") or declared == found or found.startswith(declared):
        return [] if found == "utf-8" else [f"read as {found}"]
    return [f"the page says {declared}, but its letters are in {found}"]


def _title(root: Any) -> str:
    for element in root.iter("meta"):
        if (element.get("property") or element.get("name") or "").lower() == "og:title" and element.get(
            "content"
        ):
            return line(element.get("content"))
    return next((line("".join(e.itertext())) for e in root.iter("title")), "")


def _date(root: Any) -> str:
    """When the page says it was published; empty where it says two days, or none."""
    days = {iso(d) for d in _dates(root)} - {""}
    return days.pop() if len(days) == 1 else ""


def _dates(root: Any) -> Iterator[str]:
    for element in root.iter("meta", "time", "script"):
        if tag(element) == "meta":
            name = element.get("property") or element.get("name") or element.get("itemprop") or ""
            if name.lower() in _DATES:
                yield element.get("content") or ""
        elif tag(element) == "time":
            if element.get("pubdate") is not None or element.get("itemprop") == "datePublished":
                yield element.get("datetime") or ""
        elif element.get("type") == "application/ld+json":
            yield from _linked_data(element.text or "")


def _linked_data(words: str) -> Iterator[str]:
    try:
        value = json.loads(words)
    except (ValueError, RecursionError):
        return
    objects = value if isinstance(value, list) else [value]
    graphs = [o.get("@graph") for o in objects if isinstance(o, dict)]
    for found in [*objects, *(o for g in graphs if isinstance(g, list) for o in g)]:
        if isinstance(found, dict) and isinstance(found.get("datePublished"), str):
            yield found["datePublished"]


def sniff(path: Path) -> bool:
    """Whether it is called so, or begins as pages do."""
    if path.is_dir():
        return False
    if path.suffix.lower() in (".html", ".htm", ".xhtml"):
        return True
    return (
        re.match(r"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html)\b", head(path)[:1000], re.IGNORECASE)
        is not None
    )


FORMAT = paper("webpage", ".html", find, sniff, (".htm", ".xhtml"))
