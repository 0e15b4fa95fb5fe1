"""The list of files in a kit with their SHA-256 sums, as `sha256sum` writes it, and the signature over that list.

So a person without rmdesk can check the files with a tool of their system (`sha256sum -c SHA256SUMS`, `Get-FileHash`).
The signature is by a key that the pack in the kit names, under a label of its own.
"""

import hashlib
import re
from collections.abc import Iterable, Mapping

from rmdesk.domain.kit_errors import KitNotSigned, NotAKit
from rmdesk.security.signatures import Signer, verify

SUMS, SIGNATURE = "SHA256SUMS", "SHA256SUMS.sig"
LABEL = b"rmdesk/1/kit\0"
_LINE = re.compile(r"(?P<sum>[0-9a-f]{64})  (?P<name>[^\n]+)")
_SIGNED = re.compile(r"rmdesk kit 1\nkey (?P<key>[0-9a-f]{64})\nsignature (?P<signature>[0-9a-f]{128})\n")


def sum_of(pieces: Iterable[bytes]) -> str:
    """SHA-256 of a file in pieces, as 64 hex digits."""
    digest = hashlib.sha256()
    for piece in pieces:
        digest.update(piece)
    return digest.hexdigest()


def write_sums(sums: Mapping[str, str]) -> bytes:
    """The list, by name."""
    return "".join(f"{sums[name]}  {name}\n" for name in sorted(sums)).encode("utf-8")


def read_sums(data: bytes) -> Mapping[str, str]:
    """The sums by name.

    Raises:
        NotAKit: it is not such a list, or it names a file twice.
    """
    try:
        lines = data.decode("utf-8").splitlines()
    except UnicodeDecodeError as error:
        raise NotAKit(SUMS) from error
    found: dict[str, str] = {}
    for line in lines:
        match = _LINE.fullmatch(line)
        if match is None or match["name"] in found:
            raise NotAKit(SUMS)
        found[match["name"]] = match["sum"]
    if write_sums(found) != data:
        raise NotAKit(SUMS)
    return found


def sign_sums(sums: bytes, signer: Signer) -> bytes:
    """The signature over a list, as a small text."""
    return f"rmdesk kit 1\nkey {signer.public.hex()}\nsignature {signer.sign(sums, LABEL).hex()}\n".encode("ascii")


def signer_of(sums: bytes, signature: bytes) -> bytes:
    """The public key that signed a list.

    Raises:
        KitNotSigned: the signature is none, or none over this list.
    """
    match = _SIGNED.fullmatch(signature.decode("ascii", "replace"))
    if match is None:
        raise KitNotSigned(SIGNATURE)
    key = bytes.fromhex(match["key"])
    if not verify(key, sums, bytes.fromhex(match["signature"]), LABEL):
        raise KitNotSigned(SIGNATURE)
    return key
