"""Which part of a web page is its article: what the page says itself, else where the paragraphs are.

The second as Readability does it (Arc90, 2009): each paragraph speaks for its parent, and half for its
grandparent; much text in links speaks against. Letters count rather than commas, which Arabic has others of.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from annotator.formats.papers.blocks import OUT, Blocks, hidden, tag

_LEAST = 200  # letters; below, a page has no article that can be told from the rest
_SHARE = 0.4  # of the letters of the paragraphs that a part must hold, which the page calls its article
_HALF = 0.5  # of the letters of the paragraphs that the article must hold, where the page says nothing
_MOST = 0.4  # of the letters of the page that something beside the article may have
_SHORT = 25  # letters; a paragraph of fewer says nothing of where the article is
_SAYS = re.compile(
    r"(?:^|[\s_-])(?:article|story|post|entry|news)[_-]*(?:body|content|text|details?)(?:$|[\s_-])",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|menu|breadcrumbs?|sidebar|footer|comments?|share|sharing|social|related|"
    r"recommend(?:ed|ations?)?|newsletter|subscribe|cookies?|advert(?:isement)?s?|ads?|promo|tags|most-?read|"
    r"read-?(?:also|more)|pagination|toolbar|copyright)(?:$|[\s_-])",
    re.IGNORECASE,
)
_ASIDE = frozenset({"nav", "aside", "footer"})
_HOLDERS = frozenset({"div", "td"})  # hold running text themselves, or paragraphs
_RUNNING = _HOLDERS | {"p", "pre", "blockquote"}
_INLINE = frozenset({"b", "i", "em", "strong", "span", "font"})
_LISTS = frozenset({"ul", "ol", "table", "section", "div"})
_LINKED = 0.6  # of the letters of a list or block; more is a list of links


def article(root: Any) -> tuple[list[str], int, int]:
    """The lines of the article with its headline; the numbers of letters left out beside it, and hidden."""
    body = next((e for e in root.iter() if tag(e) == "body"), root)
    whole = Blocks()
    everything = letters(whole.lines(body))
    page = _Page(body)
    found = page.article()
    reader = Blocks(frozenset(page.beside(found)))
    lines = reader.lines(found)
    if letters(lines) < min(_LEAST, everything / 4):  # nothing that stands out: all of it
        found, reader, lines = body, whole, whole.lines(body)
    headline = _headline(body, found)
    lines = ([headline, ""] if headline else []) + lines
    return lines, max(everything - letters(lines), 0), whole.counts["hidden"]


def letters(lines: list[str]) -> int:
    """How many characters that are no blanks."""
    return sum(map(_count, lines))


def _count(words: str | None) -> int:
    return len("".join(words.split())) if words else 0


def _names(element: Any) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}"


class _Page:
    """What is measured of each element below the body, once: how many letters it has, of them in links; in
    running text of its own, links not counted; and in all running text below it."""

    def __init__(self, body: Any) -> None:
        self.body = body
        self.elements = [e for e in body.iter() if tag(e)]
        self.length: dict[Any, int] = {}
        self.links: dict[Any, int] = {}
        self.own: dict[Any, int] = {}
        self.speaks: dict[Any, int] = {}
        for element in reversed(self.elements):
            self._measure(element)

    def _measure(self, element: Any) -> None:
        """Those below it have been measured before."""
        own = length = _count(element.text)
        links = speaks = 0
        running = tag(element) in _RUNNING
        for child in element:
            after, below = _count(child.tail), self.length.get(child, 0)
            length += below + after
            links += self.links.get(child, 0)
            speaks += self.speaks.get(child, 0)
            name = tag(child)
            counts = name in _INLINE if tag(element) in _HOLDERS else name != "a"
            own += after + (below if counts else 0)
        self.length[element] = length
        self.links[element] = length if tag(element) == "a" else links
        self.own[element] = own if running and own >= _SHORT else 0
        self.speaks[element] = speaks + self.own[element]

    def linked(self, element: Any) -> float:
        """Which share of its letters stands in links."""
        return self.links[element] / self.length[element] if self.length[element] else 0.0

    def article(self) -> Any:
        """The element that holds the article."""
        scores, total = self._scores()
        for candidate in self._said():
            if self.speaks[candidate] >= max(_SHARE * total, 1):
                return candidate
        best = max(scores, key=lambda e: scores[e], default=self.body)
        while best is not self.body and (up := best.getparent()) in self.speaks:
            here = self.speaks[best]
            if here >= _HALF * total and not (up in scores and self.speaks[up] > 1.4 * here):
                break
            best = up
        return best

    def _said(self) -> Iterator[Any]:
        """Elements that the page calls its article, the surest first."""
        shown = [e for e in self.elements if tag(e) not in OUT]
        yield from (e for e in shown if "articleBody" in (e.get("itemprop") or ""))
        yield from (e for e in shown if _SAYS.search(_names(e)))
        articles = [e for e in shown if tag(e) == "article"]
        yield from sorted(articles, key=lambda e: self.speaks[e], reverse=True)
        yield from (e for e in shown if tag(e) == "main" or e.get("role") == "main")

    def _scores(self) -> tuple[dict[Any, float], int]:
        """What the paragraphs say for the elements around them, and the letters of all paragraphs."""
        scores: dict[Any, float] = defaultdict(float)
        total = 0
        asides = self._asides()
        for element in self.elements:
            own = self.own[element]
            if not own or element in asides:
                continue
            total += own
            holder = element if tag(element) in _HOLDERS else element.getparent()
            if holder in self.speaks:
                scores[holder] += own
                if holder is not self.body and (up := holder.getparent()) in self.speaks:
                    scores[up] += own / 2
        return {e: s * (1 - self.linked(e)) for e, s in scores.items()}, total

    def _asides(self) -> set[Any]:
        """What is below what the page calls a menu and the like, unless that is much of the page."""
        found: set[Any] = set()
        for element in self.elements:
            if element is self.body or element in found:
                continue
            named = tag(element) in _ASIDE or _BESIDE.search(_names(element))
            small = self.length[element] < _MOST * self.length[self.body]
            if tag(element) in OUT or hidden(element) or (named and small):
                found |= set(element.iter())
        return found

    def beside(self, found: Any) -> Iterator[Any]:
        """What stands within the article and is no part of it: links, buttons to share, related news."""
        for element in found.iter():
            if element is found or element not in self.length:
                continue
            linked = self.linked(element)
            named = tag(element) in _ASIDE or (linked > 0.3 and _BESIDE.search(_names(element)))
            if named or (linked > _LINKED and tag(element) in _LISTS):
                yield element


def _headline(body: Any, found: Any) -> str:
    """The first heading of the page, where the article itself has none."""
    if any(tag(e) == "h1" for e in found.iter()):
        return ""
    for element in body.iter("h1"):
        words = " ".join("".join(element.itertext()).split())
        if words and not hidden(element):
            return words
    return ""
