"""Reads what a screen reader reads: walks the tree of accessible objects that a program offers on its AT-SPI bus.

It only looks. Whatever should happen is done with keys and mouse, elsewhere.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from jeepney import DBusAddress, HeaderFields, Message, MessageType, Properties, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

_ACCESSIBLE = "org.a11y.atspi.Accessible"
_TEXT = "org.a11y.atspi.Text"
_COMPONENT = "org.a11y.atspi.Component"
_DESKTOP = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
_PATIENCE = 30.0
_STATES = {
    1: "active", 4: "checked", 7: "editable", 8: "enabled", 11: "focusable", 12: "focused", 24: "sensitive",
    25: "showing", 30: "visible", 43: "read-only",
}  # fmt: skip
"""The places of the states that matter here in AT-SPI's set of 64 bits."""

Reference = tuple[str, str]
"""A name on the bus and a path: one accessible object."""


@dataclass(frozen=True, slots=True)
class Rectangle:
    """In pixels of the screen."""

    left: int
    top: int
    width: int
    height: int

    @property
    def middle(self) -> tuple[int, int]:
        """Where to point."""
        return self.left + self.width // 2, self.top + self.height // 2

    @property
    def bottom(self) -> int:
        """The first row below it."""
        return self.top + self.height


@dataclass(frozen=True, slots=True)
class Node:
    """One thing on the screen. `above` holds the objects that it lies in, from the outermost one in."""

    reference: Reference
    role: str
    name: str
    states: frozenset[str]
    above: tuple[Reference, ...] = ()

    @property
    def is_button(self) -> bool:
        """Whether it can be pressed."""
        return self.role in {"push button", "button", "check box", "radio button", "toggle button", "menu item"}

    @property
    def is_enabled(self) -> bool:
        """Whether it takes part."""
        return "enabled" in self.states

    def __str__(self) -> str:
        marks = " ".join(sorted(self.states & {"focused", "checked", "focusable"}))
        return f"{'  ' * len(self.above)}{self.role}: {self.name!r} {marks}"


class GoneError(Exception):
    """The object, or the whole program, is not there any more."""


class AccessibilityBus:
    """A connection of our own to the bus on which programs describe themselves."""

    def __init__(self, session_address: str) -> None:
        """Asking the session for the bus wakes it; programs that start earlier would not be heard."""
        with open_dbus_connection(session_address) as session:
            launcher = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            answer = session.send_and_get_reply(new_method_call(launcher, "GetAddress"), timeout=60)
        self._bus: DBusConnection = open_dbus_connection(str(answer.body[0]))

    def close(self) -> None:
        """Leave the bus."""
        self._bus.close()

    def program(self, pid: int) -> Reference | None:
        """The root object of the program that runs as this process, once it is there."""
        for root in self._call(_DESKTOP, _ACCESSIBLE, "GetChildren")[0]:
            answer = self._ask([message_bus.GetConnectionUnixProcessID(root[0])])[0]
            if answer is not None and answer[0] == pid:
                return root[0], root[1]
        return None

    def walk(self, root: Reference) -> list[Node]:
        """Everything visible below `root`, in the order in which it is read. Many are asked at once: that is quick."""
        found: dict[Reference, tuple[Node, list[Reference]]] = {}
        level: list[tuple[Reference, tuple[Reference, ...]]] = [(root, ())]
        while level:
            looked_at = self._look_at(level)
            found |= {node.reference: (node, below) for node, below in looked_at}
            level = [(child, (*node.above, node.reference)) for node, below in looked_at for child in below]
        return list(_in_order(root, found))

    def look_again(self, nodes: Sequence[Node]) -> list[Node]:
        """The same objects in their states of now; those that have gone are left out. Quicker than another walk."""
        messages = [new_method_call(_address(node.reference, _ACCESSIBLE), "GetState") for node in nodes]
        answers = zip(nodes, self._ask(messages), strict=True)
        return [replace(node, states=_states(answer[0])) for node, answer in answers if answer is not None]

    def text(self, node: Node) -> str:
        """What stands in a field."""
        return str(self._call(node.reference, _TEXT, "GetText", "ii", (0, -1))[0])

    def description(self, node: Node) -> str:
        """What is said of it after its name."""
        answer = self._ask([Properties(_address(node.reference, _ACCESSIBLE)).get("Description")])[0]
        return str(answer[0][1]) if answer is not None else ""

    def rectangle(self, node: Node) -> Rectangle:
        """Where it lies on the screen."""
        return Rectangle(*self._call(node.reference, _COMPONENT, "GetExtents", "u", (0,))[0])

    def _look_at(self, level: Sequence[tuple[Reference, tuple[Reference, ...]]]) -> list[tuple[Node, list[Reference]]]:
        messages: list[Message] = []
        for reference, _above in level:
            address = _address(reference, _ACCESSIBLE)
            messages += [
                new_method_call(address, "GetState"),
                new_method_call(address, "GetRoleName"),
                Properties(address).get("Name"),
                new_method_call(address, "GetChildren"),
            ]
        answers = self._ask(messages)
        seen = []
        for number, (reference, above) in enumerate(level):
            states, role, name, children = answers[4 * number : 4 * number + 4]
            if states is None or role is None or name is None or children is None:
                continue
            node = Node(reference, role[0], str(name[0][1]), _states(states[0]), above)
            if "visible" in node.states or len(above) == 0:
                seen.append((node, [(bus, path) for bus, path in children[0]]))
        return seen

    def _call(self, to: Reference, interface: str, method: str, kinds: str = "", words: tuple[Any, ...] = ()) -> Any:
        answer = self._ask([new_method_call(_address(to, interface), method, kinds, words)])[0]
        if answer is None:
            raise GoneError(f"{method} {to[1]}")
        return answer

    def _ask(self, messages: Sequence[Message]) -> list[Any]:
        """The answers in the order of the questions; None where there was an error."""
        places: dict[int, int] = {}
        for place, message in enumerate(messages):
            serial = next(self._bus.outgoing_serial)
            places[serial] = place
            self._bus.send(message, serial=serial)
        answers: list[Any] = [None] * len(messages)
        while places:
            try:
                reply = self._bus.receive(timeout=_PATIENCE)
            except TimeoutError:
                raise GoneError("the program does not answer") from None
            place = places.pop(reply.header.fields.get(HeaderFields.reply_serial, -1), -1)
            if place >= 0 and reply.header.message_type is MessageType.method_return:
                answers[place] = reply.body
        return answers


def _address(reference: Reference, interface: str) -> DBusAddress:
    return DBusAddress(reference[1], reference[0], interface)


def _states(words: Sequence[int]) -> frozenset[str]:
    bits = words[0] | words[1] << 32
    return frozenset(name for place, name in _STATES.items() if bits >> place & 1)


def _in_order(reference: Reference, found: dict[Reference, tuple[Node, list[Reference]]]) -> Iterator[Node]:
    if reference in found:
        node, below = found[reference]
        yield node
        for child in below:
            yield from _in_order(child, found)
