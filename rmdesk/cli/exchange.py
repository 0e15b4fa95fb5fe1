"""`rmdesk exchange`: makes files for the partner's laptop, opens those that came from there, says where it stands."""

import os
import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from rmdesk.cli.asking import Passphrases
from rmdesk.cli.vaults import shared_space, unlock_settled, vault_at, vault_in_hand
from rmdesk.domain.clock import plain_moment
from rmdesk.domain.exchange_errors import ExchangeTooLarge, NotAnExchange
from rmdesk.exchange.outer import ENDING, LARGEST_FILE, looks_sealed
from rmdesk.exchange.pasted import LARGEST_TEXT, from_text
from rmdesk.runtime.atomic import write_atomic
from rmdesk.runtime.clock import SystemClock
from rmdesk.security.kdf import STANDARD_POLICY, KdfPolicy
from rmdesk.services.exchange import Exchange, News
from rmdesk.services.people import take_place
from rmdesk.services.workspace import open_workspace


@dataclass(frozen=True, slots=True)
class Asked:
    """Which workbook, and whose key file (None: the one that the passphrase fits)."""

    vault: Path
    who: str | None


def run_make(asked: Asked, out: Path, passphrases: Passphrases, policy: KdfPolicy = STANDARD_POLICY) -> int:
    """Write what the partner's laptop lacks to `out`, a file or a folder, and say so; the exit code.

    Raises:
        NotPairedYet: the laptops have not been paired.
        WorldError: the vault does not open or is in use, or a file cannot be written.
        NoPassphrase: there is none to be had.
    """
    with _exchange(asked, passphrases, policy) as exchange:
        files = exchange.make()
        for path, data in zip(_paths(out.absolute(), len(files)), files, strict=True):
            write_atomic(path, data)
            print(f"Written: {os.fspath(path)}")
    print("Only your partner's laptop can open it." if len(files) == 1 else "Send all of them to your partner.")
    return 0


def run_open(asked: Asked, files: Sequence[Path], passphrases: Passphrases, policy: KdfPolicy = STANDARD_POLICY) -> int:
    """Take in files from the partner's laptop and say what came; the exit code.

    Raises:
        ExchangeRefused: a file is not for this workbook or is not whole; those before it were taken in.
        WorldError: the vault does not open or is in use, or a file cannot be read.
        NoPassphrase: there is none to be had.
    """
    found = [_read(one.absolute()) for one in files]
    with _exchange(asked, passphrases, policy) as exchange:
        for path, data in zip(files, found, strict=True):
            print(f"{os.fspath(path)}: {_told(exchange.open(data))}")
    return 0


def run_status(asked: Asked, passphrases: Passphrases, policy: KdfPolicy = STANDARD_POLICY) -> int:
    """Say where the exchange stands; the exit code.

    Raises:
        WorldError: the vault does not open or is in use.
        NoPassphrase: there is none to be had.
    """
    with _exchange(asked, passphrases, policy) as exchange:
        status = exchange.status()
    print(f"Files can be made for the partner: {'yes' if status.paired else 'no, pair the laptops first'}")
    print(f"Last file made: {_moment(status.last_made)}")
    print(f"Last file opened: {_moment(status.last_opened)}")
    print(f"Changes that the other laptop has not said it holds: {status.unacknowledged}")
    print(f"Things with two texts, to choose from: {status.disagreements}")
    if status.forks:
        print("A copy of a workbook was written in on two computers. Both texts are kept.")
    return 0


@contextmanager
def _exchange(asked: Asked, passphrases: Passphrases, policy: KdfPolicy) -> Iterator[Exchange]:
    folder, clock = vault_at(asked.vault), SystemClock()
    opened = unlock_settled(folder, asked.who, passphrases.next("Passphrase"), policy)
    with vault_in_hand(folder), shared_space(folder, opened, clock) as space:
        workspace = open_workspace(space, opened.shared, clock)
        take_place(workspace, opened.shared)
        yield Exchange(workspace, opened.shared)


def _paths(out: Path, amount: int) -> Iterator[Path]:
    """`out` itself, or files in that folder with names that name nobody; further ones get a number."""
    if out.is_dir():
        made = datetime.now().astimezone().strftime("%Y-%m-%d-%H%M%S")
        out = out / f"rmdesk-news-{made}-{secrets.token_hex(2)}{ENDING}"
    yield out
    for number in range(2, amount + 1):
        yield out.with_name(f"{out.stem}-{number}{out.suffix}")


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(max(LARGEST_FILE, LARGEST_TEXT) + 1)
    except OSError as error:
        raise NotAnExchange("cannot be read") from error
    if looks_sealed(data):
        return data
    if len(data) > LARGEST_TEXT:
        raise ExchangeTooLarge("text")
    return from_text(data.decode("utf-8", "replace"))


def _told(news: News) -> str:
    parts = ["opened before, nothing new" if news.opened_before else f"{news.new} changes"]
    if news.incomplete:
        parts.append("an earlier part is missing: send a file yourself, then ask for a newer one")
    if news.was_copied:
        parts.append("this workbook was copied or put back from an older copy, and both texts are kept")
    elif news.forks:
        parts.append("a workbook was copied and written in on two computers, and both texts are kept")
    return f"from {plain_moment(news.made_at.astimezone())}: {'; '.join(parts)}."


def _moment(moment: datetime | None) -> str:
    return plain_moment(moment.astimezone()) if moment is not None else "never"
