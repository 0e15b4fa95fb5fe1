"""The one place where actions become lines of a sheet."""

import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from rmdesk.domain.actions import BOTH, Action, ActionStatus
from rmdesk.domain.partners import Partner
from rmdesk.exports.sheet import Sheet, SheetDue, SheetLine, SheetMonth, SheetOptions, SheetVoice

_NOBODY = "?"


def sheet_of(
    title: str, made_on: date, actions: Sequence[Action], partners: Sequence[Partner], options: SheetOptions
) -> Sheet:
    """The sheet for these actions, in their order; of each only what the allow-list and the options name.

    People show as initials. Two partners with the same initials get a number behind them; an owner who is not among
    `partners` shows as `?`.
    """
    shown = _shown_as(partners)
    lines = tuple(_line_of(action, shown.get(action.text.owner, _NOBODY), options) for action in actions)
    return Sheet(_nfc(title), SheetMonth(made_on.year, made_on.month), lines, options)


def sheet_of_one(
    title: str, made_on: date, actions: Sequence[Action], partner: Partner, options: SheetOptions
) -> Sheet:
    """The sheet of one partner alone, for actions that they carry and wrote alone.

    That both agreed to an action is the other partner's word too: it shows as proposed.

    Raises:
        ValueError: somebody else carries one of the actions.
    """
    if any(action.text.owner != partner.id for action in actions):
        raise ValueError("a list of one partner shows nobody else")
    shown = {partner.id: _nfc(partner.initials)}
    lines = tuple(_of_one(_line_of(action, shown[partner.id], options)) for action in actions)
    return Sheet(_nfc(title), SheetMonth(made_on.year, made_on.month), lines, options, SheetVoice.ONE)


def status_alone(status: ActionStatus) -> ActionStatus:
    """A status as a list of one shows it: that both agreed is the other partner's word too."""
    return ActionStatus.PROPOSED if status is ActionStatus.AGREED else status


def _of_one(line: SheetLine) -> SheetLine:
    return replace(line, status=status_alone(line.status))


def _shown_as(partners: Sequence[Partner]) -> dict[str, str]:
    initials = [_nfc(partner.initials) for partner in partners]
    shown = {BOTH: BOTH}
    for place, (partner, own) in enumerate(zip(partners, initials, strict=True), start=1):
        shown[partner.id] = own if initials.count(own) == 1 else f"{own}{place}"
    return shown


def _line_of(action: Action, who: str, options: SheetOptions) -> SheetLine:
    text = action.text
    due = None
    if text.due is not None:
        due = SheetDue(SheetMonth(text.due.year, text.due.month), text.due.day if options.exact_day else None)
    return SheetLine(
        title=_nfc(text.title),
        who=who,
        due=due,
        status=action.status,
        domain=text.domain if options.domain else None,
        level=text.level if options.level else None,
    )


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)
