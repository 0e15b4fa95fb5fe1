"""Helper processes: framing, crashes, time, nonsense on the pipe, the environment."""

import io
import json
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rmdesk.domain.canonical import NotCanonical
from rmdesk.domain.errors import DiskFull, WorkerFailed, WorkStopped, WrongSecret
from rmdesk.runtime import worker
from rmdesk.runtime.worker import (
    Watch,
    WorkerAnswer,
    call_worker,
    from_frame,
    serve,
    serve_telling,
    to_frame,
    worker_command,
    worker_environment,
)

SERVE = """
import json, os, sys, time
from rmdesk.domain import errors
from rmdesk.runtime.worker import WorkerAnswer, serve
def handler(message, blobs):
    {body}
sys.exit(serve(handler))
"""
quick = settings(max_examples=100, deadline=None)
plain = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.sampled_from(["", "a", "é", "\0", "🙂"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abc"), inner, max_size=3),
    max_leaves=6,
)
messages = st.dictionaries(st.sampled_from(["x", "y", "z"]), plain, max_size=3)
blob_maps = st.dictionaries(st.sampled_from(["one", "two"]), st.binary(max_size=50))


def child(body):
    return [sys.executable, "-c", SERVE.format(body=body)]


def run(body, message=None, blobs=None, **more):
    return call_worker("test", message or {}, blobs or {}, command=child(body), **more)


def raw(output, code=0):
    script = f"import sys; sys.stdin.buffer.read(); sys.stdout.buffer.write({output!r}); sys.exit({code})"
    return [sys.executable, "-c", script]


@quick
@given(messages, blob_maps)
def test_frames_come_back(message, blobs):
    assert from_frame(to_frame(message, blobs)) == (message, blobs)


@quick
@given(st.binary(max_size=60) | st.binary(max_size=60).map(lambda rest: b"RMW1\x02\0\0\0" + rest))
def test_any_bytes_are_a_frame_or_refused(data):
    try:
        message, blobs = from_frame(data)
    except NotCanonical:
        return
    assert to_frame(message, blobs) == data


def test_every_cut_and_every_extra_byte_is_refused():
    frame = to_frame({"x": 1}, {"one": b"abc", "two": b""})
    for length in range(len(frame)):
        with pytest.raises(NotCanonical):
            from_frame(frame[:length])
    with pytest.raises(NotCanonical):
        from_frame(frame + b"\0")


@pytest.mark.parametrize(
    "header",
    [
        b"[]",
        b"{}",
        b'{"blobs":{},"message":{}}',
        b'{"blobs":[],"message":[]}',
        b'{"blobs":[["a"]],"message":{}}',
        b'{"blobs":[["a",-1]],"message":{}}',
        b'{"blobs":[["a",true]],"message":{}}',
        b'{"blobs":[["a",0],["a",0]],"message":{}}',
        b'{"blobs":[["a",9]],"message":{}}',
    ],
)
def test_odd_headers_are_refused(header):
    with pytest.raises(NotCanonical):
        from_frame(b"RMW1" + len(header).to_bytes(4, "little") + header)


def test_a_worker_answers():
    answer = run(
        "return WorkerAnswer({'got': message['x']}, {'back': blobs['a'][::-1]})",
        {"x": "é🙂"},
        {"a": b"\0\1\2" * 500_000},
    )
    assert answer.message == {"got": "é🙂"}
    assert answer.blobs == {"back": b"\2\1\0" * 500_000}
    assert "é" not in repr(answer)


def test_printing_does_not_reach_the_pipe():
    answer = run("print('noise'); os.write(1, b'more'); os.system('echo even more'); return WorkerAnswer({}, {})")
    assert answer.message == {}


@pytest.mark.parametrize(
    "body",
    [
        "os._exit(0)",
        "os._exit(1)",
        "os.abort()",
        "raise ValueError('Amara')",
        "raise KeyboardInterrupt",
        "return WorkerAnswer({'float': 1.5}, {})",
        "return None",
        "return WorkerAnswer([], {})",
        "raise type('Unknown', (errors.WorldError,), {})('Amara')",
    ],
)
def test_a_crash_is_told(body):
    with pytest.raises(WorkerFailed) as caught:
        run(body)
    assert "Amara" not in caught.value.detail


def test_a_bug_names_class_and_place():
    with pytest.raises(WorkerFailed, match=r"exit code 70, builtins\.ZeroDivisionError at __main__:6"):
        run("return 1 / 0")


@pytest.mark.parametrize(("name", "kind"), [("DiskFull", DiskFull), ("WrongSecret", WrongSecret)])
def test_a_world_error_crosses_the_pipe(name, kind):
    with pytest.raises(kind, match="why"):
        run(f"raise errors.{name}('why')")


@pytest.mark.parametrize(
    "output",
    [
        b"",
        b"RMW1",
        b"\0" * 100,
        to_frame({"status": "done", "answer": {}}, {})[:-1],
        to_frame({"status": "done", "answer": {}}, {}) + b"x",
        to_frame({"status": "done", "answer": 7}, {}),
        to_frame({"status": "what"}, {}),
        to_frame({"status": "world", "error": "WorldError", "detail": ""}, {}),
        to_frame({"status": "world", "error": 7, "detail": []}, {}),
    ],
)
def test_nonsense_on_the_pipe_is_told(output):
    with pytest.raises(WorkerFailed):
        call_worker("test", {}, {}, command=raw(output))


def test_an_answer_with_a_failing_exit_code_does_not_count():
    with pytest.raises(WorkerFailed):
        call_worker("test", {}, {}, command=raw(to_frame({"status": "done", "answer": {}}, {}), code=1))


SAY_WHO = "open({mark!r} + '-', 'w').write(str(os.getpid())); os.rename({mark!r} + '-', {mark!r})"
"""Writes the number of the process into a file, which is there as a whole or not at all."""


def check_it_has_ended(mark):
    if os.name == "nt":
        return  # Windows has no signal that only asks
    with pytest.raises(ProcessLookupError):
        os.kill(int(mark.read_text()), 0)


def test_a_slow_worker_is_ended(tmp_path):
    mark = tmp_path / "mark"
    timeout = 0.5
    while not mark.exists():  # on a slow machine it has not even begun by then
        timeout *= 2
        with pytest.raises(WorkerFailed, match="too long"):
            run(SAY_WHO.format(mark=str(mark)) + "; time.sleep(600)", timeout=timeout)
    check_it_has_ended(mark)


def test_a_worker_that_cannot_start_is_told():
    with pytest.raises(WorkerFailed, match="did not start"):
        call_worker("test", {}, {}, command=["/no/such/program"])


def test_a_child_that_reads_nothing_is_told():
    with pytest.raises(WorkerFailed):
        call_worker("test", {}, {"a": bytes(5_000_000)}, command=[sys.executable, "-c", "pass"])


def test_serving_nonsense_is_a_bug_without_words():
    out = io.BytesIO()
    assert serve(WorkerAnswer, io.BytesIO(b"Amara"), out) == 70
    message, _ = from_frame(out.getvalue())
    assert message["status"] == "bug"
    assert b"Amara" not in out.getvalue()


def test_the_environment_is_clean(monkeypatch):
    monkeypatch.setenv("RMDESK_CANARY", "x")
    monkeypatch.setenv("PYTHONSTARTUP", "x")
    monkeypatch.setenv("LD_PRELOAD", "")
    answer = run("return WorkerAnswer({'names': sorted(os.environ)}, {})")
    assert set(answer.message["names"]) <= {*worker._KEPT, "PYTHONPATH", "LC_CTYPE", "LD_LIBRARY_PATH"}


def test_the_library_path_is_put_back():
    frozen = {"LD_LIBRARY_PATH": "/opt/rmdesk/_internal", "HOME": "/h"}
    assert worker_environment(frozen, frozen=True) == {"HOME": "/h"}
    kept = {**frozen, "LD_LIBRARY_PATH_ORIG": "/mine"}
    assert worker_environment(kept, frozen=True) == {"HOME": "/h", "LD_LIBRARY_PATH": "/mine"}
    assert worker_environment({"LD_LIBRARY_PATH": "/mine"}, frozen=False)["LD_LIBRARY_PATH"] == "/mine"


def test_the_command(monkeypatch):
    assert worker_command("export")[-4:] == ["-m", "rmdesk", "--worker", "export"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(Path("/opt/rmdesk/rmdesk")))
    monkeypatch.setattr(sys, "platform", "linux")
    assert worker_command("sign") == [sys.executable, "--worker", "sign"]
    monkeypatch.setattr(sys, "platform", "win32")
    assert worker_command("sign") == [str(Path("/opt/rmdesk/rmdesk-cli.exe")), "--worker", "sign"]


def test_a_secret_travels_in_the_pipe_only():
    secret = "correct horse battery"
    seen = "{'seen': json.dumps([sys.argv, dict(os.environ)]), 'files': os.listdir('/proc/self/fd')}"
    body = f"return WorkerAnswer({seen}, {{}})"
    answer = run(body, {"passphrase": secret})
    assert secret not in answer.message["seen"]
    assert len(answer.message["files"]) <= 6
    assert json.loads(answer.message["seen"])[0] == ["-c"]
    assert secret not in str(os.environ)


TELLING = """
import os, sys, time
from rmdesk.runtime.worker import WorkerAnswer, serve_telling
def handler(message, blobs, report):
    {body}
sys.exit(serve_telling(handler))
"""


def telling(body):
    return [sys.executable, "-c", TELLING.format(body=body)]


def test_how_far_it_is_reaches_the_one_who_waits_and_the_answer_comes_whole(tmp_path):
    heard = []
    told = tmp_path / "told"
    body = f"""
    for n in (1, 2, 3):
        report(n, 3)
        while not os.path.exists({str(told)!r} + str(n)):
            time.sleep(0.001)
    return WorkerAnswer({{'x': 1}}, {{'b': b'RMWP' * 5}})
    """

    def hear(done, of):
        heard.append((done, of))
        Path(f"{told}{done}").touch()

    answer = call_worker("test", {}, {}, command=telling(body.strip()), watch=Watch(hear))
    assert (answer.message, answer.blobs) == ({"x": 1}, {"b": b"RMWP" * 5})
    assert heard == [(1, 3), (2, 3), (3, 3)]


def test_whoever_does_not_care_gets_the_answer_all_the_same():
    assert call_worker("test", {}, {}, command=telling("report(1, 2); return WorkerAnswer({}, {})")).message == {}


def test_stopping_ends_the_process_at_once(tmp_path):
    mark = tmp_path / "mark"
    body = "report(1, 2); " + SAY_WHO.format(mark=str(mark)) + "; time.sleep(600)"
    with pytest.raises(WorkStopped):
        call_worker("test", {}, {}, command=telling(body), watch=Watch(stopped=mark.exists))
    check_it_has_ended(mark)


def test_a_watch_that_fails_ends_the_process_and_its_failure_is_told():
    def fail(_done, _of):
        raise KeyError("x")

    with pytest.raises(KeyError):
        call_worker("test", {}, {}, command=telling("report(1, 2); time.sleep(600)"), watch=Watch(fail))


@pytest.mark.parametrize("output", [b"RMWP", b"RMWP\1\0\0\0\2\0\0\0", b"RMWP\1\0\0\0\2\0\0\0RMWP\1"])
def test_progress_without_an_answer_is_no_answer(output):
    with pytest.raises(WorkerFailed):
        call_worker("test", {}, {}, command=raw(output))


def test_progress_goes_before_the_frame_of_the_answer():
    answers = io.BytesIO()

    def handler(message, blobs, report):
        report(1, 7)
        return WorkerAnswer({"m": 1}, {})

    assert serve_telling(handler, io.BytesIO(to_frame({}, {})), answers) == 0
    assert answers.getvalue()[:12] == b"RMWP\1\0\0\0\7\0\0\0"
    assert from_frame(answers.getvalue()[12:])[0] == {"status": "done", "answer": {"m": 1}}
