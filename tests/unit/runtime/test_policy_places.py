"""Where a policy stands, whom it is taken from, and what happens when it cannot be read."""

import errno
import os
import plistlib
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from rmdesk.runtime import policy_places, policy_windows, trusted_file
from rmdesk.runtime.policy import LARGEST_FILE, NO_POLICY, Policy, PolicyInForce, Refusal, Trouble
from rmdesk.runtime.policy_places import Place, first_policy, policy_in_file, policy_of_this_computer
from rmdesk.runtime.trusted_file import Refused, Trust, read_trusted

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX owners and modes")
TEXT = b'organisation = "Example Trust"\nlongest_idle_minutes = 5\n'
FOUND = Policy("Example Trust", longest_idle_minutes=5)


@pytest.fixture
def etc(tmp_path: Path) -> Iterator[Path]:
    """A folder that stands for /etc, owned by whoever runs the tests."""
    folder = tmp_path / "etc"
    (folder / "xdg" / "rmdesk").mkdir(parents=True)
    for one in (folder, folder / "xdg", folder / "xdg" / "rmdesk"):
        one.chmod(0o755)
    file = folder / "xdg" / "rmdesk" / "policy.toml"
    file.write_bytes(TEXT)
    file.chmod(0o644)
    yield folder
    file.parent.chmod(0o755)


def ours(top: Path) -> Trust:
    return Trust(owner=os.getuid(), top=top)


def file_in(etc: Path) -> Path:
    return etc / "xdg" / "rmdesk" / "policy.toml"


def refused(path: Path, trust: Trust) -> Trouble:
    with pytest.raises(Refused) as caught:
        read_trusted(path, trust)
    return caught.value.trouble


@posix
class TestTrust:
    def test_a_file_of_the_administrator_is_read(self, etc: Path) -> None:
        assert read_trusted(file_in(etc), ours(etc)) == TEXT

    def test_none_is_none(self, etc: Path) -> None:
        assert read_trusted(etc / "xdg" / "rmdesk" / "other.toml", ours(etc)) is None
        assert read_trusted(etc / "nowhere" / "policy.toml", ours(etc)) is None
        assert read_trusted(file_in(etc) / "below-a-file", ours(etc)) is None

    @pytest.mark.parametrize("mode", [0o664, 0o646, 0o666, 0o777])
    def test_not_if_others_may_write_it(self, etc: Path, mode: int) -> None:
        file_in(etc).chmod(mode)
        assert refused(file_in(etc), ours(etc)) is Trouble.NOT_TRUSTED

    @pytest.mark.parametrize("folder", ["", "xdg", "xdg/rmdesk"])
    @pytest.mark.parametrize("mode", [0o775, 0o757, 0o1777])
    def test_not_if_others_may_write_to_a_folder_above(self, etc: Path, folder: str, mode: int) -> None:
        (etc / folder).chmod(mode)
        assert refused(file_in(etc), ours(etc)) is Trouble.NOT_TRUSTED

    def test_not_if_it_belongs_to_another(self, etc: Path) -> None:
        assert refused(file_in(etc), Trust(owner=os.getuid() + 1, top=etc)) is Trouble.NOT_TRUSTED

    def test_the_folders_above_are_looked_at_up_to_the_root(self, etc: Path) -> None:
        """Folders for temporary files are open to all, so nothing below them is trusted."""
        assert refused(file_in(etc), Trust(owner=os.getuid())) is Trouble.NOT_TRUSTED

    def test_administrators_of_a_mac_may_write(self, etc: Path) -> None:
        (etc / "xdg").chmod(0o775)
        group = (etc / "xdg").stat().st_gid
        assert read_trusted(file_in(etc), Trust(os.getuid(), (group,), etc)) == TEXT

    def test_a_link_is_not_followed(self, etc: Path, tmp_path: Path) -> None:
        link = etc / "xdg" / "rmdesk" / "link.toml"
        link.symlink_to(file_in(etc))
        assert refused(link, ours(etc)) is Trouble.NOT_TRUSTED
        (etc / "way").symlink_to(etc / "xdg")
        assert refused(etc / "way" / "rmdesk" / "policy.toml", ours(etc)) is Trouble.NOT_TRUSTED

    def test_a_folder_or_a_pipe_is_no_policy_and_nobody_waits(self, etc: Path) -> None:
        folder, pipe = file_in(etc).with_name("a"), file_in(etc).with_name("b")
        folder.mkdir()
        os.mkfifo(pipe)
        assert [refused(one, ours(etc)) for one in (folder, pipe)] == [Trouble.NOT_READ] * 2

    def test_a_large_file_is_not_read(self, etc: Path) -> None:
        file_in(etc).write_bytes(b"#" * LARGEST_FILE)
        assert len(read_trusted(file_in(etc), ours(etc)) or b"") == LARGEST_FILE
        file_in(etc).write_bytes(b"#" * (LARGEST_FILE + 1))
        assert refused(file_in(etc), ours(etc)) is Trouble.TOO_LARGE

    @pytest.mark.parametrize("number", [errno.EACCES, errno.EIO, errno.EMFILE, errno.ESTALE])
    @pytest.mark.parametrize("call", ["open", "fstat", "read", "lstat"])
    def test_a_disk_that_fails_is_told(
        self, etc: Path, monkeypatch: pytest.MonkeyPatch, number: int, call: str
    ) -> None:
        def fails(*_arguments: object, **_named: object) -> None:
            raise OSError(number, "no")

        with monkeypatch.context() as patched:
            patched.setattr(trusted_file.os, call, fails)
            with pytest.raises(Refused) as caught:
                read_trusted(file_in(etc), ours(etc))
        assert caught.value.trouble is Trouble.NOT_READ


