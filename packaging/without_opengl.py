"""Run first in a bundle: pyqtgraph imports Qt's modules for OpenGL (10 MB), which the program does not use.
Here they are there, and empty."""

import sys
from types import ModuleType


class _Empty(ModuleType):
    def __getattr__(self, name: str) -> type:
        if name.startswith("__"):
            raise AttributeError(name)
        return type(name, (), {})


for name in ("PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets"):
    sys.modules[name] = _Empty(name)
