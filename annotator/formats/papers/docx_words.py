"""The paragraphs of a Word document: from its XML to lines.

Elements are known by their local names: the strict edition of the format has other namespaces.
"""

from collections import Counter, defaultdict
from typing import Any

from annotator.formats.papers.packages import attribute, local

_OUT = frozenset({
    "del", "moveFrom", "pPr", "rPr", "tblPr", "tblGrid", "trPr", "tcPr", "sectPr", "sdtPr", "sdtEndPr",
    "instrText", "delText", "delInstrText", "fldData", "rt", "rubyPr", "Fallback", "annotationRef",
})  # fmt: skip
_BREAKS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_OFF = ("0", "false", "off", "none")


def hidden_styles(styles: Any) -> frozenset[str]:
    """The ids of the styles whose text is hidden, also those that are based on such."""
    if styles is None:
        return frozenset()
    own: dict[str, bool] = {}
    based: dict[str, str] = {}
    for style in styles:
        id = attribute(style, "styleId")
        for child in style:
            if local(child) == "basedOn":
                based[id] = attribute(child, "val")
            elif local(child) == "rPr" and (vanish := _vanish(child)) is not None:
                own[id] = vanish
    return frozenset(id for id in {*own, *based} if _inherited(id, own, based))


def _inherited(id: str, own: dict[str, bool], based: dict[str, str]) -> bool:
    seen: set[str] = set()
    while id not in own and id in based and id not in seen:
        seen.add(id)
        id = based[id]
    return own.get(id, False)


def _vanish(properties: Any) -> bool | None:
    """What the properties of a run say of being hidden; None = nothing."""
    for child in properties:
        if local(child) == "vanish":
            return attribute(child, "val") not in _OFF
    return None


def note_mark(kind: str, number: int) -> str:
    """`[1]` for a footnote, `[i1]` for an endnote, so that no two notes are called the same."""
    return f"[{'i' if kind == 'endnotes' else ''}{number}]"


class Words:
    """Reads parts of one document; `counts` what was met, `referred` the notes that the text names."""

    def __init__(self, hidden: frozenset[str]) -> None:
        self.hidden = hidden
        self.counts: Counter[str] = Counter()
        self.referred: dict[str, dict[str, int]] = defaultdict(dict)
        self.mark = ""  # of the note that is being read

    def lines(self, block: Any) -> list[str]:
        """The paragraphs and table rows of an element, one after the other."""
        lines: list[str] = []
        going_on = False  # the mark at the end of the last paragraph was deleted
        for element in block:
            kind = local(element)
            if kind in _OUT:
                self._left_out(element)
            elif kind == "p":
                first, *rest = self._paragraph(element)
                if going_on and lines:
                    first = lines.pop() + first
                lines += [first, *rest]
                going_on = _mark_deleted(element)
            elif kind == "tbl":
                lines += self._table(element)
            elif kind == "AlternateContent":
                lines += self.lines(_alternative(element))
            else:
                self.counts["insertions"] += kind in ("ins", "moveTo")
                self.counts["chunks"] += kind == "altChunk"
                lines += self.lines(element)
        return lines

    def _left_out(self, element: Any) -> None:
        self.counts["deletions"] += local(element) in ("del", "moveFrom")

    def _paragraph(self, element: Any) -> list[str]:
        """Its line, and behind it those of the text boxes in it."""
        boxes: list[str] = []
        properties = [c for p in element if local(p) == "pPr" for c in p]
        style = next((c for c in properties if local(c) == "pStyle"), None)
        self.counts["numbers"] += any(local(c) == "numPr" for c in properties)
        hidden = style is not None and attribute(style, "val") in self.hidden
        return ["".join(self._pieces(element, boxes, hidden=hidden)), *boxes]

    def _pieces(self, element: Any, boxes: list[str], *, hidden: bool) -> list[str]:
        pieces: list[str] = []
        for child in element:
            kind = local(child)
            if kind in _OUT:
                self._left_out(child)
            elif kind == "r":
                pieces += self._run(child, boxes, hidden=hidden)
            elif kind == "txbxContent":
                self.counts["boxes"] += 1
                boxes += self.lines(child)
            elif kind == "AlternateContent":
                pieces += self._pieces(_alternative(child), boxes, hidden=hidden)
            elif kind == "t":
                pieces.append(child.text or "")
            elif kind in _BREAKS:
                pieces.append(_BREAKS[kind])
            elif kind in ("footnoteReference", "endnoteReference"):
                pieces.append(self._reference(kind.replace("Reference", "s"), child))
            elif kind in ("footnoteRef", "endnoteRef"):
                pieces.append(self.mark)
            else:
                self.counts["insertions"] += kind in ("ins", "moveTo")
                pieces += self._pieces(child, boxes, hidden=hidden)
        return pieces

    def _reference(self, kind: str, reference: Any) -> str:
        """The mark of a note where the text refers to it; notes are numbered as they come."""
        numbers = self.referred[kind]
        number = numbers.setdefault(attribute(reference, "id"), len(numbers) + 1)
        if attribute(reference, "customMarkFollows") not in ("", *_OFF):
            return ""
        return note_mark(kind, number)

    def _run(self, run: Any, boxes: list[str], *, hidden: bool) -> list[str]:
        properties = next((p for p in run if local(p) == "rPr"), None)
        if properties is not None:
            style = next((c for c in properties if local(c) == "rStyle"), None)
            hidden = hidden or (style is not None and attribute(style, "val") in self.hidden)
            own = _vanish(properties)
            hidden = hidden if own is None else own
        within: list[str] = []
        pieces = self._pieces(run, within, hidden=hidden)
        if hidden:
            self.counts["hidden"] += len("".join(pieces))
            return []
        boxes += within
        return pieces

    def _table(self, table: Any) -> list[str]:
        """A line for each row; where a cell holds more than a line, each cell stands by itself."""
        lines: list[str] = []
        for row in _within(table, "tr"):
            if any(local(c) in ("del", "ins") for p in row if local(p) == "trPr" for c in p):
                gone = any(local(c) == "del" for p in row if local(p) == "trPr" for c in p)
                self.counts["deletions" if gone else "insertions"] += 1
                if gone:
                    continue
            cells = [[x for x in self.lines(cell) if x.strip()] for cell in _within(row, "tc")]
            if any(len(cell) > 1 for cell in cells):
                lines += [x for cell in cells for x in cell]
            else:
                lines.append("\t".join("".join(cell).replace("\n", " ") for cell in cells))
        return lines


def _alternative(element: Any) -> Any:
    """Of two drawings of the same thing the one that counts: text boxes stand in both."""
    for kind in ("Choice", "Fallback"):
        for child in element:
            if local(child) == kind:
                return child
    return ()


def _within(element: Any, kind: str) -> list[Any]:
    """The rows of a table or cells of a row, also those that something stands around."""
    found: list[Any] = []
    for child in element:
        if local(child) == kind:
            found.append(child)
        elif local(child) in ("sdt", "sdtContent", "customXml", "ins", "moveTo"):
            found += _within(child, kind)
    return found


def _mark_deleted(paragraph: Any) -> bool:
    """Whether the paragraph was joined with the next one as a tracked change."""
    return any(
        local(mark) in ("del", "moveFrom")
        for p in paragraph
        if local(p) == "pPr"
        for r in p
        if local(r) == "rPr"
        for mark in r
    )
