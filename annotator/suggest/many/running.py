"""Partitions to workers: tried again when one fails or dies, and only those that are not done yet."""

import os
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from multiprocessing import get_context
from typing import Protocol

from annotator.errors import ExpectedError, SuggesterFailed
from annotator.suggest.many import places
from annotator.suggest.many.partitions import SIZE, Partition, partitions
from annotator.suggest.many.work import Note, Order, done, work

TRIES = 3  # of a partition
Told = Callable[["Run"], None]


@dataclass(slots=True)
class Run:
    """How far it is: notes of what is done, whether earlier or now, and what could not be done and why."""

    partitions: Sequence[Partition]
    order: Order
    notes: dict[int, Note] = field(default_factory=dict)
    failed: dict[int, str] = field(default_factory=dict)
    earlier: int = 0
    tries: dict[int, int] = field(default_factory=dict)

    @property
    def left(self) -> list[Partition]:
        """What is neither done nor given up."""
        return [p for p in self.partitions if p.number not in self.notes and p.number not in self.failed]

    def took(self, partition: Partition, note: Note) -> None:
        """A worker has done it."""
        self.notes[partition.number] = note

    def missed(self, partition: Partition, why: str) -> bool:
        """A worker has not; whether it is to be tried again."""
        tries = self.tries[partition.number] = self.tries.get(partition.number, 0) + 1
        if tries >= TRIES:
            self.failed[partition.number] = why
        return tries < TRIES


class Workers(Protocol):
    """Does partitions, as many at a time as it likes, and tells the run of each."""

    def __call__(self, run: Run, told: Told) -> None:
        """Until nothing is left."""


def run(
    inputs: Sequence[str], order: Order, workers: Workers, told: Told = lambda run: None, size: int = SIZE
) -> Run:
    """Suggestions for all inputs into the folder `order.output`; what an earlier run has done is kept.

    Raises ImportFailed where nothing can be read, SuggesterFailed where the folder holds the output of
    another run.
    """
    found = partitions(inputs, size)
    made = Run(found, order)
    known = {order.part(p.number) for p in found} | {order.note(p.number) for p in found}
    others = [n for n in places.names(order.output) if n.startswith("part-") and n not in known]
    there = {n for n in places.names(order.output) if n.endswith(".done.json")}
    for partition in found:
        note = done(partition, order) if order.note(partition.number) in there else None
        if note is not None:
            made.notes[partition.number] = note
        elif order.note(partition.number) in there:
            others.append(order.note(partition.number))
    if others:
        raise SuggesterFailed(
            f"{order.output} holds the output of another run ({others[0]}).",
            "Choose another folder, or empty it.",
        )
    made.earlier = len(made.notes)
    told(made)
    workers(made, told)
    return made


@dataclass(frozen=True, slots=True)
class Processes:
    """So many processes of this machine; each reads the model in once. One that dies is replaced."""

    count: int

    def __call__(self, run: Run, told: Told) -> None:
        """Until nothing is left."""
        while run.left:
            for partition in self._feed(run, told):
                self._alone(partition, run)
                told(run)

    def _feed(self, run: Run, told: Told) -> list[Partition]:
        """A few at a time. Where a process dies, nobody knows of which partition: gives those being done."""
        waiting = deque(run.left)
        going: dict[Future[Note], Partition] = {}
        with ProcessPoolExecutor(self.count, get_context("spawn"), _begin, (self.count,)) as pool:
            while waiting or going:
                try:
                    while waiting and len(going) < self.count:
                        going[pool.submit(work, waiting[0], run.order)] = waiting[0]
                        waiting.popleft()
                    for future in wait(going, return_when=FIRST_COMPLETED).done:
                        if _took(run, going[future], future):
                            waiting.append(going[future])
                        del going[future]
                        told(run)
                except BrokenProcessPool:
                    return list(going.values())
        return []

    def _alone(self, partition: Partition, run: Run) -> None:
        """In a process of its own: if that dies too, it was this one."""
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
            try:
                _took(run, partition, pool.submit(work, partition, run.order))
            except BrokenProcessPool:
                run.missed(partition, "its worker died")


def _begin(processes: int) -> None:
    """In a new process: several of them do not fight for the cores."""
    if processes > 1:
        os.environ.setdefault("TAWSIM_THREADS", "1")


def _took(run: Run, partition: Partition, future: "Future[Note]") -> bool:
    """Whether it is to be tried again. Raises BrokenProcessPool where its process is gone."""
    try:
        run.took(partition, future.result())
    except BrokenProcessPool:
        raise
    except (ExpectedError, OSError) as problem:
        return run.missed(partition, str(problem))
    return False
