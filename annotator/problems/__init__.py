"""What is odd in a layer, found without stopping anybody: a scheme never blocks an annotation.

A Problem names what was found, the annotation it stands on and the words that fill its message. The
English messages are in MESSAGES; the interface translates them. All positions are code points. Linear
in the text and n log n in the annotations, so that 50,000 spans are no trouble.
"""

from annotator.problems.cases import FIXES, Fix
from annotator.problems.finding import in_order, problems, steps
from annotator.problems.fixing import fixes
from annotator.problems.ignoring import Ignored, Ignores
from annotator.problems.kinds import KIND_NAMES, MESSAGES, SEVERITY_OF, Problem, Severity, everywhere
from annotator.problems.names import NOWHERE, Elsewhere, Tallies, tally

__all__ = [
    "FIXES",
    "KIND_NAMES",
    "MESSAGES",
    "NOWHERE",
    "SEVERITY_OF",
    "Elsewhere",
    "Fix",
    "Ignored",
    "Ignores",
    "Problem",
    "Severity",
    "Tallies",
    "everywhere",
    "fixes",
    "in_order",
    "problems",
    "steps",
    "tally",
]
