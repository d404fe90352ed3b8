"""Calls of the API on their way to the harness, where the rules live.

What can only be right is told and not waited for; whatever might be refused is asked, so that the refusal is raised where
the extension made the call. Arguments that JSON cannot carry are refused here, with the words of sdk.md 5.4 to 5.10.
"""
import enum
import itertools
import json
import json.encoder

from ruxit.api import exceptions

NOT_TEXT = "Wrong argument type it has to be string!"

_EXCEPTIONS = {
    "TypeError": TypeError,
    "ValueError": ValueError,
    "AuthException": exceptions.AuthException,
    "ConfigException": exceptions.ConfigException,
    "NothingToReportException": exceptions.NothingToReportException,
}
_EXACT = 2 ** 53

_text = json.encoder.encode_basestring_ascii
_handles = itertools.count(1)
_released = []
_free = []
_declared = {}
_told = {}
_groups = set()
_technology = False
_channel = None
_say = None
_careful = False


def connect(channel):
    """All calls go this way from now on."""
    global _channel, _say
    _channel = channel
    _say = channel.say


def declare(json_config):
    """What plugin.json says about dimensions: a batch can only fail where they do not fit (sdk.md 5.6)."""
    global _technology
    _told.clear()
    technologies = json_config.get("technologies")
    _technology = isinstance(technologies, list) and bool(technologies) and isinstance(technologies[0], str)
    metrics = json_config.get("metrics")
    for metric in metrics if isinstance(metrics, list) else []:
        if isinstance(metric, dict):
            for kind in ("timeseries", "statetimeseries"):
                _declare(metric.get(kind))


def _declare(declaration):
    if isinstance(declaration, dict) and isinstance(declaration.get("key"), str):
        dimensions = declaration.get("dimensions")
        names = set(name for name in dimensions if isinstance(name, str)) if isinstance(dimensions, list) else set()
        key = declaration["key"]
        _declared[key] = names if _declared.get(key, names) == names else None


def release(handle):
    """The extension has let go of a handle."""
    _released.append(handle)


def forget():
    """Tells which handles were let go of; they are used again, so that a cycle like the one before is told in the same words."""
    if _released:
        handles = list(_released)
        del _released[:len(handles)]
        _channel.tell('{"call":"release","handles":[%s]}' % ",".join(map(str, handles)))
        _free[:] = sorted(_free + handles, reverse=True)


def tell_reads(texts):
    """Tells which values of parsed texts were looked at."""
    for digest, paths in texts.items():
        for start in range(0, len(paths), 1000):
            _channel.tell('{"call":"reads","of":%s}' % json.dumps({digest: paths[start:start + 1000]}))


def ask(call, on, **arguments):
    """A call with its answer; raises what the harness says."""
    parts = ['"call":"%s"' % call, '"ask":true', on, json.dumps(arguments)[1:-1]]
    answer = _channel.ask(_Raw("{%s}" % ",".join(part for part in parts if part)))
    if "raise" in answer:
        raise _EXCEPTIONS.get(answer["raise"], Exception)(answer["text"])
    return answer["answer"]


class _Raw(object):
    """A line that is JSON already."""

    def __init__(self, line):
        self.line = line


NOWHERE = '"on":{"entity":"0","type":%d}'


def refuse(on, call, what, kind, text):
    """Raises, and has it in the recording."""
    note(on, call, what, text)
    raise kind(text)


def note(on, call, what, text):
    """Has it in the recording that a call is refused."""
    line = '{"call":"refused","ask":true,%s,"what":%s,"why":%s}' % (on, _text("%s(%s)" % (call, what)), _text(text))
    _channel.ask(_Raw(line))


def group(identifier, name):
    """A new group's handle. Only a second one of that identifier can be refused, while the builder is known (sdk.md 5.4)."""
    if not isinstance(identifier, str):
        refuse(NOWHERE % 11, "create_group", identifier, TypeError, NOT_TEXT)
    certain = type(identifier) is str and type(name) is str and identifier not in _groups
    handle = _create("create_group", "", identifier, name, certain)
    _groups.add(identifier)
    return handle


def device(on, siblings, identifier, name):
    """A new device's handle; the identifiers of its siblings are known."""
    if not isinstance(identifier, str) or not isinstance(name, (str, type(None))):
        refuse(on, "create_device", identifier, TypeError, NOT_TEXT)
    certain = type(identifier) is str and identifier not in siblings
    handle = _create("create_device", on + ",", identifier, name, certain)
    siblings.add(identifier)
    return handle


def _create(call, on, identifier, name, certain):
    handle = _free.pop() if _free else next(_handles)
    given = (call, on, handle, _quoted(identifier), _quoted(name))
    _report('"call":"%s",%s"handle":%d,"identifier":%s,"name":%s}' % given, certain and _technology and not _careful)
    return handle


