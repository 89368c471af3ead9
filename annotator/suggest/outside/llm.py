"""A language model as a suggester: any endpoint that speaks OpenAI's chat format, such as a local llama.cpp.

Off until a person gives an address. What the model says is held against the text: it quotes words, and what
it quotes must stand there; everything else is dropped. Nothing is sent but to `destination(options)`.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property
from urllib.parse import urlsplit

from annotator import scheme
from annotator.errors import ModelMissing
from annotator.suggest.outside.asking import Endpoint, address
from annotator.suggest.outside.command import seconds
from annotator.suggest.outside.quotes import Answer, prompt, schema
from annotator.suggest.outside.tagging import sendable
from annotator.suggest.page import Page
from annotator.suggest.proposal import EventProposal, Proposal
from annotator.text import sentences

REASON = "language model"
_PART = 2500  # code points sent at once; the answer to more would not fit into that of a small model
_TIMEOUT = 180.0  # seconds for one part


def destination(options: Mapping[str, str]) -> str:
    """Where the documents would be sent (`http://localhost:8080`); empty when nowhere.

    Raises SuggesterFailed when the address is none.
    """
    if not options.get("url", "").strip():
        return ""
    parts = urlsplit(address(options["url"]))
    return f"{parts.scheme}://{parts.netloc}"


class Llm:
    """Options: `url` (`http://localhost:8080`), `model`, `key`, `timeout` (seconds for a part)."""

    name = "llm"

    def __init__(self, options: Mapping[str, str]) -> None:
        self._options = dict(options)

    def propose(self, page: Page) -> Iterator[Proposal | EventProposal]:
        """Part by part. Raises ModelMissing and SuggesterFailed."""
        if not page.words:
            return
        endpoint, known = self._endpoint, self._scheme
        instructions, form = prompt(known), schema(known)
        why = f"{REASON}: {self._options.get('model', '').strip() or destination(self._options)}"
        for start, end in parts(page.text):
            told = endpoint.ask(instructions, sendable(page.text[start:end]), form)
            yield from Answer(page.text, start, end, known, self.name, why).read(told)

    @cached_property
    def _scheme(self) -> scheme.Scheme:
        return scheme.load()

    @cached_property
    def _endpoint(self) -> Endpoint:
        options = {k: v.strip() for k, v in self._options.items()}
        if not options.get("url"):
            raise ModelMissing(
                "No language model was set up.", "Give its address under Suggesters: http://localhost:8080."
            )
        limit = seconds(options.get("timeout", ""), _TIMEOUT)
        return Endpoint(address(options["url"]), options.get("model", ""), options.get("key", ""), limit)


def parts(text: str, size: int = _PART) -> Iterator[tuple[int, int]]:
    """Half-open spans of at most `size` code points, cut between sentences where that can be."""
    first = last = 0
    for sentence in sentences(text):
        if sentence.end - first > size and last > first:
            yield first, last
            first = sentence.start
        while sentence.end - first > size:
            blank = text.rfind(" ", first + 1, first + size)
            cut = blank if blank > 0 else first + size
            yield first, cut
            first = cut
        last = sentence.end
    if text[first:last].strip():
        yield first, last
