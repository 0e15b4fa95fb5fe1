"""The walls round the tests hold: no network socket can be made, and the home is a made-up one."""

import os
import socket
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from rmdesk.runtime.paths import Paths

if TYPE_CHECKING:
    from tests.conftest import SocketTrap


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_a_network_socket_is_refused_and_remembered(socket_trap: "SocketTrap", family: socket.AddressFamily) -> None:
    with pytest.raises(AssertionError, match="network socket"):
        socket.socket(family, socket.SOCK_STREAM)
    assert len(socket_trap.caught) == 1
    socket_trap.caught.clear()


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="there are no local sockets on this system")
def test_a_local_socket_is_no_network(socket_trap: "SocketTrap") -> None:
    socket.socket(socket.AF_UNIX).close()
    assert socket_trap.caught == []


def test_every_place_of_the_program_lies_in_a_home_made_for_this_test(own_home: Path) -> None:
    paths = Paths.of_this_computer()
    assert Path.home() == own_home
    assert own_home.is_relative_to(tempfile.gettempdir())
    assert all(place.is_relative_to(own_home) for place in (paths.data, paths.config, paths.state))
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
