"""A child process for the fault tests: opens a space, does as it is told, says each acknowledged step."""

import sys
from pathlib import Path

from rmdesk.domain.errors import WorldError
from rmdesk.domain.ids import VaultId
from rmdesk.storage.connection import SpaceIdentity, SpaceRole, create_space, open_space
from tests.fakes.space import SCHEMA, TestKey, note

KEY = TestKey(bytes(range(32)), bytes(range(16)), "0" * 32)
WHO = SpaceIdentity(SpaceRole.PRIVATE, VaultId("1" * 32), "2" * 32)


def main(task: str, folder: Path) -> None:
    path = folder / "space.db"
    try:
        if task == "create":
            while True:
                path.unlink(missing_ok=True)
                say("start")
                create_space(path, KEY, WHO, SCHEMA).close()
        space = open_space(path, KEY, WHO, SCHEMA, folder / "backups")
        if task == "hold":
            say("open")
            sys.stdin.read()
            return
        number = space.generation
        while True:
            with space.transaction() as tx:
                tx.put("notes", note(f"n{number}", f"{number} " * 700))
            say(str(number))
            number += 1
    except WorldError as failure:
        say(f"told {type(failure).__name__}")


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
