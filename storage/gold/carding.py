"""The data card beside an export of gold."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.card import Card, markdown
from annotator.formats import said
from annotator.formats.hf.card import with_gold
from annotator.model import GOLD
from storage.gold.frozen import FrozenRows
from storage.teams.quality import agreed

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from annotator.formats import Losses
    from storage.exporting import Rows
    from storage.project import Project
    from storage.recipes import Recipe


def beside(path: Path) -> Path:
    """Where the data card of an export lies."""
    whole = path.resolve() if path.name in ("", ".", "..") else path
    return whole.with_name(f"{whole.name}.card.md")


def wanted(recipe: Recipe) -> bool:
    """Whether an export so made gets a card."""
    return bool(recipe.release) or recipe.annotator == GOLD


def card_of(project: Project, recipe: Recipe, rows: Rows | FrozenRows, *, at: str, release: str = "") -> Card:
    """What it says of these rows; that of a release is as it was frozen. `at`: when (ISO 8601)."""
    if isinstance(rows, FrozenRows):
        return rows.release.card.called(rows.names)
    name = project.path.stem
    card = project.cards.gold(name, rows.ids, at=at, left_out=rows.left_out)
    return replace(card, release=release, agreement=agreed(project, rows.ids)).called(rows.names)


def write_card(card: Card, recipe: Recipe, written: Path, parts: Mapping[str, int], losses: Losses) -> None:
    """Beside what was written, and in the card that a data set has of its own."""
    words = markdown(card, recipe.format, parts, said(losses))
    beside(written).write_text(words, "utf-8")
    own = written / "README.md"
    if own.is_file():
        own.write_text(with_gold(own.read_text("utf-8"), words, card.terms.get("licence", "")), "utf-8")
