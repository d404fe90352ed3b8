"""Exceptions as texts: the extension's frames, the shim's folded."""
import importlib
import os
import traceback

LONGEST = 20000

_SHIM = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))) + os.sep
_IMPORTS = importlib.__file__
_folders = []


def know(folder):
    """Files in this folder are named from there."""
    _folders.append(os.path.join(folder, ""))


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
    return os.path.abspath(filename).startswith(_SHIM) or filename.startswith("<frozen importlib") or filename == _IMPORTS


def _safe(value):
    try:
        return str(value)
    except BaseException:
        return "<%s that cannot be shown>" % type(value).__name__
