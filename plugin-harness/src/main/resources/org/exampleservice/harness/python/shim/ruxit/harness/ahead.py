"""Whether the child may go on to its next turn before the harness has come to this one.

It may as long as nobody can tell: virtual time comes with the turn, and what is told goes in order. So it may not after a turn
that asked or raised, and never again once the extension has met the world outside: sockets, programs, compiled code from elsewhere,
threads, the process's own output past Python's, and files that are neither the extension's nor Python's. Before the first such
meeting it waits until the harness has come to its turn. The interpreter tells of meetings from Python 3.8 on; before that, no turn
is taken ahead.
"""
import _thread
import os
import sys
import threading

from ruxit.harness import calls

_HARMLESS = frozenset(
    "compile exec sys._getframe sys._getframemodulename sys._current_frames sys.unraisablehook sys.excepthook"
    " code.__new__ function.__new__ builtins.id array.__new__ object.__getattr__ object.__setattr__ object.__delattr__"
    " marshal.loads marshal.dumps marshal.load pickle.find_class gc.get_objects gc.get_referrers gc.get_referents"
    " time.sleep".split()
)
_FILES = frozenset(["open", "os.listdir", "os.scandir"])
_WRITING = ("write", "writev", "pwrite", "pwritev", "sendfile", "splice", "copy_file_range")
_BESIDE = ("start_new_thread", "start_new", "start_joinable_thread")
_DEVICES = (os.devnull, "/dev/urandom")

_SHIM = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

_possible = False
_going = False
_threads = 0
_own = ()


def install(folder):
    """From now on meetings are noticed, where the interpreter tells of them."""
    global _possible, _threads, _own
    if hasattr(sys, "addaudithook"):
        places = [folder, _SHIM, os.path.dirname(os.__file__)] + [place for place in sys.path if place]
        _own = tuple(os.path.join(os.path.abspath(place), "") for place in places)
        _threads = _thread._count()
        _possible = True
        for place, names in ((os, _WRITING), (_thread, _BESIDE), (threading.Thread, ("start",))):
            for name in names:
                if hasattr(place, name):
                    setattr(place, name, _meeting(getattr(place, name)))
        sys.addaudithook(_audit)


def begin(called_for):
    """A turn begins, called for by the harness or not yet."""
    global _going
    _going = not called_for


def is_ahead():
    """Whether the harness has not called for the running turn yet."""
    return _going


def may_go_on():
    """Whether the next turn may begin, if this one neither asked nor raised."""
    return _possible and _thread._count() == _threads and not calls.is_careful()


def meet():
    """The extension is about to meet the world outside: from now on it goes in step."""
    global _possible
    if _possible:
        _possible = False
        if _going:
            calls.wait()


def _audit(event, arguments):
    if _possible and event not in _HARMLESS:
        if event in _FILES:
            harmless = _is_own(arguments[0])
        else:
            harmless = event == "import" and _is_plain(arguments[0], arguments[1])
        if not harmless:
            meet()


def _is_own(path):
    try:
        place = os.path.abspath(os.fsdecode("." if path is None else path))
    except TypeError:
        return False
    return place in _DEVICES or (place + os.sep).startswith(_own)


def _is_plain(module, file):
    """Python text, or compiled code that Python itself brings and that keeps to the process."""
    if module in ("_ctypes", "_posixshmem") or module.partition(".")[0] in ("multiprocessing", "_multiprocessing"):
        return False
    return not file or os.path.basename(os.path.dirname(file)) == "lib-dynload"


def _meeting(real):
    def met(*arguments, **more):
        """Output past Python's streams perhaps, or a thread."""
        meet()
        return real(*arguments, **more)

    met.__name__ = real.__name__
    return met
