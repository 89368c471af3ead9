"""Which documents are to be reviewed, and what is compared in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.errors import ExpectedError
from annotator.model import GOLD, State
from storage.gold.reviewing import compared
from ui.slices import Slices

if TYPE_CHECKING:
    from collections.abc import Sequence

    from storage.gold.reviews import Reviewed
    from ui.dialogs.review_list import ReviewDialog
    from ui.review.sources import Sources
    from ui.window import Window


class ReviewList(QObject):
    """Opens the list; what is chosen there comes on show, and the rest of it after one another. Finished
    reviews are compared while it is open: which of them wait again only that tells."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._slices = Slices(self)
        self._slices.failed.connect(window.show_failure)

    def open(self) -> None:
        """All documents that somebody worked on."""
        from ui.dialogs.review_list import ReviewDialog

        session, reviewing = self._window.session, self._window.reviewing
        project, layer = session.project, session.layer
        assert project is not None
        try:
            names = [n for n in project.layers.annotators() if n != GOLD]
            dialog = ReviewDialog(self._window, names, reviewing.sources, blind=reviewing.blind)
            listed = project.reviews.listing(reviewing.sources.left_out)
            dialog.show_reviewed(listed, layer.document.id if layer is not None else "")
        except ExpectedError as problem:
            self._window.show_failure(problem)
            return
        dialog.sources_chosen.connect(lambda sources: self._choose(dialog, sources))
        dialog.accepted.connect(lambda: self._begin(dialog))
        dialog.finished.connect(self._slices.stop)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        self._compare(dialog, listed)

    def _compare(self, dialog: ReviewDialog, listed: Sequence[Reviewed]) -> None:
        project = self._window.session.project
        assert project is not None

        def found(finished: list[Reviewed]) -> None:
            there = {r.document: r for r in finished if r.left}
            if there:
                dialog.count([there.get(r.document, r) for r in listed])

        done = [r for r in listed if r.state is State.DONE]
        self._slices.start(done, lambda r: compared(project, r), found)

    def _choose(self, dialog: ReviewDialog, sources: Sources) -> None:
        """The list, and the review on show, count with them at once."""
        project = self._window.session.project
        assert project is not None
        self._window.reviewing.sources = sources
        try:
            listed = project.reviews.listing(sources.left_out)
            dialog.count(listed)
            self._compare(dialog, listed)
        except ExpectedError as problem:
            self._window.show_failure(problem)
        if self._window.reviewing.on:
            self._window.board.show_marks()
            self._window.board.show_noun()

    def _begin(self, dialog: ReviewDialog) -> None:
        chosen = dialog.chosen()
        if chosen:
            self._window.reviewing.begin(chosen)
