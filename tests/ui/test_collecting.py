"""Garbage is collected on the interface thread only."""

import gc
import threading

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ui.collecting import Collecting


class Cycle:
    """Knows itself, so that only the collector can take it."""

    gone: list[threading.Thread] = []  # noqa: RUF012

    def __init__(self) -> None:
        self.itself = self

    def __del__(self) -> None:
        self.gone.append(threading.current_thread())


def test_a_worker_collects_nothing_and_the_interface_thread_does(qtbot):
    was = gc.isenabled()
    try:
        collecting = Collecting(QApplication.instance())
        gc.collect()
        Cycle.gone.clear()
        Cycle()
        worker = threading.Thread(target=lambda: [[n] for n in range(200_000)])
        worker.start()
        worker.join()
        assert Cycle.gone == []
        keep = [[n] for n in range(2_000)]
        collecting.collect()
        assert keep
        assert Cycle.gone == [threading.main_thread()]
        Cycle()
        gc.freeze()
        collecting.collect_all(Qt.ApplicationState.ApplicationInactive)
        assert len(Cycle.gone) == 2
        assert gc.get_freeze_count() == 0
    finally:
        collecting.deleteLater()
        if was:
            gc.enable()
