"""Files between two laptops, as they are read from and written to this computer's disk."""

import secrets
from collections.abc import Mapping
from pathlib import Path

from rmdesk.domain.clock import Clock
from rmdesk.domain.exchange_errors import NotAnExchange
from rmdesk.exchange.kinds import FileKind, kind_of
from rmdesk.exchange.pairing_messages import Answer, Invitation, PairingMessage, Proof, read_message
from rmdesk.exchange.pasted import LARGEST_TEXT, to_text
from rmdesk.runtime.atomic import write_atomic
from rmdesk.ui.widgets.exchange.outgoing import ENDING, MOST_TEXT, Outgoing

_STEPS: Mapping[type[PairingMessage], str] = {Invitation: "1-invitation", Answer: "2-answer", Proof: "3-last"}


def read_file(path: Path) -> bytes:
    """The bytes of a file that somebody chose; of one that is too large to be ours, somewhat more than ours can have.

    Raises:
        NotAnExchange: it cannot be read.
    """
    try:
        with path.open("rb") as opened:
            return opened.read(LARGEST_TEXT + 1)
    except OSError as error:
        raise NotAnExchange("file: cannot be read") from error


def write_file(path: Path, data: bytes) -> None:
    """Write it whole or not at all.

    Raises:
        DiskFull, CannotWrite: it is not there.
    """
    write_atomic(path, data)


def outgoing(data: bytes, clock: Clock) -> Outgoing:
    """A file under a name that says what it is for, and names nobody: `rmdesk-news-2026-12-03-142233-3f2a.rmx`.

    What it is for can be seen in its first bytes too. The steps of a pairing are numbered.
    """
    text = to_text(data) if len(data) < MOST_TEXT // 2 else ""
    made_for = "news" if kind_of(data) is FileKind.NEWS else _STEPS[type(read_message(data))]
    stamp = clock.now().astimezone().strftime("%Y-%m-%d-%H%M%S")
    return Outgoing(f"rmdesk-{made_for}-{stamp}-{secrets.token_hex(2)}{ENDING}", data, text)
