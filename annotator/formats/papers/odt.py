"""OpenDocument texts (.odt): as Word documents are read (docx.py), from the XML of LibreOffice and others."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotator.errors import ImportFailed
from annotator.formats.papers.packages import Package, attribute, local, member, members
from annotator.formats.papers.paper import Found, joined, left_out, paper
from annotator.formats.rows import Reading

_KIND = b"application/vnd.oasis.opendocument.text"
_OUT = frozenset({
    "tracked-changes", "sequence-decls", "variable-decls", "user-field-decls", "forms",
    "annotation-end", "bookmark-start", "bookmark-end", "table-column", "soft-page-break",
    "hidden-paragraph", "note-citation", "desc", "event-listeners", "table-of-content-source",
    "alphabetical-index-source",
})  # fmt: skip
_MOST_BLANKS = 1000  # that one element may stand for


def find(raw: bytes, reading: Reading) -> Found:
    """Raises ImportFailed for what is no OpenDocument text, or an encrypted one."""
    del reading
    package = Package(raw)
    if package.has("META-INF/manifest.xml") and b"encryption-data" in package.read("META-INF/manifest.xml"):
        raise ImportFailed("it is encrypted; save it without a password first")
    root = package.xml("content.xml")
    styles = package.xml("styles.xml") if package.has("styles.xml") else None
    body = next((e for b in root if local(b) == "body" for e in b if local(e) == "text"), None)
    if body is None:
        raise ImportFailed("it is an OpenDocument of another kind; of these only texts (.odt) are read")
    words = _Words(_hidden(root) | _hidden(styles))
    lines = words.lines(body) + words.notes
    meta = dict(_margins(styles)) if styles is not None else {}
    return Found(
        joined(lines), _title(package), meta=meta, notes=tuple(left_out(words.counts, margins=bool(meta)))
    )


def _hidden(root: Any) -> frozenset[str]:
    """The names of the styles whose text is hidden."""
    if root is None:
        return frozenset()
    return frozenset(
        attribute(style, "name")
        for style in root.iter()
        if local(style) == "style" and any(attribute(p, "display") == "none" for p in style)
    )


class _Words:
    def __init__(self, hidden: frozenset[str]) -> None:
        self.hidden = hidden
        self.counts: Counter[str] = Counter()
        self.notes: list[str] = []

    def lines(self, block: Any) -> list[str]:
        lines: list[str] = []
        for element in block:
            kind = local(element)
            if kind in _OUT:
                self.counts["deletions"] += sum(local(e) == "deletion" for e in element.iter())
            elif kind in ("p", "h"):
                lines += self._paragraph(element)
            elif kind == "table-row":
                lines += self._row(element)
            elif kind == "annotation":
                self.counts["comments"] += 1
            elif not (kind == "section" and attribute(element, "display") == "none"):
                self.counts["boxes"] += kind == "text-box"
                lines += self.lines(element)
        return lines

    def _paragraph(self, element: Any) -> list[str]:
        boxes: list[str] = []
        raw = "".join(self._pieces(element, boxes))
        if attribute(element, "style-name") in self.hidden:
            self.counts["hidden"] += len(raw)
            return []
        raw = re.sub(r"[ \n\r\t]+", " ", raw).strip(" ")  # as the format says; its own blanks are elements
        return [raw.translate(_OWN), *boxes]

    def _pieces(self, element: Any, boxes: list[str]) -> Iterator[str]:
        yield element.text or ""
        for child in element:
            yield from self._piece(child, boxes)
            yield child.tail or ""

    def _piece(self, child: Any, boxes: list[str]) -> Iterator[str]:
        kind = local(child)
        if kind == "s":
            count = attribute(child, "c")
            yield _BLANK * min(int(count) if count.isdecimal() else 1, _MOST_BLANKS)
        elif kind in ("tab", "line-break"):
            yield _TAB if kind == "tab" else _BREAK
        elif kind == "note":
            yield self._note(child)
        elif kind == "text-box":
            self.counts["boxes"] += 1
            boxes += self.lines(child)
        elif kind == "annotation":
            self.counts["comments"] += 1
        elif kind == "hidden-text" or (kind == "span" and attribute(child, "style-name") in self.hidden):
            self.counts["hidden"] += len("".join(self._pieces(child, [])))
        elif kind == "ruby-text" or kind in _OUT:
            return
        else:
            yield from self._pieces(child, boxes)

    def _note(self, note: Any) -> str:
        """Its mark; its words go to the end."""
        self.counts["notes"] += 1
        cited = next((c for c in note if local(c) == "note-citation"), None)
        mark = f"[{(cited.text if cited is not None else '') or self.counts['notes']}]"
        body = next((c for c in note if local(c) == "note-body"), None)
        first, *rest = (self.lines(body) if body is not None else []) or [""]
        self.notes += ["", f"{mark} {first}", *rest]
        return mark

    def _row(self, row: Any) -> list[str]:
        """A line; where a cell holds more than one, each cell stands by itself."""
        cells = [[x for x in self.lines(c) if x.strip()] for c in row if local(c) == "table-cell"]
        if any(len(cell) > 1 for cell in cells):
            return [x for cell in cells for x in cell]
        return ["\t".join("".join(cell).replace("\n", " ") for cell in cells)]


# Blanks that the format names by elements: kept from what is done to the others.
_BLANK, _TAB, _BREAK = "\ue000", "\ue001", "\ue002"
_OWN = {ord(_BLANK): " ", ord(_TAB): "\t", ord(_BREAK): "\n"}


def _margins(styles: Any) -> Iterator[tuple[str, str]]:
    """The headers and the footers of all kinds of page, each once."""
    for kind in ("header", "footer"):
        texts = [
            joined(_Words(frozenset()).lines(e)).strip()
            for e in styles.iter()
            if local(e) in (kind, f"{kind}-left", f"{kind}-first")
        ]
        if text := "\n".join(dict.fromkeys(t for t in texts if t)):
            yield kind, text


def _title(package: Package) -> str:
    if not package.has("meta.xml"):
        return ""
    return next((str(e.text or "") for e in package.xml("meta.xml").iter() if local(e) == "title"), "")


def sniff(path: Path) -> bool:
    """Whether it is a package that says it is an OpenDocument."""
    names = members(path)
    if "content.xml" not in names:
        return False
    return path.suffix.lower() in (".odt", ".ott") or member(path, "mimetype").startswith(_KIND)


FORMAT = paper("odt", ".odt", find, sniff, (".ott",))