def end_query():
    """The builder is emptied after each query."""
    _groups.clear()


def _quoted(value):
    return _text(value) if isinstance(value, str) else "null"


def is_careful():
    """Whether the harness may find that a turn failed only at its end."""
    return _careful


def wait():
    """Returns when the harness has come to this turn."""
    ask("wait", None)


def text_or_null(value):
    """Text, or null, which the harness refuses."""
    return value if isinstance(value, str) else None


def metric(on, kind, key, value, dimensions):
    """A measurement on a group, a device or a selected entity; one like those before goes the short way."""
    place = None
    type_of_value = type(value)
    try:
        plain = not dimensions or type(dimensions) is dict
        if plain and (type_of_value is float and value - value == 0 or type_of_value is int and -_EXACT < value < _EXACT):
            place = (kind, key, on, tuple(dimensions.items()) if dimensions else None)
            number = _told.get(place)
            if number is not None:
                _say("[" + number + "," + repr(value) + "]")
                return
        elif plain and type_of_value is str and kind == "state_metric":
            place = (kind, key, on, tuple(dimensions.items()) if dimensions else None, value)
            number = _told.get(place)
            if number is not None:
                _say(number)
                return
    except TypeError:
        place = None
    _any_metric(on, kind, key, value, dimensions, place)


def _any_metric(on, kind, key, value, dimensions, place):
    if not isinstance(key, str):
        refuse(on, kind, key, TypeError, "key must be an unicode object, got, %s instead" % type(key))
    number, certain = _KINDS.get(kind, _value)(on, kind, key, value)
    given, names = _dimensions(on, kind, key, dimensions)
    line = '"call":"%s",%s,"key":%s,"value":%s%s}' % (kind, on, _text(key), number, given)
    certain = _fits(key, names) and certain
    number = _channel.keep("{" + line) if certain and place else _report(line, certain)
    if number is not None:
        _told[place] = number


def _fits(key, names):
    global _careful
    declared = _declared.get(key, names)
    if declared is None or declared != names:
        _careful = True
        _told.clear()
    return not _careful


def _report(line, certain):
    if certain:
        _channel.tell("{" + line)
        return
    answer = _channel.ask(_Raw('{"ask":true,' + line))
    if "raise" in answer:
        raise _EXCEPTIONS.get(answer["raise"], Exception)(answer["text"])


def _state(on, kind, key, value):
    if isinstance(value, enum.Enum):
        value = value.value
    return (_text(value), True) if isinstance(value, str) else _value(on, kind, key, value)


def _value(on, kind, key, value):
    known = type(value)
    if known is float:
        return _plain(value), True
    if known is int and -_EXACT < value < _EXACT:
        return str(value), True
    if value is None:
        return "null", False
    if known is bool:
        return "true" if value else "false", True
    if isinstance(value, str):
        return _text_value(value)
    return _converted(on, kind, key, value), True


def _text_value(text):
    """A number as text. Python knows the digits of other scripts, the harness need not (sdk.md 5.6)."""
    if not _is_number(text):
        return _text(text), False
    return _text(text if max(text) < "\x80" else repr(float(text))), True


def _stat_counter(on, kind, key, value):
    if value is None:
        return "null", False
    try:
        parts = tuple(_number(float(part)) for part in (value.min, value.max, value.sum, value.count))
    except AttributeError:
        return refuse(on, kind, key, TypeError, "value must be a StatCounterDataPoint, got %s instead" % type(value))
    except (TypeError, ValueError, OverflowError):
        text = "min, max, sum and count of a StatCounterDataPoint must be numbers, got %r (sdk.md 5.6)" % (value,)
        return refuse(on, kind, key, TypeError, text)
    return "[%s,%s,%s,%s]" % parts, True


_KINDS = {"state_metric": _state, "stat_counter": _stat_counter}


def _converted(on, kind, key, value):
    try:
        return _plain(float(value))
    except TypeError:
        return refuse(on, kind, key, TypeError, "value must be convertable to float, got %s instead" % type(value))
    except Exception as error:
        note(on, kind, key, str(error))
        raise


def _plain(value):
    """A number, which a text of the same letters is not (sdk.md 5.6)."""
    return repr(value) if value - value == 0 else '{"number":"%r"}' % value


def _number(value):
    return repr(value) if value - value == 0 else '"%r"' % value


def _is_number(text):
    try:
        float(text)
        return True
    except ValueError:
        return False


_NO_NAMES = set()


