"""sqlite-utils' Database, imported without the libraries that it would drag in."""

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

# sqlite-utils loads pandas and numpy wherever they are installed (camel-tools brings both), only
# to map their column types: 0.25 s of the second in which the window must be up.
UNNEEDED = ("pandas", "numpy")


def _without(names: tuple[str, ...]) -> Any:
    hidden = [name for name in names if name not in sys.modules]
    modules = cast("dict[str, object]", sys.modules)
    modules.update(dict.fromkeys(hidden))  # None is what `import` takes for "not installed"
    try:
        return import_module("sqlite_utils").Database
    finally:
        for name in hidden:
            del modules[name]


if TYPE_CHECKING:
    from sqlite_utils import Database
else:
    Database = _without(UNNEEDED)

__all__ = ["Database"]
