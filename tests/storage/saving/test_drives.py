"""A project on a drive of the network is refused, as two people who open it there would damage it."""

from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import StorageFailed
from storage import Project
from storage.saving import backups, drives
from storage.saving.drives import SYSTEMS, is_remote, on_network, system_of
from tests.storage.conftest import SCHEME

LINUX = r"""/dev/sda2 / ext4 rw,relatime 0 0
proc /proc proc rw,nosuid 0 0
/dev/sda3 /home ext4 rw,relatime 0 0
server:/export /home/shared nfs4 rw,vers=4.2,addr=10.0.0.1 0 0
//nas/teams /mnt/our\040teams cifs rw,username=x 0 0
me@host:/data /home/me/far fuse.sshfs rw,nosuid 0 0
/dev/sdb1 /home/shared/local ext4 rw 0 0
"""
MAC = """/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
//me@nas/teams on /Volumes/our teams (smbfs, nodev, nosuid, mounted by me)
/dev/disk4s1 on /Volumes/stick (exfat, local, nodev)
"""


@pytest.mark.parametrize(
    ("place", "mounts", "system", "refused"),
    [
        ("/home/me", LINUX, "ext4", False),
        ("/home/shared", LINUX, "nfs4", True),
        ("/home/shared/reports/2026", LINUX, "nfs4", True),
        ("/home/shared2", LINUX, "ext4", False),
        ("/home/shared/local/x", LINUX, "ext4", False),
        ("/mnt/our teams/x", LINUX, "cifs", True),
        ("/home/me/far", LINUX, "sshfs", True),
        ("/Volumes/our teams/x", MAC, "smbfs", True),
        ("/Volumes/stick", MAC, "exfat", False),
        ("/Users/me", MAC, "apfs", False),
        ("/home/me", "", "", False),
    ],
)
def test_the_file_system_is_that_of_the_innermost_mount(place, mounts, system, refused):
    assert system_of(Path(place), mounts) == system
    assert on_network(Path(place), mounts) is refused


def test_what_was_mounted_last_at_a_place_counts():
    mounts = "auto /net autofs rw 0 0\nserver:/x /net nfs rw 0 0\n"
    assert system_of(Path("/net/a"), mounts) == "nfs"
    assert system_of(Path("/net/a"), "\n".join(reversed(mounts.splitlines()))) == "autofs"


def test_a_whole_system_that_lies_on_one_is_no_share():
    assert not on_network(Path("/work"), "root / 9p rw 0 0\n")
    assert on_network(Path("/mnt/c/work"), "/dev/sdc / ext4 rw 0 0\nC:\\134 /mnt/c 9p rw 0 0\n")


names = st.text(
    st.characters(codec="utf-8", exclude_characters="/\0\n", exclude_categories=["Cs"]), min_size=1
)
folders = st.lists(names.filter(lambda n: n not in (".", "..")), min_size=1, max_size=4)


@given(folders, folders, st.sampled_from(sorted(SYSTEMS)))
def test_whatever_lies_under_a_share_is_refused_and_nothing_beside_it(share, below, system):
    at = PurePosixPath("/", *share)
    written = "".join(f"\\{ord(c):03o}" if c in " \t\\" else c for c in str(at))
    if written.split() != [written]:  # other blanks stand in no line of it
        return
    mounts = f"/dev/sda / ext4 rw 0 0\nhost:/x {written} {system} rw 0 0\n"
    assert on_network(Path(at, *below), mounts)
    assert not on_network(Path(at.parent, at.name + "x"), mounts)


@pytest.fixture
def remote(monkeypatch, tmp_path):
    """A folder that is mounted from elsewhere, as far as the list of mounts says."""
    there = tmp_path / "share"
    there.mkdir()
    mounts = f"/dev/sda / ext4 rw 0 0\nhost:/x {there.resolve()} nfs4 rw 0 0\n"
    monkeypatch.setattr(drives, "_mounts", lambda: mounts)
    return there


def test_a_project_there_is_neither_made_nor_opened(remote, tmp_path, unchanged):
    here = tmp_path / "P.tawsim"
    Project.create(here, SCHEME).close()
    there = remote / "P.tawsim"
    there.write_bytes(here.read_bytes())
    same = unchanged(there)
    for attempt in (lambda: Project.open(there), lambda: Project.create(remote / "new.tawsim", SCHEME)):
        with pytest.raises(StorageFailed, match="network drive") as said:
            attempt()
        assert "hand out work and merge" in said.value.hint
    assert same()
    Project.open(here).close()


def test_whoever_insists_opens_it_all_the_same(remote, monkeypatch):
    monkeypatch.setenv(drives.ANYWAY, "1")
    Project.create(remote / "P.tawsim", SCHEME).close()


def test_a_copy_may_lie_there_and_be_looked_at(remote, tmp_path):
    with Project.create(tmp_path / "P.tawsim", SCHEME) as project:
        project.save_copy(remote / "copy.tawsim")
    assert backups.held(remote / "copy.tawsim").stats.documents == 0


def test_this_machine_says_what_it_has_mounted(tmp_path):
    assert not is_remote(tmp_path / "P.tawsim")
