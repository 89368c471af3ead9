"""What people write to one another: questions, discussions of a passage, requests to change the scheme.

A thread and its comments are only ever added to, so that copies of a project are merged by taking over
what is missing. A comment may say in which state the thread is from now on.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from annotator.model import Range
from storage.file import ProjectFile


class ThreadKind(StrEnum):
    """About how something is labelled, about a passage, or about the scheme."""

    QUESTION = "question"
    DISCUSSION = "discussion"
    REQUEST = "request"


class ThreadState(StrEnum):
    """Whether somebody still has to look: open (for the lead), answered, or closed."""

    OPEN = "open"
    ANSWERED = "answered"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Comment:
    """What somebody said in a thread, when (ISO 8601); `state`: how the thread stands since, if new."""

    id: str
    text: str
    who: str
    at: str
    state: ThreadState | None = None


@dataclass(frozen=True, slots=True)
class Thread:
    """Comments under a title, oldest first.

    `document`, `annotator`, `annotation` (an id in that annotator's layer) and `where` (code points) say what
    it is about, as far as it is about something.
    """

    id: str
    kind: ThreadKind
    title: str
    who: str
    at: str
    document: str = ""
    annotator: str = ""
    annotation: str = ""
    where: Range | None = None
    comments: tuple[Comment, ...] = ()

    @property
    def state(self) -> ThreadState:
        """What the latest comment that says so says; open at first."""
        said = [c.state for c in self.comments if c.state]
        return said[-1] if said else ThreadState.OPEN


class Threads:
    """Found by id, by document or by kind; nothing in them is ever altered."""

    def __init__(self, file: ProjectFile) -> None:
        self._file = file

    def begin(self, thread: Thread) -> None:
        """A thread with its comments; what is there already (by id) stays, what is missing is added."""
        where = (thread.where.start, thread.where.end) if thread.where else (0, 0)
        about = (thread.title, thread.document, thread.annotator, thread.annotation)
        with self._file.writing():
            self._file.write(
                "INSERT INTO threads (id, kind, title, document, annotator, annotation, first, last, who, at)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                (thread.id, thread.kind, *about, *where, thread.who, thread.at),
            )
            self.say(thread.id, *thread.comments)

    def say(self, thread: str, *comments: Comment) -> None:
        """Adds comments to a thread that is there. Raises ValueError when it is not."""
        with self._file.writing():
            self._file.write_many(
                "INSERT INTO comments (id, thread, text, state, who, at) VALUES (?, ?, ?, ?, ?, ?)"
                " ON CONFLICT DO NOTHING",
                [(c.id, thread, c.text, c.state or "", c.who, c.at) for c in comments],
            )

    def get(self, id: str) -> Thread | None:
        """The thread of this id, if there is one."""
        found = self._read("WHERE id = ?", (id,))
        return found[0] if found else None

    def of(self, document: str) -> list[Thread]:
        """Those about a document, the latest begun last."""
        return self._read("WHERE document = ?", (document,))

    def all(self, *kinds: ThreadKind) -> list[Thread]:
        """All, or those of some kinds, the latest begun last."""
        return self._read(f"WHERE kind IN ({', '.join('?' * len(kinds))})" if kinds else "", kinds)

    def open(self, *kinds: ThreadKind) -> list[Thread]:
        """Those among them that wait for somebody."""
        return [t for t in self.all(*kinds) if t.state is ThreadState.OPEN]

    def _read(self, where: str, values: Iterable[str]) -> list[Thread]:
        values = [*values]
        rows = self._file.read(
            "SELECT id, kind, title, who, at, document, annotator, annotation, first, last"
            f" FROM threads {where} ORDER BY at, id",
            values,
        )
        said = self._file.read(
            "SELECT thread, id, text, who, at, state FROM comments"
            f" WHERE thread IN (SELECT id FROM threads {where}) ORDER BY at, id",
            values,
        )
        with self._file.decoding("a thread"):
            comments: dict[str, list[Comment]] = {}
            for thread, id, text, who, at, state in said:
                comment = Comment(id, text, who, at, ThreadState(state) if state else None)
                comments.setdefault(thread, []).append(comment)
            return [
                Thread(
                    id,
                    ThreadKind(kind),
                    title,
                    who,
                    at,
                    document,
                    annotator,
                    annotation,
                    Range(first, last) if last else None,
                    tuple(comments.get(id, ())),
                )
                for id, kind, title, who, at, document, annotator, annotation, first, last in rows
            ]
