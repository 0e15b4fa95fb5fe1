"""A vault folder with one partner's key file, made with the cheapest passphrase work."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from rmdesk.domain.ids import PartnerId, VaultId, new_id
from rmdesk.security.key_file_store import copy_paths
from rmdesk.security.key_ring import create_key_file
from rmdesk.security.keys import KeyFileIds, PartnerSecrets
from rmdesk.security.recovery_code import RecoveryCode, new_recovery_code
from tests.fakes.kdf import QUICK_POLICY

PHRASE = "plum-anvil-otter-quilt"


@dataclass(frozen=True)
class Made:
    folder: Path
    ids: KeyFileIds
    secrets: PartnerSecrets
    phrase: str
    code: RecoveryCode

    @property
    def paths(self) -> tuple[Path, Path]:
        return copy_paths(self.folder, self.ids.partner)


@pytest.fixture
def made(tmp_path: Path) -> Made:
    ids = KeyFileIds(VaultId(new_id()), PartnerId(new_id()))
    result = Made(tmp_path, ids, PartnerSecrets.generate(), PHRASE, new_recovery_code())
    create_key_file(tmp_path, ids, result.secrets, result.phrase, result.code, QUICK_POLICY)
    return result
