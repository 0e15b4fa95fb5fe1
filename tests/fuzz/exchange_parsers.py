"""The readers of the exchange: sealed files from outside and from inside, the files of a pairing, pasted text."""

from rmdesk.domain.errors import WorldError
from rmdesk.exchange import codec
from rmdesk.exchange.body import Body
from rmdesk.exchange.kinds import kind_of
from rmdesk.exchange.pairing_messages import read_message
from rmdesk.exchange.pasted import read_pasted_or_file, to_text
from rmdesk.exchange.sealed import unseal
from tests.fuzz.parser import Parser
from tests.sample_exchange import body, chain, expected_by, full_body, sealed
from tests.sample_pairing import ROOM, answer, call, invitation


def exchange_parsers() -> tuple[Parser, ...]:
    """All of them."""
    bodies = (codec.encode(full_body()), codec.encode(body(chain(3))), codec.encode(body()))
    files = (sealed(full_body()), sealed())
    whole, room = call(), invitation(belongs=ROOM)
    steps = tuple(one.data for one in (whole.first, whole.second, whole.third, room, answer(room)))
    texts = (to_text(files[1]).encode(), to_text(steps[0]).encode())
    return (
        Parser("exchange, outer", files, lambda data: _unsealed(data, files), (WorldError,)),
        Parser("exchange, signed as it is", bodies, codec.decode, (WorldError,)),
        Parser("exchange, pasted", texts, lambda data: kind_of(read_pasted_or_file(data)), (WorldError,)),
        Parser("pairing", steps, read_message, (WorldError,)),
    )


def _unsealed(data: bytes, files: tuple[bytes, ...]) -> Body:
    """Whatever opens has to be one of the good files: anything else would be a forgery."""
    body = unseal(data, expected_by())
    if data not in files:
        raise AssertionError("a changed file was taken for a good one")
    return body
