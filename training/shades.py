"""Trains lists/shades.txt: polarity, modality and tense of events, from the silver paragraphs."""

from collections import Counter

from annotator.suggest.attributes import Shades
from annotator.suggest.lexicon import LISTS, Lists
from training.lists import SILVER_NOTE
from training.roles import golden_triggers
from training.silver import pages
from training.weights import fit, save


def main() -> None:
    if not (LISTS / "shades.txt").exists():
        (LISTS / "shades.txt").write_text("positive asserted past\n", "utf-8")
    shades = Shades(Lists())
    examples = []
    for page, row in pages():
        for trigger, v in golden_triggers(page, row):
            values = [v["attributes"].get(k) for k in ("polarity", "modality", "tense")]
            if all(values):
                examples.append((shades.features(page, trigger), " ".join(values)))
    count = Counter(c for _, c in examples)
    classes = sorted(c for c, n in count.items() if n >= 5)
    weights = fit([(f, c) for f, c in examples if c in classes], classes, epochs=12, rare=3, dropout=0.25)
    save("shades.txt", SILVER_NOTE, classes, weights, 0.4)


if __name__ == "__main__":
    main()
