"""Simulated time in this process: what an extension asks the clock, the harness answers.

The time functions of the time and datetime modules follow the instant of the running command, and a sleep of the main
thread moves it on. The standard library's own waiting (threads, queues, sockets, processes) goes by the real clock.
"""
import _thread
import datetime
import os
import sys
import threading
import time

from ruxit.harness import calls

_REAL_WAITING = frozenset(
    ["threading", "queue", "asyncio", "selectors", "subprocess", "multiprocessing", "concurrent", "socket", "_pydatetime"]
)
_BOOT_SECONDS = 1000.0
_NEW_THREAD_PATIENCE = 0.02
_OLD_THREAD_PATIENCE = 1.0

_real_monotonic = time.monotonic
_real_localtime = time.localtime
_real_gmtime = time.gmtime
_real_ctime = time.ctime
_real_asctime = time.asctime
_real_strftime = time.strftime
_RealDateTime = datetime.datetime
_RealDate = datetime.date

_moved = threading.Condition()
_helping = threading.Lock()
_now = 0
_first = None
_running = False
_old_threads = frozenset()
_own_threads = None
_own_count = 0


def begin(now):
    """A command begins at this instant, in nanoseconds since 1970."""
    global _running, _old_threads
    _old_threads = _own_threads if _thread._count() == _own_count else _threads()
    _running = True
    move(now)


def _threads():
    return frozenset(thread.ident for thread in threading.enumerate())


def end():
    """A command has ended; until the next one no time passes."""
    global _running
    _running = False


def move(now):
    """Time has come to this instant."""
    global _now, _first
    with _moved:
        _now = max(_now, now)
        _first = _now if _first is None else _first
        _moved.notify_all()


def _is_waiting():
    caller = sys._getframe(2).f_globals.get("__name__") or ""
    return caller.partition(".")[0] in _REAL_WAITING


def _time():
    return _now / 1e9


def _time_ns():
    return _now


def _monotonic():
    return _real_monotonic() if _is_waiting() else _BOOT_SECONDS + (_now - _first) / 1e9


def _monotonic_ns():
    return int(_real_monotonic() * 1e9) if _is_waiting() else int(_BOOT_SECONDS * 1e9) + _now - _first


def _localtime(seconds=None):
    return _real_localtime(_time() if seconds is None else seconds)


def _gmtime(seconds=None):
    return _real_gmtime(_time() if seconds is None else seconds)


def _ctime(seconds=None):
    return _real_ctime(_time() if seconds is None else seconds)


def _asctime(parts=None):
    return _real_asctime(_localtime() if parts is None else parts)


def _strftime(form, parts=None):
    return _real_strftime(form, _localtime() if parts is None else parts)


def _sleep(seconds):
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    if threading.current_thread() is threading.main_thread():
        move(calls.sleep(seconds))
    else:
        _sleep_beside(seconds)


def _sleep_beside(seconds):
    """A thread beside the main one waits until time has come that far, and helps where nobody else moves it."""
    due = _now + int(seconds * 1e9)
    patience = _OLD_THREAD_PATIENCE if threading.get_ident() in _old_threads else _NEW_THREAD_PATIENCE
    last = _real_monotonic() + _OLD_THREAD_PATIENCE
    with _moved:
        while _now < due:
            moved = _moved.wait(patience)
            if not moved and _running and _now < due and (_real_monotonic() >= last or not _others_work()):
                break
    with _helping:
        if _now < due:
            move(calls.sleep((due - _now) / 1e9))


def _others_work():
    """Whether another thread runs or is about to, so that time must not pass it by; where the system tells."""
    try:
        own = os.path.basename(os.readlink("/proc/thread-self"))
        return any(_is_at_work(task) for task in os.listdir("/proc/self/task") if task != own)
    except OSError:
        return False


def _is_at_work(task):
    try:
        with open("/proc/self/task/%s/stat" % task, "rb") as stat:
            return stat.read().rpartition(b")")[2].split()[0] in (b"R", b"D")
    except OSError:
        return False


class _Instances(type):
    """The real class's instances count as the simulated class's."""

    def __instancecheck__(cls, value):
        return type.__instancecheck__(cls._ruxit_real(), value)

    def __subclasscheck__(cls, other):
        return type.__subclasscheck__(cls._ruxit_real(), other)

    def _ruxit_real(cls):
        return cls.__mro__[1] if cls is SimulatedDateTime or cls is SimulatedDate else cls


class SimulatedDate(_RealDate, metaclass=_Instances):
    """datetime.date with today in simulated time."""

    @classmethod
    def today(cls):
        """The local date."""
        return cls.fromtimestamp(_time())

    def __repr__(self):
        return _named(self, SimulatedDate, super().__repr__())


class SimulatedDateTime(_RealDateTime, metaclass=_Instances):
    """datetime.datetime with now in simulated time."""

    @classmethod
    def now(cls, tz=None):
        """Local, or in the zone given."""
        return cls.fromtimestamp(_time(), tz)

    @classmethod
    def utcnow(cls):
        """Without a zone."""
        parts = _real_gmtime(_now // 1000000000)
        return cls(*parts[:6], microsecond=_now % 1000000000 // 1000)

    @classmethod
    def today(cls):
        """The same as now."""
        return cls.fromtimestamp(_time())

    def __repr__(self):
        return _named(self, SimulatedDateTime, super().__repr__())


def _named(value, own, shown):
    return "datetime." + shown if type(value) is own and not shown.startswith("datetime.") else shown


def install():
    """From now on the clock is simulated. As long as there are no more threads than now, they are these."""
    global _own_threads, _own_count
    _own_threads = _threads()
    _own_count = _thread._count()
    for real, simulated in ((_RealDate, SimulatedDate), (_RealDateTime, SimulatedDateTime)):
        simulated.__name__ = simulated.__qualname__ = real.__name__
        simulated.__module__ = "datetime"
    datetime.date = SimulatedDate
    datetime.datetime = SimulatedDateTime
    for name in ("time", "time_ns", "localtime", "gmtime", "ctime", "asctime", "strftime", "sleep"):
        _replace(name, globals()["_" + name])
    for name in ("monotonic", "perf_counter"):
        _replace(name, _monotonic)
        _replace(name + "_ns", _monotonic_ns)


def _replace(name, function):
    if hasattr(time, name):
        function.__name__ = name
        setattr(time, name, function)
