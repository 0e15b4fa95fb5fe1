"""Whether calls into Qt keep the reference count of None: how many references are lost by a call."""

import sys

from PySide6.QtCore import QObject, QTimer

from tests.bench.programs.report import end_with

CALLS = 300
thing, timer = QObject(), QTimer()


def lost_by(call: object) -> float:
    assert callable(call)
    call()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        call()
    return (before - sys.getrefcount(None)) / CALLS


end_with(
    lost=[
        lost_by(lambda: thing.setObjectName("x")),
        lost_by(lambda: timer.setInterval(5)),
        lost_by(thing.deleteLater),
    ]
)
