"""`rmdesk pack sample`, `key`, `look-over`, `sign`: from a sample to a pack that is signed, without a window."""

import os
from datetime import date
from pathlib import Path

import pytest

from rmdesk.cli import pack_desk
from rmdesk.cli.asking import Passphrases
from rmdesk.cli.main import run
from rmdesk.desk.keys import key_in
from rmdesk.domain.desk_errors import FileUnreadable, SigningPassphraseWrong
from rmdesk.domain.errors import PassphraseRefused
from rmdesk.domain.packs import KeyRole
from rmdesk.packs.codec import decode_draft, encode_draft
from rmdesk.packs.fingerprint import fingerprint_digits
from rmdesk.packs.sealed import open_sealed
from tests.fakes.kdf import QUICK_POLICY
from tests.sample_pack import in_own_words

PHRASE = "quietly seven harbours under paper"


def typed(text: str) -> Passphrases:
    reader, writer = os.pipe()
    os.write(writer, text.encode())
    os.close(writer)
    return Passphrases([reader])


def make(tmp_path: Path, role: KeyRole) -> Path:
    folder = tmp_path / role.value
    folder.mkdir()
    assert pack_desk.run_make_key(role, role.value.title(), folder, typed(PHRASE), QUICK_POLICY) == 0
    [file] = folder.glob("*.rmsign")
    return file


def test_a_sample_is_looked_over_mended_and_signed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft, out = tmp_path / "draft.json", tmp_path / "spring.rmpack"
    assert run(["pack", "sample", "six-months", "--out", str(draft)]) == 0
    lead, organisation = make(tmp_path, KeyRole.LEAD), make(tmp_path, KeyRole.ORGANISATION)
    command = pack_desk.SignCommand(draft, lead, (organisation,), out)
    assert pack_desk.run_sign(command, typed(PHRASE), QUICK_POLICY) == 1
    assert not out.exists()
    assert run(["pack", "look-over", str(draft)]) == 1
    assert "still has the made-up number" in capsys.readouterr().out
    data = encode_draft(in_own_words(decode_draft(draft.read_bytes())))
    draft.write_bytes(data)
    assert run(["pack", "look-over", str(draft)]) == 1
    assert "has not been checked yet" in capsys.readouterr().out
    draft.write_bytes(data.replace(b"2000-01-01", date.today().isoformat().encode()))
    assert pack_desk.run_sign(command, typed(PHRASE), QUICK_POLICY) == 0
    signed = open_sealed(out.read_bytes())
    assert [one.name for one in signed.signing_keys] == ["Lead"]
    assert fingerprint_digits(key_in(lead)) in capsys.readouterr().out
    assert run(["pack", "look-over", str(out)]) == 0


def test_a_wrong_or_weak_passphrase_and_a_missing_file_write_nothing(tmp_path: Path) -> None:
    with pytest.raises(PassphraseRefused):
        pack_desk.run_make_key(KeyRole.LEAD, "Sam", tmp_path, typed("password"), QUICK_POLICY)
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(FileUnreadable):
        pack_desk.run_look_over(tmp_path / "none.json")
    lead, organisation = make(tmp_path, KeyRole.LEAD), make(tmp_path, KeyRole.ORGANISATION)
    draft, out = tmp_path / "draft.json", tmp_path / "out.rmpack"
    pack_desk.run_sample("eighteen-months", draft)
    pack = in_own_words(decode_draft(draft.read_bytes()))
    draft.write_bytes(encode_draft(pack).replace(b"2000-01-01", date.today().isoformat().encode()))
    with pytest.raises(SigningPassphraseWrong):
        pack_desk.run_sign(pack_desk.SignCommand(draft, lead, (organisation,), out), typed("another one"), QUICK_POLICY)
    assert not out.exists()
