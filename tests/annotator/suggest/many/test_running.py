"""Every partition is done once, whoever dies on the way; a run that was cut off goes on where it was."""

import json
import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.errors import SuggesterFailed
from annotator.suggest.many import running
from annotator.suggest.many.partitions import Partition
from annotator.suggest.many.running import Processes, Run, run
from annotator.suggest.many.work import Note, Order, done, work

TEXT = "قال الوزير سيرغي لافروف في دمشق إن القوات قصفت مدينة حلب أمس"
RULES = "gazetteer,numbers,heads,lexicon"  # without the model they are ready at once


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Forty reports."""
    file = tmp_path / "in.jsonl"
    rows = ({"id": f"r{n}", "text": f"{TEXT} {n}", "zone": n} for n in range(40))
    file.write_text("\n".join(json.dumps(r, ensure_ascii=False) for r in rows), "utf-8")
    return file


@pytest.fixture
def order(tmp_path: Path) -> Order:
    """Into a folder that is not there yet."""
    return Order(str(tmp_path / "out"), suggesters=RULES)


def here(made: Run, told: Callable[[Run], None]) -> None:
    """Workers of this process."""
    for partition in made.left:
        made.took(partition, work(partition, made.order))
        told(made)


def output(order: Order) -> list[dict[str, object]]:
    lines = [
        x for p in sorted(Path(order.output).glob("part-*.jsonl")) for x in p.read_text("utf-8").splitlines()
    ]
    return [json.loads(x) for x in lines]


def test_every_row_is_there_once_in_its_order_with_what_was_proposed(source: Path, order: Order) -> None:
    made = run([str(source)], order, here, size=1000)
    assert len(made.notes) == len(made.partitions) > 3
    found = output(order)
    assert [row["id"] for row in found] == [f"r{n}" for n in range(40)]
    assert all(row["entities"] and row["zone"] == n for n, row in enumerate(found))
    assert sum(n.rows for n in made.notes.values()) == 40


def test_processes_do_the_same_as_one(source: Path, order: Order, tmp_path: Path) -> None:
    run([str(source)], order, here, size=2000)
    other = Order(str(tmp_path / "other"), suggesters=RULES)
    made = run([str(source)], other, Processes(2), size=2000)
    assert not made.failed
    assert output(other) == output(order)


def test_a_run_that_was_cut_off_does_only_what_is_left(source: Path, order: Order) -> None:
    def some(made: Run, told: Callable[[Run], None]) -> None:
        for partition in made.left[:2]:
            work(partition, made.order)

    run([str(source)], order, some, size=1000)
    half = Path(order.output) / order.part(2)
    half.write_bytes(b"half")  # whoever wrote it died before the note
    made = run([str(source)], order, here, size=1000)
    assert made.earlier == 2
    assert [row["id"] for row in output(order)] == [f"r{n}" for n in range(40)]
    again = run([str(source)], order, here, size=1000)
    assert again.earlier == len(again.partitions)


def test_the_output_of_another_run_is_not_mixed_with_this_one(source: Path, order: Order) -> None:
    run([str(source)], order, here, size=1000)
    with pytest.raises(SuggesterFailed, match="another run"):
        run([str(source)], order, here, size=2000)
    with pytest.raises(SuggesterFailed, match="another run"):
        run([str(source)], Order(order.output, suggesters="gazetteer"), here, size=1000)


def test_a_part_that_fails_is_tried_again_and_then_told(
    source: Path, order: Order, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = Run([Partition(0, str(source), 0, 10)], order)
    for _ in range(running.TRIES - 1):
        assert made.missed(made.partitions[0], "no")
        assert made.left
    assert not made.missed(made.partitions[0], "no")
    assert made.failed == {0: "no"}
    assert not made.left


def test_a_worker_that_is_killed_is_replaced_and_nothing_is_lost(source: Path, order: Order) -> None:
    killed: list[int] = []

    def told(made: Run) -> None:
        if not killed and len(made.notes) >= 1:
            children = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").read_text("ascii").split()
            for child in children:
                command = Path(f"/proc/{child}/cmdline").read_bytes()
                if b"spawn_main" in command and not killed:
                    os.kill(int(child), signal.SIGKILL)
                    killed.append(int(child))

    if not Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").exists():
        pytest.skip("which processes are ours is read from /proc")
    made = run([str(source)], order, Processes(2), told, size=600)
    assert killed
    assert not made.failed
    assert [row["id"] for row in output(order)] == [f"r{n}" for n in range(40)]


def test_a_note_that_says_another_partition_does_not_count(source: Path, order: Order) -> None:
    first = Partition(0, str(source), 0, 500)
    assert done(first, order) is None
    note = work(first, order)
    assert done(first, order) == note
    assert done(Partition(0, str(source), 0, 501), order) is None
    assert isinstance(note, Note)


@pytest.mark.timeout(300)
def test_a_cluster_loses_a_worker_and_nothing_else(source: Path, order: Order) -> None:
    distributed = pytest.importorskip("distributed", reason="a cluster needs Dask")
    from annotator.suggest.many.cluster import Cluster

    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        killed: list[int] = []

        def told(made: Run) -> None:
            if not killed and len(made.notes) >= 2:
                pid = next(iter(cluster.workers.values())).pid
                os.kill(pid, signal.SIGKILL)
                killed.append(pid)

        made = run([str(source)], order, Cluster(cluster.scheduler_address), told, size=400)
    assert killed
    assert not made.failed
    assert [row["id"] for row in output(order)] == [f"r{n}" for n in range(40)]


def test_without_a_scheduler_it_is_said(source: Path, order: Order, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed", reason="a cluster needs Dask")
    from annotator.suggest.many import cluster

    monkeypatch.setattr(cluster, "PATIENCE", 1)
    with pytest.raises(SuggesterFailed, match="No Dask scheduler"):
        run([str(source)], order, cluster.Cluster("tcp://127.0.0.1:9"), size=400)


def test_a_text_that_has_changed_since_is_done_again(source: Path, order: Order) -> None:
    run([str(source)], order, here, size=100_000)
    changed = source.read_text("utf-8").replace("دمشق", "حمصض")
    source.write_text(changed, "utf-8")
    with pytest.raises(SuggesterFailed, match="another run"):
        run([str(source)], order, here, size=100_000)


def test_one_report_that_kills_its_worker_takes_no_other_with_it(
    source: Path, order: Order, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "work", dying)
    made = run([str(source)], order, Processes(3), size=1000)
    assert [*made.failed] == [0]
    assert len(made.notes) == len(made.partitions) - 1


def dying(partition: Partition, order: Order) -> Note:
    """What stands for a model that takes the process with it on some text."""
    if partition.number == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return work(partition, order)
