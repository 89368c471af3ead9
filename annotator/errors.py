"""Errors that a person can act on; anything else that is raised is a bug of ours."""


class ExpectedError(Exception):
    """Something outside the program is not as it should be.

    `message` is one sentence a person can read; `hint` says what to do about it.
    Shown in one place in the window, and as one line (exit code 2) on the command line.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        self.message = " ".join(message.splitlines())  # it may quote names of others, with line ends in them
        self.hint = hint
        super().__init__(self.message)

    def __str__(self) -> str:
        """The message and the hint as one line."""
        return f"{self.message} {self.hint}".strip()


class ImportFailed(ExpectedError):
    """An input was refused; `reasons` lists every bad row, as `path:line: reason`."""

    def __init__(self, message: str, reasons: tuple[str, ...] | list[str] = (), hint: str = "") -> None:
        super().__init__(message, hint)  # no Sequence: a hint in the place of reasons would be one of letters
        self.reasons = tuple(" ".join(r.splitlines()) for r in reasons)


class ExportFailed(ExpectedError):
    """An export could not be written, or what was read back was not what was written."""


class SchemeInvalid(ExpectedError):
    """A scheme file does not say what a scheme must say."""


class ProjectBusy(ExpectedError):
    """Another process has the project open."""


class ProjectTooNew(ExpectedError):
    """The project was written by a newer version of the program."""


class ProjectDamaged(ExpectedError):
    """The file is not a project, or not a sound one."""


class StorageFailed(ExpectedError):
    """The disk is full, read-only or failing: the edit is neither stored nor shown."""


class ModelMissing(ExpectedError):
    """A suggester needs a package or weights that are not installed."""


class SuggesterFailed(ExpectedError):
    """A suggester outside the program (a folder, a program, a server) did not answer as it should."""


class NotComparable(ExpectedError):
    """Two sets of layers are not of the same texts."""


class QueryInvalid(ExpectedError):
    """A query of the project search does not say what a query must say."""


class OverlapRefused(ExpectedError):
    """An annotation was not made, as the scheme refuses that it overlaps another."""
