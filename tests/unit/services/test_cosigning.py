"""Signing beside the other: nothing on refusal, once more when the log has moved on, never with a wrong signature."""

import pytest

from rmdesk.domain.actions import ActionText
from rmdesk.domain.errors import OperationRefused, WrongSecret
from rmdesk.domain.ids import PartnerId
from rmdesk.services.actions import Actions
from rmdesk.services.cosigning import append_for_other
from rmdesk.services.workspace import Workspace
from rmdesk.storage.oplog import Intent
from tests.builders import PASSPHRASE_B, BuiltPair, QuickCosigner


class Busy:
    """Signs for real, but something else is written to the log while it does, as often as it is told."""

    def __init__(self, built: BuiltPair, workspace: Workspace, times: int) -> None:
        self._real = QuickCosigner(built.folder)
        self._workspace = workspace
        self._times = times
        self.asked = 0

    def sign(self, partner: PartnerId, passphrase: str, header: bytes) -> bytes:
        self.asked += 1
        signature = self._real.sign(partner, passphrase, header)
        if self.asked <= self._times:
            Actions(self._workspace, self._real).add(ActionText("Meanwhile"))
        return signature


class Forger:
    """Hands out a signature that is nobody's."""

    def sign(self, partner: PartnerId, passphrase: str, header: bytes) -> bytes:
        return bytes(64)


def intent_of(built: BuiltPair, workspace: Workspace) -> Intent:
    actions = Actions(workspace, QuickCosigner(built.folder))
    action = actions.get(actions.add(ActionText("Agree to me")))
    return workspace.space.actions.agree_intent(action.id, action.text)


def test_what_is_written_meanwhile_costs_a_second_signature_only(
    built: BuiltPair, amara: Workspace, helen: Workspace
) -> None:
    intent = intent_of(built, amara)
    busy = Busy(built, amara, times=1)
    operation = append_for_other(amara, busy, helen.me, PASSPHRASE_B, intent)
    assert operation.header.author == helen.me
    assert busy.asked == 2
    amara.space.log.verify()


def test_a_log_that_never_stands_still_is_told(built: BuiltPair, amara: Workspace, helen: Workspace) -> None:
    intent = intent_of(built, amara)
    busy = Busy(built, amara, times=9)
    with pytest.raises(OperationRefused):
        append_for_other(amara, busy, helen.me, PASSPHRASE_B, intent)
    assert busy.asked == 2


@pytest.mark.parametrize("partner", ["helen", "nobody"])
def test_a_forged_signature_and_a_wrong_passphrase_store_nothing(
    built: BuiltPair, amara: Workspace, helen: Workspace, partner: str
) -> None:
    intent = intent_of(built, amara)
    who = helen.me if partner == "helen" else PartnerId("77" * 16)
    generation = amara.space.space.generation
    with pytest.raises(OperationRefused):
        append_for_other(amara, Forger(), who, PASSPHRASE_B, intent)
    with pytest.raises(WrongSecret):
        append_for_other(amara, QuickCosigner(built.folder), helen.me, "wrong", intent)
    assert amara.space.space.generation == generation
