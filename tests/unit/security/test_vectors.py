"""Published test vectors: RFC 9106 (Argon2id), RFC 5869 (HKDF-SHA256), RFC 8032 (Ed25519)."""

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF, HKDFExpand

from rmdesk.security import kdf, recovery_code
from rmdesk.security.recovery_code import RecoveryCode
from rmdesk.security.signatures import Signer

H = bytes.fromhex


def test_argon2id_rfc_9106() -> None:
    work = Argon2id(
        salt=b"\x02" * 16, length=32, iterations=3, lanes=4, memory_cost=32, ad=b"\x04" * 12, secret=b"\x03" * 8
    )
    expected = "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"
    assert work.derive(b"\x01" * 32).hex() == expected


def test_our_passphrase_key_uses_the_associated_data() -> None:
    cost = kdf.KdfCost(32, 3, 4)
    with_context = kdf.derive_key(bytearray(b"\x01" * 32), b"\x02" * 16, cost, b"\x04" * 12)
    plain = Argon2id(salt=b"\x02" * 16, length=32, iterations=3, lanes=4, memory_cost=32, ad=b"\x04" * 12)
    assert bytes(with_context) == plain.derive(b"\x01" * 32)
    assert with_context != kdf.derive_key(bytearray(b"\x01" * 32), b"\x02" * 16, cost, b"\x04" * 11)


def test_hkdf_rfc_5869_case_1() -> None:
    salt, info = H("000102030405060708090a0b0c"), H("f0f1f2f3f4f5f6f7f8f9")
    expected = H("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865")
    assert HKDF(algorithm=hashes.SHA256(), length=42, salt=salt, info=info).derive(b"\x0b" * 22) == expected
    ours = recovery_code.derive_key(RecoveryCode(("",), b"\x0b" * 22), salt, info)
    assert bytes(ours) == expected[:32]


def test_hkdf_expand_rfc_5869_case_1() -> None:
    extracted = H("077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5")
    expanded = HKDFExpand(algorithm=hashes.SHA256(), length=32, info=H("f0f1f2f3f4f5f6f7f8f9")).derive(extracted)
    assert expanded.hex() == "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf"


def test_ed25519_rfc_8032() -> None:
    seed = H("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
    signature = (
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd"
        "25bf5f0595bbe24655141438e7a100b"
    )
    assert Ed25519PrivateKey.from_private_bytes(seed).sign(b"").hex() == signature
    assert Signer(seed).public.hex() == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    second = Signer(H("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"))
    assert second.public.hex() == "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"
