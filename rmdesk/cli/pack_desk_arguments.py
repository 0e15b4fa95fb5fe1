"""The options of what the facilitator's desk does on the command line."""

import argparse
from pathlib import Path

from rmdesk.cli import pack_desk
from rmdesk.cli.asking import Passphrases
from rmdesk.desk.samples import SAMPLES
from rmdesk.domain.packs import KeyRole


def add_pack_desk(ways: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `sample`, `key`, `look-over` and `sign` to the ways of `pack`."""
    sample = ways.add_parser("sample", help="write a sample programme as a draft to begin from")
    sample.add_argument("name", choices=[one.name for one in SAMPLES])
    sample.add_argument("--out", type=Path, required=True, metavar="FILE", help="where to write the draft")
    sample.set_defaults(command=_sample)
    key = ways.add_parser("key", help="make a signing key")
    key.add_argument("role", choices=[role.value for role in KeyRole])
    key.add_argument("--name", required=True, help="the name on the key; people see it when they open a pack")
    key.add_argument("--out", type=Path, required=True, metavar="DIR", help="the folder for its file")
    _add_descriptors(key)
    key.set_defaults(command=_key)
    look = ways.add_parser("look-over", help="print what has to be mended in a draft, and what is worth a look")
    look.add_argument("file", type=Path, metavar="FILE", help="the draft, or a signed pack")
    look.set_defaults(command=_look_over)
    sign = ways.add_parser("sign", help="sign a draft as a programme pack")
    sign.add_argument("file", type=Path, metavar="FILE", help="the draft")
    sign.add_argument("--key", type=Path, required=True, metavar="KEY", help="the file of the key that signs")
    sign.add_argument(
        "--with-key", type=Path, action="append", default=[], metavar="KEY",
        help="another key that the first pack names",
    )  # fmt: skip
    sign.add_argument("--number", type=int, default=0, metavar="N", help="the number of the pack, above the last one")
    sign.add_argument("--out", type=Path, required=True, metavar="FILE", help="where to write the pack")
    _add_descriptors(sign)
    sign.set_defaults(command=_sign)


def _add_descriptors(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--passphrase-fd", dest="descriptors", type=int, action="append", default=[], metavar="N",
        help="read the passphrase from this file descriptor instead of the terminal",
    )  # fmt: skip


def _sample(found: argparse.Namespace) -> int:
    return pack_desk.run_sample(found.name, found.out)


def _key(found: argparse.Namespace) -> int:
    return pack_desk.run_make_key(KeyRole(found.role), found.name, found.out, Passphrases(found.descriptors))


def _look_over(found: argparse.Namespace) -> int:
    return pack_desk.run_look_over(found.file)


def _sign(found: argparse.Namespace) -> int:
    command = pack_desk.SignCommand(found.file, found.key, tuple(found.with_key), found.out, found.number)
    return pack_desk.run_sign(command, Passphrases(found.descriptors))
