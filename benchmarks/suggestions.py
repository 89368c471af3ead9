"""How fast suggestions come, beside camel-tools' own recognizer on the same text in the same run.

`python -m benchmarks.suggestions`. The baseline is camel_tools.ner.NERecognizer on a network of the size of
the one that camel-tools ships (BERT base: 12 layers, 768 wide) with random weights: what it says is nonsense,
how long it takes is not. Without camel-tools only our own figures are given. Tokens are words of the text.
"""

import json
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter

from annotator.model import Document
from annotator.scheme import load
from annotator.suggest.choice import choices
from annotator.text import words

SEED = next((Path(__file__).resolve().parent.parent / "seeds").glob("*.txt"))
COPIES = 12  # of the seed report: about 4,500 words
BASELINE_WORDS = 400  # the baseline is slow; this many are enough to know how slow
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءأإآؤئ0123456789.،؛؟!«»()-"


def timed(act: Callable[[], object], times: int = 1) -> float:
    """Seconds, the median."""
    found = []
    for _ in range(times):
        begun = perf_counter()
        act()
        found.append(perf_counter() - begun)
    return median(found)


def fresh(code: str) -> float:
    """Seconds that code takes in a new process, apart from the start of Python; the median of three."""
    probe = f"from time import perf_counter as now; t = now(); {code}; print(now() - t)"
    root = Path(__file__).resolve().parent.parent

    def once() -> float:
        command = [sys.executable, "-c", probe]
        run = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)
        return float(run.stdout)

    return median(once() for _ in range(3))


def baseline(folder: Path, text: str) -> float | None:
    """Tokens a second of camel-tools' recognizer; None without it."""
    try:
        from transformers import BertConfig, BertForTokenClassification
    except ImportError:
        return None
    from annotator.camel import recognizer

    pieces = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *LETTERS, *(f"##{c}" for c in LETTERS)]
    tags = ["O", "B-PERS", "I-PERS", "B-LOC", "I-LOC", "B-ORG", "I-ORG", "B-MISC", "I-MISC"]
    named = {"id2label": dict(enumerate(tags)), "label2id": {t: i for i, t in enumerate(tags)}}
    config = BertConfig(vocab_size=30_000, **named)
    BertForTokenClassification(config).save_pretrained(folder)
    (folder / "vocab.txt").write_text("\n".join(pieces), "utf-8")
    model = recognizer(folder)
    tokens = [text[r.start : r.end] for r in words(text)]
    sentences = [tokens[i : i + 25] for i in range(0, len(tokens), 25)]
    model.predict_sentence(tokens[:5])  # loads
    return len(tokens) / timed(lambda: model.predict(sentences))


def main() -> None:
    """One JSON object."""
    report = SEED.read_text("utf-8")
    document = Document("d", "\n".join([report] * COPIES))
    count = len(words(document.text))
    from annotator.suggest import Kit, suggest

    scheme, before = load(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    kit = Kit()
    suggest(Document("d", report), scheme, kit=kit)
    whole = timed(lambda: suggest(document, scheme, kit=kit), 3)
    figures: dict[str, float] = {
        "tokens": count,
        "tokens/s, everything on": round(count / whole),
        "memory, MB more": round((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024),
    }
    for name in ("model", "gazetteer", "numbers", "heads", "lexicon"):
        one = Kit(choices([name]))
        figures[f"tokens/s, {name} alone"] = round(count / timed(partial(suggest, document, scheme, kit=one)))
    figures["load, s"] = round(fresh("from annotator.suggest import Kit; Kit()"), 3)
    with tempfile.TemporaryDirectory() as folder:
        slow = baseline(Path(folder), " ".join(document.text.split()[:BASELINE_WORDS]))
    if slow:
        figures["tokens/s, camel-tools"] = round(slow, 1)
        figures["ratio to camel-tools"] = round(count / whole / slow, 1)
    print(json.dumps(figures, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
