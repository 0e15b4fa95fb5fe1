"""Where a policy for this computer may stand, and the one that counts.

The places are fixed: no variable of the user's session can lead elsewhere. The first place that can be read and
trusted counts, as a whole; places are never mixed. What another place was refused for is told all the same.
"""

import sys
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from rmdesk.runtime.policy import LARGEST_FILE, NO_POLICY, PolicyInForce, Refusal, Trouble, read_policy
from rmdesk.runtime.trusted_file import Refused, Trust, read_trusted

LINUX_FILE = Path("/etc/xdg/rmdesk/policy.toml")
MAC_PREFERENCES = Path("/Library/Managed Preferences/org.example.rmdesk.plist")
MAC_FILE = Path("/Library/Application Support/rmdesk/policy.toml")
WINDOWS_FILE = Path("rmdesk", "policy.toml")
"""Below the folder ProgramData."""

_MAC_ADMINISTRATORS = (0, 80)


@dataclass(frozen=True, slots=True)
class Place:
    """One place. `read` gives its values by the names of the fields, None when nothing is there, or raises Refused."""

    name: str
    read: Callable[[], Mapping[str, object] | None]


def policy_of_this_computer() -> PolicyInForce:
    """The policy that counts here. Never raises for what lies in the places."""
    return first_policy(_places(sys.platform))


def first_policy(places: Iterator[Place]) -> PolicyInForce:
    """The first policy that counts, with what was refused in places before it."""
    refused: tuple[Refusal, ...] = ()
    for place in places:
        try:
            plain = place.read()
        except Refused as error:
            refused += (Refusal(place.name, error.trouble),)
            continue
        if plain is not None:
            found = read_policy(plain, place.name)
            return replace(found, refused=(*refused, *found.refused))
    return replace(NO_POLICY, refused=refused)


def policy_in_file(path: Path) -> PolicyInForce:
    """The policy that is written in that file, whoever owns it: to look it over before it is rolled out."""

    def read() -> Mapping[str, object]:
        try:
            with path.open("rb") as file:
                raw = file.read(LARGEST_FILE + 1)
        except OSError as error:
            raise Refused(Trouble.NOT_READ) from error
        if len(raw) > LARGEST_FILE:
            raise Refused(Trouble.TOO_LARGE)
        return from_plist(raw) if path.suffix == ".plist" else from_toml(raw)

    return first_policy(iter([Place(str(path), read)]))


def from_toml(raw: bytes) -> Mapping[str, object]:
    """The values of a file in TOML.

    Raises:
        Refused: it is none.
    """
    try:
        return tomllib.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise Refused(Trouble.NOT_A_POLICY) from error


def from_plist(raw: bytes) -> Mapping[str, object]:
    """The values of a property list, as macOS keeps managed preferences.

    Raises:
        Refused: it is none.
    """
    from rmdesk.runtime.policy_plist import read_plist  # noqa: PLC0415 - another 10 ms, for macOS and for drafts

    return read_plist(raw)


def _places(platform: str) -> Iterator[Place]:
    if platform == "win32":
        from rmdesk.runtime import policy_windows  # noqa: PLC0415 - for Windows only

        yield Place(f"HKLM\\{policy_windows.REGISTRY_KEY}", policy_windows.read_registry)
        folder = policy_windows.program_data()
        if folder is not None:
            yield _file(folder / WINDOWS_FILE, policy_windows.read_trusted_windows, from_toml)
    elif platform == "darwin":
        trust = Trust(groups=_MAC_ADMINISTRATORS)
        yield _file(MAC_PREFERENCES, lambda path: read_trusted(path, trust), from_plist)
        yield _file(MAC_FILE, lambda path: read_trusted(path, trust), from_toml)
    else:
        yield _file(LINUX_FILE, lambda path: read_trusted(path, Trust()), from_toml)


def _file(path: Path, read: Callable[[Path], bytes | None], parse: Callable[[bytes], Mapping[str, object]]) -> Place:
    def values() -> Mapping[str, object] | None:
        raw = read(path)
        return None if raw is None else parse(raw)

    return Place(str(path), values)
