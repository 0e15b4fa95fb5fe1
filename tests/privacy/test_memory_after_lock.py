"""After a lock nothing that was read, typed or used as a key is left in the memory of the process: it is a fresh one.

Once in every run, 20 times with RMDESK_FAULTS=full. All readable memory of the process is searched, before and after.
"""

import os
import re
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from rmdesk.security.key_ring import unlock_with_passphrase
from tests.builders import PASSPHRASE_A
from tests.evidence import note
from tests.fakes.kdf import QUICK_POLICY
from tests.privacy.life.home import Home
from tests.privacy.life.words import PRIVATE, TEXT

FULL = os.environ.get("RMDESK_FAULTS") == "full"
RUNS = 20 if FULL else 1
LAST = 4
"""The things that are done before the lock: write, draft, bin, look for, answer."""
_MAPPING = re.compile(r"^([0-9a-f]+)-([0-9a-f]+) r")
pytestmark = pytest.mark.skipif(
    os.name == "nt" or not Path("/proc/self/mem").exists(), reason="reads memory through /proc"
)


def memory(pid: int) -> Iterator[bytes]:
    """Each stretch of readable memory of a process."""
    with Path(f"/proc/{pid}/maps").open() as maps:
        stretches = [match.groups() for line in maps if (match := _MAPPING.match(line))]
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as file:
        for start, end in stretches:
            try:
                file.seek(int(start, 16))
                yield file.read(int(end, 16) - int(start, 16))
            except (OSError, OverflowError, ValueError):
                continue  # the kernel's own pages cannot be read


def found_in(pid: int, wanted: Mapping[str, bytes]) -> dict[str, int]:
    """How often each of them is there; what is not there is left out."""
    counts = dict.fromkeys(wanted, 0)
    for stretch in memory(pid):
        for name, data in wanted.items():
            counts[name] += stretch.count(data)
    return {name: count for name, count in counts.items() if count}


def secrets_of(home: Home) -> dict[str, bytes]:
    """Words, passphrase, code and keys, in the ways in which a program may hold them."""
    pair = home.pair
    unlocked = unlock_with_passphrase(pair.folder.path, pair.a.shared.partner, PASSPHRASE_A, QUICK_POLICY)
    own = unlocked.secrets
    wanted: dict[str, bytes] = {}
    for name, words in {**{word: word for word in PRIVATE}, "passphrase": PASSPHRASE_A}.items():
        wanted |= {name: words.encode(), f"{name} as Qt holds it": words.encode("utf-16-le")}
    keys = {"private key": own.private.key, "pair key": own.pair[own.epoch].key, "signing seed": own.signing_seed}
    keys |= {"root key": unlocked.root_key, "backup key": own.backup_mac_key, "exchange key": own.exchange_private}
    for name, key in keys.items():
        wanted |= {name: key, f"{name} in hex": key.hex().encode(), f"{name} in HEX": key.hex().upper().encode()}
    return wanted


@pytest.mark.timeout(3600 if FULL else 900)
def test_a_locked_process_holds_nothing_of_what_was_open(tmp_path: Path) -> None:
    before_in_all = after_in_all = 0
    for number in range(RUNS):
        home = Home(tmp_path / f"home-{number}")
        wanted = secrets_of(home)
        process = home.live(0, LAST, "stay")
        try:
            home.wait_for("waiting", process)
            before = found_in(process.pid, wanted)
            (home.path / "lock-now").touch()
            wait_for_fresh_process(process.pid)
            after = found_in(process.pid, wanted)
            control = found_in(process.pid, {"its own words": b"rmdesk.app.start"})
        finally:
            home.end(process)
        told = {TEXT, f"{TEXT} as Qt holds it", "passphrase", "private key", "pair key"}
        assert told <= before.keys(), "the control: all this can be found while the workbook is open"
        assert control, "the control: the memory of the fresh process can be read"
        assert after == {}
        before_in_all, after_in_all = before_in_all + sum(before.values()), after_in_all + sum(after.values())
    amount = f"{RUNS} locks; {len(PRIVATE)} words, passphrase and 6 keys in {len(wanted)} spellings"
    note("Memory after a lock", amount, f"{after_in_all} copies left", f"{before_in_all} copies found before the lock")


def wait_for_fresh_process(pid: int) -> None:
    """Until the same number belongs to `rmdesk --locked`, and its window has been made."""
    deadline = time.monotonic() + 200
    while b"--locked" not in Path(f"/proc/{pid}/cmdline").read_bytes() or "libQt6Widgets" not in maps_of(pid):
        assert time.monotonic() < deadline, "no fresh process took its place"
        time.sleep(0.05)
    time.sleep(1.5)


def maps_of(pid: int) -> str:
    return Path(f"/proc/{pid}/maps").read_text()
