"""Verbs of a review: take an option or a part of one, another label, nothing here."""

from __future__ import annotations

from functools import partial
from itertools import product
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator import editing
from annotator import review as core
from annotator.errors import ExpectedError
from annotator.model import GOLD, Entity
from annotator.review import Part, Standing
from ui.desk import Choice, Make
from ui.review.reviewing import Stop
from ui.review.shown import LETTERS
from ui.words import isolated, joined, number, quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from annotator.model import Change
    from annotator.review import Filler, Unit
    from ui.desk import Desk
    from ui.review.board import ReviewBoard
    from ui.review.reviewing import Reviewing
    from ui.verbs.reviewing import Rounds
    from ui.verbs.spans import Spans

EDGES = (
    "toggle",
    *(f"{edge}-{way}{by}" for edge, way, by in product(("start", "end"), ("left", "right"), ("", "-letter"))),
)
NOTHING = -1  # in place of the number of an option
LEAST = 3  # of them never do anything else while there is something to choose from


class Judging(QObject):
    """What keys and clicks decide in a review."""

    def __init__(
        self, desk: Desk, reviewing: Reviewing, board: ReviewBoard, rounds: Rounds, spans: Spans
    ) -> None:
        super().__init__(desk)
        self._desk, self._reviewing, self._board = desk, reviewing, board
        self._rounds, self._spans = rounds, spans
        self.always: dict[str, Callable[[], None]] = {
            "next": rounds.next,
            "previous": rounds.previous,
            "next-annotation": rounds.next_unit,
            "previous-annotation": rounds.previous_unit,
            "done": rounds.finish,
            "reopen": rounds.resume,
            "like-this": self.like_this,
        }
        self._choosing: dict[str, Callable[[], None]] = {
            "accept": self.accept,
            "accept-rest": self.accept,
            "reject": self.nothing,
            "reject-why": self.nothing_why,
            "all-labels": self.another_label,
            **{id: partial(self._with_edges, id.replace("-", "_")) for id in EDGES},
        }

    # ---- keys ----

    def instead(self, id: str) -> Callable[[], None] | None:
        """What an action of the table does in a review; None where it does what it does elsewhere, as with
        words chosen or a frame open."""
        desk = self._desk
        if not self._reviewing.on:
            return None
        if desk.frame is not None or desk.attributes_open or desk.view.selection() is not None:
            return self.always.get(id)
        return self.always.get(id) or self._choosing.get(id)

    def key(self, key: str, *, repeat: bool = False) -> bool:
        """A letter or digit that chooses an option, with Shift its extent; false where it chooses none."""
        if not self._reviewing.on:
            return False
        if key == "Esc":
            return self._peel()
        shift, bare = key.startswith("Shift+"), key.removeprefix("Shift+")
        if not self._reviewing.chooses or len(bare) != 1:
            return False
        if (bare.isdigit() or bare == "-") and self._reviewing.only() is not None:
            if not repeat:
                self._correct(bare)
            return True
        if bare.isdigit() or bare == "-":
            n = int(bare) - 1 if bare.isdigit() else -1
        elif bare in LETTERS[: max(LEAST, len(self._board.cards()))]:
            n = LETTERS.index(bare)
        else:
            return False
        if not repeat:
            self.choose(n, extent=shift)
        return True

    def _peel(self) -> bool:
        """Esc: the extent that was taken, else what is in hand, unless the desk has something of its own."""
        reviewing = self._reviewing
        if reviewing.extent_of is not None:
            reviewing.extent_of = None
            self._desk.tell()
            self._desk.say("")  # the question whose the rest is
            return True
        if reviewing.chooses and not self._desk.in_hand and not self._desk.held:
            reviewing.let_go()
            return True
        return False

    def choose(self, n: int, *, extent: bool = False) -> None:
        """The option `n` (from 0), or for now its `extent` only."""
        if not 0 <= n < len(self._board.cards()):
            self._desk.say(self.tr("There is no such option."))
        elif not self._in_sight():
            return
        elif extent:
            self._choose_extent(n)
        else:
            self.take(n)

    def _in_sight(self) -> bool:
        """Whether what is in hand is in sight; else it is brought there, and the next press acts."""
        unit = self._reviewing.unit()
        return unit is None or self._desk.in_sight(unit.extent)

    # ---- deciding ----

    def take(self, n: int) -> None:
        """Option `n` is gold; with an extent chosen before, all of it but that."""
        reviewing, review = self._reviewing, self._reviewing.review
        unit, role = reviewing.unit(), reviewing.role()
        if unit is None:
            return
        letter, why = reviewing.shown.letter(n), reviewing.reason
        if role is not None:
            filling = role.options[n]
            self._do(
                lambda: core.take_role(review, unit, role.role, filling.sources[0], reason=why),
                self._taken(letter, core.refused(review, filling.fillers)),
            )
            return
        option = unit.options[n]
        if reviewing.extent_of is not None:
            self._take_parts(unit, n)
        elif option.annotation is None:
            self._do(lambda: self._taking(unit, n), self.tr("Nothing here."))
        elif option.sources == (GOLD,):
            self._do(lambda: self._taking(unit, n), self.tr("Gold stays as it is."))
        else:
            along = _filled(unit, option.sources[0], core.settled_roles(unit))
            self._do(lambda: self._taking(unit, n), self._taken(letter, core.refused(review, along)))

    def _taking(self, unit: Unit, n: int) -> Change:
        """Option `n` of a unit is gold, or nothing is (NOTHING). Raises ExpectedError."""
        review, why = self._reviewing.review, self._reviewing.reason
        option = unit.options[n] if n != NOTHING else None
        if option is None or option.annotation is None:
            return core.nothing(review, unit, reason=why)
        if option.sources == (GOLD,):
            return core.keep(review, unit, reason=why)
        return core.take(review, unit, option.sources[0], roles=False, reason=why)

    def _taken(self, letter: str, gone: Sequence[Filler]) -> str:
        """What was taken, and what of it was left out and why."""
        if not gone:
            return self.tr("Taken: {0}.").format(letter)
        reviewing = self._reviewing
        words = reviewing.shown.fillers(reviewing.review, gone, self._desk.scheme)
        return self.tr("Taken: {0}, without {1}, which was decided to be nothing.").format(letter, words)

    def _take_parts(self, unit: Unit, n: int) -> None:
        reviewing, option = self._reviewing, unit.options[n]
        assert reviewing.extent_of is not None
        parts = {Part.EXTENT: unit.options[reviewing.extent_of].sources[0]}
        letters = reviewing.shown.letter(reviewing.extent_of), reviewing.shown.letter(n)
        if option.annotation is None:
            self._desk.say(self.tr("This option has nothing to take a part of."))
            return
        self._do(
            lambda: core.take(
                reviewing.review, unit, option.sources[0], parts=parts, roles=False, reason=reviewing.reason
            ),
            self.tr("Taken: the extent of {0}, the rest of {1}.").format(*letters),
        )

    def _choose_extent(self, n: int) -> None:
        reviewing, unit = self._reviewing, self._reviewing.unit()
        if unit is None or reviewing.stop is None:
            return
        if reviewing.stop.role:
            self._take_roles(unit, n)
            return
        if unit.kind == "relation" or unit.options[n].annotation is None:
            self._desk.say(self.tr("This option has no extent of its own to take."))
            return
        reviewing.extent_of = n
        self._desk.tell()
        self._desk.say(self._board.half())

    def _take_roles(self, unit: Unit, n: int) -> None:
        """All roles of the event that are still open, from the sources of this option; those on which these
        differ stay open."""
        reviewing, role = self._reviewing, self._reviewing.role()
        assert role is not None
        sources, key = role.options[n].sources, unit.key
        open_ones = [s.role for s in reviewing.stops() if s.unit == key]
        alike = [name for name in open_ones if _of_one_mind(unit, name, sources)]
        gone = core.refused(reviewing.review, _filled(unit, sources[0], alike))
        with self._desk.session.together():
            for name in alike:
                now = reviewing.review.unit(key)
                self._desk.session.do(
                    core.take_role(reviewing.review, now, name, sources[0], reason=reviewing.reason)
                )
        said, letter = self.tr("all roles of {0}"), reviewing.shown.letter(n)
        if len(alike) < len(open_ones):
            said = self.tr("all roles of {0} but {1}, on which those who have it differ")
        scheme, language = self._desk.scheme, self._desk.language
        left = joined(isolated(scheme.name(name, language)) for name in open_ones if name not in alike)
        self._rounds.go_on(
            self._reviewing.place(Stop(key, role.role)), self._taken(said.format(letter, left), gone)
        )

    def part(self) -> None:
        """Choose from two lists: whose extent, then whose label and the rest."""
        reviewing = self._reviewing
        unit = reviewing.unit()
        if unit is None:
            self._none()
            return
        rows = self._rows(n for n, o in enumerate(unit.options) if o.annotation is not None)

        def then(n: str) -> None:
            self._choose_extent(int(n))
            if reviewing.extent_of is not None:
                self._desk.ask.choose(self.tr("Whose is the rest?"), rows, lambda m: self.take(int(m)))

        self._desk.ask.choose(self.tr("Whose extent?"), rows, then)

    def _rows(self, options: Iterable[int]) -> list[Choice]:
        """These options as rows of a list."""
        cards, rows = self._board.cards(), []
        for n in options:
            card = cards[n]
            words, own = f"{card.letter} {card.name}", card.passage.own if card.passage else ""
            rows.append(Choice(str(n), words, words, card.color, own))
        return rows

    def accept(self) -> None:
        """What is there alone, or what all agree on; else gold as it stands."""
        reviewing, unit = self._reviewing, self._reviewing.unit()
        role = reviewing.role()
        if unit is None:
            self._none()
            return
        if not self._in_sight():
            return
        if role is not None:
            if len(role.options) == 1:
                self.take(0)
                return
        else:
            there = [n for n, o in enumerate(unit.options) if o.annotation is not None]
            if len(there) == 1 and (unit.agreed or len(unit.options) == 1):
                self.take(there[0])
                return
            if unit.gold is not None:
                self._do(
                    lambda: core.keep(reviewing.review, unit, reason=reviewing.reason),
                    self.tr("Gold stays as it is."),
                )
                return
        self._desk.say(self.tr("There are several options: a letter or digit takes one."))

    def nothing(self) -> None:
        """Nothing here, or nothing in this role; with the reason that was said before, if one was."""
        self._nothing(self._reviewing.reason)

    def nothing_why(self) -> None:
        """The same with a reason of the scheme, or of the person's own."""
        if self._reviewing.unit() is None:
            self._none()
        else:
            self._ask_why(self.tr("Why is nothing here?"), self._nothing)

    def _ask_why(self, title: str, then: Callable[[str], object]) -> None:
        reasons = [r for r in self._desk.scheme.reasons if not r.retired]
        rows = [Choice(r.id, r.words.ar, r.words.en) for r in reasons]
        self._desk.ask.choose(title, rows, then, Make(self.tr("In my words: «{0}»"), then))

    def say_why(self) -> None:
        """Why what is decided is so, for those whose annotations it is about: of the decision in hand, or of
        the one that comes next."""
        unit = self._reviewing.unit()
        if unit is None:
            self._none()
        else:
            self._ask_why(self.tr("Why is it so?"), self._why)

    def _why(self, reason: str) -> None:
        reviewing, unit = self._reviewing, self._reviewing.unit()
        if unit is None:
            return
        reviewing.reason = reason
        if unit.head is Standing.DECIDED and reviewing.role() is None:
            self._desk.session.do(core.keep(reviewing.review, unit, reason=reason))
        self._desk.tell()

    def _nothing(self, reason: str) -> None:
        reviewing = self._reviewing
        unit, role = reviewing.unit(), reviewing.role()
        if unit is None:
            self._none()
        elif not self._in_sight():
            return
        elif role is not None:
            self._do(
                lambda: core.empty_role(reviewing.review, unit, role.role, reason=reason),
                self.tr("Nothing fills it."),
            )
        else:
            self._do(lambda: core.nothing(reviewing.review, unit, reason=reason), self.tr("Nothing here."))

    def again(self) -> None:
        """Take the decision back: it waits once more, gold stays as it is. With nothing in hand that the
        review is finished is taken back."""
        reviewing, unit = self._reviewing, self._reviewing.unit()
        if unit is None and reviewing.finished:
            self._rounds.resume()
        elif unit is None:
            self._none()
        elif self._desk.session.do(core.reopen(reviewing.review, unit)):
            reviewing.take(Stop(unit.key))
            self._rounds.announce()

    def like_this(self) -> None:
        """One decision for all open mentions of the same words between which there is the same choice."""
        unit = self._reviewing.unit()
        if unit is None:
            self._none()
            return
        same = core.alike(self._reviewing.review, unit)
        if len(same) < 2:
            self._desk.say(self.tr("No other open mention has the same words and options."))
            return
        words = quoted(self._reviewing.review.document.slice((unit.extent,)))
        title = self.tr("All open mentions like {0}: {1}").format(words, number(len(same)))
        rows, nothing = self._rows(range(len(unit.options))), self.tr("Nothing here")
        if all(o.annotation is not None for o in unit.options):
            rows.append(Choice(str(NOTHING), nothing, nothing))
        self._desk.ask.choose(title, rows, lambda n: self._take_all(same, int(n)))

    def _take_all(self, units: Sequence[Unit], n: int) -> None:
        reviewing, here = self._reviewing, self._reviewing.place(Stop(units[0].key))
        with self._desk.session.together():
            done = [u for u in units if self._desk.session.do(self._taking(reviewing.review.unit(u.key), n))]
        said = self.tr("Decided: {0}. One undo takes it back.").format(number(len(done)))
        self._rounds.go_on(here, said)

    def another_label(self) -> None:
        """A label from the list for what is in hand, also where no option has it."""
        unit = self._reviewing.unit()
        if unit is not None and unit.kind == "relation":
            self._desk.say(self.tr("A relation is taken as an option has it, or made anew with L."))
            return
        if unit is not None and unit.kind == "event" and unit.gold is None:
            self._desk.say(self.tr("Take an option first; E then gives the event another type."))
            return
        if unit is None or unit.gold is not None:
            self._spans.all_labels()
            return
        model = next(o.annotation for o in unit.options if isinstance(o.annotation, Entity))
        number_of = self._reviewing.extent_of
        if number_of is not None and isinstance(chosen := unit.options[number_of].annotation, Entity):
            model = chosen
        self._spans.all_labels(lambda label: self._label(model, label))

    def _correct(self, key: str) -> None:
        """The label of this key for the mention that is checked alone."""
        model = self._reviewing.only()
        label = next((x.id for x in self._desk.scheme.labels if x.key == key), "")
        if model is None or not label or not self._in_sight():
            return
        if label == model.label:
            self.accept()
        else:
            self._label(model, label)

    def _label(self, model: Entity, label: str) -> None:
        """Gold has this label on the words of the model."""
        desk, id = self._desk, self._desk.session.new_id()
        mention = self._spans.default_mention(label)
        self._do(
            lambda: editing.label(desk.layer, model.ranges, label, id=id, mention=mention, add=True),
            self.tr("Gold: {0}.").format(desk.scheme.name(label, desk.language)),
        )

    def _with_edges(self, verb: str) -> None:
        """An edge or attribute of what is checked alone: it is accepted, and gold's is altered; one undo."""
        reviewing, unit = self._reviewing, self._reviewing.unit()
        if unit is None or reviewing.only() is None:
            getattr(self._spans, verb)()
            return
        session, source = self._desk.session, unit.options[0].sources[0]
        with session.together():
            if session.do(core.take(reviewing.review, unit, source)):
                reviewing.take(Stop(unit.key))
                getattr(self._spans, verb)()

    def _none(self) -> None:
        self._desk.say(self.tr("Nothing of the review is in hand; Tab goes to what is open."))

    def _do(self, made: Callable[[], Change], said: str) -> None:
        """Decide, and go on to what waits next."""
        reviewing = self._reviewing
        assert reviewing.stop is not None
        here = self._reviewing.place(reviewing.stop)
        try:
            change = made()
        except ExpectedError as problem:
            self._desk.session.failed.emit(problem)
            return
        if change.empty or self._desk.session.do(change):
            self._rounds.go_on(here, " ".join(filter(None, (said, self._twice(change)))))

    def _twice(self, change: Change) -> str:
        """A warning where gold has what came a second time, as when one person marked it twice."""
        made = (a for a in change.added if isinstance(a, Entity))
        twice = any(sum(x.label == a.label for x in self._desk.entities_on(a.ranges)) > 1 for a in made)
        return self.tr("Gold has the same there twice now.") if twice else ""


def _of_one_mind(unit: Unit, role: str, sources: Collection[str]) -> bool:
    """Whether the same fills this role for all of these sources."""
    options = (o.sources for r in unit.roles if r.role == role for o in r.options)
    return any({*sources} <= {*agreed} for agreed in options)


def _filled(unit: Unit, source: str, roles: Collection[str]) -> list[Filler]:
    """What fills these roles for the source."""
    fillings = (o for r in unit.roles if r.role in roles for o in r.options if source in o.sources)
    return [f for filling in fillings for f in filling.fillers]
