"""The project's suggesters: choosing them, how good they are, learning, and the order of the documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.errors import ExpectedError
from ui.desk import Choice as Row
from ui.ordering import ORDERS
from ui.words import failure_words, order_words, source_words

# The dialogs are imported where they are wanted: the window is up sooner.
if TYPE_CHECKING:
    from annotator.model import Suggestion
    from annotator.suggest.choice import Choices
    from ui.dialogs.suggesters import SuggestersDialog
    from ui.window import Window


class Suggesters(QObject):
    """What the menus and keys around suggesters do."""

    said = Signal(str)

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window, self._session = window, window.session
        self._assistant = window.session.assistant

    def choose(self) -> None:
        """Which suggesters, in which order, from which score on."""
        from ui.dialogs.suggesters import SuggestersDialog

        assistant = self._assistant
        dialog = SuggestersDialog(
            self._window,
            assistant.choices,
            assistant.unused_choices,
            language=self._window.language,
            learned=assistant.learned,
        )
        dialog.chosen.connect(self._take)
        dialog.trial_wanted.connect(assistant.try_suggester)
        link = assistant.tried.connect(lambda name, result: self._show_trial(dialog, name, result))
        dialog.exec()
        assistant.tried.disconnect(link)
        assistant.stop_trial()

    def _take(self, choices: Choices, unused: Choices) -> None:
        """Whoever confirms the dialog has said yes to where texts go and which program runs."""
        from annotator.suggest.choice import OUTWARD, seal

        assistant, settings = self._assistant, self._window.settings
        assistant.approved |= {seal(c) for c in (*choices, *unused) if c.name in OUTWARD}
        settings.set("approved", sorted(assistant.approved))
        assistant.set_choices(choices, unused)

    def ask(self) -> None:
        """Say which suggesters of the project wait for a yes, if any."""
        waiting = self._assistant.unapproved
        if waiting:
            names = ", ".join(source_words(c.name) for c in waiting)
            words = self.tr("This project asks for: {0}. It stays off until you confirm it under Suggesters.")
            self.said.emit(words.format(names))

    def _show_trial(self, dialog: SuggestersDialog, name: str, result: object) -> None:
        if isinstance(result, ExpectedError):
            dialog.show_trial(name, failure_words(result, self._window.language), failed=True)
        elif result is None:
            dialog.show_trial(name, self.tr("Nothing was learned in this project yet."), failed=True)
        else:
            dialog.show_trial(name, self._found(result), failed=False)  # type: ignore[arg-type]  # suggestions

    def _found(self, suggestions: list[Suggestion]) -> str:
        found = self.tr("%Ln suggestion(s) found in this document.", "", len(suggestions))
        return found if suggestions else self.tr("It works, but finds nothing in this document.")

    def progress(self) -> None:
        """How good the suggestions were, document after document."""
        from ui.dialogs.progress import ProgressDialog

        dialog = ProgressDialog(self._window, self._session.scheme, self._window.language)
        link = self._assistant.tallied.connect(dialog.show_tallies)
        self._assistant.tally()
        dialog.exec()
        self._assistant.tallied.disconnect(link)

    def learn(self) -> None:
        """Without waiting for the next few finished documents."""
        if not self._assistant.learn():
            self.said.emit(self.tr("Nothing to learn from yet: no document of yours is finished."))

    def order(self) -> None:
        """In which order the documents wait."""
        rows = [Row(name, order_words(name), order_words(name)) for name in ORDERS]
        self._window.choose(self.tr("Order of the documents"), rows, self._session.set_order)
