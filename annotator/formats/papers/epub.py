"""Books (.epub): the chapters in the order of reading, as one document."""

from pathlib import Path
from typing import Any
from urllib.parse import unquote

from annotator.errors import ImportFailed
from annotator.formats.papers.blocks import Blocks, parse, tag
from annotator.formats.papers.packages import Package, attribute, beside, local, member, members
from annotator.formats.papers.paper import SAID, Found, iso, joined, paper
from annotator.formats.papers.webpage import decoded
from annotator.formats.rows import Reading

_FONTS = (".ttf", ".otf", ".woff", ".woff2")


def find(raw: bytes, reading: Reading) -> Found:
    """Raises ImportFailed for what is no book, or a locked one."""
    package = Package(raw)
    if package.has("META-INF/encryption.xml"):
        locked = [attribute(e, "URI") for e in package.xml("META-INF/encryption.xml").iter()]
        if any(uri and not uri.lower().endswith(_FONTS) for uri in locked):
            raise ImportFailed("it is locked against copying (DRM)")
    main = next(
        (
            attribute(e, "full-path")
            for e in package.xml("META-INF/container.xml").iter()
            if local(e) == "rootfile"
        ),
        "",
    )
    if not main:
        raise ImportFailed("it does not say where its chapters are")
    book = package.xml(main)
    lines: list[str] = []
    missing, hidden = 0, 0
    for part in _chapters(book, main):
        if not package.has(part):
            missing += 1
            continue
        blocks = Blocks()
        lines += ["", *blocks.lines(_body(decoded(package.read(part), reading.encoding)[0]))]
        hidden += blocks.counts["hidden"]
    notes = [f"chapters missing in the file: {missing}"] if missing else []
    if hidden:
        notes.append(f"{SAID['hidden']}: {hidden}")
    dates = {iso(d) for d in _said(book, "date") if len(d.strip()) >= 10} - {""}
    title = next(iter(_said(book, "title")), "")
    return Found(joined(lines), title, dates.pop() if len(dates) == 1 else "", notes=tuple(notes))


def _chapters(book: Any, main: str) -> list[str]:
    """The parts of the book, without those that stand beside the reading (as notes of the maker do)."""
    items = {attribute(e, "id"): e for e in book.iter() if local(e) == "item"}
    order = [e for e in book.iter() if local(e) == "itemref" and attribute(e, "linear") != "no"]
    found = [items[attribute(e, "idref")] for e in order if attribute(e, "idref") in items]
    pages = [e for e in found if "nav" not in attribute(e, "properties").split()]
    return list(dict.fromkeys(beside(main, unquote(attribute(e, "href"))) for e in pages))


def _body(text: str) -> Any:
    """XHTML closes empty elements as HTML does not: `<title/>` would swallow the page."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    root = None
    if "&" not in text.replace("&amp;", "").replace("&lt;", "").replace("&gt;", "").replace("&quot;", ""):
        try:
            root = etree.fromstring(text.encode(), parser) if "<!ENTITY" not in text else None
        except (etree.XMLSyntaxError, ValueError):
            root = None
    root = parse(text) if root is None else root
    return next((e for e in root.iter() if tag(e) == "body"), root)


def _said(book: Any, name: str) -> list[str]:
    return [str(e.text) for e in book.iter() if local(e) == name and e.text]


def sniff(path: Path) -> bool:
    """Whether it is a package that says it is a book."""
    return "META-INF/container.xml" in members(path) and (
        path.suffix.lower() == ".epub" or member(path, "mimetype").startswith(b"application/epub+zip")
    )


FORMAT = paper("epub", ".epub", find, sniff)
