"""Any program as a suggester: own JSONL in on its standard input, own JSONL out on its standard output.

One document is one run and one line each way. What comes back is read as strictly as a file that is imported.
"""

import os
import shlex
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import PurePath
from tempfile import TemporaryFile
from typing import IO, Any

from annotator.errors import ModelMissing, SuggesterFailed
from annotator.formats import strict_json
from annotator.formats.json_row import read_row
from annotator.formats.rows import Row, reason
from annotator.model import Annotation, Document, Entity, Event
from annotator.suggest.outside.tagging import sendable
from annotator.suggest.page import Page
from annotator.suggest.proposal import EventProposal, Filler, Proposal

REASON = "command"
_TIMEOUT = 120.0  # seconds
_LONGEST = 32 * 2**20  # bytes that a program may write for one document
_SCORE = 0.5  # of what comes without one
_BOM = "\ufeff"


class Command:
    """Options: `line` (the program with its arguments; no shell reads it), `timeout` (seconds).

    The program reads `{"id", "text"}` and writes one row with `entities` and `events` (or both among
    `suggestions`) of the same id and text, positions in code points. A `score` in [0, 1] and a `reason` may
    stand beside each. Entities of several ranges and arguments without words are left out.
    """

    name = "command"

    def __init__(self, options: Mapping[str, str]) -> None:
        self._options = dict(options)

    def propose(self, page: Page) -> Iterator[Proposal | EventProposal]:
        """In the order of the program's row. Raises ModelMissing and SuggesterFailed."""
        if not page.words:
            return
        line = _arguments(self._options.get("line", ""))
        sent = Document(page.document.id, sendable(page.text))
        written = strict_json.dumps({"id": sendable(sent.id), "text": sent.text}) + "\n"
        answer = _run(line, written.encode("utf-8"), seconds(self._options.get("timeout", ""), _TIMEOUT))
        row = _row(answer, sent, line[0])
        yield from _proposals(row, self.name, PurePath(line[0]).name)


def seconds(written: str, usual: float) -> float:
    """A time limit as a person writes it; empty = the usual one. Raises SuggesterFailed for what is none."""
    try:
        limit = float(written) if written.strip() else usual
    except ValueError:
        limit = 0.0
    if not 0 < limit <= 86_400:
        raise SuggesterFailed(f"The time limit «{written}» is no number of seconds.")
    return limit


def _arguments(line: str) -> list[str]:
    try:
        arguments = shlex.split(line, posix=os.name != "nt")
    except ValueError as problem:
        raise SuggesterFailed(f"The command cannot be read: {str(problem).lower()}.") from problem
    if not arguments:
        raise ModelMissing("No command was chosen.", "Write it under Suggesters, with its arguments.")
    return arguments


# ---- running -----------------------------------------------------------------------------


def _run(arguments: Sequence[str], given: bytes, limit: float) -> bytes:
    """What the program wrote. Raises SuggesterFailed when it fails, takes too long or writes too much.

    Files stand between, so that no pipe can fill up, and what a mad program writes fills no memory.
    """
    with TemporaryFile() as source, TemporaryFile() as output, TemporaryFile() as errors:
        source.write(given)
        source.seek(0)
        try:
            process = subprocess.Popen(
                arguments, stdin=source, stdout=output, stderr=errors, start_new_session=True
            )
        except (OSError, ValueError) as problem:
            raise SuggesterFailed(f"{arguments[0]} could not be started: {reason(problem)}.") from problem
        try:
            wrong = _watched(process, output, limit)
        finally:
            _stop(process)
        if wrong or process.returncode:
            wrong = wrong or f"ended with code {process.returncode}"
            raise SuggesterFailed(f"{arguments[0]} {wrong}.", _tail(errors))
        output.seek(0)
        return output.read()


