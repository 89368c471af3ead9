"""Verbs on problems: walk, fix, ignore."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from annotator.model import Relation
from annotator.problems import Fix, Problem, fixes
from ui.desk import Choice
from ui.problem_words import fix_words, ignored_words, message_words
from ui.words import number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ui.checking import Checked, Checking
    from ui.desk import Desk

# What one key mends without asking: there is one right way, or a likeliest one that one undo takes back.
# Where two labels are as frequent as each other there is neither.
SURE = frozenset(
    (
        "outside", "parts-overlap", "doubled", "starts-blank", "ends-blank", "starts-mark", "ends-mark",
        "split-letter", "proclitic", "label-conflict", "label-conflict-project", "unlabelled-repeat",
        "unlabelled-repeat-mixed",
        "unknown-attribute", "target-missing", "circle", "end-missing",
    )
)  # fmt: skip


class Mending(QObject):
    """The problem gone to last is the one that is fixed or ignored, until the person goes elsewhere; then
    it is the one on what is in hand. `in_list` says in which order problems stand in the list."""

    shown = Signal(object)  # the Problem gone to
    listed = Signal(bool)  # whether ignored problems are to be listed

    def __init__(self, desk: Desk, checking: Checking) -> None:
        super().__init__(desk)
        self._desk, self._checking = desk, checking
        self._at: Problem | None = None
        self._from = ("", -1, "")  # document, caret and what was in hand when it came to hand
        self._listed: tuple[Sequence[Problem], int] = (), 0  # the list then, and its place in it
        self._lists_ignored = False
        self.in_list: Callable[[Checked], Sequence[Problem]] = lambda found: found.told

    # ---- walking ----

    def next(self) -> None:
        """To the next problem of the list, from the caret on; after the last comes the first."""
        self._walk(+1)

    def previous(self) -> None:
        """To the one before."""
        self._walk(-1)

    def _walk(self, step: int) -> None:
        found = self._found()
        if found is None:
            return
        told = self.in_list(found)
        if not told:
            self._desk.say(self.tr("No problems in this document."))
        elif self._at is None or self._elsewhere():
            self.go(self._nearest(told, step))
        elif self._at in found.places:
            self.go(told[(_place(found, told, self._at) + step) % len(told)])
        else:  # it was mended: those before it that are left say where it stood
            before, at = self._listed
            left = sum(p in found.places for p in before[:at])
            self.go(told[(left - (step < 0)) % len(told)])

    def _nearest(self, told: Sequence[Problem], step: int) -> Problem:
        """The first at the caret or after it, or the last before it; beyond the last of the text comes its
        first. Of several at one place the one that is listed first."""
        caret = self._desk.view.caret

        def gap(problem: Problem) -> tuple[bool, int]:
            start = problem.where.start if problem.where is not None else self._end()
            return (start < caret) == (step > 0), start * step

        return min(told, key=gap)

    def _end(self) -> int:
        return len(self._desk.layer.document.text)

    def _elsewhere(self) -> bool:
        """Whether the person has gone from where the problem came to hand; to let go is not to go."""
        *place, in_hand = self._here()
        return place != [*self._from[:2]] or in_hand not in ("", self._from[2])

    def _here(self) -> tuple[str, int, str]:
        desk = self._desk
        return desk.layer.document.id, desk.view.caret, desk.in_hand

    def _keep(self, problem: Problem) -> None:
        """It is at hand, as long as the person stays here."""
        self._at, self._from = problem, self._here()
        found = self._checking.found
        if found is not None:
            told = self.in_list(found)
            self._listed = told, _place(found, told, problem)

    def go(self, problem: Problem) -> None:
        """Its words into sight, its annotation in hand; of a repeat the words are chosen."""
        desk = self._desk
        found = self._checking.found
        if desk.session.layer is None or found is None:
            return
        desk.remember()
        desk.frame = None
        target = desk.find(problem.annotation)
        if problem.bare and problem.where is not None:
            desk.view.select(problem.where)
            desk.view.ensure_visible(problem.where)
        elif isinstance(target, Relation):
            desk.take(target.source if desk.span(target.source) else target.target)
        else:
            desk.view.select(None)
            desk.take(problem.annotation)
        self._keep(problem)
        self.shown.emit(problem)
        words = message_words(problem, desk.layer, desk.scheme, desk.language)
        told, at = self._listed
        if at < len(told):
            line = self.tr("Problem {0} of {1}: {2}")
            desk.say(line.format(number(at + 1), number(len(told)), words))
        else:
            desk.say(words)

    # ---- fixing ----

    def fix(self) -> None:
        """The problem at hand, in the likeliest way; where there is none, a list of ways."""
        problem = self._at_hand()
        if problem is None:
            return
        sure = problem.code in SURE and not problem.tied
        first = next(self._ways(problem), None) if sure else None
        if first is not None and first.change is not None:
            self._do(problem, first)
        else:
            self._ask(problem, self.ways(problem))

    def fix_how(self) -> None:
        """All ways to fix the problem at hand."""
        problem = self._at_hand()
        if problem is not None:
            self._ask(problem, self.ways(problem))

    def ways(self, problem: Problem) -> list[Fix]:
        """What can be done about a problem."""
        return list(self._ways(problem))

    def _ways(self, problem: Problem) -> Iterator[Fix]:
        """One after the other: in a long layer it takes a moment to mend all that are alike."""
        desk, found = self._desk, self._checking.found
        told = found.told if found is not None else ()
        return fixes(desk.scheme, desk.layer, problem, told, new_id=desk.session.new_id)

    def _ask(self, problem: Problem, ways: list[Fix]) -> None:
        desk = self._desk
        if not ways:
            desk.say(self.tr("Nothing can be done about it here; Ctrl+Shift+. ignores it."))
            return
        choices = []
        for i, way in enumerate(ways):
            words = fix_words(way, desk.scheme, desk.language)
            choices.append(Choice(str(i), words, words))
        title = message_words(problem, desk.layer, desk.scheme, desk.language)
        desk.ask.choose(title, choices, lambda i: self._do(problem, ways[int(i)]))

    def _do(self, problem: Problem, way: Fix) -> None:
        desk = self._desk
        if way.change is None:
            desk.open_frame(problem.annotation, way.role)
            return
        if desk.session.do(way.change):
            desk.view.select(None)
            desk.refresh()
            self._from = self._here()
            desk.say(self.tr("Fixed: {0}").format(fix_words(way, desk.scheme, desk.language)))

    # ---- ignoring ----

    def ignore(self) -> None:
        """The problem at hand is none, in this place; what is ignored is told again."""
        problem = self._at_hand()
        if problem is None:
            return
        rule = self._checking.why_ignored(problem)
        if rule is not None:
            self._checking.tell_again(rule)
            self._desk.say(self.tr("It is told again."))
        else:
            self._checking.ignore(problem, all_over=False)
            self._desk.say(self.tr("Ignored here. The menu of the list shows what is ignored."))

    def ignore_everywhere(self) -> None:
        """The problem at hand, and the same in the whole project, are none."""
        problem = self._at_hand()
        if problem is not None and self._checking.why_ignored(problem) is None:
            self._checking.ignore(problem, all_over=True)
            self._desk.say(
                self.tr("Ignored in the whole project. The menu of the list shows what is ignored.")
            )

    def show_ignored(self) -> None:
        """List what is ignored too, or no more."""
        self._lists_ignored = not self._lists_ignored
        self.listed.emit(self._lists_ignored)

    # ---- the menu of the list ----

    def menu(self, at: QPoint, parent: QWidget) -> None:
        """Everything that can be done about the problem at hand."""
        desk, problem = self._desk, self._at
        menu = QMenu(parent)
        if problem is not None and desk.session.layer is not None:
            rule = self._checking.why_ignored(problem)
            for way in self.ways(problem) if desk.session.writable and rule is None else ():
                item = menu.addAction(fix_words(way, desk.scheme, desk.language))
                item.triggered.connect(lambda _=False, way=way: self._do(problem, way))
            menu.addSeparator()
            if rule is not None:
                menu.addAction(ignored_words(rule)).setEnabled(False)
                menu.addAction(self.tr("Tell it again"), self.ignore)
            else:
                menu.addAction(self.tr("Ignore here"), self.ignore)
                menu.addAction(self.tr("Ignore everywhere"), self.ignore_everywhere)
            menu.addSeparator()
        item = menu.addAction(QCoreApplication.translate("actions", "Show ignored problems"))
        item.setCheckable(True)
        item.setChecked(self._lists_ignored)
        item.triggered.connect(self.show_ignored)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    # ---- which ----

    def choose(self, problem: Problem) -> None:
        """A row of the list: it is at hand, and nothing moves."""
        self._keep(problem)

    def _found(self) -> Checked | None:
        if not self._checking.finish():
            self._desk.say(self.tr("Still looking for problems; press again in a moment."))
            return None
        return self._checking.found

    def _at_hand(self) -> Problem | None:
        found, desk = self._found(), self._desk
        if found is None:
            return None
        stays = self._at is not None and not self._elsewhere()
        if self._at is not None and stays and (self._at in found.places or self._at in found.ignored):
            return self._at
        problem = next((p for p in found.told if self._is_here(p)), None)
        if problem is not None:
            self._keep(problem)
            return problem
        desk.say(self.tr("No problem here; F8 goes to the next."))
        return None

    def _is_here(self, problem: Problem) -> bool:
        """On what is in hand; where nothing is, on the words chosen or at the caret."""
        desk, noun = self._desk, self._desk.noun
        if desk.in_hand:
            return problem.annotation == desk.in_hand and not problem.bare
        return bool(noun) and problem.where is not None and problem.where.overlaps(noun.ranges[0])


def _place(found: Checked, told: Sequence[Problem], problem: Problem) -> int:
    """Where it stands in the list, from 0; behind all of them when it is not told."""
    if problem not in found.places:
        return len(told)
    return found.places[problem] if told is found.told else told.index(problem)
