"""How often the protocol of trust repeats: a little in every run of the tests, in full by `make trust`."""

import os

FULL = os.environ.get("TAWSIM_TRUST") == "full"


def often(few: int, many: int) -> int:
    """`few`, but `many` by `make trust`."""
    return many if FULL else few
