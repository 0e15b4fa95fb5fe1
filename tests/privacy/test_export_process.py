"""The export process, started for real: it can write the file and cannot reach anything private."""

import json
import os
import subprocess
import sys

import pytest

from rmdesk.domain.actions import ActionStatus
from rmdesk.domain.errors import WorkerFailed
from rmdesk.exports.formats import PDF
from rmdesk.exports.request import (
    EXPORT_WORKER,
    ExportRequest,
    SheetFonts,
    exported_from_message,
    request_to_message,
)
from rmdesk.exports.sheet import Sheet, SheetLine, SheetMonth
from rmdesk.runtime import resources
from rmdesk.runtime.worker import call_worker, from_frame, to_frame, worker_environment

ALLOWED_OF_OURS = {"domain", "exports", "runtime", "__main__"}
FORBIDDEN = {"PySide6", "shiboken6", "sqlcipher3", "sqlite3", "cryptography"}
ASK = """
import json, sys
from rmdesk.__main__ import main
code = main(["--worker", sys.argv[1]])
print(json.dumps(sorted(sys.modules)), file=sys.stderr)
sys.exit(code)
"""


@pytest.fixture
def request_message():
    fonts = SheetFonts(
        resources.read_bytes("fonts/Inter-Regular.ttf"), resources.read_bytes("fonts/Inter-SemiBold.ttf")
    )
    lines = (SheetLine("Ask the board", "AB", None, ActionStatus.DONE),)
    return request_to_message(ExportRequest(Sheet("Ours", SheetMonth(2026, 11), lines), PDF, fonts))


def run(arguments, request):
    return subprocess.run(
        [sys.executable, "-P", *arguments],
        input=request,
        capture_output=True,
        env=worker_environment(os.environ, frozen=False),
        timeout=200,
        check=False,
    )


def check_modules(names):
    """The names of modules that may not be there."""
    found = set()
    for name in names:
        top, *rest = name.split(".")
        if top in FORBIDDEN or (top == "rmdesk" and rest and rest[0] not in ALLOWED_OF_OURS):
            found.add(name)
    return found


def imported(stderr):
    return {line.rsplit("|", 1)[1].strip() for line in stderr.decode().splitlines() if line.count("|") == 2}


def written_file(finished):
    assert finished.returncode == 0
    message, blobs = from_frame(finished.stdout[finished.stdout.index(b"RMW1") :])  # behind how far it was
    assert message["status"] == "done"
    return exported_from_message(message["answer"], blobs)


def test_modules_after_a_real_export(request_message):
    finished = run(["-c", ASK, EXPORT_WORKER], to_frame(*request_message))
    assert written_file(finished).data.startswith(b"%PDF-")
    names = json.loads(finished.stderr)
    assert {"reportlab.platypus", "rmdesk.exports.pdf"} <= set(names)
    assert check_modules(names) == set()


def test_every_import_of_the_real_worker(request_message):
    finished = run(["-X", "importtime", "-m", "rmdesk", "--worker", EXPORT_WORKER], to_frame(*request_message))
    assert written_file(finished).data.startswith(b"%PDF-")
    names = imported(finished.stderr)
    assert {"reportlab.platypus", "rmdesk.exports.pdf"} <= names
    assert check_modules(names) == set()


def test_the_check_itself_sees_what_it_looks_for():
    """The sign worker does hold keys: the same look at it must find that."""
    finished = run(["-X", "importtime", "-m", "rmdesk", "--worker", "sign"], b"")
    names = imported(finished.stderr)
    assert "cryptography" in {name.partition(".")[0] for name in check_modules(names)}
    assert "rmdesk.security" in check_modules(names)


def test_through_the_front_door(request_message, monkeypatch):
    monkeypatch.setenv("RMDESK_CANARY", "Amara")
    answer = call_worker(EXPORT_WORKER, *request_message)
    assert exported_from_message(answer.message, answer.blobs).data.startswith(b"%PDF-")


def test_what_is_not_on_the_list_is_refused_without_a_word_of_it(request_message):
    message, blobs = request_message
    sheet = {**message["sheet"], "reflections": "Amara cried"}
    with pytest.raises(WorkerFailed) as caught:
        call_worker(EXPORT_WORKER, {**message, "sheet": sheet}, blobs)
    assert "NotCanonical" in caught.value.detail
    assert "Amara" not in caught.value.detail


def test_it_leaves_no_files(request_message, tmp_path, monkeypatch):
    for name in ("HOME", "TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(tmp_path))
    call_worker(EXPORT_WORKER, *request_message)
    assert list(tmp_path.iterdir()) == []
