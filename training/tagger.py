"""Trains lists/tagger.txt and counts lists/vocabulary.txt, from the silver paragraphs and raw news."""

import gzip
from collections import Counter, defaultdict
from typing import Any

from annotator.model import Document
from annotator.suggest.lexicon import Lists, core
from annotator.suggest.linear import NONE
from annotator.suggest.page import BREAK, Page, read
from annotator.suggest.tagger import OFFSETS, listed, neighbor, own_features, place_features, side_features
from training.lists import RAW, SILVER_NOTE, key_of, write
from training.silver import pages
from training.weights import fit, save

_OWN = (
    "وادي وزاره وزير وكاله وحده وحدات ولايه وفد وفود واشنطن وسط وقف وضع وصل وصول وفاه بلده بلدات بيت بغداد "
    "باب باريس برلين بيروت بني بو فرنسا فلسطين فيينا لبنان لندن ليبيا لجنه لواء كتيبه كتايب كوريا كينيا "
    "كابول كييف كركوك كربلاء سوريا سوريه سرت سبها سلاح سفاره سفينه سياره سجن فصايل فرقه فيلق فندق"
)


def vocabulary() -> dict[str, int]:
    """How often each form is seen; negative where what begins there is mostly not cut."""
    count: Counter[str] = Counter()
    raw = gzip.decompress(RAW.read_bytes()).decode("utf-8")
    count.update(w.form for w in read(Document("raw", raw)).words)
    cut: dict[str, Counter[int]] = defaultdict(Counter)
    for page, row in pages():
        count.update(w.form for w in page.words)
        spans = [(e["start"], e["end"]) for e in row["entities"]]
        spans += [(v["trigger"]["start"], v["trigger"]["end"]) for v in row["events"]]
        starts = {w.start: w for w in page.words}
        for start, end in spans:
            count[key_of(page, start, end).split(" ")[0]] += 4
            word = starts.get(start) or next((w for w in page.words if w.start < start < w.end), None)
            if word:
                cut[word.form][start - word.start] += 1
    for form in _OWN.split():
        cut[form][0] += 3
    known = {f: n for f, n in count.items() if n >= 9 and not f[0].isdigit() and len(f) > 1}
    wrong = total = 0
    for form, ways in cut.items():
        got = core(form, known)[0]
        total += sum(ways.values())
        wrong += sum(n for c, n in ways.items() if c != got)
        if got and ways[0] > sum(ways.values()) / 2:
            known[form] = -max(count[form], 6)
    print("vocabulary", len(known), "starts wrong", wrong, "of", total)
    note = "# and of raw news of antcorpus (Apache-2.0). Folded form, how often; negative: never cut"
    write("vocabulary.txt", (*SILVER_NOTE, note), (f"{f}\t{n}" for f, n in sorted(known.items())))
    return known


def tags(page: Page, row: dict[str, Any]) -> list[str]:
    """The tag of each word: outermost mentions."""
    result = [NONE] * len(page.words)
    for e in sorted(row["entities"], key=lambda e: e["start"] - e["end"]):
        inside = [i for i, w in enumerate(page.words) if w.start < e["end"] and e["start"] < w.end]
        if inside and all(result[i] == NONE for i in inside):
            kind = f"{e['label']} {e['mention']}" if e.get("mention") and e["label"] != "VEH" else e["label"]
            for i in inside:
                result[i] = ("B-" if i == inside[0] else "I-") + kind
    return result


def main() -> None:
    known_words = vocabulary()
    lists = Lists()
    rates = lists.triggers
    examples = []
    for page, row in pages():
        cores = [core(w.form, known_words)[1] for w in page.words]
        golden = tags(page, row)
        known = listed(page, lists, 5)
        for i, word in enumerate(page.words):
            last = golden[i - 1] if i and word.gap < BREAK else NONE
            features = own_features(word.form, cores[i], rates.get(cores[i], 0.0)) + place_features(
                page, i, cores, known.get(i, ""), last
            )
            for offset in OFFSETS:
                features += side_features(offset, neighbor(page, cores, i + offset, word))
            examples.append((features, golden[i]))
    count = Counter(tag for _, tag in examples)
    classes = sorted(tag for tag, n in count.items() if n >= 5)
    examples = [(f, t) for f, t in examples if t in classes]
    print(len(examples), len(classes))
    weights = fit(examples, classes, epochs=8, rare=3, dropout=0.15)
    save("tagger.txt", SILVER_NOTE, classes, weights, 0.35)


if __name__ == "__main__":
    main()
