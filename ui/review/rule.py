"""What agrees becomes gold by a rule, after a look at what that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator import review as core
from annotator.errors import ExpectedError
from ui.parts import waiting
from ui.review.reviewing import Stop
from ui.words import number

if TYPE_CHECKING:
    from ui.dialogs.review_rule import RuleDialog
    from ui.window import Window


class ReviewRule(QObject):
    """Asks, then makes all of it one edit."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window

    def open(self) -> None:
        """The rules, how many each accepts, and which."""
        from ui.dialogs.review_rule import RuleDialog

        window, reviewing, name = self._window, self._window.reviewing, self._window.desk.scheme.name
        if not reviewing.on:
            return
        try:
            others = sorted(reviewing.queue() - {reviewing.review.document.id})
        except ExpectedError as problem:
            window.show_failure(problem)
            return
        dialog = RuleDialog(
            window,
            reviewing.review,
            others,
            reviewing.of,
            reviewing.shown,
            lambda x: name(x, window.language),
        )
        dialog.accepted.connect(lambda: self._accept(dialog))
        dialog.place_chosen.connect(self._go)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _go(self, document: str, unit: str) -> None:
        """There, in the review of that document."""
        reviewing, session = self._window.reviewing, self._window.session
        self._window.desk.remember()
        if session.layer is None or session.layer.document.id != document:
            session.show_document(document)
        if reviewing.on and any(u.key == unit for u in reviewing.review.units):
            reviewing.take(Stop(unit))
            self._window.rounds.announce()
        self._window.view.setFocus()

    def _accept(self, dialog: RuleDialog) -> None:
        window, batch, picked = self._window, self._window.session.new_id(), dialog.picked()
        changes = [core.accept(review, picks, batch=batch) for review, picks in picked]
        with waiting(when=len(changes) > 1):
            done = window.session.do(*changes)
        if done:
            count = sum(len(picks) for _, picks in picked)
            window.desk.say(self.tr("Accepted: {0}. One undo takes it back.").format(number(count)))
