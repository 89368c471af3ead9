"""Reviews: layers of several people (or one, or a model) side by side, decided unit by unit, make gold.

`compare` → Review with its units; `deciding` → Changes of gold; `rules` decide what agrees; `feedback`
tells people what was changed.
"""

from annotator.history import Key
from annotator.review.alike import alike
from annotator.review.comparing import Review, blind, compare, suggested
from annotator.review.deciding import (
    empty_role,
    finish,
    follow,
    keep,
    nothing,
    refused,
    reopen,
    resume,
    settled_roles,
    take,
    take_role,
)
from annotator.review.feedback import Kind, Remark, feedback
from annotator.review.rules import Pick, Rule, accept, picks
from annotator.review.units import (
    SUGGESTED,
    Decided,
    Dispute,
    Filler,
    Filling,
    Option,
    Part,
    Role,
    Standing,
    Tally,
    Unit,
)

__all__ = [
    "SUGGESTED",
    "Decided",
    "Dispute",
    "Filler",
    "Filling",
    "Key",
    "Kind",
    "Option",
    "Part",
    "Pick",
    "Remark",
    "Review",
    "Role",
    "Rule",
    "Standing",
    "Tally",
    "Unit",
    "accept",
    "alike",
    "blind",
    "compare",
    "empty_role",
    "feedback",
    "finish",
    "follow",
    "keep",
    "nothing",
    "picks",
    "refused",
    "reopen",
    "resume",
    "settled_roles",
    "suggested",
    "take",
    "take_role",
]
