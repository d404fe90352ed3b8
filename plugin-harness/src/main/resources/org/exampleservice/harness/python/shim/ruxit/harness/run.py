"""The loop of the child process: obeys one command after the other."""
import faulthandler
import importlib
import logging
import os
import shutil
import sys
import threading

from ruxit import select_plugins
from ruxit.api import base_plugin
from ruxit.api import data
from ruxit.api import events
from ruxit.api import exceptions
from ruxit.api import results_builder
from ruxit.api import topology_builder
from ruxit.harness import ahead
from ruxit.harness import calls
from ruxit.harness import channel
from ruxit.harness import clock
from ruxit.harness import hints
from ruxit.harness import network
from ruxit.harness import output
from ruxit.harness import reads
from ruxit.harness import states
from ruxit.harness import trace

IMPORTED = (data, events)
DONE = {"done": True}
MINUTE = 60 * 10 ** 9
EXACT = (exceptions.AuthException, exceptions.ConfigException, exceptions.NothingToReportException)


class PluginInfo(object):
    """What plugin.json says about the extension."""

    agent_version = (0, 0, 0, 0)

    def __init__(self, json_config):
        self.name = json_config.get("name", "")
        self.version = json_config.get("version", "")
        self.json_config = json_config

    def __repr__(self):
        return "PluginInfo(name=%r, version=%r)" % (self.name, self.version)


class Extension(object):
    """The extension with its living instances, one for each endpoint."""

    def __init__(self, module, class_name):
        self._module = module
        self._class_name = class_name
        self._instances = {}
        self._kwargs = {}

    def create(self, command):
        """Imports the module if need be, and makes a new instance; its constructor calls initialize."""
        number = command.get("instance", 1)
        self._kwargs[number] = _kwargs(command)
        calls.declare(command["json_config"])
        states.generate(self._module, command["json_config"])
        self._instances[number] = self._type()(**self._kwargs[number])

    def _type(self):
        module = importlib.import_module(self._module)
        try:
            found = getattr(module, self._class_name)
        except AttributeError:
            raise AttributeError("module '%s' has no class '%s' (sdk.md 4.2)" % (self._module, self._class_name)) from None
        if not (isinstance(found, type) and issubclass(found, base_plugin.RemoteBasePlugin)):
            text = "%s.%s is not a RemoteBasePlugin, by which extensions are run (sdk.md 4.2)"
            raise TypeError(text % (self._module, self._class_name))
        return found

    def query(self, command):
        """Asks the instance what there is."""
        number = command.get("instance", 1)
        try:
            self._instances[number].query(**self._kwargs[number])
        finally:
            calls.end_query()

    def explain(self, command, error):
        """Says what the error comes from where it does not say so itself."""
        kwargs = self._kwargs.get(command.get("instance", 1))
        for code, text in hints.of(error, kwargs["config"], kwargs["json_config"], command["do"]) if kwargs else ():
            calls.find(code, text)

    def close(self, command):
        """Lets the instance go; it gets no arguments (sdk.md 5.1)."""
        number = command.get("instance", 1)
        self._kwargs.pop(number, None)
        instance = self._instances.pop(number, None)
        if instance is not None:
            instance.close()


def _kwargs(command):
    config = hints.Config(command["config"])
    config.hidden = frozenset(command["secret_keys"])
    activation = command["activation"]
    context = select_plugins.RemoteActivationContext(
        activation["config_id"], activation["endpoint_name"], config, activation["enabled"]
    )
    info = PluginInfo(command["json_config"])
    return {
        "activation_context": context,
        "associated_entity": context.config_id,
        "config": config,
        "entity_resolver": None,
        "functions": {},
        "json_config": command["json_config"],
        "logger": logging.getLogger(info.name or "plugin"),
        "plugin_info": info,
        "process_snapshot": None,
        "results_builder": results_builder.ResultsBuilder(),
        "topology_builder": topology_builder.TopologyBuilder(),
    }


def _raised(error):
    kinds = [kind.__name__ for kind in EXACT if isinstance(error, kind)]
    own = type(error)
    name = own.__name__ if own.__module__ == "builtins" else "%s.%s" % (own.__module__, own.__qualname__)
    return {
        "raised": name,
        "kind": kinds[0] if kinds else "",
        "exact": own in EXACT,
        "text": trace.text(error),
        "trace": trace.folded(error),
        "place": trace.place(error),
    }


def _obey(extension, command):
    try:
        getattr(extension, command["do"])(command)
        return DONE
    except BaseException as error:
        extension.explain(command, error)
        return _raised(error)


def _watch(stdin, work):
    """The harness holds the other end: when it is gone, so are we, and nobody else tidies up."""
    while True:
        try:
            if not os.read(stdin, 1):
                break
        except InterruptedError:
            continue
        except OSError:
            break
    os.chdir(os.sep)
    shutil.rmtree(work, ignore_errors=True)
    channel.leave()


def main():
    """From the first word to the last."""
    if hasattr(os, "setsid"):
        try:
            os.setsid()
        except OSError:
            pass
    work = os.environ.pop("HARNESS_WORK")
    guard = threading.Thread(target=_watch, args=(output.close_stdin(), work), name="harness")
    guard.daemon = True
    guard.start()
    faulthandler.enable()
    line = channel.Channel(int(os.environ.pop("HARNESS_PORT")), os.environ.pop("HARNESS_TOKEN"))
    calls.connect(line)
    line.end({"python": sys.version.split()[0], "executable": sys.executable})
    _loop(line)


def _loop(line):
    setup = line.command()
    folder = os.getcwd()
    sys.path[0] = folder
    trace.know(folder)
    trace.know(os.path.dirname(folder))
    said = output.Output()
    if setup["clock"] == "virtual":
        clock.install()
    said.install()
    network.install(setup.get("allow", ()))
    network.guard(os.path.join(os.path.dirname(os.path.abspath(sys.argv[0])), "guard"))
    if setup["clock"] == "virtual":
        ahead.install(folder)
    if setup.get("reads"):
        reads.install()
    extension = Extension(setup["module"], setup["class"])
    line.end({"done": True})
    while True:
        command = line.command()
        for coming in range(command.get("coming", 0), -1, -1):
            result = _turn(extension, command, said)
            if not coming or line.asked or result is not DONE or not ahead.may_go_on():
                break
            line.go_on()
            command["now"] += MINUTE
            ahead.begin(False)
        ahead.begin(True)
        line.end(result)


def _turn(extension, command, said):
    clock.begin(command["now"])
    said.begin()
    network.begin()
    result = _obey(extension, command)
    said.end()
    clock.end()
    calls.tell_reads(reads.drain())
    calls.forget()
    return result
