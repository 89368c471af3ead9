"""The one door to camel-tools: its text utilities, its recognizer of names, its morphological analyses.

Nothing here is imported until it is called. The text utilities need no catalogue, network or torch; the
recognizer and the analyses read data that the person installed with `camel_data`. Without camel-tools the
functions raise ModelMissing; `annotator.text` does all that the program needs by itself.
"""

import importlib
import importlib.util
import json
import os
import sys
import threading
from collections.abc import Callable, Container, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from annotator.elsewhere import install
from annotator.errors import ModelMissing, SuggesterFailed
from annotator.model import Range

NAMES = "NamedEntityRecognition"
MORPHOLOGY = "MorphologyDB"
_USUAL = {NAMES: "ner/arabert", MORPHOLOGY: "morphology_db/calima-msa-r13"}  # as its catalogue 1.6 says
_PACKAGES = {NAMES: "ner-arabert", MORPHOLOGY: "morphology-db-msa-r13"}
_EMPTY = {"version": "1.6.0", "packages": {}, "components": {}}
_PROCLITICS = ("prc1", "prc2", "prc3")  # features of an analysis: prepositions, conjunctions, a question
_NONE = ("0", "na", "-", "")
_REMEMBERED = 20_000  # words
_IMPORTING = threading.RLock()


def available() -> bool:
    """Whether camel-tools is installed. Loads nothing of it but its first module."""
    try:
        return importlib.util.find_spec("camel_tools.tokenizers.word") is not None
    except ImportError:
        return False


# ---- text utilities ----------------------------------------------------------------------


def without_harakat(text: str) -> str:
    """The text without the diacritics that camel-tools knows; tatweel stays."""
    return str(_function("utils.dediac", "dediac_ar")(text))


def normalized(text: str) -> str:
    """Alef, alef maksura and ta marbuta forms as one, by camel-tools. Keeps the length."""
    for name in ("normalize_alef_ar", "normalize_alef_maksura_ar", "normalize_teh_marbuta_ar"):
        text = str(_function("utils.normalize", name)(text))
    return text


def tokens(text: str) -> list[Range]:
    """The tokens of simple_word_tokenize where they stand in the text, in code points.

    It gives words without positions, in order, and leaves out nothing but blanks.
    """
    found: list[Range] = []
    at = 0
    for token in _function("tokenizers.word", "simple_word_tokenize")(text):
        start = text.index(token, at)
        at = start + len(token)
        found.append(Range(start, at))
    return found


# ---- what camel_data installed -----------------------------------------------------------


def data_folder() -> Path:
    """Where `camel_data` puts what it installs; it need not be there."""
    chosen = os.environ.get("CAMELTOOLS_DATA")
    if chosen:
        return Path(chosen).expanduser()
    return Path.home() / ("AppData/Roaming/camel_tools" if sys.platform == "win32" else ".camel_tools")


def installed(component: str) -> Path | None:
    """The folder of the default data of NAMES or MORPHOLOGY; None when it is not installed."""
    folder = data_folder()
    try:
        known = _catalogue(folder)["components"][component]
        place = str(known["datasets"][known["default"]]["path"])
    except (LookupError, TypeError):
        place = _USUAL[component]
    path = folder / "data" / place
    return path if path.is_dir() else None


def how_to_install(component: str) -> str:
    """What the person has to type to have the data of NAMES or MORPHOLOGY."""
    return f".venv/bin/camel_data -i {_PACKAGES[component]}"


