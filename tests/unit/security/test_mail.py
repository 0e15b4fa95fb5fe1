"""Letters with a new pair key: for one reader, from one pair, and any other bytes are only ever refused."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rmdesk.domain.ids import PartnerId, VaultId, new_id
from rmdesk.security.backup_seal import BackupSeal
from rmdesk.security.keys import PartnerSecrets, Recipient, SpaceKey
from rmdesk.security.mail import LARGEST, Letter, NotForUs, read_letter, write_letter

VAULT, READER = VaultId(new_id()), PartnerId(new_id())
SENDER = PartnerSecrets.generate()
SECRETS = SENDER.for_other_partner()
SEAL = BackupSeal(SENDER.backup_mac_key)
LETTER = Letter(7, SpaceKey.generate())
WRITTEN = write_letter(VAULT, Recipient(READER, SECRETS.exchange_public), LETTER, SEAL)


def read(data: bytes, **other: object) -> Letter:
    given: dict[str, object] = {
        "vault": VAULT,
        "to": READER,
        "exchange_private": SECRETS.exchange_private,
        "seal": SEAL,
    }
    return read_letter(data, **(given | other))  # type: ignore[arg-type]


def test_the_reader_gets_what_was_sent() -> None:
    assert read(WRITTEN) == LETTER
    assert LETTER.space.key.hex() not in repr(LETTER)
    assert LETTER.space.key not in WRITTEN
    assert len(WRITTEN) < LARGEST


@pytest.mark.parametrize(
    "other",
    [
        {"vault": VaultId(new_id())},
        {"to": PartnerId(new_id())},
        {"exchange_private": SENDER.exchange_private},
        {"seal": BackupSeal(bytes(32))},
    ],
    ids=lambda other: next(iter(other)),
)
def test_nobody_else_can_read_it_or_have_sent_it(other: dict[str, object]) -> None:
    with pytest.raises(NotForUs):
        read(WRITTEN, **other)


def test_no_bit_can_be_changed() -> None:
    for at in range(len(WRITTEN)):
        for bit in range(8):
            changed = bytearray(WRITTEN)
            changed[at] ^= 1 << bit
            with pytest.raises(NotForUs):
                read(bytes(changed))


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=600), st.booleans())
def test_any_bytes_are_refused_quietly(junk: bytes, sealed: bool) -> None:
    """Also under a good MAC: the partner's own program may have a fault."""
    body = WRITTEN[:48] + junk
    data = body + SEAL.make(b"rmdesk/1/mail\0" + body) if sealed else junk
    with pytest.raises(NotForUs):
        read(data)
