"""HTML as lines of text: one for each paragraph, heading, item of a list and row of a table.

Scripts, forms and what the page itself hides are left out. Blanks are as a browser shows them.
"""

import re
from collections import Counter
from typing import Any

OUT = frozenset({
    "script", "style", "noscript", "template", "head", "title", "meta", "link", "form", "button",
    "select", "input", "textarea", "iframe", "object", "embed", "svg", "canvas", "audio", "video",
    "map", "dialog", "datalist", "rt", "rp",
})  # fmt: skip
BLOCKS = frozenset({
    "html", "body", "address", "article", "aside", "blockquote", "caption", "center", "dd", "details",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hgroup", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table",
    "tbody", "thead", "tfoot", "tr", "ul",
})  # fmt: skip
_SPACED = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "table", "ul", "ol", "dl", "pre"})
_BLANKS = re.compile(r"[ \t\n\r\f]+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def parse(text: str) -> Any:
    """The root of a page. Nothing outside it is read; raises ValueError where there is nothing in it."""
    from lxml import etree

    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)
    try:
        root = etree.fromstring(text.replace("\0", "").encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as problem:
        raise ValueError("it holds no HTML") from problem
    if root is None:
        raise ValueError("it holds no HTML")
    return root


def tag(element: Any) -> str:
    """The name of an element, in small letters and without its namespace; empty for what is none."""
    name = element.tag
    return name.rpartition("}")[2].lower() if isinstance(name, str) else ""


def hidden(element: Any) -> bool:
    """Whether the page does not show it."""
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or bool(_HIDDEN.search(element.get("style") or ""))
    )


class Blocks:
    """Gathers the lines below an element; `counts` what was hidden. `out` are elements to be passed over."""

    def __init__(self, out: frozenset[Any] = frozenset()) -> None:
        self.counts: Counter[str] = Counter()
        self._out = out
        self._lines: list[str] = []
        self._words: list[str] = []

    def lines(self, root: Any) -> list[str]:
        """All of them, in the order of the page; an empty one stands between paragraphs."""
        self._lines, self._words = [], []
        self._walk(root)
        self._end()
        return self._lines

    def _walk(self, element: Any, *, kept: bool = False) -> None:
        name = tag(element)
        if not name or name in OUT or element in self._out:
            return
        if hidden(element):
            self.counts["hidden"] += len("".join(element.itertext()).strip())
            return
        kept = kept or name == "pre"
        if name in BLOCKS:
            self._end(apart=name in _SPACED)
        self._inside(element, name, kept=kept)
        if name in BLOCKS:
            self._end(apart=name in _SPACED)

    def _inside(self, element: Any, name: str, *, kept: bool) -> None:
        if name == "br":
            self._words.append("\n")
        elif name in ("td", "th") and self._words and "".join(self._words).strip():
            self._words.append("\t")
        self._add(element.text, kept=kept)
        for child in element:
            self._walk(child, kept=kept)
            self._add(child.tail, kept=kept)

    def _add(self, words: str | None, *, kept: bool) -> None:
        if words:
            self._words.append(words.expandtabs(4) if kept else _BLANKS.sub(" ", words))

    def _end(self, *, apart: bool = False) -> None:
        """The line that was begun is done; `apart`: an empty one comes behind it."""
        words, self._words = "".join(self._words), []
        lines = [
            re.sub(r" *\t *", "\t", re.sub(r" {2,}", " ", line)).strip(" \n") for line in words.split("\n")
        ]
        if any(line.strip() for line in lines):
            self._lines += lines
        if apart and self._lines and self._lines[-1]:
            self._lines.append("")