def _catalogue(folder: Path) -> dict[str, Any]:
    """What `camel_data` wrote down of its packages; empty when that is not there or not sound."""
    try:
        catalogue = json.loads((folder / "catalogue.json").read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    sound = isinstance(catalogue, dict) and all(isinstance(catalogue.get(k), type(_EMPTY[k])) for k in _EMPTY)
    return catalogue if sound else {}


# ---- recognizer and morphology -----------------------------------------------------------


def recognizer(folder: Path) -> Any:
    """A camel_tools.ner.NERecognizer on the model in a folder, which must be there (see `installed`).

    Its import takes seconds and 400 MB: call it in a worker. Raises ModelMissing without camel-tools or
    torch.
    """
    make = _with_data("ner", "NERecognizer")
    importlib.import_module("transformers.utils.logging").disable_progress_bar()
    return make(str(folder), use_gpu=False)


def morphology() -> Container[str]:
    """Words whose first letters are their own by camel-tools' analyses; none when its data is not installed.

    What `annotator.text.proclitic_end` takes as `known`. Raises SuggesterFailed when the data is damaged.
    """
    folder = installed(MORPHOLOGY) if available() else None
    if folder is None:
        return ()
    database = _with_data("morphology.database", "MorphologyDB")
    analyzer = _with_data("morphology.analyzer", "Analyzer")
    errors: Any = importlib.import_module("camel_tools.morphology.errors")
    try:
        return WholeWords(analyzer(database(str(folder / "morphology.db"), "a")).analyze)
    except (OSError, ValueError, LookupError, errors.MorphologyError) as problem:
        hint = f"Install it anew: .venv/bin/camel_data -i -f {_PACKAGES[MORPHOLOGY]}"
        raise SuggesterFailed(f"The morphology of camel-tools cannot be read: {problem}.", hint) from problem


class WholeWords(Container[str]):
    """Words without a proclitic in front. `analyze` gives the analyses of a word, as dictionaries."""

    def __init__(self, analyze: Callable[[str], list[dict[str, Any]]]) -> None:
        self._analyze = analyze
        self._whole = lru_cache(maxsize=_REMEMBERED)(self._is_whole)

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self._whole(word)

    def _is_whole(self, word: str) -> bool:
        """Names go before other readings; of each the likeliest, then the one without proclitics."""
        analyses = self._analyze(word)
        names = [a for a in analyses if a.get("pos") == "noun_prop"]
        ranked = sorted((-_likelihood(a), _proclitics(a)) for a in names or analyses)
        return bool(ranked) and not ranked[0][1]


def _likelihood(analysis: dict[str, Any]) -> float:
    try:
        return float(analysis.get("pos_lex_logprob", -99))
    except (TypeError, ValueError):
        return -99.0


def _proclitics(analysis: dict[str, Any]) -> int:
    return sum(analysis.get(feature, "0") not in _NONE for feature in _PROCLITICS)


# ---- importing ---------------------------------------------------------------------------


def _function(module: str, name: str) -> Callable[..., Any]:
    try:
        function: Callable[..., Any] = getattr(importlib.import_module(f"camel_tools.{module}"), name)
    except ImportError as problem:
        raise _missing(problem) from problem
    return function


def _missing(problem: ImportError) -> ModelMissing:
    package = (problem.name or "camel_tools").split(".")[0].replace("_", "-")
    if package == "camel-tools":
        return ModelMissing("camel-tools is not installed.", install("camel-tools"))
    return ModelMissing(f"camel-tools needs {package}; it is not installed.", install(package))


def _with_data(module: str, name: str) -> Callable[..., Any]:
    """As `_function`, for the modules that read the catalogue of packages when they are imported."""
    try:
        with _IMPORTING, _offline():
            return _function(module, name)
    except OSError as problem:  # it makes its folder in the home folder, whatever it is told
        raise SuggesterFailed(f"camel-tools cannot be loaded: {problem}.") from problem


@contextmanager
def _offline() -> Iterator[None]:
    """Keeps an import of camel-tools from the network.

    Where no catalogue is installed it would fetch one, without a time limit: an empty one is shown to it
    while it is imported. `installed` finds the data by its place in the folder, with a catalogue or without.
    """
    os.environ["HF_HUB_OFFLINE"] = "1"
    if "camel_tools.data" in sys.modules or _catalogue(data_folder()):
        yield
        return
    before = os.environ.get("CAMELTOOLS_DATA")
    with TemporaryDirectory(prefix="tawsim-camel-") as folder:
        (Path(folder) / "catalogue.json").write_text(json.dumps(_EMPTY), "utf-8")
        os.environ["CAMELTOOLS_DATA"] = folder
        try:
            yield
        finally:
            del os.environ["CAMELTOOLS_DATA"]
            if before is not None:
                os.environ["CAMELTOOLS_DATA"] = before
