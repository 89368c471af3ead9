"""Which first letters belong to their words: annotator/words/{whole,known}.txt from raw news.

    python training/words.py ANTCORPUS.txt.gz

Source: github antcorpus/antcorpus.data, Apache-2.0 (1.13M words of news). A word that begins like a
proclitic is `whole` when what would be left of it is rare beside it; `known` holds frequent words,
whose forms behind a proclitic are thereby recognized.
"""

import gzip
import re
import sys
from collections import Counter
from pathlib import Path

OUT = Path(__file__).parent.parent / "annotator" / "words"
WORD = re.compile(r"[\u0621-\u064a\u0671-\u06d3]+")
MARKS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u0640]")
FIRST = "وفبلكس"
KNOWN_AT = 5  # times a word must be seen to be known
WHOLE_AT = 2  # times a word must be seen to be whole
RARE = 0.4  # of the word's own count


def main(corpus: Path) -> None:
    """Count, decide, write."""
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        counts = Counter(w for line in lines for w in WORD.findall(MARKS.sub("", line)))

    def whole(word: str) -> bool:
        return word[0] in FIRST and len(word) > 2 and counts[word[1:]] < RARE * counts[word]

    write("whole", (w for w, n in counts.items() if n >= WHOLE_AT and whole(w) and not glued(w, counts)))
    write(
        "known",
        (w for w, n in counts.items() if n >= KNOWN_AT and len(w) > 2 and (w[0] not in FIRST or whole(w))),
    )


def glued(word: str, counts: Counter[str]) -> bool:
    """Whether a rare rest is rare only because it mostly follows the article or a proclitic."""
    rest = word[1:]
    if word.startswith("لل"):
        return counts["ال" + word[2:]] > 0
    if rest.startswith("ال"):
        return counts[rest] > 0 or counts[rest[2:]] > 0
    return word[0] in "وف" and len(rest) > 3 and rest[0] in "بلكس" and counts[rest[1:]] > counts[word]


def write(name: str, words: object) -> None:
    """One word a line, sorted, so that a rebuilt list shows its differences."""
    lines = "\n".join(sorted(words))  # type: ignore[call-overload]
    (OUT / f"{name}.txt").write_text(lines + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