def place(name: str, plain: dict[str, object] | None | Trouble) -> Place:
    def read() -> dict[str, object] | None:
        if isinstance(plain, Trouble):
            raise Refused(plain)
        return plain

    return Place(name, read)


class TestPlaces:
    def test_the_first_that_is_there_counts_as_a_whole(self) -> None:
        found = first_policy(
            iter([place("a", None), place("b", {"helpdesk": "4000"}), place("c", {"longest_idle_minutes": 5})])
        )
        assert found == PolicyInForce(Policy(helpdesk="4000"), "b")

    def test_one_that_cannot_be_trusted_is_told_and_the_next_one_counts(self) -> None:
        found = first_policy(iter([place("a", Trouble.NOT_TRUSTED), place("b", {"no": 1, "helpdesk": "4000"})]))
        assert found.policy == Policy(helpdesk="4000")
        assert found.refused == (Refusal("a", Trouble.NOT_TRUSTED), Refusal("b", Trouble.UNKNOWN, "no"))

    def test_none_at_all(self) -> None:
        assert first_policy(iter([place("a", None)])) == NO_POLICY
        assert first_policy(iter([place("a", Trouble.NOT_READ)])).policy == Policy()

    def test_the_places_are_fixed_whatever_the_session_says(self, monkeypatch: pytest.MonkeyPatch) -> None:
        for name in ("XDG_CONFIG_DIRS", "XDG_CONFIG_HOME", "HOME", "ProgramData", "PROGRAMDATA"):
            monkeypatch.setenv(name, "/nowhere/at-all")
        monkeypatch.setattr(policy_windows, "program_data", lambda: Path("C:/ProgramData"))
        names = {platform: [one.name for one in policy_places._places(platform)] for platform in PLACES}
        assert {platform: [name.replace("\\", "/") for name in found] for platform, found in names.items()} == PLACES

    @posix
    def test_a_session_cannot_bring_its_own(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        folder = tmp_path / "rmdesk"
        folder.mkdir()
        (folder / "policy.toml").write_bytes(TEXT)
        monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path))
        assert policy_of_this_computer().policy.organisation != "Example Trust"

    @posix
    def test_a_file_that_anybody_may_write_is_told(self, etc: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(policy_places, "LINUX_FILE", file_in(etc))
        found = first_policy(policy_places._places("linux"))
        assert found == PolicyInForce(refused=(Refusal(str(file_in(etc)), Trouble.NOT_TRUSTED),))


PLACES = {
    "linux": ["/etc/xdg/rmdesk/policy.toml"],
    "darwin": [
        "/Library/Managed Preferences/org.example.rmdesk.plist",
        "/Library/Application Support/rmdesk/policy.toml",
    ],
    "win32": ["HKLM/SOFTWARE/Policies/rmdesk", "C:/ProgramData/rmdesk/policy.toml"],
}


class TestFiles:
    @pytest.mark.parametrize(
        ("name", "content"),
        [
            ("policy.toml", TEXT),
            ("policy.toml", b"\xef\xbb\xbf" + TEXT.replace(b"\n", b"\r\n")),
            ("managed.plist", plistlib.dumps({"organisation": "Example Trust", "longest_idle_minutes": 5})),
            (
                "managed.plist",
                plistlib.dumps({"organisation": "Example Trust", "longest_idle_minutes": 5}, fmt=plistlib.FMT_BINARY),
            ),
        ],
    )
    def test_a_draft_can_be_looked_over(self, tmp_path: Path, name: str, content: bytes) -> None:
        (tmp_path / name).write_bytes(content)
        assert policy_in_file(tmp_path / name) == PolicyInForce(FOUND, str(tmp_path / name))

    @pytest.mark.parametrize(
        ("name", "content", "trouble"),
        [
            ("policy.toml", b"\xff\xfe", Trouble.NOT_A_POLICY),
            ("policy.toml", b"longest_idle_minutes = ", Trouble.NOT_A_POLICY),
            ("policy.toml", b"a = " + b"[" * 30_000, Trouble.NOT_A_POLICY),
            ("policy.toml", b"#" * (LARGEST_FILE + 1), Trouble.TOO_LARGE),
            ("managed.plist", b"<plist>", Trouble.NOT_A_POLICY),
            ("managed.plist", plistlib.dumps(["a"]), Trouble.NOT_A_POLICY),
            ("managed.plist", b"bplist00\xff", Trouble.NOT_A_POLICY),
        ],
    )
    def test_rubbish_is_refused_as_a_whole(self, tmp_path: Path, name: str, content: bytes, trouble: Trouble) -> None:
        (tmp_path / name).write_bytes(content)
        assert policy_in_file(tmp_path / name).refused == (Refusal(str(tmp_path / name), trouble),)

    def test_a_file_that_is_not_there_is_told(self, tmp_path: Path) -> None:
        assert [one.trouble for one in policy_in_file(tmp_path / "none.toml").refused] == [Trouble.NOT_READ]


ADMINISTRATORS = "O:BAG:DUD:PAI(A;;FA;;;SY)(A;;FA;;;BA)(A;;0x1200a9;;;BU)"
INHERITED = "O:BAD:AI(A;ID;FA;;;SY)(A;ID;FA;;;BA)(A;ID;0x1200a9;;;BU)"
NEW_FOLDER = (
    "O:BAD:AI(A;OICIID;FA;;;SY)(A;OICIID;FA;;;BA)(A;OICIIOID;GA;;;CO)(A;OICIID;0x1200a9;;;BU)(A;CIID;DCLCRPCR;;;BU)"
)


class TestWindows:
    @pytest.mark.parametrize("descriptor", [ADMINISTRATORS, INHERITED, ADMINISTRATORS.replace("O:BA", "O:SY")])
    def test_files_of_administrators_are_trusted(self, descriptor: str) -> None:
        assert policy_windows.is_trusted(descriptor, is_folder=False)

    def test_a_folder_as_windows_makes_it_for_an_administrator_is_trusted(self) -> None:
        """Users may put files of their own there, as everywhere in ProgramData: those are not trusted themselves."""
        assert policy_windows.is_trusted(NEW_FOLDER, is_folder=True)
        assert not policy_windows.is_trusted(NEW_FOLDER, is_folder=False)

    @pytest.mark.parametrize(
        "descriptor",
        [
            "",
            "O:BA",
            "D:(A;;FA;;;SY)",
            "O:BAD:NO_ACCESS_CONTROL",
            ADMINISTRATORS.replace("O:BA", "O:S-1-5-21-1-2-3-1001"),
            ADMINISTRATORS.replace("O:BA", "O:BU"),
            ADMINISTRATORS + "(A;;FA;;;BU)",
            ADMINISTRATORS + "(A;;0x1301bf;;;AU)",
            ADMINISTRATORS + "(A;;GA;;;WD)",
            ADMINISTRATORS + "(A;;SD;;;S-1-5-21-1-2-3-1001)",
            ADMINISTRATORS + "(A;;WD;;;IU)",
            ADMINISTRATORS + "(A;;WO;;;IU)",
            ADMINISTRATORS + "(A;;??;;;IU)",
            ADMINISTRATORS + "(A;;FA)",
            ADMINISTRATORS + '(XA;;FR;;;WD;(@User.Title=="PM"))(A;;FA;;;WD)',
            ADMINISTRATORS + "and more",
        ],
    )
    @pytest.mark.parametrize("is_folder", [True, False])
    def test_what_anybody_else_may_change_is_not(self, descriptor: str, is_folder: bool) -> None:
        assert not policy_windows.is_trusted(descriptor, is_folder)

    def test_what_only_refuses_or_is_for_files_to_come_does_not_matter(self) -> None:
        more = "(D;;FA;;;WD)(A;OICIIO;FA;;;WD)"
        assert policy_windows.is_trusted(ADMINISTRATORS + more, is_folder=False)

    def test_the_registry_gives_the_same_values_as_a_file(self) -> None:
        values = {"Organisation": "Example Trust", "LongestIdleMinutes": 5, "HideFromCapture": 1, "Odd": 3}
        plain = policy_windows.plain_from_registry(values, {"PackKeys": ["a" * 40], "backupfolders": ["/srv"]})
        assert plain == {
            "organisation": "Example Trust",
            "longest_idle_minutes": 5,
            "hide_from_capture": True,
            "pack_keys": ["a" * 40],
            "backup_folders": ["/srv"],
            "Odd": 3,
        }

    def test_a_number_that_is_no_flag_stays_one_and_is_refused(self) -> None:
        assert policy_windows.plain_from_registry({"HideFromCapture": 2}, {}) == {"hide_from_capture": 2}

    @pytest.mark.skipif(sys.platform == "win32", reason="what another system answers")
    def test_elsewhere_there_is_nothing_to_read(self) -> None:
        assert policy_windows.read_registry() is None
        assert policy_windows.program_data() is None

    @pytest.mark.parametrize(
        ("file", "folder", "trouble"),
        [
            (ADMINISTRATORS, NEW_FOLDER, None),
            (NEW_FOLDER, NEW_FOLDER, Trouble.NOT_TRUSTED),
            (ADMINISTRATORS, ADMINISTRATORS + "(A;;DT;;;BU)", Trouble.NOT_TRUSTED),
            ("", "", Trouble.NOT_TRUSTED),
        ],
    )
    def test_file_and_folder_must_both_be_trusted(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str, folder: str, trouble: Trouble | None
    ) -> None:
        path = tmp_path / "policy.toml"
        path.write_bytes(TEXT)
        monkeypatch.setattr(policy_windows, "_descriptor", {path: file, tmp_path: folder}.__getitem__)
        if trouble is None:
            assert policy_windows.read_trusted_windows(path) == TEXT
            return
        with pytest.raises(Refused) as caught:
            policy_windows.read_trusted_windows(path)
        assert caught.value.trouble is trouble

    def test_missing_large_and_unreadable_files(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(policy_windows, "_descriptor", lambda path: ADMINISTRATORS)
        assert policy_windows.read_trusted_windows(tmp_path / "none.toml") is None
        (tmp_path / "large").write_bytes(b"#" * (LARGEST_FILE + 1))
        (tmp_path / "folder").mkdir()
        for name, trouble in (("large", Trouble.TOO_LARGE), ("folder", Trouble.NOT_READ)):
            with pytest.raises(Refused) as caught:
                policy_windows.read_trusted_windows(tmp_path / name)
            assert caught.value.trouble is trouble
