"""What an extension may connect to: loopback, and the hosts that the harness was told to allow.

The socket class and the look-up functions of the socket module are watched; from Python 3.8 on the interpreter itself asks too,
before every connection and datagram, whatever module makes it, and before that the module beneath is watched as well. A
Python that the extension starts is watched by guard/sitecustomize.py. What is not covered: compiled code that makes system
calls of its own, and other programs; all that are started are named.
"""
import errno
import os
import socket
import sys

from ruxit.harness import calls
from ruxit.harness import older

_LOCAL_NAMES = ("", "localhost", "localhost.localdomain", "ip6-localhost", "ip6-loopback", "0.0.0.0", "::", "::1")
_CONNECTING = ("socket.connect", "socket.sendto", "socket.sendmsg")
_RESOLVING = ("socket.getaddrinfo", "socket.gethostbyname")
_STARTING = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn")

_PROGRAM = (
    "the extension started %s: what a program that it starts connects to is neither refused nor recorded. Look at what it"
    " does, or ask from within the extension"
)
_PYTHON = (
    "the extension started %s: it is refused what the extension is refused, unless it is started with -E, -I or -S or"
    " without this environment; nothing that it does is recorded. Look at what it does, or ask from within the extension"
)

_allowed = set()
_addresses = set()
_own_names = set()
_told = set()
_told_programs = set()
_open = False


def begin():
    """A command begins: what is refused in it is told once more."""
    _told.clear()


def install(allow):
    """From now on everything else is refused."""
    global _open
    _allowed.update(host.lower().rstrip(".") for host in allow)
    _open = "*" in _allowed
    _own_names.add(socket.gethostname().lower())
    for name in ("getaddrinfo", "gethostbyname", "gethostbyname_ex"):
        setattr(socket, name, _resolving(name, getattr(socket, name)))
    for name in ("connect", "connect_ex", "sendto"):
        _watch(name, getattr(socket.socket, name))
    older.watch_spawn(_started)
    if hasattr(sys, "addaudithook"):
        sys.addaudithook(_audit)
    else:
        older.watch_sockets(_check, _resolving)
        older.watch_programs(_started)


def guard(folder):
    """From now on a Python that is started loads what lies in this folder first."""
    if not _open:
        places = [folder, os.environ.get("PYTHONPATH", "")]
        os.environ["PYTHONPATH"] = os.pathsep.join(place for place in places if place)
        os.environ["HARNESS_ALLOW"] = ",".join(sorted(_allowed))


def _audit(event, arguments):
    if event in _CONNECTING:
        _check(arguments[0], arguments[1])
    elif event in _RESOLVING:
        _check_name(arguments[0], arguments[1] if event == "socket.getaddrinfo" else None)
    elif event in _STARTING:
        _started(arguments[0])


def _started(what):
    """Only the program's name: its arguments may have secrets."""
    words = _plain(what[0] if isinstance(what, (list, tuple)) and what else what).split()
    program = os.path.basename(words[0]) if words else "a program"
    if program not in _told_programs:
        _told_programs.add(program)
        calls.find("program-started", (_PYTHON if program.startswith("python") else _PROGRAM) % program)


def _plain(path):
    return os.fsdecode(path) if isinstance(path, (str, bytes, os.PathLike)) else ""


def _watch(name, real):
    def watched(self, *arguments):
        """Asks first."""
        _check(self, arguments[-1])
        return real(self, *arguments)

    watched.__name__ = name
    setattr(socket.socket, name, watched)


def _resolving(name, real):
    def resolve(host, *arguments, **more):
        """Asks first, and keeps in mind what an allowed name stands for."""
        _check_name(host, arguments[0] if arguments else more.get("port"))
        found = real(host, *arguments, **more)
        if _text(host) in _allowed:
            _addresses.update(_found(name, found))
        return found

    resolve.__name__ = name
    return resolve


def _found(name, found):
    if name == "gethostbyname":
        return [found]
    if name == "gethostbyname_ex":
        return found[2]
    return [entry[4][0] for entry in found]


def _check(sock, address):
    if getattr(sock, "family", None) not in (socket.AF_INET, socket.AF_INET6) or not isinstance(address, tuple):
        return
    host = _text(address[0])
    if not _is_open(host) and host not in _addresses:
        raise ConnectionRefusedError(errno.ECONNREFUSED, _refuse(host, address[1]))


def _check_name(host, port):
    if host is not None and not _is_open(_text(host)) and not _is_address(_text(host)):
        raise socket.gaierror(socket.EAI_NONAME, _refuse(_text(host), port))


def _say(text):
    """A program that the extension started has no channel of its own."""
    try:
        sys.stderr.write(text + "\n")
    except Exception:
        return


def _is_open(host):
    return _open or host in _LOCAL_NAMES or host in _allowed or host in _own_names or _is_loopback(host)


def _is_loopback(host):
    plain = host[7:] if host.startswith("::ffff:") else host
    return plain.startswith("127.") and _is_address(plain)


def _is_address(host):
    for family in (socket.AF_INET, socket.AF_INET6):
        try:
            socket.inet_pton(family, host.partition("%")[0])
            return True
        except (OSError, ValueError):
            continue
    return False


def _text(host):
    shown = host.decode("utf-8", "replace") if isinstance(host, (bytes, bytearray)) else str(host)
    return shown.lower().rstrip(".")


def _refuse(host, port):
    place = host if port in (None, 0, "") else "%s:%s" % (host, port)
    if host not in _told:
        _told.add(host)
        text = (
            "connection to %s refused: an extension reaches loopback addresses only. Allow it with --allow-host %s"
            " (allowHosts in contract.yaml), or have WireMock answer in its place with --proxy"
        )
        if not calls.find("connection-refused", text % (place, host)):
            _say(text % (place, host))
    return "connection to %s refused by the harness; --allow-host %s allows it" % (place, host)
