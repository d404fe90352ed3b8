"""Exceptions as texts: the extension's frames, the shim's folded."""
import importlib
import os
import traceback

LONGEST = 20000

_SHIM = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))) + os.sep
_IMPORTS = importlib.__file__
_folders = []
_brought = set()


def know(folder):
    """Files in this folder are named from there; what it has from elsewhere is not the extension's own."""
    _folders.append(os.path.join(folder, ""))
    for name in os.listdir(folder):
        if name.endswith((".dist-info", ".egg-info")):
            _brought.update(_packages(os.path.join(folder, name)))


def _packages(installed):
    """The names that a package that was unpacked into the folder is imported by."""
    try:
        with open(os.path.join(installed, "top_level.txt")) as names:
            return names.read().split()
    except (OSError, UnicodeDecodeError):
        return [os.path.basename(installed).split("-")[0]]


def place(error):
    """File and line of the deepest frame in the extension's own code; empty if there is none."""
    try:
        found = [(error.filename, error.lineno)] if isinstance(error, SyntaxError) else []
        frames = traceback.extract_tb(error.__traceback__, limit=-200)
        found += [(frame.filename, frame.lineno) for frame in reversed(frames)]
        files = [(named(os.path.abspath(name)), line) for name, line in found if _is_file(name)]
        return next("%s:%s" % each for each in files if _is_own(each[0]))
    except Exception:
        return ""


def _is_file(name):
    return name and not name.startswith("<") and not _is_ours(name)


def _is_own(name):
    first = name.split(os.sep)[0]
    return not os.path.isabs(name) and first not in _brought and first.split(".")[0] not in _brought


def text(error):
    """str() of the first argument, empty if there is none (sdk.md 8.1)."""
    try:
        arguments = error.args
        return named(_safe(arguments[0])) if arguments else ""
    except Exception:
        return ""


def folded(error):
    """The traceback with those of its causes."""
    try:
        whole = traceback.TracebackException(type(error), error, error.__traceback__, limit=-200)
        _fold(whole, 0)
        lines = named("".join(whole.format()).rstrip("\n"))
    except Exception as failed:
        lines = "%s: %s (its traceback cannot be shown: %s)" % (type(error).__name__, text(error), type(failed).__name__)
    return lines


def named(whole):
    """Without what differs from machine to machine, and of bounded length."""
    shown = whole if len(whole) <= LONGEST else whole[:LONGEST] + "... (%d characters)" % len(whole)
    for folder in _folders:
        shown = shown.replace(folder, "").replace(folder[:-1], ".")
    return shown


def _fold(whole, depth):
    if whole is None or depth > 10:
        return
    frames = [frame for frame in whole.stack if not _is_ours(frame.filename)]
    whole.stack = traceback.StackSummary.from_list(frames)
    _fold(whole.__cause__, depth + 1)
    if whole.__context__ is not whole.__cause__:
        _fold(whole.__context__, depth + 1)


def _is_ours(filename):
    return filename.startswith(("<harness>", "<frozen importlib")) or filename == _IMPORTS or os.path.abspath(filename).startswith(_SHIM)


def _safe(value):
    try:
        return str(value)
    except BaseException:
        return "<%s that cannot be shown>" % type(value).__name__
