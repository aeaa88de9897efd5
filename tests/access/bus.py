"""Reads the tree over the accessibility bus, as Orca does (AT-SPI 2 over D-Bus)."""

import time
from collections import deque
from collections.abc import Iterable, Iterator
from typing import Any

from jeepney import DBusAddress, MatchRule, Message, MessageFlag, MessageType, message_bus, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

from tests.access.nodes import PRESSED, VALUED, WRITTEN, Node

_ATSPI = "org.a11y.atspi"
_STATES = {4: "checked", 10: "expanded", 11: "focusable", 23: "selected", 42: "menu"}
_SENSITIVE, _VISIBLE, _READ_ONLY = 24, 30, 43
_LABEL_FOR, _LABELLED_BY = 1, 2
_PASSED_OVER = frozenset({"scroll bar"})
_REGISTRY = (f"{_ATSPI}.Registry", f"/{_ATSPI.replace('.', '/')}/accessible/root")
_STARTS_S = 30.0

Place = tuple[str, str]  # a name on the bus and a path


class GoneError(LookupError):
    """A control that was there a moment ago is not any more."""


class BusReader:
    """One connection to the accessibility bus, and the one program on it."""

    def __init__(self) -> None:
        with open_dbus_connection() as session:
            asked = new_method_call(
                DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus"), "GetAddress"
            )
            address = session.send_and_get_reply(asked).body[0]
        self.connection: DBusConnection = open_dbus_connection(address)

    def wait_for_program(self) -> None:
        """Wait until a program with a window stands on the bus."""
        end = time.monotonic() + _STARTS_S
        while not any(self._children(each) for each in self._children(_REGISTRY)):
            assert time.monotonic() < end, "no program came to the accessibility bus"
            time.sleep(0.1)

    def listen(self) -> None:
        """Ask to be told what is to be said aloud."""
        event = f"{_ATSPI}.Event.Object"
        registry = DBusAddress(f"/{_ATSPI.replace('.', '/')}/registry", _REGISTRY[0], f"{_ATSPI}.Registry")
        asked = new_method_call(registry, "RegisterEvent", "s", ("object:announcement",))
        self.connection.send_and_get_reply(asked)
        rule = MatchRule(type="signal", interface=event, member="Announcement")
        self.connection.send_and_get_reply(message_bus.AddMatch(rule))
        self.heard: deque[Message] = deque()
        self._ear = self.connection.filter(rule, queue=self.heard)
        self._ear.__enter__()

    def said(self) -> list[str]:
        """Return what was to be said aloud since it was asked for."""
        return [str(each.body[3][1]) for each in self.heard]

    def read(self) -> Node:
        return self._node(self._top())

    def press(self, name: str) -> bool:
        """Press the first control whose name begins so; is there one?"""
        named = (each for each in self._every(self._top()) if self._name(each).startswith(name))
        found = next((each for each in named if self._role(each) in PRESSED), None)
        if found is not None:
            self._press(found)
        return found is not None

    def _top(self) -> Place:
        """Return the window opened last of those that are shown."""
        program = self._children(_REGISTRY)[-1]
        return [each for each in self._children(program) if _VISIBLE in self._states(each)][-1]

    def _every(self, place: Place) -> Iterator[Place]:
        yield place
        for child in self._children(place):
            if _VISIBLE in self._states(child):
                yield from self._every(child)

    def _node(self, place: Place) -> Node:
        role, states = self._role(place), self._states(place)
        children = [(child, self._states(child)) for child in self._children(place)]
        parts = (self._node(child) for child, its in children if _VISIBLE in its)
        labels, is_label = self._relations(place)
        value, label = self._value(place, role), " ".join(map(self._name, labels))
        return Node(
            role,
            self._name(place),
            str(self._property(place, "Accessible", "Description")),
            value if value != label else "",  # a choice with nothing chosen gives its name
            tuple(_told(states, role)),
            label,
            is_label,
            tuple(part for part in parts if part.role not in _PASSED_OVER),
        )

    def _relations(self, place: Place) -> tuple[list[Place], bool]:
        """Return what labels it, and whether it labels something itself."""
        found: dict[int, list[Place]] = dict(self._call(place, "Accessible", "GetRelationSet"))
        return found.get(_LABELLED_BY, []), _LABEL_FOR in found

    def _value(self, place: Place, role: str) -> str:
        if role in VALUED:
            return f"{self._property(place, 'Value', 'CurrentValue'):g}"
        if role == "combo box":
            return self._name(place)
        return self._text(place) if role in WRITTEN else ""

    def _text(self, place: Place) -> str:
        answer = self._ask(place, "Text", "GetText", "ii", (0, -1))
        return str(answer.body[0]) if answer.header.message_type is MessageType.method_return else ""

    def _role(self, place: Place) -> str:
        return str(self._call(place, "Accessible", "GetRoleName"))

    def _name(self, place: Place) -> str:
        return str(self._property(place, "Accessible", "Name"))

    def _children(self, place: Place) -> list[Place]:
        return [(name, path) for name, path in self._call(place, "Accessible", "GetChildren")]

    def _states(self, place: Place) -> set[int]:
        words = self._call(place, "Accessible", "GetState")
        return {32 * at + bit for at, word in enumerate(words) for bit in range(32) if word >> bit & 1}

    def _property(self, place: Place, interface: str, name: str) -> Any:
        address = DBusAddress(place[1], place[0], "org.freedesktop.DBus.Properties")
        asked = new_method_call(address, "Get", "ss", (f"{_ATSPI}.{interface}", name))
        answer = self.connection.send_and_get_reply(asked)
        if answer.header.message_type is MessageType.error:
            raise GoneError(answer.body)
        return answer.body[0][1]

    def _call(
        self, place: Place, interface: str, method: str, signature: str = "", body: Iterable[object] = ()
    ) -> Any:
        answer = self._ask(place, interface, method, signature, body)
        if answer.header.message_type is MessageType.error:
            raise GoneError(answer.body)
        return answer.body[0]

    def _press(self, place: Place) -> None:
        """Press without waiting: what opens a dialog is over when the dialog is."""
        message = self._message(place, "Action", "DoAction", "i", (0,))
        message.header.flags |= MessageFlag.no_reply_expected
        self.connection.send(message)

    def _ask(
        self, place: Place, interface: str, method: str, signature: str, body: Iterable[object]
    ) -> Message:
        return self.connection.send_and_get_reply(self._message(place, interface, method, signature, body))

    def _message(
        self, place: Place, interface: str, method: str, signature: str, body: Iterable[object]
    ) -> Message:
        address = DBusAddress(place[1], place[0], f"{_ATSPI}.{interface}")
        return new_method_call(address, method, signature or None, tuple(body))


def _told(states: set[int], role: str) -> Iterator[str]:
    yield from (word for state, word in _STATES.items() if state in states and role != "label")
    if _READ_ONLY in states and role in WRITTEN:
        yield "read only"
    if _SENSITIVE not in states:
        yield "disabled"
