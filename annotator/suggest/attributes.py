"""Polarity, modality and tense of an event, by the trigger and the words before it.

A weighted vote (lists/shades.txt) over the words and over classes of them (lists/cues.txt): لم لن لا are
`not`, سوف is `will`, زعم and متهم are `claim`, دعا إلى and حاول are `wish`.
"""

from annotator.suggest.events import Trigger, bare_form
from annotator.suggest.lexicon import Lists
from annotator.suggest.linear import Linear
from annotator.suggest.page import CLAUSE, Page

_CUES = ("not", "without", "will", "wish", "if", "claim", "going")


class Shades:
    """Gives each trigger its three attributes."""

    def __init__(self, lists: Lists) -> None:
        self.lists = lists
        self.cues = lists.classes("cues.txt")
        self.linear = Linear("shades.txt")

    def of(self, page: Page, trigger: Trigger) -> dict[str, str]:
        """Polarity, modality and tense."""
        shares = self.linear.scores(self.features(page, trigger))
        polarity, modality, tense = self.linear.classes[shares.index(max(shares))].split(" ")
        return {"polarity": polarity, "modality": modality, "tense": tense}

    def features(self, page: Page, trigger: Trigger) -> list[str]:
        """What can be said of the trigger and what stands before it, as strings."""
        words, i = page.words, trigger.word
        before: list[str] = []
        cues: set[str] = set()
        for j in range(i - 1, max(-1, i - 7), -1):
            if words[j + 1].gap > CLAUSE:
                break
            before.append(self.lists.core(words[j])[1])
            far = "n" if i - j < 3 else "f"
            cues.update(
                cue + far for cue in _CUES if any(form in self.cues[cue] for _, form in words[j].cuts)
            )
        word = words[i]
        cut = page.text[word.start : trigger.start]
        form = bare_form(page, trigger)
        following = self.lists.core(words[i + 1])[1] if i + 1 < len(words) else ""
        first, second = [*before, "<", "<"][:2]
        return [
            f"f{form}",
            f"a{form[:1]}{form[-1:]}",
            f"p{form[:2]}",
            f"u{cut[-1:]}",
            f"u{cut[-1:]}{form[:1]}",
            f"t{trigger.type}",
            f"1{first}",
            f"2{second}",
            f"12{first} {second}",
            f"n{following}",
            f"1a{first}{form[:1]}",
            "bias",
            *(f"w{b}" for b in before[:5]),
            *(f"c{c}" for c in sorted(cues)),
            *(f"ca{c}{form[:1]}" for c in sorted(cues)),
            f"d{word.form.startswith('ال')}",
        ]
