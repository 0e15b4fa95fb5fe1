"""What the page about the programme shows, in plain words."""

from dataclasses import dataclass

from rmdesk.domain.packs import KeyName, Pack
from rmdesk.domain.programme import PlannedDate, WaitingPack


@dataclass(frozen=True, slots=True)
class LoadedPack:
    """The pack in use. `signed_by`: who signed it; `changes`: what it changed here, one sentence each.

    `other_start`: that the pair has said another beginning than the programme, in one sentence (empty: it has not).
    """

    pack: Pack
    signed_by: tuple[KeyName, ...]
    dates: tuple[PlannedDate, ...]
    changes: tuple[str, ...]
    other_start: str = ""


@dataclass(frozen=True, slots=True)
class Offered:
    """A pack that was read and waits to be used or left. `ask_card`: the fingerprint is to be typed."""

    pack: Pack
    signed_by: tuple[KeyName, ...]
    ask_card: bool


@dataclass(frozen=True, slots=True)
class ProgrammeShown:
    """Everything on the page. `lost`: a pack was in use, and its file is gone.

    `keeping`: the time has come to look at what to keep. `alone`: the partner has still to join. `away`: the packs that
    were put away and can be used again. `theirs`: the partner uses another pack, which is not used here.
    """

    loaded: LoadedPack | None
    waiting: WaitingPack | None = None
    lost: bool = False
    keeping: bool = False
    alone: bool = False
    away: tuple[Pack, ...] = ()
    theirs: Pack | None = None
