"""The dashboard ↔ the project: one question after the other, so that the window never halts for long."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.errors import ExpectedError
from ui.beside import Beside
from ui.going import show_beside
from ui.slices import Slices

# pyqtgraph is loaded with the page, when it is first opened.
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from annotator.agreement.measuring import Agreement
    from annotator.model import Layer, Verdict
    from annotator.scheme import Scheme
    from storage.project import Project
    from storage.teams.overview import Layers
    from storage.teams.quality import Score
    from ui.beside import Tick
    from ui.dashboard.charts import Chart
    from ui.dashboard.figures import ByName, Figures
    from ui.dashboard.page import DashboardPage
    from ui.window import Window

    Pairs = Sequence[Sequence[Layer]]
    Quality = tuple[Agreement | None, list[Score], list[Score]]

_AT_ONCE = 5  # documents whose layers are read in one slice
MOST_SHARED = 200  # of the documents of two people, the last ones, whose agreement is shown


class Dashboard(QObject):
    """One page at a time; another project closes it."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._page: DashboardPage | None = None
        self._slices, self._beside = Slices(self), Beside(self)
        for work in (self._slices, self._beside):
            work.failed.connect(window.show_failure)
        window.session.project_opened.connect(self._close)
        window.session.opened.connect(self._follow)
        window.settings.changed.connect(self._restyle)

    # ---- opening ----

    def open(self) -> None:
        """Everything that can be seen of the project; again: read anew."""
        from ui.dashboard.page import DashboardPage

        project = self._window.session.project
        assert project is not None
        if self._page is None:
            page = self._page = DashboardPage(self._window, lead=self._window.session.leads)
            page.read_again.connect(self.read)
            page.goal_wanted.connect(self._ask_goal)
            page.agreement.clicked.connect(self._window.agreeing.open)
            page.finished.connect(self._close)
            for card in page.cards.values():
                card.failed.connect(self._window.show_failure)
                card.folder = project.path.parent
            page.cards["states"].plot.setFocus()
        show_beside(self._page)
        self.read()

    @property
    def page(self) -> DashboardPage | None:
        """What is open."""
        return self._page

    @property
    def busy(self) -> bool:
        """Whether something is still read or measured."""
        return self._slices.busy or self._beside.busy

    @property
    def _project(self) -> Project:
        assert self._window.session.project is not None
        return self._window.session.project

    def _follow(self) -> None:
        if self._window.session.project is None:
            self._close()

    def _restyle(self, key: str) -> None:
        """Another language, theme or way of digits: made anew."""
        if key in ("language", "theme", "digits") and self._page is not None:
            self._close()
            self.open()

    def _close(self) -> None:
        self._slices.stop()
        self._beside.stop()
        page, self._page = self._page, None
        if page is not None:
            page.close()
            page.deleteLater()

    # ---- reading ----

    def read(self) -> None:
        """People first; then labels, a name at a time; suggestions, some layers at a time; then quality,
        which is measured beside the window."""
        from ui.dashboard.figures import Figures

        assert self._page is not None
        self._beside.stop()
        figures = Figures(self._project.scheme, self._window.language)
        self._page.say(self.tr("Reading…"))
        tasks = [partial(self._read_people, figures), partial(self._read_labels, figures)]
        self._run([*tasks, partial(self._read_quality, figures)])

    def _run(self, tasks: list[Callable[[], list[Callable[[], object]]]]) -> None:
        """Each gives the parts that it is made of, which are done before the next task."""
        if not tasks or self._page is None:
            self._end()
            return
        try:
            parts = tasks[0]()
        except ExpectedError as problem:
            self._window.show_failure(problem)
            return
        self._slices.start(parts, lambda part: part(), lambda _: self._run(tasks[1:]))

    def _end(self) -> None:
        if self._page is not None and not self.busy:
            self._page.say("")

    def _show(self, card: str, charts: list[tuple[str, Chart]], empty: str) -> None:
        if self._page is not None:
            self._page.cards[card].say_nothing(empty)
            self._page.cards[card].show_charts(charts)

    def _read_people(self, figures: Figures) -> list[Callable[[], object]]:
        def standing() -> None:
            found = self._project.overview.standing()
            self._show("states", figures.states(found), self.tr("Nobody has begun a document."))
            self._show("times", figures.times(found), self.tr("No time was counted on finished documents."))

        def finished() -> None:
            found, goal = self._project.overview.finished(), self._project.overview.goal()
            self._show("pace", figures.pace(found), self.tr("No document was finished here."))
            self._show("gold", figures.gold(found, goal), self.tr("No review is finished."))

        return [standing, finished]

    def _read_labels(self, figures: Figures) -> list[Callable[[], object]]:
        overview = self._project.overview
        layers: Layers = overview.layers()
        by_name: ByName = {}
        fates: Counter[tuple[str, str, Verdict]] = Counter()

        def name(one: str) -> None:
            by_name[one] = overview.of_name(one, layers)

        def labels() -> None:
            empty = self.tr("Nothing is annotated.")
            self._show("counts", figures.counts(by_name), empty)
            self._show("drift", figures.drift(by_name), empty)

        def suggestions() -> None:
            words = self.tr("No suggestion was decided in a document that is finished.")
            self._show("suggestions", figures.suggestions(fates), words)

        def some(step: tuple[int, int]) -> None:
            fates.update(overview.verdicts(step, layers))

        names = [partial(name, one) for one in overview.names()]
        steps = [partial(some, step) for step in overview.verdict_steps()]
        return [*names, labels, *steps, suggestions]

    def _read_quality(self, figures: Figures) -> list[Callable[[], object]]:
        from storage.gold.agreeing import read

        project = self._project
        layers: list[list[Layer]] = []
        shared, days = project.overview.shared(MOST_SHARED)
        checks, agains = project.overview.checks(), project.overview.agains()
        groups = [*shared, *checks, *agains]

        def some(at: int) -> None:
            layers.extend(read(project, groups[at : at + _AT_ONCE]))

        def measured() -> None:
            first, last = len(shared), len(shared) + len(checks)
            of_three = layers[:first], layers[first:last], layers[last:]
            work = partial(_measured, project.scheme, days, *of_three)
            self._beside.start("", work, partial(self._show_quality, figures))

        return [*(partial(some, at) for at in range(0, len(groups), _AT_ONCE)), measured]

    def _show_quality(self, figures: Figures, found: Quality) -> None:
        agreed, checks, agains = found
        words = self.tr("No document was finished by two people.")
        self._show("agreement", figures.agreement(agreed), words)
        words = self.tr("No document was slipped in with known gold, and none given again.")
        self._show("quality", figures.quality(checks, agains), words)
        self._end()

    # ---- the goal ----

    def _ask_goal(self) -> None:
        from ui.dashboard.page import GoalDialog

        dialog = GoalDialog(self._page, self._project.overview.goal())
        if dialog.exec():
            try:
                self._project.overview.set_goal(dialog.chosen())
            except ExpectedError as problem:
                self._window.show_failure(problem)
            else:
                self.read()
        dialog.deleteLater()


def _measured(
    scheme: Scheme,
    days: Mapping[str, str],
    shared: Pairs,
    checks: Pairs,
    agains: Pairs,
    tick: Tick,
) -> Quality:
    from annotator.agreement.measuring import measure
    from storage.teams.quality import scores

    agreed = measure(shared, scheme, finished=days, times=0, tick=tick) if shared else None
    return agreed, scores(checks, scheme, tick), scores(agains, scheme, tick)
