"""Word documents (.docx): what a reader of the page sees once the tracked changes are accepted.

Tracked insertions are part of the text, deletions are not. Footnotes and endnotes stand at its end, text
boxes behind the paragraph they hang on, table rows on lines with tabs between cells. Headers and footers
are kept apart in the meta of the document. Hidden text and comments are left out. All of it is said.
"""

from collections.abc import Iterator
from pathlib import Path

from annotator.errors import ImportFailed
from annotator.formats.papers.docx_words import Words, hidden_styles, note_mark
from annotator.formats.papers.packages import Package, attribute, beside, local, members
from annotator.formats.papers.paper import Found, joined, left_out, paper
from annotator.formats.rows import Reading

_NOTES = ("footnotes", "endnotes")
_MARGINS = ("header", "footer")


def find(raw: bytes, reading: Reading) -> Found:
    """Raises ImportFailed for what is no Word document, or an encrypted one."""
    del reading
    package = Package(raw)
    main = _main(package)
    related = list(_related(package, main))
    styles = next((package.xml(t) for kind, t in related if kind == "styles" and package.has(t)), None)
    words = Words(hidden_styles(styles))
    body = next((e for e in package.xml(main) if local(e) == "body"), None)
    if body is None:
        raise ImportFailed(f"{main} in it has no body")
    lines = words.lines(body)
    lines += _notes(package, related, words)
    margins = {kind: _margin(package, related, kind, words.hidden) for kind in _MARGINS}
    meta = {kind: text for kind, text in margins.items() if text}
    words.counts["comments"] += _comments(package, related)
    return Found(
        joined(lines),
        _title(package),
        meta=meta,
        notes=tuple(left_out(words.counts, margins=bool(meta))),
    )


def _main(package: Package) -> str:
    """The part that holds the text: what the package says it is, else what it is usually called."""
    if package.has("_rels/.rels"):
        for relation in package.xml("_rels/.rels"):
            if attribute(relation, "Type").endswith("/officeDocument"):
                return beside("x", attribute(relation, "Target"))
    return "word/document.xml"


def _related(package: Package, main: str) -> Iterator[tuple[str, str]]:
    """The other parts of the document: their kind and name."""
    folder, _, name = main.rpartition("/")
    relations = f"{folder}/_rels/{name}.rels".lstrip("/")
    if not package.has(relations):
        return
    for relation in package.xml(relations):
        if attribute(relation, "TargetMode") != "External":
            kind = attribute(relation, "Type").rpartition("/")[2]
            yield kind, beside(main, attribute(relation, "Target"))


def _notes(package: Package, related: list[tuple[str, str]], words: Words) -> list[str]:
    """The footnotes and endnotes that the text refers to, in the order of the text."""
    lines: list[str] = []
    for kind in _NOTES:
        wanted = words.referred[kind]
        part = next((t for k, t in related if k == kind and package.has(t)), "")
        if not wanted or not part:
            continue
        notes = {attribute(n, "id"): n for n in package.xml(part)}
        for number, id in enumerate(wanted, 1):
            words.mark = note_mark(kind, number)
            found = words.lines(notes[id]) if id in notes else []
            if any(line.strip() for line in found):
                words.counts["notes"] += 1
                lines += ["", *found]
    return lines


def _margin(package: Package, related: list[tuple[str, str]], kind: str, hidden: frozenset[str]) -> str:
    """The headers, or the footers, each once."""
    texts = [joined(Words(hidden).lines(package.xml(t))) for k, t in related if k == kind and package.has(t)]
    return "\n".join(dict.fromkeys(t.strip() for t in texts if t.strip()))


def _comments(package: Package, related: list[tuple[str, str]]) -> int:
    return sum(
        local(c) == "comment"
        for kind, part in related
        if kind == "comments" and package.has(part)
        for c in package.xml(part)
    )


def _title(package: Package) -> str:
    if not package.has("docProps/core.xml"):
        return ""
    return next((str(e.text or "") for e in package.xml("docProps/core.xml") if local(e) == "title"), "")


def sniff(path: Path) -> bool:
    """Whether it is a package with a Word document in it."""
    return "word/document.xml" in (names := members(path)) or (
        path.suffix.lower() in (".docx", ".docm") and "[Content_Types].xml" in names
    )


FORMAT = paper("docx", ".docx", find, sniff, (".docm", ".dotx"))
