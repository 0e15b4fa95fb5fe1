"""HPKE by the letter of RFC 9180: base mode, one message, DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM."""

import hashlib
import hmac

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

_KEM = b"KEM" + (0x0020).to_bytes(2, "big")
_SUITE = b"HPKE" + b"".join(number.to_bytes(2, "big") for number in (0x0020, 0x0001, 0x0002))


def seal(public: bytes, plain: bytes, info: bytes, once: bytes) -> bytes:
    """`once`: the 32 bytes of the key that is used once."""
    own = X25519PrivateKey.from_private_bytes(once)
    enc = own.public_key().public_bytes_raw()
    shared = own.exchange(X25519PublicKey.from_public_bytes(public))
    key, nonce = _schedule(shared, enc + public, info)
    return enc + AESGCM(key).encrypt(nonce, plain, b"")


def open_sealed(private: bytes, sealed: bytes, info: bytes) -> bytes:
    """What was sealed; whatever goes wrong is raised as it comes."""
    own = X25519PrivateKey.from_private_bytes(private)
    enc, rest = sealed[:32], sealed[32:]
    shared = own.exchange(X25519PublicKey.from_public_bytes(enc))
    key, nonce = _schedule(shared, enc + own.public_key().public_bytes_raw(), info)
    return AESGCM(key).decrypt(nonce, rest, b"")


def _schedule(shared: bytes, context: bytes, info: bytes) -> tuple[bytes, bytes]:
    secret = _expand(_KEM, _extract(_KEM, b"", b"eae_prk", shared), b"shared_secret", context, 32)
    both = b"\0" + _extract(_SUITE, b"", b"psk_id_hash", b"") + _extract(_SUITE, b"", b"info_hash", info)
    last = _extract(_SUITE, secret, b"secret", b"")
    return _expand(_SUITE, last, b"key", both, 32), _expand(_SUITE, last, b"base_nonce", both, 12)


def _extract(suite: bytes, salt: bytes, label: bytes, data: bytes) -> bytes:
    return hmac.digest(salt or bytes(32), b"HPKE-v1" + suite + label + data, "sha256")


def _expand(suite: bytes, key: bytes, label: bytes, info: bytes, length: int) -> bytes:
    """HKDF-Expand of at most 32 bytes: one block."""
    whole = length.to_bytes(2, "big") + b"HPKE-v1" + suite + label + info
    return hmac.new(key, whole + b"\1", hashlib.sha256).digest()[:length]
