"""Polarity, modality and tense of an event by the words before its trigger."""

from collections.abc import Mapping

from annotator.suggest.events import Trigger
from annotator.suggest.page import CLAUSE, Page

_PRONOUNS = ("ي", "ت", "ن", "ا")


class Shades:
    """Simple rules: لم لن لا عدم → negative; سـ سوف → future; زعم → alleged; دعا إلى، أن → hypothetical."""

    def __init__(self, cues: Mapping[str, frozenset[str]]) -> None:
        self.cues = cues

    def of(self, page: Page, trigger: Trigger) -> dict[str, str]:
        """The three attributes of a trigger."""
        words, i = page.words, trigger.word
        before: list[str] = []
        for j in range(i - 1, max(-1, i - 6), -1):
            if words[j + 1].gap >= CLAUSE:
                break
            before.append(words[j].form)
        forms = [{form for _, form in words[j].cuts} for j in range(i - len(before), i)]
        forms.reverse()
        word = words[i]
        whole = word.form.lstrip("وف") if len(word.form) > 4 else word.form
        future = len(whole) > 3 and whole[0] == "س" and whole[1] in "يتنا" and trigger.start > word.start
        has = lambda cue, reach: any(f & self.cues[cue] for f in forms[:reach])  # noqa: E731 - six uses below
        polarity = "negative" if has("not", 1) or has("without", 2) else "positive"
        modality = "asserted"
        if has("wish", 4) or has("if", 3):
            modality = "hypothetical"
        elif has("claim", 5):
            modality = "alleged"
        if future or has("will", 1):
            tense = "future"
        elif modality == "hypothetical":
            tense = "unspecified"
        elif has("going", 3):
            tense = "present"
        else:
            tense = "past"
        return {"polarity": polarity, "modality": modality, "tense": tense}
