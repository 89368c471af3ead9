"""The same on a Dask cluster, whose workers have this program installed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from annotator.elsewhere import install
from annotator.errors import ExpectedError, ModelMissing, SuggesterFailed
from annotator.suggest.many.running import Run
from annotator.suggest.many.work import work

if TYPE_CHECKING:
    from annotator.suggest.many.partitions import Partition

AHEAD = 3  # partitions a thread of the cluster that wait there
PATIENCE = 10  # seconds for a scheduler to answer


@dataclass(frozen=True, slots=True)
class Cluster:
    """The one whose scheduler is at `address` (tcp://host:8786). A worker that dies is no harm: Dask gives
    its partitions to others, and one that fails is tried again."""

    address: str

    def __call__(self, run: Run, told: Callable[[Run], None]) -> None:
        """Until nothing is left. Raises ModelMissing without Dask, SuggesterFailed without a scheduler."""
        try:
            from distributed import Client
        except ImportError as problem:
            raise ModelMissing("Dask is not installed.", install("distributed")) from problem
        try:
            client = Client(self.address, timeout=PATIENCE)
        except (OSError, ValueError) as problem:
            raise SuggesterFailed(f"No Dask scheduler answers at {self.address}: {problem}.") from problem
        with client:
            self._feed(client, run, told)

    def _feed(self, client: Any, run: Run, told: Callable[[Run], None]) -> None:
        from distributed import as_completed

        waiting = list(reversed(run.left))
        going: dict[str, Partition] = {}
        results = as_completed()

        def feed() -> None:
            threads = sum(client.nthreads().values()) or 1
            while waiting and len(going) < threads * AHEAD:
                partition = waiting.pop()
                future = client.submit(work, partition, run.order, pure=False)
                going[future.key] = partition
                results.add(future)

        feed()
        for future in results:
            partition = going.pop(future.key)
            problem = future.exception()
            if problem is None:
                run.took(partition, future.result())
            elif (
                not isinstance(problem, ExpectedError | OSError) and type(problem).__name__ != "KilledWorker"
            ):
                raise problem
            elif run.missed(partition, str(problem)):
                waiting.append(partition)
            future.release()
            told(run)
            feed()
