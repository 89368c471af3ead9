"""The suggesters for one scheme: what proposes for one document after the other."""

from collections.abc import Callable, MutableMapping, Sequence
from typing import Any

from annotator import scheme as schemes
from annotator.mapping import translate
from annotator.model import Document, Suggestion
from annotator.scheme import Scheme
from annotator.scheme.offering import offered
from annotator.suggest import ANERCORP, Failed, Kit, Memory, Remembered, suggest
from annotator.suggest.choice import Choices, choices


class Proposer:
    """The suggesters for one scheme. They speak the default one, and are translated."""

    def __init__(
        self,
        scheme: Scheme,
        chosen: Choices | None = None,
        memory: Sequence[Remembered] = (),
        kept: MutableMapping[str, Any] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """`kept`: what an earlier one read in; `failed`: who hears of a suggester that fails. See Kit."""
        self.scheme, self.memory = scheme, Memory(memory)
        self.chosen = choices() if chosen is None else chosen
        default = scheme if scheme.id == schemes.DEFAULT else schemes.load()
        own = scheme.id == ANERCORP or scheme.id not in default.maps
        self.native = scheme if own else default
        self.kit = Kit(self.chosen, aner=scheme.id == ANERCORP, kept=kept, failed=failed)

    @property
    def note(self) -> str:
        """What the person should know of the scheme; empty when all is well."""
        if self.native is self.scheme and self.scheme.id not in (schemes.DEFAULT, ANERCORP):
            return f"No map from {schemes.DEFAULT} to {self.scheme.id} is known: only names that both have."
        return ""

    def propose(self, document: Document, *, cancelled: Callable[[], bool] | None = None) -> list[Suggestion]:
        """Same document in, same suggestions out; what is there so far once `cancelled` says so."""
        found = suggest(document, self.native, memory=self.memory, kit=self.kit, cancelled=cancelled)
        if self.native is self.scheme:
            return found
        return offered(translate(found, self.native, self.scheme), self.scheme)
