"""Any token classifier in a folder of this machine as a suggester: Hugging Face (safetensors) or ONNX."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path

from annotator import scheme
from annotator.errors import ModelMissing
from annotator.suggest.outside.labels import Table
from annotator.suggest.outside.networks import Network, of_onnx, of_transformers
from annotator.suggest.outside.tagging import find, proposals, tokens
from annotator.suggest.page import Page
from annotator.suggest.proposal import Proposal

REASON = "transformer"


def network(folder: Path) -> Network:
    """The model in a folder: model.onnx where there is one, which needs no torch, else model.safetensors."""
    return of_onnx(folder) if (folder / "model.onnx").is_file() else of_transformers(folder)


class Transformer:
    """Options: `folder`, `labels` (empty = guessed, see labels.py).

    Nothing is loaded before the first page with words.
    """

    name = "transformer"

    def __init__(self, options: Mapping[str, str]) -> None:
        self._options = dict(options)

    def propose(self, page: Page) -> Iterator[Proposal]:
        """Entities, in the order of the text. Raises ModelMissing and SuggesterFailed."""
        if page.words:
            network, table = self._ready
            found = find(page.text, tokens(page.text), network)
            yield from proposals(page.text, found, table, self.name, REASON)

    @cached_property
    def _ready(self) -> tuple[Network, Table]:
        folder = self._options.get("folder", "").strip()
        if not folder:
            raise ModelMissing("No model was chosen.", "Choose its folder under Suggesters, or with --model.")
        found = network(Path(folder).expanduser())
        return found, Table(found.tags, self._options.get("labels", ""), scheme.load())
