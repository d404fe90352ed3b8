"""What is watched where the interpreter does not ask: the module beneath socket, and what starts programs.

Before Python 3.8 there are no audit events; os.spawn* has none on later ones either, in the process that calls it.
"""
import _socket
import os


def watch_sockets(check, resolving):
    """The class and the look-up functions of _socket ask first."""

    class Watched(_socket.socket):
        """A socket that asks before it connects."""

        def connect(self, address):
            """Asks first."""
            check(self, address)
            return super(Watched, self).connect(address)

        def connect_ex(self, address):
            """Asks first."""
            check(self, address)
            return super(Watched, self).connect_ex(address)

        def sendto(self, *arguments):
            """Asks first."""
            check(self, arguments[-1])
            return super(Watched, self).sendto(*arguments)

        def sendmsg(self, *arguments):
            """Asks first, where there is an address."""
            check(self, arguments[3] if len(arguments) > 3 else None)
            return super(Watched, self).sendmsg(*arguments)

    Watched.__name__ = Watched.__qualname__ = "socket"
    Watched.__module__ = "_socket"
    _socket.socket = _socket.SocketType = Watched
    for name in ("getaddrinfo", "gethostbyname", "gethostbyname_ex"):
        setattr(_socket, name, resolving(name, getattr(_socket, name)))


def watch_programs(started):
    """What starts a program says which."""
    import subprocess

    real = subprocess.Popen.__init__

    def watched(self, args, *more, **named):
        """Says which program."""
        started(named.get("executable") or ("sh" if named.get("shell") else args))
        real(self, args, *more, **named)

    subprocess.Popen.__init__ = watched
    for name in ("system", "execv", "execve"):
        if hasattr(os, name):
            setattr(os, name, _telling(started, getattr(os, name)))


def watch_spawn(started):
    """os.spawn* forks first, so the process that executes the program can tell nobody."""
    if hasattr(os, "_spawnvef"):
        real = os._spawnvef

        def spawn(mode, file, *more):
            """Says which program."""
            started(file)
            return real(mode, file, *more)

        os._spawnvef = spawn


def _telling(started, real):
    def watched(program, *more):
        """Says which program."""
        started(program)
        return real(program, *more)

    watched.__name__ = real.__name__
    return watched
