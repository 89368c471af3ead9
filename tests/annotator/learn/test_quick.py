"""The quick learner: what it learns, that it is the same each time, and that it can be stopped."""

import gzip
import hashlib
import json
import subprocess
import threading
import time
from pathlib import Path

import pytest

from annotator.errors import ModelMissing, SuggesterFailed
from annotator.learn import quick
from annotator.learn.quick import base, learn, lesson
from annotator.model import Document, Entity, Event, Layer, Range
from annotator.suggest.page import read as read_page
from annotator.suggest.proposal import EventProposal, Proposal
from annotator.suggest.quick import Quick, read
from tests.annotator.learn.layers import layer, layers


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("model") / "m"
    file.write_bytes(learn(layers(), start=()))
    return file


def proposed(file: Path, text: str) -> set[tuple[str, str]]:
    page = read_page(Document("x", text))
    names = {Proposal: "label", EventProposal: "type"}
    return {(getattr(p, names[type(p)]), text[p.start : p.end]) for p in Quick(file).propose(page)}


def test_names_that_only_a_project_knows_are_learned(model: Path) -> None:
    found = proposed(model, "وهاجم زرقان لبنان وقال إنه زار زرقان")
    assert {("PER", "زرقان"), ("LOC", "لبنان"), ("Attack", "هاجم"), ("Movement", "زار")} <= found


def test_proclitics_and_what_lies_within_are_learned(model: Path) -> None:
    found = proposed(model, "زار زرقان لبنان ومدفع زرقان معه")
    assert {("WEAPON", "مدفع زرقان"), ("PER", "زرقان")} <= found
    assert ("LOC", "طورمان") in proposed(model, "هاجم الجنود بطورمان ثم زار زرقان لبنان")


def test_the_file_tells_what_it_learned_from(model: Path) -> None:
    learned = read(model)
    assert (learned.scheme, learned.documents) == ("news-events", 24)
    assert learned.annotations == sum(len(x.annotations) for x in layers())


def test_the_same_layers_give_the_same_bytes_and_progress_only_grows(model: Path) -> None:
    shares: list[float] = []
    again = learn(layers(), start=(), progress=shares.append)
    assert hashlib.sha256(again).digest() == hashlib.sha256(model.read_bytes()).digest()
    assert shares == sorted(shares)
    assert 0 <= shares[0] < shares[-1] <= 1


def test_the_seed_decides_the_order(model: Path) -> None:
    assert learn(layers(), start=(), seed=2) != model.read_bytes()


def test_learning_is_stopped_when_it_is_no_longer_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[subprocess.Popen[bytes]] = []
    real = subprocess.Popen

    def popen(*arguments: object, **more: object) -> object:
        started.append(real(*arguments, **more))
        return started[0]

    monkeypatch.setattr(subprocess, "Popen", popen)
    assert learn(layers(), start=(), cancelled=lambda: True) == b""
    assert [child.poll() is not None for child in started] == [True]


def test_other_threads_run_on_while_it_learns() -> None:
    done = threading.Event()
    gaps: list[float] = []

    def tick() -> None:
        last = time.thread_time(), time.monotonic()
        while not done.wait(0.002):
            gaps.append(time.monotonic() - last[1])
            last = time.thread_time(), time.monotonic()

    ticking = threading.Thread(target=tick)
    ticking.start()
    learn(layers(1), start=())
    done.set()
    ticking.join()
    assert sorted(gaps)[len(gaps) * 9 // 10] < 0.05  # a machine under load stops any thread now and then


def test_nothing_to_learn_is_said() -> None:
    with pytest.raises(SuggesterFailed, match="nothing to learn"):
        learn([Layer(Document("d", "لا شيء هنا"), "sara")], start=())


def test_a_failure_of_the_other_process_is_told() -> None:
    assert isinstance(quick._failed("x\nModuleNotFoundError: No module named 'pycrfsuite'\n"), ModelMissing)
    assert str(quick._failed("Traceback\nMemoryError: much\n")).endswith("MemoryError: much")


def test_a_scheme_of_other_labels_starts_from_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[quick.Job] = []
    monkeypatch.setattr(quick, "_elsewhere", lambda job, *_: asked.append(job) or b"")
    learn([], scheme="mine")
    learn([])
    assert [len(job.start) for job in asked] == [0, 300]


def test_a_lesson_leaves_out_what_no_chain_can_hold() -> None:
    document = Document("d", "سيرغي لافروف هنا")
    annotations = [
        Entity("e1", "PER", (Range(0, 5), Range(13, 16))),
        Entity("e2", "PER\n", (Range(0, 5),)),
        Entity("e3", "PER", (Range(6, 12),), {"mention": "NAM"}),
        Event("v1", "Meet", Range(13, 16)),
    ]
    taught = lesson(document, annotations)
    assert (taught.entities, taught.events) == (((6, 12, "PER\tNAM"),), ((13, 16, "Meet"),))


def test_odd_layers_are_learned_from_without_harm() -> None:
    odd = [
        layer(""),
        layer("…"),
        layer("هاجم" * 3000),
        Layer(
            Document("o", "\ud800هاجم \U0001ee00 زرقان"),
            "s",
            {
                "e1": Entity("e1", "PER", (Range(1, 3),)),
                "e2": Entity("e2", "A B:-->", (Range(5, 99),)),
                "e3": Entity("e3", "PER", (Range(5, 99),)),
            },
        ),
    ]
    assert learn([*odd, *layers(1)], start=())


def test_the_base_holds_only_what_may_be_passed_on() -> None:
    rows = [json.loads(line) for line in gzip.decompress(quick.BASE.read_bytes()).splitlines()]
    assert 100 < len(rows) <= 300
    assert quick.BASE.stat().st_size < 250_000
    assert {row["id"].split("-")[0] for row in rows} <= {f"s{n}" for n in (1, 2, 3, 4, 5, 6, 13, 14, 15, 16)}
    assert {row["source"].split("/")[0] for row in rows} == {"antcorpus", "FIGNEWS-2024"}
    assert len(base()) == len(rows)
    kinds = {kind for one in base() for *_, kind in (*one.entities, *one.events)}
    assert len(kinds) == 15 + 28
