"""What importing costs in processor time: Qt's widgets, then the modules whose names come in, one a line."""

import importlib
import sys
import time

from tests.bench.programs.report import end_with

names = sys.stdin.read().split()
begin = time.process_time()
import PySide6.QtWidgets  # noqa: E402, F401

between = time.process_time()
for name in names:
    importlib.import_module(name)
end_with(qt=(between - begin) * 1e3, ours=(time.process_time() - between) * 1e3)
