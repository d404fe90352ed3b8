"""Lines of JSON to and from the harness; see PROTOCOL.md."""
import collections
import json
import os
import signal
import socket
import threading

BATCH = 400
LONGEST = 512
MOST_NUMBERS = 16384
GOING_ON = '{"done":true,"next":true}'
_loads = json.loads
LOST = 71


class Channel(object):
    """What is told is sent in batches; what is asked is sent at once and waits for its answer.

    Threads may use it side by side. Between two commands nobody listens, so a thread that asks then waits for the next
    command.
    """

    def __init__(self, port, token):
        connection = socket.create_connection(("127.0.0.1", port))
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._socket = connection
        self._answers = connection.makefile("r", encoding="utf-8", newline="\n")
        self._lines = collections.deque()
        self._numbers = {}
        self._once = set()
        self._turn = threading.Condition(threading.RLock())
        self._listening = False
        self.asked = False
        self._process = os.getpid()
        self.send(token)

    def send(self, value):
        """Sends one value with everything that waits."""
        with self._turn:
            self._lines.append(getattr(value, "line", None) or json.dumps(value))
            self._flush()

    def command(self):
        """The next command; from now on the harness listens."""
        command = self._read()
        self.asked = False
        with self._turn:
            self._listening = True
            self._turn.notify_all()
        return command

    def end(self, value):
        """Answers the command; from now on the harness does not listen."""
        with self._turn:
            if os.getpid() != self._process:
                os._exit(0)
            self.send(value)
            self._listening = False

    def go_on(self):
        """Ends a turn and begins the next one before it is called for; the harness listens on."""
        with self._turn:
            if os.getpid() != self._process:
                os._exit(0)
            self.tell(GOING_ON)
            self._flush()

    def tell(self, line):
        """A call that needs no answer, as a line of JSON. One that was told before gets a number, which is told from then on
        in its place; the number, if it has one."""
        number = self._numbers.get(line)
        if number is not None:
            self.say(number)
        elif line in self._once:
            number = self.keep(line)
        else:
            if len(self._once) < MOST_NUMBERS and len(line) <= LONGEST:
                self._once.add(line)
            self.say(line)
        return number

    def keep(self, line):
        """Tells a call that will come again, and gives it a number; None if there are no more."""
        with self._turn:
            number = self._numbers.get(line)
            if number is not None or len(self._numbers) == MOST_NUMBERS or len(line) > LONGEST:
                self.say(line)
            else:
                number = str(len(self._numbers))
                self.say('{"keep":%s,"is":%s}' % (number, line))
                self._numbers[line] = number
            return number

    def say(self, line):
        """What needs no answer, in the harness's own words."""
        lines = self._lines
        lines.append(line)
        if len(lines) >= BATCH:
            with self._turn:
                self._flush()

    def ask(self, value):
        """A call with its answer."""
        if os.getpid() != self._process:
            raise RuntimeError("a forked process cannot report; let the extension's own process do it")
        with self._turn:
            while not self._listening:
                self._turn.wait()
            self.asked = True
            self.send(value)
            return self._read()

    def _flush(self):
        waiting = self._lines
        lines = [waiting.popleft() for _ in range(len(waiting))]
        if os.getpid() != self._process:
            return
        if not lines:
            return
        lines.append("")
        try:
            self._socket.sendall("\n".join(lines).encode("utf-8"))
        except OSError:
            os._exit(LOST)

    def _read(self):
        try:
            line = self._answers.readline()
        except (OSError, ValueError):
            line = ""
        if not line:
            leave()
        return _loads(line)


def leave():
    """Ends the process and all it has started, without asking anybody."""
    if hasattr(os, "killpg") and os.getpgrp() == os.getpid():
        os.killpg(os.getpid(), signal.SIGKILL)
    os._exit(0)
