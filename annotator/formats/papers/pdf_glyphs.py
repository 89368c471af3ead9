"""The glyphs of a page of a PDF: which letters, and where they are drawn. Pictures and lines are passed over.

The operators are those of ISO 32000-1, 9.3 and 9.4. pypdf opens the file and knows its fonts.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from annotator.errors import ImportFailed

MOST_GLYPHS = 200_000  # of a page
MOST_STEPS = 1_000_000  # operators that say something of text, of a page and the forms it draws
_CONTROL = re.compile("[\0-\x08\x0e-\x1f\x7f\ud800-\udfff]")  # what no font draws
_DEEPEST = 12  # forms within forms
_KEPT = 1_000_000  # bytes of forms that are kept taken apart
_AGAIN = 6  # bytes that a step or a glyph of a form counts as where it is drawn again
Matrix = tuple[float, float, float, float, float, float]
_SAME: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Glyph(NamedTuple):
    """Letters drawn at once: from `start` to `end` along the line, whose height on the page is `base`.

    All in points; `angle` is that of the line, in degrees.
    """

    text: str
    start: float
    end: float
    base: float
    size: float
    angle: int = 0


@dataclass(frozen=True, slots=True)
class _Drawing:
    """The graphics state, as far as text is concerned."""

    matrix: Matrix = _SAME
    font: Any = None
    size: float = 0.0
    letter: float = 0.0
    word: float = 0.0
    scale: float = 1.0
    leading: float = 0.0
    rise: float = 0.0


@dataclass(slots=True)
class Whole:
    """What the pages of a document share: how many more bytes of contents, unpacked, they may have, and the
    forms that were taken apart, by their ids, which are theirs while they are held."""

    left: int
    _forms: dict[int, tuple[Any, list[Any]]] = field(default_factory=dict)
    _room: int = _KEPT

    def spend(self, amount: int) -> None:
        """Raises ImportFailed where no more is left."""
        self.left -= amount
        if self.left < 0:
            raise ImportFailed("its pages draw more than can be read")

    def steps(self, content: Any) -> list[Any]:
        """What is to be done of a content, taken apart."""
        self.spend(len(content.get_data()))  # before it is taken apart, which takes a second a megabyte
        return [x for x in content.operations if x[1] in _READ]

    def form(self, drawn: Any) -> tuple[list[Any], bool]:
        """The same of a form, and whether it was known: a letterhead is on all pages."""
        from pypdf.generic import ContentStream

        known = self._forms.get(id(drawn))
        if known is not None:
            return known[1], True
        content = ContentStream(drawn, None)
        steps, size = self.steps(content), len(content.get_data())
        if size <= self._room:
            self._room -= size
            self._forms[id(drawn)] = drawn, steps
        return steps, False


class Page:
    """Reads one page. `glyphs` are in the order of the file; `pictures`: whether it draws any."""

    def __init__(self, whole: Whole) -> None:
        self.whole = whole
        self.glyphs: list[Glyph] = []
        self.pictures = False
        self._state, self._stack = _Drawing(), list[_Drawing]()
        self._line = self._at = _SAME
        self._fonts: dict[int, Any] = {}
        self._steps = 0
        self._spoken: list[
            tuple[str, int] | None
        ] = []  # words a file gives for what it draws, and from where

    def read(self, page: Any) -> None:
        """Raises ImportFailed where the page is beyond measure; pypdf's errors for what is damaged."""
        content = page.get_contents()
        if content is not None:
            self._run(self.whole.steps(content), page.get("/Resources"), 0)

    def _run(self, steps: list[Any], resources: Any, depth: int) -> None:
        found = resources.get_object() if resources is not None else {}
        for operands, operator in steps:
            self._steps += 1
            if self._steps > MOST_STEPS or len(self.glyphs) > MOST_GLYPHS:
                raise ImportFailed("a page of it draws more than can be read")
            step = _STEPS.get(operator)
            try:
                if step is not None:
                    step(self, operands)
                elif operator == b"Tf":
                    self._font(found, operands)
                elif operator == b"Do":
                    self._draw(found, operands, depth)
            except (IndexError, TypeError, ValueError, KeyError, AttributeError, OverflowError):
                continue  # a broken operator draws nothing, as viewers have it

    # ---- state

    def _save(self, operands: Any) -> None:
        del operands
        if len(self._stack) < 1000:
            self._stack.append(self._state)

    def _restore(self, operands: Any) -> None:
        del operands
        if self._stack:
            self._state = self._stack.pop()

    def _concatenate(self, operands: Any) -> None:
        self._state = replace(self._state, matrix=_times(_matrix(operands), self._state.matrix))

    def _font(self, resources: Any, operands: Any) -> None:
        from pypdf.generic._font import Font

        fonts = resources.get("/Font", {}).get_object()
        raw = fonts[operands[0]].get_object()
        if id(raw) not in self._fonts:
            self._fonts[id(raw)] = Font.from_font_resource(raw)
        self._state = replace(self._state, font=self._fonts[id(raw)], size=float(operands[1]))

    def _begin(self, operands: Any) -> None:
        del operands
        self._line = self._at = _SAME

    def _move(self, operands: Any) -> None:
        self._line = self._at = _times((1, 0, 0, 1, float(operands[0]), float(operands[1])), self._line)

    def _move_leading(self, operands: Any) -> None:
        self._state = replace(self._state, leading=-float(operands[1]))
        self._move(operands)

    def _place(self, operands: Any) -> None:
        self._line = self._at = _matrix(operands)

    def _next(self, operands: Any) -> None:
        del operands
        self._move((0, -self._state.leading))

    # ---- text

    def _show(self, operands: Any) -> None:
        for piece in operands[0] if isinstance(operands[0], list) else operands[:1]:
            if isinstance(piece, int | float):
                self._advance(-float(piece) / 1000 * self._state.size * self._state.scale)
            else:
                self._string(piece)

    def _show_next(self, operands: Any) -> None:
        self._next(())
        self._show(operands[-1:])

    def _show_spaced(self, operands: Any) -> None:
        self._state = replace(self._state, word=float(operands[0]), letter=float(operands[1]))
        self._show_next(operands)

    def _string(self, piece: Any) -> None:
        font = self._state.font
        if font is None:
            return
        for code, said in _decoded(font, piece):
            text = _CONTROL.sub("\ufffd", said)
            self._glyph(
                text, font.get_text_width(code), blank=code == " " and not isinstance(font.encoding, str)
            )

    def _glyph(self, text: str, width: float, *, blank: bool) -> None:
        state = self._state
        a, b, _, _, x, y = _times(_times((1, 0, 0, 1, 0, state.rise), self._at), state.matrix)
        advance = width / 1000 * state.size * state.scale
        stretch = math.hypot(a, b)
        if text and stretch:
            cos, sin = a / stretch, b / stretch
            start = x * cos + y * sin
            edges = sorted((start, start + advance * stretch))
            base, size = y * cos - x * sin, abs(state.size) * stretch
            if math.isfinite(edges[0] + edges[1] + base + size):
                angle = round(math.degrees(math.atan2(sin, cos)))
                self.glyphs.append(Glyph(text, edges[0], edges[1], base, size, angle))
        self._advance(advance + (state.letter + (state.word if blank else 0.0)) * state.scale)

    def _advance(self, along: float) -> None:
        self._at = _times((1, 0, 0, 1, along, 0), self._at)

    # ---- what is around it

    def _draw(self, resources: Any, operands: Any, depth: int) -> None:
        drawn = resources.get("/XObject", {}).get_object()[operands[0]].get_object()
        if drawn.get("/Subtype") == "/Image":
            self.pictures = True
        elif drawn.get("/Subtype") == "/Form" and depth < _DEEPEST:
            kept, before = (self._state, self._line, self._at), self._steps + len(self.glyphs)
            if "/Matrix" in drawn:
                self._concatenate([float(n) for n in drawn["/Matrix"]])
            steps, again = self.whole.form(drawn)
            self._run(steps, drawn.get("/Resources") or resources, depth + 1)
            if again:
                self.whole.spend(_AGAIN * max(0, self._steps + len(self.glyphs) - before))
            self._state, self._line, self._at = kept

    def _mark(self, operands: Any) -> None:
        said = operands[1].get("/ActualText") if len(operands) > 1 and hasattr(operands[1], "get") else None
        self._spoken.append((str(said), len(self.glyphs)) if said is not None else None)

    def _unmark(self, operands: Any) -> None:
        """What a file says in words of the glyphs since the mark goes in their place."""
        del operands
        spoken = self._spoken.pop() if self._spoken else None
        if spoken is None:
            return
        words, first = spoken
        glyphs = self.glyphs[first:]
        if glyphs and len({round(g.base) for g in glyphs}) == 1:
            text = words.removeprefix("\ufeff")
            start, end = min(g.start for g in glyphs), max(g.end for g in glyphs)
            self.glyphs[first:] = [glyphs[0]._replace(text=text, start=start, end=end)] if text else []


