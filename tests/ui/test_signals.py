"""Values sent from any thread are heard on the UI thread."""

import threading

from pytestqt.qtbot import QtBot

from rmdesk.ui.bridge.signals import Relay


def test_a_value_from_another_thread_is_heard_on_this_one(qtbot: QtBot) -> None:
    relay = Relay()
    heard: list[tuple[object, threading.Thread]] = []
    relay.heard.connect(lambda value: heard.append((value, threading.current_thread())))
    sender = threading.Thread(target=relay.send, args=("saved",))
    sender.start()
    sender.join(3)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [("saved", threading.main_thread())]


def test_a_value_from_this_thread_is_heard_at_once(qtbot: QtBot) -> None:
    relay = Relay()
    heard: list[object] = []
    relay.heard.connect(heard.append)
    relay.send(3)
    assert heard == [3]
