"""The rows of a release, as `Rows` of exporting.py gives those of the project."""

from collections.abc import Iterator, Mapping

from annotator import scheme as schemes
from annotator.errors import ExportFailed
from annotator.formats import Losses, Row
from annotator.formats.json_row import read_row
from annotator.formats.strict_json import loads
from annotator.pseudonyms import disguised, pseudonyms
from storage.project import Project
from storage.recipes import Recipe


class FrozenRows:
    """One after the other and as often as one likes, whatever became of the project since.

    Raises ExpectedError when there is no such release, ProjectDamaged when it is not as it was frozen.
    """

    def __init__(self, project: Project, recipe: Recipe) -> None:
        if recipe.suggestions:
            raise ExportFailed("A release holds no suggestions.")
        if recipe.unfinished:
            raise ExportFailed("A release is as it was frozen.", "Leave out --unfinished.")
        self.release = project.releases.get(recipe.release)
        self._project, self.scheme = project, schemes.parse(self.release.toml)
        self.documents = self.layers = self.release.card.documents
        self.loose, self.left_out = Losses(), self.release.card.left_out
        self.names: Mapping[str, str] = (
            pseudonyms(self.release.names, recipe.seed) if recipe.pseudonyms else {}
        )

    def __len__(self) -> int:
        """How many rows there are."""
        return self.documents

    @property
    def absent(self) -> Mapping[str, int]:
        """How many documents were not in it when it was frozen, by why."""
        return self.left_out

    def __iter__(self) -> Iterator[Row]:
        """As they were frozen."""
        for line in self._project.releases.lines(self.release.name):
            yield disguised(read_row(loads(line.decode())), self.names)
