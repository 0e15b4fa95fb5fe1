"""What a facilitator does with the installed program, and what comes of it: the desk, a pack, a kit."""

import os
import re
from datetime import date

from installers.common.kit import example_pack, example_signer
from rmdesk.domain.packs import KeyRole
from rmdesk.packs.codec import decode_draft, encode_draft
from rmdesk.packs.sealed import seal
from tests.end2end import walks
from tests.installers.conftest import WORK, Built
from tests.installers.installed import Installed
from tests.installers.trees import USER, Tree
from tests.sample_pack import in_own_words

PHRASE = "quietly seven harbours under paper"
OPENERS = ("libglib2.0-bin", "shared-mime-info", "desktop-file-utils")
"""What a desktop opens a file with that somebody double-clicks on."""
TYPES = {"rmpack": "pack", "rmx": "exchange"}


def the_desk_opens(program: Installed) -> None:
    program.start("desk")
    program.wait_for_heading("Facilitator’s desk")
    program.wait_for_words("This desk cannot open any pair’s pages.")
    program.desktop.photograph(WORK / f"{program.tree.suite}-desk.png")
    assert program.close() == 0


def a_file_opened_from_a_folder_arrives(program: Installed, tree: Tree, first: walks.Secrets) -> None:
    """As a double-click does it: by the type of the file, and the program that says it is for that type."""
    tree.admin("apt-get", "install", "-y", "-qq", "--no-install-recommends", *OPENERS)
    for ending, kind in TYPES.items():
        told = tree.user("gio", "mime", f"application/vnd.rmdesk.{kind}").stdout
        assert re.search(r"(?m)^Default application.*: rmdesk\.desktop$", told), told
        (tree.home / f"any.{ending}").write_bytes(b"anything")
        told = tree.user("gio", "info", "-a", "standard::content-type,standard::icon", f"any.{ending}").stdout
        assert f"standard::content-type: application/vnd.rmdesk.{kind}" in told, told
        assert "standard::icon: rmdesk" in told, told
    file = tree.home / "our programme.rmpack"
    file.write_bytes(seal(example_pack(date(2026, 11, 22)), [example_signer(KeyRole.LEAD)]))
    os.chown(file, USER, USER)
    program.open_from_a_folder(file)
    program.wait_for_words("Unlock your workbook to open the programme pack.")
    program.fill("Passphrase", first.passphrase)
    program.press("Return")
    program.wait_for_heading("Programme")
    program.wait_for_heading("Is this your programme?")
    program.desktop.photograph(WORK / f"{tree.suite}-pack.png")
    assert program.close() == 0


def a_kit_is_checked_and_another_is_built(tree: Tree, built: Built) -> None:
    kit = tree.home / built.kit.name
    kit.write_bytes(built.kit.read_bytes())
    said = tree.user("rmdesk", "kit", "check", kit.name).stdout
    assert "Every file is as it was put in." in said
    assert f"linux/{built.deb.name}" in said
    (tree.home / built.deb.name).write_bytes(built.deb.read_bytes())
    tree.user("rmdesk", "pack", "sample", "six-months", "--out", "draft.json")
    draft = tree.home / "draft.json"
    pack = in_own_words(decode_draft(draft.read_bytes()))
    draft.write_bytes(encode_draft(pack).replace(b"2000-01-01", date.today().isoformat().encode()))
    keys = {}
    for role in ("lead", "organisation"):
        (tree.home / role).mkdir()
        os.chown(tree.home / role, USER, USER)
        asked(tree, f"rmdesk pack key {role} --name '{role} key' --out {role}")
        (made,) = (tree.home / role).glob("*.rmsign")
        keys[role] = f"{role}/{made.name}"
    asked(tree, f"rmdesk pack sign draft.json --key {keys['lead']} --with-key {keys['organisation']} --out p.rmpack")
    asked(tree, f"rmdesk kit build {built.deb.name} --pack p.rmpack --key {keys['lead']} --out .")
    (own,) = tree.home.glob("rmdesk-kit-six-months-*.zip")
    fingerprint = re.findall(r"(?m)^ +([\d ]{40,})$", tree.user("rmdesk", "kit", "check", own.name).stdout)
    done = tree.user("rmdesk", "kit", "check", own.name, "--fingerprint", fingerprint[0].strip())
    assert "the fingerprint is that of the key which signed" in done.stdout
    own.write_bytes(own.read_bytes()[:-1000])
    assert tree.user("rmdesk", "kit", "check", own.name, check=False).returncode == 1


def asked(tree: Tree, command: str) -> None:
    """Run it as the plain user; it reads the passphrase from a file descriptor."""
    (tree.home / "phrase").write_text(f"{PHRASE}\n", encoding="utf-8")
    tree.user("sh", "-c", f"{command} --passphrase-fd 3 3<phrase")
