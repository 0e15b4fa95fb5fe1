"""What is being done when the power goes: `python -m tests.faults.power_cuts.child JOB FOLDER`.

It says `ready` when the vault is made, then `trying X` before and `done X` after each step that a person would be told
is done. Each step puts its words on the disk through the program's own code.
"""

import os
import sys
from datetime import date
from pathlib import Path

from rmdesk.domain.actions import BOTH, ActionText
from rmdesk.private.secret_text import SecretText
from rmdesk.security.keys import Recipient
from rmdesk.security.recovery_code import new_recovery_code
from rmdesk.services.actions import Actions
from rmdesk.vaultkeeping.backup.swap import swap_in
from rmdesk.vaultkeeping.create import NewSecrets
from rmdesk.vaultkeeping.own_secrets import change_passphrase
from rmdesk.vaultkeeping.renewal import renew_everything
from tests.backups import back_up, bring_back, full_pair, write_private
from tests.builders import PASSPHRASE_A, BuiltPair, QuickCosigner
from tests.fakes.kdf import QUICK_POLICY

STEPS = {"databases": 12, "key-files": 6, "backups": 4, "restoring": 1, "changing-every-key": 1}
NEW = "quiet-harbour-violin-pepper-new"


def passphrase(number: int) -> str:
    """The passphrase after that many changes."""
    return PASSPHRASE_A if number == 0 else f"quiet-harbour-violin-pepper-{number}"


def words(number: int) -> str:
    """What was written in that step, over several pages."""
    return f"sentence {number} " * 900


def main(job: str, folder: Path) -> None:
    """Do the whole job."""
    os.environ.pop("PYTEST_CURRENT_TEST", None)  # the pair is made by the program's own code, not copied
    pair = full_pair(folder / "vault")[0]
    pair.folder.ballast.unlink()
    say("ready")
    _JOBS[job](pair)


def say(line: str) -> None:
    """Unbuffered, so that it stands where it was said."""
    os.write(1, f"{line}\n".encode())


def databases(pair: BuiltPair) -> None:
    """Reflections, drafts and shared actions."""
    private, shared = pair.private(), pair.shared()
    actions = Actions(pair.workspace(pair.a, shared), QuickCosigner(pair.folder))
    for number in range(STEPS["databases"]):
        say(f"trying {number}")
        private.drafts.put("reflection", 0, SecretText(words(number)))
        private.journal.write(SecretText(f"day {number}"), SecretText(words(number)))
        actions.add(ActionText(f"action {number}", words(number)[:500], None, None, BOTH, date(2026, 12, 1), ()))
        say(f"done {number}")
    private.close()
    shared.close()


def key_files(pair: BuiltPair) -> None:
    """One passphrase after another."""
    for number in range(1, STEPS["key-files"] + 1):
        say(f"trying {number}")
        here = passphrase(number - 1), passphrase(number)
        change_passphrase(pair.folder, pair.a.shared.partner, *here, QUICK_POLICY)
        say(f"done {number}")


def backups(pair: BuiltPair) -> None:
    """Writing and backing up in turn."""
    for number in range(STEPS["backups"]):
        write_private(pair, pair.a, words(number))
        say(f"trying {number}")
        say(f"done {number} {back_up(pair).name}")


def restoring(pair: BuiltPair) -> None:
    """A backup takes the place of the vault."""
    write_private(pair, pair.a, words(0))
    backup = back_up(pair)
    write_private(pair, pair.a, words(1))
    say("trying 0")
    beside = pair.folder.path.with_name(".coming-back")
    swap_in(pair.folder, bring_back(backup, beside), pair.clock.now(), QUICK_POLICY)
    say("done 0")


def changing_every_key(pair: BuiltPair) -> None:
    """Because somebody knows the passphrase."""
    to = Recipient(pair.b.shared.partner, pair.b.shared.exchange_public)
    say("trying 0")
    chosen = NewSecrets(NEW, new_recovery_code())
    assert renew_everything(pair.folder, pair.a.shared.partner, PASSPHRASE_A, chosen, to, QUICK_POLICY)
    say("done 0")


_JOBS = {
    "databases": databases,
    "key-files": key_files,
    "backups": backups,
    "restoring": restoring,
    "changing-every-key": changing_every_key,
}

if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
