"""A long life in the real program, killed again and again; then every file that it left is searched for its words.

25 things and 1 kill in every run, 200 and 5 with RMDESK_FAULTS=full. All that the program may write to lies in one
home: the workbook, profile, settings, log, temporary files, exports, and whatever it said, its titles included.
"""

import base64
import os
import random
import time
from pathlib import Path

import pytest

from rmdesk.security.key_ring import unlock_with_passphrase
from tests.builders import PASSPHRASE_A, PASSPHRASE_B
from tests.evidence import note
from tests.fakes.kdf import QUICK_POLICY
from tests.privacy.canaries import files_with
from tests.privacy.life.home import Home
from tests.privacy.life.words import ACTION, PRIVATE, SHARED

FULL = os.environ.get("RMDESK_FAULTS") == "full"
ACTIONS, KILLS = (200, 5) if FULL else (25, 1)
pytestmark = pytest.mark.skipif(os.name == "nt", reason="a home is made by the conventions of Linux")


def live(home: Home) -> float:
    """All of it: every life but the last ends by a kill in the middle of something; the last one locks."""
    chance, first, begun = random.Random(7), 0, time.monotonic()
    for life in range(KILLS + 1):
        last = ACTIONS * (life + 1) // (KILLS + 1) - 1
        goes_on = last if life == KILLS else ACTIONS
        process = home.live(first, goes_on)
        home.wait_for("locking" if life == KILLS else f"done {last}", process)
        if life < KILLS:
            time.sleep(chance.uniform(0.0, 0.5))
            process.kill()
            process.wait()
        else:
            time.sleep(1.0)
            home.end(process)
        first = last + 1
    return time.monotonic() - begun


@pytest.mark.timeout(3600 if FULL else 900)
def test_no_file_holds_a_private_word_after_a_long_life(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    live(home)
    words_on_the_disk = check_that_it_lived(home)
    secrets = (PASSPHRASE_A, PASSPHRASE_B, home.pair.code_a.text, home.pair.code_b.text)
    assert files_with(home.path, (*PRIVATE, *SHARED, *secrets)) == []
    assert keys_in(home) == []
    outside = [find for find in files_with(home.path, [ACTION]) if not find.startswith("Documents/")]
    assert outside == [], "what is for exports is in exports alone"
    files = [path for path in home.path.rglob("*") if path.is_file()]
    size = sum(path.stat().st_size for path in files)
    planted(home)
    searched = f"{len((*PRIVATE, *SHARED, *secrets))} words in 9 spellings and 8 keys"
    amount = f"{ACTIONS} actions, {KILLS} kills; {len(files)} files, {size // 1000} kB, searched for {searched}"
    note("Canary scan of a whole life", amount, "0 found", f"3 planted, 3 found; {words_on_the_disk} kept in the vault")


def check_that_it_lived(home: Home) -> int:
    """The controls: the words were written and can be read with the key; there is an export, a log, a title."""
    wing = home.pair.private()
    texts = [wing.journal.get(one.id).text.reveal() for one in wing.journal.page(1000)]
    texts += [draft.content.reveal() for draft in wing.drafts.all()]
    wing.close()
    kept = "\n".join(texts)
    assert all(word in kept for word in PRIVATE[1:3])
    said = home.said.read_text()
    assert said.count("Open your workbook") >= KILLS + 1
    assert "builtins.ValueError" in home.paths.log_file.read_text()
    assert files_with(home.path / "Documents", [ACTION]), "exports are searched, and hold what they are for"
    assert list(home.pair.folder.backups.glob("*.rmbackup"))
    return len(texts)


def keys_in(home: Home) -> list[str]:
    """Where any key of either partner lies, as it is, in hex or in base64."""
    found = []
    files = [(path, path.read_bytes()) for path in home.path.rglob("*") if path.is_file()]
    for who, passphrase in ((home.pair.a, PASSPHRASE_A), (home.pair.b, PASSPHRASE_B)):
        unlocked = unlock_with_passphrase(home.pair.folder.path, who.shared.partner, passphrase, QUICK_POLICY)
        own = unlocked.secrets
        for key in (unlocked.root_key, own.private.key, own.pair[own.epoch].key, own.signing_seed):
            shapes = (key, key.hex().encode(), key.hex().upper().encode(), base64.b64encode(key)[:40])
            found += [path.name for path, data in files if any(shape in data for shape in shapes)]
    return found


def planted(home: Home) -> None:
    """One word in each of three places is found, each in another spelling."""
    word = PRIVATE[0]
    (home.path / "tmp" / "left").write_bytes(b"x" + word.encode("utf-16-le"))
    (home.path / ".config" / "rmdesk" / "note").write_bytes(base64.b64encode(f"ab{word}cd".encode()))
    with home.said.open("a") as said:
        said.write(f"title {word} – rmdesk\n")
    places = {find.split(":")[0] for find in files_with(home.path, [word])}
    assert places == {"tmp/left", ".config/rmdesk/note", "said"}