def _decoded(font: Any, piece: Any) -> Iterator[tuple[str, str]]:
    """Each code of a string as a character, and the letters that it stands for."""
    raw = getattr(piece, "original_bytes", piece)
    raw = raw if isinstance(raw, bytes) else str(raw).encode("latin-1", "replace")
    if isinstance(font.encoding, str):
        for code in raw.decode(font.encoding, "surrogatepass" if "utf-16" in font.encoding else "replace"):
            yield code, font.character_map.get(code, code)
    else:
        for byte in raw:
            name = font.encoding.get(byte, chr(byte))
            yield chr(byte), "".join(font.character_map.get(c, c) for c in name)


def _matrix(operands: Any) -> Matrix:
    a, b, c, d, e, f = (float(n) for n in operands)
    return a, b, c, d, e, f


def _times(m: Matrix, n: Matrix) -> Matrix:
    return (
        m[0] * n[0] + m[1] * n[2], m[0] * n[1] + m[1] * n[3],
        m[2] * n[0] + m[3] * n[2], m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4], m[4] * n[1] + m[5] * n[3] + n[5],
    )  # fmt: skip


def _sets(name: str, factor: float = 1.0) -> Any:
    def step(page: Page, operands: Any) -> None:
        changed: dict[str, Any] = {name: float(operands[0]) * factor}
        page._state = replace(page._state, **changed)

    return step


_STEPS: dict[bytes, Any] = {
    b"q": Page._save, b"Q": Page._restore, b"cm": Page._concatenate,
    b"BT": Page._begin, b"Td": Page._move, b"TD": Page._move_leading, b"Tm": Page._place, b"T*": Page._next,
    b"Tj": Page._show, b"TJ": Page._show, b"'": Page._show_next, b'"': Page._show_spaced,
    b"BDC": Page._mark, b"BMC": Page._mark, b"EMC": Page._unmark,
    b"Tc": _sets("letter"), b"Tw": _sets("word"), b"Tz": _sets("scale", 0.01), b"TL": _sets("leading"),
    b"Ts": _sets("rise"),
}  # fmt: skip
_READ = {*_STEPS, b"Tf", b"Do"}
