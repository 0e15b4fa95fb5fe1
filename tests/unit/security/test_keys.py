from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rmdesk.domain.errors import KeyFileDamaged
from rmdesk.domain.ids import PartnerId, VaultId, new_id
from rmdesk.security import payload
from rmdesk.security.keys import KeyFileIds, PartnerSecrets, SpaceKey, split
from rmdesk.security.payload import Payload
from rmdesk.security.signatures import verify
from tests.fakes.kdf import QUICK_POLICY


def test_split_gives_each_wing_its_own() -> None:
    secrets = replace(PartnerSecrets.generate(), pair={n: SpaceKey.generate() for n in (1, 3, 2)})
    vault, partner = VaultId(new_id()), PartnerId(new_id())
    shared, private = split(vault, partner, secrets)
    assert (shared.vault, shared.partner, shared.epoch, shared.space) == (vault, partner, 3, secrets.pair[3])
    assert verify(shared.signer.public, b"h", shared.signer.sign(b"h"))
    assert (private.vault, private.partner, private.space) == (vault, partner, secrets.private)
    assert not any(value is secrets.private for value in (shared.space, shared.signer))


def test_nothing_secret_is_printed() -> None:
    secrets = PartnerSecrets.generate()
    shared, private = split(VaultId(new_id()), PartnerId(new_id()), secrets)
    for value in (secrets, secrets.private, shared, private, Payload.under(QUICK_POLICY, secrets)):
        assert "hidden" in f"{value!r} {value}"
        assert "x" not in repr(value)


def test_the_other_partner_shares_the_pair_only() -> None:
    first = PartnerSecrets.generate()
    second = first.for_other_partner()
    assert second.pair == first.pair
    assert second.backup_mac_key == first.backup_mac_key
    assert second.private != first.private
    assert second.signing_seed != first.signing_seed
    assert second.exchange_private != first.exchange_private
    assert len(second.exchange_public) == 32
    assert second.exchange_public != first.exchange_public


@pytest.mark.parametrize(
    "change",
    [{"pair": {}}, {"pair": {0: SpaceKey.generate()}}, {"signing_seed": b""}, {"exchange_private": bytes(31)}],
)
def test_wrong_shapes_are_refused(change: dict[str, object]) -> None:
    with pytest.raises(ValueError):
        replace(PartnerSecrets.generate(), **change)  # type: ignore[arg-type]


def test_ids_and_space_keys_check_themselves() -> None:
    with pytest.raises(ValueError):
        KeyFileIds(VaultId("no"), PartnerId(new_id()))
    with pytest.raises(ValueError):
        SpaceKey(bytes(31), bytes(16), new_id())


def test_payload_round_trip() -> None:
    content = Payload.under(QUICK_POLICY, PartnerSecrets.generate())
    assert payload.decode(payload.encode(content)) == content


@given(st.binary(max_size=200))
def test_any_bytes_give_only_our_error(data: bytes) -> None:
    with pytest.raises(KeyFileDamaged):
        payload.decode(data)


@given(st.integers(0, 800), st.binary(min_size=1, max_size=3))
def test_changed_payloads_are_read_back_as_they_are_or_refused(at: int, piece: bytes) -> None:
    good = payload.encode(Payload.under(QUICK_POLICY, PartnerSecrets.generate()))
    data = good[:at] + piece + good[at + len(piece) :]
    try:
        read = payload.decode(data)
    except KeyFileDamaged:
        return
    assert payload.encode(read) == data


def test_an_error_never_carries_the_content() -> None:
    with pytest.raises(KeyFileDamaged) as caught:
        payload.decode(b'{"signing_seed":"secret"}')
    assert caught.value.__cause__ is None
    assert "secret" not in str(caught.value)


def test_fresh_keys_for_files_take_the_place_of_the_own_ones_for_files_alone() -> None:
    before = PartnerSecrets.generate()
    after = before.renewing(None, carried=True)
    ids = KeyFileIds(VaultId("aa" * 16), PartnerId("bb" * 16))
    shared = split(ids.vault, ids.partner, after)[0]
    old = split(ids.vault, ids.partner, before)[0]
    assert old.file_signer.public == old.signer.public == shared.signer.public != shared.file_signer.public
    assert old.file_unsealer.public == shared.exchange_public != shared.file_unsealer.public
    assert after.renewing(None).carried == after.carried
    assert after.renewed().carried == after.carried
    assert after.for_other_partner().carried is None
    kept = payload.Payload(after, 1, 1)
    assert payload.decode(payload.encode(kept)) == kept
    with pytest.raises(KeyFileDamaged):
        payload.decode(payload.encode(kept).replace(b'"carried":{"exchange_private"', b'"carried":{"other"'))
