"""Units of a review as marks of the report, and as cards of the panel."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.model import GOLD, Entity, Event, Relation
from annotator.review import SUGGESTED, Dispute, Standing, refused
from ui.actions import QT_TRANSLATE_NOOP
from ui.keys import printed
from ui.panels.review_cards import Card
from ui.panels.review_words import Passage, passages
from ui.words import attribute_words, isolated, joined, number, quoted, shortened, translated, when

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from annotator.model import Annotation, Layer, Span
    from annotator.review import Filler, Option, Review, Role, Unit
    from annotator.scheme import Scheme
    from ui.report_view.marks import Mark
    from ui.showing import Showing

LETTERS = "ABCDEFGHI"  # keys by their place: what is printed on them is what an option is called
APART = "\x1f"  # between a unit's key and the number of an option, in the id of a mark
STANDINGS = {
    Standing.AGREED: QT_TRANSLATE_NOOP("review", "all agree"),
    Standing.DISPUTED: QT_TRANSLATE_NOOP("review", "disputed"),
    Standing.ALONE: QT_TRANSLATE_NOOP("review", "to be checked"),
    Standing.DECIDED: QT_TRANSLATE_NOOP("review", "decided"),
    Standing.AGAIN: QT_TRANSLATE_NOOP("review", "altered since it was decided"),
}
DISPUTES = {
    Dispute.MISSED: QT_TRANSLATE_NOOP("review", "some have nothing here"),
    Dispute.LABEL: QT_TRANSLATE_NOOP("review", "label"),
    Dispute.PROCLITIC: QT_TRANSLATE_NOOP("review", "a prefix"),
    Dispute.BOUNDARY: QT_TRANSLATE_NOOP("review", "edges"),
    Dispute.ENDS: QT_TRANSLATE_NOOP("review", "direction"),
    Dispute.ATTRIBUTES: QT_TRANSLATE_NOOP("review", "attributes"),
    Dispute.ROLE: QT_TRANSLATE_NOOP("review", "roles"),
    Dispute.LINK: QT_TRANSLATE_NOOP("review", "link"),
    Dispute.NOTE: QT_TRANSLATE_NOOP("review", "note"),
}


class ReviewShown(QObject):
    """In the language and theme of a Showing; `blind`: nobody is named."""

    def __init__(self, showing: Showing) -> None:
        super().__init__(showing)
        self._showing = showing
        self.blind = False

    # ---- in the report ----

    def marks(self, unit: Unit, scheme: Scheme) -> list[Mark]:
        """What is decided or agreed is quiet; of what is disputed each option is lit, with its letter."""
        showing = self._showing
        if isinstance(unit.gold, Entity | Event):
            gold = replace(showing.mark_of(unit.gold, scheme), tone="quiet" if _settled(unit) else "")
        else:
            gold = None
        found = [] if gold is None else [gold]
        for numbers, there in _readings(unit) if unit.head is not Standing.DECIDED else ():
            mark = replace(showing.mark_of(there, scheme), id=f"{unit.key}{APART}{numbers[0]}", decided=False)
            letters = " ".join(map(self.letter, numbers))
            if unit.agreed:
                mark = replace(mark, tone="quiet")
            elif len(unit.options) == 1:
                mark = replace(mark, tone="lit")
            else:
                words = f"{letters} {mark.badge}", f"{letters} {mark.short}"
                mark = replace(mark, tone="lit", badge=words[0], short=words[1])
            found.append(mark)
        return found

    def letter(self, n: int) -> str:
        """What option `n` (from 0) is called: its key, as it is printed. In Arabic set apart, as that of B
        reads «no»."""
        arabic = self._showing.language == "ar"
        key = printed(LETTERS[n], arabic=arabic) if n < len(LETTERS) else number(n + 1)
        return f"({key})" if arabic else key

    # ---- in the panel ----

    def cards(self, review: Review, unit: Unit, scheme: Scheme) -> list[Card]:
        """One for each option of the unit."""
        spans = [o.annotation.ranges for o in unit.options if isinstance(o.annotation, Entity | Event)]
        shown = iter(passages(review.document.text, spans) if spans else ())
        cards = []
        for n, option in enumerate(unit.options):
            passage = next(shown) if isinstance(option.annotation, Entity | Event) else None
            cards.append(self._card(review, unit, n, option, passage, scheme))
        return cards

    def _card(
        self, review: Review, unit: Unit, n: int, option: Option, passage: Passage | None, scheme: Scheme
    ) -> Card:
        there = option.annotation
        taken = GOLD in option.sources and unit.head is Standing.DECIDED
        card = Card(
            number(n + 1), self.letter(n), self.tr("Nothing here"), who=self.who(option.sources), taken=taken
        )
        if there is None:
            return card
        color = "" if isinstance(there, Relation) else scheme.color(there.name, dark=self._showing.dark)
        return replace(
            card,
            name=scheme.name(there.name, self._showing.language),
            passage=passage,
            color=color,
            facts=tuple(self._facts(option, unit, scheme)),
            roles=tuple(self._lines(review, unit, option, scheme)),
        )

    def _facts(self, option: Option, unit: Unit, scheme: Scheme) -> Iterable[str]:
        """Values of attributes that are not the usual ones or are disputed, link, note, score."""
        there, disputed = option.annotation, Dispute.ATTRIBUTES in unit.disputes
        if isinstance(there, Entity | Event):
            yield from attribute_words(there, scheme, self._showing.language, usual=disputed)
        if isinstance(there, Entity) and there.link:
            yield isolated(there.link)
        if there is not None and there.note:
            yield quoted(shortened(there.note, 30))
        if there is not None and there.origin is not None and SUGGESTED in option.sources:
            yield number(there.origin.score, 2)

    def _lines(self, review: Review, unit: Unit, option: Option, scheme: Scheme) -> Iterable[str]:
        """The roles of an event on one line, what is disputed with a sign; the ends of a relation."""
        language, source = self._showing.language, option.sources[0]
        if isinstance(option.annotation, Relation):
            ends = (option.annotation.source, option.annotation.target)
            layer = review.gold if source == GOLD else _layer(review, source)
            found = [layer.find(id) for id in ends]
            words = [quoted(review.document.slice(a.ranges)) for a in found if isinstance(a, Entity | Event)]
            yield (" → " if language == "en" else " ← ").join(words)
        said, thing = [], review.golden[unit.key]
        has = thing.gold_roles if source == GOLD else thing.roles.get(source, {})
        for role in unit.roles:
            filling = has.get(role.role, ())  # the words as this source has them
            sign = "≠ " if role.standing is Standing.DISPUTED else ""
            fillers = self.fillers(review, filling, scheme) or "–"
            said.append(f"{sign}{scheme.name(role.role, language)}: {fillers}")
        if said:
            yield joined(said)

    def fillers(self, review: Review, fillers: Sequence[Filler], scheme: Scheme) -> str:
        """What fills a role, in words."""
        return joined(
            scheme.name(f.value, self._showing.language) if f.value else quoted(self._words(review, f))
            for f in fillers
        )

    def _words(self, review: Review, filler: Filler) -> str:
        ranges = filler.ranges or (review.unit(filler.unit).extent,)
        return review.document.slice(ranges)

    def role_cards(self, review: Review, role: Role, scheme: Scheme) -> list[Card]:
        """One for each filling of the role."""
        cards = []
        for n, filling in enumerate(role.options):
            words = self.fillers(review, filling.fillers, scheme)
            labels = [
                scheme.name(span.name, self._showing.language)
                for f in filling.fillers
                if f.unit and (span := _span(review.unit(f.unit))) is not None
            ]
            cards.append(
                Card(
                    number(n + 1),
                    self.letter(n),
                    joined(labels) if words else self.tr("Nothing here"),
                    passage=Passage(words, ((0, len(words)),)) if words else None,
                    facts=self._refused(review, filling.fillers, scheme),
                    who=self.who(filling.sources),
                    taken=GOLD in filling.sources and not role.open,
                )
            )
        return cards

    def _refused(self, review: Review, fillers: Sequence[Filler], scheme: Scheme) -> tuple[str, ...]:
        """What gold would not take along."""
        words = self.fillers(review, refused(review, fillers), scheme)
        return (self.tr("without {0}").format(words),) if words else ()

    def who(self, sources: Sequence[str]) -> str:
        """Whose option it is; of people only how many, where nobody is to be named."""
        names = {GOLD: self.tr("gold"), SUGGESTED: self.tr("suggestions")}
        people = [s for s in sources if s not in names]
        said = [self.tr("%Ln person(s)", "", len(people))] if self.blind and people else []
        said += [] if self.blind else [isolated(p) for p in people]
        return joined([*said, *(names[s] for s in sources if s in names)])

    def gold(self, unit: Unit, review: Review, scheme: Scheme, role: Role | None = None) -> str:
        """What gold has so far."""
        there, language = unit.gold, self._showing.language
        if there is None:
            decided = unit.head is Standing.DECIDED
            return self.tr("Gold: nothing here") if decided else self.tr("Gold: nothing yet")
        name = scheme.name(there.name, language)
        words = "" if isinstance(there, Relation) else quoted(review.document.slice(there.ranges))
        if role is not None:
            filled = self.fillers(review, role.gold, scheme) or "–"
            words = joined((words, f"{scheme.name(role.role, language)}: {filled}"))
        return self.tr("Gold: {0}").format(joined(p for p in (name, words) if p))

    def state(self, review: Review, unit: Unit, scheme: Scheme, role: Role | None = None) -> str:
        """How it stands: in what the options differ, or who decided it, when and why."""
        standing = role.standing if role is not None else unit.standing
        if role is None and unit.head is Standing.DECIDED:
            standing = unit.head
        said = [translated("review", STANDINGS[standing])]
        if standing is Standing.DISPUTED and role is None:
            said += [translated("review", DISPUTES[d]) for d in unit.disputes]
        if role is not None and isinstance(unit.gold, Event):
            taken = scheme.type_of.get(unit.gold.type)
            if taken and taken.roles and role.role not in taken.roles:
                said.append(
                    self.tr("{0} has no such role").format(scheme.name(taken.id, self._showing.language))
                )
        part = role.role if role is not None else ""
        keys = [(name, a.id, part) for name, a in unit.members.items()]
        found = [review.decided[k] for k in keys if k in review.decided]
        if found:
            reason = next((d.judgment.reason for d in found if d.judgment.reason), "")
            last = max(found, key=lambda d: d.at)
            said += [isolated(last.who), when(last.at)]
            said += [self.reason(reason, scheme)] if reason else []
        return joined(said)

    def reason(self, reason: str, scheme: Scheme) -> str:
        """A reason of the scheme by its name, any other as it was written."""
        return isolated(scheme.reason(reason, self._showing.language))


def _readings(unit: Unit) -> list[tuple[list[int], Span]]:
    """What the options have in the text, each once, with the numbers (from 0) of those that have it."""
    found: dict[tuple[object, ...], tuple[list[int], Span]] = {}
    for n, option in enumerate(unit.options):
        there = option.annotation
        if isinstance(there, Entity | Event) and option.sources != (GOLD,):
            found.setdefault((there.name, there.ranges), ([], there))[0].append(n)
    return list(found.values())


def _settled(unit: Unit) -> bool:
    return not unit.open or unit.agreed


def _layer(review: Review, name: str) -> Layer:
    return next(layer for layer in review.sources if layer.annotator == name)


def _span(unit: Unit) -> Span | None:
    found: Annotation | None = unit.gold or next(iter(unit.members.values()), None)
    return None if isinstance(found, Relation) else found


def unit_of(mark: str) -> tuple[str, int] | None:
    """The unit's key and the number of the option of a mark; None where it is a mark of gold."""
    key, apart, n = mark.rpartition(APART)
    return (key, int(n)) if apart else None
