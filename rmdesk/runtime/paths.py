"""Where things lie on this computer: always in folders that do not roam to a server.

Linux follows the XDG base directory specification 0.8; macOS uses Application Support; Windows uses LOCALAPPDATA,
because APPDATA may be copied to a server when somebody logs off.
"""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_NAME = "rmdesk"


@dataclass(frozen=True, slots=True)
class Paths:
    """The folders of one user: `data` holds workbooks by default, `config` the settings, `state` what may be lost.

    None of them needs to exist yet. Tests and the demo hand in `Paths.under(folder)`.
    """

    data: Path
    config: Path
    state: Path

    @classmethod
    def under(cls, root: Path) -> "Paths":
        """All three inside one folder."""
        return cls(root / "data", root / "config", root / "state")

    @classmethod
    def of_this_computer(cls) -> "Paths":
        """The places for the person who runs this program."""
        return cls.by_convention(sys.platform, os.environ, Path.home())

    @classmethod
    def by_convention(cls, platform: str, environ: Mapping[str, str], home: Path) -> "Paths":
        """The places that `platform` (as in `sys.platform`) prescribes for a person with that `home`."""
        if platform == "win32":
            return cls.under(_absolute(environ, "LOCALAPPDATA", home / "AppData" / "Local") / _NAME)
        if platform == "darwin":
            return cls.under(home / "Library" / "Application Support" / _NAME)
        return cls(
            _absolute(environ, "XDG_DATA_HOME", home / ".local" / "share") / _NAME,
            _absolute(environ, "XDG_CONFIG_HOME", home / ".config") / _NAME,
            _absolute(environ, "XDG_STATE_HOME", home / ".local" / "state") / _NAME,
        )

    @property
    def vaults(self) -> Path:
        """Where a new workbook goes unless somebody chooses another place."""
        return self.data / "vaults"

    @property
    def desk(self) -> Path:
        """Where the facilitator's desk keeps its programmes and keys; never inside a workbook."""
        return self.data / "desk"

    @property
    def desk_lock_file(self) -> Path:
        """Held while the facilitator's desk of this user is open."""
        return self.state / "desk.lock"

    @property
    def settings_file(self) -> Path:
        """The settings."""
        return self.config / "settings.json"

    @property
    def state_file(self) -> Path:
        """What the program remembers about the workbooks of this computer."""
        return self.state / "state.json"

    @property
    def log_file(self) -> Path:
        """The log of ids."""
        return self.state / "rmdesk.log"

    @property
    def lock_file(self) -> Path:
        """Held while the window of this user is open."""
        return self.state / "rmdesk.lock"


def _absolute(environ: Mapping[str, str], variable: str, otherwise: Path) -> Path:
    """The folder a variable names; a relative or empty one counts as not set, as XDG demands."""
    named = Path(environ.get(variable, ""))
    return named if named.is_absolute() else otherwise