def _watched(process: "subprocess.Popen[bytes]", output: IO[bytes], limit: float) -> str:
    """Waits for the end; gives what is wrong, or nothing."""
    end = time.monotonic() + limit
    while True:
        try:
            process.wait(0.1)
        except subprocess.TimeoutExpired:
            late = time.monotonic() > end
        else:
            late = False
        if os.fstat(output.fileno()).st_size > _LONGEST:
            return f"wrote more than {_LONGEST // 2**20} MB"
        if late:
            return f"did not end within {limit:g} seconds"
        if process.returncode is not None:
            return ""


def _stop(process: "subprocess.Popen[bytes]") -> None:
    """Ends the program, where it still runs, with all that it started."""
    if process.poll() is None:
        with suppress(OSError):  # it ended meanwhile
            if hasattr(os, "killpg"):
                os.killpg(process.pid, signal.SIGKILL)
            else:
                process.kill()
        process.wait()


def _tail(errors: IO[bytes]) -> str:
    """The end of what the program complained of, in one line."""
    size = errors.seek(0, os.SEEK_END)
    errors.seek(max(0, size - 2000))
    words = " ".join(errors.read().decode("utf-8", "replace").split())
    return f"It says: {words[-300:]}" if words else ""


# ---- reading -----------------------------------------------------------------------------


def _row(answer: bytes, sent: Document, program: str) -> Row:
    """The one row of the answer. Raises SuggesterFailed when it is none or of another document."""
    try:
        return _checked(answer.decode("utf-8"), sent)
    except UnicodeDecodeError as problem:
        raise SuggesterFailed(f"{program} wrote no UTF-8 at byte {problem.start + 1}.") from problem
    except ValueError as problem:
        raise SuggesterFailed(f"The answer of {program} was refused: {problem}.") from problem


def _checked(answer: str, sent: Document) -> Row:
    lines = [x for x in answer.removeprefix(_BOM).split("\n") if x.strip()]
    if len(lines) != 1:
        raise ValueError(f"it has {len(lines)} lines, and one row is due")
    row = read_row(strict_json.loads(lines[0].strip("\r")))
    if row.document.id != sendable(sent.id):
        raise ValueError(f"it is about another document, {row.document.id}")
    if row.document.text != sent.text:
        raise ValueError("it holds another text than the document")
    return row


def _proposals(row: Row, source: str, program: str) -> Iterator[Proposal | EventProposal]:
    offered = [(a, *_said(a, program)) for a in row.annotations]
    offered += [(s.annotation, s.score, s.reason) for s in row.suggestions]
    known = {a.id: a for a, _, _ in offered}
    for annotation, score, words in offered:
        why = f"{REASON}: {words or program}"
        if isinstance(annotation, Entity) and len(annotation.ranges) == 1:
            start, end = annotation.extent.start, annotation.extent.end
            yield Proposal(start, end, annotation.label, score, source, why, dict(annotation.attributes))
        elif isinstance(annotation, Event):
            fillers = tuple(_fillers(annotation, known, score))
            start, end = annotation.trigger.start, annotation.trigger.end
            attributes = dict(annotation.attributes)
            yield EventProposal(start, end, annotation.type, score, source, why, attributes, fillers)


def _said(annotation: Annotation, program: str) -> tuple[float, str]:
    """The score and the reason beside an annotation, which own JSONL keeps only for suggestions."""
    score: Any = annotation.extra.get("score", _SCORE)
    if isinstance(score, bool) or not isinstance(score, int | float) or not 0 <= score <= 1:
        raise SuggesterFailed(f"The answer of {program} was refused: {annotation.id} has the score {score}.")
    words = annotation.extra.get("reason", "")
    return float(score), " ".join(words.split())[:200] if isinstance(words, str) else ""


def _fillers(event: Event, known: Mapping[str, Annotation], score: float) -> Iterator[Filler]:
    for argument in event.arguments:
        target = known.get(argument.target)
        if isinstance(target, Event) or (isinstance(target, Entity) and len(target.ranges) == 1):
            yield Filler(argument.role, target.extent.start, target.extent.end, target.name, score)
