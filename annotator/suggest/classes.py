"""What the encoder's heads tell apart, in the order of their scores. The first of each is its "none"."""

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.int64]

SPANS = (
    "", "PER NAM", "PER NOM", "ORG NAM", "ORG NOM", "LOC NAM", "LOC NOM", "FAC NAM", "FAC NOM",
    "VEH", "NORP", "WEAPON", "DATE", "CASUALTY", "QUANTITY", "MISC",
)  # fmt: skip
TYPES = (
    "", "AirStrike", "Shelling", "Bombing", "Attack", "Clash", "Raid", "Siege", "Territory", "Disrupt", "Die",
    "Injure", "Destroy", "Arrest", "Abduct", "Release", "Displace", "Movement", "Meet", "Agreement", "Breach",
    "Refuse", "Demand", "Accuse", "Threaten", "Personnel", "Justice", "Protest", "Aid",
)  # fmt: skip
ROLES = (
    "", "Agent", "Target", "Victim", "Participant", "Instrument", "Place", "Origin", "Destination", "Time",
    "Topic",
)  # fmt: skip
POLARITIES = ("positive", "negative")
MODALITIES = ("asserted", "hypothetical", "alleged")
TENSES = ("past", "present", "future", "unspecified")
ANER = ("O", "B-PERS", "I-PERS", "B-LOC", "I-LOC", "B-ORG", "I-ORG", "B-MISC", "I-MISC")
CUTS = (0, 1, 2)  # letters of the first token that are proclitics
WIDTH = 10  # tokens of the longest span
LABELS_AND_EVENT = (*SPANS, "event")
_STEPS = (1, 2, 3, 4, 5, 7, 9, 12, 16, 22, 30, 45)  # tokens between; beyond them one bucket more
_SIDE = len(_STEPS) + 1
DISTANCES = 2 * _SIDE
_MOST = 3  # sentences, and triggers between, counted up to
BETWEEN = (_MOST + 1) * (_MOST + 1)


def distance(far: Numbers, left: npt.NDArray[np.bool_]) -> Numbers:
    """The buckets of how far, in tokens, mentions stand from triggers, and on which side."""
    bucket = np.searchsorted(np.array(_STEPS), far, "left")
    found: Numbers = np.where(left, bucket, _SIDE + bucket)
    return found


def between(sentences: Numbers, triggers: Numbers) -> Numbers:
    """The buckets of how many ends of sentences and how many other triggers lie between."""
    return np.minimum(sentences, _MOST) * (_MOST + 1) + np.minimum(triggers, _MOST)
