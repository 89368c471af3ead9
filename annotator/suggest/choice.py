"""Which suggesters a project uses, in which order, from which score on; with what each of them needs."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from annotator.errors import ModelMissing, SuggesterFailed

# Rules and the built-in model first; those that a person must set up stand after them.
NAMES = (
    "model", "gazetteer", "numbers", "heads", "lexicon", "memory", "quick",
    "camel", "transformer", "llm", "command",
)  # fmt: skip
DEFAULT = ("model", "gazetteer", "numbers", "heads", "lexicon", "memory", "quick")

# These send texts away or run a program: what a project file says of them counts once a person said yes.
OUTWARD = ("llm", "command")


@dataclass(frozen=True, slots=True)
class Choice:
    """One suggester of a project. What scores less than `least` (in [0, 1]) is not shown.

    `options` are what it needs: `folder` (model, camel, transformer), `file` (quick), `labels` (transformer,
    camel: `THEIRS=OURS,...`), `url`, `model`, `key` (llm), `line` (command).
    """

    name: str
    least: float = 0.0
    options: Mapping[str, str] = field(default_factory=dict, hash=False)

    def __post_init__(self) -> None:
        if self.name not in NAMES:
            raise ValueError(f"no suggester is called {self.name}")
        if not 0 <= self.least <= 1:
            raise ValueError(f"no score: {self.least}")


def seal(choice: Choice) -> str:
    """By which a person's yes to this very choice is known again."""
    said = json.dumps([choice.name, sorted(choice.options.items())], ensure_ascii=True)
    return hashlib.sha256(said.encode()).hexdigest()


Choices = tuple[Choice, ...]  # the first goes before the others where two cannot both stand


def choices(names: Iterable[str] = DEFAULT, least: float = 0.0) -> Choices:
    """Suggesters that need nothing, all from the same score on."""
    return tuple(Choice(name, least) for name in names)


def trained(path: Path, least: float = 0.0) -> Choice:
    """The suggester that runs the model at `path`: a file of the quick learner, a folder of the full one,
    or a recognizer's folder. Raises ModelMissing when there is nothing."""
    if path.is_file():
        return Choice("quick", least, {"file": str(path)})
    if not path.is_dir():
        raise ModelMissing(f"There is no model {path}.")
    own = (path / "model.json").is_file()
    return Choice("model" if own else "transformer", least, {"folder": str(path)})


def asked(names: str, least: float = 0.0, model: Path | None = None) -> Choices:
    """What a command line asks for: `a,b,c` in this order (empty: the usual ones; a suggester that needs a
    file or a folder takes `model`), with the model at `model` in place of the suggester that runs its kind.

    Raises SuggesterFailed on a name that no suggester has, or a score beyond [0, 1].
    """
    wanted = [name.strip() for name in names.split(",") if name.strip()]
    unknown = [name for name in wanted if name not in NAMES]
    if unknown:
        raise SuggesterFailed(f"No suggester is called {unknown[0]}.", f"There are {', '.join(NAMES)}.")
    if not 0 <= least <= 1:
        raise SuggesterFailed(f"A score is from 0 to 1, not {least}.")
    chosen = list(choices(dict.fromkeys(wanted or DEFAULT), least))
    if model is None:
        return tuple(chosen)
    own = trained(model, least)
    if "camel" in wanted and own.name == "transformer":
        own = Choice("camel", least, own.options)
    if own.name not in (c.name for c in chosen):
        return (own, *chosen)
    return tuple(own if c.name == own.name else c for c in chosen)
