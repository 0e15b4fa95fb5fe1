"""Which of the packs that stand in the log are believed here: whoever signed an operation has proved nothing of a pack.

What I signed myself I had the card for, or had followed from what I believed. The same goes for what was written on
this very computer while both of us used it. What my partner signed elsewhere has to follow from one of those.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from rmdesk.domain.ids import DeviceId, OperationId, PartnerId
from rmdesk.domain.pack_errors import PackRefused
from rmdesk.packs.sealed import SealedPack
from rmdesk.packs.trust import Pin, Verdict, judge, pin_from_plain, pin_of
from rmdesk.services.workspace import Workspace
from rmdesk.storage.shared.programme_packs import SaidLoaded

_LOOKED_AT = 100
"""So many of what a partner said last are looked at; an honest pair loads a pack now and then."""
Opened = Callable[[str], SealedPack | None]


@dataclass(frozen=True, slots=True)
class Belief:
    """`in_use`: what is loaded. `offered`: what my partner uses and I do not believe, the highest number first.

    `latest`: by programme, the pin that another pack has to follow from; `away`: those of them that were put away once.
    """

    in_use: Pin | None = None
    offered: tuple[SealedPack, ...] = ()
    latest: dict[str, Pin] = field(default_factory=dict)
    away: tuple[Pin, ...] = ()


def belief_of(workspace: Workspace, opened: Opened) -> Belief:
    """What the log says, as this laptop believes it.

    Args:
        workspace: whose log it is, and who asks.
        opened: the pack with that hash, every signature of it checked; None where it is not here.
    """
    return _Believing(workspace, opened).belief()


class _Believing:
    """One look at the log."""

    def __init__(self, workspace: Workspace, opened: Opened) -> None:
        self._space = workspace.space
        self._me = workspace.me
        self._opened = opened
        self._everybody = {one.id for one in self._space.partners.all()}
        said = self._space.packs.said_loaded()
        self._said = said
        self._pins = {one.operation: pin for one in said if (pin := pin_from_plain(one.pin)) is not None}
        self._signed: dict[str, set[PartnerId]] = {}
        for one in said:
            if one.operation in self._pins:
                self._signed.setdefault(self._pins[one.operation].fingerprint, set()).add(one.author)

    def belief(self) -> Belief:
        in_force = self._in_force()
        here, theirs = self._divided()
        waiting = self._agreed_by_all()
        believed = {self._pins[one.operation] for one in here}
        latest: dict[str, Pin] = {}
        for pin in believed:
            latest[pin.programme] = max(pin, latest.get(pin.programme, pin), key=_number)
        others = {self._pins[one.operation] for one in theirs} | {*waiting} | self._put_away()
        for pin in sorted(others - believed, key=_number):
            if self._follows(pin, latest.get(pin.programme)):
                believed.add(pin)
                latest[pin.programme] = pin
        used = {pin.programme for one in in_force if self._is_known(pin := self._pins[one], believed, latest)}
        used |= {pin.programme for pin in waiting if pin in believed}
        offered = {self._pins[one.operation] for one in theirs if one.operation in in_force} - believed
        in_use = max((latest[one] for one in used), key=_number, default=None)
        away = {pin.programme for pin in self._put_away() if self._is_known(pin, believed, latest)}
        again = tuple(latest[one] for one in sorted(away))
        return Belief(in_use, self._offered(offered, latest), latest, again)

    def _is_known(self, pin: Pin, believed: set[Pin], latest: dict[str, Pin]) -> bool:
        """Whether it is believed, or is an older pack of a programme whose number has gone up here since.

        Somebody used that on their laptop before they heard of the newer one: so the programme is in use, and with it
        the newest pack of it that is believed. Every laptop then uses the same.
        """
        known = latest.get(pin.programme)
        if pin in believed or known is None:
            return pin in believed
        older = _number(pin) <= _number(known) and set(pin.keys) == set(known.keys)
        return older and self._borne_out(pin) is not None

    def _in_force(self) -> frozenset[OperationId]:
        """What nobody has put away since, as far as whoever did so knew of it."""
        before = {one.operation: one.replaces for one in self._said}
        gone: set[OperationId] = set()
        todo = [each for one in self._said if not one.pin for each in one.replaces]
        while todo:
            name = todo.pop()
            if name not in gone:
                gone.add(name)
                todo.extend(before.get(name, ()))
        return frozenset(self._pins.keys() - gone)

    def _divided(self) -> tuple[list[SaidLoaded], list[SaidLoaded]]:
        """What is believed because of who signed it, or where; and the newest of the rest."""
        with_pin = [one for one in self._said if one.operation in self._pins]
        if not self._space.peers.all() and self._space.exchanges.last_opened() is None:
            return with_pin, []
        before_mine: dict[DeviceId, frozenset[str]] = {}
        here: list[SaidLoaded] = []
        theirs: list[SaidLoaded] = []
        for one in with_pin:
            if one.author != self._me and one.device not in before_mine:
                before_mine[one.device] = self._space.packs.before_those_of(self._me, one.device)
            mine = one.author == self._me or one.operation in before_mine[one.device]
            (here if mine else theirs).append(one)
        return here, theirs[-_LOOKED_AT:]

    def _agreed_by_all(self) -> tuple[Pin, ...]:
        """The pack under a new key to which both have agreed, perhaps each before hearing of the other."""
        sealed = self._opened(self._space.packs.waiting()) if self._space.packs.waiting() else None
        return (pin_of(sealed),) if sealed is not None and self._have_agreed(sealed.fingerprint) else ()

    def _put_away(self) -> set[Pin]:
        found = [pin for one in self._space.packs.put_away() if (pin := pin_from_plain(one)) is not None]
        return set(found[:_LOOKED_AT])

    def _have_agreed(self, fingerprint: str) -> bool:
        agreed = self._space.packs.agreed(fingerprint)
        return self._me in agreed and self._everybody <= agreed | self._signed.get(fingerprint, set())

    def _follows(self, pin: Pin, latest: Pin | None) -> bool:
        if latest is None or _number(pin) <= _number(latest):
            return False
        sealed = self._borne_out(pin)
        if sealed is None:
            return False
        if set(pin.keys) == set(latest.keys):  # of two with one number every laptop then uses the same
            return True
        try:
            return judge(sealed, latest).verdict is Verdict.ASK_BOTH and self._have_agreed(pin.fingerprint)
        except PackRefused:
            return False

    def _offered(self, pins: set[Pin], latest: dict[str, Pin]) -> tuple[SealedPack, ...]:
        """Those that may come into use here once I say so."""
        found = []
        for pin in sorted(pins, key=_number, reverse=True):
            sealed = self._borne_out(pin)
            if sealed is None:
                continue
            try:
                judge(sealed, latest.get(pin.programme))
            except PackRefused:
                continue
            found.append(sealed)
        return tuple(found)

    def _borne_out(self, pin: Pin) -> SealedPack | None:
        """The pack of a pin, if it is there and says the same of itself."""
        sealed = self._opened(pin.fingerprint)
        return sealed if sealed is not None and pin_of(sealed) == pin else None


def _number(pin: Pin) -> tuple[int, str]:
    return pin.version, pin.fingerprint