def _dimensions(on, kind, key, dimensions):
    if not dimensions:
        return "", _NO_NAMES
    parts = []
    for name, value in _items(on, kind, key, dimensions):
        if not isinstance(name, str) or not isinstance(value, str):
            wrong = value if isinstance(name, str) else name
            text = "Each dimensions key, and value must be unicode object, got %s instead" % type(wrong)
            refuse(on, kind, key, TypeError, text)
        parts.append(_text(name) + ":" + _text(value))
    return ',"dimensions":{%s}' % ",".join(parts), set(dimensions)


def _items(on, call, what, mapping):
    try:
        return mapping.items()
    except AttributeError as error:
        note(on, call, what, str(error))
        raise


def prop(on, key, value):
    """A property; one that was told before goes the short way."""
    place = (on, key, value) if type(value) is str and (key is None or type(key) is str) else None
    number = _told.get(place)
    if number is not None:
        _say(number)
        return
    if key is not None and not isinstance(key, str):
        refuse(on, "report_property", key, TypeError, "key must be an unicode object or None type, got, %s instead" % type(key))
    if not isinstance(value, str):
        text = "value must be an unicode object or None type, got, %s instead" % type(value)
        refuse(on, "report_property", key, TypeError, text)
    shown = "null" if key is None else _text(key)
    number = _channel.tell('{"call":"report_property",%s,"key":%s,"value":%s}' % (on, shown, _text(value)))
    if number is not None and place:
        _told[place] = number


def is_plain_endpoint(ip, port, names, port_list, range_list):
    """Whether it is accepted for sure, on a device that has few."""
    return (
        isinstance(ip, str)
        and _is_ipv4(ip)
        and (port is None or type(port) is int and 0 < port < 65535)
        and isinstance(names, (list, type(None)))
        and not port_list
        and not range_list
    )


def _is_ipv4(ip):
    if ip in _seen_ipv4:
        return True
    parts = ip.split(".")
    plain = len(parts) == 4 and all(part in _BYTES for part in parts)
    if plain and len(_seen_ipv4) < 1000:
        _seen_ipv4.add(ip)
    return plain


_seen_ipv4 = set()
_BYTES = frozenset(str(number) for number in range(256))


def plain_endpoint(on, ip, port, names):
    """An endpoint that is accepted for sure."""
    given = (on, _text(ip), "null" if port is None else port, ",".join(_text(str(name)) for name in names) if names else "")
    _channel.tell('{"call":"add_endpoint",%s,"ip":%s,"port":%s,"dnsNames":[%s]}' % given)


def endpoint(on, ip, port, names, port_list, range_list):
    """An endpoint of a device; whether it was accepted."""
    try:
        given = {
            "ip": ip if isinstance(ip, str) else str(ip),
            "port": _port(port),
            "dnsNames": [names] if isinstance(names, str) else [str(name) for name in names or []],
            "port_list": [_port(one) for one in port_list or []],
            "range_list": [[_port(first), _port(last)] for first, last in range_list or []],
        }
    except (TypeError, ValueError, OverflowError) as error:
        note(on, "add_endpoint", ip, str(error))
        raise
    return ask("add_endpoint", on, **given)


def _port(port):
    return port if port is None or type(port) in (int, str) else int(port) if isinstance(port, (int, float)) else str(port)


def event(on, kind, properties, **texts):
    """An event on a device or a selected entity."""
    call = "report_%s_event" % kind
    title = texts.get("title") or ""
    given = {name: _event_text(on, call, title, name, text) for name, text in texts.items() if text is not None}
    if properties is None:
        refuse(on, call, title, TypeError, "'NoneType' object is not iterable; properties must be a dict")
    for part in itertools.chain.from_iterable(_items(on, call, title, properties)):
        if not isinstance(part, str):
            text = "event property keys and values must be text, got %s instead (sdk.md 5.10)" % type(part)
            refuse(on, call, title, TypeError, text)
    _channel.tell('{"call":"%s",%s,"texts":%s,"properties":%s}' % (call, on, _texts(given), _texts(properties)))


def _texts(texts):
    return "{%s}" % ",".join(_text(name) + ":" + _text(text) for name, text in texts.items())


def _event_text(on, call, title, name, value):
    if isinstance(value, str):
        return value
    if isinstance(value, (int, float)):
        return str(value)
    text = "the %s of an event must be text, got %s instead (sdk.md 5.10)" % (name, type(value))
    return refuse(on, call, title, TypeError, text)


def log(level, text):
    """A line for the recording's log."""
    if _channel is not None:
        _channel.tell('{"call":"log","level":"%s","text":%s}' % (level, _text(text)))


def find(code, text):
    """What the author of an extension should know; whether there is somebody to tell."""
    if _channel is not None:
        _channel.tell(json.dumps({"call": "finding", "code": code, "text": text}))
    return _channel is not None


def sleep(seconds):
    """Lets simulated time pass; the new instant, in nanoseconds since 1970."""
    return ask("sleep", None, seconds=seconds)
