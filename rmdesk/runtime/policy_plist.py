"""Property lists, as macOS keeps what an organisation has set for a computer."""

import plistlib
from collections.abc import Mapping
from xml.parsers.expat import ExpatError

from rmdesk.runtime.policy import Trouble
from rmdesk.runtime.trusted_file import Refused


def read_plist(raw: bytes) -> Mapping[str, object]:
    """The values of a property list, as macOS keeps managed preferences.

    Raises:
        Refused: it is none.
    """
    try:
        plain = plistlib.loads(raw)
    except (plistlib.InvalidFileException, ExpatError, ValueError, RecursionError, LookupError) as error:
        raise Refused(Trouble.NOT_A_POLICY) from error
    except (OverflowError, AttributeError, TypeError, AssertionError) as error:  # plistlib on broken files
        raise Refused(Trouble.NOT_A_POLICY) from error
    if not isinstance(plain, dict) or not all(isinstance(name, str) for name in plain):
        raise Refused(Trouble.NOT_A_POLICY)
    return plain
