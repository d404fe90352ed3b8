"""Notes which values of parsed JSON an extension looks at; only where it is asked for, since parsed objects and lists are of
subclasses then."""
import json
import zlib

MOST = 100000

_loads = json.loads
_noted = set()


def install():
    """Every text that is parsed from now on gives objects and lists that note what is read of them."""
    json.loads = loads


def loads(text, *args, **kwargs):
    """As json.loads; what comes of hooks is left as it is."""
    parsed = _loads(text, *args, **kwargs)
    if args or any(kwargs.get(name) is not None for name in ("cls", "object_hook", "object_pairs_hook")):
        return parsed
    raw = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else bytes(text)
    return _tracked(parsed, "%08x" % zlib.crc32(raw), "")


def drain():
    """What was read since the last look: a list of paths for each text."""
    found = {}
    for digest, path in sorted(_noted):
        found.setdefault(digest, []).append(path)
    _noted.clear()
    return found


def _tracked(value, digest, path):
    kind = type(value)
    if kind is dict:
        tracked = TrackedDict()
        for key in value:
            inner = "%s.%s" % (path, key) if path else key
            dict.__setitem__(tracked, key, _tracked(value[key], digest, inner))
    elif kind is list:
        tracked = TrackedList(
            [_tracked(item, digest, "%s[%d]" % (path, index)) for index, item in enumerate(value)]
        )
    else:
        return value
    tracked.harness_origin = (digest, path)
    return tracked


def _note(origin, key, value):
    if origin is None or isinstance(value, (TrackedDict, TrackedList)) or len(_noted) >= MOST:
        return value
    digest, path = origin
    if isinstance(key, int):
        path = "%s[%d]" % (path, key)
    else:
        path = "%s.%s" % (path, key) if path else key
    _noted.add((digest, path))
    return value


class TrackedDict(dict):
    """An object; taking a copy of it reads all of it, and a value that the extension put in its place counts as read."""

    harness_origin = None

    def __getitem__(self, key):
        return _note(self.harness_origin, key, dict.__getitem__(self, key))

    def get(self, key, default=None):
        return self[key] if key in self else default

    def pop(self, key, *default):
        if key in self:
            self[key]
        return dict.pop(self, key, *default)

    def setdefault(self, key, default=None):
        if key not in self:
            dict.__setitem__(self, key, default)
        return self[key]

    def __iter__(self):
        return dict.__iter__(self)

    def values(self):
        return [self[key] for key in self]

    def items(self):
        return [(key, self[key]) for key in self]

    def copy(self):
        return dict(self.items())

    def __eq__(self, other):
        return dict(self.items()) == other

    def __ne__(self, other):
        return not self == other

    __hash__ = None

    def __repr__(self):
        return repr(dict(self.items()))

    def __reduce__(self):
        return dict, (dict(self.items()),)

class TrackedList(list):
    """A list; whatever changes it reads all of it, since places in it are no longer those of the text."""

    harness_origin = None

    def __getitem__(self, index):
        if isinstance(index, slice):
            return list(self)[index]
        at = index + len(self) if isinstance(index, int) and index < 0 else index
        return _note(self.harness_origin, at, list.__getitem__(self, index))

    def __iter__(self):
        for index in range(len(self)):
            yield self[index]

    def __reversed__(self):
        return reversed(list(self))

    def __contains__(self, value):
        return any(item is value or item == value for item in self)

    def __eq__(self, other):
        return list(self) == other

    def __ne__(self, other):
        return not self == other

    __hash__ = None

    def __repr__(self):
        return repr(list(self))

    def __reduce__(self):
        return list, (list(self),)

    def __add__(self, other):
        return list(self) + other

    def __radd__(self, other):
        return other + list(self)

    def copy(self):
        return list(self)


def _changing(name):
    plain = getattr(list, name)

    def changed(self, *args, **kwargs):
        for item in self:
            pass
        self.harness_origin = None
        return plain(self, *args, **kwargs)

    changed.__name__ = name
    return changed


for _name in ("append", "extend", "insert", "pop", "remove", "reverse", "sort", "clear", "__setitem__", "__delitem__",
              "__iadd__", "__imul__"):
    setattr(TrackedList, _name, _changing(_name))
