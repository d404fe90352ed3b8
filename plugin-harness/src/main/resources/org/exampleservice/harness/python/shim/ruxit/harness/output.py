"""What an extension prints and logs, as lines of the recording's log."""
import io
import logging
import os
import sys
import threading

from ruxit.harness import ahead
from ruxit.harness import calls
from ruxit.harness import trace

MOST_CHARACTERS = 200000
LONGEST_LINE = 10000


class Budget(object):
    """How much one command may still print and log."""

    def __init__(self):
        self._left = MOST_CHARACTERS
        self._over = False

    def renew(self):
        """A command begins."""
        self._left = MOST_CHARACTERS
        self._over = False

    def line(self, level, text):
        """Takes a line as long as there is room."""
        if self._left <= 0:
            if not self._over:
                self._over = True
                calls.log("WARNING", "more than %d characters in one cycle; the rest is left out" % MOST_CHARACTERS)
            return
        shown = text if len(text) <= LONGEST_LINE else text[:LONGEST_LINE] + "... (%d characters)" % len(text)
        shown = trace.named(shown)
        self._left -= len(shown) + 1
        calls.log(level, shown)


class Printed(io.TextIOBase):
    """Stands in the place of sys.stdout or sys.stderr."""

    encoding = "utf-8"
    errors = "backslashreplace"

    def __init__(self, name, number, budget):
        super(Printed, self).__init__()
        self.name = "<%s>" % name
        self.buffer = PrintedBytes(self)
        self._label = name + ": "
        self._number = number
        self._budget = budget
        self._rest = ""
        self._lock = threading.Lock()

    def writable(self):
        """It is."""
        return True

    def reconfigure(self, **changes):
        """It is UTF-8 whatever is asked for."""

    def detach(self):
        """The bytes beneath; the text stays usable."""
        return self.buffer

    def fileno(self):
        """The number of the stream that this one stands for; whoever asks may write to it."""
        ahead.meet()
        return self._number

    def write(self, text):
        """Keeps what is no whole line yet."""
        if not isinstance(text, str):
            raise TypeError("write() argument must be str, not " + type(text).__name__)
        with self._lock:
            lines = (self._rest + text).split("\n")
            self._rest = lines.pop()[:LONGEST_LINE + 1]
        for line in lines:
            self._budget.line("INFO", self._label + line)
        return len(text)

    def finish(self):
        """A command ends: so does its last line."""
        if self._rest:
            self.write("\n")


class PrintedBytes(io.RawIOBase):
    """What print's stream has for bytes."""

    def __init__(self, printed):
        super(PrintedBytes, self).__init__()
        self._printed = printed

    def writable(self):
        """It is."""
        return True

    def write(self, data):
        """As text."""
        self._printed.write(bytes(data).decode("utf-8", "backslashreplace"))
        return len(data)


class Forward(logging.Handler):
    """Forwards what is logged anywhere."""

    def __init__(self, budget):
        super(Forward, self).__init__()
        self._budget = budget

    def emit(self, record):
        """One record, with the traceback it carries."""
        try:
            text = record.getMessage()
        except Exception as error:
            text = "%s (cannot be formatted: %s)" % (record.msg, trace.text(error))
        if record.exc_info and record.exc_info[1] is not None:
            text += "\n" + trace.folded(record.exc_info[1])
        self._budget.line(_level(record.levelno), text)


def _level(number):
    if number >= logging.ERROR:
        return "ERROR"
    if number >= logging.WARNING:
        return "WARNING"
    return "INFO" if number >= logging.INFO else "DEBUG"


class Output(object):
    """Everything that an extension says, but by reporting."""

    def __init__(self):
        self._budget = Budget()
        self._streams = [Printed("stdout", 1, self._budget), Printed("stderr", 2, self._budget)]

    def install(self):
        """From now on it is forwarded."""
        sys.stdout, sys.stderr = self._streams
        sys.__stdout__, sys.__stderr__ = self._streams
        logging.getLogger().addHandler(Forward(self._budget))
        logging.getLogger().setLevel(logging.INFO)
        logging.raiseExceptions = False

    def begin(self):
        """A command begins."""
        self._budget.renew()

    def end(self):
        """A command ends."""
        for stream in self._streams:
            stream.finish()


def close_stdin():
    """Whoever reads from it finds its end; gives the harness's end of it."""
    kept = os.dup(0)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    return kept
