"""What a file that ends in .rmx is, from its first bytes: news, or a step of a pairing."""

from enum import StrEnum

from rmdesk.domain.exchange_errors import NotAnExchange
from rmdesk.exchange.outer import looks_sealed
from rmdesk.exchange.pairing_messages import Invitation, looks_like_pairing, read_message
from rmdesk.exchange.pasted import read_pasted_or_file


class FileKind(StrEnum):
    """Which page opens it."""

    NEWS = "news"
    PAIRING = "pairing"


def kind_of(data: bytes) -> FileKind:
    """What the file, or the text in it, says that it is. Nothing in it has been checked.

    Raises:
        ExchangeRefused: it is neither, or pasted text that is not whole.
    """
    file = read_pasted_or_file(data)
    if looks_sealed(file):
        return FileKind.NEWS
    if looks_like_pairing(file):
        return FileKind.PAIRING
    raise NotAnExchange("head")


def invitation_in(data: bytes) -> Invitation | None:
    """The invitation in a file, for somebody who has no workbook yet; None: it is another file of the exchange.

    Raises:
        ExchangeRefused: it is none, or not a good one.
    """
    if kind_of(data) is FileKind.NEWS:
        return None
    message = read_message(read_pasted_or_file(data))
    return message if isinstance(message, Invitation) else None
