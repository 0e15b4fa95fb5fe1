"""What importing costs in processor time: Qt's widgets, then Qt's classes that are only made when they are first named,
then the modules. Names come in, one a line: of classes such as `PySide6.QtCore.Qt`, and of modules.
"""

import importlib
import sys
import time

from tests.bench.programs.report import end_with

names = sys.stdin.read().split()
classes = [name.rpartition(".") for name in names if name.startswith("PySide6.")]
modules = [name for name in names if not name.startswith("PySide6.")]
begin = time.process_time()
import PySide6.QtWidgets  # noqa: E402, F401

widgets = time.process_time()
for module, _, name in classes:
    getattr(importlib.import_module(module), name)
made = time.process_time()
for name in modules:
    importlib.import_module(name)
end = time.process_time()
end_with(qt=(widgets - begin) * 1e3, classes=(made - widgets) * 1e3, ours=(end - made) * 1e3)
