"""camel-tools' recognizer as a suggester: on the model that camel_data installs, or on a chosen folder."""

from collections.abc import Container, Iterator, Mapping
from functools import cached_property
from pathlib import Path

from annotator import camel, scheme
from annotator.elsewhere import install
from annotator.errors import ModelMissing
from annotator.suggest.outside.labels import Table
from annotator.suggest.outside.networks import Network, of_camel
from annotator.suggest.outside.tagging import find, proposals
from annotator.suggest.page import Page
from annotator.suggest.proposal import Proposal

REASON = "camel-tools"


class Camel:
    """Options: `folder` (empty = what camel_data installed), `labels` (empty = guessed, see labels.py).

    Nothing is loaded before the first page with words. Of the person's morphological analyses those decide
    where a name begins behind a proclitic; without them the built-in rules do.
    """

    name = "camel"

    def __init__(self, options: Mapping[str, str]) -> None:
        self._options = dict(options)

    def propose(self, page: Page) -> Iterator[Proposal]:
        """Names, in the order of the text. Raises ModelMissing and SuggesterFailed."""
        if page.words:
            network, table = self._ready
            found = find(page.text, camel.tokens(page.text), network)
            yield from proposals(page.text, found, table, self.name, REASON, self._whole)

    @cached_property
    def _ready(self) -> tuple[Network, Table]:
        if not camel.available():
            raise ModelMissing("camel-tools is not installed.", install("camel-tools"))
        network = of_camel(self._folder())
        return network, Table(network.tags, self._options.get("labels", ""), scheme.load())

    @cached_property
    def _whole(self) -> Container[str]:
        return camel.morphology()

    def _folder(self) -> Path:
        chosen = self._options.get("folder", "").strip()
        folder = Path(chosen).expanduser() if chosen else camel.installed(camel.NAMES)
        if folder is None:
            hint = f"Run {camel.how_to_install(camel.NAMES)}, or choose a folder under Suggesters."
            raise ModelMissing("The recognizer of camel-tools has no model.", hint)
        return folder
